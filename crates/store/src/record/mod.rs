//! What a stored record is: one declaration of its fields, from which SQL, export, history and search follow; and how
//! records are read, page by page.

pub mod custom;
mod descriptor;
mod order;
mod page;
mod people;
mod picker;
pub mod schema;
pub mod search;
mod workflow;

pub use custom::all_fields;
pub use descriptor::{Descriptor, Shown, citation, shown};
pub use order::Orders;
pub use page::{Condition, Filter, Page, Query, Row, Sort, each, identities, page, row, rows, select, tally};
pub use people::people;
pub use picker::{option, options};
pub use workflow::{Transition, Workflow};

use language::Language;
use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;

/// What a field holds, and so how it is sorted, filtered, searched, exported and printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", content = "of", rename_all = "kebab-case")]
#[ts(export)]
pub enum Kind {
    /// A short unique name that people cite: a code, a reference.
    Code,
    /// One line of text.
    Text,
    /// The name of a person, or the function they stand for; several, one to a line.
    Person,
    /// Several lines of text.
    LongText,
    /// A calendar day.
    Day,
    /// An instant, UTC.
    Instant,
    /// A whole number.
    Number,
    /// An amount in cents, excluding tax.
    Cents,
    /// Yes or no.
    Flag,
    /// One of these words, in their natural order; the locale files hold `<table>-<field>-<word>`.
    Choice(&'static [&'static str]),
    /// The identity of a record of this table.
    Reference(&'static str),
}

impl Kind {
    /// Whether search looks into fields of this kind.
    #[must_use]
    pub fn searchable(self) -> bool {
        matches!(self, Self::Code | Self::Text | Self::Person | Self::LongText)
    }
}

/// One field of a record.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[ts(export)]
pub struct Field {
    /// The same in Rust, SQL, TypeScript and the locale files.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What people call it, where the people of a dossier made it themselves; other fields have their words in the locale
    /// files.
    pub label: Option<&'static str>,
}

impl Field {
    /// A field of the declarations.
    #[must_use]
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, label: None }
    }

    /// What people call it in `register`.
    #[must_use]
    pub fn label(&self, register: &str, language: Language) -> String {
        self.label.map_or_else(|| language.composed(&format!("{register}-{}", self.name)), str::to_owned)
    }

    /// What people call one of the words of a choice.
    #[must_use]
    pub fn word(&self, register: &str, word: &str, language: Language) -> String {
        if self.label.is_some() {
            word.to_owned()
        } else {
            language.composed(&format!("{register}-{}-{word}", self.name))
        }
    }
}

/// A column of a register computed by SQL from other records, read but never written.
#[derive(Debug, Clone, Copy)]
pub struct Derived {
    /// The field it appears as.
    pub field: Field,
    /// An expression over the record, which is named `t`.
    pub sql: &'static str,
}

/// A row of one table. Declared with [`record!`], never by hand.
pub trait Record: Serialize + DeserializeOwned + Default + Clone + PartialEq + Send + 'static {
    /// Table, register and locale prefix.
    const TABLE: &'static str;
    /// Every column but `id` and `archived_at`, which all tables have.
    const FIELDS: &'static [Field];
    /// The field people cite a record by; empty where there is none.
    const REFERENCE: &'static str;
    /// Fields that name the records in whose history this one appears.
    const OWNERS: &'static [&'static str] = &[];
    /// Fields whose values, where two sides made a record apart, mean that it is one.
    const SAME_BY: &'static [&'static str] = &[];
    /// Fields that say where a record came from, which no person writes.
    const PROVENANCE: &'static [&'static str] = &[];
    /// Texts that machines read and no person types: identities, hashes, words of a closed list. Redaction leaves them.
    const MACHINE: &'static [&'static str] = &[];
    /// Texts that are JSON: redaction looks through them value by value, so that they stay it.
    const JSON: &'static [&'static str] = &[];

    /// Identity, UUIDv7.
    fn id(&self) -> &str;
    /// Gives the record its identity.
    fn set_id(&mut self, id: String);
    /// The reference people cite.
    fn reference(&self) -> &str;
    /// Gives a reference.
    fn set_reference(&mut self, reference: String);
}

