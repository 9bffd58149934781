//! Pages: measured blocks, broken, numbered, with headers and footers around them and contents in front.

use std::collections::HashMap;
use std::sync::Arc;

use dossier::progress::{Progress, Stage};
use rayon::prelude::*;

use super::break_pages::{Body, Breaker, Placed};
use super::flow::strips;
use super::sheet::{MARGIN, Sheet, TOP};
use super::strip::{Anchor, Item, Run, Shape, Strip};
use super::tag::{Role, Sections, Tags};
use super::text::{Setting, lines};
use super::{Measure, contents, cover};
use crate::block::{Block, Document, Span};
use crate::colour;
use crate::font::shape_text;

/// Blocks measured at a time by one thread.
const BATCH: usize = 48;

/// A heading and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    pub level: u8,
    pub text: String,
    pub name: Arc<str>,
    /// Counted from 0, the cover included.
    pub page: usize,
    /// In points from the head of the page.
    pub y: f32,
}

/// A page, ready to be painted.
#[derive(Debug)]
pub struct Page {
    pub sheet: Sheet,
    /// What is printed on it: `iii`, `12`.
    pub label: String,
    pub items: Vec<Item>,
}

/// A whole pack, laid out.
#[derive(Debug)]
pub struct Laid {
    pub pages: Vec<Page>,
    pub bookmarks: Vec<Bookmark>,
    pub tags: Tags,
    /// Pages before the first that is numbered 1.
    pub front: usize,
    /// Pages from which on numbers start again, behind these words.
    pub labels: Vec<(usize, Arc<str>)>,
}

/// Lays a document out.
///
/// # Errors
/// [`dossier::Error::Cancelled`] when the person cancelled.
pub fn lay_out(document: &Document, progress: &dyn Progress) -> dossier::Result<Laid> {
    progress.stage(Stage::Layout, document.blocks.len());
    let mut parts = Vec::new();
    for (sheet, blocks) in papers(&document.blocks) {
        parts.push((sheet, measure_all(document, sheet, blocks, progress)?));
    }
    let headings = named(&mut parts);
    let mut tags = Tags::default();
    let mut sections = Sections::new(tags.add(Role::Document, None));
    let mut front = Measure::new(Sheet::Portrait, document.language);
    let cover = cover::strip(&mut front, document);
    let contents = contents::strips(&mut front, &document.contents_title, &headings);
    let places = tags.append(front.tags, &mut sections);
    let cover = Body { sheet: Sheet::Portrait, items: cover.items.into_iter().map(|i| i.told(&places)).collect() };
    let mut opening = Breaker::default();
    opening.fill(contents.into_iter().map(|s| s.told(&places)).collect());
    let mut body = Breaker::default();
    for (sheet, batches) in parts {
        body.paper(sheet);
        for (own, strips) in batches {
            let places = tags.append(own, &mut sections);
            body.fill(strips.into_iter().map(|s| s.told(&places)).collect());
        }
    }
    let front = 1 + opening.pages.len();
    let bookmarks = bookmarks(body.headings, front);
    let bodies: Vec<Body> = std::iter::once(cover).chain(opening.pages).chain(body.pages).collect();
    let labels: Vec<(usize, Arc<str>)> = body.labels.into_iter().map(|(page, words)| (page + front, words)).collect();
    let mut pages = number(bodies, front, &labels);
    surround(document, &mut pages, &bookmarks, front, &labels);
    resolve(&mut pages, &bookmarks);
    Ok(Laid { pages, bookmarks, tags, front, labels })
}

/// All headings in order. One that nothing names gets a name of its own, however many have its text.
fn named(parts: &mut [(Sheet, Vec<Measured>)]) -> Vec<Anchor> {
    let strips = parts.iter_mut().flat_map(|(_, batches)| batches).flat_map(|(_, strips)| strips);
    strips
        .filter_map(|strip| strip.anchor.as_mut())
        .enumerate()
        .map(|(index, anchor)| {
            if anchor.name.is_empty() {
                anchor.name = format!("#{index}").into();
            }
            anchor.clone()
        })
        .collect()
}

/// The blocks by the paper they go on.
fn papers(blocks: &[Block]) -> Vec<(Sheet, &[Block])> {
    let mut sheet = Sheet::Portrait;
    let mut papers = Vec::new();
    for part in blocks.chunk_by(|_, next| !matches!(next, Block::Paper(_))) {
        if let Some(Block::Paper(asked)) = part.first() {
            sheet = *asked;
        }
        papers.push((sheet, part));
    }
    papers
}

type Measured = (Tags, Vec<Strip>);

