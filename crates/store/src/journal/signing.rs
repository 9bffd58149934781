//! Signatures of entries, and what others wrote that a merge took in.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::change::Change;
use super::digest::signatures_noted;
use super::intent::Intent;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::signature::{Signed, Signer, fingerprint};

/// An entry and the key that signed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SignedEntry {
    /// Its place in the journal.
    #[ts(type = "number")]
    pub seq: i64,
    /// The fingerprint of the key.
    pub key: String,
}

/// An entry of somebody else that a merge took in, as it stood in their journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Contribution {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom: name and function.
    pub author: String,
    /// On which workstation.
    pub station: String,
    /// What for.
    pub intent: Intent,
    /// The fingerprint of the key that signed it; none where it was not signed.
    pub key: Option<String>,
    /// Whether the signature is the key's.
    pub sound: bool,
}

/// Signs the entry `seq`.
pub(super) fn sign(conn: &ReadOnly, seq: i64, signer: &Signer, signed: &Signed) -> Result<()> {
    let sql = "INSERT INTO journal_signature (seq, public_key, signature) VALUES (?1, ?2, ?3)";
    conn.writer().prepare_cached(sql)?.execute(params![seq, signer.public_key(), signer.sign(signed)?])?;
    Ok(())
}

/// The entries from `first` to `last` that are signed.
///
/// # Errors
/// Those of the database.
pub fn signed_entries(conn: &ReadOnly, first: i64, last: i64) -> Result<Vec<SignedEntry>> {
    let sql = "SELECT seq, public_key FROM journal_signature WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq";
    let read = |row: &rusqlite::Row| Ok(SignedEntry { seq: row.get(0)?, key: fingerprint(&row.get::<_, Vec<u8>>(1)?) });
    Ok(conn.prepare_cached(sql)?.query_map([first, last], read)?.collect::<Result<_, _>>()?)
}

/// A row of `contribution`, or the same of a journal.
struct Line {
    hash: Vec<u8>,
    texts: [String; 4],
    key: Option<Vec<u8>>,
    signature: Option<Vec<u8>>,
}

impl Line {
    fn read(row: &rusqlite::Row) -> rusqlite::Result<Self> {
        let texts = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?];
        Ok(Self { hash: row.get(0)?, texts, key: row.get(5)?, signature: row.get(6)? })
    }

    fn signed(&self) -> Signed<'_> {
        let [at, author, station, intent] = &self.texts;
        Signed { hash: &self.hash, at, author, station, intent }
    }

    fn sound(&self) -> bool {
        self.key.as_ref().zip(self.signature.as_ref()).is_none_or(|(key, by)| self.signed().is_by(key, by))
    }

    fn add_to(&self, digest: &mut Sha256) {
        let empty = Vec::new();
        let (key, signature) = (self.key.as_ref().unwrap_or(&empty), self.signature.as_ref().unwrap_or(&empty));
        for field in
            [&self.hash, key, signature].into_iter().map(Vec::as_slice).chain(self.texts.iter().map(|t| t.as_bytes()))
        {
            digest.update((field.len() as u64).to_be_bytes());
            digest.update(field);
        }
    }
}

const COLUMNS: &str = "hash, at, author, station, intent, public_key, signature";

/// Keeps who wrote what `theirs` has after `seq`, and what it had taken in from others since, under the entry that this
/// change will have. The SHA-256 over all of it, in hexadecimal; empty where there is nothing.
pub(crate) fn keep_contributions(change: &Change, theirs: &ReadOnly, seq: i64) -> Result<String> {
    let conn = change.read();
    let merge_seq = super::last_seq(conn)? + 1;
    let sql = "SELECT j.hash, j.at, j.author, j.station, j.intent, s.public_key, s.signature
               FROM journal j LEFT JOIN journal_signature s ON s.seq = j.seq
               WHERE j.seq > ?1 AND json_extract(j.intent, '$.code') <> 'merge'
               UNION ALL
               SELECT hash, at, author, station, intent, public_key, signature FROM contribution WHERE merge_seq > ?1";
    let mut statement = theirs.prepare(sql)?;
    let mut rows = statement.query([seq])?;
    let mut own = conn.prepare("SELECT 1 FROM journal WHERE hash = ?1")?;
    let insert =
        format!("INSERT OR IGNORE INTO contribution (merge_seq, {COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    let mut insert = conn.writer().prepare(&insert)?;
    while let Some(row) = rows.next()? {
        let line = Line::read(row)?;
        // What comes back was written here.
        if own.query_row([&line.hash], |_| Ok(())).optional()?.is_none() {
            let [at, author, station, intent] = &line.texts;
            insert.execute(params![merge_seq, line.hash, at, author, station, intent, line.key, line.signature])?;
        }
    }
    digest(conn, merge_seq)
}

fn lines(conn: &ReadOnly, merge_seq: i64) -> Result<Vec<Line>> {
    let sql = format!("SELECT {COLUMNS} FROM contribution WHERE merge_seq = ?1 ORDER BY at, hash");
    Ok(conn.prepare_cached(&sql)?.query_map([merge_seq], Line::read)?.collect::<Result<_, _>>()?)
}

fn digest(conn: &ReadOnly, merge_seq: i64) -> Result<String> {
    let lines = lines(conn, merge_seq)?;
    let mut digest = Sha256::new();
    lines.iter().for_each(|line| line.add_to(&mut digest));
    Ok(if lines.is_empty() { String::new() } else { hex::encode(digest.finalize()) })
}

/// What others wrote that the merge `seq` took in, in the order of time.
///
/// # Errors
/// Those of the database.
pub fn contributions(conn: &ReadOnly, seq: i64) -> Result<Vec<Contribution>> {
    let reported = |line: Line| {
        let [at, author, station, intent] = &line.texts;
        Ok(Contribution {
            at: DateTime::parse_from_rfc3339(at).map_err(|e| Error::Value(e.to_string()))?.to_utc(),
            author: author.clone(),
            station: station.clone(),
            intent: serde_json::from_str(intent)?,
            key: line.key.as_deref().map(fingerprint),
            sound: line.sound(),
        })
    };
    lines(conn, seq)?.into_iter().map(reported).collect()
}

/// The entries whose signature is not their key's, and the merges whose contributions are not what they were.
///
/// # Errors
/// Those of the database.
pub(super) fn unsound(conn: &ReadOnly) -> Result<Vec<i64>> {
    let mut found = Vec::new();
    let sql = "SELECT j.hash, j.at, j.author, j.station, j.intent, s.public_key, s.signature, s.seq
               FROM journal_signature s LEFT JOIN journal j ON j.seq = s.seq ORDER BY s.seq";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if !Line::read(row).is_ok_and(|line| line.sound()) {
            found.push(row.get(7)?);
        }
    }
    let sql = "SELECT seq, intent FROM journal WHERE json_extract(intent, '$.code') = 'merge'
               UNION SELECT merge_seq, '' FROM contribution WHERE merge_seq NOT IN (SELECT seq FROM journal) ORDER BY 1";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let noted = match serde_json::from_str(&row.get::<_, String>(1)?) {
            Ok(Intent::Merge { written, .. }) => written,
            _ => "-".into(),
        };
        if digest(conn, seq)? != noted || lines(conn, seq)?.iter().any(|line| !line.sound()) {
            found.push(seq);
        }
    }
    Ok(found)
}

