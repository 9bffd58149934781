//! Files of people: written beside, made durable, then put in place in one step.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Lets `write` fill a temporary file beside `path`, then puts it there in one step.
///
/// With `replace`, a file at `path` is replaced, whole or not at all; without, it is kept.
///
/// # Errors
/// Those of `write`, which then leaves nothing behind; [`Error::Exists`] without `replace`.
pub fn write_beside(path: &Path, replace: bool, write: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    };
    let temporary = tempfile::Builder::new()
        .prefix(".probant-")
        .suffix(".part")
        .tempfile_in(&folder)
        .map_err(|e| Error::file(&folder, e))?
        .into_temp_path();
    write(&temporary)?;
    let sync = |p: &Path| File::open(p).and_then(|f| f.sync_all()).map_err(|e| Error::file(p, e));
    sync(&temporary)?;
    if replace {
        temporary.persist(path).map_err(|e| Error::file(path, e.error))?;
    } else {
        temporary.persist_noclobber(path).map_err(|e| match e.error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::Exists(path.into()),
            _ => Error::file(path, e.error),
        })?;
    }
    #[cfg(unix)]
    sync(&folder)?;
    Ok(())
}

/// Writes `bytes` to `path`, replacing a file there whole or not at all.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::ReadOnly`] or another failure to write.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<()> {
    write_beside(path, true, |temporary| std::fs::write(temporary, bytes).map_err(|e| Error::file(path, e)))
}

/// Which file stands at a path: another one under the same name is not the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileIdentity {
    #[cfg(unix)]
    device_and_node: (u64, u64),
}

impl FileIdentity {
    /// The identity of the file at `path`.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is none.
    pub fn of(path: &Path) -> Result<Self> {
        let metadata = std::fs::metadata(path).map_err(|e| Error::file(path, e))?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            Ok(Self { device_and_node: (metadata.dev(), metadata.ino()) })
        }
        // Windows refuses to remove or replace an open file: its presence says enough.
        #[cfg(not(unix))]
        {
            drop(metadata);
            Ok(Self {})
        }
    }
}
