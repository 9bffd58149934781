use language::Language;
use proptest::prelude::*;
use serde_json::json;
use store::journal::*;
use store::progress::NoProgress;
use store::register::{self, attachment};
use store::{Clock, Dossier, Error, record};

use crate::finding::Finding;
use crate::testing::{author, bench, finding};

/// Every row of every journaled table, as text.
fn verified(dossier: &Dossier) -> Vec<Discrepancy> {
    verify(dossier.connection(), &NoProgress).expect("a report").findings
}

#[test]
fn a_change_leaves_one_entry_and_no_change_leaves_none() {
    let mut bench = bench();
    let before = last_seq(bench.dossier.connection()).expect("a place");
    let made = finding(&mut bench.dossier, "Visa absent");
    assert_eq!(last_seq(bench.dossier.connection()).expect("a place"), before + 1);
    let same = json!({ "observation": "Visa absent" });
    let saved = register::edit::<Finding>(&mut bench.dossier, &made.id, same).expect("saved");
    assert_eq!(saved.entry, None);
    assert_eq!(last_seq(bench.dossier.connection()).expect("a place"), before + 1);
}

#[test]
fn work_that_fails_leaves_nothing() {
    let mut bench = bench();
    let before = bench.dossier.connection().every_row();
    let broken = json!({ "grade_id": "grade-minor", "observation": "" });
    let refused = register::create::<Finding>(&mut bench.dossier, broken).expect_err("refused");
    assert_eq!(refused.problems()[0].field, "observation");
    assert_eq!(bench.dossier.connection().every_row(), before);
}

#[test]
fn the_journal_refuses_to_be_rewritten() {
    let bench = bench();
    let conn = bench.dossier.connection();
    assert!(conn.tamper_with().execute("UPDATE journal SET author = 'x'", []).is_err());
    assert!(conn.tamper_with().execute("DELETE FROM journal", []).is_err());
}

#[test]
fn history_tells_old_and_new_values_with_what_references_cite() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Visa absent");
    let edit = json!({ "observation": "Visa absent sur deux dossiers", "grade_id": "grade-major" });
    register::edit::<Finding>(&mut bench.dossier, &made.id, edit).expect("saved");
    let items = history(bench.dossier.connection(), "finding", &made.id, Language::French).expect("a history");
    assert_eq!(items.len(), 2);
    assert_eq!(items[0].entry.author, author().signature());
    let reported: Vec<_> = items[0]
        .alterations
        .iter()
        .map(|a| (a.field.as_str(), a.old.as_deref().unwrap_or(""), a.new.as_deref().unwrap_or("")))
        .collect();
    assert_eq!(
        reported,
        [
            ("grade_id", "NC min. Non-conformité mineure", "NC maj. Non-conformité majeure"),
            ("observation", "Visa absent", "Visa absent sur deux dossiers"),
        ]
    );
}

#[test]
fn undo_and_redo_walk_the_sitting_back_and_forth() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Un");
    let one = bench.dossier.connection().every_row();
    register::edit::<Finding>(&mut bench.dossier, &made.id, json!({ "observation": "Deux" })).expect("saved");
    let two = bench.dossier.connection().every_row();
    bench.dossier.undo().expect("undone");
    assert_eq!(bench.dossier.connection().every_row(), one);
    bench.dossier.redo().expect("redone");
    assert_eq!(bench.dossier.connection().every_row(), two);
    bench.dossier.undo().expect("undone");
    bench.dossier.undo().expect("undone");
    assert!(matches!(bench.dossier.undo(), Err(Error::NothingToUndo)));
    assert!(matches!(bench.dossier.undo_entry(1), Err(Error::NothingToUndo)));
}

#[test]
fn undo_stops_where_the_dossier_was_opened() {
    let mut bench = bench();
    finding(&mut bench.dossier, "Hier");
    let path = bench.dossier.path().to_path_buf();
    bench.dossier.close().expect("closed");
    let mut dossier = crate::open(&path, author()).expect("opened");
    assert!(matches!(dossier.undo(), Err(Error::NothingToUndo)));
}

