//! Spreadsheets in: a sheet, its headings, the values of its rows, and what they would make of the dossier.

mod asides;
mod book;
#[cfg(test)]
mod case_tests;
mod columns;
mod limits;
#[cfg(test)]
mod property_tests;
mod reader;
mod separated;
mod shown;
#[cfg(test)]
mod tests;
mod value;

use std::collections::BTreeMap;
use std::path::Path;

use domain::catalogue::by_name;
use serde::{Deserialize, Serialize};
use store::journal::Saved;
use store::progress::Progress;
use store::record::Field;
use store::register::{AnyRegister, Incoming, Outcome, RowOutcome, enterable};
use store::{Dossier, Error, Problem, ReadOnly, Result};
use ts_rs::TS;

pub use book::Sheet;
pub use columns::SheetColumn;
use columns::{columns, headings};
use reader::{CellReader, Used};

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
    /// By field, what every new record takes that the list does not say: as a cell would say it.
    pub defaults: BTreeMap<String, String>,
    /// By field, what a word of the list means, as a cell would say it; an empty answer leaves the cell aside.
    pub words: BTreeMap<String, BTreeMap<String, String>>,
}

/// Where a list comes from.
#[derive(Debug, Clone, Copy)]
pub enum ListSource<'a> {
    /// A file.
    File(&'a Path),
    /// What was pasted: a table as spreadsheets put it on the clipboard. Where no heading of it says anything, its columns are
    /// taken to be these.
    Pasted(&'a str, &'a [String]),
}

impl<'a, P: AsRef<Path> + ?Sized> From<&'a P> for ListSource<'a> {
    fn from(path: &'a P) -> Self {
        Self::File(path.as_ref())
    }
}

impl ListSource<'_> {
    fn name(self) -> String {
        match self {
            Self::File(path) => path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
            Self::Pasted(..) => String::new(),
        }
    }
}

/// A word of the list that means nothing to us, and is asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[ts(export)]
pub struct UnknownWord {
    /// The field it was to fill.
    pub field: String,
    /// The word, as it stands.
    pub word: String,
    /// In how many cells.
    pub count: u32,
}

/// A line that is no record: a total, the name of a section, a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Aside {
    /// Line of the file, from 1.
    pub line: u32,
    /// What stands there.
    pub text: String,
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
    /// What a doubtful cell was read as; empty for one that was left out.
    pub read_as: String,
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
    /// Lines that hold something, and nothing in any column that is read.
    pub unread: u32,
    /// Lines that are no records.
    pub asides: Vec<Aside>,
    /// Required fields that the list does not say: one answer holds for all its rows.
    pub lacking: Vec<String>,
    /// Words that mean nothing to us.
    pub unknown: Vec<UnknownWord>,
    /// The encoding that the letters of a text file betray, where it is one of long ago; empty otherwise.
    pub encoding: String,
    /// What becomes of the first rows.
    pub rows: Vec<Outcome>,
    /// The first problems, in the order of the lines.
    pub problems: Vec<CellProblem>,
    /// How many problems there are in all.
    pub problem_count: u32,
}

/// A file read for a register, before the dossier is looked at row by row.
struct Reading {
    /// The field that people cite a record by.
    reference: &'static str,
    sheets: Vec<String>,
    sheet: Sheet,
    heading_row: usize,
    columns: Vec<SheetColumn>,
    fields: Vec<Field>,
    rows: Vec<Incoming>,
    problems: Vec<(u32, CellProblem)>,
    blank: usize,
    unread: usize,
    asides: Vec<Aside>,
    unknown: Vec<UnknownWord>,
}

/// Reads a file for `register`, and says what it would change. Writes nothing.
///
/// # Errors
/// Those of reading the file; [`Error::Unknown`] for a register that takes none or a sheet that is not there.
pub fn preview<'a>(
    conn: &ReadOnly,
    register: &str,
    list: impl Into<ListSource<'a>>,
    mapping: &Mapping,
    progress: &dyn Progress,
) -> Result<ImportReport> {
    let register = importable(register)?;
    let reading = read(conn, register, list.into(), mapping)?;
    let outcomes = register.preview(conn, &reading.rows, progress)?;
    Ok(reading.reported(outcomes))
}

