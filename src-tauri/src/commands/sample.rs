//! Samples of contracts.

use domain::finding::Finding;
use domain::sample::{self, ItemLine, Sample, SampleItem, SamplePlan, SampleRequest, SampleResults};
use store::journal::Saved;
use tauri::State;

use crate::failure::CommandResult;
use crate::state::AppState;

/// What drawing would mean, before it is done.
#[tauri::command(async)]
pub fn plan_sample(app_state: State<AppState>, drawing: SampleRequest) -> CommandResult<SamplePlan> {
    let language = app_state.language();
    Ok(app_state.read(|conn| sample::plan(conn, &drawing, language))?)
}

/// Draws a sample.
#[tauri::command(async)]
pub fn draw_sample(app_state: State<AppState>, drawing: SampleRequest) -> CommandResult<Saved<Sample>> {
    Ok(app_state.with(|dossier| sample::draw_sample(dossier, &drawing))?)
}

/// The files of a sample.
#[tauri::command(async)]
pub fn sample_items(app_state: State<AppState>, sample_id: &str) -> CommandResult<Vec<ItemLine>> {
    Ok(app_state.read(|conn| sample::items(conn, sample_id))?)
}

/// What a sample shows so far.
#[tauri::command(async)]
pub fn sample_results(app_state: State<AppState>, sample_id: &str) -> CommandResult<SampleResults> {
    let language = app_state.language();
    Ok(app_state.read(|conn| sample::results(conn, sample_id, language))?)
}

/// Draws a sample again from what it publishes: the same, another, or none where the population is another one.
#[tauri::command(async)]
pub fn draw_again(app_state: State<AppState>, sample_id: &str) -> CommandResult<Option<bool>> {
    Ok(app_state.read(|conn| sample::draw_again(conn, sample_id))?)
}

/// Says what looking at a file came to.
#[tauri::command(async)]
pub fn set_outcome(
    app_state: State<AppState>,
    item_id: &str,
    outcome: &str,
    note: &str,
) -> CommandResult<Saved<SampleItem>> {
    Ok(app_state.with(|dossier| sample::set_outcome(dossier, item_id, outcome, note))?)
}

/// Makes a finding of a defective file.
#[tauri::command(async)]
pub fn raise_defect(app_state: State<AppState>, item_id: &str) -> CommandResult<Saved<Finding>> {
    let language = app_state.language();
    Ok(app_state.with(|dossier| sample::raise_defect(dossier, item_id, language))?)
}
