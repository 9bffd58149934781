//! The dossier that the journal alone makes: every changeset applied to an empty one.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use tempfile::TempDir;

use super::chunks;
use super::entry::{ChainLink, touched};
use super::verify::VerifyReport;
use crate::error::{Error, Result};
use crate::file::key;
use crate::file::read_only::ReadOnly;
use crate::progress::{Progress, Stage};
use crate::record::schema;

/// A dossier that the journal made, in a temporary file so that one of any size takes little memory; under a key that nobody
/// keeps where nothing may lie about in clear. The file goes with it.
pub struct Replayed {
    /// The dossier.
    pub conn: ReadOnly,
    _folder: TempDir,
}

impl Replayed {
    pub(super) fn empty(like: &ReadOnly) -> Result<Self> {
        let catalogue = like.catalogue();
        let folder = crate::file::private_folder()?;
        let mut conn = Connection::open(folder.path().join("replayed"))?;
        let secret = key::is_secret(like);
        if secret {
            key::Key::of_nobody()?.give(&conn)?;
        } else {
            // This SQLite puts what it sorts into memory unless it is told otherwise.
            conn.pragma_update(None, "temp_store", "FILE")?;
        }
        crate::file::connection::prepare(&conn)?;
        conn.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))?;
        conn.pragma_update(None, "synchronous", "OFF")?;
        // Only two of a kind are copied page by page.
        if secret {
            schema::migrate(&mut conn, catalogue)?
        } else {
            schema::make_empty(&mut conn, catalogue)?
        }
        Ok(Self { conn: ReadOnly::new(conn, catalogue), _folder: folder })
    }
}

/// Follows the chain of `conn` up to the entry `last` and applies every changeset to an empty dossier; what does not hold
/// is added to the report.
pub(super) fn replay(
    conn: &ReadOnly,
    last: i64,
    report: &mut VerifyReport,
    progress: &dyn Progress,
) -> Result<Replayed> {
    let empty = Replayed::empty(conn)?;
    let index_there = conn.table_exists("journal_record")?;
    // Read through a copy in memory, a file of an older schema has no parts.
    let parted = conn.table_exists("journal_part")?;
    let mut index = conn.prepare(if parted {
        "SELECT record_id FROM journal_record WHERE seq = ?1 AND part = ?2"
    } else {
        "SELECT record_id FROM journal_record WHERE seq = ?1 AND ?2 = 0"
    })?;
    let mut indexed: i64 = 0;
    each_entry(conn, last, |entry| {
        if !entry.holds {
            report.say("chain", entry.seq.to_string());
        }
        empty.conn.writer().execute_batch("SAVEPOINT entry")?;
        let whole = chunks::each(conn, entry.seq, entry.changeset, false, |part, changeset| {
            if !apply(&empty.conn, changeset) {
                report.say("replay", entry.seq.to_string());
            }
            let listed: BTreeSet<String> =
                index.query_map(params![entry.seq, part], |r| r.get(0))?.collect::<Result<_, _>>()?;
            indexed += i64::try_from(listed.len()).unwrap_or_default();
            if touched(conn.catalogue(), changeset).map_or(true, |t| t.into_iter().collect::<BTreeSet<_>>() != listed) {
                report.say("index", entry.seq.to_string());
            }
            progress.tick()
        });
        empty.conn.writer().execute_batch("RELEASE entry")?;
        match whole {
            Err(Error::Damaged(_)) => report.say("chain", entry.seq.to_string()),
            other => other?,
        }
        report.entries += 1;
        report.head = hex::encode(entry.hash);
        progress.tick()
    })?;
    // What the index says of entries that there are not is told too.
    if index_there && last == i64::MAX {
        let all: i64 = conn.query_row("SELECT count(*) FROM journal_record", [], |row| row.get(0))?;
        if all != indexed {
            report.say("index", report.entries.to_string());
        }
    }
    Ok(empty)
}

/// The dossier as it was after the entry `last`, made again from the journal alone; search is not filled.
///
/// # Errors
/// [`Error::Cancelled`], those of the database.
pub fn as_of(conn: &ReadOnly, last: i64, progress: &dyn Progress) -> Result<Replayed> {
    progress.stage(Stage::Journal, usize::try_from(last).unwrap_or_default());
    replay(conn, last, &mut VerifyReport::default(), progress)
}

/// An entry as the chain is followed.
pub(crate) struct Followed<'a> {
    pub seq: i64,
    /// Identity, instant, author, workstation, intent.
    pub texts: &'a [String; 5],
    pub changeset: &'a [u8],
    pub previous: &'a [u8],
    pub hash: &'a [u8],
    /// What it vouches for; entries of older programs say nothing of it.
    pub state: Option<&'a [u8]>,
    /// Whether it follows the one before and its hash is that of its fields.
    pub holds: bool,
}

/// Reads the entries up to `last`, the first first, each with whether the chain holds there.
pub(super) fn each_entry(conn: &ReadOnly, last: i64, act: impl FnMut(&Followed) -> Result<()>) -> Result<()> {
    each_after(conn, 0, Vec::new(), last, act)
}

/// As [`each_entry`], of the entries that come after `reach`, whose hash is `previous`.
pub(crate) fn each_after(
    conn: &ReadOnly,
    reach: i64,
    mut previous: Vec<u8>,
    last: i64,
    mut act: impl FnMut(&Followed) -> Result<()>,
) -> Result<()> {
    // In a file as it is, and in that of a colleague whose program is older, there may be no such column.
    let state = if conn.column_exists("journal", "state")? { "state" } else { "NULL" };
    let mut statement = conn.prepare(&format!(
        "SELECT seq, id, at, author, station, intent, changeset, previous, hash, {state} FROM main.journal
         WHERE seq > ?1 AND seq <= ?2 ORDER BY seq"
    ))?;
    let mut rows = statement.query([reach, last])?;
    let mut expected = reach + 1;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let texts: [String; 5] = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?];
        let [id, at, author, station, intent] = &texts;
        let (changeset, before, hash): (Vec<u8>, Vec<u8>, Vec<u8>) = (row.get(6)?, row.get(7)?, row.get(8)?);
        let state: Option<Vec<u8>> = row.get(9)?;
        let state = state.as_deref();
        let link =
            ChainLink { previous: &previous, seq, id, at, author, station, intent, changeset: &changeset, state };
        let holds = seq == expected && before == previous && link.hash() == hash;
        let (changeset, previous_hash) = (changeset.as_slice(), before.as_slice());
        act(&Followed { seq, texts: &texts, changeset, previous: previous_hash, hash: &hash, state, holds })?;
        previous = hash;
        expected += 1;
    }
    Ok(())
}

/// Applies a changeset; whether every row was as it expects.
pub(crate) fn apply(conn: &ReadOnly, mut changeset: &[u8]) -> bool {
    use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType};
    let refuse = |_: ConflictType, _: ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
    conn.writer().apply_strm(&mut changeset, None::<fn(&str) -> bool>, refuse).is_ok()
}
