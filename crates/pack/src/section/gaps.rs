//! What is missing as of the day of the pack: a list for the organisation itself, which says so.

use domain::readiness::{Gap, Severity, readiness};
use language::{Key, key};

use super::Source;
use crate::block::{Block, Cell, Column, Span, Table};
use crate::layout::typography::typeset;

/// The gaps that nobody set aside, the gravest first.
///
/// # Errors
/// Those of the database.
pub fn blocks(source: &Source) -> store::Result<Vec<Block>> {
    let found = readiness(source.conn, source.date, source.language)?;
    let gaps: Vec<&Gap> = found.gaps.iter().filter(|gap| gap.waiver.is_none()).collect();
    let all: u32 = found.counts.iter().map(|own| own.count).sum();
    let mut blocks = vec![
        Block::heading(1, source.text(key!("pack-section-readiness"))),
        Block::Callout {
            mark: "watch".into(),
            paragraphs: vec![vec![Span::plain(source.text(key!("pack-readiness-internal")))]],
        },
        Block::Paragraph(vec![Span::muted(
            source.language.text_with(key!("gaps-count"), &[("count", &all.to_string())]),
        )]),
    ];
    if !found.failed.is_empty() {
        blocks.push(Block::Note(vec![Span::bold(source.text(key!("pack-readiness-failed")))]));
    }
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("pack-readiness-gap"), 12.0).naming_rows(),
        column(key!("clause-number"), 0.5),
        column(key!("action-owner"), 5.0),
        column(key!("action-due_on"), 1.0),
    ];
    let rows: Vec<Vec<Cell>> = gaps.iter().map(|gap| cells(source, gap)).collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table::plain(columns, rows)));
    }
    Ok(blocks)
}

/// The shape of a severity.
pub fn mark_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Blocking => "major",
        Severity::ToTreat => "minor",
        Severity::ToWatch => "watch",
    }
}

fn cells(source: &Source, gap: &Gap) -> Vec<Cell> {
    let about = [("reference", gap.reference.as_str()), ("title", gap.title.as_str())];
    let sentence = source.language.composed_with(&format!("rule-{}", gap.rule), &about);
    let severity = source.composed(&format!("severity-{}", gap.severity.code()));
    vec![
        Cell::marked(
            mark_of(gap.severity),
            vec![Span::muted(format!("{severity}. ")), Span::plain(typeset(source.language, &sentence))],
        ),
        Cell::spans(vec![Span::link(gap.clause.clone(), &gap.clause)]),
        Cell::text(typeset(source.language, &gap.owner)),
        Cell::text(gap.due_on.map(|day| source.language.day(day)).unwrap_or_default()),
    ]
}
