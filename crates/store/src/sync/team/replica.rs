//! The copy of a colleague's dossier that is kept here, brought up to what has arrived.

use std::path::Path;

use rusqlite::params;
use sha2::{Digest, Sha256};

use super::publish::{Published, open_part, published, tables};
use super::{Waiting, identity};
use crate::catalogue::Catalogue;
use crate::dossier::{check_kind, reader_as_is};
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::file::rows::copy_rows;
use crate::file::{connection, write_beside};
use crate::journal::digest::{follow, same_records, state_digest};
use crate::journal::entry::index;
use crate::journal::replay::{apply, each_after};
use crate::journal::seal::rebuild_sums;
use crate::journal::{chunks, head, last_seq};
use crate::record::schema;

/// How far a copy could be brought.
pub struct Replica {
    /// Whether there is one.
    pub there: bool,
    /// What it waits for to go further.
    pub waiting: Waiting,
}

impl Replica {
    /// Brings the copy at `path` up to what `folder` holds of the dossier `identity`, or makes it.
    ///
    /// # Errors
    /// A failure to write here; what is wrong with the files of a colleague is [`Replica::waiting`].
    pub fn brought_up(path: &Path, folder: &Path, dossier: &str, catalogue: &'static Catalogue) -> Result<Self> {
        let files = published(folder, catalogue.extension);
        let mut waiting = Waiting::Nothing;
        let mut there = usable(path, dossier, catalogue);
        let mut reach = if there { grow(path, &files, &mut waiting, catalogue)? } else { 0 };
        // A newer whole copy: their journal went on otherwise, or files between are gone.
        let newest = files.iter().map(|file| file.last).max().unwrap_or_default();
        let continues =
            there && files.iter().any(|file| file.last == reach && known(path, file, catalogue).unwrap_or(false));
        if !there || reach < newest || !continues {
            for whole in files.iter().rev().filter(|file| file.whole) {
                if there && continues && whole.last <= reach {
                    break;
                }
                match taken(whole, path, dossier, catalogue) {
                    Ok(()) => {
                        (there, waiting) = (true, Waiting::Nothing);
                        reach = grow(path, &files, &mut waiting, catalogue)?;
                        break;
                    }
                    Err(error) => waiting = reason(&error)?,
                }
            }
        }
        if !there && waiting == Waiting::Nothing {
            waiting = Waiting::Files;
        }
        if reach < newest && waiting == Waiting::Nothing {
            waiting = Waiting::Files;
        }
        Ok(Self { there, waiting })
    }
}

/// Why a file of a colleague cannot be read; an error of our own side stays one.
fn reason(error: &Error) -> Result<Waiting> {
    Ok(match error {
        Error::Locked(_) => Waiting::Password,
        Error::Newer(..) => Waiting::Program,
        Error::Unrelated => Waiting::Unrelated,
        Error::DiskFull => return Err(Error::DiskFull),
        _ => Waiting::Files,
    })
}

/// Whether the copy kept here can be gone on with.
fn usable(path: &Path, dossier: &str, catalogue: &'static Catalogue) -> bool {
    reader_as_is(path, catalogue).and_then(|conn| identity(&conn)).is_ok_and(|found| found == dossier)
}

/// Whether the copy at `path` has the last entry that a file tells of.
fn known(path: &Path, file: &Published, catalogue: &'static Catalogue) -> Result<bool> {
    let last = head(&reader_as_is(path, catalogue)?)?;
    Ok(last.is_some_and(|last| last.seq == file.last && last.hash.starts_with(&file.hash)))
}

/// Puts a whole copy in the place of the one at `path`.
fn taken(whole: &Published, path: &Path, dossier: &str, catalogue: &'static Catalogue) -> Result<()> {
    write_beside(path, true, |beside| {
        std::fs::copy(&whole.path, beside).map_err(|e| Error::file(&whole.path, e))?;
        let conn = connection::open(beside, true, catalogue)?;
        check_kind(&conn, beside)?;
        let sound: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        let last = head(&conn)?.ok_or_else(|| Error::Damaged(whole.path.display().to_string()))?;
        if sound != "ok" || last.seq != whole.last || !last.hash.starts_with(&whole.hash) {
            return Err(Error::Damaged(whole.path.display().to_string()));
        }
        if identity(&conn)? == dossier { Ok(()) } else { Err(Error::Unrelated) }
    })
}