#[test]
fn an_older_change_is_taken_back_unless_a_later_one_stands_in_the_way() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Un");
    let edit = |dossier: &mut Dossier, values| {
        register::edit::<Finding>(dossier, &made.id, values).expect("saved").entry.expect("an entry").seq
    };
    let risk = edit(&mut bench.dossier, json!({ "risk": "Recours" }));
    let first = edit(&mut bench.dossier, json!({ "observation": "Deux" }));
    edit(&mut bench.dossier, json!({ "observation": "Trois" }));
    assert!(matches!(bench.dossier.undo_entry(first), Err(Error::UndoConflict)));
    bench.dossier.undo_entry(risk).expect("another field");
    assert_eq!(verified(&bench.dossier), []);
}

#[test]
fn a_number_given_out_is_never_given_again() {
    let mut bench = bench();
    let first = finding(&mut bench.dossier, "Un").reference;
    bench.dossier.undo().expect("undone");
    let second = finding(&mut bench.dossier, "Deux").reference;
    assert_ne!(first, second);
}

#[test]
fn a_dossier_removed_while_open_is_not_written() {
    let mut bench = bench();
    let path = bench.dossier.path().to_path_buf();
    std::fs::rename(&path, path.with_extension("moved")).expect("moved");
    let values = json!({ "grade_id": "grade-minor", "observation": "Perdu ?" });
    let refused = register::create::<Finding>(&mut bench.dossier, values);
    assert!(matches!(refused, Err(Error::Vanished(_))));
    let copy = path.with_file_name("copie.probant");
    bench.dossier.save_copy(&copy).expect("what is open can still be saved elsewhere");
    assert!(crate::open(&copy, author()).is_ok());
}

#[test]
fn a_full_disk_is_said_and_changes_nothing() {
    let mut bench = bench();
    let before = bench.dossier.connection().every_row();
    let pages: i64 = bench.dossier.connection().query_row("PRAGMA page_count", [], |r| r.get(0)).expect("a count");
    bench.dossier.connection().tamper_with().pragma_update(None, "max_page_count", pages).expect("a limit");
    let values = json!({ "grade_id": "grade-minor", "observation": "x".repeat(100_000) });
    let refused = register::create::<Finding>(&mut bench.dossier, values);
    assert!(matches!(refused, Err(Error::DiskFull)));
    assert_eq!(bench.dossier.connection().every_row(), before);
}

#[test]
fn verification_names_what_was_altered_behind_its_back() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Signature neuf jours après");
    attachment::attach_bytes(&mut bench.dossier, "finding", &made.id, "acte.pdf", b"%PDF-1.7 acte").expect("attached");
    assert_eq!(verified(&bench.dossier), []);
    let conn = bench.dossier.connection();
    conn.tamper_with().execute("UPDATE finding SET observation = 'Signature onze jours après'", []).expect("altered");
    conn.tamper_with().execute("UPDATE content SET bytes = x'00'", []).expect("altered");
    let found: Vec<_> = verified(&bench.dossier).into_iter().map(|f| (f.code, f.subject)).collect();
    assert_eq!(found, [("record".to_owned(), made.reference), ("attachment".to_owned(), "acte.pdf".to_owned())]);
}

/// One random edit: which finding, what is done, with which text.
#[derive(Debug, Clone)]
enum Step {
    Create(String),
    Observe(usize, String),
    Grade(usize, usize),
    Archive(usize, bool),
    Attach(usize, Vec<u8>),
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let text = "[a-zA-ZéèœÉ «»’;\n]{1,40}";
    let step = prop_oneof![
        text.prop_map(Step::Create),
        (0..9usize, text).prop_map(|(i, t)| Step::Observe(i, t)),
        (0..9usize, 0..7usize).prop_map(|(i, g)| Step::Grade(i, g)),
        (0..9usize, any::<bool>()).prop_map(|(i, a)| Step::Archive(i, a)),
        (0..9usize, proptest::collection::vec(any::<u8>(), 0..64)).prop_map(|(i, b)| Step::Attach(i, b)),
        Just(Step::Undo),
        Just(Step::Redo),
    ];
    proptest::collection::vec(step, 1..14)
}

