use serde_json::json;
use store::file::medium::Medium;
use store::record::{self, Condition, Filter, Orders, Query, Sort, search};
use store::{Dossier, register};

use crate::catalogue;
use crate::finding::Finding;
use crate::testing::{author, bench, finding};

/// A file in a folder that goes with the test.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn each_file_that_is_no_dossier_has_its_own_failure() {
    let folder = folder();
    let path = folder.path().join("essai.probant");
    let open = || crate::open(&path, author()).map(|_| ()).expect_err("refused").code();
    assert_eq!(open(), "missing");
    std::fs::write(&path, b"").expect("written");
    assert_eq!(open(), "not-a-dossier");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n and more").expect("written");
    assert_eq!(open(), "not-a-dossier");
    std::fs::remove_file(&path).expect("removed");
    rusqlite::Connection::open(&path).expect("a database").execute_batch("CREATE TABLE t (x)").expect("written");
    assert_eq!(open(), "not-a-dossier", "a database of another program");
}

#[test]
fn a_newer_dossier_is_refused_and_left_as_it_is() {
    let bench = bench();
    let path = bench.dossier.path().to_path_buf();
    bench.dossier.close().expect("closed");
    let conn = rusqlite::Connection::open(&path).expect("a database");
    conn.pragma_update(None, "user_version", crate::CATALOGUE.version() + 1).expect("written");
    drop(conn);
    let before = std::fs::read(&path).expect("a file");
    assert_eq!(crate::open(&path, author()).map(|_| ()).expect_err("refused").code(), "newer");
    assert_eq!(std::fs::read(&path).expect("a file"), before);
}

#[test]
fn a_truncated_dossier_is_damaged_and_left_as_it_is() {
    let mut bench = bench();
    finding(&mut bench.dossier, "Un");
    let path = bench.dossier.path().to_path_buf();
    bench.dossier.close().expect("closed");
    let bytes = std::fs::read(&path).expect("a file");
    std::fs::write(&path, &bytes[..bytes.len() / 3]).expect("written");
    let opened = crate::open(&path, author()).and_then(|d| {
        record::page(d.connection(), &mut Orders::default(), "finding", &Query { limit: 10, ..Query::default() })?;
        let report = store::journal::verify(d.connection(), &store::progress::NoProgress)?;
        Ok(report.findings.len())
    });
    match opened {
        Err(error) => assert_eq!(error.code(), "damaged"),
        Ok(findings) => assert!(findings > 0),
    }
}

#[test]
fn one_writer_at_a_time_and_readers_beside_it() {
    let mut bench = bench();
    let path = bench.dossier.path().to_path_buf();
    finding(&mut bench.dossier, "Un");
    let second = crate::open(&path, author()).map(|_| ()).expect_err("refused");
    assert_eq!((second.code(), second.subject()), ("in-use", author().signature()));
    let mut reading = crate::open_read_only(&path, author()).expect("a reader");
    let refused = register::create::<Finding>(&mut reading, json!({ "grade_id": "grade-weak", "observation": "x" }));
    assert_eq!(refused.expect_err("refused").code(), "read-only");
    drop(reading);
    bench.dossier.close().expect("closed");
    crate::open(&path, author()).expect("free again").close().expect("closed");
    let left: Vec<_> = std::fs::read_dir(path.parent().expect("a folder")).expect("a folder").collect();
    assert_eq!(left.len(), 1, "one file is everything: {left:?}");
}

#[test]
fn a_copy_replaces_whole_or_not_at_all_and_never_the_dossier_itself() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Copié");
    let copy = bench.dossier.path().with_file_name("copie.probant");
    std::fs::write(&copy, b"un fichier ancien").expect("written");
    bench.dossier.save_copy(&copy).expect("copied");
    let copied = crate::open(&copy, author()).expect("opened");
    assert_eq!(store::record::get::<Finding>(copied.connection(), &made.id).expect("a finding"), made);
    let own = bench.dossier.path().to_path_buf();
    assert_eq!(bench.dossier.save_copy(&own).expect_err("refused").code(), "exists");
    let nowhere = own.with_file_name("absent").join("copie.probant");
    assert!(bench.dossier.save_copy(&nowhere).is_err());
}

