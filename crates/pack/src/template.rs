//! From a dossier to a pack: what was chosen, put together, laid out, written.

use chrono::NaiveDate;
use dossier::journal::{Entry, head};
use dossier::language::Language;
use dossier::organisation::{Organisation, organisation};
use dossier::progress::Progress;
use dossier::record;
use dossier::requirement::Standard;
use dossier::{Error, Result};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::block::{Block, Cover, Document};
use crate::layout::lay_out;
use crate::layout::typography::typeset;
use crate::manifest::Manifest;
use crate::pdf::{self, About, Attached};
use crate::section::{Source, findings, integrity, procedures, scope};

/// A section that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PackSection {
    /// Who is certified, for what.
    Scope,
    /// The register of controlled documents.
    Procedures,
    /// Findings by grade.
    Findings,
}

/// What a person chooses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PackOptions {
    /// The title on the cover; a fitting one where empty.
    pub title: String,
    /// Language of everything that is not typed by people.
    pub language: Language,
    /// The day the pack is dated.
    pub date: NaiveDate,
    /// The sections, in order; the integrity page always comes last.
    pub sections: Vec<PackSection>,
    /// Whether attached pictures are shown with their finding.
    pub pictures: bool,
}

impl PackOptions {
    /// Every section, dated `date`.
    #[must_use]
    pub fn full(language: Language, date: NaiveDate) -> Self {
        let sections = vec![PackSection::Scope, PackSection::Procedures, PackSection::Findings];
        Self { title: String::new(), language, date, sections, pictures: true }
    }
}

/// A finished pack.
pub struct Pack {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The journal's head hash it comes from.
    pub state: String,
}

/// What reads the files that go with the pages of a pack.
pub type Data<'a> = &'a dyn Fn(&Connection) -> Result<Vec<Attached>>;

/// Makes the pack of one moment of a dossier: the same state, options and day give the same bytes. `data` reads the
/// files that go with the pages, from the same moment.
///
/// # Errors
/// [`Error::Cancelled`], and those of the database.
pub fn make(conn: &Connection, options: &PackOptions, data: Data, progress: &dyn Progress) -> Result<Pack> {
    // Everything is read in one transaction, so that work going on beside it cannot show through.
    let snapshot = conn.unchecked_transaction()?;
    let head = head(&snapshot)?.ok_or_else(|| Error::NoRecord("journal".into()))?;
    let organisation = organisation(&snapshot)?;
    let source = Source { conn: &snapshot, language: options.language, date: options.date, progress };
    let document = document(&source, options, &organisation, &head)?;
    let laid = lay_out(&document, progress)?;
    let about = About {
        title: document.cover.title.clone(),
        author: organisation.name.clone(),
        language: options.language.code(),
        date: options.date,
    };
    let mut attached = data(&snapshot)?;
    attached.push(Manifest::of(&snapshot, &head, options.date, options.language)?.attached()?);
    let bytes = pdf::write(&laid, &about, &attached, progress)?;
    let sha256 = hex::encode(Sha256::digest(&bytes));
    Ok(Pack { bytes, pages: laid.pages.len(), sha256, state: head.hash })
}

/// Writes a finished pack to `path`, which is replaced only once the file is complete.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::ReadOnly`] or another failure to write.
pub fn write(pack: &Pack, path: &std::path::Path) -> Result<()> {
    dossier::safe_file::write_bytes(path, &pack.bytes)
}

fn document(source: &Source, options: &PackOptions, organisation: &Organisation, head: &Entry) -> Result<Document> {
    let language = options.language;
    let mut blocks: Vec<Block> = Vec::new();
    for section in &options.sections {
        blocks.extend(match section {
            PackSection::Scope => scope::blocks(source, organisation)?,
            PackSection::Procedures => procedures::blocks(source)?,
            PackSection::Findings => findings::blocks(source, options.pictures)?,
        });
        source.progress.tick()?;
    }
    blocks.extend(integrity::blocks(source, head)?);
    let title = if options.title.trim().is_empty() {
        fitting_title(options, organisation)
    } else {
        options.title.trim().to_owned()
    };
    let title = typeset(language, &title);
    let day = language.day(options.date);
    Ok(Document {
        language,
        cover: cover(source, organisation, head, &title)?,
        contents_title: language.text("pack-contents"),
        header: format!("{} · {title}", organisation.name),
        footer: language.text_with("pack-footer", &[("date", &day)]),
        fingerprint: language.text_with("pack-fingerprint", &[("hash", &head.hash)]),
        blocks,
    })
}

/// What a pack is called that nobody has named: after its only register, or after the audit it prepares.
fn fitting_title(options: &PackOptions, organisation: &Organisation) -> String {
    let language = options.language;
    let registers: Vec<PackSection> =
        options.sections.iter().copied().filter(|section| *section != PackSection::Scope).collect();
    match registers.as_slice() {
        [PackSection::Procedures] => language.text("pack-template-procedures"),
        [PackSection::Findings] => language.text("pack-template-findings"),
        _ => language.text_with("pack-title", &[("audit", &lower_first(&organisation.next_audit))]),
    }
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|c| c.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

fn cover(source: &Source, organisation: &Organisation, head: &Entry, title: &str) -> Result<Cover> {
    let language = source.language;
    let standard: Standard = record::get(source.conn, &organisation.standard_id)?;
    let scope = typeset(language, &organisation.scope);
    let day = |d: Option<NaiveDate>| d.map(|d| language.long_day(d)).unwrap_or_default();
    let count = |table: &str| -> Result<String> {
        let sql = format!("SELECT count(*) FROM {table} WHERE archived_at IS NULL");
        Ok(language.number(source.conn.query_row(&sql, [], |row| row.get(0))?))
    };
    let facts = [
        ("organisation-certification_body", organisation.certification_body.clone()),
        ("organisation-certificate_number", organisation.certificate_number.clone()),
        ("organisation-certificate_expires_on", day(organisation.certificate_expires_on)),
        ("pack-next-audit-days", scope::audit_days(source, organisation)),
        ("pack-date", language.long_day(source.date)),
        ("pack-made-by", head.author.clone()),
    ];
    Ok(Cover {
        organisation: [&organisation.name, &organisation.department]
            .into_iter()
            .filter(|l| !l.is_empty())
            .map(|l| typeset(language, l))
            .collect(),
        title: title.to_owned(),
        subtitle: format!("{}:{}. {scope}", standard.name, standard.edition),
        facts: facts.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (source.text(k), v)).collect(),
        counts: vec![
            (count("procedure")?, source.text("pack-count-procedures")),
            (count("finding")?, source.text("pack-count-findings")),
            (count("process")?, source.text("pack-count-processes")),
            (count("attachment")?, source.text("pack-count-evidence")),
        ],
    })
}
