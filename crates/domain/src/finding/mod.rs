//! Findings (constats d'audit) and the vocabulary they are graded in.

mod grade;

pub use grade::{Grade, MARKS, afnor_grades};

use store::Problem;
use store::register::Register;

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

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.found_on.zip(self.cleared_on).is_some_and(|(found, cleared)| cleared < found) {
            problems.push(Problem::new("cleared_on", "before-found"));
        }
        problems
    }
}
