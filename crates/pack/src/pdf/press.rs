//! A pack on its way to its file: first what pages show and what is attached, then the pages.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use std::io::Write;

use dossier::Result;
use dossier::progress::{Progress, Stage};
use rayon::prelude::*;

use super::container::{Container, Finished, Id};
use super::embed::{Attached, Files};
use super::{annotations, fonts, foreign, metadata, outline, paint, picture, structure, tiff_pages};
use crate::annex::{Leaf, Picture, Reason};
use crate::layout::{ElementId, Laid, Page, Shape};

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
    pub(super) fn tag(&self) -> &'static str {
        if self.language == "fr" { "fr-FR" } else { "en-GB" }
    }
}

/// Pages painted at a time by one thread.
const BATCH: usize = 16;
/// Batches painted before they are written: few, so that few wait in memory.
const TOGETHER: usize = 8;

/// A painted page.
pub(super) struct Painted {
    /// Compressed operators.
    pub content: Vec<u8>,
    /// The element of each marked piece, by its number on the page.
    pub marked: Vec<ElementId>,
}

/// The numbers of the objects that others point to.
pub(super) struct Numbers {
    catalog: Id,
    pages: Id,
    pub structure: Id,
    pub information: Id,
    resources: Id,
    /// Of the first page; the others follow.
    page: Id,
    /// Of the first element; the others follow.
    element: Id,
}

impl Numbers {
    pub fn page(&self, index: usize) -> Id {
        self.page + Id::try_from(index).unwrap_or_default()
    }

    pub fn element(&self, element: ElementId) -> Id {
        self.element + element
    }
}

/// A file being made.
pub struct Press<'a> {
    file: Container<'a>,
    /// Nothing is decoded or painted: only sizes count.
    rehearsal: bool,
    pictures: HashMap<String, Result<Picture, Reason>>,
    files: Files,
}

impl<'a> Press<'a> {
    /// Writes to `sink`.
    pub fn new(sink: &'a mut (dyn Write + Send)) -> Self {
        Self { file: Container::new(sink), rehearsal: false, pictures: HashMap::new(), files: Files::default() }
    }

    /// Finds out how large everything is, and writes nothing of use.
    pub fn rehearsal(sink: &'a mut (dyn Write + Send)) -> Self {
        Self { rehearsal: true, ..Self::new(sink) }
    }

