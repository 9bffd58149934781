//! A connection that can only be read through: the type has no way to write, so that what changes a dossier is the journal.

use std::ops::Deref;

use rusqlite::{CachedStatement, Connection, InterruptHandle, Params, Row, Statement, Transaction};

use crate::catalogue::Catalogue;
use crate::error::Result;

/// The database of a dossier, to read. Statements are prepared through it, and those that would write, or do something else
/// than answer, are refused.
#[derive(Debug)]
pub struct ReadOnly {
    conn: Connection,
    catalogue: &'static Catalogue,
}

impl ReadOnly {
    pub(crate) fn new(conn: Connection, catalogue: &'static Catalogue) -> Self {
        Self { conn, catalogue }
    }

    /// What its domain declares.
    #[must_use]
    pub fn catalogue(&self) -> &'static Catalogue {
        self.catalogue
    }

    /// The connection itself, for tests that spoil a dossier: a released program has none.
    #[cfg(debug_assertions)]
    #[doc(hidden)]
    #[must_use]
    pub fn tamper_with(&self) -> &Connection {
        &self.conn
    }

    /// Every row of every record table, as text: two dossiers that hold the same say the same.
    #[cfg(debug_assertions)]
    #[doc(hidden)]
    #[must_use]
    pub fn every_row(&self) -> Vec<String> {
        let mut all = Vec::new();
        for table in self.catalogue().tables().iter().map(|known| known.table) {
            let mut statement = self.prepare(&format!("SELECT * FROM {table} ORDER BY id")).expect("a table");
            let width = statement.column_count();
            let mut found = statement.query([]).expect("rows");
            while let Some(row) = found.next().expect("a row") {
                let cells: Vec<_> = (0..width).map(|c| format!("{:?}", row.get_ref(c).expect("a cell"))).collect();
                all.push(format!("{table} {}", cells.join("|")));
            }
        }
        all
    }

    /// The connection itself, for what writes: the journal, what is derived from the records, and the file.
    pub(crate) fn writer(&self) -> &Connection {
        &self.conn
    }

    /// As [`ReadOnly::writer`], for what needs it alone: a migration, a copy over it.
    pub(crate) fn writer_mut(&mut self) -> &mut Connection {
        &mut self.conn
    }

    /// Closes it.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn close(self) -> Result<()> {
        self.conn.close().map_err(|(_, error)| error.into())
    }

    /// The value of a pragma.
    pub(crate) fn pragma<R: rusqlite::types::FromSql>(&self, name: &str) -> rusqlite::Result<R> {
        self.conn.pragma_query_value(None, name, |row| row.get(0))
    }

    /// Whether there is a table of this name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn table_exists(&self, name: &str) -> rusqlite::Result<bool> {
        self.conn.table_exists(None, name)
    }

    /// Whether a table of the file has this column; a redaction may hide it.
    pub(crate) fn column_exists(&self, table: &str, column: &str) -> rusqlite::Result<bool> {
        self.conn.column_exists(Some("main"), table, column)
    }

    /// A statement that answers.
    ///
    /// # Errors
    /// Those of the database; its `SQLITE_READONLY` for a statement that is no question.
    pub fn prepare(&self, sql: &str) -> rusqlite::Result<Statement<'_>> {
        let statement = self.conn.prepare(sql)?;
        asks(&statement)?;
        Ok(statement)
    }

    /// As [`ReadOnly::prepare`]; the statement is kept for the next time.
    ///
    /// # Errors
    /// As [`ReadOnly::prepare`].
    pub fn prepare_cached(&self, sql: &str) -> rusqlite::Result<CachedStatement<'_>> {
        let statement = self.conn.prepare_cached(sql)?;
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
        self.conn.is_autocommit()
    }

    /// One moment of the dossier: what is saved while it is held does not show in it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn snapshot(&self) -> Result<Snapshot<'_>> {
        Ok(Snapshot { conn: self, _held: self.conn.unchecked_transaction()? })
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
        self.conn.get_interrupt_handle()
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
