//! The sheet of a nonconformity (FNC): what the organisation answers, and what the auditor makes of it (DOMAIN B.3).

use chrono::{Days, NaiveDate};
use store::journal::Saved;
use store::record::{Transition, Workflow};
use store::register::{self, Register};
use store::{Dossier, Error, Problem, ReadOnly, Result, record};

use super::Audit;
use crate::QualityIntent;
use crate::action::Action;
use crate::finding::{Finding, Grade};
use crate::organisation::{Organisation, organisation};

/// The states of a sheet, from written to cleared.
pub const NONCONFORMITY_STATES: &[&str] =
    &["written", "handed-over", "answered", "refused", "accepted", "proved", "cleared", "upgraded"];

store::record! {
    /// The sheet of one nonconformity.
    pub struct Nonconformity in "nonconformity" cited by finding_id {
        /// The finding.
        finding_id: String => Reference("finding"),
        /// Where it is.
        state: String => Choice(NONCONFORMITY_STATES),
        /// The day the auditor handed it over.
        handed_over_on: Option<NaiveDate> => Day,
        /// The day by which it is to be answered.
        due_on: Option<NaiveDate> => Day,
        /// Whether it is elsewhere too.
        extent: String => LongText,
        /// What mends the case.
        correction: String => LongText,
        /// The day the case was mended.
        corrected_on: Option<NaiveDate> => Day,
        /// Why, five times: an answer per line.
        whys: String => LongText,
        /// Causes by branch, a line each: « Méthode : contrôle de mémoire ».
        ishikawa: String => LongText,
        /// The root cause.
        cause: String => LongText,
        /// How it will be seen that the corrective actions work.
        effectiveness: String => LongText,
        /// The function that answered.
        answered_by: String => Person,
        /// The day the answer was sent.
        answered_on: Option<NaiveDate> => Day,
        /// Why the answer was refused.
        refusal: String => LongText,
        /// The function that reviewed the answer.
        reviewed_by: String => Person,
        /// The day it did.
        reviewed_on: Option<NaiveDate> => Day,
        /// The day by which a major one is to be proved mended.
        proof_due_on: Option<NaiveDate> => Day,
        /// What proves that the actions were carried out.
        proof: String => LongText,
        /// The day the proof was given.
        proof_on: Option<NaiveDate> => Day,
        /// How it was cleared: on documents, by an additional audit, at the next audit.
        clearing: String => LongText,
    }
}

impl Register for Nonconformity {
    const TITLE: &'static str = "cause";
    const SEARCHED: bool = false;
    const FIXED: &'static [&'static str] = &["finding_id", "state"];
    const WORKFLOW: Option<Workflow> = Some(NONCONFORMITY_WORKFLOW);
    const DONE_DAYS: &'static [&'static str] =
        &["handed_over_on", "corrected_on", "answered_on", "reviewed_on", "proof_on"];

    fn check(&self) -> Vec<Problem> {
        let order = [
            ("due_on", self.handed_over_on, self.due_on, "before-handed"),
            ("answered_on", self.handed_over_on, self.answered_on, "before-handed"),
            ("reviewed_on", self.answered_on, self.reviewed_on, "before-answer"),
        ];
        let wrong = order.iter().filter(|(_, first, then, _)| first.zip(*then).is_some_and(|(a, b)| b < a));
        wrong.map(|(field, .., code)| Problem::new(field, code)).collect()
    }
}

/// The life of a sheet.
pub const NONCONFORMITY_WORKFLOW: Workflow = Workflow {
    field: "state",
    transitions: &[
        Transition::new("written", &["handed-over"]),
        Transition::new("handed-over", &["answered"]),
        Transition::new("refused", &["answered"]),
        Transition::new("answered", &["accepted", "refused"]),
        Transition::new("accepted", &["proved"]),
        Transition::new("proved", &["cleared", "upgraded"]),
    ],
};

/// The sheet of a finding; one that is still to be begun where there is none.
///
/// # Errors
/// Those of the database.
pub fn nonconformity(conn: &ReadOnly, finding_id: &str) -> Result<Nonconformity> {
    let known = record::find::<Nonconformity>(conn, "t.finding_id = ?1", [finding_id])?.into_iter().next();
    Ok(known.unwrap_or_else(|| Nonconformity {
        finding_id: finding_id.into(),
        state: NONCONFORMITY_STATES[0].into(),
        ..Nonconformity::default()
    }))
}

/// Writes fields of the sheet of a finding, which is begun where there is none.
///
/// # Errors
/// [`Error::Rejected`] for days out of order.
pub fn edit_nonconformity(
    dossier: &mut Dossier,
    finding_id: &str,
    values: serde_json::Value,
) -> Result<Saved<Nonconformity>> {
    let finding: Finding = record::get(dossier.connection(), finding_id)?;
    let mut fields: Vec<String> = values.as_object().map(|o| o.keys().cloned().collect()).unwrap_or_default();
    fields.sort();
    let mut sheet: Nonconformity = store::register::merged(&nonconformity(dossier.connection(), finding_id)?, values)?;
    let problems = sheet.check();
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    let intent = QualityIntent::Answer { reference: finding.reference, fields: fields.clone() };
    dossier.transact(intent, |change| {
        register::check_entered(change, &sheet, &fields)?;
        if sheet.id.is_empty() {
            sheet.id = change.new_id();
            change.insert(&sheet)?;
        } else {
            change.update(&sheet)?;
        }
        Ok(sheet)
    })
}

