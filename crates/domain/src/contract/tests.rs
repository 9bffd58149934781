use chrono::NaiveDate;
use language::Language::French;
use serde_json::json;
use store::progress::NoProgress;
use store::{Dossier, record, register};

use super::check::of_contract;
use super::threshold::Thresholds;
use super::*;
use crate::DEMONSTRATION_DAY;
use crate::testing::bench;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn demonstration() -> (tempfile::TempDir, Dossier) {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::demonstration(&folder.path().join("d.probant"), 0, 0).expect("a dossier");
    (folder, dossier)
}

/// The anomalies that demo.md sows, each with the rule that is to find it (A06 has two).
const SOWN: &[(&str, &str)] = &[
    ("2024-S-009", "standstill"),
    ("2024-T-005", "single-bid"),
    ("2025-F-018", "prefect-first"),
    ("2025-F-021", "splitting"),
    ("2025-F-031", "file-complete"),
    ("2025-F-031", "report-visa"),
    ("2025-F-032", "framework-duration"),
    ("2025-F-034", "tender-period"),
    ("2025-S-026", "award-notice"),
    ("2025-S-038", "interest-declarations"),
    ("2025-T-011", "modifications"),
    ("2025-T-013", "open-data"),
    ("2026-F-045", "waiver-dated"),
];

#[test]
fn the_sown_anomalies_are_found_each_by_its_rule_and_no_other() {
    let (_folder, dossier) = demonstration();
    let conn = dossier.connection();
    let all: Vec<Contract> = record::find(conn, "1 ORDER BY t.reference", []).expect("contracts");
    assert_eq!(all.len(), 60);
    let thresholds = Thresholds::of(conn).expect("thresholds");
    let mut found = Vec::new();
    for contract in &all {
        for check in of_contract(conn, contract, &thresholds, DEMONSTRATION_DAY, French).expect("checks") {
            assert!(!check.says.contains("check-"), "{check:?}");
            if check.outcome == CheckOutcome::Alert {
                found.push((contract.reference.clone(), check.rule));
            }
        }
    }
    found.sort();
    let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(found, SOWN);
}

/// What one rule makes of a contract that is nowhere stored.
fn outcome(contract: &Contract, rule: &str) -> Option<CheckOutcome> {
    let conn = store::record::schema::in_memory(&crate::CATALOGUE).expect("a database");
    let thresholds = Thresholds::of(&conn).expect("thresholds");
    let all = of_contract(&conn, contract, &thresholds, day("2026-11-22"), French).expect("checks");
    all.into_iter().find(|check| check.rule == rule).map(|check| check.outcome)
}

