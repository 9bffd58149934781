//! References that machines give out: two workstations apart give out the same one, and every one of them must come to the
//! same numbers in the end, in whatever order it hears of the others.
//!
//! A record's number only ever grows: of two that were given apart, the larger one counts. Where two records then bear one
//! number, the one made later gets the next that is free on either side. Both rules look at records alone, not at who asks.

use std::collections::BTreeMap;

use rusqlite::types::Value;

use super::Renumbered;
use super::delta::{Delta, RowChange};
use super::table::{Renamed, Table};
use crate::error::Result;
use crate::file::read_only::ReadOnly;

/// The references that records will bear: by table and identity.
pub type References = BTreeMap<(usize, String), String>;

/// What is to be numbered anew.
pub struct Numbering<'a> {
    pub mine: &'a ReadOnly,
    pub theirs: &'a ReadOnly,
    pub tables: &'a [Table],
    /// Rows that are one with a row of mine: they bear its number.
    pub renamed: &'a Renamed,
    /// The final reference of each record that theirs brings or that gives way.
    pub references: References,
    pub renumbered: Vec<Renumbered>,
}

impl Numbering<'_> {
    /// Reconciles the references of what `delta` brings.
    ///
    /// # Errors
    /// Those of the databases.
    pub fn reconcile(&mut self, delta: &Delta) -> Result<()> {
        for ((table, id), change) in delta.iter().filter(|((_, id), _)| self.renamed.of(id) == id) {
            self.join(*table, id, change)?;
        }
        self.separate()
    }

    /// The reference a record has once both sides are heard.
    fn join(&mut self, table: usize, id: &str, change: &RowChange) -> Result<()> {
        let known = &self.tables[table];
        let Some(place) = known.reference() else { return Ok(()) };
        let (old, new) = match change {
            RowChange::Added(values) => (None, values.get(place)),
            RowChange::Changed(changes) => match changes.get(place).and_then(Option::as_ref) {
                Some((old, new)) => (old.as_ref(), Some(new)),
                None => return Ok(()),
            },
            RowChange::Removed(_) => return Ok(()),
        };
        let Some(Value::Text(new)) = new else { return Ok(()) };
        let current = known.row(self.mine, id)?.and_then(|mine| mine.get(place).cloned());
        let joined =
            match &current {
                Some(Value::Text(current)) if old == Some(&Value::Text(current.clone())) => new,
                Some(Value::Text(current)) => match (numbered(current), numbered(new)) {
                    (Some((stem, ours)), Some((other, theirs))) if known.numbered() && stem == other => {
                        if theirs > ours { new } else { current }
                    }
                    // Given by hand on both sides: that is for a person to choose.
                    _ => return Ok(()),
                },
                _ if known.one_bears_it() => new,
                _ => return Ok(()),
            };
        self.references.insert((table, id.to_owned()), joined.clone());
        Ok(())
    }

    /// Two records under one reference: the later one gets another.
    fn separate(&mut self) -> Result<()> {
        let mut collisions = Vec::new();
        for ((table, id), reference) in &self.references {
            let known = &self.tables[*table];
            let Some(place) = known.reference() else { continue };
            if !known.one_bears_it() {
                continue;
            }
            let holder = known.bearer(self.mine, place, reference)?.filter(|holder| holder != id);
            let moved =
                |holder: &String| self.references.get(&(*table, holder.clone())).is_some_and(|r| r != reference);
            if let Some(holder) = holder.filter(|holder| !moved(holder)) {
                let (first, later) = if *id < holder { (id.clone(), holder) } else { (holder, id.clone()) };
                collisions.push((*table, later, first, reference.clone()));
            }
        }
        // Two that come in under one number, when one of them kept that of mine.
        let mut bearers: BTreeMap<(usize, &str), &str> = BTreeMap::new();
        for ((table, id), reference) in &self.references {
            if let Some(first) = bearers.insert((*table, reference), id)
                && self.tables[*table].one_bears_it()
            {
                collisions.push((*table, id.clone(), first.to_owned(), reference.clone()));
            }
        }
        collisions.sort();
        collisions.dedup();
        let mut given: Vec<String> = Vec::new();
        for (table, later, _, from) in collisions {
            let theirs = self.tables[table].row(self.mine, &later)?.is_none();
            let to = self.next(table, &from, &given)?;
            given.push(to.clone());
            self.references.insert((table, later), to.clone());
            let register = self.tables[table].name().to_owned();
            self.renumbered.push(Renumbered { register, from, to, theirs });
        }
        Ok(())
    }

    /// The number after the highest that either side has.
    fn next(&self, table: usize, reference: &str, given: &[String]) -> Result<String> {
        let known = &self.tables[table];
        let stem = reference.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = reference.len() - stem.len();
        let (stem, width) = if digits == 0 { (format!("{reference}-"), 1) } else { (stem.to_owned(), digits) };
        let place = known.reference().unwrap_or_default();
        let mut taken = known.beginning_with(self.mine, place, &stem)?;
        taken.extend(known.beginning_with(self.theirs, place, &stem)?);
        taken.extend(given.iter().cloned());
        let number = |taken: &String| taken.strip_prefix(&stem)?.parse::<u64>().ok();
        let next = taken.iter().filter_map(number).max().unwrap_or(1) + 1;
        Ok(format!("{stem}{next:0width$}"))
    }
}

/// What stands before the number, and the number; none for a reference without one.
fn numbered(reference: &str) -> Option<(&str, u64)> {
    let stem = reference.trim_end_matches(|c: char| c.is_ascii_digit());
    Some((stem, reference.get(stem.len()..)?.parse().ok()?))
}
