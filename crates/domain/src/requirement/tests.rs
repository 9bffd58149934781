use std::collections::HashSet;

use language::Language::French;
use serde_json::{Value, json};
use store::{Error, record, register};

use super::*;
use crate::DEMONSTRATION_DAY;
use crate::readiness::readiness;
use crate::testing::{Bench, bench};

fn with_2026() -> Bench {
    let mut bench = bench();
    add_standard(&mut bench.dossier, &iso_9001_2026().expect("built in")).expect("added");
    bench
}

fn clause(bench: &Bench, id: &str) -> Clause {
    record::get(bench.dossier.connection(), id).expect("a clause")
}

#[test]
fn what_2026_takes_over_exists_in_2015_and_nothing_of_2015_is_forgotten() {
    let (old, new) = (iso_9001_2015().expect("built in"), iso_9001_2026().expect("built in"));
    let numbers: HashSet<&str> = old.numbers().collect();
    let bench = with_2026();
    let compared = compare(bench.dossier.connection(), "iso-9001-2026").expect("compared");
    assert_eq!(compared.clauses.len(), new.numbers().count());
    for delta in &compared.clauses {
        let origins: Vec<&str> = delta.clause.comes_from.split(' ').collect();
        assert!(origins.iter().all(|n| numbers.contains(n)), "{:?}", delta.clause);
        assert_eq!(origins.len(), delta.before.len());
        assert_eq!(delta.clause.change == "changed", !delta.clause.change_fr.is_empty(), "{:?}", delta.clause);
    }
    assert_eq!(compared.dropped, []);
    let six: Vec<&str> = compared
        .clauses
        .iter()
        .filter(|d| d.before.iter().any(|b| b.number == "6.1.2"))
        .map(|d| d.clause.number.as_str())
        .collect();
    assert_eq!(six, ["6.1.2", "6.1.3"]);
}

#[test]
fn the_edition_of_the_certificate_alone_is_asked_for_and_picked_from() {
    let mut bench = with_2026();
    let gaps = |bench: &Bench| {
        readiness(bench.dossier.connection(), DEMONSTRATION_DAY, French)
            .expect("gaps")
            .gaps
            .into_iter()
            .filter(|gap| gap.register == "clause")
            .map(|gap| gap.record_id)
            .collect::<Vec<_>>()
    };
    assert!(gaps(&bench).iter().all(|id| id.starts_with("iso-9001-2015/")));
    let picked = |bench: &Bench, words: &str| {
        record::options(bench.dossier.connection(), "clause", words, 10, French).expect("options")
    };
    assert_eq!(picked(&bench, "8.6").len(), 1);
    choose_standard(&mut bench.dossier, "iso-9001-2026").expect("chosen");
    assert_eq!(picked(&bench, "6.1.3")[0].id, "iso-9001-2026/6.1.3");
    assert!(gaps(&bench).iter().all(|id| id.starts_with("iso-9001-2026/")));
    bench.dossier.undo().expect("undone");
    assert!(picked(&bench, "6.1.3").is_empty());
}

