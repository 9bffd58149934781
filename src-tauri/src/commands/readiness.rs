//! What is missing, what is said of each clause, and how fast it is proved.

use chrono::NaiveDate;
use domain::drill::{self, Drill, Question, Trained};
use domain::readiness::{self, Readiness, Waiver};
use domain::requirement::{self, Assessment, Clause};
use store::journal::Saved;
use tauri::{AppHandle, State};

use super::run_blocking;
use crate::failure::CommandResult;
use crate::state::AppState;

/// What an auditor would find missing on a day. A large dossier takes a moment, in which others must answer.
#[tauri::command]
pub async fn readiness(app: AppHandle, date: NaiveDate) -> CommandResult<Readiness> {
    run_blocking(app, move |app_state| Ok(readiness::readiness(&app_state.reader()?, date, app_state.language())?))
        .await
}

/// Sets a gap aside, with a reason, until a day.
#[tauri::command(async)]
pub fn waive(
    app_state: State<AppState>,
    rule: &str,
    record_id: &str,
    reason: &str,
    until: Option<NaiveDate>,
) -> CommandResult<Saved<Waiver>> {
    Ok(app_state.with(|dossier| readiness::waive(dossier, rule, record_id, reason, until))?)
}

/// Lets a silenced rule speak again.
#[tauri::command(async)]
pub fn unwaive(app_state: State<AppState>, id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| readiness::unwaive(dossier, id))?)
}

/// Writes down what is said of a clause.
#[tauri::command(async)]
pub fn assess(app_state: State<AppState>, clause_id: &str, said: Assessment) -> CommandResult<Saved<Clause>> {
    Ok(app_state.with(|dossier| requirement::assess(dossier, clause_id, said))?)
}

/// An auditor's question.
#[tauri::command(async)]
pub fn question(app_state: State<AppState>) -> CommandResult<Question> {
    let (language, seed) = (app_state.language(), chrono::Utc::now().timestamp_micros().unsigned_abs());
    Ok(app_state.read(|conn| drill::question(conn, language, seed))?)
}

/// Writes down how long an answer took, and where its proof was; none where it was given up.
#[tauri::command(async)]
pub fn answer(
    app_state: State<AppState>,
    clause_id: &str,
    question: &str,
    seconds: i64,
    proof: Option<&str>,
) -> CommandResult<Saved<Drill>> {
    Ok(app_state.with(|dossier| drill::answer(dossier, clause_id, question, seconds, proof))?)
}

/// What has been tried, the clauses that went badly first.
#[tauri::command(async)]
pub fn trained(app_state: State<AppState>) -> CommandResult<Vec<Trained>> {
    let language = app_state.language();
    Ok(app_state.read(|conn| drill::trained(conn, language))?)
}
