//! Create, edit and archive: check the rules, write through the journal.

use chrono::{Datelike, Local};
use language::written_day;
use serde_json::{Map, Value};

use super::{Register, custom};
use crate::dossier::Dossier;
use crate::error::{Error, Problem, Result};
use crate::journal::{Change, Intent, Saved};
use crate::record::custom::split;
use crate::record::{self, Kind};

/// Adds a record with these values; the other fields are empty. Mints a reference where the register does.
///
/// # Errors
/// [`Error::Rejected`] or [`Error::Duplicate`] when a rule is broken; nothing is then written.
pub fn create<T: Register>(dossier: &mut Dossier, values: Value) -> Result<Saved<T>> {
    let fields = entered_names(&values);
    let (values, given) = split(values);
    let mut record = merge(&T::default(), values)?;
    let taken = custom::entered(dossier.connection(), T::TABLE, "", &given)?;
    dossier.transact_as(
        |change| {
            record.complete(change.read(), change.at().with_timezone(&Local).date_naive())?;
            add(change, &mut record)?;
            check_entered(change, &record, &fields)?;
            custom::write(change, T::TABLE, record.id(), taken)?;
            Ok(record)
        },
        |record| Intent::Create { register: T::TABLE.into(), reference: record.reference().into() },
    )
}

/// Adds a prepared record inside a change: gives it an identity and, where missing, its reference.
///
/// # Errors
/// As [`create`].
pub fn add<T: Register>(change: &Change, record: &mut T) -> Result<()> {
    record.set_id(change.new_id());
    record.prepare();
    if record.reference().is_empty()
        && let Some(reference) = record.next_reference(change.read())?
    {
        record.set_reference(reference);
    } else if let (Some(series), true) = (T::SERIES, record.reference().is_empty()) {
        let taken = |reference: &str| {
            Ok(!record::find::<T>(change.read(), &format!("t.\"{}\" = ?1", T::REFERENCE), [reference])?.is_empty())
        };
        let reference = change.allocate_reference(series, change.at().year(), taken)?;
        record.set_reference(reference);
    }
    check(record)?;
    change.insert(record)
}

/// Changes the fields named in `values` of the record `id`, and no other.
///
/// # Errors
/// As [`create`], and [`Error::NoRecord`].
pub fn edit<T: Register>(dossier: &mut Dossier, id: &str, values: Value) -> Result<Saved<T>> {
    let entered = entered_names(&values);
    let fields = custom::called(dossier.connection(), T::TABLE, entered.clone())?;
    let (values, given) = split(values);
    let taken = custom::entered(dossier.connection(), T::TABLE, id, &given)?;
    dossier.transact_as(
        |change| {
            let record = checked_edit(change, &record::get::<T>(change.read(), id)?, values, &entered)?;
            change.update(&record)?;
            custom::write(change, T::TABLE, id, taken)?;
            Ok(record)
        },
        |record| Intent::Edit { register: T::TABLE.into(), reference: record.reference().into(), fields },
    )
}

/// `before` with these values put in, where no rule is broken by it.
///
/// # Errors
/// [`Error::Rejected`], [`Error::Unknown`].
pub(super) fn checked_edit<T: Register>(change: &Change, before: &T, values: Value, entered: &[String]) -> Result<T> {
    let mut record = merge(before, values)?;
    let frozen = before.frozen();
    if !frozen.is_empty() {
        let (was, is) = (serde_json::to_value(before)?, serde_json::to_value(&record)?);
        let changed = frozen.iter().filter(|field| was[**field] != is[**field]);
        let problems: Vec<Problem> = changed.map(|field| Problem::new(field, "frozen")).collect();
        if !problems.is_empty() {
            return Err(Error::Rejected(problems));
        }
    }
    record.prepare();
    check(&record)?;
    check_entered(change, &record, entered)?;
    Ok(record)
}

/// The fields that values name, in order.
pub(super) fn entered_names(values: &Value) -> Vec<String> {
    let mut fields: Vec<String> = values.as_object().map(|o| o.keys().cloned().collect()).unwrap_or_default();
    fields.sort();
    fields
}

