//! Annexes: attached files shown page by page at the end of a pack.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A page or a picture that already stands in the file, to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Its number among the objects of the file.
    pub id: u32,
    /// At its own size, in points.
    pub width: f32,
    /// At its own size, in points.
    pub height: f32,
}

/// One page of an attached file.
#[derive(Debug, Clone, PartialEq)]
pub struct AnnexPage {
    pub picture: Picture,
    /// Why it stands there as an image of itself, where it does.
    pub painted: Option<Reason>,
    /// Form fields, comments and marks of it that are not seen.
    pub unseen: u32,
}

impl AnnexPage {
    /// A picture.
    #[must_use]
    pub fn of(picture: Picture) -> Self {
        Self { picture, painted: None, unseen: 0 }
    }
}

/// Why a page of an attached file is not brought in as it is, or a file not at all. The locale files hold
/// `annex-reason-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A font that is not embedded, or that does not say what its signs mean.
    Font,
    /// Colours of a device that is not a screen.
    Colour,
    /// Layers that can be hidden.
    Layers,
    /// Form fields, comments or stamps laid over the page.
    Annotations,
    /// Shadings, patterns or other effects.
    Effects,
    /// A picture in a format that archives do not take.
    Image,
    /// Operators nobody knows, or that are not closed.
    Content,
    /// Opens with a password.
    Encrypted,
    /// Cannot be read.
    Broken,
    /// Has no page.
    Empty,
    /// Has more pages than are brought in.
    TooLong,
    /// A picture with more pixels than are brought in.
    TooLarge,
    /// A form that only one program draws (XFA): its page is not the document.
    DynamicForm,
    /// The first picture of several that follow each other.
    Animation,
    /// Neither a PDF nor a picture.
    Kind,
}

impl Reason {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Font => "font",
            Self::Colour => "colour",
            Self::Layers => "layers",
            Self::Annotations => "annotations",
            Self::Effects => "effects",
            Self::Image => "image",
            Self::Content => "content",
            Self::Encrypted => "encrypted",
            Self::Broken => "broken",
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::TooLarge => "too-large",
            Self::DynamicForm => "dynamic-form",
            Self::Animation => "animation",
            Self::Kind => "kind",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.code())
    }
}
