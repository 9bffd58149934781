//! The plan of an audit: what it is for, who takes part, and its agenda (DOMAIN C.2).

use domain::audit::{Audit, Slot, slots};
use domain::process::Process;
use language::{Key, key};
use store::record::{self, Row, Sort};

use super::Source;
use super::audit_report::ROOM;
use crate::block::{Block, Cell, Column, Group, Span, Table};
use crate::layout::typography::typeset;
use crate::options::PackSection;

/// Lines of an attendance sheet for those nobody planned.
const OTHERS: usize = 10;

/// The plan of each audit chosen.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source) -> store::Result<Vec<Block>> {
    let mut blocks = Vec::new();
    for audit in chosen(source, PackSection::AuditPlan)? {
        source.progress.tick()?;
        blocks.push(heading(source, key!("pack-audit-plan-of"), &audit));
        blocks.push(Block::Facts(identity(source, &audit)?));
        for field in ["objectives", "criteria", "scope"] {
            blocks.extend(passage(source, &audit, field));
        }
        blocks.extend(agenda(source, &audit)?);
        if ["planned", "prepared", "in-progress"].contains(&audit.state.as_str()) {
            blocks.extend(attendance(source, &audit)?);
        }
    }
    if blocks.is_empty() {
        blocks.push(Block::heading(1, source.text(key!("pack-section-audit-plan"))));
        blocks.push(Block::Paragraph(vec![Span::muted(source.text(key!("audit-empty")))]));
    }
    Ok(blocks)
}

/// The audits that the options choose for a section, in the order they are held.
///
/// # Errors
/// Those of the database.
pub fn chosen(source: &Source, section: PackSection) -> store::Result<Vec<Audit>> {
    let mut query = source.options.query(section);
    query.sort = vec![Sort { field: "starts_on".into(), descending: false }];
    let rows: Vec<Row> = source.rows("audit", query)?;
    let ids = rows.iter().filter_map(|row| row.record.get("id").and_then(|v| v.as_str()));
    ids.map(|id| record::get::<Audit>(source.conn, id)).collect()
}

/// A heading with the reference of the audit, which links name it by.
pub fn heading(source: &Source, key: Key, audit: &Audit) -> Block {
    Block::heading(1, source.language.text_with(key, &[("reference", &audit.reference)]))
}

/// The fields that a plan or a report has a place for.
const PLACED: &[&str] = &[
    "reference",
    "kind",
    "state",
    "starts_on",
    "ends_on",
    "objectives",
    "criteria",
    "scope",
    "scope_clauses",
    "sites",
    "lead_auditor",
    "team",
    "sample",
    "conclusion",
    "disagreements",
    "distribution",
    "answer_days",
];

/// What an audit is: type, days, who, where, and what its custom fields say.
///
/// # Errors
/// Those of the database.
pub fn identity(source: &Source, audit: &Audit) -> store::Result<Vec<(String, Cell)>> {
    let day = |d: Option<chrono::NaiveDate>| d.map(|d| source.language.long_day(d)).unwrap_or_default();
    let facts = [
        (key!("audit-kind"), source.composed(&format!("audit-kind-{}", audit.kind))),
        (key!("audit-starts_on"), day(audit.starts_on)),
        (key!("audit-ends_on"), day(audit.ends_on)),
        (key!("audit-lead_auditor"), audit.lead_auditor.clone()),
        (key!("audit-team"), line(&audit.team)),
        (key!("audit-sites"), audit.sites.clone()),
        (key!("audit-scope_clauses"), audit.scope_clauses.replace(',', ", ")),
        (key!("audit-distribution"), line(&audit.distribution)),
    ];
    let reported = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let reported = reported.map(|(key, value)| (source.text(key), typeset(source.language, &value)));
    let row = record::row(source.conn, "audit", &audit.id, source.language)?;
    let besides = source.besides("audit", &row, PLACED);
    Ok(reported.chain(besides).map(|(label, value)| (label, Cell::text(value))).collect())
}

