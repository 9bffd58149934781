//! The conformity matrix: clause by clause, how it stands, our answer, what proves it and who looked at it last. An auditor
//! works through a standard in its order, and asks « show me » at each line.

use std::collections::HashMap;

use domain::finding::Grade;
use domain::organisation::Organisation;
use language::{Key, key};
use store::record::{self, Condition, Filter, Row, Sort};
use store::register::attachment::attachments;
use store::register::{LinkEnd, links};

use super::Source;
use super::annexes::Annex;
use crate::block::{Block, Cell, Column, Span, Table};
use crate::layout::Sheet;
use crate::layout::typography::typeset;
use crate::options::PackSection;

/// The clauses of the edition of the certificate, a table for each chapter, then the documented information that it demands.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source, organisation: &Organisation, annexes: &[Annex]) -> store::Result<Vec<Block>> {
    let rows = clauses(source, organisation)?;
    let grades: Vec<Grade> = record::find(source.conn, "1", [])?;
    let grades: HashMap<String, Grade> = grades.into_iter().map(|grade| (grade.id.clone(), grade)).collect();
    let asked: Vec<&Row> = rows.iter().filter(|row| is_asked(row)).collect();
    let mut blocks = vec![
        Block::Paper(Sheet::Landscape),
        Block::heading(1, source.text(key!("pack-section-matrix"))),
        Block::Paragraph(vec![Span::muted(tally(source, &asked))]),
    ];
    for chapter in asked.chunk_by(|a, b| chapter_of(a) == chapter_of(b)) {
        let Some(first) = chapter.first() else { continue };
        let number = chapter_of(first);
        let title = rows.iter().find(|row| row_text(row, "number") == number).map(|row| title_of(source, row));
        let title = format!("{number} {}", title.unwrap_or_default());
        let mut cells = Vec::new();
        let mut documented = Vec::new();
        for row in chapter {
            let proofs = proofs(source, row, annexes)?;
            documented.extend(demanded(source, row, &proofs));
            cells.push(vec![
                Cell::named(row_text(row, "number")),
                Cell::spans(vec![Span::bold(title_of(source, row))]),
                state(source, row),
                Cell::spans(answer(source, row)),
                Cell::spans(proofs.spans),
                Cell::spans(audited(source, row, &proofs.findings, &grades)?),
            ]);
        }
        blocks.push(Block::heading(2, title.trim().to_owned()));
        blocks.push(Block::Table(Table::plain(columns(source), cells)));
        if !documented.is_empty() {
            let title = source.language.text_with(key!("pack-matrix-documented"), &[("chapter", &number)]);
            let mut together = vec![Block::Space(10.0), Block::Paragraph(vec![Span::bold(title)])];
            together.extend(documented.into_iter().map(Block::Paragraph));
            blocks.push(Block::Together(together));
        }
    }
    blocks.push(Block::Paper(Sheet::Portrait));
    Ok(blocks)
}

/// The clauses of the edition of the certificate, in its order.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn clauses(source: &Source, organisation: &Organisation) -> store::Result<Vec<Row>> {
    let mut query = source.options.query(PackSection::Matrix);
    query.filters.push(Filter {
        field: "standard_id".into(),
        condition: Condition::Any,
        values: vec![organisation.standard_id.clone()],
    });
    query.sort = vec![Sort { field: "position".into(), descending: false }];
    source.rows("clause", query)
}

/// Whether an auditor asks for a clause; headings of chapters are not asked for.
pub fn is_asked(row: &Row) -> bool {
    row.record.get("auditable").and_then(serde_json::Value::as_bool).unwrap_or_default()
}

/// A field as it is stored: a number, a code.
pub fn row_text(row: &Row, name: &str) -> String {
    row.record.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned()
}

fn chapter_of(row: &Row) -> String {
    row_text(row, "number").split('.').next().unwrap_or_default().to_owned()
}

fn title_of(source: &Source, row: &Row) -> String {
    source.field(row, &format!("title_{}", source.language.code()))
}

fn columns(source: &Source) -> Vec<Column> {
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    vec![
        column(key!("clause-number"), 0.5).naming_rows(),
        column(key!("pack-matrix-requirement"), 6.0),
        column(key!("clause-state"), 1.0),
        column(key!("pack-matrix-answer"), 16.0),
        column(key!("pack-matrix-proofs"), 8.0),
        column(key!("pack-matrix-audited"), 8.0),
    ]
}

/// How many clauses stand how, those that none does left out.
fn tally(source: &Source, asked: &[&Row]) -> String {
    let counts = domain::requirement::STATES.iter().filter_map(|state| {
        let count = asked.iter().filter(|row| row_text(row, "state") == *state).count();
        let word = source.composed(&format!("clause-state-{state}")).to_lowercase();
        (count > 0).then(|| format!("{word} {count}"))
    });
    let list = counts.collect::<Vec<_>>().join(", ");
    source.language.text_with(key!("pack-matrix-count"), &[("count", &asked.len().to_string()), ("list", &list)])
}

