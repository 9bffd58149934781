//! Search as you type over every register: one full-text index, kept by triggers written from the declarations.

use language::Language;
use rusqlite::config::DbConfig;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;

use super::{Descriptor, Shown, custom, shown};
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::file::rows::copy_rows;

/// A record that matches, with the register it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Hit {
    /// Name of the register.
    pub register: String,
    /// How the record is cited.
    pub shown: Shown,
}

/// The records that match every word of `words`, at most `limit` of each register: those whose reference or title
/// match first, then those that match in their text. The last word may be unfinished.
///
/// # Errors
/// Those of the database.
pub fn search(conn: &ReadOnly, words: &str, limit: u32, language: Language) -> Result<Vec<Hit>> {
    let Some(terms) = terms(words) else { return Ok(Vec::new()) };
    let mut hits: Vec<Hit> = Vec::new();
    for register in searched(conn) {
        let name = register.table;
        let start = hits.len();
        for columns in ["{reference title}", "body"] {
            let room = limit as usize - (hits.len() - start);
            let query = within(name, columns, &terms);
            for id in matches(conn, &query, limit)?.into_iter().take(room) {
                if hits[start..].iter().any(|h| h.shown.id == id) {
                    continue;
                }
                if let Some(shown) = shown(conn, name, &id, language)? {
                    hits.push(Hit { register: name.into(), shown });
                }
            }
        }
    }
    first_what_is_cited(&mut hits, words);
    Ok(hits)
}

/// Whoever types a reference in full wants that very record, and its register, before those that mention it.
fn first_what_is_cited(hits: &mut [Hit], words: &str) {
    let words = language::text::fold(words.trim());
    let cited = |hit: &Hit| language::text::fold(&hit.shown.reference) == words;
    let registers: Vec<String> = hits.iter().filter(|h| cited(h)).map(|h| h.register.clone()).collect();
    hits.sort_by_key(|h| (!registers.contains(&h.register), !cited(h)));
}

/// The words as a full-text query; none when there is nothing to look for.
fn terms(words: &str) -> Option<String> {
    let terms: Vec<String> =
        words.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).map(term).collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

fn within(register: &str, columns: &str, terms: &str) -> String {
    format!("register : \"{register}\" AND {columns} : ({terms})")
}

/// The full-text query for the records of `register` that hold all these words, to give to [`MATCHES`]; none when there
/// is nothing to look for.
pub(crate) fn matching(register: &str, words: &str) -> Option<String> {
    terms(words).map(|terms| within(register, "{reference title body}", &terms))
}

/// The identities of the records that match the full-text query `?1`.
pub(crate) const MATCHES: &str =
    "SELECT e.record_id FROM search s JOIN search_entry e ON e.rowid = s.rowid WHERE s.search MATCH ?1";

/// One typed word as a phrase with an open end: `8.6` is the numbers 8 and 6 in a row.
fn term(word: &str) -> String {
    format!("\"{}\" *", word.replace('"', " "))
}

