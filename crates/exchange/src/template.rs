//! The workbook a person fills in to bring a register in: its headings, and the words each list takes.

use domain::catalogue::by_name;
use language::{Language, key};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, Note, Workbook};
use store::record::{Field, Kind};
use store::register::enterable;
use store::{ReadOnly, Result};

use crate::workbook::{sheet_name, width};
use crate::wrong;

/// Rows that offer their lists; a person who needs more copies a row down.
const ROWS: u32 = 2_000;

/// Makes the template of `register`, custom fields included: a line of headings, each with a note that says what goes below it.
///
/// # Errors
/// [`store::Error::Unknown`] for a register that does not exist.
pub fn template(conn: &ReadOnly, register: &str, language: Language) -> Result<Vec<u8>> {
    let register = by_name(register)?;
    let fields = enterable(conn, register)?;
    let mut workbook = Workbook::new();
    // Without a date of its own, the same template is the same file.
    let made = ExcelDateTime::from_timestamp(0).map_err(wrong)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let head = Format::new().set_bold();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(register.descriptor().table, language)).map_err(wrong)?;
    for (column, field) in (0_u16..).zip(&fields) {
        let heading = field.label(register.descriptor().table, language);
        sheet.write_with_format(0, column, heading, &head).map_err(wrong)?;
        sheet.set_column_width(column, width(field.kind)).map_err(wrong)?;
        let note =
            Note::new(expected(register.descriptor().table, field, language)).set_author("").add_author_prefix(false);
        sheet.insert_note(0, column, &note).map_err(wrong)?;
        match field.kind {
            Kind::Choice(words) => {
                let words: Vec<String> =
                    words.iter().map(|word| field.word(register.descriptor().table, word, language)).collect();
                let list = DataValidation::new()
                    .allow_list_strings(&words)
                    .map_err(wrong)?
                    .set_error_style(DataValidationErrorStyle::Warning);
                sheet.add_data_validation(1, column, ROWS, column, &list).map_err(wrong)?;
            }
            Kind::Day => sheet.set_column_format(column, &day).map(|_| ()).map_err(wrong)?,
            _ => {}
        }
    }
    sheet.set_freeze_panes(1, 0).map_err(wrong)?;
    workbook.save_to_buffer().map_err(wrong)
}

/// What a column takes, as a sentence.
fn expected(register: &str, field: &Field, language: Language) -> String {
    match field.kind {
        Kind::Code => language.text(key!("template-code")),
        Kind::Day => language.text(key!("problem-day")),
        Kind::Number | Kind::Cents => language.text(key!("problem-number")),
        Kind::Choice(words) => {
            let words: Vec<String> = words.iter().map(|word| field.word(register, word, language)).collect();
            language.text_with(key!("template-choice"), &[("words", &words.join(", "))])
        }
        Kind::Reference(target) => language
            .text_with(key!("template-reference"), &[("register", &language.composed(&format!("{target}-register")))]),
        _ => language.text(key!("template-text")),
    }
}
