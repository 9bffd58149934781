//! The version of a procedure as a list brings it: one line for the procedure and the version it speaks of.

use chrono::{Local, Months, NaiveDate};
use serde_json::{Map, Value};
use store::journal::Change;
use store::record::{Field, Kind};
use store::{Problem, ReadOnly, Result};

use super::version::supersede;
use super::{Procedure, ProcedureVersion, STATES, versions};

/// What a list says of the version. Lists seldom name who verified and approved: a version comes in without them, and
/// is asked for them when it is edited next.
pub const FIELDS: &[Field] = &[
    Field::new("version", Kind::Code),
    Field::new("state", Kind::Choice(STATES)),
    Field::new("effective_on", Kind::Day),
    Field::new("author", Kind::Person),
    Field::new("verifier", Kind::Person),
    Field::new("approver", Kind::Person),
    Field::new("change_summary", Kind::LongText),
];

/// The version as it is, where it exists, and as the list has it; none where the list speaks of no version.
fn said(
    conn: &ReadOnly,
    procedure: &Procedure,
    more: &Map<String, Value>,
) -> Result<Option<(Option<ProcedureVersion>, ProcedureVersion)>> {
    let text = |name: &str| more.get(name).and_then(Value::as_str).map(str::trim).filter(|t| !t.is_empty());
    let Some(number) = text("version") else { return Ok(None) };
    let before = versions(conn, &procedure.id)?.into_iter().find(|v| v.version == number);
    let mut after = before.clone().unwrap_or_default();
    procedure.id.clone_into(&mut after.procedure_id);
    number.clone_into(&mut after.version);
    if let Some(day) = text("effective_on").and_then(|day| day.parse::<NaiveDate>().ok()) {
        after.effective_on = Some(day);
    }
    for (name, field) in [
        ("author", &mut after.author),
        ("verifier", &mut after.verifier),
        ("approver", &mut after.approver),
        ("change_summary", &mut after.change_summary),
    ] {
        if let Some(value) = text(name) {
            value.clone_into(field);
        }
    }
    // A list of documents that gives a day of application speaks of what applies.
    let applied = match after.effective_on {
        Some(day) if day > Local::now().date_naive() => "approved",
        Some(_) => "in-force",
        None => "draft",
    };
    if let Some(state) = text("state") {
        state.clone_into(&mut after.state);
    } else if before.is_none() {
        applied.clone_into(&mut after.state);
    }
    Ok(Some((before, after)))
}

/// What the version of the list would change, and the rules it breaks.
///
/// # Errors
/// Those of the database.
pub fn preview_related(
    conn: &ReadOnly,
    procedure: &Procedure,
    more: &Map<String, Value>,
) -> Result<(Vec<String>, Vec<Problem>)> {
    let Some((before, after)) = said(conn, procedure, more)? else {
        // Anything said of a version needs its number.
        let orphan = more.values().any(|v| v.as_str().is_some_and(|t| !t.trim().is_empty()));
        let problems = if orphan { vec![Problem::new("version", "required")] } else { Vec::new() };
        return Ok((Vec::new(), problems));
    };
    if after.state == "in-force" && after.effective_on.is_none() {
        return Ok((Vec::new(), vec![Problem::new("effective_on", "required")]));
    }
    if after.state == "in-force" && after.effective_on.is_some_and(|day| day > Local::now().date_naive()) {
        return Ok((Vec::new(), vec![Problem::new("effective_on", "not-yet")]));
    }
    let (before, after) = (serde_json::to_value(before.unwrap_or_default())?, serde_json::to_value(after)?);
    let names = FIELDS.iter().map(|f| f.name);
    Ok((names.filter(|name| before.get(name) != after.get(name)).map(str::to_owned).collect(), Vec::new()))
}

/// Writes the version of the list. Coming into force, it supersedes the one that was, and sets a next review that the
/// list did not give.
///
/// # Errors
/// Those of the database.
pub fn import_related(change: &Change, procedure: &Procedure, more: &Map<String, Value>) -> Result<()> {
    let Some((before, mut after)) = said(change.read(), procedure, more)? else { return Ok(()) };
    if after.state == "in-force" && before.as_ref().is_none_or(|v| v.state != "in-force") {
        supersede(change, &procedure.id)?;
        if procedure.next_review_on.is_none()
            && let Some(months) = u32::try_from(procedure.review_months).ok().filter(|months| *months > 0)
        {
            let next = after.effective_on.and_then(|day| day.checked_add_months(Months::new(months)));
            change.update(&Procedure { next_review_on: next, ..procedure.clone() })?;
        }
    }
    if before.is_some() {
        return change.update(&after);
    }
    after.id = change.new_id();
    change.insert(&after)
}
