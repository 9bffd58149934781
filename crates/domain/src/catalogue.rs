//! The only list of registers and tables: what the store is told of quality management.

use store::record::custom::{CustomField, CustomValue, fields};
use store::record::{Derived, Descriptor, Field, Kind};
use store::register::view::SavedView;
use store::register::{AnyRegister, Attachment, Link, Typed};
use store::{Cache, Catalogue, Error, Migration, ReadOnly, Result, SideTable};

use crate::action::Action;
use crate::audit::{Audit, ChecklistItem, Nonconformity, Slot};
use crate::contract::check::CheckOverride;
use crate::contract::import::{self, ContractImport};
use crate::contract::threshold::{self, Threshold};
use crate::contract::{Contract, Modification, Piece};
use crate::drill::Drill;
use crate::finding::{Finding, Grade};
use crate::issued_pack::IssuedPack;
use crate::organisation::Organisation;
use crate::procedure::{Acknowledgement, Procedure, ProcedureVersion};
use crate::process::Process;
use crate::readiness::Waiver;
use crate::requirement::{Clause, Standard};
use crate::sample::{Sample, SampleItem};

/// Every register, in the order of the navigation. Adding one is a line here.
pub const REGISTERS: &[&dyn AnyRegister] = &[
    &Typed::<Finding>::new(),
    &Typed::<Action>::new(),
    &Typed::<Audit>::new(),
    &Typed::<Contract>::new(),
    &Typed::<Sample>::new(),
    &Typed::<Procedure>::new(),
    &Typed::<Process>::new(),
    &Typed::<ProcedureVersion>::new(),
    &Typed::<Clause>::new(),
    &Typed::<Standard>::new(),
    &Typed::<Grade>::new(),
    &Typed::<Slot>::new(),
    &Typed::<ChecklistItem>::new(),
    &Typed::<Nonconformity>::new(),
    &Typed::<Modification>::new(),
    &Typed::<Piece>::new(),
    &Typed::<Threshold>::new(),
    &Typed::<SampleItem>::new(),
];

/// What is recorded beside the registers.
const TABLES: &[Descriptor] = &[
    Descriptor::of_register::<Organisation>(),
    Descriptor::of::<Attachment>(),
    Descriptor::of::<Link>(),
    Descriptor::of::<CustomField>(),
    Descriptor::of::<CustomValue>(),
    Descriptor::of::<SavedView>(),
    Descriptor::of::<IssuedPack>(),
    Descriptor::of::<Waiver>(),
    Descriptor::of::<Drill>(),
    Descriptor::of::<Acknowledgement>(),
    Descriptor::of::<ContractImport>(),
    Descriptor::of::<CheckOverride>(),
];

