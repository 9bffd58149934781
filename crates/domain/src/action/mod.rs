//! Actions: what is done about a finding, a complaint, an indicator, a risk, whatever it comes from (10.2.1, 10.1).

#[cfg(test)]
mod tests;
mod workflow;

pub use workflow::{WORKFLOW, step};

use chrono::NaiveDate;
use serde_json::{Map, Value};
use store::journal::Change;
use store::record::Workflow;
use store::record::{Field, Kind};
use store::register::Register;
use store::{Problem, ReadOnly, Result};

/// What an action is: a correction mends the case, a corrective action removes the cause.
pub const KINDS: &[&str] = &["correction", "corrective", "improvement", "risk"];

/// The life of an action (DOMAIN B.4). Done is not closed: only a check of its effect closes it.
pub const STATES: &[&str] = &["proposed", "validated", "in-progress", "done", "to-check", "closed", "ineffective"];

/// The states in which an action is still to be carried out.
pub const OPEN: &[&str] = &["proposed", "validated", "in-progress"];

store::record! {
    /// An action.
    pub struct Action in "action" cited by reference {
        /// What people cite, such as `AC-2026-007`; minted where none is given.
        reference: String => Code,
        /// What is to be done.
        description: String => LongText,
        /// Correction, corrective action, improvement, action on a risk.
        kind: String => Choice(KINDS),
        /// The finding it comes from.
        finding_id: Option<String> => Reference("finding"),
        /// What it comes from, where that is no finding: complaint, indicator, review.
        origin: String => Text,
        /// The process it belongs to.
        process_id: Option<String> => Reference("process"),
        /// The cause it removes.
        cause: String => LongText,
        /// The function that carries it out.
        owner: String => Person,
        /// The day by which it is to be done.
        due_on: Option<NaiveDate> => Day,
        /// Where it is in its life.
        state: String => Choice(STATES),
        /// How far it is, in percent.
        progress: i64 => Number,
        /// The day it was done.
        done_on: Option<NaiveDate> => Day,
        /// What shows that it was done.
        proof: String => LongText,
        /// What will show that it works.
        check_criterion: String => LongText,
        /// The day by which its effect is to be checked.
        check_due_on: Option<NaiveDate> => Day,
        /// The function that checked its effect, never the one that carried it out.
        checked_by: String => Person,
        /// The day its effect was checked.
        checked_on: Option<NaiveDate> => Day,
        /// What the check showed.
        check_result: String => LongText,
    }
}

impl Register for Action {
    const TITLE: &'static str = "description";
    const PAGE: &'static str = "actions";
    const RESPONSIBLE: Option<&'static str> = Some("owner");
    const LINKS_TO: &'static [&'static str] = &["clause", "procedure", "process", "finding", "action"];
    const SERIES: Option<&'static str> = Some("AC");
    const DONE_DAYS: &'static [&'static str] = &["done_on", "checked_on"];
    const FIXED: &'static [&'static str] = &["state"];
    const REQUIRED: &'static [&'static str] = &["description", "kind"];
    const DEFAULTS: &'static [(&'static str, &'static str)] = &[("kind", "corrective")];
    const CARRIES: &'static [&'static str] = &["kind", "origin"];
    const IMPORTABLE: bool = true;
    const CALENDAR: &'static [(&'static str, Option<&'static str>)] = &[("due_on", None), ("check_due_on", None)];
    const WORKFLOW: Option<Workflow> = Some(workflow::WORKFLOW);

    // A list says what is true of an action: its state comes in as it stands.
    const RELATED_FIELDS: &'static [Field] = &[Field::new("state", Kind::Choice(STATES))];

    fn preview_related(&self, _conn: &ReadOnly, more: &Map<String, Value>) -> Result<(Vec<String>, Vec<Problem>)> {
        let said = more.get("state").and_then(Value::as_str);
        let changed = said.is_some_and(|state| state != self.state);
        Ok((if changed { vec!["state".to_owned()] } else { Vec::new() }, Vec::new()))
    }

    fn import_related(&self, change: &Change, more: &Map<String, Value>) -> Result<()> {
        let Some(state) = more.get("state").and_then(Value::as_str) else { return Ok(()) };
        change.update(&Self { state: state.to_owned(), ..self.clone() })
    }

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if !(0..=100).contains(&self.progress) {
            problems.push(Problem::new("progress", "percent"));
        }
        problems.extend(WORKFLOW.taken_by_the_same(self).into_iter().map(|who| Problem::new(who, "same-checker")));
        if self.done_on.zip(self.checked_on).is_some_and(|(done, checked)| checked < done) {
            problems.push(Problem::new("checked_on", "before-done"));
        }
        problems
    }

    fn prepare(&mut self) {
        if self.state.is_empty() {
            STATES[0].clone_into(&mut self.state);
        }
    }
}
