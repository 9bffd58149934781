//! A colleague's copy: looked at, then taken in.

use std::collections::HashMap;
use std::path::PathBuf;

use store::journal::Saved;
use store::sync::merge::{self, Choice, Merging};
use tauri::AppHandle;

use super::run_blocking;
use crate::failure::CommandResult;
use crate::workstation::kept_copies;

/// What the copy at `path` would bring.
#[tauri::command]
pub async fn preview_merge(app: AppHandle, path: PathBuf) -> CommandResult<Merging> {
    run_blocking(app, move |app_state| Ok(merge::preview(&app_state.reader()?, &path, app_state.language())?)).await
}

/// Takes the copy at `path` in, with what was chosen.
#[tauri::command]
pub async fn merge_copy(app: AppHandle, path: PathBuf, choices: Vec<Choice>) -> CommandResult<Saved<Merging>> {
    run_blocking(app, move |app_state| {
        let chosen: HashMap<_, _> =
            choices.into_iter().map(|choice| ((choice.table, choice.id, choice.field), choice.theirs)).collect();
        let language = app_state.language();
        // What came through the shared folder is known by its authors, not by the file it is kept in.
        let from_team = path.starts_with(kept_copies(&app_state.home));
        let name = path.file_name().filter(|_| !from_team).map(|name| name.to_string_lossy()).unwrap_or_default();
        Ok(app_state.with(|dossier| {
            merge::merge_as(dossier, &path, &name, language, &|conflict| {
                chosen.get(&(conflict.table.clone(), conflict.id.clone(), conflict.field.clone())).copied()
            })
        })?)
    })
    .await
}
