//! The annexes: which files come along and how, then their pages.

use language::{Key, key};
use std::collections::HashSet;

use domain::procedure::versions;
use store::progress::Stage;
use store::record::{identities, shown};
use store::register::attachment::{Attachment, attachments, content};

use super::Source;
use crate::annex::{AnnexPage, Reason};
use crate::block::{Block, Cell, Column, LeafBlock, Span, Table};
use crate::layout::Sheet;
use crate::options::{PackOptions, PackSection};
use crate::pdf::{Attached, Content};

/// The name of the section's heading.
pub const NAME: &str = "annexes";

/// A file that comes along.
pub struct Annex {
    /// From 1.
    pub number: usize,
    pub attachment: Attachment,
    /// The reference of the record that it proves.
    pub record: String,
    /// Its pages, or why they are not shown.
    pub leaves: Result<Vec<AnnexPage>, Reason>,
}

impl Annex {
    /// What links name it by.
    pub fn name(&self) -> String {
        format!("annex {}", self.attachment.id)
    }
}

/// Brings the files attached to the records of the chosen sections into the pack, each also as it is.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn bring(source: &Source, options: &PackOptions) -> store::Result<Vec<Annex>> {
    let mut chosen: Vec<(Attachment, String)> = Vec::new();
    for section in &options.sections {
        for (record, attachment) in evidence(source, options, *section)? {
            if !chosen.iter().any(|(known, _)| known.id == attachment.id) {
                chosen.push((attachment, record));
            }
        }
    }
    source.progress.stage(Stage::Annexes, chosen.len());
    let mut annexes = Vec::with_capacity(chosen.len());
    for (index, (attachment, record)) in chosen.into_iter().enumerate() {
        let bytes = content(source.conn, &attachment)?;
        let says = source.language.text_with(key!("annex-attached"), &[("number", &(index + 1).to_string())]);
        let (name, media_type) = (attachment.name.clone(), attachment.media_type.clone());
        let original = Attached { name, media_type, says, data: false };
        let mut writer = source.writer.borrow_mut();
        writer.attach(&original, Content::Whole(&bytes), options.date);
        let leaves = writer.annex(&attachment.sha256, &attachment.media_type, bytes, source.progress)?;
        if let Err(reason) = leaves {
            tracing::info!(name = attachment.name, %reason, "an annex that is not shown");
        }
        annexes.push(Annex { number: index + 1, attachment, record, leaves });
    }
    Ok(annexes)
}

