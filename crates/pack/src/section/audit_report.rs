//! The report of an audit, as an auditor signs it (DOMAIN C.7).

use domain::audit::{Audit, checklist};
use domain::finding::{Finding, Grade};
use language::{Key, key};
use store::record::{self, Condition, Filter};

use super::agenda::{agenda, chosen, heading, identity, passage};
use super::annexes::Annex;
use super::{Source, findings};
use crate::block::{Block, Cell, Column, Span, Table};
use crate::layout::typography::typeset;
use crate::options::PackSection;

/// The report of each audit chosen that has been held.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source, annexes: &[Annex]) -> store::Result<Vec<Block>> {
    let mut blocks = Vec::new();
    let held = |audit: &Audit| !matches!(audit.state.as_str(), "planned" | "prepared");
    for audit in chosen(source, PackSection::AuditReport)?.iter().filter(|audit| held(audit)) {
        source.progress.tick()?;
        blocks.extend(report(source, audit, annexes)?);
    }
    if blocks.is_empty() {
        blocks.push(Block::heading(1, source.text(key!("pack-section-audit-report"))));
        blocks.push(Block::Paragraph(vec![Span::muted(source.text(key!("pack-no-report")))]));
    }
    Ok(blocks)
}

fn report(source: &Source, audit: &Audit, annexes: &[Annex]) -> store::Result<Vec<Block>> {
    let mut blocks = vec![heading(source, key!("pack-audit-report-of"), audit), Block::Facts(identity(source, audit)?)];
    for field in ["objectives", "criteria", "scope", "sample"] {
        blocks.extend(passage(source, audit, field));
    }
    blocks.extend(passage(source, audit, "conclusion"));
    blocks.extend(summary(source, audit)?);
    blocks.extend(passage(source, audit, "disagreements"));
    let own = Filter { field: "audit_id".into(), condition: Condition::Any, values: vec![audit.id.clone()] };
    blocks.extend(findings::of(source, annexes, vec![own])?);
    blocks.extend(agenda(source, audit)?);
    blocks.extend(coverage(source, audit)?);
    blocks.extend(earlier(source, audit)?);
    blocks.push(Block::Note(vec![Span::muted(source.text(key!("pack-audit-sampling")))]));
    blocks.push(signatures(source, &[key!("audit-lead_auditor"), key!("pack-sign-auditee")]));
    Ok(blocks)
}

/// What is strong and what is weak, in a line each.
fn summary(source: &Source, audit: &Audit) -> store::Result<Vec<Block>> {
    let mut blocks = Vec::new();
    for (key, severities) in
        [(key!("pack-audit-strengths"), "g.severity = 0"), (key!("pack-audit-weaknesses"), "g.severity >= 2")]
    {
        let of = format!(
            "t.audit_id = ?1 AND t.archived_at IS NULL AND t.grade_id IN (SELECT g.id FROM grade g WHERE {severities})
             ORDER BY (SELECT g.position FROM grade g WHERE g.id = t.grade_id), t.reference"
        );
        let found: Vec<Finding> = record::find(source.conn, &of, [&audit.id])?;
        if found.is_empty() {
            continue;
        }
        blocks.push(Block::heading(2, source.text(key)));
        let line = |finding: &Finding| {
            let first = finding.observation.split_inclusive(['.', ';']).next().unwrap_or_default();
            let words = typeset(source.language, first.trim_end_matches(';').trim());
            vec![Span::plain(words), Span::plain(" "), Span::link(finding.reference.clone(), &finding.reference)]
        };
        blocks.push(Block::List(found.iter().map(line).collect()));
    }
    Ok(blocks)
}

/// The questions asked, and how many of them were answered as they should be.
fn coverage(source: &Source, audit: &Audit) -> store::Result<Vec<Block>> {
    let items = checklist(source.conn, &audit.id)?;
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("checklist_item-question"), 6.0).naming_rows(),
        column(key!("checklist_item-answer"), 7.0),
        column(key!("checklist_item-result"), 2.0),
    ];
    let rows = items.iter().map(|item| {
        let text = |text: &str| Cell::text(typeset(source.language, text));
        let result = source.composed(&format!("checklist_item-result-{}", item.result));
        vec![text(&item.question), text(&item.answer), text(&result)]
    });
    let table = Table::plain(columns, rows.collect());
    Ok(vec![Block::heading(2, source.text(key!("pack-audit-questions"))), Block::Table(table)])
}

/// What became of what was found before, of minor nonconformities and worse.
fn earlier(source: &Source, audit: &Audit) -> store::Result<Vec<Block>> {
    let before = "t.archived_at IS NULL AND t.found_on < ?1 AND coalesce(t.audit_id, '') <> ?2
                  AND t.grade_id IN (SELECT g.id FROM grade g WHERE g.severity >= 2)
                  AND coalesce(t.cleared_on, '9999') >= date(?1, '-12 months') ORDER BY t.reference";
    let day = audit.starts_on.map(|d| d.to_string()).unwrap_or_default();
    let found: Vec<Finding> = record::find(source.conn, before, [&day, &audit.id])?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("finding-reference"), 2.0).naming_rows(),
        column(key!("finding-grade_id"), 2.0),
        column(key!("finding-observation"), 9.0),
        column(key!("finding-cleared_on"), 2.0),
    ];
    let mut rows = Vec::new();
    for finding in found {
        let grade: Grade = record::get(source.conn, &finding.grade_id)?;
        let cleared =
            finding.cleared_on.map_or_else(|| source.text(key!("pack-not-cleared")), |day| source.language.day(day));
        rows.push(vec![
            Cell::text(finding.reference.clone()),
            Cell { mark: Some(grade.mark), ..Cell::spans(vec![Span::bold(grade.code)]) },
            Cell::text(typeset(source.language, &finding.observation)),
            Cell::text(cleared),
        ]);
    }
    Ok(vec![Block::heading(2, source.text(key!("pack-audit-earlier"))), Block::Table(Table::plain(columns, rows))])
}

/// Two lines without a letter: as high as a signature.
pub const ROOM: &str = "\u{a0}\n\u{a0}";

/// Room to sign: who, and an empty line for the name, the day and the signature.
pub fn signatures(source: &Source, who: &[Key]) -> Block {
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("pack-sign-function"), 4.0).naming_rows(),
        column(key!("pack-sign-name"), 4.0),
        column(key!("pack-sign-date"), 2.0),
        column(key!("pack-sign-signature"), 5.0),
    ];
    let rows =
        who.iter().map(|key| vec![Cell::text(source.text(*key)), Cell::default(), Cell::default(), Cell::text(ROOM)]);
    Block::Together(vec![
        Block::heading(3, source.text(key!("pack-signatures"))),
        Block::Table(Table::plain(columns, rows.collect())),
    ])
}
