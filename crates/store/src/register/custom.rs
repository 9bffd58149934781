//! Custom fields made, changed and filled in: see [`crate::record::custom`].

use language::Language;
use language::text::fold;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::edit::clean;
use crate::dossier::Dossier;
use crate::error::{Error, Problem, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::{Change, Intent, Saved};
use crate::record::custom::{CustomField, CustomValue, KINDS, choices, fields, identity, stored, values};
use crate::record::{self, Field};

/// What a person says of a custom field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct CustomFieldForm {
    /// What people call it.
    pub name: String,
    /// What it holds; of a field that is there already it stays.
    pub kind: String,
    /// The words of a choice, one to a line.
    pub choices: String,
}

/// The longest name, in characters: it heads a column.
const LONGEST_NAME: usize = 80;

/// Adds a field to `register`, after those it has. One that was archived under this name and holds the same comes back
/// with its values.
///
/// # Errors
/// [`Error::Rejected`] where the form breaks a rule, [`Error::Unknown`] for a register that does not exist.
pub fn add(dossier: &mut Dossier, register: &str, form: &CustomFieldForm) -> Result<Saved<CustomField>> {
    let form = checked(dossier.connection(), register, form, "")?;
    let intent = Intent::AddField { register: register.into(), name: form.name.clone() };
    dossier.transact(intent, |change| {
        let known = "t.register = ?1 AND t.name = ?2 AND t.archived_at IS NOT NULL";
        let archived = record::find::<CustomField>(change.read(), known, [register, &form.name])?;
        if let Some(mut field) = archived.into_iter().next() {
            if field.kind != form.kind {
                return Err(Error::Rejected(vec![Problem::new("kind", "archived-kind")]));
            }
            field.choices = form.choices;
            change.update(&field)?;
            change.set_archived::<CustomField>(&field.id, false)?;
            return record::get(change.read(), &field.id);
        }
        let position = change.read().query_row(
            "SELECT coalesce(max(position), 0) + 1 FROM custom_field WHERE register = ?1",
            [register],
            |row| row.get(0),
        )?;
        let field = CustomField {
            id: change.new_id(),
            register: register.into(),
            name: form.name,
            kind: form.kind,
            choices: form.choices,
            position,
            archived_at: None,
        };
        change.insert(&field)?;
        Ok(field)
    })
}

/// Changes the name of a field, or the words of its choice. What it holds stays.
///
/// # Errors
/// As [`add`]; [`Error::NoRecord`]; a word that records use cannot go.
pub fn change(dossier: &mut Dossier, id: &str, form: &CustomFieldForm) -> Result<Saved<CustomField>> {
    let mut field: CustomField = record::get(dossier.connection(), id)?;
    let form = checked(
        dossier.connection(),
        &field.register,
        &CustomFieldForm { kind: field.kind.clone(), ..form.clone() },
        id,
    )?;
    if field.kind == "choice" {
        let kept: Vec<&str> = choices(&form.choices).collect();
        let sql = "SELECT DISTINCT value FROM custom_value WHERE field_id = ?1 AND value <> ''";
        let mut statement = dossier.connection().prepare_cached(sql)?;
        for used in statement.query_map([id], |row| row.get::<_, String>(0))? {
            if !kept.contains(&used?.as_str()) {
                return Err(Error::Rejected(vec![Problem::new("choices", "word-used")]));
            }
        }
    }
    let intent = Intent::ChangeField { register: field.register.clone(), name: form.name.clone() };
    (field.name, field.choices) = (form.name, form.choices);
    dossier.transact(intent, |change| {
        change.update(&field)?;
        Ok(field)
    })
}

/// Takes a field out of its register, or brings it back. Its values are kept.
///
/// # Errors
/// [`Error::NoRecord`].
pub fn set_archived(dossier: &mut Dossier, id: &str, archived: bool) -> Result<Saved<()>> {
    let field: CustomField = record::get(dossier.connection(), id)?;
    let (register, name) = (field.register, field.name);
    let intent = if archived { Intent::RemoveField { register, name } } else { Intent::AddField { register, name } };
    dossier.transact(intent, |change| change.set_archived::<CustomField>(id, archived))
}

