use language::Language;
use store::record::{self, Query};
use store::redaction::{Redaction, hide};
use store::{ReadOnly, register};

use crate::finding::Finding;
use crate::testing::{Bench, bench};

fn bench_with_names() -> Bench {
    let mut bench = bench();
    for (observation, auditor) in [
        (
            "Jean DURAND, Claire Vidal et Mme Lemaître absents ; M. Durand prévenu. Durandal n’y est pour rien.",
            "Jean Durand",
        ),
        ("Le marché ACME à 120 000 € ; acmeville n’est pas visée.", "Auditeur interne"),
    ] {
        let values = serde_json::json!({
            "grade_id": "grade-minor", "observation": observation, "auditor": auditor, "evidence": "secret"
        });
        register::create::<Finding>(&mut bench.dossier, values).expect("created");
    }
    bench
}

#[test]
fn names_words_and_fields_are_left_out_everywhere_and_only_for_a_while() {
    let bench = bench_with_names();
    let conn = crate::reader(bench.dossier.path()).expect("a reader");
    let all = |conn: &ReadOnly| {
        let rows = record::rows(conn, "finding", &Query::default(), &store::progress::NoProgress);
        serde_json::to_string(&rows.expect("rows")).expect("JSON")
    };
    let before = all(&conn);
    let redaction = Redaction {
        people: true,
        fields: vec!["finding.evidence".into()],
        words: vec!["ACME".into(), " ".into(), "120 000 €".into()],
    };
    let transaction = conn.snapshot().expect("a transaction");
    hide(&transaction, &redaction, Language::French).expect("hidden");
    let hidden = all(&transaction);
    for gone in ["DURAND", "Vidal", "M. Durand", "ACME", "120 000", "secret", "Auditeur interne"] {
        assert!(!hidden.contains(gone), "{gone} in {hidden}");
    }
    for kept in ["Durandal", "acmeville", "Personne 1", "[masqué]", "Mme Lemaître"] {
        assert!(hidden.contains(kept), "{kept} not in {hidden}");
    }
    let head = store::journal::head(&transaction).expect("a head").expect("an entry");
    assert!(head.author.starts_with("Personne"), "{}", head.author);
    drop(transaction);
    assert_eq!(all(&conn), before);
}

#[test]
fn a_field_nobody_has_is_refused() {
    let bench = bench_with_names();
    let conn = crate::reader(bench.dossier.path()).expect("a reader");
    let transaction = conn.snapshot().expect("a transaction");
    let wrong = Redaction { fields: vec!["finding.\" FROM journal --".into()], ..Redaction::default() };
    let refused = hide(&transaction, &wrong, Language::French).err().map(|error| error.code());
    assert_eq!(refused, Some("unknown"));
}

#[test]
fn a_mark_beside_a_word_and_a_character_that_holds_it_hide_nothing() {
    let bench = bench_with_names();
    let conn = bench.dossier.connection();
    let redaction = Redaction { words: vec!["ACME".into(), "1".into(), "Durand".into()], ..Redaction::default() };
    let transaction = conn.snapshot().expect("a transaction");
    let hider = hide(&transaction, &redaction, Language::French).expect("hidden");
    for (text, shown) in [
        ("ACME™ et Durand²", "[masqué]™ et [masqué]²"),
        ("½ lot", "[masqué] lot"),
        ("acmes, 12, a1", "acmes, 12, a1"),
        ("(1) ACME_Durand", "([masqué]) [masqué]_[masqué]"),
        ("ÉACME ACMÉ", "ÉACME [masqué]"),
    ] {
        assert_eq!(hider.text(text), shown, "{text}");
    }
}

#[test]
fn what_is_written_as_json_is_looked_through_and_stays_it() {
    let mut bench = bench();
    let sample = crate::sample::Sample {
        reference: "S-1".into(),
        filters: r#"[{"field":"holder","condition":"contains","values":["\"ACME\" 12"]}]"#.into(),
        seed: "graine ACME".into(),
        ..Default::default()
    };
    let intent = crate::QualityIntent::Demonstration;
    bench.dossier.transact(intent, |change| change.insert(&sample)).expect("written");
    let transaction = bench.dossier.connection().snapshot().expect("a transaction");
    let redaction = Redaction { words: vec!["acme".into()], ..Redaction::default() };
    hide(&transaction, &redaction, Language::French).expect("hidden");
    let sql = "SELECT filters, seed FROM sample";
    let (filters, seed): (String, String) =
        transaction.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).expect("a sample");
    let filters: serde_json::Value = serde_json::from_str(&filters).expect("JSON");
    assert_eq!(filters[0]["values"][0], "\"[masqué]\" 12");
    assert_eq!(seed, "graine [masqué]");
}

#[test]
fn people_in_lists_are_left_out_one_by_one() {
    let mut bench = bench();
    let audit = serde_json::json!({ "kind": "internal", "team": "Anne Lefort", "starts_on": "2026-11-25" });
    let audit = register::create::<crate::audit::Audit>(&mut bench.dossier, audit).expect("an audit").value.id;
    let slot = serde_json::json!({ "held_on": "2026-11-25", "starts_at": "9:00", "ends_at": "10:00",
        "auditors": "Anne Lefort\nPaul Durand", "auditees": "Léa Petit" });
    crate::audit::add_slot(&mut bench.dossier, &audit, slot).expect("a slot");
    let conn = bench.dossier.connection();
    let transaction = conn.snapshot().expect("a transaction");
    let redaction = Redaction { people: true, ..Redaction::default() };
    hide(&transaction, &redaction, Language::French).expect("hidden");
    let slot = &crate::audit::slots(&transaction, &audit).expect("slots")[0];
    for name in ["Lefort", "Durand", "Petit"] {
        assert!(!slot.auditors.contains(name) && !slot.auditees.contains(name), "{slot:?}");
    }
    assert_eq!(slot.auditors.lines().count(), 2, "each of them is still somebody: {}", slot.auditors);
}
