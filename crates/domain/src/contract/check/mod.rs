//! Legality checks: small named rules over one contract, each with its article and the value of its own day.

mod amounts;
mod delays;
mod documents;
mod limits;
mod overview;
mod plausible;

pub use limits::{StepLimit, step_limits};
pub use overview::{Flagged, Legality, RuleTally, legality, raise_alert, raise_alerts};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use language::{Language, key};
use serde::{Deserialize, Serialize};
use store::journal::Saved;
use store::register::Register;
use store::{Dossier, Error, Problem, ReadOnly, Result, record};
use ts_rs::TS;

use super::threshold::{Threshold, Thresholds};
use super::{Contract, Modification, Piece, category_of};
use crate::QualityIntent;

/// What a check came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum CheckOutcome {
    /// The rule is broken.
    Alert,
    /// The file does not say what the rule asks for.
    NotVerifiable,
    /// The rule is kept.
    Holds,
    /// The rule is not about such a contract, or not yet.
    NotApplicable,
}

/// One check of one contract. The locale files hold `check-<rule>`, its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Check {
    /// Name of the rule.
    pub rule: String,
    /// The article it comes from.
    pub article: String,
    /// What it came to.
    pub outcome: CheckOutcome,
    /// What was compared with what, in the language asked for.
    pub says: String,
    /// Why a person set the alert aside; empty where nobody did.
    pub set_aside: String,
}

store::record! {
    /// An alert that a person set aside.
    pub struct CheckOverride in "check_override" cited by rule {
        /// The contract.
        contract_id: String => Reference("contract"),
        /// The rule.
        rule: String => Code,
        /// Why.
        reason: String => LongText,
    } OWNERS [contract_id] MACHINE [rule]
}

impl Register for CheckOverride {
    const TITLE: &'static str = "reason";

    fn check(&self) -> Vec<Problem> {
        if self.reason.trim().is_empty() { vec![Problem::new("reason", "required")] } else { Vec::new() }
    }
}

/// What a rule looks at.
struct Case<'a> {
    contract: &'a Contract,
    modifications: &'a [Modification],
    pieces: BTreeMap<String, Piece>,
    thresholds: &'a Thresholds,
    today: NaiveDate,
}

