use std::collections::BTreeSet;

use chrono::NaiveDate;
use language::Language::French;
use serde_json::{Value, json};
use store::{Dossier, record, register};

use super::{Gap, Severity, readiness, rules, unwaive, waive, waivers};
use crate::DEMONSTRATION_DAY;
use crate::action::Action;
use crate::audit::Audit;
use crate::finding::Finding;
use crate::organisation::{ORGANISATION_ID, Organisation};
use crate::procedure::{Procedure, VersionStep, add_version, step};
use crate::process::Process;
use crate::requirement::{Assessment, Clause, assess};

struct Demonstration {
    _folder: tempfile::TempDir,
    dossier: Dossier,
}

fn demonstration() -> Demonstration {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = crate::demonstration(&folder.path().join("demo.probant"), 0, 0).expect("a dossier");
    Demonstration { _folder: folder, dossier }
}

fn on(dossier: &Dossier, date: NaiveDate) -> Vec<Gap> {
    readiness(dossier.connection(), date, French).expect("readiness").gaps
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Rule and reference of each gap.
fn named(gaps: &[Gap]) -> BTreeSet<(String, String)> {
    gaps.iter().map(|gap| (gap.rule.clone(), gap.reference.clone())).collect()
}

/// What `demo.md` says is wrong on 22 November 2026, as far as its records exist, and nothing that is in order.
#[test]
fn the_demonstration_shows_what_is_wrong_and_nothing_else() {
    let demonstration = demonstration();
    let found = readiness(demonstration.dossier.connection(), DEMONSTRATION_DAY, French).expect("readiness");
    let expected = [
        ("action-ineffective", "AC-02"),
        ("action-late", "AC-10"),
        ("major-open", "AI-2026-02-06"),
        ("minor-open", "AI-2026-02-05"),
        ("review-overdue", "PR-EXE-01"),
        ("review-overdue", "PR-SMQ-06"),
        ("review-overdue", "PR-SUP-03"),
        ("weak-open", "AI-2026-02-03"),
        ("weak-open", "AI-2026-02-04"),
    ];
    let expected = expected.map(|(rule, reference)| (rule.to_owned(), reference.to_owned()));
    assert_eq!(named(&found.gaps), BTreeSet::from(expected));
    let counts = [Severity::Blocking, Severity::ToTreat, Severity::ToWatch].map(|severity| found.count(severity));
    assert_eq!(counts, [1, 6, 2]);
    assert_eq!(found.gaps[0].rule, "major-open", "the gravest first");
    let review = found.gaps.iter().find(|gap| gap.reference == "PR-SMQ-06").expect("a review");
    assert_eq!((review.owner.as_str(), review.process.as_str()), ("Responsable qualité", "P2"));
    assert_eq!((review.clause.as_str(), review.due_on), ("7.5.2", Some(day("2026-06-10"))));
}

#[test]
fn gaps_of_a_new_dossier_follow_the_standard() {
    let bench = crate::testing::bench();
    let gaps = on(&bench.dossier, DEMONSTRATION_DAY);
    let listed: Vec<&str> =
        gaps.iter().filter(|gap| gap.rule == "clause-not-assessed").map(|gap| gap.clause.as_str()).collect();
    // Where a document is missing that the standard demands, that is the gap: each clause counts once.
    let sql = "SELECT number FROM clause WHERE auditable AND documented = '' ORDER BY position";
    let mut statement = bench.dossier.connection().prepare(sql).expect("a statement");
    let order: Vec<String> = statement.query_map([], |row| row.get(0)).and_then(Iterator::collect).expect("clauses");
    assert_eq!(listed, order);
}

#[test]
fn any_day_can_be_asked_for() {
    let demonstration = demonstration();
    let before = named(&on(&demonstration.dossier, day("2026-03-01")));
    assert!(before.contains(&("major-open".into(), "S2-2026-08".into())), "not cleared yet: {before:?}");
    assert!(!before.iter().any(|(rule, _)| rule == "review-overdue"), "{before:?}");
    let after = named(&on(&demonstration.dossier, day("2027-10-02")));
    assert!(after.contains(&("minor-old".into(), "AI-2026-02-05".into())), "a year later: {after:?}");
    assert!(after.contains(&("certificate-expired".into(), "Métropole de démonstration".into())), "{after:?}");
}

fn id_of<T: register::Register>(dossier: &Dossier, reference: &str) -> String {
    let sql = format!("SELECT id FROM {} WHERE \"{}\" = ?1", T::TABLE, T::REFERENCE);
    dossier.connection().query_row(&sql, [reference], |row| row.get(0)).expect("a record")
}

fn edit<T: register::Register>(dossier: &mut Dossier, reference: &str, values: Value) {
    let id = id_of::<T>(dossier, reference);
    register::edit::<T>(dossier, &id, values).expect("edited");
}

fn organisation(dossier: &mut Dossier, values: Value) {
    register::edit::<Organisation>(dossier, ORGANISATION_ID, values).expect("edited");
}

fn said(dossier: &mut Dossier, number: &str, state: &str, justification: &str) {
    let id = id_of::<Clause>(dossier, number);
    let said = Assessment { state: state.into(), justification: justification.into(), ..Assessment::default() };
    assess(dossier, &id, said).expect("assessed");
}

fn withdraw(dossier: &mut Dossier, code: &str) {
    let id = id_of::<Procedure>(dossier, code);
    let sql = "SELECT id FROM procedure_version WHERE procedure_id = ?1 AND state = 'in-force'";
    let version: String = dossier.connection().query_row(sql, [&id], |row| row.get(0)).expect("in force");
    step(dossier, &version, &VersionStep { state: "withdrawn".into(), ..VersionStep::default() }).expect("withdrawn");
}

fn unlink_all(dossier: &mut Dossier, number: &str) {
    let id = id_of::<Clause>(dossier, number);
    for end in register::links(dossier.connection(), "clause", &id, French).expect("links") {
        if let Some(link) = end.link_id {
            register::unlink(dossier, &link).expect("unlinked");
        }
    }
}

/// Writes what no command lets through, as an import or an older program might have left it.
fn force(dossier: &Dossier, sql: &str) {
    dossier.connection().tamper_with().execute_batch(sql).expect("written");
}

/// Makes a rule fire on the record that is named; before, it was silent there.
type Case = (&'static str, &'static str, fn(&mut Dossier));

const CITY: &str = "Métropole de démonstration";

const CASES: &[Case] = &[
    ("scope-missing", CITY, |d| force(d, "UPDATE organisation SET scope = ''")),
    ("climate-undecided", CITY, |d| organisation(d, json!({ "climate": "" }))),
    ("certificate-undated", CITY, |d| organisation(d, json!({ "certificate_decided_on": null }))),
    ("certificate-expired", CITY, |d| organisation(d, json!({ "certificate_expires_on": "2026-11-21" }))),
    ("audit-after-expiry", CITY, |d| organisation(d, json!({ "next_audit_ends_on": "2027-03-12" }))),
    ("surveillance-late", CITY, |d| {
        organisation(d, json!({ "certificate_decided_on": "2026-01-10", "certificate_expires_on": "2029-01-09" }));
    }),
    ("audit-undated", CITY, |d| {
        organisation(d, json!({ "next_audit_starts_on": null, "next_audit_ends_on": null }));
    }),
    ("audit-past", CITY, |d| {
        organisation(d, json!({ "next_audit_starts_on": "2026-11-20", "next_audit_ends_on": "2026-11-21" }));
    }),
    ("clause-not-assessed", "9.1.1", |d| said(d, "9.1.1", "to-assess", "")),
    ("clause-nonconforming", "9.1.1", |d| said(d, "9.1.1", "nonconforming", "")),
    ("clause-unjustified", "8.3.1", |d| force(d, "UPDATE clause SET state = 'not-applicable' WHERE number = '8.3.1'")),
    ("clause-doubtful", "9.1.1", |d| said(d, "9.1.1", "not-applicable", "Sans objet")),
    ("documented-missing", "9.3.3", |d| unlink_all(d, "9.3.3")),
    ("clause-unproven", "9.3.1", |d| unlink_all(d, "9.3.1")),
    ("process-no-pilot", "P3", |d| edit::<Process>(d, "P3", json!({ "pilot": "" }))),
    ("process-no-procedure", "P10", |d| {
        let values = json!({ "code": "P10", "name": "Neuf", "family": "support", "pilot": "Cheffe" });
        register::create::<Process>(d, values).expect("a process");
    }),
    ("procedure-none-in-force", "PR-ACH-99", |d| {
        let values = json!({ "code": "PR-ACH-99", "title": "Neuve", "kind": "procedure", "owner": "Cheffe" });
        let procedure = register::create::<Procedure>(d, values).expect("a procedure").value;
        add_version(d, &procedure.id, "1.0", "").expect("a draft");
    }),
    ("review-overdue", "PR-ACH-01", |d| edit::<Procedure>(d, "PR-ACH-01", json!({ "next_review_on": "2026-11-21" }))),
    ("review-soon", "PR-ACH-01", |d| edit::<Procedure>(d, "PR-ACH-01", json!({ "next_review_on": "2026-12-20" }))),
    ("review-undated", "PR-ACH-01", |d| edit::<Procedure>(d, "PR-ACH-01", json!({ "next_review_on": null }))),
    ("procedure-no-owner", "PR-ACH-01", |d| edit::<Procedure>(d, "PR-ACH-01", json!({ "owner": "" }))),
    ("procedure-no-process", "PR-ACH-01", |d| edit::<Procedure>(d, "PR-ACH-01", json!({ "process_id": null }))),
    ("version-unapproved", "PR-ACH-01", |d| {
        let id = id_of::<Procedure>(d, "PR-ACH-01");
        force(d, &format!("UPDATE procedure_version SET approver = '' WHERE procedure_id = '{id}'"));
    }),
    ("procedure-unread", "PR-ACH-09", |d| {
        edit::<Procedure>(d, "PR-ACH-09", json!({ "readers": "Acheteurs\n« Service » à l’été, d'Œuvre \\ 1" }));
    }),
    ("internal-audit-old", CITY, |d| force(d, "UPDATE audit SET ends_on = '2025-11-21' WHERE kind = 'internal'")),
    ("surveillance-missing", CITY, |d| force(d, "UPDATE audit SET kind = 'additional' WHERE kind = 'surveillance-1'")),
    ("audit-unfinished", "AI-2026-03", |d| {
        edit::<Audit>(d, "AI-2026-03", json!({ "starts_on": "2026-11-20", "ends_on": "2026-11-21" }))
    }),
    ("process-not-audited", "P10", |d| {
        let values = json!({ "code": "P10", "name": "Neuf", "family": "support", "pilot": "Cheffe" });
        register::create::<Process>(d, values).expect("a process");
    }),
    ("proof-overdue", "S2-2026-08", |d| {
        force(d, "UPDATE finding SET cleared_on = NULL WHERE reference = 'S2-2026-08'");
        force(d, "UPDATE nonconformity SET state = 'accepted', proof_due_on = '2026-11-21'");
    }),
    ("answer-overdue", "AI-2026-02-05", |d| force(d, "UPDATE nonconformity SET state = 'refused'")),
    ("nonconformity-no-action", "AI-2026-02-05", |d| {
        let id = id_of::<Action>(d, "AC-08");
        register::archive::<Action>(d, &id, true).expect("archived");
    }),
    ("action-late", "AC-08", |d| edit::<Action>(d, "AC-08", json!({ "due_on": "2026-11-21" }))),
    ("action-ineffective", "AC-07", |d| force(d, "UPDATE action SET state = 'ineffective' WHERE reference = 'AC-07'")),
    ("check-overdue", "AC-07", |d| edit::<Action>(d, "AC-07", json!({ "check_due_on": "2026-11-21" }))),
    ("action-unchecked", "AC-07", |d| force(d, "UPDATE action SET state = 'done' WHERE reference = 'AC-07'")),
    ("action-nobody", "AC-12", |d| edit::<Action>(d, "AC-12", json!({ "owner": "" }))),
    ("policy-missing", CITY, |d| withdraw(d, "PO-SMQ-01")),
    ("clause-contradicted", "8.5", |d| {
        said(d, "8.5", "conforming", "");
        force(d, "UPDATE clause SET auditable = 1 WHERE number = '8.5'");
        force(
            d,
            "UPDATE finding SET cleared_on = NULL, clause_id = (SELECT id FROM clause WHERE number = '8.5.1' AND standard_id = 'iso-9001-2015') WHERE reference = 'S2-2026-08'",
        );
    }),
    ("major-open", "S2-2026-08", |d| edit::<Finding>(d, "S2-2026-08", json!({ "cleared_on": null }))),
    ("minor-open", "S2-2026-07", |d| edit::<Finding>(d, "S2-2026-07", json!({ "cleared_on": null }))),
    ("minor-old", "S2-2026-07", |d| {
        edit::<Finding>(d, "S2-2026-07", json!({ "cleared_on": null, "found_on": "2025-11-22" }));
    }),
    ("weak-open", "S2-2026-05", |d| edit::<Finding>(d, "S2-2026-05", json!({ "cleared_on": null }))),
    ("nonconformity-incomplete", "S2-2026-07", |d| edit::<Finding>(d, "S2-2026-07", json!({ "risk": "" }))),
];

#[test]
fn each_rule_fires_on_its_gap_and_is_silent_without_it() {
    let tried: BTreeSet<&str> = CASES.iter().map(|(rule, ..)| *rule).collect();
    assert_eq!(tried, rules().map(|rule| rule.id).collect(), "a case for each rule");
    for (rule, reference, spoil) in CASES {
        let mut demonstration = demonstration();
        let gap = ((*rule).to_owned(), (*reference).to_owned());
        assert!(!named(&on(&demonstration.dossier, DEMONSTRATION_DAY)).contains(&gap), "{gap:?} before");
        spoil(&mut demonstration.dossier);
        assert!(named(&on(&demonstration.dossier, DEMONSTRATION_DAY)).contains(&gap), "{gap:?} after");
    }
}

/// Names are put into no SQL and no JSON as they are: whatever is typed there, each rule goes on.
#[test]
fn names_of_any_spelling_break_no_rule() {
    let mut demonstration = demonstration();
    for readers in ["DOM\\nadege", "DOM\\user\nO’Brien \"le chef\"", "a\\", "[\"]; DROP TABLE x --", "\r\n;,"] {
        edit::<Procedure>(&mut demonstration.dossier, "PR-ACH-01", json!({ "readers": readers }));
        force(&demonstration.dossier, "UPDATE slot SET clauses = '8.2\"], [\\' WHERE rowid = 1");
        let found = readiness(demonstration.dossier.connection(), DEMONSTRATION_DAY, French).expect("readiness");
        assert_eq!(found.failed, Vec::<String>::new(), "{readers}");
        let clauses = record::rows(
            demonstration.dossier.connection(),
            "clause",
            &record::Query::default(),
            &store::progress::NoProgress,
        );
        assert!(clauses.is_ok(), "{readers}");
    }
}

#[test]
fn a_rule_that_fails_is_told_and_leaves_the_others() {
    let demonstration = demonstration();
    let before = on(&demonstration.dossier, DEMONSTRATION_DAY).len();
    // A table that only some rules read is gone.
    force(&demonstration.dossier, "PRAGMA foreign_keys = OFF; DROP TABLE acknowledgement");
    let found = readiness(demonstration.dossier.connection(), DEMONSTRATION_DAY, French).expect("readiness");
    assert_eq!(found.failed, ["procedure-unread"]);
    assert_eq!(found.gaps.len(), before, "what the others find is there");
}

#[test]
fn a_withdrawn_procedure_is_out_of_use_and_no_gap() {
    let mut demonstration = demonstration();
    withdraw(&mut demonstration.dossier, "PR-SMQ-06");
    let gaps = named(&on(&demonstration.dossier, DEMONSTRATION_DAY));
    assert!(!gaps.iter().any(|(_, reference)| reference == "PR-SMQ-06"), "{gaps:?}");
}

#[test]
fn a_rule_is_waived_on_one_record_with_a_reason_and_counts_again() {
    let mut demonstration = demonstration();
    let dossier = &mut demonstration.dossier;
    let id = id_of::<Procedure>(dossier, "PR-SMQ-06");
    let refused = waive(dossier, "review-overdue", &id, "  ", None).expect_err("no reason");
    assert_eq!(refused.code(), "rejected");
    assert_eq!(waive(dossier, "no-such-rule", &id, "why", None).expect_err("no rule").code(), "unknown");
    let over = waive(dossier, "review-overdue", &id, "why", NaiveDate::from_ymd_opt(2020, 1, 1)).expect_err("past");
    assert_eq!(over.problems(), [store::Problem::new("until", "past")]);
    let made = waive(dossier, "review-overdue", &id, "Revue prévue avec la nouvelle édition", None).expect("waived");
    let found = readiness(dossier.connection(), DEMONSTRATION_DAY, French).expect("readiness");
    assert_eq!(found.count(Severity::ToTreat), 5);
    let gap = found.gaps.iter().find(|gap| gap.reference == "PR-SMQ-06").expect("still listed");
    assert_eq!(gap.waiver.as_ref(), Some(&made.value));
    assert!(found.gaps.iter().filter(|g| g.rule == "review-overdue").filter(|g| g.waiver.is_none()).count() == 2);
    unwaive(dossier, &made.value.id).expect("heard");
    assert_eq!(waivers(dossier.connection()).expect("waivers"), []);
    assert_eq!(
        readiness(dossier.connection(), DEMONSTRATION_DAY, French).expect("readiness").count(Severity::ToTreat),
        6
    );
}

#[test]
fn a_blocking_gap_is_set_aside_until_a_day_and_comes_back() {
    let mut bench = crate::testing::bench();
    let dossier = &mut bench.dossier;
    let made = crate::testing::finding(dossier, "Vu");
    register::edit::<Finding>(dossier, &made.id, json!({ "grade_id": "grade-major" })).expect("major");
    let refused = waive(dossier, "major-open", &made.id, "Réponse envoyée", None).expect_err("for good");
    assert_eq!(refused.problems(), [store::Problem::new("until", "blocking-until")]);
    let today = chrono::Local::now().date_naive();
    let last = today + chrono::Days::new(7);
    waive(dossier, "major-open", &made.id, "Réponse envoyée", Some(last)).expect("set aside");
    let aside = |dossier: &Dossier, day: NaiveDate| {
        let found = readiness(dossier.connection(), day, French).expect("read");
        let gap = found.gaps.iter().find(|gap| gap.rule == "major-open").expect("found").waiver.is_some();
        (gap, found.count(Severity::Blocking))
    };
    let (there, counted) = aside(dossier, last);
    let (back, again) = aside(dossier, last + chrono::Days::new(1));
    assert!(there && !back && again == counted + 1, "{there} {back} {counted} {again}");
}

#[test]
fn a_gap_leads_to_a_field_or_a_tab_of_its_record() {
    // Tabs of the window; `clause` and `organisation` have pages of their own.
    const TABS: &[&str] = &["versions", "readers", "sheet", "agenda", "life"];
    for rule in rules() {
        let known = crate::catalogue::CATALOGUE.table(rule.register).expect("a register");
        let field = known.fields.iter().any(|field| field.name == rule.mends);
        assert!(field || rule.mends.is_empty() || TABS.contains(&rule.mends), "{}: {}", rule.id, rule.mends);
    }
}

/// The gaps of processes are those of the list, each counted in its process; a waived one is not.
#[test]
fn gaps_of_processes_are_those_of_the_list() {
    let mut demonstration = demonstration();
    let dossier = &mut demonstration.dossier;
    let counted = |dossier: &Dossier| -> Vec<(String, u32)> {
        let all = super::by_process(dossier.connection(), DEMONSTRATION_DAY).expect("counted");
        all.into_iter().map(|own| (own.process, own.counts.iter().map(|c| c.count).sum())).collect()
    };
    let listed = |dossier: &Dossier| -> Vec<(String, u32)> {
        let mut sums = std::collections::BTreeMap::new();
        for gap in on(dossier, DEMONSTRATION_DAY).iter().filter(|g| g.waiver.is_none() && !g.process.is_empty()) {
            *sums.entry(gap.process.clone()).or_default() += 1;
        }
        sums.into_iter().collect()
    };
    assert!(!counted(dossier).is_empty());
    assert_eq!(counted(dossier), listed(dossier));
    let before = counted(dossier);
    let gap = on(dossier, DEMONSTRATION_DAY).into_iter().find(|gap| gap.reference == "PR-SMQ-06").expect("a gap");
    waive(dossier, &gap.rule, &gap.record_id, "vu", None).expect("waived");
    assert_eq!(counted(dossier), listed(dossier));
    assert_ne!(counted(dossier), before);
}
