use store::Error;
use store::journal::{head, verify};
use store::progress::NoProgress;
use store::register::attachment;

use crate::backup::{back_up, backups, preview, restore};
use crate::reader_as_is;
use crate::testing::{author, bench, finding};

#[test]
fn a_backup_is_whole_checked_and_made_only_of_what_is_new() {
    let mut bench = bench();
    finding(&mut bench.dossier, "Un « constat » d’été");
    let path = bench.dossier.path().to_path_buf();
    let folder = path.with_file_name("Sauvegardes");
    assert_eq!(backups(&path, &folder).expect("no folder yet"), []);
    let made = back_up(&path, &folder).expect("made").expect("something new");
    assert_eq!(back_up(&path, &folder).expect("looked at"), None, "the same state");
    assert_eq!(backups(&path, &folder).expect("listed"), std::slice::from_ref(&made));
    let copy = reader_as_is(&made.path).expect("a dossier");
    assert_eq!(verify(&copy, &NoProgress).expect("verified").findings, []);
    drop(copy);
    std::fs::write(folder.join("essai 2026.probant"), "autre chose").expect("written");
    assert_eq!(backups(&path, &folder).expect("listed").len(), 1, "other files are left alone");

    finding(&mut bench.dossier, "Un autre");
    let reported = preview(bench.dossier.connection(), &made.path).expect("compared");
    assert_eq!((reported.count, reported.since.len(), reported.same_history), (1, 1, true));
    let to = path.with_file_name("revenu.probant");
    restore(&made.path, &to).expect("restored");
    assert!(matches!(restore(&made.path, &to), Err(Error::Exists(_))), "never over another file");
    let back = crate::open(&to, author()).expect("opened");
    let count: i64 = back.connection().query_row("SELECT count(*) FROM finding", [], |r| r.get(0)).expect("counted");
    assert_eq!(count, 1);
    assert!(
        folder.read_dir().expect("a folder").all(|e| !e.expect("read").file_name().to_string_lossy().starts_with('.'))
    );
}

#[test]
fn a_backup_that_was_spoilt_since_is_not_restored() {
    let mut bench = bench();
    for number in 0..200 {
        finding(&mut bench.dossier, &format!("Constat {number} {}", "mot ".repeat(80)));
    }
    let path = bench.dossier.path().to_path_buf();
    let folder = path.with_file_name("Sauvegardes");
    let made = back_up(&path, &folder).expect("made").expect("something new");
    let conn = reader_as_is(&made.path).expect("a dossier");
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'finding_found_on'";
    let root: u32 = conn.query_row(sql, [], |row| row.get(0)).expect("an index");
    drop(conn);
    let mut bytes = std::fs::read(&made.path).expect("a file");
    let page = (root as usize - 1) * 4096;
    bytes[page..page + 4096].fill(0xA5);
    std::fs::write(&made.path, bytes).expect("written");
    let to = path.with_file_name("revenu.probant");
    assert!(matches!(restore(&made.path, &to), Err(Error::Damaged(_))));
    assert!(!to.exists());
    // The next one is made all the same.
    assert!(back_up(&path, &folder).is_ok());
}

#[test]
fn what_is_saved_while_a_backup_is_made_neither_spoils_nor_delays_it() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Pièces");
    // Long enough to be copied in many steps.
    for number in 0..6_u8 {
        let bytes: Vec<u8> = (0..8_000_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8 ^ number).collect();
        attachment::attach_bytes(&mut bench.dossier, "finding", &made.id, "pièce.bin", &bytes).expect("attached");
    }
    let path = bench.dossier.path().to_path_buf();
    let folder = path.with_file_name("Sauvegardes");
    let before = head(bench.dossier.connection()).expect("read").expect("an entry").seq;
    let saved = std::thread::scope(|scope| {
        let backing = scope.spawn(|| back_up(&path, &folder));
        let mut saved = 0;
        while !backing.is_finished() {
            finding(&mut bench.dossier, "Saisi pendant la sauvegarde");
            saved += 1;
        }
        backing.join().expect("ended").expect("made").expect("something new");
        saved
    });
    assert!(saved > 3, "only {saved} saved meanwhile");
    let copy = backups(&path, &folder).expect("listed").remove(0);
    let conn = reader_as_is(&copy.path).expect("a dossier");
    let kept = head(&conn).expect("read").expect("an entry").seq;
    assert!((before..=before + saved).contains(&kept), "of one moment: {before} {kept} {saved}");
    assert_eq!(verify(&conn, &NoProgress).expect("verified").findings, []);
}
