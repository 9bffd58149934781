use chrono::NaiveDate;
use language::Language::French;
use serde_json::{Value, json};
use store::{Dossier, Error, Problem, record, register};

use super::*;
use crate::finding::Finding;
use crate::organisation::{ORGANISATION_ID, Organisation};
use crate::process::Process;
use crate::testing::bench;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn the_cycle_of_the_first_user_is_the_worked_example() {
    // DOMAIN A.2: decision of 22 February 2023.
    let all = milestones(day("2023-02-22"), None, true);
    let reported: Vec<_> = all.iter().map(|m| (m.code.as_str(), m.target, m.limit, m.hard)).collect();
    assert_eq!(
        reported,
        [
            ("surveillance-1", Some(day("2023-11-22")), Some(day("2024-02-22")), true),
            ("surveillance-2", Some(day("2025-02-22")), Some(day("2025-12-31")), true),
            ("renewal", Some(day("2025-11-21")), Some(day("2026-02-21")), true),
            ("expiry", None, Some(day("2026-02-21")), true),
        ]
    );
    // Its second cycle: twelve months are advised, no longer a rule.
    let second = milestones(day("2026-02-22"), Some(day("2029-02-21")), false);
    assert_eq!((second[0].limit, second[0].hard), (Some(day("2027-02-22")), false));
    assert_eq!(second[3].limit, Some(day("2029-02-21")));
}

#[test]
fn the_demonstration_knows_which_audit_answers_each_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::demonstration(&folder.path().join("d.probant"), 0, 0).expect("a dossier");
    let all = cycle(dossier.connection()).expect("a cycle");
    let reported: Vec<_> =
        all.iter().map(|m| m.audit.as_ref().map_or("–", |a| a.reference.as_str()).to_owned()).collect();
    assert_eq!(reported, ["IE1-2023", "IE2-2024", "S1-2025", "S2-2026", "REN-2027", "–"]);
    assert_eq!(all[1].limit, Some(day("2024-07-24")), "majors of stage 2 within six months");
    assert!(all[2].hard, "an initial certification");
    for audit in record::find::<Audit>(dossier.connection(), "TRUE", []).expect("audits") {
        assert_eq!(clashes(dossier.connection(), &audit.id).expect("a plan"), [], "{}", audit.reference);
    }
}

fn audit(dossier: &mut Dossier) -> String {
    let values = json!({ "kind": "internal", "starts_on": "2026-09-29", "ends_on": "2026-09-30",
        "scope_clauses": "8.2, 8.6 ; 9", "lead_auditor": "Auditrice", "answer_days": 15 });
    register::create::<Audit>(dossier, values).expect("an audit").value.id
}

fn slot(dossier: &mut Dossier, audit: &str, mut values: Value) -> String {
    for (name, value) in
        [("held_on", "2026-09-29"), ("starts_at", "9h"), ("ends_at", "10h30"), ("auditors", "Auditrice")]
    {
        if values.get(name).is_none() {
            values[name] = json!(value);
        }
    }
    add_slot(dossier, audit, values).expect("a slot").value.id
}

fn reported(dossier: &Dossier, audit: &str) -> Vec<String> {
    clashes(dossier.connection(), audit)
        .expect("a plan")
        .into_iter()
        .map(|c| format!("{} {} {} {}", c.code, c.who, c.first, c.second).trim().to_owned())
        .collect()
}

