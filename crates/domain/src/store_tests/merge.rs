use std::cell::Cell;
use std::path::PathBuf;

use language::Language;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::json;
use store::journal::{Author, Entry, Intent, head, verify};
use store::progress::NoProgress;
use store::register::{self, attachment};
use store::sync::merge::*;
use store::{Dossier, Error};

use crate::finding::Finding;
use crate::testing::{author, bench, finding, rows};

/// Two dossiers that were one a moment ago.
pub(super) struct Pair {
    _folder: tempfile::TempDir,
    pub mine: Dossier,
    pub theirs: Dossier,
}

fn colleague() -> Author {
    Author { name: "Karim Benali".into(), function: "Acheteur".into(), station: "poste-2".into(), signer: None }
}

pub(super) fn pair(before: impl FnOnce(&mut Dossier)) -> Pair {
    let mut bench = bench();
    before(&mut bench.dossier);
    let path = bench.dossier.path().with_file_name("copie.probant");
    bench.dossier.save_copy(&path).expect("copied");
    let theirs = crate::open(&path, colleague()).expect("opened");
    Pair { _folder: bench._folder, mine: bench.dossier, theirs }
}

impl Pair {
    pub fn paths(&self) -> (PathBuf, PathBuf) {
        (self.mine.path().to_path_buf(), self.theirs.path().to_path_buf())
    }

    /// Each takes the other in as it stands now, choosing nothing.
    fn both_ways(&mut self) -> store::Result<(Merging, Merging)> {
        self.both_ways_choosing(&|_| None)
    }

    fn both_ways_choosing(&mut self, choose: &dyn Fn(&Conflict) -> Option<bool>) -> store::Result<(Merging, Merging)> {
        let (mine, theirs) = self.paths();
        let (before, folder) = (mine.with_file_name("avant.probant"), mine.parent().expect("a folder"));
        let before = folder.join(before.file_name().expect("a name"));
        self.mine.save_copy(&before)?;
        let one = merge(&mut self.mine, &theirs, Language::French, choose)?.value;
        let other = merge(&mut self.theirs, &before, Language::French, choose)?.value;
        Ok((one, other))
    }
}

pub(super) fn edit(dossier: &mut Dossier, id: &str, values: serde_json::Value) {
    register::edit::<Finding>(dossier, id, values).expect("edited");
}

pub(super) fn sound(dossier: &Dossier) {
    assert_eq!(verify(dossier.connection(), &NoProgress).expect("verified").findings, []);
}

#[test]
fn different_fields_of_one_finding_come_together_by_themselves() {
    let mut id = String::new();
    let mut pair = pair(|dossier| id = finding(dossier, "Visa absent").id);
    edit(&mut pair.mine, &id, json!({ "risk": "Recours" }));
    edit(&mut pair.theirs, &id, json!({ "evidence": "Registre « été »" }));
    let (one, other) = pair.both_ways().expect("merged");
    assert_eq!((one.conflicts.len(), one.arrivals.len(), one.entries, one.own), (0, 1, 1, 1));
    assert_eq!(one.arrivals[0].fields, ["evidence"]);
    assert_eq!(one.authors, ["Karim Benali, Acheteur"]);
    assert_eq!(other.arrivals[0].fields, ["risk"]);
    assert_eq!(rows(&pair.mine), rows(&pair.theirs));
    sound(&pair.mine);
    // Once more, there is nothing left to take in.
    let (one, other) = pair.both_ways().expect("merged");
    assert_eq!((one.arrivals, other.arrivals), (Vec::new(), Vec::new()));
    assert_eq!((one.conflicts, other.conflicts), (Vec::new(), Vec::new()));
}

