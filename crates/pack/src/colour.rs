//! The few colours of a pack: those of the window, in the light theme.

use serde::{Deserialize, Serialize};

/// A colour, as red, green and blue from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colour(pub u8, pub u8, pub u8);

pub const INK: Colour = Colour(0x1a, 0x23, 0x2e);
pub const MUTED: Colour = Colour(0x5d, 0x68, 0x75);
pub const PAPER: Colour = Colour(0xff, 0xff, 0xff);
pub const FAINT: Colour = Colour(0xf4, 0xf5, 0xf4);
pub const LINE: Colour = Colour(0xd5, 0xd8, 0xd8);
pub const ACCENT: Colour = Colour(0x0b, 0x5a, 0x73);

/// Text on the shades of a heat map. Those are the same in both themes of the window, and so is what stands on them:
/// neither is the ink or the paper of a theme.
pub const ON_LIGHT: Colour = Colour(0x1a, 0x23, 0x2f);
pub const ON_DARK: Colour = Colour(0xff, 0xff, 0xfe);

/// The colour of a mark, as in the window.
#[must_use]
pub fn of_mark(mark: &str) -> Colour {
    match mark {
        "major" => Colour(0xa8, 0x23, 0x1c),
        "minor" => Colour(0xb8, 0x54, 0x08),
        "weak" => Colour(0x8a, 0x6a, 0x00),
        "idea" => Colour(0x2a, 0x66, 0xa8),
        "strength" | "proven" => Colour(0x2a, 0x75, 0x49),
        "watch" => Colour(0x65, 0x48, 0x9c),
        _ => MUTED,
    }
}
