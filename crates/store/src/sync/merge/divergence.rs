//! What stands otherwise in two copies though each has all that the other wrote: two people decided differently, or took each
//! other in at the same time. Nobody would ever hear of it again, so it is looked for, row by row.

use std::collections::BTreeSet;

use rusqlite::types::Value;

use super::delta::{Delta, RowChange};
use super::table::Table;
use crate::error::Result;
use crate::file::read_only::ReadOnly;

/// Fields by table, identity and place.
pub type Divergence = BTreeSet<(usize, String, usize)>;

/// Adds to `delta` what theirs has and neither side wrote: rows that mine lacks, and fields that differ, which are told.
///
/// # Errors
/// Those of the databases.
pub fn find(
    mine: &ReadOnly,
    theirs: &ReadOnly,
    tables: &[Table],
    delta: &mut Delta,
    own: &Delta,
) -> Result<Divergence> {
    let mut diverged = Divergence::new();
    for (index, table) in tables.iter().enumerate() {
        let mut statement = theirs.prepare(&format!("SELECT * FROM {} ORDER BY id", table.name()))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let there = (0..table.columns.len()).map(|c| row.get(c)).collect::<Result<Vec<Value>, _>>()?;
            let Some(Value::Text(id)) = there.first().cloned() else { continue };
            let key = (index, id);
            match table.row(mine, &key.1)? {
                Some(here) if here == there => {}
                Some(here) => {
                    let places = (1..here.len()).filter(|place| here[*place] != there[*place]);
                    let unheard: Vec<usize> =
                        places.filter(|place| !wrote(delta, &key, *place) && !wrote(own, &key, *place)).collect();
                    for place in unheard {
                        let change =
                            delta.entry(key.clone()).or_insert_with(|| RowChange::Changed(vec![None; here.len()]));
                        if let RowChange::Changed(changes) = change {
                            changes[place] = Some((None, there[place].clone()));
                            diverged.insert((index, key.1.clone(), place));
                        }
                    }
                }
                // One thing noted twice has an identity on each side.
                None if !own.contains_key(&key)
                    && !delta.contains_key(&key)
                    && table.rival(mine, &there)?.is_none() =>
                {
                    delta.insert(key, RowChange::Added(there));
                }
                None => {}
            }
        }
    }
    Ok(diverged)
}

/// Whether a side wrote this field.
fn wrote(delta: &Delta, key: &(usize, String), place: usize) -> bool {
    match delta.get(key) {
        Some(RowChange::Changed(changes)) => changes.get(place).is_some_and(Option::is_some),
        Some(_) => true,
        None => false,
    }
}
