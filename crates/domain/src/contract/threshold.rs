//! Thresholds and delays of public procurement: a dated table that people can correct and add to (DOMAIN E.4).

use chrono::NaiveDate;
use store::journal::Change;
use store::record::{self, Record};
use store::register::Register;
use store::{Dossier, Problem, ReadOnly, Result};

use crate::QualityIntent;
use crate::organisation::Organisation;

/// What a value counts.
pub const UNITS: &[&str] = &["euros", "percent", "days", "months", "year"];

store::record! {
    /// A threshold or a delay, over the days it is valid on.
    pub struct Threshold in "threshold" cited by reference {
        /// Its code and its first day.
        reference: String => Code,
        /// What rules ask for it by; several rows carry it, one for each period.
        code: String => Text,
        /// What it is, in French.
        label_fr: String => Text,
        /// What it is, in English.
        label_en: String => Text,
        /// The article that sets it.
        article: String => Text,
        /// What its value counts.
        unit: String => Choice(UNITS),
        /// Its value; euros are without tax.
        value: i64 => Number,
        /// The first day it is valid on.
        valid_from: Option<NaiveDate> => Day,
        /// The last day; none while it is in force.
        valid_to: Option<NaiveDate> => Day,
        /// How sure its source is.
        confidence: String => Choice(&["high", "medium", "low"]),
        /// Where it comes from, and what is in doubt.
        note: String => LongText,
    } MACHINE [code]
}

impl Register for Threshold {
    const TITLE: &'static str = "label_{lang}";
    const PAGE: &'static str = "thresholds";
    const SEARCHED: bool = false;
    const REQUIRED: &'static [&'static str] = &["code", "unit", "value"];
    const DEFAULTS: &'static [(&'static str, &'static str)] = &[("unit", "euros"), ("confidence", "medium")];

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.value < 0 {
            problems.push(Problem::new("value", "negative"));
        }
        if self.valid_from.zip(self.valid_to).is_some_and(|(from, to)| to < from) {
            problems.push(Problem::new("valid_to", "before-start"));
        }
        problems
    }

    fn prepare(&mut self) {
        if self.reference.is_empty() && !self.code.is_empty() {
            let from = self.valid_from.map(|day| format!(" {day}")).unwrap_or_default();
            self.reference = format!("{}{from}", self.code);
        }
    }
}

/// The table as it comes with the program.
fn supplied() -> Result<Vec<Threshold>> {
    let mut rows: Vec<Threshold> = serde_json::from_str(include_str!("../../../../assets/thresholds/thresholds.json"))?;
    rows.iter_mut().for_each(Register::prepare);
    Ok(rows)
}

/// Puts the supplied table into a dossier that has none.
pub(crate) fn seed(change: &Change) -> Result<()> {
    for mut row in supplied()? {
        row.id = change.new_id();
        change.insert(&row)?;
    }
    Ok(())
}

/// Gives the supplied table to a dossier founded before there was one.
///
/// # Errors
/// Those of the database.
pub(crate) fn seed_if_missing(dossier: &mut Dossier) -> Result<()> {
    let has = |table: &str| {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table})");
        dossier.connection().query_row(&sql, [], |row| row.get::<_, bool>(0))
    };
    if has(Organisation::TABLE)? && !has(Threshold::TABLE)? {
        // Two copies of an older dossier come to the same rows, each on its own.
        dossier.transact(QualityIntent::EstablishThresholds, |change| {
            supplied()?.into_iter().try_for_each(|row| {
                let id = format!("threshold-{}", row.reference);
                change.insert(&Threshold { id, ..row })
            })
        })?;
    }
    Ok(())
}

/// The table of a dossier, to look values up in.
#[derive(Debug, Clone, Default)]
pub struct Thresholds(Vec<Threshold>);

impl Thresholds {
    /// Reads the table. What it has no row for at all, as in a dossier older than a rule, is as supplied.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(conn: &ReadOnly) -> Result<Self> {
        let rows = record::find::<Threshold>(conn, "1 ORDER BY t.valid_from", [])?;
        let mut all = supplied()?;
        all.retain(|row| !rows.iter().any(|own| own.code == row.code));
        all.extend(rows);
        Ok(Self(all))
    }

    /// The row of `code` that is valid on `day`: the one that began last.
    #[must_use]
    pub fn on(&self, code: &str, day: NaiveDate) -> Option<&Threshold> {
        self.0.iter().rev().find(|row| {
            row.code == code
                && row.archived_at.is_none()
                && row.valid_from.is_none_or(|from| from <= day)
                && row.valid_to.is_none_or(|to| day <= to)
        })
    }
}