/// Brings a file into `register` as one change that can be taken back, and says what became of each row.
///
/// # Errors
/// As [`preview`]; nothing is then written.
pub fn import<'a>(
    dossier: &mut Dossier,
    register: &str,
    list: impl Into<ListSource<'a>>,
    mapping: &Mapping,
    progress: &dyn Progress,
) -> Result<Saved<ImportReport>> {
    let register = importable(register)?;
    let list = list.into();
    let reading = read(dossier.connection(), register, list, mapping)?;
    let saved = register.import(dossier, &reading.rows, &list.name(), progress)?;
    Ok(saved.map(|outcomes| reading.reported(outcomes)))
}

fn importable(name: &str) -> Result<&'static dyn AnyRegister> {
    let found = by_name(name)?;
    if found.descriptor().importable { Ok(found) } else { Err(Error::Unknown(name.into())) }
}

fn read(conn: &ReadOnly, register: &dyn AnyRegister, list: ListSource, mapping: &Mapping) -> Result<Reading> {
    let fields = enterable(conn, register)?;
    let mut sheets = match list {
        ListSource::File(path) => book::read(path)?,
        ListSource::Pasted(text, _) => book::pasted(text)?,
    };
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let at = match &mapping.sheet {
        Some(name) => names.iter().position(|n| n == name).ok_or_else(|| Error::Unknown(name.clone()))?,
        None => {
            let matched = |sheet: &Sheet| {
                let headings = headings(sheet, register.descriptor().table, &fields);
                columns(sheet, &headings, register.descriptor().table, &fields, &mapping.columns)
                    .iter()
                    .filter(|c| c.field.is_some())
                    .count()
            };
            let matches: Vec<usize> = sheets.iter().map(matched).collect();
            let most = matches.iter().copied().max().unwrap_or_default();
            matches.iter().position(|n| *n == most).unwrap_or_default()
        }
    };
    let mut sheet = sheets.swap_remove(at);
    if let ListSource::Pasted(_, shown) = list {
        let named = headings(&sheet, register.descriptor().table, &fields);
        let known = columns(&sheet, &named, register.descriptor().table, &fields, &mapping.columns);
        if known.iter().all(|c| c.field.is_none()) {
            sheet.head(shown);
        }
    }
    let headings = headings(&sheet, register.descriptor().table, &fields);
    sheet.fill_merged(headings.row + 1);
    let columns = columns(&sheet, &headings, register.descriptor().table, &fields, &mapping.columns);
    let used: Vec<Used> = columns
        .iter()
        .filter_map(|c| {
            let field = *fields.iter().find(|f| Some(f.name) == c.field.as_deref())?;
            Some(Used::of(&sheet, headings.row, c, field))
        })
        .collect();
    let asked: Vec<Field> = fields
        .iter()
        .filter(|f| mapping.defaults.contains_key(f.name))
        .chain(used.iter().map(|u| &u.field))
        .copied()
        .collect();
    let reader = CellReader::new(conn, register.descriptor().table, &asked, mapping)?;
    let defaults = reader.defaults(&fields)?;
    let mut asides = asides::Finder::new(&sheet, &headings, register, &columns);
    let (mut rows, mut problems, mut blank, mut unread) = (Vec::new(), Vec::new(), 0, 0);
    let mut unknown: BTreeMap<(String, String), u32> = BTreeMap::new();
    for (index, cells) in sheet.rows.iter().enumerate().skip(headings.row + 1) {
        let line = sheet.first_line + u32::try_from(index).unwrap_or(u32::MAX) + 1;
        let mut tell = |field: &str, code: &str, read_as: String| {
            let reported = wrong_cell(&sheet, &columns, index, &Problem::new(field, code), false);
            problems.push((line, CellProblem { read_as, ..reported }));
        };
        if sheet.open_quotes.contains(&index) {
            tell("", "open-quote", String::new());
        }
        for column in used.iter().filter(|used| sheet.unvalued.contains(&(index, used.index))) {
            tell(column.field.name, "formula-unvalued", String::new());
        }
        if cells.iter().all(book::blank) {
            blank += 1;
            continue;
        }
        if asides.take(index) {
            continue;
        }
        let mut incoming = Incoming { line, defaults: defaults.clone(), ..Incoming::default() };
        incoming.whole = cells.iter().map(value::plain).collect::<Vec<_>>().join("\u{1f}");
        let mut said = false;
        for column in used.iter().filter(|used| !book::blank(&cells[used.index])) {
            said = true;
            let (field, place) = (&column.field, (index, column.index));
            match reader.value(&sheet, place, column) {
                Ok(Some(value::Reading { value, doubt })) => {
                    if let Some((code, read_as)) = doubt {
                        tell(field.name, code, read_as);
                    }
                    incoming.values.insert(field.name.to_owned(), value);
                }
                Ok(None) => {}
                Err(code) => {
                    if matches!(code, "choice" | "not-found") {
                        *unknown.entry((field.name.to_owned(), sheet.text(place))).or_default() += 1;
                    }
                    if code == "choice" {
                        incoming.unread.push(field.name.to_owned());
                    }
                    tell(field.name, code, String::new());
                }
            }
        }
        if said { rows.push(incoming) } else { unread += 1 }
    }
    let unknown = unknown.into_iter().map(|((field, word), count)| UnknownWord { field, word, count }).collect();
    let asides = asides.found;
    Ok(Reading {
        reference: register.descriptor().reference,
        sheets: names,
        heading_row: headings.row,
        columns,
        fields,
        rows,
        problems,
        blank,
        unread,
        asides,
        unknown,
        sheet,
    })
}

