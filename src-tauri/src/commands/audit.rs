//! Audits: agenda, checklist, life, cycle, and the sheets of nonconformities.

use domain::audit::{self, Audit, ChecklistItem, Clash, Milestone, Nonconformity, Programme, Slot};
use domain::finding::Finding;
use serde_json::Value;
use store::journal::Saved;
use store::register;
use tauri::State;

use crate::failure::Answer;
use crate::state::Desk;

/// The agenda of an audit.
#[tauri::command(async)]
pub fn slots(desk: State<Desk>, audit_id: &str) -> Answer<Vec<Slot>> {
    Ok(desk.read(|conn| audit::slots(conn, audit_id))?)
}

/// Adds a slot.
#[tauri::command(async)]
pub fn add_slot(desk: State<Desk>, audit_id: &str, values: Value) -> Answer<Saved<Slot>> {
    Ok(desk.with(|dossier| audit::add_slot(dossier, audit_id, values))?)
}

/// Changes fields of a slot.
#[tauri::command(async)]
pub fn edit_slot(desk: State<Desk>, id: &str, values: Value) -> Answer<Saved<Slot>> {
    Ok(desk.with(|dossier| audit::edit_slot(dossier, id, values))?)
}

/// Takes a slot off the agenda.
#[tauri::command(async)]
pub fn remove_slot(desk: State<Desk>, id: &str) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| audit::remove_slot(dossier, id))?)
}

/// What keeps the plan from being held.
#[tauri::command(async)]
pub fn clashes(desk: State<Desk>, audit_id: &str) -> Answer<Vec<Clash>> {
    Ok(desk.read(|conn| audit::clashes(conn, audit_id))?)
}

/// Moves an audit one step on.
#[tauri::command(async)]
pub fn step_audit(desk: State<Desk>, id: &str, state: &str) -> Answer<Saved<Audit>> {
    Ok(desk.with(|dossier| audit::step(dossier, id, state))?)
}

/// Starts an audit from an earlier one.
#[tauri::command(async)]
pub fn clone_audit(desk: State<Desk>, id: &str) -> Answer<Saved<Audit>> {
    Ok(desk.with(|dossier| audit::clone_audit(dossier, id))?)
}

/// The days of the certification cycle.
#[tauri::command(async)]
pub fn cycle(desk: State<Desk>) -> Answer<Vec<Milestone>> {
    Ok(desk.read(audit::cycle)?)
}

/// The programme of the cycle.
#[tauri::command(async)]
pub fn programme(desk: State<Desk>) -> Answer<Programme> {
    let language = desk.language();
    let today = chrono::Local::now().date_naive();
    Ok(desk.read(|conn| audit::programme(conn, today, language))?)
}

/// Plans the internal audits of the last twelve months again, a year later.
#[tauri::command(async)]
pub fn repeat_programme(desk: State<Desk>) -> Answer<Saved<u32>> {
    let today = chrono::Local::now().date_naive();
    Ok(desk.with(|dossier| audit::repeat_year(dossier, today))?)
}

/// The checklist of an audit.
#[tauri::command(async)]
pub fn checklist(desk: State<Desk>, audit_id: &str) -> Answer<Vec<ChecklistItem>> {
    Ok(desk.read(|conn| audit::checklist(conn, audit_id))?)
}

/// Builds the checklist from the agenda; what stands there stays.
#[tauri::command(async)]
pub fn build_checklist(desk: State<Desk>, audit_id: &str) -> Answer<Saved<u32>> {
    let language = desk.language();
    Ok(desk.with(|dossier| audit::build(dossier, audit_id, language))?)
}

/// Adds a question of one's own.
#[tauri::command(async)]
pub fn ask(desk: State<Desk>, audit_id: &str, slot_id: Option<&str>, question: &str) -> Answer<Saved<ChecklistItem>> {
    Ok(desk.with(|dossier| audit::ask(dossier, audit_id, slot_id, question))?)
}

/// Writes down what was answered.
#[tauri::command(async)]
pub fn edit_item(desk: State<Desk>, id: &str, values: Value) -> Answer<Saved<ChecklistItem>> {
    Ok(desk.with(|dossier| register::edit::<ChecklistItem>(dossier, id, values))?)
}

/// Raises a finding where a question is asked.
#[tauri::command(async)]
pub fn raise(desk: State<Desk>, item_id: &str, values: Value) -> Answer<Saved<Finding>> {
    Ok(desk.with(|dossier| audit::raise(dossier, item_id, values))?)
}

/// The sheet of a nonconformity.
#[tauri::command(async)]
pub fn nonconformity(desk: State<Desk>, finding_id: &str) -> Answer<Nonconformity> {
    Ok(desk.read(|conn| audit::nonconformity(conn, finding_id))?)
}

/// Changes fields of the sheet.
#[tauri::command(async)]
pub fn edit_nonconformity(desk: State<Desk>, finding_id: &str, values: Value) -> Answer<Saved<Nonconformity>> {
    Ok(desk.with(|dossier| audit::edit_nonconformity(dossier, finding_id, values))?)
}

/// Moves the sheet one step on.
#[tauri::command(async)]
pub fn step_nonconformity(desk: State<Desk>, finding_id: &str, state: &str) -> Answer<Saved<Nonconformity>> {
    Ok(desk.with(|dossier| audit::step_nonconformity(dossier, finding_id, state))?)
}