/// What a dossier of Probant is.
pub static CATALOGUE: Catalogue = Catalogue {
    // `PROB`.
    application_id: 0x5052_4F42,
    extension: "probant",
    migrations: &[
        Migration::up(include_str!("../migrations/0001_dossier.sql")),
        Migration::up(include_str!("../migrations/0002_issued_pack.sql")),
        Migration::up(include_str!("../migrations/0003_readiness.sql")),
        Migration::up(include_str!("../migrations/0004_editions.sql")),
        Migration::up(include_str!("../migrations/0005_audits.sql")),
        Migration::up(include_str!("../migrations/0006_delays.sql")),
        Migration::up(include_str!("../migrations/0007_contracts.sql")),
        Migration::up(include_str!("../migrations/0008_tenderers.sql")),
        Migration::up(include_str!("../migrations/0009_signatures.sql")),
        Migration::up(include_str!("../migrations/0010_state_sum.sql")),
        Migration::up(include_str!("../migrations/0011_modification_holders.sql")),
        Migration::up(include_str!("../migrations/0012_open_data.sql")),
        Migration::up(include_str!("../migrations/0013_custom_fields.sql")),
        Migration::up(include_str!("../migrations/0014_views.sql")),
        Migration::up(include_str!("../migrations/0015_process_map.sql")),
    ],
    registers: REGISTERS,
    tables: TABLES,
    recorded_first: &[
        "standard",
        "clause",
        "organisation",
        "process",
        "procedure",
        "procedure_version",
        "grade",
        "finding",
        "link",
        "attachment",
        "issued_pack",
        "silence",
        "drill",
        "acknowledgement",
        "action",
        "audit",
        "slot",
        "checklist_item",
        "nonconformity",
        "threshold",
        "contract_import",
        "contract",
        "modification",
        "piece",
        "check_override",
        "sample",
        "sample_item",
    ],
    side_tables: &[
        SideTable {
            name: "import_line",
            columns: "import_id, number, raw, raw_hash",
            owner: "import_id",
            owner_table: "contract_import",
        },
        SideTable {
            name: "import_remark",
            columns: "import_id, seq, line, contract, field, code, given, kept",
            owner: "import_id",
            owner_table: "contract_import",
        },
    ],
    owners: &[
        ("finding_id", "finding"),
        ("contract_id", "contract"),
        ("procedure_id", "procedure"),
        ("audit_id", "audit"),
        ("sample_id", "sample"),
    ],
    irrevocable: &["found", "demonstration", "scale", "issue-pack", "establish-thresholds"],
    unprinted: &["issue-pack"],
    on_open: threshold::seed_if_missing,
    on_verify: import::altered,
    cache: Cache::new(),
};

/// The register of this name.
///
/// # Errors
/// [`Error::Unknown`].
pub fn by_name(name: &str) -> Result<&'static dyn AnyRegister> {
    let found = REGISTERS.iter().copied().find(|register| register.descriptor().table == name);
    found.ok_or_else(|| Error::Unknown(name.into()))
}

/// The registers that a spreadsheet can be imported into.
#[must_use]
pub fn importable() -> Vec<&'static str> {
    CATALOGUE.registers().filter(|register| register.importable).map(|register| register.table).collect()
}

/// The stored fields of a register.
#[must_use]
pub fn fields_of(name: &str) -> Option<&'static [Field]> {
    CATALOGUE.register(name).ok().map(|register| register.fields)
}

/// The computed columns of a register.
#[must_use]
pub fn derived_of(name: &str) -> &'static [Derived] {
    CATALOGUE.register(name).map_or(&[], |register| register.derived)
}

/// The column that people cite a record of `table` by; none where they cite none.
#[must_use]
pub fn reference_of(table: &str) -> Option<&'static str> {
    CATALOGUE.table(table).map(|known| known.reference).filter(|reference| !reference.is_empty())
}