/// Whether the entry `seq` bears a signature that is not its key's.
pub(super) fn unsound_entry(conn: &ReadOnly, seq: i64) -> Result<bool> {
    let sql = "SELECT j.hash, j.at, j.author, j.station, j.intent, s.public_key, s.signature
               FROM main.journal_signature s JOIN main.journal j USING (seq) WHERE s.seq = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([seq], Line::read).optional()?.is_some_and(|line| !line.sound()))
}

/// The entries without a signature that come after a signed one of the same workstation: it signs everything from its first
/// key on, so theirs was taken away, or somebody else wrote them.
///
/// # Errors
/// Those of the database.
pub(super) fn unsigned(conn: &ReadOnly) -> Result<Vec<i64>> {
    let sql = "SELECT j.seq FROM journal j
               JOIN (SELECT station, min(s.seq) AS first FROM journal_signature s JOIN journal USING (seq) GROUP BY station) k
                 ON k.station = j.station
               WHERE j.seq > k.first AND j.seq NOT IN (SELECT seq FROM journal_signature) ORDER BY j.seq";
    Ok(conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// SHA-256 over the signatures of the entries before `seq`, one after the other: an entry is hashed before it is signed, so
/// that the next ones vouch for its signature.
///
/// # Errors
/// Those of the database.
pub(super) fn signatures_before(conn: &ReadOnly, seq: i64) -> Result<Vec<u8>> {
    let sql = "SELECT seq, state FROM journal WHERE seq = ?1";
    let last: Option<(i64, Option<Vec<u8>>)> =
        conn.prepare_cached(sql)?.query_row([seq - 1], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let noted = last.and_then(|(seq, state)| Some((seq, signatures_noted(&state?)?.to_vec())));
    // The first entry after those of an older program vouches for all of theirs.
    let (from, mut digest) = noted.unwrap_or_else(|| (0, vec![0; 32]));
    let sql = "SELECT seq, public_key, signature FROM journal_signature WHERE seq >= ?1 AND seq < ?2 ORDER BY seq";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([from, seq])?;
    while let Some(row) = rows.next()? {
        digest = with_signature(&digest, row.get(0)?, &row.get::<_, Vec<u8>>(1)?, &row.get::<_, Vec<u8>>(2)?);
    }
    Ok(digest)
}

fn with_signature(digest: &[u8], seq: i64, public_key: &[u8], signature: &[u8]) -> Vec<u8> {
    let mut next = Sha256::new();
    next.update(digest);
    next.update(seq.to_be_bytes());
    for bytes in [public_key, signature] {
        next.update((bytes.len() as u64).to_be_bytes());
        next.update(bytes);
    }
    next.finalize().to_vec()
}

/// The entries whose signature is not the one that those after them vouch for: it was taken away, or another put there.
///
/// # Errors
/// Those of the database.
pub(super) fn taken_away(conn: &ReadOnly) -> Result<Vec<i64>> {
    let sql = "SELECT j.seq, j.state, s.public_key, s.signature
               FROM main.journal j LEFT JOIN main.journal_signature s USING (seq) ORDER BY j.seq";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    let (mut found, mut digest) = (Vec::new(), vec![0; 32]);
    while let Some(row) = rows.next()? {
        let (seq, state): (i64, Option<Vec<u8>>) = (row.get(0)?, row.get(1)?);
        if let Some(noted) = state.as_deref().and_then(signatures_noted)
            && noted != digest
        {
            found.push(seq - 1);
            digest = noted.to_vec();
        }
        if let (Some(public_key), Some(signature)) =
            (row.get::<_, Option<Vec<u8>>>(2)?, row.get::<_, Option<Vec<u8>>>(3)?)
        {
            digest = with_signature(&digest, seq, &public_key, &signature);
        }
    }
    Ok(found)
}
