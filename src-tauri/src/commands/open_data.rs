//! Open data of contracts into the dossier, and what was said of each value.

use std::path::{Path, PathBuf};

use dossier::contract::Contract;
use dossier::contract::import::{self, ContractImport, Remark};
use dossier::journal::Saved;
use dossier::progress::Step;
use dossier::record;
use exchange::decp;
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::aside;
use crate::failure::Answer;
use crate::state::{Desk, Work};
use crate::watch::Watch;

/// Remarks of an import: how many of each code, and some of them.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct Remarks {
    /// Code and count, the most frequent first.
    pub counts: Vec<(String, u32)>,
    /// Those asked for, in the order of the file.
    pub shown: Vec<Remark>,
}

/// Brings a file of open data in, as one change.
#[tauri::command]
pub async fn import_open_data(
    app: AppHandle,
    path: PathBuf,
    buyer: String,
    progress: Channel<Step>,
) -> Answer<Saved<ContractImport>> {
    aside(app, move |desk| {
        let watch = Watch::new(desk.start(Work::Import), progress);
        let buyer = Some(buyer.trim()).filter(|siret| !siret.is_empty());
        Ok(desk.with(|dossier| decp::import(dossier, &path, buyer, &watch))?)
    })
    .await
}

/// The imports of open data, the newest first.
#[tauri::command(async)]
pub fn open_data_imports(desk: State<Desk>) -> Answer<Vec<ContractImport>> {
    Ok(desk.read(import::imports)?)
}

/// What was said of the values of an import, of one code where one is given.
#[tauri::command(async)]
pub fn remarks(desk: State<Desk>, import_id: &str, code: &str, limit: u32) -> Answer<Remarks> {
    let read = |conn: &dossier::ReadOnly| {
        let counts = import::remark_counts(conn, import_id)?;
        Ok(Remarks { counts, shown: import::remarks(conn, import_id, code, 0, limit)? })
    };
    Ok(desk.read(read)?)
}

/// Writes every remark of an import as a table.
#[tauri::command(async)]
pub fn save_remarks(desk: State<Desk>, import_id: &str, path: &Path) -> Answer<()> {
    let language = desk.language();
    Ok(desk.read(|conn| decp::write_report(conn, &record::get(conn, import_id)?, path, language))?)
}

/// The record of a contract as it stood in the file it came with; none for one that was entered.
#[tauri::command(async)]
pub fn raw_record(desk: State<Desk>, contract_id: &str) -> Answer<Option<String>> {
    Ok(desk.read(|conn| import::raw_record(conn, &record::get::<Contract>(conn, contract_id)?))?)
}
