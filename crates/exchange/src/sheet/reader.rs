//! The cells of a list read as values: by what its columns say, by what a person answered.

use calamine::Data;
use language::text::fold;
use serde_json::Map;
use store::record::{Field, Kind};
use store::{Error, Problem, ReadOnly, Result};

use super::book::{self, Sheet};
use super::columns::{self, SheetColumn};
use super::{Mapping, value};

/// A column that fills a field.
pub struct Used {
    pub index: usize,
    pub field: Field,
    /// By how much its numbers are multiplied: its heading says thousands of euros.
    factor: f64,
    /// The mark before decimals, where its values show it.
    decimal: Option<char>,
}

impl Used {
    pub fn of(sheet: &Sheet, heading_row: usize, column: &SheetColumn, field: Field) -> Self {
        let below = sheet.rows.iter().skip(heading_row + 1).filter_map(|row| row.get(column.index));
        let texts: Vec<String> = match field.kind {
            Kind::Cents | Kind::Number => {
                below.filter(|cell| matches!(cell, Data::String(_))).map(value::plain).collect()
            }
            _ => Vec::new(),
        };
        let decimal = language::text::decimal_mark(texts.iter().map(String::as_str));
        Self { index: column.index, field, factor: columns::factor(&column.heading), decimal }
    }
}

/// Reads the cells of a register.
pub struct CellReader<'a> {
    register: &'a str,
    names: value::CitedNames,
    mapping: &'a Mapping,
}

impl<'a> CellReader<'a> {
    /// A reader that knows the records which these fields can cite.
    ///
    /// # Errors
    /// Those of the database.
    pub fn new(conn: &ReadOnly, register: &'a str, fields: &[Field], mapping: &'a Mapping) -> Result<Self> {
        Ok(Self { register, names: value::CitedNames::read(conn, fields)?, mapping })
    }

    /// The value of a cell; none for one that is blank, or that a person leaves aside.
    ///
    /// # Errors
    /// The code of the sentence that says why it cannot be read.
    pub fn value(
        &self,
        sheet: &Sheet,
        place: book::Place,
        column: &Used,
    ) -> Result<Option<value::Reading>, value::Unreadable> {
        let cell = &sheet.rows[place.0][place.1];
        let text = sheet.text(place);
        let field = &column.field;
        // What a person said that a word means comes first.
        let answers = self.mapping.words.get(field.name);
        let answer =
            answers.and_then(|answers| answers.iter().find(|(word, _)| fold(word.trim()) == fold(text.trim())));
        match answer {
            Some((_, answer)) if answer.trim().is_empty() => Ok(None),
            Some((_, answer)) => {
                let cell = Data::String(answer.clone());
                value::value(&cell, answer, self.register, field, &self.names, value::Spelling::default())
            }
            None => {
                let spelling = value::Spelling { factor: column.factor, decimal: column.decimal };
                value::value(cell, &text, self.register, field, &self.names, spelling)
            }
        }
    }

    /// What every new record takes that the list does not say.
    ///
    /// # Errors
    /// [`Error::Unknown`] for a field that there is not, [`Error::Rejected`] for an answer that means nothing.
    pub fn defaults(&self, fields: &[Field]) -> Result<Map<String, serde_json::Value>> {
        let mut defaults = Map::new();
        for (name, text) in self.mapping.defaults.iter().filter(|(_, text)| !text.trim().is_empty()) {
            let field = fields.iter().find(|f| f.name == name).ok_or_else(|| Error::Unknown(name.clone()))?;
            let cell = Data::String(text.clone());
            let read = value::value(&cell, text, self.register, field, &self.names, value::Spelling::default());
            let read = read.map_err(|code| Error::Rejected(vec![Problem::new(name, code)]))?;
            defaults.extend(read.map(|read| (name.clone(), read.value)));
        }
        Ok(defaults)
    }
}
