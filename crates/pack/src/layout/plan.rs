//! The plan of a pack: everything is measured and broken into pages once, and only the places are kept, so that a pack
//! of any length takes little room. The pages are then measured again, some at a time, and handed over.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;
use store::progress::{Progress, Stage};

use super::break_pages::{Body, Breaker, Placed};
use super::page::{HeaderFooter, Page};
use super::roll::{Batch, Measured};
use super::sheet::Sheet;
use super::strip::Anchor;
use super::tag::{Element, ElementId, Role, Sections, Tags};
use super::used::Used;
use super::{Measure, contents, cover};
use crate::block::Document;

/// Batches measured together, before their pages are handed over.
const BATCH_SIZE: usize = 12;

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

/// Where everything stands.
pub struct Plan<'a> {
    document: &'a Document,
    contents: Vec<Anchor>,
    pub bookmarks: Vec<Bookmark>,
    /// The paper of each page, the cover included.
    pub sheets: Vec<Sheet>,
    /// Pages before the first that is numbered 1.
    pub front: usize,
    /// Pages from which on numbers start again, behind these words.
    pub labels: Vec<(usize, Arc<str>)>,
    /// How many elements the structure has.
    pub elements: usize,
    /// What the pages show.
    pub used: Used,
}

/// Pages that are complete, and what has been learnt of the structure since the last ones.
pub struct PageBatch {
    /// The number of its first page, counted from 0.
    pub first: usize,
    pub pages: Vec<Page>,
    /// The elements that begin with these pages.
    pub elements: Vec<Element>,
    /// Of elements before this one, nothing comes on later pages; but for what sections and tables hold.
    pub settled: ElementId,
}

impl<'a> Plan<'a> {
    /// Measures a document and breaks it into pages.
    ///
    /// # Errors
    /// [`store::Error::Cancelled`] when the person cancelled.
    pub fn new(document: &'a Document, progress: &dyn Progress) -> store::Result<Self> {
        progress.stage(Stage::Layout, document.blocks.len());
        let mut tags = Tags::default();
        let mut sections = Sections::new(tags.add(Role::Document, None));
        let mut used = Used::default();
        let mut body = Breaker::dry();
        for window in document.blocks.chunks(BATCH_SIZE) {
            let measured: Vec<(Measured, Used)> = window
                .par_iter()
                .map(|batch| {
                    progress.tick()?;
                    let (tags, mut strips) = batch.measure(document.language)?;
                    let used = Used::of(&strips);
                    strips.iter_mut().for_each(|strip| strip.items = Vec::new());
                    Ok(((tags, strips), used))
                })
                .collect::<store::Result<_>>()?;
            for (batch, ((own, strips), seen)) in window.iter().zip(measured) {
                tags.append(own, &mut sections);
                tags.take();
                used.extend(seen);
                body.paper(batch.sheet);
                body.fill(strips);
            }
        }
        body.close();
        for (index, placed) in body.headings.iter_mut().enumerate() {
            // A heading that nothing names gets a name of its own, however many have its text.
            if placed.anchor.name.is_empty() {
                placed.anchor.name = format!("#{index}").into();
            }
        }
        let contents = body.headings.iter().map(|placed| placed.anchor.clone()).collect();
        let mut plan = Self {
            document,
            contents,
            bookmarks: Vec::new(),
            sheets: document.cover.iter().map(|_| Sheet::Portrait).collect(),
            front: 0,
            labels: Vec::new(),
            elements: 0,
            used,
        };
        let (front, strips) = plan.opening();
        plan.used.extend(Used::of(&strips));
        plan.elements = tags.next() as usize + front.elements.len();
        // The contents have a chapter of their own.
        plan.elements += front.elements.iter().filter(|e| e.role == Role::Heading(2)).count();
        let mut opening = Breaker::dry();
        if document.cover.is_some() {
            opening.fill(strips.into_iter().skip(1).collect());
        }
        opening.close();
        plan.front = plan.sheets.len() + opening.pages.len();
        plan.sheets.extend(opening.pages.iter().chain(&body.pages).map(|page| page.sheet));
        plan.labels = body.labels.into_iter().map(|(page, words)| (page + plan.front, words)).collect();
        plan.bookmarks = body.headings.into_iter().map(|heading| plan.bookmark(heading)).collect();
        let header_footer = plan.header_footer();
        plan.used.write(&header_footer.words());
        Ok(plan)
    }

