//! Up to where two journals are one, and up to where each side has taken the other in.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::OptionalExtension;

use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::entry::{head, last_seq};
use crate::journal::intent::{Head, Intent};

/// Places in the journals.
pub struct MergeBase {
    /// The last entry that both have.
    pub common: i64,
    /// The last entry of theirs that mine has taken in.
    pub theirs: i64,
    /// The last entry of mine that theirs has taken in.
    pub mine: i64,
}

impl MergeBase {
    /// Compares two journals.
    ///
    /// # Errors
    /// [`Error::Unrelated`] when they have no entry in common, and those of the database.
    pub fn of(mine: &ReadOnly, theirs: &ReadOnly) -> Result<Self> {
        let (mut same, mut other) = (0, last_seq(mine)?.min(last_seq(theirs)?) + 1);
        // Each entry vouches for those before it.
        while same + 1 < other {
            let middle = i64::midpoint(same, other);
            if hash_at(mine, middle)? == hash_at(theirs, middle)? { same = middle } else { other = middle }
        }
        if same == 0 {
            return Err(Error::Unrelated);
        }
        Ok(Self { common: same, theirs: taken_in(mine, theirs)?.max(same), mine: taken_in(theirs, mine)?.max(same) })
    }
}

fn hash_at(conn: &ReadOnly, seq: i64) -> Result<Option<Vec<u8>>> {
    Ok(conn.prepare_cached("SELECT hash FROM journal WHERE seq = ?1")?.query_row([seq], |row| row.get(0)).optional()?)
}

/// The merges of a journal that nobody took back: the last entry each took in, and those that its copy had taken in.
fn standing(conn: &ReadOnly) -> Result<Vec<(String, BTreeMap<String, Head>)>> {
    let sql = "SELECT seq, intent FROM journal WHERE json_extract(intent, '$.code') IN ('merge', 'undo', 'redo')
               ORDER BY seq";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut merges = BTreeMap::new();
    while let Some(row) = rows.next()? {
        match serde_json::from_str(&row.get::<_, String>(1)?)? {
            Intent::Merge { head, known, .. } => {
                merges.insert(row.get::<_, i64>(0)?, (head, known, true));
            }
            Intent::Undo { seq, .. } => {
                merges.entry(seq).and_modify(|merge| merge.2 = false);
            }
            Intent::Redo { seq, .. } => {
                merges.entry(seq).and_modify(|merge| merge.2 = true);
            }
            _ => {}
        }
    }
    Ok(merges.into_values().filter(|(.., stands)| *stands).map(|(head, known, _)| (head, known)).collect())
}

/// The last entry of `other` that a merge in `one` took in, itself or through a third copy; 0 where there is none.
fn taken_in(one: &ReadOnly, other: &ReadOnly) -> Result<i64> {
    let heads: BTreeSet<String> = standing(one)?
        .into_iter()
        .flat_map(|(head, known)| known.into_values().map(|reached| reached.hash).chain([head]))
        .collect();
    if heads.is_empty() {
        return Ok(0);
    }
    let mut statement = other.prepare("SELECT seq, hash FROM journal ORDER BY seq DESC")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if heads.contains(&hex::encode(row.get::<_, Vec<u8>>(1)?)) {
            return Ok(row.get(0)?);
        }
    }
    Ok(0)
}

/// Up to where a copy has every journal, its own included.
pub struct VersionVector<'a> {
    conn: &'a ReadOnly,
    /// By the workstation that writes it.
    pub reached: BTreeMap<String, Head>,
}

impl<'a> VersionVector<'a> {
    /// That of a copy.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(conn: &'a ReadOnly) -> Result<Self> {
        let mut reached: BTreeMap<String, Head> = BTreeMap::new();
        let own = head(conn)?.map(|last| (last.station, Head { seq: last.seq, hash: last.hash }));
        for (station, there) in standing(conn)?.into_iter().flat_map(|(_, known)| known).chain(own) {
            let last = reached.entry(station).or_insert_with(|| there.clone());
            *last = last.clone().max(there);
        }
        Ok(Self { conn, reached })
    }

    /// Whether everything that a merge took in is known, and nobody decided anything in it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn covers(&self, merge: &Intent) -> Result<bool> {
        let Intent::Merge { known, decided: false, .. } = merge else { return Ok(false) };
        for (station, there) in known {
            let Some(here) = self.reached.get(station) else { return Ok(false) };
            // One's own entries are looked up: a dossier brought back from a backup goes on otherwise under the same numbers.
            let own = hash_at(self.conn, here.seq)?.is_some_and(|hash| hex::encode(hash) == here.hash);
            let known = if own { has(self.conn, there)? } else { here.seq > there.seq || here == there };
            if !known {
                return Ok(false);
            }
        }
        Ok(!known.is_empty())
    }
}

fn has(conn: &ReadOnly, there: &Head) -> Result<bool> {
    Ok(hash_at(conn, there.seq)?.is_some_and(|hash| hex::encode(hash) == there.hash))
}
