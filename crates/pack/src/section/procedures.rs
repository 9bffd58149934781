//! The register of controlled documents, by process.

use language::{Key, key};
use store::record::{Row, Sort};

use super::{Source, reviews};
use crate::block::{Block, Cell, Column, Group, Span, Table};
use crate::font::Face;
use crate::layout::Sheet;
use crate::options::PackSection;

/// The register as one table, grouped by process, on lying pages: it has many columns.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source) -> store::Result<Vec<Block>> {
    let by_process = Sort { field: "process_id".into(), descending: false };
    let mut query = source.options.query(PackSection::Procedures);
    query.sort = vec![by_process];
    let rows = source.rows("procedure", query)?;
    let count = rows.len().to_string();
    let mut blocks = vec![
        Block::Paper(Sheet::Landscape),
        Block::heading(1, source.text(key!("pack-section-procedures"))),
        Block::Paragraph(vec![Span::muted(
            source.language.text_with(key!("pack-procedures-count"), &[("count", &count)]),
        )]),
    ];
    if let Some(chart) = reviews::block(source)? {
        let note = Block::Note(vec![Span::muted(source.text(key!("pack-reviews-note")))]);
        blocks.push(Block::Together(vec![Block::heading(2, source.text(key!("pack-reviews"))), chart, note]));
        blocks.push(Block::heading(2, source.text(key!("pack-procedures-list"))));
    }
    let groups = rows.chunk_by(|a, b| process(source, a) == process(source, b)).map(|group| Group {
        title: Some(match process(source, &group[0]) {
            title if title.is_empty() => source.text(key!("pack-no-process")),
            title => title,
        }),
        rows: group.iter().map(|r| cells(source, r)).collect(),
        total: None,
    });
    let groups: Vec<Group> = groups.collect();
    if !groups.is_empty() {
        blocks.push(Block::Table(Table { columns: columns(source), groups }));
    }
    blocks.push(Block::Paper(Sheet::Portrait));
    Ok(blocks)
}

fn process(source: &Source, row: &Row) -> String {
    source.cited(row, "process_id")
}

fn columns(source: &Source) -> Vec<Column> {
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    vec![
        column(key!("procedure-code"), 1.0).naming_rows(),
        column(key!("procedure-title"), 16.0),
        column(key!("procedure-kind"), 3.0),
        column(key!("procedure-owner"), 14.0),
        column(key!("procedure-version"), 1.0),
        column(key!("procedure-state"), 2.0),
        column(key!("procedure-effective_on"), 1.0),
        column(key!("procedure-next_review_on"), 4.0),
    ]
}

/// The fields that have a column, and those that the register of documents does not print.
const PLACED: &[&str] =
    &["code", "title", "kind", "process_id", "owner", "review_months", "next_review_on", "readers", "note"];

fn cells(source: &Source, row: &Row) -> Vec<Cell> {
    let state = source.field(row, "state");
    let state = if state.is_empty() { String::new() } else { source.composed(&format!("procedure-state-{state}")) };
    // A review that is due on or before the day of the pack is printed in bold, and says so.
    let due = row.record.get("next_review_on").and_then(|v| v.as_str()).and_then(|v| v.parse().ok());
    let late = due.is_some_and(|day: chrono::NaiveDate| day <= source.date);
    let mut review = vec![Span::plain(source.day(row, "next_review_on"))];
    if late {
        review[0].face = Face::SemiBold;
        review.push(Span::bold(format!(" {}", source.text(key!("pack-overdue")))));
    }
    let kind = source.composed(&format!("procedure-kind-{}", source.field(row, "kind")));
    vec![
        Cell::named(source.field(row, "code")),
        Cell::spans([vec![Span::plain(source.field(row, "title"))], source.beside("procedure", row, PLACED)].concat()),
        Cell::text(kind),
        Cell::text(source.field(row, "owner")),
        Cell::text(source.field(row, "version")),
        Cell::text(state),
        Cell::text(source.day(row, "effective_on")),
        Cell::spans(review),
    ]
}
