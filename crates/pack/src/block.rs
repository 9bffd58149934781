//! What a pack is made of. Blocks know words and records, never points or pages.

use std::sync::Arc;

use language::Language;
use serde::{Deserialize, Serialize};

use crate::annex::Picture;
use crate::chart::Chart;
use crate::colour::{self, Colour};
use crate::font::Face;
use crate::layout::{Batch, Sheet};

/// A stretch of text in one face and colour.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Span {
    pub text: String,
    pub face: Face,
    pub colour: Colour,
    /// The name of the heading it leads to.
    pub to: Option<Arc<str>>,
    /// Stands for the page of that heading.
    pub page: bool,
}

impl Span {
    pub fn new(text: impl Into<String>, face: Face, colour: Colour) -> Self {
        Self { text: text.into(), face, colour, to: None, page: false }
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

    /// The page on which the heading `name` stands, such as « , p. 41 ».
    pub fn page_of(name: &str) -> Self {
        // As wide as any page: the lines are broken before pages are numbered.
        Self { page: true, ..Self::link(", p.\u{202f}A-0000", name) }
    }

    /// Text that leads to the heading `name`.
    pub fn link(text: impl Into<String>, name: &str) -> Self {
        Self { to: Some(name.into()), ..Self::new(text, Face::Regular, colour::ACCENT) }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Cell {
    /// A grade mark before the text.
    pub mark: Option<String>,
    pub text: Vec<Span>,
    /// The name of a heading: the cell shows the page it stands on.
    pub page_of: Option<Arc<str>>,
    /// What links name its row by, where it is the first of it.
    pub name: Option<Arc<str>>,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::spans(vec![Span::plain(text)])
    }

    pub fn spans(text: Vec<Span>) -> Self {
        Self { text, ..Self::default() }
    }

    /// A reference by which links find its row.
    pub fn named(reference: impl Into<String>) -> Self {
        let reference = reference.into();
        Self { name: Some(reference.as_str().into()), ..Self::text(reference) }
    }

    /// Text after the shape of a state.
    pub fn marked(mark: &str, text: Vec<Span>) -> Self {
        Self { mark: Some(mark.into()), ..Self::spans(text) }
    }

    /// The page on which the heading `name` stands.
    pub fn page_of(name: &str) -> Self {
        Self { page_of: Some(name.into()), ..Self::default() }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Group {
    /// A line above the rows.
    pub title: Option<String>,
    pub rows: Vec<Vec<Cell>>,
    /// A line below them.
    pub total: Option<String>,
}

/// A table, whose header comes back on each page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

/// A page of an annex.
#[derive(Clone, Serialize, Deserialize)]
pub struct LeafBlock {
    pub picture: Picture,
    /// What links name the annex by, on its first page.
    pub name: Option<Arc<str>>,
    /// Above the page.
    pub title: String,
    /// In the corner.
    pub stamp: String,
    /// What it is, for those who do not see it.
    pub says: String,
}

/// One piece of a section.
#[derive(Clone, Serialize, Deserialize)]
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
    /// The same, two in a row where both are short.
    Brief(Vec<(String, Cell)>),
    /// Paragraphs set apart by a bar in the colour of a mark, justified and hyphenated.
    Callout {
        mark: String,
        paragraphs: Vec<Vec<Span>>,
    },
    Table(Table),
    /// Pictures with their captions, side by side where they are narrow enough.
    Figures(Vec<(Picture, Vec<Span>)>),
    /// A remark in small print.
    Note(Vec<Span>),
    /// Points of a list.
    List(Vec<Vec<Span>>),
    /// A chart with what it shows, in words, for those who do not see it.
    Chart {
        chart: Chart,
        says: String,
    },
    /// A page of an annex, which fills a sheet.
    AnnexPage(LeafBlock),
    /// What stands before the numbers of the pages that follow, counted from 1 again.
    Labels(String),
    /// What follows begins a page.
    NewPage,
    /// Paper for what follows, from a new page on.
    Paper(Sheet),
    /// White space, in points.
    Space(f32),
    /// Blocks that stay on one page, unless they are too tall for that to look well.
    Together(Vec<Block>),
}

impl Block {
    /// A heading that links find.
    pub fn named_heading(level: u8, text: impl Into<String>, name: &str) -> Self {
        Self::Heading { level, text: text.into(), mark: None, name: Some(name.into()) }
    }

    /// A heading that nothing marks.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into(), mark: None, name: None }
    }
}

/// The first page.
pub struct Cover {
    pub logo: Option<Picture>,
    pub organisation: Vec<String>,
    pub subtitle: String,
    pub facts: Vec<(String, String)>,
    pub counts: Vec<(String, String)>,
}

/// Everything the layout needs.
pub struct Document {
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// None for a list, which begins with its first line and has no contents.
    pub cover: Option<Cover>,
    pub contents_title: String,
    /// Left of the running header.
    pub header: String,
    /// Left of the running footer.
    pub footer: String,
    /// Left foot of the cover.
    pub fingerprint: String,
    /// Who the file says made it.
    pub author: String,
    pub blocks: Vec<Batch>,
}
