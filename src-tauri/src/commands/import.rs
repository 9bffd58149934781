//! Spreadsheets into a register: what a file would change, the change itself, and the workbook to fill in.

use std::path::{Path, PathBuf};

use exchange::sheet::{self, ImportReport, ListSource, Mapping};
use store::journal::Saved;
use store::progress::Step;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::run_blocking;
use crate::failure::CommandResult;
use crate::progress::ProgressReporter;
use crate::state::{AppState, Work, lock};

/// Keeps a table that was pasted, with the headings of the columns it was pasted over, until it is brought in.
#[tauri::command(async)]
pub fn hold_pasted(app_state: State<AppState>, text: String, headings: Vec<String>) {
    *lock(&app_state.pasted) = Some((text, headings));
}

/// Hands over the list at a path; without one, that which was pasted last.
fn with_list<R>(
    app_state: &AppState,
    path: Option<&Path>,
    read: impl FnOnce(ListSource) -> store::Result<R>,
) -> store::Result<R> {
    match path {
        Some(path) => read(path.into()),
        None => {
            let pasted = lock(&app_state.pasted).clone().unwrap_or_default();
            read(ListSource::Pasted(&pasted.0, &pasted.1))
        }
    }
}

/// What a list would make of a register. Writes nothing.
#[tauri::command]
pub async fn preview_import(
    app: AppHandle,
    register: String,
    path: Option<PathBuf>,
    mapping: Mapping,
    progress: Channel<Step>,
) -> CommandResult<ImportReport> {
    run_blocking(app, move |app_state| {
        let watch = ProgressReporter::new(app_state.start(Work::Import), progress);
        let conn = app_state.reader()?;
        let path = path.as_deref();
        Ok(with_list(app_state, path, |list| sheet::preview(&conn, &register, list, &mapping, &watch))?)
    })
    .await
}

/// Brings a list into a register, as one change.
#[tauri::command]
pub async fn import_sheet(
    app: AppHandle,
    register: String,
    path: Option<PathBuf>,
    mapping: Mapping,
    progress: Channel<Step>,
) -> CommandResult<Saved<ImportReport>> {
    run_blocking(app, move |app_state| {
        let watch = ProgressReporter::new(app_state.start(Work::Import), progress);
        let import =
            |list: ListSource| app_state.with(|dossier| sheet::import(dossier, &register, list, &mapping, &watch));
        Ok(with_list(app_state, path.as_deref(), import)?)
    })
    .await
}

/// Writes the workbook that a register is filled in with.
#[tauri::command(async)]
pub fn save_template(app_state: State<AppState>, register: &str, path: &Path) -> CommandResult<()> {
    let bytes = app_state.read(|conn| exchange::template(conn, register, app_state.language()))?;
    Ok(store::file::write_bytes(path, &bytes)?)
}
