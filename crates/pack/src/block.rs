//! What a pack is made of. Blocks know words and records, never points or pages.

use std::sync::Arc;

use dossier::language::Language;

use crate::chart::Chart;
use crate::colour::{self, Colour};
use crate::font::Face;
use crate::layout::Sheet;

/// A stretch of text in one face and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    pub text: String,
    pub face: Face,
    pub colour: Colour,
    /// The name of the heading it leads to.
    pub to: Option<Arc<str>>,
}

impl Span {
    pub fn new(text: impl Into<String>, face: Face, colour: Colour) -> Self {
        Self { text: text.into(), face, colour, to: None }
    }

    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Face::Regular, colour::INK)
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self::new(text, Face::SemiBold, colour::INK)
    }

    pub fn muted(text: impl Into<String>) -> Self {
        Self::new(text, Face::Regular, colour::MUTED)
    }

    /// Text that leads to the heading `name`.
    pub fn link(text: impl Into<String>, name: &str) -> Self {
        Self { to: Some(name.into()), ..Self::new(text, Face::Regular, colour::ACCENT) }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// A grade mark before the text.
    pub mark: Option<String>,
    pub text: Vec<Span>,
    /// The name of a heading: the cell shows the page it stands on.
    pub page_of: Option<Arc<str>>,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::spans(vec![Span::plain(text)])
    }

    pub fn spans(text: Vec<Span>) -> Self {
        Self { text, ..Self::default() }
    }

    /// The page on which the heading `name` stands.
    pub fn page_of(name: &str) -> Self {
        Self { page_of: Some(name.into()), ..Self::default() }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub title: String,
    /// Share of the width that its longest words leave free.
    pub weight: f32,
    /// Whether its cells are what the other cells of their row speak of.
    pub names_rows: bool,
    /// Numbers stand at the right of their column.
    pub right: bool,
}

impl Column {
    pub fn new(title: impl Into<String>, weight: f32) -> Self {
        Self { title: title.into(), weight, names_rows: false, right: false }
    }

    pub fn naming_rows(self) -> Self {
        Self { names_rows: true, ..self }
    }

    pub fn right(self) -> Self {
        Self { right: true, ..self }
    }
}

/// Rows of a table that belong together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// A line above the rows.
    pub title: Option<String>,
    pub rows: Vec<Vec<Cell>>,
    /// A line below them.
    pub total: Option<String>,
}

/// A table, whose header comes back on each page.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub columns: Vec<Column>,
    pub groups: Vec<Group>,
}

impl Table {
    /// A table without groups.
    pub fn plain(columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Self {
        Self { columns, groups: vec![Group { rows, ..Group::default() }] }
    }
}

/// A picture, still encoded.
#[derive(Debug, Clone)]
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
        /// What links name it by.
        name: Option<Arc<str>>,
    },
    Paragraph(Vec<Span>),
    /// Label and value side by side.
    Facts(Vec<(String, Cell)>),
    /// Paragraphs set apart by a bar in the colour of a mark, justified and hyphenated.
    Callout {
        mark: String,
        paragraphs: Vec<Vec<Span>>,
    },
    Table(Table),
    Figure {
        picture: Picture,
        caption: String,
    },
    /// A chart with what it shows, in words, for those who do not see it.
    Chart {
        chart: Chart,
        says: String,
    },
    /// Paper for what follows, from a new page on.
    Paper(Sheet),
    /// White space, in points.
    Space(f32),
    /// Blocks that stay on one page, unless they are too tall for that to look well.
    Together(Vec<Block>),
}

impl Block {
    /// A heading that nothing marks.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into(), mark: None, name: None }
    }
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
    pub language: Language,
    pub cover: Cover,
    pub contents_title: String,
    /// Left of the running header.
    pub header: String,
    /// Left of the running footer.
    pub footer: String,
    /// Left foot of the cover.
    pub fingerprint: String,
    pub blocks: Vec<Block>,
}
