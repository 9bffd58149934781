//! The life of actions.

use domain::action::{self, Action};
use store::journal::Saved;
use tauri::State;

use crate::failure::Answer;
use crate::state::Desk;

/// Moves an action one step on.
#[tauri::command(async)]
pub fn step_action(desk: State<Desk>, id: &str, state: &str) -> Answer<Saved<Action>> {
    Ok(desk.with(|dossier| action::step(dossier, id, state))?)
}