/// The fields that can be left out of a pack whole, as `finding.evidence`: texts, of the registers that people keep.
///
/// # Errors
/// Those of the database.
pub fn redactable(conn: &ReadOnly) -> Result<Vec<String>> {
    let mut named = Vec::new();
    for register in CATALOGUE.registers().filter(|register| !register.page.is_empty() && register.importable) {
        let own = register.fields.iter().copied().filter(|field| !register.machine.contains(&field.name));
        let texts = own.chain(fields(conn, register.table)?);
        let texts = texts.filter(|field| matches!(field.kind, Kind::Text | Kind::LongText));
        named.extend(texts.map(|field| format!("{}.{}", register.table, field.name)));
    }
    Ok(named)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;
    use std::sync::{Arc, Mutex};

    use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
    use store::record::{self, Orders, Query, Sort};

    use super::*;

    /// The window reads what registers declare from a file made here. Where it is stale it is written anew and told.
    #[test]
    fn the_window_has_these_declarations() {
        // A line to a field, so that a change is read as one.
        let line = |register: &&dyn AnyRegister| {
            let text = serde_json::to_string(&register.declaration()).expect("JSON");
            (register.descriptor().table, text.replace("{\"name\":", "\n    {\"name\":").trim_start().to_owned())
        };
        let declared: BTreeMap<&str, String> = REGISTERS.iter().map(line).collect();
        let lines: Vec<String> = declared.iter().map(|(name, text)| format!("  {name}: {text},")).collect();
        let text = format!(
            "// Generated from the declarations of the registers. Do not edit: `cargo test -p domain` writes it.\n\
             import type {{ Declaration }} from \"./bindings/Declaration\";\n\n\
             export const DECLARATIONS: Readonly<Record<string, Declaration>> = {{\n{}\n}};\n\n\
             /** The tables that a page of each register is read from, those that people add fields in apart. */\n\
             export const READS: Readonly<Record<string, readonly string[]>> = {{\n{}\n}};\n",
            lines.join("\n"),
            reads().join("\n"),
        );
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/registers.ts");
        let there = std::fs::read_to_string(&path).unwrap_or_default();
        if there != text {
            std::fs::write(&path, text).expect("written");
            unreachable!("ui/src/ipc/registers.ts was stale: it has been written anew, commit it");
        }
    }

    /// What SQLite itself is asked for when a page is read, sorted by each of its fields.
    fn reads() -> Vec<String> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("d.probant");
        crate::demonstration(&path, 0, 0).and_then(store::Dossier::close).expect("a dossier");
        let line = |register: &&dyn AnyRegister| {
            let conn = crate::reader(&path).expect("a reader");
            let read = Arc::new(Mutex::new(BTreeSet::new()));
            let noted = Arc::clone(&read);
            let note = move |asked: AuthContext<'_>| {
                if let AuthAction::Read { table_name, .. } = asked.action {
                    noted.lock().expect("alone").insert(table_name.to_owned());
                }
                Authorization::Allow
            };
            conn.tamper_with().authorizer(Some(note)).expect("asked");
            let declaration = register.declaration();
            for field in &declaration.fields {
                let sort = vec![Sort { field: field.name.into(), descending: false }];
                let query = Query { sort, limit: 1, ..Query::default() };
                record::page(&conn, &mut Orders::default(), declaration.name, &query).expect("a page");
            }
            let read: Vec<String> = read.lock().expect("alone").iter().cloned().collect();
            let known =
                read.into_iter().filter(|table| CATALOGUE.table(table).is_some() && !table.starts_with("custom_"));
            let text = serde_json::to_string(&known.collect::<Vec<_>>()).expect("JSON");
            format!("  {}: {text},", declaration.name)
        };
        let mut lines: Vec<String> = REGISTERS.iter().map(line).collect();
        lines.sort();
        lines
    }

    #[test]
    fn what_registers_declare_of_their_fields_are_fields() {
        for register in REGISTERS {
            let declaration = register.declaration();
            let has = |name: &str| declaration.fields.iter().any(|field| field.name == name);
            let named = declaration.carries.iter().copied().chain(declaration.defaults.keys().map(String::as_str));
            let named = named.chain([declaration.reference]).chain(declaration.workflow.map(|workflow| workflow.field));
            for name in named.chain(register.descriptor().calendar.iter().map(|(first, _)| *first)) {
                assert!(has(name), "{}.{name}", declaration.name);
            }
            for target in declaration.links_to {
                assert!(REGISTERS.iter().any(|known| known.descriptor().table == *target), "{target}");
            }
            // A state that can be reached is one that the field can hold.
            let Some(workflow) = declaration.workflow else { continue };
            let field = declaration.fields.iter().find(|field| field.name == workflow.field).expect("a field");
            let Kind::Choice(words) = field.kind else { unreachable!("a state is one of a few words") };
            for step in workflow.transitions {
                assert!(words.contains(&step.from) && step.to.iter().all(|to| words.contains(to)), "{step:?}");
            }
        }
    }

    #[test]
    fn every_table_of_a_released_program_is_declared_once() {
        let declared: Vec<&str> = CATALOGUE.tables().iter().map(|known| known.table).collect();
        let once: BTreeSet<&str> = declared.iter().copied().collect();
        assert_eq!(once.len(), declared.len());
        assert!(declared.starts_with(CATALOGUE.recorded_first), "changes have the bytes that they had");
    }
}
