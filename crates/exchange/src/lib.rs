//! Files in and out: registers as spreadsheets and open JSON.

mod calendar;
mod cell;
mod csv_file;
pub mod decp;
mod json_file;
pub mod sheet;
mod shown_table;
mod template;
#[cfg(test)]
mod tests;
mod workbook;

use std::io::Write;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use chrono::{DateTime, Utc};
use domain::catalogue::by_name;
use language::Language;
use serde::{Deserialize, Serialize};
use store::file::key;
use store::journal::state;
use store::progress::{NoProgress, Progress, Stage};
use store::record::{Field, Query, Row, all_fields, each, rows, select};
use store::{Error, ReadOnly, Result};
use ts_rs::TS;

use csv_file::Csv;
pub use shown_table::ShownTable;
pub use template::template;

/// Rows handed over together.
const BATCH_SIZE: usize = 256;

/// A format a register can be exported to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Format {
    /// An array of records, fields as stored.
    Json,
    /// Comma- or semicolon-separated values, as the language's spreadsheets expect.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// A calendar of the days to come.
    Ics,
}

/// What is known of a table before its rows.
pub(crate) struct Table {
    pub register: &'static str,
    pub fields: Vec<Field>,
    /// When the dossier last changed.
    pub made: Option<DateTime<Utc>>,
    pub language: Language,
    /// How many rows come.
    pub rows: usize,
    /// Whether the dossier is under a password: nothing of it goes to a file that is not.
    pub secret: bool,
}

impl Table {
    /// The heading of a column.
    pub fn heading(&self, field: &Field) -> String {
        field.label(self.register, self.language)
    }
}

/// A file that rows are written into as they come.
pub(crate) trait RowWriter {
    /// Writes a row.
    fn row(&mut self, row: &Row) -> Result<()>;
    /// Ends the file.
    fn finish(self: Box<Self>) -> Result<()>;
}

fn begin<'a>(table: &'a Table, format: Format, out: &'a mut (dyn Write + Send)) -> Result<Box<dyn RowWriter + 'a>> {
    Ok(match format {
        Format::Json => Box::new(json_file::Json::begin(table, out)?),
        Format::Csv => Box::new(Csv::begin(table, out)?),
        Format::Xlsx => Box::new(workbook::Xlsx::begin(table, out)?),
        Format::Ics => Box::new(calendar::Ics::begin(table, out)?),
    })
}

/// A format, and where its file goes.
pub type Out<'a> = (Format, &'a mut (dyn Write + Send));

/// Exports what `query` selects of a register, all pages of it, to each of `outs`. Rows are read once, and written while
/// the next ones are read, each file by a thread of its own: a register of any length takes no room.
///
/// # Errors
/// [`Error::Unknown`] for a register or field that does not exist, [`Error::Cancelled`], those of the database; more
/// rows than a format holds; a failure to write.
pub fn export_to(
    conn: &ReadOnly,
    register: &str,
    query: &Query,
    progress: &dyn Progress,
    outs: Vec<Out>,
) -> Result<()> {
    let register = by_name(register)?;
    // Within a moment that somebody else holds, there is no need of one of our own.
    let snapshot = if conn.is_autocommit() { Some(conn.snapshot()?) } else { None };
    let numbers = select(conn, register.descriptor().table, query)?;
    progress.stage(Stage::Records, numbers.len());
    let made = state(conn)?.map(|entry| entry.at);
    let fields = all_fields(conn, register.descriptor())?;
    let secret = key::is_secret(conn);
    let table = &Table {
        register: register.descriptor().table,
        fields,
        made,
        language: query.language,
        rows: numbers.len(),
        secret,
    };
    let done = std::thread::scope(|scope| {
        let (mut senders, mut writers) = (Vec::new(), Vec::new());
        for (format, out) in outs {
            let (sender, receiver) = sync_channel(4);
            senders.push(sender);
            writers.push(scope.spawn(move || write(table, format, out, &receiver)));
        }
        let mut waiting = Vec::new();
        let hand_over = |rows: Vec<Row>| {
            let rows = Arc::new(rows);
            // A writer that has stopped says why when it is asked.
            senders.iter().all(|sender| sender.send(Arc::clone(&rows)).is_ok())
        };
        let read = each(conn, register.descriptor().table, &numbers, query.language, progress, |row| {
            waiting.push(row);
            if waiting.len() == BATCH_SIZE && !hand_over(std::mem::take(&mut waiting)) {
                return Err(Error::Cancelled);
            }
            Ok(())
        });
        if read.is_ok() {
            hand_over(waiting);
        }
        drop(senders);
        let written: Result<()> = writers
            .into_iter()
            .try_for_each(|writer| writer.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        written.and(read)
    });
    drop(snapshot);
    done
}

fn write(table: &Table, format: Format, out: &mut (dyn Write + Send), rows: &Receiver<Arc<Vec<Row>>>) -> Result<()> {
    let mut sheet = begin(table, format, out)?;
    for rows in rows {
        rows.iter().try_for_each(|row| sheet.row(row))?;
    }
    sheet.finish()
}

/// Exports what `query` selects of a register, all pages of it, and returns the file's bytes.
///
/// # Errors
/// As [`export_to`].
pub fn export(
    conn: &ReadOnly,
    register: &str,
    format: Format,
    query: &Query,
    progress: &dyn Progress,
) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    export_to(conn, register, query, progress, vec![(format, &mut bytes)])?;
    Ok(bytes)
}

/// What `query` selects of a register in these columns, headings first, as spreadsheets take it from the clipboard: cells
/// between tabs.
///
/// # Errors
/// As [`export_to`].
pub fn copied(conn: &ReadOnly, register: &str, fields: &[String], query: &Query) -> Result<String> {
    let register = by_name(register)?.descriptor();
    let known = all_fields(conn, register)?;
    let field = |name: &String| known.iter().find(|f| f.name == name).copied();
    let fields: Vec<Field> =
        fields.iter().map(|name| field(name).ok_or_else(|| Error::Unknown(name.clone()))).collect::<Result<_>>()?;
    let rows = rows(conn, register.table, query, &NoProgress)?;
    let (language, secret) = (query.language, key::is_secret(conn));
    let table = Table { register: register.table, fields, made: None, language, rows: rows.len(), secret };
    let mut bytes = Vec::new();
    let mut text = Box::new(Csv::separated_by(b'\t', &table, &mut bytes)?);
    rows.iter().try_for_each(|row| text.row(row))?;
    text.finish()?;
    String::from_utf8(bytes).map_err(wrong)
}

/// What stands at the end of a text that a cell of a workbook could not hold whole.
pub(crate) const CUT: &str = " […]\u{2060}";

/// A failure of a file library, which has no place of its own among the failures a person meets.
pub(crate) fn wrong(error: impl std::fmt::Display) -> Error {
    Error::Value(error.to_string())
}
