//! The journal narrowed: by whom, when, what about.

use std::collections::BTreeSet;

use chrono::{Local, NaiveDate, NaiveTime, SecondsFormat, TimeZone, Utc};
use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entry::{Entry, read};
use crate::error::Result;
use crate::file::read_only::ReadOnly;

/// Which entries are wanted; all where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct JournalFilter {
    /// Written by this author, as the journal names them.
    pub author: String,
    /// On this day or later, in the time of the workstation.
    pub from: Option<NaiveDate>,
    /// On this day or before.
    pub to: Option<NaiveDate>,
    /// About records of this register.
    pub register: String,
    /// With this intent: its code.
    pub code: String,
    /// Words that all stand in what was done, case and accents ignored: references, names of files.
    pub words: String,
}

/// What a journal can be narrowed by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct JournalFacets {
    /// Who wrote in it.
    pub authors: Vec<String>,
    /// The registers that entries name.
    pub registers: Vec<String>,
    /// The codes of their intents.
    pub codes: Vec<String>,
}

/// What is undone or made again is about what the change was about.
const REGISTER: &str = "coalesce(json_extract(intent, '$.register'), json_extract(intent, '$.of.register'), '')";

/// The first instant of a local day, as the journal stores instants.
fn begins(day: NaiveDate) -> String {
    let local = day.and_time(NaiveTime::MIN);
    let instant =
        Local.from_local_datetime(&local).earliest().map_or_else(|| local.and_utc(), |at| at.with_timezone(&Utc));
    instant.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The latest entries before `before` that `filter` wants, newest first, at most `limit`.
///
/// # Errors
/// Those of the database, or an intent that cannot be read.
pub fn entries_of(conn: &ReadOnly, filter: &JournalFilter, before: Option<i64>, limit: u32) -> Result<Vec<Entry>> {
    let mut terms = vec!["seq < ?1".to_owned()];
    let mut params = vec![Sql::Integer(before.unwrap_or(i64::MAX))];
    let mut want = |sql: &str, value: String| {
        params.push(Sql::Text(value));
        terms.push(sql.replace("?#", &format!("?{}", params.len())));
    };
    if !filter.author.is_empty() {
        want("author = ?#", filter.author.clone());
    }
    if let Some(day) = filter.from {
        want("at >= ?#", begins(day));
    }
    if let Some(day) = filter.to.and_then(|day| day.succ_opt()) {
        want("at < ?#", begins(day));
    }
    if !filter.register.is_empty() {
        want(&format!("{REGISTER} = ?#"), filter.register.clone());
    }
    if !filter.code.is_empty() {
        want("json_extract(intent, '$.code') = ?#", filter.code.clone());
    }
    for word in filter.words.split_whitespace() {
        want("instr(fold(intent || ' ' || author), ?#) > 0", language::text::fold(word));
    }
    let sql = format!(
        "SELECT seq, id, at, author, station, intent, hash FROM journal WHERE {} ORDER BY seq DESC LIMIT {limit}",
        terms.join(" AND ")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(&params))?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(read(conn, row)?);
    }
    Ok(entries)
}

/// What this journal can be narrowed by.
///
/// # Errors
/// Those of the database.
pub fn facets(conn: &ReadOnly) -> Result<JournalFacets> {
    let distinct = |of: &str| -> Result<Vec<String>> {
        let mut statement = conn.prepare_cached(&format!("SELECT DISTINCT {of} FROM journal"))?;
        let values: BTreeSet<String> = statement
            .query_map([], |row| Ok(row.get::<_, Option<String>>(0)?.unwrap_or_default()))?
            .collect::<Result<_, _>>()?;
        Ok(values.into_iter().filter(|value| !value.is_empty()).collect())
    };
    Ok(JournalFacets {
        authors: distinct("author")?,
        registers: distinct(REGISTER)?,
        codes: distinct("json_extract(intent, '$.code')")?,
    })
}

/// A record that an entry changed and that has a page: its register and identity. None where none is there any more.
///
/// # Errors
/// Those of the database.
pub fn record_of(conn: &ReadOnly, seq: i64) -> Result<Option<(String, String)>> {
    let mut touched = conn.prepare_cached("SELECT record_id FROM journal_record WHERE seq = ?1 LIMIT 50")?;
    let ids: Vec<String> = touched.query_map([seq], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for register in conn.catalogue().registers().filter(|register| !register.page.is_empty()) {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE id = ?1)", register.table);
        let mut statement = conn.prepare_cached(&sql)?;
        for id in &ids {
            if statement.query_row([id], |row| row.get(0))? {
                return Ok(Some((register.table.to_owned(), id.clone())));
            }
        }
    }
    Ok(None)
}