/// The files attached to the records of a section; of documents, those of the version in force.
fn evidence(source: &Source, options: &PackOptions, section: PackSection) -> store::Result<Vec<(String, Attachment)>> {
    let Some(register) = section.register() else { return Ok(Vec::new()) };
    // Few records have files: only those are read.
    let sql = match section {
        PackSection::Procedures => {
            "SELECT coalesce(v.procedure_id, a.record_id) FROM attachment a
             LEFT JOIN procedure_version v ON v.id = a.record_id
             WHERE a.register IN (?1, ?1 || '_version') AND a.archived_at IS NULL"
        }
        _ => "SELECT record_id FROM attachment WHERE register = ?1 AND archived_at IS NULL",
    };
    let mut statement = source.conn.prepare_cached(sql)?;
    let filed: HashSet<String> = statement.query_map([register], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if filed.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = options.query(section);
    query.language = source.language;
    let mut all = Vec::new();
    for id in identities(source.conn, register, &query)?.into_iter().filter(|id| filed.contains(id)) {
        let reference = shown(source.conn, register, &id, source.language)?.map(|s| s.reference).unwrap_or_default();
        let mut own = attachments(source.conn, &id)?;
        if section == PackSection::Procedures {
            for version in versions(source.conn, &id)?.iter().filter(|v| v.state == "in-force") {
                own.extend(attachments(source.conn, &version.id)?);
            }
        }
        all.extend(own.into_iter().map(|attachment| (reference.clone(), attachment)));
    }
    Ok(all)
}

/// The section: its list, then the pages.
pub fn blocks(source: &Source, annexes: &[Annex]) -> Vec<Block> {
    if annexes.is_empty() {
        return Vec::new();
    }
    let count = annexes.len().to_string();
    let mut blocks = vec![
        Block::Labels(source.text(key!("annex-label"))),
        Block::Heading {
            level: 1,
            text: source.text(key!("pack-section-annexes")),
            mark: None,
            name: Some(NAME.into()),
        },
        Block::Paragraph(vec![Span::plain(source.language.text_with(key!("annex-explained"), &[("count", &count)]))]),
        Block::Space(8.0),
        Block::Table(list(source, annexes)),
    ];
    for annex in annexes {
        pages(source, annex, &mut blocks);
    }
    blocks
}

fn list(source: &Source, annexes: &[Annex]) -> Table {
    let column = |key: Key, weight| Column::new(source.text(key), weight);
    let columns = vec![
        column(key!("annex-number"), 1.0).naming_rows(),
        column(key!("attachment-name"), 5.0),
        column(key!("annex-record"), 3.0),
        column(key!("annex-state"), 7.0),
        column(key!("pack-column-page"), 1.0).right(),
    ];
    let rows = annexes.iter().map(|annex| {
        let name = annex.name();
        let (number, page) = match annex.leaves {
            Ok(_) => (Cell::spans(vec![Span::link(annex.number.to_string(), &name)]), Cell::page_of(&name)),
            Err(_) => (Cell::text(annex.number.to_string()), Cell::default()),
        };
        let record = Cell::spans(vec![Span::link(annex.record.clone(), &annex.record)]);
        vec![number, Cell::text(annex.attachment.name.clone()), record, Cell::text(state(source, annex)), page]
    });
    Table::plain(columns, rows.collect())
}

/// How a file came in, in words.
fn state(source: &Source, annex: &Annex) -> String {
    let why = |reason: Reason| source.composed(&format!("annex-reason-{reason}"));
    let leaves = match &annex.leaves {
        Err(reason) => return source.language.text_with(key!("annex-not-shown"), &[("reason", &why(*reason))]),
        Ok(leaves) => leaves,
    };
    let mut reasons: Vec<Reason> = leaves.iter().filter_map(|leaf| leaf.painted).collect();
    let painted = reasons.len();
    reasons.sort_unstable();
    reasons.dedup();
    let pages = source.language.text_with(key!("annex-pages"), &[("count", &leaves.len().to_string())]);
    let mut shown = pages;
    if painted > 0 {
        let reasons: Vec<String> = reasons.into_iter().map(why).collect();
        let args = [("pages", shown.as_str()), ("count", &painted.to_string()), ("reason", &reasons.join(", "))];
        shown = source.language.text_with(key!("annex-painted"), &args);
    }
    let unseen: u32 = leaves.iter().map(|leaf| leaf.unseen).sum();
    if unseen > 0 {
        shown = source.language.text_with(key!("annex-unseen"), &[("shown", &shown), ("count", &unseen.to_string())]);
    }
    shown
}

fn pages(source: &Source, annex: &Annex, blocks: &mut Vec<Block>) {
    let Ok(leaves) = &annex.leaves else { return };
    let (number, total) = (annex.number.to_string(), leaves.len().to_string());
    let file = annex.attachment.name.as_str();
    let title = source.language.text_with(key!("annex-title"), &[("number", &number), ("name", file)]);
    for (index, leaf) in leaves.iter().enumerate() {
        let page = (index + 1).to_string();
        let args = [
            ("number", number.as_str()),
            ("page", &page),
            ("total", &total),
            ("name", file),
            ("record", &annex.record),
        ];
        let sheet = if leaf.picture.width > leaf.picture.height { Sheet::Landscape } else { Sheet::Portrait };
        blocks.push(Block::Paper(sheet));
        blocks.push(Block::AnnexPage(LeafBlock {
            picture: leaf.picture,
            name: (index == 0).then(|| annex.name().into()),
            title: title.clone(),
            stamp: source.language.text_with(key!("annex-stamp"), &args),
            says: source.language.text_with(key!("annex-says"), &args),
        }));
    }
}
