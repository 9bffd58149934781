//! What is altered behind the journal is told, whichever table it stands in, and however small it is.

use serde_json::json;
use store::journal::{last_seq, seal, verify};
use store::progress::NoProgress;
use store::record::search;
use store::register::custom::{self, CustomFieldForm};
use store::register::{self, attachment};
use store::{Dossier, ReadOnly};

use crate::demonstration;
use crate::finding::Finding;
use crate::testing::{author, bench, finding};

fn reported(conn: &ReadOnly) -> Vec<(String, String)> {
    let found = seal::altered(conn, &NoProgress).expect("read");
    found.into_iter().map(|f| (f.code, format!("{} {}", f.table, f.subject).trim().to_owned())).collect()
}

/// Tries `sql` on the dossier behind the journal, and says what the seal then tells.
fn tried(dossier: &Dossier, sql: &str) -> Vec<(String, String)> {
    let conn = dossier.connection();
    conn.tamper_with().execute_batch("PRAGMA foreign_keys = OFF; SAVEPOINT tried").expect("begun");
    conn.tamper_with().execute_batch(sql).expect(sql);
    let reported = reported(conn);
    conn.tamper_with().execute_batch("ROLLBACK TO tried; RELEASE tried; PRAGMA foreign_keys = ON").expect("as it was");
    reported
}

#[test]
fn a_row_altered_added_or_taken_away_in_any_table_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("d.probant");
    let mut dossier = demonstration(&path, 0, 0).expect("a demonstration");
    let form = CustomFieldForm { name: "Lieu".into(), kind: "text".into(), choices: String::new() };
    let field = custom::add(&mut dossier, "finding", &form).expect("a field").value.field().name;
    let id: String = dossier.connection().query_row("SELECT min(id) FROM finding", [], |row| row.get(0)).expect("one");
    register::edit::<Finding>(&mut dossier, &id, json!({ field: "Salle B" })).expect("entered");
    let conn = dossier.connection();
    assert_eq!(reported(conn), []);
    let mut empty = Vec::new();
    for table in crate::CATALOGUE.tables().iter().map(|known| known.table) {
        let id = format!("SELECT id FROM {table} ORDER BY id LIMIT 1");
        if conn.query_row(&id, [], |row| row.get::<_, String>(0)).is_err() {
            empty.push(table);
            continue;
        }
        let rows = conn.prepare(&format!("SELECT * FROM {table}")).expect("a table");
        let columns: Vec<String> = rows.column_names().iter().map(|c| format!("\"{c}\"")).collect();
        for column in columns.iter().skip(1) {
            // Another value of the same type; an empty one is filled.
            let other = format!(
                "UPDATE {table} SET {column} = CASE typeof({column}) WHEN 'integer' THEN {column} + 1 WHEN 'null' THEN
                 (SELECT CASE WHEN type = 'INTEGER' THEN 0 ELSE 'x' END FROM pragma_table_info('{table}') WHERE '\"' || name || '\"' = '{column}')
                 ELSE {column} || ' ' END WHERE id = ({id})"
            );
            let set = conn.tamper_with().execute_batch(&format!("SAVEPOINT possible; {other}"));
            conn.tamper_with().execute_batch("ROLLBACK TO possible; RELEASE possible").expect("as it was");
            if set.is_ok() {
                assert!(!tried(&dossier, &other).is_empty(), "{table}.{column}");
            }
        }
        assert!(!tried(&dossier, &format!("DELETE FROM {table} WHERE id = ({id})")).is_empty(), "{table}, one less");
        let renamed = columns.join(", ").replacen("\"id\"", "'made-up'", 1);
        let added = format!("INSERT OR IGNORE INTO {table} SELECT {renamed} FROM {table} WHERE id = ({id})");
        if !matches!(table, "organisation")
            && conn.tamper_with().execute_batch(&format!("SAVEPOINT s; {added}")).is_ok()
        {
            let changed = conn.tamper_with().changes();
            conn.tamper_with().execute_batch("ROLLBACK TO s; RELEASE s").expect("as it was");
            assert!(changed == 0 || !tried(&dossier, &added).is_empty(), "{table}, one more");
        }
    }
    // The demonstration has a row in nearly every table.
    assert!(empty.len() <= 6, "{empty:?}");
    assert!(!tried(&dossier, "UPDATE content SET bytes = zeroblob(3)").is_empty());
    assert!(!tried(&dossier, "DELETE FROM content").is_empty());
    assert!(
        !tried(&dossier, "DROP TRIGGER journal_keeps_entries; UPDATE journal SET author = 'X' WHERE seq = 1")
            .is_empty()
    );
    assert_eq!(reported(conn), [], "as it was");
}

