//! Buying statistics: counts behind every figure, and « no data » kept apart from zero.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use store::progress::{Progress, Stage};
use store::{ReadOnly, Result, record};
use ts_rs::TS;

use super::{Contract, modifications};
use crate::organisation::organisation;

/// By what contracts are put together.
pub const GROUPINGS: &[&str] = &["procedure", "year", "department"];

/// A share of the contracts that have the data for it. Figures are in tenths of a percent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Share {
    /// Contracts for which it is so.
    pub part: u32,
    /// Contracts whose data say.
    pub of: u32,
}

impl Share {
    fn count(&mut self, said: Option<bool>) {
        if let Some(yes) = said {
            self.of += 1;
            self.part += u32::from(yes);
        }
    }

    /// In tenths of a percent, rounded; none without data.
    #[must_use]
    pub fn tenths(self) -> Option<i64> {
        (self.of > 0).then(|| (i64::from(self.part) * 2_000 + i64::from(self.of)) / (2 * i64::from(self.of)))
    }
}

/// The figures of a group of contracts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Figures {
    /// What the group is called: a procedure, a year, a department; empty for all of them, or where it is unknown.
    pub group: String,
    /// Contracts in it.
    pub contracts: u32,
    /// What was awarded, in cents excluding tax; none without data.
    #[ts(type = "number | null")]
    pub awarded_cents: Option<i64>,
    /// Contracts behind it.
    pub awarded_of: u32,
    /// Median days from the notice, or the launch, to the notification; none without data.
    #[ts(type = "number | null")]
    pub lead_days: Option<i64>,
    /// Contracts behind it.
    pub lead_of: u32,
    /// Tenders received, in tenths, on average over competitions; none without data.
    #[ts(type = "number | null")]
    pub bids_tenths: Option<i64>,
    /// Contracts behind it.
    pub bids_of: u32,
    /// Competitions with a single tender.
    pub single: Share,
    /// Competitions that ended without a valid tender, among those that ended.
    pub unsuccessful: Share,
    /// Contracts held by a small or medium enterprise.
    pub sme: Share,
    /// Contracts modified by more than a tenth.
    pub modified: Share,
    /// Contracts whose essential data were published within two months.
    pub published: Share,
}

/// The figures of all contracts, and group by group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Statistics {
    /// All of them.
    pub overall: Figures,
    /// Group by group, in their order.
    pub groups: Vec<Figures>,
}

/// What a contract says.
#[derive(Default)]
struct Tally {
    figures: Figures,
    leads: Vec<i64>,
    bids: i64,
}

impl Tally {
    fn add(&mut self, contract: &Contract, modified_cents: Option<i64>) {
        let figures = &mut self.figures;
        figures.contracts += 1;
        if let Some(cents) = contract.awarded_cents {
            figures.awarded_cents = Some(figures.awarded_cents.unwrap_or_default() + cents);
            figures.awarded_of += 1;
        }
        let competed = !matches!(contract.procedure.as_str(), "no-competition" | "call-off" | "");
        let begun = contract.published_on.or(contract.launched_on);
        if let Some((from, to)) = begun.zip(contract.notified_on).filter(|(from, to)| from <= to) {
            self.leads.push((to - from).num_days());
        }
        if competed && let Some(bids) = contract.bids {
            self.bids += bids;
            figures.bids_of += 1;
            figures.single.count(Some(bids == 1));
        }
        let ended = matches!(contract.state.as_str(), "running" | "completed" | "unsuccessful" | "abandoned");
        figures.unsuccessful.count((competed && ended).then(|| contract.state == "unsuccessful"));
        figures.sme.count(match contract.sme.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        let awarded = contract.awarded_cents.filter(|cents| *cents > 0);
        // A modification of unknown amount leaves it unknown.
        figures.modified.count(awarded.zip(modified_cents).map(|(cents, modified)| modified * 10 > cents));
        let on_time = contract.notified_on.zip(contract.data_published_on);
        let last = |notified: NaiveDate| notified.checked_add_months(chrono::Months::new(2));
        figures.published.count(on_time.map(|(notified, done)| last(notified).is_some_and(|last| done <= last)));
    }

    fn closed(mut self, group: String) -> Figures {
        self.leads.sort_unstable();
        self.figures.group = group;
        self.figures.lead_of = u32::try_from(self.leads.len()).unwrap_or(u32::MAX);
        self.figures.lead_days = self.leads.get(self.leads.len() / 2).copied();
        let of = i64::from(self.figures.bids_of);
        self.figures.bids_tenths = (of > 0).then(|| (self.bids * 20 + of) / (2 * of));
        self.figures
    }
}

/// The figures of the current contracts by one of [`GROUPINGS`]; only of those above the threshold of the certificate where
/// `in_scope` asks so. The year is that of the notification, else of the notice.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn statistics(conn: &ReadOnly, grouping: &str, in_scope: bool, progress: &dyn Progress) -> Result<Statistics> {
    let scope = organisation(conn)?.threshold_cents;
    let contracts: Vec<Contract> = record::find(conn, "t.archived_at IS NULL", [])?;
    progress.stage(Stage::Records, contracts.len());
    let (mut all, mut groups) = (Tally::default(), BTreeMap::<String, Tally>::new());
    for contract in &contracts {
        progress.tick()?;
        if in_scope && contract.value_cents().is_some_and(|value| value <= scope) {
            continue;
        }
        let sum = |m: &super::Modification| m.delta_cents;
        let modified: Option<i64> = modifications(conn, &contract.id)?.iter().map(sum).sum();
        let group = match grouping {
            "year" => {
                let day = contract.notified_on.or(contract.published_on).or(contract.launched_on);
                day.map(|day| day.year().to_string()).unwrap_or_default()
            }
            "department" => contract.department.clone(),
            _ => contract.procedure.clone(),
        };
        all.add(contract, modified);
        groups.entry(group).or_default().add(contract, modified);
    }
    let groups = groups.into_iter().map(|(group, tally)| tally.closed(group)).collect();
    Ok(Statistics { overall: all.closed(String::new()), groups })
}
