//! Links: areas that lead to a heading, told apart by what they say (PDF/UA-1, 7.18).

use std::collections::HashMap;
use std::fmt::Write;

use super::container::{Container, Id, text};
use super::press::Numbers;
use crate::layout::{ElementId, Laid, Shape};

/// The link annotations of a pack.
pub struct Links {
    /// Page, object and element of each, in the order of the pages.
    pub all: Vec<(usize, Id, ElementId)>,
    by_page: HashMap<usize, String>,
}

impl Links {
    /// What the dictionary of a page says of its links.
    pub fn of_page(&self, page: usize) -> String {
        self.by_page.get(&page).map(|ids| format!("/Annots[{ids}]")).unwrap_or_default()
    }
}

/// Writes the links.
pub fn write(file: &mut Container, numbers: &Numbers, laid: &Laid) -> Links {
    let targets: HashMap<&str, (usize, f32)> = laid.bookmarks.iter().rev().map(|b| (&*b.name, (b.page, b.y))).collect();
    let mut links = Links { all: Vec::new(), by_page: HashMap::new() };
    for (index, page) in laid.pages.iter().enumerate() {
        let sheet = page.sheet.page_height();
        for item in &page.items {
            let (Shape::Link { width, height, to, says }, Some(tag)) = (&item.shape, item.tag) else { continue };
            let Some((target, y)) = targets.get(&**to) else { continue };
            let id = file.reserve();
            let (left, bottom) = (item.x, sheet - item.y - height);
            let top = laid.pages[*target].sheet.page_height() - y + 12.0;
            let dictionary = format!(
                "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{left:.2} {bottom:.2} {:.2} {:.2}]\
                 /Dest[{} 0 R/XYZ 0 {top:.2} null]/Contents {}/StructParent {}>>",
                left + width,
                bottom + height,
                numbers.page(*target),
                text(says),
                laid.pages.len() + links.all.len(),
            );
            file.object(id, &dictionary);
            links.all.push((index, id, tag));
            let _ = write!(links.by_page.entry(index).or_default(), "{id} 0 R ");
        }
    }
    links
}