#[test]
fn one_field_written_twice_is_chosen_by_a_person_and_can_be_undone() {
    let mut id = String::new();
    let mut pair = pair(|dossier| id = finding(dossier, "Visa absent").id);
    edit(&mut pair.mine, &id, json!({ "risk": "Recours" }));
    edit(&mut pair.theirs, &id, json!({ "risk": "Indemnisation", "evidence": "Registre" }));
    let (_, theirs) = pair.paths();
    let reported = preview(pair.mine.connection(), &theirs, Language::French).expect("compared");
    assert_eq!(reported.open, 1);
    let conflict = &reported.conflicts[0];
    assert_eq!((conflict.field.as_str(), conflict.kind), ("risk", ConflictKind::Field));
    assert_eq!((conflict.base.as_deref(), conflict.mine.as_deref()), (None, Some("Recours")));
    assert_eq!(conflict.theirs.as_deref(), Some("Indemnisation"));
    let by = |voice: &Option<LastEdit>| voice.as_ref().map(|voice| voice.author.clone()).unwrap_or_default();
    assert_eq!((by(&conflict.mine_by), by(&conflict.theirs_by)), (author().signature(), colleague().signature()));
    let before = rows(&pair.mine);
    let open = merge(&mut pair.mine, &theirs, Language::French, &|_| None);
    assert!(matches!(open, Err(Error::Undecided(1))), "{open:?}");
    assert_eq!(rows(&pair.mine), before, "nothing was changed");
    for take in [false, true] {
        merge(&mut pair.mine, &theirs, Language::French, &|_| Some(take)).expect("merged");
        let found = store::record::get::<Finding>(pair.mine.connection(), &id).expect("a finding");
        assert_eq!(found.risk, if take { "Indemnisation" } else { "Recours" });
        assert_eq!(found.evidence, "Registre");
        pair.mine.undo().expect("undone");
        // A merge that was taken back can be made again.
        assert_eq!(rows(&pair.mine), before);
    }
    sound(&pair.mine);
}

#[test]
fn records_that_got_the_same_number_apart_get_two() {
    let mut pair = pair(|dossier| drop(finding(dossier, "Le premier")));
    let mine = finding(&mut pair.mine, "Le mien");
    let theirs = finding(&mut pair.theirs, "Le leur");
    assert_eq!(mine.reference, theirs.reference);
    let (one, other) = pair.both_ways().expect("merged");
    assert_eq!((one.renumbered.len(), other.renumbered.len()), (1, 1));
    assert!(one.renumbered[0].theirs && !other.renumbered[0].theirs, "the later one gets the new number");
    assert_eq!(rows(&pair.mine), rows(&pair.theirs));
    let next = finding(&mut pair.mine, "Le suivant");
    assert!(![mine.reference, one.renumbered[0].to.clone()].contains(&next.reference), "{}", next.reference);
    sound(&pair.mine);
    sound(&pair.theirs);
}

#[test]
fn two_records_never_come_under_one_number() {
    let mut id = String::new();
    let mut pair = pair(|dossier| id = finding(dossier, "Le premier").id);
    finding(&mut pair.mine, "Le mien");
    finding(&mut pair.theirs, "Le leur");
    pair.both_ways().expect("merged");
    // Taken back on one side, the numbers are given out again there.
    pair.theirs.undo().expect("undone");
    finding(&mut pair.theirs, "Encore un");
    // And a number is given by hand, to another record on each side.
    let other = finding(&mut pair.mine, "Le dernier");
    edit(&mut pair.mine, &other.id, json!({ "reference": "X-1" }));
    edit(&mut pair.theirs, &id, json!({ "reference": "X-1" }));
    let (_, theirs) = pair.paths();
    let done = merge(&mut pair.mine, &theirs, Language::French, &|_| Some(true)).expect("merged").value;
    assert!(done.renumbered.iter().any(|record| record.from == "X-1"));
    sound(&pair.mine);
}

#[test]
fn files_links_and_sheets_come_along() {
    let (mut first, mut second) = (String::new(), String::new());
    let mut pair = pair(|dossier| {
        first = finding(dossier, "Visa absent").id;
        second = finding(dossier, "Délai court").id;
    });
    attachment::attach_bytes(&mut pair.theirs, "finding", &first, "preuve.txt", b"du texte").expect("attached");
    register::link(&mut pair.theirs, ("finding", &first), ("finding", &second)).expect("linked");
    register::link(&mut pair.mine, ("finding", &first), ("finding", &second)).expect("linked");
    let (one, _) = pair.both_ways().expect("merged");
    assert_eq!(one.conflicts, []);
    assert_eq!(attachment::attachments(pair.mine.connection(), &first).expect("listed").len(), 1);
    let links: i64 =
        pair.mine.connection().query_row("SELECT count(*) FROM link", [], |row| row.get(0)).expect("counted");
    assert_eq!(links, 1, "the same link, made twice");
    sound(&pair.mine);
    sound(&pair.theirs);
}

