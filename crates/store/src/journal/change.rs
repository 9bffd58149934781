//! What a transaction may do: the only handle through which a table is written.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::session::Session;
use rusqlite::{OptionalExtension, params};

use super::chunks;
use super::digest::follow;
use super::entry::index;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::record::{self, Record};

/// Begins to record the changes of all record tables.
fn begin(conn: &ReadOnly) -> Result<Session<'_>> {
    let mut session = Session::new(conn.writer())?;
    for table in conn.catalogue().tables() {
        session.attach(Some(table.table))?;
    }
    Ok(session)
}

/// The write side of one transaction. Only the journal makes one.
pub struct Change<'a> {
    conn: &'a ReadOnly,
    clock: &'a RefCell<Clock>,
    at: DateTime<Utc>,
    /// What records the part under way.
    session: RefCell<Option<Session<'a>>>,
    /// SHA-256 of the parts that are closed.
    chunks: RefCell<Vec<[u8; 32]>>,
    decision: Cell<bool>,
    /// The tables that were changed so far, once what the session recorded is taken.
    tables: RefCell<BTreeSet<String>>,
}

impl<'a> Change<'a> {
    pub(super) fn new(conn: &'a ReadOnly, clock: &'a RefCell<Clock>) -> Result<Self> {
        let at = clock.borrow_mut().now();
        let session = RefCell::new(Some(begin(conn)?));
        Ok(Self {
            conn,
            clock,
            at,
            session,
            chunks: RefCell::default(),
            decision: Cell::new(false),
            tables: RefCell::default(),
        })
    }

    /// Puts what was changed so far aside as a part of its own, so that a change of any size takes no more memory than its
    /// largest part. All parts are one entry, and are undone together.
    ///
    /// # Errors
    /// Those of the database.
    pub fn flush_chunk(&self) -> Result<()> {
        let changeset = self.taken()?;
        self.session.replace(Some(begin(self.conn)?));
        if changeset.is_empty() {
            return Ok(());
        }
        let (seq, number) = (super::last_seq(self.conn)? + 1, self.chunks.borrow().len() + 1);
        let part = u32::try_from(number).map_err(|_| Error::Value("parts".into()))?;
        let hash = chunks::keep(self.conn, seq, part, &changeset)?;
        index(self.conn, seq, part, &changeset)?;
        self.chunks.borrow_mut().push(hash);
        Ok(())
    }

    /// Says that a person decided something: the journal notes it, even where every record stays as it is.
    pub fn decided(&self) {
        self.decision.set(true);
    }

    pub(super) fn is_decision(&self) -> bool {
        self.decision.get()
    }

    /// What the entry of this change holds: its changeset, or the hashes of its parts; empty where nothing was changed.
    pub(super) fn recorded(&self) -> Result<Vec<u8>> {
        if self.chunks.borrow().is_empty() {
            return self.taken();
        }
        self.flush_chunk()?;
        self.session.replace(None);
        Ok(chunks::listed(&self.chunks.borrow()))
    }

    /// The tables that were changed, once everything is recorded.
    pub(super) fn tables(&self) -> Vec<String> {
        self.tables.borrow().iter().cloned().collect()
    }

    /// What the session recorded; it is over.
    fn taken(&self) -> Result<Vec<u8>> {
        let mut changeset = Vec::new();
        if let Some(mut session) = self.session.replace(None) {
            session.changeset_strm(&mut changeset)?;
        }
        self.tables.borrow_mut().extend(follow(self.conn, &changeset)?);
        Ok(changeset)
    }

    /// A new identity.
    #[must_use]
    pub fn new_id(&self) -> String {
        self.clock.borrow_mut().new_id()
    }

    /// The instant of this change; every stamp in it is this one.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// The database as this transaction sees it, to read.
    #[must_use]
    pub fn read(&self) -> &ReadOnly {
        self.conn
    }

    /// Adds a record.
    ///
    /// # Errors
    /// [`Error::Duplicate`] when a unique field is taken.
    pub fn insert<T: Record>(&self, record: &T) -> Result<()> {
        self.insert_where(record, "")?;
        Ok(())
    }

    /// Adds a record unless one is there with the same values in `unique`; whether it was added.
    ///
    /// # Errors
    /// Those of the database.
    pub fn insert_new<T: Record>(&self, record: &T, unique: &str) -> Result<bool> {
        self.insert_where(record, &format!(" ON CONFLICT ({unique}) DO NOTHING"))
    }

    fn insert_where<T: Record>(&self, record: &T, end: &str) -> Result<bool> {
        let columns: Vec<_> = record::columns(T::FIELDS).collect();
        let names = columns.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ");
        let slots = columns.iter().map(|c| format!(":{c}")).collect::<Vec<_>>().join(", ");
        let sql = format!("INSERT INTO {} ({names}) VALUES ({slots}){end}", T::TABLE);
        let values = serde_rusqlite::to_params_named_with_fields(record, &columns)?;
        Ok(self.conn.writer().prepare_cached(&sql)?.execute(values.to_slice().as_slice())? > 0)
    }

