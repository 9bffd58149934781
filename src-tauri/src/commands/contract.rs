//! Contracts: their checks, their documents, their modifications.

use chrono::{Local, NaiveDate};
use domain::contract::check::{Check, Legality, legality as all_checks, raise_alert as raise};
use domain::contract::statistics::{Statistics, statistics as figures};
use domain::contract::{self, CpvCode, Modification, ModificationLine, Piece, PieceLine};
use domain::finding::Finding;
use serde_json::Value;
use store::journal::Saved;
use store::progress::Unwatched;
use store::{record, register};
use tauri::{AppHandle, State};

use super::aside;
use crate::failure::Answer;
use crate::state::Desk;

fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The checks of one contract.
#[tauri::command(async)]
pub fn checks(desk: State<Desk>, contract_id: &str) -> Answer<Vec<Check>> {
    let language = desk.language();
    Ok(desk.read(|conn| contract::checks(conn, contract_id, today(), language))?)
}

/// The checks of all contracts.
#[tauri::command]
pub async fn legality(app: AppHandle, in_scope: bool) -> Answer<Legality> {
    aside(app, move |desk| Ok(all_checks(&desk.reader()?, in_scope, today(), desk.language(), &Unwatched)?)).await
}

/// Buying statistics, by procedure, year or department.
#[tauri::command]
pub async fn statistics(app: AppHandle, grouping: String, in_scope: bool) -> Answer<Statistics> {
    aside(app, move |desk| Ok(figures(&desk.reader()?, &grouping, in_scope, &Unwatched)?)).await
}

/// Sets an alert aside, with a reason.
#[tauri::command(async)]
pub fn override_check(desk: State<Desk>, contract_id: &str, rule: &str, reason: &str) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| contract::override_check(dossier, contract_id, rule, reason))?)
}

/// Takes back that an alert was set aside.
#[tauri::command(async)]
pub fn withdraw_override(desk: State<Desk>, contract_id: &str, rule: &str) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| contract::withdraw_override(dossier, contract_id, rule))?)
}

/// Makes a finding of an alert.
#[tauri::command(async)]
pub fn raise_alert(desk: State<Desk>, contract_id: &str, rule: &str) -> Answer<Saved<Finding>> {
    let language = desk.language();
    Ok(desk.with(|dossier| raise(dossier, contract_id, rule, today(), language))?)
}

/// The CPV codes that what was typed may mean.
#[tauri::command(async)]
pub fn find_cpv(desk: State<Desk>, typed: &str) -> Vec<CpvCode> {
    contract::find_cpv(typed, desk.language(), 40)
}

/// What a CPV code is about; none for a code there is not.
#[tauri::command(async)]
pub fn cpv_label(desk: State<Desk>, cpv: &str) -> Option<&'static str> {
    contract::cpv_label(cpv, desk.language())
}

/// The file checklist of a contract.
#[tauri::command(async)]
pub fn pieces(desk: State<Desk>, contract_id: &str) -> Answer<Vec<PieceLine>> {
    let language = desk.language();
    Ok(desk.read(|conn| contract::pieces(conn, &record::get(conn, contract_id)?, language))?)
}

/// Says what is known of a document.
#[tauri::command(async)]
pub fn set_piece(desk: State<Desk>, contract_id: &str, code: &str, values: Value) -> Answer<Saved<Piece>> {
    Ok(desk.with(|dossier| contract::set_piece(dossier, contract_id, code, values))?)
}

/// The modifications of a contract.
#[tauri::command(async)]
pub fn modifications(desk: State<Desk>, contract_id: &str) -> Answer<Vec<ModificationLine>> {
    Ok(desk.read(|conn| contract::modification_lines(conn, contract_id))?)
}

/// Adds a modification.
#[tauri::command(async)]
pub fn add_modification(desk: State<Desk>, values: Value) -> Answer<Saved<Modification>> {
    Ok(desk.with(|dossier| register::create::<Modification>(dossier, values))?)
}

/// Changes the fields of a modification named in `values`.
#[tauri::command(async)]
pub fn edit_modification(desk: State<Desk>, id: &str, values: Value) -> Answer<Saved<Modification>> {
    Ok(desk.with(|dossier| register::edit::<Modification>(dossier, id, values))?)
}

/// Removes a modification.
#[tauri::command(async)]
pub fn remove_modification(desk: State<Desk>, id: &str) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| register::archive::<Modification>(dossier, id, true))?)
}
