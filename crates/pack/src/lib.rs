//! The audit pack: reads a dossier, writes a PDF. Blocks say what it is made of, the layout says what goes where, and
//! only `pdf` knows how a page is written.

mod annex;
mod block;
mod chart;
mod colour;
mod compare;
mod drawing;
mod font;
#[cfg(test)]
mod laid;
mod layout;
mod list;
mod manifest;
mod options;
#[cfg(test)]
mod page_tests;
mod pdf;
mod section;
mod template;
#[cfg(test)]
mod tests;

pub use compare::{Change, compare};
pub use drawing::{Drawing, Drawn, charts};
pub use list::{List, make_list, make_table};
pub use manifest::{Evidence, Manifest, read};
pub use options::{Confidentiality, Edition, PackOptions, PackSection, SectionFilter};
pub use pdf::{Attached, Deflated, deflate};
pub use template::{Made, count_pages, make, make_file};
