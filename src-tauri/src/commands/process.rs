//! The map of the processes.

use chrono::NaiveDate;
use domain::process::{self, ProcessMap};
use domain::readiness::{self, ProcessGaps};
use store::journal::Saved;
use tauri::{AppHandle, State};

use super::run_blocking;
use crate::failure::CommandResult;
use crate::state::AppState;

/// Boxes and arrows.
#[tauri::command(async)]
pub fn process_map(app_state: State<AppState>) -> CommandResult<ProcessMap> {
    Ok(app_state.read(process::map)?)
}

/// How many gaps each process has on a day. A large dossier takes a moment, in which others must answer.
#[tauri::command]
pub async fn process_gaps(app: AppHandle, date: NaiveDate) -> CommandResult<Vec<ProcessGaps>> {
    run_blocking(app, move |app_state| Ok(readiness::by_process(&app_state.reader()?, date)?)).await
}

/// Puts a process into a band of the map, before another one or at its end.
#[tauri::command(async)]
pub fn place_process(
    app_state: State<AppState>,
    id: &str,
    family: &str,
    before: Option<&str>,
) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| process::place(dossier, id, family, before))?)
}
