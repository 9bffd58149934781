//! Pages: strips put one below the other, headers and footers around them, contents in front.

use dossier::progress::{Progress, Stage};

use super::flow::{baseline, place, strips};
use super::strip::{Item, Strip};
use super::{BOTTOM, HEIGHT, MARGIN, PAGE_HEIGHT, TOP, WIDTH, cover, text};
use crate::block::{Document, Span};
use crate::colour;
use crate::font::{Face, Shaper};

/// A heading and the page it stands on, counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    pub level: u8,
    pub text: String,
    pub page: usize,
}

/// A whole pack, laid out.
pub struct Laid {
    pub pages: Vec<Vec<Item>>,
    pub bookmarks: Vec<Bookmark>,
}

/// Strips broken into pages, before anything around them.
struct Broken {
    pages: Vec<Vec<Item>>,
    bookmarks: Vec<Bookmark>,
}

/// Lays a document out.
///
/// # Errors
/// [`dossier::Error::Cancelled`] when the person cancelled.
pub fn lay_out(document: &Document, progress: &dyn Progress) -> dossier::Result<Laid> {
    let mut shaper = Shaper::default();
    let mut all = Vec::new();
    progress.stage(Stage::Layout, document.blocks.len());
    for block in &document.blocks {
        all.extend(strips(&mut shaper, block));
        progress.tick()?;
    }
    let body = fill(&all);
    // The contents are as long as their entries are many, whatever the page numbers turn out to be.
    let entries: Vec<Bookmark> = body.bookmarks.iter().filter(|b| b.level <= 2).cloned().collect();
    let front = 1 + fill(&contents(&mut shaper, document, &entries, 0)).pages.len();
    let front_pages = fill(&contents(&mut shaper, document, &entries, front)).pages;
    let mut pages = vec![cover::items(&mut shaper, document)];
    pages.extend(front_pages);
    pages.extend(body.pages);
    let bookmarks: Vec<Bookmark> = body.bookmarks.into_iter().map(|b| Bookmark { page: b.page + front, ..b }).collect();
    surround(&mut shaper, document, &mut pages, &bookmarks, front);
    Ok(Laid { pages, bookmarks })
}

/// Breaks strips into pages: greedily, what must stay together together.
fn fill(strips: &[Strip]) -> Broken {
    let mut broken = Broken { pages: vec![Vec::new()], bookmarks: Vec::new() };
    let mut y = 0.0_f32;
    let mut index = 0;
    while index < strips.len() {
        let mut end = index + 1;
        while end < strips.len() && strips[end - 1].keep_next {
            end += 1;
        }
        let group = &strips[index..end];
        let tall: f32 = group.iter().map(|s| s.gap + s.height).sum();
        let fits_here = y + tall <= HEIGHT;
        let fits_anywhere = tall <= HEIGHT;
        if y > 0.0 && (group[0].new_page || (!fits_here && fits_anywhere)) {
            turn(&mut broken, &mut y, &group[0]);
        }
        for strip in group {
            if y > 0.0 && y + strip.gap + strip.height > HEIGHT {
                turn(&mut broken, &mut y, strip);
            }
            put(&mut broken, &mut y, strip);
        }
        index = end;
    }
    broken
}

/// Starts a page, with the header of the table it goes on with.
fn turn(broken: &mut Broken, y: &mut f32, next: &Strip) {
    broken.pages.push(Vec::new());
    *y = 0.0;
    if let Some(head) = &next.head {
        put(broken, y, head);
    }
}

fn put(broken: &mut Broken, y: &mut f32, strip: &Strip) {
    if *y > 0.0 {
        *y += strip.gap;
    }
    let page = broken.pages.len() - 1;
    if let Some(anchor) = &strip.anchor {
        broken.bookmarks.push(Bookmark { level: anchor.level, text: anchor.text.clone(), page });
    }
    broken.pages[page].extend(strip.items.iter().map(|item| item.moved(0.0, TOP + *y)));
    *y += strip.height;
}

