//! The agenda of an audit: its slots, and what cannot be held as it is planned (DOMAIN C.2, C.4).

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use language::text::fold;
use serde::Serialize;
use serde_json::Value;
use store::journal::Saved;
use store::register::{self, Register};
use store::{Dossier, Problem, ReadOnly, Result, record};
use ts_rs::TS;

use super::Audit;
use crate::process::Process;

store::record! {
    /// A slot of an agenda (créneau).
    pub struct Slot in "slot" cited by starts_at {
        /// The audit.
        audit_id: String => Reference("audit"),
        /// The day.
        held_on: Option<NaiveDate> => Day,
        /// When it begins, `09:45`.
        starts_at: String => Code,
        /// When it ends, `11:00`.
        ends_at: String => Text,
        /// What it is about, where that is no process alone.
        theme: String => Text,
        /// The process audited.
        process_id: Option<String> => Reference("process"),
        /// The numbers of the clauses, a comma between two.
        clauses: String => Text,
        /// Who audits, one to a line.
        auditors: String => Person,
        /// Who is audited, as functions, one to a line.
        auditees: String => Person,
        /// The room or the link.
        place: String => Text,
        /// Why an auditor who is not independent audits all the same.
        independence: String => LongText,
    } MACHINE [starts_at, ends_at, clauses]
}

impl Register for Slot {
    const TITLE: &'static str = "theme";
    const SEARCHED: bool = false;
    const FIXED: &'static [&'static str] = &["audit_id"];
    const REQUIRED: &'static [&'static str] = &["held_on", "starts_at", "ends_at"];

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (field, value) in [("starts_at", &self.starts_at), ("ends_at", &self.ends_at)] {
            if !value.is_empty() && time(value).is_none() {
                problems.push(Problem::new(field, "time"));
            }
        }
        if time(&self.starts_at).zip(time(&self.ends_at)).is_some_and(|(start, end)| end <= start) {
            problems.push(Problem::new("ends_at", "before-hour"));
        }
        problems.extend(unread_clauses("clauses", &self.clauses));
        problems
    }

    fn check_within(&self, conn: &ReadOnly) -> Result<Vec<Problem>> {
        unknown_clauses(conn, "clauses", &self.clauses)
    }

    /// `9h`, `9h45` and `9:45` are written `09:00` and `09:45`.
    fn prepare(&mut self) {
        for value in [&mut self.starts_at, &mut self.ends_at] {
            if let Some(time) = time(value) {
                *value = time.format("%H:%M").to_string();
            }
        }
        self.clauses = numbers(&self.clauses);
    }
}

fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().replace(['h', 'H'], ":");
    let text = text.strip_suffix(':').map_or_else(|| text.clone(), |hour| format!("{hour}:00"));
    NaiveTime::parse_from_str(&text, "%H:%M").ok()
}

/// The numbers of clauses in a text, a comma between two: `§8.2, 8.6 et 9` is `8.2,8.6,9`. A text that holds anything else
/// stays as it is written, to be refused rather than shortened.
pub(super) fn numbers(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '§'));
    let mut numbers = Vec::new();
    for word in words.map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()) {
        match fold(word).as_str() {
            "et" | "and" | "art" | "article" | "articles" | "clause" | "clauses" => {}
            number if is_clause(number) => numbers.push(word.to_owned()),
            _ => return text.trim().to_owned(),
        }
    }
    numbers.join(",")
}

fn is_clause(word: &str) -> bool {
    word.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What is wrong with a list of clauses that is none.
pub(super) fn unread_clauses(field: &str, list: &str) -> Option<Problem> {
    names(list).any(|name| !is_clause(name)).then(|| Problem::new(field, "clauses-unread"))
}

/// What is wrong with a list of clauses that no standard of the dossier has.
pub(super) fn unknown_clauses(conn: &ReadOnly, field: &str, list: &str) -> Result<Vec<Problem>> {
    let mut known = conn.prepare_cached("SELECT 1 FROM clause WHERE number = ?1")?;
    for name in names(list) {
        if !known.exists([name])? {
            return Ok(vec![Problem::new(field, "unknown-clause")]);
        }
    }
    Ok(Vec::new())
}

/// The names of a list: one to a line, or between commas or semicolons.
pub(super) fn names(list: &str) -> impl Iterator<Item = &str> {
    list.split(['\n', ',', ';']).map(str::trim).filter(|name| !name.is_empty())
}

/// Something that keeps a plan from being held. The locale files hold `clash-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Clash {
    /// Stable code.
    pub code: String,
    /// Who, or which clause.
    pub who: String,
    /// The day; none where it is about the whole plan.
    pub day: Option<NaiveDate>,
    /// When, such as `09:00–10:30`.
    pub first: String,
    /// And when else.
    pub second: String,
    /// The slot to change.
    pub slot_id: Option<String>,
}