/// A value that a sentence names.
enum Value {
    Day(NaiveDate),
    Count(i64),
    Cents(i64),
    Tenths(i64),
    Text(String),
    /// A field of the contract.
    Field(&'static str),
    /// Documents, by their codes.
    Pieces(Vec<&'static str>),
}

type Values = Vec<(&'static str, Value)>;

/// What a rule finds.
enum Verdict {
    NotApplicable,
    /// Fields, or documents as `piece:<code>`, that are not filled in.
    Missing(Vec<String>),
    Holds(Values),
    Alert(Values),
}

/// A rule.
struct Rule {
    id: &'static str,
    article: &'static str,
    holds: fn(&Case) -> Verdict,
}

fn rules() -> impl Iterator<Item = &'static Rule> {
    [amounts::RULES, delays::RULES, documents::RULES, plausible::RULES].into_iter().flatten()
}

impl Verdict {
    /// Whether a rule is kept.
    fn of(kept: bool, values: Values) -> Self {
        if kept { Self::Holds(values) } else { Self::Alert(values) }
    }

    fn missing(fields: &[&str]) -> Self {
        Self::Missing(fields.iter().map(|f| (*f).to_owned()).collect())
    }
}

impl Case<'_> {
    /// A value in force on `day`.
    fn threshold(&self, code: &str, day: NaiveDate) -> Option<&Threshold> {
        self.thresholds.on(code, day)
    }

    /// Works, supplies or services, as entered or by its CPV code.
    fn category(&self) -> Option<&str> {
        let entered = Some(self.contract.category.as_str()).filter(|c| !c.is_empty());
        entered.or_else(|| category_of(&self.contract.cpv))
    }

    /// The European threshold of its category and its buyer, in cents, on `day`.
    fn european(&self, day: NaiveDate) -> Option<i64> {
        let code = match (self.contract.nature.as_str(), self.category()?, self.contract.capacity.as_str()) {
            ("concession", ..) => "eu-concessions",
            (_, "works", _) => "eu-works",
            (_, _, "contracting-entity") => "eu-supplies-entity",
            (_, _, "central-authority") => "eu-supplies-central",
            _ => "eu-supplies-local",
        };
        Some(self.threshold(code, day)?.value * 100)
    }

    /// What is known of a document: `unchecked` where nobody looked.
    fn piece(&self, code: &str) -> &str {
        self.pieces.get(code).map_or("unchecked", |piece| piece.state.as_str())
    }
}

/// Every check of a contract, in the order of the rules; those that are not about it are left out.
///
/// # Errors
/// Those of the database.
pub fn checks(conn: &ReadOnly, contract_id: &str, today: NaiveDate, language: Language) -> Result<Vec<Check>> {
    let contract: Contract = record::get(conn, contract_id)?;
    of_contract(conn, &contract, &Thresholds::of(conn)?, today, language)
}

/// As [`checks`], with the table read once for many.
pub(crate) fn of_contract(
    conn: &ReadOnly,
    contract: &Contract,
    thresholds: &Thresholds,
    today: NaiveDate,
    language: Language,
) -> Result<Vec<Check>> {
    let modifications = super::modifications(conn, &contract.id)?;
    let pieces = record::find::<Piece>(conn, "t.contract_id = ?1 AND t.archived_at IS NULL", [&contract.id])?;
    let pieces = pieces.into_iter().map(|piece| (piece.code.clone(), piece)).collect();
    let set_aside =
        record::find::<CheckOverride>(conn, "t.contract_id = ?1 AND t.archived_at IS NULL", [&contract.id])?;
    let case = Case { contract, modifications: &modifications, pieces, thresholds, today };
    let mut found = Vec::new();
    for rule in rules() {
        let (outcome, says) = match (rule.holds)(&case) {
            Verdict::NotApplicable => continue,
            Verdict::Missing(fields) => (CheckOutcome::NotVerifiable, missing(&fields, language)),
            Verdict::Holds(values) => (CheckOutcome::Holds, kept_sentence(rule.id, &values, language)),
            Verdict::Alert(values) => (CheckOutcome::Alert, sentence(rule.id, &values, language)),
        };
        let reason = set_aside.iter().find(|o| o.rule == rule.id).map(|o| o.reason.clone());
        found.push(Check {
            rule: rule.id.into(),
            article: rule.article.into(),
            outcome,
            says,
            set_aside: reason.filter(|_| outcome == CheckOutcome::Alert).unwrap_or_default(),
        });
    }
    Ok(found)
}

/// What is said of a rule that is met: some have words of their own for it, since nothing is then missing.
fn kept_sentence(rule: &str, values: &Values, language: Language) -> String {
    let own = format!("{rule}-says-kept");
    if language.has(&format!("check-{own}")) {
        reported(&format!("check-{own}"), values, language)
    } else {
        sentence(rule, values, language)
    }
}

fn sentence(rule: &str, values: &Values, language: Language) -> String {
    reported(&format!("check-{rule}-says"), values, language)
}

fn reported(key: &str, values: &Values, language: Language) -> String {
    let reported: Vec<(&str, String)> = values
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Value::Day(day) => language.day(*day),
                Value::Count(count) => language.number(*count),
                Value::Cents(cents) => language.amount(*cents),
                Value::Tenths(tenths) => language.tenths(*tenths),
                Value::Text(text) => text.clone(),
                // « Signature le » is a label; in a sentence it is « signature ».
                Value::Field(field) => language.composed(&format!("contract-step-{field}")),
                Value::Pieces(codes) => {
                    codes.iter().map(|code| super::piece::label(code, language)).collect::<Vec<_>>().join(", ")
                }
            };
            (*name, value)
        })
        .collect();
    let reported: Vec<(&str, &str)> = reported.iter().map(|(name, value)| (*name, value.as_str())).collect();
    language.composed_with(key, &reported)
}

