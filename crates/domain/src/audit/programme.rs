//! The programme of three years: which process is audited when, how pressing it is, and what nobody looks at (DOMAIN C.1).

use chrono::{Datelike, Days, Months, NaiveDate};
use language::Language;
use rusqlite::OptionalExtension;
use serde::Serialize;
use store::journal::Saved;
use store::record::{self, Shown};
use store::{Dossier, ReadOnly, Result};
use ts_rs::TS;

use super::planning::is_open;
use super::{Audit, Slot, clone_into_year, slots};
use crate::QualityIntent;
use crate::organisation::organisation;
use crate::process::Process;
use crate::requirement::clauses;

/// How pressing it is to audit a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Priority {
    /// A major nonconformity, or two others, in the last twelve months: within the year.
    High,
    /// A nonconformity, a weak point or a new version of a procedure in the last twelve months.
    Medium,
    /// Nothing of the kind: once in the cycle.
    Low,
}

/// An audit of a process, or of a clause, in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Visit {
    /// The audit.
    pub audit: Shown,
    /// Whether it has been held.
    pub held: bool,
    /// Whether the programme may still move it: an internal audit that is planned.
    pub movable: bool,
    /// The month, counted from the first of the programme, from 0.
    pub month: u32,
    /// The clauses looked at where the row is a process, the processes where it is a clause.
    pub across: Vec<String>,
}

/// A process, or a clause, in the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ProgrammeRow {
    /// The process, or the clause.
    pub subject: Shown,
    /// How pressing it is; none for a clause.
    pub priority: Option<Priority>,
    /// When it is audited, in order.
    pub visits: Vec<Visit>,
}

/// The programme of the cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Programme {
    /// The first day of its first month.
    pub starts_on: NaiveDate,
    /// How many months it has.
    pub months: u32,
    /// The processes, by code.
    pub rows: Vec<ProgrammeRow>,
    /// The clauses that apply, in their order.
    pub clauses: Vec<ProgrammeRow>,
    /// Clauses that no slot of the programme covers and no finding is about: number and title.
    pub uncovered: Vec<Shown>,
    /// Internal audits of the programme.
    pub planned: u32,
    /// How many of them have been held.
    pub held: u32,
}

/// The programme of the cycle under way on `today`; of three years from this January on where there is no certificate.
///
/// # Errors
/// Those of the database.
pub fn programme(conn: &ReadOnly, today: NaiveDate, language: Language) -> Result<Programme> {
    let organisation = organisation(conn)?;
    let january = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
    let begins = organisation.certificate_decided_on.unwrap_or(january);
    let starts_on = begins.with_day(1).unwrap_or(begins);
    let months = 36 + u32::from(begins != starts_on);
    let ends_on = starts_on.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    let within = |day: NaiveDate| (starts_on..ends_on).contains(&day);

    let audits: Vec<Audit> = record::find(conn, "t.archived_at IS NULL ORDER BY t.starts_on", [])?;
    let mut agenda: Vec<(&Audit, Slot)> = Vec::new();
    for audit in &audits {
        agenda.extend(slots(conn, &audit.id)?.into_iter().map(|slot| (audit, slot)));
    }
    let processes: Vec<Process> = record::find(conn, "t.archived_at IS NULL ORDER BY t.code", [])?;
    let mut rows = Vec::new();
    for process in &processes {
        let of = |slot: &Slot| (slot.process_id.as_ref() == Some(&process.id)).then(|| numbers(slot));
        let subject = Shown { id: process.id.clone(), reference: process.code.clone(), title: process.name.clone() };
        let priority = Some(priority(conn, &process.id, today)?);
        rows.push(ProgrammeRow { subject, priority, visits: visits(&agenda, starts_on, within, of) });
    }
    let code = |id: &String| processes.iter().find(|process| process.id == *id).map(|process| process.code.clone());
    let mut by_clause = Vec::new();
    for clause in clauses(conn, &organisation.standard_id)? {
        if !clause.auditable || clause.state == "not-applicable" {
            continue;
        }
        let of = |slot: &Slot| {
            let covers = numbers(slot).iter().any(|planned| covers(planned, &clause.number));
            covers.then(|| slot.process_id.iter().filter_map(code).collect())
        };
        let visits = visits(&agenda, starts_on, within, of);
        let title = if language == Language::French { &clause.title_fr } else { &clause.title_en };
        let subject = Shown { id: clause.id.clone(), reference: clause.number.clone(), title: title.clone() };
        by_clause.push(ProgrammeRow { subject, priority: None, visits });
    }
    let own = |audit: &&Audit| audit.kind == "internal" && audit.starts_on.is_some_and(within);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(Programme {
        starts_on,
        months,
        uncovered: uncovered(conn, &by_clause)?,
        rows,
        clauses: by_clause,
        planned: count(audits.iter().filter(own).count()),
        held: count(audits.iter().filter(own).filter(|audit| is_held(audit)).count()),
    })
}

