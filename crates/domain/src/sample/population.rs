//! From a question to a sample: which contracts, how many, and the drawing, journaled before anybody sees it.

use language::{Language, key};
use serde::{Deserialize, Serialize};
use store::journal::{Change, Saved};
use store::record::{self, Filter, Query};
use store::register::{self, Register};
use store::{Dossier, Error, Problem, ReadOnly, Result};
use ts_rs::TS;

use super::draw::{self, GENERATOR, Unit};
use super::{OUTCOMES, Sample, SampleItem, exact};
use crate::QualityIntent;
use crate::contract::Contract;

/// What is asked for. Rates are in tenths of a percent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct SampleRequest {
    /// What the sample is for.
    pub purpose: String,
    /// One of [`super::METHODS`].
    pub method: String,
    /// One of [`super::STRATA`], for a stratified sample.
    pub strata: String,
    /// Conditions on contracts that make the population.
    pub filters: Vec<Filter>,
    /// The seed; one is made where it is empty.
    pub seed: String,
    /// In percent.
    pub confidence: i64,
    /// In tenths of a percent.
    pub tolerable: i64,
    /// In tenths of a percent.
    pub expected: i64,
    /// How many files; computed where there is none.
    #[ts(type = "number | null")]
    pub size: Option<i64>,
    /// For a sample by judgement: the contracts chosen.
    pub chosen: Vec<String>,
    /// The audit it is for.
    pub audit_id: Option<String>,
}

/// What drawing would mean, before it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SamplePlan {
    /// Files in the population.
    #[ts(type = "number")]
    pub population: u64,
    /// SHA-256 over it, in hexadecimal.
    pub population_hash: String,
    /// Files to draw.
    #[ts(type = "number")]
    pub size: u64,
    /// Strata with their files, and how many of each are drawn.
    #[ts(type = "Array<[string, number, number]>")]
    pub strata: Vec<(String, u64, u64)>,
    /// The sentence an auditor may quote.
    pub says: String,
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

/// The contracts that the filters select, as units of a population in its order.
pub(super) fn population(conn: &ReadOnly, filters: &[Filter], strata: &str) -> Result<Vec<Unit>> {
    let query = Query { filters: filters.to_vec(), ..Query::default() };
    let mut units = Vec::new();
    for id in record::identities(conn, "contract", &query)? {
        let contract: Contract = record::get(conn, &id)?;
        let cents = contract.awarded_cents.or(contract.estimated_cents).unwrap_or_default();
        let stratum = match strata {
            "procedure" => contract.procedure.clone(),
            "amount" => band(cents).into(),
            "department" => contract.department.clone(),
            _ => String::new(),
        };
        units.push(Unit { id, buyer: contract.buyer, reference: contract.reference, cents, stratum });
    }
    draw::put_in_order(&mut units);
    Ok(units)
}

/// The bands of amounts that strata are cut by, in cents.
fn band(cents: i64) -> &'static str {
    let below = |euros: i64| cents < euros * 100;
    match () {
        () if cents <= 0 => "unknown",
        () if below(90_000) => "below-90000",
        () if below(221_000) => "below-221000",
        () if below(1_000_000) => "below-1000000",
        () if below(5_000_000) => "below-5000000",
        () => "from-5000000",
    }
}

fn sample_of(drawing: &SampleRequest) -> Result<Sample> {
    Ok(Sample {
        purpose: drawing.purpose.trim().into(),
        method: drawing.method.clone(),
        strata: if drawing.method == "stratified" { drawing.strata.clone() } else { String::new() },
        filters: serde_json::to_string(&drawing.filters)?,
        seed: drawing.seed.trim().into(),
        generator: GENERATOR.into(),
        confidence: drawing.confidence,
        tolerable: drawing.tolerable,
        expected: drawing.expected,
        audit_id: drawing.audit_id.clone(),
        ..Sample::default()
    })
}

/// The files to draw: as asked for, else what the rates need, never more than there are.
fn size(drawing: &SampleRequest, population: u64) -> u64 {
    let needed = || {
        exact::size(population, unsigned(drawing.confidence), unsigned(drawing.tolerable), unsigned(drawing.expected))
    };
    drawing.size.map_or_else(needed, unsigned).clamp(1, population.max(1)).min(population)
}

/// What drawing would mean: population, size, strata, and the sentence. Nothing is drawn.
///
/// # Errors
/// [`Error::Rejected`] for rates that make no sense.
pub fn plan(conn: &ReadOnly, drawing: &SampleRequest, language: Language) -> Result<SamplePlan> {
    let sample = sample_of(drawing)?;
    let problems = sample.check();
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    let units = population(conn, &drawing.filters, &sample.strata)?;
    // Nothing can be said of files that there are not.
    if units.is_empty() {
        return Err(Error::Rejected(vec![Problem::new("population", "population")]));
    }
    let count = units.len() as u64;
    let size = if drawing.method == "judgement" { drawing.chosen.len() as u64 } else { size(drawing, count) };
    let strata = draw::strata(&units);
    let shares = if sample.strata.is_empty() { Vec::new() } else { draw::allotted(&strata, size) };
    let strata = strata.into_iter().zip(shares).map(|((name, count), share)| (name, count, share)).collect();
    let says = says(&sample, count, size, language);
    Ok(SamplePlan { population: count, population_hash: draw::fingerprint(&units), size, strata, says })
}

