//! The schema: numbered migrations, and the triggers that each connection adds for search.

use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use rusqlite_migration::{M, Migrations};

use crate::connection;
use crate::error::{Error, Result};
use crate::read_only::ReadOnly;

/// `PROB`, in the header of every dossier.
pub const APPLICATION_ID: i32 = 0x5052_4F42;

const STEPS: &[M] = &[
    M::up(include_str!("../migrations/0001_dossier.sql")),
    M::up(include_str!("../migrations/0002_issued_pack.sql")),
    M::up(include_str!("../migrations/0003_readiness.sql")),
    M::up(include_str!("../migrations/0004_editions.sql")),
    M::up(include_str!("../migrations/0005_audits.sql")),
    M::up(include_str!("../migrations/0006_delays.sql")),
    M::up(include_str!("../migrations/0007_contracts.sql")),
    M::up(include_str!("../migrations/0008_tenderers.sql")),
    M::up(include_str!("../migrations/0009_signatures.sql")),
    M::up(include_str!("../migrations/0010_state_sum.sql")),
    M::up(include_str!("../migrations/0011_modification_holders.sql")),
    M::up(include_str!("../migrations/0012_open_data.sql")),
];
const MIGRATIONS: Migrations = Migrations::from_slice(STEPS);

/// The newest schema this program knows.
pub const VERSION: i64 = 12;

/// Brings `conn` to the newest schema.
///
/// # Errors
/// [`Error::Newer`] when the file comes from a newer program.
pub fn migrate(conn: &mut Connection) -> Result<()> {
    let found: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > VERSION {
        return Err(Error::Newer(found, VERSION));
    }
    MIGRATIONS.to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => Error::Value(other.to_string()),
    })
}

/// The schema number of a file.
///
/// # Errors
/// Those of the database.
pub fn version(conn: &ReadOnly) -> Result<i64> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// An empty dossier in memory, of the newest schema.
///
/// # Errors
/// Those of the database.
pub fn in_memory() -> Result<ReadOnly> {
    let mut conn = Connection::open_in_memory()?;
    connection::prepare(&conn)?;
    make_empty(&mut conn)?;
    Ok(ReadOnly::new(conn))
}

/// Makes `conn`, an empty database, an empty dossier of the newest schema: the migrations run once for the program.
///
/// # Errors
/// Those of the database.
pub(crate) fn make_empty(conn: &mut Connection) -> Result<()> {
    static MADE: Mutex<Option<Connection>> = Mutex::new(None);
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if made.is_none() {
        let mut first = Connection::open_in_memory()?;
        connection::prepare(&first)?;
        migrate(&mut first)?;
        *made = Some(first);
    }
    let Some(made) = made.as_ref() else { return Ok(()) };
    match Backup::new(made, conn)?.step(-1)? {
        StepResult::Done => Ok(()),
        // Nobody else knows either of the two.
        other => Err(Error::Value(format!("{other:?}"))),
    }
}

/// An empty dossier in memory, of the schema that `version` is the number of.
///
/// # Errors
/// Those of the database.
pub fn in_memory_at(version: i64) -> Result<ReadOnly> {
    let mut conn = Connection::open_in_memory()?;
    connection::prepare(&conn)?;
    let version = usize::try_from(version).unwrap_or_default();
    MIGRATIONS.to_version(&mut conn, version).map_err(|error| Error::Value(error.to_string()))?;
    Ok(ReadOnly::new(conn))
}

/// The names of schema objects that are not as this program makes them in a file of its version.
///
/// # Errors
/// Those of the database.
pub fn differences(conn: &ReadOnly) -> Result<Vec<String>> {
    let fresh = match version(conn)?.clamp(1, VERSION) {
        VERSION => in_memory()?,
        older => in_memory_at(older)?,
    };
    let (ours, fresh) = (objects(conn)?, objects(&fresh)?);
    let mut names: Vec<String> = ours
        .iter()
        .filter(|o| !fresh.contains(o))
        .chain(fresh.iter().filter(|o| !ours.contains(o)))
        .map(|(name, _)| name.clone())
        .collect();
    names.dedup();
    Ok(names)
}

