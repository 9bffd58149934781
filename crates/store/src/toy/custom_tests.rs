//! Custom fields: whatever holds for a field of the declarations holds for them.

use language::Language::French;
use serde_json::{Value, json};

use super::tests::{copy, is_sound, sighting};
use super::{Sighting, bench};
use crate::journal::history;
use crate::progress::NoProgress;
use crate::record::custom::{self, CustomField};
use crate::record::{self, Condition, Filter, Query, Sort, search};
use crate::redaction::{Redaction, hide};
use crate::register::custom::{CustomFieldForm, add, change, set_archived};
use crate::register::{self, AnyRegister, Incoming, RowOutcome, Typed};
use crate::sync::merge::merge;
use crate::{Dossier, Error};

fn made(dossier: &mut Dossier, name: &str, kind: &str, choices: &str) -> CustomField {
    let form = CustomFieldForm { name: name.into(), kind: kind.into(), choices: choices.into() };
    add(dossier, "sighting", &form).expect("added").value
}

fn key(field: &CustomField) -> String {
    field.field().name.to_owned()
}

fn fill(dossier: &mut Dossier, id: &str, field: &CustomField, value: Value) {
    let values = Value::Object([(key(field), value)].into_iter().collect());
    register::edit::<Sighting>(dossier, id, values).expect("entered");
}

fn value(dossier: &Dossier, id: &str, field: &CustomField) -> Value {
    record::row(dossier.connection(), "sighting", id, French).expect("a row").record[key(field)].clone()
}

fn found(dossier: &Dossier, words: &str) -> usize {
    search::search(dossier.connection(), words, 10, French).expect("searched").len()
}

/// The codes of the rules that were broken, with their fields.
fn broken<T: std::fmt::Debug>(result: crate::Result<T>) -> Vec<String> {
    match result.expect_err("refused") {
        Error::Rejected(problems) => problems.iter().map(|p| format!("{} {}", p.field, p.code)).collect(),
        other => vec![other.code().to_owned()],
    }
}

#[test]
fn every_kind_is_kept_and_what_is_none_is_refused() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let place = sighting(dossier, "Étang").id;
    let cases = [
        ("Météo", "text", "", json!("brume « légère »"), json!(["x"])),
        ("Récit", "long-text", "", json!("deux\nlignes"), json!({})),
        ("Température", "number", "", json!(-4), json!("froid")),
        ("Vu de nouveau", "day", "", json!("2026-11-27"), json!("2026-02-30")),
        ("Milieu", "choice", "Eau\nBois", json!("Bois"), json!("Ville")),
        ("Témoin", "person", "", json!("Ada Byron"), json!([])),
        ("Bagué", "flag", "", json!(true), json!("peut-être")),
    ];
    for (name, kind, choices, good, bad) in cases {
        let field = made(dossier, name, kind, choices);
        assert_eq!(value(dossier, &place, &field), Value::Null, "{name}: nothing entered");
        fill(dossier, &place, &field, good.clone());
        let shown = value(dossier, &place, &field);
        assert_eq!(
            if kind == "flag" { json!(shown == json!(true) || shown == json!(1)) } else { shown },
            good,
            "{name}"
        );
        let wrong = Value::Object([(key(&field), bad)].into_iter().collect());
        assert_eq!(broken(register::edit::<Sighting>(dossier, &place, wrong)).len(), 1, "{name}");
        fill(dossier, &place, &field, Value::Null);
        assert_eq!(value(dossier, &place, &field), Value::Null, "{name}: emptied");
    }
    assert!(is_sound(dossier));
}

#[test]
fn a_field_is_refused_that_nobody_could_tell_from_another() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let weather = made(dossier, "  Météo  du jour ", "text", "");
    assert_eq!(weather.name, "Météo du jour");
    let mut form = |name: &str, kind: &str, choices: &str| {
        let form = CustomFieldForm { name: name.into(), kind: kind.into(), choices: choices.into() };
        broken(add(dossier, "sighting", &form))
    };
    assert_eq!(form("", "text", ""), ["name required"]);
    assert_eq!(form("METEO du jour", "text", ""), ["name taken"]);
    assert_eq!(form("Milieu", "choice", "Eau"), ["choices two-words"]);
    assert_eq!(form("Milieu", "amount", ""), ["kind required"]);
    assert_eq!(form(&"x".repeat(81), "text", ""), ["name too-long"]);
}