/// The days of this audit, else those of the settings for its type.
fn answer_days(audit: Option<&Audit>, organisation: &Organisation) -> i64 {
    let Some(audit) = audit else { return 0 };
    match (audit.answer_days, audit.kind.as_str()) {
        (0, "internal" | "mock" | "supplier") => organisation.internal_answer_days,
        (0, _) => organisation.answer_days,
        (days, _) => days,
    }
}

fn after(day: Option<NaiveDate>, days: i64) -> Option<NaiveDate> {
    let days = u64::try_from(days).ok().filter(|days| *days > 0)?;
    day?.checked_add_days(Days::new(days))
}

/// Moves the sheet of a finding one step on. Handed over, it is due within the days of its audit or of the
/// settings; accepted, the proof of a major one is due within those of the settings; cleared, its finding
/// is; upgraded, its finding is a major nonconformity.
///
/// # Errors
/// [`Error::NoStep`] where its life has none, [`Error::Rejected`] where what the step asks is missing.
pub fn step_nonconformity(dossier: &mut Dossier, finding_id: &str, state: &str) -> Result<Saved<Nonconformity>> {
    let conn = dossier.connection();
    let mut finding: Finding = record::get(conn, finding_id)?;
    let mut sheet = nonconformity(conn, finding_id)?;
    if !NONCONFORMITY_WORKFLOW.next(&sheet).contains(&state) {
        return Err(Error::NoStep(sheet.state, state.into()));
    }
    let actions = record::find::<Action>(conn, "t.finding_id = ?1 AND t.archived_at IS NULL", [finding_id])?;
    let missing = missing(&sheet, state, actions.is_empty());
    if !missing.is_empty() {
        return Err(Error::Rejected(missing));
    }
    state.clone_into(&mut sheet.state);
    match state {
        "handed-over" if sheet.due_on.is_none() => {
            let audit = finding.audit_id.as_deref().map(|id| record::get::<Audit>(conn, id)).transpose()?;
            sheet.due_on = after(sheet.handed_over_on, answer_days(audit.as_ref(), &organisation(conn)?));
        }
        "accepted" if sheet.proof_due_on.is_none() => {
            let grade: Grade = record::get(conn, &finding.grade_id)?;
            if grade.severity >= 4 {
                sheet.proof_due_on = after(sheet.reviewed_on, organisation(conn)?.proof_days);
            }
        }
        "cleared" => finding.cleared_on = finding.cleared_on.or(sheet.proof_on),
        "upgraded" => {
            let major = record::find::<Grade>(conn, "t.severity = 4 AND t.archived_at IS NULL", [])?;
            let major = major.into_iter().next().ok_or_else(|| Error::NoRecord("grade".into()))?;
            finding.grade_id = major.id;
        }
        _ => {}
    }
    let intent = QualityIntent::NonconformityStep { reference: finding.reference.clone(), state: sheet.state.clone() };
    dossier.transact(intent, |change| {
        change.update(&finding)?;
        if sheet.id.is_empty() {
            sheet.id = change.new_id();
            change.insert(&sheet)?;
        } else {
            change.update(&sheet)?;
        }
        Ok(sheet)
    })
}

/// What a step asks for and is not there.
fn missing(sheet: &Nonconformity, state: &str, no_action: bool) -> Vec<Problem> {
    let asked: &[(&str, bool)] = match state {
        "handed-over" => &[("handed_over_on", sheet.handed_over_on.is_none())],
        // A correction mends the case; without an action on the cause it would come again.
        "answered" => &[
            ("extent", sheet.extent.is_empty()),
            ("correction", sheet.correction.is_empty()),
            ("cause", sheet.cause.is_empty()),
            ("answered_by", sheet.answered_by.is_empty()),
            ("answered_on", sheet.answered_on.is_none()),
            ("actions", no_action),
        ],
        "refused" => &[("refusal", sheet.refusal.is_empty()), ("reviewed_on", sheet.reviewed_on.is_none())],
        "accepted" => &[("reviewed_by", sheet.reviewed_by.is_empty()), ("reviewed_on", sheet.reviewed_on.is_none())],
        "proved" => &[("proof", sheet.proof.is_empty()), ("proof_on", sheet.proof_on.is_none())],
        "cleared" => &[("clearing", sheet.clearing.is_empty())],
        _ => &[],
    };
    asked.iter().filter(|(_, missing)| *missing).map(|(field, _)| Problem::new(field, "required")).collect()
}
