//! Strips: pieces of content as wide as the text, which pages are filled with from top to bottom.

use std::sync::Arc;

use language::Language;

use super::tag::ElementId;
use crate::annex::Picture;
use crate::colour::Colour;
use crate::font::{Face, Shaped};

/// A line of text, or part of one, in one face.
#[derive(Debug, Clone)]
pub struct Run {
    pub face: Face,
    /// In points.
    pub size: f32,
    pub colour: Colour,
    pub words: Vec<Arc<Shaped>>,
    /// Points added to each blank of a justified line.
    pub stretch: f32,
    /// The heading that the text leads to.
    pub to: Option<Arc<str>>,
    /// Stands for the page of that heading, until pages are numbered.
    pub page: bool,
    /// The language, where it is not that of the pack.
    pub language: Option<Language>,
}

impl Run {
    /// In points.
    pub fn width(&self) -> f32 {
        self.words.iter().map(|w| w.width * self.size + w.blanks * self.stretch).sum()
    }
}

/// What is painted at a place.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Text whose baseline is at `y`.
    Text(Run),
    /// A filled rectangle below `y`.
    Fill {
        width: f32,
        height: f32,
        colour: Colour,
    },
    /// A line from the place to this distance.
    Line {
        dx: f32,
        dy: f32,
        thickness: f32,
        colour: Colour,
    },
    /// A grade mark in a square of `size`.
    Mark {
        size: f32,
        mark: String,
    },
    Picture {
        width: f32,
        height: f32,
        picture: Picture,
    },
    /// An area that leads to a heading, and says where it leads.
    Link {
        width: f32,
        height: f32,
        to: Arc<str>,
        says: String,
    },
    /// The label of the page a heading stands on, ending at the place; a [`Run`] once pages are numbered.
    PageOf {
        to: Arc<str>,
        face: Face,
        size: f32,
        colour: Colour,
    },
}

/// Something painted. `x` counts from the left of the page, `y` downwards, in points.
#[derive(Debug, Clone)]
pub struct Item {
    pub x: f32,
    pub y: f32,
    /// The element it belongs to; none for what only decorates.
    pub tag: Option<ElementId>,
    pub shape: Shape,
}

/// The level of a row that links find: it is in no contents and has no bookmark.
pub const ROW_LEVEL: u8 = 9;

/// A heading, or a row that links find, that starts in a strip.
#[derive(Debug, Clone)]
pub struct Anchor {
    pub level: u8,
    pub text: String,
    /// What links name it by.
    pub name: Arc<str>,
}

/// A piece that is never cut.
#[derive(Debug, Clone, Default)]
pub struct LineBox {
    /// In points.
    pub height: f32,
    /// White space above, dropped at the head of a page.
    pub gap: f32,
    /// Must stand on the page of the next strip.
    pub keep_next: bool,
    /// Starts a new page.
    pub new_page: bool,
    pub items: Vec<Item>,
    pub anchor: Option<Anchor>,
    /// What stands before the numbers of the pages from here on.
    pub labels: Option<Arc<str>>,
    /// Repeated at the head of a page that this strip starts; it decorates there.
    pub head: Option<Arc<LineBox>>,
}

impl LineBox {
    /// Paints `shape` at a place of the strip, as part of `tag`.
    pub fn put(&mut self, tag: Option<ElementId>, x: f32, y: f32, shape: Shape) {
        self.items.push(Item { x, y, tag, shape });
    }

    /// The same, its elements known by their place among all of them.
    pub fn reported(mut self, places: &[ElementId]) -> Self {
        for tag in self.items.iter_mut().filter_map(|item| item.tag.as_mut()) {
            *tag = places[*tag as usize];
        }
        self
    }

    /// A horizontal rule whose top is at `y`.
    pub fn rule(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        self.put(None, x, y, Shape::Fill { width, height, colour });
    }
}
