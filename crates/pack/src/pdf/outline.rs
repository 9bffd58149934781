//! Bookmarks and page labels.

use std::fmt::Write;

use super::container::{Container, Id, text};
use super::writer::Numbers;
use crate::layout::{Plan, ROW_LEVEL};

/// Writes the bookmarks as a tree, closed below the first level, and returns what the catalog says of them.
pub fn write(file: &mut Container, numbers: &Numbers, plan: &Plan) -> String {
    let bookmarks: Vec<_> = plan.bookmarks.iter().filter(|bookmark| bookmark.level < ROW_LEVEL).collect();
    if bookmarks.is_empty() {
        return String::new();
    }
    let root = file.reserve();
    let first = file.reserve_many(bookmarks.len());
    let id = |index: usize| first + Id::try_from(index).unwrap_or_default();
    let family = Family::of(&bookmarks.iter().map(|b| b.level).collect::<Vec<_>>());
    for (index, bookmark) in bookmarks.iter().enumerate() {
        let parent = family.parents[index].map_or(root, id);
        let top = plan.sheets[bookmark.page].page_height() - bookmark.y + 12.0;
        let page = numbers.page(bookmark.page);
        let mut entry =
            format!("<</Title {}/Parent {parent} 0 R/Dest[{page} 0 R/XYZ 0 {top:.2} null]", text(&bookmark.text));
        for (key, other) in [("Prev", family.before[index]), ("Next", family.after[index])] {
            if let Some(other) = other {
                let _ = write!(entry, "/{key} {} 0 R", id(other));
            }
        }
        if let Some((first, last, count)) = family.children[index] {
            let _ = write!(entry, "/First {} 0 R/Last {} 0 R/Count -{count}", id(first), id(last));
        }
        entry.push_str(">>");
        file.object(id(index), &entry);
    }
    let (open, close, count) = family.top;
    let tree = format!("<</Type/Outlines/First {} 0 R/Last {} 0 R/Count {count}>>", id(open), id(close));
    file.object(root, &tree);
    format!("/Outlines {root} 0 R")
}

/// Who stands below and beside whom.
struct Family {
    parents: Vec<Option<usize>>,
    before: Vec<Option<usize>>,
    after: Vec<Option<usize>>,
    /// First child, last child, how many.
    children: Vec<Option<(usize, usize, usize)>>,
    top: (usize, usize, usize),
}

impl Family {
    /// The parent of each is the nearest one before it of a higher level.
    fn of(levels: &[u8]) -> Self {
        let count = levels.len();
        let mut family = Self {
            parents: vec![None; count],
            before: vec![None; count],
            after: vec![None; count],
            children: vec![None; count],
            top: (0, 0, 0),
        };
        let mut open: Vec<usize> = Vec::new();
        for index in 0..count {
            while open.last().is_some_and(|o| levels[*o] >= levels[index]) {
                open.pop();
            }
            let parent = open.last().copied();
            let own = parent.map_or((family.top.2 > 0).then_some(family.top), |p| family.children[p]);
            let grown = own.map_or((index, index, 1), |(first, last, count)| {
                family.before[index] = Some(last);
                family.after[last] = Some(index);
                (first, index, count + 1)
            });
            match parent {
                Some(parent) => family.children[parent] = Some(grown),
                None => family.top = grown,
            }
            family.parents[index] = parent;
            open.push(index);
        }
        family
    }
}

/// What the catalog says of page labels: roman before the text, arabic from its first page on, then behind a word.
pub fn labels(plan: &Plan) -> String {
    let mut ranges = format!("0<</S/r>>{}<</S/D>>", plan.front);
    for (from, words) in &plan.labels {
        let _ = write!(ranges, "{from}<</S/D/P{}>>", text(words));
    }
    format!("/PageLabels<</Nums[{ranges}]>>")
}