/// Adds every entry that continues the journal of the copy; the last one it then has.
fn grow(path: &Path, files: &[Published], waiting: &mut Waiting, catalogue: &'static Catalogue) -> Result<i64> {
    let mut conn = connection::open(path, false, catalogue)?;
    // Rows come before those that they belong to; what vouches for them is the journal.
    conn.writer().pragma_update(None, "foreign_keys", false)?;
    schema::migrate(conn.writer_mut(), catalogue)?;
    let mut reach = last_seq(&conn)?;
    loop {
        // Where several go on from here, as after a backup was brought back, one continues the chain.
        let goes_on = |file: &&Published| !file.whole && file.first <= reach + 1 && file.last > reach;
        let candidates: Vec<&Published> = files.iter().filter(goes_on).collect();
        if !candidates.is_empty() {
            rebuild_sums(&conn)?;
        }
        let mut grown = false;
        for file in candidates {
            match open_part(&file.path, catalogue).and_then(|part| add(&conn, &part, reach)) {
                Ok(()) => {
                    grown = true;
                    break;
                }
                Err(error) => *waiting = reason(&error)?,
            }
        }
        reach = last_seq(&conn)?;
        if !grown {
            break;
        }
        *waiting = Waiting::Nothing;
    }
    conn.close()?;
    Ok(reach)
}

/// Adds the entries of a file after `reach`, all or none.
fn add(conn: &ReadOnly, part: &ReadOnly, reach: i64) -> Result<()> {
    let transaction = conn.writer().unchecked_transaction()?;
    for (table, columns, _) in tables(conn.catalogue()) {
        let which = match table {
            "journal" | "minted" | "content" => continue,
            "journal_part" | "journal_signature" => "WHERE seq > ?1",
            "contribution" => "WHERE merge_seq > ?1",
            _ => "WHERE ?1 >= 0",
        };
        copy_rows(part, conn, table, columns, which, params![reach])?;
    }
    contents(conn, part)?;
    entries(conn, part, reach)?;
    let mut minted = part.prepare("SELECT series, year, last FROM minted")?;
    let mut rows = minted.query([])?;
    while let Some(row) = rows.next()? {
        let (series, year, last): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let sql = "INSERT INTO minted (series, year, last) VALUES (?1, ?2, ?3)
                   ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)";
        transaction.execute(sql, params![series, year, last])?;
    }
    Ok(transaction.commit()?)
}

fn contents(to: &ReadOnly, part: &ReadOnly) -> Result<()> {
    let mut statement = part.prepare("SELECT sha256, bytes FROM content")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (sha256, bytes): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        if hex::encode(Sha256::digest(&bytes)) != sha256 {
            return Err(Error::Damaged(sha256));
        }
        to.writer().execute("INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?1, ?2)", params![sha256, bytes])?;
    }
    Ok(())
}

fn entries(to: &ReadOnly, part: &ReadOnly, reach: i64) -> Result<()> {
    let previous = head(to)?.map(|entry| entry.hash).unwrap_or_default();
    let previous = hex::decode(previous).map_err(|_| Error::Damaged("journal".into()))?;
    let mut came = false;
    each_after(part, reach, previous, i64::MAX, |entry| {
        let damaged = || Error::Damaged(format!("journal {}", entry.seq));
        if !entry.holds {
            return Err(damaged());
        }
        let [id, at, author, station, intent] = entry.texts;
        to.writer().execute(
            "INSERT INTO journal (seq, id, at, author, station, intent, changeset, previous, hash, state)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                entry.seq,
                id,
                at,
                author,
                station,
                intent,
                entry.changeset,
                entry.previous,
                entry.hash,
                entry.state
            ],
        )?;
        chunks::each(to, entry.seq, entry.changeset, false, |part, changeset| {
            if !apply(to, changeset) {
                return Err(damaged());
            }
            follow(to, changeset)?;
            index(to, entry.seq, part, changeset)
        })?;
        // The records of the copy must be those that the entry vouches for.
        if entry.state.is_some_and(|state| state_digest(to).is_ok_and(|ours| !same_records(state, &ours))) {
            return Err(damaged());
        }
        came = true;
        Ok(())
    })?;
    if came { Ok(()) } else { Err(Error::Damaged("journal".into())) }
}
