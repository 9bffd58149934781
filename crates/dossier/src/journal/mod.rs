//! The one door: every change to a dossier goes through [`Dossier::transact`], in one transaction, and leaves one
//! entry that can be shown, undone, verified and merged.

mod change;
mod digest;
mod entry;
mod history;
mod intent;
pub mod merge;
mod parts;
mod replay;
pub(crate) mod rows;
pub mod seal;
#[cfg(test)]
mod seal_tests;
mod signing;
pub mod team;
#[cfg(test)]
mod tests;
mod undo;
mod verify;

pub use change::{Change, RECORD_TABLES};
#[cfg(test)]
pub(crate) use entry::write_as_before;
pub use entry::{Author, Entry, Saved, entries, head, last_seq, since, state, touched_since};
pub use history::{Alteration, HistoryItem, history};
pub use intent::{Intent, Reached};
pub use replay::{Replayed, as_of};
pub use signing::{Contribution, SignedEntry, contributions, signed_entries};
pub use verify::{Finding as VerifyFinding, Report as VerifyReport, check_pages, verify};

use rusqlite::TransactionBehavior;

use crate::dossier::Dossier;
use crate::error::{Error, Result};
use entry::append;

impl Dossier {
    /// Runs `work` in one durable transaction and records what it changed under `intent`.
    ///
    /// On return the change is on the disk (`synchronous=FULL`). Work that changes nothing leaves no entry.
    ///
    /// # Errors
    /// Whatever `work` returns, in which case nothing was changed; [`Error::ReadOnly`] on a dossier opened so;
    /// [`Error::Vanished`] when the file under the open dossier is no longer the one at its path.
    pub fn transact<R>(&mut self, intent: Intent, work: impl FnOnce(&Change) -> Result<R>) -> Result<Saved<R>> {
        self.transact_as(work, move |_| intent)
    }

    /// Like [`Dossier::transact`], for work whose intent is only known from its result.
    ///
    /// # Errors
    /// As [`Dossier::transact`].
    pub fn transact_as<R>(
        &mut self,
        work: impl FnOnce(&Change) -> Result<R>,
        intent: impl FnOnce(&R) -> Intent,
    ) -> Result<Saved<R>> {
        if self.is_read_only() {
            return Err(Error::ReadOnly);
        }
        self.check_still_there()?;
        let author = self.author().clone();
        let transaction =
            rusqlite::Transaction::new_unchecked(self.connection().writer(), TransactionBehavior::Immediate)?;
        let change = Change::new(self.connection(), self.clock())?;
        let value = work(&change)?;
        let changeset = change.recorded()?;
        if changeset.is_empty() && !change.is_decision() {
            // What no entry vouches for is not kept either: numbers given out for nothing, a file that was there already.
            return Ok(Saved { value, entry: None });
        }
        let entry = Some(append(&change, &author, intent(&value), &changeset)?);
        drop(change);
        self.check_still_there()?;
        transaction.commit()?;
        Ok(Saved { value, entry })
    }
}
