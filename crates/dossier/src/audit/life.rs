//! The life of an audit, and starting one from another.

use chrono::Days;

use super::{Audit, Slot, checklist::ChecklistItem, clashes, slots};
use crate::dossier::Dossier;
use crate::error::{Error, Problem, Result};
use crate::journal::{Intent, Saved};
use crate::record::{self, Record};
use crate::register::{self, Register};

/// The states that can follow.
#[must_use]
pub fn next_states(state: &str) -> &'static [&'static str] {
    match state {
        "planned" => &["prepared"],
        "prepared" => &["in-progress", "planned"],
        "in-progress" => &["reported"],
        "reported" => &["closed"],
        _ => &[],
    }
}

/// Moves an audit one step on. Its plan is ready only when nothing in it clashes.
///
/// # Errors
/// [`Error::NoStep`] where its life has none, [`Error::Rejected`] where what the step asks is missing.
pub fn step(dossier: &mut Dossier, id: &str, state: &str) -> Result<Saved<Audit>> {
    let conn = dossier.connection();
    let mut audit: Audit = record::get(conn, id)?;
    if !next_states(&audit.state).contains(&state) {
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
    let intent = Intent::AuditStep { reference: audit.reference.clone(), state: audit.state.clone() };
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
    let conn = dossier.connection();
    let before: Audit = record::get(conn, id)?;
    let agenda = slots(conn, id)?;
    let asked = super::checklist(conn, id)?;
    let mut audit = Audit {
        id: String::new(),
        reference: String::new(),
        state: String::new(),
        starts_on: None,
        ends_on: None,
        sample: String::new(),
        conclusion: String::new(),
        disagreements: String::new(),
        archived_at: None,
        ..before.clone()
    };
    dossier.transact_as(
        |change| {
            register::add(change, &mut audit)?;
            // Until it is dated, the days of the agenda are those of the earlier one, a year later.
            for slot in agenda {
                let held_on = slot.held_on.and_then(|day| day.checked_add_days(Days::new(364)));
                let copy = Slot { id: change.new_id(), audit_id: audit.id.clone(), held_on, ..slot.clone() };
                change.insert(&copy)?;
                for item in asked.iter().filter(|item| item.slot_id.as_deref() == Some(slot.id())) {
                    change.insert(&ChecklistItem {
                        id: change.new_id(),
                        audit_id: audit.id.clone(),
                        slot_id: Some(copy.id.clone()),
                        answer: String::new(),
                        result: "to-ask".into(),
                        ..item.clone()
                    })?;
                }
            }
            Ok(audit)
        },
        |audit| Intent::Create { register: Audit::TABLE.into(), reference: audit.reference().into() },
    )
}
