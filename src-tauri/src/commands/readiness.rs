//! What is missing, what is said of each clause, and how fast it is proved.

use chrono::NaiveDate;
use domain::drill::{self, Drill, Question, Trained};
use domain::readiness::{self, Readiness, Silence};
use domain::requirement::{self, Assessment, Clause};
use store::journal::Saved;
use tauri::{AppHandle, State};

use super::aside;
use crate::failure::Answer;
use crate::state::Desk;

/// What an auditor would find missing on a day. A large dossier takes a moment, in which others must answer.
#[tauri::command]
pub async fn readiness(app: AppHandle, date: NaiveDate) -> Answer<Readiness> {
    aside(app, move |desk| Ok(readiness::readiness(&desk.reader()?, date, desk.language())?)).await
}

/// Silences a rule on a record, with a reason.
#[tauri::command(async)]
pub fn silence(desk: State<Desk>, rule: &str, record_id: &str, reason: &str) -> Answer<Saved<Silence>> {
    Ok(desk.with(|dossier| readiness::silence(dossier, rule, record_id, reason))?)
}

/// Lets a silenced rule speak again.
#[tauri::command(async)]
pub fn speak(desk: State<Desk>, id: &str) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| readiness::speak(dossier, id))?)
}

/// Writes down what is said of a clause.
#[tauri::command(async)]
pub fn assess(desk: State<Desk>, clause_id: &str, said: Assessment) -> Answer<Saved<Clause>> {
    Ok(desk.with(|dossier| requirement::assess(dossier, clause_id, said))?)
}

/// An auditor's question.
#[tauri::command(async)]
pub fn question(desk: State<Desk>) -> Answer<Question> {
    let (language, seed) = (desk.language(), chrono::Utc::now().timestamp_micros().unsigned_abs());
    Ok(desk.read(|conn| drill::question(conn, language, seed))?)
}

/// Writes down how long an answer took, and where its proof was; none where it was given up.
#[tauri::command(async)]
pub fn answer(
    desk: State<Desk>,
    clause_id: &str,
    question: &str,
    seconds: i64,
    proof: Option<&str>,
) -> Answer<Saved<Drill>> {
    Ok(desk.with(|dossier| drill::answer(dossier, clause_id, question, seconds, proof))?)
}

/// What has been tried, the clauses that went badly first.
#[tauri::command(async)]
pub fn trained(desk: State<Desk>) -> Answer<Vec<Trained>> {
    let language = desk.language();
    Ok(desk.read(|conn| drill::trained(conn, language))?)
}
