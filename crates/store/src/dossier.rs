//! The file: create, open, copy, close.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::catalogue::Catalogue;
use crate::clock::Clock;
use crate::copies::password::copy_under;
use crate::error::{Error, Result};
use crate::file::medium::Medium;
use crate::file::read_only::ReadOnly;
use crate::file::{FileIdentity, Lock, connection, key, write_beside};
use crate::journal::{Author, last_seq, seal};
use crate::record::{schema, search};

/// An open dossier: one SQLite file, held by one window or one command.
pub struct Dossier {
    path: PathBuf,
    conn: ReadOnly,
    author: Author,
    clock: RefCell<Clock>,
    opened_at_seq: i64,
    file: FileIdentity,
    medium: Medium,
    /// Held while the dossier may be written; none when it was opened read-only.
    lock: Option<Lock>,
}

impl Dossier {
    /// Makes an empty file of the newest schema at `path`, where nothing may stand yet, and opens it.
    ///
    /// # Errors
    /// [`Error::Exists`], [`Error::ReadOnly`], [`Error::DiskFull`].
    pub fn create(path: &Path, author: Author, catalogue: &'static Catalogue) -> Result<Self> {
        if path.exists() {
            return Err(Error::Exists(path.into()));
        }
        make_empty(path, catalogue)?;
        Self::open(path, author, catalogue)
    }

    /// Opens a dossier to work in it.
    ///
    /// # Errors
    /// One for each reason not to: [`Error::Missing`], [`Error::NotADossier`], [`Error::Newer`],
    /// [`Error::Damaged`], [`Error::ReadOnly`], [`Error::InUse`].
    pub fn open(path: &Path, author: Author, catalogue: &'static Catalogue) -> Result<Self> {
        Self::open_on(path, author, Medium::of(path), catalogue)
    }

    /// As [`Dossier::open`], on a medium already known.
    ///
    /// # Errors
    /// As there.
    pub fn open_on(path: &Path, author: Author, medium: Medium, catalogue: &'static Catalogue) -> Result<Self> {
        check_header(path, catalogue)?;
        if std::fs::metadata(path).is_ok_and(|m| m.permissions().readonly()) {
            return Err(Error::ReadOnly);
        }
        let lock = Lock::take(path, &author)?;
        let mut conn = connection::open(path, false, catalogue)?;
        check_kind(&conn, path)?;
        connection::make_durable(conn.writer(), medium)?;
        schema::migrate(conn.writer_mut(), catalogue)?;
        seal::rebuild_sums(&conn)?;
        search::keep_current(&conn)?;
        let mut dossier = Self::opened(path, conn, author, medium, Some(lock))?;
        (catalogue.on_open)(&mut dossier)?;
        dossier.opened_at_seq = last_seq(dossier.connection())?;
        Ok(dossier)
    }

    /// Opens a dossier to look at it; nothing beside it is written.
    ///
    /// # Errors
    /// As [`Dossier::open`], without [`Error::InUse`] and [`Error::ReadOnly`].
    pub fn open_read_only(path: &Path, author: Author, catalogue: &'static Catalogue) -> Result<Self> {
        let conn = reader(path, catalogue)?;
        Self::opened(path, conn, author, Medium::of(path), None)
    }

    fn opened(path: &Path, conn: ReadOnly, author: Author, medium: Medium, lock: Option<Lock>) -> Result<Self> {
        let opened_at_seq = last_seq(&conn)?;
        let file = FileIdentity::of(path)?;
        let clock = RefCell::new(Clock::System);
        Ok(Self { path: path.into(), conn, author, clock, opened_at_seq, file, medium, lock })
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The database, to read.
    #[must_use]
    pub fn connection(&self) -> &ReadOnly {
        &self.conn
    }

    /// Who is working.
    #[must_use]
    pub fn author(&self) -> &Author {
        &self.author
    }

    /// Says who is working from now on.
    pub fn set_author(&mut self, author: Author) {
        self.author = author;
    }

    /// Takes instants and identities from `clock` from now on: only what has to be made alike twice does.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = RefCell::new(clock);
    }

    pub(crate) fn clock(&self) -> &RefCell<Clock> {
        &self.clock
    }

    /// What the file lies on.
    #[must_use]
    pub fn medium(&self) -> Medium {
        self.medium
    }

