//! What a person chooses of a pack.

use chrono::NaiveDate;
use language::Language;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::record::{Condition, Filter, Query};
use store::redaction::Redaction;
use store::{Error, Problem, Result};
use ts_rs::TS;

/// A section that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PackSection {
    /// What the pack holds, on one page.
    Summary,
    /// Who is certified, for what.
    Scope,
    /// Each clause: how it stands, what proves it, who audited it.
    Matrix,
    /// The audits of the cycle, process by process, and what nobody audits.
    Programme,
    /// What is missing: for the organisation itself.
    Readiness,
    /// The processes and how they follow one another.
    Processes,
    /// The register of controlled documents.
    Procedures,
    /// Findings by grade.
    Findings,
    /// The plan of each audit chosen.
    AuditPlan,
    /// The report of each audit chosen.
    AuditReport,
    /// The sheets of the nonconformities.
    Nonconformities,
    /// The action plan.
    Actions,
    /// How the contracts stand with the law.
    Legality,
    /// The samples chosen: how they were drawn, and what they show.
    Samples,
}

impl PackSection {
    /// The register that it shows; none where it shows no register.
    #[must_use]
    pub fn register(self) -> Option<&'static str> {
        match self {
            Self::Summary | Self::Scope | Self::Programme | Self::Readiness => None,
            Self::Matrix => Some("clause"),
            Self::Processes => Some("process"),
            Self::Procedures => Some("procedure"),
            Self::Findings | Self::Nonconformities => Some("finding"),
            Self::AuditPlan | Self::AuditReport => Some("audit"),
            Self::Actions => Some("action"),
            Self::Legality => Some("contract"),
            Self::Samples => Some("sample"),
        }
    }

    /// The day by which a period limits its records; none where they have no such day.
    fn day(self) -> Option<&'static str> {
        match self {
            Self::Summary
            | Self::Scope
            | Self::Matrix
            | Self::Programme
            | Self::Readiness
            | Self::Processes
            | Self::Samples => None,
            Self::Legality => Some("notified_on"),
            Self::Procedures => Some("effective_on"),
            Self::Findings | Self::Nonconformities => Some("found_on"),
            Self::AuditPlan | Self::AuditReport => Some("starts_on"),
            Self::Actions => Some("due_on"),
        }
    }
}

/// Who may read a pack.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Confidentiality {
    /// Anybody.
    Public,
    /// The organisation.
    Internal,
    /// Those it is given to.
    #[default]
    Restricted,
    /// Those it is given to by name.
    Confidential,
}

impl Confidentiality {
    /// The stable code; the locale files hold `pack-confidentiality-<code>`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
            Self::Restricted => "restricted",
            Self::Confidential => "confidential",
        }
    }
}

/// Which of the two versions of a redacted pack this is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Edition {
    /// There is no other.
    #[default]
    Only,
    /// The whole one; it names the redacted one.
    Full,
    /// The redacted one; it names the whole one.
    Redacted,
}

impl Edition {
    /// The stable code; the locale files hold `pack-edition-<code>`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::Full => "full",
            Self::Redacted => "redacted",
        }
    }

    /// The other version; none where there is only one.
    fn other(self) -> Option<Self> {
        match self {
            Self::Only => None,
            Self::Full => Some(Self::Redacted),
            Self::Redacted => Some(Self::Full),
        }
    }
}

/// Which records of a section are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SectionFilter {
    /// The section.
    pub section: PackSection,
    /// Conditions that all hold.
    pub filters: Vec<Filter>,
}

/// What a person chooses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PackOptions {
    /// The title on the cover; a fitting one where empty.
    pub title: String,
    /// Such as `1.0`; none is shown where empty.
    pub version: String,
    /// Whether it is still worked on.
    pub draft: bool,
    /// Who may read it.
    pub confidentiality: Confidentiality,
    /// Language of everything that is not typed by people.
    pub language: Language,
    /// The day the pack is dated.
    pub date: NaiveDate,
    /// The sections, in order; the integrity page and the annexes always come last.
    pub sections: Vec<PackSection>,
    /// Only records from this day on, in the sections whose records have one.
    pub from: Option<NaiveDate>,
    /// Only records up to this day.
    pub to: Option<NaiveDate>,
    /// Which records each section shows; all where nothing is said.
    pub filters: Vec<SectionFilter>,
    /// Whether attached pictures are shown with their finding.
    pub pictures: bool,
    /// Whether the files attached to the records shown come as annexes.
    pub annexes: bool,
    /// What the redacted version leaves out.
    pub redaction: Redaction,
    /// Which version this is.
    pub edition: Edition,
}

impl PackOptions {
    /// What an auditor asks for, with its annexes, dated `date`.
    #[must_use]
    pub fn full(language: Language, date: NaiveDate) -> Self {
        let sections = vec![
            PackSection::Summary,
            PackSection::Scope,
            PackSection::Matrix,
            PackSection::Programme,
            PackSection::Processes,
            PackSection::Procedures,
            PackSection::Findings,
            PackSection::Nonconformities,
            PackSection::Actions,
            PackSection::Legality,
        ];
        Self {
            title: String::new(),
            version: String::new(),
            draft: false,
            confidentiality: Confidentiality::default(),
            language,
            date,
            sections,
            from: None,
            to: None,
            filters: Vec::new(),
            pictures: true,
            annexes: true,
            redaction: Redaction::default(),
            edition: Edition::Only,
        }
    }

    /// Refuses what no pack can show.
    ///
    /// # Errors
    /// [`Error::Rejected`] where the period ends before it begins.
    pub fn check(&self) -> Result<()> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if to < from => Err(Error::Rejected(vec![Problem::new("to", "before-start")])),
            _ => Ok(()),
        }
    }

    /// What a section asks its register for: its filter, and the period where its records have a day.
    #[must_use]
    pub fn query(&self, section: PackSection) -> Query {
        let own = self.filters.iter().filter(|f| f.section == section).flat_map(|f| f.filters.iter().cloned());
        let mut filters: Vec<Filter> = own.collect();
        for (day, condition) in [(self.from, Condition::From), (self.to, Condition::To)] {
            if let (Some(field), Some(day)) = (section.day(), day) {
                filters.push(Filter { field: field.into(), condition, values: vec![day.to_string()] });
            }
        }
        Query { filters, language: self.language, ..Query::default() }
    }

    /// Whether files that nobody can redact come along: pictures and annexes.
    #[must_use]
    pub fn with_files(&self) -> bool {
        self.edition != Edition::Redacted
    }

    /// SHA-256 over the state and everything that was chosen, in hexadecimal: it names the file without being in need
    /// of it, so that two versions can name each other. What a person typed is left aside: from a redacted pack, nobody is
    /// to find out by trying which words it leaves out.
    #[must_use]
    pub fn identity(&self, state: &str) -> String {
        let words = vec![String::new(); self.redaction.words.len()];
        let redaction = Redaction { words, ..self.redaction.clone() };
        let chosen = Self { title: String::new(), version: String::new(), redaction, ..self.clone() };
        let chosen = serde_json::to_vec(&chosen).unwrap_or_default();
        let tool = concat!("Probant ", env!("CARGO_PKG_VERSION"));
        let hash = Sha256::new().chain_update(tool).chain_update([0]).chain_update(state).chain_update([0]);
        hex::encode(hash.chain_update(chosen).finalize())
    }

    /// The identity of the other version; none where there is only one.
    #[must_use]
    pub fn twin(&self, state: &str) -> Option<String> {
        let edition = self.edition.other()?;
        Some(Self { edition, ..self.clone() }.identity(state))
    }
}
