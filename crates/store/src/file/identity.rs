//! Which file stands at a path: another one under the same name is not the same.

use std::fs::File;
use std::path::Path;

use crate::error::{Error, Result};

/// The identity of a file on this machine: its volume, and its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileIdentity {
    volume: u64,
    number: u64,
}

impl FileIdentity {
    /// The identity of the file at `path`.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is none.
    pub fn of(path: &Path) -> Result<Self> {
        at(path).map_err(|e| Error::file(path, e))
    }

    /// The identity of a file that is open, wherever its name leads by now.
    pub(crate) fn of_open(file: &File) -> std::io::Result<Self> {
        of_open(file)
    }
}

#[cfg(unix)]
fn at(path: &Path) -> std::io::Result<FileIdentity> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).map(|found| FileIdentity { volume: found.dev(), number: found.ino() })
}

#[cfg(unix)]
fn of_open(file: &File) -> std::io::Result<FileIdentity> {
    use std::os::unix::fs::MetadataExt;
    file.metadata().map(|found| FileIdentity { volume: found.dev(), number: found.ino() })
}

/// Windows tells the identity of an open file only: opened for nothing but that, so that nobody is kept from it.
#[cfg(windows)]
fn at(path: &Path) -> std::io::Result<FileIdentity> {
    use std::os::windows::fs::OpenOptionsExt;
    // FILE_FLAG_BACKUP_SEMANTICS, so that folders have an identity too.
    of_open(&File::options().access_mode(0).custom_flags(0x0200_0000).open(path)?)
}

#[cfg(windows)]
fn of_open(file: &File) -> std::io::Result<FileIdentity> {
    let found = winapi_util::file::information(file)?;
    Ok(FileIdentity { volume: found.volume_serial_number(), number: found.file_index() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_another_file_and_another_name_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let (one, two, three) = (folder.path().join("1"), folder.path().join("2"), folder.path().join("3"));
        std::fs::write(&one, "x").expect("written");
        std::fs::copy(&one, &two).expect("copied");
        std::fs::hard_link(&one, &three).expect("linked");
        let [first, copy, link] = [&one, &two, &three].map(|path| FileIdentity::of(path).expect("a file"));
        assert_ne!(first, copy);
        assert_eq!(first, link);
        let open = File::open(&one).expect("opened");
        std::fs::rename(&two, &one).expect("replaced");
        assert_eq!(FileIdentity::of_open(&open).expect("an identity"), first);
        assert_ne!(FileIdentity::of(&one).expect("a file"), first);
        assert!(matches!(FileIdentity::of(&two), Err(Error::Missing(_))));
    }
}
