//! The first page.

use super::Measure;
use super::flow::{baseline, place};
use super::sheet::{MARGIN, Sheet};
use super::strip::{LineBox, Shape};
use super::tag::{ElementId, Role};
use super::text::{Setting, lines};
use crate::block::{Cover, Document, Span};
use crate::colour::{self, Colour};
use crate::font::Face;
use language::key;

/// Text set downwards from a place on the cover.
struct Pen<'a> {
    measure: &'a mut Measure,
    strip: LineBox,
    y: f32,
}

impl Pen<'_> {
    fn write(&mut self, tag: ElementId, words: &str, face: Face, ink: Colour, (size, leading): (f32, f32), width: f32) {
        for line in lines(&[Span::new(words, face, ink)], size, width, Setting::Ragged) {
            let y = self.y + baseline(size, leading);
            place(self.measure, &mut self.strip, Some(tag), line, MARGIN, y);
            self.y += leading;
        }
    }
}

/// The cover, as one strip that is the whole page.
pub fn strip(measure: &mut Measure, document: &Document, cover: &Cover) -> LineBox {
    let (wide, sheet) = (measure.width(), measure.sheet);
    let mut pen = Pen { measure, strip: LineBox::default(), y: 104.0 };
    let band = Shape::Fill { width: sheet.page_width(), height: 8.0, colour: colour::ACCENT };
    pen.strip.put(None, 0.0, 0.0, band);
    if let Some(logo) = cover.logo {
        let (room, tall) = (150.0, 64.0);
        let scale = (room / logo.width).min(tall / logo.height).min(1.0);
        let (width, height) = (logo.width * scale, logo.height * scale);
        let says = document.language.text_with(key!("pack-logo"), &[("name", &document.author)]);
        let tag = pen.measure.tags.figure(None, says);
        let x = sheet.page_width() - MARGIN - width;
        pen.strip.put(Some(tag), x, 40.0, Shape::Picture { width, height, picture: logo });
    }
    for line in &cover.organisation {
        let tag = pen.measure.tags.add(Role::Paragraph, None);
        pen.write(tag, line, Face::Regular, colour::MUTED, (11.0, 15.0), wide);
    }
    pen.y += 22.0;
    let title = pen.measure.tags.add(Role::Heading(1), None);
    pen.write(title, &document.title, Face::SemiBold, colour::INK, (29.0, 35.0), wide);
    pen.y += 8.0;
    let subtitle = pen.measure.tags.add(Role::Paragraph, None);
    pen.write(subtitle, &cover.subtitle, Face::Regular, colour::MUTED, (13.0, 19.0), wide * 0.84);
    pen.y += 44.0;
    let list = pen.measure.tags.add(Role::List, None);
    for (label, value) in &cover.facts {
        fact(&mut pen, list, label, value);
    }
    pen.y = pen.y.max(560.0);
    counts(&mut pen, &cover.counts);
    let mut strip = pen.strip;
    foot(measure, &mut strip, sheet, &document.fingerprint);
    strip
}

fn fact(pen: &mut Pen, list: ElementId, label: &str, value: &str) {
    const VALUE: f32 = 140.0;
    let (size, leading) = (10.0, 15.0);
    let wide = pen.measure.width();
    let entry = pen.measure.tags.add(Role::ListItem, Some(list));
    let name = pen.measure.tags.add(Role::Label, Some(entry));
    let body = pen.measure.tags.add(Role::Body, Some(entry));
    for line in lines(&[Span::muted(label)], size, VALUE - 10.0, Setting::Ragged).into_iter().take(1) {
        place(pen.measure, &mut pen.strip, Some(name), line, MARGIN, pen.y + baseline(size, leading));
    }
    for line in lines(&[Span::plain(value)], size, wide - VALUE, Setting::Ragged) {
        place(pen.measure, &mut pen.strip, Some(body), line, MARGIN + VALUE, pen.y + baseline(size, leading));
        pen.y += leading;
    }
    pen.y += 6.0;
}

fn counts(pen: &mut Pen, counts: &[(String, String)]) {
    let step = pen.measure.width() / 4.0;
    let list = pen.measure.tags.add(Role::List, None);
    let mut x = MARGIN;
    for (number, label) in counts {
        let entry = pen.measure.tags.add(Role::ListItem, Some(list));
        let name = Some(pen.measure.tags.add(Role::Label, Some(entry)));
        let body = Some(pen.measure.tags.add(Role::Body, Some(entry)));
        let mut y = pen.y;
        let numbers = [Span::new(number.clone(), Face::SemiBold, colour::MUTED)];
        for line in lines(&numbers, 24.0, step, Setting::Ragged) {
            place(pen.measure, &mut pen.strip, name, line, x, y + baseline(24.0, 30.0));
            y += 30.0;
        }
        for line in lines(&[Span::muted(label)], 8.0, step - 12.0, Setting::Ragged) {
            place(pen.measure, &mut pen.strip, body, line, x, y + baseline(8.0, 11.0));
            y += 11.0;
        }
        x += step;
    }
}

fn foot(measure: &mut Measure, strip: &mut LineBox, sheet: Sheet, fingerprint: &str) {
    let y = sheet.page_height() - 46.0;
    strip.rule(MARGIN, y - 14.0, measure.width(), 0.4, colour::LINE);
    let tag = Some(measure.tags.add(Role::Paragraph, None));
    for line in lines(&[Span::muted(fingerprint)], 7.0, measure.width(), Setting::Ragged).into_iter().take(1) {
        place(measure, strip, tag, line, MARGIN, y);
    }
}
