//! What several entries come to, record by record: the values before the first and after the last.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::{FromSql, Value, ValueRef};

use super::merge_base::VersionVector;
use super::table::Table;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::chunks;
use crate::journal::intent::Intent;

/// What happened to a row. Columns count as the table has them; none for one that was not touched.
#[derive(Debug, Clone, PartialEq)]
pub enum RowChange {
    Added(Vec<Value>),
    /// What was written into each column.
    Changed(Vec<Option<Written>>),
    /// The values it had.
    Removed(Vec<Value>),
}

/// What was written into a field: the value before, none where nobody can say, and after.
pub type Written = (Option<Value>, Value);

/// Changes by table, in the order of the catalogue, and identity.
pub type Delta = BTreeMap<(usize, String), RowChange>;

/// What the entries after `seq` come to, for somebody who has the entries `known`. A merge that took in nothing but those is
/// no news, though what was written on top of it is.
///
/// # Errors
/// Those of the database, and [`Error::Damaged`] for a part that is gone.
pub fn since(conn: &ReadOnly, seq: i64, known: &VersionVector) -> Result<Delta> {
    let mut delta = Delta::new();
    let mut statement = conn.prepare(
        "SELECT seq, changeset, iif(json_extract(intent, '$.code') = 'merge', intent, NULL) FROM journal
         WHERE seq > ?1 ORDER BY seq",
    )?;
    let mut rows = statement.query([seq])?;
    while let Some(row) = rows.next()? {
        let (seq, changeset): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let merge = row.get::<_, Option<String>>(2)?.map(|intent| serde_json::from_str(&intent)).transpose()?;
        if let Some(merge) = &merge
            && known.covers(merge)?
        {
            continue;
        }
        chunks::each(conn, seq, &changeset, false, |_, changeset| add(conn, &mut delta, changeset))?;
        if let Some(Intent::Merge { kept, .. }) = merge {
            kept.iter().try_for_each(|field| keep(conn, &mut delta, field))?;
        }
    }
    Ok(delta)
}

/// Notes that a person chose the value a field has, which changed nothing: it counts as written all the same.
fn keep(conn: &ReadOnly, delta: &mut Delta, field: &str) -> Result<()> {
    let mut names = field.splitn(3, '/');
    let (Some(table), Some(id), Some(column)) = (names.next(), names.next(), names.next()) else { return Ok(()) };
    let tables = conn.catalogue().tables();
    let Some(table) = tables.iter().position(|known| known.table == table) else { return Ok(()) };
    let known = Table::of(conn, tables[table])?;
    let (Some(place), Some(row)) = (known.place(column), known.row(conn, id)?) else { return Ok(()) };
    let slot = delta.entry((table, id.to_owned())).or_insert_with(|| RowChange::Changed(vec![None; row.len()]));
    if let RowChange::Changed(changes) = slot
        && let Some(change @ None) = changes.get_mut(place)
    {
        *change = Some((None, row[place].clone()));
    }
    Ok(())
}

fn add(conn: &ReadOnly, delta: &mut Delta, mut changeset: &[u8]) -> Result<()> {
    let tables = conn.catalogue().tables();
    let input: &mut dyn std::io::Read = &mut changeset;
    let mut iter = ChangesetIter::start_strm(&input)?;
    while let Some(item) = iter.next()? {
        let operation = item.op()?;
        let Some(table) = tables.iter().position(|known| known.table == operation.table_name()) else { continue };
        let columns = usize::try_from(operation.number_of_columns()).unwrap_or_default();
        let change = match operation.code() {
            Action::SQLITE_INSERT => RowChange::Added((0..columns).map(|c| new(item, c)).collect::<Result<_>>()?),
            Action::SQLITE_DELETE => RowChange::Removed((0..columns).map(|c| old(item, c)).collect::<Result<_>>()?),
            _ => {
                RowChange::Changed((0..columns).map(|c| Some((Some(old(item, c).ok()?), new(item, c).ok()?))).collect())
            }
        };
        let key = item.old_value(0).or_else(|_| item.new_value(0))?;
        let ValueRef::Text(id) = key else { return Err(Error::Value(format!("{key:?}"))) };
        match delta.entry((table, String::from_utf8_lossy(id).into_owned())) {
            Slot::Vacant(slot) => {
                slot.insert(change);
            }
            Slot::Occupied(mut slot) => match then(slot.get(), change) {
                Some(both) => {
                    slot.insert(both);
                }
                None => {
                    slot.remove();
                }
            },
        }
    }
    Ok(())
}

fn old(item: &ChangesetItem, column: usize) -> Result<Value> {
    value(item.old_value(column)?)
}

fn new(item: &ChangesetItem, column: usize) -> Result<Value> {
    value(item.new_value(column)?)
}

fn value(value: ValueRef) -> Result<Value> {
    Value::column_result(value).map_err(|e| Error::Value(e.to_string()))
}

/// Two changes of one row, one after the other; none where the second takes the first back.
fn then(first: &RowChange, second: RowChange) -> Option<RowChange> {
    use RowChange::{Added, Changed, Removed};
    Some(match (first, second) {
        (Added(values), Changed(changes)) => Added(after(values, &changes)),
        (Added(_), Removed(_)) => return None,
        (Changed(before), Changed(changes)) => {
            let width = before.len().max(changes.len());
            let both = (0..width).map(|c| {
                let (first, second) = (before.get(c).cloned().flatten(), changes.get(c).cloned().flatten());
                let old = first.as_ref().or(second.as_ref())?.0.clone();
                let new = second.or(first)?.1;
                (old.as_ref() != Some(&new)).then_some((old, new))
            });
            let both: Vec<_> = both.collect();
            if both.iter().all(Option::is_none) {
                return None;
            }
            Changed(both)
        }
        (Changed(before), Removed(values)) => {
            let was =
                |(c, value): (usize, Value)| before.get(c).cloned().flatten().and_then(|(old, _)| old).unwrap_or(value);
            Removed(values.into_iter().enumerate().map(was).collect())
        }
        (Removed(values), Added(again)) => {
            let pairs = again.into_iter().enumerate().map(|(c, new)| {
                let old = values.get(c).cloned().unwrap_or(Value::Null);
                (old != new).then_some((Some(old), new))
            });
            let pairs: Vec<_> = pairs.collect();
            if pairs.iter().all(Option::is_none) {
                return None;
            }
            Changed(pairs)
        }
        (_, other) => other,
    })
}

fn after(values: &[Value], changes: &[Option<Written>]) -> Vec<Value> {
    let width = values.len().max(changes.len());
    let at = |c: usize| match changes.get(c).cloned().flatten() {
        Some((_, new)) => new,
        None => values.get(c).cloned().unwrap_or(Value::Null),
    };
    (0..width).map(at).collect()
}
