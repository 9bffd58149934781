//! Modifications (avenants) of a contract, and when they may be made without a new procedure (CCP L2194-1).

use chrono::NaiveDate;

use crate::error::{Problem, Result};
use crate::read_only::ReadOnly;
use crate::record;
use crate::register::Register;

/// On what ground a contract is modified (CCP R2194-1 to R2194-9).
pub const BASES: &[&str] =
    &["low-amount", "review-clause", "additional", "unforeseen", "new-holder", "not-substantial"];

crate::record! {
    /// A modification of a contract.
    pub struct Modification in "modification" {
        /// The contract.
        contract_id: String => Reference("contract"),
        /// Its number within the contract.
        number: String => Code,
        /// What it changes.
        object: String => LongText,
        /// The ground; low amount where none is given.
        basis: String => Choice(BASES),
        /// What it adds, in cents excluding tax; less than nothing where it takes away.
        delta_cents: Option<i64> => Cents,
        /// The months it adds.
        delta_months: Option<i64> => Number,
        /// It was signed.
        signed_on: Option<NaiveDate> => Day,
        /// The tender board gave its opinion.
        board_on: Option<NaiveDate> => Day,
        /// Its data were published.
        published_on: Option<NaiveDate> => Day,
    }
}

impl Register for Modification {
    const REFERENCE: &'static str = "number";
    const TITLE: &'static str = "object";

    fn check(&self) -> Vec<Problem> {
        if self.number.is_empty() { vec![Problem::new("number", "required")] } else { Vec::new() }
    }

    fn prepare(&mut self) {
        if self.basis.is_empty() {
            BASES[0].clone_into(&mut self.basis);
        }
    }

    /// The number after the highest ever given in the contract: those of modifications taken away are not given again.
    fn next_reference(&self, conn: &ReadOnly) -> Result<Option<String>> {
        let sql = "SELECT coalesce(max(CAST(number AS INTEGER)), 0) + 1 FROM modification WHERE contract_id = ?1";
        let next: i64 = conn.query_row(sql, [&self.contract_id], |row| row.get(0))?;
        Ok(Some(next.to_string()))
    }

    fn reference(&self) -> &str {
        &self.number
    }

    fn set_reference(&mut self, reference: String) {
        self.number = reference;
    }
}

/// The modifications of a contract, in the order they were signed.
///
/// # Errors
/// Those of the database.
pub fn modifications(conn: &ReadOnly, contract_id: &str) -> Result<Vec<Modification>> {
    let of = "t.contract_id = ?1 AND t.archived_at IS NULL ORDER BY coalesce(t.signed_on, '9999'), t.number";
    record::find(conn, of, [contract_id])
}
