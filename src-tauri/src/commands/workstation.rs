//! Who works here, in which language.

use language::Language;
use store::journal::signature::fingerprint;
use tauri::State;

use crate::failure::Answer;
use crate::state::Desk;
use crate::workstation::Workstation;

/// The settings of this workstation.
#[tauri::command(async)]
pub fn workstation(desk: State<Desk>) -> Workstation {
    desk.workstation()
}

/// Says who works here from now on.
#[tauri::command(async)]
pub fn set_author(desk: State<Desk>, name: &str, function: &str) -> Answer<Workstation> {
    let saved = desk.set_workstation(|w| {
        name.trim().clone_into(&mut w.author.name);
        function.trim().clone_into(&mut w.author.function);
    })?;
    desk.set_author(saved.author.clone())?;
    Ok(saved)
}

/// The fingerprint of the key that this workstation signs with; none where it does not.
#[tauri::command(async)]
pub fn signing_key(desk: State<Desk>) -> Option<String> {
    desk.workstation().author.signer.map(|signer| fingerprint(signer.public_key()))
}

/// Changes the language of the window.
#[tauri::command(async)]
pub fn set_language(desk: State<Desk>, language: Language) -> Answer<Workstation> {
    Ok(desk.set_workstation(|w| w.language = language)?)
}
