//! What goes where: measured blocks, broken into pages. Knows points and glyphs, not PDF.

mod break_pages;
mod chart;
mod contents;
mod cover;
mod figure;
mod flow;
mod leaf;
mod page;
mod plan;
mod roll;
mod sheet;
mod strip;
mod table;
mod tag;
mod text;
pub mod typography;
mod used;

pub use page::Page;
pub use plan::{Bookmark, PageBatch, Plan};
pub use roll::{Batch, BlockStream, LongTable};
pub use sheet::Sheet;
pub use strip::{Item, ROW_LEVEL, Run, Shape};
pub use tag::{Element, ElementId, Role};
pub use used::Used;

pub use sheet::MARGIN;
#[cfg(test)]
pub use sheet::TOP;

use language::Language;
use tag::Tags;

use crate::chart::Chart;

/// A chart as it would stand on an upright page: its shapes, its width and its height.
pub fn draw_chart(chart: &Chart, says: &str, language: Language) -> (Vec<Item>, f32, f32) {
    let mut measure = Measure::new(Sheet::Portrait, language);
    let strip = chart::strip(&mut measure, chart, says);
    (strip.items, measure.width(), strip.height)
}

/// What blocks are measured with: the paper they go on, and the elements they become.
struct Measure {
    tags: Tags,
    sheet: Sheet,
    language: Language,
}

impl Measure {
    fn new(sheet: Sheet, language: Language) -> Self {
        Self { tags: Tags::default(), sheet, language }
    }

    /// Width of the text, in points.
    fn width(&self) -> f32 {
        self.sheet.width()
    }
}
