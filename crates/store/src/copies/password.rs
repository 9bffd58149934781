//! Setting, changing and removing the password of a dossier.

use std::path::Path;

use crate::catalogue::Catalogue;
use crate::dossier::{check_kind, reader_as_is};
use crate::error::{Error, Problem, Result};
use crate::file::key::{self, Key};
use crate::file::read_only::ReadOnly;
use crate::file::{Lock, connection, write_beside};
use crate::journal::{Author, check_pages, head};
use crate::record::schema;

/// The fewest letters of a password: what is written on a sticker protects nothing, what is guessed neither.
const SHORTEST: usize = 10;

/// Puts the closed dossier at `path` under a password, under another one, or under none. The whole file is written anew
/// beside, read again, and takes the place of the other in one step: a power cut leaves the one or the other.
///
/// # Errors
/// [`Error::Rejected`] for a password of fewer than ten letters, [`Error::InUse`], [`Error::Locked`], [`Error::DiskFull`],
/// [`Error::Damaged`] when what was written is not what was to be. The file is then as it was.
pub fn set_password(path: &Path, author: &Author, password: Option<&str>, catalogue: &'static Catalogue) -> Result<()> {
    if password.is_some_and(|password| password.chars().count() < SHORTEST) {
        return Err(Error::Rejected(vec![Problem::new("password", "short-password")]));
    }
    let _lock = Lock::take(path, author)?;
    let conn = connection::open(path, false, catalogue)?;
    check_kind(&conn, path)?;
    conn.writer().pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    let key = password.map(Key::fresh).transpose()?;
    if let (Some(password), Some(key)) = (password, &key) {
        key::offer(password);
        key::know(key);
    }
    write_beside(path, true, |beside| copy_under(&conn, beside, key.as_ref()))?;
    conn.close()
}

/// Writes a whole copy of what `conn` reads to `to`, under a key or under none, and reads it again.
///
/// # Errors
/// As [`set_password`].
pub(crate) fn copy_under(conn: &ReadOnly, to: &Path, key: Option<&Key>) -> Result<()> {
    let literal = key.map(Key::literal);
    let literal = literal.as_ref().map_or("", |literal| literal.as_str());
    let version = schema::version(conn)?;
    conn.writer().execute("ATTACH DATABASE ?1 AS beside KEY ?2", [&*to.to_string_lossy(), literal])?;
    let copied = conn
        .writer()
        .query_row("SELECT sqlcipher_export('beside')", [], |_| Ok(()))
        .and_then(|()| conn.writer().pragma_update(Some("beside"), "user_version", version))
        .and_then(|()| conn.writer().pragma_update(Some("beside"), "application_id", conn.catalogue().application_id));
    conn.writer().execute("DETACH DATABASE beside", [])?;
    copied?;
    let written = reader_as_is(to, conn.catalogue())?;
    let state = |conn: &ReadOnly| Ok::<_, Error>(head(conn)?.map(|entry| entry.hash));
    let sound = check_pages(&written)?.is_empty() && state(&written)? == state(conn)?;
    if sound { Ok(()) } else { Err(Error::Damaged(to.display().to_string())) }
}
