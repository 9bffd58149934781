//! The first entry of a dossier: organisation, standard, grades.

use serde::{Deserialize, Serialize};
use store::journal::{Change, Saved};
use store::register::Register;
use store::{Dossier, Error, Problem, Result};
use ts_rs::TS;

use crate::QualityIntent;
use crate::contract::threshold;
use crate::finding::afnor_grades;
use crate::organisation::{ORGANISATION_ID, Organisation};
use crate::requirement::{StandardFile, iso_9001_2015};

/// The answers of the first-run guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Founding {
    /// The organisation, its scope and its dates; the standard is the built-in edition.
    pub organisation: Organisation,
}

/// Founds an empty dossier: standard, grades and organisation, in one entry.
///
/// # Errors
/// [`Error::Rejected`] when an answer breaks a rule; nothing is then written.
pub fn found(dossier: &mut Dossier, founding: Founding) -> Result<Saved<()>> {
    let standard = iso_9001_2015()?;
    let organisation = checked(founding.organisation, &standard)?;
    let intent = QualityIntent::Found { name: organisation.name.clone() };
    dossier.transact(intent, |change| initialise(change, &standard, &organisation))
}

/// The organisation ready to be stored.
fn checked(mut organisation: Organisation, standard: &StandardFile) -> Result<Organisation> {
    organisation.id = ORGANISATION_ID.into();
    organisation.standard_id.clone_from(&standard.id);
    let mut problems = organisation.check();
    if organisation.name.trim().is_empty() {
        problems.insert(0, Problem::new("name", "required"));
    }
    if problems.is_empty() { Ok(organisation) } else { Err(Error::Rejected(problems)) }
}

pub(crate) fn initialise(change: &Change, standard: &StandardFile, organisation: &Organisation) -> Result<()> {
    standard.load(change)?;
    threshold::seed(change)?;
    for grade in afnor_grades() {
        change.insert(&grade)?;
    }
    change.insert(organisation)
}
