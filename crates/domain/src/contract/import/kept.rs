//! What is kept of an import: its counts, its records as they stood, and what was said of their values.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use store::progress::Progress;
use store::record::{self, Record};
use store::{Checked, ReadOnly, Result};
use ts_rs::TS;

use super::{ContractImport, REPAIRS, Remark, hash};
use crate::contract::Contract;

/// The imports, the newest first.
///
/// # Errors
/// Those of the database.
pub fn imports(conn: &ReadOnly) -> Result<Vec<ContractImport>> {
    record::find(conn, "t.archived_at IS NULL ORDER BY t.imported_at DESC, t.id DESC", [])
}

/// What becomes of what a remark is about. The locale files hold `remark-group-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum RemarkGroup {
    /// A key, a column or a record that nothing reads.
    Unread,
    /// A value that was left out: it can be read in no way.
    LeftOut,
    /// A value that was kept and is to be looked at.
    Doubted,
    /// Records that became one, or stayed apart, though their numbers said otherwise.
    Merged,
    /// A value that the file does not have.
    Absent,
    /// A value put right.
    Repaired,
    /// What a later publication says.
    Updated,
}

impl RemarkGroup {
    fn of(code: &str, kept_nothing: bool) -> Self {
        match code {
            "unread" | "unreadable" | "truncated" | "no-id" => Self::Unread,
            "duplicate" | "same-number" => Self::Merged,
            "missing" | "no-data" => Self::Absent,
            "updated" => Self::Updated,
            _ if REPAIRS.contains(&code) => Self::Repaired,
            _ if kept_nothing => Self::LeftOut,
            _ => Self::Doubted,
        }
    }

    /// Whether something of value stayed out.
    #[must_use]
    pub fn stayed_out(self) -> bool {
        matches!(self, Self::Unread | Self::LeftOut)
    }
}

/// Remarks of one kind about one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RemarkSum {
    /// What becomes of them.
    pub group: RemarkGroup,
    /// Name of the field in the file; empty for whole records.
    pub field: String,
    /// Which rule.
    pub code: String,
    /// How many there are.
    pub count: u32,
    /// What the first of them says.
    pub given: String,
}

/// The remarks of an import summed up by what became of them, by field and by rule: the most frequent first.
///
/// # Errors
/// Those of the database.
pub fn remark_sums(conn: &ReadOnly, import_id: &str) -> Result<Vec<RemarkSum>> {
    // Of the columns beside a minimum, SQLite gives those of its row.
    let sql = "SELECT field, code, kept = '', count(*), given, min(seq) FROM import_remark WHERE import_id = ?1
               GROUP BY field, code, kept = ''";
    let mut statement = conn.prepare_cached(sql)?;
    let sums = statement.query_map([import_id], |row| {
        let (code, kept_nothing): (String, bool) = (row.get(1)?, row.get(2)?);
        let group = RemarkGroup::of(&code, kept_nothing);
        Ok(RemarkSum { group, field: row.get(0)?, code, count: row.get(3)?, given: row.get(4)? })
    })?;
    let mut sums: Vec<RemarkSum> = sums.collect::<Result<_, _>>()?;
    sums.sort_by(|a, b| (a.group, b.count, &a.field, &a.code).cmp(&(b.group, a.count, &b.field, &b.code)));
    Ok(sums)
}

/// Remarks of an import in the order of the file; those of one rule about one field where both are given.
///
/// # Errors
/// Those of the database.
pub fn remarks(
    conn: &ReadOnly,
    import_id: &str,
    only: Option<(&str, &str)>,
    offset: u32,
    limit: u32,
) -> Result<Vec<Remark>> {
    let sql = "SELECT line, contract, field, code, given, kept FROM import_remark
               WHERE import_id = ?1 AND (?2 IS NULL OR field = ?2 AND code = ?3) ORDER BY seq LIMIT ?5 OFFSET ?4";
    let mut statement = conn.prepare_cached(sql)?;
    let (field, code) = only.unzip();
    let rows = statement.query_map(params![import_id, field, code, offset, limit], |row| {
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

/// The contract that a remark of an import is about; none for a record that became none.
///
/// # Errors
/// Those of the database.
pub fn contract_of(conn: &ReadOnly, import_id: &str, remark: &Remark) -> Result<Option<String>> {
    // One that came twice, or that another import has brought again, is known by its number.
    let sql = "SELECT id FROM contract WHERE reference = ?1 AND archived_at IS NULL
               ORDER BY import_id = ?2 AND import_line = ?3 DESC, import_id = ?2 DESC, id LIMIT 1";
    let values = params![remark.contract, import_id, remark.line];
    Ok(conn.prepare_cached(sql)?.query_row(values, |row| row.get(0)).optional()?)
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
fn intact(conn: &ReadOnly, import: &ContractImport) -> Result<bool> {
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

/// The imports of a dossier whose records or remarks are not what they were.
///
/// # Errors
/// [`store::Error::Cancelled`], those of the database.
pub(crate) fn altered(conn: &ReadOnly, progress: &dyn Progress) -> Result<Vec<Checked>> {
    // A file of an older schema, opened to be read only, has none.
    if !conn.table_exists(ContractImport::TABLE)? {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for import in imports(conn)? {
        if !intact(conn, &import)? {
            found.push(("import", import.name));
        }
        progress.tick()?;
    }
    Ok(found)
}
