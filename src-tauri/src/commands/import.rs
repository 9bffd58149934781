//! Spreadsheets into a register: what a file would change, the change itself, and the workbook to fill in.

use std::path::{Path, PathBuf};

use exchange::sheet::{self, ImportReport, Mapping};
use store::journal::Saved;
use store::progress::Step;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::aside;
use crate::failure::Answer;
use crate::state::{Desk, Work};
use crate::watch::Watch;

/// What a file would make of a register. Writes nothing.
#[tauri::command]
pub async fn preview_import(
    app: AppHandle,
    register: String,
    path: PathBuf,
    mapping: Mapping,
    progress: Channel<Step>,
) -> Answer<ImportReport> {
    aside(app, move |desk| {
        let watch = Watch::new(desk.start(Work::Import), progress);
        Ok(sheet::preview(&desk.reader()?, &register, &path, &mapping, &watch)?)
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
) -> Answer<Saved<ImportReport>> {
    aside(app, move |desk| {
        let watch = Watch::new(desk.start(Work::Import), progress);
        Ok(desk.with(|dossier| sheet::import(dossier, &register, &path, &mapping, &watch))?)
    })
    .await
}

/// Writes the workbook that a register is filled in with.
#[tauri::command(async)]
pub fn save_template(desk: State<Desk>, register: &str, path: &Path) -> Answer<()> {
    let bytes = exchange::template(register, desk.language())?;
    Ok(store::file::write_bytes(path, &bytes)?)
}
