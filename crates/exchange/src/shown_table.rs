//! A table as a page shows it, out into a file: what has no register behind it, such as the journal or the checks.

use rust_xlsxwriter::{Format as CellFormat, FormatAlign, Workbook, Worksheet};
use store::Result;

use crate::csv_file::harmless;
use crate::wrong;

/// A table of texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize, ts_rs::TS)]
#[ts(export)]
pub struct ShownTable {
    /// What it is called.
    pub title: String,
    /// Above its columns.
    pub headings: Vec<String>,
    /// As many cells as there are headings.
    pub rows: Vec<Vec<String>>,
}

/// The longest text a cell of a workbook holds, and the widest column, in characters.
const LONGEST: usize = 32_767;
const WIDEST: usize = 70;

impl ShownTable {
    /// The table as a workbook.
    ///
    /// # Errors
    /// A failure of the library, which has no place of its own.
    pub fn workbook(&self) -> Result<Vec<u8>> {
        let mut book = Workbook::new();
        let (head, text) =
            (CellFormat::new().set_bold(), CellFormat::new().set_text_wrap().set_align(FormatAlign::Top));
        let mut sheet = Worksheet::new();
        let name: String = self.title.chars().filter(|c| !"[]:*?/\\".contains(*c)).take(31).collect();
        if !name.trim().is_empty() {
            sheet.set_name(name.trim()).map_err(wrong)?;
        }
        for (column, heading) in (0_u16..).zip(&self.headings) {
            let cells = self.rows.iter().filter_map(|row| row.get(usize::from(column)));
            let widest = cells.chain([heading]).map(|cell| cell.chars().count()).max().unwrap_or_default();
            sheet.write_with_format(0, column, heading, &head).map_err(wrong)?;
            sheet.set_column_width(column, u32::try_from(widest.clamp(8, WIDEST) + 2).unwrap_or(20)).map_err(wrong)?;
        }
        for (line, row) in (1_u32..).zip(&self.rows) {
            for (column, cell) in (0_u16..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
                let cell: String = cell.chars().take(LONGEST / 2).collect();
                sheet.write_string_with_format(line, column, cell, &text).map_err(wrong)?;
            }
        }
        sheet.set_freeze_panes(1, 0).map_err(wrong)?;
        book.push_worksheet(sheet);
        book.save_to_buffer().map_err(wrong)
    }

    /// The table as separated values: semicolons in French, commas in English.
    ///
    /// # Errors
    /// A failure of the library.
    pub fn separated(&self, language: language::Language) -> Result<Vec<u8>> {
        let separator = if language == language::Language::French { b';' } else { b',' };
        let mut bytes = "\u{feff}".as_bytes().to_vec();
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separator)
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(&mut bytes);
        for row in std::iter::once(&self.headings).chain(&self.rows) {
            writer.write_record(row.iter().map(|cell| harmless(cell.clone()))).map_err(wrong)?;
        }
        writer.flush().map_err(wrong)?;
        drop(writer);
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use language::Language;

    use super::ShownTable;

    #[test]
    fn a_table_goes_out_as_it_is_shown_and_runs_no_formula() {
        let table = ShownTable {
            title: "Journal : [mai]".into(),
            headings: vec!["Quand".into(), "Quoi".into()],
            rows: vec![vec!["27/11/2026".into(), "« bien » ; fait".into()], vec!["".into(), "=1+1".into()]],
        };
        let text = String::from_utf8(table.separated(Language::French).expect("written")).expect("text");
        assert_eq!(text, "\u{feff}Quand;Quoi\r\n27/11/2026;\"« bien » ; fait\"\r\n;'=1+1\r\n");
        assert!(table.separated(Language::English).expect("written").starts_with("\u{feff}Quand,Quoi".as_bytes()));
        assert!(table.workbook().expect("written").starts_with(b"PK"));
    }
}