/// The sentence about a size.
fn says(sample: &Sample, population: u64, size: u64, language: Language) -> String {
    let allowed = (size * unsigned(sample.expected)).div_ceil(1_000);
    let number = |n: u64| language.number(i64::try_from(n).unwrap_or(i64::MAX));
    let reported = [
        ("population", number(population)),
        ("size", number(size)),
        ("allowed", number(allowed)),
        ("confidence", sample.confidence.to_string()),
        ("tolerable", language.tenths(sample.tolerable)),
    ];
    let reported: Vec<(&str, &str)> = reported.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let needed =
        exact::size(population, unsigned(sample.confidence), unsigned(sample.tolerable), unsigned(sample.expected));
    let key = match sample.method.as_str() {
        "judgement" => key!("sample-says-judgement"),
        "monetary-unit" => key!("sample-says-monetary"),
        _ if size < needed => key!("sample-says-small"),
        _ => key!("sample-says"),
    };
    language.text_with(key, &reported)
}

/// The files that a sample draws from a population.
fn drawn<'a>(sample: &Sample, units: &'a [Unit], size: u64, chosen: &[String]) -> Vec<&'a Unit> {
    match sample.method.as_str() {
        "stratified" => draw::stratified(units, &sample.seed, size),
        "monetary-unit" => draw::monetary(units, &sample.seed, size),
        "systematic" => draw::systematic(units, &sample.seed, size),
        "judgement" => units.iter().filter(|unit| chosen.contains(&unit.id)).collect(),
        _ => draw::simple(units.iter(), &sample.seed, size),
    }
}

/// Draws a sample, as one change of the journal: who asks sees it only once it is written.
///
/// # Errors
/// [`Error::Rejected`] for rates that make no sense, or an empty population.
pub fn draw_sample(dossier: &mut Dossier, drawing: &SampleRequest) -> Result<Saved<Sample>> {
    dossier.transact_as(
        |change| draw_into(change, drawing),
        |sample| QualityIntent::DrawSample { reference: sample.reference.clone(), size: sample.size },
    )
}

/// As [`draw_sample`], within a change.
pub(crate) fn draw_into(change: &Change, drawing: &SampleRequest) -> Result<Sample> {
    let mut sample = sample_of(drawing)?;
    let mut problems = sample.check();
    let units = population(change.read(), &drawing.filters, &sample.strata)?;
    if units.is_empty() {
        problems.push(Problem::new("population", "population"));
    }
    if sample.method == "judgement" && drawing.chosen.is_empty() {
        problems.push(Problem::new("chosen", "required"));
    }
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    if sample.seed.is_empty() {
        sample.seed = change.new_id();
    }
    let size = size(drawing, units.len() as u64);
    let drawn = drawn(&sample, &units, size, &drawing.chosen);
    // Points of a monetary sample may fall on one file: it is their number that draws it again.
    let count = if sample.method == "monetary-unit" { size } else { drawn.len() as u64 };
    sample.size = i64::try_from(count).unwrap_or(i64::MAX);
    sample.population = i64::try_from(units.len()).unwrap_or(i64::MAX);
    sample.population_hash = draw::fingerprint(&units);
    sample.drawn_at = Some(change.at());
    register::add(change, &mut sample)?;
    for (unit, position) in drawn.into_iter().zip(1..) {
        change.insert(&SampleItem {
            id: change.new_id(),
            sample_id: sample.id.clone(),
            contract_id: unit.id.clone(),
            position,
            stratum: unit.stratum.clone(),
            outcome: OUTCOMES[0].into(),
            ..SampleItem::default()
        })?;
    }
    Ok(sample)
}

/// Draws a sample again from what it publishes: none where its population is no longer the same, else whether the files
/// are the same in the same order.
///
/// # Errors
/// Those of the database.
pub fn draw_again(conn: &ReadOnly, sample_id: &str) -> Result<Option<bool>> {
    let sample: Sample = record::get(conn, sample_id)?;
    let filters: Vec<Filter> = serde_json::from_str(&sample.filters)?;
    let units = population(conn, &filters, &sample.strata)?;
    if draw::fingerprint(&units) != sample.population_hash {
        return Ok(None);
    }
    let of = "t.sample_id = ?1 AND t.archived_at IS NULL ORDER BY t.position";
    let items: Vec<SampleItem> = record::find(conn, of, [sample_id])?;
    let known: Vec<String> = items.into_iter().map(|item| item.contract_id).collect();
    let size = unsigned(sample.size);
    let drawn = drawn(&sample, &units, size, &known);
    Ok(Some(drawn.iter().map(|unit| &unit.id).eq(known.iter())))
}
