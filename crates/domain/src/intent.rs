//! What a change was for, where that is more than to create, edit or link a record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use store::journal::Intent;
use ts_rs::TS;

/// What a change was for. The locale files hold `intent-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[ts(export, rename = "DomainIntent")]
#[allow(missing_docs)]
pub enum QualityIntent {
    Found {
        name: String,
    },
    Demonstration,
    Scale {
        count: u32,
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
    PlanVisit {
        reference: String,
        process: String,
        month: NaiveDate,
    },
    MoveVisit {
        reference: String,
        process: String,
        month: NaiveDate,
    },
    DropVisit {
        reference: String,
        process: String,
    },
    PlaceProcess {
        reference: String,
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
    OverrideChecks {
        count: u32,
    },
    RaiseAlerts {
        count: u32,
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
    // Stored codes stay as released programs wrote them.
    #[serde(rename = "silence")]
    Waive {
        reference: String,
        rule: String,
    },
    #[serde(rename = "speak")]
    Unwaive {
        reference: String,
        rule: String,
    },
}

impl From<QualityIntent> for Intent {
    fn from(intent: QualityIntent) -> Self {
        Self::of(&intent).expect("an intent is a map with a code")
    }
}
