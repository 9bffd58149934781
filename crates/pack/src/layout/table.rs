//! Tables: rows that break between pages, under a header that comes back.

use std::sync::Arc;

use super::flow::{cell_items, cell_lines};
use super::strip::{Item, Run, Strip};
use super::{HEIGHT, MARGIN, WIDTH};
use crate::block::{Cell, Column, Span};
use crate::colour;
use crate::font::{Face, Shaper};

const SIZE: f32 = 8.0;
const LEADING: f32 = 11.0;
const PADDING: f32 = 4.5;
const GUTTER: f32 = 10.0;

/// A row taller than this is cut between its lines; any other stays whole.
const TALLEST: f32 = HEIGHT - 60.0;

/// The strips of a table: its header, then its rows.
pub fn strips(shaper: &mut Shaper, columns: &[Column], rows: &[Vec<Cell>]) -> Vec<Strip> {
    let total: f32 = columns.iter().map(|c| c.weight).sum();
    let widths: Vec<f32> = columns.iter().map(|c| WIDTH * c.weight / total).collect();
    let head = Arc::new(header(shaper, columns, &widths));
    let mut strips = vec![Strip { keep_next: true, gap: 6.0, ..(*head).clone() }];
    for row in rows {
        strips.extend(row_strips(shaper, row, &widths, &head));
    }
    strips
}

fn header(shaper: &mut Shaper, columns: &[Column], widths: &[f32]) -> Strip {
    let cells: Vec<Cell> = columns
        .iter()
        .map(|c| Cell {
            mark: None,
            text: vec![Span { text: c.title.clone(), face: Face::SemiBold, colour: colour::MUTED }],
        })
        .collect();
    let lines = measure(shaper, &cells, widths);
    let mut strip = part(&cells, lines, widths);
    let y = strip.height;
    strip.items.push(Item::Rule { x: MARGIN, y, width: WIDTH, thickness: 0.8, colour: colour::INK });
    strip
}

fn measure(shaper: &mut Shaper, row: &[Cell], widths: &[f32]) -> Vec<Vec<Vec<Run>>> {
    row.iter().zip(widths).map(|(cell, width)| cell_lines(shaper, cell, SIZE, width - GUTTER)).collect()
}

/// A row, or a part of one, as a strip without its rule.
fn part(row: &[Cell], lines: Vec<Vec<Vec<Run>>>, widths: &[f32]) -> Strip {
    let tallest = lines.iter().map(Vec::len).max().unwrap_or_default().max(1);
    let mut strip = Strip { height: height(tallest), ..Strip::default() };
    let mut x = MARGIN;
    for ((cell, lines), width) in row.iter().zip(lines).zip(widths) {
        strip.items.extend(cell_items(cell, lines, x, PADDING, SIZE, LEADING));
        x += width;
    }
    strip
}

#[allow(clippy::cast_precision_loss)] // a count of lines
fn height(lines: usize) -> f32 {
    lines as f32 * LEADING + 2.0 * PADDING
}

fn row_strips(shaper: &mut Shaper, row: &[Cell], widths: &[f32], head: &Arc<Strip>) -> Vec<Strip> {
    let mut lines = measure(shaper, row, widths);
    let tallest = lines.iter().map(Vec::len).max().unwrap_or_default().max(1);
    let mut per_part = tallest;
    while height(per_part) > TALLEST {
        per_part = per_part.div_ceil(2);
    }
    let mut strips = Vec::new();
    for start in (0..tallest).step_by(per_part) {
        let rest: Vec<_> = lines.iter_mut().map(|l| l.split_off(per_part.min(l.len()))).collect();
        let mut strip = part(row, std::mem::replace(&mut lines, rest), widths);
        if start + per_part >= tallest {
            let y = strip.height;
            strip.items.push(Item::Rule { x: MARGIN, y, width: WIDTH, thickness: 0.4, colour: colour::LINE });
        }
        strip.head = Some(Arc::clone(head));
        strips.push(strip);
    }
    strips
}
