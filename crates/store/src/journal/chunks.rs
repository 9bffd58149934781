//! A change too large to be held in memory at once is recorded in parts: each is a changeset of its own in `journal_part`,
//! and the entry holds their SHA-256 in order, so that the chain vouches for every one of them.

use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;

/// What stands at the beginning of an entry that is recorded in parts. A changeset begins with `T` or `P` and a count of
/// columns, never with this.
const MARK: &[u8] = b"PARTS\0";
/// Bytes of a SHA-256.
const HASH: usize = 32;

/// The hashes of the parts of an entry, in order; none for an entry whose changeset is in one piece.
pub(super) fn hashes(changeset: &[u8]) -> Option<Vec<[u8; HASH]>> {
    let rest = changeset.strip_prefix(MARK)?;
    let whole = rest.len().is_multiple_of(HASH);
    whole.then(|| rest.as_chunks::<HASH>().0.to_vec())
}

/// What the entry of a change in parts holds.
pub(super) fn listed(hashes: &[[u8; HASH]]) -> Vec<u8> {
    let mut bytes = MARK.to_vec();
    hashes.iter().for_each(|hash| bytes.extend_from_slice(hash));
    bytes
}

/// Keeps a part of the entry `seq`, the first being 1.
pub(super) fn keep(conn: &ReadOnly, seq: i64, part: u32, changeset: &[u8]) -> Result<[u8; HASH]> {
    let sql = "INSERT INTO journal_part (seq, part, changeset) VALUES (?1, ?2, ?3)";
    conn.writer().prepare_cached(sql)?.execute(params![seq, part, changeset])?;
    Ok(Sha256::digest(changeset).into())
}

/// The changesets of the entry `seq`, read one at a time: its own, or its parts, numbered from 1, in order or backwards.
pub(crate) fn each(
    conn: &ReadOnly,
    seq: i64,
    changeset: &[u8],
    backwards: bool,
    mut act: impl FnMut(u32, &[u8]) -> Result<()>,
) -> Result<()> {
    let Some(hashes) = hashes(changeset) else { return act(0, changeset) };
    let mut numbered: Vec<(u32, [u8; HASH])> = (1..).zip(hashes).collect();
    if backwards {
        numbered.reverse();
    }
    for (number, hash) in numbered {
        let part = read(conn, seq, number)?.filter(|bytes| Sha256::digest(bytes)[..] == hash);
        let part = part.ok_or_else(|| Error::Damaged(format!("journal {seq}/{number}")))?;
        act(number, &part)?;
    }
    Ok(())
}

/// A part of an entry; none where it is gone.
fn read(conn: &ReadOnly, seq: i64, part: u32) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT changeset FROM journal_part WHERE seq = ?1 AND part = ?2";
    Ok(conn.prepare_cached(sql)?.query_row(params![seq, part], |row| row.get(0)).optional()?)
}