/// The visits of a row, in order: those slots for which `of` says what they look at across it, a line for an audit and month.
fn visits(
    agenda: &[(&Audit, Slot)],
    starts_on: NaiveDate,
    within: impl Fn(NaiveDate) -> bool,
    of: impl Fn(&Slot) -> Option<Vec<String>>,
) -> Vec<Visit> {
    let mut visits: Vec<Visit> = Vec::new();
    for (audit, slot) in agenda {
        let Some((day, across)) = slot.held_on.filter(|day| within(*day)).zip(of(slot)) else { continue };
        let month = months_between(starts_on, day);
        let known = visits.iter().position(|visit| visit.audit.id == audit.id && visit.month == month);
        let at = known.unwrap_or(visits.len());
        if known.is_none() {
            visits.push(Visit {
                audit: shown(audit),
                held: is_held(audit),
                movable: is_open(audit),
                month,
                across: Vec::new(),
            });
        }
        visits[at].across.extend(across);
        visits[at].across.sort_unstable();
        visits[at].across.dedup();
    }
    visits.sort_by_key(|visit| visit.month);
    visits
}

/// The clauses of a slot.
fn numbers(slot: &Slot) -> Vec<String> {
    slot.clauses.split(',').filter(|number| !number.is_empty()).map(str::to_owned).collect()
}

/// Whether a clause is one planned, or is part of it: a chapter stands for all of it.
fn covers(planned: &str, number: &str) -> bool {
    number.strip_prefix(planned).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = (to.year() - from.year()) * 12 + i32::try_from(to.month0()).unwrap_or(0)
        - i32::try_from(from.month0()).unwrap_or(0);
    u32::try_from(months).unwrap_or_default()
}

fn is_held(audit: &Audit) -> bool {
    matches!(audit.state.as_str(), "in-progress" | "reported" | "closed")
}

fn shown(audit: &Audit) -> Shown {
    Shown { id: audit.id.clone(), reference: audit.reference.clone(), title: audit.scope.clone() }
}

fn priority(conn: &ReadOnly, process_id: &str, today: NaiveDate) -> Result<Priority> {
    let year_ago = today.checked_sub_days(Days::new(365));
    let worst = "SELECT max(g.severity), sum(g.severity >= 3) FROM finding f JOIN grade g ON g.id = f.grade_id
                 WHERE f.process_id = ?1 AND f.archived_at IS NULL AND f.found_on >= ?2";
    let (severity, nonconformities): (Option<i64>, Option<i64>) = conn
        .prepare_cached(worst)?
        .query_row(rusqlite::params![process_id, year_ago], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let changed = "SELECT 1 FROM procedure_version v JOIN procedure p ON p.id = v.procedure_id
                   WHERE p.process_id = ?1 AND v.archived_at IS NULL AND v.effective_on >= ?2 LIMIT 1";
    let changed = conn
        .prepare_cached(changed)?
        .query_row(rusqlite::params![process_id, year_ago], |_| Ok(()))
        .optional()?
        .is_some();
    Ok(match (severity.unwrap_or(0), nonconformities.unwrap_or(0)) {
        (4.., _) | (_, 2..) => Priority::High,
        (2.., _) => Priority::Medium,
        _ if changed => Priority::Medium,
        _ => Priority::Low,
    })
}

/// Clauses that no slot covers and no finding of an audit is about.
fn uncovered(conn: &ReadOnly, clauses: &[ProgrammeRow]) -> Result<Vec<Shown>> {
    let mut found =
        conn.prepare_cached("SELECT 1 FROM finding WHERE clause_id = ?1 AND audit_id IS NOT NULL LIMIT 1")?;
    let mut missing = Vec::new();
    for row in clauses.iter().filter(|row| row.visits.is_empty()) {
        if found.query_row([&row.subject.id], |_| Ok(())).optional()?.is_none() {
            missing.push(row.subject.clone());
        }
    }
    Ok(missing)
}

/// Plans again, a year later, the internal audits held in the twelve months before `today`: agenda and questions come
/// along, answers do not. One that is planned a year later already is left out.
///
/// # Errors
/// Those of the database.
pub fn repeat_year(dossier: &mut Dossier, today: NaiveDate) -> Result<Saved<u32>> {
    let since = today.checked_sub_months(Months::new(12));
    let held = "t.kind = 'internal' AND t.archived_at IS NULL AND t.state IN ('in-progress', 'reported', 'closed')
                AND t.starts_on BETWEEN ?1 AND ?2 ORDER BY t.starts_on";
    let audits: Vec<Audit> = record::find(dossier.connection(), held, rusqlite::params![since, today])?;
    dossier.transact(QualityIntent::RepeatProgramme { year: today.year() + 1 }, |change| {
        let mut made = 0;
        for audit in audits {
            made += u32::from(clone_into_year(change, &audit)?);
        }
        Ok(made)
    })
}
