//! What a change was for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The last entry of a journal that is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Reached {
    /// Its place.
    #[ts(type = "number")]
    pub seq: i64,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

/// What a change was for. The locale files hold `intent-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs)]
pub enum Intent {
    Found {
        name: String,
    },
    Demonstration,
    Scale {
        count: u32,
    },
    Create {
        register: String,
        reference: String,
    },
    Edit {
        register: String,
        reference: String,
        fields: Vec<String>,
    },
    Archive {
        register: String,
        reference: String,
    },
    Restore {
        register: String,
        reference: String,
    },
    Attach {
        register: String,
        reference: String,
        name: String,
    },
    Detach {
        register: String,
        reference: String,
        name: String,
    },
    Link {
        register: String,
        reference: String,
        to: String,
    },
    Unlink {
        register: String,
        reference: String,
        to: String,
    },
    Import {
        register: String,
        name: String,
        created: u32,
        updated: u32,
    },
    IssuePack {
        name: String,
        sha256: String,
    },
    VersionStep {
        reference: String,
        version: String,
        state: String,
    },
    ActionStep {
        reference: String,
        state: String,
    },
    AuditStep {
        reference: String,
        state: String,
    },
    RepeatProgramme {
        year: i32,
    },
    PlanSlot {
        reference: String,
        time: String,
    },
    BuildChecklist {
        reference: String,
    },
    Answer {
        reference: String,
        fields: Vec<String>,
    },
    NonconformityStep {
        reference: String,
        state: String,
    },
    EstablishThresholds,
    ImportContracts {
        name: String,
        created: u32,
        updated: u32,
    },
    DrawSample {
        reference: String,
        size: i64,
    },
    SampleOutcome {
        reference: String,
        contract: String,
        outcome: String,
    },
    SetPiece {
        reference: String,
        piece: String,
        state: String,
    },
    OverrideCheck {
        reference: String,
        rule: String,
    },
    WithdrawOverride {
        reference: String,
        rule: String,
    },
    AddStandard {
        name: String,
    },
    ChooseStandard {
        name: String,
    },
    CarryOver {
        name: String,
    },
    Acknowledge {
        reference: String,
        version: String,
        reader: String,
    },
    Unacknowledge {
        reference: String,
        version: String,
        reader: String,
    },
    Assess {
        reference: String,
        state: String,
    },
    Drill {
        reference: String,
        seconds: i64,
    },
    Silence {
        reference: String,
        rule: String,
    },
    Speak {
        reference: String,
        rule: String,
    },
    Merge {
        name: String,
        head: String,
        entries: u32,
        authors: Vec<String>,
        records: u32,
        /// The last entries of others that the copy had taken in, by workstation.
        #[serde(default)]
        known: BTreeMap<String, Reached>,
        /// Whether a person chose, or a record got another number: that is news even to who knows what was taken in.
        #[serde(default)]
        decided: bool,
        /// Where mine was chosen, as `table/id/field`.
        #[serde(default)]
        kept: Vec<String>,
        /// SHA-256 over who wrote what was taken in, in hexadecimal; empty where nobody did.
        #[serde(default)]
        written: String,
    },
    Undo {
        seq: i64,
        of: Box<Intent>,
    },
    Redo {
        seq: i64,
        of: Box<Intent>,
    },
}

impl Intent {
    /// Whether a person may take it back: the founding of a dossier stays, what was handed over was, and where mine was
    /// chosen throughout there is nothing to take back.
    #[must_use]
    pub fn undoable(&self) -> bool {
        !matches!(
            self,
            Self::Found { .. }
                | Self::Demonstration
                | Self::Scale { .. }
                | Self::IssuePack { .. }
                | Self::EstablishThresholds
                | Self::Merge { records: 0, .. }
        )
    }
}
