//! A list on paper: the records that a table shows, in its columns.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write;

use chrono::NaiveDate;
use domain::catalogue::by_name;
use domain::organisation::organisation;
use language::{Language, key};
use store::progress::{NoProgress, Progress};
use store::record::{Field, Kind, Query, Row, all_fields};
use store::{Error, ReadOnly, Result};

use crate::block::{Block, Cell, Column, Document, Group, Span, Table};
use crate::layout::typography::typeset;
use crate::layout::{BlockStream, Plan, Sheet};
use crate::options::PackOptions;
use crate::pdf::{About, PdfWriter};
use crate::section::Source;

/// What a list shows.
#[derive(Debug, Clone)]
pub struct List<'a> {
    /// The register.
    pub register: &'a str,
    /// Its fields that have a column, in order.
    pub fields: &'a [String],
    /// Which records, in which order.
    pub query: &'a Query,
    /// The field whose values head groups of records, where they are to be grouped.
    pub grouped_by: Option<&'a str>,
    /// The day it is dated.
    pub date: NaiveDate,
}

/// A page lies down from so many columns on.
const WIDE: usize = 5;

/// Makes a list and writes it to `out` as a PDF; how many pages it has. No journal stands behind it: it is a printout, not
/// a pack.
///
/// # Errors
/// [`Error::Unknown`] for a register or field that does not exist, [`Error::Cancelled`], those of the database, and a
/// failure to write.
pub fn make_list(conn: &ReadOnly, list: &List, out: &mut (dyn Write + Send), progress: &dyn Progress) -> Result<usize> {
    let snapshot = conn.snapshot()?;
    let options = PackOptions::full(list.query.language, list.date);
    let writer = RefCell::new(PdfWriter::new(out));
    let none = BTreeMap::new();
    let source = Source::new(&snapshot, &options, &writer, &none, progress)?;
    let document = document(&source, list)?;
    let plan = Plan::new(&document, progress)?;
    let about = About {
        title: document.title.clone(),
        author: document.author.clone(),
        language: source.language.code(),
        date: list.date,
    };
    let pages = plan.sheets.len();
    writer.into_inner().finish(&plan, &about, progress)?;
    Ok(pages)
}

/// A table as a page shows it, on paper: its title, its headings, its rows.
///
/// # Errors
/// As [`make_list`].
pub fn make_table(
    conn: &ReadOnly,
    (title, headings, rows): (&str, &[String], &[Vec<String>]),
    (language, date): (Language, NaiveDate),
    out: &mut (dyn Write + Send),
) -> Result<usize> {
    let mut blocks = BlockStream::new(language);
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    // A column takes its share by what it holds: long texts get lines, short ones room.
    let weight = |column: usize| f32::from(u16::try_from(widest(column).unwrap_or(0).clamp(6, 60)).unwrap_or(6)).sqrt();
    let columns = headings.iter().enumerate().map(|(at, heading)| Column::new(heading.clone(), weight(at))).collect();
    let cells = rows.iter().map(|row| row.iter().map(|cell| Cell::text(typeset(language, cell))).collect()).collect();
    blocks.extend(vec![
        Block::Paper(if headings.len() < WIDE - 1 { Sheet::Portrait } else { Sheet::Landscape }),
        Block::heading(1, title),
    ])?;
    if !rows.is_empty() {
        blocks.extend(vec![Block::Table(Table::plain(columns, cells))])?;
    }
    let document = bound(conn, title, blocks, (language, date))?;
    let plan = Plan::new(&document, &NoProgress)?;
    let about =
        About { title: document.title.clone(), author: document.author.clone(), language: language.code(), date };
    let pages = plan.sheets.len();
    PdfWriter::new(out).finish(&plan, &about, &NoProgress)?;
    Ok(pages)
}

fn document(source: &Source, list: &List) -> Result<Document> {
    let language = source.language;
    let known = all_fields(source.conn, by_name(list.register)?.descriptor())?;
    let field = |name: &String| known.iter().find(|f| f.name == name).copied();
    let fields: Vec<Field> = list
        .fields
        .iter()
        .map(|name| field(name).ok_or_else(|| Error::Unknown(name.clone())))
        .collect::<Result<_>>()?;
    let rows = source.rows(list.register, list.query.clone())?;
    let title = source.composed(&format!("{}-register", list.register));
    let count = language.composed_with(&format!("{}-count", list.register), &[("count", &rows.len().to_string())]);
    let mut blocks = BlockStream::new(language);
    blocks.extend(vec![
        Block::Paper(if fields.len() < WIDE { Sheet::Portrait } else { Sheet::Landscape }),
        Block::heading(1, title.clone()),
        Block::Paragraph(vec![Span::muted(count)]),
    ])?;
    if !rows.is_empty() && !fields.is_empty() {
        let columns = fields.iter().enumerate().map(|(at, field)| column(source, list.register, field, at == 0));
        let groups = grouped(source, list, &known, &fields, &rows);
        blocks.extend(vec![Block::Table(Table { columns: columns.collect(), groups })])?;
    }
    bound(source.conn, &title, blocks, (language, list.date))
}

