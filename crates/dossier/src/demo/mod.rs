//! The demonstration dossier, and a larger one of the same kind to measure with.

mod audits;
mod contracts;
mod scale;
mod source;

use std::path::Path;

use chrono::NaiveDate;

use crate::clock::Clock;
use crate::dossier::Dossier;
use crate::error::Result;
use crate::founding::establish;
use crate::journal::{Author, Intent};
use crate::requirement::iso_9001_2015;

/// The day the demonstration is set on: 22 November 2026.
pub const DEMONSTRATION_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 22) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Writes the demonstration dossier to `path`, with `scale` synthetic records per register besides. The same seed gives
/// the same dossier, identities, instants and hashes included.
///
/// # Errors
/// As [`Dossier::create`].
pub fn demonstration(path: &Path, scale: u32, seed: u64) -> Result<Dossier> {
    let author = Author {
        name: String::new(),
        function: "Responsable qualité".into(),
        station: "demonstration".into(),
        signer: None,
    };
    let mut dossier = Dossier::create(path, author)?;
    dossier.set_clock(Clock::fixed(DEMONSTRATION_DAY, seed));
    let (standard, source) = (iso_9001_2015()?, source::read()?);
    let organisation = source.organisation(&standard);
    let found = Intent::Found { name: organisation.name.clone() };
    dossier.transact(found, |change| establish(change, &standard, &organisation))?;
    dossier.transact(Intent::Demonstration, |change| source.fill(change, &standard))?;
    scale::fill(&mut dossier, scale, seed, &standard)?;
    dossier.set_clock(Clock::System);
    Ok(dossier)
}
