//! Samples of contracts: a population frozen with its hash, a way of drawing that anybody can repeat, and what the
//! outcome allows one to say (DOMAIN C.6).

pub mod draw;
pub mod exact;
mod outcome;
mod population;
mod strata;
#[cfg(test)]
mod tests;

pub use outcome::{ItemLine, SampleResults, StratumResult, items, raise_defect, results, set_outcome};
pub(crate) use population::draw_into;
pub use population::{SamplePlan, SampleRequest, draw_again, draw_sample, plan};

use chrono::{DateTime, Utc};
use store::Problem;
use store::register::Register;

/// How files are chosen.
pub const METHODS: &[&str] = &["simple", "stratified", "monetary-unit", "systematic", "judgement"];
/// By what a population is cut into strata.
pub const STRATA: &[&str] = &["procedure", "amount", "department"];
/// What looking at a file came to.
pub const OUTCOMES: &[&str] = &["to-check", "conforming", "defective", "not-applicable"];

store::record! {
    /// A sample, as it was drawn.
    pub struct Sample in "sample" cited by reference {
        /// What people cite, such as `E-2026-001`.
        reference: String => Code,
        /// What it is for.
        purpose: String => LongText,
        /// How its files were chosen.
        method: String => Choice(METHODS),
        /// By what the population is cut; empty where it is not.
        strata: String => Choice(STRATA),
        /// What the population is made of: conditions on contracts, as JSON.
        filters: String => LongText,
        /// The seed, as typed or made.
        seed: String => Text,
        /// The name of the way of drawing.
        generator: String => Text,
        /// How sure one wants to be, in percent.
        confidence: i64 => Number,
        /// The rate of defects that is tolerated, in tenths of a percent.
        tolerable: i64 => Number,
        /// The rate of defects that is expected, in tenths of a percent.
        expected: i64 => Number,
        /// Files drawn.
        size: i64 => Number,
        /// Files in the population.
        population: i64 => Number,
        /// SHA-256 over the population, in hexadecimal.
        population_hash: String => Text,
        /// When it was drawn.
        drawn_at: Option<DateTime<Utc>> => Instant,
        /// The audit it was drawn for.
        audit_id: Option<String> => Reference("audit"),
    } MACHINE [strata, generator, population_hash] JSON [filters]
}

impl Register for Sample {
    const TITLE: &'static str = "purpose";
    const PAGE: &'static str = "samples";
    const SERIES: Option<&'static str> = Some("E");
    // What was drawn is drawn: only what it is for can be said in other words.
    const FIXED: &'static [&'static str] = &[
        "method",
        "strata",
        "filters",
        "seed",
        "generator",
        "confidence",
        "tolerable",
        "expected",
        "size",
        "population",
        "population_hash",
        "drawn_at",
    ];

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if !METHODS.contains(&self.method.as_str()) {
            problems.push(Problem::new("method", "required"));
        }
        if self.method == "stratified" && !STRATA.contains(&self.strata.as_str()) {
            problems.push(Problem::new("strata", "required"));
        }
        if !(50..=99).contains(&self.confidence) {
            problems.push(Problem::new("confidence", "confidence"));
        }
        if !(1..=500).contains(&self.tolerable) {
            problems.push(Problem::new("tolerable", "rate"));
        }
        if self.expected < 0 || self.expected >= self.tolerable {
            problems.push(Problem::new("expected", "expected"));
        }
        problems
    }
}

store::record! {
    /// A file of a sample.
    pub struct SampleItem in "sample_item" cited by stratum {
        /// The sample.
        sample_id: String => Reference("sample"),
        /// The contract.
        contract_id: String => Reference("contract"),
        /// Its place in the drawing, from 1.
        position: i64 => Number,
        /// Its stratum; empty where there are none.
        stratum: String => Code,
        /// What looking at it came to.
        outcome: String => Choice(OUTCOMES),
        /// What was seen.
        note: String => LongText,
        /// Who looked at it.
        examined_by: String => Person,
        /// The day that was done.
        examined_on: Option<chrono::NaiveDate> => Day,
    }
}

impl Register for SampleItem {
    const TITLE: &'static str = "note";
    const SEARCHED: bool = false;

    fn check(&self) -> Vec<Problem> {
        if OUTCOMES.contains(&self.outcome.as_str()) { Vec::new() } else { vec![Problem::new("outcome", "choice")] }
    }
}
