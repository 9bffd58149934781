//! Pictures, never larger than their place, with a caption.

use super::Measure;
use super::flow::{baseline, place};
use super::sheet::MARGIN;
use super::strip::{Shape, Strip};
use super::tag::Role;
use super::text::{Setting, lines};
use crate::block::{Picture, Span};
use crate::colour;

/// The most room a picture takes, in points.
const TALLEST: f32 = 330.0;
/// Points per pixel of a picture shown at its own size: 96 pixels to the inch.
const NATURAL: f32 = 0.75;
const SIZE: f32 = 8.0;
const LEADING: f32 = 11.0;

/// A picture and its caption, kept together.
#[allow(clippy::cast_precision_loss)] // pixels of a picture
pub fn strip(measure: &mut Measure, picture: &Picture, caption: &str) -> Strip {
    let (width, height) = (picture.width.max(1) as f32, picture.height.max(1) as f32);
    let scale = NATURAL.min(measure.width() / width).min(TALLEST / height);
    let (width, height) = (width * scale, height * scale);
    let tag = Some(measure.tags.figure(None, caption));
    let mut strip = Strip { gap: 8.0, height: height + 4.0, ..Strip::default() };
    let frame = Shape::Fill { width: width + 0.8, height: height + 0.8, colour: colour::LINE };
    strip.put(None, MARGIN - 0.4, -0.4, frame);
    strip.put(tag, MARGIN, 0.0, Shape::Picture { width, height, picture: picture.clone() });
    let words = Some(measure.tags.add(Role::Caption, None));
    for line in lines(&[Span::muted(caption)], SIZE, measure.width(), Setting::Ragged) {
        let y = strip.height + baseline(SIZE, LEADING);
        place(measure, &mut strip, words, line, MARGIN, y);
        strip.height += LEADING;
    }
    strip
}
