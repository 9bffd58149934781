//! The life of an action, and what each step asks for.

use store::journal::Saved;
use store::record::{Transition, Workflow};
use store::register::{Register, attachment};
use store::{Dossier, Error, Problem, Result, record};

use super::Action;
use crate::QualityIntent;

/// The life of an action.
pub const WORKFLOW: Workflow = Workflow {
    field: "state",
    transitions: &[
        Transition::new("proposed", &["validated"]),
        Transition::new("validated", &["in-progress"]),
        Transition::new("in-progress", &["done"]),
        // Mending one case has no effect to wait for.
        Transition { from: "done", to: &["closed", "to-check"], when: Some(("kind", "correction")), by: None },
        Transition::new("done", &["to-check"]),
        // Whoever carried it out is not the one to say that it works (9.2.2, by analogy; DOMAIN B.4).
        Transition {
            from: "to-check",
            to: &["closed", "ineffective"],
            when: None,
            by: Some(("checked_by", &["owner"])),
        },
        // A new analysis, then a new start.
        Transition::new("ineffective", &["validated"]),
    ],
};

/// Moves an action one step on.
///
/// # Errors
/// [`Error::NoStep`] where its life has none, [`Error::Rejected`] where what the step asks is missing.
pub fn step(dossier: &mut Dossier, id: &str, state: &str) -> Result<Saved<Action>> {
    let mut action: Action = record::get(dossier.connection(), id)?;
    if !WORKFLOW.next(&action).contains(&state) {
        return Err(Error::NoStep(action.state, state.into()));
    }
    let proved = !action.proof.is_empty() || !attachment::attachments(dossier.connection(), id)?.is_empty();
    let missing = missing(&action, state, proved);
    if !missing.is_empty() {
        return Err(Error::Rejected(missing));
    }
    match (action.state.as_str(), state) {
        ("ineffective", _) => {
            // What was tried stays in the history; the next try has its own days and its own check.
            (action.done_on, action.checked_on, action.check_due_on, action.progress) = (None, None, None, 0);
            action.proof.clear();
            action.check_result.clear();
            action.checked_by.clear();
        }
        (_, "done") => action.progress = 100,
        _ => {}
    }
    state.clone_into(&mut action.state);
    let problems = action.problems();
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    let intent = QualityIntent::ActionStep { reference: action.reference.clone(), state: action.state.clone() };
    dossier.transact(intent, |change| {
        change.update(&action)?;
        Ok(action)
    })
}

/// What a step asks for and is not there: somebody and a day to begin, a day and a proof when done, a criterion and a day
/// to check, who checked, when and what they saw to close.
fn missing(action: &Action, state: &str, proved: bool) -> Vec<Problem> {
    let asked: &[(&str, bool)] = match state {
        "validated" => &[("owner", action.owner.is_empty()), ("due_on", action.due_on.is_none())],
        "done" => &[("done_on", action.done_on.is_none()), ("proof", !proved)],
        "to-check" => {
            &[("check_criterion", action.check_criterion.is_empty()), ("check_due_on", action.check_due_on.is_none())]
        }
        "closed" if action.state == "done" => &[],
        "closed" | "ineffective" => &[
            ("checked_by", action.checked_by.is_empty()),
            ("checked_on", action.checked_on.is_none()),
            ("check_result", action.check_result.is_empty()),
        ],
        _ => &[],
    };
    asked.iter().filter(|(_, missing)| *missing).map(|(field, _)| Problem::new(field, "required")).collect()
}