/// The shape of what is said of a clause.
pub fn mark_of(state: &str) -> &'static str {
    match state {
        "conforming" => "proven",
        "to-improve" => "weak",
        "nonconforming" => "major",
        "not-applicable" => "none",
        _ => "note",
    }
}

fn state(source: &Source, row: &Row) -> Cell {
    let state = row_text(row, "state");
    let word = source.composed(&format!("clause-state-{state}"));
    Cell::marked(mark_of(&state), vec![Span::plain(word)])
}

/// Our answer; why it does not apply, where it does not.
fn answer(source: &Source, row: &Row) -> Vec<Span> {
    let field = if row_text(row, "state") == "not-applicable" { "justification" } else { "assessment" };
    vec![Span::plain(source.field(row, field))]
}

/// What is linked with a clause.
struct Proofs {
    spans: Vec<Span>,
    findings: Vec<LinkEnd>,
    /// Documents, processes, contracts and files: what shows that it is met.
    count: usize,
}

impl Proofs {
    fn add(&mut self, spans: Vec<Span>) {
        if !self.spans.is_empty() {
            self.spans.push(Span::muted(" · "));
        }
        self.spans.extend(spans);
        self.count += 1;
    }
}

/// Documents, processes and other records linked with a clause, each a link to its place in the pack; then its files.
fn proofs(source: &Source, row: &Row, annexes: &[Annex]) -> store::Result<Proofs> {
    let id = row_text(row, "id");
    let mut proofs = Proofs { spans: Vec::new(), findings: Vec::new(), count: 0 };
    for end in links(source.conn, "clause", &id, source.language)? {
        match end.register.as_str() {
            "clause" => {}
            "finding" => proofs.findings.push(end),
            _ => {
                let link = vec![Span::link(end.reference.clone(), &end.reference), Span::page_of(&end.reference)];
                proofs.add(link);
            }
        }
    }
    for attachment in attachments(source.conn, &id)? {
        let annex = annexes.iter().find(|annex| annex.attachment.id == attachment.id && annex.leaves.is_ok());
        let spans = match annex {
            Some(annex) => {
                let words = source.language.text_with(key!("annex-see"), &[("number", &annex.number.to_string())]);
                vec![
                    Span::plain(format!("{} ", attachment.name)),
                    Span::link(words, &annex.name()),
                    Span::page_of(&annex.name()),
                ]
            }
            None => vec![Span::plain(attachment.name.clone())],
        };
        proofs.add(spans);
    }
    if proofs.count == 0 && row_text(row, "state") != "not-applicable" {
        proofs.spans.push(Span::muted(source.text(key!("pack-matrix-unproven"))));
    }
    Ok(proofs)
}

