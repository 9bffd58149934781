//! Pages of annexes: the foreign page as large as the sheet allows, its number stamped above.

use super::Measure;
use super::flow::{baseline, place};
use super::sheet::MARGIN;
use super::strip::{Anchor, LineBox, Shape};
use super::tag::Role;
use super::text::{Setting, lines};
use crate::block::{LeafBlock, Span};
use crate::colour;
use crate::font::{self, Face};

const SIZE: f32 = 8.5;
const LEADING: f32 = 15.0;
/// Room for the stamp, in points.
const STAMP: f32 = 22.0;

/// One page of an annex. It fills a sheet.
pub fn strip(measure: &mut Measure, leaf: &LeafBlock) -> LineBox {
    let (wide, tall) = (measure.width(), measure.sheet.height());
    let mut strip = LineBox { new_page: true, height: tall, ..LineBox::default() };
    // The first page of an annex is where its heading stands; on the others the same words only decorate.
    let heading = leaf.name.as_ref().map(|name| {
        strip.anchor = Some(Anchor { level: 2, text: leaf.title.clone(), name: name.clone() });
        measure.tags.add(Role::Heading(3), None)
    });
    let number = Span::new(leaf.stamp.clone(), Face::SemiBold, colour::PAPER);
    let box_width = font::width(Face::SemiBold, SIZE, &leaf.stamp) + 12.0;
    let frame = Shape::Fill { width: box_width, height: LEADING, colour: colour::ACCENT };
    strip.put(None, MARGIN + wide - box_width, 0.0, frame);
    let y = baseline(SIZE, LEADING);
    for line in lines(&[number], SIZE, box_width, Setting::Ragged).into_iter().take(1) {
        place(measure, &mut strip, None, line, MARGIN + wide - box_width + 6.0, y);
    }
    let title = Span::new(leaf.title.clone(), Face::SemiBold, colour::INK);
    for line in lines(&[title], SIZE, wide - box_width - 12.0, Setting::Ragged).into_iter().take(1) {
        place(measure, &mut strip, heading, line, MARGIN, y);
    }
    let room = tall - STAMP;
    let (width, height) = (leaf.picture.width, leaf.picture.height);
    // A small picture is not blown up beyond twice its size.
    let scale = (wide / width).min(room / height).min(2.0);
    let (width, height) = (width * scale, height * scale);
    let x = MARGIN + (wide - width) / 2.0;
    let edge = Shape::Fill { width: width + 0.8, height: height + 0.8, colour: colour::LINE };
    strip.put(None, x - 0.4, STAMP - 0.4, edge);
    let paper = Shape::Fill { width, height, colour: colour::PAPER };
    strip.put(None, x, STAMP, paper);
    let figure = measure.tags.figure(None, leaf.says.clone());
    strip.put(Some(figure), x, STAMP, Shape::Picture { width, height, picture: leaf.picture });
    strip
}
