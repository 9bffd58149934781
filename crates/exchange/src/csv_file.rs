//! CSV as the language's spreadsheets open it: semicolons and a byte order mark in French, commas in English.

use dossier::Result;
use dossier::language::Language;

use crate::cell::{Cell, cell};
use crate::{Table, wrong};

/// Writes the table.
///
/// # Errors
/// None that memory allows.
pub fn write(table: &Table) -> Result<Vec<u8>> {
    let separator = if table.language == Language::French { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(table.fields.iter().map(|f| harmless(table.heading(f)))).map_err(wrong)?;
    for row in &table.rows {
        let cells = table.fields.iter().map(|field| match cell(table, row, field) {
            Cell::Empty => String::new(),
            Cell::Text(text) => harmless(text),
            Cell::Number(number) if table.language == Language::French => number.to_string().replace('.', ","),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => table.language.day(day),
        });
        writer.write_record(cells).map_err(wrong)?;
    }
    writer.into_inner().map_err(wrong)
}

/// A text that a spreadsheet would run as a formula gets an apostrophe in front.
pub(crate) fn harmless(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}
