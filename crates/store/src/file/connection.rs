//! Connections: their settings, and the functions our SQL uses.

use std::path::Path;
use std::time::Duration;

use language::text::{fold, parts};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::file::key;
use crate::file::medium::Medium;
use crate::file::read_only::ReadOnly;

/// Pages copied at a time.
const PAGES: std::ffi::c_int = 1_000;
/// How often a copy waits for somebody who keeps the file to themselves.
const BUSY_TRIES: u32 = 3;

/// Opens the file at `path` to read and write, or to read only.
///
/// # Errors
/// Those of the database.
pub fn open(path: &Path, read_only: bool, catalogue: &'static Catalogue) -> Result<ReadOnly> {
    let mode = if read_only { OpenFlags::SQLITE_OPEN_READ_ONLY } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
    let key = key::of(path)?;
    let conn = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    if let Some(key) = key {
        key.give(&conn)?;
    }
    prepare(&conn)?;
    Ok(ReadOnly::new(conn, catalogue))
}

/// Opens a file whose folder refuses writing, where no write-ahead log can stand beside it.
///
/// # Errors
/// Those of the database.
pub fn open_immutable(path: &Path, catalogue: &'static Catalogue) -> Result<ReadOnly> {
    let conn = immutable(path)?;
    if let Some(key) = key::of(path)? {
        key.give(&conn)?;
    }
    prepare(&conn)?;
    Ok(ReadOnly::new(conn, catalogue))
}

/// The file alone, whatever stands beside it; nothing is set yet.
pub fn immutable(path: &Path) -> rusqlite::Result<Connection> {
    let name = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(format!("file:{name}?immutable=1"), flags)
}

/// Sets what every connection has: foreign keys, patience, distrust of the file, and the functions `fold` and `parts`.
///
/// # Errors
/// Those of the database.
pub fn prepare(conn: &Connection) -> Result<()> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_prepared_statement_cache_capacity(128);
    // 32 MiB, so that a table is sorted again without reading the file again.
    conn.pragma_update(None, "cache_size", -32_768)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    let pure = FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_UTF8;
    conn.create_scalar_function("fold", 1, pure, |ctx| {
        Ok(match ctx.get_raw(0) {
            ValueRef::Integer(number) => Some(number.to_string()),
            other => other.as_str_or_null()?.map(fold),
        })
    })?;
    // The parts of a list that people write, as JSON that SQL walks: names and clauses are never put into JSON as they are.
    conn.create_scalar_function("parts", 1, pure, |ctx| {
        let list = ctx.get::<Option<String>>(0)?.unwrap_or_default();
        serde_json::to_string(&parts(&list).collect::<Vec<_>>())
            .map_err(|error| rusqlite::Error::UserFunctionError(error.into()))
    })?;
    Ok(())
}

/// Sets what the writing connection has besides: commits that are on the disk, and a write-ahead log where the medium
/// bears one. Elsewhere the plain journal is SQLite's own advice, its removal synced with the folder (`EXTRA`).
///
/// # Errors
/// Those of the database.
pub fn make_durable(conn: &Connection, medium: Medium) -> Result<()> {
    let (mode, sync) = match medium {
        Medium::Local => ("WAL", "FULL"),
        Medium::Network => ("DELETE", "EXTRA"),
    };
    conn.pragma_update_and_check(None, "journal_mode", mode, |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", sync)?;
    Ok(())
}

/// Copies the whole of `from` into `to`, from one moment: what is saved meanwhile is not in the copy and does not disturb it.
///
/// # Errors
/// [`Error::InUse`] when somebody else keeps the file to themselves, and those of the database.
pub fn copy_whole(from: &ReadOnly, to: &mut Connection) -> Result<()> {
    // A moment held open by a read of its own: without it the copy would begin again at each change.
    let _moment = from.snapshot_if_none()?;
    from.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let backup = Backup::new(from.writer(), to)?;
    let mut busy = 0;
    loop {
        match backup.step(PAGES)? {
            StepResult::Done => break,
            StepResult::More => {}
            // The patience of the connection is over by then, each time.
            _ if busy == BUSY_TRIES => return Err(Error::InUse(String::new())),
            _ => busy += 1,
        }
    }
    Ok(())
}
