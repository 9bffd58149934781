//! Undo and redo: the inverse of a changeset, applied as a change of its own.

use rusqlite::{OptionalExtension, params};

use super::chunks;
use super::entry::{Entry, Saved, read};
use super::intent::Intent;
use crate::dossier::Dossier;
use crate::error::{Error, Result};

impl Dossier {
    /// Takes back the last change made since the dossier was opened.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`]; [`Error::UndoConflict`] when a later change stands in the way.
    pub fn undo(&mut self) -> Result<Saved<()>> {
        let (done, _) = self.stacks()?;
        let seq = *done.last().ok_or(Error::NothingToUndo)?;
        self.undo_entry(seq)
    }

    /// Makes again the last change taken back.
    ///
    /// # Errors
    /// [`Error::NothingToRedo`]; [`Error::UndoConflict`] when a later change stands in the way.
    pub fn redo(&mut self) -> Result<Saved<()>> {
        let (_, undone) = self.stacks()?;
        let seq = *undone.last().ok_or(Error::NothingToRedo)?;
        let (entry, changeset) = self.entry_of(seq)?;
        self.transact(Intent::Redo { seq, of: Box::new(entry.intent) }, |change| {
            chunks::each(change.read(), seq, &changeset, false, |part, changeset| {
                change.apply(changeset)?;
                if part > 0 { change.flush_chunk() } else { Ok(()) }
            })
        })
    }

    /// Takes back the change `seq`, however old.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`] for the founding entries; [`Error::UndoConflict`] when a later change stands in
    /// the way.
    pub fn undo_entry(&mut self, seq: i64) -> Result<Saved<()>> {
        let (entry, changeset) = self.entry_of(seq)?;
        if !entry.intent.undoable(self.connection().catalogue()) {
            return Err(Error::NothingToUndo);
        }
        // The last part first: it may have changed what an earlier one made.
        self.transact(Intent::Undo { seq, of: Box::new(entry.intent) }, |change| {
            chunks::each(change.read(), seq, &changeset, true, |part, mut changeset| {
                let mut inverse = Vec::new();
                rusqlite::session::invert_strm(&mut changeset, &mut inverse)?;
                change.apply(&inverse)?;
                if part > 0 { change.flush_chunk() } else { Ok(()) }
            })
        })
    }

    /// The changes of this sitting that can be undone and redone, last first to go at the end.
    fn stacks(&self) -> Result<(Vec<i64>, Vec<i64>)> {
        let mut statement = self.connection().prepare_cached(
            "SELECT seq, id, at, author, station, intent, hash FROM journal WHERE seq > ?1 ORDER BY seq",
        )?;
        let mut rows = statement.query([self.opened_at_seq()])?;
        let (mut done, mut undone) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let entry = read(self.connection(), row)?;
            match entry.intent {
                Intent::Undo { seq, .. } => {
                    done.retain(|s| *s != seq);
                    undone.push(seq);
                }
                Intent::Redo { seq, .. } => {
                    undone.retain(|s| *s != seq);
                    done.push(seq);
                }
                intent if intent.undoable(self.connection().catalogue()) => {
                    done.push(entry.seq);
                    undone.clear();
                }
                _ => {}
            }
        }
        Ok((done, undone))
    }

    fn entry_of(&self, seq: i64) -> Result<(Entry, Vec<u8>)> {
        let mut statement = self.connection().prepare_cached(
            "SELECT seq, id, at, author, station, intent, hash, changeset FROM journal WHERE seq = ?1",
        )?;
        statement
            .query_row(params![seq], |row| Ok((read(self.connection(), row), row.get::<_, Vec<u8>>(7)?)))
            .optional()?
            .map(|(entry, changeset)| Ok((entry?, changeset)))
            .ok_or(Error::NothingToUndo)?
    }
}
