use std::path::Path;

use store::Error;
use store::file::key;
use store::journal::{head, verify};
use store::progress::NoProgress;

use crate::backup::{back_up, preview, restore};
use crate::testing::{author, bench, finding};
use crate::{reader, set_password};

const FIRST: &str = "premier mot de passe « été »";
const SECOND: &str = "second mot de passe";

/// Whether any of these bytes stand in a file of the folder, as they are or in the encoding of the database.
fn shows(folder: &Path, words: &str) -> bool {
    let holds = |path: &Path| {
        let bytes = std::fs::read(path).expect("a file");
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    };
    folder
        .read_dir()
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .any(|path| if path.is_dir() { shows(&path, words) } else { holds(&path) })
}

#[test]
fn a_password_protects_the_file_its_log_its_copies_and_its_backups() {
    let mut bench = bench();
    finding(&mut bench.dossier, "Signature anticipée");
    let path = bench.dossier.path().to_path_buf();
    let folder = path.parent().expect("a folder").to_path_buf();
    let (folder, state) = (folder.as_path(), head(bench.dossier.connection()).expect("read").expect("an entry").hash);
    bench.dossier.close().expect("closed");
    assert!(shows(folder, "Signature anticip"));
    set_password(&path, &author(), Some(FIRST)).expect("protected");
    assert!(key::is_protected(&path));
    assert!(!shows(folder, "Signature anticip"), "nothing in clear");

    // As any tool of SQLCipher opens it: with the words themselves.
    let tool = rusqlite::Connection::open(&path).expect("a file");
    tool.pragma_update(None, "key", FIRST).expect("a key");
    let entries: i64 = tool.query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).expect("read");
    assert!(entries > 0);
    drop(tool);

    let mut dossier = crate::open(&path, author()).expect("opened");
    assert_eq!(head(dossier.connection()).expect("read").expect("an entry").hash, state);
    finding(&mut dossier, "Délai « oublié »");
    assert!(!shows(folder, "Délai"), "nor in the log while it is open");
    let made = back_up(&path, &folder.join("Sauvegardes")).expect("made").expect("something new");
    let copy = folder.join("copie.probant");
    dossier.save_copy(&copy).expect("copied");
    let reported = preview(dossier.connection(), &made.path).expect("compared");
    assert_eq!((reported.count, reported.same_history), (0, true));
    let back = folder.join("revenu.probant");
    restore(&made.path, &back).expect("restored");
    dossier.close().expect("closed");
    for file in [&path, &made.path, &copy, &back] {
        assert!(key::is_protected(file) && key::fits(file, FIRST), "{}", file.display());
        let conn = reader(file).expect("a reader");
        assert_eq!(verify(&conn, &NoProgress).expect("verified").findings, [], "{}", file.display());
    }
    assert!(!shows(folder, "oublié"));
}

#[test]
fn a_password_is_changed_and_removed_and_a_wrong_one_opens_nothing() {
    let mut bench = bench();
    finding(&mut bench.dossier, "Un constat");
    let path = bench.dossier.path().to_path_buf();
    let refused = set_password(&path, &author(), Some(FIRST));
    assert!(matches!(refused, Err(Error::InUse(_))), "while it is open: {refused:?}");
    bench.dossier.close().expect("closed");
    let before = std::fs::read(&path).expect("a file");
    let short = set_password(&path, &author(), Some("123456789"));
    assert!(matches!(short, Err(Error::Rejected(_))), "{short:?}");
    assert!(std::fs::read(&path).expect("a file") == before, "nothing was changed");

    set_password(&path, &author(), Some(FIRST)).expect("protected");
    set_password(&path, &author(), Some(SECOND)).expect("changed");
    assert!(key::fits(&path, SECOND) && !key::fits(&path, FIRST));
    assert!(matches!(key::unlock(&path, FIRST), Err(Error::WrongPassword(_))));
    set_password(&path, &author(), None).expect("removed");
    assert!(!key::is_protected(&path));
    let conn = reader(&path).expect("a reader");
    assert_eq!(verify(&conn, &NoProgress).expect("verified").findings, []);
}

#[test]
fn a_password_opens_whichever_way_its_accents_are_typed() {
    for (set, typed) in [
        ("été à Nîmes", "e\u{301}te\u{301} a\u{300} Ni\u{302}mes"),
        ("e\u{301}te\u{301} a\u{300} Ni\u{302}mes", "été à Nîmes"),
    ] {
        let bench = bench();
        let path = bench.dossier.path().to_path_buf();
        bench.dossier.close().expect("closed");
        set_password(&path, &author(), Some(set)).expect("protected");
        key::unlock(&path, typed).expect("unlocked");
        assert!(key::fits(&path, typed) && !key::fits(&path, "ete a Nimes"));
    }
}
