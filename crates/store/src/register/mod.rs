//! What all registers share when they are written: create, edit, archive, import, links, attachments.

pub mod attachment;
mod bulk;
pub mod custom;
mod declaration;
mod edit;
mod import;
mod link;
pub mod view;

use std::marker::PhantomData;

use chrono::NaiveDate;
use language::text::bare;
use serde_json::{Map, Value};

use crate::dossier::Dossier;
use crate::error::{Problem, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::{Change, Saved};
use crate::progress::Progress;
use crate::record::{self, Derived, Descriptor, Field, Record, Workflow};
pub use attachment::Attachment;
pub use bulk::{BulkChange, BulkOutcome, BulkRefusal};
pub use declaration::{Declaration, FieldDeclaration};
pub use edit::{add, archive, check_entered, create, edit, merge as merged};
pub use import::{Incoming, Outcome, RowOutcome};
pub use link::{Link, LinkEnd, link, links, unlink};

/// A record that people keep in a register of its own.
pub trait Register: Record {
    /// The field, or fields in a language, that say what it is about: `{lang}` stands for `fr` or `en`.
    const TITLE: &'static str;
    /// The series its references are allocated in; none when people give the reference themselves.
    const SERIES: Option<&'static str> = None;
    /// Fields without which a record is refused.
    const REQUIRED: &'static [&'static str] = &[];
    /// What a new record begins with where nobody says otherwise: field and value, a number in digits.
    const DEFAULTS: &'static [(&'static str, &'static str)] = &[];
    /// Fields that the next of several new records begins with as the one before had them.
    const CARRIES: &'static [&'static str] = &[];
    /// The page of a window that shows its records; empty for parts of other records, which have none of their own.
    const PAGE: &'static str = "";
    /// The field of the person who answers for a record.
    const RESPONSIBLE: Option<&'static str> = None;
    /// The registers that people link its records with, the usual one first.
    const LINKS_TO: &'static [&'static str] = &[];
    /// Whether lists made elsewhere can be imported.
    const IMPORTABLE: bool = false;
    /// Days that a calendar shows: the field of the first day, and that of the last where it takes several.
    const CALENDAR: &'static [(&'static str, Option<&'static str>)] = &[];
    /// Its states and the steps between them.
    const WORKFLOW: Option<Workflow> = None;
    /// Fields that only their own commands change, such as a state.
    const FIXED: &'static [&'static str] = &[];
    /// Columns computed from other records.
    const DERIVED: &'static [Derived] = &[];
    /// Whether search looks into it: not into parts of other records, which are found by what they belong to.
    const SEARCHED: bool = true;
    /// Which of its records, `t`, a picker offers: an SQL condition.
    const OFFERED: &'static str = "TRUE";
    /// Days on which something was done: none of them is still to come.
    const DONE_DAYS: &'static [&'static str] = &[];
    /// What is cited besides the reference where that alone is not enough.
    const CITED_WITH: &'static [&'static str] = &[];

    /// Values a file may bring along that are kept in other records, such as the version of a document.
    const RELATED_FIELDS: &'static [Field] = &[];

    /// What the values of [`Register::RELATED_FIELDS`] would change, field by field, and the rules they break.
    ///
    /// # Errors
    /// Those of the database.
    fn preview_related(&self, _conn: &ReadOnly, _more: &Map<String, Value>) -> Result<(Vec<String>, Vec<Problem>)> {
        Ok((Vec::new(), Vec::new()))
    }

    /// Writes the values of [`Register::RELATED_FIELDS`]; the record itself is written already.
    ///
    /// # Errors
    /// Those of the database.
    fn import_related(&self, _change: &Change, _more: &Map<String, Value>) -> Result<()> {
        Ok(())
    }

    /// Puts in what a new or changed record has without being asked, such as its first state.
    fn prepare(&mut self) {}

    /// The rules a record must keep to be saved, field by field, besides [`Register::REQUIRED`].
    fn check(&self) -> Vec<Problem> {
        Vec::new()
    }

    /// Every rule that a record breaks by itself: what is missing, then the others.
    fn problems(&self) -> Vec<Problem> {
        let values = serde_json::to_value(self).unwrap_or_default();
        let empty = |field: &&&str| values[**field].is_null() || values[**field].as_str() == Some("");
        // Where the reference is missing, the register may still give one.
        let asked = Self::REQUIRED.iter().filter(|field| **field != Self::REFERENCE);
        asked.filter(empty).map(|field| Problem::new(field, "required")).chain(self.check()).collect()
    }

    /// Rules that need the rest of the dossier, asked of what a person enters; what came in before them stays.
    ///
    /// # Errors
    /// Those of the database.
    fn check_within(&self, _conn: &ReadOnly) -> Result<Vec<Problem>> {
        Ok(Vec::new())
    }

    /// The fields that cannot be changed any more in the state that this record is in, such as what was approved.
    fn frozen(&self) -> &'static [&'static str] {
        &[]
    }

    /// Puts in what a person who makes a record would have to look up, where they left it empty: its day, its audit's.
    ///
    /// # Errors
    /// Those of the database.
    fn complete(&mut self, _conn: &ReadOnly, _today: NaiveDate) -> Result<()> {
        Ok(())
    }

    /// The reference of a new record to which nobody gave one, where the register has a rule for it; it comes before that of its series.
    ///
    /// # Errors
    /// Those of the database.
    fn next_reference(&self, _conn: &ReadOnly) -> Result<Option<String>> {
        Ok(None)
    }

    /// What decides whether two rows are one record, wherever they come from: what people cite, blanks and case apart.
    fn cited(&self) -> String {
        let mut cited = bare(self.reference());
        if !Self::CITED_WITH.is_empty() {
            let values = serde_json::to_value(self).unwrap_or_default();
            for field in Self::CITED_WITH {
                cited.push('\u{1f}');
                cited.push_str(&bare(values[*field].as_str().unwrap_or_default()));
            }
        }
        cited
    }
}

