//! What a window is told of a register, so that it declares nothing again: fields, rules, defaults, states.

use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use super::Register;
use crate::record::{Kind, Workflow};

/// A field as a window sees it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FieldDeclaration {
    /// The same in Rust, SQL, TypeScript and the locale files.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether a record without it is refused.
    pub required: bool,
    /// Whether nothing entered is another thing than nought.
    pub optional: bool,
    /// Whether it is never entered in the form: computed, or changed by a command of its own.
    pub derived: bool,
}

/// A register as a window sees it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Declaration {
    /// Its name.
    pub name: &'static str,
    /// The field people cite a record by.
    pub reference: &'static str,
    /// The field that says what a record is about, `{lang}` standing for the language.
    pub title: &'static str,
    /// The page that shows its records; empty where they are parts of others.
    pub page: &'static str,
    /// The registers that people link its records with, the usual one first.
    pub links_to: &'static [&'static str],
    /// Its fields, in their order.
    pub fields: Vec<FieldDeclaration>,
    /// What a new record begins with.
    #[ts(type = "Record<string, unknown>")]
    pub defaults: Map<String, Value>,
    /// Fields that the next of several new records begins with as the one before had them.
    pub carries: &'static [&'static str],
    /// Whether lists made elsewhere can be imported.
    pub importable: bool,
    /// Whether it has days that a calendar shows.
    pub calendar: bool,
    /// Its states; none where it has none.
    pub workflow: Option<Workflow>,
}

impl Declaration {
    pub(super) fn of<T: Register>() -> Self {
        let empty = serde_json::to_value(T::default()).unwrap_or_default();
        // Where a record came from is nothing to enter, show or filter by.
        let own = T::FIELDS.iter().filter(|field| !T::PROVENANCE.contains(&field.name));
        let stored = own.map(|field| FieldDeclaration {
            name: field.name,
            kind: field.kind,
            required: T::REQUIRED.contains(&field.name),
            optional: empty[field.name].is_null(),
            derived: T::FIXED.contains(&field.name),
        });
        let computed = T::DERIVED.iter().map(|derived| FieldDeclaration {
            name: derived.field.name,
            kind: derived.field.kind,
            required: false,
            optional: true,
            derived: true,
        });
        let value = |name: &str, text: &str| {
            let kind = T::FIELDS.iter().find(|field| field.name == name).map(|field| field.kind);
            match (kind, text.parse::<i64>()) {
                (Some(Kind::Number | Kind::Cents), Ok(number)) => Value::from(number),
                _ => Value::from(text),
            }
        };
        let defaults = T::DEFAULTS.iter().map(|(name, text)| ((*name).to_owned(), value(name, text)));
        Self {
            name: T::TABLE,
            reference: T::REFERENCE,
            title: T::TITLE,
            page: T::PAGE,
            links_to: T::LINKS_TO,
            fields: stored.chain(computed).collect(),
            defaults: defaults.collect(),
            carries: T::CARRIES,
            importable: T::IMPORTABLE,
            calendar: !T::CALENDAR.is_empty(),
            workflow: T::WORKFLOW,
        }
    }
}
