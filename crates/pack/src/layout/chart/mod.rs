//! Charts: data to lines, areas and words.

mod bars;
mod fishbone;
mod grid;
mod line;
mod process_map;
mod routes;
mod timeline;

use super::Measure;
use super::strip::{LineBox, Shape};
use super::tag::ElementId;
use super::text::{Setting, lines};
use crate::block::Span;
use crate::chart::Chart;

const SIZE: f32 = 8.5;
const LEADING: f32 = 16.0;

/// A drawing that is one figure, and what it says to those who do not see it.
struct Drawing<'a> {
    strip: LineBox,
    tag: ElementId,
    measure: &'a Measure,
}

/// A chart over the width of the text.
pub fn strip(measure: &mut Measure, chart: &Chart, says: &str) -> LineBox {
    let tag = measure.tags.figure(None, says);
    let mut drawing = Drawing { strip: LineBox { gap: 8.0, ..LineBox::default() }, tag, measure };
    match chart {
        Chart::Bars(bars) => drawing.bars(bars),
        Chart::Heat { columns, rows } => drawing.heat(columns, rows),
        Chart::Stacked { parts, rows } => drawing.stacked(parts, rows),
        Chart::Matrix { columns, rows } => drawing.matrix(columns, rows),
        Chart::Line { points, target } => drawing.line(points, *target),
        Chart::ProcessMap { bands, links } => drawing.process_map(bands, links),
        Chart::Fishbone { effect, branches } => drawing.fishbone(effect, branches),
        Chart::Timeline { from, to, events } => drawing.timeline((*from, *to), events),
    }
    drawing.strip.height += 6.0;
    drawing.strip
}

impl Drawing<'_> {
    fn put(&mut self, x: f32, y: f32, shape: Shape) {
        self.strip.put(Some(self.tag), x, y, shape);
    }

    /// One line of text, cut short where it is wider than `room`.
    fn write(&mut self, x: f32, y: f32, span: &Span, size: f32, room: f32) {
        let line = lines(std::slice::from_ref(span), size, room, Setting::Ragged).into_iter().next();
        let mut x = x;
        for run in line.unwrap_or_default() {
            let width = run.width();
            self.put(x, y, Shape::Text(run));
            x += width;
        }
    }
}
