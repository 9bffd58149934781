//! How long work says where it is, and learns that it should stop.

use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;

/// A part of long work; the locale files hold `stage-<name>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Stage {
    /// The pages of the file are checked.
    Pages,
    /// The entries of the journal are replayed.
    Journal,
    /// Tables are compared with the replay.
    Tables,
    /// Attachments are hashed.
    Attachments,
    /// Records are read.
    Records,
    /// Attached files are brought in.
    Annexes,
    /// Blocks are laid out on pages.
    Layout,
    /// The file is written.
    Writing,
}

/// Where long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Step {
    /// The part under way.
    pub stage: Stage,
    /// Steps of it done.
    pub done: u32,
    /// Steps of it in all; 0 where nobody knows.
    pub of: u32,
}

/// Told before each part of long work and after each small step of it.
pub trait Progress: Sync {
    /// A part of `of` steps begins.
    fn stage(&self, stage: Stage, of: usize);

    /// One more step done.
    ///
    /// # Errors
    /// [`crate::Error::Cancelled`] when the person cancelled; the work then stops and leaves nothing behind.
    fn tick(&self) -> Result<()>;
}

/// For work that nobody watches.
pub struct NoProgress;

impl Progress for NoProgress {
    fn stage(&self, _: Stage, _: usize) {}

    fn tick(&self) -> Result<()> {
        Ok(())
    }
}