fn matches(conn: &ReadOnly, query: &str, limit: u32) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(&format!("{MATCHES} LIMIT ?2"))?;
    Ok(statement.query_map(params![query, limit], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Adds to this connection the triggers that keep the index, and fills the index again if the declarations changed.
///
/// # Errors
/// Those of the database.
pub fn keep_current(conn: &ReadOnly) -> Result<()> {
    conn.writer().execute_batch(&declaration(conn))?;
    if is_declared(conn)? {
        return Ok(());
    }
    rebuild(conn)
}

/// The registers that search looks into.
fn searched(conn: &ReadOnly) -> impl Iterator<Item = &'static Descriptor> {
    conn.catalogue().registers().filter(|register| register.searched)
}

fn declaration(conn: &ReadOnly) -> String {
    searched(conn).map(triggers).chain(searched(conn).map(custom_triggers)).collect::<Vec<_>>().join("\n")
}

/// Whether the index was made from the declarations of this program.
fn is_declared(conn: &ReadOnly) -> Result<bool> {
    let known: Option<String> = conn.query_row("SELECT text FROM search_declaration", [], |r| r.get(0)).optional()?;
    Ok(known.as_deref() == Some(declaration(conn).as_str()))
}

/// Makes the index anew from the records.
///
/// # Errors
/// Those of the database.
pub fn rebuild(conn: &ReadOnly) -> Result<()> {
    // Triggers would take entries out of an index that may be spoilt: it is made as a whole instead, at the end.
    conn.writer().set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    let made = rebuilt(conn);
    conn.writer().set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
    made
}

fn rebuilt(conn: &ReadOnly) -> Result<()> {
    let transaction = conn.writer().unchecked_transaction()?;
    transaction.execute_batch("DELETE FROM search_entry; DELETE FROM search_declaration;")?;
    for register in searched(conn) {
        transaction.execute_batch(&format!(
            "INSERT INTO search_entry (register, record_id, reference, title, body) {}",
            expected(register)
        ))?;
    }
    transaction.execute("INSERT INTO search_declaration (text) VALUES (?1)", [declaration(conn)])?;
    transaction.execute("INSERT INTO search (search) VALUES ('rebuild')", [])?;
    transaction.commit()?;
    Ok(())
}

/// Whether the full-text index of `conn` says of each word where it stands, found on a copy in `scratch`, an empty dossier
/// that is given up afterwards: a reader may not write, and the check is a command of the index.
///
/// # Errors
/// Those of the database.
pub(crate) fn index_holds(conn: &ReadOnly, scratch: &ReadOnly) -> Result<bool> {
    let copied = || -> Result<()> {
        scratch.writer().set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        scratch.writer().execute_batch(
            "DELETE FROM search_data; DELETE FROM search_idx; DELETE FROM search_docsize; DELETE FROM search_config;",
        )?;
        for (table, columns) in SHADOWS {
            copy_rows(conn, scratch, table, columns, "", [])?;
        }
        Ok(())
    };
    match copied().and_then(|()| own_index_holds(scratch)) {
        // Rows that the copy refuses are none that the index wrote.
        Err(Error::Database(_) | Error::Damaged(_) | Error::Duplicate(_)) => Ok(false),
        other => other,
    }
}

/// What the full-text index is stored in, and the entries it is of.
const SHADOWS: &[(&str, &str)] = &[
    ("search_entry", "rowid, register, record_id, reference, title, body"),
    ("search_data", "id, block"),
    ("search_idx", "segid, term, pgno"),
    ("search_docsize", "id, sz"),
    ("search_config", "k, v"),
];

/// As [`index_holds`], on a connection that may write; nothing is changed.
///
/// # Errors
/// Those of the database.
pub(crate) fn own_index_holds(conn: &ReadOnly) -> Result<bool> {
    match conn
        .writer()
        .execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)", [])
        .map_err(Error::from)
    {
        Ok(_) => Ok(true),
        Err(Error::Damaged(_) | Error::Database(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

/// The identities of records whose entry is missing, outdated or left over; an empty one where all were made from other
/// declarations.
///
/// # Errors
/// Those of the database.
pub fn stale(conn: &ReadOnly) -> Result<Vec<String>> {
    if !is_declared(conn)? {
        return Ok(vec![String::new()]);
    }
    let ours: Vec<String> = searched(conn).map(expected).collect();
    let sql = format!(
        "WITH ours (register, record_id, reference, title, body) AS ({}),
              kept AS (SELECT register, record_id, reference, title, body FROM search_entry)
         SELECT record_id FROM (SELECT * FROM ours EXCEPT SELECT * FROM kept)
         UNION SELECT record_id FROM (SELECT * FROM kept EXCEPT SELECT * FROM ours)",
        ours.join(" UNION ALL ")
    );
    let mut statement = conn.prepare(&sql)?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The SQL that reads what the index holds of a record: register, identity, reference, title, everything else.
fn values(register: &Descriptor, row: &str) -> String {
    let quoted = |name: &str| format!("{row}.\"{name}\"");
    let titles: Vec<String> = if register.title.contains("{lang}") {
        Language::ALL.iter().map(|l| quoted(&register.title.replace("{lang}", l.code()))).collect()
    } else {
        vec![quoted(register.title)]
    };
    let rest: Vec<String> = register
        .fields
        .iter()
        .filter(|f| f.kind.searchable() && f.name != register.reference && !titles.contains(&quoted(f.name)))
        .map(|f| quoted(f.name))
        .collect();
    let body = if rest.is_empty() { "''".into() } else { rest.join(" || ' ' || ") };
    let body = format!("{body} || {}", custom::searched(row));
    let reference = quoted(register.reference);
    format!("'{}', {row}.id, {reference}, {}, {body}", register.table, titles.join(" || ' ' || "))
}

fn expected(register: &Descriptor) -> String {
    format!("SELECT {} FROM {} t", values(register, "t"), register.table)
}

fn triggers(register: &Descriptor) -> String {
    let (table, new) = (register.table, values(register, "new"));
    format!(
        "CREATE TEMP TRIGGER IF NOT EXISTS search_{table}_inserted AFTER INSERT ON main.{table} BEGIN
             INSERT INTO search_entry (register, record_id, reference, title, body) VALUES ({new});
         END;
         CREATE TEMP TRIGGER IF NOT EXISTS search_{table}_updated AFTER UPDATE ON main.{table} BEGIN
             UPDATE search_entry SET (register, record_id, reference, title, body) = ({new}) WHERE record_id = old.id;
         END;
         CREATE TEMP TRIGGER IF NOT EXISTS search_{table}_deleted AFTER DELETE ON main.{table} BEGIN
             DELETE FROM search_entry WHERE record_id = old.id;
         END;"
    )
}

/// What custom fields say is found with the record that they are of, as long as the field is there.
fn custom_triggers(register: &Descriptor) -> String {
    let table = register.table;
    let entry = |records: &str| {
        let again = values(register, "t");
        format!(
            "UPDATE search_entry SET (register, record_id, reference, title, body) =
                 (SELECT {again} FROM {table} t WHERE t.id = search_entry.record_id)
                 WHERE register = '{table}' AND record_id IN ({records});"
        )
    };
    let (new, old) = (entry("new.record_id"), entry("old.record_id"));
    let all = entry("SELECT v.record_id FROM custom_value v WHERE v.field_id = new.id");
    format!(
        "CREATE TEMP TRIGGER IF NOT EXISTS search_{table}_custom_inserted AFTER INSERT ON main.custom_value
             WHEN new.register = '{table}' BEGIN {new} END;
         CREATE TEMP TRIGGER IF NOT EXISTS search_{table}_custom_updated AFTER UPDATE ON main.custom_value
             WHEN new.register = '{table}' BEGIN {new} END;
         CREATE TEMP TRIGGER IF NOT EXISTS search_{table}_custom_deleted AFTER DELETE ON main.custom_value
             WHEN old.register = '{table}' BEGIN {old} END;
         CREATE TEMP TRIGGER IF NOT EXISTS search_{table}_custom_field AFTER UPDATE OF archived_at ON main.custom_field
             WHEN new.register = '{table}' BEGIN {all} END;"
    )
}
