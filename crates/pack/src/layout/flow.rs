//! Blocks to strips: everything but tables, charts, figures and the cover.

use std::sync::Arc;

use super::strip::{Anchor, LineBox, Run, Shape};
use super::tag::{ElementId, Role};
use super::text::{Setting, lines};
use super::{Measure, chart, figure, leaf, sheet, table};
use crate::block::{Block, Cell, Span};
use crate::colour;
use crate::font::{self, Face};
use sheet::MARGIN;

/// The size of running text, in points.
pub const SIZE: f32 = 9.5;
/// The distance between two lines of running text, in points.
pub const LEADING: f32 = 13.5;
/// The widest a column of labels grows, in points.
const LABEL_WIDTH: f32 = 170.0;
/// Blocks taller than this share of the page may be parted.
const TALLEST_TOGETHER: f32 = 0.62;

/// Measures a block.
pub fn strips(measure: &mut Measure, block: &Block) -> Vec<LineBox> {
    match block {
        Block::Heading { level, text, mark, name } => {
            vec![heading(measure, *level, text, mark.as_deref(), name.as_ref())]
        }
        Block::Paragraph(spans) => paragraph(measure, spans, 0.0, 3.0, Setting::Hyphenated(measure.language)),
        Block::Facts(list) => facts(measure, list, 1),
        Block::Brief(list) => facts(measure, list, 2),
        Block::Callout { mark, paragraphs } => callout(measure, mark, paragraphs),
        Block::Table(table) => table::strips(measure, table),
        Block::Figures(pictures) => figure::strips(measure, pictures),
        Block::Note(spans) => note(measure, spans),
        Block::List(points) => list(measure, points),
        Block::Chart { chart, says } => vec![chart::strip(measure, chart, says)],
        Block::Together(blocks) => {
            let strips = blocks.iter().flat_map(|b| strips(measure, b)).collect();
            together(measure, strips)
        }
        Block::AnnexPage(page) => vec![leaf::strip(measure, page)],
        Block::Labels(prefix) => {
            vec![LineBox {
                labels: Some(prefix.as_str().into()),
                new_page: true,
                keep_next: true,
                ..LineBox::default()
            }]
        }
        Block::NewPage => vec![LineBox { new_page: true, keep_next: true, ..LineBox::default() }],
        Block::Paper(_) => Vec::new(),
        Block::Space(height) => vec![LineBox { gap: *height, ..LineBox::default() }],
    }
}

/// Puts the runs of one line side by side from `x`, their baseline at `y`, as part of `tag`. What leads somewhere
/// becomes a link below it, what is in another language says so.
pub fn place(measure: &mut Measure, strip: &mut LineBox, tag: Option<ElementId>, line: Vec<Run>, mut x: f32, y: f32) {
    for run in line {
        let width = run.width();
        let (size, to) = (run.size, run.to.clone());
        let own = match (&to, run.language, tag) {
            (Some(_), _, Some(parent)) => Some(measure.tags.add(Role::Link, Some(parent))),
            (None, Some(language), Some(parent)) => Some(measure.tags.foreign(Some(parent), language)),
            _ => tag,
        };
        if let Some(to) = to {
            let says = run.words.iter().flat_map(|w| w.glyphs.iter().map(|g| g.character)).collect();
            strip.put(own, x, y - size, Shape::Link { width, height: size * 1.3, to, says });
        }
        strip.put(own, x, y, Shape::Text(run));
        x += width;
    }
}

fn heading(measure: &mut Measure, level: u8, words: &str, mark: Option<&str>, name: Option<&Arc<str>>) -> LineBox {
    let (size, leading, gap, after) = match level {
        1 => (17.0, 23.0, 0.0, 10.0),
        2 => (12.5, 17.0, 20.0, 4.0),
        _ => (10.5, 15.0, 16.0, 4.0),
    };
    let tag = Some(measure.tags.add(Role::Heading(level + 1), None));
    let indent = if mark.is_some() { size * 1.25 } else { 0.0 };
    let anchor = Some(Anchor { level, text: words.into(), name: name.cloned().unwrap_or_default() });
    let mut strip = LineBox { gap, keep_next: true, new_page: level == 1, anchor, ..LineBox::default() };
    if let Some(mark) = mark {
        let side = size * 0.72;
        strip.put(None, MARGIN, (leading - side) / 2.0, Shape::Mark { size: side, mark: mark.into() });
    }
    let spans = [Span::new(words, Face::SemiBold, colour::INK)];
    for line in lines(&spans, size, measure.width() - indent, Setting::Ragged) {
        let y = strip.height + baseline(size, leading);
        place(measure, &mut strip, tag, line, MARGIN + indent, y);
        strip.height += leading;
    }
    strip.height += after;
    strip
}

