//! Words, shaped once each, and greedy lines of them.

use std::collections::HashMap;
use std::rc::Rc;

use krilla::text::Font;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    Regular,
    Bold,
}

pub struct Word {
    pub text: String,
    /// Glyph, cluster, advance in ems.
    pub glyphs: Vec<(u32, usize, f32)>,
    pub width: f32,
}

pub struct Shaper {
    pub fonts: [Font; 2],
    faces: [rustybuzz::Face<'static>; 2],
    known: HashMap<(Face, String), Rc<Word>>,
}

const REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/Inter-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../../assets/fonts/Inter-SemiBold.ttf");

impl Shaper {
    pub fn new() -> Self {
        let font = |bytes: &'static [u8]| Font::new(bytes.into(), 0).expect("a font");
        let face = |bytes| rustybuzz::Face::from_slice(bytes, 0).expect("a face");
        Self { fonts: [font(REGULAR), font(BOLD)], faces: [face(REGULAR), face(BOLD)], known: HashMap::new() }
    }

    pub fn word(&mut self, face: Face, text: &str) -> Rc<Word> {
        if let Some(word) = self.known.get(&(face, text.to_owned())) {
            return Rc::clone(word);
        }
        let shaper = &self.faces[face as usize];
        let units = shaper.units_per_em() as f32;
        let mut buffer = rustybuzz::UnicodeBuffer::new();
        buffer.push_str(text);
        let output = rustybuzz::shape(shaper, &[], buffer);
        let glyphs: Vec<_> = output
            .glyph_infos()
            .iter()
            .zip(output.glyph_positions())
            .map(|(info, position)| (info.glyph_id, info.cluster as usize, position.x_advance as f32 / units))
            .collect();
        let width = glyphs.iter().map(|g| g.2).sum();
        let word = Rc::new(Word { text: text.to_owned(), glyphs, width });
        self.known.insert((face, text.to_owned()), Rc::clone(&word));
        word
    }

    /// Greedy lines of `text`, no wider than `width` points.
    pub fn lines(&mut self, face: Face, size: f32, text: &str, width: f32) -> Vec<Vec<Rc<Word>>> {
        let mut lines = vec![Vec::new()];
        let mut used = 0.0;
        for part in text.split_inclusive(' ') {
            let word = self.word(face, part);
            if used + word.width * size > width && used > 0.0 {
                lines.push(Vec::new());
                used = 0.0;
            }
            used += word.width * size;
            lines.last_mut().expect("a line").push(word);
        }
        lines
    }
}
