//! Contracts: their checks, their documents, their modifications.

use chrono::{Local, NaiveDate};
use domain::contract::check::{
    Check, Legality, StepLimit, legality as all_checks, raise_alert as raise, step_limits as limits_of,
};
use domain::contract::statistics::{Statistics, statistics as figures};
use domain::contract::{self, CpvCode, Modification, ModificationLine, Piece, PieceLine};
use domain::finding::Finding;
use serde_json::Value;
use store::journal::Saved;
use store::progress::NoProgress;
use store::{record, register};
use tauri::{AppHandle, State};

use super::run_blocking;
use crate::failure::CommandResult;
use crate::state::AppState;

fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The checks of one contract.
#[tauri::command(async)]
pub fn checks(app_state: State<AppState>, contract_id: &str) -> CommandResult<Vec<Check>> {
    let language = app_state.language();
    Ok(app_state.read(|conn| contract::checks(conn, contract_id, today(), language))?)
}

/// The days that the law sets for the steps of a contract that are still to come.
#[tauri::command(async)]
pub fn step_limits(app_state: State<AppState>, contract_id: &str) -> CommandResult<Vec<StepLimit>> {
    Ok(app_state.read(|conn| limits_of(conn, contract_id, today()))?)
}

/// The checks of all contracts.
#[tauri::command]
pub async fn legality(app: AppHandle, in_scope: bool) -> CommandResult<Legality> {
    run_blocking(app, move |app_state| {
        Ok(all_checks(&app_state.reader()?, in_scope, today(), app_state.language(), &NoProgress)?)
    })
    .await
}

/// Buying statistics, by procedure, year or department.
#[tauri::command]
pub async fn statistics(app: AppHandle, grouping: String, in_scope: bool) -> CommandResult<Statistics> {
    run_blocking(app, move |app_state| Ok(figures(&app_state.reader()?, &grouping, in_scope, &NoProgress)?)).await
}

/// Sets an alert aside, with a reason.
#[tauri::command(async)]
pub fn override_check(
    app_state: State<AppState>,
    contract_id: &str,
    rule: &str,
    reason: &str,
) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| contract::override_check(dossier, contract_id, rule, reason))?)
}

/// Takes back that an alert was set aside.
#[tauri::command(async)]
pub fn withdraw_override(app_state: State<AppState>, contract_id: &str, rule: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| contract::withdraw_override(dossier, contract_id, rule))?)
}

/// Sets several alerts aside with one reason.
#[tauri::command(async)]
pub fn override_checks(
    app_state: State<AppState>,
    checks: Vec<(String, String)>,
    reason: &str,
) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| contract::check::override_checks(dossier, &checks, reason))?)
}

/// Makes findings of several alerts.
#[tauri::command(async)]
pub fn raise_alerts(app_state: State<AppState>, alerts: Vec<(String, String)>) -> CommandResult<Saved<Vec<Finding>>> {
    let language = app_state.language();
    Ok(app_state.with(|dossier| contract::check::raise_alerts(dossier, &alerts, today(), language))?)
}

/// Makes a finding of an alert.
#[tauri::command(async)]
pub fn raise_alert(app_state: State<AppState>, contract_id: &str, rule: &str) -> CommandResult<Saved<Finding>> {
    let language = app_state.language();
    Ok(app_state.with(|dossier| raise(dossier, contract_id, rule, today(), language))?)
}

/// The CPV codes that what was typed may mean.
#[tauri::command(async)]
pub fn find_cpv(app_state: State<AppState>, typed: &str) -> Vec<CpvCode> {
    contract::find_cpv(typed, app_state.language(), 40)
}

/// What a CPV code is about; none for a code there is not.
#[tauri::command(async)]
pub fn cpv_label(app_state: State<AppState>, cpv: &str) -> Option<&'static str> {
    contract::cpv_label(cpv, app_state.language())
}

/// The file checklist of a contract.
#[tauri::command(async)]
pub fn pieces(app_state: State<AppState>, contract_id: &str) -> CommandResult<Vec<PieceLine>> {
    let language = app_state.language();
    Ok(app_state.read(|conn| contract::pieces(conn, &record::get(conn, contract_id)?, language))?)
}

/// Says what is known of a document.
#[tauri::command(async)]
pub fn set_piece(
    app_state: State<AppState>,
    contract_id: &str,
    code: &str,
    values: Value,
) -> CommandResult<Saved<Piece>> {
    Ok(app_state.with(|dossier| contract::set_piece(dossier, contract_id, code, values))?)
}

/// The modifications of a contract.
#[tauri::command(async)]
pub fn modifications(app_state: State<AppState>, contract_id: &str) -> CommandResult<Vec<ModificationLine>> {
    Ok(app_state.read(|conn| contract::modification_lines(conn, contract_id))?)
}

/// Adds a modification.
#[tauri::command(async)]
pub fn add_modification(app_state: State<AppState>, values: Value) -> CommandResult<Saved<Modification>> {
    Ok(app_state.with(|dossier| register::create::<Modification>(dossier, values))?)
}

/// Changes the fields of a modification named in `values`.
#[tauri::command(async)]
pub fn edit_modification(app_state: State<AppState>, id: &str, values: Value) -> CommandResult<Saved<Modification>> {
    Ok(app_state.with(|dossier| register::edit::<Modification>(dossier, id, values))?)
}

/// Removes a modification.
#[tauri::command(async)]
pub fn remove_modification(app_state: State<AppState>, id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| register::archive::<Modification>(dossier, id, true))?)
}