/// What people cite decides: only fields that say two things are asked, and nothing is doubled.
#[test]
fn a_document_brought_in_on_both_sides_is_one_document() {
    let mut pair = pair(|_| ());
    let enter = |dossier: &mut Dossier, title: &str, readers: &str| {
        let values = json!({ "code": "XX-01", "title": title, "kind": "procedure", "readers": readers });
        register::create::<crate::procedure::Procedure>(dossier, values).expect("created");
    };
    enter(&mut pair.mine, "Gérer", "");
    enter(&mut pair.theirs, "Gérer", "Acheteurs");
    let (_, theirs) = pair.paths();
    let done = merge(&mut pair.mine, &theirs, Language::French, &|_| None).expect("merged").value;
    assert_eq!((done.renumbered, done.conflicts), (Vec::new(), Vec::new()));
    let sql = "SELECT count(*), max(readers) FROM procedure WHERE code LIKE 'XX%'";
    let found: (i64, String) =
        pair.mine.connection().query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).expect("procedures");
    assert_eq!(found, (1, "Acheteurs".into()));
    sound(&pair.mine);
    let mut other = self::pair(|_| ());
    enter(&mut other.mine, "Gérer les achats", "");
    enter(&mut other.theirs, "Gérer l’achat", "");
    let (_, theirs) = other.paths();
    let done = merge(&mut other.mine, &theirs, Language::French, &|_| Some(true)).expect("merged").value;
    let asked: Vec<&str> = done.conflicts.iter().map(|conflict| conflict.field.as_str()).collect();
    assert_eq!((asked, done.renumbered), (vec!["title"], Vec::new()));
    sound(&other.mine);
}

#[test]
fn a_contract_entered_on_both_sides_is_one_contract() {
    let mut pair = pair(|_| ());
    let enter = |dossier: &mut Dossier, more: serde_json::Value| {
        let mut values = json!({ "reference": "2026-F-001", "buyer": "21690123100011", "object": "Papier" });
        values.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        register::create::<crate::contract::Contract>(dossier, values).expect("created");
    };
    enter(&mut pair.mine, json!({ "department": "Moyens généraux" }));
    enter(&mut pair.theirs, json!({ "cpv": "30197630" }));
    let (_, theirs) = pair.paths();
    let done = merge(&mut pair.mine, &theirs, Language::French, &|_| None).expect("merged").value;
    assert_eq!((done.renumbered, done.conflicts), (Vec::new(), Vec::new()));
    let found: (i64, String, String) = pair
        .mine
        .connection()
        .query_row("SELECT count(*), cpv, department FROM contract", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .expect("contracts");
    assert_eq!(found, (1, "30197630".into(), "Moyens généraux".into()));
    sound(&pair.mine);
}

#[test]
fn what_was_merged_before_is_known_in_both_directions() {
    let mut id = String::new();
    let mut pair = pair(|dossier| id = finding(dossier, "Visa absent").id);
    edit(&mut pair.theirs, &id, json!({ "risk": "Recours" }));
    let (mine, theirs) = pair.paths();
    merge(&mut pair.mine, &theirs, Language::French, &|_| None).expect("merged");
    // Mine goes on with what came from theirs: theirs has not touched it since.
    edit(&mut pair.mine, &id, json!({ "risk": "Recours des candidats évincés" }));
    let back = merge(&mut pair.theirs, &mine, Language::French, &|_| None).expect("merged").value;
    assert_eq!((back.conflicts.len(), back.arrivals.len()), (0, 1));
    // And mine, once more: theirs carries what mine wrote.
    edit(&mut pair.mine, &id, json!({ "risk": "Troisième état" }));
    let again = merge(&mut pair.mine, &theirs, Language::French, &|_| None).expect("merged").value;
    assert_eq!((again.conflicts.len(), again.arrivals.len()), (0, 0));
    assert_eq!(store::record::get::<Finding>(pair.mine.connection(), &id).expect("a finding").risk, "Troisième état");
}

#[test]
fn a_dossier_that_never_was_the_same_is_refused() {
    let mut pair = pair(|_| ());
    let other = bench();
    let refused = merge(&mut pair.mine, other.dossier.path(), Language::French, &|_| None);
    assert!(matches!(refused, Err(Error::Unrelated)), "{refused:?}");
}

/// One thing that somebody does.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    New(u8),
    Edit(usize, &'static str, u8),
    Archive(usize),
    Attach(usize, u8),
    Undo,
}

pub(super) fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let field = prop::sample::select(vec!["observation", "risk", "evidence", "auditor"]);
    let deed = prop_oneof![
        2 => any::<u8>().prop_map(Deed::New),
        6 => (0..6_usize, field, any::<u8>()).prop_map(|(at, field, value)| Deed::Edit(at, field, value)),
        1 => (0..6_usize).prop_map(Deed::Archive),
        1 => (0..6_usize, any::<u8>()).prop_map(|(at, value)| Deed::Attach(at, value)),
        1 => Just(Deed::Undo),
    ];
    prop::collection::vec(deed, 0..8)
}