/// The slots of an audit, in the order of the days.
///
/// # Errors
/// Those of the database.
pub fn slots(conn: &ReadOnly, audit_id: &str) -> Result<Vec<Slot>> {
    record::find(conn, "t.audit_id = ?1 AND t.archived_at IS NULL ORDER BY t.held_on, t.starts_at, t.id", [audit_id])
}

/// Adds a slot to the agenda of an audit.
///
/// # Errors
/// [`store::Error::Rejected`] without a day, or with times that are none.
pub fn add_slot(dossier: &mut Dossier, audit_id: &str, values: Value) -> Result<Saved<Slot>> {
    let mut slot: Slot = register::merged(&Slot::default(), values)?;
    let audit: Audit = record::get(dossier.connection(), audit_id)?;
    audit.id.clone_into(&mut slot.audit_id);
    let reference = audit.reference;
    dossier.transact_as(
        |change| {
            register::add(change, &mut slot)?;
            register::check_entered(change, &slot, &["clauses".to_owned()])?;
            Ok(slot)
        },
        |slot| crate::QualityIntent::PlanSlot { reference, time: slot.starts_at.clone() },
    )
}

/// Changes fields of a slot.
///
/// # Errors
/// As [`add_slot`].
pub fn edit_slot(dossier: &mut Dossier, id: &str, values: Value) -> Result<Saved<Slot>> {
    register::edit::<Slot>(dossier, id, values)
}

/// Takes a slot off the agenda.
///
/// # Errors
/// [`store::Error::NoRecord`].
pub fn remove_slot(dossier: &mut Dossier, id: &str) -> Result<Saved<()>> {
    register::archive::<Slot>(dossier, id, true)
}

/// What keeps the plan of an audit from being held: somebody in two slots at once, clauses of the scope that no slot
/// covers, clauses beyond it, a day without lunch, an auditor who is not independent, a slot on a day of no audit.
///
/// # Errors
/// Those of the database.
pub fn clashes(conn: &ReadOnly, audit_id: &str) -> Result<Vec<Clash>> {
    let audit: Audit = record::get(conn, audit_id)?;
    let slots = slots(conn, audit_id)?;
    let mut found = Vec::new();
    for (index, slot) in slots.iter().enumerate() {
        for other in slots[index + 1..].iter().filter(|other| overlap(slot, other)) {
            twice("auditor-twice", &slot.auditors, &other.auditors, slot, other, &mut found);
            twice("auditee-twice", &slot.auditees, &other.auditees, slot, other, &mut found);
        }
        found.extend(dependent(conn, slot)?);
        let outside = audit.starts_on.zip(slot.held_on).is_some_and(|(first, day)| day < first)
            || audit.ends_on.zip(slot.held_on).is_some_and(|(last, day)| day > last);
        if outside {
            found.push(clash("outside", slot, &slot.theme));
        }
        // A slot that says nothing can always be held: it plans nothing either.
        if slot.theme.is_empty() && slot.process_id.is_none() && slot.clauses.is_empty() {
            found.push(clash("slot-blank", slot, ""));
        } else if slot.auditors.trim().is_empty() && (slot.process_id.is_some() || !slot.clauses.is_empty()) {
            found.push(clash("slot-nobody", slot, ""));
        }
    }
    found.extend(without_lunch(&slots));
    found.extend(coverage(&audit, &slots));
    Ok(found)
}

