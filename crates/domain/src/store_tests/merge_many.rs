//! More than two copies.

use language::Language;
use proptest::prelude::*;
use serde_json::json;
use store::Dossier;
use store::journal::Author;
use store::sync::merge::*;

use super::merge::{Pair, act, deeds, edit, pair, sound};
use crate::finding::Finding;
use crate::testing::{finding, rows};

/// Five people, each with a copy, who take each other in by chance; then everybody everybody.
struct Team {
    _pair: Pair,
    copies: Vec<Dossier>,
    ids: Vec<String>,
}

fn team(people: usize) -> Team {
    let mut ids = Vec::new();
    let pair = pair(|dossier| ids = (0..6).map(|n| finding(dossier, &format!("Constat {n}")).id).collect());
    let copy = |n: usize| {
        let path = pair.mine.path().with_file_name(format!("copie {n}.probant"));
        pair.mine.save_copy(&path).expect("copied");
        let who = Author {
            name: format!("Personne {n}"),
            function: String::new(),
            station: format!("poste-{n}"),
            signer: None,
        };
        crate::open(&path, who).expect("opened")
    };
    let copies = (0..people).map(copy).collect();
    Team { _pair: pair, copies, ids }
}

impl Team {
    /// `one` takes `other` in; where both wrote one field, the larger text counts, whoever is asked.
    fn takes_in(&mut self, one: usize, other: usize) {
        let path = self.copies[other].path().to_path_buf();
        let larger = |conflict: &Conflict| Some(conflict.theirs > conflict.mine);
        merge(&mut self.copies[one], &path, Language::French, &larger).expect("merged");
    }

    fn converges(&mut self) {
        for _round in 0..6 {
            for one in 0..self.copies.len() {
                for other in (0..self.copies.len()).filter(|other| *other != one) {
                    self.takes_in(one, other);
                }
            }
            let first = rows(&self.copies[0]);
            if self.copies.iter().all(|copy| rows(copy) == first) {
                return;
            }
        }
        for copy in &self.copies[1..] {
            assert_eq!(rows(&self.copies[0]), rows(copy));
        }
    }
}

#[test]
fn mine_chosen_throughout_is_noted_and_not_asked_again() {
    let mut id = String::new();
    let mut pair = pair(|dossier| id = finding(dossier, "Visa absent").id);
    edit(&mut pair.mine, &id, json!({ "risk": "Recours" }));
    edit(&mut pair.theirs, &id, json!({ "risk": "Indemnisation" }));
    let (mine, theirs) = pair.paths();
    let done = merge(&mut pair.mine, &theirs, Language::French, &|_| Some(false)).expect("merged");
    assert!(done.entry.is_some());
    let again = merge(&mut pair.mine, &theirs, Language::French, &|_| None).expect("merged");
    assert_eq!((again.value.conflicts.len(), again.entry), (0, None));
    // Who takes mine in now gets what was decided.
    let back = merge(&mut pair.theirs, &mine, Language::French, &|_| None).expect("merged").value;
    assert_eq!((back.conflicts.len(), back.arrivals.len()), (0, 1));
    assert_eq!(rows(&pair.mine), rows(&pair.theirs));
    // Ctrl+Z goes on to what came before: the edit.
    pair.mine.undo().expect("undone");
    assert_eq!(store::record::get::<Finding>(pair.mine.connection(), &id).expect("a finding").risk, "");
    sound(&pair.mine);
}

#[test]
fn three_who_gave_the_same_number_end_with_the_same_three() {
    let mut team = team(3);
    for (n, copy) in team.copies.iter_mut().enumerate() {
        finding(copy, &format!("De {n}"));
    }
    team.takes_in(0, 1);
    team.takes_in(1, 2);
    team.takes_in(2, 0);
    team.converges();
    let numbers: Vec<String> = team.copies[0]
        .connection()
        .prepare("SELECT reference FROM finding ORDER BY reference")
        .and_then(|mut s| s.query_map([], |row| row.get(0))?.collect())
        .expect("numbers");
    assert_eq!(numbers.len(), 9, "{numbers:?}");
    team.copies.iter().for_each(sound);
}

