//! Requirements as data: standards with their editions, and their clauses.

mod assess;
mod edition;
mod standard_file;
#[cfg(test)]
mod tests;

pub use assess::{Assessment, assess};
pub use edition::{
    Comparison, Delta, add_standard, carry_over, choose_standard, clauses, compare, read_standard, standards,
};
pub use standard_file::{StandardFile, TEMPLATE, iso_9001_2015, iso_9001_2026};

use store::Problem;
use store::record::{Derived, Field, Kind};
use store::register::Register;

/// What an organisation says of a clause, from nothing to the worst.
pub const STATES: &[&str] = &["to-assess", "conforming", "to-improve", "nonconforming", "not-applicable"];

/// The condition, in SQL over a clause `t`, that it belongs to the edition the certificate is for.
pub(crate) const CERTIFIED: &str = "t.standard_id = (SELECT o.standard_id FROM organisation o)";

/// What became of a clause since the edition before.
pub const CHANGES: &[&str] = &["carried", "changed", "new"];

store::record! {
    /// A standard in one edition.
    pub struct Standard in "standard" cited by name {
        /// Such as `ISO 9001`.
        name: String => Code,
        /// Such as `2015`.
        edition: String => Text,
        /// The edition it comes after.
        follows: Option<String> => Reference("standard"),
        /// What is to be known before relying on it, in French.
        note_fr: String => LongText,
        /// The same in English.
        note_en: String => LongText,
    }
}

store::record! {
    /// A clause of a standard: its number is the standard's, its words are ours.
    pub struct Clause in "clause" cited by number {
        /// The standard it belongs to.
        standard_id: String => Reference("standard"),
        /// Such as `8.5.1`.
        number: String => Code,
        /// The clause it is part of.
        parent_id: Option<String> => Reference("clause"),
        /// Place in the standard, from 1.
        position: i64 => Number,
        /// Title in French.
        title_fr: String => Text,
        /// Title in English.
        title_en: String => Text,
        /// Whether an auditor asks for it; chapter headings are not.
        auditable: bool => Flag,
        /// What an auditor may ask, in French, a question per line.
        questions_fr: String => LongText,
        /// What an auditor may ask, in English, a question per line.
        questions_en: String => LongText,
        /// What usually proves it, in French, a proof per line.
        expected_evidence: String => LongText,
        /// Documented information it demands: `maintain`, `retain`, both, or none.
        documented: String => Text,
        /// What an amendment or the next edition changes, in French.
        note: String => LongText,
        /// How the organisation stands.
        state: String => Choice(STATES),
        /// How it meets the clause, in its own words.
        assessment: String => LongText,
        /// Why the clause does not apply.
        justification: String => LongText,
        /// The function that said so.
        assessed_by: String => Person,
        /// The day it said so.
        assessed_on: Option<chrono::NaiveDate> => Day,
        /// The numbers of the clauses it comes from in the edition before, a space between two.
        comes_from: String => Text,
        /// One of [`CHANGES`]; empty in an edition that follows none.
        change: String => Text,
        /// What has changed, in French.
        change_fr: String => LongText,
        /// What has changed, in English.
        change_en: String => LongText,
    } MACHINE [number, documented, comes_from, change]
}

impl Register for Standard {
    const TITLE: &'static str = "edition";
    const PAGE: &'static str = "standards";
    const SEARCHED: bool = false;
}

impl Register for Clause {
    // The number of a clause means the one of the edition the certificate is for.
    const OFFERED: &'static str = CERTIFIED;
    const TITLE: &'static str = "title_{lang}";
    const PAGE: &'static str = "clauses";
    const RESPONSIBLE: Option<&'static str> = Some("assessed_by");
    const LINKS_TO: &'static [&'static str] = &["procedure", "process", "finding"];
    const DERIVED: &'static [Derived] = &[
        Derived {
            field: Field::new("proofs", Kind::Number),
            sql: "((SELECT count(*) FROM link l WHERE l.archived_at IS NULL AND t.id IN (l.from_id, l.to_id))
                 + (SELECT count(*) FROM attachment a WHERE a.archived_at IS NULL AND a.record_id = t.id))",
        },
        Derived {
            field: Field::new("findings", Kind::Number),
            sql: "(SELECT count(*) FROM finding f WHERE f.clause_id = t.id AND f.archived_at IS NULL)",
        },
        // Nonconformities open here or on a clause below: what is declared in order is contradicted by them.
        Derived {
            field: Field::new("open_nonconformities", Kind::Number),
            sql: "(SELECT count(*) FROM finding f JOIN grade g ON g.id = f.grade_id JOIN clause c ON c.id = f.clause_id
                   WHERE f.archived_at IS NULL AND g.severity >= 3 AND f.cleared_on IS NULL
                   AND c.standard_id = t.standard_id AND (c.number = t.number OR c.number LIKE t.number || '.%'))",
        },
        Derived {
            field: Field::new("audited_by", Kind::Code),
            sql: "(SELECT a.reference FROM slot s JOIN audit a ON a.id = s.audit_id,
                          json_each(parts(s.clauses)) n
                   WHERE s.archived_at IS NULL AND a.archived_at IS NULL AND a.state <> 'planned'
                   AND (t.number = n.value OR t.number LIKE n.value || '.%') ORDER BY s.held_on DESC LIMIT 1)",
        },
        // The last slot whose clauses hold it, or the last finding on it.
        Derived {
            field: Field::new("audited_on", Kind::Day),
            sql: "(SELECT max(day) FROM (
                     SELECT s.held_on AS day FROM slot s JOIN audit a ON a.id = s.audit_id,
                            json_each(parts(s.clauses)) n
                     WHERE s.archived_at IS NULL AND a.archived_at IS NULL AND a.state <> 'planned'
                     AND (t.number = n.value OR t.number LIKE n.value || '.%')
                     UNION ALL SELECT f.found_on FROM finding f
                     WHERE f.clause_id = t.id AND f.audit_id IS NOT NULL AND f.archived_at IS NULL))",
        },
    ];

    /// A requirement that does not apply is justified in the scope (4.3).
    fn check(&self) -> Vec<Problem> {
        if self.state == "not-applicable" && self.justification.is_empty() {
            vec![Problem::new("justification", "required")]
        } else {
            Vec::new()
        }
    }
}
