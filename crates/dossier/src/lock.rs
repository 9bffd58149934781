//! One writer at a time, across programs and windows.

use std::fs::{File, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::journal::Author;

/// A lock held on a file beside the dossier. The system frees it when the program ends, however it ends.
pub(crate) struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Takes the lock of the dossier at `path`, and leaves the holder's name for others to read.
    pub fn take(path: &Path, author: &Author) -> Result<Self> {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let lock_path = path.with_file_name(format!(".{name}.lock"));
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(&lock_path).map_err(|e| Error::file(&lock_path, e))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                // The name is a courtesy: without it the sentence still says that the dossier is in use.
                let _ = file.read_to_string(&mut holder);
                return Err(Error::InUse(holder));
            }
            // Some network drives have no locks: SQLite's own then stand alone.
            Err(TryLockError::Error(error)) => tracing::warn!(%error, "no lock on {}", lock_path.display()),
        }
        let written = file.set_len(0).and_then(|()| file.write_all(author.signature().as_bytes()));
        written.map_err(|e| Error::file(&lock_path, e))?;
        Ok(Self { path: lock_path, file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held, so that nobody takes the lock of a file about to go.
        let removed = std::fs::remove_file(&self.path);
        let freed = self.file.unlock();
        if let Err(error) = removed.and(freed) {
            tracing::warn!(%error, "the lock of the dossier stays behind");
        }
    }
}
