//! What pages show: glyphs to embed, pictures to name.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::strip::{LineBox, Shape};
use crate::font::{Face, Shaped, shape_text};

/// The glyphs of each face with the character they stand for, and the pictures by their number.
#[derive(Debug, Default)]
pub struct Used {
    pub glyphs: [BTreeMap<u16, char>; 3],
    pub pictures: BTreeSet<u32>,
}

impl Used {
    /// What these strips show.
    pub fn of(strips: &[LineBox]) -> Self {
        let mut used = Self::default();
        let mut seen = HashSet::new();
        for item in strips.iter().flat_map(|strip| &strip.items) {
            match &item.shape {
                Shape::Text(run) => {
                    for word in &run.words {
                        // The same word stands in many places.
                        if seen.insert(Arc::as_ptr(word)) {
                            used.word(run.face, word);
                        }
                    }
                }
                Shape::Picture { picture, .. } => {
                    used.pictures.insert(picture.id);
                }
                _ => {}
            }
        }
        used
    }

    pub fn extend(&mut self, other: Self) {
        for (own, more) in self.glyphs.iter_mut().zip(other.glyphs) {
            own.extend(more);
        }
        self.pictures.extend(other.pictures);
    }

    /// Adds what the letters of these words take, in any face: they are put together only when pages are numbered.
    pub fn write(&mut self, words: &str) {
        let letters: BTreeSet<char> = words.chars().collect();
        let mut text = [0; 4];
        for (face, letter) in Face::ALL.iter().flat_map(|face| letters.iter().map(move |letter| (*face, *letter))) {
            self.word(face, &shape_text(face, letter.encode_utf8(&mut text)));
        }
    }

    fn word(&mut self, face: Face, word: &Shaped) {
        self.glyphs[face as usize].extend(word.glyphs.iter().map(|glyph| (glyph.id, glyph.character)));
    }
}
