//! The command line of packs: made with every choice the window has, and checked.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, Local, NaiveDate, Utc};
use clap::{Args, ValueEnum};
use domain::backup;
use language::{Language, key};
use pack::{Confidentiality, Edition, PackOptions, PackSection};
use serde_json::json;
use store::Error;
use store::journal::Discrepancy;
use store::progress::{NoProgress, Progress};
use store::redaction::Redaction;

use crate::cli::{Lang, print, say};
use crate::pack_data;
use crate::workstation::Workstation;

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
    /// What the pack holds, on one page.
    Summary,
    Scope,
    /// Each clause and what proves it.
    Matrix,
    /// The audit programme.
    Programme,
    /// What is missing, for internal use.
    Readiness,
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
                Section::Summary => PackSection::Summary,
                Section::Scope => PackSection::Scope,
                Section::Matrix => PackSection::Matrix,
                Section::Programme => PackSection::Programme,
                Section::Readiness => PackSection::Readiness,
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

/// Makes a pack: 1 where the dossier holds what its journal never said, and no pack is made.
///
/// # Errors
/// Those of [`pack::make`].
pub fn run(call: PackCall, workstation: &Workstation) -> store::Result<ExitCode> {
    let (options, language) = (call.options(), workstation.language);
    let data = |conn: &store::ReadOnly, progress: &dyn Progress| pack_data::read(conn, &options, progress);
    let made = match pack::make_file(&domain::reader(&call.file)?, &options, &data, &call.out, &NoProgress) {
        Err(Error::Altered(found)) => {
            refuse(&call.file, &found, workstation);
            return Ok(ExitCode::from(1));
        }
        other => other?,
    };
    let (path, pages) = (call.out.display().to_string(), made.pages.to_string());
    if call.json {
        print(&json!({ "pack": path, "pages": made.pages, "sha256": made.sha256, "state": made.state }));
    } else {
        say(&language.text_with(key!("cli-pack-done"), &[("path", &path), ("pages", &pages)]));
    }
    Ok(ExitCode::SUCCESS)
}

/// Says what was altered, and from which backup one can go on.
fn refuse(file: &Path, found: &[Discrepancy], workstation: &Workstation) {
    let language = workstation.language;
    say(&language.text(key!("error-altered")));
    found.iter().for_each(|finding| say(&finding.sentence(language)));
    let good = backup::last_good(file, &workstation.backup_folder()).ok().flatten();
    match good {
        Some(good) => say(&language.text_with(key!("altered-backup"), &[("path", &good.path.display().to_string())])),
        None => say(&language.text(key!("altered-no-backup"))),
    }
}

/// Checks that a pack is as it was made, that it shows what the journal of the dossier said, and what has changed since.
///
/// # Errors
/// [`Error::Other`] `not-a-pack`, and a failure to read.
pub fn check(pack: &Path, dossier: Option<&Path>, json: bool, language: Language) -> store::Result<ExitCode> {
    let bytes = std::fs::read(pack).map_err(|e| Error::file(pack, e))?;
    let (manifest, intact) = pack::read(&bytes, pack)?;
    let mut changes = Vec::new();
    if !intact {
        changes.push(pack::Change::new("pack-altered", ""));
    }
    if let Some(dossier) = dossier {
        let conn = domain::reader(dossier)?;
        let moment = conn.snapshot()?;
        changes.extend(pack::compare(&bytes, &manifest, &moment, &NoProgress)?);
    }
    if json {
        print(&json!({ "intact": intact, "manifest": manifest, "changes": changes }));
    }
    for change in &changes {
        let mut subject = change.subject.clone();
        if !change.table.is_empty() {
            subject = format!("{} {subject}", language.composed(&format!("table-{}", change.table)));
        }
        let at = change.at.parse::<DateTime<Utc>>().map(|at| language.instant(at));
        let args = [("subject", subject.as_str()), ("author", &change.author), ("at", &at.unwrap_or_default())];
        say(&language.composed_with(&format!("verify-{}", change.code), &args));
    }
    if !changes.is_empty() {
        // A file that is only older than its dossier is made again; any other is not handed over.
        let older = ["pack-later", "pack-record-changed", "pack-evidence"];
        let touched = changes.iter().any(|change| !older.contains(&change.code.as_str()));
        say(&language.text(if touched { key!("verify-pack-next-refuse") } else { key!("verify-pack-next-again") }));
        return Ok(ExitCode::from(1));
    }
    let (date, evidence) = (language.day(manifest.date), manifest.evidence.len().to_string());
    let args = [("state", &manifest.state[..12.min(manifest.state.len())]), ("date", &date), ("evidence", &evidence)];
    let done = if dossier.is_some() { "cli-verify-pack-done" } else { "cli-verify-pack-alone" };
    say(&language.composed_with(done, &args));
    Ok(ExitCode::SUCCESS)
}
