//! Copies of a dossier that several people work in: one merged into another, and a team on a shared folder.

pub mod merge;
pub mod team;
