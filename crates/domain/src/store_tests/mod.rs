//! The store under the catalogue of quality management: the same rules as under any other, on real records.

mod backups;
mod dossier_file;
mod file;
mod journal;
mod merge;
mod merge_many;
mod passwords;
mod read_only;
mod redaction;
mod register;
mod schema;
mod seal;
mod signatures;
mod team;
