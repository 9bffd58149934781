//! Rules about values that can hardly be true.

use chrono::{Datelike, NaiveDate};

use super::{Case, Rule, Value, Verdict};
use crate::contract::Contract;

pub(super) const RULES: &[Rule] = &[
    Rule { id: "plausible-amount", article: "", holds: amount },
    Rule { id: "plausible-day", article: "", holds: day },
    Rule { id: "day-order", article: "", holds: order },
];

fn amount(case: &Case) -> Verdict {
    let contract = case.contract;
    let day = contract.reading_day().unwrap_or(case.today);
    let (Some(below), Some(from)) = (case.threshold("implausible-below", day), case.threshold("implausible-from", day))
    else {
        return Verdict::NotApplicable;
    };
    let amounts = [contract.estimated_cents, contract.awarded_cents];
    let wrong = amounts.into_iter().flatten().find(|c| *c <= below.value * 100 || *c >= from.value * 100);
    match wrong {
        Some(cents) => Verdict::Alert(vec![("value", Value::Cents(cents))]),
        None => Verdict::NotApplicable,
    }
}

/// The steps of a file, in the order they happen.
fn steps(contract: &Contract) -> [(&'static str, Option<NaiveDate>); 10] {
    [
        ("need_on", contract.need_on),
        ("published_on", contract.published_on),
        ("tenders_due_on", contract.tenders_due_on),
        ("report_on", contract.report_on),
        ("board_on", contract.board_on),
        ("rejected_on", contract.rejected_on),
        ("signed_on", contract.signed_on),
        ("notified_on", contract.notified_on),
        ("data_published_on", contract.data_published_on),
        ("closed_on", contract.closed_on),
    ]
}

/// No step before the first year that is believed, and none that is done after today.
fn day(case: &Case) -> Verdict {
    let first_year = case.threshold("implausible-before", case.today).map_or(i64::MIN, |row| row.value);
    let done = |field: &str| !matches!(field, "tenders_due_on");
    let wrong = steps(case.contract).into_iter().find_map(|(field, day)| {
        let day = day?;
        (i64::from(day.year()) < first_year || (done(field) && day > case.today)).then_some((field, day))
    });
    match wrong {
        Some((field, day)) => Verdict::Alert(vec![("field", Value::Field(field)), ("day", Value::Day(day))]),
        None => Verdict::NotApplicable,
    }
}

/// Each step on the day of the one before it, or later.
fn order(case: &Case) -> Verdict {
    let known: Vec<_> = steps(case.contract).into_iter().filter_map(|(field, day)| Some((field, day?))).collect();
    // Data may be published before a contract is settled, and after; only what must come in order is compared.
    let wrong = known.windows(2).find(|pair| pair[1].1 < pair[0].1);
    match wrong {
        Some(pair) => Verdict::Alert(vec![
            ("first", Value::Field(pair[0].0)),
            ("before", Value::Day(pair[0].1)),
            ("then", Value::Field(pair[1].0)),
            ("after", Value::Day(pair[1].1)),
        ]),
        None => Verdict::NotApplicable,
    }
}
