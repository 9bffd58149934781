//! What a pack is made of. Blocks know words and records, never points or pages.

use std::sync::Arc;

use crate::colour::{self, Colour};
use crate::font::Face;

/// A stretch of text in one face and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    pub text: String,
    pub face: Face,
    pub colour: Colour,
}

impl Span {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), face: Face::Regular, colour: colour::INK }
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), face: Face::SemiBold, colour: colour::INK }
    }

    pub fn muted(text: impl Into<String>) -> Self {
        Self { text: text.into(), face: Face::Regular, colour: colour::MUTED }
    }
}

/// A cell of a table: an optional grade mark, then text.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub mark: Option<String>,
    pub text: Vec<Span>,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self { mark: None, text: vec![Span::plain(text)] }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub title: String,
    /// Share of the width.
    pub weight: f32,
}

/// A picture, still encoded.
#[derive(Clone)]
pub struct Picture {
    /// Names it within the pack: the same bytes are written once.
    pub sha256: String,
    pub bytes: Arc<Vec<u8>>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// One piece of a section.
#[derive(Clone)]
pub enum Block {
    /// A heading; level 1 opens a section on a new page. Headings make the contents and the bookmarks.
    Heading {
        level: u8,
        text: String,
        mark: Option<String>,
    },
    Paragraph(Vec<Span>),
    /// Label and value side by side.
    Facts(Vec<(String, Cell)>),
    /// Paragraphs set apart by a bar in the colour of a mark.
    Callout {
        mark: String,
        paragraphs: Vec<Vec<Span>>,
    },
    Table {
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    },
    Figure {
        picture: Picture,
        caption: String,
    },
    /// White space, in points.
    Space(f32),
    /// Blocks that stay on one page, unless they are too tall for that to look well.
    Together(Vec<Block>),
}

/// The first page.
pub struct Cover {
    pub organisation: Vec<String>,
    pub title: String,
    pub subtitle: String,
    pub facts: Vec<(String, String)>,
    pub counts: Vec<(String, String)>,
}

/// Everything the layout needs.
pub struct Document {
    pub cover: Cover,
    pub contents_title: String,
    /// Left of the running header.
    pub header: String,
    /// Left of the running footer.
    pub footer: String,
    /// Left foot of the cover.
    pub fingerprint: String,
    /// `page X / Y`.
    pub page_label: Box<dyn Fn(usize, usize) -> String + Send + Sync>,
    pub blocks: Vec<Block>,
}
