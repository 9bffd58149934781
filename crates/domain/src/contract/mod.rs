//! Contracts (marchés): the file of each, its modifications, its documents, and whether it keeps the law of its days.

pub mod check;
mod cpv;
pub mod import;
mod modification;
mod piece;
pub mod statistics;
#[cfg(test)]
mod tests;
pub mod threshold;

pub use check::{Check, CheckOutcome, checks, override_check, withdraw_override};
pub use cpv::{CpvCode, category_of, cpv_label, find_cpv};
pub use modification::{Modification, ModificationLine, modification_lines, modifications, named_basis};
pub use piece::{PIECE_STATES, Piece, PieceLine, pieces, set_piece};

use chrono::NaiveDate;
use store::record::{Derived, Field, Kind};
use store::register::Register;
use store::{Problem, ReadOnly, Result};

/// In which capacity one buys: other European thresholds apply to each.
pub const CAPACITIES: &[&str] = &["local-authority", "contracting-entity", "central-authority"];
/// What kind of contract it is.
pub const NATURES: &[&str] = &["market", "framework", "subsequent", "partnership", "defence", "concession"];
/// What is bought.
pub const CATEGORIES: &[&str] = &["works", "supplies", "services"];
/// How it is awarded (DOMAIN E.2).
pub const PROCEDURES: &[&str] = &[
    "no-competition",
    "adapted",
    "open",
    "restricted",
    "negotiated",
    "dialogue",
    "design-contest",
    "call-off",
    "concession",
];
/// The procedures that the Code calls formal.
pub const FORMAL: &[&str] = &["open", "restricted", "negotiated", "dialogue"];
/// Where its file is (DOMAIN E.3).
pub const STATES: &[&str] = &[
    "need",
    "documents",
    "consultation",
    "dialogue",
    "evaluation",
    "award",
    "standstill",
    "signature",
    "notification",
    "running",
    "completed",
    "unsuccessful",
    "abandoned",
];

/// Whether a contract is above the threshold of the certificate: `in`, `out`, or `unknown` without an amount.
const SCOPE: &str = "CASE WHEN coalesce(t.estimated_cents, t.awarded_cents) IS NULL THEN 'unknown'
    WHEN coalesce(t.estimated_cents, t.awarded_cents) > (SELECT o.threshold_cents FROM organisation o) THEN 'in'
    ELSE 'out' END";
/// Its modifications together, in percent of what was awarded.
const MODIFIED: &str = "(SELECT CAST(round(sum(m.delta_cents) * 100.0 / nullif(t.awarded_cents, 0)) AS INTEGER)
    FROM modification m WHERE m.contract_id = t.id AND m.archived_at IS NULL)";

store::record! {
    /// A contract, and the file of its award.
    pub struct Contract in "contract" cited by reference {
        /// Its number at its buyer.
        reference: String => Code,
        /// The buyer, by SIRET; empty for one's own.
        buyer: String => Text,
        /// What is bought.
        object: String => LongText,
        /// In which capacity the buyer acts.
        capacity: String => Choice(CAPACITIES),
        /// Market, framework, call-off, concession.
        nature: String => Choice(NATURES),
        /// Works, supplies or services.
        category: String => Choice(CATEGORIES),
        /// How it is awarded.
        procedure: String => Choice(PROCEDURES),
        /// Social and other specific services: adapted procedure whatever the amount (CCP R2123-1 3°).
        social: bool => Flag,
        /// Its CPV code, eight digits.
        cpv: String => Text,
        /// The estimated value of the need, in cents excluding tax.
        estimated_cents: Option<i64> => Cents,
        /// What was awarded, in cents excluding tax; for a framework, its maximum.
        awarded_cents: Option<i64> => Cents,
        /// Homogeneous needs bought apart in the same year, in cents excluding tax (CCP R2121-6).
        similar_cents: Option<i64> => Cents,
        /// How many lots.
        lots: Option<i64> => Number,
        /// How long it runs, renewals included, in months.
        duration_months: Option<i64> => Number,
        /// Why it runs longer than frameworks may.
        duration_reason: String => LongText,
        /// The framework a call-off belongs to.
        framework: String => Text,
        /// The department that asked for it.
        department: String => Text,
        /// Who leads the file.
        officer: String => Person,
        /// Where it is.
        state: String => Choice(STATES),
        /// Why it ended without a contract.
        outcome_reason: String => LongText,
        /// Rejections, or tenders, went by paper: longer delays.
        paper: bool => Flag,
        /// Urgency that the file justifies: shorter periods.
        urgent: bool => Flag,
        /// The need was validated.
        need_on: Option<NaiveDate> => Day,
        /// The notice was sent.
        published_on: Option<NaiveDate> => Day,
        /// The consultation began, where there is no notice.
        launched_on: Option<NaiveDate> => Day,
        /// Tenders, or applications, were due.
        tenders_due_on: Option<NaiveDate> => Day,
        /// The evaluation report was finished.
        report_on: Option<NaiveDate> => Day,
        /// The tender board met.
        board_on: Option<NaiveDate> => Day,
        /// The rejections were sent.
        rejected_on: Option<NaiveDate> => Day,
        /// It was signed.
        signed_on: Option<NaiveDate> => Day,
        /// It was transmitted to the prefect.
        transmitted_on: Option<NaiveDate> => Day,
        /// It was notified.
        notified_on: Option<NaiveDate> => Day,
        /// The award notice was sent.
        award_notice_on: Option<NaiveDate> => Day,
        /// Its essential data were published.
        data_published_on: Option<NaiveDate> => Day,
        /// It was settled.
        closed_on: Option<NaiveDate> => Day,
        /// Tenders received.
        bids: Option<i64> => Number,
        /// Who tendered, one to a line.
        tenderers: String => Person,
        /// Who holds it, one to a line.
        holders: String => Person,
        /// Whether a holder is a small or medium enterprise.
        sme: String => Choice(&["yes", "no"]),
        /// The buyer's name, as its open data write it.
        buyer_name: String => Text,
        /// Where it is carried out: a code, what kind of code it is, and a name.
        place: String => Text,
        /// Techniques of purchase, in the words of the open data (CCP L2125-1), several parted by `;`.
        techniques: String => Text,
        /// How it is carried out: in parts, by orders, by call-offs; as [`Contract::techniques`].
        execution_modes: String => Text,
        /// The general conditions it refers to (CCAG).
        ccag: String => Text,
        /// How its price is formed.
        price_form: String => Text,
        /// Whether its price is firm, adjusted, revised, provisional; as [`Contract::techniques`].
        price_types: String => Text,
        /// Whether an advance was granted.
        advance: String => Choice(&["yes", "no"]),
        /// Its rate, in percent.
        advance_rate: String => Text,
        /// Whether its holders are grouped, and how.
        grouping: String => Text,
        /// Whether it is for an innovation (CCP R2124-3).
        innovative: String => Choice(&["yes", "no"]),
        /// Whether subcontracting was declared.
        subcontracting: String => Choice(&["yes", "no"]),
        /// Its subcontracts and what became of them, one to a line.
        subcontracts: String => Person,
        /// The part that comes from the European Union, in percent.
        origin_eu: String => Text,
        /// The part that comes from France, in percent.
        origin_france: String => Text,
        /// Social considerations, as [`Contract::techniques`].
        social_considerations: String => Text,
        /// Environmental considerations, as [`Contract::techniques`].
        environmental_considerations: String => Text,
        /// The day its execution begins: of a concession.
        execution_from: Option<NaiveDate> => Day,
        /// The public subsidy of a concession, in cents.
        subsidy_cents: Option<i64> => Cents,
        /// What a concession publishes of its execution, a year to a line.
        execution_data: String => LongText,
        /// The import it came with.
        import_id: Option<String> => Reference("contract_import"),
        /// Its place in the file of that import, from 1.
        import_line: Option<i64> => Number,
    } PROVENANCE [import_id, import_line]
}

