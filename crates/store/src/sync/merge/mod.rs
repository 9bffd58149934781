//! A colleague's copy comes back: what only one side changed is taken in, field by field; what both changed stands side by
//! side for a person to choose; one entry of the journal results, which can be undone.
//!
//! Both journals begin alike. What theirs has written since is one net change of each row; it is compared with what stands
//! in mine. A merge notes the last entry that it took in, so that the next one goes on from there, in either direction.

mod compare;
mod delta;
mod divergence;
mod merge_base;
mod numbers;
mod table;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use compare::{Plan, Step, compare};
use language::Language;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use table::Table;
use ts_rs::TS;

use crate::dossier::{Dossier, reader};
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::file::rows::copy_rows;
use crate::journal::change::Change;
use crate::journal::entry::Saved;
use crate::journal::intent::{Head, Intent};
use crate::journal::signing::keep_contributions;

/// What happens to a row by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ArrivalKind {
    /// It is new.
    Added,
    /// Some of its fields are.
    Changed,
    /// It goes.
    Removed,
}

/// Something that a copy brings and nobody has to choose, or that was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Arrival {
    /// Its table.
    pub table: String,
    /// How people cite it, or the record it belongs to.
    pub record: String,
    /// What happens to it.
    pub fate: ArrivalKind,
    /// The fields that change.
    pub fields: Vec<String>,
}

/// What both sides did to one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ConflictKind {
    /// Both changed a field.
    Field,
    /// Mine took it away, theirs changed it.
    RemovedHere,
    /// Theirs took it away, mine changed it.
    RemovedThere,
}

/// Who touched a record last, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LastEdit {
    /// Name and function.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a person has to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Conflict {
    /// Its table.
    pub table: String,
    /// Identity of the row.
    pub id: String,
    /// The field; empty where the whole row is at stake.
    pub field: String,
    /// The custom field whose value is at stake, as tables name it; none where it is another.
    pub custom: Option<String>,
    /// What both sides did.
    pub kind: ConflictKind,
    /// How people cite it, or the record it belongs to.
    pub record: String,
    /// The value before, as stored; a reference is replaced by what it cites.
    pub base: Option<String>,
    /// The value in mine.
    pub mine: Option<String>,
    /// The value in theirs.
    pub theirs: Option<String>,
    /// Who wrote mine; none when it was so before.
    pub mine_by: Option<LastEdit>,
    /// Who wrote theirs.
    pub theirs_by: Option<LastEdit>,
}

/// A record that got another reference: both sides had given the same one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Renumbered {
    /// Its register.
    pub register: String,
    /// The reference it had.
    pub from: String,
    /// The one it has now.
    pub to: String,
    /// Whether it is a record of theirs.
    pub theirs: bool,
}

/// What a copy brings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Merging {
    /// The hash of its last entry.
    pub head: String,
    /// The last entries of others that it has taken in, and its own, by workstation.
    pub known: BTreeMap<String, Head>,
    /// Where mine was chosen, as `table/id/field`.
    pub kept: Vec<String>,
    /// SHA-256 over who wrote what was taken in.
    #[serde(skip)]
    #[ts(skip)]
    pub written: String,
    /// Its entries that are not in mine yet.
    pub entries: u32,
    /// Entries of mine that it does not have.
    pub own: u32,
    /// Who wrote its entries.
    pub authors: Vec<String>,
    /// What comes in.
    pub arrivals: Vec<Arrival>,
    /// What both sides changed.
    pub conflicts: Vec<Conflict>,
    /// How many of these nobody has chosen yet.
    pub open: u32,
    /// Records that get another reference.
    pub renumbered: Vec<Renumbered>,
}

/// What a person chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Choice {
    /// The table of the conflict.
    pub table: String,
    /// Identity of the row.
    pub id: String,
    /// The field; empty for the whole row.
    pub field: String,
    /// Theirs, rather than mine.
    pub theirs: bool,
}

/// What the copy at `path` would bring into the dossier that `conn` reads.
///
/// # Errors
/// [`Error::Unrelated`] when the two were never one, and as [`reader`].
pub fn preview(conn: &ReadOnly, path: &Path, language: Language) -> Result<Merging> {
    between(conn, &reader(path, conn.catalogue())?, language)
}

/// What `theirs` would bring into `mine`.
///
/// # Errors
/// As [`preview`].
pub fn between(mine: &ReadOnly, theirs: &ReadOnly, language: Language) -> Result<Merging> {
    Ok(compare(mine, theirs, language, &|_| None)?.report)
}

