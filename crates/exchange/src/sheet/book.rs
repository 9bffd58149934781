//! A file of rows, whatever program wrote it: Excel, LibreOffice, or separated values.

use std::collections::HashMap;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use store::{Error, Result};

use super::{limits, separated, shown};

/// The largest file read, in bytes: a list of a few thousand lines takes a hundredth of it.
const LARGEST: u64 = 200_000_000;

/// Where a cell stands: line and column, from the first of a sheet.
pub type Place = (usize, usize);

/// One sheet: its cells as values, in lines.
#[derive(Debug, Default)]
pub struct Sheet {
    /// The name on its tab; the file's, for separated values.
    pub name: String,
    /// Line of the file on which `rows` begins, from 0.
    pub first_line: u32,
    /// SheetColumn of the file in which `rows` begin, from 0.
    pub first_column: u32,
    /// All the same length.
    pub rows: Vec<Vec<Data>>,
    /// What cells show that hold a number: `PR-007` for 7.
    pub shown: HashMap<Place, String>,
    /// Formulas whose value the file does not hold.
    pub unvalued: Vec<Place>,
    /// Merged cells: the first and the last of each.
    pub merged: Vec<(Place, Place)>,
    /// Lines in which a quote is opened and never closed; it is read as a letter.
    pub open_quotes: Vec<usize>,
    /// The encoding that the letters betray, where it is one that nobody writes any more.
    pub encoding: Option<&'static str>,
}

impl Sheet {
    /// The text of a cell as its sheet shows it.
    pub fn text(&self, (row, column): Place) -> String {
        self.shown.get(&(row, column)).cloned().unwrap_or_else(|| super::value::plain(&self.rows[row][column]))
    }

    /// Puts headings above cells that have none.
    pub fn head(&mut self, headings: &[String]) {
        let width = self.rows.first().map_or(0, Vec::len);
        let heading = |column: usize| headings.get(column).map_or(Data::Empty, |text| Data::String(text.clone()));
        self.rows.insert(0, (0..width).map(heading).collect());
        self.open_quotes.iter_mut().for_each(|row| *row += 1);
    }

    /// Fills the lines that a cell is merged down over, from a line on; headings are merged otherwise.
    pub fn fill_merged(&mut self, from: usize) {
        for ((top, left), (bottom, _)) in self.merged.clone() {
            let Some(value) = self.rows.get(top).and_then(|row| row.get(left)).cloned() else { continue };
            for row in (top + 1..=bottom).filter(|_| top >= from) {
                if let Some(cell) = self.rows.get_mut(row).and_then(|row| row.get_mut(left)) {
                    *cell = value.clone();
                    if let Some(shown) = self.shown.get(&(top, left)).cloned() {
                        self.shown.insert((row, left), shown);
                    }
                }
            }
        }
    }
}

/// Reads every sheet of a file.
///
/// # Errors
/// [`Error::Missing`], [`Error::TooLarge`], [`Error::Other`] `too-many-cells`; [`Error::Other`] `not-a-sheet` for a file that holds no rows at all, is protected by a
/// password, or is not what its name says.
pub fn read(path: &Path) -> Result<Vec<Sheet>> {
    let size = std::fs::metadata(path).map_err(|e| Error::file(path, e))?.len();
    if size > LARGEST {
        return Err(Error::TooLarge(size, LARGEST));
    }
    let bytes = std::fs::read(path).map_err(|e| Error::file(path, e))?;
    let name = path.file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    limits::unpacks(&bytes)?;
    // A file made to harm must not take the window with it.
    let sheets =
        std::panic::catch_unwind(|| if is_workbook(&bytes) { workbook(bytes) } else { separated::read(&bytes, name) });
    let mut sheets = sheets.ok().transpose()?.flatten().ok_or_else(|| Error::of_file("not-a-sheet", path))?;
    sheets.retain(|sheet| sheet.rows.iter().any(|row| !row.iter().all(blank)));
    if sheets.is_empty() { Err(Error::of_file("not-a-sheet", path)) } else { Ok(sheets) }
}

/// Reads the table that was pasted.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::Other`] `too-many-cells`, or `nothing-pasted` where there is none.
pub fn pasted(text: &str) -> Result<Vec<Sheet>> {
    let size = text.len() as u64;
    if size > LARGEST {
        return Err(Error::TooLarge(size, LARGEST));
    }
    let mut sheets = separated::read(text.as_bytes(), String::new())?.unwrap_or_default();
    sheets.retain(|sheet| sheet.rows.iter().any(|row| !row.iter().all(blank)));
    if sheets.is_empty() { Err(Error::Other("nothing-pasted", String::new())) } else { Ok(sheets) }
}

/// Whether a cell says nothing.
pub fn blank(cell: &Data) -> bool {
    match cell {
        Data::Empty => true,
        Data::String(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// A workbook begins as a ZIP archive or as a compound file, whatever its name.
fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

fn workbook(bytes: Vec<u8>) -> Result<Option<Vec<Sheet>>> {
    let mut facts = shown::facts(&bytes);
    let opened = open_workbook_auto_from_rs(Cursor::new(bytes));
    let Ok(mut book) = opened.inspect_err(|error| tracing::warn!(%error, "not a workbook")) else { return Ok(None) };
    limits::spans(&mut book)?;
    let ranges = book.worksheets();
    let sheet = |(name, range): (String, calamine::Range<Data>)| {
        let (first_line, first_column) = range.start().unwrap_or_default();
        let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        let mut sheet = Sheet { first_line, first_column, rows, ..Sheet::default() };
        if let Some(facts) = facts.remove(&name) {
            let at = |(row, column): Place| {
                Some((row.checked_sub(first_line as usize)?, column.checked_sub(first_column as usize)?))
            };
            sheet.shown = facts.shown.into_iter().filter_map(|(place, text)| Some((at(place)?, text))).collect();
            sheet.unvalued = facts.unvalued.into_iter().filter_map(at).collect();
            sheet.merged = facts.merged.into_iter().filter_map(|(a, b)| Some((at(a)?, at(b)?))).collect();
        }
        Sheet { name, ..sheet }
    };
    Ok(Some(ranges.into_iter().map(sheet).collect()))
}
