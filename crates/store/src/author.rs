//! Who works in a dossier.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::journal::signature::Signer;

/// Who is working, on which workstation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Author {
    /// The person, as they want to be named in the history.
    pub name: String,
    /// Their function, such as « Responsable qualité ».
    pub function: String,
    /// Identity of the workstation, made once.
    pub station: String,
    /// The key pair of the workstation; none where entries are not signed.
    #[serde(skip)]
    #[ts(skip)]
    pub signer: Option<Signer>,
}

impl Author {
    /// Name and function on one line.
    #[must_use]
    pub fn signature(&self) -> String {
        match (self.name.trim(), self.function.trim()) {
            (name, "") => name.into(),
            ("", function) => function.into(),
            (name, function) => format!("{name}, {function}"),
        }
    }
}
