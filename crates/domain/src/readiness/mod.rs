//! Readiness: what an auditor would find missing on a day. Each rule is a few lines in the file of its family; its
//! sentence is `rule-<id>` in the locale files.

mod actions;
mod audits;
mod by_process;
mod certificate;
mod clauses;
mod findings;
mod procedures;
mod processes;
#[cfg(test)]
mod tests;
mod waiver;

pub use by_process::{ProcessGaps, by_process};
pub use waiver::{Waiver, unwaive, waive, waivers};

use std::collections::HashMap;

use chrono::NaiveDate;
use language::Language;
use rusqlite::named_params;
use serde::Serialize;
use store::record::{Descriptor, citation};
use store::{Error, ReadOnly, Result};
use ts_rs::TS;

/// How grave a gap is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Severity {
    /// It stands in the way of the certificate.
    Blocking,
    /// An auditor would raise a nonconformity.
    ToTreat,
    /// An auditor would remark on it.
    ToWatch,
}

impl Severity {
    /// The stable code; the locale files hold `severity-<code>`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Blocking => "blocking",
            Self::ToTreat => "to-treat",
            Self::ToWatch => "to-watch",
        }
    }
}

/// A rule: which records of a register lack something.
pub struct Rule {
    /// Its stable name; the locale files hold `rule-<id>`.
    pub id: &'static str,
    /// The clause it is tied to; none where the record has its own.
    pub clause: Option<&'static str>,
    /// Where a record is mended: a field, or a tab of its page; empty where the whole record is looked at.
    pub mends: &'static str,
    /// How grave a gap is.
    pub severity: Severity,
    /// The register it looks into.
    pub register: &'static str,
    /// The day by which it should have been in order, in SQL over the record `t`; none where there is no such day.
    pub due: Option<&'static str>,
    /// When a record has the gap, in SQL over the record `t`; `:day` is the day asked for.
    pub when: &'static str,
}

/// Every rule, by family.
pub const FAMILIES: &[&[Rule]] = &[
    certificate::RULES,
    clauses::RULES,
    processes::RULES,
    procedures::RULES,
    findings::RULES,
    audits::RULES,
    actions::RULES,
];

/// Every rule.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().copied().flatten()
}

/// Something that is missing on a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Gap {
    /// The rule that found it.
    pub rule: String,
    /// How grave it is.
    pub severity: Severity,
    /// The number of the clause it goes against.
    pub clause: String,
    /// The register of the record.
    pub register: String,
    /// The record.
    pub record_id: String,
    /// The field or the tab in which it is mended; empty where the whole record is looked at.
    pub mends: String,
    /// What people cite it by.
    pub reference: String,
    /// What it is about.
    pub title: String,
    /// The code of its process; empty where it has none.
    pub process: String,
    /// The function that should act; empty where nobody is named.
    pub owner: String,
    /// The day by which it should have been in order.
    pub due_on: Option<NaiveDate>,
    /// Why it is not to be shown, where somebody said so.
    pub waiver: Option<Waiver>,
}

/// How many gaps there are of a severity, waived ones left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SeverityCount {
    /// The severity.
    pub severity: Severity,
    /// How many.
    pub count: u32,
}

/// What is missing on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Readiness {
    /// The day.
    pub date: NaiveDate,
    /// The gaps, the gravest first, then those due first; of each rule at most [`MAX_ROWS`].
    pub gaps: Vec<Gap>,
    /// How many there are in all.
    pub counts: Vec<SeverityCount>,
    /// The rules that could not be applied: what they would find is not known.
    pub failed: Vec<String>,
}

impl Readiness {
    /// How many gaps of a severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> u32 {
        self.counts.iter().find(|c| c.severity == severity).map_or(0, |c| c.count)
    }
}

/// Gaps of one rule that are listed: nobody reads more, and a register of 100 000 records may have as many.
pub const MAX_ROWS: u32 = 200;

/// What a register says of who answers for a record, which process it belongs to, which clause it is about: in SQL over the
/// record `t`. Where nobody answers for a record by name, the pilot of its process does.
fn context(register: &Descriptor) -> (String, &'static str, &'static str) {
    let own = register.responsible.map(|field| format!("t.\"{field}\""));
    let pilot = register.has("process_id").then_some("(SELECT p.pilot FROM process p WHERE p.id = t.process_id)");
    let process = match register.table {
        "process" => "t.code",
        _ if register.has("process_id") => "(SELECT p.code FROM process p WHERE p.id = t.process_id)",
        _ => "NULL",
    };
    let clause = match register.table {
        "clause" => "t.number",
        _ if register.has("clause_id") => "(SELECT c.number FROM clause c WHERE c.id = t.clause_id)",
        _ if register.has("finding_id") => {
            "(SELECT c.number FROM finding f JOIN clause c ON c.id = f.clause_id WHERE f.id = t.finding_id)"
        }
        _ => "NULL",
    };
    (own.or(pilot.map(str::to_owned)).unwrap_or_else(|| "NULL".into()), process, clause)
}

