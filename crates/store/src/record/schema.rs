//! The schema: numbered migrations, and the triggers that each connection adds for search.

use std::sync::PoisonError;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use rusqlite_migration::Migrations;

use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::file::connection;
use crate::file::read_only::ReadOnly;

/// The tables of every store, as its newest schema has them: SQL with which a new domain begins its migrations.
pub const KERNEL: &str = include_str!("kernel.sql");

/// Brings `conn` to the newest schema.
///
/// # Errors
/// [`Error::Newer`] when the file comes from a newer program.
pub fn migrate(conn: &mut Connection, catalogue: &Catalogue) -> Result<()> {
    let found: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > catalogue.version() {
        return Err(Error::Newer(found, catalogue.version()));
    }
    Migrations::from_slice(catalogue.migrations).to_latest(conn).map_err(|error| match error {
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
pub fn in_memory(catalogue: &'static Catalogue) -> Result<ReadOnly> {
    let mut conn = Connection::open_in_memory()?;
    connection::prepare(&conn)?;
    make_empty(&mut conn, catalogue)?;
    Ok(ReadOnly::new(conn, catalogue))
}

/// Makes `conn`, an empty database, an empty dossier of the newest schema: the migrations run once for the program.
///
/// # Errors
/// Those of the database.
pub(crate) fn make_empty(conn: &mut Connection, catalogue: &Catalogue) -> Result<()> {
    let mut made = catalogue.cache.empty.lock().unwrap_or_else(PoisonError::into_inner);
    if made.is_none() {
        let mut first = Connection::open_in_memory()?;
        connection::prepare(&first)?;
        migrate(&mut first, catalogue)?;
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
pub fn in_memory_at(version: i64, catalogue: &'static Catalogue) -> Result<ReadOnly> {
    let mut conn = Connection::open_in_memory()?;
    connection::prepare(&conn)?;
    let version = usize::try_from(version).unwrap_or_default();
    Migrations::from_slice(catalogue.migrations)
        .to_version(&mut conn, version)
        .map_err(|error| Error::Value(error.to_string()))?;
    Ok(ReadOnly::new(conn, catalogue))
}

/// The names of schema objects that are not as this program makes them in a file of its version.
///
/// # Errors
/// Those of the database.
pub fn differences(conn: &ReadOnly) -> Result<Vec<String>> {
    let catalogue = conn.catalogue();
    let fresh = match version(conn)?.clamp(1, catalogue.version()) {
        newest if newest == catalogue.version() => in_memory(catalogue)?,
        older => in_memory_at(older, catalogue)?,
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