fn missing(fields: &[String], language: Language) -> String {
    let name = |field: &String| match field.strip_prefix("piece:") {
        Some(code) => super::piece::label(code, language),
        None if field.starts_with("modification-") => language.composed(field),
        None => language.composed(&format!("contract-{field}")),
    };
    let list: Vec<String> = fields.iter().map(name).collect();
    language.text_with(key!("check-missing"), &[("list", &list.join(", "))])
}

/// Sets an alert aside, with a reason that the file keeps.
///
/// # Errors
/// [`Error::Rejected`] without a reason, [`Error::Unknown`] for a rule there is not.
pub fn override_check(dossier: &mut Dossier, contract_id: &str, rule: &str, reason: &str) -> Result<Saved<()>> {
    let contract: Contract = record::get(dossier.connection(), contract_id)?;
    if !rules().any(|known| known.id == rule) {
        return Err(Error::Unknown(rule.into()));
    }
    let mut kept = CheckOverride {
        contract_id: contract_id.into(),
        rule: rule.into(),
        reason: reason.trim().into(),
        ..CheckOverride::default()
    };
    let problems = kept.check();
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    let known = find_override(dossier.connection(), contract_id, rule)?;
    dossier.transact(QualityIntent::OverrideCheck { reference: contract.reference, rule: rule.into() }, |change| {
        if let Some(known) = known {
            return change.update(&CheckOverride { id: known.id, ..kept });
        }
        kept.id = change.new_id();
        change.insert(&kept)
    })
}

/// Sets several alerts aside with one reason, as one change.
///
/// # Errors
/// As [`override_check`]; nothing is then changed.
pub fn override_checks(dossier: &mut Dossier, checks: &[(String, String)], reason: &str) -> Result<Saved<()>> {
    let mut kept = Vec::new();
    for (contract_id, rule) in checks {
        record::get::<Contract>(dossier.connection(), contract_id)?;
        if !rules().any(|known| known.id == rule) {
            return Err(Error::Unknown(rule.clone()));
        }
        let (contract_id, rule, reason) = (contract_id.clone(), rule.clone(), reason.trim().to_owned());
        let one = CheckOverride { contract_id, rule, reason, ..CheckOverride::default() };
        let problems = one.check();
        if !problems.is_empty() {
            return Err(Error::Rejected(problems));
        }
        let known = find_override(dossier.connection(), &one.contract_id, &one.rule)?;
        kept.push((one, known.map(|known| known.id)));
    }
    let count = u32::try_from(kept.len()).unwrap_or(u32::MAX);
    dossier.transact(QualityIntent::OverrideChecks { count }, |change| {
        for (mut one, known) in kept {
            if let Some(id) = known {
                change.update(&CheckOverride { id, ..one })?;
            } else {
                one.id = change.new_id();
                change.insert(&one)?;
            }
        }
        Ok(())
    })
}

/// Takes back that an alert was set aside.
///
/// # Errors
/// [`Error::NoRecord`] where it was not.
pub fn withdraw_override(dossier: &mut Dossier, contract_id: &str, rule: &str) -> Result<Saved<()>> {
    let contract: Contract = record::get(dossier.connection(), contract_id)?;
    let known = find_override(dossier.connection(), contract_id, rule)?;
    let known = known.filter(|o| o.archived_at.is_none()).ok_or_else(|| Error::NoRecord(rule.into()))?;
    dossier.transact(QualityIntent::WithdrawOverride { reference: contract.reference, rule: rule.into() }, |change| {
        change.set_archived::<CheckOverride>(&known.id, true)
    })
}

fn find_override(conn: &ReadOnly, contract_id: &str, rule: &str) -> Result<Option<CheckOverride>> {
    Ok(record::find(conn, "t.contract_id = ?1 AND t.rule = ?2", [contract_id, rule])?.into_iter().next())
}
