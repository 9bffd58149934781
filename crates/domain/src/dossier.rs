//! Dossiers of quality management: the store's functions, told what a dossier holds.

use std::path::Path;

use store::journal::Author;
use store::{Dossier, ReadOnly, Result};

use crate::catalogue::CATALOGUE;

/// See [`Dossier::create`].
///
/// # Errors
/// As there.
pub fn create(path: &Path, author: Author) -> Result<Dossier> {
    Dossier::create(path, author, &CATALOGUE)
}

/// See [`Dossier::open`].
///
/// # Errors
/// As there.
pub fn open(path: &Path, author: Author) -> Result<Dossier> {
    Dossier::open(path, author, &CATALOGUE)
}

/// See [`Dossier::open_read_only`].
///
/// # Errors
/// As there.
pub fn open_read_only(path: &Path, author: Author) -> Result<Dossier> {
    Dossier::open_read_only(path, author, &CATALOGUE)
}

/// See [`store::reader`].
///
/// # Errors
/// As there.
pub fn reader(path: &Path) -> Result<ReadOnly> {
    store::reader(path, &CATALOGUE)
}

/// See [`store::reader_as_is`].
///
/// # Errors
/// As there.
pub fn reader_as_is(path: &Path) -> Result<ReadOnly> {
    store::reader_as_is(path, &CATALOGUE)
}

/// See [`store::set_password`].
///
/// # Errors
/// As there.
pub fn set_password(path: &Path, author: &Author, password: Option<&str>) -> Result<()> {
    store::set_password(path, author, password, &CATALOGUE)
}
