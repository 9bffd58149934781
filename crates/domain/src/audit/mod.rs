//! Audits: programme, agenda, questions, and the nonconformities they end in (9.2, 10.2).

mod agenda;
mod checklist;
mod cycle;
mod nonconformity;
mod planning;
mod programme;
#[cfg(test)]
mod tests;
mod workflow;

pub use agenda::{Clash, Slot, add_slot, clashes, edit_slot, remove_slot, slots};
pub use checklist::{ChecklistItem, RESULTS, ask, build, checklist, raise};
pub use cycle::{Milestone, cycle, milestones};
pub use nonconformity::{NONCONFORMITY_WORKFLOW, Nonconformity, edit_nonconformity, nonconformity, step_nonconformity};
use store::record::Workflow;
use workflow::clone_into_year;
pub use workflow::{WORKFLOW, clone_audit, step};

pub use planning::{drop_visit, move_visit, plan_visit};
pub use programme::{Priority, Programme, ProgrammeRow, Visit, programme, repeat_year};

use chrono::NaiveDate;
use store::record::{Derived, Field, Kind};
use store::register::Register;
use store::{Problem, ReadOnly, Result};

/// The types of audit (DOMAIN A.3): one's own first, then those of the certification body.
pub const KINDS: &[&str] = &[
    "internal",
    "mock",
    "supplier",
    "stage-1",
    "stage-2",
    "surveillance-1",
    "surveillance-2",
    "renewal",
    "additional",
    "documentary",
    "extension",
    "short-notice",
    "transition",
];

/// From planned to closed.
pub const STATES: &[&str] = &["planned", "prepared", "in-progress", "reported", "closed"];

store::record! {
    /// An audit.
    pub struct Audit in "audit" cited by reference {
        /// What people cite, such as `AI-2026-02`; minted where none is given.
        reference: String => Code,
        /// Its type.
        kind: String => Choice(KINDS),
        /// Where it is.
        state: String => Choice(STATES),
        /// Its first day.
        starts_on: Option<NaiveDate> => Day,
        /// Its last day.
        ends_on: Option<NaiveDate> => Day,
        /// What it is for.
        objectives: String => LongText,
        /// What it audits against: standard, procedures, law.
        criteria: String => LongText,
        /// What it looks at, in words.
        scope: String => LongText,
        /// The numbers of the clauses it covers, a comma between two; a chapter stands for all of it.
        scope_clauses: String => Text,
        /// Where it takes place.
        sites: String => Text,
        /// Who leads it, as a function.
        lead_auditor: String => Person,
        /// The other auditors, one to a line.
        team: String => Person,
        /// What was looked at: population, size, way of choosing.
        sample: String => LongText,
        /// What it concludes on conformity and effectiveness.
        conclusion: String => LongText,
        /// What auditors and auditees did not agree on.
        disagreements: String => LongText,
        /// Who receives the report.
        distribution: String => Person,
        /// Days to answer a nonconformity; 0 where none is set.
        answer_days: i64 => Number,
    } MACHINE [scope_clauses]
}

impl Register for Audit {
    const TITLE: &'static str = "scope";
    const PAGE: &'static str = "audits";
    const RESPONSIBLE: Option<&'static str> = Some("lead_auditor");
    const LINKS_TO: &'static [&'static str] = &["procedure", "process", "finding", "action"];
    const SERIES: Option<&'static str> = Some("AI");
    const FIXED: &'static [&'static str] = &["state"];
    const REQUIRED: &'static [&'static str] = &["kind"];
    const DEFAULTS: &'static [(&'static str, &'static str)] = &[("kind", "internal"), ("answer_days", "0")];
    const CALENDAR: &'static [(&'static str, Option<&'static str>)] = &[("starts_on", Some("ends_on"))];
    const WORKFLOW: Option<Workflow> = Some(workflow::WORKFLOW);
    const DERIVED: &'static [Derived] = &[Derived {
        field: Field::new("findings", Kind::Number),
        sql: "(SELECT count(*) FROM finding f WHERE f.audit_id = t.id AND f.archived_at IS NULL)",
    }];

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.starts_on.zip(self.ends_on).is_some_and(|(first, last)| last < first) {
            problems.push(Problem::new("ends_on", "before-start"));
        }
        if !(0..=730).contains(&self.answer_days) {
            problems.push(Problem::new("answer_days", "days"));
        }
        problems.extend(agenda::unread_clauses("scope_clauses", &self.scope_clauses));
        problems
    }

    fn check_within(&self, conn: &ReadOnly) -> Result<Vec<Problem>> {
        agenda::unknown_clauses(conn, "scope_clauses", &self.scope_clauses)
    }

    fn prepare(&mut self) {
        if self.state.is_empty() {
            STATES[0].clone_into(&mut self.state);
        }
        self.scope_clauses = agenda::numbers(&self.scope_clauses);
    }
}