/// The rules that need the day or the rest of the dossier, for the fields that a person entered: a record that came in
/// before them can still be changed elsewhere.
///
/// # Errors
/// [`Error::Rejected`], those of the database.
pub fn check_entered<T: Register>(change: &Change, record: &T, fields: &[String]) -> Result<()> {
    let today = change.at().with_timezone(&Local).date_naive().to_string();
    let values = serde_json::to_value(record)?;
    let to_come = |field: &&&str| values.get(**field).and_then(Value::as_str).is_some_and(|day| day > today.as_str());
    let mut problems: Vec<Problem> =
        T::DONE_DAYS.iter().filter(to_come).map(|field| Problem::new(field, "future")).collect();
    problems.extend(record.check_within(change.read())?);
    problems.retain(|problem| fields.contains(&problem.field));
    if problems.is_empty() { Ok(()) } else { Err(Error::Rejected(problems)) }
}

/// Archives the record `id`, or brings it back.
///
/// # Errors
/// [`Error::NoRecord`].
pub fn archive<T: Register>(dossier: &mut Dossier, id: &str, archived: bool) -> Result<Saved<()>> {
    let reference = record::get::<T>(dossier.connection(), id)?.reference().to_owned();
    let register = T::TABLE.to_owned();
    let intent =
        if archived { Intent::Archive { register, reference } } else { Intent::Restore { register, reference } };
    dossier.transact(intent, |change| change.set_archived::<T>(id, archived))
}

/// `record` with the given values put in. Text is trimmed; identity and archiving are not values.
///
/// # Errors
/// [`Error::Rejected`] for a value that is not of its type, [`Error::Unknown`] for a field that cannot be entered.
pub fn merge<T: Register>(record: &T, values: Value) -> Result<T> {
    let Value::Object(values) = values else { return Err(Error::Value("not an object".into())) };
    let Value::Object(mut fields) = serde_json::to_value(record)? else {
        return Err(Error::Value("not a record".into()));
    };
    for (name, value) in values {
        let field = T::FIELDS
            .iter()
            .find(|f| f.name == name && !T::FIXED.contains(&f.name))
            .ok_or_else(|| Error::Unknown(name.clone()))?;
        let value = clean(value);
        if let (Kind::Choice(words), Value::String(word)) = (field.kind, &value)
            && !words.contains(&word.as_str())
        {
            return Err(Error::Rejected(vec![Problem::new(&name, "choice")]));
        }
        fields.insert(name, value);
    }
    read(fields)
}

/// Names the first field whose value is not of its type, instead of failing without a place.
fn read<T: Register>(fields: Map<String, Value>) -> Result<T> {
    let whole = serde_json::from_value::<T>(Value::Object(fields.clone()));
    whole.map_err(|error| {
        let wrong = T::FIELDS.iter().find(|field| {
            let mut alone = Map::new();
            if let Some(value) = fields.get(field.name) {
                alone.insert(field.name.into(), value.clone());
            }
            serde_json::from_value::<T>(Value::Object(alone)).is_err()
        });
        match wrong {
            Some(field) => {
                Error::Rejected(vec![Problem::new(field.name, wrong_type(field.kind, fields.get(field.name)))])
            }
            None => Error::Value(error.to_string()),
        }
    })
}

fn wrong_type(kind: Kind, value: Option<&Value>) -> &'static str {
    match kind {
        Kind::Day if value.and_then(Value::as_str).is_some_and(written_day::is_none) => "no-such-day",
        Kind::Day | Kind::Instant => "day",
        Kind::Number | Kind::Cents => "number",
        Kind::Reference(_) => "required",
        _ => "value",
    }
}

/// Drops what a paste brings along unseen: outer blanks and control characters other than line breaks.
pub(super) fn clean(value: Value) -> Value {
    match value {
        Value::String(text) => {
            let kept: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
            Value::String(kept.trim().to_owned())
        }
        other => other,
    }
}

fn check<T: Register>(record: &T) -> Result<()> {
    let mut problems = record.problems();
    if record.reference().is_empty() {
        problems.insert(0, Problem::new(T::REFERENCE, "required"));
    }
    if problems.is_empty() { Ok(()) } else { Err(Error::Rejected(problems)) }
}
