//! How long work says where it is, and learns that it should stop.

use crate::error::Result;

/// Told after each small step of long work.
pub trait Progress: Sync {
    /// One more step done.
    ///
    /// # Errors
    /// [`crate::Error::Cancelled`] when the person cancelled; the work then stops and leaves nothing behind.
    fn tick(&self) -> Result<()>;
}

/// For work that nobody watches.
pub struct Unwatched;

impl Progress for Unwatched {
    fn tick(&self) -> Result<()> {
        Ok(())
    }
}
