//! The digest of all records, kept up with every change, so that a reader can tell in one pass over a table whether it holds
//! what the journal says.
//!
//! Each table has a sum over its rows that does not depend on their order: LtHash (Bellare and Micciancio, "A New Paradigm
//! for Collision-Free Hashing", 1997; parameters of Lewi et al., "Securing Update Propagation with Homomorphic Hashing",
//! 2019), 1 024 lanes of 16 bits, each row expanded by BLAKE3. A change takes the old row out and puts the new one in. The
//! digest of the state is a SHA-256 over these sums; each entry holds it and its hash covers it.

use std::collections::BTreeMap;

use fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;

const LANES: usize = 1024;
/// Bytes of a sum.
const SIZE: usize = 2 * LANES;
/// Bytes of a digest of records; that of the numbers given out follows it.
const HASH: usize = 32;

/// The sum over the rows of one table.
#[derive(Clone, PartialEq, Eq)]
struct Sum(Vec<u16>);

impl Sum {
    fn zero() -> Self {
        Self(vec![0; LANES])
    }

    fn is_zero(&self) -> bool {
        self.0.iter().all(|lane| *lane == 0)
    }

    fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let lanes = bytes.as_chunks::<2>().0.iter().map(|lane| u16::from_le_bytes(*lane));
        (bytes.len() == SIZE).then(|| Self(lanes.collect()))
    }

    fn bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|lane| lane.to_le_bytes()).collect()
    }

    fn put_in(&mut self, row: &[u8]) {
        let mut wide = [0; SIZE];
        blake3::Hasher::new().update(row).finalize_xof().fill(&mut wide);
        for (lane, more) in self.0.iter_mut().zip(wide.as_chunks::<2>().0) {
            *lane = lane.wrapping_add(u16::from_le_bytes(*more));
        }
    }

    fn take_out(&mut self, row: &[u8]) {
        let mut wide = [0; SIZE];
        blake3::Hasher::new().update(row).finalize_xof().fill(&mut wide);
        for (lane, less) in self.0.iter_mut().zip(wide.as_chunks::<2>().0) {
            *lane = lane.wrapping_sub(u16::from_le_bytes(*less));
        }
    }
}

/// The columns of a table, and how a row of it is spelt. A column that holds its default says nothing, so that a column
/// added later changes the digest of no row.
struct Layout {
    table: String,
    columns: Vec<(String, Value)>,
}

impl Layout {
    fn of(conn: &ReadOnly, table: &str) -> Result<Self> {
        let mut statement =
            conn.prepare_cached("SELECT name, dflt_value FROM pragma_table_info(?1, 'main') ORDER BY cid")?;
        let read = |row: &rusqlite::Row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?));
        let found: Vec<_> = statement.query_map([table], read)?.collect::<Result<_, _>>()?;
        let mut columns = Vec::with_capacity(found.len());
        for (name, default) in found {
            let default = match default {
                Some(sql) => conn.query_row(&format!("SELECT {sql}"), [], |row| row.get(0))?,
                None => Value::Null,
            };
            columns.push((name, default));
        }
        Ok(Self { table: table.into(), columns })
    }

    /// The row whose columns `value` gives, spelt so that no two rows are spelt alike.
    fn spell<'v>(&self, into: &mut Vec<u8>, value: impl Fn(usize) -> Option<ValueRef<'v>>) {
        into.clear();
        add(into, self.table.as_bytes());
        for (index, (name, default)) in self.columns.iter().enumerate() {
            let Some(value) = value(index).filter(|value| *value != ValueRef::from(default)) else { continue };
            add(into, name.as_bytes());
            match value {
                ValueRef::Null => into.push(0),
                ValueRef::Integer(number) => {
                    into.push(1);
                    into.extend(number.to_le_bytes());
                }
                ValueRef::Real(number) => {
                    into.push(2);
                    into.extend(number.to_le_bytes());
                }
                ValueRef::Text(text) => {
                    into.push(3);
                    add(into, text);
                }
                ValueRef::Blob(bytes) => {
                    into.push(4);
                    add(into, bytes);
                }
            }
        }
    }
}

fn add(into: &mut Vec<u8>, bytes: &[u8]) {
    into.extend((bytes.len() as u64).to_le_bytes());
    into.extend(bytes);
}

fn kept_sum(conn: &ReadOnly, table: &str) -> Result<Sum> {
    let sql = "SELECT sum FROM main.state_sum WHERE record_table = ?1";
    let bytes: Option<Vec<u8>> = conn.prepare_cached(sql)?.query_row([table], |row| row.get(0)).optional()?;
    match bytes {
        None => Ok(Sum::zero()),
        Some(bytes) => Sum::of_bytes(&bytes).ok_or_else(|| Error::Damaged(format!("state_sum {table}"))),
    }
}

fn keep_sum(conn: &ReadOnly, table: &str, sum: &Sum) -> Result<()> {
    if sum.is_zero() {
        conn.writer().execute("DELETE FROM state_sum WHERE record_table = ?1", [table])?;
    } else {
        let sql = "INSERT INTO state_sum (record_table, sum) VALUES (?1, ?2)
                   ON CONFLICT (record_table) DO UPDATE SET sum = excluded.sum";
        conn.writer().prepare_cached(sql)?.execute(params![table, sum.bytes()])?;
    }
    Ok(())
}

