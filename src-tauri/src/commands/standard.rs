//! Standards and their editions: brought in, compared, chosen.

use std::path::Path;

use domain::organisation::Organisation;
use domain::requirement::{self, Comparison, Standard};
use store::journal::Saved;
use tauri::State;

use crate::failure::CommandResult;
use crate::state::AppState;

/// The standards of the dossier.
#[tauri::command(async)]
pub fn standards(app_state: State<AppState>) -> CommandResult<Vec<Standard>> {
    Ok(app_state.read(requirement::standards)?)
}

/// An edition beside the one it comes after.
#[tauri::command(async)]
pub fn compare_standard(app_state: State<AppState>, id: &str) -> CommandResult<Comparison> {
    Ok(app_state.read(|conn| requirement::compare(conn, id))?)
}

/// Brings in ISO 9001:2026 as it is built in.
#[tauri::command(async)]
pub fn add_next_edition(app_state: State<AppState>) -> CommandResult<Saved<Standard>> {
    let file = requirement::iso_9001_2026()?;
    Ok(app_state.with(|dossier| requirement::add_standard(dossier, &file))?)
}

/// Brings in a standard from a file of the user's own.
#[tauri::command(async)]
pub fn import_standard(app_state: State<AppState>, path: &Path) -> CommandResult<Saved<Standard>> {
    let file = requirement::read_standard(path)?;
    Ok(app_state.with(|dossier| requirement::add_standard(dossier, &file))?)
}

/// Writes the file that a standard of one's own starts from.
#[tauri::command(async)]
pub fn save_standard_template(path: &Path) -> CommandResult<()> {
    Ok(store::file::write_bytes(path, requirement::TEMPLATE.as_bytes())?)
}

/// Makes a standard the one the certificate is for.
#[tauri::command(async)]
pub fn choose_standard(app_state: State<AppState>, id: &str) -> CommandResult<Saved<Organisation>> {
    Ok(app_state.with(|dossier| requirement::choose_standard(dossier, id))?)
}

/// Takes over what was said of the edition before.
#[tauri::command(async)]
pub fn carry_over(app_state: State<AppState>, id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| requirement::carry_over(dossier, id))?)
}
