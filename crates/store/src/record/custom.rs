//! Custom fields: those that the people of a dossier add to a register. Each is a record, and so is each value, so that they
//! are kept, undone, verified and merged like anything else.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{Descriptor, Field, Kind, find};
use crate::error::Result;
use crate::file::read_only::ReadOnly;

/// What a custom field can hold.
pub const KINDS: &[&str] = &["text", "long-text", "number", "day", "choice", "person", "flag"];

crate::record! {
    /// A field that the people of a dossier added to a register. It is never deleted: an archived one keeps its values.
    pub struct CustomField in "custom_field" {
        /// The register it belongs to.
        register: String => Text,
        /// What people call it: unique in its register.
        name: String => Text,
        /// What it holds; one of [`KINDS`].
        kind: String => Choice(KINDS),
        /// The words of a choice, one to a line.
        choices: String => LongText,
        /// Its place among the custom fields of its register.
        position: i64 => Number,
    } MACHINE [register]
}

crate::record! {
    /// What a custom field holds of a record.
    pub struct CustomValue in "custom_value" {
        /// The register of the record.
        register: String => Text,
        /// The record.
        record_id: String => Text,
        /// The field.
        field_id: String => Reference("custom_field"),
        /// Its text; digits of a number, ISO 8601 of a day, `1` or `0` of a yes or no. Empty where nothing is entered.
        value: String => LongText,
    } OWNERS [record_id] MACHINE [register, record_id]
}

/// What the name of a custom field begins with, before its identity: no field of a declaration has a colon in it.
const PREFIX: &str = "custom:";

/// How a custom field is named in what is told of a change, whatever becomes of the field.
pub(crate) fn reported_name(label: &str) -> String {
    format!("{PREFIX}{label}")
}

/// Whether this is the name of a custom field.
#[must_use]
pub fn is_custom(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// Texts that live as long as the program. Declarations are such texts; those of custom fields join them, each once, so that
/// one type of field is enough.
fn lasting(text: &str) -> &'static str {
    static KNOWN: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(text) = known.get(text) {
        return text;
    }
    let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
    known.insert(text);
    text
}

/// The words of a choice, as lasting as those of declarations.
fn lasting_words(lines: &str) -> &'static [&'static str] {
    static KNOWN: LazyLock<Mutex<BTreeMap<String, &'static [&'static str]>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(lines.to_owned()).or_insert_with(|| {
        let words: Vec<&'static str> = choices(lines).map(lasting).collect();
        Box::leak(words.into_boxed_slice())
    })
}

/// The words of a choice, one to a line.
pub fn choices(lines: &str) -> impl Iterator<Item = &str> {
    lines.lines().map(str::trim).filter(|word| !word.is_empty())
}

impl CustomField {
    /// It, as registers declare theirs.
    #[must_use]
    pub fn field(&self) -> Field {
        let kind = match self.kind.as_str() {
            "long-text" => Kind::LongText,
            "number" => Kind::Number,
            "day" => Kind::Day,
            "choice" => Kind::Choice(lasting_words(&self.choices)),
            "person" => Kind::Person,
            "flag" => Kind::Flag,
            _ => Kind::Text,
        };
        Field { name: lasting(&format!("{PREFIX}{}", self.id)), kind, label: Some(lasting(&self.name)) }
    }
}

/// The current custom fields of every register, in their order.
///
/// # Errors
/// Those of the database.
pub fn definitions(conn: &ReadOnly) -> Result<Vec<CustomField>> {
    find(conn, "t.archived_at IS NULL ORDER BY t.register, t.position, t.id", [])
}

/// The current custom fields of `register`, in their order.
///
/// # Errors
/// Those of the database.
pub fn fields(conn: &ReadOnly, register: &str) -> Result<Vec<Field>> {
    // Parts of the kernel read a file before its schema is the newest.
    if conn.catalogue().table("custom_field").is_none() {
        return Ok(Vec::new());
    }
    let known = "t.register = ?1 AND t.archived_at IS NULL ORDER BY t.position, t.id";
    Ok(find::<CustomField>(conn, known, [register])?.iter().map(CustomField::field).collect())
}