#[test]
fn it_is_undone_told_found_sorted_and_filtered_like_any_other() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let (pond, wood) = (sighting(dossier, "Étang").id, sighting(dossier, "Bois").id);
    let weather = made(dossier, "Météo", "text", "");
    fill(dossier, &pond, &weather, json!("orageux"));
    fill(dossier, &wood, &weather, json!("brumeux"));
    assert_eq!((found(dossier, "orag"), found(dossier, "brum")), (1, 1));
    let reported = history(dossier.connection(), "sighting", &pond, French).expect("read");
    assert_eq!(
        (reported[0].alterations[0].field.as_str(), reported[0].alterations[0].new.as_deref()),
        ("custom:Météo", Some("orageux"))
    );
    let query = |filters: Vec<Filter>| Query {
        sort: vec![Sort { field: key(&weather), descending: false }],
        filters,
        limit: 10,
        ..Query::default()
    };
    let places = |dossier: &Dossier, query: &Query| -> Vec<String> {
        let rows = record::rows(dossier.connection(), "sighting", query, &NoProgress).expect("read");
        rows.iter().map(|row| row.record["place"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(places(dossier, &query(vec![])), ["Bois", "Étang"]);
    let contains = Filter { field: key(&weather), condition: Condition::Contains, values: vec!["ORAG".into()] };
    assert_eq!(places(dossier, &query(vec![contains])), ["Étang"]);
    fill(dossier, &pond, &weather, json!("ensoleillé"));
    dossier.undo().expect("undone");
    assert_eq!(value(dossier, &pond, &weather), json!("orageux"));
    dossier.undo().expect("undone");
    assert_eq!((value(dossier, &wood, &weather), found(dossier, "brum")), (Value::Null, 0));
    dossier.redo().expect("redone");
    set_archived(dossier, &weather.id, true).expect("archived");
    assert_eq!(found(dossier, "brum"), 0, "a field that is gone is not looked into");
    assert!(custom::fields(dossier.connection(), "sighting").expect("read").is_empty());
    // The same name brings it back with what it held; another kind does not.
    let other = CustomFieldForm { name: "Météo".into(), kind: "day".into(), choices: String::new() };
    assert_eq!(broken(add(dossier, "sighting", &other)), ["kind archived-kind"]);
    assert_eq!(made(dossier, "Météo", "text", "").id, weather.id);
    assert_eq!((value(dossier, &wood, &weather), found(dossier, "brum")), (json!("brumeux"), 1));
    assert!(is_sound(dossier));
}

#[test]
fn a_word_that_records_use_stays_a_choice() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let pond = sighting(dossier, "Étang").id;
    let habitat = made(dossier, "Milieu", "choice", "Eau\nBois");
    fill(dossier, &pond, &habitat, json!("Eau"));
    let form = |choices: &str| CustomFieldForm { name: "Habitat".into(), kind: String::new(), choices: choices.into() };
    assert_eq!(broken(change(dossier, &habitat.id, &form("Bois\nVille"))), ["choices word-used"]);
    let changed = change(dossier, &habitat.id, &form("Ville\nEau")).expect("changed").value;
    assert_eq!(
        (changed.name.as_str(), changed.choices.as_str(), changed.kind.as_str()),
        ("Habitat", "Ville\nEau", "choice")
    );
    assert_eq!(value(dossier, &pond, &habitat), json!("Eau"));
}

#[test]
fn rows_of_a_file_fill_it_in_and_the_same_file_again_changes_nothing() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    sighting(dossier, "Étang");
    let weather = made(dossier, "Température", "number", "");
    let row = |line, reference: &str, value: Value| Incoming {
        line,
        values: [
            ("reference".to_owned(), json!(reference)),
            ("place".to_owned(), json!("Étang")),
            (key(&weather), value),
        ]
        .into_iter()
        .collect(),
        ..Incoming::default()
    };
    let first = record::find::<Sighting>(dossier.connection(), "TRUE", []).expect("read").remove(0).reference;
    let rows = [row(2, &first, json!(12)), row(3, "S-9", json!(7)), row(4, "S-10", json!("tiède"))];
    let register = Typed::<Sighting>::new();
    let fates = |outcomes: Vec<register::Outcome>| outcomes.iter().map(|o| o.fate).collect::<Vec<_>>();
    let reported = register.import(dossier, &rows, "liste.csv", &NoProgress).expect("imported").value;
    assert_eq!(reported[0].changed, [key(&weather)]);
    assert_eq!(fates(reported), [RowOutcome::Updated, RowOutcome::Created, RowOutcome::Refused]);
    let again = register.preview(dossier.connection(), &rows, &NoProgress).expect("previewed");
    assert_eq!(fates(again), [RowOutcome::Unchanged, RowOutcome::Unchanged, RowOutcome::Refused]);
    dossier.undo().expect("undone");
    assert!(record::find::<custom::CustomValue>(dossier.connection(), "TRUE", []).expect("read").is_empty());
    assert!(is_sound(dossier));
}