#[test]
fn a_plan_names_who_cannot_be_where_and_when() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let values = json!({ "code": "P1", "name": "Acheter", "family": "realisation", "pilot": "Cheffe du service" });
    let process = register::create::<Process>(dossier, values).expect("a process").value.id;
    let id = audit(dossier);
    let first = slot(dossier, &id, json!({ "theme": "Un", "auditees": "Juriste\nCheffe", "clauses": "8.2.1" }));
    assert_eq!(reported(dossier, &id), ["clause-unplanned 8.6", "clause-unplanned 9"]);
    let other = slot(
        dossier,
        &id,
        json!({ "theme": "Deux", "starts_at": "10h00", "ends_at": "11:00",
        "auditors": "auditrice; Second", "auditees": "JURISTE", "clauses": "8.6,9,7.2" }),
    );
    assert_eq!(
        reported(dossier, &id),
        [
            "auditor-twice Auditrice 09:00–10:30 10:00–11:00",
            "auditee-twice Juriste 09:00–10:30 10:00–11:00",
            "clause-beyond 7.2 10:00–11:00",
        ]
    );
    edit_slot(dossier, &other, json!({ "starts_at": "10:30", "ends_at": "14h15", "clauses": "8.6,9" })).expect("moved");
    assert_eq!(reported(dossier, &id), ["no-lunch  10:30–14:15"]);
    edit_slot(dossier, &other, json!({ "ends_at": "12:00", "process_id": process, "auditors": "Cheffe du Service" }))
        .expect("changed");
    assert_eq!(reported(dossier, &id), ["not-independent Cheffe du Service 10:30–12:00"]);
    let refused = step(dossier, &id, "prepared").expect_err("refused");
    assert_eq!(refused.problems(), [Problem::new("agenda", "clashes")]);
    edit_slot(dossier, &other, json!({ "independence": "Seule compétente ; second auditeur présent" }))
        .expect("reason");
    assert_eq!(reported(dossier, &id), Vec::<String>::new());
    edit_slot(dossier, &first, json!({ "theme": "", "clauses": "" })).expect("emptied");
    assert_eq!(reported(dossier, &id), ["slot-blank  09:00–10:30", "clause-unplanned 8.2"], "a slot that says nothing");
    edit_slot(dossier, &first, json!({ "theme": "Un", "clauses": "8.2", "auditors": "" })).expect("filled");
    assert_eq!(reported(dossier, &id), ["slot-nobody  09:00–10:30"], "clauses that nobody audits");
    edit_slot(dossier, &first, json!({ "auditors": "Auditrice 1" })).expect("filled");
    edit_slot(dossier, &first, json!({ "held_on": "2026-10-02" })).expect("moved");
    assert_eq!(reported(dossier, &id), ["outside Un 09:00–10:30"]);
    remove_slot(dossier, &first).expect("removed");
    assert_eq!(reported(dossier, &id), ["clause-unplanned 8.2"]);
    for (field, value, code) in [
        ("starts_at", "25:00", "time"),
        ("ends_at", "8h", "before-hour"),
        ("clauses", "99.9", "unknown-clause"),
        ("clauses", "7.5 et huit", "clauses-unread"),
    ] {
        let wrong = edit_slot(dossier, &other, json!({ field: value })).expect_err("refused");
        assert!(wrong.problems().iter().any(|p| p.code == code), "{wrong:?}");
    }
}

#[test]
fn an_audit_goes_from_its_plan_to_its_closure_and_starts_another() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let id = audit(dossier);
    let refused = step(dossier, &id, "prepared").expect_err("refused");
    assert_eq!(refused.problems(), [Problem::new("agenda", "no-slot")]);
    slot(dossier, &id, json!({ "theme": "Tout", "clauses": "8.2, 8.6, 9" }));
    for state in ["prepared", "in-progress"] {
        step(dossier, &id, state).expect("a step");
    }
    assert_eq!(build(dossier, &id, French).expect("built").value, 35);
    assert!(build(dossier, &id, French).expect("built again").entry.is_none(), "nothing is asked twice");
    let items = checklist(dossier.connection(), &id).expect("questions");
    register::edit::<ChecklistItem>(dossier, &items[0].id, json!({ "answer": "Vu", "result": "conforming" }))
        .expect("said");
    let found = json!({ "grade_id": "grade-minor", "observation": "Visa absent" });
    let finding = raise(dossier, &items[1].id, found).expect("raised").value;
    assert_eq!(finding.clause_id, items[1].clause_id);
    assert_eq!((finding.auditor.as_str(), finding.found_on), ("Auditrice", Some(day("2026-09-29"))));
    assert_eq!(checklist(dossier.connection(), &id).expect("questions")[1].result, "finding");
    assert!(ask(dossier, &id, None, "  ").is_err());
    ask(dossier, &id, None, "Et l’été ?").expect("asked");
    let refused = step(dossier, &id, "reported").expect_err("refused");
    assert_eq!(refused.problems(), [Problem::new("conclusion", "required")]);
    register::edit::<Audit>(dossier, &id, json!({ "conclusion": "Conforme" })).expect("concluded");
    for state in ["reported", "closed"] {
        step(dossier, &id, state).expect("a step");
    }
    let copy = clone_audit(dossier, &id).expect("cloned").value;
    assert_eq!((copy.state.as_str(), copy.starts_on, copy.conclusion.as_str()), ("planned", None, ""));
    let asked = checklist(dossier.connection(), &copy.id).expect("questions");
    assert_eq!(asked.len(), 35);
    assert!(asked.iter().all(|item| item.answer.is_empty() && item.result == "to-ask"));
    // What was found last time is asked first.
    assert!(build(dossier, &copy.id, French).expect("built").value == 1);
    let last = checklist(dossier.connection(), &copy.id).expect("questions");
    assert!(last.iter().any(|item| item.question.contains("Visa absent")));
}

