//! What is known of a table without its type, and how its records are cited.

use language::Language;
use rusqlite::OptionalExtension;
use serde::Serialize;
use ts_rs::TS;

use super::{Derived, Field, Record, picker};
use crate::error::Result;
use crate::file::read_only::ReadOnly;

/// The declaration of a record table, whatever its type.
#[derive(Debug)]
pub struct Descriptor {
    /// Its table, its name in commands and its prefix in the locale files.
    pub table: &'static str,
    /// Its stored fields.
    pub fields: &'static [Field],
    /// Its computed columns.
    pub derived: &'static [Derived],
    /// The field people cite a record by; empty where nobody cites them.
    pub reference: &'static str,
    /// The field that says what a record is about, `{lang}` standing for the language; empty where nobody cites them.
    pub title: &'static str,
    /// The series its references are allocated in; none when people give them.
    pub series: Option<&'static str>,
    /// The page of a window that shows its records; empty for parts of other records.
    pub page: &'static str,
    /// The field of the person who answers for a record.
    pub responsible: Option<&'static str>,
    /// Whether search looks into it.
    pub searched: bool,
    /// Which of its records, `t`, a picker offers: an SQL condition.
    pub offered: &'static str,
    /// Whether lists made elsewhere can be imported.
    pub importable: bool,
    /// Days that a calendar shows: the field of the first day, and that of the last where it takes several.
    pub calendar: &'static [(&'static str, Option<&'static str>)],
    /// See [`Record::OWNERS`].
    pub owners: &'static [&'static str],
    /// See [`Record::SAME_BY`].
    pub same_by: &'static [&'static str],
    /// See [`Record::PROVENANCE`].
    pub provenance: &'static [&'static str],
    /// See [`Record::MACHINE`].
    pub machine: &'static [&'static str],
    /// See [`Record::JSON`].
    pub json: &'static [&'static str],
}

impl Descriptor {
    /// Of a table that is no register.
    #[must_use]
    pub const fn of<T: Record>() -> Self {
        Self {
            table: T::TABLE,
            fields: T::FIELDS,
            derived: &[],
            reference: "",
            title: "",
            series: None,
            page: "",
            responsible: None,
            searched: false,
            offered: "TRUE",
            importable: false,
            calendar: &[],
            owners: T::OWNERS,
            same_by: T::SAME_BY,
            provenance: T::PROVENANCE,
            machine: T::MACHINE,
            json: T::JSON,
        }
    }

    /// The field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Whether it has a field of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.field(name).is_some()
    }

    /// The places in a row of the columns of [`Record::OWNERS`]: `id` comes first, then the fields in their order.
    pub(crate) fn owner_places(&self) -> impl Iterator<Item = usize> {
        self.owners.iter().filter_map(|owner| Some(1 + self.fields.iter().position(|field| field.name == *owner)?))
    }
}

/// How a record is cited elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Shown {
    /// Identity of the record.
    pub id: String,
    /// What people cite: `8.6`, `PR-ACH-09`.
    pub reference: String,
    /// What it is about.
    pub title: String,
}

impl Shown {
    /// Reference and title on one line.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}", self.reference, self.title).trim().to_owned()
    }
}

/// The SQL expressions for the reference and the title of `table`, over a row named `alias`; none where its records are not
/// cited.
#[must_use]
pub fn citation(conn: &ReadOnly, table: &str, alias: &str, language: Language) -> Option<(String, String)> {
    let descriptor = conn.catalogue().table(table).filter(|known| !known.title.is_empty())?;
    let title = descriptor.title.replace("{lang}", language.code());
    Some((format!("{alias}.\"{}\"", descriptor.reference), format!("{alias}.\"{title}\"")))
}

/// How the record `id` of `table` is cited; none when there is no such record.
///
/// # Errors
/// Those of the database.
pub fn shown(conn: &ReadOnly, table: &str, id: &str, language: Language) -> Result<Option<Shown>> {
    let Some((reference, title)) = citation(conn, table, "t", language) else { return Ok(None) };
    let sql = format!("SELECT t.id, {reference}, {title} FROM {table} t WHERE t.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], picker::shown_row).optional()?)
}
