//! Rules that compare amounts with the thresholds of their day.

use chrono::NaiveDate;

use super::{Case, Rule, Value, Verdict};

pub(super) const RULES: &[Rule] = &[
    Rule { id: "procedure", article: "CCP L2124-1, R2123-1", holds: procedure },
    Rule { id: "competition", article: "CCP R2122-8", holds: competition },
    Rule { id: "splitting", article: "CCP R2121-4, R2121-6", holds: splitting },
    Rule { id: "modifications", article: "CCP R2194-8, R2194-9", holds: modifications },
    Rule { id: "board-opinion", article: "CGCT L1414-4", holds: board_opinion },
    Rule { id: "single-bid", article: "CCP R2152-3", holds: single_bid },
];

/// The value, the day, and the European threshold of that day; else the fields that are missing.
fn measured(case: &Case) -> Result<(i64, NaiveDate, i64), Verdict> {
    let contract = case.contract;
    let mut missing = Vec::new();
    if contract.value_cents().is_none() {
        missing.push("estimated_cents");
    }
    if contract.reading_day().is_none() {
        missing.push("published_on");
    }
    if case.category().is_none() {
        missing.push("category");
    }
    let (Some(value), Some(day)) = (contract.value_cents(), contract.reading_day()) else {
        return Err(Verdict::missing(&missing));
    };
    match case.european(day) {
        Some(threshold) => Ok((value, day, threshold)),
        None if missing.is_empty() => Err(Verdict::NotApplicable),
        None => Err(Verdict::missing(&missing)),
    }
}

/// At the European threshold and above, a formal procedure; social and other specific services may be adapted.
fn procedure(case: &Case) -> Verdict {
    let contract = case.contract;
    if contract.social || matches!(contract.nature.as_str(), "concession" | "subsequent") {
        return Verdict::NotApplicable;
    }
    match contract.procedure.as_str() {
        "" => Verdict::missing(&["procedure"]),
        "adapted" => match measured(case) {
            Ok((value, day, threshold)) => Verdict::of(
                value < threshold,
                vec![("value", Value::Cents(value)), ("threshold", Value::Cents(threshold)), ("day", Value::Day(day))],
            ),
            Err(verdict) => verdict,
        },
        _ => Verdict::NotApplicable,
    }
}

/// Without competition only below a threshold, or for a reason that the file holds, dated.
fn competition(case: &Case) -> Verdict {
    if case.contract.procedure != "no-competition" || case.contract.nature == "subsequent" {
        return Verdict::NotApplicable;
    }
    let (value, day, _) = match measured(case) {
        Ok(measured) => measured,
        Err(verdict) => return verdict,
    };
    let code = if case.category() == Some("works") { "no-competition-works" } else { "no-competition-supplies" };
    let Some(threshold) = case.threshold(code, day) else { return Verdict::NotApplicable };
    let threshold = threshold.value * 100;
    let values = vec![("value", Value::Cents(value)), ("threshold", Value::Cents(threshold)), ("day", Value::Day(day))];
    if value < threshold {
        return Verdict::Holds(values);
    }
    match case.piece("competition-waiver") {
        "there" => Verdict::Holds(values),
        "unchecked" => Verdict::Missing(vec!["piece:competition-waiver".into()]),
        _ => Verdict::Alert(values),
    }
}

/// A need is not split to stay below a threshold: what is alike and bought the same year counts together.
fn splitting(case: &Case) -> Verdict {
    let contract = case.contract;
    let Some(similar) = contract.similar_cents else { return Verdict::NotApplicable };
    if contract.formal() || contract.social || contract.nature == "subsequent" {
        return Verdict::NotApplicable;
    }
    match measured(case) {
        Ok((value, day, threshold)) => Verdict::of(
            value + similar < threshold || value >= threshold,
            vec![
                ("value", Value::Cents(value)),
                ("similar", Value::Cents(similar)),
                ("threshold", Value::Cents(threshold)),
                ("day", Value::Day(day)),
            ],
        ),
        Err(verdict) => verdict,
    }
}

