//! Versions of procedures, and who has read them.

use chrono::NaiveDate;
use domain::procedure::{self, ProcedureVersion, Reader, VersionStep};
use serde_json::Value;
use store::journal::Saved;
use store::register;
use tauri::State;

use crate::failure::CommandResult;
use crate::state::AppState;

/// The versions of a procedure, the newest first.
#[tauri::command(async)]
pub fn versions(app_state: State<AppState>, procedure_id: &str) -> CommandResult<Vec<ProcedureVersion>> {
    Ok(app_state.read(|conn| procedure::versions(conn, procedure_id))?)
}

/// Starts a new version, as a draft.
#[tauri::command(async)]
pub fn add_version(
    app_state: State<AppState>,
    procedure_id: &str,
    version: &str,
    change_summary: &str,
) -> CommandResult<Saved<ProcedureVersion>> {
    Ok(app_state.with(|dossier| procedure::add_version(dossier, procedure_id, version, change_summary))?)
}

/// Changes the fields of a version named in `values`.
#[tauri::command(async)]
pub fn edit_version(app_state: State<AppState>, id: &str, values: Value) -> CommandResult<Saved<ProcedureVersion>> {
    Ok(app_state.with(|dossier| register::edit::<ProcedureVersion>(dossier, id, values))?)
}

/// Moves a version one step on.
#[tauri::command(async)]
pub fn step_version(app_state: State<AppState>, id: &str, step: VersionStep) -> CommandResult<Saved<ProcedureVersion>> {
    Ok(app_state.with(|dossier| procedure::step(dossier, id, &step))?)
}

/// Who must have read the version in force, and who has.
#[tauri::command(async)]
pub fn readers(app_state: State<AppState>, procedure_id: &str) -> CommandResult<Vec<Reader>> {
    Ok(app_state.read(|conn| procedure::readers(conn, procedure_id))?)
}

/// Notes that a reader has read the version in force.
#[tauri::command(async)]
pub fn acknowledge(
    app_state: State<AppState>,
    procedure_id: &str,
    reader: &str,
    read_on: NaiveDate,
) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| procedure::acknowledge(dossier, procedure_id, reader, read_on))?)
}

/// Takes an acknowledgement back.
#[tauri::command(async)]
pub fn unacknowledge(app_state: State<AppState>, id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| procedure::unacknowledge(dossier, id))?)
}
