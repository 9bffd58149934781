//! A connection that can only be read through: the type has no way to write, so that what changes a dossier is the journal.

use std::ops::Deref;

use rusqlite::{CachedStatement, Connection, InterruptHandle, Params, Row, Statement, Transaction};

use crate::error::Result;

/// The database of a dossier, to read. Statements are prepared through it, and those that would write, or do something else
/// than answer, are refused.
#[derive(Debug)]
pub struct ReadOnly(Connection);

impl ReadOnly {
    pub(crate) fn new(conn: Connection) -> Self {
        Self(conn)
    }

    /// The connection itself, for what writes: the journal, what is derived from the records, and the file.
    pub(crate) fn writer(&self) -> &Connection {
        &self.0
    }

    /// As [`ReadOnly::writer`], for what needs it alone: a migration, a copy over it.
    pub(crate) fn writer_mut(&mut self) -> &mut Connection {
        &mut self.0
    }

    /// Closes it.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn close(self) -> Result<()> {
        self.0.close().map_err(|(_, error)| error.into())
    }

    /// The value of a pragma.
    pub(crate) fn pragma<R: rusqlite::types::FromSql>(&self, name: &str) -> rusqlite::Result<R> {
        self.0.pragma_query_value(None, name, |row| row.get(0))
    }

    /// Whether there is a table of this name.
    pub(crate) fn table_exists(&self, name: &str) -> rusqlite::Result<bool> {
        self.0.table_exists(None, name)
    }

    /// A statement that answers.
    ///
    /// # Errors
    /// Those of the database; its `SQLITE_READONLY` for a statement that is no question.
    pub fn prepare(&self, sql: &str) -> rusqlite::Result<Statement<'_>> {
        let statement = self.0.prepare(sql)?;
        asks(&statement)?;
        Ok(statement)
    }

    /// As [`ReadOnly::prepare`]; the statement is kept for the next time.
    ///
    /// # Errors
    /// As [`ReadOnly::prepare`].
    pub fn prepare_cached(&self, sql: &str) -> rusqlite::Result<CachedStatement<'_>> {
        let statement = self.0.prepare_cached(sql)?;
        asks(&statement)?;
        Ok(statement)
    }

    /// The first row of an answer.
    ///
    /// # Errors
    /// As [`ReadOnly::prepare`], and [`rusqlite::Error::QueryReturnedNoRows`].
    pub fn query_row<R>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<R>,
    ) -> rusqlite::Result<R> {
        self.prepare(sql)?.query_row(params, read)
    }

    /// Whether no transaction is open.
    #[must_use]
    pub fn is_autocommit(&self) -> bool {
        self.0.is_autocommit()
    }

    /// One moment of the dossier: what is saved while it is held does not show in it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn snapshot(&self) -> Result<Snapshot<'_>> {
        Ok(Snapshot { conn: self, _held: self.0.unchecked_transaction()? })
    }

    /// As [`ReadOnly::snapshot`]; none where a moment is held already.
    ///
    /// # Errors
    /// Those of the database.
    pub fn snapshot_if_none(&self) -> Result<Option<Snapshot<'_>>> {
        if self.is_autocommit() { self.snapshot().map(Some) } else { Ok(None) }
    }

    /// What breaks off a reading that is under way, from another thread.
    #[must_use]
    pub fn get_interrupt_handle(&self) -> InterruptHandle {
        self.0.get_interrupt_handle()
    }
}

/// One moment of a dossier, until it is dropped.
pub struct Snapshot<'a> {
    conn: &'a ReadOnly,
    _held: Transaction<'a>,
}

impl Deref for Snapshot<'_> {
    type Target = ReadOnly;

    fn deref(&self) -> &ReadOnly {
        self.conn
    }
}

/// Refuses a statement that changes the file, or has no answer: `ATTACH` makes a file, and `COMMIT` ends a moment.
fn asks(statement: &Statement<'_>) -> rusqlite::Result<()> {
    if statement.readonly() && statement.column_count() > 0 {
        return Ok(());
    }
    let refused = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_READONLY);
    Err(rusqlite::Error::SqliteFailure(refused, Some("this connection only reads".into())))
}

#[cfg(test)]
mod tests {
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
        assert_eq!(version, crate::schema::VERSION);
    }

    #[test]
    fn a_snapshot_does_not_show_what_is_saved_meanwhile() {
        let mut bench = bench();
        let reader = crate::reader(bench.dossier.path()).expect("a reader");
        let count = |conn: &super::ReadOnly| -> i64 {
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
}
