//! The list of registers, and what each can do without its type being known.

use std::marker::PhantomData;

use serde_json::Value;

use super::{Incoming, Link, Outcome, Register, bring, edit};
use crate::Dossier;
use crate::action::Action;
use crate::audit::{Audit, ChecklistItem, Nonconformity, Slot};
use crate::contract::check::CheckOverride;
use crate::contract::import::ContractImport;
use crate::contract::threshold::Threshold;
use crate::contract::{Contract, Modification, Piece};
use crate::drill::Drill;
use crate::error::{Error, Result};
use crate::evidence::Attachment;
use crate::finding::{Finding, Grade};
use crate::issued_pack::IssuedPack;
use crate::journal::Saved;
use crate::organisation::Organisation;
use crate::procedure::{Acknowledgement, Procedure, ProcedureVersion};
use crate::process::Process;
use crate::progress::Progress;
use crate::read_only::ReadOnly;
use crate::readiness::Silence;
use crate::record::{self, Derived, Field, Record};
use crate::requirement::{Clause, Standard};
use crate::sample::{Sample, SampleItem};

/// Every register, in the order of the navigation. Adding one is a line here.
pub const REGISTERS: &[&dyn AnyRegister] = &[
    &Typed::<Finding>(PhantomData),
    &Typed::<Action>(PhantomData),
    &Typed::<Audit>(PhantomData),
    &Typed::<Contract>(PhantomData),
    &Typed::<Sample>(PhantomData),
    &Typed::<Procedure>(PhantomData),
    &Typed::<Process>(PhantomData),
    &Typed::<ProcedureVersion>(PhantomData),
    &Typed::<Clause>(PhantomData),
    &Typed::<Standard>(PhantomData),
    &Typed::<Grade>(PhantomData),
    &Typed::<Slot>(PhantomData),
    &Typed::<ChecklistItem>(PhantomData),
    &Typed::<Nonconformity>(PhantomData),
    &Typed::<Modification>(PhantomData),
    &Typed::<Piece>(PhantomData),
    &Typed::<Threshold>(PhantomData),
    &Typed::<SampleItem>(PhantomData),
];

/// The registers that search looks into.
pub fn searchable() -> impl Iterator<Item = &'static &'static dyn AnyRegister> {
    let parts = [
        "standard",
        "grade",
        "procedure_version",
        "slot",
        "checklist_item",
        "nonconformity",
        "modification",
        "piece",
        "threshold",
        "sample_item",
    ];
    REGISTERS.iter().filter(move |r| !parts.contains(&r.name()))
}

/// A register whose record type is not known here.
pub trait AnyRegister: Sync {
    /// Its table, its name in commands and its prefix in the locale files.
    fn name(&self) -> &'static str;
    /// Its stored fields.
    fn fields(&self) -> &'static [Field];
    /// Its computed columns.
    fn derived(&self) -> &'static [Derived];
    /// The field people cite a record by.
    fn reference(&self) -> &'static str;
    /// The series its references are minted in; none when people give them.
    fn series(&self) -> Option<&'static str>;
    /// The field that says what a record is about; `{lang}` stands for the language.
    fn title(&self) -> &'static str;
    /// Reads a record as JSON.
    ///
    /// # Errors
    /// [`Error::NoRecord`].
    fn get(&self, conn: &ReadOnly, id: &str) -> Result<Value>;
    /// See [`edit::create`].
    ///
    /// # Errors
    /// As there.
    fn create(&self, dossier: &mut Dossier, values: Value) -> Result<Saved<Value>>;
    /// See [`edit::edit`].
    ///
    /// # Errors
    /// As there.
    fn edit(&self, dossier: &mut Dossier, id: &str, values: Value) -> Result<Saved<Value>>;
    /// See [`edit::archive`].
    ///
    /// # Errors
    /// As there.
    fn archive(&self, dossier: &mut Dossier, id: &str, archived: bool) -> Result<Saved<()>>;
    /// The fields a file can bring: those that can be entered, then those kept in other records.
    fn enterable(&self) -> Vec<Field>;
    /// See [`bring::foresee`].
    ///
    /// # Errors
    /// As there.
    fn foresee(&self, conn: &ReadOnly, rows: &[Incoming], progress: &dyn Progress) -> Result<Vec<Outcome>>;
    /// See [`bring::bring`].
    ///
    /// # Errors
    /// As there.
    fn bring(
        &self,
        dossier: &mut Dossier,
        rows: &[Incoming],
        name: &str,
        progress: &dyn Progress,
    ) -> Result<Saved<Vec<Outcome>>>;
}

