//! What a pack shows is what the journal says: a dossier altered by another program gives no pack, and a pack is compared
//! with its dossier record by record.

use std::io::Write;
use std::path::Path;
use std::process::Output;

use journeys::{Home, probant};

fn message(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).replace(['\u{202f}', '\u{a0}'], " ")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path")
}

fn pack(home: &Home, file: &Path, out: &Path) -> Output {
    probant(
        home,
        &["pack", text(file), "--out", text(out), "--sections", "scope,findings,legality", "--date", "2026-11-22"],
    )
}

/// Any tool of SQLite, beside the program.
fn alter(file: &Path, sql: &str) {
    let conn = rusqlite::Connection::open(file).expect("a file");
    conn.pragma_update(None, "foreign_keys", false).expect("set");
    conn.execute_batch(sql).expect(sql);
}

#[test]
fn a_dossier_altered_behind_its_journal_gives_no_pack_and_names_what_was_altered() {
    for (sql, named) in [
        (
            "UPDATE finding SET observation = 'modifié par ailleurs' WHERE reference = 'AI-2026-02-05'",
            "constat AI-2026-02-05",
        ),
        ("UPDATE contract SET awarded_cents = awarded_cents + 1 WHERE rowid = 1", "marché "),
        ("UPDATE organisation SET scope = 'Tout'", "organisme "),
        ("UPDATE threshold SET value = value + 1 WHERE rowid = 1", "seuil "),
        ("UPDATE content SET bytes = zeroblob(9) WHERE rowid = 1", "pièce jointe"),
        ("DELETE FROM link WHERE rowid = 1", "lien "),
        ("UPDATE piece SET state = 'absent' WHERE rowid = 1", "pièce de marché "),
        ("UPDATE modification SET delta_cents = 0 WHERE rowid = 1", "modification de marché "),
        (
            "INSERT INTO silence VALUES ('x', 'major-open', 'y', 'z', 'w', '2026-11-22T08:00:00Z', NULL, NULL)",
            "écart mis de côté ",
        ),
        ("DROP TRIGGER journal_keeps_entries; UPDATE journal SET author = 'Personne' WHERE seq = 2", "journal"),
    ] {
        let home = Home::new();
        let (file, out) = (home.demonstration(0), home.path("pack.pdf"));
        let backup = home.path("documents");
        assert!(probant(&home, &["backup", text(&file), "--to", text(&backup)]).status.success());
        alter(&file, sql);
        let refused = pack(&home, &file, &out);
        assert_eq!(refused.status.code(), Some(1), "{sql}: {}", message(&refused));
        assert!(message(&refused).contains("aucun dossier d’audit n’en est tiré"), "{}", message(&refused));
        assert!(message(&refused).contains(named), "{sql}: {}", message(&refused));
        assert!(!out.exists(), "no pack is left, whole or begun");
    }
}

#[test]
fn the_last_backup_that_holds_is_offered() {
    let home = Home::new();
    let (file, out) = (home.demonstration(0), home.path("pack.pdf"));
    // Where backups of this home go: beside its documents.
    let folder = home.path("Probant/Sauvegardes");
    assert!(probant(&home, &["backup", text(&file), "--to", text(&folder)]).status.success());
    let sound = std::fs::read_dir(&folder).expect("a folder").next().expect("a backup").expect("an entry").path();
    alter(&file, "UPDATE finding SET risk = 'aucun'");
    let later = sound.with_file_name("demo 2099-01-01 08h00m00.probant");
    std::fs::copy(&file, &later).expect("a later backup, of the altered file");
    let refused = pack(&home, &file, &out);
    assert!(message(&refused).contains(text(&sound)), "{}", message(&refused));
    assert!(!message(&refused).contains("2099"), "{}", message(&refused));
}

#[test]
fn a_pack_is_compared_with_its_dossier_record_by_record() {
    let home = Home::new();
    let (file, out) = (home.demonstration(0), home.path("pack.pdf"));
    assert!(pack(&home, &file, &out).status.success());
    let check = || probant(&home, &["verify", "--pack", text(&out), text(&file)]);
    let same = check();
    assert!(same.status.success(), "{}", message(&same));
    // Changed since, as one does.
    let list = home.path("constats.csv");
    std::fs::write(&list, "Référence;Risque\nAI-2026-02-05;Recours d’un candidat évincé\n").expect("a list");
    let imported = probant(&home, &["import", text(&file), "--sheet", text(&list), "--register", "finding"]);
    assert!(imported.status.success(), "{}", message(&imported));
    let changed = check();
    assert_eq!(changed.status.code(), Some(1));
    assert!(message(&changed).contains("A changé depuis : constat AI-2026-02-05, par"), "{}", message(&changed));
    assert!(message(&changed).contains("refaites-le si"), "older, not forged: {}", message(&changed));
    // Altered since, behind the journal.
    alter(&file, "UPDATE finding SET observation = 'autre' WHERE reference = 'S2-2026-08'");
    let altered = check();
    assert!(message(&altered).contains("pas ce que dit le journal : constat S2-2026-08"), "{}", message(&altered));
    assert!(message(&altered).contains("ne remettez pas"), "{}", message(&altered));
}

/// A pack that a program made which did not ask the journal: its file is whole, and it shows what was never said.
#[test]
fn a_pack_that_shows_what_the_journal_never_said_is_told() {
    let home = Home::new();
    let (file, out) = (home.demonstration(0), home.path("pack.pdf"));
    let conn = domain::reader(&file).expect("a reader");
    let options = pack::PackOptions {
        sections: vec![pack::PackSection::Findings],
        ..pack::PackOptions::full(language::Language::French, domain::DEMONSTRATION_DAY)
    };
    let data = |conn: &store::ReadOnly, _: &dyn store::progress::Progress| {
        let query = options.query(pack::PackSection::Findings);
        let bytes = exchange::export(conn, "finding", exchange::Format::Json, &query, &store::progress::NoProgress)?;
        let bytes = String::from_utf8_lossy(&bytes).into_owned();
        let made_up = bytes.replacen("neuf jours", "deux jours", 1);
        assert_ne!(made_up, bytes, "something is made up");
        let file = pack::Attached {
            name: "Constats.json".into(),
            media_type: "application/json".into(),
            says: String::new(),
            data: true,
        };
        let mut packed = pack::Deflated::default();
        packed.write_all(made_up.as_bytes()).expect("packed");
        Ok(vec![(file, packed.end()?)])
    };
    pack::make_file(&conn, &options, &data, &out, &store::progress::NoProgress).expect("a pack");
    let reported = probant(&home, &["verify", "--pack", text(&out), text(&file)]);
    assert_eq!(reported.status.code(), Some(1), "{}", message(&reported));
    assert!(message(&reported).contains("ce que le journal n’a jamais dit"), "{}", message(&reported));
    assert!(message(&reported).contains("ne remettez pas"), "{}", message(&reported));
}
