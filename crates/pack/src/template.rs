//! From a dossier to a pack: what was chosen, put together, laid out, written.

use language::key;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write;

use chrono::NaiveDate;
use domain::organisation::{ORGANISATION_ID, Organisation, organisation};
use domain::requirement::Standard;
use domain::sample::{Sample, SampleResults, results};
use store::journal::{Entry, seal, state};
use store::progress::Progress;
use store::register::attachment::attachments;
use store::{Error, ReadOnly, Result, Snapshot, record, redaction};

use crate::annex::Picture;
use crate::block::{Cover, Document};
use crate::layout::typography::typeset;
use crate::layout::{BlockStream, Plan};
use crate::manifest::Manifest;
use crate::options::{Edition, PackOptions, PackSection};
use crate::pdf::{About, Attached, Content, Deflated, PdfWriter};
use crate::section::annexes::{self, Annex};
use crate::section::{
    Source, actions, agenda, audit_report, findings, gaps, integrity, legality, matrix, nonconformities, procedures,
    processes, programme, samples, scope, summary,
};

/// A finished pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// How many pages it has.
    pub pages: usize,
    /// In bytes.
    pub size: u64,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The hash of the journal's entry that it comes from.
    pub state: String,
    /// The title on its cover.
    pub title: String,
}

/// What reads the files that go with the pages of a pack.
pub type Data<'a> = &'a dyn Fn(&ReadOnly, &dyn Progress) -> Result<Vec<(Attached, Deflated)>>;

/// Makes the pack of one moment of a dossier and writes it to `out`: the same state, options and day give the same
/// bytes. `data` reads the files that go with the pages, from the same moment.
///
/// # Errors
/// Those of [`PackOptions::check`], [`Error::Altered`] where records are not what the journal says, [`Error::Cancelled`], those of the database, and a failure to write, as
/// [`Error::DiskFull`].
pub fn make(
    conn: &ReadOnly,
    options: &PackOptions,
    data: Data,
    out: &mut (dyn Write + Send),
    progress: &dyn Progress,
) -> Result<Made> {
    options.check()?;
    // Everything is read in one transaction, so that work going on beside it cannot show through.
    let snapshot = conn.snapshot()?;
    // Nothing is sealed over records that are not what the journal says.
    seal::require(&snapshot, progress)?;
    let (options, samples) = &hidden(&snapshot, options)?;
    let head = state(&snapshot)?.ok_or_else(|| Error::NoRecord("journal".into()))?;
    let writer = RefCell::new(PdfWriter::new(out));
    let source = Source::new(&snapshot, options, &writer, samples, progress)?;
    for (file, bytes) in data(&snapshot, progress)? {
        writer.borrow_mut().attach(&file, Content::Deflated(&bytes), options.date);
    }
    let (document, annexes) = compose(&source, &head)?;
    let plan = Plan::new(&document, progress)?;
    let manifest = Manifest::of(&snapshot, &head, options, &annexes)?;
    let (attached, bytes) = manifest.attached()?;
    writer.borrow_mut().attach(&attached, Content::Whole(&bytes), options.date);
    let title = document.title.clone();
    let (author, language) = (document.author.clone(), options.language.code());
    let about = About { title: title.clone(), author, language, date: options.date };
    let pages = plan.sheets.len();
    let finished = writer.into_inner().finish(&plan, &about, progress)?;
    let sha256 = hex::encode(finished.sha256);
    Ok(Made { pages, size: finished.size, sha256, state: head.hash, title })
}

/// What was chosen, the words that a person typed for the cover looked through as those of the dossier are; in a redacted
/// pack the dossier itself is read so from here on.
pub(crate) fn hidden(
    snapshot: &Snapshot,
    options: &PackOptions,
) -> Result<(PackOptions, BTreeMap<String, SampleResults>)> {
    let (mut chosen, mut samples) = (options.clone(), BTreeMap::new());
    if options.edition == Edition::Redacted {
        // A population is found by words, which are not there any more once they are hidden.
        if options.sections.contains(&PackSection::Samples) {
            for sample in record::find::<Sample>(snapshot, "t.archived_at IS NULL", [])? {
                samples.insert(sample.id.clone(), results(snapshot, &sample.id, options.language)?);
            }
        }
        let hider = redaction::hide(snapshot, &options.redaction, options.language)?;
        (chosen.title, chosen.version) = (hider.text(&options.title), hider.text(&options.version));
        for stratum in samples.values_mut().flat_map(|found| &mut found.strata) {
            stratum.stratum = hider.text(&stratum.stratum);
        }
    }
    Ok((chosen, samples))
}

