use serde_json::{Value, json};
use store::{Dossier, Error, register};

use super::*;
use crate::testing::bench;

fn action(dossier: &mut Dossier, values: Value) -> Action {
    register::create::<Action>(dossier, values).expect("created").value
}

fn missing(dossier: &mut Dossier, id: &str, state: &str) -> Vec<String> {
    match step(dossier, id, state) {
        Err(Error::Rejected(problems)) => problems.into_iter().map(|p| format!("{} {}", p.field, p.code)).collect(),
        other => panic!("{other:?}"),
    }
}

fn edit(dossier: &mut Dossier, id: &str, values: Value) {
    register::edit::<Action>(dossier, id, values).expect("edited");
}

#[test]
fn done_is_not_closed_and_each_step_asks_for_its_own() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let made = action(dossier, json!({ "description": "Bloquer la publication", "kind": "corrective" }));
    assert!(made.reference.starts_with("AC-20") && made.state == "proposed", "{made:?}");
    let id = made.id;
    assert!(matches!(step(dossier, &id, "closed"), Err(Error::NoStep(..))));
    assert_eq!(missing(dossier, &id, "validated"), ["owner required", "due_on required"]);
    edit(dossier, &id, json!({ "owner": "Cheffe du service", "due_on": "2026-11-30" }));
    step(dossier, &id, "validated").expect("validated");
    step(dossier, &id, "in-progress").expect("begun");
    assert_eq!(missing(dossier, &id, "done"), ["done_on required", "proof required"]);
    edit(dossier, &id, json!({ "done_on": "2026-06-10", "proof": "Capture d’écran" }));
    assert_eq!(step(dossier, &id, "done").expect("done").value.progress, 100);
    assert!(matches!(step(dossier, &id, "closed"), Err(Error::NoStep(..))));
    assert_eq!(missing(dossier, &id, "to-check"), ["check_criterion required", "check_due_on required"]);
    edit(dossier, &id, json!({ "check_criterion": "10 dossiers sur 10", "check_due_on": "2027-01-15" }));
    step(dossier, &id, "to-check").expect("to check");
    assert_eq!(
        missing(dossier, &id, "closed"),
        ["checked_by required", "checked_on required", "check_result required"]
    );
    let own = register::edit::<Action>(dossier, &id, json!({ "checked_by": "CHEFFE du service" }));
    assert_eq!(own.expect_err("refused").problems(), [Problem::new("checked_by", "same-checker")]);
    let early = register::edit::<Action>(dossier, &id, json!({ "checked_on": "2026-06-09" }));
    assert_eq!(early.expect_err("refused").problems(), [Problem::new("checked_on", "before-done")]);
    edit(
        dossier,
        &id,
        json!({ "checked_by": "Responsable qualité", "checked_on": "2026-06-15",
        "check_result": "9 sur 10" }),
    );
    step(dossier, &id, "ineffective").expect("ineffective");
    let again = step(dossier, &id, "validated").expect("a new start").value;
    assert_eq!((again.done_on, again.checked_on, again.proof.as_str(), again.progress), (None, None, "", 0));
    let fixed = register::edit::<Action>(dossier, &id, json!({ "state": "closed" }));
    assert!(matches!(fixed, Err(Error::Unknown(_))));
}

#[test]
fn a_correction_is_closed_when_it_is_done() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let values = json!({ "description": "Informer", "kind": "correction", "owner": "A", "due_on": "2026-02-20",
        "done_on": "2026-02-17", "proof": "Note" });
    let id = action(dossier, values).id;
    for state in ["validated", "in-progress", "done", "closed"] {
        step(dossier, &id, state).expect("a step");
    }
    dossier.undo().expect("undone");
    assert_eq!(record_state(dossier, &id), "done");
}

fn record_state(dossier: &Dossier, id: &str) -> String {
    store::record::get::<Action>(dossier.connection(), id).expect("an action").state
}
