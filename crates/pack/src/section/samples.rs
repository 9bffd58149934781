//! Samples: what each publishes, its files with their outcome, and what they allow one to say (DOMAIN C.6).

use domain::sample::{ItemLine, Sample, SampleResults, StratumResult, items, results};
use language::{Key, key};
use store::record::{self, Sort};

use super::Source;
use crate::block::{Block, Cell, Column, Span, Table};
use crate::layout::typography::typeset;
use crate::options::PackSection;

/// A sheet for each sample chosen.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn blocks(source: &Source) -> store::Result<Vec<Block>> {
    let mut query = source.options.query(PackSection::Samples);
    query.sort = vec![Sort { field: "reference".into(), descending: false }];
    let mut blocks = vec![Block::heading(1, source.text(key!("pack-section-samples")))];
    let mut first = true;
    for row in source.rows("sample", query)? {
        let Some(id) = row.record.get("id").and_then(|v| v.as_str()) else { continue };
        source.progress.tick()?;
        if !first {
            blocks.push(Block::NewPage);
        }
        first = false;
        let sample: Sample = record::get(source.conn, id)?;
        blocks.extend(sheet(source, &sample, source.cited(&row, "audit_id"))?);
    }
    if first {
        blocks.push(Block::Paragraph(vec![Span::muted(source.text(key!("sample-empty")))]));
    }
    Ok(blocks)
}

