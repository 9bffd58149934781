//! Any register: its table, its records, their links and history.

use std::path::PathBuf;

use domain::catalogue;
use exchange::Format;
use serde_json::Value;
use store::journal::{self, HistoryItem, Saved};
use store::progress::Step;
use store::record::search::{self, Hit};
use store::record::{self, Page, Query, Row, Shown};
use store::register::{self, LinkEnd};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::aside;
use crate::failure::Answer;
use crate::state::{Desk, Work};
use crate::watch::Watch;

/// One page of a table.
#[tauri::command(async)]
pub fn page(desk: State<Desk>, register: &str, query: Query) -> Answer<Page> {
    Ok(desk.page(register, &query)?)
}

/// One record.
#[tauri::command(async)]
pub fn row(desk: State<Desk>, register: &str, id: &str) -> Answer<Row> {
    let language = desk.language();
    Ok(desk.read(|conn| record::row(conn, register, id, language))?)
}

/// Adds a record.
#[tauri::command(async)]
pub fn create_record(desk: State<Desk>, register: &str, values: Value) -> Answer<Saved<Value>> {
    Ok(desk.with(|dossier| catalogue::by_name(register)?.create(dossier, values))?)
}

/// Changes the fields named in `values`.
#[tauri::command(async)]
pub fn edit_record(desk: State<Desk>, register: &str, id: &str, values: Value) -> Answer<Saved<Value>> {
    Ok(desk.with(|dossier| catalogue::by_name(register)?.edit(dossier, id, values))?)
}

/// Archives a record, or brings it back.
#[tauri::command(async)]
pub fn archive_record(desk: State<Desk>, register: &str, id: &str, archived: bool) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| catalogue::by_name(register)?.archive(dossier, id, archived))?)
}

/// What a picker offers for these words.
#[tauri::command(async)]
pub fn options(desk: State<Desk>, register: &str, words: &str) -> Answer<Vec<Shown>> {
    let language = desk.language();
    Ok(desk.read(|conn| record::options(conn, register, words, 100, language))?)
}

/// How a picker shows what is chosen.
#[tauri::command(async)]
pub fn option(desk: State<Desk>, register: &str, id: &str) -> Answer<Shown> {
    let language = desk.language();
    Ok(desk.read(|conn| record::option(conn, register, id, language))?)
}

/// How many records each value of a field has.
#[tauri::command(async)]
pub fn tally(desk: State<Desk>, register: &str, field: &str) -> Answer<std::collections::BTreeMap<String, u32>> {
    Ok(desk.read(|conn| record::tally(conn, register, field))?)
}

/// Everything that happened to a record.
#[tauri::command(async)]
pub fn history(desk: State<Desk>, register: &str, id: &str) -> Answer<Vec<HistoryItem>> {
    let language = desk.language();
    Ok(desk.read(|conn| journal::history(conn, register, id, language))?)
}

/// Everything linked with a record.
#[tauri::command(async)]
pub fn links(desk: State<Desk>, register: &str, id: &str) -> Answer<Vec<LinkEnd>> {
    let language = desk.language();
    Ok(desk.read(|conn| register::links(conn, register, id, language))?)
}

/// Links two records.
#[tauri::command(async)]
pub fn link(desk: State<Desk>, register: &str, id: &str, to_register: &str, to_id: &str) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| register::link(dossier, (register, id), (to_register, to_id)))?)
}

/// Removes a link.
#[tauri::command(async)]
pub fn unlink(desk: State<Desk>, link_id: &str) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| register::unlink(dossier, link_id))?)
}

/// The records that match, as one types.
#[tauri::command(async)]
pub fn search(desk: State<Desk>, words: &str) -> Answer<Vec<Hit>> {
    let language = desk.language();
    Ok(desk.read(|conn| search::search(conn, words, 8, language))?)
}

/// Writes what a table shows, all pages of it, to a file.
#[tauri::command]
pub async fn export(
    app: AppHandle,
    register: String,
    format: Format,
    query: Query,
    path: PathBuf,
    progress: Channel<Step>,
) -> Answer<()> {
    aside(app, move |desk| {
        let watch = Watch::new(desk.start(Work::Export), progress);
        let bytes = exchange::export(&desk.reader()?, &register, format, &query, &watch)?;
        Ok(store::file::write_bytes(&path, &bytes)?)
    })
    .await
}
