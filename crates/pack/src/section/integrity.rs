//! The integrity page: the exact state the pack comes from, and the hash of each piece of evidence.

use language::{Key, key};
use store::journal::Entry;
use store::record;
use store::register::attachment::Attachment;

use super::Source;
use super::annexes::{self, Annex};
use crate::block::{Block, Cell, Column, Span, Table};
use crate::options::Edition;

/// The journal's head, then the evidence with its hashes.
///
/// # Errors
/// Those of the database.
pub fn blocks(source: &Source, head: &Entry, annexes: &[Annex]) -> store::Result<Vec<Block>> {
    let language = source.language;
    let at = head.at.format("%Y-%m-%d %H:%M:%S UTC").to_string();
    let facts = [
        (key!("pack-journal-head"), head.hash.clone()),
        (key!("pack-journal-entries"), language.number(head.seq)),
        (key!("pack-journal-last"), format!("{at} · {}", head.author)),
        (key!("pack-date"), language.long_day(source.date)),
        (key!("pack-tool"), format!("Probant {}", env!("CARGO_PKG_VERSION"))),
    ];
    let twin = source.options.twin(&head.hash).map(|twin| (twin_key(source), twin));
    let facts = facts.into_iter().chain([(key!("pack-identity"), source.options.identity(&head.hash))]).chain(twin);
    let facts = facts.map(|(key, value)| (source.text(key), Cell::text(value))).collect();
    let mut blocks = vec![
        Block::heading(1, source.text(key!("pack-section-integrity"))),
        Block::Paragraph(vec![Span::plain(source.text(key!("pack-integrity-explained")))]),
        Block::Space(8.0),
        Block::Facts(facts),
    ];
    let evidence: Vec<Attachment> = record::find(source.conn, "t.archived_at IS NULL ORDER BY t.name, t.id", [])?;
    if !evidence.is_empty() {
        let column = |key: Key, weight| Column::new(source.text(key), weight);
        blocks.push(Block::heading(2, source.text(key!("pack-evidence-index"))));
        let columns = vec![
            column(key!("attachment-name"), 6.0).naming_rows(),
            column(key!("annex-number"), 1.0),
            column(key!("attachment-size"), 1.0).right(),
            column(key!("attachment-sha256"), 8.0),
        ];
        blocks.push(Block::Table(Table::plain(columns, evidence.iter().map(|a| row(source, a, annexes)).collect())));
    }
    Ok(blocks)
}

/// What the other version is called.
fn twin_key(source: &Source) -> Key {
    if source.options.edition == Edition::Redacted { key!("pack-twin-full") } else { key!("pack-twin-redacted") }
}

fn row(source: &Source, attachment: &Attachment, annexes: &[Annex]) -> Vec<Cell> {
    let annex = annexes.iter().find(|a| a.attachment.id == attachment.id);
    let number = annex.map_or_else(Cell::default, |annex| match annex.leaves {
        Ok(_) => Cell::spans(vec![Span::link(annex.number.to_string(), &annex.name())]),
        Err(_) => Cell::spans(vec![Span::link(annex.number.to_string(), annexes::NAME)]),
    });
    let size = format!("{}\u{202f}{}", source.language.number(attachment.size), source.text(key!("unit-bytes")));
    vec![Cell::text(attachment.name.clone()), number, Cell::text(size), Cell::text(attachment.sha256.clone())]
}
