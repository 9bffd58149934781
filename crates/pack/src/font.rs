//! The three faces of a pack, and how they shape words.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;
use rustybuzz::Direction::LeftToRight;
use rustybuzz::{Feature, ShapePlan, UnicodeBuffer, script, ttf_parser};
use serde::{Deserialize, Serialize};

/// A face of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Face {
    Regular,
    SemiBold,
    Italic,
}

impl Face {
    pub const ALL: [Self; 3] = [Self::Regular, Self::SemiBold, Self::Italic];

    /// The name of the font in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "Inter-Regular",
            Self::SemiBold => "Inter-SemiBold",
            Self::Italic => "Inter-Italic",
        }
    }

    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/fonts/Inter-Regular.ttf"),
            Self::SemiBold => include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf"),
            Self::Italic => include_bytes!("../../../assets/fonts/Inter-Italic.ttf"),
        }
    }

    fn shaper(self) -> Option<&'static rustybuzz::Face<'static>> {
        static SHAPERS: LazyLock<[Option<rustybuzz::Face<'static>>; 3]> =
            LazyLock::new(|| Face::ALL.map(|face| rustybuzz::Face::from_slice(face.bytes(), 0)));
        SHAPERS[self as usize].as_ref()
    }
}

/// A shaped glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub id: u16,
    /// Ems to move after it, kerning included.
    pub advance: f32,
    /// Ems its own width in the font asks for.
    pub width: f32,
    /// The character it stands for.
    pub character: char,
}

/// A shaped piece of text.
#[derive(Debug, PartialEq)]
pub struct Shaped {
    pub glyphs: Vec<Glyph>,
    /// In ems.
    pub width: f32,
    /// In ems, without blanks at the end.
    pub visible: f32,
    /// How many blanks a justified line may stretch.
    pub blanks: f32,
    /// Ends in a hyphen that only the end of the line asks for.
    pub hyphenated: bool,
}

/// Words kept per thread; beyond that they are shaped again.
const KEPT: usize = 60_000;

thread_local! {
    /// A pack has hundreds of thousands of words, and few that differ: each is shaped once on each thread.
    static KNOWN: RefCell<[FxHashMap<String, Arc<Shaped>>; 3]> = RefCell::default();
}

/// Shapes a piece of text, kerned.
pub fn shape_text(face: Face, text: &str) -> Arc<Shaped> {
    KNOWN.with_borrow_mut(|known| {
        let known = &mut known[face as usize];
        if let Some(shaped) = known.get(text) {
            return Arc::clone(shaped);
        }
        if known.len() > KEPT {
            known.clear();
        }
        let shaped = Arc::new(shape(face, text));
        known.insert(text.to_owned(), Arc::clone(&shaped));
        shaped
    })
}

/// The first part of a word cut at the end of a line, with its hyphen.
pub fn shape_hyphenated(face: Face, part: &str) -> Arc<Shaped> {
    Arc::new(Shaped { hyphenated: true, ..shape(face, &format!("{part}-")) })
}

/// The width of `text` in points.
pub fn width(face: Face, size: f32, text: &str) -> f32 {
    shape_text(face, text).width * size
}

/// Letters stay apart: a ligature would be read as one of its letters only.
fn features() -> &'static [Feature] {
    static OFF: LazyLock<Vec<Feature>> = LazyLock::new(|| {
        [b"liga", b"clig", b"calt"].map(|tag| Feature::new(ttf_parser::Tag::from_bytes(tag), 0, ..)).to_vec()
    });
    &OFF
}

/// How Latin text is shaped in a face.
fn plan(face: Face) -> Option<&'static ShapePlan> {
    static PLANS: LazyLock<[Option<ShapePlan>; 3]> = LazyLock::new(|| {
        let plan = |f| ShapePlan::new(f, LeftToRight, Some(script::LATIN), None, features());
        Face::ALL.map(|face| face.shaper().map(plan))
    });
    PLANS[face as usize].as_ref()
}

#[allow(clippy::cast_precision_loss)] // font units fit in the mantissa
fn shape(face: Face, text: &str) -> Shaped {
    let empty = Shaped { glyphs: Vec::new(), width: 0.0, visible: 0.0, blanks: 0.0, hyphenated: false };
    let Some(shaper) = face.shaper() else { return empty };
    let text: Cow<str> = if text.bytes().all(|b| (b' '..0x7f).contains(&b)) {
        text.into()
    } else {
        text.chars().map(|c| drawable(shaper, c)).collect()
    };
    let units = shaper.units_per_em() as f32;
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&text);
    // Numbers and marks alone have no script of their own: one plan serves nearly every word.
    let latin = if text.is_ascii() {
        buffer.set_direction(LeftToRight);
        true
    } else {
        buffer.guess_segment_properties();
        [script::LATIN, script::COMMON].contains(&buffer.script()) && buffer.direction() == LeftToRight
    };
    let output = match plan(face) {
        Some(plan) if latin => {
            buffer.set_script(script::LATIN);
            rustybuzz::shape_with_plan(shaper, plan, buffer)
        }
        _ => rustybuzz::shape(shaper, features(), buffer),
    };
    let mut glyphs = Vec::with_capacity(output.len());
    for (info, position) in output.glyph_infos().iter().zip(output.glyph_positions()) {
        let id = u16::try_from(info.glyph_id).unwrap_or_default();
        let width = shaper.glyph_hor_advance(ttf_parser::GlyphId(id)).unwrap_or_default();
        let character = text[info.cluster as usize..].chars().next().unwrap_or(' ');
        let advance = position.x_advance as f32 / units;
        glyphs.push(Glyph { id, advance, width: f32::from(width) / units, character });
    }
    let width = glyphs.iter().map(|g| g.advance).sum();
    let trailing: f32 = glyphs.iter().rev().take_while(|g| g.character == ' ').map(|g| g.advance).sum();
    let blanks = glyphs.iter().filter(|g| g.character == ' ').count() as f32;
    Shaped { glyphs, width, visible: width - trailing, blanks, hyphenated: false }
}

/// A character the font lacks is drawn as a white square rather than as nothing; formatting characters vanish.
fn drawable(shaper: &rustybuzz::Face, c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => ' ',
        c if shaper.glyph_index(c).is_some() => c,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => '\u{200b}',
        _ => '□',
    }
}
