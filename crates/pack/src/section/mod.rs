//! The sections of a pack, one file each: records in, blocks out.

pub mod actions;
pub mod agenda;
pub mod annexes;
pub mod audit_report;
mod finding_charts;
pub mod findings;
pub mod gaps;
pub mod integrity;
pub mod legality;
pub mod matrix;
pub mod nonconformities;
pub mod procedures;
pub mod processes;
pub mod programme;
mod reviews;
pub mod samples;
pub mod scope;
pub mod summary;

use std::cell::RefCell;
use std::collections::BTreeMap;

use domain::catalogue::fields_of;
use domain::sample::SampleResults;
use language::{Key, Language, key};
use serde_json::Value;
use store::ReadOnly;
use store::progress::Progress;
use store::record::custom::definitions;
use store::record::{Field, Kind, Query, Row, each, rows};
use store::register::attachment::{Attachment, content};

use crate::annex::Picture;
use crate::block::Span;
use crate::layout::typography::{language_of, typeset};
use crate::options::PackOptions;
use crate::pdf::PdfWriter;

/// What every section is written from.
pub struct Source<'a, 'p> {
    pub conn: &'a ReadOnly,
    pub language: Language,
    /// The day the pack is dated.
    pub date: chrono::NaiveDate,
    pub progress: &'a dyn Progress,
    pub options: &'a PackOptions,
    /// The file being made: what pages show goes into it before them.
    pub writer: &'a RefCell<PdfWriter<'p>>,
    /// What samples showed before anything was hidden, by identity; empty where nothing is.
    pub samples: &'a BTreeMap<String, SampleResults>,
    /// The custom fields, by their registers.
    custom: BTreeMap<String, Vec<Field>>,
}

impl<'a, 'p> Source<'a, 'p> {
    /// What a pack of these choices is written from.
    ///
    /// # Errors
    /// Those of the database.
    pub fn new(
        conn: &'a ReadOnly,
        options: &'a PackOptions,
        writer: &'a RefCell<PdfWriter<'p>>,
        samples: &'a BTreeMap<String, SampleResults>,
        progress: &'a dyn Progress,
    ) -> store::Result<Self> {
        let mut custom = BTreeMap::<String, Vec<Field>>::new();
        for field in definitions(conn)? {
            custom.entry(field.register.clone()).or_default().push(field.field());
        }
        let (language, date) = (options.language, options.date);
        Ok(Self { conn, language, date, progress, options, writer, samples, custom })
    }
}

impl Source<'_, '_> {
    /// What a record says in fields that its sheet has no place for: those declared that are not in `placed`, and the custom
    /// ones; each under its name.
    pub fn besides(&self, register: &str, row: &Row, placed: &[&str]) -> Vec<(String, String)> {
        let of = |fields: &'static [Field]| fields.iter().filter(|field| !placed.contains(&field.name)).copied();
        let declared = fields_of(register).into_iter().flat_map(of);
        let custom = self.custom.get(register).into_iter().flatten().copied();
        let filled = declared
            .chain(custom)
            .map(|field| (field.label(register, self.language), self.value(register, row, &field)));
        filled.filter(|(_, value)| !value.is_empty()).collect()
    }

    /// As [`Source::besides`], after a text in the cell of a table.
    pub fn beside(&self, register: &str, row: &Row, placed: &[&str]) -> Vec<Span> {
        let besides = self.besides(register, row, placed);
        besides
            .into_iter()
            .map(|(label, value)| {
                let text = self.language.text_with(key!("pack-beside"), &[("label", &label), ("value", &value)]);
                Span::muted(format!(" · {text}"))
            })
            .collect()
    }

    /// What a field of a row says; empty where nothing is entered.
    pub fn value(&self, register: &str, row: &Row, field: &Field) -> String {
        match (field.kind, row.record.get(field.name)) {
            (_, None | Some(Value::Null)) => String::new(),
            (Kind::Day, _) => self.day(row, field.name),
            (Kind::Reference(_), _) => self.cited(row, field.name),
            (Kind::Flag, Some(value)) => self.text(if value == &Value::Bool(true) { key!("yes") } else { key!("no") }),
            (Kind::Number, Some(value)) => self.language.number(value.as_i64().unwrap_or_default()),
            (Kind::Cents, Some(value)) => self.language.amount(value.as_i64().unwrap_or_default()),
            (Kind::Choice(_), Some(Value::String(word))) if !word.is_empty() => {
                field.word(register, word, self.language)
            }
            _ => self.field(row, field.name),
        }
    }

    /// The attachment as a picture; none when it is not one, or is one that cannot be read.
    ///
    /// # Errors
    /// Those of the database.
    pub fn picture(&self, attachment: &Attachment) -> store::Result<Option<Picture>> {
        if !attachment.media_type.starts_with("image/") {
            return Ok(None);
        }
        let picture = self.writer.borrow_mut().picture(&attachment.sha256, &content(self.conn, attachment)?);
        if let Err(reason) = picture {
            tracing::warn!(name = attachment.name, %reason, "a picture that cannot be read");
        }
        Ok(picture.ok())
    }

    /// A sentence of the locale files.
    pub fn text(&self, key: Key) -> String {
        self.language.text(key)
    }

    /// A sentence whose key is put together from parts.
    pub fn composed(&self, key: &str) -> String {
        self.language.composed(key)
    }

    /// A field of a row as text, typeset; empty where nothing is entered.
    pub fn field(&self, row: &Row, name: &str) -> String {
        let text = row.record.get(name).and_then(|v| v.as_str()).unwrap_or_default();
        typeset(language_of(text).unwrap_or(self.language), text)
    }

    /// A day of a row.
    pub fn day(&self, row: &Row, name: &str) -> String {
        let day = row.record.get(name).and_then(|v| v.as_str()).and_then(|v| v.parse().ok());
        day.map(|d| self.language.day(d)).unwrap_or_default()
    }

    /// What a reference of a row cites: number and title.
    pub fn cited(&self, row: &Row, name: &str) -> String {
        row.shown.get(name).map(|s| typeset(self.language, &s.line())).unwrap_or_default()
    }

    /// Every current row of a register.
    ///
    /// # Errors
    /// Those of the database, or [`store::Error::Cancelled`].
    pub fn rows(&self, register: &str, mut query: Query) -> store::Result<Vec<Row>> {
        query.language = self.language;
        rows(self.conn, register, &query, self.progress)
    }

    /// Hands over the rows of a register that have these numbers, one at a time.
    ///
    /// # Errors
    /// Those of the database, [`store::Error::Cancelled`], and what `one` fails with.
    pub fn each(
        &self,
        register: &str,
        numbers: &[i64],
        one: impl FnMut(Row) -> store::Result<()>,
    ) -> store::Result<()> {
        each(self.conn, register, numbers, self.language, self.progress, one)
    }
}
