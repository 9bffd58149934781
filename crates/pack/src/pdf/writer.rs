//! A pack on its way to its file: first what pages show and what is attached, then the pages.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use std::io::Write;

use rayon::prelude::*;
use store::Result;
use store::progress::{Progress, Stage};

use super::annotations::Links;
use super::container::{Container, Finished, Id};
use super::embed::{Attached, Content, Files};
use super::structure::Structure;
use super::{fonts, foreign, metadata, outline, paint, picture, tiff_pages};
use crate::annex::{AnnexPage, Picture, Reason};
use crate::layout::{ElementId, Page, PageBatch, Plan};

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
pub struct PdfWriter<'a> {
    file: Container<'a>,
    /// Nothing is decoded or painted: only sizes count.
    rehearsal: bool,
    pictures: HashMap<String, Result<Picture, Reason>>,
    files: Files,
}

impl<'a> PdfWriter<'a> {
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
    /// [`store::Error::Cancelled`]; inside, why the file cannot be shown.
    pub fn annex(
        &mut self,
        sha256: &str,
        media_type: &str,
        bytes: Vec<u8>,
        progress: &dyn Progress,
    ) -> Result<Result<Vec<AnnexPage>, Reason>> {
        progress.tick()?;
        let moving =
            media_type.starts_with("image/") && foreign::apart(|| Ok(picture::is_animated(&bytes))).unwrap_or(false);
        let file = &mut self.file;
        let leaves = match (media_type, self.rehearsal) {
            ("application/pdf", true) => foreign::measure(bytes),
            ("application/pdf", false) => foreign::bring(file, bytes, progress),
            ("image/tiff", true) => foreign::apart(|| tiff_pages::measure(&bytes)),
            ("image/tiff", false) => foreign::apart(|| tiff_pages::bring(file, &bytes)),
            _ if media_type.starts_with("image/") => self.picture(sha256, &bytes).map(|picture| {
                vec![AnnexPage { painted: moving.then_some(Reason::Animation), ..AnnexPage::of(picture) }]
            }),
            _ => Err(Reason::Kind),
        };
        progress.tick()?;
        self.file.check()?;
        Ok(leaves)
    }

    /// Attaches a file.
    pub fn attach(&mut self, one: &Attached, holds: Content, date: chrono::NaiveDate) {
        if !self.rehearsal {
            self.files.add(&mut self.file, one, holds, date);
        }
    }

    /// Writes the pages, and ends the file.
    ///
    /// # Errors
    /// [`store::Error::Cancelled`], [`store::Error::DiskFull`] or another failure to write.
    pub fn finish(mut self, plan: &Plan, about: &About, progress: &dyn Progress) -> Result<Finished> {
        progress.stage(Stage::Writing, plan.steps());
        let file = &mut self.file;
        let count = plan.sheets.len();
        let numbers = Numbers {
            catalog: file.reserve(),
            pages: file.reserve(),
            structure: file.reserve(),
            information: file.reserve(),
            resources: file.reserve(),
            page: file.reserve_many(count),
            element: file.reserve_many(plan.elements),
        };
        let fonts = fonts::subset(&plan.used);
        let outline = outline::write(file, &numbers, plan);
        let (links, structure) = (Links::new(plan), Structure::default());
        let mut binder = Binder { file, numbers: &numbers, links, structure, kids: String::with_capacity(count * 10) };
        // Pages are painted while those before them are written, which is the work of one thread.
        let mut painted: Option<(PageBatch, Vec<Painted>)> = None;
        plan.sheaves(progress, |batch| {
            let before = painted.take();
            let (pages, bound) = rayon::join(
                || batch.pages.par_chunks(BATCH).flat_map_iter(|pages| paint::pages(pages, &fonts)).collect(),
                || before.map_or(Ok(()), |(batch, painted)| binder.bind(batch, painted)),
            );
            painted = Some((batch, pages));
            bound
        })?;
        if let Some((batch, painted)) = painted {
            binder.bind(batch, painted)?;
        }
        binder.finish(about);
        let font_dictionary = fonts::write(file, &fonts)?;
        let shown = shown(&plan.used.pictures);
        file.object(numbers.resources, &format!("<</Font {font_dictionary}/XObject<<{shown}>>>>"));
        let metadata = metadata::write(file, &numbers, about);
        let catalog = format!(
            "<</Type/Catalog/Pages {} 0 R/Lang({})/MarkInfo<</Marked true>>/StructTreeRoot {} 0 R\
             /ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines{outline}{metadata}{}{}>>",
            numbers.pages,
            about.tag(),
            numbers.structure,
            self.files.catalog(),
            outline::labels(plan),
        );
        file.object(numbers.catalog, &catalog);
        progress.tick()?;
        self.file.finish(numbers.catalog, numbers.information)
    }
}

/// Puts painted pages into the file, with their links and their structure.
struct Binder<'a, 'f, 'p> {
    file: &'a mut Container<'f>,
    numbers: &'a Numbers,
    links: Links<'p>,
    structure: Structure,
    /// The pages so far, as their parent names them.
    kids: String,
}

impl Binder<'_, '_, '_> {
    fn bind(&mut self, batch: PageBatch, painted: Vec<Painted>) -> Result<()> {
        self.structure.begin(batch.elements);
        for ((index, page), painted) in (batch.first..).zip(&batch.pages).zip(painted) {
            let known = self.links.all.len();
            let annotations = self.links.write(self.file, self.numbers, index, page);
            write_page(self.file, self.numbers, index, page, &painted.content, &annotations);
            let links = &self.links.all[known..];
            self.structure.page(self.file, self.numbers, (index, page), links, painted.marked);
            let _ = write!(self.kids, "{} 0 R ", self.numbers.page(index));
        }
        self.structure.finish_batch(self.file, self.numbers, batch.settled);
        self.file.check()
    }

    fn finish(self, about: &About) {
        let (kids, count) = (self.kids, self.links.pages());
        self.file.object(self.numbers.pages, &format!("<</Type/Pages/Count {count}/Kids[{kids}]>>"));
        self.structure.finish(self.file, self.numbers, &self.links.all, about);
    }
}

/// The pictures that pages show, as their resources name them.
fn shown(pictures: &BTreeSet<Id>) -> String {
    pictures.iter().fold(String::new(), |mut text, id| {
        let _ = write!(text, "/{} {id} 0 R", paint::picture_name(*id));
        text
    })
}

fn write_page(file: &mut Container, numbers: &Numbers, index: usize, page: &Page, operators: &[u8], annotations: &str) {
    let content = file.reserve();
    file.stream(content, "/Filter/FlateDecode", operators);
    let (width, height) = (page.sheet.page_width(), page.sheet.page_height());
    let dictionary = format!(
        "<</Type/Page/Parent {} 0 R/MediaBox[0 0 {width} {height}]/Resources {} 0 R/Contents {content} 0 R\
         /StructParents {index}/Tabs/S{annotations}>>",
        numbers.pages, numbers.resources,
    );
    file.object(numbers.page(index), &dictionary);
}
