//! Lines of a list that are no records: its totals, the names of its sections, the notes under it.

use language::text::fold;
use store::register::AnyRegister;

use super::Aside;
use super::book::{Sheet, blank};
use super::columns::{Headings, SheetColumn};

/// Columns that are read below which a list is too narrow to tell a section from a record.
const NARROW: usize = 3;

/// Finds them, line by line.
pub struct Finder<'a> {
    sheet: &'a Sheet,
    /// Columns of the references and of the titles of records.
    reference: Option<usize>,
    title: Option<usize>,
    /// How many columns are read.
    read: usize,
    /// The last line with more than one cell.
    last_full: usize,
    pub found: Vec<Aside>,
}

impl<'a> Finder<'a> {
    pub fn new(sheet: &'a Sheet, headings: &Headings, register: &dyn AnyRegister, columns: &[SheetColumn]) -> Self {
        let of = |field: &str| columns.iter().find(|c| c.field.as_deref() == Some(field)).map(|c| c.index);
        let full = |row: &Vec<calamine::Data>| row.iter().filter(|cell| !blank(cell)).count() > 1;
        Self {
            sheet,
            reference: of(register.descriptor().reference),
            title: of(register.descriptor().title),
            read: columns.iter().filter(|c| c.field.is_some()).count(),
            last_full: sheet.rows.iter().rposition(full).unwrap_or(headings.row),
            found: Vec::new(),
        }
    }

    /// Whether a line is none of the records; it is then kept to be told.
    pub fn take(&mut self, index: usize) -> bool {
        let row = &self.sheet.rows[index];
        let filled: Vec<usize> = (0..row.len()).filter(|column| !blank(&row[*column])).collect();
        let Some(first) = filled.first().copied() else { return false };
        let text = self.sheet.text((index, first));
        let total = {
            let word = fold(&text);
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            ["total", "totaux", "sous-total", "sous total", "subtotal", "sub-total", "grand total"]
                .iter()
                .any(|name| word.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
        };
        // A contract may be called « Total énergies »: what has a number is a record.
        let numbered = self.reference.is_some_and(|column| column != first && !blank(&row[column]));
        let across = |((top, left), (_, right)): &((usize, usize), (usize, usize))| {
            *top == index && *left == first && right > left
        };
        let alone = filled.len() == 1 && self.read >= NARROW;
        let is_code = Some(first) == self.reference
            && text.contains(|c: char| c.is_ascii_digit())
            && !text.contains(char::is_whitespace);
        let aside = total && !numbered && (Some(first) != self.title || self.read < NARROW || filled.len() < self.read)
            || alone
                && !is_code
                && (self.sheet.merged.iter().any(across) || Some(first) != self.title || index > self.last_full);
        if aside {
            let line = self.sheet.first_line + u32::try_from(index).unwrap_or(u32::MAX) + 1;
            self.found.push(Aside { line, text: text.chars().take(120).collect() });
        }
        aside
    }
}