/// Does a step; a refusal is fine, as it changes nothing.
fn walk(dossier: &mut Dossier, step: &Step) {
    let all: Vec<Finding> = store::record::find(dossier.connection(), "TRUE ORDER BY t.id", []).expect("findings");
    let id = |i: &usize| all.get(i % all.len().max(1)).map(|f| f.id.clone()).unwrap_or_default();
    let grades = crate::finding::afnor_grades();
    let _ = match step {
        Step::Create(text) => {
            let values = json!({ "grade_id": "grade-weak", "observation": text });
            register::create::<Finding>(dossier, values).map(|_| ())
        }
        Step::Observe(i, text) => {
            register::edit::<Finding>(dossier, &id(i), json!({ "observation": text })).map(|_| ())
        }
        Step::Grade(i, g) => {
            register::edit::<Finding>(dossier, &id(i), json!({ "grade_id": grades[*g].id })).map(|_| ())
        }
        Step::Archive(i, archived) => register::archive::<Finding>(dossier, &id(i), *archived).map(|_| ()),
        Step::Attach(i, bytes) => attachment::attach_bytes(dossier, "finding", &id(i), "preuve.bin", bytes).map(|_| ()),
        Step::Undo => dossier.undo().map(|_| ()),
        Step::Redo => dossier.redo().map(|_| ()),
    };
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_undone_give_back_the_first_state(steps in steps()) {
        let mut bench = bench();
        let first = bench.dossier.connection().every_row();
        for step in &steps {
            walk(&mut bench.dossier, step);
            prop_assert_eq!(verified(&bench.dossier), vec![]);
            prop_assert!(seal::is_as_noted(bench.dossier.connection(), &NoProgress).expect("read"));
        }
        while bench.dossier.undo().is_ok() {}
        prop_assert_eq!(bench.dossier.connection().every_row(), first);
        prop_assert_eq!(verified(&bench.dossier), vec![]);
    }
}

/// A change in parts is one change: told once, in the history of each record, undone and made again whole, and vouched for.
#[test]
fn a_change_in_parts_is_one_change() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let before = dossier.connection().every_row();
    let intent = Intent::Import { register: "process".into(), name: "grand.csv".into(), created: 9, updated: 0 };
    let made = dossier
        .transact(intent, |change| {
            let mut ids = Vec::new();
            for number in 1..=9 {
                let mut process = crate::process::Process {
                    code: format!("P{number}"),
                    name: format!("Processus {number}"),
                    family: "realisation".into(),
                    ..crate::process::Process::default()
                };
                register::add(change, &mut process)?;
                ids.push(process.id.clone());
                if number % 2 == 0 {
                    change.flush_chunk()?;
                    // A record of an earlier part changes in a later one.
                    change.update(&crate::process::Process { name: "Autre nom".into(), ..process })?;
                }
            }
            Ok(ids)
        })
        .expect("made");
    let seq = made.entry.expect("an entry").seq;
    let parts = |dossier: &Dossier| -> i64 {
        let sql = "SELECT count(*) FROM journal_part";
        dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a count")
    };
    assert_eq!(parts(dossier), 5);
    assert_eq!(verified(dossier), []);
    let after = dossier.connection().every_row();
    let reported = history(dossier.connection(), "process", &made.value[1], Language::French).expect("a history");
    let fields: Vec<usize> = reported.iter().map(|item| item.alterations.len()).collect();
    assert_eq!(reported.len(), 2, "made in one part, renamed in the next: {reported:?}");
    assert!(reported[0].alterations.iter().any(|a| a.new.as_deref() == Some("Autre nom")), "{fields:?}");
    dossier.undo().expect("undone");
    assert_eq!(dossier.connection().every_row(), before);
    assert_eq!(verified(dossier), []);
    dossier.redo().expect("made again");
    assert_eq!(dossier.connection().every_row(), after);
    assert_eq!(verified(dossier), []);
    assert!(dossier.connection().tamper_with().execute("UPDATE journal_part SET part = 9", []).is_err());
    // One byte of one part.
    dossier.connection().tamper_with().execute_batch("DROP TRIGGER journal_part_keeps_entries").expect("dropped");
    let flip =
        "UPDATE journal_part SET changeset = CAST(substr(hex(changeset), 1) AS BLOB) WHERE seq = ?1 AND part = 3";
    dossier.connection().tamper_with().execute(flip, [seq]).expect("tampered");
    let chain = |dossier: &Dossier| {
        verified(dossier).iter().any(|finding| finding.code == "chain" && finding.subject == seq.to_string())
    };
    assert!(chain(dossier));
    // A part that is gone: an index that cannot be made anew stays, and the rest is still told.
    dossier.connection().tamper_with().execute_batch("DROP TRIGGER journal_part_keeps_everything").expect("dropped");
    dossier
        .connection()
        .tamper_with()
        .execute("DELETE FROM journal_part WHERE seq = ?1 AND part = 3", [seq])
        .expect("tampered");
    dossier.connection().tamper_with().execute("DELETE FROM journal_record WHERE seq = 1", []).expect("spoilt");
    assert_eq!(store::journal::seal::mend_derived(dossier).expect("looked at"), Vec::<&str>::new());
    assert!(chain(dossier));
}