/// A list of one to a line, on one line.
pub fn line(list: &str) -> String {
    list.lines().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A field of the audit under its name; nothing where it says nothing.
pub fn passage(source: &Source, audit: &Audit, field: &str) -> Vec<Block> {
    let text = match field {
        "objectives" => &audit.objectives,
        "criteria" => &audit.criteria,
        "scope" => &audit.scope,
        "sample" => &audit.sample,
        "conclusion" => &audit.conclusion,
        _ => &audit.disagreements,
    };
    if text.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(2, source.composed(&format!("audit-{field}"))),
        Block::Paragraph(vec![Span::plain(typeset(source.language, text))]),
    ]
}

/// The slots, day by day.
///
/// # Errors
/// Those of the database.
pub fn agenda(source: &Source, audit: &Audit) -> store::Result<Vec<Block>> {
    let slots = slots(source.conn, &audit.id)?;
    if slots.is_empty() {
        return Ok(Vec::new());
    }
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("slot-starts_at"), 2.0).naming_rows(),
        column(key!("slot-theme"), 8.0),
        column(key!("slot-clauses"), 4.0),
        column(key!("slot-auditors"), 7.0),
        column(key!("slot-auditees"), 7.0),
    ];
    let mut groups = Vec::new();
    for day in slots.chunk_by(|a, b| a.held_on == b.held_on) {
        let title = day[0].held_on.map(|d| source.language.long_day(d));
        let rows = day.iter().map(|slot| cells(source, slot)).collect::<store::Result<_>>()?;
        groups.push(Group { title, rows, total: None });
    }
    Ok(vec![Block::heading(2, source.text(key!("pack-audit-agenda"))), Block::Table(Table { columns, groups })])
}

/// The sheet that those present sign at the opening and at the closing meeting (DOMAIN C.5), on a page of its own: the
/// functions of the agenda, and room for others.
fn attendance(source: &Source, audit: &Audit) -> store::Result<Vec<Block>> {
    let mut present: Vec<String> = Vec::new();
    let lists = [audit.lead_auditor.clone(), audit.team.clone()].into_iter();
    let slots = slots(source.conn, &audit.id)?;
    let lists = lists.chain(slots.iter().flat_map(|slot| [slot.auditors.clone(), slot.auditees.clone()]));
    for person in lists.flat_map(|list| list.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>()) {
        if !person.is_empty() && !present.contains(&person) {
            present.push(person);
        }
    }
    if present.is_empty() {
        return Ok(Vec::new());
    }
    present.extend(std::iter::repeat_n(String::new(), OTHERS));
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("pack-sign-function"), 5.0).naming_rows(),
        column(key!("pack-sign-name"), 4.0),
        column(key!("pack-attendance-opening"), 4.0),
        column(key!("pack-attendance-closing"), 4.0),
    ];
    let rows = present.iter().map(|person| {
        let function = typeset(source.language, person);
        vec![Cell::text(function), Cell::default(), Cell::text(ROOM), Cell::default()]
    });
    let table = Block::Table(Table::plain(columns, rows.collect()));
    Ok(vec![Block::NewPage, Block::heading(2, source.text(key!("pack-attendance"))), table])
}

fn cells(source: &Source, slot: &Slot) -> store::Result<Vec<Cell>> {
    let process = slot.process_id.as_deref().map(|id| record::get::<Process>(source.conn, id)).transpose()?;
    let code = process.map(|p| p.code).unwrap_or_default();
    let theme = [code.as_str(), &slot.theme, &slot.place].into_iter().filter(|t| !t.is_empty());
    let text = |text: &str| Cell::text(typeset(source.language, text));
    Ok(vec![
        text(&format!("{}–{}", slot.starts_at, slot.ends_at)),
        text(&theme.collect::<Vec<_>>().join(" ")),
        text(&slot.clauses.replace(',', ", ")),
        text(&line(&slot.auditors)),
        text(&line(&slot.auditees)),
    ])
}