/// How far below the top of a line its baseline is.
pub fn baseline(size: f32, leading: f32) -> f32 {
    (leading + size * 0.72) / 2.0
}

/// One strip a line, so that a long text flows over pages; its first two and last two lines stay together.
fn paragraph(measure: &mut Measure, spans: &[Span], indent: f32, gap: f32, setting: Setting) -> Vec<LineBox> {
    let tag = Some(measure.tags.add(Role::Paragraph, None));
    let lines = lines(spans, SIZE, measure.width() - indent, setting);
    let count = lines.len();
    let mut strips = Vec::with_capacity(count);
    for (index, line) in lines.into_iter().enumerate() {
        let mut strip = LineBox {
            height: LEADING,
            gap: if index == 0 { gap } else { 0.0 },
            keep_next: index + 1 < count && (index == 0 || index + 2 == count),
            ..LineBox::default()
        };
        place(measure, &mut strip, tag, line, MARGIN + indent, baseline(SIZE, LEADING));
        strips.push(strip);
    }
    strips
}

/// Small print below a short rule.
fn note(measure: &mut Measure, spans: &[Span]) -> Vec<LineBox> {
    const SMALL: (f32, f32) = (7.5, 10.5);
    let tag = Some(measure.tags.add(Role::Note, None));
    let lines = lines(spans, SMALL.0, measure.width(), Setting::Hyphenated(measure.language));
    let strips = lines.into_iter().enumerate().map(|(index, line)| {
        let gap = if index == 0 { 8.0 } else { 0.0 };
        let mut strip = LineBox { height: SMALL.1, gap, ..LineBox::default() };
        if index == 0 {
            strip.rule(MARGIN, -3.0, 60.0, 0.5, colour::LINE);
        }
        place(measure, &mut strip, tag, line, MARGIN, baseline(SMALL.0, SMALL.1));
        strip
    });
    strips.collect()
}

/// Points behind bullets, which a screen reader hears as a list.
fn list(measure: &mut Measure, points: &[Vec<Span>]) -> Vec<LineBox> {
    const INDENT: f32 = 12.0;
    let list = measure.tags.add(Role::List, None);
    let mut strips = Vec::new();
    for point in points {
        let entry = measure.tags.add(Role::ListItem, Some(list));
        let (bullet, body) = (measure.tags.add(Role::Label, Some(entry)), measure.tags.add(Role::Body, Some(entry)));
        let lines = lines(point, SIZE, measure.width() - INDENT, Setting::Hyphenated(measure.language));
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let edge = index == 0 || index + 2 == count;
            let mut strip = LineBox {
                height: LEADING,
                gap: if index == 0 { 2.0 } else { 0.0 },
                keep_next: index + 1 < count && edge,
                ..LineBox::default()
            };
            let y = baseline(SIZE, LEADING);
            if index == 0 {
                let mark = super::text::lines(&[Span::muted("•")], SIZE, INDENT, Setting::Ragged);
                for line in mark {
                    place(measure, &mut strip, Some(bullet), line, MARGIN + 2.0, y);
                }
            }
            place(measure, &mut strip, Some(body), line, MARGIN + INDENT, y);
            strips.push(strip);
        }
    }
    strips
}

fn together(measure: &Measure, mut strips: Vec<LineBox>) -> Vec<LineBox> {
    let tall: f32 = strips.iter().map(|s| s.gap + s.height).sum();
    if tall <= measure.sheet.height() * TALLEST_TOGETHER {
        for strip in strips.iter_mut().rev().skip(1) {
            strip.keep_next = true;
        }
    }
    strips
}

