//! Rules that count days: from the notice to the tenders, from the rejections to the signature, and after it.

use chrono::{Months, NaiveDate};

use super::{Case, Rule, Value, Verdict};

pub(super) const RULES: &[Rule] = &[
    Rule { id: "tender-period", article: "CCP R2161-2 – R2161-15", holds: tender_period },
    Rule { id: "standstill", article: "CCP R2182-1", holds: standstill },
    Rule { id: "tender-board", article: "CGCT L1414-2", holds: tender_board },
    Rule { id: "prefect-delay", article: "CGCT L2131-1", holds: prefect_delay },
    Rule { id: "prefect-first", article: "CGCT L2131-1, CCP R2182-5", holds: prefect_first },
    Rule { id: "award-notice", article: "CCP R2183-1", holds: award_notice },
    Rule { id: "open-data", article: "CCP R2196-1", holds: open_data },
    Rule { id: "framework-duration", article: "CCP L2125-1", holds: framework_duration },
];

/// From sending the notice to the last day for tenders or applications, calendar days.
fn tender_period(case: &Case) -> Verdict {
    let contract = case.contract;
    let code = match (contract.procedure.as_str(), contract.urgent, contract.paper) {
        ("open", true, _) => "period-open-urgent",
        ("open", false, true) => "period-open-paper",
        ("open", false, false) => "period-open",
        ("restricted", true, _) => "period-restricted-urgent",
        ("restricted", ..) => "period-restricted",
        ("negotiated", true, _) => "period-negotiated-urgent",
        ("negotiated", ..) => "period-negotiated",
        ("dialogue", ..) => "period-dialogue",
        _ => return Verdict::NotApplicable,
    };
    let (Some(sent), Some(due)) = (contract.published_on, contract.tenders_due_on) else {
        return unless_early(case, contract.tenders_due_on.is_none(), &["published_on", "tenders_due_on"]);
    };
    let Some(least) = case.threshold(code, sent) else { return Verdict::NotApplicable };
    let days = (due - sent).num_days();
    let values = vec![
        ("days", Value::Count(days)),
        ("least", Value::Count(least.value)),
        ("sent", Value::Day(sent)),
        ("due", Value::Day(due)),
    ];
    Verdict::of(days >= least.value, values)
}

/// What is not filled in is missing once the file has gone that far; before, there is nothing to say.
fn unless_early(case: &Case, unknown: bool, fields: &[&str]) -> Verdict {
    let contract = case.contract;
    let signed = contract.signed_on.is_some() || contract.notified_on.is_some();
    if unknown && !signed { Verdict::NotApplicable } else { Verdict::missing(fields) }
}

/// Formal procedures: no signature for some days after the rejections were sent, the day of sending not counted.
fn standstill(case: &Case) -> Verdict {
    let contract = case.contract;
    if !contract.formal() {
        return Verdict::NotApplicable;
    }
    let (Some(sent), Some(signed)) = (contract.rejected_on, contract.signed_on) else {
        // A single tenderer leaves nobody to reject (R2182-2).
        let alone = contract.bids == Some(1);
        return if alone { Verdict::NotApplicable } else { unless_early(case, true, &["rejected_on", "signed_on"]) };
    };
    let code = if contract.paper { "standstill-paper" } else { "standstill" };
    let Some(least) = case.threshold(code, sent) else { return Verdict::NotApplicable };
    let days = (signed - sent).num_days();
    let values = vec![
        ("days", Value::Count(days)),
        ("least", Value::Count(least.value)),
        ("sent", Value::Day(sent)),
        ("signed", Value::Day(signed)),
    ];
    Verdict::of(days >= least.value, values)
}

/// Formal procedures of a local authority: the tender board chooses, before the signature.
fn tender_board(case: &Case) -> Verdict {
    let contract = case.contract;
    if !contract.formal() || contract.capacity == "central-authority" {
        return Verdict::NotApplicable;
    }
    let (Some(board), Some(signed)) = (contract.board_on, contract.signed_on) else {
        return unless_early(case, true, &["board_on"]);
    };
    Verdict::of(board <= signed, vec![("board", Value::Day(board)), ("signed", Value::Day(signed))])
}

/// Whether a contract goes to the prefect: what is awarded, against the threshold of the day it was signed.
fn to_prefect(case: &Case) -> Result<NaiveDate, Verdict> {
    let contract = case.contract;
    if contract.capacity == "central-authority" {
        return Err(Verdict::NotApplicable);
    }
    let Some(signed) = contract.signed_on else {
        return Err(if contract.notified_on.is_some() {
            Verdict::missing(&["signed_on", "transmitted_on"])
        } else {
            Verdict::NotApplicable
        });
    };
    let Some(value) = contract.awarded_cents.or(contract.estimated_cents) else {
        return Err(Verdict::missing(&["awarded_cents"]));
    };
    match case.threshold("prefect-from", signed) {
        Some(from) if value >= from.value * 100 => Ok(signed),
        _ => Err(Verdict::NotApplicable),
    }
}