/// Applies every rule as of `date`.
///
/// # Errors
/// Those of the database.
pub fn readiness(conn: &ReadOnly, date: NaiveDate, language: Language) -> Result<Readiness> {
    let waivers: HashMap<(String, String), Waiver> = waivers(conn)?
        .into_iter()
        .filter(|s| s.until.is_none_or(|last| date <= last))
        .map(|s| ((s.rule.clone(), s.record_id.clone()), s))
        .collect();
    let mut gaps = Vec::new();
    let mut counts =
        [Severity::Blocking, Severity::ToTreat, Severity::ToWatch].map(|severity| SeverityCount { severity, count: 0 });
    let mut failed = Vec::new();
    for rule in rules() {
        let (found, count) = match apply(conn, rule, date, language, &waivers) {
            // A rule that cannot be applied is told, and leaves the others; a file that cannot be read is no rule's fault.
            Err(error @ (Error::Database(_) | Error::Value(_))) => {
                tracing::warn!(rule = rule.id, %error, "a rule of readiness failed");
                failed.push(rule.id.to_owned());
                continue;
            }
            other => other?,
        };
        gaps.extend(found);
        if let Some(own) = counts.iter_mut().find(|c| c.severity == rule.severity) {
            own.count += count;
        }
    }
    let last = NaiveDate::MAX;
    // 10.2 comes after 4.1, as people count.
    let number = |clause: &str| clause.split('.').map(|part| part.parse().unwrap_or(0)).collect::<Vec<u32>>();
    gaps.sort_by_cached_key(|gap| (gap.severity, gap.due_on.unwrap_or(last), number(&gap.clause)));
    Ok(Readiness { date, gaps, counts: counts.to_vec(), failed })
}

/// The gaps of one rule, and how many there are of it that nobody waived.
fn apply(
    conn: &ReadOnly,
    rule: &Rule,
    date: NaiveDate,
    language: Language,
    waivers: &HashMap<(String, String), Waiver>,
) -> Result<(Vec<Gap>, u32)> {
    let (reference, title) =
        citation(conn, rule.register, "t", language).ok_or_else(|| Error::Unknown(rule.register.into()))?;
    let known = conn.catalogue().table(rule.register).ok_or_else(|| Error::Unknown(rule.register.into()))?;
    let (owner, process, clause) = context(known);
    let (register, due, when) = (rule.register, rule.due.unwrap_or("NULL"), rule.when);
    let within = known.offered;
    let from = format!("FROM {register} t WHERE t.archived_at IS NULL AND {within} AND ({when})");
    // First which ones, then what is said of them: a rule may find tens of thousands, of which few are listed.
    let sql = format!(
        "SELECT t.id, {reference}, {title}, {owner}, {process}, {clause}, listed.due
         FROM (SELECT t.rowid AS place, {due} AS due {from} ORDER BY due IS NULL, due, t.rowid LIMIT {MAX_ROWS}) listed
         JOIN {register} t ON t.rowid = listed.place
         ORDER BY listed.due IS NULL, listed.due, t.rowid"
    );
    let gap = |row: &rusqlite::Row| {
        let text =
            |place: usize| -> rusqlite::Result<String> { Ok(row.get::<_, Option<String>>(place)?.unwrap_or_default()) };
        let record_id = text(0)?;
        let waiver = waivers.get(&(rule.id.to_owned(), record_id.clone())).cloned();
        Ok(Gap {
            rule: rule.id.into(),
            severity: rule.severity,
            clause: rule.clause.map_or_else(|| text(5), |clause| Ok(clause.into()))?,
            register: register.into(),
            record_id,
            mends: rule.mends.into(),
            reference: text(1)?,
            title: text(2)?,
            process: text(4)?,
            owner: text(3)?,
            due_on: row.get(6)?,
            waiver,
        })
    };
    // A rule that asks for no day has no place for one.
    let mut list = conn.prepare_cached(&sql)?;
    let found: Vec<Gap> = if sql.contains(":day") {
        list.query_map(named_params! { ":day": date }, gap)?.collect::<Result<_, _>>()?
    } else {
        list.query_map([], gap)?.collect::<Result<_, _>>()?
    };
    let listed = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let mut total = conn.prepare_cached(&format!("SELECT count(*) {from}"))?;
    let count: u32 = match listed {
        // All are listed already.
        0..MAX_ROWS => listed,
        _ if from.contains(":day") => total.query_row(named_params! { ":day": date }, |row| row.get(0))?,
        _ => total.query_row([], |row| row.get(0))?,
    };
    let waived = waivers.keys().filter(|(of, id)| of == rule.id && found.iter().any(|g| g.record_id == *id)).count();
    Ok((found, count.saturating_sub(u32::try_from(waived).unwrap_or_default())))
}
