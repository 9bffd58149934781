//! Tables: rows that break between pages, under a header that comes back.

use std::sync::Arc;

use language::Language;

use super::Measure;
use super::flow::{Corner, baseline, cell_lines, draw_cell};
use super::sheet::{MARGIN, Sheet};
use super::strip::{Anchor, Item, LineBox, ROW_LEVEL, Run, Shape};
use super::tag::{ElementId, Role};
use super::text::Setting;
use crate::block::{Cell, Column, Group, Span, Table};
use crate::colour;
use crate::font::{self, Face};

const SIZE: f32 = 8.0;
const LEADING: f32 = 11.0;
const PADDING: f32 = 4.5;
const GUTTER: f32 = 10.0;
/// Rows looked at to learn how wide the words of a column are.
pub const SAMPLE: usize = 200;
/// Letters of a text that is not broken without need.
const SHORT: usize = 14;
/// A column takes no more than this share of the width for its longest word.
const GREEDIEST: f32 = 0.3;

/// A table being measured.
pub struct Frame {
    columns: Vec<Column>,
    widths: Vec<f32>,
    /// The header that comes back on each page.
    head: Arc<LineBox>,
    /// A row taller than this is cut between its lines; any other stays whole.
    tallest: f32,
}

impl Frame {
    /// The frame of a table of these columns. The first of its rows tell how wide they are to be.
    pub fn new<'r>(
        columns: Vec<Column>,
        rows: impl IntoIterator<Item = &'r Vec<Cell>>,
        sheet: Sheet,
        language: Language,
    ) -> Self {
        let sample: Vec<&Vec<Cell>> = rows.into_iter().take(SAMPLE).collect();
        let widths = widths(sheet.width(), &columns, &sample);
        // Measured apart: nobody hears a header that comes back.
        let mut measure = Measure::new(sheet, language);
        let head = header(&mut measure, None, &columns, &widths);
        let head = LineBox { items: head.items.into_iter().map(|item| Item { tag: None, ..item }).collect(), ..head };
        Self { columns, widths, head: Arc::new(head), tallest: sheet.height() - 60.0 }
    }

    /// The table itself and its header.
    pub fn head(&self, measure: &mut Measure) -> (ElementId, LineBox) {
        let tag = measure.tags.add(Role::Table, None);
        let head = header(measure, Some(tag), &self.columns, &self.widths);
        (tag, LineBox { keep_next: true, gap: 6.0, ..head })
    }

    /// The strips of a group, or of some rows of it. Where no table is named, they belong to the one that is open.
    pub fn rows(&self, measure: &mut Measure, tag: Option<ElementId>, group: &Group) -> Vec<LineBox> {
        let mut strips = Vec::with_capacity(group.rows.len() + 2);
        if let Some(title) = &group.title {
            let strip = spanning(measure, self, tag, title);
            strips.push(LineBox { gap: 5.0, keep_next: true, ..strip });
        }
        for row in &group.rows {
            strips.extend(row_strips(measure, self, tag, row));
        }
        if let Some(total) = &group.total {
            if let Some(last) = strips.last_mut() {
                last.keep_next = true;
            }
            strips.push(spanning(measure, self, tag, total));
        }
        strips
    }
}

/// The strips of a whole table: its header, then its rows.
pub fn strips(measure: &mut Measure, table: &Table) -> Vec<LineBox> {
    let sample = table.groups.iter().flat_map(|group| &group.rows);
    let frame = Frame::new(table.columns.clone(), sample, measure.sheet, measure.language);
    let (tag, head) = frame.head(measure);
    let mut strips = vec![head];
    for group in &table.groups {
        strips.extend(frame.rows(measure, Some(tag), group));
    }
    strips
}

/// Each column takes what its longest word needs; what is left is shared by weight.
fn widths(room: f32, columns: &[Column], sample: &[&Vec<Cell>]) -> Vec<f32> {
    let least: Vec<f32> = (0..columns.len())
        .map(|index| {
            let title = longest_word(Face::SemiBold, &columns[index].title);
            let cells = sample.iter().filter_map(|row| row.get(index)).map(longest_in_cell).fold(title, f32::max);
            (cells + GUTTER).min(room * GREEDIEST)
        })
        .collect();
    let free = (room - least.iter().sum::<f32>()).max(0.0);
    let weights: f32 = columns.iter().map(|c| c.weight).sum();
    let wide: Vec<f32> = columns.iter().zip(&least).map(|(c, l)| l + free * c.weight / weights).collect();
    // Where even the longest words have no room, all give way alike.
    let shrink = room / wide.iter().sum::<f32>();
    wide.into_iter().map(|w| w * shrink).collect()
}

fn longest_in_cell(cell: &Cell) -> f32 {
    let mark = if cell.mark.is_some() { SIZE * 1.35 } else { 0.0 };
    cell.text.iter().map(|s| longest_word(s.face, &s.text)).fold(0.0, f32::max) + mark
}

/// What a text is as wide as at least: a code, a day or another short text stays on one line.
fn longest_word(face: Face, text: &str) -> f32 {
    if text.chars().count() <= SHORT {
        return font::width(face, SIZE, text);
    }
    text.split_whitespace().map(|word| font::width(face, SIZE, word)).fold(0.0, f32::max)
}

