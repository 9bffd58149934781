//! Standards and their editions: brought in, compared, chosen.

use std::path::Path;

use domain::organisation::Organisation;
use domain::requirement::{self, Comparison, Standard};
use store::journal::Saved;
use tauri::State;

use crate::failure::Answer;
use crate::state::Desk;

/// The standards of the dossier.
#[tauri::command(async)]
pub fn standards(desk: State<Desk>) -> Answer<Vec<Standard>> {
    Ok(desk.read(requirement::standards)?)
}

/// An edition beside the one it comes after.
#[tauri::command(async)]
pub fn compare_standard(desk: State<Desk>, id: &str) -> Answer<Comparison> {
    Ok(desk.read(|conn| requirement::compare(conn, id))?)
}

/// Brings in ISO 9001:2026 as it is built in.
#[tauri::command(async)]
pub fn add_next_edition(desk: State<Desk>) -> Answer<Saved<Standard>> {
    let file = requirement::iso_9001_2026()?;
    Ok(desk.with(|dossier| requirement::add_standard(dossier, &file))?)
}

/// Brings in a standard from a file of the user's own.
#[tauri::command(async)]
pub fn import_standard(desk: State<Desk>, path: &Path) -> Answer<Saved<Standard>> {
    let file = requirement::read_standard(path)?;
    Ok(desk.with(|dossier| requirement::add_standard(dossier, &file))?)
}

/// Writes the file that a standard of one's own starts from.
#[tauri::command(async)]
pub fn save_standard_template(path: &Path) -> Answer<()> {
    Ok(store::file::write_bytes(path, requirement::TEMPLATE.as_bytes())?)
}

/// Makes a standard the one the certificate is for.
#[tauri::command(async)]
pub fn choose_standard(desk: State<Desk>, id: &str) -> Answer<Saved<Organisation>> {
    Ok(desk.with(|dossier| requirement::choose_standard(dossier, id))?)
}

/// Takes over what was said of the edition before.
#[tauri::command(async)]
pub fn carry_over(desk: State<Desk>, id: &str) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| requirement::carry_over(dossier, id))?)
}