/// Brings the sums up to a changeset that `conn` has just applied or recorded: every row is now as the changeset leaves it.
pub(crate) fn follow(conn: &ReadOnly, mut changeset: &[u8]) -> Result<Vec<String>> {
    let input: &mut dyn std::io::Read = &mut changeset;
    let mut iter = ChangesetIter::start_strm(&input)?;
    let mut touched: BTreeMap<String, (Layout, Sum)> = BTreeMap::new();
    let mut spelt = Vec::new();
    while let Some(item) = iter.next()? {
        let operation = item.op()?;
        let table = operation.table_name();
        if !touched.contains_key(table) {
            touched.insert(table.into(), (Layout::of(conn, table)?, kept_sum(conn, table)?));
        }
        let Some((layout, sum)) = touched.get_mut(table) else { continue };
        match operation.code() {
            Action::SQLITE_INSERT => {
                layout.spell(&mut spelt, |column| item.new_value(column).ok());
                sum.put_in(&spelt);
            }
            Action::SQLITE_DELETE => {
                layout.spell(&mut spelt, |column| item.old_value(column).ok());
                sum.take_out(&spelt);
            }
            _ => updated(conn, layout, item, sum, &mut spelt)?,
        }
    }
    for (table, (_, sum)) in &touched {
        keep_sum(conn, table, sum)?;
    }
    Ok(touched.into_keys().collect())
}

/// An update holds the columns that it changed; the others stand in the table.
fn updated(conn: &ReadOnly, layout: &Layout, item: &ChangesetItem, sum: &mut Sum, spelt: &mut Vec<u8>) -> Result<()> {
    let columns: Vec<String> = layout.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let sql = format!("SELECT {} FROM main.\"{}\" WHERE id = ?1", columns.join(", "), layout.table);
    let mut statement = conn.prepare_cached(&sql)?;
    let id = item.old_value(0)?.as_str().map_err(|e| Error::Value(e.to_string()))?;
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or_else(|| Error::NoRecord(id.into()))?;
    layout.spell(spelt, |column| item.old_value(column).ok().or_else(|| row.get_ref(column).ok()));
    sum.take_out(spelt);
    layout.spell(spelt, |column| row.get_ref(column).ok());
    sum.put_in(spelt);
    Ok(())
}

/// The digest that an entry holds: SHA-256 over the sums of the tables that have rows, then SHA-256 over the numbers given out.
pub(crate) fn state_digest(conn: &ReadOnly) -> Result<Vec<u8>> {
    let mut digest = Sha256::new();
    let mut statement = conn.prepare_cached("SELECT record_table, sum FROM main.state_sum ORDER BY record_table")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for field in [row.get_ref(0)?, row.get_ref(1)?] {
            let bytes = field.as_bytes().map_err(|e| Error::Value(e.to_string()))?;
            digest.update((bytes.len() as u64).to_be_bytes());
            digest.update(bytes);
        }
    }
    let mut whole = digest.finalize().to_vec();
    whole.extend(numbers_digest(conn)?);
    Ok(whole)
}

fn numbers_digest(conn: &ReadOnly) -> Result<Vec<u8>> {
    let mut digest = Sha256::new();
    let mut statement = conn.prepare_cached("SELECT series, year, last FROM main.minted ORDER BY series, year")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (series, year, last): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        digest.update((series.len() as u64).to_be_bytes());
        digest.update(series);
        digest.update(year.to_be_bytes());
        digest.update(last.to_be_bytes());
    }
    Ok(digest.finalize().to_vec())
}

/// Whether the records that the sums stand for are those an entry vouches for; the numbers given out are left aside.
pub(crate) fn same_records(state: &[u8], other: &[u8]) -> bool {
    state.len() >= 2 * HASH && other.len() >= 2 * HASH && state[..HASH] == other[..HASH]
}

/// Whether records and numbers given out are those an entry vouches for.
pub(super) fn same_state(state: &[u8], other: &[u8]) -> bool {
    same_records(state, other) && state[HASH..2 * HASH] == other[HASH..2 * HASH]
}

/// What an entry says of the signatures before it; none in one of an older program.
pub(super) fn signatures_noted(state: &[u8]) -> Option<&[u8]> {
    state.get(2 * HASH..).filter(|noted| noted.len() == HASH)
}

/// Whether a table holds, row by row, what its sum stands for.
pub(super) fn holds(conn: &ReadOnly, table: &str) -> Result<bool> {
    Ok(read_sum(conn, table)? == kept_sum(conn, table)?)
}

/// The sum over the rows of a table as it stands.
fn read_sum(conn: &ReadOnly, table: &str) -> Result<Sum> {
    let layout = Layout::of(conn, table)?;
    let columns: Vec<String> = layout.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let (mut sum, mut spelt) = (Sum::zero(), Vec::new());
    let mut statement = conn.prepare(&format!("SELECT {} FROM main.\"{table}\"", columns.join(", ")))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        layout.spell(&mut spelt, |column| row.get_ref(column).ok());
        sum.put_in(&spelt);
    }
    Ok(sum)
}

/// Sets the sums from the rows of `replayed`, a dossier that the journal alone made.
pub(super) fn take_sums_from(conn: &ReadOnly, replayed: &ReadOnly) -> Result<()> {
    for table in conn.catalogue().tables() {
        keep_sum(conn, table.table, &read_sum(replayed, table.table)?)?;
    }
    Ok(())
}