    /// Replaces every field of a record; the changeset keeps only those that differ.
    ///
    /// # Errors
    /// [`Error::NoRecord`] when it is gone, [`Error::Duplicate`] when a unique field is taken.
    pub fn update<T: Record>(&self, record: &T) -> Result<()> {
        let columns: Vec<_> = record::columns(T::FIELDS).collect();
        let pairs = columns.iter().skip(1).map(|c| format!("\"{c}\" = :{c}")).collect::<Vec<_>>().join(", ");
        let sql = format!("UPDATE {} SET {pairs} WHERE id = :id", T::TABLE);
        let values = serde_rusqlite::to_params_named_with_fields(record, &columns)?;
        match self.conn.writer().prepare_cached(&sql)?.execute(values.to_slice().as_slice())? {
            1 => Ok(()),
            _ => Err(Error::NoRecord(record.id().into())),
        }
    }

    /// Archives the record `id` of `T`, or brings it back.
    ///
    /// # Errors
    /// [`Error::NoRecord`] when there is none.
    pub fn set_archived<T: Record>(&self, id: &str, archived: bool) -> Result<()> {
        let at = archived.then_some(self.at);
        let sql = format!("UPDATE {} SET archived_at = ?2 WHERE id = ?1", T::TABLE);
        match self.conn.writer().prepare_cached(&sql)?.execute(params![id, at])? {
            1 => Ok(()),
            _ => Err(Error::NoRecord(id.into())),
        }
    }

    /// Removes a record; only links are, everything else is archived.
    ///
    /// # Errors
    /// [`Error::NoRecord`] when there is none.
    pub fn delete<T: Record>(&self, id: &str) -> Result<()> {
        match self.conn.writer().prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", T::TABLE))?.execute([id])? {
            1 => Ok(()),
            _ => Err(Error::NoRecord(id.into())),
        }
    }

    /// The next reference of `series` in `year`, such as `C-2026-007`; a number given out is never given again.
    ///
    /// # Errors
    /// Those of the database.
    pub fn allocate_reference(&self, series: &str, year: i32, taken: impl Fn(&str) -> Result<bool>) -> Result<String> {
        loop {
            let number: i64 = self.conn.writer().query_row(
                "INSERT INTO minted (series, year, last) VALUES (?1, ?2, 1)
                 ON CONFLICT (series, year) DO UPDATE SET last = last + 1 RETURNING last",
                params![series, year],
                |row| row.get(0),
            )?;
            let reference = format!("{series}-{year}-{number:03}");
            if !taken(&reference)? {
                return Ok(reference);
            }
        }
    }

    /// Puts `value` into one field of a record, both named as the schema does: what a merge takes in.
    ///
    /// # Errors
    /// [`Error::NoRecord`] when it is gone, [`Error::Duplicate`] when a unique field is taken.
    pub fn set(&self, table: &str, id: &str, field: &str, value: impl rusqlite::ToSql) -> Result<()> {
        let sql = format!("UPDATE \"{table}\" SET \"{field}\" = ?2 WHERE id = ?1");
        match self.conn.writer().prepare_cached(&sql)?.execute(params![id, value])? {
            1 => Ok(()),
            _ => Err(Error::NoRecord(id.into())),
        }
    }

    /// Moves days of every record of a table.
    ///
    /// # Errors
    /// Those of the database.
    pub fn move_days(&self, table: &str, fields: impl Iterator<Item = &'static str>, days: i64) -> Result<()> {
        for field in fields {
            let sql =
                format!("UPDATE \"{table}\" SET \"{field}\" = date(\"{field}\", ?1) WHERE \"{field}\" IS NOT NULL");
            self.conn.writer().execute(&sql, [format!("{days} days")])?;
        }
        Ok(())
    }

    /// Keeps `bytes` under their SHA-256, once.
    ///
    /// # Errors
    /// Those of the database.
    pub fn keep_content(&self, sha256: &str, bytes: &[u8]) -> Result<()> {
        let known =
            self.conn.query_row("SELECT 1 FROM content WHERE sha256 = ?1", [sha256], |_| Ok(())).optional()?.is_some();
        if !known {
            self.conn
                .writer()
                .execute("INSERT INTO content (sha256, bytes) VALUES (?1, ?2)", params![sha256, bytes])?;
        }
        Ok(())
    }

    /// Adds a row to a side table, its values in the order in which the catalogue declares its columns.
    ///
    /// # Errors
    /// [`Error::Unknown`] for a table that is none, and those of the database.
    pub fn keep_beside(&self, table: &str, values: &[&dyn rusqlite::ToSql]) -> Result<()> {
        let sides = self.conn.catalogue().side_tables;
        let side = sides.iter().find(|side| side.name == table).ok_or_else(|| Error::Unknown(table.into()))?;
        let slots = vec!["?"; values.len()].join(", ");
        let sql = format!("INSERT INTO {} ({}) VALUES ({slots})", side.name, side.columns);
        self.conn.writer().prepare_cached(&sql)?.execute(values)?;
        Ok(())
    }

    /// Applies a changeset; any row that is no longer as the changeset expects aborts the whole of it.
    ///
    /// # Errors
    /// [`Error::UndoConflict`] when a later change stands in the way.
    pub(super) fn apply(&self, mut changeset: &[u8]) -> Result<()> {
        use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType};
        let refuse = |_: ConflictType, _: ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
        match self.conn.writer().apply_strm(&mut changeset, None::<fn(&str) -> bool>, refuse) {
            Err(rusqlite::Error::SqliteFailure(e, _)) if e.code == rusqlite::ErrorCode::OperationAborted => {
                Err(Error::UndoConflict)
            }
            other => Ok(other?),
        }
    }
}