pub(super) fn act(dossier: &mut Dossier, ids: &[String], deeds: &[Deed]) {
    let there = |dossier: &Dossier, id: &str| store::record::get::<Finding>(dossier.connection(), id).is_ok();
    for deed in deeds {
        match deed {
            // What was undone is there no more.
            Deed::Edit(at, ..) | Deed::Archive(at) | Deed::Attach(at, _) if !there(dossier, &ids[*at]) => {}
            Deed::New(value) => drop(finding(dossier, &format!("Nouveau {value}"))),
            Deed::Edit(at, field, value) => edit(dossier, &ids[*at], json!({ *field: format!("texte {value}") })),
            Deed::Archive(at) => {
                register::archive::<Finding>(dossier, &ids[*at], true).expect("archived");
            }
            Deed::Attach(at, value) => {
                let bytes = [*value, 1, 2, 3];
                attachment::attach_bytes(dossier, "finding", &ids[*at], &format!("p{value}.txt"), &bytes)
                    .expect("attached");
            }
            // A merge taken back gives out its numbers again: that is tried apart.
            Deed::Undo
                if matches!(head(dossier.connection()), Ok(Some(Entry { intent: Intent::Merge { .. }, .. }))) => {}
            Deed::Undo => match dossier.undo() {
                Ok(_) | Err(Error::NothingToUndo) => {}
                Err(error) => panic!("{error}"),
            },
        }
    }
}

/// Wherever nobody has to choose, both come to the same dossier, whichever way they go and however often. Where somebody has
/// to, nothing is changed until they have; they choose, and both come to the same all the same.
#[test]
fn merging_both_ways_gives_the_same_dossier() {
    let config = ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() };
    let (agreed, chosen) = (Cell::new(0_u32), Cell::new(0_u32));
    let rounds = prop::collection::vec((deeds(), deeds()), 1..3);
    let run = TestRunner::new(config).run(&rounds, |rounds| {
        let mut ids = Vec::new();
        let mut pair = pair(|dossier| {
            ids = (0..6).map(|n| finding(dossier, &format!("Constat {n}")).id).collect();
        });
        for (mine, theirs) in rounds {
            act(&mut pair.mine, &ids, &mine);
            act(&mut pair.theirs, &ids, &theirs);
            let before = rows(&pair.mine);
            match pair.both_ways() {
                Ok((one, other)) => {
                    prop_assert_eq!(one.open + other.open, 0);
                    prop_assert_eq!(rows(&pair.mine), rows(&pair.theirs));
                    agreed.set(agreed.get() + 1);
                }
                Err(Error::Undecided(_)) => {
                    prop_assert_eq!(rows(&pair.mine), before, "nothing before somebody chose");
                    // Both choose the same; what one brought may be news to the other, once more.
                    for _ in 0..2 {
                        pair.both_ways_choosing(&|conflict| Some(conflict.theirs > conflict.mine)).expect("merged");
                    }
                    prop_assert_eq!(rows(&pair.mine), rows(&pair.theirs));
                    chosen.set(chosen.get() + 1);
                }
                Err(error) => panic!("{error}"),
            }
            sound(&pair.mine);
            sound(&pair.theirs);
        }
        Ok(())
    });
    if let Err(failed) = run {
        panic!("{failed}");
    }
    // Enough of each to have proved something.
    assert!(
        agreed.get() >= 24 && chosen.get() >= 2,
        "{} agreed by themselves, {} after a choice",
        agreed.get(),
        chosen.get()
    );
}
