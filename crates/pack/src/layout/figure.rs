//! Pictures, never larger than their place, with a caption.

use super::flow::{baseline, place};
use super::strip::{Item, Strip};
use super::{MARGIN, WIDTH, text};
use crate::block::{Picture, Span};
use crate::colour;
use crate::font::Shaper;

/// The most room a picture takes, in points.
const TALLEST: f32 = 330.0;
/// Points per pixel of a picture shown at its own size: 96 pixels to the inch.
const NATURAL: f32 = 0.75;
const SIZE: f32 = 8.0;
const LEADING: f32 = 11.0;

/// A picture and its caption, kept together.
#[allow(clippy::cast_precision_loss)] // pixels of a picture
pub fn strip(shaper: &mut Shaper, picture: &Picture, caption: &str) -> Strip {
    let (width, height) = (picture.width.max(1) as f32, picture.height.max(1) as f32);
    let scale = NATURAL.min(WIDTH / width).min(TALLEST / height);
    let (width, height) = (width * scale, height * scale);
    let frame = |x, y, width, height| Item::Box { x, y, width, height, colour: colour::LINE };
    let mut strip = Strip {
        gap: 8.0,
        height: height + 4.0,
        items: vec![
            frame(MARGIN - 0.4, -0.4, width + 0.8, height + 0.8),
            Item::Picture { x: MARGIN, y: 0.0, width, height, picture: picture.clone() },
        ],
        ..Strip::default()
    };
    for line in text::lines(shaper, &[Span::muted(caption)], SIZE, WIDTH) {
        strip.items.extend(place(line, MARGIN, strip.height + baseline(SIZE, LEADING)));
        strip.height += LEADING;
    }
    strip
}
