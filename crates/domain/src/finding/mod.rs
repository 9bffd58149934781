//! Findings (constats d'audit) and the vocabulary they are graded in.

mod grade;

pub use grade::{Grade, MARKS, afnor_grades};

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::OptionalExtension;
use store::record::{Derived, Field, Kind};
use store::register::Register;
use store::{Problem, ReadOnly, Result};

store::record! {
    /// What an audit found. The fields are those an AFNOR report asks for (DOMAIN B.2).
    pub struct Finding in "finding" cited by reference {
        /// What people cite, such as `C-2026-007`; minted where none is given.
        reference: String => Code,
        /// The audit it comes from.
        audit_id: Option<String> => Reference("audit"),
        /// Where it comes from in words, when the dossier does not hold that audit.
        audit: String => Text,
        /// Its grade.
        grade_id: String => Reference("grade"),
        /// The clause of the standard.
        clause_id: Option<String> => Reference("clause"),
        /// The process it was found in.
        process_id: Option<String> => Reference("process"),
        /// The procedure it bears on.
        procedure_id: Option<String> => Reference("procedure"),
        /// The contract whose file it is about.
        contract_id: Option<String> => Reference("contract"),
        /// What was required: clause and internal rule.
        requirement: String => LongText,
        /// What was seen.
        observation: String => LongText,
        /// What shows it: record, day, sample.
        evidence: String => LongText,
        /// What may happen if nothing is done.
        risk: String => LongText,
        /// What is gained, for a strength or an improvement idea.
        benefit: String => LongText,
        /// The function that found it.
        auditor: String => Person,
        /// The day it was found.
        found_on: Option<chrono::NaiveDate> => Day,
        /// The day its answer was accepted and proved: it is no gap any more.
        cleared_on: Option<chrono::NaiveDate> => Day,
    }
}

impl Register for Finding {
    const TITLE: &'static str = "observation";
    const PAGE: &'static str = "findings";
    const LINKS_TO: &'static [&'static str] = &["clause", "procedure", "process", "contract", "finding"];
    const SERIES: Option<&'static str> = Some("C");
    const REQUIRED: &'static [&'static str] = &["grade_id", "observation"];
    const CARRIES: &'static [&'static str] = &["process_id", "audit_id", "audit", "auditor", "found_on"];
    const IMPORTABLE: bool = true;
    const DONE_DAYS: &'static [&'static str] = &["found_on", "cleared_on"];
    const DERIVED: &'static [Derived] = &[
        Derived { field: Field::new("state", Kind::Choice(STATES)), sql: STATE },
        Derived { field: Field::new("owner", Kind::Person), sql: OWNER },
        Derived { field: Field::new("due_on", Kind::Day), sql: DUE },
    ];

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.found_on.zip(self.cleared_on).is_some_and(|(found, cleared)| cleared < found) {
            problems.push(Problem::new("cleared_on", "before-found"));
        }
        problems
    }

    /// Found today, or on the last day of its audit where that is over.
    fn complete(&mut self, conn: &ReadOnly, today: NaiveDate) -> Result<()> {
        if self.found_on.is_some() {
            return Ok(());
        }
        let sql = "SELECT coalesce(ends_on, starts_on) FROM audit WHERE id = ?1";
        let last: Option<Option<NaiveDate>> = match &self.audit_id {
            Some(audit) => conn.query_row(sql, [audit], |row| row.get(0)).optional()?,
            None => None,
        };
        self.found_on = Some(last.flatten().map_or(today, |last| last.min(today)));
        Ok(())
    }

    /// The next number of its audit, such as `S2-2026-09`; that of the series where it has none.
    fn next_reference(&self, conn: &ReadOnly) -> Result<Option<String>> {
        let Some(audit_id) = self.audit_id.as_deref() else { return Ok(None) };
        let sql = "SELECT reference FROM audit WHERE id = ?1";
        let Some(audit): Option<String> = conn.query_row(sql, [audit_id], |row| row.get(0)).optional()? else {
            return Ok(None);
        };
        let mut statement = conn.prepare_cached("SELECT reference FROM finding WHERE audit_id = ?1")?;
        let mut last = 0;
        for reference in statement.query_map([audit_id], |row| row.get::<_, String>(0))? {
            let number = reference?.strip_prefix(&format!("{audit}-")).and_then(|n| n.parse::<u32>().ok());
            last = last.max(number.unwrap_or_default());
        }
        // Somebody may have taken the next one elsewhere.
        let mut taken = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM finding WHERE reference = ?1)")?;
        loop {
            last += 1;
            let reference = format!("{audit}-{last:02}");
            if !taken.query_row([&reference], |row| row.get(0))? {
                return Ok(Some(reference));
            }
        }
    }
}

/// Where a finding is: noted, being treated, treated; a nonconformity where its sheet is (DOMAIN B.3).
pub const STATES: &[&str] = &[
    "noted",
    "open",
    "treated",
    "written",
    "handed-over",
    "answered",
    "refused",
    "accepted",
    "proved",
    "upgraded",
    "cleared",
];

/// How many findings of each process are open: from weak points up, not
/// cleared and not treated. By identity of
/// the process.
///
/// # Errors
/// Those of the database.
pub fn open_by_process(conn: &ReadOnly) -> Result<HashMap<String, u32>> {
    let sql = format!(
        "SELECT t.process_id, count(*) FROM finding t JOIN grade g ON g.id = t.grade_id
         WHERE t.archived_at IS NULL AND t.process_id IS NOT NULL AND t.cleared_on IS NULL AND g.severity >= 2
           AND {STATE} NOT IN ('treated', 'cleared') GROUP BY t.process_id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let counts =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<std::result::Result<_, _>>()?;
    Ok(counts)
}

const STATE: &str = "CASE
    WHEN t.cleared_on IS NOT NULL THEN 'cleared'
    WHEN (SELECT g.severity FROM grade g WHERE g.id = t.grade_id) >= 3 THEN
        coalesce((SELECT n.state FROM nonconformity n WHERE n.finding_id = t.id AND n.archived_at IS NULL), 'written')
    WHEN EXISTS (SELECT 1 FROM action a WHERE a.finding_id = t.id AND a.archived_at IS NULL
        AND a.state IN ('proposed', 'validated', 'in-progress')) THEN 'open'
    WHEN EXISTS (SELECT 1 FROM action a WHERE a.finding_id = t.id AND a.archived_at IS NULL) THEN 'treated'
    ELSE 'noted' END";

/// Who acts next: of the open action that is due first, else the pilot of its process; nobody once it is cleared.
const OWNER: &str = "CASE WHEN t.cleared_on IS NULL THEN coalesce(
    (SELECT a.owner FROM action a WHERE a.finding_id = t.id AND a.archived_at IS NULL AND a.owner <> ''
        AND a.state IN ('proposed', 'validated', 'in-progress') ORDER BY a.due_on IS NULL, a.due_on LIMIT 1),
    (SELECT p.pilot FROM process p WHERE p.id = t.process_id)) END";

/// The day that comes next: of the answer, of the proof, else of the open action that is due first.
const DUE: &str = "CASE WHEN t.cleared_on IS NULL THEN coalesce(
    (SELECT CASE n.state WHEN 'handed-over' THEN n.due_on WHEN 'refused' THEN n.due_on WHEN 'accepted' THEN n.proof_due_on END
        FROM nonconformity n WHERE n.finding_id = t.id AND n.archived_at IS NULL),
    (SELECT min(a.due_on) FROM action a WHERE a.finding_id = t.id AND a.archived_at IS NULL
        AND a.state IN ('proposed', 'validated', 'in-progress'))) END";
