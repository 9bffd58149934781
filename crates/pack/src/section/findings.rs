//! Findings by grade, the gravest first, each with its full text and its pictures.

use std::sync::Arc;

use dossier::evidence::{Attachment, attachments, content};
use dossier::finding::Grade;
use dossier::record;
use dossier::register::{Condition, Filter, Query, Row, Sort};

use super::Source;
use crate::block::{Block, Cell, Column, Picture, Span};

/// A table of all findings, then a sheet for each.
///
/// # Errors
/// Those of the database, or [`dossier::Error::Cancelled`].
pub fn blocks(source: &Source, pictures: bool) -> dossier::Result<Vec<Block>> {
    let mut blocks = vec![Block::Heading { level: 1, text: source.text("pack-section-findings"), mark: None }];
    let mut sheets = Vec::new();
    let mut overview = Vec::new();
    for grade in record::find::<Grade>(source.conn, "TRUE ORDER BY t.position", [])? {
        let of_grade = Filter { field: "grade_id".into(), condition: Condition::Any, values: vec![grade.id.clone()] };
        let newest = Sort { field: "reference".into(), descending: true };
        let rows = source.rows("finding", Query { filters: vec![of_grade], sort: vec![newest], ..Query::default() })?;
        let Some(first) = rows.first() else { continue };
        let label = first.shown.get("grade_id").map(|s| s.title.clone()).unwrap_or_default();
        let count = rows.len().to_string();
        let title = source.language.text_with("pack-grade-count", &[("grade", &label), ("count", &count)]);
        sheets.push(Block::Heading { level: 2, text: title, mark: Some(grade.mark.clone()) });
        for row in &rows {
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
    blocks.push(Block::Table { columns: columns(source), rows: overview });
    blocks.extend(sheets);
    Ok(blocks)
}

fn columns(source: &Source) -> Vec<Column> {
    let column = |key: &str, weight| Column { title: source.text(key), weight };
    vec![
        column("finding-reference", 18.0),
        column("finding-grade_id", 13.0),
        column("finding-observation", 47.0),
        column("finding-clause_id", 10.0),
        column("finding-found_on", 12.0),
    ]
}

fn line(source: &Source, row: &Row, grade: &Grade) -> Vec<Cell> {
    let clause = row.shown.get("clause_id").map(|s| s.reference.clone()).unwrap_or_default();
    vec![
        Cell::text(source.field(row, "reference")),
        Cell { mark: Some(grade.mark.clone()), text: vec![Span::bold(grade.code.clone())] },
        Cell::text(source.field(row, "observation")),
        Cell::text(clause),
        Cell::text(source.day(row, "found_on")),
    ]
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
        Block::Heading { level: 3, text: heading, mark: Some(grade.mark.clone()) },
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
