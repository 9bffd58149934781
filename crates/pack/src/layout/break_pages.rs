//! Strips broken into pages: greedily, what must stay together together.

use std::sync::Arc;

use super::sheet::{Sheet, TOP};
use super::strip::{Anchor, Item, Strip};

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
    pub pages: Vec<Body>,
    pub headings: Vec<Placed>,
    /// Pages from which on numbers start again, behind these words.
    pub labels: Vec<(usize, Arc<str>)>,
    sheet: Sheet,
    y: f32,
}

impl Breaker {
    /// Goes on, on a new page of this paper.
    pub fn paper(&mut self, sheet: Sheet) {
        if self.sheet != sheet || self.pages.is_empty() {
            self.sheet = sheet;
            self.turn(None);
        }
    }

    /// Fills pages with strips, from top to bottom.
    pub fn fill(&mut self, strips: Vec<Strip>) {
        if self.pages.is_empty() {
            self.turn(None);
        }
        let mut rest = strips.into_iter().peekable();
        while let Some(first) = rest.next() {
            let mut group = vec![first];
            while group.last().is_some_and(|s| s.keep_next)
                && let Some(next) = rest.next()
            {
                group.push(next);
            }
            self.place(group);
        }
    }

    /// Puts strips that belong on one page where they fit.
    fn place(&mut self, group: Vec<Strip>) {
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
    fn turn(&mut self, head: Option<&Strip>) {
        // A page on which nothing stands yet takes the new paper.
        if self.y == 0.0
            && let Some(page) = self.pages.last_mut()
            && page.items.is_empty()
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

    fn put(&mut self, strip: Strip) {
        if self.y > 0.0 {
            self.y += strip.gap;
        }
        let page = self.pages.len() - 1;
        if let Some(labels) = strip.labels {
            self.labels.push((page, labels));
        }
        if let Some(anchor) = strip.anchor {
            self.headings.push(Placed { anchor, page, y: TOP + self.y });
        }
        let y = TOP + self.y;
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(strip.items.into_iter().map(|item| Item { y: item.y + y, ..item }));
        }
        self.y += strip.height;
    }
}
