//! Entries: what they hold, how they are chained, how they are read.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::session::ChangesetIter;
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::change::Change;
use super::chunks;
use super::digest::state_digest;
use super::filter::{JournalFilter, entries_of};
use super::intent::Intent;
use super::replay::each_entry;
use super::signing::{sign, signatures_before};
use crate::author::Author;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::signature::Signed;
use crate::record::Descriptor;

/// One change, as shown in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Entry {
    /// Place in the journal, from 1.
    pub seq: i64,
    /// Identity, UUIDv7.
    pub id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who: name and function.
    pub author: String,
    /// On which workstation.
    pub station: String,
    /// What for.
    pub intent: Intent,
    /// Whether a person may take it back.
    pub undoable: bool,
    /// SHA-256 over the previous hash and every other field, in hexadecimal.
    pub hash: String,
}

/// A value that is durably written, with the entry that records it; none when nothing changed.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Saved<R> {
    /// What the work returned.
    pub value: R,
    /// The entry of the journal.
    pub entry: Option<Entry>,
    /// The tables that were changed: what a window has to draw anew.
    pub tables: Vec<String>,
}

impl<R> Saved<R> {
    /// The same, with another value.
    pub fn map<S>(self, f: impl FnOnce(R) -> S) -> Saved<S> {
        Saved { value: f(self.value), entry: self.entry, tables: self.tables }
    }
}

/// The fields a hash covers, as they are stored.
pub(crate) struct ChainLink<'a> {
    pub previous: &'a [u8],
    pub seq: i64,
    pub id: &'a str,
    pub at: &'a str,
    pub author: &'a str,
    pub station: &'a str,
    pub intent: &'a str,
    pub changeset: &'a [u8],
    /// The digest of all records after the entry; entries of older programs have none.
    pub state: Option<&'a [u8]>,
}

impl ChainLink<'_> {
    /// SHA-256(previous ‖ every other field), each field preceded by its length so that none can flow into the next.
    pub fn hash(&self) -> Vec<u8> {
        let mut digest = Sha256::new();
        let seq = self.seq.to_be_bytes();
        let texts = [self.id, self.at, self.author, self.station, self.intent];
        let fields = [self.previous, &seq].into_iter().chain(texts.iter().map(|t| t.as_bytes()));
        for field in fields.chain([self.changeset]).chain(self.state) {
            digest.update((field.len() as u64).to_be_bytes());
            digest.update(field);
        }
        digest.finalize().to_vec()
    }
}

/// Writes the entry of a change and the index of the records it touched.
pub(super) fn append(change: &Change, author: &Author, intent: Intent, changeset: &[u8]) -> Result<Entry> {
    let (conn, at) = (change.read(), change.at());
    let (last, previous) = conn
        .query_row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?))
        })
        .optional()?
        .unwrap_or_default();
    let (seq, id, at_text) = (last + 1, change.new_id(), instant(at));
    let (signature, intent_text) = (author.signature(), serde_json::to_string(&intent)?);
    let mut state = state_digest(conn)?;
    state.extend(signatures_before(conn, seq)?);
    let hash = ChainLink {
        previous: &previous,
        seq,
        id: &id,
        at: &at_text,
        author: &signature,
        station: &author.station,
        intent: &intent_text,
        changeset,
        state: Some(&state),
    }
    .hash();
    conn.writer().execute(
        "INSERT INTO journal (seq, id, at, author, station, intent, changeset, previous, hash, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![seq, id, at_text, signature, author.station, intent_text, changeset, previous, hash, state],
    )?;
    if let Some(signer) = &author.signer {
        let (at, author, station) = (at_text.as_str(), signature.as_str(), author.station.as_str());
        sign(conn, seq, signer, &Signed { hash: &hash, at, author, station, intent: &intent_text })?;
    }
    // The parts of an entry are in the index already.
    if chunks::hashes(changeset).is_none() {
        index(conn, seq, 0, changeset)?;
    }
    let hash = hex::encode(hash);
    let (undoable, station) = (intent.undoable(conn.catalogue()), author.station.clone());
    Ok(Entry { seq, id, at, author: signature, station, intent, undoable, hash })
}