#[test]
fn pages_sort_filter_and_count_in_sql() {
    let mut bench = bench();
    for (observation, grade) in [("Été", "grade-weak"), ("abricot", "grade-major"), ("Zèbre", "grade-weak")] {
        let values = json!({ "grade_id": grade, "observation": observation });
        register::create::<Finding>(&mut bench.dossier, values).expect("created");
    }
    let page = |query: Query| {
        let page = record::page(bench.dossier.connection(), &mut Orders::default(), "finding", &query).expect("a page");
        let texts: Vec<String> =
            page.rows.iter().map(|r| r.record["observation"].as_str().unwrap_or_default().to_owned()).collect();
        (texts, page.total)
    };
    let by_text = vec![Sort { field: "observation".into(), descending: false }];
    let all = Query { sort: by_text.clone(), limit: 2, ..Query::default() };
    assert_eq!(page(all.clone()), (vec!["abricot".into(), "Été".into()], 3));
    assert_eq!(page(Query { offset: 2, ..all.clone() }), (vec!["Zèbre".into()], 3));
    assert_eq!(page(Query { words: "ETE".into(), ..all.clone() }), (vec!["Été".into()], 1));
    let weak = Filter { field: "grade_id".into(), condition: Condition::Any, values: vec!["grade-weak".into()] };
    assert_eq!(page(Query { filters: vec![weak], ..all.clone() }), (vec!["Été".into(), "Zèbre".into()], 2));
    let by_grade = vec![Sort { field: "grade_id".into(), descending: false }];
    assert_eq!(page(Query { sort: by_grade, limit: 1, ..Query::default() }).0, ["abricot"], "gravest first");
    let unknown = Query { sort: vec![Sort { field: "1; DROP TABLE finding".into(), descending: false }], ..all };
    let refused =
        record::page(bench.dossier.connection(), &mut Orders::default(), "finding", &unknown).expect_err("refused");
    assert_eq!(refused.code(), "unknown");
}

#[test]
fn every_column_of_every_register_sorts_and_filters() {
    let mut bench = bench();
    finding(&mut bench.dossier, "Un");
    let conn = bench.dossier.connection();
    for register in catalogue::REGISTERS.iter().map(|register| register.descriptor()) {
        for field in record::all_fields(conn, register).expect("fields") {
            for condition in [
                Condition::Any,
                Condition::Contains,
                Condition::From,
                Condition::To,
                Condition::Empty,
                Condition::Filled,
            ] {
                let filters = vec![Filter { field: field.name.into(), condition, values: vec!["1".into()] }];
                let sort = vec![Sort { field: field.name.into(), descending: true }];
                let query = Query { filters, sort, words: "un".into(), limit: 5, ..Query::default() };
                let page = record::page(conn, &mut Orders::default(), register.table, &query);
                assert!(page.is_ok(), "{} {} {condition:?}: {page:?}", register.table, field.name);
            }
        }
        for words in ["", "8.6", "a b"] {
            let options = record::options(conn, register.table, words, 10, language::Language::English);
            assert!(options.is_ok(), "{} « {words} »: {options:?}", register.table);
        }
    }
}

/// Tables are read by statements of their own; what they show is what is stored.
#[test]
fn a_row_of_a_table_is_the_record_and_what_it_cites() {
    let folder = folder();
    let mut dossier = crate::demonstration(&folder.path().join("demo.probant"), 3, 1).expect("a dossier");
    let first = |dossier: &Dossier| -> String {
        let sql = "SELECT id FROM finding ORDER BY reference LIMIT 1";
        dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a finding")
    };
    let archived = first(&dossier);
    register::archive::<Finding>(&mut dossier, &archived, true).expect("archived");
    let (conn, language) = (dossier.connection(), language::Language::French);
    for register in catalogue::REGISTERS {
        let table = register.descriptor().table;
        let mut statement = conn.prepare(&format!("SELECT id FROM {table}")).expect("a statement");
        let ids: Vec<String> = statement.query_map([], |r| r.get(0)).and_then(Iterator::collect).expect("identities");
        assert!(!ids.is_empty(), "{table}");
        for id in ids {
            let row = record::row(conn, table, &id, language).expect("a row");
            let mut record = row.record.clone();
            for derived in register.descriptor().derived {
                assert!(record.as_object_mut().expect("an object").remove(derived.field.name).is_some());
            }
            assert_eq!(record, register.get(conn, &id).expect("a record"), "{table}");
            for field in register.descriptor().fields {
                if let (store::record::Kind::Reference(target), Some(cited)) =
                    (field.kind, row.record[field.name].as_str())
                {
                    let shown = record::shown(conn, target, cited, language).expect("a citation");
                    assert_eq!(row.shown.get(field.name), shown.as_ref(), "{table}.{}", field.name);
                }
            }
        }
    }
    let missing = record::row(conn, "finding", "nobody", language).expect_err("no such record");
    assert_eq!(missing.code(), "no-record");
}

#[test]
fn search_follows_every_change_and_ignores_accents_and_case() {
    use language::Language::French;
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Libération « anticipée »");
    let found = |dossier: &Dossier, words: &str| -> Vec<String> {
        let hits = search::search(dossier.connection(), words, 8, French).expect("hits");
        hits.into_iter().map(|h| format!("{} {}", h.register, h.shown.reference)).collect()
    };
    assert_eq!(found(&bench.dossier, "ANTICIPEE"), [format!("finding {}", made.reference)]);
    assert_eq!(found(&bench.dossier, "8.6").first().map(String::as_str), Some("clause 8.6"));
    assert_eq!(found(&bench.dossier, "\" * ) -"), Vec::<String>::new());
    let edit = json!({ "observation": "Autre chose" });
    register::edit::<Finding>(&mut bench.dossier, &made.id, edit).expect("saved");
    assert_eq!(found(&bench.dossier, "anticipee"), Vec::<String>::new());
    bench.dossier.undo().expect("undone");
    assert_eq!(found(&bench.dossier, "liber anticipe"), [format!("finding {}", made.reference)]);
}