/// Takes the copy at `path` in, as one change. `choose` says for each conflict whether theirs is taken.
///
/// # Errors
/// [`Error::Unrelated`], [`Error::Undecided`] where nothing is chosen for a conflict: nothing is then changed.
pub fn merge(
    dossier: &mut Dossier,
    path: &Path,
    language: Language,
    choose: &dyn Fn(&Conflict) -> Option<bool>,
) -> Result<Saved<Merging>> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    merge_as(dossier, path, &name, language, choose)
}

/// As [`merge`], under a name that the journal gives the copy; none for one that came through a shared folder.
///
/// # Errors
/// As there.
pub fn merge_as(
    dossier: &mut Dossier,
    path: &Path,
    name: &str,
    language: Language,
    choose: &dyn Fn(&Conflict) -> Option<bool>,
) -> Result<Saved<Merging>> {
    let theirs = reader(path, dossier.connection().catalogue())?;
    dossier.transact_as(
        |change| {
            let mut plan = compare(change.read(), &theirs, language, choose)?;
            if plan.report.open > 0 {
                return Err(Error::Undecided(plan.report.open));
            }
            if !plan.report.conflicts.is_empty() {
                change.decided();
            }
            write(change, &theirs, &plan)?;
            if !plan.steps.is_empty() || !plan.report.conflicts.is_empty() {
                plan.report.written = keep_contributions(change, &theirs, plan.taken)?;
            }
            Ok(plan.report)
        },
        |done| Intent::Merge {
            name: name.into(),
            head: done.head.clone(),
            entries: done.entries,
            authors: done.authors.clone(),
            records: u32::try_from(done.arrivals.len()).unwrap_or(u32::MAX),
            known: done.known.clone(),
            decided: done.conflicts.len() + done.renumbered.len() > 0,
            kept: done.kept.clone(),
            written: done.written.clone(),
        },
    )
}

fn write(change: &Change, theirs: &ReadOnly, plan: &Plan) -> Result<()> {
    let conn = change.read();
    // A row may come before the one that it belongs to.
    conn.writer().pragma_update(None, "defer_foreign_keys", true)?;
    // Two records may change numbers with each other: none bears one while they do.
    for step in &plan.steps {
        if let Step::Set { table, id, place, .. } = step
            && plan.tables[*table].one_bears_it()
            && plan.tables[*table].reference() == Some(*place)
        {
            let table = &plan.tables[*table];
            change.set(table.name(), id, &table.columns[*place], id)?;
        }
    }
    for step in &plan.steps {
        match step {
            Step::Insert { table, values } => {
                let table = &plan.tables[*table];
                let slots = (1..=values.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
                let sql = format!("INSERT INTO {} VALUES ({slots})", table.name());
                conn.writer().prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
                bring_along(change, theirs, table, values)?;
            }
            Step::Set { table, id, place, value } => {
                let table = &plan.tables[*table];
                change.set(table.name(), id, &table.columns[*place], value)?;
            }
            Step::Delete { table, id } => {
                let sql = format!("DELETE FROM {} WHERE id = ?1", plan.tables[*table].name());
                conn.writer().prepare_cached(&sql)?.execute([id])?;
            }
        }
    }
    // A number that theirs gave out is not given again, even where its record was taken back.
    let mut minted = theirs.prepare("SELECT series, year, last FROM minted")?;
    let mut rows = minted.query([])?;
    while let Some(row) = rows.next()? {
        let (series, year, last): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let sql = "INSERT INTO minted (series, year, last) VALUES (?1, ?2, ?3)
                   ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)";
        conn.writer().execute(sql, params![series, year, last])?;
    }
    Ok(())
}

/// What vouches for a row and stands in no changeset: the bytes of an attachment, the rows of side tables.
fn bring_along(change: &Change, theirs: &ReadOnly, table: &Table, values: &[rusqlite::types::Value]) -> Result<()> {
    use rusqlite::types::Value;
    let text = |column: &str| match table.place(column).and_then(|place| values.get(place)) {
        Some(Value::Text(text)) => text.as_str(),
        _ => "",
    };
    match table.name() {
        "attachment" => {
            let sql = "SELECT bytes FROM content WHERE sha256 = ?1";
            let bytes: Vec<u8> = theirs.query_row(sql, [text("sha256")], |row| row.get(0))?;
            change.keep_content(text("sha256"), &bytes)
        }
        name => {
            let sides = theirs.catalogue().side_tables.iter().filter(|side| side.owner_table == name);
            for side in sides {
                let of_it = format!("WHERE {} = ?1", side.owner);
                copy_rows(theirs, change.read(), side.name, side.columns, &of_it, [text("id")])?;
            }
            Ok(())
        }
    }
}
