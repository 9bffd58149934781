//! Strips: pieces of content as wide as the text, which pages are filled with from top to bottom.

use std::sync::Arc;

use crate::block::Picture;
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
}

impl Run {
    /// In points.
    pub fn width(&self) -> f32 {
        self.words.iter().map(|w| w.width).sum::<f32>() * self.size
    }
}

/// Something painted. `x` counts from the left of the page, `y` downwards, in points.
#[derive(Clone)]
pub enum Item {
    /// Text whose baseline is at `y`.
    Text {
        x: f32,
        y: f32,
        run: Run,
    },
    Rule {
        x: f32,
        y: f32,
        width: f32,
        thickness: f32,
        colour: Colour,
    },
    Box {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: Colour,
    },
    /// A grade mark in a square of `size`.
    Mark {
        x: f32,
        y: f32,
        size: f32,
        mark: String,
    },
    Picture {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        picture: Picture,
    },
    /// A place that leads to a page, counted from 0, and says where it leads.
    Link {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        page: usize,
        says: String,
    },
}

impl Item {
    /// The same, further right and down.
    pub fn moved(&self, dx: f32, dy: f32) -> Self {
        let mut item = self.clone();
        match &mut item {
            Self::Text { x, y, .. }
            | Self::Rule { x, y, .. }
            | Self::Box { x, y, .. }
            | Self::Mark { x, y, .. }
            | Self::Picture { x, y, .. }
            | Self::Link { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
        }
        item
    }
}

/// A heading that starts in a strip.
#[derive(Debug, Clone)]
pub struct Anchor {
    pub level: u8,
    pub text: String,
}

/// A piece that is never cut.
#[derive(Clone, Default)]
pub struct Strip {
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
    /// Repeated at the head of a page that this strip starts.
    pub head: Option<Arc<Strip>>,
}