impl Descriptor {
    /// Of a register.
    #[must_use]
    pub const fn of_register<T: Register>() -> Self {
        Self {
            derived: T::DERIVED,
            reference: T::REFERENCE,
            title: T::TITLE,
            series: T::SERIES,
            page: T::PAGE,
            responsible: T::RESPONSIBLE,
            searched: T::SEARCHED,
            offered: T::OFFERED,
            importable: T::IMPORTABLE,
            calendar: T::CALENDAR,
            ..Self::of::<T>()
        }
    }
}

/// The fields that a file can fill in here: those of the declaration, then the custom ones.
///
/// # Errors
/// Those of the database.
pub fn enterable(conn: &ReadOnly, register: &dyn AnyRegister) -> Result<Vec<Field>> {
    let mut fields = register.enterable();
    fields.extend(record::custom::fields(conn, register.descriptor().table)?);
    Ok(fields)
}

/// A register whose record type is not known here.
pub trait AnyRegister: Sync {
    /// Its declaration.
    fn descriptor(&self) -> &'static Descriptor;
    /// What a window is told of it.
    fn declaration(&self) -> Declaration;
    /// Reads a record as JSON.
    ///
    /// # Errors
    /// [`crate::Error::NoRecord`].
    fn get(&self, conn: &ReadOnly, id: &str) -> Result<Value>;
    /// See [`create`].
    ///
    /// # Errors
    /// As there.
    fn create(&self, dossier: &mut Dossier, values: Value) -> Result<Saved<Value>>;
    /// See [`edit`].
    ///
    /// # Errors
    /// As there.
    fn edit(&self, dossier: &mut Dossier, id: &str, values: Value) -> Result<Saved<Value>>;
    /// See [`archive`].
    ///
    /// # Errors
    /// As there.
    fn archive(&self, dossier: &mut Dossier, id: &str, archived: bool) -> Result<Saved<()>>;
    /// See [`BulkChange`]: the records `ids` changed as one; one that would break a rule stays as it is, and is named.
    ///
    /// # Errors
    /// [`crate::Error::NoRecord`], [`crate::Error::Unknown`]; nothing is then changed.
    fn change_several(&self, dossier: &mut Dossier, ids: &[String], bulk: &BulkChange) -> Result<Saved<BulkOutcome>>;
    /// The fields of the declaration that a file can bring: those that can be entered, then those kept in other records.
    fn enterable(&self) -> Vec<Field>;
    /// What would become of each row of a file. Writes nothing.
    ///
    /// # Errors
    /// [`crate::Error::Cancelled`], [`crate::Error::Unknown`] for a field that cannot be entered, those of the database.
    fn preview(&self, conn: &ReadOnly, rows: &[Incoming], progress: &dyn Progress) -> Result<Vec<Outcome>>;
    /// Brings the rows of the file called `name` in, as one change that can be taken back.
    ///
    /// # Errors
    /// As [`AnyRegister::preview`]; nothing is then written.
    fn import(
        &self,
        dossier: &mut Dossier,
        rows: &[Incoming],
        name: &str,
        progress: &dyn Progress,
    ) -> Result<Saved<Vec<Outcome>>>;
}

/// A register of records of this type.
pub struct Typed<T>(PhantomData<fn() -> T>);

impl<T> Typed<T> {
    /// The register.
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T> Default for Typed<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Register> AnyRegister for Typed<T> {
    fn descriptor(&self) -> &'static Descriptor {
        const { &Descriptor::of_register::<T>() }
    }
    fn declaration(&self) -> Declaration {
        Declaration::of::<T>()
    }
    fn get(&self, conn: &ReadOnly, id: &str) -> Result<Value> {
        Ok(serde_json::to_value(record::get::<T>(conn, id)?)?)
    }
    fn create(&self, dossier: &mut Dossier, values: Value) -> Result<Saved<Value>> {
        let saved = create::<T>(dossier, values)?;
        let value = serde_json::to_value(&saved.value)?;
        Ok(saved.map(|_| value))
    }
    fn edit(&self, dossier: &mut Dossier, id: &str, values: Value) -> Result<Saved<Value>> {
        let saved = edit::<T>(dossier, id, values)?;
        let value = serde_json::to_value(&saved.value)?;
        Ok(saved.map(|_| value))
    }
    fn archive(&self, dossier: &mut Dossier, id: &str, archived: bool) -> Result<Saved<()>> {
        archive::<T>(dossier, id, archived)
    }
    fn change_several(&self, dossier: &mut Dossier, ids: &[String], bulk: &BulkChange) -> Result<Saved<BulkOutcome>> {
        bulk::change::<T>(dossier, ids, bulk)
    }
    fn enterable(&self) -> Vec<Field> {
        T::FIELDS.iter().filter(|f| !T::FIXED.contains(&f.name)).chain(T::RELATED_FIELDS).copied().collect()
    }
    fn preview(&self, conn: &ReadOnly, rows: &[Incoming], progress: &dyn Progress) -> Result<Vec<Outcome>> {
        import::preview_rows::<T>(conn, rows, progress)
    }
    fn import(
        &self,
        dossier: &mut Dossier,
        rows: &[Incoming],
        name: &str,
        progress: &dyn Progress,
    ) -> Result<Saved<Vec<Outcome>>> {
        import::import_rows::<T>(dossier, rows, name, progress)
    }
}
