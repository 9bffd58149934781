//! A standard as a file: an edition, the one it comes after, and the list of its clauses.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use store::journal::Change;
use store::{Error, Result};

use super::{CHANGES, Clause, STATES, Standard};

/// The longest text a clause of a file may hold, in characters, and the most clauses: well beyond any standard.
const MAX_ENTRY_CHARS: usize = 20_000;
const MAX_CLAUSES: usize = 5_000;

/// A standard read from `assets/standards`, or from a file of the user's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardFile {
    /// Its identity in a dossier, such as `iso-9001-2015`: letters, digits and hyphens.
    pub id: String,
    /// Such as `ISO 9001`.
    pub name: String,
    /// Such as `2015`.
    pub edition: String,
    /// The identity of the edition it comes after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<String>,
    /// What is to be known before relying on it, in French.
    #[serde(default)]
    pub note_fr: String,
    /// The same in English.
    #[serde(default)]
    pub note_en: String,
    /// Its clauses, in order.
    pub clauses: Vec<ClauseEntry>,
}

/// A clause of a file. Only its number and a title are needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClauseEntry {
    clause: String,
    parent: Option<String>,
    title_fr: String,
    title_en: String,
    is_auditable: bool,
    questions_fr: Vec<String>,
    questions_en: Vec<String>,
    expected_evidence_fr: Vec<String>,
    documented_information: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    documented_information_also: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amendment_note_fr: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note_2026_fr: Option<String>,
    from: Vec<String>,
    change: String,
    change_fr: String,
    change_en: String,
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
        follows: None,
        note_fr: String::new(),
        note_en: String::new(),
        clauses: serde_json::from_str(source)?,
    })
}

/// ISO 9001:2026, in our own words, with what it takes over from 2015 (DOMAIN D.6): to be checked against the text.
///
/// # Errors
/// Never for the file that is built in; a test reads it.
pub fn iso_9001_2026() -> Result<StandardFile> {
    StandardFile::parse(include_bytes!("../../../../assets/standards/iso-9001-2026.json"))
}

/// The start of a file of one's own: two clauses that show every field.
pub const TEMPLATE: &str = include_str!("../../../../assets/standards/template.json");

impl StandardFile {
    /// Reads a standard from JSON, as `assets/standards/template.json` shows it.
    ///
    /// # Errors
    /// [`Error::Value`] for what is no such JSON; [`Error::Other`] names the first clause that is wrong, and why.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        // Editors of Windows put a byte order mark in front.
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let file: Self = serde_json::from_slice(bytes)?;
        file.check()?;
        Ok(file)
    }

    fn check(&self) -> Result<()> {
        let wrong = |clause: &str, code: &'static str| Err(Error::Other(code, clause.to_owned()));
        let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.id.is_empty() || !self.id.chars().all(slug) {
            return wrong(&self.id, "clause-identity");
        }
        if self.name.trim().is_empty() || self.clauses.is_empty() {
            return wrong(&self.id, "clause-untitled");
        }
        if self.clauses.len() > MAX_CLAUSES {
            return wrong(&self.id, "clause-too-long");
        }
        let mut known = HashSet::new();
        for entry in &self.clauses {
            let number = entry.clause.as_str();
            if number.trim().is_empty() || (entry.title_fr.trim().is_empty() && entry.title_en.trim().is_empty()) {
                return wrong(number, "clause-untitled");
            }
            if entry.parent.as_deref().is_some_and(|parent| !known.contains(parent)) {
                return wrong(number, "clause-parent");
            }
            if !known.insert(number) {
                return wrong(number, "clause-repeated");
            }
            if !entry.change.is_empty() && !CHANGES.contains(&entry.change.as_str()) {
                return wrong(number, "clause-change");
            }
            let documented = entry.documented_information.iter().chain(&entry.documented_information_also);
            if documented.flat_map(|word| word.split(' ')).any(|word| !matches!(word, "maintain" | "retain")) {
                return wrong(number, "clause-documented");
            }
            if serde_json::to_string(entry)?.chars().count() > MAX_ENTRY_CHARS {
                return wrong(number, "clause-too-long");
            }
        }
        Ok(())
    }

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
    /// [`store::Error::Duplicate`] when the dossier has it already.
    pub fn load(&self, change: &Change) -> Result<()> {
        change.insert(&Standard {
            id: self.id.clone(),
            name: self.name.clone(),
            edition: self.edition.clone(),
            follows: self.follows.clone(),
            note_fr: self.note_fr.clone(),
            note_en: self.note_en.clone(),
            ..Standard::default()
        })?;
        for (index, entry) in self.clauses.iter().enumerate() {
            change.insert(&self.clause(index, entry))?;
        }
        Ok(())
    }

    fn clause(&self, index: usize, entry: &ClauseEntry) -> Clause {
        let join = |parts: [&Option<String>; 2], by: &str| {
            parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(by)
        };
        // Whoever writes in one language is read in both.
        let either = |one: &str, other: &str| if one.is_empty() { other.to_owned() } else { one.to_owned() };
        let lines = |one: &[String], other: &[String]| either(&one.join("\n"), &other.join("\n"));
        Clause {
            id: self.clause_id(&entry.clause),
            standard_id: self.id.clone(),
            number: entry.clause.clone(),
            parent_id: entry.parent.as_deref().map(|p| self.clause_id(p)),
            position: i64::try_from(index).unwrap_or_default() + 1,
            title_fr: either(entry.title_fr.trim_end_matches(" (intitulé propre)"), &entry.title_en),
            title_en: either(entry.title_en.trim_end_matches(" (own label)"), &entry.title_fr),
            auditable: entry.is_auditable,
            questions_fr: lines(&entry.questions_fr, &entry.questions_en),
            questions_en: lines(&entry.questions_en, &entry.questions_fr),
            expected_evidence: entry.expected_evidence_fr.join("\n"),
            documented: join([&entry.documented_information, &entry.documented_information_also], " "),
            note: join([&entry.amendment_note_fr, &entry.note_2026_fr], "\n"),
            comes_from: entry.from.join(" "),
            change: entry.change.clone(),
            change_fr: either(&entry.change_fr, &entry.change_en),
            change_en: either(&entry.change_en, &entry.change_fr),
            state: STATES[0].into(),
            ..Clause::default()
        }
    }
}
