//! A domain of two registers, to run the whole store on: species of birds, and where they were seen.

mod bulk_tests;
mod custom_tests;
mod tests;

use tempfile::TempDir;

use crate::journal::Author;
use crate::record::Descriptor;
use crate::record::custom::{CustomField, CustomValue};
use crate::register::view::SavedView;
use crate::register::{Attachment, Link, Register, Typed};
use crate::{Cache, Catalogue, Dossier, Migration, Problem, SideTable};

crate::record! {
    /// A species.
    #[ts(export_to = "../../../../target/toy/")]
    pub struct Species in "species" cited by code {
        /// A short name.
        code: String => Code,
        /// Its name.
        name: String => Text,
    }
}

impl Register for Species {
    const TITLE: &'static str = "name";
}

crate::record! {
    /// A bird that was seen.
    #[ts(export_to = "../../../../target/toy/")]
    pub struct Sighting in "sighting" cited by reference {
        /// What people cite.
        reference: String => Code,
        /// Which species it was.
        species_id: Option<String> => Reference("species"),
        /// Where.
        place: String => Text,
        /// When.
        seen_on: Option<chrono::NaiveDate> => Day,
        /// How many.
        count: i64 => Number,
        /// By whom.
        observer: String => Person,
        /// What it did.
        notes: String => LongText,
    } OWNERS [species_id]
}

impl Register for Sighting {
    const TITLE: &'static str = "place";
    const SERIES: Option<&'static str> = Some("S");
    const DONE_DAYS: &'static [&'static str] = &["seen_on"];

    fn check(&self) -> Vec<Problem> {
        if self.place.is_empty() { vec![Problem::new("place", "required")] } else { Vec::new() }
    }
}

const TABLES: &str = "
    CREATE TABLE species (id TEXT PRIMARY KEY NOT NULL, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, archived_at TEXT) STRICT;
    CREATE TABLE sighting (id TEXT PRIMARY KEY NOT NULL, reference TEXT NOT NULL UNIQUE,
        species_id TEXT REFERENCES species (id), place TEXT NOT NULL, seen_on TEXT, count INTEGER NOT NULL,
        observer TEXT NOT NULL, notes TEXT NOT NULL, archived_at TEXT) STRICT;
    CREATE TABLE recording (sighting_id TEXT NOT NULL, number INTEGER NOT NULL, sound TEXT NOT NULL,
        PRIMARY KEY (sighting_id, number)) STRICT;";

/// What the store is told of birds.
pub static BIRDS: Catalogue = Catalogue {
    application_id: 0x4249_5244,
    extension: "birds",
    migrations: &[Migration::up(crate::record::schema::KERNEL), Migration::up(TABLES)],
    registers: &[&Typed::<Sighting>::new(), &Typed::<Species>::new()],
    tables: &[
        Descriptor::of::<Link>(),
        Descriptor::of::<Attachment>(),
        Descriptor::of::<CustomField>(),
        Descriptor::of::<CustomValue>(),
        Descriptor::of::<SavedView>(),
    ],
    recorded_first: &["species"],
    side_tables: &[SideTable {
        name: "recording",
        columns: "sighting_id, number, sound",
        owner: "sighting_id",
        owner_table: "sighting",
    }],
    owners: &[("species_id", "species")],
    irrevocable: &["migrated"],
    unprinted: &["counted"],
    on_open: |_| Ok(()),
    on_verify: |_, _| Ok(Vec::new()),
    cache: Cache::new(),
};

/// A dossier in a folder that goes with it.
pub struct Bench {
    /// Kept for as long as the dossier is.
    pub folder: TempDir,
    /// The dossier.
    pub dossier: Dossier,
}

/// Somebody at a workstation.
pub fn author(name: &str) -> Author {
    Author { name: name.into(), function: String::new(), station: format!("poste-{name}"), signer: None }
}

/// A dossier without records.
pub fn bench() -> Bench {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = Dossier::create(&folder.path().join("a.birds"), author("Ada"), &BIRDS).expect("a dossier");
    Bench { folder, dossier }
}