/// Notes which records a changeset touches, the whole of an entry being its part 0.
pub(crate) fn index(conn: &ReadOnly, seq: i64, part: u32, changeset: &[u8]) -> Result<()> {
    if part == 0 {
        let mut touch =
            conn.writer().prepare_cached("INSERT OR IGNORE INTO journal_record (record_id, seq) VALUES (?1, ?2)")?;
        for record in touched(conn.catalogue(), changeset)? {
            touch.execute(params![record, seq])?;
        }
        return Ok(());
    }
    let sql = "INSERT OR IGNORE INTO journal_record (record_id, seq, part) VALUES (?1, ?2, ?3)";
    let mut touch = conn.writer().prepare_cached(sql)?;
    for record in touched(conn.catalogue(), changeset)? {
        touch.execute(params![record, seq, part])?;
    }
    Ok(())
}

/// Whether the index names other records than the changesets touch.
pub(super) fn index_differs(conn: &ReadOnly) -> Result<bool> {
    let sql = "SELECT record_id FROM journal_record WHERE seq = ?1 AND part = ?2";
    let mut listed = conn.prepare(sql)?;
    let (mut differs, mut known) = (false, 0);
    each_entry(conn, i64::MAX, |entry| {
        let whole = chunks::each(conn, entry.seq, entry.changeset, false, |part, changeset| {
            let found: BTreeSet<String> =
                listed.query_map(params![entry.seq, part], |row| row.get(0))?.collect::<Result<_, _>>()?;
            known += i64::try_from(found.len()).unwrap_or_default();
            differs |= touched(conn.catalogue(), changeset)?.into_iter().collect::<BTreeSet<_>>() != found;
            Ok(())
        });
        match whole {
            // A changeset that is gone is for verification to tell.
            Err(Error::Damaged(_)) => Ok(()),
            other => other,
        }
    })?;
    let all: i64 = conn.query_row("SELECT count(*) FROM journal_record", [], |row| row.get(0))?;
    Ok(differs || all != known)
}

/// Makes the index anew from the changesets where it is not what they say; whether it was. Where a changeset is gone, which
/// is for verification to tell, the index stays as it is.
pub(super) fn mend_index(conn: &ReadOnly) -> Result<bool> {
    if !index_differs(conn)? {
        return Ok(false);
    }
    let transaction = conn.writer().unchecked_transaction()?;
    conn.writer().execute("DELETE FROM journal_record", [])?;
    let indexed = each_entry(conn, i64::MAX, |entry| {
        chunks::each(conn, entry.seq, entry.changeset, false, |part, changeset| index(conn, entry.seq, part, changeset))
    });
    match indexed {
        Err(Error::Damaged(_)) => Ok(false),
        other => {
            other?;
            transaction.commit()?;
            Ok(true)
        }
    }
}

/// An instant as the journal stores it: RFC 3339, UTC, microseconds.
fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
}

/// The records a changeset touches: its primary keys, and the record that a link or an attachment belongs to.
pub(super) fn touched(catalogue: &'static Catalogue, mut changeset: &[u8]) -> Result<Vec<String>> {
    let input: &mut dyn std::io::Read = &mut changeset;
    let mut iter = ChangesetIter::start_strm(&input)?;
    let mut records = Vec::new();
    while let Some(item) = iter.next()? {
        let operation = item.op()?;
        let owners = catalogue.table(operation.table_name()).into_iter().flat_map(Descriptor::owner_places);
        for column in std::iter::once(0).chain(owners) {
            let value = item.new_value(column).or_else(|_| item.old_value(column));
            if let Ok(ValueRef::Text(text)) = value {
                records.push(String::from_utf8_lossy(text).into_owned());
            }
        }
    }
    Ok(records)
}

/// The latest entries before `before`, newest first, at most `limit`.
///
/// # Errors
/// Those of the database, or an intent that cannot be read.
pub fn entries(conn: &ReadOnly, before: Option<i64>, limit: u32) -> Result<Vec<Entry>> {
    entries_of(conn, &JournalFilter::default(), before, limit)
}

/// Reads an entry from a row of `seq, id, at, author, station, intent, hash`.
pub(super) fn read(conn: &ReadOnly, row: &rusqlite::Row) -> Result<Entry> {
    let at: String = row.get(2)?;
    let intent: Intent = serde_json::from_str(&row.get::<_, String>(5)?)?;
    Ok(Entry {
        seq: row.get(0)?,
        id: row.get(1)?,
        at: DateTime::parse_from_rfc3339(&at).map_err(|e| Error::Value(e.to_string()))?.to_utc(),
        author: row.get(3)?,
        station: row.get(4)?,
        undoable: intent.undoable(conn.catalogue()),
        intent,
        hash: hex::encode(row.get::<_, Vec<u8>>(6)?),
    })
}

