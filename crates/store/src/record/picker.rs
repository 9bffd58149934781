//! What a picker of records offers.

use language::Language;
use rusqlite::params_from_iter;

use super::{Shown, citation, shown};
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;

/// The records of `register` that a picker offers for these words, at most `limit`: number or words, both count.
///
/// # Errors
/// [`Error::Unknown`] for a register that does not exist, and those of the database.
pub fn options(conn: &ReadOnly, register: &str, words: &str, limit: u32, language: Language) -> Result<Vec<Shown>> {
    let register = conn.catalogue().register(register)?;
    let (reference, title) =
        citation(conn, register.table, "t", language).ok_or_else(|| Error::Unknown(register.table.into()))?;
    let mut terms = vec!["t.archived_at IS NULL".to_owned(), register.offered.to_owned()];
    let words: Vec<String> = words.split_whitespace().map(language::text::fold).collect();
    for (index, _) in words.iter().enumerate() {
        terms.push(format!("instr(fold({reference} || ' ' || {title}), ?{})", index + 1));
    }
    let position = register.has("position");
    let natural = if position { "t.position" } else { &reference };
    // A reference typed first finds its own record before those that contain it.
    let starts = if words.is_empty() { String::new() } else { format!("instr(fold({reference}), ?1) <> 1, ") };
    let sql = format!(
        "SELECT t.id, {reference}, {title} FROM {} t WHERE {} ORDER BY {starts}{natural} LIMIT {limit}",
        register.table,
        terms.join(" AND ")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_map(params_from_iter(&words), shown_row)?.collect::<Result<_, _>>()?)
}

/// How a picker shows the record already chosen.
///
/// # Errors
/// [`Error::NoRecord`], and those of the database.
pub fn option(conn: &ReadOnly, register: &str, id: &str, language: Language) -> Result<Shown> {
    shown(conn, register, id, language)?.ok_or_else(|| Error::NoRecord(id.into()))
}

pub(super) fn shown_row(row: &rusqlite::Row) -> rusqlite::Result<Shown> {
    Ok(Shown { id: row.get(0)?, reference: row.get(1)?, title: row.get(2)? })
}
