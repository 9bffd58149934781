//! What looking at the files of a sample came to, and the most defects that the population may hold.

use chrono::Local;
use language::{Language, key};
use serde::Serialize;
use serde_json::json;
use store::journal::Saved;
use store::record::{self, Shown};
use store::register::Register;
use store::{Dossier, Error, Problem, ReadOnly, Result, register};
use ts_rs::TS;

use super::strata::{Stratum, most_defective};
use super::{OUTCOMES, Sample, SampleItem, draw, exact};
use crate::QualityIntent;
use crate::contract::Contract;
use crate::finding::{Finding, Grade};

/// A file of a sample as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ItemLine {
    /// What is known of it.
    pub item: SampleItem,
    /// The contract.
    pub contract: Shown,
    /// Its amount in cents excluding tax.
    #[ts(type = "number | null")]
    pub cents: Option<i64>,
}

/// The outcome of a stratum, or of the whole. Rates are in tenths of a percent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StratumResult {
    /// Its name; empty for the whole.
    pub stratum: String,
    /// Files in the population.
    #[ts(type = "number")]
    pub population: u64,
    /// Files looked at.
    #[ts(type = "number")]
    pub checked: u64,
    /// Defective ones among them.
    #[ts(type = "number")]
    pub defective: u64,
    /// Their rate; none where nothing was looked at.
    #[ts(type = "number | null")]
    pub rate: Option<u64>,
    /// The exact upper bound of the rate in the population, one-sided; none where the method allows no such conclusion.
    #[ts(type = "number | null")]
    pub bound: Option<u64>,
}

/// What a sample shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SampleResults {
    /// All of it.
    pub overall: StratumResult,
    /// Stratum by stratum, where there are some.
    pub strata: Vec<StratumResult>,
    /// Files nobody looked at yet.
    #[ts(type = "number")]
    pub open: u64,
    /// The sentence an auditor may quote.
    pub says: String,
}

fn all_items(conn: &ReadOnly, sample_id: &str) -> Result<Vec<SampleItem>> {
    record::find(conn, "t.sample_id = ?1 AND t.archived_at IS NULL ORDER BY t.position", [sample_id])
}

/// The files of a sample, in the order they were drawn.
///
/// # Errors
/// Those of the database.
pub fn items(conn: &ReadOnly, sample_id: &str) -> Result<Vec<ItemLine>> {
    let line = |item: SampleItem| {
        let contract: Contract = record::get(conn, &item.contract_id)?;
        let cents = contract.awarded_cents.or(contract.estimated_cents);
        let contract = Shown { id: contract.id, reference: contract.reference, title: contract.object };
        Ok(ItemLine { item, contract, cents })
    };
    all_items(conn, sample_id)?.into_iter().map(line).collect()
}

/// Says what looking at a file came to.
///
/// # Errors
/// [`Error::Rejected`] for an outcome there is not.
pub fn set_outcome(dossier: &mut Dossier, item_id: &str, outcome: &str, note: &str) -> Result<Saved<SampleItem>> {
    let conn = dossier.connection();
    let item: SampleItem = record::get(conn, item_id)?;
    let (sample, contract): (Sample, Contract) =
        (record::get(conn, &item.sample_id)?, record::get(conn, &item.contract_id)?);
    // Who says what came of it looked at it; taken back, nobody did.
    let looked = outcome != OUTCOMES[0];
    let changed = item.outcome != outcome || item.examined_on.is_none();
    let (examined_by, examined_on) = match (looked, changed) {
        (true, true) => (dossier.author().signature(), Some(Local::now().date_naive())),
        (true, false) => (item.examined_by.clone(), item.examined_on),
        (false, _) => (String::new(), None),
    };
    let note = note.trim().into();
    let item = SampleItem { outcome: outcome.into(), note, examined_by, examined_on, ..item };
    let problems = item.check();
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    let intent = QualityIntent::SampleOutcome {
        reference: sample.reference,
        contract: contract.reference,
        outcome: outcome.into(),
    };
    dossier.transact(intent, |change| {
        change.update(&item)?;
        Ok(item)
    })
}

/// Makes a finding of a defective file: a minor nonconformity on its contract, with what was noted.
///
/// # Errors
/// [`Error::NoRecord`], [`Error::Rejected`] for a file that is not defective.
pub fn raise_defect(dossier: &mut Dossier, item_id: &str, language: Language) -> Result<Saved<Finding>> {
    let conn = dossier.connection();
    let item: SampleItem = record::get(conn, item_id)?;
    if item.outcome != "defective" {
        return Err(Error::Rejected(vec![Problem::new("outcome", "not-defective")]));
    }
    let (sample, contract): (Sample, Contract) =
        (record::get(conn, &item.sample_id)?, record::get(conn, &item.contract_id)?);
    let grades = record::find::<Grade>(conn, "t.severity = 3 AND t.archived_at IS NULL ORDER BY t.position", [])?;
    let grade = grades.into_iter().next().ok_or_else(|| Error::NoRecord("grade".into()))?;
    let position = item.position.to_string();
    let reported = [
        ("reference", contract.reference.as_str()),
        ("object", &contract.object),
        ("note", &item.note),
        ("sample", &sample.reference),
        ("position", &position),
    ];
    let values = json!({
        "grade_id": grade.id,
        "contract_id": contract.id,
        "observation": language.text_with(key!("sample-finding-observation"), &reported).trim(),
        "evidence": language.text_with(key!("sample-finding-evidence"), &reported),
        "auditor": item.examined_by,
    });
    register::create::<Finding>(dossier, values)
}

