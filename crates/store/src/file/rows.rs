//! Rows that go from one database to another as they stand.

use rusqlite::Params;
use rusqlite::types::Value;

use crate::error::Result;
use crate::file::read_only::ReadOnly;

/// Adds rows of a table of `from` to the same table of `to`, where they are not there yet; `which` are the conditions, with
/// their `params`.
///
/// # Errors
/// Those of the databases.
pub fn copy_rows(
    from: &ReadOnly,
    to: &ReadOnly,
    table: &str,
    columns: &str,
    which: &str,
    params: impl Params,
) -> Result<()> {
    let width = columns.split(',').count();
    let slots = (1..=width).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
    let mut insert = to.writer().prepare(&format!("INSERT OR IGNORE INTO {table} ({columns}) VALUES ({slots})"))?;
    let mut read = from.prepare(&format!("SELECT {columns} FROM {table} {which}"))?;
    let mut rows = read.query(params)?;
    while let Some(row) = rows.next()? {
        let values = (0..width).map(|c| row.get(c)).collect::<Result<Vec<Value>, _>>()?;
        insert.execute(rusqlite::params_from_iter(values))?;
    }
    Ok(())
}