/// Counts the pages that [`make`] would make, without making them.
///
/// # Errors
/// As [`make`].
pub fn count_pages(conn: &ReadOnly, options: &PackOptions, progress: &dyn Progress) -> Result<usize> {
    options.check()?;
    let snapshot = conn.snapshot()?;
    let (options, samples) = &hidden(&snapshot, options)?;
    let head = state(&snapshot)?.ok_or_else(|| Error::NoRecord("journal".into()))?;
    let mut nowhere = std::io::sink();
    let writer = RefCell::new(PdfWriter::rehearsal(&mut nowhere));
    let source = Source::new(&snapshot, options, &writer, samples, progress)?;
    let (document, _) = compose(&source, &head)?;
    Ok(Plan::new(&document, progress)?.sheets.len())
}

/// Makes a pack into a file, which is replaced only once the pack is complete.
///
/// # Errors
/// As [`make`].
pub fn make_file(
    conn: &ReadOnly,
    options: &PackOptions,
    data: Data,
    path: &std::path::Path,
    progress: &dyn Progress,
) -> Result<Made> {
    let mut made = None;
    store::file::write_beside(path, true, |beside| {
        let file = std::fs::File::create(beside).map_err(|e| Error::file(path, e))?;
        made = Some(make(conn, options, data, &mut std::io::BufWriter::new(file), progress)?);
        Ok(())
    })?;
    made.ok_or(Error::Cancelled)
}

/// Reads everything that the pages are made of. Attached files come in first: what became of them is told on the pages.
pub(crate) fn compose(source: &Source, head: &Entry) -> Result<(Document, Vec<Annex>)> {
    let options = source.options;
    let organisation = organisation(source.conn)?;
    let annexes = if options.annexes && options.with_files() { annexes::bring(source, options)? } else { Vec::new() };
    let document = document(source, &organisation, head, &annexes)?;
    Ok((document, annexes))
}

fn document(source: &Source, organisation: &Organisation, head: &Entry, annexes: &[Annex]) -> Result<Document> {
    let (options, language) = (source.options, source.language);
    let mut blocks = BlockStream::new(language);
    for section in &options.sections {
        match section {
            PackSection::Summary => blocks.extend(summary::blocks(source, organisation)?)?,
            PackSection::Scope => blocks.extend(scope::blocks(source, organisation)?)?,
            PackSection::Matrix => blocks.extend(matrix::blocks(source, organisation, annexes)?)?,
            PackSection::Programme => blocks.extend(programme::blocks(source)?)?,
            PackSection::Readiness => blocks.extend(gaps::blocks(source)?)?,
            PackSection::Processes => blocks.extend(processes::blocks(source)?)?,
            PackSection::Procedures => blocks.extend(procedures::blocks(source)?)?,
            PackSection::Findings => findings::write(source, annexes, &mut blocks)?,
            PackSection::AuditPlan => blocks.extend(agenda::blocks(source)?)?,
            PackSection::AuditReport => blocks.extend(audit_report::blocks(source, annexes)?)?,
            PackSection::Nonconformities => blocks.extend(nonconformities::blocks(source)?)?,
            PackSection::Actions => blocks.extend(actions::blocks(source)?)?,
            PackSection::Legality => blocks.extend(legality::blocks(source)?)?,
            PackSection::Samples => blocks.extend(samples::blocks(source)?)?,
        }
        source.progress.tick()?;
    }
    blocks.extend(integrity::blocks(source, head, annexes)?)?;
    blocks.extend(annexes::blocks(source, annexes))?;
    let title = if options.title.trim().is_empty() {
        fitting_title(options, organisation)
    } else {
        options.title.trim().to_owned()
    };
    let title = typeset(language, &title);
    let day = language.day(options.date);
    let confidentiality = source.composed(&format!("pack-confidentiality-{}", options.confidentiality.code()));
    let author = organisation.name.clone();
    Ok(Document {
        language,
        cover: Some(cover(source, organisation, head)?),
        contents_title: language.text(key!("pack-contents")),
        header: format!("{} · {title}", organisation.name),
        title,
        footer: language.text_with(key!("pack-footer"), &[("date", &day), ("confidentiality", &confidentiality)]),
        fingerprint: language.text_with(key!("pack-fingerprint"), &[("hash", &head.hash)]),
        author,
        blocks: blocks.finish()?,
    })
}

