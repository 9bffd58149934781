//! Pages: what stands on them, with headers and footers around it and numbers where headings are cited.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::break_pages::Body;
use super::plan::Bookmark;
use super::sheet::{MARGIN, Sheet, TOP};
use super::strip::{Item, Run, Shape};
use super::text::{Setting, lines};
use crate::block::{Document, Span};
use crate::colour;
use crate::font::shape_text;

/// A page, ready to be painted.
#[derive(Debug)]
pub struct Page {
    pub sheet: Sheet,
    /// What is printed on it: `iii`, `12`.
    pub label: String,
    pub items: Vec<Item>,
}

/// What is the same for all pages, and which page is called what.
pub struct HeaderFooter<'a> {
    document: &'a Document,
    known: HashMap<&'a str, &'a Bookmark>,
    /// The headings of sections.
    sections: Vec<&'a Bookmark>,
    /// How many pages there are.
    pages: usize,
    front: usize,
    labels: &'a [(usize, Arc<str>)],
}

impl<'a> HeaderFooter<'a> {
    pub fn new(
        document: &'a Document,
        bookmarks: &'a [Bookmark],
        pages: usize,
        front: usize,
        labels: &'a [(usize, Arc<str>)],
    ) -> Self {
        let known = bookmarks.iter().rev().map(|b| (&*b.name, b)).collect();
        let sections = bookmarks.iter().filter(|b| b.level == 1).collect();
        Self { document, known, sections, pages, front, labels }
    }

    /// Makes pages of what stands on them, from page `first` on.
    pub fn apply(&self, first: usize, bodies: Vec<Body>) -> Vec<Page> {
        let apply = |(index, body): (usize, Body)| {
            let index = first + index;
            let mut page = Page { sheet: body.sheet, label: self.label(index), items: body.items };
            if index > 0 || self.front == 0 {
                self.edges(index, &mut page);
            }
            self.resolve(&mut page);
            page
        };
        bodies.into_par_iter().enumerate().map(apply).collect()
    }

    /// What is printed on a page: roman before the text, arabic from its first page on, then `A-1` where words stand
    /// before the numbers.
    fn label(&self, index: usize) -> String {
        match self.labels.iter().rfind(|(from, _)| *from <= index) {
            _ if index < self.front => roman(index + 1),
            Some((from, words)) => format!("{words}{}", index + 1 - from),
            None => (index + 1 - self.front).to_string(),
        }
    }

    /// The last page that is numbered like this one.
    fn last(&self, index: usize) -> String {
        let next = self.labels.iter().map(|(from, _)| *from).find(|from| *from > index).unwrap_or(self.pages);
        self.label(next.saturating_sub(1))
    }

    /// Running header and footer, on every page but the cover. They decorate: nobody hears them again and again.
    fn edges(&self, index: usize, page: &mut Page) {
        let section = if index < self.front {
            self.document.contents_title.as_str()
        } else {
            let open = self.sections.partition_point(|b| b.page <= index);
            open.checked_sub(1).map(|last| self.sections[last].text.as_str()).unwrap_or_default()
        };
        let total = self.last(index);
        let keys = [("page", page.label.as_str()), ("total", total.as_str())];
        // Pages before the text are not among those it counts.
        let key = if index < self.front { "pack-page" } else { "pack-page-of" };
        let label = self.document.language.composed_with(key, &keys);
        edge(page, TOP - 34.0, &self.document.header, section);
        edge(page, page.sheet.page_height() - 34.0, &self.document.footer, &label);
        let (y, width) = (page.sheet.bottom() + 18.0, page.sheet.width());
        let rule = Shape::Fill { width, height: 0.4, colour: colour::LINE };
        page.items.push(Item { x: MARGIN, y, tag: None, shape: rule });
    }

    /// Writes the labels of pages where headings are cited, and says them in the links that lead there.
    fn resolve(&self, page: &mut Page) {
        let label = |name: &str| self.known.get(name).map(|b| self.label(b.page));
        for item in &mut page.items {
            match &mut item.shape {
                Shape::PageOf { to, face, size, colour } => {
                    let shaped = shape_text(*face, &label(to).unwrap_or_default());
                    item.x -= shaped.width * *size;
                    let (face, size, colour) = (*face, *size, *colour);
                    item.shape = Shape::Text(Run {
                        face,
                        size,
                        colour,
                        words: vec![shaped],
                        stretch: 0.0,
                        to: None,
                        page: false,
                        language: None,
                    });
                }
                Shape::Text(run) if run.page => {
                    let label = run.to.as_deref().and_then(label);
                    let words = label.map(|label| format!(", p.\u{202f}{label}")).unwrap_or_default();
                    run.words = vec![shape_text(run.face, &words)];
                }
                Shape::Link { to, says, .. } => {
                    if let Some(bookmark) = self.known.get(&**to) {
                        *says = format!("{}, page {}", bookmark.text, self.label(bookmark.page));
                    }
                }
                _ => {}
            }
        }
    }

    /// Everything that is written around pages and where headings are cited, for its letters.
    pub fn words(&self) -> String {
        let language = self.document.language;
        let mut words = format!("0123456789ivxlc,p.\u{202f} {}", self.document.contents_title);
        for key in ["pack-page", "pack-page-of"] {
            words.push_str(&language.composed_with(key, &[("page", ""), ("total", "")]));
        }
        words.push_str(&self.document.header);
        words.push_str(&self.document.footer);
        let sections = self.sections.iter().map(|b| b.text.as_str());
        words.extend(sections.chain(self.labels.iter().map(|(_, words)| &**words)));
        words
    }
}

fn roman(mut number: usize) -> String {
    const PARTS: [(usize, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut roman = String::new();
    for (value, letters) in PARTS {
        while number >= value {
            roman.push_str(letters);
            number -= value;
        }
    }
    roman
}

/// One line of a header or footer: a text on the left, one on the right.
fn edge(page: &mut Page, y: f32, left: &str, right: &str) {
    const SIZE: f32 = 7.5;
    let wide = page.sheet.width();
    let line = |words: &str, room: f32| {
        lines(&[Span::muted(words)], SIZE, room, Setting::Ragged).into_iter().next().unwrap_or_default()
    };
    let right = line(right, wide * 0.5);
    let width: f32 = right.iter().map(Run::width).sum();
    let left = line(left, wide - width - 16.0);
    for (x, line) in [(MARGIN, left), (MARGIN + wide - width, right)] {
        let mut x = x;
        for run in line {
            let width = run.width();
            page.items.push(Item { x, y, tag: None, shape: Shape::Text(run) });
            x += width;
        }
    }
}
