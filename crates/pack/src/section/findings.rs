//! Findings by grade, the gravest first, each with its full text and its pictures.

use std::collections::HashSet;

use domain::finding::Grade;
use language::{Key, Language, key};
use store::progress::Stage;
use store::record::{self, Condition, Filter, Query, Row, Sort, select};
use store::register::attachment::{Attachment, attachments};
use store::register::links;

use super::Source;
use super::annexes::Annex;
use super::finding_charts::Charts;
use crate::block::{Block, Cell, Column, Span, Table};
use crate::chart::{Bar, Chart};
use crate::layout::{BlockStream, LongTable};
use crate::options::PackSection;

/// The charts of the findings alone, for the window.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn overview(source: &Source) -> store::Result<Vec<Block>> {
    let mut charts = Charts::default();
    let mut bars = Vec::new();
    for (grade, rows) in by_grade(source, &source.options.query(PackSection::Findings))? {
        bars.push(bar(source, &grade, &rows));
        source.each("finding", &rows, |row| {
            charts.count(source, &row, &grade);
            Ok(())
        })?;
    }
    if bars.is_empty() {
        return Ok(Vec::new());
    }
    let mut blocks = vec![Block::heading(1, source.text(key!("pack-section-findings"))), bar_chart(source, bars)];
    blocks.extend(charts.blocks(source));
    Ok(blocks)
}

/// A table of all findings, then a sheet for each.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn write(source: &Source, annexes: &[Annex], roll: &mut BlockStream) -> store::Result<()> {
    roll.push(Block::heading(1, source.text(key!("pack-section-findings"))))?;
    let mut sheets = roll.beside();
    let mut overview = LongTable::new(columns(source), roll);
    let mut bars = Vec::new();
    let mut charts = Charts::default();
    let beside = Beside::of(source)?;
    for (grade, rows) in by_grade(source, &source.options.query(PackSection::Findings))? {
        let bar = bar(source, &grade, &rows);
        let args = [("grade", bar.name.as_str()), ("count", &rows.len().to_string())];
        let title = source.language.text_with(key!("pack-grade-count"), &args);
        bars.push(bar);
        sheets.push(Block::Heading { level: 2, text: title, mark: Some(grade.mark.clone()), name: None })?;
        source.each("finding", &rows, |row| {
            charts.count(source, &row, &grade);
            overview.push(line(source, &row, &grade))?;
            sheets.extend(sheet(source, &row, &grade, annexes, &beside)?)
        })?;
    }
    if overview.count == 0 {
        return roll.push(Block::Paragraph(vec![Span::muted(source.text(key!("pack-no-finding")))]));
    }
    let count = overview.count.to_string();
    roll.push(Block::Paragraph(vec![Span::muted(
        source.language.text_with(key!("pack-findings-count"), &[("count", &count)]),
    )]))?;
    roll.push(bar_chart(source, bars))?;
    roll.append(overview.finish()?)?;
    roll.extend(charts.blocks(source))?;
    roll.append(sheets)
}

/// A table of the findings that these conditions select, then a sheet for each, under the heading of another section.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn of(source: &Source, annexes: &[Annex], filters: Vec<Filter>) -> store::Result<Vec<Block>> {
    let (mut overview, mut sheets, mut bars) = (Vec::new(), Vec::new(), Vec::new());
    let beside = Beside::of(source)?;
    let query = Query { filters, ..Query::default() };
    for (grade, rows) in by_grade(source, &query)? {
        bars.push(bar(source, &grade, &rows));
        source.each("finding", &rows, |row| {
            overview.push(line(source, &row, &grade));
            sheets.extend(sheet(source, &row, &grade, annexes, &beside)?);
            Ok(())
        })?;
    }
    if overview.is_empty() {
        return Ok(vec![Block::Paragraph(vec![Span::muted(source.text(key!("pack-no-finding")))])]);
    }
    let mut blocks = vec![Block::heading(2, source.text(key!("pack-section-findings"))), bar_chart(source, bars)];
    blocks.push(Block::Table(Table::plain(columns(source), overview)));
    blocks.extend(sheets);
    Ok(blocks)
}

