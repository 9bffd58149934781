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

use super::run_blocking;
use crate::failure::CommandResult;
use crate::progress::ProgressReporter;
use crate::state::{AppState, Work};

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
) -> CommandResult<Saved<ContractImport>> {
    run_blocking(app, move |app_state| {
        let watch = ProgressReporter::new(app_state.start(Work::Import), progress);
        let buyer = Some(buyer.trim()).filter(|siret| !siret.is_empty());
        Ok(app_state.with(|dossier| decp::import(dossier, &path, buyer, &watch))?)
    })
    .await
}

/// The imports of open data, the newest first.
#[tauri::command(async)]
pub fn open_data_imports(app_state: State<AppState>) -> CommandResult<Vec<ContractImport>> {
    Ok(app_state.read(import::imports)?)
}

/// What was said of the values of an import, summed up by field and rule.
#[tauri::command(async)]
pub fn remark_sums(app_state: State<AppState>, import_id: &str) -> CommandResult<Vec<RemarkSum>> {
    Ok(app_state.read(|conn| import::remark_sums(conn, import_id))?)
}

/// Remarks of an import in the order of the file; those of one rule about one field where a rule is given.
#[tauri::command(async)]
pub fn remarks(
    app_state: State<AppState>,
    import_id: &str,
    field: &str,
    code: &str,
    limit: u32,
) -> CommandResult<Vec<RemarkLine>> {
    let language = app_state.language();
    let only = (!code.is_empty()).then_some((field, code));
    let read = |conn: &store::ReadOnly| {
        let found = import::remarks(conn, import_id, only, 0, limit)?;
        let line = |remark: Remark| {
            let contract_id = import::contract_of(conn, import_id, &remark)?;
            Ok(RemarkLine { contract_id, remark: decp::in_words(remark, language) })
        };
        found.into_iter().map(line).collect::<store::Result<Vec<_>>>()
    };
    Ok(app_state.read(read)?)
}

/// Writes every remark of an import as a table.
#[tauri::command(async)]
pub fn save_remarks(app_state: State<AppState>, import_id: &str, path: &Path) -> CommandResult<()> {
    let language = app_state.language();
    Ok(app_state.read(|conn| decp::write_report(conn, &record::get(conn, import_id)?, path, language))?)
}

/// The record of a contract as it stood in the file it came with; none for one that was entered.
#[tauri::command(async)]
pub fn raw_record(app_state: State<AppState>, contract_id: &str) -> CommandResult<Option<String>> {
    Ok(app_state.read(|conn| import::raw_record(conn, &record::get::<Contract>(conn, contract_id)?))?)
}
