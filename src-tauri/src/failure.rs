//! Failures on their way to the window or the terminal: a code for the sentence, never the raw error.

use serde::Serialize;
use store::journal::Discrepancy;
use store::{Error, Problem};
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
    /// What is not as the journal says, where that is why.
    pub altered: Vec<Discrepancy>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        tracing::warn!(code = error.code(), "{error}");
        let (code, subject, problems) = (error.code().into(), error.subject(), error.problems());
        let altered = if let Error::Altered(found) = error { found } else { Vec::new() };
        Self { code, subject, problems, altered }
    }
}

/// The result of a command.
pub type CommandResult<T> = Result<T, Failure>;