    /// Brings in a picture, once for all places that show it.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub fn picture(&mut self, sha256: &str, bytes: &[u8]) -> Result<Picture, Reason> {
        if let Some(known) = self.pictures.get(sha256) {
            return *known;
        }
        let file = &mut self.file;
        let made = if self.rehearsal {
            foreign::apart(|| picture::measure(bytes))
        } else {
            foreign::apart(|| picture::write(file, bytes))
        };
        self.pictures.insert(sha256.to_owned(), made);
        made
    }

    /// Brings in the pages of an attached file.
    ///
    /// # Errors
    /// [`dossier::Error::Cancelled`]; inside, why the file cannot be shown.
    pub fn annex(
        &mut self,
        sha256: &str,
        media_type: &str,
        bytes: Vec<u8>,
        progress: &dyn Progress,
    ) -> Result<Result<Vec<Leaf>, Reason>> {
        progress.tick()?;
        let file = &mut self.file;
        let leaves = match (media_type, self.rehearsal) {
            ("application/pdf", true) => foreign::measure(bytes),
            ("application/pdf", false) => foreign::bring(file, bytes, progress),
            ("image/tiff", true) => foreign::apart(|| tiff_pages::measure(&bytes)),
            ("image/tiff", false) => foreign::apart(|| tiff_pages::bring(file, &bytes)),
            _ if media_type.starts_with("image/") => {
                self.picture(sha256, &bytes).map(|picture| vec![Leaf { picture, painted: None }])
            }
            _ => Err(Reason::Kind),
        };
        progress.tick()?;
        self.file.check()?;
        Ok(leaves)
    }

    /// Attaches a file.
    pub fn attach(&mut self, one: &Attached, date: chrono::NaiveDate) {
        if !self.rehearsal {
            self.files.add(&mut self.file, one, date);
        }
    }

    /// Writes the pages, and ends the file.
    ///
    /// # Errors
    /// [`dossier::Error::Cancelled`], [`dossier::Error::DiskFull`] or another failure to write.
    pub fn finish(mut self, mut laid: Laid, about: &About, progress: &dyn Progress) -> Result<Finished> {
        progress.stage(Stage::Writing, laid.pages.len());
        let file = &mut self.file;
        let numbers = Numbers {
            catalog: file.reserve(),
            pages: file.reserve(),
            structure: file.reserve(),
            information: file.reserve(),
            resources: file.reserve(),
            page: file.reserve_many(laid.pages.len()),
            element: file.reserve_many(laid.tags.elements.len()),
        };
        let fonts = fonts::subset(&laid.pages);
        let links = annotations::write(file, &numbers, &laid);
        let boxes = structure::boxes(&laid);
        let outline = outline::write(file, &numbers, &laid);
        let shown = shown(&laid.pages);
        let pages = std::mem::take(&mut laid.pages);
        let count = pages.len();
        let mut marked = Vec::with_capacity(count);
        let mut kids = String::with_capacity(count * 10);
        let mut pages = pages.into_iter();
        loop {
            let part: Vec<Page> = pages.by_ref().take(BATCH * TOGETHER).collect();
            if part.is_empty() {
                break;
            }
            let painted: Vec<Vec<Painted>> = part
                .par_chunks(BATCH)
                .map(|pages| {
                    progress.tick()?;
                    Ok(paint::pages(pages, &fonts))
                })
                .collect::<Result<_>>()?;
            for (page, painted) in part.iter().zip(painted.into_iter().flatten()) {
                let own = numbers.page(marked.len());
                write_page(file, &numbers, own, page, &painted.content, (marked.len(), &links));
                let _ = write!(kids, "{own} 0 R ");
                marked.push(painted.marked);
            }
            file.check()?;
        }
        file.object(numbers.pages, &format!("<</Type/Pages/Count {count}/Kids[{kids}]>>"));
        structure::write(file, &numbers, &laid.tags, &marked, &links, &boxes, about);
        let font_dictionary = fonts::write(file, &fonts)?;
        file.object(numbers.resources, &format!("<</Font {font_dictionary}/XObject<<{shown}>>>>"));
        let metadata = metadata::write(file, &numbers, about);
        let catalog = format!(
            "<</Type/Catalog/Pages {} 0 R/Lang({})/MarkInfo<</Marked true>>/StructTreeRoot {} 0 R\
             /ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines{outline}{metadata}{}{}>>",
            numbers.pages,
            about.tag(),
            numbers.structure,
            self.files.catalog(),
            outline::labels(&laid),
        );
        file.object(numbers.catalog, &catalog);
        progress.tick()?;
        self.file.finish(numbers.catalog, numbers.information)
    }
}

/// The pictures that pages show, as their resources name them.
fn shown(pages: &[Page]) -> String {
    let ids: BTreeSet<Id> = pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| if let Shape::Picture { picture, .. } = &item.shape { Some(picture.id) } else { None })
        .collect();
    ids.into_iter().fold(String::new(), |mut text, id| {
        let _ = write!(text, "/{} {id} 0 R", paint::picture_name(id));
        text
    })
}

fn write_page(
    file: &mut Container,
    numbers: &Numbers,
    own: Id,
    page: &Page,
    operators: &[u8],
    (index, links): (usize, &annotations::Links),
) {
    let content = file.reserve();
    file.stream(content, "/Filter/FlateDecode", operators);
    let (width, height) = (page.sheet.page_width(), page.sheet.page_height());
    let dictionary = format!(
        "<</Type/Page/Parent {} 0 R/MediaBox[0 0 {width} {height}]/Resources {} 0 R/Contents {content} 0 R\
         /StructParents {index}/Tabs/S{}>>",
        numbers.pages,
        numbers.resources,
        links.of_page(index),
    );
    file.object(own, &dictionary);
}
