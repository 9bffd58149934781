//! Quality management: what a dossier records, and everything true of it.

pub mod action;
pub mod audit;
pub mod backup;
pub mod catalogue;
pub mod contract;
mod demo;
mod dossier;
pub mod drill;
pub mod finding;
mod founding;
mod intent;
pub mod issued_pack;
pub mod organisation;
pub mod procedure;
pub mod process;
pub mod readiness;
pub mod requirement;
pub mod sample;
#[cfg(test)]
mod store_tests;
#[cfg(test)]
mod testing;

pub use catalogue::CATALOGUE;
pub use demo::{DEMONSTRATION_DAY, demonstration, demonstration_on, keep_alive};
pub use dossier::{create, open, open_read_only, reader, reader_as_is, set_password};
pub use founding::{Founding, found};
pub use intent::QualityIntent;
