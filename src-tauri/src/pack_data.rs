//! The data that goes with the pages of a pack: each register shown, as open JSON and as a workbook.

use exchange::Format;
use pack::{Attached, Deflated, PackOptions, PackSection};
use store::progress::Progress;
use store::record::Query;
use store::{ReadOnly, Result};

/// The registers of the chosen sections, read from the moment that `conn` reads.
///
/// # Errors
/// Those of the database.
pub fn read(conn: &ReadOnly, options: &PackOptions, progress: &dyn Progress) -> Result<Vec<(Attached, Deflated)>> {
    let mut files = Vec::new();
    let shown = options.sections.iter().flat_map(|section| {
        // The checks are judged by the thresholds: these go along with the contracts.
        let judged_by = matches!(section, PackSection::Legality).then_some("threshold");
        section.register().into_iter().chain(judged_by).map(move |register| (*section, register))
    });
    for (section, register) in shown {
        let query = if Some(register) == section.register() {
            options.query(section)
        } else {
            Query { language: options.language, ..Query::default() }
        };
        let (mut json, mut xlsx) = (Deflated::default(), Deflated::default());
        let outs: Vec<exchange::Out> = vec![(Format::Json, &mut json), (Format::Xlsx, &mut xlsx)];
        exchange::export_to(conn, register, &query, progress, outs)?;
        let name = options.language.composed(&format!("{register}-register"));
        for (bytes, ending, media_type) in [
            (json, "json", "application/json"),
            (xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ] {
            let says = options.language.composed_with(&format!("pack-data-{ending}"), &[("register", &name)]);
            let name = format!("{name}.{ending}");
            files.push((Attached { name, media_type: media_type.into(), says, data: true }, bytes.end()?));
        }
    }
    Ok(files)
}
