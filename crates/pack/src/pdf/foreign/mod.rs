//! Pages of attached PDF files: taken over as they are where an archive bears them, painted as images where not.

mod content;
mod copy;
mod font;
mod raster;
mod resources;

use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};

use super::container::Container;
use crate::annex::{Leaf, Picture, Reason};
use dossier::progress::Progress;

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
fn open(bytes: Vec<u8>) -> Result<Pdf, Reason> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Reason::Encrypted,
        LoadPdfError::Invalid => Reason::Broken,
    })?;
    match pdf.pages().len() {
        0 => Err(Reason::Empty),
        n if n > MOST_PAGES => Err(Reason::TooLong),
        _ => Ok(pdf),
    }
}

/// The sizes of the pages, without bringing them in.
pub fn measure(bytes: Vec<u8>) -> Result<Vec<Leaf>, Reason> {
    apart(|| {
        let pdf = open(bytes)?;
        Ok(pdf.pages().iter().map(|page| leaf(page, 0, None)).collect())
    })
}

/// Brings the pages of a PDF file into the pack.
pub fn bring(file: &mut Container, bytes: Vec<u8>, progress: &dyn Progress) -> Result<Vec<Leaf>, Reason> {
    apart(|| {
        let pdf = open(bytes)?;
        let mut copy = copy::Copy::new(&pdf);
        let mut leaves: Vec<Leaf> = Vec::with_capacity(pdf.pages().len());
        for pages in pdf.pages().chunks(BATCH) {
            let mut painted = Vec::new();
            for page in pages {
                // Cancelled work ends here, and is told from the rest by who asked for it.
                progress.tick().map_err(|_| Reason::Broken)?;
                match copy.page(file, page) {
                    Ok(id) => leaves.push(leaf(page, id, None)),
                    Err(reason) => {
                        painted.push((leaves.len(), page));
                        leaves.push(leaf(page, 0, Some(reason)));
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

fn leaf(page: &Page, id: u32, painted: Option<Reason>) -> Leaf {
    let (width, height) = page.render_dimensions();
    Leaf { picture: Picture { id, width: width.max(1.0), height: height.max(1.0) }, painted }
}
