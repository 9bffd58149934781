//! What the law says of the day of a step that is still to come. The rules are asked, not said again: a day is tried until
//! they hold, or no longer do.

use chrono::{Days, NaiveDate};
use serde::Serialize;
use store::{ReadOnly, Result, record};
use ts_rs::TS;

use super::super::threshold::Thresholds;
use super::{Case, Contract, Verdict, rules};

/// The first day, or the last, on which a step may be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StepLimit {
    /// The field of the contract that has no day yet.
    pub field: String,
    /// The article it comes from.
    pub article: String,
    /// The day.
    pub day: NaiveDate,
    /// Whether it is the first day allowed; else it is the last.
    pub first: bool,
}

/// A step, the rule that bears on it, the step from which the rule counts, and whether it sets a first day.
const STEPS: &[(&str, &str, &str, bool)] = &[
    ("tenders_due_on", "tender-period", "published_on", true),
    ("signed_on", "standstill", "rejected_on", true),
    ("transmitted_on", "prefect-delay", "signed_on", false),
    ("award_notice_on", "award-notice", "signed_on", false),
    ("data_published_on", "open-data", "notified_on", false),
];

/// No delay of the law that is counted here is longer, in days.
const LONGEST: u64 = 400;

fn day_of<'a>(contract: &'a mut Contract, field: &str) -> Option<&'a mut Option<NaiveDate>> {
    Some(match field {
        "published_on" => &mut contract.published_on,
        "tenders_due_on" => &mut contract.tenders_due_on,
        "rejected_on" => &mut contract.rejected_on,
        "signed_on" => &mut contract.signed_on,
        "transmitted_on" => &mut contract.transmitted_on,
        "notified_on" => &mut contract.notified_on,
        "award_notice_on" => &mut contract.award_notice_on,
        "data_published_on" => &mut contract.data_published_on,
        _ => return None,
    })
}

/// The limits of the steps of a contract that have no day and that follow one that has.
///
/// # Errors
/// Those of the database.
pub fn step_limits(conn: &ReadOnly, contract_id: &str, today: NaiveDate) -> Result<Vec<StepLimit>> {
    let mut contract: Contract = record::get(conn, contract_id)?;
    let thresholds = Thresholds::of(conn)?;
    let mut limits = Vec::new();
    for (field, name, from, first) in STEPS {
        let begun = day_of(&mut contract, from).and_then(|day| *day);
        let Some(begun) = begun.filter(|_| day_of(&mut contract, field).is_some_and(|day| day.is_none())) else {
            continue;
        };
        let Some(rule) = rules().find(|rule| rule.id == *name) else { continue };
        let mut holds = |after: u64| {
            let day = begun.checked_add_days(Days::new(after))?;
            let mut tried = contract.clone();
            *day_of(&mut tried, field)? = Some(day);
            let case = Case {
                contract: &tried,
                modifications: &[],
                pieces: std::collections::BTreeMap::new(),
                thresholds: &thresholds,
                today,
            };
            match (rule.holds)(&case) {
                Verdict::Holds(_) => Some((day, true)),
                Verdict::Alert(_) => Some((day, false)),
                Verdict::NotApplicable | Verdict::Missing(_) => None,
            }
        };
        let tried = (0..=LONGEST).map_while(&mut holds);
        let day = if *first {
            // A day that any day would do is no limit.
            tried.skip_while(|(_, kept)| !kept).map(|(day, _)| day).next().filter(|day| *day > begun)
        } else {
            let tried: Vec<(NaiveDate, bool)> = tried.take_while(|(_, kept)| *kept).collect();
            (tried.len() <= usize::try_from(LONGEST).unwrap_or(usize::MAX))
                .then(|| tried.last().map(|(day, _)| *day))
                .flatten()
        };
        limits.extend(day.map(|day| StepLimit {
            field: (*field).into(),
            article: rule.article.into(),
            day,
            first: *first,
        }));
    }
    Ok(limits)
}

#[cfg(test)]
mod tests {
    use language::Language::French;
    use serde_json::{Value, json};
    use store::{Dossier, register};

    use super::super::{CheckOutcome, checks};
    use super::*;
    use crate::testing::bench;

    fn limits(dossier: &mut Dossier, values: Value) -> Vec<(String, String, bool)> {
        let id = register::create::<Contract>(dossier, values).expect("made").value.id;
        let found = step_limits(dossier.connection(), &id, day("2026-11-28")).expect("limits");
        found.into_iter().map(|own| (own.field, own.day.to_string(), own.first)).collect()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn open(reference: &str) -> Value {
        json!({"reference": reference, "object": "Essai", "procedure": "open", "category": "supplies", "nature": "market",
            "estimated_cents": 40_000_000, "awarded_cents": 40_000_000})
    }

    /// Days counted by hand from the articles: 30 days for an open procedure answered online (R2161-3), 11 of standstill
    /// (R2182-1), 15 to the prefect (L2131-1), 30 for the award notice (R2183-1), two months for open data (R2196-1).
    #[test]
    fn a_step_to_come_has_the_day_that_the_law_sets() {
        let mut bench = bench();
        let dossier = &mut bench.dossier;
        let with = |reference: &str, more: Value| {
            let mut values = open(reference);
            values.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
            values
        };
        assert_eq!(limits(dossier, open("M1")), []);
        let found = limits(dossier, with("M2", json!({"published_on": "2026-09-01"})));
        assert_eq!(found, [("tenders_due_on".into(), "2026-10-01".into(), true)]);
        let found = limits(dossier, with("M3", json!({"rejected_on": "2026-11-02", "bids": 3})));
        assert_eq!(found, [("signed_on".into(), "2026-11-13".into(), true)]);
        let found = limits(
            dossier,
            with(
                "M4",
                json!({"signed_on": "2026-11-16", "published_on": "2026-06-01",
            "tenders_due_on": "2026-08-01", "notified_on": "2026-11-30"}),
            ),
        );
        let expected =
            [("transmitted_on", "2026-12-01"), ("award_notice_on", "2026-12-16"), ("data_published_on", "2027-01-30")];
        assert_eq!(found, expected.map(|(field, day)| (field.to_owned(), day.to_owned(), false)));
        // Beneath the thresholds there is nothing to send.
        let small = json!({"estimated_cents": 1_000_000, "awarded_cents": 1_000_000, "signed_on": "2026-11-16", "notified_on": "2026-11-20"});
        assert_eq!(limits(dossier, with("M5", small)), []);
    }

    /// The day said is the last on which the check holds: the day after, the same check is an alert.
    #[test]
    fn the_day_after_a_limit_is_an_alert() {
        let mut bench = bench();
        let dossier = &mut bench.dossier;
        let mut values = open("M1");
        values["signed_on"] = json!("2026-11-16");
        values["published_on"] = json!("2026-06-01");
        let id = register::create::<Contract>(dossier, values).expect("made").value.id;
        let limits = step_limits(dossier.connection(), &id, day("2026-11-28")).expect("limits");
        let limit = limits.into_iter().find(|own| own.field == "transmitted_on").expect("a limit");
        let outcome = |dossier: &mut Dossier, on: NaiveDate| {
            register::edit::<Contract>(dossier, &id, json!({"transmitted_on": on})).expect("edited");
            let found = checks(dossier.connection(), &id, day("2026-12-31"), French).expect("checks");
            found.into_iter().find(|check| check.rule == "prefect-delay").expect("a check").outcome
        };
        assert_eq!(outcome(dossier, limit.day), CheckOutcome::Holds);
        assert_eq!(outcome(dossier, limit.day.succ_opt().expect("a day")), CheckOutcome::Alert);
    }
}
