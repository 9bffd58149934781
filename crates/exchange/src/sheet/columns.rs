//! Which line of a sheet holds the headings, and which field each column fills.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use calamine::Data;
use language::Language;
use language::text::fold;
use serde::Serialize;
use store::record::{Field, Kind};
use ts_rs::TS;

use super::book::{Sheet, blank};
use super::value::plain;

/// What lists call the fields, besides what we call them: by register, then by field.
static KNOWN: LazyLock<HashMap<String, HashMap<String, Vec<String>>>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../assets/import/headings.json")).unwrap_or_default());

/// Lines within which the headings are looked for: a title and a logo stand above them, not pages of text.
const HEADING_LINES: usize = 30;

/// A heading that names a field as we do, as others do, and one that only begins with its name.
const OURS: u32 = 3;
const EXACT: u32 = 2;
const BEGINS: u32 = 1;

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SheetColumn {
    /// Its letter, as spreadsheets show it.
    pub letter: String,
    /// Its heading; two columns of one sheet never have the same.
    pub heading: String,
    /// The field it fills; none for a column that is left aside.
    pub field: Option<String>,
    /// The first value below the heading.
    pub sample: String,
    /// Its place in the rows of the sheet.
    #[serde(skip)]
    pub index: usize,
}

/// The headings of a sheet: the index of their line in its rows, and the text above each column.
pub struct Headings {
    /// Index into the rows.
    pub row: usize,
    /// One for each column; empty above a column without any.
    pub texts: Vec<String>,
}

/// Finds the headings: the line of the first thirty whose cells name most fields, or else the first that fills most
/// columns. A heading merged over two lines counts in the second of them.
pub fn headings(sheet: &Sheet, register: &str, fields: &[Field]) -> Headings {
    let known = names(register, fields);
    let score = |row: usize| {
        let texts = texts(sheet, row);
        let names_one = |text: &&String| known.iter().any(|names| names.likeness(&bare(text)) >= EXACT);
        let named = texts.iter().filter(names_one).count();
        let own = sheet.rows[row].iter().filter(|cell| matches!(cell, Data::String(_)) && !blank(cell)).count();
        (named, own)
    };
    // Of equals, the first: what follows is data. One cell of a row that is no fuller than the one before may well name a
    // field by chance, as « no » does.
    let scored = (0..sheet.rows.len().min(HEADING_LINES)).map(|row| (row, score(row)));
    let by_chance =
        |best: (usize, usize), score: (usize, usize)| best.0 == 0 && score.0 == 1 && best.1 > 1 && score.1 <= best.1;
    let better = |best: (usize, usize), score: (usize, usize)| score > best && !by_chance(best, score);
    let row = scored.fold((0, (0, 0)), |best, (row, score)| if better(best.1, score) { (row, score) } else { best }).0;
    let (mut names, mut times): (HashSet<String>, HashMap<String, u32>) = Default::default();
    let mut own_name = |text: String| {
        if text.is_empty() || names.insert(text.clone()) {
            return text;
        }
        // Counted on from the last one: a sheet may have thousands of columns of one heading.
        let times = times.entry(text.clone()).or_insert(1);
        loop {
            *times += 1;
            let name = format!("{text} ({times})");
            if names.insert(name.clone()) {
                return name;
            }
        }
    };
    Headings { row, texts: texts(sheet, row).into_iter().map(&mut own_name).collect() }
}

/// The headings if they stood on this line: each cell, or the one above where it is merged with it.
fn texts(sheet: &Sheet, row: usize) -> Vec<String> {
    let cell =
        |line: usize, column: usize| plain(&sheet.rows[line][column]).split_whitespace().collect::<Vec<_>>().join(" ");
    let above = row.checked_sub(1).and_then(|line| sheet.rows.get(line)).map(Vec::as_slice).unwrap_or_default();
    let filled = above.iter().filter(|cell| !blank(cell)).count();
    // A cell that is the only one of the line above is a title over the table, no heading.
    let title = |column: usize| filled <= above.get(column).map_or(0, |cell| usize::from(!blank(cell)));
    (0..sheet.rows[row].len())
        .map(|column| match cell(row, column) {
            own if !own.is_empty() || row == 0 || title(column) => own,
            _ => cell(row - 1, column),
        })
        .collect()
}

/// What headings may call a field.
struct FieldNames<'a> {
    field: &'a Field,
    /// Without case, accents and marks.
    bare: Vec<String>,
    /// What we call it.
    ours: Vec<String>,
}