/// Labels in a column as wide as the widest of them, values beside it; as many in a row as are short enough, and at most
/// `most`.
fn facts(measure: &mut Measure, list: &[(String, Cell)], most: u8) -> Vec<LineBox> {
    let widest = list.iter().map(|(label, _)| font::width(Face::Regular, SIZE, label)).fold(60.0, f32::max);
    let column = (widest + 16.0).min(LABEL_WIDTH);
    let tag = measure.tags.add(Role::List, None);
    let wide = measure.width();
    let place = wide / f32::from(most);
    let short = |(_, value): &(String, Cell)| width_of(value, SIZE) <= place - column - 8.0;
    let mut strips = Vec::with_capacity(list.len());
    let mut rest = list;
    while let Some((first, after)) = rest.split_first() {
        let mut strip = LineBox { gap: 1.5, ..LineBox::default() };
        rest = after;
        match after.split_first() {
            Some((second, after)) if most > 1 && short(first) && short(second) => {
                fact(measure, &mut strip, tag, first, (MARGIN, place, column));
                fact(measure, &mut strip, tag, second, (MARGIN + place, place, column));
                rest = after;
            }
            _ => fact(measure, &mut strip, tag, first, (MARGIN, wide, column)),
        }
        strips.push(strip);
    }
    strips
}

/// A label and its value, from `x` over this width, the labels in a column of this width.
fn fact(
    measure: &mut Measure,
    strip: &mut LineBox,
    list: ElementId,
    (label, value): &(String, Cell),
    (x, width, column): (f32, f32, f32),
) {
    let entry = measure.tags.add(Role::ListItem, Some(list));
    let (name, body) = (measure.tags.add(Role::Label, Some(entry)), measure.tags.add(Role::Body, Some(entry)));
    let mut top = 0.0;
    for line in lines(&[Span::muted(label)], SIZE, column - 8.0, Setting::Ragged) {
        place(measure, strip, Some(name), line, x, top + baseline(SIZE, LEADING));
        top += LEADING;
    }
    let values = cell_lines(value, SIZE, width - column, Setting::Hyphenated(measure.language));
    let corner = Corner { x: x + column, y: 0.0 };
    let bottom = draw_cell(measure, strip, Some(body), value, values, corner, (SIZE, LEADING));
    strip.height = strip.height.max(top).max(bottom);
}

/// How wide a cell is on one line, in points; without end where it has several.
fn width_of(cell: &Cell, size: f32) -> f32 {
    // Words are measured one by one: each is known already, where a whole text is not.
    match cell_lines(cell, size, f32::INFINITY, Setting::Ragged).as_slice() {
        [] => 0.0,
        [line] => mark_room(cell, size) + line.iter().map(Run::width).sum::<f32>(),
        _ => f32::INFINITY,
    }
}

/// The top left corner of a cell, in points.
#[derive(Clone, Copy)]
pub struct Corner {
    pub x: f32,
    pub y: f32,
}

/// The lines of a cell; a mark takes room at the start of each.
pub fn cell_lines(cell: &Cell, size: f32, width: f32, setting: Setting) -> Vec<Vec<Run>> {
    lines(&cell.text, size, width - mark_room(cell, size), setting)
}

fn mark_room(cell: &Cell, size: f32) -> f32 {
    if cell.mark.is_some() { size * 1.35 } else { 0.0 }
}

/// Puts a cell into a strip, in lines of this size and leading, and returns where it ends below its corner.
pub fn draw_cell(
    measure: &mut Measure,
    strip: &mut LineBox,
    tag: Option<ElementId>,
    cell: &Cell,
    lines: Vec<Vec<Run>>,
    corner: Corner,
    (size, leading): (f32, f32),
) -> f32 {
    if let Some(mark) = &cell.mark {
        let side = size * 0.74;
        strip.put(None, corner.x, corner.y + (leading - side) / 2.0, Shape::Mark { size: side, mark: mark.clone() });
    }
    let x = corner.x + mark_room(cell, size);
    let mut top = corner.y;
    for line in lines {
        place(measure, strip, tag, line, x, top + baseline(size, leading));
        top += leading;
    }
    top
}

fn callout(measure: &mut Measure, mark: &str, paragraphs: &[Vec<Span>]) -> Vec<LineBox> {
    let bar = colour::of_mark(mark);
    let mut strips: Vec<LineBox> = Vec::new();
    for (index, spans) in paragraphs.iter().enumerate() {
        let gap = if index == 0 { 6.0 } else { 4.0 };
        strips.extend(paragraph(measure, spans, 12.0, gap, Setting::Justified(measure.language)));
    }
    for (index, strip) in strips.iter_mut().enumerate() {
        // The bar runs through the white space between paragraphs, not above the first.
        let above = if index == 0 { 0.0 } else { strip.gap };
        strip.put(None, MARGIN, -above, Shape::Fill { width: 2.0, height: strip.height + above, colour: bar });
    }
    strips
}