/// The last cent below a threshold, and the threshold itself, on the days around each change (E.4).
#[test]
fn each_threshold_changes_on_its_day() {
    let adapted = |category: &str, capacity: &str, sent: &str, euros: i64, less: i64| Contract {
        procedure: "adapted".into(),
        category: category.into(),
        capacity: capacity.into(),
        published_on: Some(day(sent)),
        estimated_cents: Some(euros * 100 - less),
        ..Contract::default()
    };
    for (category, capacity, sent, euros) in [
        ("supplies", "local-authority", "2020-01-01", 214_000),
        ("supplies", "local-authority", "2021-12-31", 214_000),
        ("services", "local-authority", "2022-01-01", 215_000),
        ("services", "local-authority", "2023-12-31", 215_000),
        ("supplies", "local-authority", "2024-01-01", 221_000),
        ("supplies", "local-authority", "2025-12-31", 221_000),
        ("supplies", "local-authority", "2026-01-01", 216_000),
        ("supplies", "contracting-entity", "2025-12-31", 443_000),
        ("services", "contracting-entity", "2026-01-01", 432_000),
        ("services", "central-authority", "2026-01-01", 140_000),
        ("works", "local-authority", "2025-12-31", 5_538_000),
        ("works", "central-authority", "2026-01-01", 5_404_000),
        ("works", "contracting-entity", "2027-12-31", 5_404_000),
    ] {
        let reported = format!("{category} {capacity} {sent}");
        assert_eq!(
            outcome(&adapted(category, capacity, sent, euros, 1), "procedure"),
            Some(CheckOutcome::Holds),
            "{reported}"
        );
        assert_eq!(
            outcome(&adapted(category, capacity, sent, euros, 0), "procedure"),
            Some(CheckOutcome::Alert),
            "{reported}"
        );
    }
    // After the last row nothing is known, and nothing is said.
    assert_eq!(outcome(&adapted("works", "", "2028-01-01", 1, 0), "procedure"), None);
    let direct = |category: &str, launched: &str, euros: i64, less: i64| Contract {
        procedure: "no-competition".into(),
        category: category.into(),
        launched_on: Some(day(launched)),
        estimated_cents: Some(euros * 100 - less),
        ..Contract::default()
    };
    for (category, launched, euros) in [
        ("supplies", "2020-01-01", 40_000),
        ("services", "2026-03-31", 40_000),
        ("services", "2026-04-01", 60_000),
        ("works", "2025-12-31", 100_000),
        ("works", "2026-01-01", 100_000),
    ] {
        let reported = format!("{category} {launched}");
        assert_eq!(
            outcome(&direct(category, launched, euros, 1), "competition"),
            Some(CheckOutcome::Holds),
            "{reported}"
        );
        let at = outcome(&direct(category, launched, euros, 0), "competition");
        assert_eq!(at, Some(CheckOutcome::NotVerifiable), "{reported}: nobody looked for the justification yet");
    }
    let signed = |on: &str, euros: i64, less: i64| Contract {
        awarded_cents: Some(euros * 100 - less),
        signed_on: Some(day(on)),
        transmitted_on: Some(day(on)),
        ..Contract::default()
    };
    for (on, euros) in
        [("2021-12-31", 214_000), ("2022-01-01", 215_000), ("2025-12-31", 221_000), ("2026-01-01", 216_000)]
    {
        assert_eq!(outcome(&signed(on, euros, 0), "prefect-delay"), Some(CheckOutcome::Holds), "{on}");
        assert_eq!(outcome(&signed(on, euros, 1), "prefect-delay"), None, "{on}");
    }
    let published = |notified: &str, on: &str| Contract {
        awarded_cents: Some(4_000_000),
        notified_on: Some(day(notified)),
        data_published_on: Some(day(on)),
        ..Contract::default()
    };
    assert_eq!(outcome(&published("2023-12-31", "2024-12-31"), "open-data"), None, "the rule is of 2024");
    assert_eq!(outcome(&published("2024-01-01", "2024-03-01"), "open-data"), Some(CheckOutcome::Holds));
    assert_eq!(outcome(&published("2024-01-01", "2024-03-02"), "open-data"), Some(CheckOutcome::Alert));
    assert_eq!(outcome(&published("2025-12-31", "2026-02-28"), "open-data"), Some(CheckOutcome::Holds), "two months");
    assert_eq!(outcome(&published("2025-12-31", "2026-03-01"), "open-data"), Some(CheckOutcome::Alert));
}

#[test]
fn delays_are_counted_to_the_day() {
    let open = |urgent, paper, due: &str| Contract {
        procedure: "open".into(),
        published_on: Some(day("2026-03-01")),
        tenders_due_on: Some(day(due)),
        urgent,
        paper,
        ..Contract::default()
    };
    for (urgent, paper, last, early) in [
        (false, false, "2026-03-31", "2026-03-30"),
        (false, true, "2026-04-05", "2026-04-04"),
        (true, false, "2026-03-16", "2026-03-15"),
    ] {
        assert_eq!(outcome(&open(urgent, paper, last), "tender-period"), Some(CheckOutcome::Holds));
        assert_eq!(outcome(&open(urgent, paper, early), "tender-period"), Some(CheckOutcome::Alert));
    }
    let signed = |paper, on: &str| Contract {
        procedure: "open".into(),
        rejected_on: Some(day("2026-03-01")),
        signed_on: Some(day(on)),
        paper,
        ..Contract::default()
    };
    for (paper, on, expected) in [
        (false, "2026-03-12", CheckOutcome::Holds),
        (false, "2026-03-11", CheckOutcome::Alert),
        (true, "2026-03-17", CheckOutcome::Holds),
        (true, "2026-03-16", CheckOutcome::Alert),
    ] {
        assert_eq!(outcome(&signed(paper, on), "standstill"), Some(expected), "{paper} {on}");
    }
    let unknown = Contract { procedure: "open".into(), notified_on: Some(day("2026-03-12")), ..Contract::default() };
    assert_eq!(outcome(&unknown, "standstill"), Some(CheckOutcome::NotVerifiable), "never « fine » without the days");
    let early = Contract { procedure: "open".into(), published_on: Some(day("2026-03-12")), ..Contract::default() };
    assert_eq!(outcome(&early, "standstill"), None, "a consultation under way has no signature yet");
    let backwards =
        Contract { signed_on: Some(day("2026-03-12")), notified_on: Some(day("2026-03-11")), ..Contract::default() };
    assert_eq!(outcome(&backwards, "day-order"), Some(CheckOutcome::Alert));
    for (cents, expected) in [(100, true), (101, false), (9_999_999_999, false), (10_000_000_000, true)] {
        let contract = Contract { awarded_cents: Some(cents), ..Contract::default() };
        assert_eq!(outcome(&contract, "plausible-amount").is_some(), expected, "{cents}");
    }
}

