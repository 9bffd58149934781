//! Who may read and write a file: a new one as the system says, a replaced one as before.

use std::path::Path;

use tempfile::TempDir;

use crate::error::{Error, Result};

/// Lets a temporary file be read by whom new files of this person are: it takes the place of one.
#[cfg(unix)]
pub fn as_usual(builder: &mut tempfile::Builder) {
    use std::os::unix::fs::PermissionsExt;
    // The umask takes its part away when the file is made.
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

/// Windows gives a new file the rights of its folder.
#[cfg(not(unix))]
pub fn as_usual(_: &mut tempfile::Builder) {}

/// A folder in the temporary one of the system that nobody but this person can look into; it goes when the value does.
///
/// # Errors
/// A failure to make it.
pub fn private_folder() -> Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("probant-");
    // The library leaves a folder open to whom the umask lets in, and the temporary folder is everybody's.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o700));
    }
    builder.tempdir().map_err(|e| Error::file(&std::env::temp_dir(), e))
}

/// Gives `new` the rights of `old`, whose place it takes: mode, owner and group where this person may, extended attributes.
/// What cannot be kept is no reason not to save.
#[cfg(unix)]
pub fn keep(old: &Path, new: &Path) {
    use std::os::unix::fs::MetadataExt;
    let kept = std::fs::metadata(old).and_then(|found| {
        let owned = std::os::unix::fs::chown(new, Some(found.uid()), Some(found.gid()))
            .or_else(|_| std::os::unix::fs::chown(new, None, Some(found.gid())));
        if let Err(error) = owned {
            tracing::info!(%error, "the owner of a replaced file is not kept");
        }
        std::fs::set_permissions(new, found.permissions())
    });
    if let Err(error) = kept {
        tracing::warn!(%error, "the rights of a replaced file are not kept");
    }
    keep_attributes(old, new);
}

#[cfg(not(unix))]
pub fn keep(old: &Path, new: &Path) {
    let kept = std::fs::metadata(old).and_then(|found| std::fs::set_permissions(new, found.permissions()));
    if let Err(error) = kept {
        tracing::warn!(%error, "the rights of a replaced file are not kept");
    }
}

/// Extended attributes: labels of security modules, access lists, notes of the desktop.
#[cfg(target_os = "linux")]
fn keep_attributes(old: &Path, new: &Path) {
    use rustix::fs::{XattrFlags, getxattr, listxattr, setxattr};
    let mut names = vec![0_u8; 64 << 10];
    let Ok(length) = listxattr(old, names.as_mut_slice()) else { return };
    for name in names[..length].split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
        let mut value = vec![0_u8; 64 << 10];
        let copied = getxattr(old, name, value.as_mut_slice())
            .and_then(|length| setxattr(new, name, &value[..length], XattrFlags::empty()));
        if let Err(error) = copied {
            tracing::info!(%error, "an attribute of a replaced file is not kept");
        }
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
fn keep_attributes(_: &Path, _: &Path) {}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use crate::file::{write_beside, write_bytes, write_secret};

    fn mode(path: &std::path::Path) -> u32 {
        std::fs::metadata(path).expect("a file").permissions().mode() & 0o777
    }

    #[test]
    fn new_files_follow_the_umask_secrets_do_not_and_replaced_ones_keep_theirs() {
        let folder = tempfile::tempdir().expect("a folder");
        let plain = folder.path().join("as-usual");
        std::fs::write(&plain, "x").expect("written");
        let path = folder.path().join("dossier.pdf");
        write_bytes(&path, b"un").expect("written");
        assert_eq!(mode(&path), mode(&plain), "as any file that this person makes");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).expect("set");
        write_bytes(&path, b"deux").expect("written");
        assert_eq!((mode(&path), std::fs::read(&path).expect("read").as_slice()), (0o640, b"deux".as_slice()));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).expect("set");
        write_bytes(&path, b"trois").expect("a file that is only read is replaced all the same");
        assert_eq!(mode(&path), 0o444);
        write_beside(&path, true, |beside| {
            assert_eq!(mode(beside), 0o600, "nobody else reads what is not in its place yet");
            std::fs::write(beside, "quatre").map_err(|e| crate::Error::file(beside, e))
        })
        .expect("written");
        let secret = folder.path().join("signing.key");
        write_secret(&secret, b"secret").expect("written");
        assert_eq!(mode(&secret), 0o600);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_replaced_file_keeps_its_extended_attributes() {
        use rustix::fs::{XattrFlags, getxattr, setxattr};
        let folder = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).expect("a folder");
        let path = folder.path().join("dossier.pdf");
        write_bytes(&path, b"un").expect("written");
        // Some file systems have none: then there is nothing to keep.
        if let Err(error) = setxattr(&path, "user.note", b"lu", XattrFlags::empty()) {
            eprintln!("skipped: this file system has no extended attributes ({error})");
            return;
        }
        write_bytes(&path, b"deux").expect("written");
        let mut value = [0_u8; 8];
        let length = getxattr(&path, "user.note", value.as_mut_slice()).expect("kept");
        assert_eq!(&value[..length], b"lu");
    }
}