/// The grades that findings have, the gravest first, each with its findings, the newest first, by their row numbers.
fn by_grade(source: &Source, asked: &Query) -> store::Result<Vec<(Grade, Vec<i64>)>> {
    let mut found = Vec::new();
    for grade in record::find::<Grade>(source.conn, "TRUE ORDER BY t.position", [])? {
        let of_grade = Filter { field: "grade_id".into(), condition: Condition::Any, values: vec![grade.id.clone()] };
        let mut query = Query { language: source.language, ..asked.clone() };
        query.filters.push(of_grade);
        query.sort = vec![Sort { field: "reference".into(), descending: true }];
        let rows = select(source.conn, "finding", &query)?;
        if !rows.is_empty() {
            found.push((grade, rows));
        }
    }
    source.progress.stage(Stage::Records, found.iter().map(|(_, rows)| rows.len()).sum());
    Ok(found)
}

/// How many findings a grade has.
fn bar(source: &Source, grade: &Grade, rows: &[i64]) -> Bar {
    let name = match source.language {
        Language::French => grade.label_fr.clone(),
        Language::English => grade.label_en.clone(),
    };
    Bar { name, mark: grade.mark.clone(), value: u32::try_from(rows.len()).unwrap_or(u32::MAX) }
}

fn bar_chart(source: &Source, bars: Vec<Bar>) -> Block {
    let parts: Vec<String> = bars.iter().map(|b| format!("{} {}", b.name, b.value)).collect();
    let says = source.language.text_with(key!("pack-chart-grades"), &[("list", &parts.join(", "))]);
    Block::Chart { chart: Chart::Bars(bars), says }
}

fn columns(source: &Source) -> Vec<Column> {
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    vec![
        column(key!("finding-reference"), 2.0).naming_rows(),
        column(key!("finding-grade_id"), 2.0),
        column(key!("finding-observation"), 60.0),
        column(key!("finding-clause_id"), 1.0),
        column(key!("finding-found_on"), 2.0),
        column(key!("pack-column-page"), 1.0).right(),
    ]
}

fn line(source: &Source, row: &Row, grade: &Grade) -> Vec<Cell> {
    let clause = row.shown.get("clause_id").map(|s| s.reference.clone()).unwrap_or_default();
    vec![
        Cell::spans(vec![Span::link(source.field(row, "reference"), reference(row))]),
        Cell { mark: Some(grade.mark.clone()), ..Cell::spans(vec![Span::bold(grade.code.clone())]) },
        Cell::text(source.field(row, "observation")),
        Cell::text(clause),
        Cell::text(source.day(row, "found_on")),
        Cell::page_of(reference(row)),
    ]
}

/// What links name the sheet of a finding by.
fn reference(row: &Row) -> &str {
    row.record.get("reference").and_then(|v| v.as_str()).unwrap_or_default()
}

/// Which findings have files or links: few have, and only theirs are read.
struct Beside {
    filed: HashSet<String>,
    linked: HashSet<String>,
}

