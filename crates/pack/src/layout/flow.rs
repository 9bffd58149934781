//! Blocks to strips: everything but tables, figures and the cover.

use super::strip::{Anchor, Item, Run, Strip};
use super::{MARGIN, WIDTH, figure, table, text};
use crate::block::{Block, Cell, Span};
use crate::colour;
use crate::font::{Face, Shaper};

/// The size of running text, in points.
pub const SIZE: f32 = 9.5;
/// The distance between two lines of running text, in points.
pub const LEADING: f32 = 13.5;
/// The widest a column of labels grows, in points.
const LABEL_WIDTH: f32 = 170.0;
/// Blocks taller than this, in points, may be parted by a page.
const TALLEST_TOGETHER: f32 = super::HEIGHT * 0.62;

/// Measures a block.
pub fn strips(shaper: &mut Shaper, block: &Block) -> Vec<Strip> {
    match block {
        Block::Heading { level, text, mark } => heading(shaper, *level, text, mark.as_deref()),
        Block::Paragraph(spans) => paragraph(shaper, spans, 0.0, 3.0),
        Block::Facts(list) => facts(shaper, list),
        Block::Callout { mark, paragraphs } => callout(shaper, mark, paragraphs),
        Block::Table { columns, rows } => table::strips(shaper, columns, rows),
        Block::Figure { picture, caption } => vec![figure::strip(shaper, picture, caption)],
        Block::Together(blocks) => together(blocks.iter().flat_map(|b| strips(shaper, b)).collect()),
        Block::Space(height) => vec![Strip { gap: *height, ..Strip::default() }],
    }
}

/// Puts the runs of one line side by side from `x`, their baseline at `y`.
pub fn place(line: Vec<Run>, mut x: f32, y: f32) -> Vec<Item> {
    let mut items = Vec::with_capacity(line.len());
    for run in line {
        let width = run.width();
        items.push(Item::Text { x, y, run });
        x += width;
    }
    items
}

fn heading(shaper: &mut Shaper, level: u8, words: &str, mark: Option<&str>) -> Vec<Strip> {
    let (size, leading, gap) = match level {
        1 => (17.0, 23.0, 0.0),
        2 => (12.5, 17.0, 20.0),
        _ => (10.5, 15.0, 16.0),
    };
    let indent = if mark.is_some() { size * 1.25 } else { 0.0 };
    let spans = [Span { text: words.into(), face: Face::SemiBold, colour: colour::INK }];
    let lines = text::lines(shaper, &spans, size, WIDTH - indent);
    let mut strip = Strip {
        gap,
        keep_next: true,
        new_page: level == 1,
        anchor: Some(Anchor { level, text: words.into() }),
        ..Strip::default()
    };
    if let Some(mark) = mark {
        let side = size * 0.72;
        let y = (leading - side) / 2.0;
        strip.items.push(Item::Mark { x: MARGIN, y, size: side, mark: mark.into() });
    }
    for line in lines {
        strip.items.extend(place(line, MARGIN + indent, strip.height + baseline(size, leading)));
        strip.height += leading;
    }
    strip.height += if level == 1 { 10.0 } else { 4.0 };
    vec![strip]
}

/// How far below the top of a line its baseline is.
pub fn baseline(size: f32, leading: f32) -> f32 {
    (leading + size * 0.72) / 2.0
}

/// One strip a line, so that a long text flows over pages; its first two and last two lines stay together.
fn paragraph(shaper: &mut Shaper, spans: &[Span], indent: f32, gap: f32) -> Vec<Strip> {
    let lines = text::lines(shaper, spans, SIZE, WIDTH - indent);
    let count = lines.len();
    lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| Strip {
            height: LEADING,
            gap: if index == 0 { gap } else { 0.0 },
            keep_next: index + 1 < count && (index == 0 || index + 2 == count),
            items: place(line, MARGIN + indent, baseline(SIZE, LEADING)),
            ..Strip::default()
        })
        .collect()
}

fn together(mut strips: Vec<Strip>) -> Vec<Strip> {
    let tall: f32 = strips.iter().map(|s| s.gap + s.height).sum();
    if tall <= TALLEST_TOGETHER {
        for strip in strips.iter_mut().rev().skip(1) {
            strip.keep_next = true;
        }
    }
    strips
}

/// Labels in a column as wide as the widest of them, values beside it.
fn facts(shaper: &mut Shaper, list: &[(String, Cell)]) -> Vec<Strip> {
    let widest = list.iter().map(|(label, _)| shaper.width(Face::Regular, SIZE, label)).fold(60.0, f32::max);
    let column = (widest + 16.0).min(LABEL_WIDTH);
    list.iter().map(|(label, value)| fact(shaper, label, value, column)).collect()
}

fn fact(shaper: &mut Shaper, label: &str, value: &Cell, column: f32) -> Strip {
    let mut strip = Strip { gap: 1.5, ..Strip::default() };
    let labels = text::lines(shaper, &[Span::muted(label)], SIZE, column - 8.0);
    let values = cell_lines(shaper, value, SIZE, WIDTH - column);
    for (index, line) in labels.into_iter().enumerate() {
        let y = line_top(index) + baseline(SIZE, LEADING);
        strip.items.extend(place(line, MARGIN, y));
        strip.height = strip.height.max(line_top(index + 1));
    }
    strip.height = strip.height.max(line_top(values.len()));
    strip.items.extend(cell_items(value, values, MARGIN + column, 0.0, SIZE, LEADING));
    strip
}

#[allow(clippy::cast_precision_loss)] // a count of lines
fn line_top(index: usize) -> f32 {
    index as f32 * LEADING
}

/// The lines of a cell; a mark takes room at the start of each.
pub fn cell_lines(shaper: &mut Shaper, cell: &Cell, size: f32, width: f32) -> Vec<Vec<Run>> {
    let indent = if cell.mark.is_some() { size * 1.35 } else { 0.0 };
    text::lines(shaper, &cell.text, size, width - indent)
}

/// The items of a cell whose top left corner is at `x`, `y`.
pub fn cell_items(cell: &Cell, lines: Vec<Vec<Run>>, x: f32, y: f32, size: f32, leading: f32) -> Vec<Item> {
    let mut items = Vec::new();
    let mut indent = 0.0;
    if let Some(mark) = &cell.mark {
        let side = size * 0.74;
        items.push(Item::Mark { x, y: y + (leading - side) / 2.0, size: side, mark: mark.clone() });
        indent = size * 1.35;
    }
    let mut top = y;
    for line in lines {
        items.extend(place(line, x + indent, top + baseline(size, leading)));
        top += leading;
    }
    items
}

fn callout(shaper: &mut Shaper, mark: &str, paragraphs: &[Vec<Span>]) -> Vec<Strip> {
    let bar = colour::of_mark(mark);
    let mut strips: Vec<Strip> = Vec::new();
    for (index, spans) in paragraphs.iter().enumerate() {
        strips.extend(paragraph(shaper, spans, 12.0, if index == 0 { 6.0 } else { 4.0 }));
    }
    for (index, strip) in strips.iter_mut().enumerate() {
        // The bar runs through the white space between paragraphs, not above the first.
        let above = if index == 0 { 0.0 } else { strip.gap };
        let (y, height) = (-above, strip.height + above);
        strip.items.push(Item::Box { x: MARGIN, y, width: 2.0, height, colour: bar });
    }
    strips
}