/// The names of every field, made once for all columns: a sheet may have thousands.
fn names<'a>(register: &str, fields: &'a [Field]) -> Vec<FieldNames<'a>> {
    let of = |field: &'a Field| {
        let labels = Language::ALL.map(|language| field.label(register, language));
        let others = KNOWN.get(register).and_then(|fields| fields.get(field.name));
        let ours: Vec<String> = labels.iter().map(String::as_str).chain([field.name]).map(bare).collect();
        let all = ours.iter().cloned().chain(others.into_iter().flatten().map(|name| bare(name)));
        FieldNames { field, bare: all.collect(), ours }
    };
    fields.iter().map(of).collect()
}

fn bare(text: &str) -> String {
    // « due_date » is how programs write « due date ».
    let folded = fold(text).replace('_', " ");
    folded.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '*' | '.' | '?')).to_owned()
}

impl FieldNames<'_> {
    /// How much a heading, bare, is like one of them.
    fn likeness(&self, heading: &str) -> u32 {
        if heading.is_empty() {
            return 0;
        }
        if self.ours.iter().any(|name| name == heading) {
            return OURS;
        }
        if self.bare.iter().any(|name| name == heading) {
            return EXACT;
        }
        // « Status date » is a day, not a state; « finding summary » tells of a finding, and cites none.
        let reported = ["summary", "text", "description", "details", "resume", "detail", "libelle"];
        let other = |rest: &str| match self.field.kind {
            Kind::Day => false,
            Kind::Reference(_) => rest.split(' ').any(|word| word == "date" || reported.contains(&word)),
            _ => rest.split(' ').any(|word| word == "date"),
        };
        let begins = |name: &String| {
            name.chars().count() > 3
                && heading.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(' ') && !other(rest))
        };
        if self.bare.iter().any(begins) { BEGINS } else { 0 }
    }
}

/// Gives each column its field: what `chosen` says for its heading (nothing, or an unknown field, leaves it aside), or
/// else the field its heading names. No field is filled by two columns.
pub fn columns(
    sheet: &Sheet,
    headings: &Headings,
    register: &str,
    fields: &[Field],
    chosen: &BTreeMap<String, String>,
) -> Vec<SheetColumn> {
    let below = &sheet.rows[headings.row + 1..];
    let mut columns: Vec<SheetColumn> = headings
        .texts
        .iter()
        .enumerate()
        .map(|(index, heading)| SheetColumn {
            letter: letter(sheet.first_column as usize + index),
            heading: heading.clone(),
            field: None,
            sample: below.iter().map(|row| plain(&row[index])).find(|text| !text.is_empty()).unwrap_or_default(),
            index,
        })
        .collect();
    let free = |columns: &[SheetColumn], field: &Field| !columns.iter().any(|c| c.field.as_deref() == Some(field.name));
    for index in 0..columns.len() {
        if let Some(name) = chosen.get(&columns[index].heading)
            && let Some(field) = fields.iter().find(|f| f.name == name)
            && free(&columns, field)
        {
            columns[index].field = Some(field.name.to_owned());
        }
    }
    let known = names(register, fields);
    for wanted in [OURS, EXACT, BEGINS] {
        for index in 0..columns.len() {
            let column = &columns[index];
            if column.field.is_some() || chosen.contains_key(&column.heading) {
                continue;
            }
            let heading = bare(&column.heading);
            let fits = |names: &&FieldNames| names.likeness(&heading) == wanted && free(&columns, names.field);
            columns[index].field = known.iter().find(fits).map(|names| names.field.name.to_owned());
        }
    }
    columns.retain(|column| !column.heading.is_empty() || !column.sample.is_empty());
    columns
}

/// By how much the numbers under a heading are multiplied: « Montant (k€) », « en milliers d’euros », « M€ ».
pub fn factor(heading: &str) -> f64 {
    let folded = fold(heading);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric() && c != '€').collect();
    let has = |names: &[&str]| words.iter().any(|word| names.contains(word));
    if has(&["m€", "meur", "millions"]) {
        1_000_000.0
    } else if has(&["k€", "keur", "ke", "milliers"]) {
        1_000.0
    } else {
        1.0
    }
}

/// `A` for the first column, `AA` for the twenty-seventh.
pub fn letter(mut column: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(0, char::from(b'A' + u8::try_from(column % 26).unwrap_or_default()));
        if column < 26 {
            return letters;
        }
        column = column / 26 - 1;
    }
}
