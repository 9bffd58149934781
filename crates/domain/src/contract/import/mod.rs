//! Contracts from open data: read one by one, matched by buyer and number, written as one change that can be undone.

mod kept;
mod reconcile;

pub(crate) use kept::altered;
pub use kept::{RemarkGroup, RemarkSum, contract_of, imports, raw_record, remark_sums, remarks};

use std::path::Path;

use chrono::{DateTime, Utc};
use reconcile::{MergeOutcome, reconcile};
use rusqlite::{ToSql, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use store::journal::{Change, Saved};
use store::register::Register;
use store::{Dossier, Error, Result};
use ts_rs::TS;

use super::{Contract, Modification};
use crate::QualityIntent;

store::record! {
    /// An import of open data, and what became of its records.
    pub struct ContractImport in "contract_import" cited by name {
        /// Name of the file.
        name: String => Text,
        /// SHA-256 of the file, in hexadecimal.
        sha256: String => Text,
        /// How it is written: `json`, `xml` or `csv`.
        format: String => Text,
        /// When.
        imported_at: Option<DateTime<Utc>> => Instant,
        /// Records in the file: the sum of the six that follow.
        records: i64 => Number,
        /// Records of other buyers, left out because one was asked for.
        other_buyers: i64 => Number,
        /// Records about a contract that came before in the same file.
        merged: i64 => Number,
        /// Records that could not be read at all.
        unread: i64 => Number,
        /// New contracts.
        created: i64 => Number,
        /// Contracts that say something else now.
        updated: i64 => Number,
        /// Contracts that said so already.
        unchanged: i64 => Number,
        /// Values put right.
        repaired: i64 => Number,
        /// Values to look at: kept as they are, or left out because they can be read in no way.
        flagged: i64 => Number,
        /// SHA-256 over the records as they stood and the remarks, in hexadecimal.
        lines_sha256: String => Text,
    } SAME_BY [sha256] MACHINE [sha256, format, lines_sha256]
}

impl Register for ContractImport {
    const TITLE: &'static str = "format";
}

/// What is said about one value of one record. The locale files hold `remark-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Remark {
    /// Place of the record in the file, from 1.
    pub line: i64,
    /// Number of the contract; empty where there is none.
    pub contract: String,
    /// Name of the field in the file.
    pub field: String,
    /// Which rule.
    pub code: String,
    /// What the file says.
    pub given: String,
    /// What was kept; empty where nothing was.
    pub kept: String,
}

impl Remark {
    /// Whether the value was put right; otherwise it is to be looked at.
    #[must_use]
    pub fn is_repair(&self) -> bool {
        REPAIRS.contains(&self.code.as_str())
    }
}

/// Codes of values put right.
pub const REPAIRS: &[&str] = &[
    "encoding",
    "key",
    "number-text",
    "day-zone",
    "day-french",
    "text-apostrophe",
    "text-entity",
    "text-lines",
    "identifier-spaces",
    "procedure-old",
    "duplicate",
];

/// A record of the file.
#[derive(Debug, Clone)]
pub enum Incoming {
    /// A contract.
    Contract(Box<IncomingContract>),
    /// A record that cannot be read, as it stands.
    Unread {
        /// The record.
        raw: String,
        /// Why.
        remark: Remark,
    },
    /// A record of another buyer than the one asked for.
    OtherBuyer,
}

/// A contract of the file, normalised.
#[derive(Debug, Clone, Default)]
pub struct IncomingContract {
    /// Its fields; those the file does not have are empty.
    pub contract: Contract,
    /// Its modifications.
    pub modifications: Vec<Modification>,
    /// The record as it stands in the file.
    pub raw: String,
    /// What is said about its values.
    pub remarks: Vec<Remark>,
}

/// A file on its way in.
pub struct Source<'a> {
    /// Its name.
    pub name: &'a str,
    /// How it is written.
    pub format: &'a str,
    /// SHA-256 of its bytes in hexadecimal, once all records have been taken.
    pub sha256: &'a dyn Fn() -> String,
}

/// Records in a part of the change: what a file of any size takes of memory.
const CHUNK_RECORDS: i64 = 2_000;

