//! What all registers share: a page of the table, a record, create, edit, archive, links, options to pick from.

mod bring;
mod edit;
mod link;
mod list;
mod order;
mod page;
mod picker;
#[cfg(test)]
mod tests;

pub use bring::{Fate, Incoming, Outcome};
pub use edit::{add, archive, check_entered, create, edit, merge as merged};
pub use link::{Link, LinkEnd, link, links, unlink};
pub use list::{AnyRegister, IMPORTABLE, REGISTERS, by_name, derived_of, fields_of, records, searchable};
pub use order::Orders;
pub use page::{
    Condition, Filter, Page, Query, Row, Sort, all_fields, each, identities, page, row, rows, select, tally,
};
pub use picker::{option, options};

use rusqlite::OptionalExtension;
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::language::Language;
use crate::organisation::Organisation;
use crate::read_only::ReadOnly;
use crate::record::{Derived, Field, Record};
use crate::text::bare;

/// A record that people keep in a register of its own.
pub trait Register: Record {
    /// The field people cite a record by.
    const REFERENCE: &'static str;
    /// The field, or fields in a language, that say what it is about: `{lang}` stands for `fr` or `en`.
    const TITLE: &'static str;
    /// The series its references are minted in; none when people give the reference themselves.
    const SERIES: Option<&'static str> = None;
    /// Fields that only their own commands change, such as a state.
    const FIXED: &'static [&'static str] = &[];
    /// Columns computed from other records.
    const DERIVED: &'static [Derived] = &[];

    /// Values a file may bring along that are kept in other records, such as the version of a procedure.
    const BROUGHT: &'static [Field] = &[];

    /// What the values of [`Register::BROUGHT`] would change, field by field, and the rules they break.
    ///
    /// # Errors
    /// Those of the database.
    fn foresee(&self, _conn: &ReadOnly, _more: &Map<String, Value>) -> Result<(Vec<String>, Vec<Problem>)> {
        Ok((Vec::new(), Vec::new()))
    }

    /// Writes the values of [`Register::BROUGHT`]; the record itself is written already.
    ///
    /// # Errors
    /// Those of the database.
    fn bring(&self, _change: &Change, _more: &Map<String, Value>) -> Result<()> {
        Ok(())
    }

    /// Puts in what a new or changed record has without being asked, such as its first state.
    fn prepare(&mut self) {}

    /// The rules a record must keep to be saved, field by field.
    fn check(&self) -> Vec<Problem> {
        Vec::new()
    }

    /// Days on which something was done: none of them is still to come.
    const DONE_DAYS: &'static [&'static str] = &[];

    /// Rules that need the rest of the dossier, asked of what a person enters; what came in before them stays.
    ///
    /// # Errors
    /// Those of the database.
    fn check_within(&self, _conn: &ReadOnly) -> Result<Vec<Problem>> {
        Ok(Vec::new())
    }

    /// The reference of a new record to which nobody gave one, where the register has a rule for it besides a series.
    ///
    /// # Errors
    /// Those of the database.
    fn next_reference(&self, _conn: &ReadOnly) -> Result<Option<String>> {
        Ok(None)
    }

    /// What is cited besides the reference where that alone is not enough, such as the buyer of a contract.
    const CITED_WITH: &'static [&'static str] = &[];

    /// What decides whether two rows are one record, wherever they come from: what people cite, blanks and case apart.
    fn cited(&self) -> String {
        let mut cited = bare(self.reference());
        if !Self::CITED_WITH.is_empty() {
            let values = serde_json::to_value(self).unwrap_or_default();
            for field in Self::CITED_WITH {
                cited.push('\u{1f}');
                cited.push_str(&bare(values[*field].as_str().unwrap_or_default()));
            }
        }
        cited
    }

    /// The reference people cite.
    fn reference(&self) -> &str;
    /// Gives a minted reference.
    fn set_reference(&mut self, reference: String);
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

/// The column that people cite a record of `table` by; none where the table is no register.
#[must_use]
pub fn reference_of(table: &str) -> Option<&'static str> {
    if table == Organisation::TABLE {
        return Some("name");
    }
    by_name(table).ok().map(AnyRegister::reference)
}

/// The SQL expressions for the reference and the title of `table`, over a row named `alias`.
pub(crate) fn citation(table: &str, alias: &str, language: Language) -> Option<(String, String)> {
    // The organisation has no register, and files all the same: its logo.
    if table == Organisation::TABLE {
        return Some((format!("{alias}.name"), format!("{alias}.department")));
    }
    let register = by_name(table).ok()?;
    let title = register.title().replace("{lang}", language.code());
    Some((format!("{alias}.\"{}\"", register.reference()), format!("{alias}.\"{title}\"")))
}

/// How the record `id` of `table` is cited; none when there is no such record.
///
/// # Errors
/// Those of the database.
pub fn shown(conn: &ReadOnly, table: &str, id: &str, language: Language) -> Result<Option<Shown>> {
    let Some((reference, title)) = citation(table, "t", language) else { return Ok(None) };
    let sql = format!("SELECT t.id, {reference}, {title} FROM {table} t WHERE t.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], picker::shown_row).optional()?)
}
