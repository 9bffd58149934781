//! A file of records that never loses one: one SQLite file, its records, its journal, and copies of it that are brought
//! together again. What is recorded is for a domain to say, in a [`Catalogue`].

mod author;
mod catalogue;
mod clock;
pub mod copies;
mod dossier;
mod error;
pub mod file;
pub mod journal;
pub mod progress;
pub mod record;
pub mod redaction;
pub mod register;
pub mod sync;
#[cfg(test)]
mod toy;

pub use catalogue::{Cache, Catalogue, Checked, SideTable};
pub use clock::Clock;
pub use copies::{backup, password::set_password};
pub use dossier::{Dossier, make_empty, reader, reader_as_is};
pub use error::{Error, Problem, Result};
pub use file::read_only::{ReadOnly, Snapshot};
pub use rusqlite_migration::M as Migration;
