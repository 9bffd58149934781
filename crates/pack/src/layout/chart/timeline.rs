//! Days on a line.

use super::Drawing;
use crate::block::Span;
use crate::chart::Event;
use crate::colour;
use crate::font::{self, Face};
use crate::layout::sheet::MARGIN;
use crate::layout::strip::Shape;

impl Drawing<'_> {
    #[allow(clippy::cast_precision_loss)] // days
    pub(super) fn timeline(&mut self, (from, to): (chrono::NaiveDate, chrono::NaiveDate), events: &[Event]) {
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
