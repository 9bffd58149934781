//! Pictures, never larger than their place, with a caption; side by side where they are narrow enough.

use super::Measure;
use super::flow::{baseline, place};
use super::sheet::MARGIN;
use super::strip::{LineBox, Shape};
use super::tag::Role;
use super::text::{Setting, lines};
use crate::annex::Picture;
use crate::block::Span;
use crate::colour;

/// The most room a picture takes, in points.
const TALLEST: f32 = 330.0;
/// Between two pictures in a row, in points.
const GUTTER: f32 = 18.0;
const SIZE: f32 = 8.0;
const LEADING: f32 = 11.0;

/// A picture and its caption.
type Captioned = (Picture, Vec<Span>);

/// Pictures, two in a row where neither takes more than half of it.
pub fn strips(measure: &mut Measure, pictures: &[Captioned]) -> Vec<LineBox> {
    let half = (measure.width() - GUTTER) / 2.0;
    let narrow = |(picture, _): &Captioned| picture.width <= half || picture.height > picture.width;
    let mut strips = Vec::new();
    let mut rest = pictures;
    while let Some((first, after)) = rest.split_first() {
        match after.split_first() {
            Some((second, after)) if narrow(first) && narrow(second) => {
                strips.push(row(measure, &[first, second], half));
                rest = after;
            }
            _ => {
                let width = measure.width();
                strips.push(row(measure, &[first], width));
                rest = after;
            }
        }
    }
    strips
}

/// Pictures side by side, each in a place of this width, with their captions: kept together.
fn row(measure: &mut Measure, pictures: &[&Captioned], room: f32) -> LineBox {
    let scale = |picture: &Picture| 1.0_f32.min(room / picture.width).min(TALLEST / picture.height);
    let tall = pictures.iter().map(|(p, _)| p.height * scale(p)).fold(0.0, f32::max);
    let mut strip = LineBox { gap: 8.0, height: tall + 4.0, ..LineBox::default() };
    let mut x = MARGIN;
    for (picture, caption) in pictures {
        let (width, height) = (picture.width * scale(picture), picture.height * scale(picture));
        let says: String = caption.iter().filter(|s| !s.page).map(|s| s.text.as_str()).collect();
        let tag = Some(measure.tags.figure(None, says));
        let frame = Shape::Fill { width: width + 0.8, height: height + 0.8, colour: colour::LINE };
        strip.put(None, x - 0.4, tall - height - 0.4, frame);
        strip.put(tag, x, tall - height, Shape::Picture { width, height, picture: *picture });
        let words = Some(measure.tags.add(Role::Caption, None));
        let mut bottom = tall + 4.0;
        for line in lines(caption, SIZE, room, Setting::Ragged) {
            place(measure, &mut strip, words, line, x, bottom + baseline(SIZE, LEADING));
            bottom += LEADING;
        }
        strip.height = strip.height.max(bottom);
        x += room + GUTTER;
    }
    strip
}
