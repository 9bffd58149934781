//! Verification: the chain holds, the tables are what the journal says, the attachments are what they were.

use std::io::Read;

use language::Language;
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row};
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::digest::{same_records, same_state, state_digest};
use super::replay::replay;
use super::signing::{taken_away, unsigned, unsound};
use crate::error::{Error, Result};
use crate::file::key;
use crate::file::read_only::ReadOnly;
use crate::progress::{Progress, Stage};
use crate::record::{Descriptor, schema, search};

/// One thing that is not as it should be. The locale files hold `verify-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[ts(export)]
pub struct Discrepancy {
    /// The table of the record that is meant; empty where none is. The locale files hold `table-<name>`.
    pub table: String,
    /// Stable code: `pages`, `schema`, `keys`, `chain`, `replay`, `record`, `signature`, `unsigned`, `attachment`, `import`,
    /// `index`, `search`, `sums`, `numbers`.
    pub code: String,
    /// Which entry, record or attachment, or the database's own words.
    pub subject: String,
}

impl Discrepancy {
    /// It, in a sentence.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let mut subject = self.subject.clone();
        if !self.table.is_empty() {
            subject = format!("{} {subject}", language.composed(&format!("table-{}", self.table))).trim().to_owned();
        }
        language.composed_with(&format!("verify-{}", self.code), &[("subject", &subject)])
    }
}

/// What a verification read, and what it found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct VerifyReport {
    /// Entries of the journal read.
    pub entries: u32,
    /// Records compared with the replay of the journal.
    pub records: u32,
    /// Attachments whose bytes were hashed.
    pub attachments: u32,
    /// The hash of the last entry, in hexadecimal.
    pub head: String,
    /// What is wrong; empty when everything holds.
    pub findings: Vec<Discrepancy>,
    /// What was derived and has been made anew since: `search`, `index`. The locale files hold `verify-mended-<name>`.
    pub mended: Vec<String>,
    /// What to do about it: `backup`, `reopen`, `author`. The locale files hold `verify-next-<code>`.
    pub next: Vec<String>,
}

impl VerifyReport {
    pub(super) fn say(&mut self, code: &str, subject: impl Into<String>) {
        self.say_of("", code, subject);
    }

    fn say_of(&mut self, table: &str, code: &str, subject: impl Into<String>) {
        let finding = Discrepancy { table: table.into(), code: code.into(), subject: subject.into() };
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
        let next = match code {
            // Derived: made anew when the dossier is opened to write.
            "search" | "index" | "sums" => "reopen",
            "signature" | "unsigned" => "author",
            _ => "backup",
        };
        if !self.next.iter().any(|known| known == next) {
            self.next.push(next.into());
        }
    }
}

/// Reads the whole dossier and says whether it is what its journal says it is. Everything is read from one moment, so that
/// work going on beside it is not taken for tampering.
///
/// # Errors
/// [`Error::Cancelled`], or a database so damaged that it cannot be read at all.
pub fn verify(conn: &ReadOnly, progress: &dyn Progress) -> Result<VerifyReport> {
    let _snapshot = if conn.is_autocommit() {
        // Not of a connection that writes: its temporary triggers, which keep the search, would go.
        if conn.writer().is_readonly("main")? && !key::is_secret(conn) {
            conn.writer().pragma_update(None, "temp_store", "FILE")?;
        }
        Some(conn.snapshot()?)
    } else {
        None
    };
    let mut report = VerifyReport::default();
    progress.stage(Stage::Pages, 0);
    progress.tick()?;
    pragma(conn, "integrity_check", |row| row.get(0), &mut report, "pages")?;
    pragma(conn, "foreign_key_check", |row| row.get::<_, String>(0), &mut report, "keys")?;
    for object in schema::differences(conn)? {
        report.say("schema", object);
    }
    let current = schema::version(conn)? == conn.catalogue().version();
    progress.stage(Stage::Journal, usize::try_from(super::last_seq(conn)?).unwrap_or_default());
    let replayed = replay(conn, i64::MAX, &mut report, progress)?;
    progress.stage(Stage::Tables, conn.catalogue().tables().len());
    for descriptor in conn.catalogue().tables() {
        let table = descriptor.table;
        // A file of an older schema, opened to be read only, has fewer tables.
        if !conn.table_exists(table)? {
            continue;
        }
        compare(conn, &replayed.conn, descriptor, &mut report)?;
        progress.tick()?;
    }
    if current {
        noted_state(conn, &mut report)?;
        for seq in unsound(conn)? {
            report.say("signature", seq.to_string());
        }
        let mut unsigned = unsigned(conn)?;
        unsigned.extend(taken_away(conn)?);
        unsigned.sort_unstable();
        unsigned.dedup();
        for seq in unsigned {
            report.say("unsigned", seq.to_string());
        }
    }
    attachments(conn, &mut report, progress)?;
    for (code, subject) in (conn.catalogue().on_verify)(conn, progress)? {
        report.say(code, subject);
    }
    // Entries of an older schema are written anew when the dossier is opened to write.
    // The search index is made anew when the file is opened: which of its entries are wrong is nothing to act on.
    if current && (!search::stale(conn)?.is_empty() || !search::index_holds(conn, &replayed.conn)?) {
        report.say("search", "");
    }
    Ok(report)
}

