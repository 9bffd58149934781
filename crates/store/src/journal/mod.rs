//! The one door: every change to a dossier goes through [`Dossier::transact`], in one transaction, and leaves one
//! entry that can be shown, undone, verified and merged.

pub(crate) mod change;
pub(crate) mod chunks;
pub(crate) mod digest;
pub(crate) mod entry;
mod filter;
pub(crate) mod history;
pub(crate) mod intent;
pub(crate) mod replay;
pub mod seal;
pub mod signature;
pub(crate) mod signing;
mod undo;
mod verify;

pub use crate::author::Author;
pub use change::Change;
#[cfg(debug_assertions)]
pub use entry::write_without_state;
pub use entry::{Entry, Saved, entries, head, last_seq, since, state, touched_since};
pub use filter::{JournalFacets, JournalFilter, entries_of, facets, record_of};
pub use history::{Alteration, HistoryItem, history};
pub use intent::{DomainIntent, Head, Intent};
pub use replay::{Replayed, as_of};
pub use signing::{Contribution, SignedEntry, contributions, signed_entries};
pub use verify::{Discrepancy, VerifyReport, check_pages, verify};

use entry::append;
use rusqlite::TransactionBehavior;

use crate::dossier::Dossier;
use crate::error::{Error, Result};

impl Dossier {
    /// Runs `work` in one durable transaction and records what it changed under `intent`.
    ///
    /// On return the change is on the disk (`synchronous=FULL`). Work that changes nothing leaves no entry.
    ///
    /// # Errors
    /// Whatever `work` returns, in which case nothing was changed; [`Error::ReadOnly`] on a dossier opened so;
    /// [`Error::Vanished`] when the file under the open dossier is no longer the one at its path.
    pub fn transact<R>(
        &mut self,
        intent: impl Into<Intent>,
        work: impl FnOnce(&Change) -> Result<R>,
    ) -> Result<Saved<R>> {
        self.transact_as(work, move |_| intent)
    }

    /// Like [`Dossier::transact`], for work whose intent is only known from its result.
    ///
    /// # Errors
    /// As [`Dossier::transact`].
    pub fn transact_as<R, I: Into<Intent>>(
        &mut self,
        work: impl FnOnce(&Change) -> Result<R>,
        intent: impl FnOnce(&R) -> I,
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
            return Ok(Saved { value, entry: None, tables: Vec::new() });
        }
        let entry = Some(append(&change, &author, intent(&value).into(), &changeset)?);
        let tables = change.tables();
        drop(change);
        self.check_still_there()?;
        transaction.commit()?;
        Ok(Saved { value, entry, tables })
    }
}