#[test]
fn a_corrected_threshold_and_an_alert_set_aside_with_a_reason_count() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let values = json!({ "reference": "M-1", "object": "Papier", "cpv": "30192000", "procedure": "adapted",
        "published_on": "2026-02-01", "estimated_cents": 22_000_000 });
    let id = register::create::<Contract>(dossier, values).expect("a contract").value.id;
    let alerts = |dossier: &Dossier| -> Vec<Check> {
        let all = checks(dossier.connection(), &id, day("2026-11-22"), French).expect("checks");
        all.into_iter().filter(|check| check.outcome == CheckOutcome::Alert).collect()
    };
    assert_eq!(alerts(dossier)[0].rule, "procedure");
    assert!(alerts(dossier)[0].says.contains("216\u{202f}000"), "{:?}", alerts(dossier));
    let refused = override_check(dossier, &id, "procedure", "  ").expect_err("refused");
    assert_eq!(refused.problems()[0].field, "reason");
    override_check(dossier, &id, "procedure", "Lot « réservé »").expect("set aside");
    assert_eq!(alerts(dossier)[0].set_aside, "Lot « réservé »");
    let all = check::legality(dossier.connection(), false, day("2026-11-22"), French, &NoProgress).expect("all");
    let tally = all.rules.iter().find(|tally| tally.rule == "procedure").expect("a rule");
    assert_eq!((all.contracts, tally.alerts, tally.set_aside), (1, 0, 1));
    withdraw_override(dossier, &id, "procedure").expect("withdrawn");
    let raised = check::raise_alert(dossier, &id, "procedure", day("2026-11-22"), French).expect("a finding").value;
    assert_eq!((raised.contract_id.as_deref(), raised.grade_id.as_str()), (Some(id.as_str()), "grade-minor"));
    assert!(raised.requirement.starts_with("CCP L2124-1"), "{}", raised.requirement);
    assert!(raised.observation.contains("M-1 (Papier)") && raised.clause_id.is_some(), "{raised:?}");
    assert!(check::raise_alert(dossier, &id, "standstill", day("2026-11-22"), French).is_err());
    assert_eq!(alerts(dossier)[0].set_aside, "");
    let row = record::find::<threshold::Threshold>(
        dossier.connection(),
        "t.code = 'eu-supplies-local' AND t.valid_from = '2026-01-01'",
        [],
    )
    .expect("rows");
    register::edit::<threshold::Threshold>(dossier, &row[0].id, json!({ "value": 230_000 })).expect("edited");
    assert_eq!(alerts(dossier), []);
    // A document that was looked for and is not there.
    set_piece(dossier, &id, "notice", json!({ "state": "missing" })).expect("said");
    assert_eq!(alerts(dossier)[0].rule, "file-complete");
    assert!(alerts(dossier)[0].says.contains("Avis de marché"));
    assert!(set_piece(dossier, &id, "unheard-of", json!({ "state": "there" })).is_err());
    dossier.undo().expect("undone");
    assert_eq!(alerts(dossier), []);
}

/// The supplied table says what the reference says, value by value.
#[test]
fn the_supplied_table_is_the_reference() {
    let text = include_str!("../../../../tests/fixtures/thresholds.json");
    let reference: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let conn = store::record::schema::in_memory(&crate::CATALOGUE).expect("a database");
    let thresholds = Thresholds::of(&conn).expect("thresholds");
    let value = |code: &str, from: &serde_json::Value| {
        thresholds.on(code, day(from.as_str().expect("a day"))).map(|row| row.value)
    };
    for period in reference["european_thresholds"].as_array().expect("periods") {
        for (field, code) in [
            ("local_authorities_supplies_services", "eu-supplies-local"),
            ("central_authorities_supplies_services", "eu-supplies-central"),
            ("contracting_entities_supplies_services", "eu-supplies-entity"),
            ("works", "eu-works"),
            ("concessions", "eu-concessions"),
        ] {
            assert_eq!(value(code, &period["valid_from"]), period[field].as_i64(), "{code} {period}");
        }
    }
    for (id, code) in [
        ("dispense_fournitures_services", "no-competition-supplies"),
        ("dispense_travaux", "no-competition-works"),
        ("controle_legalite", "prefect-from"),
        ("donnees_essentielles", "open-data-from"),
    ] {
        let national = reference["national_thresholds"].as_array().expect("thresholds");
        let found = national.iter().find(|t| t["id"] == id).expect("a threshold");
        for period in found["periods"].as_array().expect("periods") {
            assert_eq!(value(code, &period["valid_from"]), period["amount"].as_i64(), "{code} {period}");
        }
    }
}

