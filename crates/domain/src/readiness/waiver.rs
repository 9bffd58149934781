//! Gaps that are not to be shown: somebody looked, decided and said why. The journal keeps it.

use chrono::{Local, NaiveDate};
use language::Language;
use store::journal::Saved;
use store::record::{self, shown};
use store::{Dossier, Error, Problem, ReadOnly, Result};

use super::{Severity, rules};
use crate::QualityIntent;

store::record! {
    /// A rule that does not count on a record.
    pub struct Waiver in "silence" {
        /// The rule.
        rule: String => Text,
        /// The record.
        record_id: String => Text,
        /// Why.
        reason: String => LongText,
        /// Who decided.
        silenced_by: String => Person,
        /// When.
        silenced_at: Option<chrono::DateTime<chrono::Utc>> => Instant,
        /// The last day on which it does not count; none for good.
        until: Option<NaiveDate> => Day,
    } MACHINE [rule, record_id]
}

/// The waivers in force.
///
/// # Errors
/// Those of the database.
pub fn waivers(conn: &ReadOnly) -> Result<Vec<Waiver>> {
    record::find(conn, "t.archived_at IS NULL ORDER BY t.id", [])
}

/// Waives a rule on a record, until a day or for good; a blocking gap is never set aside for good.
///
/// # Errors
/// [`Error::Rejected`] without a reason, without a day for a blocking gap, or with one that is over; [`Error::Unknown`] for a
/// rule that does not exist.
pub fn waive(
    dossier: &mut Dossier,
    rule: &str,
    record_id: &str,
    reason: &str,
    until: Option<NaiveDate>,
) -> Result<Saved<Waiver>> {
    let reference = cited(dossier.connection(), rule, record_id)?;
    let mut problems = Vec::new();
    if reason.trim().is_empty() {
        problems.push(Problem::new("reason", "required"));
    }
    let blocking = rules().any(|known| known.id == rule && known.severity == Severity::Blocking);
    match until {
        None if blocking => problems.push(Problem::new("until", "blocking-until")),
        Some(day) if day < Local::now().date_naive() => problems.push(Problem::new("until", "past")),
        _ => {}
    }
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    let silenced_by = dossier.author().signature();
    let (rule, record_id, reason) = (rule.to_owned(), record_id.to_owned(), reason.trim().to_owned());
    dossier.transact(QualityIntent::Waive { reference, rule: rule.clone() }, |change| {
        let waiver = Waiver {
            id: change.new_id(),
            rule,
            record_id,
            reason,
            silenced_by,
            silenced_at: Some(change.at()),
            until,
            ..Waiver::default()
        };
        change.insert(&waiver)?;
        Ok(waiver)
    })
}

/// Takes a waiver back: the rule counts again.
///
/// # Errors
/// [`Error::NoRecord`].
pub fn unwaive(dossier: &mut Dossier, id: &str) -> Result<Saved<()>> {
    let waiver: Waiver = record::get(dossier.connection(), id)?;
    let reference = cited(dossier.connection(), &waiver.rule, &waiver.record_id)?;
    let intent = QualityIntent::Unwaive { reference, rule: waiver.rule };
    dossier.transact(intent, |change| change.set_archived::<Waiver>(id, true))
}

/// What people cite the record by that a rule looks at.
fn cited(conn: &ReadOnly, rule: &str, record_id: &str) -> Result<String> {
    let known = rules().find(|known| known.id == rule).ok_or_else(|| Error::Unknown(rule.into()))?;
    let shown = shown(conn, known.register, record_id, Language::French)?;
    shown.map(|shown| shown.reference).ok_or_else(|| Error::NoRecord(record_id.into()))
}