/// The table of contents; `front` pages come before the first of `entries`.
fn contents(shaper: &mut Shaper, document: &Document, entries: &[Bookmark], front: usize) -> Vec<Strip> {
    let title = Span { text: document.contents_title.clone(), face: Face::SemiBold, colour: colour::INK };
    let mut strips = vec![Strip { height: 34.0, ..Strip::default() }];
    for line in text::lines(shaper, &[title], 17.0, WIDTH) {
        strips[0].items.extend(place(line, MARGIN, baseline(17.0, 23.0)));
    }
    strips.extend(entries.iter().map(|entry| contents_line(shaper, document, entry, front)));
    strips
}

fn contents_line(shaper: &mut Shaper, document: &Document, entry: &Bookmark, front: usize) -> Strip {
    let first = entry.level == 1;
    let (size, leading) = if first { (10.0, 16.0) } else { (9.0, 13.5) };
    let indent = if first { 0.0 } else { 14.0 };
    let face = if first { Face::SemiBold } else { Face::Regular };
    let number = (entry.page + front + 1).to_string();
    let number_width = shaper.width(face, size, &number);
    let spans = [Span { text: entry.text.clone(), face, colour: colour::INK }];
    let mut lines = text::lines(shaper, &spans, size, WIDTH - indent - 46.0);
    lines.truncate(1);
    let y = baseline(size, leading);
    let mut items = Vec::new();
    let mut x = MARGIN + indent;
    for line in lines {
        let placed = place(line, x, y);
        x += placed.iter().map(|i| if let Item::Text { run, .. } = i { run.width() } else { 0.0 }).sum::<f32>();
        items.extend(placed);
    }
    let right = MARGIN + WIDTH;
    leaders(shaper, &mut items, x + 5.0, right - number_width - 5.0, y);
    let spans = [Span { text: number.clone(), face, colour: colour::INK }];
    for line in text::lines(shaper, &spans, size, 60.0) {
        items.extend(place(line, right - number_width, y));
    }
    items.push(Item::Link {
        x: MARGIN,
        y: 0.0,
        width: WIDTH,
        height: leading,
        page: entry.page + front,
        says: format!("{}, {}", entry.text, (document.page_label)(entry.page + front + 1, 0)),
    });
    Strip { height: leading, gap: if first { 8.0 } else { 0.0 }, items, ..Strip::default() }
}

/// Dots that lead the eye to the page number, on one grid over all lines.
fn leaders(shaper: &mut Shaper, items: &mut Vec<Item>, from: f32, to: f32, y: f32) {
    const STEP: f32 = 4.5;
    let dot = [Span { text: ".".into(), face: Face::Regular, colour: colour::MUTED }];
    let mut x = (from / STEP).ceil() * STEP;
    while x + 2.0 < to {
        for line in text::lines(shaper, &dot, 8.0, 10.0) {
            items.extend(place(line, x, y));
        }
        x += STEP;
    }
}

/// Running headers and footers on every page but the cover.
fn surround(shaper: &mut Shaper, document: &Document, pages: &mut [Vec<Item>], bookmarks: &[Bookmark], front: usize) {
    let total = pages.len();
    for (index, page) in pages.iter_mut().enumerate().skip(1) {
        let section = if index < front {
            document.contents_title.clone()
        } else {
            let open = bookmarks.iter().rfind(|b| b.level == 1 && b.page <= index);
            open.map(|b| b.text.clone()).unwrap_or_default()
        };
        let label = (document.page_label)(index + 1, total);
        edge(shaper, page, TOP - 34.0, &document.header, &section);
        edge(shaper, page, PAGE_HEIGHT - 34.0, &document.footer, &label);
        let y = BOTTOM + 18.0;
        page.push(Item::Rule { x: MARGIN, y, width: WIDTH, thickness: 0.4, colour: colour::LINE });
    }
}

/// One line of a header or footer: a text on the left, one on the right.
fn edge(shaper: &mut Shaper, page: &mut Vec<Item>, y: f32, left: &str, right: &str) {
    const SIZE: f32 = 7.5;
    let mut one_line = |words: &str, room: f32| {
        text::lines(shaper, &[Span::muted(words)], SIZE, room).into_iter().next().unwrap_or_default()
    };
    let right = one_line(right, WIDTH * 0.5);
    let width: f32 = right.iter().map(super::Run::width).sum();
    page.extend(place(one_line(left, WIDTH - width - 16.0), MARGIN, y));
    page.extend(place(right, MARGIN + WIDTH - width, y));
}
