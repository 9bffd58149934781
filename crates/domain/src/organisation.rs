//! Whose dossier this is: the organisation, the scope of its certificate, its dates.

use store::record::{self, Record};
use store::register::Register;
use store::{Error, Problem, ReadOnly, Result};

store::record! {
    /// The organisation that prepares its audit. There is one per dossier.
    pub struct Organisation in "organisation" cited by name {
        /// Its name.
        name: String => Text,
        /// The certified department.
        department: String => Text,
        /// The scope sentence, as on the certificate.
        scope: String => LongText,
        /// Contracts above this amount are in the scope, in cents excluding tax.
        threshold_cents: i64 => Cents,
        /// The standard it is certified for.
        standard_id: String => Reference("standard"),
        /// Who certifies.
        certification_body: String => Text,
        /// Number of the certificate.
        certificate_number: String => Text,
        /// Day of the certification decision.
        certificate_decided_on: Option<chrono::NaiveDate> => Day,
        /// Last day the certificate is valid.
        certificate_expires_on: Option<chrono::NaiveDate> => Day,
        /// Name of the next audit, such as « Renouvellement ».
        next_audit: String => Text,
        /// Its first day.
        next_audit_starts_on: Option<chrono::NaiveDate> => Day,
        /// Its last day.
        next_audit_ends_on: Option<chrono::NaiveDate> => Day,
        /// What it concluded on climate change and its quality management system (4.1, amendment 1:2024).
        climate: String => LongText,
        /// Days to answer a nonconformity of an internal audit; 0 where none is set.
        internal_answer_days: i64 => Number,
        /// Days to answer one of the certification body; 0 where none is set.
        answer_days: i64 => Number,
        /// Days to prove that a major nonconformity is mended, once its answer is accepted; 0 where none is set.
        proof_days: i64 => Number,
    }
}

/// The longest delay that is believed, in days.
pub const MOST_DAYS: i64 = 730;
/// Delays to begin with, in days, each to be confirmed in the plan of the audit or the contract (DOMAIN B.4).
pub const SUGGESTED_DAYS: Delays = Delays { internal_answer: 15, answer: 21, proof: 90 };

/// Delays of a nonconformity, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delays {
    /// To answer one of an internal audit.
    pub internal_answer: i64,
    /// To answer one of the certification body.
    pub answer: i64,
    /// To prove that a major one is mended.
    pub proof: i64,
}

/// The identity of the one organisation.
pub const ORGANISATION_ID: &str = "organisation";

impl Register for Organisation {
    const TITLE: &'static str = "department";

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.scope.is_empty() {
            problems.push(Problem::new("scope", "required"));
        }
        if self.threshold_cents < 0 {
            problems.push(Problem::new("threshold_cents", "negative"));
        }
        for (field, days) in [
            ("internal_answer_days", self.internal_answer_days),
            ("answer_days", self.answer_days),
            ("proof_days", self.proof_days),
        ] {
            if !(0..=MOST_DAYS).contains(&days) {
                problems.push(Problem::new(field, "days"));
            }
        }
        let spans = [
            ("certificate_expires_on", self.certificate_decided_on, self.certificate_expires_on, "before-decision"),
            ("next_audit_ends_on", self.next_audit_starts_on, self.next_audit_ends_on, "before-start"),
        ];
        for (field, first, last, code) in spans {
            // A certificate holds for some time; an audit may take one day.
            let wrong = |(first, last)| if code == "before-decision" { last <= first } else { last < first };
            if first.zip(last).is_some_and(wrong) {
                problems.push(Problem::new(field, code));
            }
        }
        problems
    }
}

/// The organisation of a dossier.
///
/// # Errors
/// [`Error::NoRecord`] in a file that was never founded.
pub fn organisation(conn: &ReadOnly) -> Result<Organisation> {
    record::get(conn, ORGANISATION_ID).map_err(|error| match error {
        Error::NoRecord(_) => Error::NoRecord(Organisation::TABLE.into()),
        other => other,
    })
}
