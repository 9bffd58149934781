//! The history of one record, read from the changesets that touch it.

use std::collections::HashMap;

use fallible_streaming_iterator::FallibleStreamingIterator;
use language::Language;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;
use serde::Serialize;
use ts_rs::TS;

use super::entry::{Entry, read};
use crate::error::Result;
use crate::file::read_only::ReadOnly;
use crate::record::custom::CustomValue;
use crate::record::{Kind, Record, Shown, custom, shown};

/// One field that an entry changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Alteration {
    /// Name of the field; of a custom one `custom:` and what people call it.
    pub field: String,
    /// Its value before, as stored; a reference is replaced by what it cites. None when the record was made.
    pub old: Option<String>,
    /// Its value after.
    pub new: Option<String>,
}

/// One entry that touched the record, newest first, with the fields it changed in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct HistoryItem {
    /// Who, when, what for.
    pub entry: Entry,
    /// The fields of the record itself; empty for a link or an attachment, which the intent names.
    pub alterations: Vec<Alteration>,
}

/// Everything that happened to the record `id` of `table`, newest first.
///
/// # Errors
/// Those of the database.
pub fn history(conn: &ReadOnly, table: &str, id: &str, language: Language) -> Result<Vec<HistoryItem>> {
    let columns = columns_of(conn, table)?;
    let mut filled = Filled::of(conn, id)?;
    let mut statement = conn.prepare_cached(
        "SELECT j.seq, j.id, j.at, j.author, j.station, j.intent, j.hash, coalesce(p.changeset, j.changeset)
         FROM journal_record r JOIN journal j ON j.seq = r.seq
         LEFT JOIN journal_part p ON p.seq = r.seq AND p.part = r.part
         WHERE r.record_id = ?1 ORDER BY j.seq DESC, r.part DESC",
    )?;
    let mut rows = statement.query([id])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        let changeset: Vec<u8> = row.get(7)?;
        let mut alterations = alterations(conn, &changeset, table, id, &columns, language)?;
        filled.altered(&changeset, &mut alterations)?;
        items.push(HistoryItem { entry: read(conn, row)?, alterations });
    }
    Ok(items)
}

/// The custom fields that a record has or had something in: which value is of which field, and what that is called.
struct Filled {
    record: String,
    names: HashMap<String, String>,
    fields: HashMap<String, String>,
}

impl Filled {
    /// Places in a row of the values of custom fields: their identity is at 0.
    const RECORD: usize = 2;
    const FIELD: usize = 3;
    const VALUE: usize = 4;

    fn of(conn: &ReadOnly, record_id: &str) -> Result<Self> {
        let names = custom::names(conn)?;
        let held = custom::values(conn, record_id)?;
        Ok(Self {
            record: record_id.to_owned(),
            names,
            fields: held.into_values().map(|value| (value.id, value.field_id)).collect(),
        })
    }

    /// Adds what an entry did to them. Entries come newest first: a value that was taken back is met as it goes.
    fn altered(&mut self, mut changeset: &[u8], found: &mut Vec<Alteration>) -> Result<()> {
        let input: &mut dyn std::io::Read = &mut changeset;
        let mut iter = ChangesetIter::start_strm(&input)?;
        while let Some(item) = iter.next()? {
            let operation = item.op()?;
            if operation.table_name() != CustomValue::TABLE {
                continue;
            }
            let old = |place| item.old_value(place).ok().and_then(text);
            let new = |place| item.new_value(place).ok().and_then(text);
            let (inserted, deleted) =
                (operation.code() == Action::SQLITE_INSERT, operation.code() == Action::SQLITE_DELETE);
            let Some(id) = (if inserted { new(0) } else { old(0) }) else { continue };
            let whole = |place| if deleted { old(place) } else { new(place) };
            if (inserted || deleted) && whole(Self::RECORD).as_deref() == Some(self.record.as_str()) {
                self.fields.entry(id.clone()).or_insert_with(|| whole(Self::FIELD).unwrap_or_default());
            }
            let Some(field) = self.fields.get(&id) else { continue };
            let value = |there, value: &dyn Fn(usize) -> Option<String>| if there { value(Self::VALUE) } else { None };
            let (before, after) = (value(!inserted, &old), value(!deleted, &new));
            if before != after {
                let field = custom::reported_name(self.names.get(field).map_or("", String::as_str));
                found.push(Alteration { field, old: before, new: after });
            }
        }
        Ok(())
    }
}

fn columns_of(conn: &ReadOnly, table: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn alterations(
    conn: &ReadOnly,
    mut changeset: &[u8],
    table: &str,
    id: &str,
    columns: &[String],
    language: Language,
) -> Result<Vec<Alteration>> {
    let input: &mut dyn std::io::Read = &mut changeset;
    let mut iter = ChangesetIter::start_strm(&input)?;
    let mut found = Vec::new();
    while let Some(item) = iter.next()? {
        let operation = item.op()?;
        if operation.table_name() != table || !is_row(item, id) {
            continue;
        }
        for (index, column) in columns.iter().enumerate().skip(1) {
            let old = (operation.code() != Action::SQLITE_INSERT).then(|| item.old_value(index).ok()).flatten();
            let new = (operation.code() != Action::SQLITE_DELETE).then(|| item.new_value(index).ok()).flatten();
            let cite = |value: Option<ValueRef>| cited(conn, table, column, value.and_then(text), language);
            let (old, new) = (cite(old)?, cite(new)?);
            if old != new {
                found.push(Alteration { field: column.clone(), old, new });
            }
        }
    }
    Ok(found)
}

fn is_row(item: &ChangesetItem, id: &str) -> bool {
    let key = item.old_value(0).or_else(|_| item.new_value(0));
    matches!(key, Ok(ValueRef::Text(text)) if text == id.as_bytes())
}

pub(crate) fn text(value: ValueRef) -> Option<String> {
    match value {
        ValueRef::Text(text) if !text.is_empty() => Some(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Real(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The value, or what it cites when the field is a reference.
pub(crate) fn cited(
    conn: &ReadOnly,
    table: &str,
    column: &str,
    value: Option<String>,
    language: Language,
) -> Result<Option<String>> {
    let kind =
        conn.catalogue().register(table).ok().and_then(|register| register.field(column)).map(|field| field.kind);
    let (Some(Kind::Reference(target)), Some(id)) = (kind, &value) else { return Ok(value) };
    Ok(shown(conn, target, id, language)?.map(|s: Shown| s.line()).or(value))
}
