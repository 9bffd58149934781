//! The report of an import as a table that any spreadsheet opens.

use std::path::Path;

use chrono::NaiveDate;
use domain::contract::import::{ContractImport, Remark, remarks};
use language::Language;
use store::{ReadOnly, Result, file};

use crate::csv_file::harmless;
use crate::wrong;

/// Remarks read at a time.
const BATCH_SIZE: u32 = 5_000;

/// A remark with words where it holds codes of ours: a procedure, a ground, the fields and values of a contract.
#[must_use]
pub fn in_words(mut remark: Remark, language: Language) -> Remark {
    let named = |prefix: &str, code: &str| {
        let key = format!("{prefix}-{code}");
        if !code.is_empty() && language.has(&key) { language.composed(&key) } else { code.to_owned() }
    };
    match remark.code.as_str() {
        "basis-named" => remark.kept = named("modification-basis", &remark.kept),
        "procedure-old" => remark.kept = named("contract-procedure", &remark.kept),
        "updated" => {
            let field = std::mem::take(&mut remark.field);
            for value in [&mut remark.given, &mut remark.kept] {
                *value = match (field.ends_with("_cents"), value.parse(), value.parse::<NaiveDate>()) {
                    (true, Ok(cents), _) => language.amount(cents),
                    (.., Ok(day)) => language.day(day),
                    _ => named(&format!("contract-{field}"), value),
                };
            }
            remark.field = named("contract", &field);
        }
        _ => {}
    }
    remark
}

/// Writes every remark of an import to `path`: record, contract, field, what was given, what was kept, why.
///
/// # Errors
/// Those of the database, or of the file.
pub fn write_report(conn: &ReadOnly, import: &ContractImport, path: &Path, language: Language) -> Result<()> {
    let separator = if language == Language::French { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let headings = ["line", "contract", "field", "kind", "given", "kept"];
    writer.write_record(headings.map(|name| language.composed(&format!("remark-column-{name}")))).map_err(wrong)?;
    let mut offset = 0;
    loop {
        let some = remarks(conn, &import.id, None, offset, BATCH_SIZE)?;
        let count = some.len();
        for remark in some.into_iter().map(|remark| in_words(remark, language)) {
            let kind = language.composed(&format!("remark-{}", remark.code));
            let cells = [&remark.line.to_string(), &remark.contract, &remark.field, &kind, &remark.given, &remark.kept];
            writer.write_record(cells.map(|cell| harmless(cell.clone()))).map_err(wrong)?;
        }
        offset += BATCH_SIZE;
        if count < BATCH_SIZE as usize {
            break;
        }
    }
    file::write_bytes(path, &writer.into_inner().map_err(wrong)?)
}
