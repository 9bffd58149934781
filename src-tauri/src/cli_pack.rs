//! The command line of packs: made with every choice the window has, and checked.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{Local, NaiveDate};
use clap::{Args, ValueEnum};
use dossier::Error;
use dossier::language::Language;
use dossier::progress::{Progress, Unwatched};
use dossier::redaction::Redaction;
use pack::{Confidentiality, Edition, PackOptions, PackSection};
use serde_json::json;

use crate::cli::{Lang, print, say};
use crate::pack_data;

/// What `pack` is called with.
#[derive(Args)]
pub struct PackCall {
    /// The dossier
    file: PathBuf,
    /// The PDF to write
    #[arg(long)]
    out: PathBuf,
    /// Language of the pack
    #[arg(long, value_enum, default_value_t = Lang::Fr)]
    lang: Lang,
    /// The sections, in order, separated by commas; all where none is given
    #[arg(long, value_enum, value_delimiter = ',')]
    sections: Vec<Section>,
    /// The day the pack is dated, YYYY-MM-DD; today where none is given
    #[arg(long)]
    date: Option<NaiveDate>,
    /// Only records from this day on
    #[arg(long)]
    from: Option<NaiveDate>,
    /// Only records up to this day
    #[arg(long)]
    to: Option<NaiveDate>,
    /// The title on the cover
    #[arg(long, default_value = "")]
    title: String,
    /// The version on the cover
    #[arg(long, default_value = "")]
    label: String,
    /// Mark it as a draft
    #[arg(long)]
    draft: bool,
    /// Who may read it
    #[arg(long, value_enum, default_value_t = Readers::Restricted)]
    readers: Readers,
    /// Leave the attached files out
    #[arg(long)]
    no_annexes: bool,
    /// Which version of a redacted pack
    #[arg(long, value_enum, default_value_t = Version::Only)]
    edition: Version,
    /// What the redacted version leaves out: people, or fields such as finding.evidence
    #[arg(long, value_delimiter = ',')]
    redact: Vec<String>,
    /// Words that the redacted version leaves out
    #[arg(long)]
    redact_words: Vec<String>,
    /// Say what was done as JSON
    #[arg(long)]
    json: bool,
}

/// A section of a pack.
#[derive(Clone, Copy, ValueEnum)]
enum Section {
    Scope,
    Processes,
    Procedures,
    Findings,
    AuditPlan,
    AuditReport,
    Nonconformities,
    Actions,
    /// The legality checks.
    Legality,
    /// The samples.
    Samples,
}

/// Who may read a pack.
#[derive(Clone, Copy, ValueEnum)]
enum Readers {
    Public,
    Internal,
    Restricted,
    Confidential,
}

/// Which version of a redacted pack.
#[derive(Clone, Copy, ValueEnum)]
enum Version {
    Only,
    Full,
    Redacted,
}

impl PackCall {
    fn options(&self) -> PackOptions {
        let date = self.date.unwrap_or_else(|| Local::now().date_naive());
        let mut options = PackOptions::full(self.lang.into(), date);
        if !self.sections.is_empty() {
            let section = |section: &Section| match section {
                Section::Scope => PackSection::Scope,
                Section::Processes => PackSection::Processes,
                Section::Procedures => PackSection::Procedures,
                Section::Findings => PackSection::Findings,
                Section::AuditPlan => PackSection::AuditPlan,
                Section::AuditReport => PackSection::AuditReport,
                Section::Nonconformities => PackSection::Nonconformities,
                Section::Actions => PackSection::Actions,
                Section::Legality => PackSection::Legality,
                Section::Samples => PackSection::Samples,
            };
            options.sections = self.sections.iter().map(section).collect();
        }
        let (people, fields): (Vec<String>, Vec<String>) = self.redact.iter().cloned().partition(|r| r == "people");
        PackOptions {
            title: self.title.clone(),
            version: self.label.clone(),
            draft: self.draft,
            confidentiality: match self.readers {
                Readers::Public => Confidentiality::Public,
                Readers::Internal => Confidentiality::Internal,
                Readers::Restricted => Confidentiality::Restricted,
                Readers::Confidential => Confidentiality::Confidential,
            },
            from: self.from,
            to: self.to,
            annexes: !self.no_annexes,
            redaction: Redaction { people: !people.is_empty(), fields, words: self.redact_words.clone() },
            edition: match self.edition {
                Version::Only => Edition::Only,
                Version::Full => Edition::Full,
                Version::Redacted => Edition::Redacted,
            },
            ..options
        }
    }
}

/// Makes a pack.
///
/// # Errors
/// Those of [`pack::make`].
pub fn run(call: PackCall, language: Language) -> dossier::Result<ExitCode> {
    let options = call.options();
    let data = |conn: &rusqlite::Connection, progress: &dyn Progress| pack_data::read(conn, &options, progress);
    let made = pack::make_file(&dossier::reader(&call.file)?, &options, &data, &call.out, &Unwatched)?;
    let (path, pages) = (call.out.display().to_string(), made.pages.to_string());
    if call.json {
        print(&json!({ "pack": path, "pages": made.pages, "sha256": made.sha256, "state": made.state }));
    } else {
        say(&language.text_with("cli-pack-done", &[("path", &path), ("pages", &pages)]));
    }
    Ok(ExitCode::SUCCESS)
}

/// Checks that a pack is as it was made, and what has changed in the dossier since.
///
/// # Errors
/// [`Error::NotAPack`], and a failure to read.
pub fn check(pack: &Path, dossier: Option<&Path>, json: bool, language: Language) -> dossier::Result<ExitCode> {
    let bytes = std::fs::read(pack).map_err(|e| Error::file(pack, e))?;
    let (manifest, intact) = pack::read(&bytes, pack)?;
    let mut changes = Vec::new();
    if !intact {
        changes.push(pack::Change { code: "pack-altered", subject: String::new() });
    }
    if let Some(dossier) = dossier {
        changes.extend(pack::compare(&manifest, &dossier::reader(dossier)?)?);
    }
    if json {
        print(&json!({ "intact": intact, "manifest": manifest, "changes": changes }));
    }
    for change in &changes {
        say(&language.text_with(&format!("verify-{}", change.code), &[("subject", &change.subject)]));
    }
    if !changes.is_empty() {
        // A file that was touched is not handed over; one that is only older than its dossier is made again.
        let touched = changes.iter().any(|change| matches!(change.code, "pack-altered" | "pack-state"));
        say(&language.text(if touched { "verify-pack-next-refuse" } else { "verify-pack-next-again" }));
        return Ok(ExitCode::from(1));
    }
    let (date, evidence) = (language.day(manifest.date), manifest.evidence.len().to_string());
    let args = [("state", &manifest.state[..12.min(manifest.state.len())]), ("date", &date), ("evidence", &evidence)];
    say(&language.text_with("cli-verify-pack-done", &args));
    Ok(ExitCode::SUCCESS)
}
