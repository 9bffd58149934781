//! The life of an audit, and starting one from another.

use chrono::{Days, NaiveDate};
use store::journal::{Change, Intent, Saved};
use store::record::{self, Record};
use store::record::{Transition, Workflow};
use store::{Dossier, Error, Problem, Result, register};

use super::checklist::ChecklistItem;
use super::{Audit, Slot, clashes, slots};
use crate::QualityIntent;

/// The life of an audit.
pub const WORKFLOW: Workflow = Workflow {
    field: "state",
    transitions: &[
        Transition::new("planned", &["prepared"]),
        Transition::new("prepared", &["in-progress", "planned"]),
        Transition::new("in-progress", &["reported"]),
        Transition::new("reported", &["closed"]),
    ],
};

/// Moves an audit one step on. Its plan is ready only when nothing in it clashes.
///
/// # Errors
/// [`Error::NoStep`] where its life has none, [`Error::Rejected`] where what the step asks is missing.
pub fn step(dossier: &mut Dossier, id: &str, state: &str) -> Result<Saved<Audit>> {
    let conn = dossier.connection();
    let mut audit: Audit = record::get(conn, id)?;
    if !WORKFLOW.next(&audit).contains(&state) {
        return Err(Error::NoStep(audit.state, state.into()));
    }
    let mut problems = Vec::new();
    if state != "planned" && audit.starts_on.is_none() {
        problems.push(Problem::new("starts_on", "required"));
    }
    if state == "prepared" {
        if slots(conn, id)?.is_empty() {
            problems.push(Problem::new("agenda", "no-slot"));
        } else if !clashes(conn, id)?.is_empty() {
            problems.push(Problem::new("agenda", "clashes"));
        }
    }
    if state == "reported" && audit.conclusion.is_empty() {
        problems.push(Problem::new("conclusion", "required"));
    }
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    state.clone_into(&mut audit.state);
    let intent = QualityIntent::AuditStep { reference: audit.reference.clone(), state: audit.state.clone() };
    dossier.transact(intent, |change| {
        change.update(&audit)?;
        Ok(audit)
    })
}

/// Starts an audit from an earlier one: its plan and questions come along, its days, answers and conclusion do not.
///
/// # Errors
/// [`Error::NoRecord`], those of the database.
pub fn clone_audit(dossier: &mut Dossier, id: &str) -> Result<Saved<Audit>> {
    let before: Audit = record::get(dossier.connection(), id)?;
    dossier.transact_as(
        |change| copy(change, &before, None),
        |audit| Intent::Create { register: Audit::TABLE.into(), reference: audit.reference().into() },
    )
}

/// Plans an audit again a year later; false where one of the same scope is planned then already.
pub(super) fn clone_into_year(change: &Change, before: &Audit) -> Result<bool> {
    let starts_on = before.starts_on.and_then(a_year_later);
    let same = "t.scope = ?1 AND t.starts_on = ?2 AND t.archived_at IS NULL";
    if !record::find::<Audit>(change.read(), same, rusqlite::params![before.scope, starts_on])?.is_empty() {
        return Ok(false);
    }
    copy(change, before, starts_on)?;
    Ok(true)
}

/// The same day of the week, fifty-two weeks later.
fn a_year_later(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(364))
}

fn copy(change: &Change, before: &Audit, starts_on: Option<NaiveDate>) -> Result<Audit> {
    let mut audit = Audit {
        id: String::new(),
        reference: String::new(),
        state: String::new(),
        starts_on,
        ends_on: starts_on.and(before.ends_on).and_then(a_year_later),
        sample: String::new(),
        conclusion: String::new(),
        disagreements: String::new(),
        archived_at: None,
        ..before.clone()
    };
    register::add(change, &mut audit)?;
    let asked = super::checklist(change.read(), before.id())?;
    // Until it is dated, the days of the agenda are those of the earlier one, a year later.
    for slot in slots(change.read(), before.id())? {
        let held_on = slot.held_on.and_then(a_year_later);
        let copy = Slot { id: change.new_id(), audit_id: audit.id.clone(), held_on, ..slot.clone() };
        change.insert(&copy)?;
        for item in asked.iter().filter(|item| item.slot_id.as_deref() == Some(slot.id())) {
            change.insert(&ChecklistItem {
                id: change.new_id(),
                audit_id: audit.id.clone(),
                slot_id: Some(copy.id.clone()),
                answer: String::new(),
                result: "to-ask".into(),
                met: String::new(),
                ..item.clone()
            })?;
        }
    }
    Ok(audit)
}
