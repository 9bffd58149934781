//! The processes: their map, then a sheet for each.

use domain::procedure::Procedure;
use domain::process::{flows, in_order};
use language::key;
use store::record::{self, Row};

use super::Source;
use crate::block::{Block, Cell, Span};
use crate::chart::{Band, Chart, ProcessBox};
use crate::layout::typography::typeset;
use crate::options::PackSection;

/// Processes on one map: more of them do not fit on a page, and go on another map.
const MAX_ROWS: usize = 30;

/// The map of the processes, and what each is for.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source) -> store::Result<Vec<Block>> {
    let mut rows = source.rows("process", source.options.query(PackSection::Processes))?;
    // As on the map of the window.
    let order: Vec<String> = in_order(source.conn)?.into_iter().map(|process| process.id).collect();
    rows.sort_by_key(|row| order.iter().position(|id| *id == identity(row)));
    let mut blocks = vec![Block::heading(1, source.text(key!("pack-section-processes")))];
    if rows.is_empty() {
        blocks.push(Block::Paragraph(vec![Span::muted(source.text(key!("pack-no-process-yet")))]));
        return Ok(blocks);
    }
    for part in rows.chunks(MAX_ROWS) {
        blocks.push(map(source, part)?);
    }
    for row in &rows {
        let facts = [
            (key!("process-family"), source.composed(&format!("process-family-{}", source.field(row, "family")))),
            (key!("process-pilot"), source.field(row, "pilot")),
            (key!("process-purpose"), source.field(row, "purpose")),
            (key!("process-inputs"), source.field(row, "inputs")),
            (key!("process-activities"), source.field(row, "activities")),
            (key!("process-outputs"), source.field(row, "outputs")),
            (key!("process-resources"), source.field(row, "resources")),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let facts = facts.map(|(key, value)| (source.text(key), value)).chain(source.besides("process", row, PLACED));
        let facts = facts.map(|(label, value)| (label, Cell::text(value))).collect();
        let procedures = procedures(source, row)?;
        let title = format!("{} · {}", source.field(row, "code"), source.field(row, "name"));
        let code = source.field(row, "code");
        let mut sheet = vec![Block::named_heading(2, title, &code), Block::Facts(facts)];
        if !procedures.is_empty() {
            sheet.push(Block::Paragraph(vec![Span::muted(source.text(key!("pack-process-procedures")))]));
            sheet.push(Block::List(procedures));
        }
        blocks.push(Block::Together(sheet));
    }
    Ok(blocks)
}

/// The fields that a sheet has a place for.
const PLACED: &[&str] =
    &["code", "name", "family", "pilot", "purpose", "inputs", "activities", "outputs", "resources", "rank"];

fn identity(row: &Row) -> String {
    row.record.get("id").and_then(|v| v.as_str()).unwrap_or_default().to_owned()
}

/// The documents of a process, each a point of a list.
fn procedures(source: &Source, row: &Row) -> store::Result<Vec<Vec<Span>>> {
    let id = identity(row);
    let own = "t.process_id = ?1 AND t.archived_at IS NULL ORDER BY t.code";
    let all: Vec<Procedure> = record::find(source.conn, own, [id])?;
    let point =
        |p: &Procedure| vec![Span::bold(format!("{} ", p.code)), Span::plain(typeset(source.language, &p.title))];
    Ok(all.iter().map(point).collect())
}

/// Bands, boxes and links; in words, each band with its processes, then who leads to whom.
fn map(source: &Source, rows: &[Row]) -> store::Result<Block> {
    let ids: Vec<String> = rows.iter().map(identity).collect();
    let place = |id: &str| ids.iter().position(|known| known == id);
    let flows = flows(source.conn, &in_order(source.conn)?)?;
    let links: Vec<(usize, usize)> =
        flows.iter().filter_map(|flow| Some((place(&flow.from)?, place(&flow.to)?))).collect();
    let mut bands: Vec<Band> = Vec::new();
    for row in rows {
        let title = source.composed(&format!("process-family-{}", source.field(row, "family")));
        let own = ProcessBox { code: source.field(row, "code"), name: source.field(row, "name") };
        match bands.last_mut() {
            Some(band) if band.title == title => band.boxes.push(own),
            _ => bands.push(Band { title, boxes: vec![own] }),
        }
    }
    let code = |index: usize| source.field(&rows[index], "code");
    let parts = bands.iter().map(|band| {
        let names: Vec<String> = band.boxes.iter().map(|b| format!("{} {}", b.code, b.name)).collect();
        format!("{} : {}", band.title, names.join(", "))
    });
    let arrows = links.iter().map(|(from, to)| format!("{} → {}", code(*from), code(*to)));
    let list: Vec<String> = parts.chain(arrows).collect();
    let list = typeset(source.language, &list.join(" ; "));
    let says = source.language.text_with(key!("pack-chart-map"), &[("list", &list)]);
    Ok(Block::Chart { chart: Chart::ProcessMap { bands, links }, says })
}