/// Measures blocks on all cores; the result does not depend on how many there are.
fn measure_all(
    document: &Document,
    sheet: Sheet,
    blocks: &[Block],
    progress: &dyn Progress,
) -> dossier::Result<Vec<Measured>> {
    blocks
        .par_chunks(BATCH)
        .map(|batch| {
            let mut measure = Measure::new(sheet, document.language);
            let mut all = Vec::new();
            for block in batch {
                all.extend(strips(&mut measure, block));
                progress.tick()?;
            }
            Ok((measure.tags, all))
        })
        .collect()
}

fn bookmarks(headings: Vec<Placed>, front: usize) -> Vec<Bookmark> {
    let bookmark = |h: Placed| Bookmark {
        level: h.anchor.level,
        text: h.anchor.text,
        name: h.anchor.name,
        page: h.page + front,
        y: h.y,
    };
    headings.into_iter().map(bookmark).collect()
}

/// Labels: roman before the text, arabic from its first page on, then `A-1` where words stand before the numbers.
fn number(bodies: Vec<Body>, front: usize, labels: &[(usize, Arc<str>)]) -> Vec<Page> {
    let label = |index: usize| match labels.iter().rfind(|(from, _)| *from <= index) {
        _ if index < front => roman(index + 1),
        Some((from, words)) => format!("{words}{}", index + 1 - from),
        None => (index + 1 - front).to_string(),
    };
    bodies
        .into_iter()
        .enumerate()
        .map(|(index, body)| Page { sheet: body.sheet, label: label(index), items: body.items })
        .collect()
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

/// Running headers and footers on every page but the cover. They decorate: nobody hears them again and again.
fn surround(
    document: &Document,
    pages: &mut [Page],
    bookmarks: &[Bookmark],
    front: usize,
    labels: &[(usize, Arc<str>)],
) {
    let all: Vec<String> = pages.iter().map(|page| page.label.clone()).collect();
    // The last page that is numbered like this one.
    let last = |index: usize| {
        let next = labels.iter().map(|(from, _)| *from).find(|from| *from > index).unwrap_or(all.len());
        all.get(next.wrapping_sub(1)).cloned().unwrap_or_default()
    };
    let mut open = 0;
    for (index, page) in pages.iter_mut().enumerate().skip(1) {
        let section = if index < front {
            document.contents_title.clone()
        } else {
            while open < bookmarks.len() && bookmarks[open].page <= index {
                open += 1;
            }
            let of = bookmarks[..open].iter().rfind(|b| b.level == 1);
            of.map(|b| b.text.clone()).unwrap_or_default()
        };
        let total = last(index);
        let keys = [("page", page.label.as_str()), ("total", total.as_str())];
        // Pages before the text are not among those it counts.
        let key = if index < front { "pack-page" } else { "pack-page-of" };
        let label = document.language.text_with(key, &keys);
        edge(page, TOP - 34.0, &document.header, &section);
        edge(page, page.sheet.page_height() - 34.0, &document.footer, &label);
        let (y, width) = (page.sheet.bottom() + 18.0, page.sheet.width());
        let rule = Shape::Fill { width, height: 0.4, colour: colour::LINE };
        page.items.push(Item { x: MARGIN, y, tag: None, shape: rule });
    }
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

/// Writes the labels of pages where headings are cited, and says them in the links that lead there.
fn resolve(pages: &mut [Page], bookmarks: &[Bookmark]) {
    let labels: Vec<String> = pages.iter().map(|p| p.label.clone()).collect();
    let known: HashMap<&str, &Bookmark> = bookmarks.iter().rev().map(|b| (&*b.name, b)).collect();
    for item in pages.iter_mut().flat_map(|p| &mut p.items) {
        match &mut item.shape {
            Shape::PageOf { to, face, size, colour } => {
                let label = known.get(&**to).map_or("", |b| labels[b.page].as_str());
                let shaped = shape_text(*face, label);
                item.x -= shaped.width * *size;
                let (face, size, colour) = (*face, *size, *colour);
                item.shape =
                    Shape::Text(Run { face, size, colour, words: vec![shaped], stretch: 0.0, to: None, page: false });
            }
            Shape::Text(run) if run.page => {
                let label = run.to.as_deref().and_then(|to| known.get(to)).map(|b| labels[b.page].as_str());
                let words = label.map(|label| format!(", p.\u{202f}{label}")).unwrap_or_default();
                run.words = vec![shape_text(run.face, &words)];
            }
            Shape::Link { to, says, .. } => {
                if let Some(bookmark) = known.get(&**to) {
                    *says = format!("{}, page {}", bookmark.text, labels[bookmark.page]);
                }
            }
            _ => {}
        }
    }
}
