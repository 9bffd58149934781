//! Versions of procedures, and who has read them.

use chrono::NaiveDate;
use domain::procedure::{self, ProcedureVersion, Reader, VersionStep};
use serde_json::Value;
use store::journal::Saved;
use store::register;
use tauri::State;

use crate::failure::Answer;
use crate::state::Desk;

/// The versions of a procedure, the newest first.
#[tauri::command(async)]
pub fn versions(desk: State<Desk>, procedure_id: &str) -> Answer<Vec<ProcedureVersion>> {
    Ok(desk.read(|conn| procedure::versions(conn, procedure_id))?)
}

/// Starts a new version, as a draft.
#[tauri::command(async)]
pub fn add_version(
    desk: State<Desk>,
    procedure_id: &str,
    version: &str,
    change_summary: &str,
) -> Answer<Saved<ProcedureVersion>> {
    Ok(desk.with(|dossier| procedure::add_version(dossier, procedure_id, version, change_summary))?)
}

/// Changes the fields of a version named in `values`.
#[tauri::command(async)]
pub fn edit_version(desk: State<Desk>, id: &str, values: Value) -> Answer<Saved<ProcedureVersion>> {
    Ok(desk.with(|dossier| register::edit::<ProcedureVersion>(dossier, id, values))?)
}

/// Moves a version one step on.
#[tauri::command(async)]
pub fn step_version(desk: State<Desk>, id: &str, step: VersionStep) -> Answer<Saved<ProcedureVersion>> {
    Ok(desk.with(|dossier| procedure::step(dossier, id, &step))?)
}

/// Who must have read the version in force, and who has.
#[tauri::command(async)]
pub fn readers(desk: State<Desk>, procedure_id: &str) -> Answer<Vec<Reader>> {
    Ok(desk.read(|conn| procedure::readers(conn, procedure_id))?)
}

/// Notes that a reader has read the version in force.
#[tauri::command(async)]
pub fn acknowledge(desk: State<Desk>, procedure_id: &str, reader: &str, read_on: NaiveDate) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| procedure::acknowledge(dossier, procedure_id, reader, read_on))?)
}

/// Takes an acknowledgement back.
#[tauri::command(async)]
pub fn unacknowledge(desk: State<Desk>, id: &str) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| procedure::unacknowledge(dossier, id))?)
}
