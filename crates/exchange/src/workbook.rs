//! Excel workbooks.

use std::io::Write;

use language::Language;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};
use store::Result;
use store::record::{Kind, Row};

use crate::cell::{Cell, cell};
use crate::{RowWriter, Table, wrong};

/// Rows that are put together in memory.
const IN_MEMORY: usize = 4_000;
/// The longest text a cell of a workbook holds.
const CELL_LIMIT: usize = 32_767;

/// One sheet with a frozen, filtered header.
pub struct Xlsx<'a> {
    table: &'a Table,
    book: Workbook,
    sheet: Worksheet,
    day: Format,
    text: Format,
    /// Rows so far.
    line: u32,
    out: &'a mut (dyn Write + Send),
}

impl<'a> Xlsx<'a> {
    /// Begins the workbook with its headings.
    ///
    /// # Errors
    /// A heading that a sheet does not take.
    pub fn begin(table: &'a Table, out: &'a mut (dyn Write + Send)) -> Result<Self> {
        let mut book = Workbook::new();
        // Dated like the state it shows, so that the same state gives the same file.
        let made = table.made.unwrap_or_default().timestamp();
        let made = ExcelDateTime::from_timestamp(made).map_err(wrong)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        let head = Format::new().set_bold();
        let day = Format::new().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Top);
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        // Many rows go to the disk as they come, into a file without a name, and are spelled otherwise there.
        let mut sheet = if table.secret || table.rows <= IN_MEMORY {
            Worksheet::new()
        } else {
            book.new_worksheet_with_constant_memory().map_err(wrong)?
        };
        sheet.set_name(sheet_name(table.register, table.language)).map_err(wrong)?;
        for (column, field) in (0_u16..).zip(&table.fields) {
            sheet.write_with_format(0, column, table.heading(field), &head).map_err(wrong)?;
            sheet.set_column_width(column, width(field.kind)).map_err(wrong)?;
        }
        Ok(Self { table, book, sheet, day, text, line: 0, out })
    }
}

impl RowWriter for Xlsx<'_> {
    fn row(&mut self, row: &Row) -> Result<()> {
        self.line += 1;
        let (sheet, line) = (&mut self.sheet, self.line);
        for (column, field) in (0_u16..).zip(&self.table.fields) {
            match cell(self.table, row, field) {
                Cell::Empty => {}
                Cell::Text(value) => {
                    let value = fitting(value);
                    sheet.write_string_with_format(line, column, value, &self.text).map_err(wrong)?;
                }
                Cell::Number(value) => {
                    sheet.write_number(line, column, value).map_err(wrong)?;
                }
                Cell::Day(value) => {
                    let value = ExcelDateTime::parse_from_str(&value.to_string()).map_err(wrong)?;
                    sheet.write_with_format(line, column, &value, &self.day).map_err(wrong)?;
                }
            }
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        let last = u16::try_from(self.table.fields.len().saturating_sub(1)).unwrap_or_default();
        self.sheet.autofilter(0, 0, self.line, last).map_err(wrong)?;
        self.sheet.set_freeze_panes(1, 0).map_err(wrong)?;
        self.book.push_worksheet(self.sheet);
        self.out.write_all(&self.book.save_to_buffer().map_err(wrong)?).map_err(wrong)
    }
}

/// A text as long as a cell takes it; the mark at its end says that it goes on, and is not read back.
fn fitting(value: String) -> String {
    // A workbook counts in units of UTF-16.
    if value.encode_utf16().count() <= CELL_LIMIT {
        return value;
    }
    let (mut kept, mut length) = (String::new(), crate::CUT.encode_utf16().count());
    for c in value.chars() {
        length += c.len_utf16();
        if length > CELL_LIMIT {
            break;
        }
        kept.push(c);
    }
    kept + crate::CUT
}

/// The name of a register, as long as the tab of a sheet takes it.
pub fn sheet_name(register: &str, language: Language) -> String {
    language.composed(&format!("{register}-register")).chars().take(31).collect()
}

/// How wide a column of values of this kind is, in characters.
pub fn width(kind: Kind) -> f64 {
    match kind {
        Kind::LongText => 60.0,
        Kind::Text | Kind::Person => 28.0,
        _ => 16.0,
    }
}
