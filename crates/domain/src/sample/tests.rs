use std::collections::{BTreeMap, BTreeSet};

use language::Language::French;
use proptest::prelude::*;
use serde_json::json;
use store::{Dossier, Error, record, register};

use super::draw::{Unit, allotted, fingerprint, monetary, put_in_order, simple, stratified, systematic};
use super::*;
use crate::contract::Contract;
use crate::testing::bench;

fn units(count: usize) -> Vec<Unit> {
    let unit = |n: usize| Unit {
        id: format!("id{n}"),
        buyer: String::new(),
        reference: format!("M-{n:04}"),
        cents: i64::try_from(n * 7_919 % 1_000 + 1).unwrap_or(1) * 100,
        stratum: ["adapted", "open", "negotiated"][n % 3].into(),
    };
    let mut units: Vec<Unit> = (0..count).map(unit).collect();
    put_in_order(&mut units);
    units
}

fn references(drawn: &[&Unit]) -> Vec<String> {
    drawn.iter().map(|unit| unit.reference.clone()).collect()
}

/// Drawn with Python: `sorted(population, key=lambda r: sha256(f"graine\x1f\x1f{r}".encode()).digest())[:5]`.
#[test]
fn another_language_draws_the_same_files() {
    let units = units(60);
    let drawn = simple(units.iter(), "graine", 5);
    assert_eq!(references(&drawn), include!("expected_draw.rs"));
    assert_eq!(fingerprint(&units), include!("expected_hash.rs"));
}

#[test]
fn a_thousand_draws_with_one_seed_are_one_draw() {
    let units = units(200);
    type Way = fn(&[Unit]) -> Vec<String>;
    let ways: [Way; 4] = [
        |u| references(&simple(u.iter(), "x", 20)),
        |u| references(&stratified(u, "x", 20)),
        |u| references(&systematic(u, "x", 20)),
        |u| references(&monetary(u, "x", 20)),
    ];
    for way in ways {
        let draws: BTreeSet<Vec<String>> = (0..1_000).map(|_| way(&units)).collect();
        assert_eq!(draws.len(), 1);
    }
}

/// Over many seeds each file is drawn as often as any other: χ² with 50 degrees of freedom, below its 99.9 % quantile. A
/// monetary sample draws by amount.
#[test]
fn over_many_seeds_each_file_is_drawn_as_often_as_any_other() {
    let units = units(51);
    type Way = fn(&[Unit], &str) -> Vec<String>;
    let ways: [(&str, Way); 3] = [
        ("simple", |u, seed| references(&simple(u.iter(), seed, 5))),
        ("systematic", |u, seed| references(&systematic(u, seed, 5))),
        ("stratified", |u, seed| references(&stratified(u, seed, 9))),
    ];
    let draws = 4_000;
    for (name, way) in ways {
        let mut counts: BTreeMap<String, f64> = units.iter().map(|u| (u.reference.clone(), 0.0)).collect();
        for seed in 0..draws {
            for reference in way(&units, &format!("seed {seed}")) {
                *counts.entry(reference).or_default() += 1.0;
            }
        }
        let drawn: f64 = counts.values().sum();
        let expected = drawn / 51.0;
        let chi: f64 = counts.values().map(|count| (count - expected).powi(2) / expected).sum();
        assert!(chi < 86.7, "{name}: {chi}");
    }
    let total: i64 = units.iter().map(|u| u.cents).sum();
    let largest = units.iter().max_by_key(|u| u.cents).expect("a unit");
    let hits = (0..draws)
        .filter(|seed| references(&monetary(&units, &format!("seed {seed}"), 5)).contains(&largest.reference));
    #[allow(clippy::cast_precision_loss)] // a few thousand
    let (share, due) = (hits.count() as f64 / f64::from(draws), 5.0 * largest.cents as f64 / total as f64);
    assert!((share - due).abs() < 0.03, "{share} {due}");
}

proptest! {
    #[test]
    fn shares_add_up_and_no_stratum_gives_more_than_it_has(
        counts in prop::collection::vec(1_u64..200, 1..12),
        size in 1_u64..400,
    ) {
        let strata: Vec<(String, u64)> = counts.iter().enumerate().map(|(n, c)| (n.to_string(), *c)).collect();
        let population: u64 = counts.iter().sum();
        let shares = allotted(&strata, size);
        prop_assert_eq!(shares.iter().sum::<u64>(), size.min(population));
        prop_assert!(shares.iter().zip(&counts).all(|(share, count)| share <= count));
    }

    #[test]
    fn no_file_is_drawn_twice(count in 1_usize..120, size in 1_u64..150, seed in "[a-z]{0,8}") {
        let units = units(count);
        for drawn in [simple(units.iter(), &seed, size), stratified(&units, &seed, size), systematic(&units, &seed, size), monetary(&units, &seed, size)] {
            let all = references(&drawn);
            let once: BTreeSet<&String> = all.iter().collect();
            prop_assert_eq!(once.len(), all.len());
        }
    }
}

fn drawing(method: &str) -> SampleRequest {
    SampleRequest {
        purpose: "Essai".into(),
        method: method.into(),
        seed: "s".into(),
        confidence: 95,
        tolerable: 100,
        ..SampleRequest::default()
    }
}

fn with_contracts(dossier: &mut Dossier, count: usize) {
    for n in 0..count {
        let procedure = if n % 4 == 0 { "open" } else { "adapted" };
        let values = json!({ "reference": format!("M-{n:03}"), "object": "Objet", "procedure": procedure, "awarded_cents": (n + 1) * 1_000_000 });
        register::create::<Contract>(dossier, values).expect("a contract");
    }
}

