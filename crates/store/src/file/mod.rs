//! Files of people: written beside, made durable, then put in place in one step. Everything in which systems differ is here.

pub(crate) mod connection;
mod held;
mod identity;
pub mod key;
mod lock;
pub mod medium;
pub(crate) mod read_only;
mod rights;
pub(crate) mod rows;

use std::fs::File;
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::error::{Error, Result};
pub use identity::FileIdentity;
pub(crate) use lock::Lock;
pub use rights::private_folder;

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// Whom the system lets read new files of this person: on Unix, the umask says it.
    AsUsual,
    /// Its owner alone.
    OwnerOnly,
}

/// Lets `write` fill a temporary file beside `path`, then puts it there in one step.
///
/// With `replace`, a file at `path` is replaced, whole or not at all, by one with the same rights; without, it is kept.
///
/// # Errors
/// Those of `write`, which then leaves nothing behind; [`Error::Exists`] without `replace`.
pub fn write_beside(path: &Path, replace: bool, write: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    put_beside(path, replace, Readers::AsUsual, write)
}

fn put_beside(path: &Path, replace: bool, readers: Readers, write: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".probant-").suffix(".part");
    // What takes the place of a file is its owner's alone until it is given the rights of that file.
    let replaced = replace && path.exists();
    if readers == Readers::AsUsual && !replaced {
        rights::as_usual(&mut builder);
    }
    let temporary = builder.tempfile_in(&folder).map_err(|e| Error::file(&folder, e))?.into_temp_path();
    write(&temporary)?;
    // Windows flushes only what was opened to be written, which those rights may not allow any more.
    let written = File::options().write(true).open(&temporary).map_err(|e| Error::file(&temporary, e))?;
    if replaced {
        rights::keep(path, &temporary);
    }
    written.sync_all().map_err(|e| Error::file(&temporary, e))?;
    drop(written);
    put_in_place(temporary, path, replace)?;
    #[cfg(unix)]
    File::open(&folder).and_then(|folder| folder.sync_all()).map_err(|e| Error::file(&folder, e))?;
    Ok(())
}

/// Renames the finished file. Where another program holds the one at `path`, as those that look for viruses do, it is tried
/// again for a second.
fn put_in_place(mut temporary: TempPath, path: &Path, replace: bool) -> Result<()> {
    let mut waits = held::waits();
    loop {
        let put = if replace { temporary.persist(path) } else { temporary.persist_noclobber(path) };
        let Err(refused) = put else { return Ok(()) };
        match (refused.error.kind(), waits.next()) {
            (std::io::ErrorKind::AlreadyExists, _) if !replace => return Err(Error::Exists(path.into())),
            (_, Some(wait)) if held::is_held(&refused.error) => std::thread::sleep(wait),
            _ => return Err(Error::file(path, refused.error)),
        }
        temporary = refused.path;
    }
}

/// Writes `bytes` to `path`, replacing a file there whole or not at all.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::ReadOnly`] or another failure to write.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<()> {
    write_beside(path, true, |temporary| std::fs::write(temporary, bytes).map_err(|e| Error::file(path, e)))
}

/// Writes a secret to `path`, where nothing may stand yet: its owner alone can read it, from its first byte on.
///
/// # Errors
/// As [`write_bytes`], and [`Error::Exists`].
pub fn write_secret(path: &Path, bytes: &[u8]) -> Result<()> {
    let write = |temporary: &Path| std::fs::write(temporary, bytes).map_err(|e| Error::file(path, e));
    put_beside(path, false, Readers::OwnerOnly, write)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_again_is_whole_or_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("liste.csv");
        write_bytes(&path, b"un").expect("written");
        let failed = write_beside(&path, true, |beside| {
            std::fs::write(beside, b"de").expect("begun");
            Err(Error::Cancelled)
        });
        assert!(failed.is_err());
        assert_eq!(std::fs::read(&path).expect("a file"), b"un");
        assert!(matches!(write_beside(&path, false, |_| Ok(())), Err(Error::Exists(_))));
        assert!(matches!(write_secret(&path, b"x"), Err(Error::Exists(_))));
        assert_eq!(folder.path().read_dir().expect("a folder").count(), 1, "nothing is left beside");
    }
}