#[test]
fn wrong_values_are_named_by_field() {
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Un");
    let mut problem = |values: serde_json::Value| {
        let refused = register::edit::<Finding>(&mut bench.dossier, &made.id, values).expect_err("refused");
        refused.problems().first().map(|p| (p.field.clone(), p.code.clone())).unwrap_or_default()
    };
    assert_eq!(problem(json!({ "observation": "  \u{0}" })), ("observation".into(), "required".into()));
    assert_eq!(problem(json!({ "found_on": "31/02/2026" })), ("found_on".into(), "no-such-day".into()));
    assert_eq!(problem(json!({ "found_on": "à définir" })), ("found_on".into(), "day".into()));
    assert_eq!(problem(json!({ "reference": "" })), ("reference".into(), "required".into()));
    let other = finding(&mut bench.dossier, "Deux");
    let taken = json!({ "reference": made.reference });
    let refused = register::edit::<Finding>(&mut bench.dossier, &other.id, taken).expect_err("refused");
    assert_eq!((refused.code(), refused.problems()[0].field.as_str()), ("duplicate", "reference"));
}

#[test]
fn links_are_read_from_both_ends_and_made_once() {
    use language::Language::French;
    let mut bench = bench();
    let made = finding(&mut bench.dossier, "Un");
    let clause = "iso-9001-2015/8.6";
    let ends = (("finding", made.id.as_str()), ("clause", clause));
    register::link(&mut bench.dossier, ends.0, ends.1).expect("linked");
    assert!(register::link(&mut bench.dossier, ends.1, ends.0).expect("linked").entry.is_none());
    let seen = register::links(bench.dossier.connection(), "clause", clause, French).expect("links");
    assert_eq!(seen.iter().map(|l| l.reference.as_str()).collect::<Vec<_>>(), [made.reference.as_str()]);
    let link_id = seen[0].link_id.clone().expect("a link");
    register::unlink(&mut bench.dossier, &link_id).expect("unlinked");
    assert!(register::links(bench.dossier.connection(), "clause", clause, French).expect("links").is_empty());
}

#[test]
fn a_dossier_on_a_share_has_no_log_beside_it_and_keeps_everything() {
    let bench = bench();
    let path = bench.dossier.path().to_path_buf();
    bench.dossier.close().expect("closed");
    let mut shared = Dossier::open_on(&path, author(), Medium::Network, &crate::CATALOGUE).expect("opened");
    assert_eq!(shared.medium(), Medium::Network);
    let reader = crate::reader(&path).expect("a reader");
    finding(&mut shared, "Sur un lecteur réseau");
    let beside: Vec<_> = std::fs::read_dir(path.parent().expect("a folder"))
        .expect("a folder")
        .map(|f| f.expect("a file").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with("-wal") || name.ends_with("-shm"))
        .collect();
    assert_eq!(beside, Vec::<String>::new());
    let query = Query { limit: 10, ..Query::default() };
    let seen = record::page(&reader, &mut Orders::default(), "finding", &query).expect("a page");
    assert_eq!(seen.total, 1);
    drop(reader);
    shared.close().expect("closed");
    let again = crate::open(&path, author()).expect("opened");
    assert_eq!(record::page(again.connection(), &mut Orders::default(), "finding", &query).expect("a page").total, 1);
}

#[test]
fn a_page_that_cannot_be_right_is_seen_on_opening() {
    let mut bench = bench();
    for number in 0..200 {
        finding(&mut bench.dossier, &format!("Constat {number} : {}", "texte ".repeat(60)));
    }
    let path = bench.dossier.path().to_path_buf();
    bench.dossier.close().expect("closed");
    let sound = crate::reader(&path).expect("a reader");
    // The head of an index: any page would do that is read by no statement before the check.
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'finding_found_on'";
    let root: u32 = sound.query_row(sql, [], |row| row.get(0)).expect("an index");
    assert_eq!(store::journal::check_pages(&sound).expect("checked"), Vec::new());
    drop(sound);
    let mut bytes = std::fs::read(&path).expect("a file");
    let page = (root as usize - 1) * 4096;
    bytes[page..page + 4096].fill(0xA5);
    std::fs::write(&path, bytes).expect("written");
    let broken = crate::reader(&path).expect("a reader");
    let found = store::journal::check_pages(&broken).expect("checked");
    assert!(found.iter().all(|f| f.code == "pages") && !found.is_empty());
}
