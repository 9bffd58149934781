//! Who works here, in which language.

use language::Language;
use store::journal::signature::fingerprint;
use tauri::State;

use crate::failure::CommandResult;
use crate::state::AppState;
use crate::workstation::Workstation;

/// The settings of this workstation.
#[tauri::command(async)]
pub fn workstation(app_state: State<AppState>) -> Workstation {
    app_state.workstation()
}

/// Says who works here from now on.
#[tauri::command(async)]
pub fn set_author(app_state: State<AppState>, name: &str, function: &str) -> CommandResult<Workstation> {
    let saved = app_state.set_workstation(|w| {
        name.trim().clone_into(&mut w.author.name);
        function.trim().clone_into(&mut w.author.function);
    })?;
    app_state.set_author(saved.author.clone())?;
    Ok(saved)
}

/// The fingerprint of the key that this workstation signs with; none where it does not.
#[tauri::command(async)]
pub fn signing_key(app_state: State<AppState>) -> Option<String> {
    app_state.workstation().author.signer.map(|signer| fingerprint(signer.public_key()))
}

/// Changes the language of the window.
#[tauri::command(async)]
pub fn set_language(app_state: State<AppState>, language: Language) -> CommandResult<Workstation> {
    Ok(app_state.set_workstation(|w| w.language = language)?)
}
