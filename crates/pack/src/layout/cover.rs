//! The first page.

use super::flow::{baseline, place};
use super::strip::Item;
use super::{MARGIN, PAGE_HEIGHT, PAGE_WIDTH, WIDTH, text};
use crate::block::{Document, Span};
use crate::colour::{self, Colour};
use crate::font::{Face, Shaper};

/// Text set downwards from a place on the cover.
struct Pen<'a> {
    shaper: &'a mut Shaper,
    items: Vec<Item>,
    y: f32,
}

impl Pen<'_> {
    fn write(&mut self, words: &str, face: Face, colour: Colour, size: f32, leading: f32, width: f32) {
        let spans = [Span { text: words.into(), face, colour }];
        for line in text::lines(self.shaper, &spans, size, width) {
            self.items.extend(place(line, MARGIN, self.y + baseline(size, leading)));
            self.y += leading;
        }
    }
}

/// The items of the cover.
pub fn items(shaper: &mut Shaper, document: &Document) -> Vec<Item> {
    let cover = &document.cover;
    let band = Item::Box { x: 0.0, y: 0.0, width: PAGE_WIDTH, height: 8.0, colour: colour::ACCENT };
    let mut pen = Pen { shaper, items: vec![band], y: 104.0 };
    for line in &cover.organisation {
        pen.write(line, Face::Regular, colour::MUTED, 11.0, 15.0, WIDTH);
    }
    pen.y += 22.0;
    pen.write(&cover.title, Face::SemiBold, colour::INK, 29.0, 35.0, WIDTH);
    pen.y += 8.0;
    pen.write(&cover.subtitle, Face::Regular, colour::MUTED, 13.0, 19.0, WIDTH * 0.84);
    pen.y += 44.0;
    for (label, value) in &cover.facts {
        fact(&mut pen, label, value);
    }
    pen.y = pen.y.max(560.0);
    counts(&mut pen, &cover.counts);
    let mut items = pen.items;
    let y = PAGE_HEIGHT - 46.0;
    items.push(Item::Rule { x: MARGIN, y: y - 14.0, width: WIDTH, thickness: 0.4, colour: colour::LINE });
    let foot = text::lines(shaper, &[Span::muted(&document.fingerprint)], 7.0, WIDTH);
    items.extend(foot.into_iter().next().map(|line| place(line, MARGIN, y)).unwrap_or_default());
    items
}

fn fact(pen: &mut Pen, label: &str, value: &str) {
    const VALUE: f32 = 140.0;
    let (size, leading) = (10.0, 15.0);
    let label = text::lines(pen.shaper, &[Span::muted(label)], size, VALUE - 10.0);
    let values = text::lines(pen.shaper, &[Span::plain(value)], size, WIDTH - VALUE);
    for line in label.into_iter().take(1) {
        pen.items.extend(place(line, MARGIN, pen.y + baseline(size, leading)));
    }
    for line in values {
        pen.items.extend(place(line, MARGIN + VALUE, pen.y + baseline(size, leading)));
        pen.y += leading;
    }
    pen.y += 6.0;
}

fn counts(pen: &mut Pen, counts: &[(String, String)]) {
    let step = WIDTH / 4.0;
    let mut x = MARGIN;
    for (number, label) in counts {
        let spans = [Span { text: number.clone(), face: Face::SemiBold, colour: colour::MUTED }];
        let number = text::lines(pen.shaper, &spans, 24.0, step);
        let label = text::lines(pen.shaper, &[Span::muted(label)], 8.0, step - 12.0);
        let mut y = pen.y;
        for line in number {
            pen.items.extend(place(line, x, y + baseline(24.0, 30.0)));
            y += 30.0;
        }
        for line in label {
            pen.items.extend(place(line, x, y + baseline(8.0, 11.0)));
            y += 11.0;
        }
        x += step;
    }
}
