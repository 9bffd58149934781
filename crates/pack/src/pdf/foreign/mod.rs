//! Pages of attached PDF files: taken over as they are where an archive bears them, painted as images where not.

mod appearance;
mod content;
mod copy;
mod font;
mod raster;
mod resources;

use std::sync::Arc;

use hayro::hayro_syntax::object::{Array, Dict};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use store::progress::Progress;

use super::container::Container;
use crate::annex::{AnnexPage, Picture, Reason};

/// The most pages of one file that are brought in.
pub const MOST_PAGES: usize = 2_000;
/// The stack a foreign file may use: some nest without end.
const STACK: usize = 256 << 20;
/// Pages painted at a time: few enough for their pixels to fit into memory.
const BATCH: usize = 8;

/// Runs work on a file nobody vouches for: whatever it breaks, it does not break the pack.
pub fn apart<R: Send>(work: impl FnOnce() -> Result<R, Reason> + Send) -> Result<R, Reason> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("annex".into()).stack_size(STACK).spawn_scoped(scope, work);
        thread.map_err(|_| Reason::Broken)?.join().unwrap_or(Err(Reason::Broken))
    })
}

/// Opens a file; one that is only protected against changes opens.
fn open(bytes: Arc<Vec<u8>>) -> Result<Pdf, Reason> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Reason::Encrypted,
        LoadPdfError::Invalid => Reason::Broken,
    })?;
    match pdf.pages().len() {
        0 => Err(Reason::Empty),
        n if n > MOST_PAGES => Err(Reason::TooLong),
        _ if is_dynamic(&pdf) => Err(Reason::DynamicForm),
        _ => Ok(pdf),
    }
}

/// Whether the pages are only drawn by a program that knows its form (ISO 32000-1, 12.7.8): what stands in the file asks to
/// wait, or for that program.
fn is_dynamic(pdf: &Pdf) -> bool {
    let Some(root) = pdf.xref().get::<Dict>(pdf.xref().root_id()) else { return false };
    let form = root.get::<Dict>(&b"AcroForm"[..]);
    let unfielded =
        |form: &Dict| form.get::<Array>(&b"Fields"[..]).is_none_or(|fields| fields.iter::<Dict>().count() == 0);
    root.get::<bool>(&b"NeedsRendering"[..]) == Some(true)
        || form.is_some_and(|form| form.contains_key(&b"XFA"[..]) && unfielded(&form))
}

/// The file with everything that is laid over its pages seen, and how much of it on each page is not.
fn seen(bytes: &Arc<Vec<u8>>) -> Result<(Pdf, Vec<u32>), Reason> {
    let pdf = open(bytes.clone())?;
    let lacking: Vec<u32> = pdf.pages().iter().map(|page| appearance::lacking(page.raw())).collect();
    if lacking.iter().all(|count| *count == 0) {
        return Ok((pdf, lacking));
    }
    let completed = appearance::complete(bytes).and_then(|made| Some((open(Arc::new(made.bytes)).ok()?, made.unseen)));
    // A file that cannot be written again stands as it is, with what it lacks.
    Ok(completed.filter(|(made, _)| made.pages().len() == lacking.len()).unwrap_or((pdf, lacking)))
}

/// The sizes of the pages, without bringing them in.
pub fn measure(bytes: Vec<u8>) -> Result<Vec<AnnexPage>, Reason> {
    apart(|| {
        let pdf = open(Arc::new(bytes))?;
        Ok(pdf.pages().iter().map(|page| leaf(page, 0, None, 0)).collect())
    })
}

/// Brings the pages of a PDF file into the pack.
pub fn bring(file: &mut Container, bytes: Vec<u8>, progress: &dyn Progress) -> Result<Vec<AnnexPage>, Reason> {
    apart(|| {
        let (pdf, unseen) = seen(&Arc::new(bytes))?;
        let mut copy = copy::Copy::new(&pdf);
        let mut leaves: Vec<AnnexPage> = Vec::with_capacity(pdf.pages().len());
        for pages in pdf.pages().chunks(BATCH) {
            let mut painted = Vec::new();
            for page in pages {
                // Cancelled work ends here, and is told from the rest by who asked for it.
                progress.tick().map_err(|_| Reason::Broken)?;
                let left = unseen.get(leaves.len()).copied().unwrap_or_default();
                match copy.page(file, page) {
                    Ok(id) => leaves.push(leaf(page, id, None, left)),
                    Err(reason) => {
                        painted.push((leaves.len(), page));
                        leaves.push(leaf(page, 0, Some(reason), left));
                    }
                }
            }
            let images = raster::paint(&painted.iter().map(|(_, page)| *page).collect::<Vec<_>>());
            for ((place, _), image) in painted.iter().zip(images) {
                leaves[*place].picture.id = image.ok_or(Reason::Broken)?.write(file);
            }
        }
        Ok(leaves)
    })
}

fn leaf(page: &Page, id: u32, painted: Option<Reason>, unseen: u32) -> AnnexPage {
    let (width, height) = page.render_dimensions();
    AnnexPage { picture: Picture { id, width: width.max(1.0), height: height.max(1.0) }, painted, unseen }
}