/// A document of these blocks that begins with its first line.
fn bound(
    conn: &ReadOnly,
    title: &str,
    blocks: BlockStream,
    (language, date): (Language, NaiveDate),
) -> Result<Document> {
    let organisation = organisation(conn)?;
    Ok(Document {
        language,
        header: format!("{} · {title}", organisation.name),
        title: typeset(language, title),
        cover: None,
        contents_title: String::new(),
        footer: language.text_with(key!("list-footer"), &[("date", &language.day(date))]),
        fingerprint: String::new(),
        author: organisation.name,
        blocks: blocks.finish()?,
    })
}

/// A column, as wide as what its field holds usually takes.
fn column(source: &Source, register: &str, field: &Field, first: bool) -> Column {
    let weight = match field.kind {
        Kind::LongText => 10.0,
        Kind::Text | Kind::Reference(_) => 6.0,
        _ => 3.0,
    };
    let column = Column::new(field.label(register, source.language), weight);
    match field.kind {
        Kind::Number | Kind::Cents => column.right(),
        _ if first => column.naming_rows(),
        _ => column,
    }
}

/// The rows, below the values that they are grouped by; those without one come last.
fn grouped(source: &Source, list: &List, known: &[Field], fields: &[Field], rows: &[Row]) -> Vec<Group> {
    let cells = |row: &Row| fields.iter().map(|field| Cell::text(source.value(list.register, row, field))).collect();
    let by = list.grouped_by.and_then(|name| known.iter().find(|field| field.name == name));
    let Some(by) = by else {
        return vec![Group { rows: rows.iter().map(cells).collect(), ..Group::default() }];
    };
    let mut groups: BTreeMap<(bool, String), Vec<Vec<Cell>>> = BTreeMap::new();
    for row in rows {
        let value = source.value(list.register, row, by);
        groups.entry((value.is_empty(), value)).or_default().push(cells(row));
    }
    let none = source.text(key!("list-no-value"));
    let title = |(empty, value): (bool, String)| Some(if empty { none.clone() } else { value });
    groups.into_iter().map(|(key, rows)| Group { title: title(key), rows, total: None }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::laid::lay_out;
    use crate::layout::Shape;
    use domain::DEMONSTRATION_DAY;

    #[test]
    fn it_begins_at_once_under_its_header_and_shows_what_was_chosen_in_groups() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("demo.probant");
        domain::demonstration(&file, 0, 0).and_then(store::Dossier::close).expect("a dossier");
        let conn = domain::reader(&file).expect("a reader");
        let fields = ["reference", "owner", "due_on", "description", "state"].map(str::to_owned);
        let query = Query { language: Language::French, ..Query::default() };
        let list = List {
            register: "action",
            fields: &fields,
            query: &query,
            grouped_by: Some("owner"),
            date: DEMONSTRATION_DAY,
        };
        let snapshot = conn.snapshot().expect("a moment");
        let options = PackOptions::full(Language::French, DEMONSTRATION_DAY);
        let (mut nowhere, none) = (std::io::sink(), BTreeMap::new());
        let writer = RefCell::new(PdfWriter::rehearsal(&mut nowhere));
        let source = Source::new(&snapshot, &options, &writer, &none, &NoProgress).expect("a source");
        let laid = lay_out(&document(&source, &list).expect("composed"));
        let texts = |shape: &Shape| match shape {
            Shape::Text(run) => run.words.iter().flat_map(|w| &w.glyphs).map(|g| g.character).collect::<String>(),
            _ => String::new(),
        };
        let first: String = laid.pages[0].items.iter().map(|item| texts(&item.shape)).collect();
        let all: String = laid.pages.iter().flat_map(|page| &page.items).map(|item| texts(&item.shape)).collect();
        assert!(first.contains("Métropole de démonstration") && first.contains("Responsable"), "{first}");
        assert_eq!((laid.front, laid.pages[0].label.as_str()), (0, "1"));
        let actions = source.rows("action", query.clone()).expect("read");
        assert!(actions.len() > 5);
        for row in &actions {
            let reference = row.record["reference"].as_str().expect("a reference");
            assert!(all.contains(reference), "{reference}");
        }
        let unknown = ["colour".to_owned()];
        let wrong = List { fields: &unknown, ..list };
        let conn = domain::reader(&file).expect("another reader");
        assert!(matches!(make_list(&conn, &wrong, &mut Vec::new(), &NoProgress), Err(Error::Unknown(_))));
    }
}
