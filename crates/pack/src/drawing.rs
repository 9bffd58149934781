//! Charts for the window: the very ones of the pack, as shapes that a screen draws.

use std::cell::RefCell;
use std::collections::BTreeMap;

use domain::organisation::organisation;
use serde::Serialize;
use store::journal::state;
use store::progress::Progress;
use store::{ReadOnly, Result};
use ts_rs::TS;

use crate::block::Block;
use crate::colour::{self, Colour};
use crate::font::Face;
use crate::layout::{Item, MARGIN, Shape, draw_chart};
use crate::options::{PackOptions, PackSection};
use crate::pdf::PdfWriter;
use crate::section::{Source, findings, procedures, processes, scope};

/// A chart, in points from its top left corner.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Drawing {
    /// What stands above it.
    pub title: String,
    /// What it shows, in words.
    pub says: String,
    /// In points.
    pub width: f32,
    /// In points.
    pub height: f32,
    /// From back to front.
    pub shapes: Vec<Drawn>,
}

/// One shape. Colours are named as the window names its own, so that both themes have theirs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs)]
pub enum Drawn {
    Text { x: f32, y: f32, width: f32, size: f32, bold: bool, colour: String, text: String },
    Fill { x: f32, y: f32, width: f32, height: f32, colour: String },
    Line { x: f32, y: f32, dx: f32, dy: f32, thickness: f32, colour: String },
    Mark { x: f32, y: f32, size: f32, mark: String },
}

/// The charts that a section would have.
///
/// # Errors
/// Those of the database, or [`store::Error::Cancelled`].
pub fn charts(
    conn: &ReadOnly,
    section: PackSection,
    options: &PackOptions,
    progress: &dyn Progress,
) -> Result<Vec<Drawing>> {
    let snapshot = conn.snapshot()?;
    let mut nowhere = std::io::sink();
    let writer = RefCell::new(PdfWriter::rehearsal(&mut nowhere));
    let none = BTreeMap::new();
    let source = Source::new(&snapshot, options, &writer, &none, progress)?;
    if state(&snapshot)?.is_none() {
        return Ok(Vec::new());
    }
    let blocks = match section {
        PackSection::Scope => scope::blocks(&source, &organisation(&snapshot)?)?,
        PackSection::Processes => processes::blocks(&source)?,
        PackSection::Procedures => procedures::blocks(&source)?,
        PackSection::Findings => findings::overview(&source)?,
        PackSection::Summary
        | PackSection::Matrix
        | PackSection::Programme
        | PackSection::Readiness
        | PackSection::AuditPlan
        | PackSection::AuditReport
        | PackSection::Nonconformities
        | PackSection::Actions
        | PackSection::Legality
        | PackSection::Samples => Vec::new(),
    };
    let mut drawings = Vec::new();
    collect(&blocks, &mut String::new(), options, &mut drawings);
    Ok(drawings)
}

/// Charts with the heading above each, wherever they stand.
fn collect(blocks: &[Block], title: &mut String, options: &PackOptions, drawings: &mut Vec<Drawing>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } => title.clone_from(text),
            Block::Together(inside) => collect(inside, title, options, drawings),
            Block::Chart { chart, says } => {
                let (items, width, height) = draw_chart(chart, says, options.language);
                let shapes = items.iter().filter_map(drawn).collect();
                drawings.push(Drawing { title: title.clone(), says: says.clone(), width, height, shapes });
            }
            _ => {}
        }
    }
}

fn drawn(item: &Item) -> Option<Drawn> {
    let (x, y) = (item.x - MARGIN, item.y);
    Some(match &item.shape {
        Shape::Text(run) => {
            let text = run.words.iter().flat_map(|w| w.glyphs.iter().map(|g| g.character)).collect();
            Drawn::Text {
                x,
                y,
                width: run.width(),
                size: run.size,
                bold: run.face == Face::SemiBold,
                colour: name(run.colour),
                text,
            }
        }
        Shape::Fill { width, height, colour } => {
            Drawn::Fill { x, y, width: *width, height: *height, colour: name(*colour) }
        }
        Shape::Line { dx, dy, thickness, colour } => {
            Drawn::Line { x, y, dx: *dx, dy: *dy, thickness: *thickness, colour: name(*colour) }
        }
        Shape::Mark { size, mark } => Drawn::Mark { x, y, size: *size, mark: mark.clone() },
        Shape::Picture { .. } | Shape::Link { .. } | Shape::PageOf { .. } => return None,
    })
}

/// What the window calls a colour; the shades of a heat map have no name and are told in full.
fn name(colour: Colour) -> String {
    const NAMED: [(Colour, &str); 6] = [
        (colour::INK, "ink"),
        (colour::MUTED, "muted"),
        (colour::PAPER, "paper"),
        (colour::FAINT, "canvas"),
        (colour::LINE, "line"),
        (colour::ACCENT, "accent"),
    ];
    const MARKS: [&str; 6] = ["major", "minor", "weak", "idea", "strength", "watch"];
    let named = NAMED.iter().find(|(known, _)| *known == colour).map(|(_, name)| (*name).to_owned());
    let marked = || MARKS.iter().find(|mark| colour::of_mark(mark) == colour).map(|mark| (*mark).to_owned());
    named.or_else(marked).unwrap_or_else(|| format!("#{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2))
}

#[cfg(test)]
mod tests {
    use language::Language;

    use super::*;
    use crate::chart::Chart;

    /// A shade is the same in both themes of the window: a number on it must not turn light where the theme is dark.
    #[test]
    fn numbers_on_shades_do_not_follow_the_theme() {
        let rows = vec![("P1".to_owned(), vec![1, 5, 9])];
        let chart = Chart::Heat { columns: vec!["a".into(), "b".into(), "c".into()], rows };
        let (items, ..) = draw_chart(&chart, "", Language::French);
        let shades = items.iter().filter_map(drawn).filter_map(|shape| match shape {
            Drawn::Fill { colour, .. } => Some(colour),
            Drawn::Text { colour, text, .. } if text.parse::<u32>().is_ok() => Some(colour),
            _ => None,
        });
        let shades: Vec<String> = shades.collect();
        assert_eq!(shades.len(), 6);
        assert!(shades.iter().all(|colour| colour.starts_with('#')), "{shades:?}");
    }
}