#[test]
fn answers_and_links_are_taken_over_where_nothing_was_said_yet() {
    let mut bench = with_2026();
    let dossier = &mut bench.dossier;
    let values = json!({ "code": "PR-1", "title": "Une", "kind": "procedure" });
    let procedure = register::create::<crate::procedure::Procedure>(dossier, values).expect("created").value.id;
    for number in ["8.6", "6.1.2", "7.3"] {
        let id = format!("iso-9001-2015/{number}");
        let said =
            Assessment { state: "conforming".into(), assessment: format!("Tenu {number}"), ..Assessment::default() };
        assess(dossier, &id, said).expect("assessed");
        register::link(dossier, ("procedure", &procedure), ("clause", &id)).expect("linked");
    }
    let worse = Assessment { state: "to-improve".into(), ..Assessment::default() };
    assess(dossier, "iso-9001-2026/8.7.1", worse).expect("assessed");
    carry_over(dossier, "iso-9001-2026").expect("carried");
    let proofs = |bench: &Bench, number: &str| {
        let compared = compare(bench.dossier.connection(), "iso-9001-2026").expect("compared");
        compared.clauses.into_iter().find(|d| d.clause.number == number).expect("a clause").proofs
    };
    // 8.6 carries over as it is; 7.3 has changed: its proofs come along, its answer is to be given again.
    let carried = clause(&bench, "iso-9001-2026/8.6");
    assert_eq!((carried.state.as_str(), carried.assessment.as_str()), ("conforming", "Tenu 8.6"));
    assert_eq!(clause(&bench, "iso-9001-2026/7.3").state, "to-assess");
    assert_eq!(clause(&bench, "iso-9001-2026/8.7.1").state, "to-improve");
    for number in ["8.6", "7.3", "6.1.2", "6.1.3"] {
        assert_eq!(proofs(&bench, number), 1, "{number}");
    }
    let again = carry_over(&mut bench.dossier, "iso-9001-2026").expect("carried");
    assert!(again.entry.is_none(), "nothing left to take over");
    bench.dossier.undo().expect("undone");
    assert_eq!(proofs(&bench, "8.6"), 0);
}

#[test]
fn a_standard_of_ones_own_comes_in_from_the_template() {
    let mut bench = bench();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("référentiel.json");
    std::fs::write(&path, format!("\u{feff}{TEMPLATE}")).expect("written");
    let file = read_standard(&path).expect("the template is valid");
    add_standard(&mut bench.dossier, &file).expect("added");
    assert!(
        matches!(add_standard(&mut bench.dossier, &file), Err(Error::Other("known", name)) if name == "Mon référentiel 2026")
    );
    let own = clauses(bench.dossier.connection(), "mon-referentiel-2026").expect("clauses");
    assert_eq!(own.iter().map(|c| (c.number.as_str(), c.auditable)).collect::<Vec<_>>(), [("1", false), ("1.1", true)]);
    assert_eq!(standards(bench.dossier.connection()).expect("standards").len(), 2);
}

/// How a file is spoilt, the clause that is named then, and why.
type Spoilt = (fn(&mut Value), &'static str, &'static str);

#[test]
fn a_standard_that_is_wrong_is_refused_with_the_clause_that_is() {
    let whole: Value = serde_json::from_str(TEMPLATE).expect("JSON");
    let spoilt = |spoil: fn(&mut Value)| {
        let mut file = whole.clone();
        spoil(&mut file);
        StandardFile::parse(file.to_string().as_bytes()).expect_err("refused")
    };
    let cases: &[Spoilt] = &[
        (|f| f["id"] = json!("Mon / réf"), "Mon / réf", "clause-identity"),
        (|f| f["clauses"] = json!([]), "mon-referentiel-2026", "clause-untitled"),
        (|f| f["clauses"][1]["title_fr"] = json!(""), "", ""),
        (|f| f["clauses"][1]["clause"] = json!("1"), "1", "clause-repeated"),
        (|f| f["clauses"][1]["parent"] = json!("9"), "1.1", "clause-parent"),
        (|f| f["clauses"][1]["change"] = json!("moved"), "1.1", "clause-change"),
        (|f| f["clauses"][1]["documented_information"] = json!("keep"), "1.1", "clause-documented"),
        (|f| f["clauses"][1]["note_2026_fr"] = json!("x".repeat(30_000)), "1.1", "clause-too-long"),
    ];
    for (spoil, clause, code) in cases.iter().filter(|(_, _, code)| !code.is_empty()) {
        let refused = spoilt(*spoil);
        assert_eq!((refused.subject().as_str(), refused.code()), (*clause, *code));
    }
    // One language is enough.
    let mut english = whole.clone();
    cases[2].0(&mut english);
    StandardFile::parse(english.to_string().as_bytes()).expect("read in English");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("notes.json");
    for text in ["", "[1]", "{\"id\": 3}", "\u{0}\u{1}"] {
        std::fs::write(&path, text).expect("written");
        assert!(matches!(read_standard(&path), Err(Error::Other("not-a-standard", _))), "{text}");
    }
}
