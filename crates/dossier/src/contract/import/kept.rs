//! What is kept of an import: its counts, its records as they stood, and what was said of their values.

use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::{ContractImport, Remark, hash};
use crate::contract::Contract;
use crate::error::Result;
use crate::read_only::ReadOnly;
use crate::record;

/// The imports, the newest first.
///
/// # Errors
/// Those of the database.
pub fn imports(conn: &ReadOnly) -> Result<Vec<ContractImport>> {
    record::find(conn, "t.archived_at IS NULL ORDER BY t.imported_at DESC, t.id DESC", [])
}

/// How many remarks of an import there are of each code.
///
/// # Errors
/// Those of the database.
pub fn remark_counts(conn: &ReadOnly, import_id: &str) -> Result<Vec<(String, u32)>> {
    let sql = "SELECT code, count(*) FROM import_remark WHERE import_id = ?1 GROUP BY code ORDER BY 2 DESC, 1";
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement.query_map([import_id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Remarks of an import in the order of the file, of one code where one is asked for.
///
/// # Errors
/// Those of the database.
pub fn remarks(conn: &ReadOnly, import_id: &str, code: &str, offset: u32, limit: u32) -> Result<Vec<Remark>> {
    let sql = "SELECT line, contract, field, code, given, kept FROM import_remark
               WHERE import_id = ?1 AND (?2 = '' OR code = ?2) ORDER BY seq LIMIT ?4 OFFSET ?3";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params![import_id, code, offset, limit], |row| {
        Ok(Remark {
            line: row.get(0)?,
            contract: row.get(1)?,
            field: row.get(2)?,
            code: row.get(3)?,
            given: row.get(4)?,
            kept: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The record of a contract as it stood in the file it came with.
///
/// # Errors
/// Those of the database.
pub fn raw_record(conn: &ReadOnly, contract: &Contract) -> Result<Option<String>> {
    let (Some(import), Some(line)) = (&contract.import_id, contract.import_line) else { return Ok(None) };
    let sql = "SELECT raw FROM import_line WHERE import_id = ?1 AND number = ?2";
    Ok(conn.prepare_cached(sql)?.query_row(params![import, line], |row| row.get(0)).optional()?)
}

/// Whether records and remarks of an import are what they were: both are read once, side by side.
///
/// # Errors
/// Those of the database.
pub(crate) fn intact(conn: &ReadOnly, import: &ContractImport) -> Result<bool> {
    let mut digest = Sha256::new();
    let mut said = conn.prepare_cached(
        "SELECT line, contract, field, code, given, kept FROM import_remark WHERE import_id = ?1 ORDER BY line, seq",
    )?;
    let mut lines =
        conn.prepare("SELECT number, raw, raw_hash FROM import_line WHERE import_id = ?1 ORDER BY number")?;
    let (mut rows, mut remarks) = (lines.query([&import.id])?, said.query([&import.id])?);
    let mut remark = remarks.next()?;
    while let Some(row) = rows.next()? {
        let (number, raw): (i64, String) = (row.get(0)?, row.get(1)?);
        if row.get::<_, i64>(2)? != hash(&raw) {
            return Ok(false);
        }
        digest.update(number.to_be_bytes());
        digest.update(raw);
        while let Some(of_line) = remark
            && of_line.get::<_, i64>(0)? == number
        {
            for column in 1..6 {
                let text = of_line.get_ref(column)?.as_bytes().unwrap_or_default();
                digest.update((text.len() as u64).to_be_bytes());
                digest.update(text);
            }
            remark = remarks.next()?;
        }
    }
    // A remark on a line that there is not was put elsewhere; their order is that of the file, without a gap.
    let sql = "SELECT count(*) = coalesce(max(seq), 0) FROM import_remark WHERE import_id = ?1";
    let in_order: bool = conn.query_row(sql, [&import.id], |row| row.get(0))?;
    Ok(remark.is_none() && in_order && hex::encode(digest.finalize()) == import.lines_sha256)
}
