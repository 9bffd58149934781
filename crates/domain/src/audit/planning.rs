//! The programme planned cell by cell: a process looked at in a month by an internal audit (9.2.2).

use chrono::{Datelike, Months, NaiveDate, Weekday};
use store::journal::{Change, Saved};
use store::record::{self, Record};
use store::{Dossier, Error, Problem, ReadOnly, Result, register};

use super::{Audit, Slot, slots};
use crate::QualityIntent;
use crate::process::Process;

/// The hours that a process is planned for until the agenda says better.
const HOURS: (&str, &str) = ("09:00", "10:30");

/// Plans a process in the month of `month`: in the internal audit that is planned there, else in a new one, on the first
/// Tuesday, so that nobody travels on a Monday.
///
/// # Errors
/// [`Error::NoRecord`] for a process that does not exist.
pub fn plan_visit(dossier: &mut Dossier, process_id: &str, month: NaiveDate) -> Result<Saved<Audit>> {
    let month = first_of(month);
    let process: Process = record::get(dossier.connection(), process_id)?;
    let code = process.code.clone();
    dossier.transact_as(
        |change| {
            let audit = match planned_in(change.read(), month)? {
                Some(audit) => audit,
                None => begin(change, &Audit::default(), &process, month)?,
            };
            let day = audit.starts_on.unwrap_or(month);
            let mut slot = Slot {
                audit_id: audit.id.clone(),
                held_on: Some(day),
                starts_at: HOURS.0.into(),
                ends_at: HOURS.1.into(),
                process_id: Some(process.id.clone()),
                auditors: audit.lead_auditor.clone(),
                auditees: process.pilot.clone(),
                ..Slot::default()
            };
            free_hours(change.read(), &mut slot)?;
            register::add(change, &mut slot)?;
            Ok(audit)
        },
        |audit| QualityIntent::PlanVisit { reference: audit.reference.clone(), process: code, month },
    )
}

/// Moves what an audit plans for a process into another month. An audit of this process alone moves with its days, by whole
/// weeks; of one with others, its slots go to the internal audit planned there, else to a new one made after it.
///
/// # Errors
/// [`Error::Rejected`] where the audit is no internal one still planned; [`Error::NoRecord`].
pub fn move_visit(dossier: &mut Dossier, audit_id: &str, process_id: &str, month: NaiveDate) -> Result<Saved<Audit>> {
    let month = first_of(month);
    let audit = editable(dossier.connection(), audit_id)?;
    let process: Process = record::get(dossier.connection(), process_id)?;
    let (own, others) = split(dossier.connection(), &audit, process_id)?;
    let code = process.code.clone();
    dossier.transact_as(
        |change| {
            let there = planned_in(change.read(), month)?.filter(|there| there.id != audit.id);
            // Opening and closing meetings have no process: they go with the audit.
            let alone = others.iter().all(|slot| slot.process_id.is_none());
            if alone && there.is_none() {
                return shift(change, audit, month);
            }
            let target = match there {
                Some(there) => there,
                None => begin(change, &audit, &process, month)?,
            };
            for mut slot in own {
                target.id.clone_into(&mut slot.audit_id);
                slot.held_on = target.starts_on;
                free_hours(change.read(), &mut slot)?;
                change.update(&slot)?;
            }
            end_empty(change, &audit, &others)?;
            Ok(target)
        },
        |audit| QualityIntent::MoveVisit { reference: audit.reference.clone(), process: code, month },
    )
}

