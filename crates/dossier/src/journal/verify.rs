//! Verification: the chain holds, the tables are what the journal says, the attachments are what they were.

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::change::RECORD_TABLES;
use super::entry::{Link, touched};
use super::parts;
use super::signing::unsound;
use crate::contract::import::{imports, intact};
use crate::error::{Error, Result};
use crate::progress::{Progress, Stage};
use crate::{schema, search};

/// One thing that is not as it should be. The locale files hold `verify-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[ts(export, rename = "VerifyFinding")]
pub struct Finding {
    /// Stable code: `pages`, `schema`, `keys`, `chain`, `replay`, `record`, `signature`, `attachment`, `import`, `index`, `search`.
    pub code: String,
    /// Which entry, record or attachment, or the database's own words.
    pub subject: String,
}

/// What a verification read, and what it found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export, rename = "VerifyReport")]
pub struct Report {
    /// Entries of the journal read.
    pub entries: u32,
    /// Records compared with the replay of the journal.
    pub records: u32,
    /// Attachments whose bytes were hashed.
    pub attachments: u32,
    /// The hash of the last entry, in hexadecimal.
    pub head: String,
    /// What is wrong; empty when everything holds.
    pub findings: Vec<Finding>,
    /// What to do about it: `backup`, `reopen`, `author`. The locale files hold `verify-next-<code>`.
    pub next: Vec<String>,
}

impl Report {
    fn say(&mut self, code: &str, subject: impl Into<String>) {
        let finding = Finding { code: code.into(), subject: subject.into() };
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
        let next = match code {
            // Made again from the records when the dossier is opened to write.
            "search" => "reopen",
            "signature" => "author",
            _ => "backup",
        };
        if !self.next.iter().any(|known| known == next) {
            self.next.push(next.into());
        }
    }
}

/// Reads the whole dossier and says whether it is what its journal says it is.
///
/// # Errors
/// [`Error::Cancelled`], or a database so damaged that it cannot be read at all.
pub fn verify(conn: &Connection, progress: &dyn Progress) -> Result<Report> {
    let mut report = Report::default();
    progress.stage(Stage::Pages, 0);
    progress.tick()?;
    pragma(conn, "integrity_check", |row| row.get(0), &mut report, "pages")?;
    pragma(conn, "foreign_key_check", |row| row.get::<_, String>(0), &mut report, "keys")?;
    for object in schema::differences(conn)? {
        report.say("schema", object);
    }
    progress.stage(Stage::Journal, usize::try_from(super::last_seq(conn)?).unwrap_or_default());
    let replayed = replay(conn, &mut report, progress)?;
    progress.stage(Stage::Tables, RECORD_TABLES.len());
    for table in RECORD_TABLES {
        // A file of an older schema, opened to be read only, has fewer tables.
        if !conn.table_exists(None, *table)? {
            continue;
        }
        compare(conn, &replayed, table, &mut report)?;
        progress.tick()?;
    }
    if schema::version(conn)? == schema::VERSION {
        for seq in unsound(conn)? {
            report.say("signature", seq.to_string());
        }
    }
    let contents: u32 = conn.query_row("SELECT count(*) FROM content", [], |row| row.get(0))?;
    progress.stage(Stage::Attachments, contents as usize);
    attachments(conn, &mut report, progress)?;
    if conn.table_exists(None, "contract_import")? {
        for import in imports(conn)? {
            if !intact(conn, &import)? {
                report.say("import", import.name);
            }
            progress.tick()?;
        }
    }
    // Entries of an older schema are written anew when the dossier is opened to write.
    let current = schema::version(conn)? == schema::VERSION;
    for record in if current { search::stale(conn)? } else { Vec::new() } {
        report.say("search", record);
    }
    Ok(report)
}

/// Reads every page of the file and says which cannot be what SQLite wrote: quick enough for each opening, less than
/// [`verify`].
///
/// # Errors
/// [`Error::Cancelled`] when interrupted.
pub fn check_pages(conn: &Connection) -> Result<Vec<Finding>> {
    let mut report = Report::default();
    pragma(conn, "quick_check(10)", |row| row.get(0), &mut report, "pages")?;
    Ok(report.findings)
}

