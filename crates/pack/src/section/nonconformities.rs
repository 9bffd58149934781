//! The sheets of the nonconformities, one to a page (DOMAIN B.3).

use domain::action::Action;
use domain::audit::{Nonconformity, nonconformity};
use domain::finding::{Finding, Grade};
use language::{Key, key};
use store::record::{self, Row};

use super::Source;
use super::audit_report::signatures;
use crate::block::{Block, Cell, Column, Span, Table};
use crate::chart::{Branch, Chart};
use crate::layout::typography::typeset;
use crate::options::PackSection;

/// Branches, and characters of all causes, that a drawing shows legibly.
const MOST_BRANCHES: usize = 12;
const MOST_LETTERS: usize = 1_500;

/// A sheet for each nonconformity chosen, the newest first.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source) -> store::Result<Vec<Block>> {
    let mut blocks = vec![Block::heading(1, source.text(key!("pack-section-nonconformities")))];
    let mut first = true;
    for row in source.rows("finding", source.options.query(PackSection::Nonconformities))? {
        let Some(id) = row.record.get("id").and_then(|v| v.as_str()) else { continue };
        let finding: Finding = record::get(source.conn, id)?;
        let grade: Grade = record::get(source.conn, &finding.grade_id)?;
        if grade.severity < 3 {
            continue;
        }
        source.progress.tick()?;
        if !first {
            blocks.push(Block::NewPage);
        }
        first = false;
        blocks.extend(sheet(source, &row, &finding, &grade)?);
    }
    if first {
        blocks.push(Block::Paragraph(vec![Span::muted(source.text(key!("pack-no-nonconformity")))]));
    }
    Ok(blocks)
}

fn sheet(source: &Source, row: &Row, finding: &Finding, grade: &Grade) -> store::Result<Vec<Block>> {
    let answer = nonconformity(source.conn, &finding.id)?;
    let title = source.language.text_with(key!("pack-sheet-of"), &[("reference", &finding.reference)]);
    let state = source.composed(&format!("nonconformity-state-{}", answer.state));
    let mut blocks = vec![
        Block::Heading { level: 2, text: title, mark: Some(grade.mark.clone()), name: None },
        Block::Brief(reported(
            source,
            vec![
                (key!("finding-grade_id"), grade.code.clone()),
                (key!("nonconformity-state"), state),
                (key!("finding-audit_id"), source.cited(row, "audit_id")),
                (key!("finding-clause_id"), source.cited(row, "clause_id")),
                (key!("finding-process_id"), source.cited(row, "process_id")),
                (key!("finding-auditor"), finding.auditor.clone()),
                (key!("finding-found_on"), source.day(row, "found_on")),
                (key!("nonconformity-handed_over_on"), day(source, answer.handed_over_on)),
                (key!("nonconformity-due_on"), day(source, answer.due_on)),
            ],
        )),
    ];
    let texts = [
        (key!("finding-requirement"), &finding.requirement),
        (key!("finding-observation"), &finding.observation),
        (key!("finding-evidence"), &finding.evidence),
        (key!("finding-risk"), &finding.risk),
    ];
    let filled = texts.iter().filter(|(_, text)| !text.is_empty());
    let paragraphs = filled.map(|(key, text)| {
        vec![Span::bold(format!("{}. ", source.text(*key))), Span::plain(typeset(source.language, text))]
    });
    blocks.push(Block::Callout { mark: grade.mark.clone(), paragraphs: paragraphs.collect() });
    blocks.extend(answered(source, &finding.reference, &answer));
    blocks.extend(actions(source, &finding.id)?);
    blocks.extend(reviewed(source, &answer, finding));
    blocks.push(signatures(source, &[key!("finding-auditor"), key!("pack-sign-auditee")]));
    Ok(blocks)
}

fn day(source: &Source, day: Option<chrono::NaiveDate>) -> String {
    day.map(|day| source.language.day(day)).unwrap_or_default()
}

fn reported(source: &Source, facts: Vec<(Key, String)>) -> Vec<(String, Cell)> {
    let filled = facts.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(key, value)| (source.text(key), Cell::text(typeset(source.language, &value)))).collect()
}

/// Facts under a heading; nothing where nothing is said.
fn part(source: &Source, key: Key, facts: Vec<(Key, String)>) -> Vec<Block> {
    let facts = reported(source, facts);
    if facts.is_empty() { Vec::new() } else { vec![Block::heading(3, source.text(key)), Block::Facts(facts)] }
}

