//! A dossier: one SQLite file, its records, its journal, and everything true about them.

pub mod action;
pub mod audit;
pub mod backup;
pub mod clock;
mod connection;
pub mod contract;
mod demo;
mod dossier;
pub mod drill;
mod error;
pub mod evidence;
pub mod file;
pub mod finding;
mod founding;
pub mod issued_pack;
pub mod journal;
pub mod key;
pub mod language;
pub mod organisation;
pub mod procedure;
pub mod process;
pub mod progress;
mod protect;
mod read_only;
pub mod readiness;
pub mod record;
pub mod redaction;
pub mod register;
pub mod requirement;
pub mod sample;
pub mod schema;
pub mod search;
pub mod signature;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
pub mod text;
pub mod written_day;

pub use demo::{DEMONSTRATION_DAY, demonstration, demonstration_on, keep_alive};
pub use dossier::{Dossier, reader, reader_as_is};
pub use error::{Error, Problem, Result};
pub use founding::{Founding, found};
pub use protect::set_password;
pub use read_only::{ReadOnly, Snapshot};
