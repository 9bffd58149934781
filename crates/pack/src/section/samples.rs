//! Samples: what each publishes, its files with their outcome, and what they allow one to say (DOMAIN C.6).

use dossier::record;
use dossier::register::Sort;
use dossier::sample::{ItemLine, Sample, SampleResults, StratumResult, items, results};

use super::Source;
use crate::block::{Block, Cell, Column, Span, Table};
use crate::layout::typography::typeset;
use crate::options::PackSection;

/// A sheet for each sample chosen.
///
/// # Errors
/// Those of the database, or [`dossier::Error::Cancelled`].
pub fn blocks(source: &Source) -> dossier::Result<Vec<Block>> {
    let mut query = source.options.query(PackSection::Samples);
    query.sort = vec![Sort { field: "reference".into(), descending: false }];
    let mut blocks = vec![Block::heading(1, source.text("pack-section-samples"))];
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
        blocks.push(Block::Paragraph(vec![Span::muted(source.text("sample-empty"))]));
    }
    Ok(blocks)
}

fn sheet(source: &Source, sample: &Sample, audit: String) -> dossier::Result<Vec<Block>> {
    let language = source.language;
    let found = results(source.conn, &sample.id, language)?;
    let strata =
        if sample.strata.is_empty() { String::new() } else { source.text(&format!("sample-strata-{}", sample.strata)) };
    let facts = [
        ("method", source.text(&format!("sample-method-{}", sample.method))),
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
    let facts = facts.map(|(name, value)| (source.text(&format!("sample-{name}")), Cell::text(value)));
    let title = format!("{} {}", sample.reference, typeset(language, &sample.purpose));
    let mut blocks = vec![
        Block::heading(2, title.trim()),
        Block::Callout { mark: "idea".into(), paragraphs: vec![vec![Span::plain(typeset(language, &found.says))]] },
    ];
    if !found.strata.is_empty() {
        blocks.push(by_stratum(source, sample, &found));
    }
    blocks.push(files(source, sample, &items(source.conn, &sample.id)?));
    blocks.push(Block::heading(3, source.text("sample-published")));
    blocks.push(Block::Brief(facts.collect()));
    blocks.push(Block::Note(vec![Span::muted(source.text("sample-generator-hint"))]));
    Ok(blocks)
}

/// What a stratum is called: a procedure, a band of amounts, or the department itself.
fn called(source: &Source, sample: &Sample, stratum: &str) -> String {
    match (sample.strata.as_str(), stratum) {
        (_, "") => source.text("sample-stratum-none"),
        ("procedure", word) => source.text(&format!("contract-procedure-{word}")),
        ("amount", band) => source.text(&format!("sample-band-{band}")),
        (_, name) => typeset(source.language, name),
    }
}

fn by_stratum(source: &Source, sample: &Sample, found: &SampleResults) -> Block {
    let mut columns: Vec<Column> = ["stratum", "population", "checked", "defective", "rate", "bound"]
        .iter()
        .map(|name| Column::new(source.text(&format!("sample-{name}")), if *name == "stratum" { 5.0 } else { 2.5 }))
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
    rows.push(cells(source.text("sample-overall"), &found.overall));
    Block::Table(Table::plain(columns, rows))
}

fn files(source: &Source, sample: &Sample, lines: &[ItemLine]) -> Block {
    let column = |key: &str, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column("sample-position", 1.2),
        column("contract-reference", 3.0).naming_rows(),
        column("contract-object", 8.0),
        column("sample-outcome", 3.0),
        column("sample-note", 6.0),
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
            Cell::text(source.text(&format!("sample-outcome-{}", line.item.outcome))),
            Cell::text(typeset(source.language, &line.item.note)),
        ]
    });
    Block::Table(Table::plain(columns, rows.collect()))
}
