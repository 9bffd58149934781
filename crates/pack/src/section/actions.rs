//! The action plan, by state, the most pressing first (DOMAIN B.4).

use domain::action::{OPEN, STATES};
use language::{Key, key};
use store::record::{Condition, Filter, Row, Sort};

use super::Source;
use crate::block::{Block, Cell, Column, Group, Span, Table};
use crate::font::Face;
use crate::layout::Sheet;
use crate::options::PackSection;

/// One table on lying pages, a group for each state.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source) -> store::Result<Vec<Block>> {
    let mut groups = Vec::new();
    let mut count = 0;
    for state in STATES {
        let mut query = source.options.query(PackSection::Actions);
        query.filters.push(Filter { field: "state".into(), condition: Condition::Any, values: vec![(*state).into()] });
        query.sort = vec![Sort { field: "due_on".into(), descending: false }];
        let rows = source.rows("action", query)?;
        count += rows.len();
        if !rows.is_empty() {
            let title = Some(source.composed(&format!("action-state-{state}")));
            groups.push(Group { title, rows: rows.iter().map(|row| cells(source, row)).collect(), total: None });
        }
    }
    let mut blocks = vec![
        Block::Paper(Sheet::Landscape),
        Block::heading(1, source.text(key!("pack-section-actions"))),
        Block::Paragraph(vec![Span::muted(
            source.language.text_with(key!("action-count"), &[("count", &count.to_string())]),
        )]),
    ];
    if !groups.is_empty() {
        blocks.push(Block::Table(Table { columns: columns(source), groups }));
    }
    blocks.push(Block::Paper(Sheet::Portrait));
    Ok(blocks)
}

fn columns(source: &Source) -> Vec<Column> {
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    vec![
        column(key!("action-reference"), 2.0).naming_rows(),
        column(key!("action-description"), 14.0),
        column(key!("pack-action-origin"), 4.0),
        column(key!("action-cause"), 10.0),
        column(key!("action-owner"), 7.0),
        column(key!("action-due_on"), 3.0),
        column(key!("action-check_result"), 8.0),
    ]
}

/// The fields that have a column, and those that the action plan does not print.
const PLACED: &[&str] = &[
    "reference",
    "description",
    "kind",
    "finding_id",
    "origin",
    "process_id",
    "cause",
    "owner",
    "due_on",
    "state",
    "progress",
    "done_on",
    "proof",
    "check_criterion",
    "check_due_on",
    "checked_by",
    "checked_on",
    "check_result",
];

fn cells(source: &Source, row: &Row) -> Vec<Cell> {
    let finding = row.shown.get("finding_id").map(|s| s.reference.clone());
    let origin = finding.unwrap_or_else(|| source.field(row, "origin"));
    // An action that is late on the day of the pack is printed in bold, and says so.
    let due = row.record.get("due_on").and_then(|v| v.as_str()).and_then(|v| v.parse().ok());
    let open = row.record.get("state").and_then(|v| v.as_str()).is_some_and(|state| OPEN.contains(&state));
    let late = open && due.is_some_and(|day: chrono::NaiveDate| day < source.date);
    let mut by = vec![Span::plain(source.day(row, "due_on"))];
    if late {
        by[0].face = Face::SemiBold;
        by.push(Span::bold(format!(" {}", source.text(key!("pack-overdue")))));
    }
    let checked = source.field(row, "check_result");
    let check = if checked.is_empty() { source.field(row, "check_criterion") } else { checked };
    vec![
        Cell::named(source.field(row, "reference")),
        Cell::spans(
            [vec![Span::plain(source.field(row, "description"))], source.beside("action", row, PLACED)].concat(),
        ),
        Cell::text(origin),
        Cell::text(source.field(row, "cause")),
        Cell::text(source.field(row, "owner")),
        Cell::spans(by),
        Cell::text(check),
    ]
}
