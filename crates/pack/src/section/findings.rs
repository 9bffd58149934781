//! Findings by grade, the gravest first, each with its full text and its pictures.

use std::collections::BTreeMap;
use std::sync::Arc;

use dossier::evidence::{Attachment, attachments, content};
use dossier::finding::Grade;
use dossier::record;
use dossier::register::{Condition, Filter, Query, Row, Sort};

use super::Source;
use crate::block::{Block, Cell, Column, Picture, Span, Table};
use crate::chart::{Bar, Chart};

/// A table of all findings, then a sheet for each.
///
/// # Errors
/// Those of the database, or [`dossier::Error::Cancelled`].
pub fn blocks(source: &Source, pictures: bool) -> dossier::Result<Vec<Block>> {
    let mut blocks = vec![Block::heading(1, source.text("pack-section-findings"))];
    let mut sheets = Vec::new();
    let mut overview = Vec::new();
    let mut bars = Vec::new();
    let mut map = ProcessMap::default();
    for grade in record::find::<Grade>(source.conn, "TRUE ORDER BY t.position", [])? {
        let of_grade = Filter { field: "grade_id".into(), condition: Condition::Any, values: vec![grade.id.clone()] };
        let newest = Sort { field: "reference".into(), descending: true };
        let rows = source.rows("finding", Query { filters: vec![of_grade], sort: vec![newest], ..Query::default() })?;
        let Some(first) = rows.first() else { continue };
        let label = first.shown.get("grade_id").map(|s| s.title.clone()).unwrap_or_default();
        let count = rows.len().to_string();
        let title = source.language.text_with("pack-grade-count", &[("grade", &label), ("count", &count)]);
        bars.push(Bar { name: label, mark: grade.mark.clone(), value: u32::try_from(rows.len()).unwrap_or(u32::MAX) });
        sheets.push(Block::Heading { level: 2, text: title, mark: Some(grade.mark.clone()), name: None });
        for row in &rows {
            map.count(source, row, &grade.code);
            source.progress.tick()?;
            overview.push(line(source, row, &grade));
            sheets.extend(sheet(source, row, &grade, pictures)?);
        }
    }
    if overview.is_empty() {
        blocks.push(Block::Paragraph(vec![Span::muted(source.text("pack-no-finding"))]));
        return Ok(blocks);
    }
    let count = overview.len().to_string();
    blocks.push(Block::Paragraph(vec![Span::muted(
        source.language.text_with("pack-findings-count", &[("count", &count)]),
    )]));
    let said: Vec<String> = bars.iter().map(|b| format!("{} {}", b.name, b.value)).collect();
    let says = source.language.text_with("pack-chart-grades", &[("list", &said.join(", "))]);
    blocks.push(Block::Chart { chart: Chart::Bars(bars), says });
    blocks.push(Block::Table(Table::plain(columns(source), overview)));
    blocks.extend(map.blocks(source));
    blocks.extend(sheets);
    Ok(blocks)
}

fn columns(source: &Source) -> Vec<Column> {
    let column = |key: &str, weight| Column::new(source.text(key), weight);
    vec![
        column("finding-reference", 2.0).naming_rows(),
        column("finding-grade_id", 2.0),
        column("finding-observation", 60.0),
        column("finding-clause_id", 1.0),
        column("finding-found_on", 2.0),
        column("pack-column-page", 1.0).right(),
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

/// How many findings of each grade each process has.
#[derive(Default)]
struct ProcessMap {
    grades: Vec<String>,
    counts: BTreeMap<String, BTreeMap<String, u32>>,
}

impl ProcessMap {
    fn count(&mut self, source: &Source, row: &Row, grade: &str) {
        if self.grades.last().is_none_or(|last| last != grade) {
            self.grades.push(grade.to_owned());
        }
        let process = source.cited(row, "process_id");
        let process = if process.is_empty() { source.text("pack-no-process") } else { process };
        *self.counts.entry(process).or_default().entry(grade.to_owned()).or_default() += 1;
    }

    /// The map, where there are processes enough to compare and few enough to read.
    fn blocks(self, source: &Source) -> Vec<Block> {
        if !(2..=30).contains(&self.counts.len()) {
            return Vec::new();
        }
        let of = |counts: &BTreeMap<String, u32>| -> Vec<u32> {
            self.grades.iter().map(|g| counts.get(g).copied().unwrap_or_default()).collect()
        };
        let rows: Vec<(String, Vec<u32>)> = self.counts.iter().map(|(name, c)| (name.clone(), of(c))).collect();
        let line = |(name, counts): &(String, Vec<u32>)| {
            let filled = counts.iter().zip(&self.grades).filter(|(count, _)| **count > 0);
            format!(
                "{name} : {}",
                filled.map(|(count, grade)| format!("{count} {grade}")).collect::<Vec<_>>().join(", ")
            )
        };
        let list = rows.iter().map(line).collect::<Vec<_>>().join(" ; ");
        let says = source.language.text_with("pack-chart-processes", &[("list", &list)]);
        let chart = Chart::Heat { columns: self.grades.clone(), rows };
        let title = Block::heading(2, source.text("pack-processes-map"));
        vec![Block::Together(vec![title, Block::Chart { chart, says }])]
    }
}

fn sheet(source: &Source, row: &Row, grade: &Grade, pictures: bool) -> dossier::Result<Vec<Block>> {
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
            let label = source.text(&format!("finding-{field}"));
            vec![Span::bold(format!("{label}. ")), Span::plain(text)]
        })
        .collect();
    let facts = [
        ("finding-audit", source.field(row, "audit")),
        ("finding-process_id", source.cited(row, "process_id")),
        ("finding-procedure_id", source.cited(row, "procedure_id")),
        ("finding-auditor", source.field(row, "auditor")),
        ("finding-found_on", source.day(row, "found_on")),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (source.text(key), Cell::text(value)))
        .collect();
    let mut blocks = vec![Block::Together(vec![
        Block::Heading { level: 3, text: heading, mark: Some(grade.mark.clone()), name: Some(reference(row).into()) },
        Block::Facts(facts),
        Block::Callout { mark: grade.mark.clone(), paragraphs },
    ])];
    let id = row.record.get("id").and_then(|v| v.as_str()).unwrap_or_default();
    for attachment in attachments(source.conn, id)? {
        let picture = if pictures { picture(source, &attachment)? } else { None };
        blocks.push(match picture {
            Some(picture) => Block::Figure { picture, caption: caption(&attachment) },
            None => Block::Paragraph(vec![Span::muted(caption(&attachment))]),
        });
    }
    Ok(blocks)
}

fn caption(attachment: &Attachment) -> String {
    format!("{} · SHA-256 {}…", attachment.name, &attachment.sha256[..12.min(attachment.sha256.len())])
}

/// The attachment as a picture; none when it is not one, or is one that cannot be read.
fn picture(source: &Source, attachment: &Attachment) -> dossier::Result<Option<Picture>> {
    if !attachment.media_type.starts_with("image/") {
        return Ok(None);
    }
    let bytes = content(source.conn, attachment)?;
    let Ok(decoded) = image::load_from_memory(&bytes) else {
        tracing::warn!(name = attachment.name, "a picture that cannot be read");
        return Ok(None);
    };
    let (width, height) = (decoded.width(), decoded.height());
    Ok(Some(Picture { sha256: attachment.sha256.clone(), bytes: Arc::new(bytes), width, height }))
}
