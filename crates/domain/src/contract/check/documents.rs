//! Rules about the documents of the file: those it cannot do without.

use super::{Case, Rule, Value, Verdict};
use crate::contract::piece;

pub(super) const RULES: &[Rule] = &[
    Rule { id: "interest-declarations", article: "CCP L2141-10", holds: interests },
    Rule { id: "report-visa", article: "ISO 9001 8.6", holds: visa },
    Rule { id: "waiver-dated", article: "CCP R2122-1 – R2122-11", holds: waiver_dated },
    Rule { id: "file-complete", article: "ISO 9001 7.5.3", holds: complete },
];

/// Documents that a rule of their own looks after.
const OWN: &[&str] = &["interest-declarations", "report-visa", "single-bid-note", "competition-waiver"];

fn interests(case: &Case) -> Verdict {
    needed(case, "interest-declarations")
}

fn visa(case: &Case) -> Verdict {
    needed(case, "report-visa")
}

/// A document that the procedure asks for once tenders have been evaluated.
fn needed(case: &Case, code: &str) -> Verdict {
    if case.contract.report_on.is_none() || !piece::list(case.contract).any(|known| known.code == code) {
        return Verdict::NotApplicable;
    }
    match case.piece(code) {
        "there" => Verdict::Holds(Vec::new()),
        "missing" => Verdict::Alert(Vec::new()),
        "not-applicable" => Verdict::NotApplicable,
        _ => Verdict::Missing(vec![format!("piece:{code}")]),
    }
}

/// What justifies that nobody competed carries its day: made up afterwards, it would prove nothing.
fn waiver_dated(case: &Case) -> Verdict {
    if case.contract.procedure != "no-competition" || case.piece("competition-waiver") != "there" {
        return Verdict::NotApplicable;
    }
    let Some(piece) = case.pieces.get("competition-waiver") else { return Verdict::NotApplicable };
    match (piece.dated_on, case.contract.signed_on) {
        (Some(dated), Some(signed)) => Verdict::of(dated <= signed, Vec::new()),
        (Some(_), None) => Verdict::Holds(Vec::new()),
        (None, _) => Verdict::Alert(Vec::new()),
    }
}

/// Nothing that was looked for is missing; what nobody looked for is not told here.
fn complete(case: &Case) -> Verdict {
    let looked_for = || piece::list(case.contract).filter(|known| case.piece(&known.code) != "unchecked");
    if looked_for().next().is_none() {
        return Verdict::NotApplicable;
    }
    let missing: Vec<&'static str> = looked_for()
        .filter(|known| case.piece(&known.code) == "missing" && !OWN.contains(&known.code.as_str()))
        .map(|known| known.code.as_str())
        .collect();
    let checked = i64::try_from(looked_for().count()).unwrap_or_default();
    let kept = missing.is_empty();
    Verdict::of(kept, vec![("list", Value::Pieces(missing)), ("count", Value::Count(checked))])
}
