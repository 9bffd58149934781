//! Any register: its table, its records, their links and history.

use std::path::PathBuf;

use chrono::NaiveDate;
use domain::catalogue;
use exchange::{Format, ShownTable};
use pack::List;
use serde_json::Value;
use store::journal::{self, HistoryItem, Saved};
use store::progress::Step;
use store::record::search::{self, Hit};
use store::record::{self, Page, Query, Row, Shown};
use store::register::view::{self, SavedView};
use store::register::{self, BulkChange, BulkOutcome, LinkEnd};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::run_blocking;
use crate::failure::CommandResult;
use crate::progress::ProgressReporter;
use crate::state::{AppState, Work};

/// One page of a table.
#[tauri::command(async)]
pub fn page(app_state: State<AppState>, register: &str, query: Query) -> CommandResult<Page> {
    Ok(app_state.page(register, &query)?)
}

/// One record.
#[tauri::command(async)]
pub fn row(app_state: State<AppState>, register: &str, id: &str) -> CommandResult<Row> {
    let language = app_state.language();
    Ok(app_state.read(|conn| record::row(conn, register, id, language))?)
}

/// Adds a record.
#[tauri::command(async)]
pub fn create_record(app_state: State<AppState>, register: &str, values: Value) -> CommandResult<Saved<Value>> {
    Ok(app_state.with(|dossier| catalogue::by_name(register)?.create(dossier, values))?)
}

/// Changes the fields named in `values`.
#[tauri::command(async)]
pub fn edit_record(app_state: State<AppState>, register: &str, id: &str, values: Value) -> CommandResult<Saved<Value>> {
    Ok(app_state.with(|dossier| catalogue::by_name(register)?.edit(dossier, id, values))?)
}

/// Archives a record, or brings it back.
#[tauri::command(async)]
pub fn archive_record(
    app_state: State<AppState>,
    register: &str,
    id: &str,
    archived: bool,
) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| catalogue::by_name(register)?.archive(dossier, id, archived))?)
}

/// Changes several records as one.
#[tauri::command(async)]
pub fn change_records(
    app_state: State<AppState>,
    register: &str,
    ids: Vec<String>,
    bulk: BulkChange,
) -> CommandResult<Saved<BulkOutcome>> {
    Ok(app_state.with(|dossier| catalogue::by_name(register)?.change_several(dossier, &ids, &bulk))?)
}

/// The identities of the records that a table shows, all pages of it.
#[tauri::command(async)]
pub fn identities(app_state: State<AppState>, register: &str, query: Query) -> CommandResult<Vec<String>> {
    Ok(app_state.read(|conn| record::identities(conn, register, &query))?)
}

/// Rows as spreadsheets take them from the clipboard.
#[tauri::command(async)]
pub fn copied_rows(
    app_state: State<AppState>,
    register: &str,
    fields: Vec<String>,
    query: Query,
) -> CommandResult<String> {
    Ok(app_state.read(|conn| exchange::copied(conn, register, &fields, &query))?)
}

/// What a picker offers for these words.
#[tauri::command(async)]
pub fn options(app_state: State<AppState>, register: &str, words: &str) -> CommandResult<Vec<Shown>> {
    let language = app_state.language();
    Ok(app_state.read(|conn| record::options(conn, register, words, 100, language))?)
}

/// Everybody whom the dossier names.
#[tauri::command(async)]
pub fn people(app_state: State<AppState>) -> CommandResult<Vec<String>> {
    Ok(app_state.read(record::people)?)
}

/// The views of registers that people keep.
#[tauri::command(async)]
pub fn saved_views(app_state: State<AppState>) -> CommandResult<Vec<SavedView>> {
    Ok(app_state.read(view::saved_views)?)
}

/// Keeps a view of a register under a name.
#[tauri::command(async)]
pub fn save_view(
    app_state: State<AppState>,
    register: &str,
    name: &str,
    settings: &str,
) -> CommandResult<Saved<SavedView>> {
    Ok(app_state.with(|dossier| view::save_view(dossier, register, name, settings))?)
}