/// The last audit that covered it, then the findings on it with their grades.
fn audited(
    source: &Source,
    row: &Row,
    findings: &[LinkEnd],
    grades: &HashMap<String, Grade>,
) -> store::Result<Vec<Span>> {
    let (by, on) = (source.field(row, "audited_by"), source.day(row, "audited_on"));
    let mut spans = Vec::new();
    if !by.is_empty() || !on.is_empty() {
        spans.push(Span::plain([by, on].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")));
    }
    let mut grade = source.conn.prepare_cached("SELECT grade_id, cleared_on FROM finding WHERE id = ?1")?;
    for finding in findings {
        let (id, cleared): (String, Option<String>) =
            grade.query_row([&finding.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if !spans.is_empty() {
            spans.push(Span::muted(" · "));
        }
        spans.push(Span::link(finding.reference.clone(), &finding.reference));
        let code = grades.get(&id).map(|grade| grade.code.clone()).unwrap_or_default();
        let cleared =
            if cleared.is_some() { format!(", {}", source.text(key!("pack-matrix-cleared"))) } else { String::new() };
        spans.push(Span::muted(format!(" ({code}{cleared})")));
    }
    if spans.is_empty() {
        spans.push(Span::muted(source.text(key!("pack-matrix-never"))));
    }
    Ok(spans)
}

/// The documented information that a clause demands (7.5.1 a), ticked where something shows it.
fn demanded(source: &Source, row: &Row, proofs: &Proofs) -> Option<Vec<Span>> {
    let kinds = row_text(row, "documented");
    if kinds.is_empty() {
        return None;
    }
    let applies = row_text(row, "state") != "not-applicable";
    let words = kinds.split([' ', ',', '+']).filter(|word| !word.is_empty() && *word != "and");
    let words: Vec<String> = words.map(|word| source.composed(&format!("clause-documented-{word}"))).collect();
    let sign = if !applies {
        "– "
    } else if proofs.count > 0 {
        "✓ "
    } else {
        "! "
    };
    let said = match (applies, proofs.count > 0) {
        (false, _) => source.text(key!("clause-state-not-applicable")),
        (true, false) => source.text(key!("pack-matrix-unproven")),
        (true, true) => String::new(),
    };
    let name = format!("{sign}{} {} ({})", row_text(row, "number"), title_of(source, row), words.join(", "));
    let mut spans = vec![Span::plain(typeset(source.language, &name))];
    if said.is_empty() {
        spans.push(Span::muted(" : "));
        spans.extend(proofs.spans.clone());
    } else {
        spans.push(Span::muted(format!(" : {said}")));
    }
    Some(spans)
}

#[cfg(test)]
mod tests {
    use domain::DEMONSTRATION_DAY;
    use language::Language;

    use crate::layout::Page;
    use crate::options::{PackOptions, PackSection};
    use crate::page_tests::{demonstration_changed, demonstration_with, said};

    fn options(sections: Vec<PackSection>) -> PackOptions {
        PackOptions { sections, ..PackOptions::full(Language::French, DEMONSTRATION_DAY) }
    }

    fn texts(sections: Vec<PackSection>) -> Vec<String> {
        let laid = demonstration_with(options(sections), 0);
        laid.pages.iter().map(text_of).collect()
    }

    /// The text of a page without its blanks, which lines break at.
    fn text_of(page: &Page) -> String {
        page.items
            .iter()
            .map(said)
            .flat_map(|text| text.chars().collect::<Vec<_>>())
            .filter(|c| !c.is_whitespace())
            .collect()
    }

    /// Clauses, and what links them with documents, as the dossier itself has them.
    #[test]
    fn the_matrix_has_a_line_for_every_clause_and_cites_what_is_linked() {
        let mut expected: Vec<String> = Vec::new();
        let laid = demonstration_changed(options(vec![PackSection::Matrix]), 0, |dossier| {
            let sql = "SELECT c.number || coalesce((SELECT p.code FROM link l JOIN procedure p ON p.id = l.from_id
                           WHERE l.to_id = c.id ORDER BY l.id LIMIT 1), '')
                       FROM clause c WHERE c.auditable AND c.standard_id = (SELECT standard_id FROM organisation)";
            let mut statement = dossier.connection().prepare(sql).expect("a statement");
            expected = statement.query_map([], |row| row.get(0)).and_then(Iterator::collect).expect("clauses");
        });
        assert_eq!(expected.len(), 65);
        let text: String = laid.pages.iter().map(text_of).collect();
        for line in &expected {
            let digits = line.find(|c: char| c.is_alphabetic()).unwrap_or(line.len());
            assert!(text.contains(&line[..digits]) && text.contains(&line[digits..]), "{line}");
        }
        // What is demanded is ticked, what is open is said.
        assert!(text.contains("Informationsdocumentéesexigéesauchapitre7"), "{text}");
        assert!(text.contains("S2-2026-08"), "findings of a clause");
        assert!(text.contains("Nonapplicable") && text.contains("Aucuninstrumentdemesure"));
    }

    #[test]
    fn the_summary_is_one_page_and_names_what_is_open() {
        let pages = texts(vec![PackSection::Summary]);
        let own: Vec<&String> = pages.iter().filter(|page| page.contains("Ouvertàcejour")).collect();
        assert_eq!(own.len(), 2, "the contents and the page: {pages:?}");
        let page = own[1];
        for words in
            ["Exigencesconformes", "60sur64", "Domained’application", "Depuisl’auditS2-2026", "AI-2026-02-06", "AC-10"]
        {
            assert!(page.contains(words), "{words} is not in {page}");
        }
        assert!(!page.contains("S2-2026-01"), "strengths are no open points");
    }

    /// However much is open: what has no room is counted, and the page stays one.
    #[test]
    fn the_summary_of_a_large_dossier_is_one_page_too() {
        let laid = demonstration_with(options(vec![PackSection::Summary]), 60);
        let pages: Vec<String> = laid.pages.iter().map(text_of).collect();
        let own: Vec<&String> =
            pages.iter().filter(|page| page.contains("Synthèse") && !page.contains("Sommaire")).collect();
        assert_eq!(own.len(), 1, "{own:?}");
        assert!(own[0].contains("autres,dansleurssections"), "{}", own[0]);
    }

    #[test]
    fn the_list_of_gaps_is_asked_for_and_says_whom_it_is_for() {
        assert!(!PackOptions::full(Language::French, DEMONSTRATION_DAY).sections.contains(&PackSection::Readiness));
        let text = texts(vec![PackSection::Readiness, PackSection::Programme]).concat();
        assert!(text.contains("Usageinterne") && text.contains("PR-SMQ-06"), "{text}");
        assert!(text.contains("Programmed’audit") && text.contains("AI-2026-01"), "{text}");
    }
}