/// The sums of the tables and the numbers given out must be those that the last entry notes.
fn noted_state(conn: &ReadOnly, report: &mut VerifyReport) -> Result<()> {
    let sql = "SELECT state FROM journal ORDER BY seq DESC LIMIT 1";
    let noted: Option<Option<Vec<u8>>> = conn.query_row(sql, [], |row| row.get(0)).optional()?;
    let Some(noted) = noted.flatten() else { return Ok(()) };
    match state_digest(conn) {
        Ok(state) if same_state(&state, &noted) => {}
        Ok(state) if same_records(&state, &noted) => report.say("numbers", ""),
        _ => report.say("sums", ""),
    }
    Ok(())
}

/// Reads every page of the file and says which cannot be what SQLite wrote: quick enough for each opening, less than
/// [`verify`].
///
/// # Errors
/// [`Error::Cancelled`] when interrupted.
pub fn check_pages(conn: &ReadOnly) -> Result<Vec<Discrepancy>> {
    let mut report = VerifyReport::default();
    pragma(conn, "quick_check(10)", |row| row.get(0), &mut report, "pages")?;
    Ok(report.findings)
}

/// Runs a checking pragma: silence or `ok` is good, every other row is a finding, and so is a page that stops it.
fn pragma(
    conn: &ReadOnly,
    name: &str,
    subject: impl Fn(&Row) -> rusqlite::Result<String>,
    report: &mut VerifyReport,
    code: &str,
) -> Result<()> {
    let mut statement = conn.prepare(&format!("PRAGMA {name}"))?;
    let mut rows = statement.query([])?;
    loop {
        match rows.next().map_err(Error::from) {
            Ok(Some(row)) => {
                let line = subject(row)?;
                match code {
                    _ if line == "ok" => {}
                    // The pragma names the table whose row cites nothing.
                    "keys" => report.say_of(&line, code, ""),
                    _ => report.say(code, line),
                }
            }
            Ok(None) => return Ok(()),
            Err(Error::Damaged(words)) => {
                report.say("pages", words);
                return Ok(());
            }
            Err(other) => return Err(other),
        }
    }
}

/// Walks one table in both dossiers side by side.
fn compare(conn: &ReadOnly, replayed: &ReadOnly, of: &Descriptor, report: &mut VerifyReport) -> Result<()> {
    let table = of.table;
    let sql = format!("SELECT * FROM \"{table}\" ORDER BY id");
    let (mut ours, mut theirs) = (conn.prepare(&sql)?, replayed.prepare(&sql)?);
    let width = ours.column_count();
    let cited = ours.column_index(of.reference).unwrap_or_default();
    let (mut ours, mut theirs) = (ours.query([])?, theirs.query([])?);
    let (mut a, mut b) = (ours.next()?, theirs.next()?);
    loop {
        let order = match (&a, &b) {
            (None, None) => return Ok(()),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(x), Some(y)) => key(x)?.cmp(&key(y)?),
        };
        let altered = match (order, &a, &b) {
            (std::cmp::Ordering::Equal, Some(x), Some(y)) if !same(x, y, width)? => Some(y),
            (std::cmp::Ordering::Less, Some(x), _) => Some(x),
            (std::cmp::Ordering::Greater, _, Some(y)) => Some(y),
            _ => None,
        };
        if let Some(row) = altered {
            // As people cite it; what the journal says where both have it.
            report.say_of(
                table,
                "record",
                row.get_ref(cited)?.as_str().map_or_else(|_| key(row), |c| Ok(c.to_owned()))?,
            );
        }
        if order.is_le() {
            report.records += 1;
            a = ours.next()?;
        }
        if order.is_ge() {
            b = theirs.next()?;
        }
    }
}

fn key(row: &Row) -> Result<String> {
    Ok(match row.get_ref(0)? {
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        other => format!("{other:?}"),
    })
}

fn same(a: &Row, b: &Row, width: usize) -> Result<bool> {
    for column in 0..width {
        if a.get_ref(column)? != b.get_ref(column)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Hashes the bytes of every attachment.
pub(super) fn attachments(conn: &ReadOnly, report: &mut VerifyReport, progress: &dyn Progress) -> Result<()> {
    let contents: u32 = conn.query_row("SELECT count(*) FROM main.content", [], |row| row.get(0))?;
    progress.stage(Stage::Attachments, contents as usize);
    let mut names = conn.prepare("SELECT name FROM main.attachment WHERE sha256 = ?1")?;
    let mut name_of = |sha256: &str| -> Result<String> {
        let names: Vec<String> = names.query_map([sha256], |r| r.get(0))?.collect::<Result<_, _>>()?;
        Ok(if names.is_empty() { sha256.into() } else { names.join(", ") })
    };
    let mut statement = conn.prepare("SELECT sha256, rowid FROM main.content")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let sha256: String = row.get(0)?;
        if hashed(conn, row.get(1)?)? != sha256 {
            report.say("attachment", name_of(&sha256)?);
        }
        report.attachments += 1;
        progress.tick()?;
    }
    let mut missing = conn.prepare(
        "SELECT name FROM main.attachment WHERE sha256 NOT IN (SELECT sha256 FROM main.content) ORDER BY id",
    )?;
    for name in missing.query_map([], |row| row.get::<_, String>(0))? {
        report.say("attachment", name?);
    }
    Ok(())
}

/// SHA-256 of the bytes in a row of `content`, read a piece at a time.
fn hashed(conn: &ReadOnly, row: i64) -> Result<String> {
    let mut blob = conn.writer().blob_open("main", "content", "bytes", row, true)?;
    let (mut digest, mut piece) = (Sha256::new(), vec![0; 1 << 20]);
    loop {
        match blob.read(&mut piece) {
            Ok(0) => return Ok(hex::encode(digest.finalize())),
            Ok(read) => digest.update(&piece[..read]),
            // A page that cannot be read is not what it was.
            Err(_) => return Ok(String::new()),
        }
    }
}
