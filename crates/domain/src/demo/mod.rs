//! The demonstration dossier, and a larger one of the same kind to measure with.

mod audits;
mod contracts;
mod scale;
mod source;

use std::path::Path;

use chrono::{DateTime, Local, NaiveDate, Utc};
use rusqlite::OptionalExtension;
use store::journal::{Author, Change};
use store::record::{Kind, Record};
use store::{Clock, Dossier, Result};

use crate::QualityIntent;
use crate::catalogue::CATALOGUE;
use crate::founding::initialise;
use crate::organisation::Organisation;
use crate::procedure::Acknowledgement;
use crate::requirement::iso_9001_2015;

/// The day the demonstration is set on: 22 November 2026.
pub const DEMONSTRATION_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 22) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Writes the demonstration dossier to `path` as of [`DEMONSTRATION_DAY`], with `scale` synthetic records per register
/// besides. The same seed gives the same dossier, identities, instants and hashes included.
///
/// # Errors
/// As [`Dossier::create`].
pub fn demonstration(path: &Path, scale: u32, seed: u64) -> Result<Dossier> {
    demonstration_on(path, scale, seed, DEMONSTRATION_DAY)
}

/// As [`demonstration`], its days moved so that its next audit lies as far from `day` as from [`DEMONSTRATION_DAY`]: 58 days.
///
/// # Errors
/// As [`Dossier::create`].
pub fn demonstration_on(path: &Path, scale: u32, seed: u64, day: NaiveDate) -> Result<Dossier> {
    let author = Author {
        name: String::new(),
        function: "Responsable qualité".into(),
        station: "demonstration".into(),
        signer: None,
    };
    let mut dossier = crate::create(path, author)?;
    dossier.set_clock(Clock::fixed(day, seed));
    let (standard, source) = (iso_9001_2015()?, source::read()?);
    let organisation = source.organisation(&standard);
    let found = QualityIntent::Found { name: organisation.name.clone() };
    dossier.transact(found, |change| initialise(change, &standard, &organisation))?;
    dossier.transact(QualityIntent::Demonstration, |change| {
        source.fill(change, &standard)?;
        move_days(change, day.signed_duration_since(DEMONSTRATION_DAY).num_days())
    })?;
    scale::fill(&mut dossier, scale, seed, &standard)?;
    dossier.set_clock(Clock::System);
    Ok(dossier)
}

/// Brings the days of a demonstration up to `today`: it is opened by people on any day, and its next audit is always as far
/// away. Other dossiers are left alone.
///
/// # Errors
/// As [`Dossier::transact`].
pub fn keep_alive(dossier: &mut Dossier, today: NaiveDate) -> Result<()> {
    let sql = "SELECT at FROM journal WHERE json_extract(intent, '$.code') = 'demonstration' ORDER BY seq DESC LIMIT 1";
    let at: Option<String> = dossier.connection().query_row(sql, [], |row| row.get(0)).optional()?;
    let Some(at) = at.and_then(|at| at.parse::<DateTime<Utc>>().ok()) else { return Ok(()) };
    let days = today.signed_duration_since(at.with_timezone(&Local).date_naive()).num_days();
    if days == 0 || dossier.is_read_only() {
        return Ok(());
    }
    dossier.transact(QualityIntent::Demonstration, |change| move_days(change, days)).map(|_| ())
}

/// What is told by the days of the law, as they were: contracts are checked against the thresholds of their day.
const AS_THEY_WERE: &[&str] = &["contract", "modification", "piece", "threshold", "standard", "clause"];

fn move_days(change: &Change, days: i64) -> Result<()> {
    if days == 0 {
        return Ok(());
    }
    let registers = CATALOGUE.registers().map(|register| (register.table, register.fields));
    let others = [(Organisation::TABLE, Organisation::FIELDS), (Acknowledgement::TABLE, Acknowledgement::FIELDS)];
    for (table, fields) in registers.chain(others).filter(|(table, _)| !AS_THEY_WERE.contains(table)) {
        let of_days = fields.iter().filter(|field| field.kind == Kind::Day);
        change.move_days(table, of_days.map(|field| field.name), days)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use language::Language;
    use store::journal::verify;
    use store::progress::NoProgress;

    use super::*;
    use crate::organisation::organisation;
    use crate::readiness::readiness;
    use crate::testing::author;

    fn reported(dossier: &Dossier, day: NaiveDate) -> Vec<(String, String)> {
        let found = readiness(dossier.connection(), day, Language::French).expect("readiness");
        found.gaps.into_iter().map(|gap| (gap.rule, gap.reference)).collect()
    }

    fn days_left(dossier: &Dossier, day: NaiveDate) -> i64 {
        let next = organisation(dossier.connection()).expect("an organisation").next_audit_starts_on;
        next.expect("a day").signed_duration_since(day).num_days()
    }

    #[test]
    fn the_demonstration_is_as_far_from_its_audit_on_any_day() {
        let folder = tempfile::tempdir().expect("a folder");
        let pinned = demonstration(&folder.path().join("0.probant"), 0, 0).expect("made");
        let gaps = reported(&pinned, DEMONSTRATION_DAY);
        for moved in [4, 200, 700] {
            let day = DEMONSTRATION_DAY.checked_add_days(Days::new(moved)).expect("a day");
            let path = folder.path().join(format!("{moved}.probant"));
            let mut dossier = demonstration_on(&path, 0, 0, day).expect("made");
            assert_eq!(days_left(&dossier, day), 58);
            assert_eq!(reported(&dossier, day), gaps, "{moved} days later");
            // Opened again the next week, it is as alive as on the first day; what a person typed moves along.
            let later = day.checked_add_days(Days::new(7)).expect("a day");
            keep_alive(&mut dossier, later).expect("moved");
            assert_eq!((days_left(&dossier, later), reported(&dossier, later)), (58, gaps.clone()));
            assert_eq!(verify(dossier.connection(), &NoProgress).expect("verified").findings, []);
        }
    }

    #[test]
    fn a_dossier_that_is_no_demonstration_is_left_alone() {
        let mut bench = crate::testing::bench();
        let before = store::journal::last_seq(bench.dossier.connection()).expect("a place");
        keep_alive(&mut bench.dossier, DEMONSTRATION_DAY).expect("looked at");
        assert_eq!(store::journal::last_seq(bench.dossier.connection()).expect("a place"), before);
        assert_eq!(bench.dossier.author(), &author());
    }
}