#[test]
fn what_came_through_a_third_is_known() {
    let mut team = team(3);
    let id = team.ids[0].clone();
    edit(&mut team.copies[2], &id, json!({ "risk": "Premier état" }));
    team.takes_in(1, 2);
    team.takes_in(0, 1);
    edit(&mut team.copies[0], &id, json!({ "risk": "État suivant" }));
    // The copy of the third still says what was written over since: that is no conflict, and comes back no more.
    let third = team.copies[2].path().to_path_buf();
    let done = merge(&mut team.copies[0], &third, Language::French, &|_| None).expect("merged").value;
    assert_eq!((done.conflicts.len(), done.arrivals.len()), (0, 0));
    assert_eq!(done.entries, 0);
    let first = team.copies[0].path().to_path_buf();
    let done = merge(&mut team.copies[2], &first, Language::French, &|_| None).expect("merged").value;
    assert_eq!((done.conflicts.len(), done.arrivals.len()), (0, 1));
}

#[test]
fn an_older_value_that_comes_back_through_a_third_is_no_conflict() {
    let mut team = team(3);
    let id = finding(&mut team.copies[0], "Premier jet").id;
    team.takes_in(1, 0);
    edit(&mut team.copies[0], &id, json!({ "observation": "Relu et précisé", "risk": "Recours" }));
    team.takes_in(2, 0);
    // The second still has the first wording, from the same person: the third knows better.
    let second = team.copies[1].path().to_path_buf();
    let reported = merge(&mut team.copies[2], &second, Language::French, &|_| None).expect("merged").value;
    assert_eq!((reported.conflicts.len(), reported.arrivals.len()), (0, 0));
    // And what the second then writes on top of the last wording is news.
    let third = team.copies[2].path().to_path_buf();
    merge(&mut team.copies[1], &third, Language::French, &|_| None).expect("merged");
    edit(&mut team.copies[1], &id, json!({ "observation": "Relu par un autre" }));
    let reported = merge(&mut team.copies[2], &second, Language::French, &|_| None).expect("merged").value;
    assert_eq!((reported.conflicts.len(), reported.arrivals.len()), (0, 1));
}

#[test]
fn two_who_each_kept_their_own_are_asked_again_and_never_differ_in_silence() {
    let mut id = String::new();
    let mut pair = pair(|dossier| id = finding(dossier, "Visa absent").id);
    edit(&mut pair.mine, &id, json!({ "risk": "Recours" }));
    edit(&mut pair.theirs, &id, json!({ "risk": "Indemnisation" }));
    let (mine, theirs) = pair.paths();
    let before = mine.with_file_name("avant.probant");
    pair.mine.save_copy(&before).expect("copied");
    merge(&mut pair.mine, &theirs, Language::French, &|_| Some(false)).expect("merged");
    merge(&mut pair.theirs, &before, Language::French, &|_| Some(false)).expect("merged");
    // Each has all that the other wrote, and they differ.
    for (one, other) in [(&pair.mine, &theirs), (&pair.theirs, &mine)] {
        let reported = preview(one.connection(), other, Language::French).expect("compared");
        assert_eq!(reported.open, 1, "{reported:?}");
    }
    merge(&mut pair.mine, &theirs, Language::French, &|_| Some(true)).expect("merged");
    let back = merge(&mut pair.theirs, &mine, Language::French, &|_| None).expect("merged").value;
    assert_eq!((back.conflicts.len(), back.arrivals.len()), (0, 0));
    assert_eq!(rows(&pair.mine), rows(&pair.theirs));
}

