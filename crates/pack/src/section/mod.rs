//! The sections of a pack, one file each: records in, blocks out.

pub mod actions;
pub mod agenda;
pub mod annexes;
pub mod audit_report;
mod finding_charts;
pub mod findings;
pub mod integrity;
pub mod legality;
pub mod nonconformities;
pub mod procedures;
pub mod processes;
mod reviews;
pub mod samples;
pub mod scope;

use std::cell::RefCell;
use std::collections::BTreeMap;

use domain::sample::SampleResults;
use language::Language;
use store::ReadOnly;
use store::progress::Progress;
use store::record::{Query, Row, each, rows};
use store::register::attachment::{Attachment, content};

use crate::annex::Picture;
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
}

impl Source<'_, '_> {
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
    pub fn text(&self, key: &str) -> String {
        self.language.text(key)
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