#[test]
fn a_nonconformity_is_answered_refused_answered_again_and_cleared() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let audit = audit(dossier);
    let values = json!({ "grade_id": "grade-minor", "observation": "Écart", "audit_id": audit });
    let id = register::create::<Finding>(dossier, values).expect("a finding").value.id;
    let missing = |dossier: &mut Dossier, state: &str| match step_nonconformity(dossier, &id, state) {
        Err(Error::Rejected(problems)) => problems.into_iter().map(|p| p.field).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert!(matches!(step_nonconformity(dossier, &id, "cleared"), Err(Error::NoStep(..))));
    assert_eq!(missing(dossier, "handed-over"), ["handed_over_on"]);
    edit_nonconformity(dossier, &id, json!({ "handed_over_on": "2026-09-30" })).expect("edited");
    let sheet = step_nonconformity(dossier, &id, "handed-over").expect("handed over").value;
    assert_eq!(sheet.due_on, Some(day("2026-10-15")), "the audit gives fifteen days");
    assert_eq!(
        missing(dossier, "answered"),
        ["extent", "correction", "cause", "answered_by", "answered_on", "actions"]
    );
    let early = edit_nonconformity(dossier, &id, json!({ "answered_on": "2026-09-29" })).expect_err("refused");
    assert_eq!(early.problems(), [Problem::new("answered_on", "before-handed")]);
    let later = (chrono::Local::now().date_naive() + chrono::Days::new(2)).to_string();
    let ahead = edit_nonconformity(dossier, &id, json!({ "corrected_on": later })).expect_err("refused");
    assert_eq!(ahead.problems(), [Problem::new("corrected_on", "future")]);
    let answer = json!({ "extent": "2 sur 12", "correction": "Joint", "cause": "Étape facultative",
        "answered_by": "Cheffe", "answered_on": "2026-10-13", "whys": "Parce que\nParce que" });
    edit_nonconformity(dossier, &id, answer).expect("edited");
    let action = json!({ "description": "Bloquer", "kind": "corrective", "finding_id": id });
    register::create::<crate::action::Action>(dossier, action).expect("an action");
    step_nonconformity(dossier, &id, "answered").expect("answered");
    assert_eq!(missing(dossier, "refused"), ["refusal", "reviewed_on"]);
    edit_nonconformity(dossier, &id, json!({ "refusal": "Cause trop courte", "reviewed_on": "2026-10-14" }))
        .expect("edited");
    for state in ["refused", "answered"] {
        step_nonconformity(dossier, &id, state).expect("a step");
    }
    edit_nonconformity(dossier, &id, json!({ "reviewed_by": "Auditrice" })).expect("edited");
    step_nonconformity(dossier, &id, "accepted").expect("accepted");
    edit_nonconformity(
        dossier,
        &id,
        json!({ "proof": "Capture", "proof_on": "2026-11-20", "clearing": "Sur documents" }),
    )
    .expect("edited");
    for state in ["proved", "cleared"] {
        step_nonconformity(dossier, &id, state).expect("a step");
    }
    let cleared = |dossier: &Dossier| record::get::<Finding>(dossier.connection(), &id).expect("a finding");
    assert_eq!(cleared(dossier).cleared_on, Some(day("2026-11-20")));
    dossier.undo().expect("undone");
    assert_eq!(cleared(dossier).cleared_on, None);
    step_nonconformity(dossier, &id, "upgraded").expect("upgraded");
    assert_eq!(cleared(dossier).grade_id, "grade-major");
}