struct Typed<T>(PhantomData<fn() -> T>);

impl<T: Register> AnyRegister for Typed<T> {
    fn name(&self) -> &'static str {
        T::TABLE
    }
    fn fields(&self) -> &'static [Field] {
        T::FIELDS
    }
    fn derived(&self) -> &'static [Derived] {
        T::DERIVED
    }
    fn reference(&self) -> &'static str {
        T::REFERENCE
    }
    fn series(&self) -> Option<&'static str> {
        T::SERIES
    }
    fn title(&self) -> &'static str {
        T::TITLE
    }
    fn get(&self, conn: &ReadOnly, id: &str) -> Result<Value> {
        Ok(serde_json::to_value(record::get::<T>(conn, id)?)?)
    }
    fn create(&self, dossier: &mut Dossier, values: Value) -> Result<Saved<Value>> {
        let saved = edit::create::<T>(dossier, values)?;
        let value = serde_json::to_value(&saved.value)?;
        Ok(saved.map(|_| value))
    }
    fn edit(&self, dossier: &mut Dossier, id: &str, values: Value) -> Result<Saved<Value>> {
        let saved = edit::edit::<T>(dossier, id, values)?;
        let value = serde_json::to_value(&saved.value)?;
        Ok(saved.map(|_| value))
    }
    fn archive(&self, dossier: &mut Dossier, id: &str, archived: bool) -> Result<Saved<()>> {
        edit::archive::<T>(dossier, id, archived)
    }
    fn enterable(&self) -> Vec<Field> {
        T::FIELDS.iter().filter(|f| !T::FIXED.contains(&f.name)).chain(T::BROUGHT).copied().collect()
    }
    fn foresee(&self, conn: &ReadOnly, rows: &[Incoming], progress: &dyn Progress) -> Result<Vec<Outcome>> {
        bring::foresee::<T>(conn, rows, progress)
    }
    fn bring(
        &self,
        dossier: &mut Dossier,
        rows: &[Incoming],
        name: &str,
        progress: &dyn Progress,
    ) -> Result<Saved<Vec<Outcome>>> {
        bring::bring::<T>(dossier, rows, name, progress)
    }
}

/// The register of this name.
///
/// # Errors
/// [`Error::Unknown`].
pub fn by_name(name: &str) -> Result<&'static dyn AnyRegister> {
    REGISTERS.iter().copied().find(|r| r.name() == name).ok_or_else(|| Error::Unknown(name.into()))
}

/// Every record table, with its fields: the registers, and what is kept beside them.
pub fn records() -> impl Iterator<Item = (&'static str, &'static [Field])> {
    let registers = REGISTERS.iter().map(|register| (register.name(), register.fields()));
    registers.chain([
        of::<Organisation>(),
        of::<Attachment>(),
        of::<Link>(),
        of::<IssuedPack>(),
        of::<Silence>(),
        of::<Drill>(),
        of::<Acknowledgement>(),
        of::<ContractImport>(),
        of::<CheckOverride>(),
    ])
}

fn of<T: Record>() -> (&'static str, &'static [Field]) {
    (T::TABLE, T::FIELDS)
}

/// The registers that a spreadsheet can be brought into.
pub const IMPORTABLE: &[&str] = &["procedure", "process", "finding", "action", "contract"];

/// The stored fields of a register.
#[must_use]
pub fn fields_of(name: &str) -> Option<&'static [Field]> {
    by_name(name).ok().map(AnyRegister::fields)
}

/// The computed columns of a register.
#[must_use]
pub fn derived_of(name: &str) -> &'static [Derived] {
    by_name(name).map_or(&[], AnyRegister::derived)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_record_table_is_declared() {
        let declared: BTreeSet<&str> = records().map(|(table, _)| table).collect();
        let journaled: BTreeSet<&str> = crate::journal::RECORD_TABLES.iter().copied().collect();
        assert_eq!(declared, journaled);
    }
}