/// What a pack is called that nobody has named: after its only register, or after the audit it prepares.
fn fitting_title(options: &PackOptions, organisation: &Organisation) -> String {
    let language = options.language;
    let registers: Vec<PackSection> =
        options.sections.iter().copied().filter(|section| section.register().is_some()).collect();
    match registers.as_slice() {
        [PackSection::Matrix] => language.text(key!("pack-section-matrix")),
        [PackSection::Procedures] => language.text(key!("pack-template-procedures")),
        [PackSection::Findings] => language.text(key!("pack-template-findings")),
        [PackSection::AuditPlan] => language.text(key!("pack-template-audit-plan")),
        [PackSection::AuditReport | PackSection::Nonconformities, ..]
            if !registers.contains(&PackSection::Findings) =>
        {
            let report = registers[0] == PackSection::AuditReport;
            language.text(if report {
                key!("pack-template-audit-report")
            } else {
                key!("pack-template-nonconformities")
            })
        }
        [PackSection::Legality] => language.text(key!("pack-template-legality")),
        [PackSection::Samples] => language.text(key!("pack-template-samples")),
        [PackSection::Actions] => language.text(key!("pack-template-actions")),
        _ => language.text_with(key!("pack-title"), &[("audit", &lower_first(&organisation.next_audit))]),
    }
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|c| c.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

fn cover(source: &Source, organisation: &Organisation, head: &Entry) -> Result<Cover> {
    let language = source.language;
    let standard: Standard = record::get(source.conn, &organisation.standard_id)?;
    let scope = typeset(language, &organisation.scope);
    let day = |d: Option<NaiveDate>| d.map(|d| language.long_day(d)).unwrap_or_default();
    let count = |table: &str| -> Result<String> {
        let sql = format!("SELECT count(*) FROM {table} WHERE archived_at IS NULL");
        Ok(language.number(source.conn.query_row(&sql, [], |row| row.get(0))?))
    };
    let facts = [
        (key!("pack-version"), version(source)),
        (key!("organisation-certification_body"), organisation.certification_body.clone()),
        (key!("organisation-certificate_number"), organisation.certificate_number.clone()),
        (key!("organisation-certificate_expires_on"), day(organisation.certificate_expires_on)),
        (key!("pack-next-audit-days"), scope::audit_days(source, organisation)),
        (key!("pack-date"), language.long_day(source.date)),
        (
            key!("pack-option-readers"),
            source.composed(&format!("pack-confidentiality-{}", source.options.confidentiality.code())),
        ),
        (key!("pack-made-by"), head.author.clone()),
    ];
    Ok(Cover {
        logo: logo(source)?,
        organisation: [&organisation.name, &organisation.department]
            .into_iter()
            .filter(|l| !l.is_empty())
            .map(|l| typeset(language, l))
            .collect(),
        subtitle: format!("{}:{}. {scope}", standard.name, standard.edition),
        facts: facts.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (source.text(k), v)).collect(),
        counts: vec![
            (count("procedure")?, source.text(key!("pack-count-procedures"))),
            (count("finding")?, source.text(key!("pack-count-findings"))),
            (count("process")?, source.text(key!("pack-count-processes"))),
            (count("attachment")?, source.text(key!("pack-count-evidence"))),
        ],
    })
}

/// Version, whether it is a draft, whether it is redacted.
fn version(source: &Source) -> String {
    let options = source.options;
    let mut parts = Vec::new();
    if !options.version.trim().is_empty() {
        parts.push(typeset(source.language, options.version.trim()));
    }
    if options.draft {
        parts.push(source.text(key!("pack-draft")));
    }
    if options.edition != Edition::Only {
        parts.push(source.composed(&format!("pack-edition-{}", options.edition.code())));
    }
    parts.join(" · ")
}

/// The logo of the organisation: the picture attached to it last.
fn logo(source: &Source) -> Result<Option<Picture>> {
    // Nobody can redact a picture.
    if !source.options.with_files() {
        return Ok(None);
    }
    let Some(last) = attachments(source.conn, ORGANISATION_ID)?.pop() else { return Ok(None) };
    source.picture(&last)
}