fn answered(source: &Source, reference: &str, answer: &Nonconformity) -> Vec<Block> {
    let mut blocks = part(
        source,
        key!("nonconformity-answer"),
        vec![
            (key!("nonconformity-extent"), answer.extent.clone()),
            (key!("nonconformity-correction"), answer.correction.clone()),
            (key!("nonconformity-corrected_on"), day(source, answer.corrected_on)),
        ],
    );
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    let whys = lines(&answer.whys);
    if !whys.is_empty() {
        blocks.push(Block::heading(3, source.text(key!("nonconformity-whys"))));
        let why = |(number, line): (usize, &String)| {
            vec![Span::bold(format!("{} ", number + 1)), Span::plain(typeset(source.language, line))]
        };
        blocks.push(Block::List(whys.iter().enumerate().map(why).collect()));
    }
    let branches = branches(source, &lines(&answer.ishikawa));
    if !branches.is_empty() {
        blocks.push(Block::heading(3, source.text(key!("nonconformity-ishikawa"))));
        blocks.push(ishikawa(source, reference, branches));
    }
    blocks.extend(part(
        source,
        key!("nonconformity-cause"),
        vec![
            (key!("nonconformity-cause"), answer.cause.clone()),
            (key!("nonconformity-effectiveness"), answer.effectiveness.clone()),
            (key!("nonconformity-answered_by"), answer.answered_by.clone()),
            (key!("nonconformity-answered_on"), day(source, answer.answered_on)),
        ],
    ));
    blocks
}

/// Causes on their branches: « Méthode : contrôle de mémoire » hangs on « Méthode ».
fn branches(source: &Source, causes: &[String]) -> Vec<Branch> {
    let mut branches: Vec<Branch> = Vec::new();
    for line in causes {
        let (name, cause) = line.split_once(':').unwrap_or(("–", line));
        let [name, cause] = [name, cause].map(|text| typeset(source.language, text.trim()));
        let known = branches.iter().position(|branch| branch.name.to_lowercase() == name.to_lowercase());
        let at = known.unwrap_or(branches.len());
        if known.is_none() {
            branches.push(Branch { name, causes: Vec::new() });
        }
        if !cause.is_empty() {
            branches[at].causes.push(cause);
        }
    }
    branches
}

/// A fishbone; a table where there is more than a drawing can show.
fn ishikawa(source: &Source, effect: &str, branches: Vec<Branch>) -> Block {
    let letters: usize = branches.iter().flat_map(|branch| &branch.causes).map(|cause| cause.chars().count()).sum();
    if branches.len() > MOST_BRANCHES || letters > MOST_LETTERS {
        let column = |key: Key, weight| Column::new(source.text(key), weight);
        let columns = vec![column(key!("pack-branch"), 2.0).naming_rows(), column(key!("nonconformity-cause"), 7.0)];
        let rows = branches.iter().flat_map(|branch| {
            branch.causes.iter().map(|cause| vec![Cell::text(branch.name.clone()), Cell::text(cause.clone())])
        });
        return Block::Table(Table::plain(columns, rows.collect()));
    }
    let list: Vec<String> = branches.iter().map(|b| format!("{} ({})", b.name, b.causes.join(" ; "))).collect();
    let reported = [("effect", effect), ("list", &list.join(", "))];
    let says = source.language.text_with(key!("pack-chart-ishikawa"), &reported);
    Block::Chart { chart: Chart::Fishbone { effect: effect.to_owned(), branches }, says }
}

fn actions(source: &Source, finding_id: &str) -> store::Result<Vec<Block>> {
    let of = "t.finding_id = ?1 AND t.archived_at IS NULL ORDER BY t.reference";
    let actions: Vec<Action> = record::find(source.conn, of, [finding_id])?;
    if actions.is_empty() {
        return Ok(Vec::new());
    }
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("action-reference"), 2.0).naming_rows(),
        column(key!("action-description"), 9.0),
        column(key!("action-owner"), 5.0),
        column(key!("action-due_on"), 2.0),
        column(key!("action-state"), 3.0),
    ];
    let rows = actions.iter().map(|action| {
        let text = |text: &str| Cell::text(typeset(source.language, text));
        vec![
            text(&action.reference),
            text(&action.description),
            text(&action.owner),
            text(&day(source, action.due_on)),
            text(&source.composed(&format!("action-state-{}", action.state))),
        ]
    });
    Ok(vec![
        Block::heading(3, source.text(key!("nonconformity-actions"))),
        Block::Table(Table::plain(columns, rows.collect())),
    ])
}

fn reviewed(source: &Source, answer: &Nonconformity, finding: &Finding) -> Vec<Block> {
    let mut blocks = part(
        source,
        key!("nonconformity-review"),
        vec![
            (key!("nonconformity-reviewed_by"), answer.reviewed_by.clone()),
            (key!("nonconformity-reviewed_on"), day(source, answer.reviewed_on)),
            (key!("nonconformity-refusal"), answer.refusal.clone()),
        ],
    );
    blocks.extend(part(
        source,
        key!("nonconformity-closure"),
        vec![
            (key!("nonconformity-proof_due_on"), day(source, answer.proof_due_on)),
            (key!("nonconformity-proof"), answer.proof.clone()),
            (key!("nonconformity-proof_on"), day(source, answer.proof_on)),
            (key!("nonconformity-clearing"), answer.clearing.clone()),
            (key!("finding-cleared_on"), day(source, finding.cleared_on)),
        ],
    ));
    blocks
}
