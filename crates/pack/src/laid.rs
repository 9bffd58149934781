//! For tests: all pages of a document at once.

use store::progress::NoProgress;

use crate::block::Document;
use crate::layout::{Bookmark, Element, Page, Plan};

/// A document, laid out.
pub struct Laid {
    pub pages: Vec<Page>,
    pub bookmarks: Vec<Bookmark>,
    pub elements: Vec<Element>,
    pub front: usize,
}

/// Lays a document out. What the plan foretold is what comes.
pub fn lay_out(document: &Document) -> Laid {
    let plan = Plan::new(document, &NoProgress).expect("a plan");
    let (mut pages, mut elements) = (Vec::new(), Vec::new());
    plan.sheaves(&NoProgress, |batch| {
        assert_eq!(batch.first, pages.len(), "pages come in order");
        pages.extend(batch.pages);
        elements.extend(batch.elements);
        let standing = pages.iter().flat_map(|p: &Page| &p.items).filter_map(|item| item.tag).max();
        assert!(batch.settled as usize <= elements.len() && standing.is_none_or(|tag| (tag as usize) < elements.len()));
        Ok(())
    })
    .expect("pages");
    assert_eq!(elements.len(), plan.elements, "as many elements as foretold");
    let sheets: Vec<_> = pages.iter().map(|page| page.sheet).collect();
    assert_eq!(sheets, plan.sheets, "the pages that were foretold");
    Laid { pages, bookmarks: plan.bookmarks.clone(), elements, front: plan.front }
}
