//! What a workstation writes for the others: a whole copy once, then its entries.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};

use super::written::Written;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::file::rows::copy_rows;
use crate::file::{connection, key, write_beside};
use crate::record::schema;

/// So many files of entries are replaced by a whole copy.
const MOST_PARTS: usize = 64;

/// A file that a workstation published, as its name says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Published {
    /// The first entry it holds; 1 for a whole copy.
    pub first: i64,
    /// The last one.
    pub last: i64,
    /// The beginning of the hash of the last one.
    pub hash: String,
    /// Whether it is a whole copy.
    pub whole: bool,
    pub path: PathBuf,
}

impl Published {
    /// What a name says; none for a file that is none of ours, such as one that a synchroniser is still writing.
    fn of(path: PathBuf, extension: &str) -> Option<Self> {
        let name = path.file_stem()?.to_str()?.to_owned();
        let parts: Vec<&str> = name.split('-').collect();
        let whole = match path.extension()?.to_str()? {
            whole if whole == extension => true,
            "part" => false,
            _ => return None,
        };
        let (first, last, hash) = match parts[..] {
            [last, hash] if whole => (1, last.parse().ok()?, hash),
            [first, last, hash] if !whole => (first.parse().ok()?, last.parse().ok()?, hash),
            _ => return None,
        };
        // A copy that a synchroniser made of a file, « … (1) », is none of ours.
        let ours = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        (ours && first >= 1 && last >= first).then(|| Self { first, last, hash: hash.into(), whole, path })
    }
}

/// What stands in the folder of a workstation, in order.
pub fn published(folder: &Path, extension: &str) -> Vec<Published> {
    let mut found: Vec<Published> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Published::of(entry.path(), extension))
        .collect();
    found.sort();
    found
}

/// Writes what the folder `own` does not hold yet of the dossier at `path`, which `conn` reads; whether there was something.
///
/// # Errors
/// Those of writing.
pub fn publish(conn: &ReadOnly, path: &Path, own: &Path, written: &Written) -> Result<bool> {
    let last = crate::journal::last_seq(conn)?;
    // A dossier brought back from a backup goes on otherwise: what it said since then, it no longer says.
    let (files, gone): (Vec<_>, Vec<_>) =
        published(own, conn.catalogue().extension).into_iter().partition(|file| tells(conn, file).unwrap_or(false));
    let reported = files.iter().map(|file| file.last).max();
    // Those about to be given up too: one that cannot be removed stays known.
    let there: Vec<PathBuf> = files.iter().chain(&gone).map(|file| file.path.clone()).collect();
    give_up(&gone);
    let parts = files.iter().filter(|file| !file.whole).count();
    match reported {
        Some(reported) if reported == last => Ok(false),
        Some(reported) if parts < MOST_PARTS => {
            let file = own.join(format!("{:010}-{last:010}-{}.part", reported + 1, hash_at(conn, last)?));
            written.note(&file, &there)?;
            write_beside(&file, true, |beside| write_part(conn, path, beside, reported + 1))?;
            Ok(true)
        }
        _ => {
            let file = own.join(format!("{last:010}-{}.{}", hash_at(conn, last)?, conn.catalogue().extension));
            written.note(&file, &there)?;
            write_beside(&file, true, |beside| whole(conn, path, beside))?;
            // What the whole copy says need not be said twice; the others who are behind take it instead.
            give_up(&files.into_iter().filter(|older| older.path != file).collect::<Vec<_>>());
            Ok(true)
        }
    }
}

/// Removes files of this workstation; one that stays is removed the next time.
fn give_up(files: &[Published]) {
    for file in files {
        if let Err(error) = std::fs::remove_file(&file.path) {
            tracing::info!(%error, "an older file of the team stays");
        }
    }
}

/// Whether the journal is the one a file tells of.
pub fn tells(conn: &ReadOnly, file: &Published) -> Result<bool> {
    Ok(hash_at(conn, file.last)? == file.hash)
}

/// The beginning of the hash of an entry; empty where there is none.
fn hash_at(conn: &ReadOnly, seq: i64) -> Result<String> {
    let sql = "SELECT hash FROM journal WHERE seq = ?1";
    let hash: Option<Vec<u8>> = conn.prepare_cached(sql)?.query_row([seq], |row| row.get(0)).optional()?;
    Ok(hex::encode(hash.unwrap_or_default()).chars().take(16).collect())
}

