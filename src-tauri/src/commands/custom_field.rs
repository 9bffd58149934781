//! Custom fields: those that the people of a dossier add to its registers.

use store::journal::Saved;
use store::record::custom::{self, CustomField};
use store::register::custom::{CustomFieldForm, add, change, set_archived};
use tauri::State;

use crate::failure::CommandResult;
use crate::state::AppState;

/// Those of every register.
#[tauri::command(async)]
pub fn custom_fields(app_state: State<AppState>) -> CommandResult<Vec<CustomField>> {
    Ok(app_state.read(custom::definitions)?)
}

/// Adds one to a register.
#[tauri::command(async)]
pub fn add_custom_field(
    app_state: State<AppState>,
    register: &str,
    form: CustomFieldForm,
) -> CommandResult<Saved<CustomField>> {
    Ok(app_state.with(|dossier| add(dossier, register, &form))?)
}

/// Changes the name of one, or the words of its choice.
#[tauri::command(async)]
pub fn change_custom_field(
    app_state: State<AppState>,
    id: &str,
    form: CustomFieldForm,
) -> CommandResult<Saved<CustomField>> {
    Ok(app_state.with(|dossier| change(dossier, id, &form))?)
}

/// Takes one out of its register; what it held is kept.
#[tauri::command(async)]
pub fn remove_custom_field(app_state: State<AppState>, id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| set_archived(dossier, id, true))?)
}
