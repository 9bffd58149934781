//! Grids: counts, the more the darker, or marks.

use super::Drawing;
use crate::block::Span;
use crate::chart::Spot;
use crate::colour::{self, Colour};
use crate::font::{self, Face};
use crate::layout::flow::baseline;
use crate::layout::sheet::MARGIN;
use crate::layout::strip::Shape;

/// What a column needs at least, in points.
const NARROWEST: f32 = 30.0;
const ROW: f32 = 15.0;

impl Drawing<'_> {
    #[allow(clippy::cast_precision_loss)] // counts and columns
    pub(super) fn heat(&mut self, columns: &[String], rows: &[(String, Vec<u32>)]) {
        let label = self.label_width(rows.iter().map(|(name, _)| name.as_str()), columns.len());
        let cell = ((self.measure.width() - label) / columns.len().max(1) as f32).min(46.0);
        let most = rows.iter().flat_map(|(_, counts)| counts).copied().max().unwrap_or(1).max(1);
        self.columns(columns, label, cell);
        for (index, (name, counts)) in rows.iter().enumerate() {
            let y = (index + 1) as f32 * ROW;
            self.write(MARGIN, y + baseline(8.0, ROW), &Span::plain(name.clone()), 8.0, label - 8.0);
            for (index, count) in counts.iter().enumerate() {
                let x = MARGIN + label + index as f32 * cell;
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

    /// The gravest mark of each cell and how many there are; an empty cell says that nothing is there.
    #[allow(clippy::cast_precision_loss)] // columns
    pub(super) fn matrix(&mut self, columns: &[String], rows: &[(String, Vec<Option<Spot>>)]) {
        let label = self.label_width(rows.iter().map(|(name, _)| name.as_str()), columns.len());
        let cell = ((self.measure.width() - label) / columns.len().max(1) as f32).min(46.0);
        self.columns(columns, label, cell);
        for (index, (name, spots)) in rows.iter().enumerate() {
            let y = (index + 1) as f32 * ROW;
            self.write(MARGIN, y + baseline(8.0, ROW), &Span::plain(name.clone()), 8.0, label - 8.0);
            for (index, spot) in spots.iter().enumerate() {
                let x = MARGIN + label + index as f32 * cell;
                self.put(x, y, Shape::Fill { width: cell - 1.0, height: ROW - 1.0, colour: colour::FAINT });
                let Some(Spot { mark, count }) = spot else { continue };
                let text = count.to_string();
                let wide = 7.0 + 3.0 + font::width(Face::SemiBold, 8.0, &text);
                let left = x + (cell - 1.0 - wide) / 2.0;
                self.put(left, y + 3.5, Shape::Mark { size: 7.0, mark: mark.clone() });
                let span = Span::new(text, Face::SemiBold, colour::INK);
                self.write(left + 10.0, y + baseline(8.0, ROW - 1.0), &span, 8.0, cell);
            }
        }
        self.strip.height = (rows.len() + 1) as f32 * ROW;
    }

    /// As wide as the widest name, as long as each column keeps room for its number.
    #[allow(clippy::cast_precision_loss)] // columns
    fn label_width<'n>(&self, names: impl Iterator<Item = &'n str>, columns: usize) -> f32 {
        let widest = names.map(|name| font::width(Face::Regular, 8.0, name)).fold(60.0, f32::max) + 14.0;
        widest.min((self.measure.width() - columns as f32 * NARROWEST).max(110.0))
    }

    #[allow(clippy::cast_precision_loss)] // columns
    fn columns(&mut self, columns: &[String], label: f32, cell: f32) {
        for (index, column) in columns.iter().enumerate() {
            let x = MARGIN + label + index as f32 * cell;
            let left = x + (cell - font::width(Face::SemiBold, 7.5, column)) / 2.0;
            self.write(left, baseline(7.5, ROW), &Span::new(column.clone(), Face::SemiBold, colour::MUTED), 7.5, cell);
        }
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
    let paper = Colour(mix(0xd8, 0x0c), mix(0xe8, 0x5a), mix(0xec, 0x73));
    (paper, if share > 0.55 { colour::ON_DARK } else { colour::ON_LIGHT })
}