/// Every field a table can show: the stored ones, the computed ones, then the custom ones.
///
/// # Errors
/// Those of the database.
pub fn all_fields(conn: &ReadOnly, register: &Descriptor) -> Result<Vec<Field>> {
    let declared = register.fields.iter().copied().chain(register.derived.iter().map(|d| d.field));
    Ok(declared.chain(fields(conn, register.table)?).collect())
}

/// The identity of a custom field.
pub(crate) fn identity(field: &Field) -> &'static str {
    field.name.trim_start_matches(PREFIX)
}

/// The SQL that reads a custom field of the record `t`; null where nothing is entered.
pub(super) fn sql(field: &Field) -> String {
    let id = identity(field);
    let value = format!(
        "(SELECT nullif(v.value, '') FROM custom_value v WHERE v.record_id = t.id AND v.field_id = '{id}'
          AND v.archived_at IS NULL)"
    );
    match field.kind {
        Kind::Number | Kind::Flag => format!("CAST({value} AS INTEGER)"),
        _ => value,
    }
}

/// The SQL of everything that the custom fields of the record `row` say, for search.
pub(super) fn searched(row: &str) -> String {
    format!(
        "coalesce((SELECT ' ' || group_concat(v.value, ' ' ORDER BY v.field_id) FROM custom_value v
          JOIN custom_field f ON f.id = v.field_id
          WHERE v.record_id = {row}.id AND v.value <> '' AND f.archived_at IS NULL AND f.kind IN ('text', 'long-text', 'choice', 'person')), '')"
    )
}

/// What people call each custom field, archived ones included, by its identity.
///
/// # Errors
/// Those of the database.
pub(crate) fn names(conn: &ReadOnly) -> Result<HashMap<String, String>> {
    Ok(find::<CustomField>(conn, "TRUE", [])?.into_iter().map(|field| (field.id, field.name)).collect())
}

/// What the custom fields of a record hold, by their names.
///
/// # Errors
/// Those of the database.
pub fn values(conn: &ReadOnly, record_id: &str) -> Result<BTreeMap<String, CustomValue>> {
    let held = find::<CustomValue>(conn, "t.record_id = ?1", [record_id])?;
    Ok(held.into_iter().map(|value| (format!("{PREFIX}{}", value.field_id), value)).collect())
}

/// Takes the values of custom fields out of those of a form or a row.
pub(crate) fn split(values: Value) -> (Value, Map<String, Value>) {
    let Value::Object(values) = values else { return (values, Map::new()) };
    let (custom, own): (Map<_, _>, Map<_, _>) = values.into_iter().partition(|(name, _)| is_custom(name));
    (Value::Object(own), custom)
}

/// A value as it is stored; the code of a problem where it is none of this field.
///
/// # Errors
/// `number`, `day`, `choice`, `value`.
pub(crate) fn stored(field: &Field, value: &Value) -> std::result::Result<String, &'static str> {
    let text = match value {
        Value::Null => return Ok(String::new()),
        Value::Bool(yes) => i64::from(*yes).to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.trim().to_owned(),
        Value::Array(_) | Value::Object(_) => return Err("value"),
    };
    let text = match (field.kind, text.as_str()) {
        (Kind::Flag, "true") => "1".to_owned(),
        (Kind::Flag, "false") => "0".to_owned(),
        _ => text,
    };
    let sound = text.is_empty()
        || match field.kind {
            Kind::Number => text.parse::<i64>().is_ok(),
            Kind::Day => text.parse::<NaiveDate>().is_ok_and(|day| day.to_string() == text),
            Kind::Choice(words) => words.contains(&text.as_str()),
            Kind::Flag => matches!(text.as_str(), "0" | "1"),
            _ => true,
        };
    let code = match field.kind {
        Kind::Number => "number",
        Kind::Day => "day",
        Kind::Choice(_) => "choice",
        _ => "value",
    };
    if sound { Ok(text) } else { Err(code) }
}
