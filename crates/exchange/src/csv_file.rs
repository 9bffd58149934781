//! CSV as the language's spreadsheets open it: semicolons and a byte order mark in French, commas in English.

use std::io::Write;

use language::Language;
use store::Result;
use store::record::Row;

use crate::cell::{Cell, cell};
use crate::{RowWriter, Table, wrong};

/// Comma- or semicolon-separated values.
pub struct Csv<'a> {
    table: &'a Table,
    writer: csv::Writer<&'a mut (dyn Write + Send)>,
}

impl<'a> Csv<'a> {
    /// Begins the file with its headings.
    ///
    /// # Errors
    /// A failure to write.
    pub fn begin(table: &'a Table, out: &'a mut (dyn Write + Send)) -> Result<Self> {
        let separator = if table.language == Language::French { b';' } else { b',' };
        out.write_all("\u{feff}".as_bytes()).map_err(wrong)?;
        Self::separated_by(separator, table, out)
    }

    /// Begins a text with these separators.
    ///
    /// # Errors
    /// A failure to write.
    pub fn separated_by(separator: u8, table: &'a Table, out: &'a mut (dyn Write + Send)) -> Result<Self> {
        let mut writer =
            csv::WriterBuilder::new().delimiter(separator).terminator(csv::Terminator::CRLF).from_writer(out);
        writer.write_record(table.fields.iter().map(|f| harmless(table.heading(f)))).map_err(wrong)?;
        Ok(Self { table, writer })
    }
}

impl RowWriter for Csv<'_> {
    fn row(&mut self, row: &Row) -> Result<()> {
        let table = self.table;
        let cells = table.fields.iter().map(|field| match cell(table, row, field) {
            Cell::Empty => String::new(),
            Cell::Text(text) => harmless(text),
            Cell::Number(number) if table.language == Language::French => number.to_string().replace('.', ","),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => table.language.day(day),
        });
        self.writer.write_record(cells).map_err(wrong)
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        self.writer.flush().map_err(wrong)
    }
}

/// Whether a spreadsheet would run this text as a formula, or it reads as one that was kept from it by apostrophes.
pub(crate) fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A text that a spreadsheet would run as a formula gets an apostrophe in front, and so does one that has some already: what is
/// read back is then what was written.
pub(crate) fn harmless(text: String) -> String {
    if is_formula(&text) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_would_run_is_kept_from_it_however_it_begins() {
        for (text, written) in [("=1", "'=1"), ("'=1", "''=1"), ("''-2", "'''-2"), ("'été", "'été"), ("été", "été")]
        {
            assert_eq!(harmless(text.into()), written);
        }
    }
}
