//! Backups of the open dossier: made, listed, looked into, restored beside it.

use std::path::PathBuf;

use domain::backup::{self, Backup, Restoring};
use serde::Serialize;
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::aside;
use crate::failure::Answer;
use crate::state::Desk;

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
pub async fn back_up(app: AppHandle) -> Answer<Backups> {
    aside(app, |desk| {
        let path = desk.about()?.path;
        let folder = desk.workstation().backup_folder();
        backup::back_up(&path, &folder)?;
        Ok(Backups { all: backup::backups(&path, &folder)?, folder })
    })
    .await
}

/// The backups there are.
#[tauri::command(async)]
pub fn backups(desk: State<Desk>) -> Answer<Backups> {
    let path = desk.about()?.path;
    let folder = desk.workstation().backup_folder();
    Ok(Backups { all: backup::backups(&path, &folder)?, folder })
}

/// The newest backup of the open dossier that is what its own journal says.
#[tauri::command]
pub async fn last_good_backup(app: AppHandle) -> Answer<Option<Backup>> {
    aside(app, |desk| Ok(backup::last_good(&desk.about()?.path, &desk.workstation().backup_folder())?)).await
}

/// Says where backups go from now on.
#[tauri::command(async)]
pub fn set_backup_folder(desk: State<Desk>, folder: PathBuf) -> Answer<()> {
    desk.set_workstation(|w| w.backups = Some(folder))?;
    Ok(())
}

/// What going back to a backup would take away.
#[tauri::command(async)]
pub fn preview_restore(desk: State<Desk>, path: PathBuf) -> Answer<Restoring> {
    Ok(desk.read(|conn| backup::preview(conn, &path))?)
}

/// Writes a backup as a new dossier.
#[tauri::command]
pub async fn restore(app: AppHandle, from: PathBuf, to: PathBuf) -> Answer<()> {
    aside(app, move |_| Ok(backup::restore(&from, &to)?)).await
}
