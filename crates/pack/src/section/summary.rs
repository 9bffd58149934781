//! What the pack holds, on one page: from here an auditor starts.

use std::collections::HashMap;

use domain::action;
use domain::audit::Audit;
use domain::finding::Grade;
use domain::organisation::Organisation;
use language::{Key, key};
use store::record::{self, Condition, Filter, Query, Row, Sort};

use super::matrix::{clauses, is_asked, row_text};
use super::{Source, scope};
use crate::block::{Block, Cell, Column, Span, Table};
use crate::layout::typography::typeset;

/// Lines of each list: what does not fit on the page is counted below it, and stands in its section.
const MOST: (usize, usize) = (5, 6);
/// Letters of what a finding says, and of what was done about it: two lines, three at most.
const LONGEST: (usize, usize) = (80, 56);

/// Kinds of audit that are one's own: what the certification body found is what the next audit begins with.
const OWN: &[&str] = &["internal", "mock", "supplier"];

/// Scope, certificate, figures, what became of the last audit's findings, what is open.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source, organisation: &Organisation) -> store::Result<Vec<Block>> {
    let grades: Vec<Grade> = record::find(source.conn, "1", [])?;
    let grades: HashMap<String, Grade> = grades.into_iter().map(|grade| (grade.id.clone(), grade)).collect();
    let open = open_findings(source, &grades)?;
    let late = late_actions(source)?;
    let mut blocks = vec![
        Block::heading(1, source.text(key!("pack-section-summary"))),
        Block::Paragraph(vec![Span::muted(as_of(source, organisation))]),
        Block::Brief(figures(source, organisation, open.len(), late.len())?),
        Block::heading(2, source.text(key!("organisation-scope"))),
        Block::Paragraph(vec![Span::plain(typeset(source.language, &organisation.scope))]),
    ];
    blocks.extend(since(source, &grades)?);
    blocks.push(Block::heading(2, source.text(key!("pack-summary-open"))));
    blocks.extend(still_open(source, &grades, &open, &late));
    Ok(blocks)
}

/// The day of the pack, and how far away the audit is.
fn as_of(source: &Source, organisation: &Organisation) -> String {
    let day = source.language.long_day(source.date);
    let left =
        organisation.next_audit_starts_on.map(|first| (first - source.date).num_days()).filter(|days| *days >= 0);
    match left {
        Some(days) => source.language.text_with(
            key!("pack-summary-as-of"),
            &[
                ("day", &day),
                ("days", &days.to_string()),
                ("audit", &typeset(source.language, &organisation.next_audit)),
                ("when", &scope::audit_days(source, organisation)),
            ],
        ),
        None => source.language.text_with(key!("pack-summary-as-of-day"), &[("day", &day)]),
    }
}