    /// Whether this dossier refuses changes.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.lock.is_none()
    }

    /// The last entry when the dossier was opened; undo goes back no further.
    pub(crate) fn opened_at_seq(&self) -> i64 {
        self.opened_at_seq
    }

    /// Writes a whole copy to `to`, which is replaced only once the copy is complete and on the disk.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::ReadOnly`], or those of the database.
    pub fn save_copy(&self, to: &Path) -> Result<()> {
        if to.exists() && FileIdentity::of(to)? == self.file {
            return Err(Error::Exists(to.into()));
        }
        write_beside(to, true, |temporary| match key::of(&self.path)? {
            Some(key) => copy_under(&self.conn, temporary, Some(&key)),
            None => Ok(self.conn.writer().execute("VACUUM INTO ?1", [temporary.to_string_lossy()]).map(|_| ())?),
        })
    }

    /// Closes the file; the write-ahead log is folded into it and given up, so that the one file is everything and can
    /// be read from a medium that refuses writing.
    ///
    /// # Errors
    /// Those of the database. The dossier is closed all the same.
    pub fn close(self) -> Result<()> {
        if !self.is_read_only() {
            // Refused while somebody else reads: the log then stays for the next opening to fold in.
            let folded = self.conn.writer().pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()));
            if let Err(error) = folded {
                tracing::info!(%error, "the write-ahead log stays");
            }
        }
        self.conn.close()
    }

    /// Refuses to write into a file that is no longer the one at our path: it would be lost on closing.
    pub(crate) fn check_still_there(&self) -> Result<()> {
        match FileIdentity::of(&self.path) {
            Ok(file) if file == self.file => Ok(()),
            _ => Err(Error::Vanished(self.path.clone())),
        }
    }
}

/// Writes an empty file of the newest schema, its search index included: whoever looks at it before it was ever opened finds
/// nothing wrong.
pub fn make_empty(path: &Path, catalogue: &'static Catalogue) -> Result<()> {
    write_beside(path, false, |temporary| {
        let mut conn = ReadOnly::new(Connection::open(temporary)?, catalogue);
        connection::prepare(conn.writer())?;
        conn.writer().pragma_update(None, "application_id", catalogue.application_id)?;
        schema::migrate(conn.writer_mut(), catalogue)?;
        search::keep_current(&conn)?;
        conn.close()
    })
}

/// A second connection to the dossier at `path`, to read beside the one that writes. A dossier of an older schema is read
/// through a copy in memory that is brought to the newest: the file stays as it is.
///
/// # Errors
/// As [`Dossier::open_read_only`].
pub fn reader(path: &Path, catalogue: &'static Catalogue) -> Result<ReadOnly> {
    let conn = reader_as_is(path, catalogue)?;
    if schema::version(&conn)? == catalogue.version() {
        return Ok(conn);
    }
    let mut copy = Connection::open_in_memory()?;
    // Only two of a kind are copied page by page.
    if let Some(key) = key::of(path)? {
        key.give(&copy)?;
    }
    connection::copy_whole(&conn, &mut copy)?;
    connection::prepare(&copy)?;
    schema::migrate(&mut copy, catalogue)?;
    Ok(ReadOnly::new(copy, catalogue))
}

/// A connection to read the dossier at `path` just as it is, whatever its schema: to verify it.
///
/// # Errors
/// As [`Dossier::open_read_only`].
pub fn reader_as_is(path: &Path, catalogue: &'static Catalogue) -> Result<ReadOnly> {
    check_header(path, catalogue)?;
    let open = |conn: ReadOnly| -> Result<ReadOnly> {
        check_kind(&conn, path)?;
        Ok(conn)
    };
    connection::open(path, true, catalogue).and_then(open).or_else(|error| match error {
        Error::Newer(..) | Error::NotADossier(_) | Error::Damaged(_) | Error::Locked(_) => Err(error),
        _ => connection::open_immutable(path, catalogue).and_then(open),
    })
}

/// Tells a missing file and a file of another kind before SQLite touches it.
fn check_header(path: &Path, catalogue: &Catalogue) -> Result<()> {
    use std::io::Read;
    let mut header = Vec::with_capacity(16);
    let file = std::fs::File::open(path).map_err(|e| Error::file(path, e))?;
    file.take(16).read_to_end(&mut header).map_err(|_| Error::NotADossier(path.into()))?;
    if header == key::PLAIN
        || (key::is_protected(path) && path.extension().is_some_and(|e| e == catalogue.extension || e == "part"))
    {
        Ok(())
    } else {
        Err(Error::NotADossier(path.into()))
    }
}

/// Tells a database of another program and a dossier of a newer one.
pub(crate) fn check_kind(conn: &ReadOnly, path: &Path) -> Result<()> {
    let application: i32 = conn.pragma("application_id")?;
    if application != conn.catalogue().application_id {
        return Err(Error::NotADossier(path.into()));
    }
    let found = schema::version(conn)?;
    let newest = conn.catalogue().version();
    if found > newest { Err(Error::Newer(found, newest)) } else { Ok(()) }
}
