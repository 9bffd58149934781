//! A file of rows, whatever program wrote it: Excel, LibreOffice, or separated values.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use dossier::{Error, Result};

use super::limits;

/// The largest file read, in bytes: a list of a few thousand lines takes a hundredth of it.
const LARGEST: u64 = 200_000_000;

/// Characters of the start of a text file by which its separator is known.
const SAMPLE_LINES: usize = 50;

/// One sheet: its cells as values, in lines.
#[derive(Debug)]
pub struct Sheet {
    /// The name on its tab; the file's, for separated values.
    pub name: String,
    /// Line of the file on which `rows` begins, from 0.
    pub first_line: u32,
    /// SheetColumn of the file in which `rows` begin, from 0.
    pub first_column: u32,
    /// All the same length.
    pub rows: Vec<Vec<Data>>,
}

/// Reads every sheet of a file.
///
/// # Errors
/// [`Error::Missing`], [`Error::TooLarge`], [`Error::TooManyCells`]; [`Error::NotASheet`] for a file that holds no rows at all, is protected by a
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
        std::panic::catch_unwind(|| if is_workbook(&bytes) { workbook(bytes) } else { separated(&bytes, name) });
    let mut sheets = sheets.ok().transpose()?.flatten().ok_or_else(|| Error::NotASheet(path.into()))?;
    sheets.retain(|sheet| sheet.rows.iter().any(|row| !row.iter().all(blank)));
    if sheets.is_empty() { Err(Error::NotASheet(path.into())) } else { Ok(sheets) }
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
    let opened = open_workbook_auto_from_rs(Cursor::new(bytes));
    let Ok(mut book) = opened.inspect_err(|error| tracing::warn!(%error, "not a workbook")) else { return Ok(None) };
    limits::spans(&mut book)?;
    let ranges = book.worksheets();
    Ok(Some(
        ranges
            .into_iter()
            .map(|(name, range)| {
                let (first_line, first_column) = range.start().unwrap_or_default();
                Sheet { name, first_line, first_column, rows: range.rows().map(<[Data]>::to_vec).collect() }
            })
            .collect(),
    ))
}

fn separated(bytes: &[u8], name: String) -> Result<Option<Vec<Sheet>>> {
    let Some(text) = decoded(bytes) else { return Ok(None) };
    let records = |separator| {
        csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes())
            .into_records()
    };
    // The separator is the one that cuts most lines into the same number of cells, and into more than one.
    let best = [b';', b',', b'\t', b'|'].into_iter().max_by_key(|separator| {
        let widths: Vec<usize> = records(*separator).take(SAMPLE_LINES).flatten().map(|r| r.len()).collect();
        let widest = widths.iter().copied().max().unwrap_or_default();
        if widest < 2 { 0 } else { widths.iter().filter(|w| **w == widest).count() * 100 + widest }
    });
    let best = best.unwrap_or(b';');
    let (mut rows, mut width) = (Vec::new(), 0_usize);
    for record in records(best) {
        let record = record.inspect_err(|error| tracing::warn!(%error, "not separated values"));
        let Ok(record) = record else { return Ok(None) };
        width = width.max(record.len());
        // A quoted cell may hold line breaks; an empty line has no record. Lines are those of the file all the same.
        let line = record.position().map_or(rows.len(), |p| usize::try_from(p.line()).unwrap_or_default().max(1) - 1);
        rows.resize_with(line.max(rows.len()), Vec::new);
        rows.push(record.iter().map(|cell| Data::String(cell.to_owned())).collect());
        limits::cells(&name, (rows.len() as u64).saturating_mul(width as u64))?;
    }
    rows.iter_mut().for_each(|row| row.resize(width, Data::Empty));
    Ok(Some(vec![Sheet { name, first_line: 0, first_column: 0, rows }]))
}

/// The text of a file, in the encoding its byte order mark says or its letters betray. None when it is no text.
fn decoded(bytes: &[u8]) -> Option<String> {
    let encoding = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if bytes.contains(&0) => return None,
        None => {
            let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            detector.guess(Some(b"fr"), chardetng::Utf8Detection::Allow)
        }
    };
    Some(encoding.decode(bytes).0.into_owned())
}