fn sheet(source: &Source, sample: &Sample, audit: String) -> store::Result<Vec<Block>> {
    let language = source.language;
    let found = match source.samples.get(&sample.id) {
        Some(known) => known.clone(),
        None => results(source.conn, &sample.id, language)?,
    };
    let strata = if sample.strata.is_empty() {
        String::new()
    } else {
        source.composed(&format!("sample-strata-{}", sample.strata))
    };
    let facts = [
        ("method", source.composed(&format!("sample-method-{}", sample.method))),
        ("strata", strata),
        ("audit_id", audit),
        ("population", language.number(sample.population)),
        ("size", language.number(sample.size)),
        ("confidence", sample.confidence.to_string()),
        ("tolerable", language.tenths(sample.tolerable)),
        ("expected", language.tenths(sample.expected)),
        ("drawn_at", sample.drawn_at.map(|at| at.format("%Y-%m-%d %H:%M UTC").to_string()).unwrap_or_default()),
        ("seed", sample.seed.clone()),
        ("generator", sample.generator.clone()),
        ("population_hash", sample.population_hash.clone()),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let facts = facts.map(|(name, value)| (source.composed(&format!("sample-{name}")), Cell::text(value)));
    let title = format!("{} {}", sample.reference, typeset(language, &sample.purpose));
    let mut blocks = vec![
        Block::heading(2, title.trim()),
        Block::Callout { mark: "idea".into(), paragraphs: vec![vec![Span::plain(typeset(language, &found.says))]] },
    ];
    if !found.strata.is_empty() {
        blocks.push(by_stratum(source, sample, &found));
    }
    blocks.push(files(source, sample, &items(source.conn, &sample.id)?));
    blocks.push(Block::heading(3, source.text(key!("sample-published"))));
    blocks.push(Block::Brief(facts.collect()));
    blocks.push(Block::Note(vec![Span::muted(source.text(key!("sample-generator-hint")))]));
    Ok(blocks)
}

/// What a stratum is called: a procedure, a band of amounts, or the department itself.
fn called(source: &Source, sample: &Sample, stratum: &str) -> String {
    match (sample.strata.as_str(), stratum) {
        (_, "") => source.text(key!("sample-stratum-none")),
        ("procedure", word) => source.composed(&format!("contract-procedure-{word}")),
        ("amount", band) => source.composed(&format!("sample-band-{band}")),
        (_, name) => typeset(source.language, name),
    }
}

fn by_stratum(source: &Source, sample: &Sample, found: &SampleResults) -> Block {
    let mut columns: Vec<Column> = ["stratum", "population", "checked", "defective", "rate", "bound"]
        .iter()
        .map(|name| Column::new(source.composed(&format!("sample-{name}")), if *name == "stratum" { 5.0 } else { 2.5 }))
        .collect();
    columns[0].names_rows = true;
    columns.iter_mut().skip(1).for_each(|column| column.right = true);
    let number = |count: u64| source.language.number(i64::try_from(count).unwrap_or(i64::MAX));
    let percent = |tenths: Option<u64>| match tenths {
        Some(tenths) => source.language.tenths(i64::try_from(tenths).unwrap_or(i64::MAX)),
        None => "–".into(),
    };
    let cells = |name: String, row: &StratumResult| {
        let texts = [
            name,
            number(row.population),
            number(row.checked),
            number(row.defective),
            percent(row.rate),
            percent(row.bound),
        ];
        texts.map(Cell::text).to_vec()
    };
    let mut rows: Vec<Vec<Cell>> =
        found.strata.iter().map(|row| cells(called(source, sample, &row.stratum), row)).collect();
    rows.push(cells(source.text(key!("sample-overall")), &found.overall));
    Block::Table(Table::plain(columns, rows))
}

fn files(source: &Source, sample: &Sample, lines: &[ItemLine]) -> Block {
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("sample-position"), 1.2),
        column(key!("contract-reference"), 3.0).naming_rows(),
        column(key!("contract-object"), 8.0),
        column(key!("sample-outcome"), 3.0),
        column(key!("sample-note"), 6.0),
    ];
    let rows = lines.iter().map(|line| {
        let mut object = typeset(source.language, &line.contract.title);
        if !sample.strata.is_empty() {
            object = format!("{object} – {}", called(source, sample, &line.item.stratum));
        }
        vec![
            Cell::text(line.item.position.to_string()),
            Cell::text(line.contract.reference.clone()),
            Cell::text(object),
            Cell::text(source.composed(&format!("sample-outcome-{}", line.item.outcome))),
            Cell::text(typeset(source.language, &line.item.note)),
        ]
    });
    Block::Table(Table::plain(columns, rows.collect()))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    use domain::DEMONSTRATION_DAY;
    use domain::sample::{SampleRequest, draw_sample};
    use language::Language;
    use store::Dossier;
    use store::progress::NoProgress;
    use store::record::{Condition, Filter};
    use store::redaction::Redaction;

    use super::*;
    use crate::options::{Edition, PackOptions};
    use crate::pdf::PdfWriter;
    use crate::template::hidden;

    /// The rows of the table of strata, as text, and the callout above it.
    fn strata(dossier: &Dossier, options: &PackOptions) -> (Vec<String>, Vec<Vec<String>>) {
        let snapshot = dossier.connection().snapshot().expect("a transaction");
        let (options, samples) = &hidden(&snapshot, options).expect("hidden");
        let mut nowhere = std::io::sink();
        let writer = &RefCell::new(PdfWriter::rehearsal(&mut nowhere));
        let source = Source::new(&snapshot, options, writer, samples, &NoProgress).expect("a source");
        let text = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
        let (mut says, mut rows) = (Vec::new(), Vec::new());
        for block in blocks(&source).expect("blocks") {
            match block {
                Block::Callout { paragraphs, .. } => says.extend(paragraphs.iter().map(|spans| text(spans))),
                Block::Table(table) if table.columns.len() == 6 => {
                    let cells = table.groups.into_iter().flat_map(|group| group.rows);
                    rows.extend(cells.map(|row| row.iter().map(|cell| text(&cell.text)).collect()));
                }
                _ => {}
            }
        }
        (says, rows)
    }

    #[test]
    fn a_redacted_pack_says_of_samples_what_the_full_one_says() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut dossier = domain::demonstration(&folder.path().join("d.probant"), 0, 3).expect("a dossier");
        let sql = "SELECT department FROM contract GROUP BY 1 HAVING department <> '' ORDER BY count(*) DESC LIMIT 1";
        let word: String = dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a department");
        // What finds the population is only a part of the word, and stays.
        let part = word.chars().take(4).collect();
        let filter = Filter { field: "department".into(), condition: Condition::Contains, values: vec![part] };
        let request = SampleRequest {
            purpose: format!("Dossiers de {word}"),
            method: "stratified".into(),
            strata: "department".into(),
            filters: vec![filter],
            confidence: 90,
            tolerable: 100,
            ..SampleRequest::default()
        };
        draw_sample(&mut dossier, &request).expect("drawn");
        let full = PackOptions {
            sections: vec![PackSection::Samples],
            ..PackOptions::full(Language::French, DEMONSTRATION_DAY)
        };
        let redaction = Redaction { words: vec![word.clone()], ..Redaction::default() };
        let redacted = PackOptions { edition: Edition::Redacted, redaction, ..full.clone() };
        let (says, whole) = strata(&dossier, &full);
        let (said_hidden, hidden) = strata(&dossier, &redacted);
        assert!(whole.iter().any(|row| row[0] == word), "{whole:?}");
        assert!(hidden.iter().all(|row| row[0] != word), "{hidden:?}");
        let figures = |rows: &[Vec<String>]| rows.iter().map(|row| row[1..].to_vec()).collect::<BTreeSet<_>>();
        assert_eq!((says, figures(&whole)), (said_hidden, figures(&hidden)));
    }
}