#[test]
fn the_programme_shows_when_each_process_is_audited_and_what_nobody_looks_at() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut dossier = crate::demonstration(&folder.path().join("d.probant"), 0, 0).expect("a dossier");
    let today = crate::DEMONSTRATION_DAY;
    let read = |dossier: &Dossier| programme(dossier.connection(), today, French).expect("a programme");
    let all = read(&dossier);
    assert_eq!((all.starts_on, all.months, all.planned, all.held), (day("2024-03-01"), 37, 3, 2));
    let row = |code: &str| all.rows.iter().find(|r| r.subject.reference == code).expect("a process");
    let visits = |code: &str| row(code).visits.iter().map(|v| (v.audit.reference.clone(), v.month)).collect::<Vec<_>>();
    assert_eq!(visits("P1"), [("S2-2026".into(), 23), ("AI-2026-01".into(), 24)]);
    assert_eq!(visits("P9"), [("S2-2026".into(), 23)]);
    assert_eq!((row("P6").priority, row("P7").priority), (Some(Priority::High), Some(Priority::Low)));
    let uncovered: Vec<&str> = all.uncovered.iter().map(|c| c.reference.as_str()).collect();
    assert_eq!(uncovered, ["7.1.1", "7.1.2", "7.1.3", "7.1.4", "7.1.5.1", "8.7.1", "8.7.2"]);
    let clause = |number: &str| all.clauses.iter().find(|r| r.subject.reference == number).expect("a clause");
    let at =
        |number: &str| clause(number).visits.iter().map(|v| (v.audit.reference.as_str(), v.month)).collect::<Vec<_>>();
    assert!(at("8.6").contains(&("AI-2026-02", 31)), "{:?}", at("8.6"));
    assert!(clause("8.6").visits.iter().all(|visit| visit.across.iter().all(|code| code.starts_with('P'))));
    assert_eq!(at("7.1.1"), []);
    // The year again, a year later, once.
    assert_eq!(repeat_year(&mut dossier, today).expect("planned").value, 2);
    assert!(repeat_year(&mut dossier, today).expect("planned already").entry.is_none());
    assert_eq!(read(&dossier).planned, 4, "one falls into the last month, the other into the next cycle");
    dossier.undo().expect("undone");
}

#[test]
fn delays_are_those_of_the_audit_else_those_of_the_settings_for_its_type() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let settings = json!({ "internal_answer_days": 10, "answer_days": 21, "proof_days": 90 });
    register::edit::<Organisation>(dossier, ORGANISATION_ID, settings).expect("edited");
    for (kind, own, expected) in [
        ("internal", 0, Some("2026-10-10")),
        ("surveillance-1", 0, Some("2026-10-21")),
        ("surveillance-1", 30, Some("2026-10-30")),
    ] {
        let audit = register::create::<Audit>(dossier, json!({ "kind": kind, "answer_days": own })).expect("an audit");
        let values = json!({ "grade_id": "grade-major", "observation": "Écart", "audit_id": audit.value.id });
        let id = register::create::<Finding>(dossier, values).expect("a finding").value.id;
        edit_nonconformity(dossier, &id, json!({ "handed_over_on": "2026-09-30" })).expect("edited");
        let sheet = step_nonconformity(dossier, &id, "handed-over").expect("handed over").value;
        assert_eq!(sheet.due_on, expected.map(day), "{kind} {own}");
        let answer = json!({ "extent": "2 sur 12", "correction": "Joint", "cause": "Facultatif",
            "answered_by": "Cheffe", "answered_on": "2026-10-13", "reviewed_by": "Auditrice", "reviewed_on": "2026-10-14" });
        edit_nonconformity(dossier, &id, answer).expect("edited");
        let action = json!({ "description": "Bloquer", "kind": "corrective", "finding_id": id });
        register::create::<crate::action::Action>(dossier, action).expect("an action");
        step_nonconformity(dossier, &id, "answered").expect("answered");
        let sheet = step_nonconformity(dossier, &id, "accepted").expect("accepted").value;
        assert_eq!(sheet.proof_due_on, Some(day("2027-01-12")), "ninety days after the answer was accepted");
    }
    let wrong = register::edit::<Organisation>(dossier, ORGANISATION_ID, json!({ "proof_days": 9_999 }));
    assert_eq!(wrong.expect_err("refused").problems(), [Problem::new("proof_days", "days")]);
}

#[test]
fn the_contracts_sampled_for_an_audit_are_on_its_checklist_with_their_alerts() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut dossier = crate::demonstration(&folder.path().join("d.probant"), 0, 0).expect("a dossier");
    let all: Vec<Audit> = record::find(dossier.connection(), "t.reference = 'AI-2026-02'", []).expect("audits");
    build(&mut dossier, &all[0].id, French).expect("built");
    let asked = checklist(dossier.connection(), &all[0].id).expect("questions");
    let files: Vec<&ChecklistItem> =
        asked.iter().filter(|i| i.question.starts_with("Reconstituer le dossier")).collect();
    assert_eq!(files.len(), 12);
    assert!(files.iter().all(|item| item.slot_id.is_some()));
    let broken = files.iter().find(|item| item.question.contains("2025-F-034")).expect("a file of the sample");
    assert!(broken.expected.contains("27 jours du"), "{}", broken.expected);
}
