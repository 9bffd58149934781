//! The only place that knows PDF: printpdf paints the pages and the fonts; what an archive and a screen reader ask for
//! besides is written around them. `CONFORMANCE.md` says which clause is met where.

mod annotations;
mod container;
mod embed;
mod fonts;
mod mark;
mod metadata;
mod outline;
mod paint;
mod picture;
mod read;
mod structure;

use dossier::progress::{Progress, Stage};
use rayon::prelude::*;

use crate::layout::{ElementId, Laid};
use container::{Container, Id};

pub use container::is_sealed;
pub use embed::Attached;
pub use read::attached_file;

/// What the file says about itself.
pub struct About {
    pub title: String,
    pub author: String,
    /// `fr` or `en`.
    pub language: &'static str,
    /// The day the pack is dated, at noon UTC: the same state gives the same bytes.
    pub date: chrono::NaiveDate,
}

impl About {
    /// The language as a tag of BCP 47.
    fn tag(&self) -> &'static str {
        if self.language == "fr" { "fr-FR" } else { "en-GB" }
    }
}

/// Pages painted at a time by one thread.
const BATCH: usize = 16;

/// A painted page.
struct Painted {
    /// Compressed operators.
    content: Vec<u8>,
    /// The element of each marked piece, by its number on the page.
    marked: Vec<ElementId>,
}

/// The numbers of the objects that others point to.
struct Numbers {
    catalog: Id,
    pages: Id,
    structure: Id,
    information: Id,
    resources: Id,
    /// Of the first page; the others follow.
    page: Id,
    /// Of the first element; the others follow.
    element: Id,
}

impl Numbers {
    fn page(&self, index: usize) -> Id {
        self.page + Id::try_from(index).unwrap_or_default()
    }

    fn element(&self, element: ElementId) -> Id {
        self.element + element
    }
}

/// Writes laid pages as a PDF file, with files attached to it.
///
/// # Errors
/// [`dossier::Error::Cancelled`], or a font or picture that cannot be written.
pub fn write(laid: &Laid, about: &About, attached: &[Attached], progress: &dyn Progress) -> dossier::Result<Vec<u8>> {
    progress.stage(Stage::Writing, laid.pages.len());
    let fonts = fonts::subset(&laid.pages);
    let painted: Vec<Painted> = laid
        .pages
        .par_chunks(BATCH)
        .map(|pages| {
            progress.tick()?;
            Ok(paint::pages(pages, &fonts))
        })
        .collect::<dossier::Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    let mut file = Container::new();
    let numbers = Numbers {
        catalog: file.reserve(),
        pages: file.reserve(),
        structure: file.reserve(),
        information: file.reserve(),
        resources: file.reserve(),
        page: file.reserve_many(laid.pages.len()),
        element: file.reserve_many(laid.tags.elements.len()),
    };
    let links = annotations::write(&mut file, &numbers, laid);
    pages(&mut file, &numbers, laid, &painted, &links);
    structure::write(&mut file, &numbers, laid, &painted, &links, about);
    let font_dictionary = fonts::write(&mut file, &fonts)?;
    let pictures = picture::write(&mut file, &laid.pages)?;
    file.object(numbers.resources, &format!("<</Font {font_dictionary}/XObject {pictures}>>"));
    let outline = outline::write(&mut file, &numbers, laid);
    let metadata = metadata::write(&mut file, &numbers, about);
    let embedded = embed::write(&mut file, attached, about);
    let catalog = format!(
        "<</Type/Catalog/Pages {} 0 R/Lang({})/MarkInfo<</Marked true>>/StructTreeRoot {} 0 R\
         /ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines{outline}{metadata}{embedded}{}>>",
        numbers.pages,
        about.tag(),
        numbers.structure,
        outline::labels(laid),
    );
    file.object(numbers.catalog, &catalog);
    progress.tick()?;
    Ok(file.finish(numbers.catalog, numbers.information))
}

fn pages(file: &mut Container, numbers: &Numbers, laid: &Laid, painted: &[Painted], links: &annotations::Links) {
    use std::fmt::Write;
    let mut kids = String::with_capacity(laid.pages.len() * 10);
    for (index, (page, painted)) in laid.pages.iter().zip(painted).enumerate() {
        let content = file.reserve();
        file.stream(content, "/Filter/FlateDecode", &painted.content);
        let (width, height) = (page.sheet.page_width(), page.sheet.page_height());
        let dictionary = format!(
            "<</Type/Page/Parent {} 0 R/MediaBox[0 0 {width} {height}]/Resources {} 0 R/Contents {content} 0 R\
             /StructParents {index}/Tabs/S{}>>",
            numbers.pages,
            numbers.resources,
            links.of_page(index),
        );
        file.object(numbers.page(index), &dictionary);
        let _ = write!(kids, "{} 0 R ", numbers.page(index));
    }
    file.object(numbers.pages, &format!("<</Type/Pages/Count {}/Kids[{kids}]>>", laid.pages.len()));
}
