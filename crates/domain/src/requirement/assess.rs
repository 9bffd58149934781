//! Saying how the organisation meets a clause: who said so and when is written down with it.

use serde::{Deserialize, Serialize};
use store::journal::Saved;
use store::register::Register;
use store::{Dossier, Error, Problem, Result, record};
use ts_rs::TS;

use super::{Clause, STATES};
use crate::QualityIntent;

/// What is said of a clause.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct Assessment {
    /// One of [`STATES`].
    pub state: String,
    /// How the clause is met.
    pub assessment: String,
    /// Why it does not apply.
    pub justification: String,
}

/// Writes down what is said of a clause, by whom and on which day.
///
/// # Errors
/// [`Error::Rejected`] for a state that does not exist, or a clause that does not apply without a reason.
pub fn assess(dossier: &mut Dossier, clause_id: &str, said: Assessment) -> Result<Saved<Clause>> {
    if !STATES.contains(&said.state.as_str()) {
        return Err(Error::Rejected(vec![Problem::new("state", "choice")]));
    }
    let mut clause: Clause = record::get(dossier.connection(), clause_id)?;
    said.state.trim().clone_into(&mut clause.state);
    said.assessment.trim().clone_into(&mut clause.assessment);
    said.justification.trim().clone_into(&mut clause.justification);
    let problems = clause.check();
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    clause.assessed_by = dossier.author().signature();
    let intent = QualityIntent::Assess { reference: clause.number.clone(), state: clause.state.clone() };
    dossier.transact(intent, |change| {
        clause.assessed_on = Some(change.at().date_naive());
        change.update(&clause)?;
        Ok(clause)
    })
}
