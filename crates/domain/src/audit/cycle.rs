//! The certification cycle: the days that follow from the decision (DOMAIN A.2).

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;
use store::{ReadOnly, Result, record};
use ts_rs::TS;

use super::Audit;
use crate::organisation::organisation;

/// A day of the cycle. The locale files hold `milestone-<code>` and `milestone-<code>-basis`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Milestone {
    /// Stable code.
    pub code: String,
    /// The day proposed; none where only a limit exists.
    pub target: Option<NaiveDate>,
    /// The last day allowed; none where only a target exists.
    pub limit: Option<NaiveDate>,
    /// Whether the limit is a rule of certification, and not only advised.
    pub hard: bool,
    /// The audit that took or is to take place, where the dossier has one.
    pub audit: Option<Audit>,
}

/// The days of the cycle that `decided` starts: first and second surveillance, renewal, expiry.
///
/// `expires` is the last day of the certificate; three years less a day after the decision where it is not known. The
/// first surveillance is bound to twelve months after an initial certification (ISO/IEC 17021-1, 9.1.3.3); after a
/// renewal the same day is advised.
#[must_use]
pub fn milestones(decided: NaiveDate, expires: Option<NaiveDate>, initial: bool) -> Vec<Milestone> {
    let after = |months: u32| decided.checked_add_months(Months::new(months));
    let expiry = expires.or_else(|| after(36)?.checked_sub_days(Days::new(1)));
    let of = |code: &str, target, limit, hard| Milestone { code: code.into(), target, limit, hard, audit: None };
    // At least one surveillance in each calendar year in which the certificate is not renewed.
    let second_year = after(24).and_then(|day| NaiveDate::from_ymd_opt(day.year(), 12, 31));
    vec![
        of("surveillance-1", after(9), after(12), initial),
        of("surveillance-2", after(24), second_year, true),
        of("renewal", expiry.and_then(|day| day.checked_sub_months(Months::new(3))), expiry, true),
        of("expiry", None, expiry, true),
    ]
}

/// The cycle of the dossier's certificate, each day with the audit that answers it.
///
/// # Errors
/// Those of the database.
pub fn cycle(conn: &ReadOnly) -> Result<Vec<Milestone>> {
    let organisation = organisation(conn)?;
    let audits: Vec<Audit> = record::find(conn, "t.archived_at IS NULL ORDER BY t.starts_on", [])?;
    let Some(decided) = organisation.certificate_decided_on else { return Ok(initial(&audits)) };
    // A renewal held before the decision says that this is not the first cycle.
    let renewed = audits.iter().any(|a| a.kind == "renewal" && a.ends_on.is_some_and(|day| day <= decided));
    let mut all = milestones(decided, organisation.certificate_expires_on, !renewed);
    if !renewed {
        all.splice(0..0, initial(&audits));
    }
    for milestone in all.iter_mut().filter(|milestone| milestone.audit.is_none()) {
        let of_this_cycle = |a: &&Audit| a.kind == milestone.code && a.starts_on.is_none_or(|day| day > decided);
        milestone.audit = audits.iter().find(of_this_cycle).cloned();
    }
    Ok(all)
}

/// The two stages of an initial certification, where the dossier has them. A major nonconformity of stage 2 is verified
/// within six months of its last day, or there is a new stage 2 (ISO/IEC 17021-1, 9.5.3.2).
fn initial(audits: &[Audit]) -> Vec<Milestone> {
    let of = |code: &str| audits.iter().find(|audit| audit.kind == code).cloned();
    let stage = |code: &str, months: Option<u32>| {
        let audit = of(code)?;
        let limit = months.zip(audit.ends_on).and_then(|(months, day)| day.checked_add_months(Months::new(months)));
        Some(Milestone {
            code: code.into(),
            target: audit.starts_on,
            limit,
            hard: months.is_some(),
            audit: Some(audit),
        })
    };
    [stage("stage-1", None), stage("stage-2", Some(6))].into_iter().flatten().collect()
}
