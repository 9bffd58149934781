//! What a domain tells the store: which tables there are, how each is declared, and what it does when a dossier is opened
//! or verified. The store knows nothing else of the domain.

use std::sync::{Mutex, OnceLock};

use rusqlite::Connection;
use rusqlite_migration::M as Migration;

use crate::dossier::Dossier;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::progress::Progress;
use crate::record::Descriptor;
use crate::register::AnyRegister;

/// A table whose rows vouch for a record but stand in no changeset, such as the lines of an imported file: they go along
/// with their record, to a copy and to a team.
#[derive(Debug)]
pub struct SideTable {
    /// Its name.
    pub name: &'static str,
    /// Its columns, with commas between them.
    pub columns: &'static str,
    /// The column that holds the identity of the record its rows belong to.
    pub owner: &'static str,
    /// The table of that record.
    pub owner_table: &'static str,
}

/// What a verification found by the domain's own rules: a code, and what it is about.
pub type Checked = (&'static str, String);

/// The declaration of a domain, one `static` of the program.
pub struct Catalogue {
    /// What marks a file as one of this domain, in the header that SQLite keeps for it.
    pub application_id: i32,
    /// How the names of its files end, without the dot.
    pub extension: &'static str,
    /// The SQL of its schema, step by step; a released step never changes. Their count is the number of the schema. The
    /// store's own tables are among them: see [`crate::record::schema::KERNEL`].
    pub migrations: &'static [Migration<'static>],
    /// The registers, in the order in which people see them.
    pub registers: &'static [&'static dyn AnyRegister],
    /// The record tables beside the registers.
    pub tables: &'static [Descriptor],
    /// The record tables that released programs knew, in the order in which they record changes: a change has the same
    /// bytes whatever register came later. New tables follow by themselves.
    pub recorded_first: &'static [&'static str],
    /// Tables that go along with records.
    pub side_tables: &'static [SideTable],
    /// Columns that cite the record a row belongs to, and its register: what a row without a name of its own is called by.
    pub owners: &'static [(&'static str, &'static str)],
    /// Codes of intents that nobody takes back.
    pub irrevocable: &'static [&'static str],
    /// Codes of intents that change nothing of what is printed from the records.
    pub unprinted: &'static [&'static str],
    /// Run on every dossier opened to write, once it has the newest schema.
    pub on_open: fn(&mut Dossier) -> Result<()>,
    /// Run on every dossier that is verified.
    pub on_verify: fn(&ReadOnly, &dyn Progress) -> Result<Vec<Checked>>,
    /// What is worked out once.
    pub cache: Cache,
}

/// What is worked out once for a catalogue.
#[derive(Default)]
pub struct Cache {
    tables: OnceLock<Vec<&'static Descriptor>>,
    /// A database of the newest schema, to copy from.
    pub(crate) empty: Mutex<Option<Connection>>,
}

impl Cache {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { tables: OnceLock::new(), empty: Mutex::new(None) }
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalogue({})", self.extension)
    }
}

impl Catalogue {
    /// The number of the newest schema this program knows.
    #[must_use]
    pub fn version(&self) -> i64 {
        i64::try_from(self.migrations.len()).unwrap_or(i64::MAX)
    }

    /// The declarations of the registers, in their order.
    pub fn registers(&self) -> impl Iterator<Item = &'static Descriptor> {
        self.registers.iter().map(|register| register.descriptor())
    }

    /// The register of this name.
    ///
    /// # Errors
    /// [`Error::Unknown`].
    pub fn register(&self, name: &str) -> Result<&'static Descriptor> {
        self.registers().find(|register| register.table == name).ok_or_else(|| Error::Unknown(name.into()))
    }

    /// Every record table, in the order in which changes are recorded: registers, and what is kept beside them.
    pub fn tables(&'static self) -> &'static [&'static Descriptor] {
        self.cache.tables.get_or_init(|| {
            let mut tables: Vec<&'static Descriptor> = self.registers().chain(self.tables).collect();
            let place = |table: &str| self.recorded_first.iter().position(|known| *known == table);
            tables.sort_by_key(|descriptor| place(descriptor.table).unwrap_or(usize::MAX));
            tables
        })
    }

    /// The declaration of a record table; none for a name that is none.
    pub fn table(&'static self, name: &str) -> Option<&'static Descriptor> {
        self.tables().iter().copied().find(|descriptor| descriptor.table == name)
    }
}