fn figures(
    source: &Source,
    organisation: &Organisation,
    open: usize,
    late: usize,
) -> store::Result<Vec<(String, Cell)>> {
    let clauses = clauses(source, organisation)?;
    let asked: Vec<&Row> = clauses.iter().filter(|row| is_asked(row)).collect();
    let applies = asked.iter().filter(|row| row_text(row, "state") != "not-applicable").count();
    let conforming = asked.iter().filter(|row| row_text(row, "state") == "conforming").count();
    let count = |sql: &str| -> store::Result<i64> { Ok(source.conn.query_row(sql, [], |row| row.get(0))?) };
    let in_force = count(
        "SELECT count(DISTINCT v.procedure_id) FROM procedure_version v JOIN procedure p ON p.id = v.procedure_id
         WHERE v.state = 'in-force' AND v.archived_at IS NULL AND p.archived_at IS NULL",
    )?;
    let files = count("SELECT count(*) FROM attachment WHERE archived_at IS NULL")?;
    let certificate = [
        organisation.certificate_number.clone(),
        organisation
            .certificate_expires_on
            .map(|day| source.language.text_with(key!("pack-summary-until"), &[("day", &source.language.day(day))]))
            .unwrap_or_default(),
    ];
    let certificate = certificate.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let conforming = source
        .language
        .text_with(key!("pack-summary-of"), &[("part", &conforming.to_string()), ("all", &applies.to_string())]);
    let number = |count: usize| count.to_string();
    let facts = [
        (key!("pack-summary-conforming"), conforming),
        (key!("organisation-certificate_number"), certificate),
        (key!("pack-summary-findings"), number(open)),
        (key!("pack-summary-in-force"), in_force.to_string()),
        (key!("pack-summary-late"), number(late)),
        (key!("pack-summary-files"), files.to_string()),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    Ok(facts.map(|(key, value)| (source.text(key), Cell::spans(vec![Span::bold(value)]))).collect())
}

/// What became of the findings of the last audit of the certification body.
fn since(source: &Source, grades: &HashMap<String, Grade>) -> store::Result<Vec<Block>> {
    let held = "t.archived_at IS NULL AND t.starts_on <= ?1 AND t.state IN ('in-progress', 'reported', 'closed')
                ORDER BY t.starts_on DESC";
    let audits: Vec<Audit> = record::find(source.conn, held, [source.date])?;
    let Some(last) = audits.into_iter().find(|audit| !OWN.contains(&audit.kind.as_str())) else {
        return Ok(Vec::new());
    };
    let found = findings(source, vec![of("audit_id", &last.id)], "reference")?;
    let rows: Vec<&Row> = found.iter().filter(|row| severity(row, grades) >= 2).collect();
    let day = last.starts_on.map(|day| source.language.long_day(day)).unwrap_or_default();
    let title = source.language.text_with(key!("pack-summary-since"), &[("audit", &last.reference), ("day", &day)]);
    let mut blocks = vec![Block::heading(2, title)];
    if rows.is_empty() {
        blocks.push(Block::Paragraph(vec![Span::plain(source.text(key!("pack-summary-nothing-found")))]));
        return Ok(blocks);
    }
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("finding-reference"), 1.0).naming_rows(),
        column(key!("finding-grade_id"), 1.0),
        column(key!("pack-summary-followed"), 14.0),
        column(key!("finding-state"), 3.0),
        column(key!("pack-summary-page"), 1.0).right(),
    ];
    let cells = rows.iter().take(MOST.0).map(|row| {
        let reference = row_text(row, "reference");
        Ok(vec![
            Cell::spans(vec![Span::link(reference.clone(), &reference)]),
            graded(row, grades),
            Cell::spans(followed(source, row)?),
            Cell::text(source.composed(&format!("finding-state-{}", row_text(row, "state")))),
            Cell::page_of(&reference),
        ])
    });
    blocks.push(Block::Table(Table::plain(columns, cells.collect::<store::Result<_>>()?)));
    blocks.extend(more(source, rows.len(), MOST.0));
    Ok(blocks)
}

/// What was seen, and what was done about it.
fn followed(source: &Source, row: &Row) -> store::Result<Vec<Span>> {
    let own = "t.finding_id = ?1 AND t.archived_at IS NULL ORDER BY t.reference";
    let actions: Vec<action::Action> = record::find(source.conn, own, [row_text(row, "id")])?;
    let mut spans = vec![Span::plain(shortened(&source.field(row, "observation"), LONGEST.1))];
    if let Some(first) = actions.first() {
        let said = shortened(&typeset(source.language, &first.description), LONGEST.1);
        let more = if actions.len() > 1 { format!(" (+ {})", actions.len() - 1) } else { String::new() };
        spans.push(Span::muted(format!(" → {} {said}{more}", first.reference)));
    }
    Ok(spans)
}