fn prefect_delay(case: &Case) -> Verdict {
    let signed = match to_prefect(case) {
        Ok(signed) => signed,
        Err(verdict) => return verdict,
    };
    let Some(most) = case.threshold("prefect-days", signed) else { return Verdict::NotApplicable };
    let Some(sent) = case.contract.transmitted_on else { return Verdict::missing(&["transmitted_on"]) };
    let days = (sent - signed).num_days();
    let values = vec![
        ("days", Value::Count(days)),
        ("most", Value::Count(most.value)),
        ("signed", Value::Day(signed)),
        ("sent", Value::Day(sent)),
    ];
    Verdict::of(days <= most.value, values)
}

fn prefect_first(case: &Case) -> Verdict {
    if let Err(verdict) = to_prefect(case) {
        return verdict;
    }
    let (Some(sent), Some(notified)) = (case.contract.transmitted_on, case.contract.notified_on) else {
        let fields: &[&str] = &["transmitted_on", "notified_on"];
        return if case.contract.notified_on.is_none() { Verdict::NotApplicable } else { Verdict::missing(fields) };
    };
    Verdict::of(sent <= notified, vec![("sent", Value::Day(sent)), ("notified", Value::Day(notified))])
}

/// Formal procedures at the European threshold: a notice within some days of the signature.
fn award_notice(case: &Case) -> Verdict {
    let contract = case.contract;
    if !contract.formal() {
        return Verdict::NotApplicable;
    }
    let Some(signed) = contract.signed_on else { return unless_early(case, true, &["signed_on", "award_notice_on"]) };
    let (Some(value), Some(most)) = (contract.value_cents(), case.threshold("award-notice-days", signed)) else {
        return Verdict::missing(&["estimated_cents"]);
    };
    if contract.reading_day().and_then(|day| case.european(day)).is_none_or(|threshold| value < threshold) {
        return Verdict::NotApplicable;
    }
    late(case, signed, contract.award_notice_on, most.value, "award_notice_on")
}

/// Within a count of days: one that is not done is late once they are over, and not to be told before.
fn late(case: &Case, from: NaiveDate, done: Option<NaiveDate>, most: i64, field: &str) -> Verdict {
    match done {
        None if (case.today - from).num_days() <= most => Verdict::NotApplicable,
        None => Verdict::missing(&[field]),
        Some(done) => {
            let days = (done - from).num_days();
            let values = vec![
                ("days", Value::Count(days)),
                ("most", Value::Count(most)),
                ("from", Value::Day(from)),
                ("done", Value::Day(done)),
            ];
            Verdict::of(days <= most, values)
        }
    }
}

/// Essential data within two months of the notification, months counted by the calendar.
fn open_data(case: &Case) -> Verdict {
    let contract = case.contract;
    let Some(notified) = contract.notified_on else { return Verdict::NotApplicable };
    let (Some(from), Some(months)) =
        (case.threshold("open-data-from", notified), case.threshold("open-data-months", notified))
    else {
        return Verdict::NotApplicable;
    };
    let Some(value) = contract.awarded_cents.or(contract.estimated_cents) else {
        return Verdict::missing(&["awarded_cents"]);
    };
    if value < from.value * 100 {
        return Verdict::NotApplicable;
    }
    let span = Months::new(u32::try_from(months.value).unwrap_or_default());
    let last = notified.checked_add_months(span).unwrap_or(NaiveDate::MAX);
    let Some(done) = contract.data_published_on else {
        return if case.today <= last { Verdict::NotApplicable } else { Verdict::missing(&["data_published_on"]) };
    };
    let values = vec![
        ("days", Value::Count((done - notified).num_days())),
        ("most", Value::Count(months.value)),
        ("notified", Value::Day(notified)),
        ("done", Value::Day(done)),
    ];
    Verdict::of(done <= last, values)
}

/// Four years for a framework, unless the file says why it is longer.
fn framework_duration(case: &Case) -> Verdict {
    let contract = case.contract;
    if contract.nature != "framework" {
        return Verdict::NotApplicable;
    }
    let Some(day) = contract.reading_day() else { return Verdict::missing(&["published_on"]) };
    let Some(most) = case.threshold("framework-months", day) else { return Verdict::NotApplicable };
    let Some(months) = contract.duration_months else { return Verdict::missing(&["duration_months"]) };
    let kept = months <= most.value || !contract.duration_reason.trim().is_empty();
    Verdict::of(kept, vec![("months", Value::Count(months)), ("most", Value::Count(most.value))])
}