/// The form with its blanks taken off, where it keeps the rules: a name of its own, a kind, two words to choose from.
fn checked(conn: &ReadOnly, register: &str, form: &CustomFieldForm, id: &str) -> Result<CustomFieldForm> {
    let declared = conn.catalogue().register(register)?;
    let name = form.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let words: Vec<&str> = choices(&form.choices).collect();
    let mut problems = Vec::new();
    let labels = declared.fields.iter().copied().chain(declared.derived.iter().map(|derived| derived.field));
    let labels = labels.flat_map(|field| Language::ALL.map(|language| field.label(register, language)));
    let own = fields(conn, register)?;
    let others = own.iter().filter(|field| identity(field) != id);
    let others = others.filter_map(|field| field.label.map(str::to_owned));
    if name.is_empty() {
        problems.push(Problem::new("name", "required"));
    } else if name.chars().count() > LONGEST_NAME {
        problems.push(Problem::new("name", "too-long"));
    } else if labels.chain(others).any(|label| fold(&label) == fold(&name)) {
        problems.push(Problem::new("name", "taken"));
    }
    if !KINDS.contains(&form.kind.as_str()) {
        problems.push(Problem::new("kind", "required"));
    }
    if form.kind == "choice" && words.len() < 2 {
        problems.push(Problem::new("choices", "two-words"));
    }
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    let choices = if form.kind == "choice" { words.join("\n") } else { String::new() };
    Ok(CustomFieldForm { name, kind: form.kind.clone(), choices })
}

/// What is entered into the custom fields of a record, as it is stored, for those that take another value; `held` by
/// `record_id`, empty for a record that is not made yet.
///
/// # Errors
/// [`Error::Unknown`] for a field that is not there, [`Error::Rejected`] for a value that is none of its field.
pub(super) fn entered(
    conn: &ReadOnly,
    register: &str,
    record_id: &str,
    given: &Map<String, Value>,
) -> Result<Vec<(Field, String)>> {
    if given.is_empty() {
        return Ok(Vec::new());
    }
    let (fields, held) = (fields(conn, register)?, values(conn, record_id)?);
    let (mut taken, mut problems) = (Vec::new(), Vec::new());
    for (name, value) in given {
        let field = fields.iter().find(|field| field.name == name).ok_or_else(|| Error::Unknown(name.clone()))?;
        let before = held.get(name).map_or("", |value| value.value.as_str());
        match stored(field, &clean(value.clone())) {
            Ok(text) if text == before => {}
            Ok(text) => taken.push((*field, text)),
            Err(code) => problems.push(Problem::new(name, code)),
        }
    }
    if problems.is_empty() { Ok(taken) } else { Err(Error::Rejected(problems)) }
}

/// Writes what was entered into the custom fields of a record.
///
/// # Errors
/// Those of the database.
pub(super) fn write(change: &Change, register: &str, record_id: &str, taken: Vec<(Field, String)>) -> Result<()> {
    if taken.is_empty() {
        return Ok(());
    }
    let mut held = values(change.read(), record_id)?;
    for (field, value) in taken {
        if let Some(mut known) = held.remove(field.name) {
            known.value = value;
            change.update(&known)?;
        } else {
            change.insert(&CustomValue {
                id: change.new_id(),
                register: register.into(),
                record_id: record_id.into(),
                field_id: identity(&field).into(),
                value,
                archived_at: None,
            })?;
        }
    }
    Ok(())
}

/// The names of fields as an intent tells them: custom ones by what people call them.
pub(super) fn called(conn: &ReadOnly, register: &str, names: Vec<String>) -> Result<Vec<String>> {
    if !names.iter().any(|name| record::custom::is_custom(name)) {
        return Ok(names);
    }
    let fields = fields(conn, register)?;
    let label = |name: &String| fields.iter().find(|field| field.name == name).and_then(|field| field.label);
    Ok(names.iter().map(|name| label(name).map_or_else(|| name.clone(), record::custom::reported_name)).collect())
}
