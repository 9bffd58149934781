//! Links: areas that lead to a heading, told apart by what they say (PDF/UA-1, 7.18).

use std::collections::HashMap;
use std::fmt::Write;

use super::container::{Container, Id, text};
use super::writer::Numbers;
use crate::layout::{Bookmark, ElementId, Page, Plan, Shape};

/// One link: its page, its object, the element that it is part of.
#[derive(Clone, Copy)]
pub struct Link {
    pub page: usize,
    pub id: Id,
    pub element: ElementId,
}

/// The links of a pack.
pub struct Links<'a> {
    plan: &'a Plan<'a>,
    targets: HashMap<&'a str, &'a Bookmark>,
    /// Those written so far, in the order of the pages.
    pub all: Vec<Link>,
}

impl<'a> Links<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        Self { plan, targets: plan.targets(), all: Vec::new() }
    }

    /// How many pages the pack has.
    pub fn pages(&self) -> usize {
        self.plan.sheets.len()
    }

    /// Writes the links of a page, and returns what its dictionary says of them.
    pub fn write(&mut self, file: &mut Container, numbers: &Numbers, index: usize, page: &Page) -> String {
        let sheet = page.sheet.page_height();
        let mut own = String::new();
        for item in &page.items {
            let (Shape::Link { width, height, to, says }, Some(element)) = (&item.shape, item.tag) else { continue };
            let Some(target) = self.targets.get(&**to) else { continue };
            let id = file.reserve();
            let (left, bottom) = (item.x, sheet - item.y - height);
            let top = self.plan.sheets[target.page].page_height() - target.y + 12.0;
            let dictionary = format!(
                "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{left:.2} {bottom:.2} {:.2} {:.2}]\
                 /Dest[{} 0 R/XYZ 0 {top:.2} null]/Contents {}/StructParent {}>>",
                left + width,
                bottom + height,
                numbers.page(target.page),
                text(says),
                self.pages() + self.all.len(),
            );
            file.object(id, &dictionary);
            self.all.push(Link { page: index, id, element });
            let _ = write!(own, "{id} 0 R ");
        }
        if own.is_empty() { own } else { format!("/Annots[{own}]") }
    }
}