/// What nobody entered is no data, and never counts as zero.
#[test]
fn statistics_keep_unknown_apart_from_zero() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    for (reference, awarded, bids, sme) in
        [("A", Some(20_000_000), Some(1), "yes"), ("B", Some(40_000_000), Some(4), "no"), ("C", None, None, "unsaid")]
    {
        let mut values = json!({ "reference": reference, "object": "Objet", "procedure": "open", "awarded_cents": awarded,
            "bids": bids, "published_on": "2026-01-01", "state": "running",
            "notified_on": awarded.map(|_| "2026-04-11"), "data_published_on": awarded.map(|_| "2026-06-11") });
        if sme != "unsaid" {
            values["sme"] = json!(sme);
        }
        register::create::<Contract>(dossier, values).expect("a contract");
    }
    register::create::<Contract>(dossier, json!({ "reference": "D", "object": "Objet", "procedure": "adapted" }))
        .expect("made");
    let contract = record::find::<Contract>(dossier.connection(), "t.reference = 'A'", []).expect("found").remove(0);
    let unknown = json!({ "contract_id": contract.id, "number": "1" });
    let modification = register::create::<Modification>(dossier, unknown).expect("made").value;
    let read = |dossier: &Dossier| {
        statistics::statistics(dossier.connection(), "procedure", false, &NoProgress).expect("statistics")
    };
    let all = read(dossier);
    let [adapted, open] = &all.groups[..] else { panic!("two procedures") };
    assert_eq!(
        (adapted.awarded_cents, adapted.lead_days, adapted.bids_tenths, adapted.sme.tenths()),
        (None, None, None, None)
    );
    assert_eq!((open.contracts, open.awarded_cents, open.awarded_of), (3, Some(60_000_000), 2));
    assert_eq!((open.lead_days, open.lead_of, open.bids_tenths, open.bids_of), (Some(100), 2, Some(25), 2));
    assert_eq!((open.single.tenths(), open.sme.of, open.published.tenths()), (Some(500), 2, Some(1_000)));
    assert_eq!((open.modified.part, open.modified.of), (0, 1), "an unknown modification leaves it unknown");
    register::edit::<Modification>(dossier, &modification.id, json!({ "delta_cents": 2_000_100 })).expect("edited");
    assert_eq!(read(dossier).groups[1].modified, statistics::Share { part: 1, of: 2 }, "more than a tenth");
}

#[test]
fn several_alerts_are_set_aside_or_made_findings_as_one_change() {
    let (_folder, mut dossier) = demonstration();
    let of = |dossier: &Dossier, reference: &str| {
        let found: Vec<Contract> = record::find(dossier.connection(), "t.reference = ?1", [reference]).expect("read");
        found[0].id.clone()
    };
    let alerts = [("2024-S-009", "standstill"), ("2024-T-005", "single-bid")]
        .map(|(reference, rule)| (of(&dossier, reference), rule.to_owned()));
    let open = |dossier: &Dossier| {
        let all = check::legality(dossier.connection(), false, DEMONSTRATION_DAY, French, &NoProgress).expect("read");
        all.rules.iter().map(|tally| tally.alerts).sum::<u32>()
    };
    let before = open(&dossier);
    let refused = check::override_checks(&mut dossier, &alerts, " ").expect_err("no reason");
    assert_eq!((refused.problems()[0].field.as_str(), open(&dossier)), ("reason", before));
    check::override_checks(&mut dossier, &alerts, "Vu").expect("set aside");
    assert_eq!(open(&dossier), before - 2);
    dossier.undo().expect("undone");
    assert_eq!(open(&dossier), before);
    let made = check::raise_alerts(&mut dossier, &alerts, DEMONSTRATION_DAY, French).expect("made");
    assert_eq!(made.value.len(), 2);
    assert!(made.value.iter().all(|finding| !finding.reference.is_empty() && finding.contract_id.is_some()));
    dossier.undo().expect("undone");
    let findings: Vec<crate::finding::Finding> = record::find(dossier.connection(), "1", []).expect("read");
    assert!(findings.iter().all(|finding| made.value.iter().all(|gone| gone.id != finding.id)));
    let unknown = [("nobody".to_owned(), "standstill".to_owned())];
    assert!(check::raise_alerts(&mut dossier, &unknown, DEMONSTRATION_DAY, French).is_err());
}