/// Takes a process out of the plan of an audit; an audit that looks at nothing any more is archived.
///
/// # Errors
/// As [`move_visit`].
pub fn drop_visit(dossier: &mut Dossier, audit_id: &str, process_id: &str) -> Result<Saved<()>> {
    let audit = editable(dossier.connection(), audit_id)?;
    let process: Process = record::get(dossier.connection(), process_id)?;
    let (own, others) = split(dossier.connection(), &audit, process_id)?;
    let intent = QualityIntent::DropVisit { reference: audit.reference.clone(), process: process.code };
    dossier.transact(intent, |change| {
        for slot in &own {
            change.set_archived::<Slot>(&slot.id, true)?;
        }
        end_empty(change, &audit, &others)
    })
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Whether the programme may still change an audit.
pub(super) fn is_open(audit: &Audit) -> bool {
    audit.kind == "internal" && matches!(audit.state.as_str(), "planned" | "prepared")
}

fn editable(conn: &ReadOnly, audit_id: &str) -> Result<Audit> {
    let audit: Audit = record::get(conn, audit_id)?;
    if is_open(&audit) { Ok(audit) } else { Err(Error::Rejected(vec![Problem::new("state", "audit-held")])) }
}

/// The slots of an audit: those of a process, then the others.
fn split(conn: &ReadOnly, audit: &Audit, process_id: &str) -> Result<(Vec<Slot>, Vec<Slot>)> {
    Ok(slots(conn, &audit.id)?.into_iter().partition(|slot| slot.process_id.as_deref() == Some(process_id)))
}

/// The internal audit that is planned to begin in a month, the first of several.
fn planned_in(conn: &ReadOnly, month: NaiveDate) -> Result<Option<Audit>> {
    let after = month.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
    let within = "t.starts_on >= ?1 AND t.starts_on < ?2 AND t.archived_at IS NULL ORDER BY t.starts_on, t.reference";
    let audits: Vec<Audit> = record::find(conn, within, rusqlite::params![month, after])?;
    Ok(audits.into_iter().find(is_open))
}

/// A new internal audit in a month, led by whom led the one it is made after, or the last internal one.
fn begin(change: &Change, after: &Audit, process: &Process, month: NaiveDate) -> Result<Audit> {
    let last = "t.kind = 'internal' AND t.archived_at IS NULL ORDER BY t.starts_on DESC LIMIT 1";
    let last: Option<Audit> = record::find(change.read(), last, [])?.pop();
    let like = if after.id.is_empty() { last.unwrap_or_default() } else { after.clone() };
    let day = NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), Weekday::Tue, 1).unwrap_or(month);
    let mut audit = Audit {
        kind: "internal".into(),
        starts_on: Some(day),
        ends_on: Some(day),
        scope: process.name.clone(),
        criteria: like.criteria,
        lead_auditor: like.lead_auditor,
        team: like.team,
        answer_days: like.answer_days,
        ..Audit::default()
    };
    register::add(change, &mut audit)?;
    Ok(audit)
}

/// Moves an audit and its slots by whole weeks, so that it begins in `month` on the same day of the week.
fn shift(change: &Change, mut audit: Audit, month: NaiveDate) -> Result<Audit> {
    let starts_on = audit.starts_on.ok_or_else(|| Error::Rejected(vec![Problem::new("starts_on", "required")]))?;
    let aim = month.with_day(starts_on.day().min(28)).unwrap_or(month);
    let weeks = aim.signed_duration_since(starts_on).num_days().div_euclid(7);
    // The same day of the week before the day aimed at, or after it where that is still the month before.
    let days = [weeks * 7, weeks * 7 + 7].into_iter().find(|days| starts_on + chrono::Duration::days(*days) >= month);
    let by = chrono::Duration::days(days.unwrap_or_default());
    let moved = |day: Option<NaiveDate>| day.and_then(|day| day.checked_add_signed(by));
    for mut slot in slots(change.read(), &audit.id)? {
        slot.held_on = moved(slot.held_on);
        change.update(&slot)?;
    }
    (audit.starts_on, audit.ends_on) = (moved(audit.starts_on), moved(audit.ends_on));
    change.update(&audit)?;
    Ok(audit)
}

/// Moves a slot to the first hours of its day at which its audit has nothing yet, lunch left free, as long as it was; where
/// the day is full it stays, and the plan says the clash.
fn free_hours(conn: &ReadOnly, slot: &mut Slot) -> Result<()> {
    let minutes = |time: &str| {
        let (hours, minutes) = time.split_once(':')?;
        Some(hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?)
    };
    let Some(length) = minutes(&slot.ends_at).zip(minutes(&slot.starts_at)).and_then(|(e, s)| e.checked_sub(s)) else {
        return Ok(());
    };
    let day: Vec<Slot> =
        slots(conn, &slot.audit_id)?.into_iter().filter(|o| o.held_on == slot.held_on && o.id != slot.id).collect();
    let written = |at: u32| format!("{:02}:{:02}", at / 60, at % 60);
    let lunch = (12 * 60 + 30, 14 * 60);
    let begins = std::iter::once(minutes(&slot.starts_at).unwrap_or(9 * 60)).chain((9 * 60..19 * 60).step_by(30));
    for at in begins.filter(|at| at + length <= 19 * 60) {
        let (starts, ends) = (written(at), written(at + length));
        let meets_lunch = at < lunch.1 && lunch.0 < at + length;
        if !meets_lunch && !day.iter().any(|other| starts < other.ends_at && other.starts_at < ends) {
            (slot.starts_at, slot.ends_at) = (starts, ends);
            return Ok(());
        }
    }
    Ok(())
}

