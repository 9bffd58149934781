//! Versions of a procedure and their life cycle: draft, in review, approved, in force, superseded or withdrawn.

use chrono::{Local, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use store::journal::{Change, Saved};
use store::record::{self, Record};
use store::record::{Transition, Workflow};
use store::register::{self, Register};
use store::{Dossier, Error, Problem, ReadOnly, Result};
use ts_rs::TS;

use super::Procedure;
use crate::QualityIntent;

/// The states of a version, in the order of its life.
pub const STATES: &[&str] = &["draft", "in-review", "approved", "in-force", "superseded", "withdrawn"];

store::record! {
    /// One version of a procedure.
    pub struct ProcedureVersion in "procedure_version" cited by version {
        /// The procedure.
        procedure_id: String => Reference("procedure"),
        /// Such as `3.2`.
        version: String => Code,
        /// Where it is in its life.
        state: String => Choice(STATES),
        /// The function that wrote it.
        author: String => Person,
        /// The function that verified it.
        verifier: String => Person,
        /// The function that approved it.
        approver: String => Person,
        /// The day it applies from.
        effective_on: Option<NaiveDate> => Day,
        /// What changed since the version before.
        change_summary: String => LongText,
    } OWNERS [procedure_id]
}

impl Register for ProcedureVersion {
    const TITLE: &'static str = "change_summary";
    const SEARCHED: bool = false;
    const FIXED: &'static [&'static str] = &["procedure_id", "state"];
    const WORKFLOW: Option<Workflow> = Some(WORKFLOW);

    /// A version out of preparation has an author, a verifier and an approver who are not all the same (7.5.2).
    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.state != "draft" && self.author.is_empty() {
            problems.push(Problem::new("author", "required"));
        }
        if matches!(self.state.as_str(), "approved" | "in-force") {
            let roles = [("verifier", &self.verifier), ("approver", &self.approver)];
            problems.extend(roles.iter().filter(|(_, v)| v.is_empty()).map(|(f, _)| Problem::new(f, "required")));
            let same = |other: &str| language::text::fold(other) == language::text::fold(&self.author);
            if problems.is_empty() && same(&self.verifier) && same(&self.approver) {
                problems.push(Problem::new("approver", "same-person"));
            }
        }
        if self.state == "in-force" && self.effective_on.is_none() {
            problems.push(Problem::new("effective_on", "required"));
        }
        problems
    }

    /// What was approved is what people signed: it is prepared anew, or a version follows it (7.5.2).
    fn frozen(&self) -> &'static [&'static str] {
        match self.state.as_str() {
            "approved" => &["version", "author", "verifier", "approver", "change_summary"],
            "in-force" | "superseded" | "withdrawn" => {
                &["version", "author", "verifier", "approver", "change_summary", "effective_on"]
            }
            _ => &[],
        }
    }
}

/// A step in the life of a version, with what is decided at that step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct VersionStep {
    /// The state to reach.
    pub state: String,
    /// Who verified it, where the step asks.
    pub verifier: Option<String>,
    /// Who approved it, where the step asks.
    pub approver: Option<String>,
    /// The day it applies from, where the step asks.
    pub effective_on: Option<NaiveDate>,
}

/// The life of a version.
pub const WORKFLOW: Workflow = Workflow {
    field: "state",
    transitions: &[
        Transition::new("draft", &["in-review", "withdrawn"]),
        Transition::new("in-review", &["approved", "draft"]),
        Transition::new("approved", &["in-force", "draft"]),
        Transition::new("in-force", &["withdrawn"]),
    ],
};

/// The versions of a procedure, the newest first.
///
/// # Errors
/// Those of the database.
pub fn versions(conn: &ReadOnly, procedure_id: &str) -> Result<Vec<ProcedureVersion>> {
    record::find(conn, "t.procedure_id = ?1 AND t.archived_at IS NULL ORDER BY t.id DESC", [procedure_id])
}

/// Starts a new version, as a draft.
///
/// # Errors
/// [`Error::Rejected`] without a version number or while another one is being prepared, [`Error::Duplicate`] when
/// the number is taken.
pub fn add_version(
    dossier: &mut Dossier,
    procedure_id: &str,
    version: &str,
    change_summary: &str,
) -> Result<Saved<ProcedureVersion>> {
    let procedure: Procedure = record::get(dossier.connection(), procedure_id)?;
    let author = dossier.author().signature();
    let mut draft = ProcedureVersion {
        procedure_id: procedure_id.into(),
        version: version.trim().into(),
        state: "draft".into(),
        author,
        change_summary: change_summary.trim().into(),
        ..ProcedureVersion::default()
    };
    let intent =
        QualityIntent::VersionStep { reference: procedure.code, version: draft.version.clone(), state: "draft".into() };
    dossier.transact(intent, |change| {
        let prepared =
            "t.procedure_id = ?1 AND t.state IN ('draft', 'in-review', 'approved') AND t.archived_at IS NULL";
        if !record::find::<ProcedureVersion>(change.read(), prepared, [procedure_id])?.is_empty() {
            return Err(Error::Rejected(vec![Problem::new("version", "being-prepared")]));
        }
        register::add(change, &mut draft)?;
        Ok(draft)
    })
}

/// Moves a version one step on. Coming into force, it supersedes the version in force and sets the next review.
///
/// # Errors
/// [`Error::NoStep`] where the life cycle has none, [`Error::Rejected`] where what the step asks is missing.
pub fn step(dossier: &mut Dossier, version_id: &str, step: &VersionStep) -> Result<Saved<ProcedureVersion>> {
    let mut version: ProcedureVersion = record::get(dossier.connection(), version_id)?;
    if !WORKFLOW.next(&version).contains(&step.state.as_str()) {
        return Err(Error::NoStep(version.state, step.state.clone()));
    }
    let procedure: Procedure = record::get(dossier.connection(), &version.procedure_id)?;
    version.state.clone_from(&step.state);
    if let Some(verifier) = &step.verifier {
        verifier.trim().clone_into(&mut version.verifier);
    }
    if let Some(approver) = &step.approver {
        approver.trim().clone_into(&mut version.approver);
    }
    version.effective_on = step.effective_on.or(version.effective_on);
    let mut problems = version.check();
    // In force is what applies today: a version that applies later is put in force on its day.
    if version.state == "in-force" && version.effective_on.is_some_and(|day| day > Local::now().date_naive()) {
        problems.push(Problem::new("effective_on", "not-yet"));
    }
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    let intent = QualityIntent::VersionStep {
        reference: procedure.code.clone(),
        version: version.version.clone(),
        state: version.state.clone(),
    };
    dossier.transact(intent, |change| {
        if version.state == "in-force" {
            come_into_force(change, procedure, &version)?;
        }
        change.update(&version)?;
        Ok(version)
    })
}

/// The version in force, if any, is so no more.
pub(super) fn supersede(change: &Change, procedure_id: &str) -> Result<()> {
    let in_force = "t.procedure_id = ?1 AND t.state = 'in-force'";
    for mut before in record::find::<ProcedureVersion>(change.read(), in_force, [procedure_id])? {
        before.state = "superseded".into();
        change.update(&before)?;
    }
    Ok(())
}

fn come_into_force(change: &Change, mut procedure: Procedure, version: &ProcedureVersion) -> Result<()> {
    supersede(change, procedure.id())?;
    let months = u32::try_from(procedure.review_months).unwrap_or_default();
    if months > 0 {
        procedure.next_review_on = version.effective_on.and_then(|day| day.checked_add_months(Months::new(months)));
        change.update(&procedure)?;
    }
    Ok(())
}
