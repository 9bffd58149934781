//! Spreadsheets in: a sheet, its headings, the values of its rows, and what they would make of the dossier.

mod book;
mod columns;
mod limits;
#[cfg(test)]
mod tests;
mod value;

use std::collections::BTreeMap;
use std::path::Path;

use calamine::Data;
use dossier::journal::Saved;
use dossier::progress::Progress;
use dossier::record::Field;
use dossier::register::{AnyRegister, Fate, IMPORTABLE, Incoming, Outcome, by_name};
use dossier::{Dossier, Error, Problem, ReadOnly, Result};
use serde::{Deserialize, Serialize};
use serde_json::Map;
use ts_rs::TS;

pub use book::Sheet;
pub use columns::SheetColumn;
use columns::{columns, headings};

/// Rows and problems shown at once; the counts speak of all of them.
const SHOWN: usize = 300;

/// How a file is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct Mapping {
    /// Name of the sheet; where none is given, the one whose headings name most fields.
    pub sheet: Option<String>,
    /// Field by heading, over what the headings say by themselves; an empty name leaves the column aside.
    pub columns: BTreeMap<String, String>,
}

/// Something wrong in one cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CellProblem {
    /// `C12`; the line alone where the file has no such column.
    pub cell: String,
    /// The field it was to fill.
    pub field: String,
    /// What the cell holds.
    pub value: String,
    /// The locale files hold `problem-<code>`.
    pub code: String,
    /// Whether the whole row is left out; otherwise this cell alone.
    pub row_refused: bool,
}

/// What a file would make of a register, or made of it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ImportReport {
    /// The sheets of the file, in its order.
    pub sheets: Vec<String>,
    /// The one that was read.
    pub sheet: String,
    /// Line of its headings, from 1.
    pub heading_line: u32,
    /// Its columns.
    pub columns: Vec<SheetColumn>,
    /// The fields a column can fill, in the order of the form.
    pub fields: Vec<Field>,
    /// New records.
    pub created: u32,
    /// Records that take other values.
    pub updated: u32,
    /// Records that said so already.
    pub unchanged: u32,
    /// Rows left out.
    pub refused: u32,
    /// Lines without anything in them, passed over.
    pub blank: u32,
    /// What becomes of the first rows.
    pub rows: Vec<Outcome>,
    /// The first problems, in the order of the lines.
    pub problems: Vec<CellProblem>,
    /// How many problems there are in all.
    pub problem_count: u32,
}

/// A file read for a register, before the dossier is looked at row by row.
struct Reading {
    sheets: Vec<String>,
    sheet: Sheet,
    heading_row: usize,
    columns: Vec<SheetColumn>,
    fields: Vec<Field>,
    rows: Vec<Incoming>,
    problems: Vec<(u32, CellProblem)>,
    blank: usize,
}

/// Reads a file for `register`, and says what it would change. Writes nothing.
///
/// # Errors
/// Those of reading the file; [`Error::Unknown`] for a register that takes none or a sheet that is not there.
pub fn preview(
    conn: &ReadOnly,
    register: &str,
    path: &Path,
    mapping: &Mapping,
    progress: &dyn Progress,
) -> Result<ImportReport> {
    let register = importable(register)?;
    let reading = read(conn, register, path, mapping)?;
    let outcomes = register.foresee(conn, &reading.rows, progress)?;
    Ok(reading.told(outcomes))
}

/// Brings a file into `register` as one change that can be taken back, and says what became of each row.
///
/// # Errors
/// As [`preview`]; nothing is then written.
pub fn import(
    dossier: &mut Dossier,
    register: &str,
    path: &Path,
    mapping: &Mapping,
    progress: &dyn Progress,
) -> Result<Saved<ImportReport>> {
    let register = importable(register)?;
    let reading = read(dossier.connection(), register, path, mapping)?;
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let saved = register.bring(dossier, &reading.rows, &name, progress)?;
    Ok(saved.map(|outcomes| reading.told(outcomes)))
}

fn importable(name: &str) -> Result<&'static dyn AnyRegister> {
    if IMPORTABLE.contains(&name) { by_name(name) } else { Err(Error::Unknown(name.into())) }
}