/// Archives an audit of which no process is left.
fn end_empty(change: &Change, audit: &Audit, others: &[Slot]) -> Result<()> {
    if others.iter().all(|slot| slot.process_id.is_none() && slot.clauses.is_empty()) {
        change.set_archived::<Audit>(audit.id(), true)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use language::Language::French;
    use serde_json::json;

    use super::super::programme;
    use super::*;
    use crate::testing::bench;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    /// Reference of the audit and month of each visit of a process.
    fn visits(dossier: &Dossier, code: &str) -> Vec<(String, u32)> {
        let all = programme(dossier.connection(), day("2026-02-01"), French).expect("a programme");
        let row = all.rows.into_iter().find(|row| row.subject.reference == code).expect("a row");
        row.visits.into_iter().map(|visit| (visit.audit.reference, visit.month)).collect()
    }

    fn process(dossier: &mut Dossier, code: &str) -> String {
        let values = json!({"code": code, "name": format!("Processus {code}"), "family": "support", "pilot": "Pilote"});
        register::create::<Process>(dossier, values).expect("made").value.id
    }

    #[test]
    fn processes_of_a_month_are_planned_in_one_audit_at_hours_of_their_own() {
        let mut bench = bench();
        let dossier = &mut bench.dossier;
        let ids = ["A", "B", "C", "D", "E"].map(|code| process(dossier, code));
        let first = plan_visit(dossier, &ids[0], day("2026-05-20")).expect("planned").value;
        assert_eq!(first.starts_on, Some(day("2026-05-05")), "the first Tuesday");
        for id in &ids[1..] {
            let other = plan_visit(dossier, id, day("2026-05-01")).expect("planned").value;
            assert_eq!(other.id, first.id);
        }
        let hours: Vec<String> =
            slots(dossier.connection(), &first.id).expect("slots").into_iter().map(|s| s.starts_at).collect();
        assert_eq!(hours, ["09:00", "10:30", "14:00", "15:30", "17:00"]);
        assert_eq!(visits(dossier, "E"), [(first.reference.clone(), 4)]);
        // All of it is undone at once.
        dossier.undo().expect("undone");
        assert_eq!(visits(dossier, "E"), []);
    }

    #[test]
    fn an_audit_of_one_process_moves_by_whole_weeks_and_one_of_several_lets_one_go() {
        let mut bench = bench();
        let dossier = &mut bench.dossier;
        let [a, b] = ["A", "B"].map(|code| process(dossier, code));
        let audit = plan_visit(dossier, &a, day("2026-05-01")).expect("planned").value;
        let moved = move_visit(dossier, &audit.id, &a, day("2026-09-01")).expect("moved").value;
        assert_eq!((moved.id.as_str(), moved.starts_on), (audit.id.as_str(), Some(day("2026-09-01"))));
        assert_eq!(moved.starts_on.map(|d| d.weekday()), Some(Weekday::Tue));
        assert_eq!(slots(dossier.connection(), &audit.id).expect("slots")[0].held_on, moved.starts_on);
        plan_visit(dossier, &b, day("2026-09-10")).expect("planned");
        let other = move_visit(dossier, &audit.id, &b, day("2026-03-01")).expect("moved").value;
        assert_ne!(other.id, audit.id);
        assert_eq!(
            (visits(dossier, "A"), visits(dossier, "B")),
            (vec![(audit.reference.clone(), 8)], vec![(other.reference, 2)])
        );
        // The last one leaves: nothing stays planned.
        let home = move_visit(dossier, &audit.id, &a, day("2026-03-15")).expect("moved").value;
        assert_eq!(home.id, other.id);
        assert!(record::get::<Audit>(dossier.connection(), &audit.id).expect("kept").archived_at.is_some());
        drop_visit(dossier, &other.id, &a).expect("dropped");
        assert_eq!(visits(dossier, "A"), []);
        assert_eq!(visits(dossier, "B").len(), 1);
    }

    #[test]
    fn what_was_held_is_not_planned_anew() {
        let mut bench = bench();
        let dossier = &mut bench.dossier;
        let a = process(dossier, "A");
        let audit = plan_visit(dossier, &a, day("2026-05-01")).expect("planned").value;
        dossier
            .transact(QualityIntent::AuditStep { reference: String::new(), state: String::new() }, |change| {
                change.update(&Audit { state: "closed".into(), ..audit.clone() })
            })
            .expect("closed");
        let refused =
            |result: Result<()>| matches!(result, Err(Error::Rejected(problems)) if problems[0].code == "audit-held");
        assert!(refused(move_visit(dossier, &audit.id, &a, day("2026-06-01")).map(drop)));
        assert!(refused(drop_visit(dossier, &audit.id, &a).map(drop)));
        let other = plan_visit(dossier, &a, day("2026-05-01")).expect("planned").value;
        assert_ne!(other.id, audit.id, "a held audit takes nothing in");
    }
}
