//! What a pack says of itself to a program: the state it comes from, and the hash of each piece of evidence.

use chrono::NaiveDate;
use domain::organisation::organisation;
use language::{Language, key};
use serde::{Deserialize, Serialize};
use store::journal::Entry;
use store::register::attachment::Attachment;
use store::{Error, ReadOnly, Result, record};

use crate::options::{Edition, PackOptions};
use crate::pdf::{self, Attached};
use crate::section::annexes::Annex;

/// The name it has among the attached files.
const NAME: &str = "probant.json";

/// The manifest of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The program that made it.
    pub tool: String,
    /// Which version of a redacted pack it is.
    pub edition: Edition,
    /// Names the file by what it was made from.
    pub identity: String,
    /// The identity of the other version, where there is one.
    pub twin: Option<String>,
    /// The hash of the entry of the journal that it comes from.
    pub state: String,
    /// The place of that entry in the journal.
    pub entries: i64,
    /// The day the pack is dated.
    pub date: NaiveDate,
    /// Its language.
    pub language: Language,
    /// Every attachment of the dossier.
    pub evidence: Vec<Evidence>,
    /// The organisation as the pages show it; packs of older programs do not have it.
    #[serde(default)]
    pub organisation: serde_json::Value,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Evidence {
    /// Name of the file.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// In bytes.
    pub size: i64,
    /// What it proves: the reference of its record.
    pub record: String,
    /// Its number among the annexes; none when it is not among them.
    pub annex: Option<usize>,
}

impl Manifest {
    /// The manifest of the state that `conn` reads, which the entry `head` made.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn of(conn: &ReadOnly, head: &Entry, options: &PackOptions, annexes: &[Annex]) -> Result<Self> {
        let (date, language) = (options.date, options.language);
        let annex = |sha256: &str, record: &str| {
            annexes.iter().find(|a| a.attachment.sha256 == sha256 && a.record == record).map(|a| a.number)
        };
        let mut evidence = evidence(conn, language)?;
        for piece in &mut evidence {
            piece.annex = annex(&piece.sha256, &piece.record);
        }
        Ok(Self {
            edition: options.edition,
            identity: options.identity(&head.hash),
            twin: options.twin(&head.hash),
            tool: format!("Probant {}", env!("CARGO_PKG_VERSION")),
            state: head.hash.clone(),
            entries: head.seq,
            date,
            language,
            evidence,
            organisation: serde_json::to_value(organisation(conn)?)?,
        })
    }

    /// Ready to be attached.
    ///
    /// # Errors
    /// [`Error::Value`].
    pub(crate) fn attached(&self) -> Result<(Attached, Vec<u8>)> {
        let attached = Attached {
            name: NAME.into(),
            media_type: "application/json".into(),
            says: self.language.text(key!("pack-manifest")),
            data: true,
        };
        Ok((attached, serde_json::to_vec_pretty(self)?))
    }
}

pub(crate) fn evidence(conn: &ReadOnly, language: Language) -> Result<Vec<Evidence>> {
    let all: Vec<Attachment> = record::find(conn, "t.archived_at IS NULL ORDER BY t.name, t.id", [])?;
    all.into_iter()
        .map(|a| {
            let shown = record::shown(conn, &a.register, &a.record_id, language)?;
            let record = shown.map(|s| s.reference).unwrap_or_default();
            Ok(Evidence { name: a.name, sha256: a.sha256, size: a.size, record, annex: None })
        })
        .collect()
}

/// Reads the manifest of a pack, and whether the file is, to the last byte, as it was made.
///
/// # Errors
/// [`Error::Other`] `not-a-pack` when the file never was one.
pub fn read(file: &[u8], path: &std::path::Path) -> Result<(Manifest, bool)> {
    let none = || Error::of_file("not-a-pack", path);
    let intact = pdf::is_sealed(file).unwrap_or(false);
    let manifest = pdf::attached_file(file, NAME).ok_or_else(none)?;
    Ok((serde_json::from_slice(&manifest).map_err(|_| none())?, intact))
}
