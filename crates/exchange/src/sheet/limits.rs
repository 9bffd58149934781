//! How much a workbook may be, told before it is read: a few kilobytes may unpack to gigabytes, and two cells may span more
//! than any memory holds.

use std::io::{Cursor, Read};

use calamine::{Reader, Sheets};
use store::{Error, Result};

/// The most a workbook may unpack to, in bytes.
const LARGEST_UNPACKED: u64 = 1_000_000_000;

/// The most cells between the first and the last one of a sheet, those in between included.
const MOST_CELLS: u64 = 40_000_000;

/// Unpacks a workbook to nowhere, and refuses one that comes to too much. What an archive says of its own size is not
/// believed. Files that are no archive pass.
///
/// # Errors
/// [`Error::TooLarge`].
pub fn unpacks(bytes: &[u8]) -> Result<()> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Ok(()) };
    let mut left = LARGEST_UNPACKED;
    for index in 0..archive.len() {
        let Ok(file) = archive.by_index(index) else { continue };
        // A part that cannot be unpacked is for the reader to refuse.
        left = left.saturating_sub(std::io::copy(&mut file.take(left), &mut std::io::sink()).unwrap_or_default());
        if left == 0 {
            return Err(Error::TooLarge(LARGEST_UNPACKED, LARGEST_UNPACKED));
        }
    }
    Ok(())
}

/// Refuses a sheet whose first and last cells are too far apart, or that has too many.
///
/// # Errors
/// [`Error::Other`] `too-many-cells`.
pub fn spans(book: &mut Sheets<Cursor<Vec<u8>>>) -> Result<()> {
    for name in book.sheet_names() {
        match book {
            Sheets::Xlsx(book) => {
                let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
                span(&name, || Some(cells.next_cell().ok()??.get_position()))?;
            }
            Sheets::Xlsb(book) => {
                let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
                span(&name, || Some(cells.next_cell().ok()??.get_position()))?;
            }
            // The reader of the others caps what it makes of them.
            _ => {}
        }
    }
    Ok(())
}

/// Follows the positions of the cells of a sheet, line and column.
fn span(sheet: &str, mut next: impl FnMut() -> Option<(u32, u32)>) -> Result<()> {
    let (mut least, mut most, mut count) = ((u32::MAX, u32::MAX), (0, 0), 0_u64);
    while let Some((row, column)) = next() {
        least = (least.0.min(row), least.1.min(column));
        most = (most.0.max(row), most.1.max(column));
        count += 1;
        let (rows, columns) = (u64::from(most.0 - least.0) + 1, u64::from(most.1 - least.1) + 1);
        cells(sheet, count.max(rows.saturating_mul(columns)))?;
    }
    Ok(())
}

/// Refuses more cells than a sheet may have.
///
/// # Errors
/// [`Error::Other`] `too-many-cells`.
pub fn cells(sheet: &str, count: u64) -> Result<()> {
    if count > MOST_CELLS { Err(Error::Other("too-many-cells", sheet.into())) } else { Ok(()) }
}