#[test]
fn what_a_colleague_writes_back_after_a_decided_merge_is_told() {
    let mut id = String::new();
    let mut pair = pair(|dossier| id = finding(dossier, "Visa absent").id);
    edit(&mut pair.mine, &id, json!({ "risk": "Recours" }));
    let (mine, theirs) = pair.paths();
    merge(&mut pair.theirs, &mine, Language::French, &|_| None).expect("merged");
    edit(&mut pair.theirs, &id, json!({ "risk": "Indemnisation", "evidence": "Registre" }));
    edit(&mut pair.mine, &id, json!({ "evidence": "Relevé" }));
    let done = merge(&mut pair.mine, &theirs, Language::French, &|_| Some(false)).expect("merged").value;
    assert_eq!((done.conflicts.len(), done.arrivals.len()), (1, 1));
    // Mine has gone from one word to the other, theirs comes back to the first: neither is an old state of the other.
    edit(&mut pair.theirs, &id, json!({ "risk": "Recours" }));
    for (one, other) in [(&pair.mine, &theirs), (&pair.theirs, &mine)] {
        let reported = preview(one.connection(), other, Language::French).expect("compared");
        assert!(reported.conflicts.iter().any(|conflict| conflict.field == "risk"), "{reported:?}");
    }
    merge(&mut pair.mine, &theirs, Language::French, &|_| Some(true)).expect("merged");
    merge(&mut pair.theirs, &mine, Language::French, &|_| None).expect("merged");
    assert_eq!(rows(&pair.mine), rows(&pair.theirs));
}

/// What one of a team does.
#[derive(Debug, Clone)]
enum Move {
    /// Writes a field.
    Write(usize, usize, usize),
    /// Makes a record.
    Make(usize),
    /// Publishes the copy as it is.
    Publish(usize),
    /// Takes in what another published last, or the time before.
    Take(usize, usize, bool),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let who = || 0..4_usize;
    let step = prop_oneof![
        5 => (who(), 0..3_usize, 0..2_usize).prop_map(|(who, id, field)| Move::Write(who, id, field)),
        1 => who().prop_map(Move::Make),
        3 => who().prop_map(Move::Publish),
        6 => (who(), 1..4_usize, prop::bool::weighted(0.2)).prop_map(|(one, step, late)| Move::Take(one, (one + step) % 4, late)),
    ];
    prop::collection::vec(step, 0..60)
}

impl Team {
    /// Plays what the team does, with copies that are read after they have grown old.
    fn play(&mut self, moves: &[Move]) {
        let folder = self.copies[0].path().parent().expect("a folder").to_path_buf();
        let larger = |conflict: &Conflict| Some(conflict.theirs > conflict.mine);
        let mut published: Vec<Vec<std::path::PathBuf>> = vec![Vec::new(); self.copies.len()];
        for (n, step) in moves.iter().enumerate() {
            match step {
                Move::Write(who, id, field) => {
                    let field = ["risk", "evidence"][*field];
                    let text = format!("Écrit par {who} en {n}");
                    edit(&mut self.copies[*who], &self.ids[*id].clone(), json!({ field: text }));
                }
                Move::Make(who) => drop(finding(&mut self.copies[*who], &format!("Vu en {n}"))),
                Move::Publish(who) => {
                    let path = folder.join(format!("publié {who} {n}.probant"));
                    self.copies[*who].save_copy(&path).expect("copied");
                    published[*who].push(path);
                }
                Move::Take(one, other, late) => {
                    let there = &published[*other];
                    if let Some(path) = there.len().checked_sub(1 + usize::from(*late)).and_then(|at| there.get(at)) {
                        merge(&mut self.copies[*one], path, Language::French, &larger).expect("merged");
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(12), failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() })]

    /// Copies that are old when they are read are part of a team's life.
    #[test]
    fn a_team_that_reads_old_copies_comes_to_the_same_dossier(moves in moves()) {
        let mut team = team(4);
        team.play(&moves);
        team.converges();
        team.copies.iter().for_each(sound);
    }
}

/// So many cases, or as many as `PROPTEST_CASES` asks for.
fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever takes in whom, and when: in the end all have the same dossier.
    #[test]
    fn a_team_comes_to_the_same_dossier(
        rounds in prop::collection::vec((prop::collection::vec(deeds(), 4), prop::collection::vec((0..4_usize, 1..4_usize), 0..5)), 1..3),
    ) {
        let mut team = team(4);
        let ids = team.ids.clone();
        for (deeds, meetings) in rounds {
            for (copy, deeds) in team.copies.iter_mut().zip(&deeds) {
                act(copy, &ids, deeds);
            }
            for (one, step) in meetings {
                team.takes_in(one, (one + step) % 4);
            }
        }
        team.converges();
        team.copies.iter().for_each(sound);
    }
}
