//! Whole copies of a dossier: backups, and the file under another password.

pub mod backup;
pub mod password;
