//! Backups of the open dossier: made, listed, looked into, restored beside it.

use std::path::PathBuf;

use domain::backup::{self, Backup, Restoring};
use serde::Serialize;
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::run_blocking;
use crate::failure::CommandResult;
use crate::state::AppState;

/// The backups of the open dossier.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Backups {
    /// Where they go.
    pub folder: PathBuf,
    /// Those that are there, the newest first.
    pub all: Vec<Backup>,
}

/// Backs the open dossier up, unless its last backup is of the same state; tells which backups there are then.
#[tauri::command]
pub async fn back_up(app: AppHandle) -> CommandResult<Backups> {
    run_blocking(app, |app_state| {
        let path = app_state.about()?.path;
        let folder = app_state.workstation().backup_folder();
        backup::back_up(&path, &folder)?;
        Ok(Backups { all: backup::backups(&path, &folder)?, folder })
    })
    .await
}

/// The backups there are.
#[tauri::command(async)]
pub fn backups(app_state: State<AppState>) -> CommandResult<Backups> {
    let path = app_state.about()?.path;
    let folder = app_state.workstation().backup_folder();
    Ok(Backups { all: backup::backups(&path, &folder)?, folder })
}

/// The newest backup of the open dossier that is what its own journal says.
#[tauri::command]
pub async fn last_good_backup(app: AppHandle) -> CommandResult<Option<Backup>> {
    run_blocking(app, |app_state| {
        Ok(backup::last_good(&app_state.about()?.path, &app_state.workstation().backup_folder())?)
    })
    .await
}

/// Says where backups go from now on.
#[tauri::command(async)]
pub fn set_backup_folder(app_state: State<AppState>, folder: PathBuf) -> CommandResult<()> {
    app_state.set_workstation(|w| w.backups = Some(folder))?;
    Ok(())
}

/// What going back to a backup would take away.
#[tauri::command(async)]
pub fn preview_restore(app_state: State<AppState>, path: PathBuf) -> CommandResult<Restoring> {
    Ok(app_state.read(|conn| backup::preview(conn, &path))?)
}

/// Writes a backup as a new dossier.
#[tauri::command]
pub async fn restore(app: AppHandle, from: PathBuf, to: PathBuf) -> CommandResult<()> {
    run_blocking(app, move |_| Ok(backup::restore(&from, &to)?)).await
}