#[test]
fn work_in_parts_that_fails_leaves_nothing() {
    let mut bench = bench();
    let before = bench.dossier.connection().every_row();
    let intent = Intent::Import { register: "process".into(), name: "x".into(), created: 1, updated: 0 };
    let failed = bench.dossier.transact(intent, |change| -> store::Result<()> {
        let mut process = crate::process::Process {
            code: "P1".into(),
            name: "Un".into(),
            family: "realisation".into(),
            ..Default::default()
        };
        register::add(change, &mut process)?;
        change.flush_chunk()?;
        Err(store::Error::Cancelled)
    });
    assert!(failed.is_err());
    assert_eq!(bench.dossier.connection().every_row(), before);
    let parts: i64 =
        bench.dossier.connection().query_row("SELECT count(*) FROM journal_part", [], |r| r.get(0)).expect("a count");
    assert_eq!(parts, 0);
}

#[test]
fn a_clock_set_back_neither_reorders_nor_loses_anything() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    dossier.set_clock(Clock::fixed("2026-11-25".parse().expect("a day"), 1));
    let first = finding(dossier, "Avant");
    dossier.set_clock(Clock::fixed("1999-01-01".parse().expect("a day"), 2));
    let second = finding(dossier, "Après, à une date d’avant");
    register::edit::<Finding>(dossier, &first.id, json!({ "risk": "Écrit en dernier" })).expect("edited");
    let reported: Vec<i64> =
        entries(dossier.connection(), None, 3).expect("entries").iter().map(|entry| entry.seq).collect();
    assert!(reported.is_sorted_by(|a, b| a > b), "in the order they were written: {reported:?}");
    assert_ne!(first.reference, second.reference);
    dossier.undo().expect("undone");
    assert_eq!(record::get::<Finding>(dossier.connection(), &first.id).expect("a finding").risk, "");
    assert_eq!(verify(dossier.connection(), &NoProgress).expect("verified").findings, []);
}

#[test]
fn an_entry_leads_to_a_record_that_has_a_page() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let made = finding(dossier, "Vu");
    let seq = last_seq(dossier.connection()).expect("read");
    let led = record_of(dossier.connection(), seq).expect("read");
    assert_eq!(led, Some(("finding".into(), made.id)));
    assert_eq!(record_of(dossier.connection(), seq + 1).expect("read"), None);
}
