//! The sheet of paper: how large it is, where the text stands on it.

use serde::{Deserialize, Serialize};

/// Left and right margins, in points: 20 mm.
pub const MARGIN: f32 = 56.693;
/// Where the text starts, below the running header, in points.
pub const TOP: f32 = 76.0;
/// How far above the foot of the page the text ends, above the running footer, in points.
const FOOT: f32 = 66.0;

/// A4, upright or lying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Sheet {
    #[default]
    Portrait,
    Landscape,
}

impl Sheet {
    /// Width of the page, in points.
    pub fn page_width(self) -> f32 {
        if self == Self::Portrait { 595.276 } else { 841.89 }
    }

    /// Height of the page, in points.
    pub fn page_height(self) -> f32 {
        if self == Self::Portrait { 841.89 } else { 595.276 }
    }

    /// Width of the text, in points.
    pub fn width(self) -> f32 {
        self.page_width() - 2.0 * MARGIN
    }

    /// Where the text ends, in points from the head of the page.
    pub fn bottom(self) -> f32 {
        self.page_height() - FOOT
    }

    /// Height of the text, in points.
    pub fn height(self) -> f32 {
        self.bottom() - TOP
    }
}
