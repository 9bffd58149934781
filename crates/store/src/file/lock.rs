//! One writer at a time, across programs and windows.

use std::fs::{File, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::FileIdentity;
use crate::author::Author;
use crate::error::{Error, Result};

/// How often to try when others take and leave the lock at the same moment.
const TRIES: u32 = 100;

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
        for _ in 0..TRIES {
            let lock = Self::take_at(&lock_path, author)?;
            // Whoever held the lock may have removed its file between our opening and our locking it: ours then guards
            // nothing, since the next one makes another file under the same name.
            if lock.is_in_place() {
                return Ok(lock);
            }
        }
        Err(Error::InUse(String::new()))
    }

    fn take_at(lock_path: &Path, author: &Author) -> Result<Self> {
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(lock_path).map_err(|e| Error::file(lock_path, e))?;
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
        written.map_err(|e| Error::file(lock_path, e))?;
        Ok(Self { path: lock_path.into(), file })
    }

    /// Whether the file that is locked is the one that the next program would find.
    fn is_in_place(&self) -> bool {
        match (FileIdentity::of_open(&self.file), FileIdentity::of(&self.path)) {
            (Ok(ours), Ok(there)) => ours == there,
            _ => false,
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held, so that nobody takes the lock of a file about to go.
        if !self.is_in_place() {
            return;
        }
        let removed = std::fs::remove_file(&self.path);
        let freed = self.file.unlock();
        if let Err(error) = removed.and(freed) {
            tracing::warn!(%error, "the lock of the dossier stays behind");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::toy::author;

    #[test]
    fn a_lock_whose_file_was_removed_guards_nothing_and_removes_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("d.probant");
        let first = Lock::take(&path, &author("Ada")).expect("taken");
        std::fs::remove_file(folder.path().join(".d.probant.lock")).expect("removed");
        assert!(!first.is_in_place());
        let second = Lock::take(&path, &author("Ada")).expect("taken");
        assert!(second.is_in_place());
        drop(first);
        assert!(matches!(Lock::take(&path, &author("Ada")), Err(Error::InUse(_))), "the second is still held");
        drop(second);
        assert!(Lock::take(&path, &author("Ada")).is_ok());
    }

    /// Many at once, each removing the file when it is done: never two.
    #[test]
    fn two_never_hold_it_together() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("d.probant");
        let holding = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let mut taken = 0;
                    while taken < 50 {
                        let Ok(lock) = Lock::take(&path, &author("Ada")) else {
                            std::thread::yield_now();
                            continue;
                        };
                        assert_eq!(holding.fetch_add(1, Ordering::SeqCst), 0, "two hold it");
                        taken += 1;
                        std::thread::yield_now();
                        holding.fetch_sub(1, Ordering::SeqCst);
                        drop(lock);
                    }
                });
            }
        });
    }
}