/// Writes the contracts of a file as one change.
///
/// # Errors
/// Those of reading the records, of which [`store::Error::Cancelled`] is one, and of the database; nothing is then written.
pub fn import_contracts(
    dossier: &mut Dossier,
    source: &Source,
    records: impl Iterator<Item = Result<Incoming>>,
) -> Result<Saved<ContractImport>> {
    dossier.transact_as(
        |change| {
            let mut import = ContractImport {
                id: change.new_id(),
                name: source.name.into(),
                format: source.format.into(),
                imported_at: Some(change.at()),
                ..ContractImport::default()
            };
            // Contracts cite their import: it is there before them, and is counted after them.
            change.insert(&import)?;
            let mut lines = Lines { change, import_id: import.id.clone(), seq: 0, digest: Sha256::new() };
            for incoming in records {
                import.records += 1;
                if import.records % CHUNK_RECORDS == 0 {
                    change.flush_chunk()?;
                }
                take(change, &mut import, &mut lines, incoming?)?;
            }
            if import.records == import.unread {
                return Err(Error::of_file("not-open-data", Path::new(source.name)));
            }
            import.sha256 = (source.sha256)();
            import.lines_sha256 = hex::encode(lines.digest.finalize());
            change.update(&import)?;
            Ok(import)
        },
        |import| QualityIntent::ImportContracts {
            name: import.name.clone(),
            created: u32::try_from(import.created).unwrap_or(u32::MAX),
            updated: u32::try_from(import.updated).unwrap_or(u32::MAX),
        },
    )
}

/// Where records and remarks are kept as they came.
struct Lines<'a, 'b> {
    change: &'a Change<'b>,
    import_id: String,
    seq: i64,
    digest: Sha256,
}

impl Lines<'_, '_> {
    fn keep(&mut self, number: i64, raw: &str) -> Result<()> {
        self.digest.update(number.to_be_bytes());
        self.digest.update(raw.as_bytes());
        self.change.keep_beside("import_line", &[&self.import_id, &number, &raw, &hash(raw)])
    }

    /// Whether an earlier import brought this very record.
    fn seen_before(&self, raw: &str) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM import_line WHERE raw_hash = ?1 AND raw = ?2 AND import_id <> ?3)";
        let values = params![hash(raw), raw, self.import_id];
        Ok(self.change.read().prepare_cached(sql)?.query_row(values, |row| row.get(0))?)
    }

    fn remark(&mut self, remark: &Remark) -> Result<()> {
        self.seq += 1;
        for text in [&remark.contract, &remark.field, &remark.code, &remark.given, &remark.kept] {
            self.digest.update((text.len() as u64).to_be_bytes());
            self.digest.update(text.as_bytes());
        }
        let Remark { line, contract, field, code, given, kept } = remark;
        let values: [&dyn ToSql; 8] = [&self.import_id, &self.seq, line, contract, field, code, given, kept];
        self.change.keep_beside("import_remark", &values)
    }
}

/// The beginning of the SHA-256 of a record: enough to find it by.
fn hash(raw: &str) -> i64 {
    let digest = Sha256::digest(raw.as_bytes());
    i64::from_be_bytes(std::array::from_fn(|place| digest[place]))
}

fn take(change: &Change, import: &mut ContractImport, lines: &mut Lines, incoming: Incoming) -> Result<()> {
    let number = import.records;
    let (raw, mut remarks) = match incoming {
        Incoming::OtherBuyer => {
            import.other_buyers += 1;
            return Ok(());
        }
        Incoming::Unread { raw, remark } => {
            import.unread += 1;
            (raw, vec![remark])
        }
        Incoming::Contract(incoming) => {
            let IncomingContract { mut contract, modifications, raw, mut remarks } = *incoming;
            let reference = contract.reference.clone();
            contract.import_id = Some(import.id.clone());
            contract.import_line = Some(number);
            match reconcile(change, contract, &modifications, || lines.seen_before(&raw))? {
                MergeOutcome::Created => import.created += 1,
                MergeOutcome::Updated(changes) => {
                    import.updated += 1;
                    remarks.extend(changes.into_iter().map(|(field, given, kept)| Remark {
                        line: number,
                        contract: reference.clone(),
                        field: field.into(),
                        code: "updated".into(),
                        given,
                        kept,
                    }));
                }
                MergeOutcome::Unchanged => import.unchanged += 1,
                MergeOutcome::Apart(fields, kept) => {
                    import.created += 1;
                    remarks.iter_mut().for_each(|remark| remark.contract.clone_from(&kept));
                    remarks.push(Remark {
                        line: number,
                        contract: kept.clone(),
                        field: "id".into(),
                        code: "same-number".into(),
                        given: format!("{reference} : {}", fields.join(", ")),
                        kept,
                    });
                }
                MergeOutcome::Merged(kept, reference) => {
                    import.merged += 1;
                    remarks.push(Remark {
                        line: number,
                        contract: reference,
                        field: "id".into(),
                        code: "duplicate".into(),
                        given: number.to_string(),
                        kept: kept.to_string(),
                    });
                }
            }
            (raw, remarks)
        }
    };
    lines.keep(number, &raw)?;
    for remark in &mut remarks {
        remark.line = number;
        match remark.code.as_str() {
            // What a later publication says is neither put right nor in doubt.
            "updated" => {}
            _ if remark.is_repair() => import.repaired += 1,
            _ => import.flagged += 1,
        }
        lines.remark(remark)?;
    }
    Ok(())
}