fn header(measure: &mut Measure, table: Option<ElementId>, columns: &[Column], widths: &[f32]) -> LineBox {
    let row = measure.tags.add(Role::Row, table);
    let mut strip = LineBox::default();
    let mut x = MARGIN;
    for (column, width) in columns.iter().zip(widths) {
        let tag = measure.tags.add(Role::ColumnHeader, Some(row));
        let cell = Cell::spans(vec![Span::new(column.title.clone(), Face::SemiBold, colour::MUTED)]);
        let lines = cell_lines(&cell, SIZE, width - GUTTER, Setting::Ragged);
        let x_of_text = if column.right { x + width - GUTTER - widest(&lines) } else { x };
        let corner = Corner { x: x_of_text, y: PADDING };
        let bottom = draw_cell(measure, &mut strip, Some(tag), &cell, lines, corner, (SIZE, LEADING));
        strip.height = strip.height.max(bottom + PADDING);
        x += width;
    }
    let (y, width) = (strip.height, measure.width());
    strip.rule(MARGIN, y, width, 0.8, colour::INK);
    strip
}

fn widest(lines: &[Vec<Run>]) -> f32 {
    lines.iter().map(|l| l.iter().map(Run::width).sum::<f32>()).fold(0.0, f32::max)
}

/// One line over the whole width.
fn spanning(measure: &mut Measure, frame: &Frame, table: Option<ElementId>, text: &str) -> LineBox {
    let row = measure.tags.add(Role::Row, table);
    let columns = u8::try_from(frame.widths.len()).unwrap_or(u8::MAX);
    let tag = measure.tags.add(Role::GroupHeader(columns), Some(row));
    let cell = Cell::spans(vec![Span::bold(text)]);
    let lines = cell_lines(&cell, SIZE, measure.width(), Setting::Ragged);
    let mut strip = LineBox { head: Some(Arc::clone(&frame.head)), ..LineBox::default() };
    let corner = Corner { x: MARGIN, y: PADDING };
    let bottom = draw_cell(measure, &mut strip, Some(tag), &cell, lines, corner, (SIZE, LEADING));
    strip.height = bottom + PADDING;
    let (y, width) = (strip.height, measure.width());
    strip.rule(MARGIN, y, width, 0.4, colour::LINE);
    strip
}

fn row_strips(measure: &mut Measure, frame: &Frame, table: Option<ElementId>, row: &[Cell]) -> Vec<LineBox> {
    let setting = Setting::Hyphenated(measure.language);
    let mut cells: Vec<Vec<Vec<Run>>> =
        row.iter().zip(&frame.widths).map(|(cell, width)| cell_lines(cell, SIZE, width - GUTTER, setting)).collect();
    let lines = cells.iter().map(Vec::len).max().unwrap_or_default().max(1);
    let mut per_part = lines;
    while height(per_part) > frame.tallest {
        per_part = per_part.div_ceil(2);
    }
    let row_tag = measure.tags.add(Role::Row, table);
    let columns = &frame.columns;
    let tags: Vec<ElementId> = columns
        .iter()
        .map(|column| measure.tags.add(if column.names_rows { Role::RowHeader } else { Role::Cell }, Some(row_tag)))
        .collect();
    let mut strips = Vec::with_capacity(1);
    for start in (0..lines).step_by(per_part) {
        let mut strip = LineBox { head: Some(Arc::clone(&frame.head)), ..LineBox::default() };
        let mut x = MARGIN;
        for (index, (cell, width)) in row.iter().zip(&frame.widths).enumerate() {
            let all = &mut cells[index];
            let rest = all.split_off(per_part.min(all.len()));
            let part = std::mem::replace(all, rest);
            let tag = Some(tags[index]);
            let at = if columns[index].right { x + width - GUTTER - widest(&part) } else { x };
            draw_cell(measure, &mut strip, tag, cell, part, Corner { x: at, y: PADDING }, (SIZE, LEADING));
            if let (Some(to), 0) = (&cell.page_of, start) {
                page_number(measure, &mut strip, tags[index], to, x + width - GUTTER);
            }
            x += width;
        }
        strip.height = height(per_part.min(lines - start));
        let name = row.first().and_then(|cell| cell.name.clone()).filter(|_| start == 0);
        strip.anchor = name.map(|name| Anchor { level: ROW_LEVEL, text: String::new(), name });
        if start + per_part >= lines {
            let (y, width) = (strip.height, measure.width());
            strip.rule(MARGIN, y, width, 0.4, colour::LINE);
        }
        strips.push(strip);
    }
    strips
}

#[allow(clippy::cast_precision_loss)] // a count of lines
fn height(lines: usize) -> f32 {
    lines as f32 * LEADING + 2.0 * PADDING
}

/// The number of the page a heading stands on, which leads there.
fn page_number(measure: &mut Measure, strip: &mut LineBox, cell: ElementId, to: &Arc<str>, right: f32) {
    let link = Some(measure.tags.add(Role::Link, Some(cell)));
    let area = Shape::Link { width: 24.0, height: LEADING, to: Arc::clone(to), says: to.to_string() };
    strip.put(link, right - 24.0, PADDING, area);
    let number = Shape::PageOf { to: Arc::clone(to), face: Face::Regular, size: SIZE, colour: colour::ACCENT };
    strip.put(link, right, PADDING + baseline(SIZE, LEADING), number);
}
