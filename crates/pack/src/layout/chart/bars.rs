//! Lengths beside their names, whole or in parts.

use super::{Drawing, LEADING, SIZE};
use crate::block::Span;
use crate::chart::{Bar, Part};
use crate::colour;
use crate::font::{self, Face};
use crate::layout::flow::baseline;
use crate::layout::sheet::MARGIN;
use crate::layout::strip::Shape;

impl Drawing<'_> {
    #[allow(clippy::cast_precision_loss)] // counts
    pub(super) fn bars(&mut self, bars: &[Bar]) {
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

    /// The parts of each row one after the other, each with its mark in the legend and its number where it has room.
    #[allow(clippy::cast_precision_loss)] // counts
    pub(super) fn stacked(&mut self, parts: &[Part], rows: &[(String, Vec<u32>)]) {
        let mut x = MARGIN;
        let line = baseline(SIZE, LEADING);
        for part in parts {
            let side = SIZE * 0.74;
            self.put(x, (LEADING - side) / 2.0, Shape::Mark { size: side, mark: part.mark.clone() });
            self.write(x + SIZE * 1.3, line, &Span::plain(part.name.clone()), SIZE, 200.0);
            x += SIZE * 1.3 + font::width(Face::Regular, SIZE, &part.name) + 14.0;
        }
        let names = rows.iter().map(|(name, _)| font::width(Face::Regular, SIZE, name)).fold(0.0, f32::max);
        let names = names.min(self.measure.width() * 0.38) + 10.0;
        let total = |counts: &[u32]| counts.iter().sum::<u32>();
        let most = rows.iter().map(|(_, counts)| total(counts)).max().unwrap_or(1).max(1) as f32;
        let room = (self.measure.width() - names - 30.0).min(320.0);
        self.strip.height = LEADING + 4.0;
        for (name, counts) in rows {
            let y = self.strip.height;
            self.write(MARGIN, y + line, &Span::plain(name.clone()), SIZE, names - 6.0);
            let mut x = MARGIN + names;
            for (part, count) in parts.iter().zip(counts).filter(|(_, count)| **count > 0) {
                let width = (room * *count as f32 / most).max(1.0);
                let ink = colour::of_mark(&part.mark);
                self.put(x, y + 3.0, Shape::Fill { width: width - 0.8, height: LEADING - 6.0, colour: ink });
                let (text, size) = (count.to_string(), 7.0);
                let wide = font::width(Face::SemiBold, size, &text);
                if wide + 4.0 <= width {
                    let span = Span::new(text, Face::SemiBold, colour::PAPER);
                    self.write(x + (width - wide) / 2.0, y + baseline(size, LEADING), &span, size, width);
                }
                x += width;
            }
            self.write(x + 6.0, y + line, &Span::muted(total(counts).to_string()), SIZE, 30.0);
            self.strip.height += LEADING;
        }
    }
}
