use store::record::schema::{in_memory, objects, version};

use crate::CATALOGUE;

#[test]
fn migrations_are_valid_and_counted() {
    let conn = in_memory(&CATALOGUE).expect("every migration runs");
    assert_eq!(version(&conn).expect("a version"), CATALOGUE.version());
}

#[test]
fn the_schema_is_the_one_on_record() {
    let conn = in_memory(&CATALOGUE).expect("a dossier");
    let sql: Vec<String> = objects(&conn).expect("objects").into_iter().map(|(_, sql)| sql).collect();
    insta::assert_snapshot!(sql.join("\n\n"));
}

#[test]
fn every_table_is_journaled_or_known_to_be_derived() {
    let derived = [
        "content",
        "contribution",
        "import_line",
        "import_remark",
        "journal",
        "journal_part",
        "journal_signature",
        "journal_record",
        "minted",
        "search",
        "search_entry",
        "state_sum",
    ];
    let conn = in_memory(&CATALOGUE).expect("a dossier");
    for (object, _) in objects(&conn).expect("objects") {
        let Some(table) = object.strip_prefix("table ") else { continue };
        let known = CATALOGUE.table(table).is_some() || derived.contains(&table);
        assert!(known || table.starts_with("search_") || table.starts_with("sqlite_"), "{table} is in neither list");
    }
}

/// What a program of the first schemas wrote, in the columns that it knew.
const WRITTEN: &str = "
    INSERT INTO standard (id, name, edition, archived_at) VALUES ('s', 'ISO 9001', '2015', NULL);
    INSERT INTO clause (id, standard_id, number, parent_id, position, title_fr, title_en, auditable, questions_fr,
        questions_en, expected_evidence, documented, note, archived_at) VALUES ('s/8.6', 's', '8.6', NULL, 1, 'Libération', 'Release', 1, '', '', '', 'retain', '', NULL);
    INSERT INTO organisation (id, name, department, scope, threshold_cents, standard_id, certification_body,
        certificate_number, certificate_decided_on, certificate_expires_on, next_audit, next_audit_starts_on,
        next_audit_ends_on, archived_at) VALUES ('organisation', 'Ville', '', 'Les marchés', 0, 's', '', '', NULL, NULL, '', NULL,
        NULL, NULL);
    INSERT INTO process (id, code, name, family, pilot, purpose, archived_at) VALUES ('p', 'P1', 'Acheter', 'realisation', 'Cheffe', '', NULL);
    INSERT INTO grade VALUES ('g', 'NC maj.', 'Majeure', 'Major', 4, 'major', 1, NULL);
    INSERT INTO finding (id, reference, audit, grade_id, clause_id, process_id, procedure_id, requirement, observation,
        evidence, risk, benefit, auditor, found_on, archived_at) VALUES ('f', 'C-1', '', 'g', 's/8.6', NULL, NULL, '', 'Un constat', '', '', '', '', NULL, NULL);";

/// A dossier that a program of this schema made and wrote in.
fn of_schema(schema: i64) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ancien.probant");
    let conn = store::record::schema::in_memory_at(schema, &CATALOGUE).expect("the schema of then");
    let intent = crate::QualityIntent::Demonstration.into();
    store::journal::write_without_state(&conn, &crate::testing::author(), WRITTEN, &intent);
    let raw = conn.tamper_with();
    raw.pragma_update(None, "application_id", CATALOGUE.application_id).expect("marked");
    raw.execute("VACUUM INTO ?1", [path.to_string_lossy()]).expect("written");
    (folder, path)
}

#[test]
fn a_dossier_of_any_older_schema_is_read_as_it_is_and_upgraded_when_it_is_opened_to_write() {
    for schema in 1..CATALOGUE.version() {
        let (_folder, path) = of_schema(schema);
        let before = std::fs::read(&path).expect("a file");
        let reader = crate::reader_as_is(&path).expect("a reader");
        let report = store::journal::verify(&reader, &store::progress::NoProgress).expect("verified");
        assert_eq!((report.findings, version(&reader).expect("a version")), (Vec::new(), schema));
        drop(reader);

        // What cannot be written is read through a copy of the newest schema.
        let reader = crate::reader(&path).expect("a reader");
        assert_eq!(crate::issued_pack::issued_packs(&reader).expect("packs"), []);
        let language = language::Language::French;
        let row = store::record::row(&reader, "clause", "s/8.6", language).expect("a clause");
        assert_eq!(row.record["state"], "to-assess");
        let gaps = crate::readiness::readiness(&reader, crate::DEMONSTRATION_DAY, language).expect("gaps").gaps;
        assert!(gaps.iter().any(|gap| gap.rule == "major-open" && gap.reference == "C-1"), "{gaps:?}");
        drop(reader);
        assert_eq!(std::fs::read(&path).expect("a file"), before, "the file stays as it is");

        let mut dossier = crate::open(&path, crate::testing::author()).expect("opened");
        assert_eq!(version(dossier.connection()).expect("a version"), CATALOGUE.version());
        let fresh = objects(&in_memory(&CATALOGUE).expect("a schema")).expect("objects");
        assert_eq!(objects(dossier.connection()).expect("objects"), fresh);
        let values = serde_json::json!({ "cleared_on": "2026-11-22" });
        store::register::edit::<crate::finding::Finding>(&mut dossier, "f", values).expect("edited");
        let report = store::journal::verify(dossier.connection(), &store::progress::NoProgress).expect("verified");
        assert_eq!(report.findings, []);
        dossier.undo().expect("undone");
        dossier.close().expect("closed");
    }
}

/// Migrations wrote the tables of the store one by one; they come to what the store asks for.
#[test]
fn the_store_finds_its_tables() {
    let kernel = rusqlite::Connection::open_in_memory().expect("a database");
    kernel.execute_batch(store::record::schema::KERNEL).expect("made");
    let ours = in_memory(&CATALOGUE).expect("a dossier");
    let columns = "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk
                   FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid";
    let read = |row: &rusqlite::Row| row.get::<_, String>(0);
    let wanted: Vec<String> =
        kernel.prepare(columns).expect("SQL").query_map([], read).and_then(Iterator::collect).expect("columns");
    let there: Vec<String> =
        ours.prepare(columns).expect("SQL").query_map([], read).and_then(Iterator::collect).expect("columns");
    for column in wanted {
        assert!(there.contains(&column), "{column}");
    }
    let triggers = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";
    let wanted: Vec<String> =
        kernel.prepare(triggers).expect("SQL").query_map([], read).and_then(Iterator::collect).expect("triggers");
    let there: Vec<String> =
        ours.prepare(triggers).expect("SQL").query_map([], read).and_then(Iterator::collect).expect("triggers");
    assert!(wanted.iter().all(|trigger| there.contains(trigger)));
}
