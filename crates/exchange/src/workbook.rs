//! Excel workbooks.

use dossier::Result;
use dossier::language::Language;
use dossier::record::Kind;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};

use crate::cell::{Cell, cell};
use crate::{Table, wrong};

/// The longest text a cell of a workbook holds.
const CELL_LIMIT: usize = 32_767;

/// Writes the table as one sheet with a frozen, filtered header.
///
/// # Errors
/// More rows than a sheet holds (1 048 575).
pub fn write(table: &Table) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // Dated like the state it shows, so that the same state gives the same file.
    let made = table.made.unwrap_or_default().timestamp();
    let made = ExcelDateTime::from_timestamp(made).map_err(wrong)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let head = Format::new().set_bold();
    let day = Format::new().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(table.register, table.language)).map_err(wrong)?;
    for (column, field) in (0_u16..).zip(&table.fields) {
        sheet.write_with_format(0, column, table.heading(field), &head).map_err(wrong)?;
        sheet.set_column_width(column, width(field.kind)).map_err(wrong)?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (column, field) in (0_u16..).zip(&table.fields) {
            match cell(table, row, field) {
                Cell::Empty => {}
                Cell::Text(value) => {
                    let value: String = value.chars().take(CELL_LIMIT).collect();
                    sheet.write_string_with_format(line, column, value, &text).map_err(wrong)?;
                }
                Cell::Number(value) => {
                    sheet.write_number(line, column, value).map_err(wrong)?;
                }
                Cell::Day(value) => {
                    let value = ExcelDateTime::parse_from_str(&value.to_string()).map_err(wrong)?;
                    sheet.write_with_format(line, column, &value, &day).map_err(wrong)?;
                }
            }
        }
    }
    let last = u16::try_from(table.fields.len().saturating_sub(1)).unwrap_or_default();
    sheet.autofilter(0, 0, u32::try_from(table.rows.len()).unwrap_or(u32::MAX), last).map_err(wrong)?;
    sheet.set_freeze_panes(1, 0).map_err(wrong)?;
    workbook.save_to_buffer().map_err(wrong)
}

/// The name of a register, as long as the tab of a sheet takes it.
pub fn sheet_name(register: &str, language: Language) -> String {
    language.text(&format!("{register}-register")).chars().take(31).collect()
}

/// How wide a column of values of this kind is, in characters.
pub fn width(kind: Kind) -> f64 {
    match kind {
        Kind::LongText => 60.0,
        Kind::Text | Kind::Person => 28.0,
        _ => 16.0,
    }
}
