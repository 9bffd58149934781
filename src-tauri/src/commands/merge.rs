//! A colleague's copy: looked at, then taken in.

use std::collections::HashMap;
use std::path::PathBuf;

use dossier::journal::Saved;
use dossier::journal::merge::{self, Choice, Merging};
use tauri::AppHandle;

use super::aside;
use crate::failure::Answer;

/// What the copy at `path` would bring.
#[tauri::command]
pub async fn preview_merge(app: AppHandle, path: PathBuf) -> Answer<Merging> {
    aside(app, move |desk| Ok(merge::preview(&desk.reader()?, &path, desk.language())?)).await
}

/// Takes the copy at `path` in, with what was chosen.
#[tauri::command]
pub async fn merge_copy(app: AppHandle, path: PathBuf, choices: Vec<Choice>) -> Answer<Saved<Merging>> {
    aside(app, move |desk| {
        let chosen: HashMap<_, _> =
            choices.into_iter().map(|choice| ((choice.table, choice.id, choice.field), choice.theirs)).collect();
        let language = desk.language();
        Ok(desk.with(|dossier| {
            merge::merge(dossier, &path, language, &|conflict| {
                chosen.get(&(conflict.table.clone(), conflict.id.clone(), conflict.field.clone())).copied()
            })
        })?)
    })
    .await
}
