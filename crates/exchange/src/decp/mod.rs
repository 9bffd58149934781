//! Open data of contracts (DECP): the formats of 2019 and of 2022, in JSON and XML, and tables made from them. Read
//! record by record: a file of gigabytes takes no more room than its largest record.

#[cfg(test)]
mod case_tests;
mod json;
mod keys;
mod modification;
mod normal;
mod report;
#[cfg(test)]
mod schema_tests;
mod table;
mod terms;
#[cfg(test)]
mod tests;
mod values;
mod words;
mod xml;

pub use report::{in_words, write_report};

use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use chrono::Local;
use domain::contract::import::{ContractImport, Source, import_contracts};
use domain::contract::threshold::Thresholds;
use normal::{Asked, Doubtful};
use serde_json::Value;
use sha2::{Digest, Sha256};
use store::journal::Saved;
use store::progress::{Progress, Stage};
use store::{Dossier, Error, Result};

/// Bytes read between two signs of progress.
const BLOCK: usize = 1 << 16;
/// The longest record believed, in bytes: the longest real one takes a thousandth of it.
const MAX_RECORD_BYTES: usize = 16 << 20;

/// One record as a reader finds it.
enum Found {
    /// A record; `true` for a concession.
    /// `absent`: keys where something stands that is no value, and what.
    Record { value: Value, concession: bool, raw: String, repaired: bool, absent: Vec<(String, String)> },
    /// Something that is no record, and why: `unreadable` or `truncated`.
    Broken { raw: String, code: &'static str },
}

/// What yields the records of one format.
type Records<'a> = Box<dyn Iterator<Item = Result<Found>> + 'a>;

/// A file under way: counts, hashes, and asks whether to go on.
struct Watched<'a> {
    file: File,
    digest: &'a RefCell<Sha256>,
    progress: &'a dyn Progress,
    cancelled: &'a Cell<bool>,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let room = buffer.len().min(BLOCK);
        let count = self.file.read(&mut buffer[..room])?;
        self.digest.borrow_mut().update(&buffer[..count]);
        if self.progress.tick().is_err() {
            self.cancelled.set(true);
            return Err(std::io::Error::other("cancelled"));
        }
        Ok(count)
    }
}

/// Brings the contracts of a file into a dossier, as one change; only those of `buyer` where one is asked for.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Other`] `not-open-data` for a file that is none of the formats; [`Error::Cancelled`]. Nothing is then
/// written.
pub fn import(
    dossier: &mut Dossier,
    path: &Path,
    buyer: Option<&str>,
    progress: &dyn Progress,
) -> Result<Saved<ContractImport>> {
    let file = File::open(path).map_err(|e| Error::file(path, e))?;
    let size = file.metadata().map_err(|e| Error::file(path, e))?.len();
    progress.stage(Stage::Records, usize::try_from(size).unwrap_or(usize::MAX) / BLOCK + 1);
    let (digest, cancelled) = (RefCell::new(Sha256::new()), Cell::new(false));
    let watched = Watched { file, digest: &digest, progress, cancelled: &cancelled };
    let mut reader = BufReader::with_capacity(BLOCK, watched);
    let reported = |error: Error| if cancelled.get() { Error::Cancelled } else { error };
    let format = recognise(&mut reader).map_err(|e| reported(Error::file(path, e)))?;
    let format = format.ok_or_else(|| Error::of_file("not-open-data", path))?;
    let records: Records = match format {
        "json" => Box::new(json::Reader::new(reader)),
        "xml" => Box::new(xml::Reader::new(BufReader::with_capacity(BLOCK, xml::Utf8::new(reader)))),
        _ => Box::new(table::records(reader, path).map_err(reported)?),
    };
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let sha256 = || hex::encode(digest.borrow().clone().finalize());
    let source = Source { name: &name, format, sha256: &sha256 };
    let (thresholds, today) = (Thresholds::of(dossier.connection())?, Local::now().date_naive());
    let value = |code: &str| thresholds.on(code, today).map(|row| row.value);
    let decimal = if format == "csv" { table::decimal_mark(path)? } else { None };
    let asked = Asked {
        unread: RefCell::default(),
        decimal,
        buyer: buyer.map(|siret| siret.chars().filter(char::is_ascii_digit).collect()),
        table: format == "csv",
        doubtful: Doubtful {
            below: value("implausible-below").map_or(0, |euros| euros * 100),
            from: value("implausible-from").map_or(i64::MAX, |euros| euros * 100),
            before_year: value("implausible-before").unwrap_or(i64::MIN),
        },
    };
    let incoming = records.map(|found| Ok(normal::incoming(found.map_err(reported)?, &asked)));
    import_contracts(dossier, &source, incoming)
}

/// `json`, `xml` or `csv`, by the first bytes; none for anything else.
fn recognise(reader: &mut impl BufRead) -> std::io::Result<Option<&'static str>> {
    let start = reader.fill_buf()?;
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    if start.contains(&0) || start.starts_with(b"PK\x03\x04") || start.starts_with(b"%PDF") {
        return Ok(None);
    }
    Ok(match start.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'{' | b'[') => Some("json"),
        Some(b'<') => Some("xml"),
        Some(_) if start.iter().take(4_000).any(|byte| matches!(byte, b',' | b';' | b'\t')) => Some("csv"),
        _ => None,
    })
}

/// The text of bytes that should be UTF-8; Windows-1252 where they are not, and whether that was so.
fn decoded(bytes: &[u8]) -> (String, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), true),
    }
}

/// A failure to read on.
fn reading(error: &std::io::Error) -> Error {
    Error::Value(error.to_string())
}
