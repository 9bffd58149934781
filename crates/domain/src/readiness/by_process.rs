//! What is missing in each process: how many gaps of each severity, those of its procedures and findings included.

use chrono::NaiveDate;
use rusqlite::named_params;
use serde::Serialize;
use store::{Error, ReadOnly, Result};
use ts_rs::TS;

use super::{Severity, SeverityCount, context, rules};

/// The gaps of a process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ProcessGaps {
    /// The code of the process.
    pub process: String,
    /// How many there are of each severity, the gravest first; waived ones left out.
    pub counts: Vec<SeverityCount>,
}

/// The gaps of every process that has some as of `date`, all of them counted. Gaps of what belongs to no process (the
/// certificate, clauses) are not among them.
///
/// # Errors
/// Those of the database.
pub fn by_process(conn: &ReadOnly, date: NaiveDate) -> Result<Vec<ProcessGaps>> {
    let mut all: Vec<ProcessGaps> = Vec::new();
    for rule in rules() {
        let known = conn.catalogue().table(rule.register).ok_or_else(|| Error::Unknown(rule.register.into()))?;
        let (_, process, _) = context(known);
        if process == "NULL" {
            continue;
        }
        let (register, when, within) = (rule.register, rule.when, known.offered);
        let sql = format!(
            "SELECT {process} AS code, count(*) FROM {register} t
             WHERE t.archived_at IS NULL AND {within} AND ({when}) AND NOT EXISTS (
                 SELECT 1 FROM silence s WHERE s.rule = :rule AND s.record_id = t.id AND s.archived_at IS NULL
                    AND (s.until IS NULL OR :day <= s.until))
             GROUP BY code HAVING code IS NOT NULL"
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query(named_params! { ":day": date, ":rule": rule.id })?;
        while let Some(row) = rows.next()? {
            let (code, count): (String, u32) = (row.get(0)?, row.get(1)?);
            let at = all.iter().position(|own| own.process == code).unwrap_or_else(|| {
                let none = [Severity::Blocking, Severity::ToTreat, Severity::ToWatch];
                let counts = none.map(|severity| SeverityCount { severity, count: 0 }).to_vec();
                all.push(ProcessGaps { process: code, counts });
                all.len() - 1
            });
            if let Some(own) = all[at].counts.iter_mut().find(|own| own.severity == rule.severity) {
                own.count += count;
            }
        }
    }
    all.sort_by(|a, b| a.process.cmp(&b.process));
    Ok(all)
}