#[test]
fn two_people_who_made_the_same_field_have_one_and_choose_where_they_differ() {
    let mut bench = bench();
    let (pond, wood) = (sighting(&mut bench.dossier, "Étang").id, sighting(&mut bench.dossier, "Bois").id);
    let mut other = copy(&bench, "Bea");
    let mine = made(&mut bench.dossier, "Météo", "text", "");
    let theirs = made(&mut other, "Météo", "text", "");
    assert_ne!(mine.id, theirs.id);
    fill(&mut bench.dossier, &pond, &mine, json!("orageux"));
    fill(&mut other, &pond, &theirs, json!("brumeux"));
    fill(&mut other, &wood, &theirs, json!("clair"));
    let path = other.path().to_owned();
    let report = merge(&mut bench.dossier, &path, French, &|_| Some(true)).expect("merged").value;
    assert_eq!(report.conflicts.len(), 1, "{:?}", report.conflicts);
    assert!(report.conflicts[0].record.ends_with("Étang · Météo"), "{}", report.conflicts[0].record);
    assert_eq!(report.conflicts[0].custom.as_deref(), Some(key(&mine).as_str()));
    assert_eq!(custom::fields(bench.dossier.connection(), "sighting").expect("read").len(), 1);
    assert_eq!(value(&bench.dossier, &pond, &mine), json!("brumeux"));
    assert_eq!(value(&bench.dossier, &wood, &mine), json!("clair"));
    assert!(is_sound(&bench.dossier));
}

#[test]
fn it_is_left_out_of_what_a_redacted_reader_sees() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let pond = sighting(dossier, "Étang").id;
    let (witness, note) = (made(dossier, "Témoin", "person", ""), made(dossier, "Remarque", "text", ""));
    let secret = made(dossier, "Secret", "text", "");
    fill(dossier, &pond, &witness, json!("Ada Byron"));
    fill(dossier, &pond, &note, json!("Vu avec Ada Byron au nid"));
    fill(dossier, &pond, &secret, json!("nid de la rive nord"));
    let snapshot = dossier.connection().snapshot().expect("a moment");
    let fields = vec![format!("sighting.{}", key(&secret))];
    let redaction = Redaction { people: true, fields, words: Vec::new() };
    hide(&snapshot, &redaction, French).expect("hidden");
    let row = record::row(&snapshot, "sighting", &pond, French).expect("a row").record;
    let shown = [&witness, &note, &secret].map(|field| row[key(field)].as_str().unwrap_or_default().to_owned());
    assert!(shown[0].starts_with("Personne") && shown[1].starts_with("Vu avec Personne"), "{shown:?}");
    assert!(!shown[2].contains("nid") && !shown[2].is_empty(), "{shown:?}");
}

#[test]
fn a_field_that_was_filled_in_since_is_not_undone_under_its_values() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let pond = sighting(dossier, "Étang").id;
    let weather = made(dossier, "Météo", "text", "");
    let made_at = crate::journal::last_seq(dossier.connection()).expect("read");
    fill(dossier, &pond, &weather, json!("orageux"));
    assert!(dossier.undo_entry(made_at).is_err());
    assert_eq!(value(dossier, &pond, &weather), json!("orageux"));
    assert!(is_sound(dossier));
}
