//! Fonts: only the glyphs that are used are embedded.

use std::collections::BTreeMap;

use printpdf::{FontId, FontMetrics, FontType, ParsedFont, PdfFont, PdfFontMetricsStub};
use rustybuzz::ttf_parser;
use subsetter::GlyphRemapper;

use crate::font::Face;
use crate::layout::Item;

/// The glyphs of each face that a pack uses.
pub struct Fonts {
    faces: BTreeMap<Face, Subset>,
}

struct Subset {
    remapper: GlyphRemapper,
    font: Option<ParsedFont>,
}

impl Fonts {
    /// The number of a glyph in the embedded font.
    pub fn glyph(&self, face: Face, original: u16) -> u16 {
        self.faces.get(&face).and_then(|s| s.remapper.get(original)).unwrap_or_default()
    }

    /// The embedded fonts with their resource names.
    pub fn all(&self) -> impl Iterator<Item = (FontId, PdfFont)> {
        self.faces.iter().filter_map(|(face, subset)| Some((id(*face), PdfFont::new(subset.font.clone()?))))
    }
}

/// The resource name of a face.
pub fn id(face: Face) -> FontId {
    FontId(face.name().into())
}

/// Collects the glyphs of all pages and cuts the faces down to them.
pub fn subset(pages: &[Vec<Item>]) -> Fonts {
    let mut faces = BTreeMap::new();
    for face in Face::ALL {
        let mut used: BTreeMap<u16, char> = BTreeMap::new();
        for item in pages.iter().flatten() {
            let Item::Text { run, .. } = item else { continue };
            if run.face == face {
                used.extend(run.words.iter().flat_map(|w| &w.glyphs).map(|g| (g.id, g.character)));
            }
        }
        if !used.is_empty() {
            faces.insert(face, cut(face, &used));
        }
    }
    Fonts { faces }
}

fn cut(face: Face, used: &BTreeMap<u16, char>) -> Subset {
    let mut remapper = GlyphRemapper::new();
    for glyph in used.keys() {
        remapper.remap(*glyph);
    }
    let font = parsed(face, used, &remapper);
    Subset { remapper, font }
}

fn parsed(face: Face, used: &BTreeMap<u16, char>, remapper: &GlyphRemapper) -> Option<ParsedFont> {
    let source = ttf_parser::Face::parse(face.bytes(), 0).ok()?;
    let bytes = subsetter::subset(face.bytes(), 0, remapper).ok()?;
    let mut codepoint_to_glyph = BTreeMap::new();
    let mut glyph_widths = BTreeMap::new();
    for (glyph, character) in used {
        let new = remapper.get(*glyph)?;
        codepoint_to_glyph.insert(u32::from(*character), new);
        glyph_widths.insert(new, source.glyph_hor_advance(ttf_parser::GlyphId(*glyph)).unwrap_or_default());
    }
    let bounds = source.global_bounding_box();
    let units_per_em = source.units_per_em();
    Some(ParsedFont {
        original_bytes: bytes,
        font_index: 0,
        font_name: Some(format!("PROBAN+{}", face.name())),
        codepoint_to_glyph,
        glyph_widths,
        units_per_em,
        font_metrics: FontMetrics { ascent: source.ascender(), descent: source.descender() },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em,
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            caret_slope_rise: 1,
            caret_slope_run: 0,
            us_weight_class: source.weight().to_number(),
        },
    })
}
