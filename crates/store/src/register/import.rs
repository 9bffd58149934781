//! Rows brought in from a file: each matched with its record by the reference people cite, checked, and written with
//! all the others as one change.

use std::collections::{HashMap, HashSet};

use language::text::{bare, fold};
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use super::edit::{add, merge};
use super::{Register, custom};
use crate::dossier::Dossier;
use crate::error::{Error, Problem, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::{Intent, Saved};
use crate::progress::{Progress, Stage};
use crate::record::{self, Field, Record};

/// A row of a file, its cells read as values. Fields that are not there keep what the record says.
#[derive(Debug, Clone, Default)]
pub struct Incoming {
    /// Line of the file, from 1.
    pub line: u32,
    /// Values by field, those of [`Register::RELATED_FIELDS`] included.
    pub values: Map<String, Value>,
    /// What a new record takes where the row does not say.
    pub defaults: Map<String, Value>,
    /// Fields in which a word stands that means nothing: a new record would take another in its place.
    pub unread: Vec<String>,
    /// The whole line as it stands, columns that are not read included.
    pub whole: String,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum RowOutcome {
    /// A new record.
    Created,
    /// A record that exists takes other values.
    Updated,
    /// The record says so already.
    Unchanged,
    /// The row breaks a rule, and is left out.
    Refused,
}

/// What becomes of a row, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Outcome {
    /// Line of the file, from 1.
    pub line: u32,
    /// What becomes of it.
    pub fate: RowOutcome,
    /// What people cite; empty for a new record whose reference is still to be minted.
    pub reference: String,
    /// What it is about.
    pub title: String,
    /// The fields that take another value.
    pub changed: Vec<String>,
    /// The rules broken.
    pub problems: Vec<Problem>,
}

/// A row with the record it makes.
struct Planned<T> {
    outcome: Outcome,
    record: Option<T>,
    more: Map<String, Value>,
    /// What the custom fields take.
    custom: Vec<(Field, String)>,
}

/// The records a row can be about.
struct Known<T> {
    by_reference: HashMap<String, T>,
    /// By reference alone, where more is cited.
    by_number: HashMap<String, Vec<T>>,
    /// By what they are about, for rows that give no reference: those of the dossier, never those of the same file.
    by_title: HashMap<String, Vec<T>>,
    /// Those of them that a row of the file has repeated: each stands for one row.
    repeated: HashSet<String>,
    /// The line that gave each reference.
    lines: HashMap<String, u32>,
    /// Whole lines without a reference.
    wholes: HashSet<String>,
}

impl<T: Register> Known<T> {
    fn read(conn: &ReadOnly) -> Result<Self> {
        let mut known = Self {
            by_reference: HashMap::new(),
            by_number: HashMap::new(),
            by_title: HashMap::new(),
            repeated: HashSet::new(),
            lines: HashMap::new(),
            wholes: HashSet::new(),
        };
        for record in record::find::<T>(conn, "TRUE", [])? {
            known.by_title.entry(title(&record)).or_default().push(record.clone());
            if !record.reference().is_empty() {
                if !T::CITED_WITH.is_empty() {
                    known.by_number.entry(bare(record.reference())).or_default().push(record.clone());
                }
                known.by_reference.insert(record.cited(), record);
            }
        }
        Ok(known)
    }

    /// The record a row without a reference repeats: the one that says all of it already.
    fn repeated(&self, values: &Map<String, Value>) -> Option<&T> {
        let title = values.get(T::TITLE).and_then(Value::as_str).map(fold)?;
        self.by_title
            .get(&title)?
            .iter()
            .filter(|record| !self.repeated.contains(record.id()))
            .find(|record| merge::<T>(record, Value::Object(values.clone())).is_ok_and(|merged| merged == **record))
    }
}

impl<T: Register> Known<T> {
    /// The record that a row cites. A row that does not say the rest of what cites it means
    /// the only one of that reference.
    fn find(&self, cited: &str, values: &Map<String, Value>) -> Option<T> {
        if let Some(record) = self.by_reference.get(cited) {
            return Some(record.clone());
        }
        let reference = bare(values.get(T::REFERENCE).and_then(Value::as_str)?);
        let silent = T::CITED_WITH.iter().all(|field| !values.contains_key(*field));
        match self.by_number.get(&reference).map(Vec::as_slice) {
            Some([one]) if silent => Some(one.clone()),
            _ => None,
        }
    }
}

/// The values by which a record is cited.
fn cited_by<T: Register>(values: &Map<String, Value>) -> Map<String, Value> {
    let fields = std::iter::once(&T::REFERENCE).chain(T::CITED_WITH);
    fields.filter_map(|name| Some(((*name).to_owned(), values.get(*name)?.clone()))).collect()
}

fn title<T: Register>(record: &T) -> String {
    serde_json::to_value(record).ok().and_then(|v| v.get(T::TITLE)?.as_str().map(fold)).unwrap_or_default()
}

fn plan<T: Register>(conn: &ReadOnly, rows: &[Incoming], progress: &dyn Progress) -> Result<Vec<Planned<T>>> {
    let mut known = Known::<T>::read(conn)?;
    progress.stage(Stage::Records, rows.len());
    rows.iter()
        .map(|row| {
            progress.tick()?;
            plan_row(conn, &mut known, row)
        })
        .collect()
}

fn plan_row<T: Register>(conn: &ReadOnly, known: &mut Known<T>, row: &Incoming) -> Result<Planned<T>> {
    let (mut more, mut values): (Map<_, _>, Map<_, _>) =
        row.values.clone().into_iter().partition(|(name, _)| T::RELATED_FIELDS.iter().any(|f| f.name == name));
    let mut given: Map<_, _>;
    (given, values) = values.into_iter().partition(|(name, _)| record::custom::is_custom(name));
    let reference = values.get(T::REFERENCE).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let mut outcome = Outcome {
        line: row.line,
        fate: RowOutcome::Refused,
        title: values.get(T::TITLE).and_then(Value::as_str).unwrap_or_default().to_owned(),
        reference: reference.clone(),
        changed: Vec::new(),
        problems: Vec::new(),
    };
    let refused = |mut outcome: Outcome, problems: Vec<Problem>| {
        outcome.problems = problems;
        Ok(Planned { outcome, record: None, more: Map::new(), custom: Vec::new() })
    };
    if reference.is_empty() && T::SERIES.is_none() {
        return refused(outcome, vec![Problem::new(T::REFERENCE, "required")]);
    }
    let before = if reference.is_empty() {
        let before = known.repeated(&values).cloned();
        // One line written twice is told; lines that differ are never one record, alike as they are in what is read.
        if !known.wholes.insert(row.whole.clone()) && !row.whole.is_empty() {
            return refused(outcome, vec![Problem::new(T::TITLE, "repeated-line")]);
        }
        known.repeated.extend(before.iter().map(|record| record.id().to_owned()));
        before
    } else {
        let cited = merge(&T::default(), Value::Object(cited_by::<T>(&values)))
            .map_or_else(|_| bare(&reference), |r| r.cited());
        if known.lines.insert(cited.clone(), row.line).is_some() {
            return refused(outcome, vec![Problem::new(T::REFERENCE, "repeated")]);
        }
        known.find(&cited, &values)
    };
    if before.is_none() {
        let unread: Vec<Problem> = row.unread.iter().map(|field| Problem::new(field, "choice")).collect();
        if !unread.is_empty() {
            return refused(outcome, unread);
        }
        for (field, value) in &row.defaults {
            let of = match field {
                field if T::RELATED_FIELDS.iter().any(|f| f.name == field) => &mut more,
                field if record::custom::is_custom(field) => &mut given,
                _ => &mut values,
            };
            of.entry(field.clone()).or_insert_with(|| value.clone());
        }
    }
    if let Some(record) = &before {
        // However the file spells it, the reference stays as people know it.
        std::iter::once(&T::REFERENCE).chain(T::CITED_WITH).for_each(|name| {
            values.remove(*name);
        });
        outcome.reference = record.reference().to_owned();
        if is_archived(record) {
            return refused(outcome, vec![Problem::new(T::REFERENCE, "archived")]);
        }
    }
    let record = match merge(before.as_ref().unwrap_or(&T::default()), Value::Object(values)) {
        Ok(record) => record,
        Err(Error::Rejected(problems)) => return refused(outcome, problems),
        Err(other) => return Err(other),
    };
    let custom = match custom::entered(conn, T::TABLE, record.id(), &given) {
        Ok(custom) => custom,
        Err(Error::Rejected(problems)) => return refused(outcome, problems),
        Err(other) => return Err(other),
    };
    let (more_changed, mut problems) = record.preview_related(conn, &more)?;
    problems.extend(record.problems());
    if !problems.is_empty() {
        return refused(outcome, problems);
    }
    outcome.changed = changed(before.as_ref(), &record);
    outcome.changed.extend(more_changed);
    outcome.changed.extend(custom.iter().map(|(field, _)| field.name.to_owned()));
    outcome.title = serde_json::to_value(&record)?.get(T::TITLE).and_then(Value::as_str).unwrap_or_default().into();
    outcome.fate = match before {
        None => RowOutcome::Created,
        Some(_) if outcome.changed.is_empty() => RowOutcome::Unchanged,
        Some(_) => RowOutcome::Updated,
    };
    Ok(Planned { outcome, record: Some(record), more, custom })
}

fn is_archived<T: Record>(record: &T) -> bool {
    serde_json::to_value(record).is_ok_and(|v| v.get("archived_at").is_some_and(|at| !at.is_null()))
}

/// The fields in which two states of a record differ; those that say something, for a new one.
fn changed<T: Register>(before: Option<&T>, after: &T) -> Vec<String> {
    let object = |record: &T| serde_json::to_value(record).unwrap_or_default();
    let (before, after) = (object(before.unwrap_or(&T::default())), object(after));
    T::FIELDS.iter().filter(|f| before.get(f.name) != after.get(f.name)).map(|f| f.name.to_owned()).collect()
}

/// What would become of each row. Writes nothing.
///
/// # Errors
/// [`Error::Cancelled`], [`Error::Unknown`] for a field that cannot be entered, those of the database.
pub fn preview_rows<T: Register>(conn: &ReadOnly, rows: &[Incoming], progress: &dyn Progress) -> Result<Vec<Outcome>> {
    Ok(plan::<T>(conn, rows, progress)?.into_iter().map(|planned| planned.outcome).collect())
}

/// Brings the rows of the file called `name` in, as one change that can be taken back. Rows that break a rule are left
/// out and said; the others go in.
///
/// # Errors
/// As [`preview_rows`]; nothing is then written.
pub fn import_rows<T: Register>(
    dossier: &mut Dossier,
    rows: &[Incoming],
    name: &str,
    progress: &dyn Progress,
) -> Result<Saved<Vec<Outcome>>> {
    dossier.transact_as(
        |change| {
            let planned = plan::<T>(change.read(), rows, progress)?;
            progress.stage(Stage::Writing, planned.len());
            let mut outcomes = Vec::with_capacity(planned.len());
            for Planned { mut outcome, record, more, custom } in planned {
                progress.tick()?;
                if let (Some(mut record), RowOutcome::Created | RowOutcome::Updated) = (record, outcome.fate) {
                    if record.id().is_empty() {
                        add(change, &mut record)?;
                    } else {
                        change.update(&record)?;
                    }
                    record.import_related(change, &more)?;
                    custom::write(change, T::TABLE, record.id(), custom)?;
                    record.reference().clone_into(&mut outcome.reference);
                }
                outcomes.push(outcome);
            }
            Ok(outcomes)
        },
        |outcomes| {
            let count = |fate| u32::try_from(outcomes.iter().filter(|o| o.fate == fate).count()).unwrap_or(u32::MAX);
            let (created, updated) = (count(RowOutcome::Created), count(RowOutcome::Updated));
            Intent::Import { register: T::TABLE.into(), name: name.into(), created, updated }
        },
    )
}
