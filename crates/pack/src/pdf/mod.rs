//! The only place that knows PDF: laid pages painted by printpdf, the rest of the file put in by lopdf.

mod fonts;
mod mark;
mod paint;
mod picture;
mod structure;

use dossier::progress::{Progress, Stage};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

use crate::layout::{Laid, PAGE_HEIGHT, PAGE_WIDTH};

/// What the file says about itself.
pub struct About {
    pub title: String,
    pub author: String,
    /// `fr` or `en`.
    pub language: &'static str,
    /// The day the pack is dated, at noon UTC: the same state gives the same bytes.
    pub date: chrono::NaiveDate,
    /// Names the state the pack comes from: the journal's head hash.
    pub state: String,
}

/// Writes laid pages as a PDF file.
///
/// # Errors
/// [`dossier::Error::Cancelled`]; a picture that cannot be decoded is left out of its frame.
pub fn write(laid: &Laid, about: &About, progress: &dyn Progress) -> dossier::Result<Vec<u8>> {
    let fonts = fonts::subset(&laid.pages);
    let mut document = PdfDocument::new(&about.title);
    for (id, font) in fonts.all() {
        document.resources.fonts.map.insert(id, font);
    }
    let mut pictures = picture::Pictures::default();
    progress.stage(Stage::Writing, laid.pages.len());
    for page in &laid.pages {
        progress.tick()?;
        let ops = paint::ops(page, &fonts, &mut pictures);
        let mut painted = PdfPage::new(Mm(210.0), Mm(297.0), ops);
        let sheet = Rect::from_wh(Pt(PAGE_WIDTH), Pt(PAGE_HEIGHT));
        painted.media_box = sheet.clone();
        painted.trim_box = sheet.clone();
        painted.crop_box = sheet;
        document.pages.push(painted);
    }
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let mut warnings = Vec::new();
    let mut file = document.to_lopdf_document(&options, &mut warnings);
    for warning in warnings {
        tracing::debug!(?warning, "printpdf");
    }
    pictures.put_into(&mut file)?;
    structure::complete(&mut file, laid, about)?;
    progress.tick()?;
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|e| dossier::Error::Value(e.to_string()))?;
    Ok(bytes)
}
