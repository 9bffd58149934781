//! Charts: data to lines, areas and words.

use super::Measure;
use super::flow::baseline;
use super::sheet::MARGIN;
use super::strip::{Shape, Strip};
use super::tag::ElementId;
use super::text::{Setting, lines};
use crate::block::Span;
use crate::chart::{Bar, Chart, Event};
use crate::colour::{self, Colour};
use crate::font::{self, Face};

const SIZE: f32 = 8.5;
const LEADING: f32 = 16.0;

/// A drawing that is one figure, and what it says to those who do not see it.
struct Drawing<'a> {
    strip: Strip,
    tag: ElementId,
    measure: &'a Measure,
}

/// A chart over the width of the text.
pub fn strip(measure: &mut Measure, chart: &Chart, says: &str) -> Strip {
    let tag = measure.tags.figure(None, says);
    let mut drawing = Drawing { strip: Strip { gap: 8.0, ..Strip::default() }, tag, measure };
    match chart {
        Chart::Bars(bars) => drawing.bars(bars),
        Chart::Heat { columns, rows } => drawing.heat(columns, rows),
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

    #[allow(clippy::cast_precision_loss)] // counts
    fn bars(&mut self, bars: &[Bar]) {
        let names = bars.iter().map(|b| font::width(Face::SemiBold, SIZE, &b.name)).fold(0.0, f32::max) + 24.0;
        let most = bars.iter().map(|b| b.value).max().unwrap_or(1).max(1) as f32;
        let start = MARGIN + names + 28.0;
        let room = (self.measure.width() - names - 28.0).min(260.0);
        for bar in bars {
            let y = self.strip.height;
            let ink = colour::of_mark(&bar.mark);
            let side = SIZE * 0.74;
            self.put(MARGIN, y + (LEADING - side) / 2.0, Shape::Mark { size: side, mark: bar.mark.clone() });
            let line = y + baseline(SIZE, LEADING);
            self.write(MARGIN + SIZE * 1.35, line, &Span::new(bar.name.clone(), Face::SemiBold, ink), SIZE, names);
            let count = bar.value.to_string();
            let left = start - 10.0 - font::width(Face::Regular, SIZE, &count);
            self.write(left, line, &Span::plain(count), SIZE, 40.0);
            let width = (room * bar.value as f32 / most).max(0.6);
            self.put(start, y + 4.5, Shape::Fill { width, height: LEADING - 9.0, colour: ink });
            self.strip.height += LEADING;
        }
    }

    #[allow(clippy::cast_precision_loss)] // counts and columns
    fn heat(&mut self, columns: &[String], rows: &[(String, Vec<u32>)]) {
        const LABEL: f32 = 190.0;
        const ROW: f32 = 15.0;
        let cell = ((self.measure.width() - LABEL) / columns.len().max(1) as f32).min(46.0);
        let most = rows.iter().flat_map(|(_, counts)| counts).copied().max().unwrap_or(1).max(1);
        for (index, column) in columns.iter().enumerate() {
            let x = MARGIN + LABEL + index as f32 * cell;
            let left = x + (cell - font::width(Face::SemiBold, 7.5, column)) / 2.0;
            self.write(left, baseline(7.5, ROW), &Span::new(column.clone(), Face::SemiBold, colour::MUTED), 7.5, cell);
        }
        for (index, (name, counts)) in rows.iter().enumerate() {
            let y = (index + 1) as f32 * ROW;
            self.write(MARGIN, y + baseline(8.0, ROW), &Span::plain(name.clone()), 8.0, LABEL - 8.0);
            for (index, count) in counts.iter().enumerate() {
                let x = MARGIN + LABEL + index as f32 * cell;
                let (paper, ink) = shade(*count as f32 / most as f32);
                let (width, height) = (cell - 1.0, ROW - 1.0);
                self.put(x, y, Shape::Fill { width, height, colour: if *count == 0 { colour::FAINT } else { paper } });
                if *count > 0 {
                    let text = count.to_string();
                    let left = x + (cell - font::width(Face::SemiBold, 8.0, &text)) / 2.0;
                    self.write(left, y + baseline(8.0, ROW), &Span::new(text, Face::SemiBold, ink), 8.0, cell);
                }
            }
        }
        self.strip.height = (rows.len() + 1) as f32 * ROW;
    }

    #[allow(clippy::cast_precision_loss)] // days
    fn timeline(&mut self, (from, to): (chrono::NaiveDate, chrono::NaiveDate), events: &[Event]) {
        const AXIS: f32 = 62.0;
        const SIDE: f32 = 40.0;
        // Names stand on these heights from the line, the first that is free.
        const LANES: [f32; 4] = [-30.0, 10.0, -56.0, 36.0];
        let days = (to - from).num_days().max(1) as f32;
        let room = self.measure.width() - 2.0 * SIDE;
        let axis = Shape::Line { dx: self.measure.width(), dy: 0.0, thickness: 0.8, colour: colour::MUTED };
        self.put(MARGIN, AXIS, axis);
        let mut free = [MARGIN; LANES.len()];
        for event in events {
            let x = MARGIN + SIDE + room * (event.day - from).num_days() as f32 / days;
            let ink = if event.now { colour::of_mark("major") } else { colour::ACCENT };
            let wide = font::width(Face::SemiBold, 7.5, &event.name).max(font::width(Face::Regular, 7.5, &event.date));
            let left = (x - wide / 2.0).clamp(MARGIN, (MARGIN + self.measure.width() - wide).max(MARGIN));
            let lane = free.iter().position(|from| *from <= left).unwrap_or_default();
            free[lane] = left + wide + 10.0;
            let top = AXIS + LANES[lane];
            let (start, dy) = if LANES[lane] < 0.0 { (top + 20.0, AXIS - top - 20.0) } else { (AXIS, top - AXIS) };
            self.put(x, start, Shape::Line { dx: 0.0, dy, thickness: 0.4, colour: colour::LINE });
            self.put(x - 2.5, AXIS - 2.5, Shape::Fill { width: 5.0, height: 5.0, colour: ink });
            self.write(left, top + 8.0, &Span::new(event.name.clone(), Face::SemiBold, ink), 7.5, wide + 2.0);
            self.write(left, top + 18.0, &Span::muted(event.date.clone()), 7.5, wide + 2.0);
        }
        self.strip.height = AXIS + 58.0;
    }
}

/// The paper and ink of a share of the most, both far enough apart to be read (WCAG 1.4.3).
fn shade(share: f32) -> (Colour, Colour) {
    let mix = |light: u8, dark: u8| {
        let value = f32::from(light) + (f32::from(dark) - f32::from(light)) * share;
        // Between two bytes, so it is one.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let byte = value.round() as u8;
        byte
    };
    let paper = Colour(mix(0xd8, 0x0b), mix(0xe8, 0x5a), mix(0xec, 0x73));
    (paper, if share > 0.55 { colour::PAPER } else { colour::INK })
}
