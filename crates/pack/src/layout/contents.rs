//! The table of contents: titles, dotted leaders, page numbers, to three levels.

use super::flow::{baseline, place};
use super::sheet::MARGIN;
use super::strip::{Anchor, LineBox, Shape};
use super::tag::{ElementId, Role};
use super::text::{Setting, lines};
use super::{Measure, Run};
use crate::block::Span;
use crate::colour;
use crate::font::{self, Face};

/// Beyond that many entries the third level is left to the bookmarks: a list nobody reads is no table of contents.
const MAX_HEADINGS: usize = 300;

/// The strips of the contents of these headings.
pub fn strips(measure: &mut Measure, title: &str, headings: &[Anchor]) -> Vec<LineBox> {
    let listed = headings.iter().filter(|heading| heading.level <= 3).count();
    let deepest = if listed > MAX_HEADINGS { 2 } else { 3 };
    let name = Some(measure.tags.add(Role::Heading(2), None));
    let mut head = LineBox { height: 34.0, ..LineBox::default() };
    for line in lines(&[Span::new(title, Face::SemiBold, colour::INK)], 17.0, measure.width(), Setting::Ragged) {
        place(measure, &mut head, name, line, MARGIN, baseline(17.0, 23.0));
    }
    let contents = measure.tags.add(Role::Contents, None);
    let mut strips = vec![head];
    strips.extend(headings.iter().filter(|h| h.level <= deepest).map(|h| entry(measure, contents, h)));
    strips
}

fn entry(measure: &mut Measure, contents: ElementId, heading: &Anchor) -> LineBox {
    let (size, leading, indent, gap, face) = match heading.level {
        1 => (10.0, 16.0, 0.0, 8.0, Face::SemiBold),
        2 => (9.0, 13.5, 14.0, 0.0, Face::Regular),
        _ => (8.0, 12.0, 28.0, 0.0, Face::Regular),
    };
    let entry = measure.tags.add(Role::ContentsItem, Some(contents));
    let link = Some(measure.tags.add(Role::Link, Some(entry)));
    let mut strip = LineBox { height: leading, gap, ..LineBox::default() };
    let (width, y) = (measure.width(), baseline(size, leading));
    let spans = [Span::new(heading.text.clone(), face, if heading.level == 3 { colour::MUTED } else { colour::INK })];
    let line = lines(&spans, size, width - indent - 46.0, Setting::Ragged).into_iter().next().unwrap_or_default();
    let from = MARGIN + indent;
    let end = from + line.iter().map(Run::width).sum::<f32>();
    let says = heading.text.clone();
    strip.put(link, MARGIN, 0.0, Shape::Link { width, height: leading, to: heading.name.clone(), says });
    place(measure, &mut strip, link, line, from, y);
    let right = MARGIN + width;
    strip.put(link, right, y, Shape::PageOf { to: heading.name.clone(), face, size, colour: colour::INK });
    leaders(&mut strip, end + 6.0, right - 26.0, y);
    strip
}

/// Dots that lead the eye to the page number, on one grid over all lines.
fn leaders(strip: &mut LineBox, from: f32, to: f32, y: f32) {
    const SIZE: f32 = 8.0;
    let dot = font::shape_text(Face::Regular, ". ");
    let step = dot.width * SIZE;
    let start = (from / step).ceil() * step;
    let words = std::iter::successors(Some(start), |x| Some(x + step)).take_while(|x| x + step < to);
    let words: Vec<_> = words.map(|_| dot.clone()).collect();
    if !words.is_empty() {
        let (face, colour) = (Face::Regular, colour::MUTED);
        let run = Run { face, size: SIZE, colour, words, stretch: 0.0, to: None, page: false, language: None };
        strip.put(None, start, y, Shape::Text(run));
    }
}
