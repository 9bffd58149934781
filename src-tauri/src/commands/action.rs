//! The life of actions.

use domain::action::{self, Action};
use store::journal::Saved;
use tauri::State;

use crate::failure::CommandResult;
use crate::state::AppState;

/// Moves an action one step on.
#[tauri::command(async)]
pub fn step_action(app_state: State<AppState>, id: &str, state: &str) -> CommandResult<Saved<Action>> {
    Ok(app_state.with(|dossier| action::step(dossier, id, state))?)
}