fn span(slot: &Slot) -> String {
    format!("{}–{}", slot.starts_at, slot.ends_at)
}

fn clash(code: &str, slot: &Slot, who: &str) -> Clash {
    Clash {
        code: code.into(),
        who: who.into(),
        day: slot.held_on,
        first: span(slot),
        second: String::new(),
        slot_id: Some(slot.id.clone()),
    }
}

fn overlap(one: &Slot, other: &Slot) -> bool {
    one.held_on == other.held_on && one.starts_at < other.ends_at && other.starts_at < one.ends_at
}

fn twice(code: &str, one: &str, other: &str, slot: &Slot, later: &Slot, found: &mut Vec<Clash>) {
    for name in names(one).filter(|name| names(other).any(|o| fold(o) == fold(name))) {
        found.push(Clash { second: span(later), slot_id: Some(later.id.clone()), ..clash(code, slot, name) });
    }
}

/// The auditors of a slot who answer for its process, or are audited in it (DOMAIN C.4), where nobody gave a reason.
fn dependent(conn: &ReadOnly, slot: &Slot) -> Result<Vec<Clash>> {
    if !slot.independence.is_empty() {
        return Ok(Vec::new());
    }
    let pilot = match &slot.process_id {
        Some(id) => record::get::<Process>(conn, id)?.pilot,
        None => String::new(),
    };
    let own =
        |name: &&str| fold(name) == fold(&pilot) || names(&slot.auditees).any(|auditee| fold(auditee) == fold(name));
    Ok(names(&slot.auditors).filter(own).map(|name| clash("not-independent", slot, name)).collect())
}

/// Days that are worked through from before half past eleven until after two with no three quarters of an hour free.
fn without_lunch(slots: &[Slot]) -> Vec<Clash> {
    let mut days: BTreeMap<NaiveDate, Vec<&Slot>> = BTreeMap::new();
    for slot in slots {
        days.entry(slot.held_on.unwrap_or_default()).or_default().push(slot);
    }
    let minutes = |text: &str| time(text).map_or(0, |t| (t - NaiveTime::MIN).num_minutes());
    let mut found = Vec::new();
    for slots in days.into_values() {
        let (noon, afternoon) = (11 * 60 + 30, 14 * 60 + 30);
        let works =
            slots.iter().any(|s| minutes(&s.starts_at) < noon) && slots.iter().any(|s| minutes(&s.ends_at) > 14 * 60);
        let mut free_from = noon;
        let mut longest = 0;
        for slot in &slots {
            longest = longest.max(minutes(&slot.starts_at).min(afternoon) - free_from);
            free_from = free_from.max(minutes(&slot.ends_at));
        }
        longest = longest.max(afternoon - free_from);
        let across = slots.iter().find(|s| minutes(&s.ends_at) > 12 * 60);
        if let (true, true, Some(slot)) = (works, longest < 45, across) {
            found.push(clash("no-lunch", slot, ""));
        }
    }
    found
}

/// The clauses of the scope that no slot covers, and those of the slots that the scope does not hold.
fn coverage(audit: &Audit, slots: &[Slot]) -> Vec<Clash> {
    let scope: Vec<&str> = names(&audit.scope_clauses).collect();
    if scope.is_empty() || slots.is_empty() {
        return Vec::new();
    }
    let planned: Vec<&str> = slots.iter().flat_map(|slot| names(&slot.clauses)).collect();
    let within = |one: &str, other: &str| one == other || one.starts_with(&format!("{other}."));
    let about = |code: &str, clause: &str| Clash {
        code: code.into(),
        who: clause.into(),
        day: None,
        first: String::new(),
        second: String::new(),
        slot_id: None,
    };
    let uncovered = scope.iter().filter(|c| !planned.iter().any(|p| within(p, c) || within(c, p)));
    let mut found: Vec<Clash> = uncovered.map(|clause| about("clause-unplanned", clause)).collect();
    for slot in slots {
        let beyond = names(&slot.clauses).filter(|c| !scope.iter().any(|s| within(c, s) || within(s, c)));
        found.extend(beyond.map(|clause| clash("clause-beyond", slot, clause)));
    }
    found
}
