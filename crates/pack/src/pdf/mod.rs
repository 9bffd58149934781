//! The only place that knows PDF: printpdf paints the pages and the fonts; what an archive and a screen reader ask for
//! besides is written around them. `CONFORMANCE.md` says which clause is met where.

mod annotations;
mod container;
mod deflated;
mod embed;
mod fonts;
mod foreign;
mod mark;
mod metadata;
mod operators;
mod outline;
mod paint;
mod picture;
mod read;
mod structure;
mod tiff_pages;
mod writer;

pub use container::{deflate, is_sealed};
pub use deflated::Deflated;
pub use embed::{Attached, Content};
pub use read::{attached_file, attached_files};
pub use writer::{About, PdfWriter};
