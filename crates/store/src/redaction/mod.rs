//! Reading a dossier with names and business secrets left out: whatever reads through the connection, the pages of a
//! pack or the data that goes with them, never sees them.

mod hider;

use std::collections::BTreeMap;

use language::Language;
use rusqlite::functions::FunctionFlags;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::file::read_only::{ReadOnly, Snapshot};
use crate::record::custom::{self, CustomValue};
use crate::record::{Descriptor, Field, Kind, Record, columns};
pub use hider::Hider;

/// What is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct Redaction {
    /// Names of people: each becomes « Personne 1 », « Personne 2 », wherever it stands.
    pub people: bool,
    /// Fields whose text is left out whole, as `table.field`.
    pub fields: Vec<String>,
    /// Words left out wherever they stand: companies, prices, places.
    pub words: Vec<String>,
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Code | Kind::Text | Kind::Person | Kind::LongText)
}

/// Hides, while a snapshot is held, what `redaction` says from everything that reads on this connection: views
/// of the same names stand before every record table, and vanish when it is dropped. What stands for each piece
/// of text is returned, for words that come from elsewhere than the dossier.
///
/// # Errors
/// [`Error::Unknown`] for a field that is no text, and those of the database.
pub fn hide(conn: &Snapshot, redaction: &Redaction, language: Language) -> Result<Hider> {
    for field in &redaction.fields {
        // One that people took out meanwhile is shown nowhere.
        if custom_of(conn, field)?.is_none_or(|field| is_text(field.kind)) && field.contains(".custom:") {
            continue;
        }
        let known = field.split_once('.').and_then(|(table, name)| {
            let of = conn.catalogue().table(table)?;
            Some(of.fields.iter().any(|field| field.name == name && is_text(field.kind)) && !of.machine.contains(&name))
        });
        if known != Some(true) {
            return Err(Error::Unknown(field.clone()));
        }
    }
    let hider = Hider::new(conn, redaction, language)?;
    let pure = FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let (words, people, codes, values) = (hider.clone(), hider.clone(), hider.clone(), hider.clone());
    let withheld = hider.withheld.clone();
    conn.writer().create_scalar_function("without_words", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| words.text(&text)))
    })?;
    conn.writer().create_scalar_function("without_person", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| people.person(&text)))
    })?;
    conn.writer().create_scalar_function("without_code", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| codes.code(&text)))
    })?;
    conn.writer().create_scalar_function("without_words_in_json", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| values.json(&text)))
    })?;
    conn.writer().create_scalar_function("withheld", 1, pure, move |context| {
        let text = context.get::<Option<String>>(0)?.unwrap_or_default();
        Ok(if text.is_empty() { text } else { withheld.clone() })
    })?;
    for table in conn.catalogue().tables() {
        if table.table != CustomValue::TABLE {
            view(conn, table, redaction)?;
        }
    }
    custom_values(conn, redaction)?;
    // What an entry was for is read by the program, and no page shows it.
    conn.writer().execute_batch(
        "CREATE TEMP VIEW journal AS SELECT seq, id, at, without_person(author) AS author, station, intent, changeset,
             previous, hash, state FROM main.journal;
         CREATE TEMP VIEW contribution AS SELECT hash, merge_seq, at, without_person(author) AS author, station, intent,
             public_key, signature FROM main.contribution;",
    )?;
    Ok(hider)
}

/// The custom field that `table.custom:…` names.
fn custom_of(conn: &ReadOnly, name: &str) -> Result<Option<Field>> {
    let Some((table, name)) = name.split_once('.').filter(|(_, name)| custom::is_custom(name)) else { return Ok(None) };
    Ok(custom::fields(conn, table)?.into_iter().find(|field| field.name == name))
}

/// The values of custom fields, each as its field is hidden.
fn custom_values(conn: &ReadOnly, redaction: &Redaction) -> Result<()> {
    let known = redaction.fields.iter().filter_map(|field| custom_of(conn, field).transpose());
    let known = known.collect::<Result<Vec<Field>>>()?;
    let withheld: Vec<String> = known.iter().map(|field| format!("'{}'", custom::identity(field))).collect();
    Ok(conn.writer().execute_batch(&format!(
        "CREATE TEMP VIEW custom_value AS SELECT v.rowid AS rowid, v.id, v.register, v.record_id, v.field_id,
             CASE WHEN v.field_id IN ({}) THEN withheld(v.value)
                  WHEN f.kind = 'person' THEN without_person(v.value)
                  WHEN f.kind IN ('text', 'long-text', 'choice') THEN without_words(v.value)
                  ELSE v.value END AS value, v.archived_at
         FROM main.custom_value v JOIN main.custom_field f ON f.id = v.field_id",
        withheld.join(", ")
    ))?)
}

fn view(conn: &ReadOnly, of: &'static Descriptor, redaction: &Redaction) -> Result<()> {
    let (table, fields) = (of.table, of.fields);
    let kinds: BTreeMap<&str, Kind> = fields.iter().map(|f| (f.name, f.kind)).collect();
    let column = |name: &'static str| {
        let hidden = redaction.fields.iter().any(|f| *f == format!("{table}.{name}"));
        let function = match kinds.get(name) {
            _ if hidden => "withheld",
            Some(kind) if !is_text(*kind) || of.machine.contains(&name) => return format!("\"{name}\""),
            Some(_) if of.json.contains(&name) => "without_words_in_json",
            Some(Kind::Person) => "without_person",
            Some(Kind::Code) => "without_code",
            Some(_) => "without_words",
            None => return format!("\"{name}\""),
        };
        format!("{function}(\"{name}\") AS \"{name}\"")
    };
    let list: Vec<String> = columns(fields).map(column).collect();
    let sql =
        format!("CREATE TEMP VIEW \"{table}\" AS SELECT rowid AS rowid, {} FROM main.\"{table}\"", list.join(", "));
    Ok(conn.writer().execute_batch(&sql)?)
}
