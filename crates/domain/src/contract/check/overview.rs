//! All checks of all contracts: how each rule stands, and where it is broken; and an alert made a finding.

use chrono::NaiveDate;
use language::{Language, key};
use serde::Serialize;
use serde_json::{Value, json};
use store::journal::Saved;
use store::progress::{Progress, Stage};
use store::record::{self, Shown};
use store::{Dossier, Error, ReadOnly, Result, register};
use ts_rs::TS;

use super::{Check, CheckOutcome, Thresholds, documents, of_contract, rules};
use crate::QualityIntent;
use crate::contract::Contract;
use crate::finding::{Finding, Grade};
use crate::organisation::organisation;
use crate::requirement::Clause;

/// How often a rule came to what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RuleTally {
    /// Name of the rule.
    pub rule: String,
    /// The article it comes from.
    pub article: String,
    /// Contracts that break it and were not set aside.
    pub alerts: u32,
    /// Contracts that break it, set aside with a reason.
    pub set_aside: u32,
    /// Contracts whose file does not say.
    pub not_verifiable: u32,
    /// Contracts that keep it.
    pub holds: u32,
}

/// A contract whose check is not simply kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Flagged {
    /// The contract.
    pub contract: Shown,
    /// The check.
    pub check: Check,
}

/// How the contracts stand with the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Legality {
    /// Contracts looked at.
    pub contracts: u32,
    /// Every rule that is about one of them.
    pub rules: Vec<RuleTally>,
    /// The alerts first, then what is not verifiable, by contract; at most [`MAX_ROWS`].
    pub flagged: Vec<Flagged>,
}

/// Lines that are told at most.
pub const MAX_ROWS: usize = 2_000;

/// Every check of the current contracts; only of those above the threshold of the certificate where `in_scope` asks so.
///
/// # Errors
/// Those of the database, or [`Error::Cancelled`].
pub fn legality(
    conn: &ReadOnly,
    in_scope: bool,
    today: NaiveDate,
    language: Language,
    progress: &dyn Progress,
) -> Result<Legality> {
    let thresholds = Thresholds::of(conn)?;
    let scope = organisation(conn)?.threshold_cents;
    let mut contracts: Vec<Contract> = record::find(conn, "t.archived_at IS NULL ORDER BY t.reference", [])?;
    contracts.retain(|c| !in_scope || c.value_cents().is_none_or(|value| value > scope));
    progress.stage(Stage::Records, contracts.len());
    let blank = |rule: &super::Rule| RuleTally {
        rule: rule.id.into(),
        article: rule.article.into(),
        alerts: 0,
        set_aside: 0,
        not_verifiable: 0,
        holds: 0,
    };
    let mut tallies: Vec<RuleTally> = rules().map(blank).collect();
    let mut flagged = Vec::new();
    for contract in &contracts {
        progress.tick()?;
        for check in of_contract(conn, contract, &thresholds, today, language)? {
            if let Some(tally) = tallies.iter_mut().find(|tally| tally.rule == check.rule) {
                match check.outcome {
                    CheckOutcome::Alert if check.set_aside.is_empty() => tally.alerts += 1,
                    CheckOutcome::Alert => tally.set_aside += 1,
                    CheckOutcome::NotVerifiable => tally.not_verifiable += 1,
                    CheckOutcome::Holds | CheckOutcome::NotApplicable => tally.holds += 1,
                }
            }
            if matches!(check.outcome, CheckOutcome::Alert | CheckOutcome::NotVerifiable) {
                let (id, reference, title) = (contract.id.clone(), contract.reference.clone(), contract.object.clone());
                flagged.push(Flagged { contract: Shown { id, reference, title }, check });
            }
        }
    }
    tallies.retain(|t| t.alerts + t.set_aside + t.not_verifiable + t.holds > 0);
    flagged.sort_by_key(|line| (line.check.outcome, !line.check.set_aside.is_empty()));
    flagged.truncate(MAX_ROWS);
    Ok(Legality { contracts: u32::try_from(contracts.len()).unwrap_or(u32::MAX), rules: tallies, flagged })
}

/// Makes a finding of an alert, filled in with the contract, the article and what was compared.
///
/// # Errors
/// [`Error::NoRecord`] where the rule is not broken.
pub fn raise_alert(
    dossier: &mut Dossier,
    contract_id: &str,
    rule: &str,
    today: NaiveDate,
    language: Language,
) -> Result<Saved<Finding>> {
    let values = alert_as_finding(dossier.connection(), contract_id, rule, today, language)?;
    register::create::<Finding>(dossier, values)
}

/// Makes findings of several alerts, as one change.
///
/// # Errors
/// As [`raise_alert`]; nothing is then changed.
pub fn raise_alerts(
    dossier: &mut Dossier,
    alerts: &[(String, String)],
    today: NaiveDate,
    language: Language,
) -> Result<Saved<Vec<Finding>>> {
    let mut findings = Vec::new();
    for (contract_id, rule) in alerts {
        let values = alert_as_finding(dossier.connection(), contract_id, rule, today, language)?;
        findings.push(register::merged(&Finding::default(), values)?);
    }
    let count = u32::try_from(findings.len()).unwrap_or(u32::MAX);
    dossier.transact(QualityIntent::RaiseAlerts { count }, |change| {
        findings.iter_mut().try_for_each(|finding| register::add(change, finding))?;
        Ok(findings)
    })
}

/// What a finding about an alert says.
fn alert_as_finding(
    conn: &ReadOnly,
    contract_id: &str,
    rule: &str,
    today: NaiveDate,
    language: Language,
) -> Result<Value> {
    let contract: Contract = record::get(conn, contract_id)?;
    let broken = super::checks(conn, contract_id, today, language)?
        .into_iter()
        .find(|check| check.rule == rule && check.outcome == CheckOutcome::Alert)
        .ok_or_else(|| Error::NoRecord(rule.into()))?;
    let grades = record::find::<Grade>(conn, "t.severity = 3 AND t.archived_at IS NULL ORDER BY t.position", [])?;
    let grade = grades.into_iter().next().ok_or_else(|| Error::NoRecord("grade".into()))?;
    let about_files = documents::RULES.iter().any(|known| known.id == rule);
    let number = if about_files { "7.5.3.2" } else { "8.5.1" };
    let of = "t.standard_id = ?1 AND t.number = ?2";
    let standard = organisation(conn)?.standard_id;
    let clause = record::find::<Clause>(conn, of, [standard.as_str(), number])?.into_iter().next();
    let name = language.composed(&format!("check-{rule}"));
    let requirement = [broken.article.as_str(), &name].iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>();
    let reported = [("reference", contract.reference.as_str()), ("object", &contract.object), ("says", &broken.says)];
    Ok(json!({
        "grade_id": grade.id,
        "clause_id": clause.map(|clause| clause.id),
        "contract_id": contract.id,
        "requirement": requirement.join(" – "),
        "observation": language.text_with(key!("check-observation"), &reported),
        "evidence": language.text_with(key!("check-evidence"), &reported),
        "found_on": today,
    }))
}
