//! The data that goes with the pages of a pack: each register shown, as open JSON and as a workbook.

use dossier::Result;
use dossier::progress::Unwatched;
use exchange::Format;
use pack::{Attached, PackOptions};
use rusqlite::Connection;

/// The registers of the chosen sections, exported from the moment that `conn` reads.
///
/// # Errors
/// Those of the database.
pub fn read(conn: &Connection, options: &PackOptions) -> Result<Vec<Attached>> {
    let mut files = Vec::new();
    for section in &options.sections {
        let Some(register) = section.register() else { continue };
        let name = options.language.text(&format!("{register}-register"));
        for (format, ending, media_type) in [
            (Format::Json, "json", "application/json"),
            (Format::Xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ] {
            let query = options.query(*section);
            files.push(Attached {
                name: format!("{name}.{ending}"),
                media_type: media_type.into(),
                says: options.language.text_with(&format!("pack-data-{ending}"), &[("register", &name)]),
                data: true,
                bytes: exchange::export(conn, register, format, &query, &Unwatched)?,
            });
        }
    }
    Ok(files)
}
