//! What a person cannot mean is refused where it is typed, and leaves what came in before alone.

use chrono::{Days, Local};
use serde_json::json;
use store::journal::Saved;
use store::record::Record;
use store::register::{self, create, edit};
use store::{Problem, Result};

use crate::audit::Audit;
use crate::contract::{Contract, Modification};
use crate::finding::{Finding, Grade};
use crate::organisation::{ORGANISATION_ID, Organisation};
use crate::procedure::{Procedure, VersionStep, add_version, step};
use crate::testing::{bench, finding};

fn refused<T: std::fmt::Debug>(done: Result<Saved<T>>) -> Vec<Problem> {
    done.expect_err("refused").problems()
}

fn tomorrow() -> String {
    (Local::now().date_naive() + Days::new(1)).to_string()
}

#[test]
fn a_day_on_which_something_was_done_is_not_to_come() {
    let mut bench = bench();
    let id = finding(&mut bench.dossier, "Visa absent").id;
    for field in ["found_on", "cleared_on"] {
        let later = edit::<Finding>(&mut bench.dossier, &id, json!({ field: tomorrow() }));
        assert_eq!(refused(later), [Problem::new(field, "future")]);
    }
    let today = Local::now().date_naive().to_string();
    edit::<Finding>(&mut bench.dossier, &id, json!({ "found_on": today })).expect("today is no day to come");
}

#[test]
fn what_came_in_before_a_rule_keeps_nobody_from_changing_the_rest() {
    let mut bench = bench();
    let values = json!({ "object": "Travaux", "buyer": "900 100 002 00022" });
    let made = create::<Contract>(&mut bench.dossier, values).expect("made").value;
    assert_eq!(made.buyer, "90010000200022", "blanks in a SIRET do not count");
    let wrong = create::<Contract>(&mut bench.dossier, json!({ "object": "Travaux", "buyer": "123" }));
    assert_eq!(refused(wrong), [Problem::new("buyer", "siret")]);
    let negative = edit::<Contract>(&mut bench.dossier, &made.id, json!({ "estimated_cents": -1 }));
    assert_eq!(refused(negative), [Problem::new("estimated_cents", "negative")]);
    // As an older list brought it.
    bench.dossier.connection().tamper_with().execute("UPDATE contract SET buyer = 'Ville'", []).expect("written");
    edit::<Contract>(&mut bench.dossier, &made.id, json!({ "object": "Travaux de voirie" })).expect("changed");
}

#[test]
fn a_certificate_does_not_expire_before_it_was_decided() {
    let mut bench = bench();
    for expires in ["2026-02-22", "2026-01-01"] {
        let values = json!({ "certificate_decided_on": "2026-02-22", "certificate_expires_on": expires });
        let wrong = edit::<Organisation>(&mut bench.dossier, ORGANISATION_ID, values);
        assert_eq!(refused(wrong), [Problem::new("certificate_expires_on", "before-decision")]);
    }
}

#[test]
fn a_version_is_in_force_from_its_day_on() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let values = json!({ "code": "PR-1", "title": "Analyse", "kind": "procedure" });
    let procedure = create::<Procedure>(dossier, values).expect("made").value;
    let version = add_version(dossier, &procedure.id, "1.0", "Création").expect("a draft").value;
    let to = |state: &str| VersionStep {
        state: state.into(),
        verifier: Some("Cheffe".into()),
        approver: Some("Directeur".into()),
        effective_on: tomorrow().parse().ok(),
    };
    for state in ["in-review", "approved"] {
        step(dossier, &version.id, &to(state)).expect("a step");
    }
    assert_eq!(refused(step(dossier, &version.id, &to("in-force"))), [Problem::new("effective_on", "not-yet")]);
    let today = Some(Local::now().date_naive());
    step(dossier, &version.id, &VersionStep { effective_on: today, ..to("in-force") }).expect("today");
    let later = edit::<crate::procedure::ProcedureVersion>(dossier, &version.id, json!({ "effective_on": tomorrow() }));
    assert_eq!(refused(later), [Problem::new("effective_on", "frozen")]);
    // What was approved is what people signed.
    let signed = edit::<crate::procedure::ProcedureVersion>(dossier, &version.id, json!({ "approver": "Autre" }));
    assert_eq!(refused(signed), [Problem::new("approver", "frozen")]);
}

#[test]
fn a_finding_takes_the_day_and_the_next_number_of_its_audit() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let audit = |dossier: &mut store::Dossier, reference: &str, ends: &str| {
        let values = json!({ "reference": reference, "kind": "internal", "starts_on": "2026-02-03", "ends_on": ends });
        create::<Audit>(dossier, values).expect("an audit").value.id
    };
    let (past, to_come) = (audit(dossier, "AI-2026-01", "2026-02-04"), audit(dossier, "AI-2026-02", &tomorrow()));
    let mut found = |values: serde_json::Value| {
        let mut all = json!({ "grade_id": "grade-weak", "observation": "Vu" });
        all.as_object_mut().expect("an object").extend(values.as_object().cloned().expect("an object"));
        let made = create::<Finding>(dossier, all).expect("made").value;
        (made.reference, made.found_on.expect("a day").to_string())
    };
    let today = Local::now().date_naive().to_string();
    assert_eq!(found(json!({ "audit_id": past })), ("AI-2026-01-01".into(), "2026-02-04".into()));
    assert_eq!(found(json!({ "audit_id": past, "reference": "AI-2026-01-07" })).0, "AI-2026-01-07");
    assert_eq!(found(json!({ "audit_id": past })).0, "AI-2026-01-08");
    assert_eq!(found(json!({ "audit_id": to_come })), ("AI-2026-02-01".into(), today.clone()));
    assert_eq!(found(json!({ "audit_id": past, "found_on": "2026-01-05" })).1, "2026-01-05");
    let (reference, day) = found(json!({}));
    assert!(reference.starts_with("C-") && day == today, "{reference} {day}");
}

#[test]
fn numbers_taken_by_what_was_archived_are_not_proposed_again() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let grade = || json!({ "label_fr": "Nouveau", "label_en": "New", "severity": 1, "mark": "note", "position": 9 });
    let codes: Vec<String> = (0..3)
        .map(|_| {
            let made = create::<Grade>(dossier, grade()).expect("a grade").value;
            register::archive::<Grade>(dossier, &made.id, true).expect("archived");
            made.reference().to_owned()
        })
        .collect();
    assert_eq!(codes, ["T1", "T2", "T3"]);
    let contract = create::<Contract>(dossier, json!({ "object": "Travaux" })).expect("made").value.id;
    let numbers: Vec<String> = (0..2)
        .map(|_| {
            let made = create::<Modification>(dossier, json!({ "contract_id": contract })).expect("made").value;
            register::archive::<Modification>(dossier, &made.id, true).expect("archived");
            made.number
        })
        .collect();
    assert_eq!(numbers, ["1", "2"]);
}