/// Takes a view out.
#[tauri::command(async)]
pub fn remove_view(app_state: State<AppState>, id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| view::remove_view(dossier, id))?)
}

/// How a picker shows what is chosen.
#[tauri::command(async)]
pub fn option(app_state: State<AppState>, register: &str, id: &str) -> CommandResult<Shown> {
    let language = app_state.language();
    Ok(app_state.read(|conn| record::option(conn, register, id, language))?)
}

/// How many records each value of a field has.
#[tauri::command(async)]
pub fn tally(
    app_state: State<AppState>,
    register: &str,
    field: &str,
) -> CommandResult<std::collections::BTreeMap<String, u32>> {
    Ok(app_state.read(|conn| record::tally(conn, register, field))?)
}

/// Everything that happened to a record.
#[tauri::command(async)]
pub fn history(app_state: State<AppState>, register: &str, id: &str) -> CommandResult<Vec<HistoryItem>> {
    let language = app_state.language();
    Ok(app_state.read(|conn| journal::history(conn, register, id, language))?)
}

/// Everything linked with a record.
#[tauri::command(async)]
pub fn links(app_state: State<AppState>, register: &str, id: &str) -> CommandResult<Vec<LinkEnd>> {
    let language = app_state.language();
    Ok(app_state.read(|conn| register::links(conn, register, id, language))?)
}

/// Links two records.
#[tauri::command(async)]
pub fn link(
    app_state: State<AppState>,
    register: &str,
    id: &str,
    to_register: &str,
    to_id: &str,
) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| register::link(dossier, (register, id), (to_register, to_id)))?)
}

/// Removes a link.
#[tauri::command(async)]
pub fn unlink(app_state: State<AppState>, link_id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| register::unlink(dossier, link_id))?)
}

/// The records that match, as one types.
#[tauri::command(async)]
pub fn search(app_state: State<AppState>, words: &str) -> CommandResult<Vec<Hit>> {
    let language = app_state.language();
    Ok(app_state.read(|conn| search::search(conn, words, 8, language))?)
}

/// Writes what a table shows as a list to print, grouped by a field where one is named.
#[tauri::command]
#[allow(clippy::too_many_arguments)] // the window names each
pub async fn print_list(
    app: AppHandle,
    register: String,
    fields: Vec<String>,
    query: Query,
    grouped_by: Option<String>,
    date: NaiveDate,
    path: PathBuf,
    progress: Channel<Step>,
) -> CommandResult<usize> {
    run_blocking(app, move |app_state| {
        let watch = ProgressReporter::new(app_state.start(Work::Export), progress);
        let grouped_by = grouped_by.as_deref();
        let list = List { register: &register, fields: &fields, query: &query, grouped_by, date };
        let mut bytes = Vec::new();
        let pages = pack::make_list(&app_state.reader()?, &list, &mut bytes, &watch)?;
        store::file::write_bytes(&path, &bytes)?;
        Ok(pages)
    })
    .await
}

/// Writes a table as a page shows it to a file: a workbook, separated values, or a list to print, by the end of its name.
#[tauri::command]
pub async fn save_table(app: AppHandle, table: ShownTable, date: NaiveDate, path: PathBuf) -> CommandResult<()> {
    run_blocking(app, move |app_state| {
        let language = app_state.language();
        let end = path.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
        let bytes = match end.as_str() {
            "xlsx" => table.workbook()?,
            "csv" => table.separated(language)?,
            _ => {
                let mut bytes = Vec::new();
                let shown = (table.title.as_str(), table.headings.as_slice(), table.rows.as_slice());
                pack::make_table(&app_state.reader()?, shown, (language, date), &mut bytes)?;
                bytes
            }
        };
        Ok(store::file::write_bytes(&path, &bytes)?)
    })
    .await
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
) -> CommandResult<()> {
    run_blocking(app, move |app_state| {
        let watch = ProgressReporter::new(app_state.start(Work::Export), progress);
        let bytes = exchange::export(&app_state.reader()?, &register, format, &query, &watch)?;
        Ok(store::file::write_bytes(&path, &bytes)?)
    })
    .await
}