fn whole(conn: &ReadOnly, path: &Path, to: &Path) -> Result<()> {
    let mut copy = Connection::open(to)?;
    if let Some(key) = key::of(path)? {
        key.give(&copy)?;
    }
    connection::copy_whole(conn, &mut copy)?;
    copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error.into())
}

/// The tables of a file of entries, as every dossier has them.
const PART: &str = "
    CREATE TABLE journal (seq INTEGER PRIMARY KEY, id, at, author, station, intent, changeset, previous, hash, state);
    CREATE TABLE journal_part (seq, part, changeset);
    CREATE TABLE journal_signature (seq, public_key, signature);
    CREATE TABLE contribution (hash, merge_seq, at, author, station, intent, public_key, signature);
    CREATE TABLE content (sha256, bytes);
    CREATE TABLE minted (series, year, last);";

/// The columns of each, and which rows of a dossier go into it: those of the entries from `?1` on.
const TABLES: &[(&str, &str, &str)] = &[
    (
        "journal",
        "seq, id, at, author, station, intent, changeset, previous, hash, state",
        "WHERE seq >= ?1 ORDER BY seq",
    ),
    ("journal_part", "seq, part, changeset", "WHERE seq >= ?1 ORDER BY seq, part"),
    ("journal_signature", "seq, public_key, signature", "WHERE seq >= ?1"),
    ("contribution", "hash, merge_seq, at, author, station, intent, public_key, signature", "WHERE merge_seq >= ?1"),
    (
        "content",
        "sha256, bytes",
        "WHERE sha256 IN (SELECT a.sha256 FROM attachment a JOIN journal_record r ON r.record_id = a.id WHERE r.seq >= ?1)",
    ),
    ("minted", "series, year, last", "WHERE ?1 > 0"),
];

/// The tables of a file of entries, those of the domain included: name, columns, and which rows go into it.
pub fn tables(catalogue: &Catalogue) -> Vec<(&'static str, &'static str, String)> {
    let sides = catalogue.side_tables.iter().map(|side| {
        let touched = format!(
            "WHERE {} IN (SELECT i.id FROM {} i JOIN journal_record r ON r.record_id = i.id WHERE r.seq >= ?1)",
            side.owner, side.owner_table
        );
        (side.name, side.columns, touched)
    });
    TABLES.iter().map(|(table, columns, which)| (*table, *columns, (*which).to_owned())).chain(sides).collect()
}

fn write_part(conn: &ReadOnly, path: &Path, to: &Path, first: i64) -> Result<()> {
    let part = Connection::open(to)?;
    if let Some(key) = key::of(path)? {
        key.give(&part)?;
    }
    part.pragma_update(None, "application_id", conn.catalogue().application_id)?;
    part.pragma_update(None, "user_version", schema::version(conn)?)?;
    let part = ReadOnly::new(part, conn.catalogue());
    let transaction = part.writer().unchecked_transaction()?;
    transaction.execute_batch(PART)?;
    for side in conn.catalogue().side_tables {
        transaction.execute_batch(&format!("CREATE TABLE {} ({})", side.name, side.columns))?;
    }
    for (table, columns, which) in tables(conn.catalogue()) {
        copy_rows(conn, &part, table, columns, &which, params![first])?;
    }
    transaction.commit()?;
    part.close()
}

/// Opens a file of entries that has arrived whole.
///
/// # Errors
/// [`Error::Damaged`] for one that has not, [`Error::Locked`], [`Error::Newer`].
pub fn open_part(path: &Path, catalogue: &'static Catalogue) -> Result<ReadOnly> {
    let conn = connection::open(path, true, catalogue)?;
    let damaged = || Error::Damaged(path.display().to_string());
    let application: i32 = conn.pragma("application_id")?;
    if application != catalogue.application_id {
        return Err(damaged());
    }
    let found = schema::version(&conn)?;
    if found > catalogue.version() {
        return Err(Error::Newer(found, catalogue.version()));
    }
    let checked: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if checked == "ok" { Ok(conn) } else { Err(damaged()) }
}