impl Register for Contract {
    const TITLE: &'static str = "object";
    const PAGE: &'static str = "contracts";
    const LINKS_TO: &'static [&'static str] = &["procedure", "finding", "action", "contract"];
    const SERIES: Option<&'static str> = Some("M");
    const CITED_WITH: &'static [&'static str] = &["buyer"];
    const REQUIRED: &'static [&'static str] = &["object"];
    const DEFAULTS: &'static [(&'static str, &'static str)] =
        &[("capacity", "local-authority"), ("nature", "market"), ("state", "need")];
    const IMPORTABLE: bool = true;
    const FIXED: &'static [&'static str] = &["import_id", "import_line"];
    const DERIVED: &'static [Derived] = &[
        Derived { field: Field::new("scope", Kind::Choice(&["in", "out", "unknown"])), sql: SCOPE },
        Derived { field: Field::new("modified", Kind::Number), sql: MODIFIED },
    ];

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (field, cents) in [
            ("estimated_cents", self.estimated_cents),
            ("awarded_cents", self.awarded_cents),
            ("similar_cents", self.similar_cents),
            ("subsidy_cents", self.subsidy_cents),
        ] {
            if cents.is_some_and(|cents| cents < 0) {
                problems.push(Problem::new(field, "negative"));
            }
        }
        for (field, count) in [("lots", self.lots), ("duration_months", self.duration_months), ("bids", self.bids)] {
            if count.is_some_and(|count| !(0..=100_000).contains(&count)) {
                problems.push(Problem::new(field, "number"));
            }
        }
        problems
    }

    /// A SIRET has fourteen digits; its key is not checked, since the establishments of one company keep none.
    fn check_within(&self, _: &ReadOnly) -> Result<Vec<Problem>> {
        let siret = self.buyer.is_empty() || (self.buyer.len() == 14 && self.buyer.bytes().all(|b| b.is_ascii_digit()));
        Ok(if siret { Vec::new() } else { vec![Problem::new("buyer", "siret")] })
    }

    fn prepare(&mut self) {
        // Identifiers are compared without the blanks that people set in them.
        self.buyer.retain(|c| !c.is_whitespace());
        for (value, otherwise) in
            [(&mut self.capacity, CAPACITIES[0]), (&mut self.nature, NATURES[0]), (&mut self.state, STATES[0])]
        {
            if value.is_empty() {
                otherwise.clone_into(value);
            }
        }
        // Whoever names the tenderers has counted the tenders.
        if self.bids.is_none() && !self.tenderers.trim().is_empty() {
            self.bids = i64::try_from(self.tenderers.lines().filter(|line| !line.trim().is_empty()).count()).ok();
        }
        if self.category.is_empty() {
            category_of(&self.cpv).unwrap_or_default().clone_into(&mut self.category);
        }
    }
}

impl Contract {
    /// The value that thresholds are compared with: the estimate, else what was awarded (CCP R2121-1).
    #[must_use]
    pub fn value_cents(&self) -> Option<i64> {
        self.estimated_cents.or(self.awarded_cents)
    }

    /// The day whose thresholds apply: the one the notice was sent on, else the nearest one known.
    #[must_use]
    pub fn reading_day(&self) -> Option<NaiveDate> {
        let days = [self.published_on, self.launched_on, self.need_on, self.signed_on, self.notified_on];
        days.into_iter().flatten().next()
    }

    /// Whether its procedure is a formal one.
    #[must_use]
    pub fn formal(&self) -> bool {
        FORMAL.contains(&self.procedure.as_str())
    }
}
