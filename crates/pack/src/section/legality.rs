//! How the contracts stand with the law: each rule, each alert, and the figures of buying (DOMAIN E.3, E.4).

use domain::contract::check::{CheckOutcome, Flagged, Legality, legality};
use domain::contract::statistics::{Figures, Share, statistics};
use language::{Key, key};

use super::Source;
use crate::block::{Block, Cell, Column, Span, Table};
use crate::chart::{Bar, Chart};
use crate::layout::Sheet;
use crate::layout::typography::typeset;

/// Contracts in the scope of the certificate, their checks, and their statistics.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source) -> store::Result<Vec<Block>> {
    let found = legality(source.conn, true, source.date, source.language, source.progress)?;
    let mut blocks = vec![
        Block::heading(1, source.text(key!("pack-section-legality"))),
        Block::Paragraph(vec![Span::muted(
            source.language.text_with(key!("pack-legality-count"), &[("count", &found.contracts.to_string())]),
        )]),
    ];
    if found.contracts == 0 {
        return Ok(blocks);
    }
    blocks.push(rules(source, &found));
    let alerts: Vec<&Flagged> = found.flagged.iter().filter(|f| f.check.outcome == CheckOutcome::Alert).collect();
    if !alerts.is_empty() {
        blocks.push(Block::heading(2, source.text(key!("pack-legality-alerts"))));
        blocks.push(listed(source, &alerts));
    }
    blocks.extend(figures(source)?);
    Ok(blocks)
}

fn column(source: &Source, key: Key, weight: f32) -> Column {
    Column::new(source.text(key), weight)
}

fn rules(source: &Source, found: &Legality) -> Block {
    let mut columns = vec![
        column(source, key!("legality-rule"), 9.0).naming_rows(),
        column(source, key!("pack-legality-article"), 6.0),
        column(source, key!("outcome-alert"), 2.0),
        column(source, key!("outcome-set-aside"), 2.0),
        column(source, key!("outcome-not-verifiable"), 3.0),
        column(source, key!("outcome-holds"), 2.5),
    ];
    columns.iter_mut().skip(2).for_each(|column| column.right = true);
    let rows = found.rules.iter().map(|rule| {
        let number = |count: u32| Cell::text(source.language.number(count.into()));
        vec![
            Cell::text(source.composed(&format!("check-{}", rule.rule))),
            Cell::text(typeset(source.language, &rule.article)),
            number(rule.alerts),
            number(rule.set_aside),
            number(rule.not_verifiable),
            number(rule.holds),
        ]
    });
    Block::Table(Table::plain(columns, rows.collect()))
}

fn listed(source: &Source, alerts: &[&Flagged]) -> Block {
    let columns = vec![
        column(source, key!("contract-reference"), 3.0).naming_rows(),
        column(source, key!("contract-object"), 7.0),
        column(source, key!("legality-rule"), 5.0),
        column(source, key!("pack-legality-found"), 9.0),
    ];
    let rows = alerts.iter().map(|flagged| {
        let says = if flagged.check.set_aside.is_empty() {
            flagged.check.says.clone()
        } else {
            let reported = [("reason", flagged.check.set_aside.as_str())];
            format!("{} {}", flagged.check.says, source.language.text_with(key!("check-set-aside-because"), &reported))
        };
        vec![
            Cell::text(flagged.contract.reference.clone()),
            Cell::text(typeset(source.language, &flagged.contract.title)),
            Cell::text(source.composed(&format!("check-{}", flagged.check.rule))),
            Cell::text(typeset(source.language, &says)),
        ]
    });
    Block::Table(Table::plain(columns, rows.collect()))
}

fn figures(source: &Source) -> store::Result<Vec<Block>> {
    let all = statistics(source.conn, "procedure", true, source.progress)?;
    let called = |figures: &Figures| match figures.group.as_str() {
        "" => source.text(key!("statistics-unknown")),
        group => source.composed(&format!("contract-procedure-{group}")),
    };
    let bars: Vec<Bar> = all
        .groups
        .iter()
        .map(|figures| Bar { name: called(figures), mark: "idea".into(), value: figures.contracts })
        .collect();
    let list = bars.iter().map(|bar| format!("{} {}", bar.name, bar.value)).collect::<Vec<_>>().join(", ");
    let says = source.language.text_with(key!("pack-chart-procedures"), &[("list", &list)]);
    let mut columns = vec![
        column(source, key!("contract-procedure"), 6.0).naming_rows(),
        column(source, key!("statistics-contracts"), 2.5),
        column(source, key!("statistics-lead_days"), 3.0),
        column(source, key!("statistics-bids_tenths"), 3.0),
        column(source, key!("statistics-single"), 3.0),
        column(source, key!("statistics-unsuccessful"), 3.0),
        column(source, key!("statistics-sme"), 3.0),
        column(source, key!("statistics-modified"), 3.0),
        column(source, key!("statistics-published"), 3.0),
    ];
    columns.iter_mut().skip(1).for_each(|column| column.right = true);
    let mut rows: Vec<Vec<Cell>> = all.groups.iter().map(|figures| cells(source, figures, called(figures))).collect();
    rows.push(cells(source, &all.overall, source.text(key!("statistics-all"))));
    Ok(vec![
        Block::Together(vec![
            Block::heading(2, source.text(key!("nav-statistics"))),
            Block::Chart { chart: Chart::Bars(bars), says },
        ]),
        Block::Paper(Sheet::Landscape),
        Block::heading(2, source.text(key!("pack-statistics-table"))),
        Block::Table(Table::plain(columns, rows)),
        Block::Note(vec![Span::muted(source.text(key!("statistics-hint")))]),
        Block::Paper(Sheet::Portrait),
    ])
}

/// A figure with the count behind it; a dash where there are no data, which is not zero.
fn cells(source: &Source, figures: &Figures, called: String) -> Vec<Cell> {
    let behind = |text: Option<String>, of: u32| match text {
        Some(text) => Cell::text(format!("{text} ({of})")),
        None => Cell::text("–"),
    };
    let share = |share: Share| behind(share.tenths().map(|tenths| source.language.tenths(tenths)), share.of);
    let tenth = |tenths: i64| source.language.tenths(tenths).trim_end_matches(['%', '\u{a0}']).to_owned();
    vec![
        Cell::text(called),
        Cell::text(source.language.number(figures.contracts.into())),
        behind(figures.lead_days.map(|days| source.language.number(days)), figures.lead_of),
        behind(figures.bids_tenths.map(tenth), figures.bids_of),
        share(figures.single),
        share(figures.unsuccessful),
        share(figures.sme),
        share(figures.modified),
        share(figures.published),
    ]
}
