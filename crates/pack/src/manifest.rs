//! What a pack says of itself to a program: the state it comes from, and the hash of each piece of evidence.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use dossier::evidence::Attachment;
use dossier::journal::{Entry, last_seq};
use dossier::language::Language;
use dossier::{Error, Result, record, register};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::pdf::{self, Attached};

/// The name it has among the attached files.
const NAME: &str = "probant.json";

/// The manifest of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The program that made it.
    pub tool: String,
    /// The journal's head hash.
    pub state: String,
    /// Entries of the journal at that state.
    pub entries: i64,
    /// The day the pack is dated.
    pub date: NaiveDate,
    /// Its language.
    pub language: Language,
    /// Every attachment of the dossier.
    pub evidence: Vec<Evidence>,
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
}

impl Manifest {
    /// The manifest of the state that `conn` reads, whose last entry is `head`.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(conn: &Connection, head: &Entry, date: NaiveDate, language: Language) -> Result<Self> {
        Ok(Self {
            tool: format!("Probant {}", env!("CARGO_PKG_VERSION")),
            state: head.hash.clone(),
            entries: last_seq(conn)?,
            date,
            language,
            evidence: evidence(conn, language)?,
        })
    }

    /// Ready to be attached.
    ///
    /// # Errors
    /// [`Error::Value`].
    pub(crate) fn attached(&self) -> Result<Attached> {
        Ok(Attached {
            name: NAME.into(),
            media_type: "application/json".into(),
            says: self.language.text("pack-manifest"),
            data: true,
            bytes: serde_json::to_vec_pretty(self)?,
        })
    }
}

fn evidence(conn: &Connection, language: Language) -> Result<Vec<Evidence>> {
    let all: Vec<Attachment> = record::find(conn, "t.archived_at IS NULL ORDER BY t.name, t.id", [])?;
    all.into_iter()
        .map(|a| {
            let shown = register::shown(conn, &a.register, &a.record_id, language)?;
            let record = shown.map(|s| s.reference).unwrap_or_default();
            Ok(Evidence { name: a.name, sha256: a.sha256, size: a.size, record })
        })
        .collect()
}

/// One thing that is not as it was when a pack was made; the locale files hold `verify-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// `pack-altered`, `pack-state`, `pack-later` or `pack-evidence`.
    pub code: &'static str,
    /// How many entries came since, or which evidence.
    pub subject: String,
}

/// Reads the manifest of a pack, and whether the file is, to the last byte, as it was made.
///
/// # Errors
/// [`Error::NotAPack`] when the file never was one.
pub fn read(file: &[u8], path: &std::path::Path) -> Result<(Manifest, bool)> {
    let none = || Error::NotAPack(path.into());
    let intact = pdf::is_sealed(file).unwrap_or(false);
    let manifest = pdf::attached_file(file, NAME).ok_or_else(none)?;
    Ok((serde_json::from_slice(&manifest).map_err(|_| none())?, intact))
}

/// What has changed in the dossier since the pack was made. Evidence counts as changed when its bytes are no longer
/// attached to the same record.
///
/// # Errors
/// Those of the database.
pub fn compare(manifest: &Manifest, conn: &Connection) -> Result<Vec<Change>> {
    let seq: Option<i64> = conn
        .query_row("SELECT seq FROM journal WHERE lower(hex(hash)) = ?1", [&manifest.state], |row| row.get(0))
        .optional()?;
    let Some(seq) = seq else { return Ok(vec![Change { code: "pack-state", subject: manifest.state.clone() }]) };
    let mut changes = Vec::new();
    let later = last_seq(conn)? - seq;
    if later > 0 {
        changes.push(Change { code: "pack-later", subject: later.to_string() });
    }
    let now: BTreeSet<Evidence> = evidence(conn, manifest.language)?.into_iter().collect();
    let gone = manifest.evidence.iter().filter(|e| !now.contains(e));
    changes.extend(gone.map(|e| Change { code: "pack-evidence", subject: format!("{} ({})", e.name, e.record) }));
    Ok(changes)
}