/// Every object of the schema with its SQL, by name.
///
/// # Errors
/// Those of the database.
pub fn objects(conn: &ReadOnly) -> Result<Vec<(String, String)>> {
    let mut statement =
        conn.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM main.sqlite_schema ORDER BY 1")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::RECORD_TABLES;

    #[test]
    fn migrations_are_valid_and_counted() {
        MIGRATIONS.validate().expect("every migration runs");
        assert_eq!(version(&in_memory().expect("a dossier")).expect("a version"), VERSION);
    }

    #[test]
    fn the_schema_is_the_one_on_record() {
        let conn = in_memory().expect("a dossier");
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
        let conn = in_memory().expect("a dossier");
        for (object, _) in objects(&conn).expect("objects") {
            let Some(table) = object.strip_prefix("table ") else { continue };
            let known = RECORD_TABLES.contains(&table) || derived.contains(&table);
            assert!(
                known || table.starts_with("search_") || table.starts_with("sqlite_"),
                "{table} is in neither list"
            );
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
        let mut conn = Connection::open(&path).expect("a file");
        connection::prepare(&conn).expect("prepared");
        conn.pragma_update(None, "application_id", APPLICATION_ID).expect("marked");
        let step = usize::try_from(schema).expect("a number");
        MIGRATIONS.to_version(&mut conn, step).expect("the schema of then");
        drop(conn);
        let conn = connection::open(&path, false).expect("opened");
        crate::journal::write_as_before(&conn, &crate::testing::author(), WRITTEN);
        conn.close().expect("closed");
        (folder, path)
    }

    #[test]
    fn a_dossier_of_any_older_schema_is_read_as_it_is_and_upgraded_when_it_is_opened_to_write() {
        for schema in 1..VERSION {
            let (_folder, path) = of_schema(schema);
            let before = std::fs::read(&path).expect("a file");
            let reader = crate::reader_as_is(&path).expect("a reader");
            let report = crate::journal::verify(&reader, &crate::progress::Unwatched).expect("verified");
            assert_eq!((report.findings, version(&reader).expect("a version")), (Vec::new(), schema));
            drop(reader);

            // What cannot be written is read through a copy of the newest schema.
            let reader = crate::reader(&path).expect("a reader");
            assert_eq!(crate::issued_pack::issued_packs(&reader).expect("packs"), []);
            let language = crate::language::Language::French;
            let row = crate::register::row(&reader, "clause", "s/8.6", language).expect("a clause");
            assert_eq!(row.record["state"], "to-assess");
            let gaps = crate::readiness::readiness(&reader, crate::DEMONSTRATION_DAY, language).expect("gaps").gaps;
            assert!(gaps.iter().any(|gap| gap.rule == "major-open" && gap.reference == "C-1"), "{gaps:?}");
            drop(reader);
            assert_eq!(std::fs::read(&path).expect("a file"), before, "the file stays as it is");

            let mut dossier = crate::Dossier::open(&path, crate::testing::author()).expect("opened");
            assert_eq!(version(dossier.connection()).expect("a version"), VERSION);
            let fresh = objects(&in_memory().expect("a schema")).expect("objects");
            assert_eq!(objects(dossier.connection()).expect("objects"), fresh);
            let values = serde_json::json!({ "cleared_on": "2026-11-22" });
            crate::register::edit::<crate::finding::Finding>(&mut dossier, "f", values).expect("edited");
            let report = crate::journal::verify(dossier.connection(), &crate::progress::Unwatched).expect("verified");
            assert_eq!(report.findings, []);
            dossier.undo().expect("undone");
            dossier.close().expect("closed");
        }
    }
}
