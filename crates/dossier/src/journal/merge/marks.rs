//! Up to where two journals are one, and up to where each side has taken the other in.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::super::entry::{Intent, last_seq};
use crate::error::{Error, Result};

/// Places in the journals.
pub struct Marks {
    /// The last entry that both have.
    pub common: i64,
    /// The last entry of theirs that mine has taken in.
    pub theirs: i64,
    /// The last entry of mine that theirs has taken in.
    pub mine: i64,
}

impl Marks {
    /// Compares two journals.
    ///
    /// # Errors
    /// [`Error::Unrelated`] when they have no entry in common, and those of the database.
    pub fn of(mine: &Connection, theirs: &Connection) -> Result<Self> {
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

fn hash_at(conn: &Connection, seq: i64) -> Result<Option<Vec<u8>>> {
    Ok(conn.prepare_cached("SELECT hash FROM journal WHERE seq = ?1")?.query_row([seq], |row| row.get(0)).optional()?)
}

/// The last entry of `other` that a merge in `one` took in and nobody took back; 0 where there is none.
fn taken_in(one: &Connection, other: &Connection) -> Result<i64> {
    let sql = "SELECT seq, intent FROM journal WHERE json_extract(intent, '$.code') IN ('merge', 'undo', 'redo')
               ORDER BY seq";
    let mut statement = one.prepare(sql)?;
    let mut rows = statement.query([])?;
    // By the place of the merge: its head, and whether it stands.
    let mut heads: BTreeMap<i64, (String, bool)> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        match serde_json::from_str(&row.get::<_, String>(1)?)? {
            Intent::Merge { head, .. } => {
                heads.insert(row.get(0)?, (head, true));
            }
            Intent::Undo { seq, .. } => {
                heads.entry(seq).and_modify(|merge| merge.1 = false);
            }
            Intent::Redo { seq, .. } => {
                heads.entry(seq).and_modify(|merge| merge.1 = true);
            }
            _ => {}
        }
    }
    let mut place = other.prepare("SELECT seq FROM journal WHERE lower(hex(hash)) = ?1")?;
    let mut last = 0;
    for (head, _) in heads.values().filter(|(_, stands)| *stands) {
        last = last.max(place.query_row([head], |row| row.get(0)).optional()?.unwrap_or_default());
    }
    Ok(last)
}