fn wrong_cell(
    sheet: &Sheet,
    columns: &[SheetColumn],
    index: usize,
    problem: &Problem,
    row_refused: bool,
) -> CellProblem {
    let line = sheet.first_line as usize + index + 1;
    let column = columns.iter().find(|c| c.field.as_deref() == Some(&problem.field));
    CellProblem {
        cell: column.map_or_else(
            || line.to_string(),
            |c| format!("{}{line}", columns::letter(sheet.first_column as usize + c.index)),
        ),
        field: problem.field.clone(),
        value: column.map(|c| sheet.text((index, c.index)).chars().take(80).collect()).unwrap_or_default(),
        code: problem.code.clone(),
        row_refused,
        read_as: String::new(),
    }
}

impl Reading {
    fn reported(self, outcomes: Vec<Outcome>) -> ImportReport {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let of = |fate: RowOutcome| count(outcomes.iter().filter(|o| o.fate == fate).count());
        let mut problems = self.problems;
        for outcome in &outcomes {
            let index = (outcome.line - self.sheet.first_line) as usize - 1;
            for problem in &outcome.problems {
                // A required cell that cannot be read is told by what stands in it; the row is left out with it.
                let reported = problems.iter_mut().find(|(line, p)| *line == outcome.line && p.field == problem.field);
                if let Some((_, reported)) = reported {
                    reported.row_refused = true;
                    continue;
                }
                problems.push((outcome.line, wrong_cell(&self.sheet, &self.columns, index, problem, true)));
            }
        }
        problems.sort_by_key(|(line, _)| *line);
        // What no row says and each of those left out lacks.
        let said = |field: &str| self.rows.iter().any(|row| row.values.contains_key(field));
        let lacks = |field: &&Field| {
            let lacking = |o: &Outcome| o.problems.iter().any(|p| p.field == field.name && p.code == "required");
            // One answer for all rows is none where each is to have its own.
            let asked = self.unknown.iter().any(|unknown| unknown.field == field.name);
            !said(field.name) && !asked && self.reference != field.name && outcomes.iter().any(lacking)
        };
        let lacking = self.fields.iter().filter(lacks).map(|field| field.name.to_owned()).collect();
        ImportReport {
            sheets: self.sheets,
            heading_line: self.sheet.first_line + count(self.heading_row) + 1,
            sheet: self.sheet.name,
            columns: self.columns,
            fields: self.fields,
            created: of(RowOutcome::Created),
            updated: of(RowOutcome::Updated),
            unchanged: of(RowOutcome::Unchanged),
            refused: of(RowOutcome::Refused),
            blank: count(self.blank),
            unread: count(self.unread),
            asides: self.asides,
            lacking,
            unknown: self.unknown,
            encoding: self.sheet.encoding.unwrap_or_default().into(),
            problem_count: count(problems.len()),
            problems: problems.into_iter().map(|(_, problem)| problem).take(SHOWN).collect(),
            rows: outcomes.into_iter().take(SHOWN).collect(),
        }
    }
}
