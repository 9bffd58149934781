//! The audit programme of the cycle (9.2.2): each process with its priority and its audits, then the clauses that nobody audits.

use domain::audit::{Priority, ProgrammeRow, programme};
use language::{Key, key};

use super::Source;
use crate::block::{Block, Cell, Column, Span, Table};
use crate::layout::typography::typeset;

/// The programme as of the day of the pack.
///
/// # Errors
/// Those of the database.
pub fn blocks(source: &Source) -> store::Result<Vec<Block>> {
    let found = programme(source.conn, source.date, source.language)?;
    let (held, planned) = (found.held.to_string(), found.planned.to_string());
    let mut blocks = vec![
        Block::heading(1, source.text(key!("programme-title"))),
        Block::Paragraph(vec![Span::muted(
            source.language.text_with(key!("programme-progress"), &[("held", &held), ("planned", &planned)]),
        )]),
    ];
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("finding-process_id"), 6.0).naming_rows(),
        column(key!("programme-priority"), 1.0),
        column(key!("programme-held"), 6.0),
        column(key!("programme-planned"), 6.0),
    ];
    let rows: Vec<Vec<Cell>> = found.rows.iter().map(|row| cells(source, row)).collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table::plain(columns, rows)));
    }
    let count = found.uncovered.len().to_string();
    blocks.push(Block::heading(2, source.language.text_with(key!("programme-uncovered"), &[("count", &count)])));
    let line = |clause: &store::record::Shown| {
        vec![
            Span::link(clause.reference.clone(), &clause.reference),
            Span::plain(format!(" {}", typeset(source.language, &clause.title))),
        ]
    };
    if !found.uncovered.is_empty() {
        blocks.push(Block::List(found.uncovered.iter().map(line).collect()));
    }
    Ok(blocks)
}

fn cells(source: &Source, row: &ProgrammeRow) -> Vec<Cell> {
    let (mark, word) = match row.priority {
        Some(Priority::High) => ("major", key!("programme-high")),
        Some(Priority::Medium) => ("weak", key!("programme-medium")),
        Some(Priority::Low) | None => ("note", key!("programme-low")),
    };
    let visits = |held: bool| {
        let own = row.visits.iter().filter(|visit| visit.held == held);
        let said: Vec<String> = own
            .map(|visit| match visit.across.as_slice() {
                [] => visit.audit.reference.clone(),
                clauses => format!("{} ({})", visit.audit.reference, clauses.join(", ")),
            })
            .collect();
        said.join(" ; ")
    };
    let held = visits(true);
    let never = row.visits.is_empty();
    vec![
        Cell::spans(vec![
            Span::link(row.subject.reference.clone(), &row.subject.reference),
            Span::plain(format!(" {}", typeset(source.language, &row.subject.title))),
        ]),
        Cell::marked(mark, vec![Span::plain(source.text(word))]),
        if never { Cell::spans(vec![Span::bold(source.text(key!("programme-never")))]) } else { Cell::text(held) },
        Cell::text(visits(false)),
    ]
}
