//! The process map: three bands, a box for each process, an arrow for each link between two of them.

use super::Drawing;
use super::routes::{Grid, Placed, routes};
use crate::block::Span;
use crate::chart::{Band, ProcessBox};
use crate::colour;
use crate::font::Face;
use crate::layout::sheet::MARGIN;
use crate::layout::strip::Shape;
use crate::layout::text::{Setting, lines};

const TITLE: f32 = 74.0;
/// The narrowest a box is, in points: three in a row of an upright page, or four where there are many.
const BOX: (f32, f32) = (100.0, 84.0);
/// Boxes from which on there are many.
const MANY: usize = 19;
const HIGH: f32 = 46.0;
const GAP: f32 = 14.0;
const SIZE: f32 = 7.5;
const LEADING: f32 = 9.5;

/// Between two rows of a band, and below the last.
const ROW_GAP: f32 = 16.0;

impl Drawing<'_> {
    /// Bands from top to bottom, boxes in rows, arrows behind the boxes.
    pub(super) fn process_map(&mut self, bands: &[Band], links: &[(usize, usize)]) {
        let room = self.measure.width() - TITLE;
        // As many boxes in a row as fit, all of one width, whatever the band.
        let most = bands.iter().map(|b| b.boxes.len()).max().unwrap_or(1);
        let all: usize = bands.iter().map(|b| b.boxes.len()).sum();
        let row = fitting(room, most, if all < MANY { BOX.0 } else { BOX.1 });
        let width = boxes_wide(room, row);
        let mut places: Vec<Placed> = Vec::new();
        let mut rows = 0;
        let mut y = 0.0;
        let mut frames = Vec::new();
        for band in bands {
            let top = y;
            y += GAP * 0.7;
            for boxes in band.boxes.chunks(row) {
                let mut x = MARGIN + TITLE + GAP * 0.5;
                for column in 0..boxes.len() {
                    places.push(Placed { x, y, row: rows, column });
                    x += width + GAP;
                }
                y += HIGH + ROW_GAP;
                rows += 1;
            }
            y -= ROW_GAP - GAP * 0.7;
            frames.push((band, top, y - top));
            y += 6.0;
        }
        for (band, top, height) in frames {
            let frame = Shape::Fill { width: self.measure.width(), height, colour: colour::FAINT };
            self.put(MARGIN, top, frame);
            let title = Span::new(band.title.clone(), Face::SemiBold, colour::MUTED);
            self.write(MARGIN + 8.0, top + height / 2.0 + 3.0, &title, 8.0, TITLE - 12.0);
        }
        let grid = Grid { width, height: HIGH, gap: GAP, below: GAP * 0.7 };
        for points in routes(&places, links, &grid) {
            self.arrow(&points);
        }
        let all = bands.iter().flat_map(|band| &band.boxes);
        for (process, place) in all.zip(&places) {
            self.process(process, (place.x, place.y, width));
        }
        self.strip.height = y;
    }

    fn process(&mut self, process: &ProcessBox, (x, y, width): (f32, f32, f32)) {
        self.put(x, y, Shape::Fill { width, height: HIGH, colour: colour::LINE });
        let paper = Shape::Fill { width: width - 1.2, height: HIGH - 1.2, colour: colour::PAPER };
        self.put(x + 0.6, y + 0.6, paper);
        self.put(x, y, Shape::Fill { width: 2.4, height: HIGH, colour: colour::ACCENT });
        let code = Span::new(process.code.clone(), Face::SemiBold, colour::ACCENT);
        self.write(x + 7.0, y + 11.0, &code, SIZE, width - 12.0);
        let name = lines(&[Span::plain(process.name.clone())], SIZE, width - 12.0, Setting::Ragged);
        for (index, line) in name.into_iter().take(3).enumerate() {
            let mut left = x + 7.0;
            for run in line {
                let wide = run.width();
                #[allow(clippy::cast_precision_loss)] // three lines
                self.put(left, y + 11.0 + LEADING * (index + 1) as f32, Shape::Text(run));
                left += wide;
            }
        }
    }

    /// A line that turns at each point, and its head.
    fn arrow(&mut self, points: &[(f32, f32)]) {
        let ink = colour::MUTED;
        for pair in points.windows(2) {
            let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
            if dx.abs() + dy.abs() > 0.1 {
                self.put(pair[0].0, pair[0].1, Shape::Line { dx, dy, thickness: 0.8, colour: ink });
            }
        }
        // The head points where the last piece goes.
        let Some((start, end)) = points.len().checked_sub(2).map(|before| (points[before], points[before + 1])) else {
            return;
        };
        let back = |dx: f32, dy: f32| Shape::Line { dx, dy, thickness: 0.8, colour: ink };
        let sides = if (start.1 - end.1).abs() < 0.1 {
            let towards = (start.0 - end.0).signum() * 4.0;
            [(towards, -2.5), (towards, 2.5)]
        } else {
            let towards = (start.1 - end.1).signum() * 4.0;
            [(-2.5, towards), (2.5, towards)]
        };
        for (dx, dy) in sides {
            self.put(end.0, end.1, back(dx, dy));
        }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few boxes
fn fitting(room: f32, most: usize, narrowest: f32) -> usize {
    (((room - GAP * 0.5) / (narrowest + GAP)).floor().max(1.0) as usize).min(most.max(1))
}

#[allow(clippy::cast_precision_loss)] // a few boxes
fn boxes_wide(room: f32, row: usize) -> f32 {
    ((room - GAP) / row as f32 - GAP + GAP / row as f32).min(150.0)
}