/// The last entry: its hash names the exact state of the dossier.
///
/// # Errors
/// Those of the database.
pub fn head(conn: &ReadOnly) -> Result<Option<Entry>> {
    Ok(entries(conn, None, 1)?.into_iter().next())
}

/// The SQL that selects entries which change what is printed from the records.
fn changes_records(conn: &ReadOnly) -> String {
    let unprinted: Vec<String> = conn.catalogue().unprinted.iter().map(|code| format!("'{code}'")).collect();
    format!("json_extract(intent, '$.code') NOT IN ({})", unprinted.join(", "))
}

/// The last entry that changed a record: its hash names the state that packs are made from.
///
/// # Errors
/// Those of the database.
pub fn state(conn: &ReadOnly) -> Result<Option<Entry>> {
    let sql = format!("SELECT seq FROM journal WHERE {} ORDER BY seq DESC LIMIT 1", changes_records(conn));
    let last: Option<i64> = conn.query_row(&sql, [], |row| row.get(0)).optional()?;
    Ok(match last {
        Some(seq) => entries(conn, Some(seq + 1), 1)?.into_iter().next(),
        None => None,
    })
}

/// How many entries changed records since the one with this hash; none when the journal does not have it.
///
/// # Errors
/// Those of the database.
pub fn since(conn: &ReadOnly, hash: &str) -> Result<Option<i64>> {
    let sql = "SELECT seq FROM journal WHERE lower(hex(hash)) = ?1";
    let Some(seq) = conn.query_row(sql, [hash], |row| row.get::<_, i64>(0)).optional()? else { return Ok(None) };
    let sql = format!("SELECT count(*) FROM journal WHERE seq > ?1 AND {}", changes_records(conn));
    Ok(Some(conn.query_row(&sql, [seq], |row| row.get(0))?))
}

/// The last entry after `seq` that touched a record; none where none did.
///
/// # Errors
/// Those of the database.
pub fn touched_since(conn: &ReadOnly, record_id: &str, seq: i64) -> Result<Option<Entry>> {
    let sql = "SELECT max(seq) FROM journal_record WHERE record_id = ?1 AND seq > ?2";
    let last: Option<i64> = conn.prepare_cached(sql)?.query_row(params![record_id, seq], |row| row.get(0))?;
    Ok(match last {
        Some(last) => entries(conn, Some(last + 1), 1)?.into_iter().next(),
        None => None,
    })
}

/// The place of the last entry, 0 in an empty journal.
///
/// # Errors
/// Those of the database.
pub fn last_seq(conn: &ReadOnly) -> Result<i64> {
    Ok(conn.query_row("SELECT coalesce(max(seq), 0) FROM journal", [], |row| row.get(0))?)
}

/// Writes the first entry of a dossier as a program did that noted no state.
#[cfg(debug_assertions)]
#[doc(hidden)]
pub fn write_without_state(conn: &ReadOnly, author: &Author, sql: &str, intent: &Intent) {
    let mut session = rusqlite::session::Session::new(conn.writer()).expect("a session");
    session.attach(None::<&str>).expect("attached");
    conn.writer().execute_batch(sql).expect("written");
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset).expect("recorded");
    drop(session);
    let (id, at, by) = ("00000000-0000-7000-8000-000000000001", instant(Utc::now()), author.signature());
    let intent = serde_json::to_string(intent).expect("an intent");
    let (station, changeset) = (author.station.as_str(), changeset.as_slice());
    let link =
        ChainLink { previous: &[], seq: 1, id, at: &at, author: &by, station, intent: &intent, changeset, state: None };
    conn.writer()
        .execute(
            "INSERT INTO journal (seq, id, at, author, station, intent, changeset, previous, hash)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, x'', ?7)",
            params![id, at, by, station, intent, changeset, link.hash()],
        )
        .expect("an entry");
    let sql = "INSERT OR IGNORE INTO journal_record (record_id, seq) VALUES (?1, 1)";
    for record in touched(conn.catalogue(), changeset).expect("records") {
        conn.writer().execute(sql, [record]).expect("indexed");
    }
}