/// Modifications of low amount stay, together, below a part of the contract and below the European threshold.
fn modifications(case: &Case) -> Verdict {
    let contract = case.contract;
    let low = || case.modifications.iter().filter(|m| m.basis == "low-amount");
    if low().next().is_none() {
        // On what ground an amount was added, nobody said: it may be this one.
        let unsaid =
            case.modifications.iter().any(|m| m.basis.is_empty() && m.delta_cents.is_some_and(|cents| cents > 0));
        return if unsaid { Verdict::missing(&["modification-basis"]) } else { Verdict::NotApplicable };
    }
    let sum: Option<i64> = low().map(|m| m.delta_cents).sum();
    let (Some(sum), Some(awarded), Some(category)) =
        (sum, contract.awarded_cents.filter(|cents| *cents > 0), case.category())
    else {
        return Verdict::missing(&["awarded_cents", "category", "modified"]);
    };
    let Some(day) = low().filter_map(|m| m.signed_on).max().or(contract.signed_on).or(contract.notified_on) else {
        return Verdict::missing(&["signed_on"]);
    };
    let code = if category == "works" { "low-amount-works" } else { "low-amount-supplies" };
    let (Some(percent), Some(european)) = (case.threshold(code, day), case.european(day)) else {
        return Verdict::NotApplicable;
    };
    let kept = sum * 100 < percent.value * awarded && sum < european;
    Verdict::of(
        kept,
        vec![
            ("percent", Value::Tenths(tenths(sum, awarded))),
            ("most", Value::Count(percent.value)),
            ("sum", Value::Cents(sum)),
            ("threshold", Value::Cents(european)),
        ],
    )
}

/// A part of a whole in tenths of a percent, rounded.
fn tenths(part: i64, whole: i64) -> i64 {
    (part * 2_000 + whole.signum() * part.signum() * whole) / (2 * whole)
}

/// The tender board that awarded gives its opinion on what adds more than a part.
fn board_opinion(case: &Case) -> Verdict {
    let contract = case.contract;
    if contract.board_on.is_none() {
        return Verdict::NotApplicable;
    }
    let Some(awarded) = contract.awarded_cents.filter(|cents| *cents > 0) else { return Verdict::NotApplicable };
    let day = |m: &super::Modification| m.signed_on.or(contract.signed_on);
    let mut sum = 0;
    for modification in case.modifications {
        let (Some(delta), Some(day)) = (modification.delta_cents, day(modification)) else { continue };
        let Some(percent) = case.threshold("board-opinion", day) else { continue };
        sum += delta;
        if sum * 100 <= percent.value * awarded || delta <= 0 {
            continue;
        }
        let values = vec![
            ("number", Value::Text(modification.number.clone())),
            ("percent", Value::Tenths(tenths(sum, awarded))),
            ("most", Value::Count(percent.value)),
        ];
        return match modification.board_on.zip(modification.signed_on) {
            Some((board, signed)) => Verdict::of(board <= signed, values),
            None => Verdict::missing(&["modification-board_on"]),
        };
    }
    Verdict::NotApplicable
}

/// A single tender well above the estimate is justified in the file.
fn single_bid(case: &Case) -> Verdict {
    let contract = case.contract;
    if contract.bids != Some(1) || matches!(contract.procedure.as_str(), "" | "no-competition") {
        return Verdict::NotApplicable;
    }
    let (Some(estimated), Some(awarded), Some(day)) = (
        contract.estimated_cents.filter(|cents| *cents > 0),
        contract.awarded_cents,
        contract.signed_on.or(contract.notified_on).or(contract.reading_day()),
    ) else {
        return Verdict::missing(&["estimated_cents", "awarded_cents"]);
    };
    let Some(percent) = case.threshold("single-bid-excess", day) else { return Verdict::NotApplicable };
    let excess = awarded - estimated;
    if excess * 100 <= percent.value * estimated {
        return Verdict::NotApplicable;
    }
    let values = vec![
        ("excess", Value::Tenths(tenths(excess, estimated))),
        ("estimated", Value::Cents(estimated)),
        ("awarded", Value::Cents(awarded)),
    ];
    match case.piece("single-bid-note") {
        "there" => Verdict::Holds(values),
        "unchecked" => Verdict::Missing(vec!["piece:single-bid-note".into()]),
        _ => Verdict::Alert(values),
    }
}
