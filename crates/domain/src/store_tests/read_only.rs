use crate::testing::{bench, rows};

#[test]
fn nothing_is_written_through_it() {
    let bench = bench();
    let conn = bench.dossier.connection();
    let before = rows(&bench.dossier);
    let beside = bench.dossier.path().with_extension("other");
    for sql in [
        "INSERT INTO minted (series, year, last) VALUES ('X', 1, 1)",
        "UPDATE journal SET author = 'X' RETURNING seq",
        "WITH a AS (SELECT 1) DELETE FROM finding RETURNING id",
        "INSERT INTO search (search) VALUES ('delete-all')",
        "CREATE TEMP TABLE own (a)",
        "CREATE TABLE own AS SELECT 1",
        "PRAGMA user_version = 3",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA wal_checkpoint(TRUNCATE)",
        "PRAGMA foreign_keys = OFF",
        &format!("ATTACH '{}' AS other", beside.display()),
        &format!("VACUUM INTO '{}'", beside.display()),
        "BEGIN IMMEDIATE",
        "SAVEPOINT s",
        "REINDEX",
    ] {
        assert!(conn.prepare(sql).is_err() && conn.prepare_cached(sql).is_err(), "{sql}");
        assert!(conn.query_row(sql, [], |_| Ok(())).is_err(), "{sql}");
    }
    assert!(!beside.exists());
    assert_eq!(rows(&bench.dossier), before);
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("a question");
    assert_eq!(version, crate::CATALOGUE.version());
}

#[test]
fn a_snapshot_does_not_show_what_is_saved_meanwhile() {
    let mut bench = bench();
    let reader = crate::reader(bench.dossier.path()).expect("a reader");
    let count = |conn: &store::ReadOnly| -> i64 {
        conn.query_row("SELECT count(*) FROM finding", [], |row| row.get(0)).expect("a count")
    };
    let snapshot = reader.snapshot().expect("a moment");
    let before = count(&snapshot);
    crate::testing::finding(&mut bench.dossier, "Après");
    assert_eq!(count(&snapshot), before);
    assert!(reader.snapshot_if_none().expect("asked").is_none());
    drop(snapshot);
    assert_eq!(count(&reader), before + 1);
}
