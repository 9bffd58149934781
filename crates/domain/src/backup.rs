//! Backups of dossiers of quality management: the store's functions, told what a dossier holds.

use std::path::Path;

use store::Result;
pub use store::backup::{Backup, Restoring, preview};

use crate::catalogue::CATALOGUE;

/// See [`store::backup::back_up`].
///
/// # Errors
/// As there.
pub fn back_up(path: &Path, folder: &Path) -> Result<Option<Backup>> {
    store::backup::back_up(path, folder, &CATALOGUE)
}

/// See [`store::backup::backups`].
///
/// # Errors
/// As there.
pub fn backups(path: &Path, folder: &Path) -> Result<Vec<Backup>> {
    store::backup::backups(path, folder, &CATALOGUE)
}

/// See [`store::backup::last_good`].
///
/// # Errors
/// As there.
pub fn last_good(path: &Path, folder: &Path) -> Result<Option<Backup>> {
    store::backup::last_good(path, folder, &CATALOGUE)
}

/// See [`store::backup::restore`].
///
/// # Errors
/// As there.
pub fn restore(from: &Path, to: &Path) -> Result<()> {
    store::backup::restore(from, to, &CATALOGUE)
}