/// Runs a checking pragma: silence or `ok` is good, every other row is a finding, and so is a page that stops it.
fn pragma(
    conn: &Connection,
    name: &str,
    subject: impl Fn(&Row) -> rusqlite::Result<String>,
    report: &mut Report,
    code: &str,
) -> Result<()> {
    let mut statement = conn.prepare(&format!("PRAGMA {name}"))?;
    let mut rows = statement.query([])?;
    loop {
        match rows.next().map_err(Error::from) {
            Ok(Some(row)) => {
                let line = subject(row)?;
                if line != "ok" {
                    report.say(code, line);
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

/// Follows the chain and applies every changeset to an empty dossier.
fn replay(conn: &Connection, report: &mut Report, progress: &dyn Progress) -> Result<Connection> {
    let empty = schema::in_memory()?;
    let mut statement = conn
        .prepare("SELECT seq, id, at, author, station, intent, changeset, previous, hash FROM journal ORDER BY seq")?;
    // Read through a copy in memory, a file of an older schema has no parts.
    let parted = conn.table_exists(None, "journal_part")?;
    let mut index = conn.prepare(if parted {
        "SELECT record_id FROM journal_record WHERE seq = ?1 AND part = ?2"
    } else {
        "SELECT record_id FROM journal_record WHERE seq = ?1 AND ?2 = 0"
    })?;
    let mut rows = statement.query([])?;
    let mut previous = Vec::new();
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let (id, at, author): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let (station, intent): (String, String) = (row.get(4)?, row.get(5)?);
        let (changeset, hash): (Vec<u8>, Vec<u8>) = (row.get(6)?, row.get(8)?);
        let link = Link {
            previous: &previous,
            seq,
            id: &id,
            at: &at,
            author: &author,
            station: &station,
            intent: &intent,
            changeset: &changeset,
        };
        let follows = seq == i64::from(report.entries) + 1 && row.get::<_, Vec<u8>>(7)? == previous;
        if !follows || link.hash() != hash {
            report.say("chain", seq.to_string());
        }
        let whole = parts::each(conn, seq, &changeset, false, |part, changeset| {
            if !apply(&empty, changeset) {
                report.say("replay", seq.to_string());
            }
            let listed: BTreeSet<String> =
                index.query_map(params![seq, part], |r| r.get(0))?.collect::<Result<_, _>>()?;
            if touched(changeset).map_or(true, |t| t.into_iter().collect::<BTreeSet<_>>() != listed) {
                report.say("index", seq.to_string());
            }
            progress.tick()
        });
        match whole {
            Err(Error::Damaged(_)) => report.say("chain", seq.to_string()),
            other => other?,
        }
        previous = hash;
        report.entries += 1;
        progress.tick()?;
    }
    report.head = hex::encode(previous);
    Ok(empty)
}

/// Applies a changeset; whether every row was as it expects.
pub(super) fn apply(conn: &Connection, mut changeset: &[u8]) -> bool {
    use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType};
    let refuse = |_: ConflictType, _: ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
    conn.apply_strm(&mut changeset, None::<fn(&str) -> bool>, refuse).is_ok()
}

/// Walks one table in both dossiers side by side.
fn compare(conn: &Connection, replayed: &Connection, table: &str, report: &mut Report) -> Result<()> {
    let sql = format!("SELECT * FROM \"{table}\" ORDER BY id");
    let (mut ours, mut theirs) = (conn.prepare(&sql)?, replayed.prepare(&sql)?);
    let width = ours.column_count();
    let (mut ours, mut theirs) = (ours.query([])?, theirs.query([])?);
    let (mut a, mut b) = (ours.next()?, theirs.next()?);
    loop {
        let order = match (&a, &b) {
            (None, None) => return Ok(()),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(x), Some(y)) => key(x)?.cmp(&key(y)?),
        };
        match (order, &a, &b) {
            (std::cmp::Ordering::Equal, Some(x), Some(y)) if !same(x, y, width)? => {
                report.say("record", format!("{table} {}", key(x)?));
            }
            (std::cmp::Ordering::Less, Some(x), _) => report.say("record", format!("{table} {}", key(x)?)),
            (std::cmp::Ordering::Greater, _, Some(y)) => report.say("record", format!("{table} {}", key(y)?)),
            _ => {}
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
fn attachments(conn: &Connection, report: &mut Report, progress: &dyn Progress) -> Result<()> {
    let mut names = conn.prepare("SELECT name FROM attachment WHERE sha256 = ?1")?;
    let mut name_of = |sha256: &str| -> Result<String> {
        let names: Vec<String> = names.query_map([sha256], |r| r.get(0))?.collect::<Result<_, _>>()?;
        Ok(if names.is_empty() { sha256.into() } else { names.join(", ") })
    };
    let mut statement = conn.prepare("SELECT sha256, bytes FROM content")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let sha256: String = row.get(0)?;
        let intact = hex::encode(Sha256::digest(row.get_ref(1)?.as_blob().unwrap_or_default())) == sha256;
        if !intact {
            report.say("attachment", name_of(&sha256)?);
        }
        report.attachments += 1;
        progress.tick()?;
    }
    let mut missing =
        conn.prepare("SELECT name FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM content) ORDER BY id")?;
    for name in missing.query_map([], |row| row.get::<_, String>(0))? {
        report.say("attachment", name?);
    }
    Ok(())
}
