//! Failures on their way to the window or the terminal: a code for the sentence, never the raw error.

use dossier::{Error, Problem};
use serde::Serialize;
use ts_rs::TS;

/// A failure as the window receives it. The locale files hold `error-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Failure {
    /// Stable code.
    pub code: String,
    /// What the sentence names.
    pub subject: String,
    /// Rules broken, by field.
    pub problems: Vec<Problem>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        tracing::warn!(code = error.code(), "{error}");
        Self { code: error.code().into(), subject: error.subject(), problems: error.problems() }
    }
}

/// The result of a command.
pub type Answer<T> = Result<T, Failure>;
