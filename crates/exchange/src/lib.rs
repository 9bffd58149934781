//! Files in and out: registers as spreadsheets and open JSON.

mod calendar;
mod cell;
mod csv_file;
pub mod decp;
mod json_file;
pub mod sheet;
mod template;
#[cfg(test)]
mod tests;
mod workbook;

use chrono::{DateTime, Utc};
use dossier::journal::state;
use dossier::language::Language;
use dossier::progress::Progress;
use dossier::record::Field;
use dossier::register::{Query, Row, all_fields, by_name, rows};
use dossier::{Error, Result};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use template::template;

/// A format a register can be exported to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Format {
    /// An array of records, fields as stored.
    Json,
    /// Comma- or semicolon-separated values, as the language's spreadsheets expect.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// A calendar of the days to come.
    Ics,
}

/// The rows of a register on their way out.
pub struct Table {
    pub(crate) register: &'static str,
    pub(crate) fields: Vec<Field>,
    pub(crate) rows: Vec<Row>,
    /// When the dossier last changed.
    pub(crate) made: Option<DateTime<Utc>>,
    pub(crate) language: Language,
}

impl Table {
    /// Puts the rows into a file, and returns its bytes. Needs the dossier no more.
    ///
    /// # Errors
    /// More rows than the format holds.
    pub fn write(&self, format: Format) -> Result<Vec<u8>> {
        match format {
            Format::Json => json_file::write(self),
            Format::Csv => csv_file::write(self),
            Format::Xlsx => workbook::write(self),
            Format::Ics => calendar::write(self),
        }
    }

    /// The heading of a column.
    pub(crate) fn heading(&self, field: &Field) -> String {
        self.language.text(&format!("{}-{}", self.register, field.name))
    }
}

/// Reads what `query` selects of a register, all pages of it.
///
/// # Errors
/// [`Error::Unknown`] for a register or field that does not exist, [`Error::Cancelled`], those of the database.
pub fn read(conn: &Connection, register: &str, query: &Query, progress: &dyn Progress) -> Result<Table> {
    let register = by_name(register)?;
    // Within a moment that somebody else holds, there is no need of one of our own.
    let snapshot = if conn.is_autocommit() { Some(conn.unchecked_transaction()?) } else { None };
    let rows = rows(conn, register.name(), query, progress)?;
    let made = state(conn)?.map(|entry| entry.at);
    drop(snapshot);
    Ok(Table { register: register.name(), fields: all_fields(register), rows, made, language: query.language })
}

/// Exports what `query` selects of a register, all pages of it, and returns the file's bytes.
///
/// # Errors
/// As [`read`] and [`Table::write`].
pub fn export(
    conn: &Connection,
    register: &str,
    format: Format,
    query: &Query,
    progress: &dyn Progress,
) -> Result<Vec<u8>> {
    read(conn, register, query, progress)?.write(format)
}

/// A failure of a file library, which has no place of its own among the failures a person meets.
pub(crate) fn wrong(error: impl std::fmt::Display) -> Error {
    Error::Value(error.to_string())
}