/// Findings that are open, then actions that are late: what it is, who acts, by when.
fn still_open(source: &Source, grades: &HashMap<String, Grade>, open: &[Row], late: &[Row]) -> Vec<Block> {
    if open.is_empty() && late.is_empty() {
        return vec![Block::Paragraph(vec![Span::plain(source.text(key!("pack-summary-nothing-open")))])];
    }
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("finding-reference"), 1.0).naming_rows(),
        column(key!("pack-summary-what"), 14.0),
        column(key!("action-owner"), 6.0),
        column(key!("action-due_on"), 1.0),
        column(key!("pack-summary-page"), 1.0).right(),
    ];
    let line = |row: &Row, mark: &str, what: String| {
        let reference = row_text(row, "reference");
        vec![
            Cell::marked(mark, vec![Span::link(reference.clone(), &reference)]),
            Cell::text(shortened(&what, LONGEST.0)),
            Cell::text(source.field(row, "owner")),
            Cell::text(source.day(row, "due_on")),
            Cell::page_of(&reference),
        ]
    };
    let findings = open.iter().map(|row| {
        let mark = grades.get(&row_text(row, "grade_id")).map_or("note", |grade| grade.mark.as_str());
        line(row, mark, source.field(row, "observation"))
    });
    let actions = late.iter().map(|row| {
        let what = source.language.text_with(
            key!("pack-summary-late-action"),
            &[("action", source.field(row, "description").trim_end_matches('.'))],
        );
        line(row, "minor", what)
    });
    let rows: Vec<Vec<Cell>> = findings.chain(actions).take(MOST.1).collect();
    let mut blocks = vec![Block::Table(Table::plain(columns, rows))];
    blocks.extend(more(source, open.len() + late.len(), MOST.1));
    blocks
}

/// How many lines there was no room for.
fn more(source: &Source, all: usize, most: usize) -> Option<Block> {
    let left = all.checked_sub(most).filter(|left| *left > 0)?;
    let said = source.language.text_with(key!("pack-summary-more"), &[("count", &left.to_string())]);
    Some(Block::Note(vec![Span::muted(said)]))
}

fn of(field: &str, value: &str) -> Filter {
    Filter { field: field.into(), condition: Condition::Any, values: vec![value.into()] }
}

fn findings(source: &Source, filters: Vec<Filter>, by: &str) -> store::Result<Vec<Row>> {
    let sort = vec![Sort { field: by.into(), descending: false }];
    source.rows("finding", Query { filters, sort, ..Query::default() })
}

/// The findings from weak points up that are neither treated nor cleared, those due first first.
fn open_findings(source: &Source, grades: &HashMap<String, Grade>) -> store::Result<Vec<Row>> {
    let mut rows = findings(source, Vec::new(), "due_on")?;
    rows.retain(|row| severity(row, grades) >= 2 && !matches!(row_text(row, "state").as_str(), "treated" | "cleared"));
    rows.sort_by_key(|row| std::cmp::Reverse(severity(row, grades)));
    Ok(rows)
}

fn late_actions(source: &Source) -> store::Result<Vec<Row>> {
    let states = action::OPEN.iter().map(|state| (*state).to_owned()).collect();
    let open = Filter { field: "state".into(), condition: Condition::Any, values: states };
    let sort = vec![Sort { field: "due_on".into(), descending: false }];
    let mut rows = source.rows("action", Query { filters: vec![open], sort, ..Query::default() })?;
    let today = source.date.to_string();
    rows.retain(|row| {
        let due = row_text(row, "due_on");
        !due.is_empty() && due < today
    });
    Ok(rows)
}

fn severity(row: &Row, grades: &HashMap<String, Grade>) -> i64 {
    grades.get(&row_text(row, "grade_id")).map_or(0, |grade| grade.severity)
}

fn graded(row: &Row, grades: &HashMap<String, Grade>) -> Cell {
    match grades.get(&row_text(row, "grade_id")) {
        Some(grade) => Cell::marked(&grade.mark, vec![Span::plain(grade.code.clone())]),
        None => Cell::default(),
    }
}

/// A text cut between words.
fn shortened(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let cut: String = text.chars().take(longest).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(before, _)| before);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', ' ', '\u{a0}', '\u{202f}']))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(super::shortened("Court.", 56), "Court.");
        let long = "mot ".repeat(40);
        let cut = super::shortened(&long, 56);
        assert!(cut.ends_with("mot…") && cut.chars().count() <= 57, "{cut}");
    }
}
