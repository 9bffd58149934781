//! A standard as a file: an edition and the list of its clauses.

use serde::Deserialize;

use super::{Clause, STATES, Standard};
use crate::error::Result;
use crate::journal::Change;

/// A standard read from `assets/standards`.
pub struct StandardFile {
    /// Its identity in a dossier, such as `iso-9001-2015`.
    pub id: String,
    /// Such as `ISO 9001`.
    pub name: String,
    /// Such as `2015`.
    pub edition: String,
    clauses: Vec<ClauseEntry>,
}

#[derive(Deserialize)]
struct ClauseEntry {
    clause: String,
    parent: Option<String>,
    title_fr: String,
    title_en: String,
    is_auditable: bool,
    questions_fr: Vec<String>,
    questions_en: Vec<String>,
    expected_evidence_fr: Vec<String>,
    documented_information: Option<String>,
    documented_information_also: Option<String>,
    amendment_note_fr: Option<String>,
    note_2026_fr: Option<String>,
}

/// ISO 9001:2015 with its amendment 1:2024, clauses 4 to 10, in our own words.
///
/// # Errors
/// Never for the file that is built in; a test reads it.
pub fn iso_9001_2015() -> Result<StandardFile> {
    let source = include_str!("../../../../assets/standards/iso-9001-2015.json");
    Ok(StandardFile {
        id: "iso-9001-2015".into(),
        name: "ISO 9001".into(),
        edition: "2015".into(),
        clauses: serde_json::from_str(source)?,
    })
}

impl StandardFile {
    /// The identity of one of its clauses in a dossier.
    #[must_use]
    pub fn clause_id(&self, number: &str) -> String {
        format!("{}/{number}", self.id)
    }

    /// The numbers of its clauses, in order.
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        self.clauses.iter().map(|c| c.clause.as_str())
    }

    /// Puts the standard and its clauses into a dossier.
    ///
    /// # Errors
    /// [`crate::Error::Duplicate`] when the dossier has it already.
    pub fn load(&self, change: &Change) -> Result<()> {
        change.insert(&Standard {
            id: self.id.clone(),
            name: self.name.clone(),
            edition: self.edition.clone(),
            archived_at: None,
        })?;
        for (index, entry) in self.clauses.iter().enumerate() {
            let join = |parts: [&Option<String>; 2], by: &str| {
                parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(by)
            };
            change.insert(&Clause {
                id: self.clause_id(&entry.clause),
                standard_id: self.id.clone(),
                number: entry.clause.clone(),
                parent_id: entry.parent.as_deref().map(|p| self.clause_id(p)),
                position: i64::try_from(index).unwrap_or_default() + 1,
                title_fr: entry.title_fr.trim_end_matches(" (intitulé propre)").into(),
                title_en: entry.title_en.trim_end_matches(" (own label)").into(),
                auditable: entry.is_auditable,
                questions_fr: entry.questions_fr.join("\n"),
                questions_en: entry.questions_en.join("\n"),
                expected_evidence: entry.expected_evidence_fr.join("\n"),
                documented: join([&entry.documented_information, &entry.documented_information_also], " "),
                note: join([&entry.amendment_note_fr, &entry.note_2026_fr], "\n"),
                state: STATES[0].into(),
                ..Clause::default()
            })?;
        }
        Ok(())
    }
}