impl Beside {
    fn of(source: &Source) -> store::Result<Self> {
        let all = |sql: &str| -> store::Result<HashSet<String>> {
            Ok(source.conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        };
        Ok(Self {
            filed: all("SELECT record_id FROM attachment WHERE register = 'finding' AND archived_at IS NULL")?,
            linked: all("SELECT from_id FROM link UNION SELECT to_id FROM link")?,
        })
    }
}

/// The fields that a sheet has a place for, or that stand in its heading.
const PLACED: &[&str] = &[
    "reference",
    "audit_id",
    "audit",
    "grade_id",
    "clause_id",
    "process_id",
    "procedure_id",
    "contract_id",
    "requirement",
    "observation",
    "evidence",
    "risk",
    "benefit",
    "auditor",
    "found_on",
    "cleared_on",
];

fn sheet(source: &Source, row: &Row, grade: &Grade, annexes: &[Annex], beside: &Beside) -> store::Result<Vec<Block>> {
    let mut heading = source.field(row, "reference");
    if let Some(clause) = row.shown.get("clause_id") {
        heading.push_str(" · ");
        heading.push_str(&clause.line());
    }
    let texts = ["requirement", "observation", "evidence", "risk", "benefit"];
    let paragraphs = texts
        .iter()
        .map(|field| (field, source.field(row, field)))
        .filter(|(_, text)| !text.is_empty())
        .map(|(field, text)| {
            let label = source.composed(&format!("finding-{field}"));
            vec![Span::bold(format!("{label}. ")), Span::plain(text)]
        })
        .collect();
    let audit = row.shown.get("audit_id").map_or_else(|| source.field(row, "audit"), |s| s.reference.clone());
    let facts = [
        (key!("finding-audit_id"), audit),
        (key!("finding-process_id"), source.cited(row, "process_id")),
        (key!("finding-procedure_id"), source.cited(row, "procedure_id")),
        (key!("finding-auditor"), source.field(row, "auditor")),
        (key!("finding-found_on"), source.day(row, "found_on")),
        (key!("finding-cleared_on"), source.day(row, "cleared_on")),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (source.text(key), value));
    let facts =
        facts.chain(source.besides("finding", row, PLACED)).map(|(label, value)| (label, Cell::text(value))).collect();
    let mut blocks = vec![Block::Together(vec![
        Block::Heading { level: 3, text: heading, mark: Some(grade.mark.clone()), name: Some(reference(row).into()) },
        Block::Brief(facts),
        Block::Callout { mark: grade.mark.clone(), paragraphs },
    ])];
    let id = row.record.get("id").and_then(|v| v.as_str()).unwrap_or_default();
    if beside.linked.contains(id) {
        blocks.extend(see_also(source, id)?);
    }
    if !beside.filed.contains(id) {
        return Ok(blocks);
    }
    let shows = source.options.pictures && source.options.with_files();
    let mut pictures = Vec::new();
    for attachment in attachments(source.conn, id)? {
        let annex = annexes.iter().find(|a| a.attachment.id == attachment.id);
        match if shows { source.picture(&attachment)? } else { None } {
            Some(picture) => pictures.push((picture, caption(source, &attachment, annex))),
            None => blocks.push(Block::Paragraph(caption(source, &attachment, annex))),
        }
    }
    if !pictures.is_empty() {
        blocks.push(Block::Figures(pictures));
    }
    Ok(blocks)
}

/// What an attachment is called, its hash, and where it stands among the annexes.
fn caption(source: &Source, attachment: &Attachment, annex: Option<&Annex>) -> Vec<Span> {
    let hash = &attachment.sha256[..12.min(attachment.sha256.len())];
    let mut spans = vec![Span::muted(format!("{} · SHA-256 {hash}…", attachment.name))];
    if let Some(annex) = annex.filter(|annex| annex.leaves.is_ok()) {
        let words = source.language.text_with(key!("annex-see"), &[("number", &annex.number.to_string())]);
        spans.push(Span::muted(" · "));
        spans.push(Span::link(words, &annex.name()));
        spans.push(Span::page_of(&annex.name()));
    }
    spans
}

/// The findings that this one is linked with, and where they stand in the pack.
fn see_also(source: &Source, id: &str) -> store::Result<Option<Block>> {
    let linked = links(source.conn, "finding", id, source.language)?;
    let mut spans = Vec::new();
    for end in linked.iter().filter(|end| end.register == "finding") {
        spans.push(if spans.is_empty() { Span::bold(source.text(key!("pack-see"))) } else { Span::plain(" ; ") });
        spans.push(Span::link(
            source.language.text_with(key!("pack-see-finding"), &[("reference", &end.reference)]),
            &end.reference,
        ));
        spans.push(Span::page_of(&end.reference));
    }
    Ok((!spans.is_empty()).then_some(Block::Paragraph(spans)))
}
