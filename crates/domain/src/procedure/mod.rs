//! Procedures: the controlled documents of the quality management system (clause 7.5).

mod acknowledgement;
mod related;
mod version;

pub use acknowledgement::{Acknowledgement, Reader, acknowledge, readers, unacknowledge};
pub use version::{ProcedureVersion, STATES, VersionStep, WORKFLOW, add_version, step, versions};

use serde_json::{Map, Value};
use store::journal::Change;
use store::record::{Derived, Field, Kind};
use store::register::Register;
use store::{Problem, ReadOnly, Result};

/// The kinds of controlled documents, from the most general.
pub const KINDS: &[&str] =
    &["policy", "manual", "process-map", "process-sheet", "procedure", "work-instruction", "form", "record"];

store::record! {
    /// A controlled document, through all its versions.
    pub struct Procedure in "procedure" cited by code {
        /// What people cite, such as `PR-ACH-03`.
        code: String => Code,
        /// Its title.
        title: String => Text,
        /// What kind of document it is.
        kind: String => Choice(KINDS),
        /// The process it belongs to.
        process_id: Option<String> => Reference("process"),
        /// The function that keeps it up to date.
        owner: String => Person,
        /// Months between two reviews; 0 for none.
        review_months: i64 => Number,
        /// The next review is due by this day.
        next_review_on: Option<chrono::NaiveDate> => Day,
        /// The functions that must have read it, one to a line.
        readers: String => Person,
        /// Anything else.
        note: String => LongText,
    }
}

/// The version a reader is concerned with: the one in force, else the latest.
macro_rules! current {
    ($column:literal) => {
        concat!(
            "(SELECT v.",
            $column,
            " FROM procedure_version v WHERE v.procedure_id = t.id AND v.archived_at IS NULL ",
            "ORDER BY v.state = 'in-force' DESC, v.id DESC LIMIT 1)"
        )
    };
}

impl Register for Procedure {
    const TITLE: &'static str = "title";
    const PAGE: &'static str = "procedures";
    const RESPONSIBLE: Option<&'static str> = Some("owner");
    const LINKS_TO: &'static [&'static str] = &["clause", "process", "procedure", "finding"];
    const REQUIRED: &'static [&'static str] = &["code", "title", "kind"];
    const DEFAULTS: &'static [(&'static str, &'static str)] = &[("kind", "procedure"), ("review_months", "24")];
    const IMPORTABLE: bool = true;
    const CALENDAR: &'static [(&'static str, Option<&'static str>)] = &[("next_review_on", None)];
    const DERIVED: &'static [Derived] = &[
        Derived { field: Field::new("version", Kind::Code), sql: current!("version") },
        Derived { field: Field::new("state", Kind::Choice(STATES)), sql: current!("state") },
        Derived { field: Field::new("effective_on", Kind::Day), sql: current!("effective_on") },
        // The version being prepared beside the one in force: there is one at most.
        Derived {
            field: Field::new("prepared", Kind::Choice(STATES)),
            sql: "(SELECT v.state FROM procedure_version v WHERE v.procedure_id = t.id AND v.archived_at IS NULL
                   AND v.state IN ('draft', 'in-review', 'approved') LIMIT 1)",
        },
    ];

    const RELATED_FIELDS: &'static [Field] = related::FIELDS;

    fn preview_related(&self, conn: &ReadOnly, more: &Map<String, Value>) -> Result<(Vec<String>, Vec<Problem>)> {
        related::preview_related(conn, self, more)
    }

    fn import_related(&self, change: &Change, more: &Map<String, Value>) -> Result<()> {
        related::import_related(change, self, more)
    }

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if !(0..=120).contains(&self.review_months) {
            problems.push(Problem::new("review_months", "months"));
        }
        problems
    }
}
