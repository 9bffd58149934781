//! Spreadsheets into a register: what a file would change, the change itself, and the workbook to fill in.

use std::path::{Path, PathBuf};

use exchange::sheet::{self, ImportReport, Mapping};
use store::journal::Saved;
use store::progress::Step;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::run_blocking;
use crate::failure::CommandResult;
use crate::progress::ProgressReporter;
use crate::state::{AppState, Work};

/// What a file would make of a register. Writes nothing.
#[tauri::command]
pub async fn preview_import(
    app: AppHandle,
    register: String,
    path: PathBuf,
    mapping: Mapping,
    progress: Channel<Step>,
) -> CommandResult<ImportReport> {
    run_blocking(app, move |app_state| {
        let watch = ProgressReporter::new(app_state.start(Work::Import), progress);
        Ok(sheet::preview(&app_state.reader()?, &register, &path, &mapping, &watch)?)
    })
    .await
}

/// Brings a file into a register, as one change.
#[tauri::command]
pub async fn import_sheet(
    app: AppHandle,
    register: String,
    path: PathBuf,
    mapping: Mapping,
    progress: Channel<Step>,
) -> CommandResult<Saved<ImportReport>> {
    run_blocking(app, move |app_state| {
        let watch = ProgressReporter::new(app_state.start(Work::Import), progress);
        Ok(app_state.with(|dossier| sheet::import(dossier, &register, &path, &mapping, &watch))?)
    })
    .await
}

/// Writes the workbook that a register is filled in with.
#[tauri::command(async)]
pub fn save_template(app_state: State<AppState>, register: &str, path: &Path) -> CommandResult<()> {
    let bytes = app_state.read(|conn| exchange::template(conn, register, app_state.language()))?;
    Ok(store::file::write_bytes(path, &bytes)?)
}
