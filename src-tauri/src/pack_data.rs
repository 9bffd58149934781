//! The data that goes with the pages of a pack: each register shown, as open JSON and as a workbook.

use std::sync::Arc;

use dossier::Result;
use dossier::progress::Unwatched;
use exchange::Format;
use pack::{Attached, Later, PackOptions};
use rusqlite::Connection;

/// The registers of the chosen sections, read from the moment that `conn` reads; the files are put together later.
///
/// # Errors
/// Those of the database.
pub fn read(conn: &Connection, options: &PackOptions) -> Result<Vec<Later>> {
    let mut files: Vec<Later> = Vec::new();
    for section in &options.sections {
        let Some(register) = section.register() else { continue };
        let name = options.language.text(&format!("{register}-register"));
        let table = Arc::new(exchange::read(conn, register, &options.query(*section), &Unwatched)?);
        for (format, ending, media_type) in [
            (Format::Json, "json", "application/json"),
            (Format::Xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ] {
            let table = Arc::clone(&table);
            let says = options.language.text_with(&format!("pack-data-{ending}"), &[("register", &name)]);
            let name = format!("{name}.{ending}");
            files.push(Box::new(move || {
                Ok(Attached { name, media_type: media_type.into(), says, data: true, bytes: table.write(format)? })
            }));
        }
    }
    Ok(files)
}