/// What a sample shows so far.
///
/// # Errors
/// Those of the database.
pub fn results(conn: &ReadOnly, sample_id: &str, language: Language) -> Result<SampleResults> {
    let sample: Sample = record::get(conn, sample_id)?;
    let items = all_items(conn, sample_id)?;
    let whole = u64::try_from(sample.population).unwrap_or_default();
    // Only what was drawn by chance, each file as likely as any other, allows an exact bound.
    let exact = matches!(sample.method.as_str(), "simple" | "stratified" | "systematic");
    let confidence = u64::try_from(sample.confidence).unwrap_or_default();
    let of = |stratum: Option<&str>, population: u64, confidence: u64| {
        let own = items.iter().filter(|item| stratum.is_none_or(|name| item.stratum == name));
        let own: Vec<&SampleItem> = own.collect();
        let count = |outcome: &str| own.iter().filter(|item| item.outcome == outcome).count() as u64;
        let defective = count("defective");
        let checked = defective + count("conforming");
        // Files that turn out not to belong leave the population in their proportion: none is counted as sound.
        StratumResult {
            stratum: stratum.unwrap_or_default().into(),
            population,
            checked,
            defective,
            rate: (checked > 0).then(|| (defective * 2_000 + checked) / (2 * checked)),
            bound: (exact && checked > 0).then(|| {
                exact::rate(
                    exact::most_defective(defective, population, checked.min(population), confidence),
                    population,
                )
            }),
        }
    };
    let mut overall = of(None, whole, confidence);
    let mut strata = Vec::new();
    if !sample.strata.is_empty() {
        let counts = stratum_counts(conn, &sample)?;
        for (name, population) in &counts {
            strata.push(of(Some(name), *population, confidence));
        }
        overall.bound = together(&strata, confidence);
    }
    let open = items.iter().filter(|item| item.outcome == "to-check").count() as u64;
    let says = says(&sample, &overall, open, language);
    Ok(SampleResults { overall, strata, open, says })
}

/// The strata of the population as it is today; those of the drawn files alone where it is another one.
fn stratum_counts(conn: &ReadOnly, sample: &Sample) -> Result<Vec<(String, u64)>> {
    let filters = serde_json::from_str::<Vec<store::record::Filter>>(&sample.filters)?;
    Ok(draw::strata(&super::population::population(conn, &filters, &sample.strata)?))
}

/// The exact bound of a stratified sample. None while a stratum was not looked at.
fn together(strata: &[StratumResult], confidence: u64) -> Option<u64> {
    if strata.iter().any(|stratum| stratum.checked == 0) {
        return None;
    }
    let known = |stratum: &StratumResult| Stratum {
        population: stratum.population.max(stratum.checked),
        checked: stratum.checked,
        defective: stratum.defective,
    };
    let known: Vec<Stratum> = strata.iter().map(known).collect();
    let population = known.iter().map(|stratum| stratum.population).sum();
    Some(exact::rate(most_defective(&known, confidence), population))
}

fn says(sample: &Sample, overall: &StratumResult, open: u64, language: Language) -> String {
    let number = |n: u64| language.number(i64::try_from(n).unwrap_or(i64::MAX));
    let tenths = |n: Option<u64>| language.tenths(i64::try_from(n.unwrap_or_default()).unwrap_or(i64::MAX));
    let reported = [
        ("checked", number(overall.checked)),
        ("defective", number(overall.defective)),
        ("open", number(open)),
        ("rate", tenths(overall.rate)),
        ("bound", tenths(overall.bound)),
        ("confidence", sample.confidence.to_string()),
        ("tolerable", language.tenths(sample.tolerable)),
    ];
    let reported: Vec<(&str, &str)> = reported.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let tolerable = u64::try_from(sample.tolerable).unwrap_or_default();
    let key = match (overall.checked, overall.bound) {
        (0, _) => key!("sample-result-none"),
        (_, None) => key!("sample-result-no-bound"),
        (_, Some(bound)) if open > 0 && bound > tolerable => key!("sample-result-open"),
        (_, Some(bound)) if bound <= tolerable => key!("sample-result-within"),
        _ => key!("sample-result-beyond"),
    };
    language.text_with(key, &reported)
}