/// Declares a stored record: its struct, its TypeScript binding and its list of fields, at one place.
///
/// `cited by` names the field that people cite it by. After the fields come lists that [`Record`] explains, such as
/// `MACHINE [sha256]`.
#[macro_export]
macro_rules! record {
    ($(#[$doc:meta])* pub struct $Name:ident in $table:literal $(cited by $reference:ident)? {
        $( $(#[$field_doc:meta])* $field:ident : $type:ty => $kind:expr ),* $(,)?
    } $( $ATTRIBUTE:ident [ $( $of:ident ),* $(,)? ] )*) => {
        #[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(default, deny_unknown_fields)]
        #[ts(export)]
        $(#[$doc])*
        pub struct $Name {
            /// Identity, UUIDv7.
            pub id: String,
            $( $(#[$field_doc])* pub $field: $type, )*
            /// When it was archived; a current record has none.
            pub archived_at: Option<chrono::DateTime<chrono::Utc>>,
        }

        impl $crate::record::Record for $Name {
            const TABLE: &'static str = $table;
            const FIELDS: &'static [$crate::record::Field] = {
                #[allow(unused_imports)]
                use $crate::record::Kind::*;
                &[ $( $crate::record::Field::new(stringify!($field), $kind) ),* ]
            };
            const REFERENCE: &'static str = concat!($(stringify!($reference))?);
            $( const $ATTRIBUTE: &'static [&'static str] = &[ $( stringify!($of) ),* ]; )*
            fn id(&self) -> &str { &self.id }
            fn set_id(&mut self, id: String) { self.id = id; }
            fn reference(&self) -> &str { $crate::record!(@cited self $(. $reference)?) }
            fn set_reference(&mut self, reference: String) {
                $crate::record!(@cite self reference $(. $reference)?);
            }
        }
    };
    (@cited $record:ident . $reference:ident) => { &$record.$reference };
    (@cited $record:ident) => { "" };
    (@cite $record:ident $value:ident . $reference:ident) => { $record.$reference = $value };
    (@cite $record:ident $value:ident) => { drop($value) };
}

/// The names of all columns, in the order of the declaration.
pub fn columns(fields: &'static [Field]) -> impl Iterator<Item = &'static str> {
    std::iter::once("id").chain(fields.iter().map(|f| f.name)).chain(std::iter::once("archived_at"))
}

/// The column list of a SELECT, each name quoted and prefixed with `alias`.
#[must_use]
pub fn select_list(fields: &'static [Field], alias: &str) -> String {
    columns(fields).map(|c| format!("{alias}.\"{c}\"")).collect::<Vec<_>>().join(", ")
}

/// Reads one record.
///
/// # Errors
/// [`Error::NoRecord`] when there is none of this identity.
pub fn get<T: Record>(conn: &ReadOnly, id: &str) -> Result<T> {
    find::<T>(conn, "t.id = ?1", [id])?.into_iter().next().ok_or_else(|| Error::NoRecord(id.into()))
}

/// Reads the records for which `condition` (SQL over `t`, which may end in ORDER BY) holds.
///
/// # Errors
/// Those of the database, or a stored value that is not of its type.
pub fn find<T: Record>(conn: &ReadOnly, condition: &str, params: impl rusqlite::Params) -> Result<Vec<T>> {
    let list = select_list(T::FIELDS, "t");
    let mut statement = conn.prepare_cached(&format!("SELECT {list} FROM {} t WHERE {condition}", T::TABLE))?;
    let rows = statement.query(params)?;
    Ok(serde_rusqlite::from_rows::<T>(rows).collect::<Result<_, _>>()?)
}
