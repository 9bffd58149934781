//! Audits: agenda, checklist, life, cycle, and the sheets of nonconformities.

use chrono::NaiveDate;
use domain::audit::{self, Audit, ChecklistItem, Clash, Milestone, Nonconformity, Programme, Slot};
use domain::finding::Finding;
use serde_json::Value;
use store::journal::Saved;
use store::register;
use tauri::State;

use crate::failure::CommandResult;
use crate::state::AppState;

/// The agenda of an audit.
#[tauri::command(async)]
pub fn slots(app_state: State<AppState>, audit_id: &str) -> CommandResult<Vec<Slot>> {
    Ok(app_state.read(|conn| audit::slots(conn, audit_id))?)
}

/// Adds a slot.
#[tauri::command(async)]
pub fn add_slot(app_state: State<AppState>, audit_id: &str, values: Value) -> CommandResult<Saved<Slot>> {
    Ok(app_state.with(|dossier| audit::add_slot(dossier, audit_id, values))?)
}

/// Changes fields of a slot.
#[tauri::command(async)]
pub fn edit_slot(app_state: State<AppState>, id: &str, values: Value) -> CommandResult<Saved<Slot>> {
    Ok(app_state.with(|dossier| audit::edit_slot(dossier, id, values))?)
}

/// Takes a slot off the agenda.
#[tauri::command(async)]
pub fn remove_slot(app_state: State<AppState>, id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| audit::remove_slot(dossier, id))?)
}

/// What keeps the plan from being held.
#[tauri::command(async)]
pub fn clashes(app_state: State<AppState>, audit_id: &str) -> CommandResult<Vec<Clash>> {
    Ok(app_state.read(|conn| audit::clashes(conn, audit_id))?)
}

/// Moves an audit one step on.
#[tauri::command(async)]
pub fn step_audit(app_state: State<AppState>, id: &str, state: &str) -> CommandResult<Saved<Audit>> {
    Ok(app_state.with(|dossier| audit::step(dossier, id, state))?)
}

/// Starts an audit from an earlier one.
#[tauri::command(async)]
pub fn clone_audit(app_state: State<AppState>, id: &str) -> CommandResult<Saved<Audit>> {
    Ok(app_state.with(|dossier| audit::clone_audit(dossier, id))?)
}

/// The days of the certification cycle.
#[tauri::command(async)]
pub fn cycle(app_state: State<AppState>) -> CommandResult<Vec<Milestone>> {
    Ok(app_state.read(audit::cycle)?)
}

/// The programme of the cycle.
#[tauri::command(async)]
pub fn programme(app_state: State<AppState>) -> CommandResult<Programme> {
    let language = app_state.language();
    let today = chrono::Local::now().date_naive();
    Ok(app_state.read(|conn| audit::programme(conn, today, language))?)
}

/// Plans the internal audits of the last twelve months again, a year later.
#[tauri::command(async)]
pub fn repeat_programme(app_state: State<AppState>) -> CommandResult<Saved<u32>> {
    let today = chrono::Local::now().date_naive();
    Ok(app_state.with(|dossier| audit::repeat_year(dossier, today))?)
}

/// Plans a process in a month, given by one of its days.
#[tauri::command(async)]
pub fn plan_visit(app_state: State<AppState>, process_id: &str, month: NaiveDate) -> CommandResult<Saved<Audit>> {
    Ok(app_state.with(|dossier| audit::plan_visit(dossier, process_id, month))?)
}

/// Moves what an audit plans for a process into another month.
#[tauri::command(async)]
pub fn move_visit(
    app_state: State<AppState>,
    audit_id: &str,
    process_id: &str,
    month: NaiveDate,
) -> CommandResult<Saved<Audit>> {
    Ok(app_state.with(|dossier| audit::move_visit(dossier, audit_id, process_id, month))?)
}

/// Takes a process out of the plan of an audit.
#[tauri::command(async)]
pub fn drop_visit(app_state: State<AppState>, audit_id: &str, process_id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| audit::drop_visit(dossier, audit_id, process_id))?)
}

/// The checklist of an audit.
#[tauri::command(async)]
pub fn checklist(app_state: State<AppState>, audit_id: &str) -> CommandResult<Vec<ChecklistItem>> {
    Ok(app_state.read(|conn| audit::checklist(conn, audit_id))?)
}

/// Builds the checklist from the agenda; what stands there stays.
#[tauri::command(async)]
pub fn build_checklist(app_state: State<AppState>, audit_id: &str) -> CommandResult<Saved<u32>> {
    let language = app_state.language();
    Ok(app_state.with(|dossier| audit::build(dossier, audit_id, language))?)
}

/// Adds a question of one's own.
#[tauri::command(async)]
pub fn ask(
    app_state: State<AppState>,
    audit_id: &str,
    slot_id: Option<&str>,
    question: &str,
) -> CommandResult<Saved<ChecklistItem>> {
    Ok(app_state.with(|dossier| audit::ask(dossier, audit_id, slot_id, question))?)
}

/// Writes down what was answered.
#[tauri::command(async)]
pub fn edit_item(app_state: State<AppState>, id: &str, values: Value) -> CommandResult<Saved<ChecklistItem>> {
    Ok(app_state.with(|dossier| register::edit::<ChecklistItem>(dossier, id, values))?)
}

/// Raises a finding where a question is asked.
#[tauri::command(async)]
pub fn raise(app_state: State<AppState>, item_id: &str, values: Value) -> CommandResult<Saved<Finding>> {
    Ok(app_state.with(|dossier| audit::raise(dossier, item_id, values))?)
}

/// The sheet of a nonconformity.
#[tauri::command(async)]
pub fn nonconformity(app_state: State<AppState>, finding_id: &str) -> CommandResult<Nonconformity> {
    Ok(app_state.read(|conn| audit::nonconformity(conn, finding_id))?)
}

/// Changes fields of the sheet.
#[tauri::command(async)]
pub fn edit_nonconformity(
    app_state: State<AppState>,
    finding_id: &str,
    values: Value,
) -> CommandResult<Saved<Nonconformity>> {
    Ok(app_state.with(|dossier| audit::edit_nonconformity(dossier, finding_id, values))?)
}

/// Moves the sheet one step on.
#[tauri::command(async)]
pub fn step_nonconformity(
    app_state: State<AppState>,
    finding_id: &str,
    state: &str,
) -> CommandResult<Saved<Nonconformity>> {
    Ok(app_state.with(|dossier| audit::step_nonconformity(dossier, finding_id, state))?)
}