#[test]
fn what_was_altered_is_named_as_people_cite_it_and_no_sums_spoilt_on_purpose_hide_it() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Visa absent");
    let dossier = &bench.dossier;
    let altered = "UPDATE finding SET observation = 'Visa présent'";
    let named = vec![("record".to_owned(), format!("finding {}", made.reference))];
    assert_eq!(tried(dossier, altered), named);
    // The sums are made to fit the altered rows: the entry vouches for others.
    assert_eq!(tried(dossier, &format!("{altered}; DELETE FROM state_sum WHERE record_table = 'finding'")), named);
    let refused = seal::require(dossier.connection(), &NoProgress);
    assert!(refused.is_ok());
    dossier.connection().tamper_with().execute_batch(altered).expect("altered");
    let refused = seal::require(dossier.connection(), &NoProgress).expect_err("refused");
    assert_eq!((refused.code(), refused.subject()), ("altered", made.reference.clone()));
    // It stays told when the very record is changed since, as it should be.
    register::edit::<Finding>(&mut bench.dossier, &made.id, json!({ "risk": "Recours" })).expect("edited");
    assert_eq!(reported(bench.dossier.connection()), named);
}

#[test]
fn sums_that_a_disk_spoilt_are_made_anew_from_the_journal() {
    let mut bench = bench();
    finding(&mut bench.dossier, "Visa absent");
    let path = bench.dossier.path().to_path_buf();
    bench
        .dossier
        .connection()
        .tamper_with()
        .execute_batch("UPDATE state_sum SET sum = zeroblob(2048)")
        .expect("spoilt");
    let report = verify(bench.dossier.connection(), &NoProgress).expect("verified");
    assert_eq!(report.findings.iter().map(|f| f.code.as_str()).collect::<Vec<_>>(), ["sums"]);
    assert_eq!(reported(bench.dossier.connection()), [], "the records are what they were");
    bench.dossier.close().expect("closed");
    let mut dossier = crate::open(&path, author()).expect("opened");
    finding(&mut dossier, "Un autre");
    assert!(seal::is_as_noted(dossier.connection(), &NoProgress).expect("read"));
    assert_eq!(verify(dossier.connection(), &NoProgress).expect("verified").findings, []);
}

#[test]
fn a_dossier_altered_before_it_was_upgraded_is_not_believed_afterwards() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Visa absent");
    let path = bench.dossier.path().to_path_buf();
    // As an older program left it: no entry vouches for a state, and there are no sums.
    bench
        .dossier
        .connection()
        .tamper_with()
        .execute_batch("DELETE FROM state_sum; UPDATE finding SET risk = 'Aucun'")
        .expect("altered");
    bench.dossier.close().expect("closed");
    let mut dossier = crate::open(&path, author()).expect("opened");
    finding(&mut dossier, "Un autre");
    assert_eq!(reported(dossier.connection()), [("record".to_owned(), format!("finding {}", made.reference))]);
}

/// An index spoilt by the disk: it is told, and made anew from the records.
#[test]
fn a_spoilt_index_is_told_and_mended() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Visa absent sur deux dossiers");
    let spoil = |dossier: &Dossier, sql: &str| dossier.connection().tamper_with().execute_batch(sql).expect("spoilt");
    for (sql, what) in [
        ("UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10", "search"),
        ("DELETE FROM search_docsize", "search"),
        ("UPDATE search_declaration SET text = text || ' '", "search"),
        ("PRAGMA foreign_keys = OFF; UPDATE journal_record SET seq = seq + 1; PRAGMA foreign_keys = ON", "index"),
    ] {
        spoil(&bench.dossier, sql);
        let path = bench.dossier.path().to_path_buf();
        let reader = crate::reader_as_is(&path).expect("a reader");
        let found = verify(&reader, &NoProgress).expect("verified");
        assert!(found.findings.iter().any(|f| f.code == what), "{sql}: {:?}", found.findings);
        assert!(seal::derived_is_spoilt(&reader).expect("read"), "{sql}");
        drop(reader);
        assert_eq!(seal::mend_derived(&mut bench.dossier).expect("mended"), [what], "{sql}");
        assert_eq!(verify(bench.dossier.connection(), &NoProgress).expect("verified").findings, [], "{sql}");
        let hits = search::search(bench.dossier.connection(), "visa", 9, language::Language::French);
        let found = hits.expect("found").iter().filter(|hit| hit.shown.id == made.id).count();
        assert_eq!(found, 1, "{sql}");
    }
    assert_eq!(seal::mend_derived(&mut bench.dossier).expect("looked at"), Vec::<&str>::new());
}

