//! A share over time, with the target it is measured against.

use super::Drawing;
use crate::block::Span;
use crate::chart::Point;
use crate::colour;
use crate::font::{self, Face};
use crate::layout::sheet::MARGIN;
use crate::layout::strip::Shape;

const HEIGHT: f32 = 110.0;
const SCALE: f32 = 34.0;
const SIZE: f32 = 7.5;

impl Drawing<'_> {
    /// Points in percent, from left to right; one without a value leaves a gap in the line.
    #[allow(clippy::cast_precision_loss)] // a year of points
    pub(super) fn line(&mut self, points: &[Point], target: Option<f32>) {
        let (left, room) = (MARGIN + SCALE, self.measure.width() - SCALE - 8.0);
        let at = |value: f32| 8.0 + (HEIGHT - 8.0) * (1.0 - value.clamp(0.0, 100.0) / 100.0);
        let percent = |value: f32| format!("{value:.0}\u{202f}%");
        for value in [0.0, 50.0, 100.0] {
            let y = at(value);
            self.put(left, y, Shape::Line { dx: room, dy: 0.0, thickness: 0.4, colour: colour::LINE });
            let text = percent(value);
            let x = left - 6.0 - font::width(Face::Regular, SIZE, &text);
            self.write(x, y + 2.6, &Span::muted(text), SIZE, SCALE);
        }
        if let Some(target) = target {
            // Dashes: the target is told from the measure without its colour.
            let (y, ink) = (at(target), colour::of_mark("minor"));
            let mut x = left;
            while x < left + room {
                let dx = 5.0_f32.min(left + room - x);
                self.put(x, y, Shape::Line { dx, dy: 0.0, thickness: 1.0, colour: ink });
                x += 9.0;
            }
        }
        let step = room / points.len().max(2).saturating_sub(1) as f32;
        let place = |index: usize| left + index as f32 * step;
        for (index, pair) in points.windows(2).enumerate() {
            if let (Some(from), Some(to)) = (pair[0].value, pair[1].value) {
                let shape = Shape::Line { dx: step, dy: at(to) - at(from), thickness: 1.2, colour: colour::ACCENT };
                self.put(place(index), at(from), shape);
            }
        }
        for (index, point) in points.iter().enumerate() {
            let x = place(index);
            let wide = font::width(Face::Regular, SIZE, &point.name);
            let named = (x - wide / 2.0).min(MARGIN + self.measure.width() - wide);
            self.write(named, HEIGHT + 14.0, &Span::muted(point.name.clone()), SIZE, step.max(wide + 2.0));
            let Some(value) = point.value else { continue };
            self.put(x - 2.0, at(value) - 2.0, Shape::Fill { width: 4.0, height: 4.0, colour: colour::ACCENT });
            // Above the line, but for a value at the top, which has no room there.
            let text = percent(value);
            let half = font::width(Face::SemiBold, SIZE, &text) / 2.0;
            let y = if value > 88.0 { at(value) + 11.0 } else { at(value) - 5.0 };
            let x = (x - half).min(MARGIN + self.measure.width() - 2.0 * half);
            self.write(x, y, &Span::new(text, Face::SemiBold, colour::INK), SIZE, 40.0);
        }
        self.strip.height = HEIGHT + 20.0;
    }
}