    fn bookmark(&self, placed: Placed) -> Bookmark {
        let Anchor { level, text, name } = placed.anchor;
        Bookmark { level, text, name, page: placed.page + self.front, y: placed.y }
    }

    fn header_footer(&self) -> HeaderFooter<'_> {
        HeaderFooter::new(self.document, &self.bookmarks, self.sheets.len(), self.front, &self.labels)
    }

    /// The cover, which is one strip, and the contents; nothing of both before a list.
    fn opening(&self) -> Measured {
        let mut front = Measure::new(Sheet::Portrait, self.document.language);
        let Some(cover) = &self.document.cover else { return (front.tags, Vec::new()) };
        let mut strips = vec![cover::strip(&mut front, self.document, cover)];
        strips.extend(contents::strips(&mut front, &self.document.contents_title, &self.contents));
        (front.tags, strips)
    }

    /// Hands over all pages in order, some at a time.
    ///
    /// # Errors
    /// [`store::Error::Cancelled`], and what `each` fails with.
    pub fn sheaves(
        &self,
        progress: &dyn Progress,
        mut each: impl FnMut(PageBatch) -> store::Result<()> + Send,
    ) -> store::Result<()> {
        let header_footer = self.header_footer();
        let mut tags = Tags::default();
        let mut sections = Sections::new(tags.add(Role::Document, None));
        let (own, strips) = self.opening();
        let places = tags.append(own, &mut sections);
        let mut strips = strips.into_iter().map(|strip| strip.reported(&places));
        let cover = strips.next().unwrap_or_default();
        let mut opening = Breaker::default();
        let mut bodies = Vec::new();
        if self.document.cover.is_some() {
            opening.fill(strips.collect());
            opening.close();
            bodies.push(Body { sheet: Sheet::Portrait, items: cover.items });
        }
        bodies.extend(opening.take(true));
        let pages = header_footer.apply(0, bodies);
        let mut ready = PageBatch { first: 0, pages, elements: tags.take(), settled: tags.next() };

        let mut first = self.front;
        let mut body = Breaker::default();
        // Where the elements of each batch begin that may still stand on a page to come.
        let mut begun: Vec<ElementId> = Vec::new();
        let batches = &self.document.blocks;
        let last = batches.chunks(BATCH_SIZE).count();
        for (index, window) in batches.chunks(BATCH_SIZE).enumerate() {
            let measure = |batch: &Batch| progress.tick().and_then(|()| batch.measure(self.document.language));
            // What comes is measured while what is ready is written: writing is the work of one thread.
            let (measured, written) = rayon::join(
                || window.par_iter().map(measure).collect::<store::Result<Vec<Measured>>>(),
                || each(ready),
            );
            written?;
            for (batch, (own, strips)) in window.iter().zip(measured?) {
                begun.push(tags.next());
                let places = tags.append(own, &mut sections);
                body.paper(batch.sheet);
                body.fill(strips.into_iter().map(|strip| strip.reported(&places)).collect());
            }
            if index + 1 == last {
                body.close();
            }
            let bodies = body.take(index + 1 == last);
            let settled = match body.unfinished() {
                Some(waiting) => begun.iter().copied().rfind(|begin| *begin <= waiting).unwrap_or_default(),
                None => tags.next(),
            };
            begun.retain(|begin| *begin >= settled);
            let count = bodies.len();
            ready = PageBatch { first, pages: header_footer.apply(first, bodies), elements: tags.take(), settled };
            first += count;
        }
        each(ready)
    }

    /// In how many steps pages are handed over, for those who watch.
    pub fn steps(&self) -> usize {
        self.document.blocks.len() + 1
    }

    /// Where links lead: the heading of each name.
    pub fn targets(&self) -> HashMap<&str, &Bookmark> {
        self.bookmarks.iter().rev().map(|bookmark| (&*bookmark.name, bookmark)).collect()
    }
}
