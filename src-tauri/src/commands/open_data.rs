//! Open data of contracts into the dossier, and what was said of each value.

use std::path::{Path, PathBuf};

use domain::contract::Contract;
use domain::contract::import::{self, ContractImport, Remark, RemarkSum};
use exchange::decp;
use serde::Serialize;
use store::journal::Saved;
use store::progress::Step;
use store::record;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::aside;
use crate::failure::Answer;
use crate::state::{Desk, Work};
use crate::watch::Watch;

/// A remark, and the contract it is about.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct RemarkLine {
    /// The remark.
    pub remark: Remark,
    /// The contract; none for a record that became none.
    pub contract_id: Option<String>,
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

/// What was said of the values of an import, summed up by field and rule.
#[tauri::command(async)]
pub fn remark_sums(desk: State<Desk>, import_id: &str) -> Answer<Vec<RemarkSum>> {
    Ok(desk.read(|conn| import::remark_sums(conn, import_id))?)
}

/// Remarks of an import in the order of the file; those of one rule about one field where a rule is given.
#[tauri::command(async)]
pub fn remarks(desk: State<Desk>, import_id: &str, field: &str, code: &str, limit: u32) -> Answer<Vec<RemarkLine>> {
    let language = desk.language();
    let only = (!code.is_empty()).then_some((field, code));
    let read = |conn: &store::ReadOnly| {
        let found = import::remarks(conn, import_id, only, 0, limit)?;
        let line = |remark: Remark| {
            let contract_id = import::contract_of(conn, import_id, &remark)?;
            Ok(RemarkLine { contract_id, remark: decp::in_words(remark, language) })
        };
        found.into_iter().map(line).collect::<store::Result<Vec<_>>>()
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
