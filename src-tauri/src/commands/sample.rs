//! Samples of contracts.

use domain::sample::{self, ItemLine, Sample, SampleItem, SamplePlan, SampleRequest, SampleResults};
use store::journal::Saved;
use tauri::State;

use crate::failure::Answer;
use crate::state::Desk;

/// What drawing would mean, before it is done.
#[tauri::command(async)]
pub fn plan_sample(desk: State<Desk>, drawing: SampleRequest) -> Answer<SamplePlan> {
    let language = desk.language();
    Ok(desk.read(|conn| sample::plan(conn, &drawing, language))?)
}

/// Draws a sample.
#[tauri::command(async)]
pub fn draw_sample(desk: State<Desk>, drawing: SampleRequest) -> Answer<Saved<Sample>> {
    Ok(desk.with(|dossier| sample::draw_sample(dossier, &drawing))?)
}

/// The files of a sample.
#[tauri::command(async)]
pub fn sample_items(desk: State<Desk>, sample_id: &str) -> Answer<Vec<ItemLine>> {
    Ok(desk.read(|conn| sample::items(conn, sample_id))?)
}

/// What a sample shows so far.
#[tauri::command(async)]
pub fn sample_results(desk: State<Desk>, sample_id: &str) -> Answer<SampleResults> {
    let language = desk.language();
    Ok(desk.read(|conn| sample::results(conn, sample_id, language))?)
}

/// Draws a sample again from what it publishes: the same, another, or none where the population is another one.
#[tauri::command(async)]
pub fn draw_again(desk: State<Desk>, sample_id: &str) -> Answer<Option<bool>> {
    Ok(desk.read(|conn| sample::draw_again(conn, sample_id))?)
}

/// Says what looking at a file came to.
#[tauri::command(async)]
pub fn set_outcome(desk: State<Desk>, item_id: &str, outcome: &str, note: &str) -> Answer<Saved<SampleItem>> {
    Ok(desk.with(|dossier| sample::set_outcome(dossier, item_id, outcome, note))?)
}
