//! What goes where: measured blocks, broken into pages. Knows points and glyphs, not PDF.

mod cover;
mod figure;
mod flow;
mod page;
mod strip;
mod table;
mod text;
pub mod typography;

pub use page::{Bookmark, Laid, lay_out};
pub use strip::{Item, Run};

/// A4, in points.
pub const PAGE_WIDTH: f32 = 595.276;
/// A4, in points.
pub const PAGE_HEIGHT: f32 = 841.89;
/// Left and right margins, in points: 20 mm.
pub const MARGIN: f32 = 56.693;
/// Where the text starts, below the running header.
pub const TOP: f32 = 76.0;
/// Where the text ends, above the running footer.
pub const BOTTOM: f32 = PAGE_HEIGHT - 66.0;
/// The width of the text.
pub const WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// The height of the text.
pub const HEIGHT: f32 = BOTTOM - TOP;
