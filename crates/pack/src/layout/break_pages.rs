//! Strips broken into pages: greedily, what must stay together together.

use std::sync::Arc;

use super::sheet::{Sheet, TOP};
use super::strip::{Anchor, Item, LineBox};
use super::tag::ElementId;

/// A page before anything around it.
#[derive(Debug, Default)]
pub struct Body {
    pub sheet: Sheet,
    pub items: Vec<Item>,
}

/// A heading and where it stands.
#[derive(Debug, Clone)]
pub struct Placed {
    pub anchor: Anchor,
    /// Counted from 0, within these pages.
    pub page: usize,
    /// In points from the head of the page.
    pub y: f32,
}

/// Pages being filled.
#[derive(Default)]
pub struct Breaker {
    /// The pages that nobody has taken yet.
    pub pages: Vec<Body>,
    pub headings: Vec<Placed>,
    /// Pages from which on numbers start again, behind these words.
    pub labels: Vec<(usize, Arc<str>)>,
    /// Only places count: what stands there is thrown away.
    dry: bool,
    /// Pages taken.
    taken: usize,
    /// Strips that must stand on the page of what comes next.
    group: Vec<LineBox>,
    sheet: Sheet,
    y: f32,
}

impl Breaker {
    /// Finds out where things stand without keeping them.
    pub fn dry() -> Self {
        Self { dry: true, ..Self::default() }
    }

    /// Goes on, on a new page of this paper.
    pub fn paper(&mut self, sheet: Sheet) {
        if self.sheet != sheet || self.pages.is_empty() {
            self.close();
            self.sheet = sheet;
            self.turn(None);
        }
    }

    /// Fills pages with strips, from top to bottom.
    pub fn fill(&mut self, strips: Vec<LineBox>) {
        if self.pages.is_empty() {
            self.turn(None);
        }
        for strip in strips {
            let goes_on = strip.keep_next;
            self.group.push(strip);
            if !goes_on {
                self.close();
            }
        }
    }

    /// Places what waits for something to come.
    pub fn close(&mut self) {
        let group = std::mem::take(&mut self.group);
        if !group.is_empty() {
            self.place(group);
        }
    }

    /// Hands over the pages that nothing more will come onto; all of them once everything is placed.
    pub fn take(&mut self, all: bool) -> Vec<Body> {
        let full = if all { self.pages.len() } else { self.pages.len().saturating_sub(1) };
        self.taken += full;
        self.pages.drain(..full).collect()
    }

    /// The first element of which something stands on a page that is not full yet.
    pub fn unfinished(&self) -> Option<ElementId> {
        let waiting = self.group.iter().flat_map(|strip| &strip.items);
        self.pages.iter().flat_map(|page| &page.items).chain(waiting).filter_map(|item| item.tag).min()
    }

    /// Puts strips that belong on one page where they fit.
    fn place(&mut self, group: Vec<LineBox>) {
        let room = self.sheet.height();
        let tall: f32 = group.iter().map(|s| s.gap + s.height).sum();
        if self.y > 0.0 && (group[0].new_page || (self.y + tall > room && tall <= room)) {
            self.turn(group[0].head.as_deref());
        }
        for strip in group {
            if self.y > 0.0 && self.y + strip.gap + strip.height > room {
                self.turn(strip.head.as_deref());
            }
            self.put(strip);
        }
    }

    /// Starts a page, with the header of the table it goes on with.
    fn turn(&mut self, head: Option<&LineBox>) {
        // A page on which nothing stands yet takes the new paper.
        if self.y == 0.0
            && let Some(page) = self.pages.last_mut()
        {
            page.sheet = self.sheet;
        } else {
            self.pages.push(Body { sheet: self.sheet, items: Vec::new() });
        }
        self.y = 0.0;
        if let Some(head) = head {
            self.put(head.clone());
        }
    }

    fn put(&mut self, mut strip: LineBox) {
        if self.y > 0.0 {
            self.y += strip.gap;
        }
        let page = self.taken + self.pages.len() - 1;
        if let Some(labels) = strip.labels {
            self.labels.push((page, labels));
        }
        if let Some(anchor) = strip.anchor {
            self.headings.push(Placed { anchor, page, y: TOP + self.y });
        }
        let y = TOP + self.y;
        if let Some(page) = self.pages.last_mut().filter(|_| !self.dry) {
            strip.items.iter_mut().for_each(|item| item.y += y);
            page.items.append(&mut strip.items);
        }
        self.y += strip.height;
    }
}
