//! The register of controlled documents, by process.

use dossier::register::{Query, Row, Sort};

use super::Source;
use crate::block::{Block, Cell, Column, Span};
use crate::font::Face;

/// The register as one table per process.
///
/// # Errors
/// Those of the database, or [`dossier::Error::Cancelled`].
pub fn blocks(source: &Source) -> dossier::Result<Vec<Block>> {
    let by_process = Sort { field: "process_id".into(), descending: false };
    let rows = source.rows("procedure", Query { sort: vec![by_process], ..Query::default() })?;
    let count = rows.len().to_string();
    let mut blocks = vec![
        Block::Heading { level: 1, text: source.text("pack-section-procedures"), mark: None },
        Block::Paragraph(vec![Span::muted(source.language.text_with("pack-procedures-count", &[("count", &count)]))]),
    ];
    for group in rows.chunk_by(|a, b| process(source, a) == process(source, b)) {
        let title = match process(source, &group[0]) {
            title if title.is_empty() => source.text("pack-no-process"),
            title => title,
        };
        blocks.push(Block::Heading { level: 2, text: title, mark: None });
        blocks.push(Block::Table { columns: columns(source), rows: group.iter().map(|r| cells(source, r)).collect() });
    }
    Ok(blocks)
}

fn process(source: &Source, row: &Row) -> String {
    source.cited(row, "process_id")
}

fn columns(source: &Source) -> Vec<Column> {
    let column = |key: &str, weight| Column { title: source.text(key), weight };
    vec![
        column("procedure-code", 13.0),
        column("procedure-title", 36.0),
        column("procedure-version", 9.0),
        column("procedure-state", 13.0),
        column("procedure-effective_on", 14.0),
        column("procedure-next_review_on", 15.0),
    ]
}

fn cells(source: &Source, row: &Row) -> Vec<Cell> {
    let state = source.field(row, "state");
    let state = if state.is_empty() { String::new() } else { source.text(&format!("procedure-state-{state}")) };
    // A review that is due on or before the day of the pack is printed in bold, and says so.
    let due = row.record.get("next_review_on").and_then(|v| v.as_str()).and_then(|v| v.parse().ok());
    let late = due.is_some_and(|day: chrono::NaiveDate| day <= source.date);
    let mut review = vec![Span::plain(source.day(row, "next_review_on"))];
    if late {
        review[0].face = Face::SemiBold;
        review.push(Span::bold(format!(" {}", source.text("pack-overdue"))));
    }
    vec![
        Cell::text(source.field(row, "code")),
        Cell::text(source.field(row, "title")),
        Cell::text(source.field(row, "version")),
        Cell::text(state),
        Cell::text(source.day(row, "effective_on")),
        Cell { mark: None, text: review },
    ]
}