#[test]
fn a_sample_is_planned_drawn_looked_at_and_drawn_again() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let empty = draw_sample(dossier, &drawing("simple")).expect_err("refused");
    assert_eq!(empty.problems()[0].field, "population");
    with_contracts(dossier, 60);
    let made = plan(dossier.connection(), &drawing("simple"), French).expect("a plan");
    assert_eq!((made.population, made.size), (60, exact::size(60, 95, 100, 0)));
    assert!(made.says.contains("60") && made.says.contains("95"), "{}", made.says);
    let sample = draw_sample(dossier, &drawing("simple")).expect("drawn").value;
    assert_eq!(
        (sample.population_hash.as_str(), sample.reference.as_str()),
        (made.population_hash.as_str(), "E-2026-001")
    );
    let lines = items(dossier.connection(), &sample.id).expect("items");
    assert_eq!(lines.len() as u64, made.size);
    assert_eq!(draw_again(dossier.connection(), &sample.id).expect("drawn"), Some(true));
    for line in &lines {
        set_outcome(dossier, &line.item.id, "conforming", "").expect("said");
    }
    let found = results(dossier.connection(), &sample.id, French).expect("results");
    assert_eq!((found.open, found.overall.defective), (0, 0));
    assert!(found.overall.bound.is_some_and(|bound| bound <= 100), "what was planned is reached: {found:?}");
    set_outcome(dossier, &lines[0].item.id, "defective", "Visa « absent »").expect("said");
    let found = results(dossier.connection(), &sample.id, French).expect("results");
    assert!(found.overall.bound.is_some_and(|bound| bound > 100), "{found:?}");
    let checked = found.overall.checked;
    assert_eq!(
        found.overall.rate,
        Some((2_000 + checked) / (2 * checked)),
        "what was seen is rounded, a bound goes up"
    );
    assert!(found.says.starts_with("1 dossier défectueux sur"), "{}", found.says);
    assert!(set_outcome(dossier, &lines[0].item.id, "fine", "").is_err());
    // Drawn is drawn; and a population that changed is told.
    assert!(register::edit::<Sample>(dossier, &sample.id, json!({ "seed": "autre" })).is_err());
    register::create::<Contract>(dossier, json!({ "object": "Un de plus" })).expect("a contract");
    assert_eq!(draw_again(dossier.connection(), &sample.id).expect("drawn"), None);
}

#[test]
fn every_method_draws_and_says_what_it_allows() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    with_contracts(dossier, 40);
    let chosen: Vec<String> = record::find::<Contract>(dossier.connection(), "1 ORDER BY t.reference LIMIT 2", [])
        .expect("contracts")
        .into_iter()
        .map(|c| c.id)
        .collect();
    for (method, bounded) in
        [("simple", true), ("stratified", true), ("systematic", true), ("monetary-unit", false), ("judgement", false)]
    {
        let wanted =
            SampleRequest { strata: "procedure".into(), size: Some(9), chosen: chosen.clone(), ..drawing(method) };
        let sample = draw_sample(dossier, &wanted).expect("drawn").value;
        assert_eq!(draw_again(dossier.connection(), &sample.id).expect("drawn"), Some(true), "{method}");
        for line in items(dossier.connection(), &sample.id).expect("items") {
            set_outcome(dossier, &line.item.id, "conforming", "").expect("said");
        }
        let found = results(dossier.connection(), &sample.id, French).expect("results");
        assert_eq!(found.overall.bound.is_some(), bounded, "{method}");
        assert_eq!(found.strata.len(), if method == "stratified" { 2 } else { 0 }, "{method}");
    }
    for (field, wrong) in [
        ("confidence", SampleRequest { confidence: 100, ..drawing("simple") }),
        ("tolerable", SampleRequest { tolerable: 0, ..drawing("simple") }),
        ("expected", SampleRequest { expected: 200, ..drawing("simple") }),
        ("strata", drawing("stratified")),
        ("method", drawing("by heart")),
        ("chosen", drawing("judgement")),
    ] {
        match draw_sample(dossier, &wrong) {
            Err(Error::Rejected(problems)) => assert_eq!(problems[0].field, field),
            other => panic!("{field}: {other:?}"),
        }
    }
}

#[test]
fn a_defective_file_is_signed_dated_and_made_a_finding() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut dossier = crate::demonstration(&folder.path().join("d.probant"), 0, 0).expect("a dossier");
    let all: Vec<SampleItem> = record::find(dossier.connection(), "1 ORDER BY t.position", []).expect("read");
    let id = all[0].id.clone();
    let today = chrono::Local::now().date_naive();
    set_outcome(&mut dossier, &id, "to-check", "").expect("back");
    assert_eq!(raise_defect(&mut dossier, &id, French).expect_err("refused").code(), "rejected");
    let looked = set_outcome(&mut dossier, &id, "defective", "Visa « absent »").expect("said").value;
    assert_eq!(looked.examined_on, Some(today));
    assert!(!looked.examined_by.is_empty());
    let finding = raise_defect(&mut dossier, &id, French).expect("made").value;
    assert!(finding.observation.ends_with("Visa « absent »"), "{}", finding.observation);
    assert_eq!((finding.contract_id, finding.found_on), (Some(looked.contract_id), Some(today)));
    let back = set_outcome(&mut dossier, &id, "to-check", "").expect("taken back").value;
    assert_eq!((back.examined_by.as_str(), back.examined_on), ("", None));
}
