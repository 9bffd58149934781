//! The power goes below SQLite at any moment: what was called saved is there, and the dossier is what its journal says.

use domain::finding::Finding;
use serde_json::json;
use store::Dossier;
use store::journal::{Author, verify};
use store::progress::NoProgress;
use store::register::{self, attachment};

fn author() -> Author {
    Author { name: "Essai".into(), function: String::new(), station: "essai".into(), signer: None }
}

/// Edits until the power goes; how many edits were called saved.
fn work(dossier: &mut Dossier, id: &str) -> Option<i64> {
    let mut saved = None;
    for number in 0.. {
        let values = json!({ "risk": format!("numéro {number}"), "evidence": "x".repeat(fastrand::usize(..6_000)) });
        if register::edit::<Finding>(dossier, id, values).is_err() {
            break;
        }
        saved = Some(number);
        // A file of some pages now and then.
        let bytes = vec![fastrand::u8(..); fastrand::usize(..40_000)];
        if number % 5 == 4
            && attachment::attach_bytes(dossier, "finding", id, &format!("{number}.bin"), &bytes).is_err()
        {
            break;
        }
    }
    saved
}

#[test]
fn what_was_called_saved_is_there_whatever_the_drive_had_not_written() {
    powercut::install();
    let folder = tempfile::tempdir().expect("a folder");
    let first = folder.path().join("modele.probant");
    domain::demonstration(&first, 0, 1).and_then(Dossier::close).expect("a dossier");
    let template = std::fs::read(&first).expect("read");
    let (mut saves, mut outages) = (0, 0);
    let rounds: i64 = std::env::var("ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    for round in 0..rounds {
        let path = folder.path().join(format!("tour {round}.probant"));
        std::fs::write(&path, &template).expect("written");
        let mut dossier = domain::open(&path, author()).expect("opened");
        let sql = "SELECT id FROM finding ORDER BY reference LIMIT 1";
        let id: String = dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a finding");
        powercut::arm(fastrand::u64(1..2_500));
        let saved = work(&mut dossier, &id);
        assert!(powercut::is_out(), "only a power cut stops the work");
        outages += 1;
        // The program dies with the machine: what it would still do at the end does nothing.
        drop(dossier);
        powercut::restore();
        let dossier = domain::open(&path, author()).expect("opened after the power cut");
        let kept: String = dossier
            .connection()
            .query_row("SELECT risk FROM finding WHERE id = ?1", [&id], |row| row.get(0))
            .expect("a finding");
        let kept: Option<i64> = kept.rsplit(' ').next().and_then(|n| n.parse().ok());
        saves += saved.map_or(0, |saved| saved + 1);
        // What was under way may have arrived or not; what was saved has.
        assert!(
            kept >= saved && kept <= saved.map_or(Some(0), |saved| Some(saved + 1)),
            "round {round}: {saved:?} {kept:?}"
        );
        let found = verify(dossier.connection(), &NoProgress).expect("verified").findings;
        assert_eq!(found, [], "round {round}");
        dossier.close().expect("closed");
        std::fs::remove_file(&path).expect("removed");
    }
    assert!(outages == rounds && saves > 4 * rounds, "{saves} saves: too few to prove anything");
}