/// Everything that a query can return: each table, and where each word of the index stands.
fn everything(conn: &ReadOnly) -> rusqlite::Result<Vec<String>> {
    let mut all = Vec::new();
    let tables: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let tables = tables.iter().map(String::as_str).filter(|table| *table != "search").chain(["search_entry"]);
    for table in tables {
        let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let cells: Vec<_> =
                (0..width).map(|c| row.get_ref(c).map(|v| format!("{v:?}"))).collect::<Result<_, _>>()?;
            all.push(format!("{table} {}", cells.join("|")));
        }
    }
    for word in ["visa", "v", "do", "deux", "octet", "libération", "ach", "8.6"] {
        let sql = "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid";
        let found: Vec<i64> =
            conn.prepare(sql)?.query_map([format!("\"{word}\" *")], |row| row.get(0))?.collect::<Result<_, _>>()?;
        all.push(format!("{word} {found:?}"));
    }
    Ok(all)
}

#[test]
fn no_flipped_bit_that_changes_what_a_query_returns_is_called_intact() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Visa absent sur deux dossiers");
    attachment::attach_bytes(&mut bench.dossier, "finding", &made.id, "octet.bin", &[7; 3000]).expect("attached");
    let path = bench.dossier.path().to_path_buf();
    bench.dossier.close().expect("closed");
    let bytes = std::fs::read(&path).expect("a file");
    let sound = everything(&crate::reader(&path).expect("a reader")).expect("read");
    let mut random = fastrand::Rng::with_seed(16);
    let (mut reported, mut unread, mut nothing) = (0, 0, 0);
    for _ in 0..1_000 {
        let (place, bit) = (random.usize(..bytes.len()), random.u8(..8));
        let mut flipped = bytes.clone();
        flipped[place] ^= 1 << bit;
        std::fs::write(&path, &flipped).expect("written");
        let report = crate::reader(&path).and_then(|conn| Ok((verify(&conn, &NoProgress)?, conn)));
        let Ok((report, conn)) = report else {
            unread += 1;
            continue;
        };
        if report.findings.is_empty() {
            assert_eq!(everything(&conn).expect("read"), sound, "byte {place}, bit {bit}");
            nothing += 1;
        } else {
            reported += 1;
        }
    }
    // Most of a small file is journal, standards and index; what is left is unused space within pages.
    assert!(reported > 300, "{reported} told, {unread} unreadable, {nothing} without effect");
}

#[test]
fn an_unsigned_entry_after_a_signed_one_of_the_same_workstation_is_told() {
    use store::journal::signature::Signer;
    let mut bench = bench();
    finding(&mut bench.dossier, "Avant la clé");
    let signer = Some(Signer::of(&[3; 32]).expect("a key"));
    bench.dossier.set_author(store::journal::Author { signer, ..author() });
    finding(&mut bench.dossier, "Signé");
    finding(&mut bench.dossier, "Signé aussi");
    let last = last_seq(bench.dossier.connection()).expect("a place");
    assert_eq!(reported(bench.dossier.connection()), []);
    let gone = format!("DELETE FROM journal_signature WHERE seq = {last}");
    assert_eq!(tried(&bench.dossier, &gone), [("unsigned".to_owned(), last.to_string())]);
}

#[test]
fn verification_reads_one_moment_while_work_goes_on() {
    let mut bench = bench();
    let path = bench.dossier.path().to_path_buf();
    let before = last_seq(bench.dossier.connection()).expect("a place");
    let busy = std::sync::atomic::AtomicBool::new(true);
    std::thread::scope(|scope| {
        let verified = scope.spawn(|| {
            let found: Vec<_> = (0..6)
                .flat_map(|_| verify(&crate::reader(&path).expect("a reader"), &NoProgress).expect("verified").findings)
                .collect();
            busy.store(false, std::sync::atomic::Ordering::Relaxed);
            found
        });
        while busy.load(std::sync::atomic::Ordering::Relaxed) {
            finding(&mut bench.dossier, "Saisi pendant la vérification");
        }
        assert_eq!(verified.join().expect("verified"), []);
    });
    assert!(last_seq(bench.dossier.connection()).expect("a place") > before, "work went on");
}

#[test]
fn the_demonstration_is_sealed_and_says_so_in_one_pass() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = demonstration(&folder.path().join("d.probant"), 0, 0).expect("a demonstration");
    assert!(seal::is_as_noted(dossier.connection(), &NoProgress).expect("read"));
}