fn read(conn: &ReadOnly, register: &dyn AnyRegister, path: &Path, mapping: &Mapping) -> Result<Reading> {
    let fields = register.enterable();
    let mut sheets = book::read(path)?;
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let at = match &mapping.sheet {
        Some(name) => names.iter().position(|n| n == name).ok_or_else(|| Error::Unknown(name.clone()))?,
        None => {
            let matched = |sheet: &Sheet| {
                let headings = headings(sheet, register.name(), &fields);
                columns(sheet, &headings, register.name(), &fields, &mapping.columns)
                    .iter()
                    .filter(|c| c.field.is_some())
                    .count()
            };
            let matches: Vec<usize> = sheets.iter().map(matched).collect();
            let most = matches.iter().copied().max().unwrap_or_default();
            matches.iter().position(|n| *n == most).unwrap_or_default()
        }
    };
    let sheet = sheets.swap_remove(at);
    let headings = headings(&sheet, register.name(), &fields);
    let columns = columns(&sheet, &headings, register.name(), &fields, &mapping.columns);
    let used: Vec<(usize, Field)> = columns
        .iter()
        .filter_map(|c| Some((c.index, *fields.iter().find(|f| Some(f.name) == c.field.as_deref())?)))
        .collect();
    let cited = value::Names::read(conn, &used.iter().map(|(_, field)| *field).collect::<Vec<_>>())?;
    let (mut rows, mut problems, mut blank) = (Vec::new(), Vec::new(), 0);
    for (index, cells) in sheet.rows.iter().enumerate().skip(headings.row + 1) {
        let line = sheet.first_line + u32::try_from(index).unwrap_or(u32::MAX) + 1;
        let used = used.iter().filter(|(column, _)| !book::blank(&cells[*column]));
        let mut values = Map::new();
        let mut said = false;
        for (column, field) in used {
            said = true;
            match value::value(&cells[*column], register.name(), field, &cited) {
                Ok(Some(value)) => {
                    values.insert(field.name.to_owned(), value);
                }
                Ok(None) => {}
                Err(code) => {
                    let problem = Problem::new(field.name, code);
                    problems.push((line, wrong_cell(&sheet, &columns, cells, line, &problem, false)));
                }
            }
        }
        if said { rows.push(Incoming { line, values }) } else { blank += 1 }
    }
    Ok(Reading { sheets: names, heading_row: headings.row, columns, fields, rows, problems, blank, sheet })
}

fn wrong_cell(
    sheet: &Sheet,
    columns: &[SheetColumn],
    cells: &[Data],
    line: u32,
    problem: &Problem,
    row_refused: bool,
) -> CellProblem {
    let column = columns.iter().find(|c| c.field.as_deref() == Some(&problem.field));
    CellProblem {
        cell: column.map_or_else(
            || line.to_string(),
            |c| format!("{}{line}", columns::letter(sheet.first_column as usize + c.index)),
        ),
        field: problem.field.clone(),
        value: column.map(|c| value::plain(&cells[c.index]).chars().take(80).collect()).unwrap_or_default(),
        code: problem.code.clone(),
        row_refused,
    }
}

impl Reading {
    fn told(self, outcomes: Vec<Outcome>) -> ImportReport {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let of = |fate: Fate| count(outcomes.iter().filter(|o| o.fate == fate).count());
        let mut problems = self.problems;
        for outcome in &outcomes {
            let cells = &self.sheet.rows[(outcome.line - self.sheet.first_line) as usize - 1];
            for problem in &outcome.problems {
                // A required cell that cannot be read is told by what stands in it; the row is left out with it.
                let told = problems.iter_mut().find(|(line, p)| *line == outcome.line && p.field == problem.field);
                if let Some((_, told)) = told {
                    told.row_refused = true;
                    continue;
                }
                problems
                    .push((outcome.line, wrong_cell(&self.sheet, &self.columns, cells, outcome.line, problem, true)));
            }
        }
        problems.sort_by_key(|(line, _)| *line);
        ImportReport {
            sheets: self.sheets,
            heading_line: self.sheet.first_line + count(self.heading_row) + 1,
            sheet: self.sheet.name,
            columns: self.columns,
            fields: self.fields,
            created: of(Fate::Created),
            updated: of(Fate::Updated),
            unchanged: of(Fate::Unchanged),
            refused: of(Fate::Refused),
            blank: count(self.blank),
            problem_count: count(problems.len()),
            problems: problems.into_iter().map(|(_, problem)| problem).take(SHOWN).collect(),
            rows: outcomes.into_iter().take(SHOWN).collect(),
        }
    }
}
