//! A workstation of a team: edits by chance, publishes, and takes in what has arrived, until it is told to stop. What the
//! test of teams runs five of at a time.

use std::path::PathBuf;

use domain::finding::Finding;
use language::Language;
use serde_json::json;
use store::Dossier;
use store::journal::Author;
use store::register::{self, attachment};
use store::sync::merge::Conflict;
use store::sync::team::Team;

fn main() {
    let mut args = std::env::args().skip(1);
    let mut next = || args.next().expect("file, station, shared, kept, stop");
    let (file, station) = (PathBuf::from(next()), next());
    let team = Team { shared: next().into(), kept: next().into() };
    let stop = PathBuf::from(next());
    let author =
        Author { name: format!("Personne {station}"), function: String::new(), station: station.clone(), signer: None };
    let mut dossier = domain::open(&file, author).expect("opened");
    // Whoever is asked, the same value counts: a person would choose, and the others would then be told.
    let larger = |conflict: &Conflict| Some(conflict.theirs > conflict.mine);
    // Whoever is killed goes on from the round it was at.
    let rounds = team.kept.join("tours");
    let mut round: u32 = std::fs::read_to_string(&rounds).ok().and_then(|text| text.parse().ok()).unwrap_or_default();
    while !stop.exists() {
        round += 1;
        if round <= 24 {
            edit(&mut dossier, &station, round);
        }
        std::fs::write(&rounds, round.to_string()).expect("noted");
        team.publish(&file, &station, &domain::CATALOGUE).expect("published");
        team.take_in(&mut dossier, Language::French, &larger).expect("taken in");
    }
    dossier.close().expect("closed");
}

fn edit(dossier: &mut Dossier, station: &str, round: u32) {
    let ids: Vec<String> = dossier
        .connection()
        .prepare("SELECT id FROM finding WHERE archived_at IS NULL ORDER BY id")
        .and_then(|mut s| s.query_map([], |row| row.get(0))?.collect())
        .expect("findings");
    let id = &ids[fastrand::usize(..ids.len())];
    let field = ["risk", "evidence", "auditor", "observation"][fastrand::usize(..4)];
    match fastrand::u32(..10) {
        0..=1 => {
            let values =
                json!({ "grade_id": "grade-weak", "observation": format!("Vu par {station} au tour {round}") });
            register::create::<Finding>(dossier, values).expect("created");
        }
        2 => {
            let name = format!("preuve {station} {round}.txt");
            attachment::attach_bytes(dossier, "finding", id, &name, name.as_bytes()).expect("attached");
        }
        _ => {
            let values = json!({ field: format!("Écrit par {station} au tour {round}") });
            register::edit::<Finding>(dossier, id, values).expect("edited");
        }
    }
}
