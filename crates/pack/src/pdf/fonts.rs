//! Fonts: only the glyphs that are used are embedded.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use lopdf::{Document, Object, ObjectId};
use printpdf::text::TextItem;
use printpdf::{
    FontId, FontMetrics, FontType, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfFontMetricsStub,
    PdfPage, PdfSaveOptions, Pt,
};
use rustybuzz::ttf_parser;
use store::{Error, Result};
use subsetter::GlyphRemapper;

use super::container::{Container, Id};
use crate::font::Face;
use crate::layout::Used;

/// The faces that a pack uses.
pub struct Fonts {
    faces: Vec<(Face, Subset)>,
    /// From a glyph of the whole font to that of the embedded one, by face.
    glyphs: [Vec<u16>; 3],
}

struct Subset {
    font: ParsedFont,
    /// All characters it draws.
    text: String,
}

impl Fonts {
    /// The number of a glyph in the embedded font.
    pub fn glyph(&self, face: Face, original: u16) -> u16 {
        self.glyphs[face as usize].get(original as usize).copied().unwrap_or_default()
    }
}

/// Cuts the faces down to the glyphs that are used.
pub fn subset(used: &Used) -> Fonts {
    let mut fonts = Fonts { faces: Vec::new(), glyphs: Default::default() };
    for face in Face::ALL {
        let used = &used.glyphs[face as usize];
        let mut remapper = GlyphRemapper::new();
        let mut glyphs = vec![0; used.keys().max().map_or(0, |g| *g as usize + 1)];
        for glyph in used.keys() {
            glyphs[*glyph as usize] = remapper.remap(*glyph);
        }
        fonts.glyphs[face as usize] = glyphs;
        if let Some(font) = parsed(face, used, &remapper).filter(|_| !used.is_empty()) {
            fonts.faces.push((face, Subset { font, text: used.values().collect() }));
        }
    }
    fonts
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

/// Writes the fonts as printpdf makes them, and returns their dictionary in the resources.
///
/// # Errors
/// [`Error::Value`] when printpdf's own file cannot be read.
pub fn write(file: &mut Container, fonts: &Fonts) -> Result<String> {
    let wrong = |e: lopdf::Error| Error::Value(e.to_string());
    let mut document = PdfDocument::new("");
    let mut ops = Vec::new();
    for (face, subset) in &fonts.faces {
        let id = FontId(face.name().into());
        document.resources.fonts.map.insert(id.clone(), PdfFont::new(subset.font.clone()));
        ops.push(Op::StartTextSection);
        ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(8.0) });
        ops.push(Op::ShowText { items: vec![TextItem::Text(subset.text.clone())] });
        ops.push(Op::EndTextSection);
    }
    document.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), ops));
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let made = document.to_lopdf_document(&options, &mut Vec::new());
    let page = made.page_iter().next().ok_or_else(|| Error::Value("no page".into()))?;
    let resources = made.get_dictionary(page).and_then(|p| p.get(b"Resources")).map_err(wrong)?;
    let (_, resources) = made.dereference(resources).map_err(wrong)?;
    let dictionary = resources.as_dict().and_then(|r| r.get(b"Font")).map_err(wrong)?;
    let (_, dictionary) = made.dereference(dictionary).map_err(wrong)?;
    let mut copy = Copy { from: &made, known: HashMap::new() };
    let mut text = String::new();
    copy.object(file, dictionary, &mut text).map_err(wrong)?;
    Ok(text)
}

/// Objects of one file on their way into another.
struct Copy<'a> {
    from: &'a Document,
    known: HashMap<ObjectId, Id>,
}

impl Copy<'_> {
    fn object(&mut self, file: &mut Container, object: &Object, out: &mut String) -> Result<(), lopdf::Error> {
        let _ = match object {
            Object::Null => write!(out, "null"),
            Object::Boolean(value) => write!(out, "{value}"),
            Object::Integer(value) => write!(out, "{value}"),
            Object::Real(value) => write!(out, "{value}"),
            Object::Name(name) => write!(out, "/{}", String::from_utf8_lossy(name)),
            Object::String(bytes, _) => write!(out, "<{}>", hex::encode(bytes)),
            Object::Array(items) => {
                out.push('[');
                for item in items {
                    self.object(file, item, out)?;
                    out.push(' ');
                }
                write!(out, "]")
            }
            Object::Dictionary(dictionary) => {
                out.push_str("<<");
                self.entries(file, dictionary, out)?;
                write!(out, ">>")
            }
            Object::Reference(id) => write!(out, "{} 0 R", self.referenced(file, *id)?),
            Object::Stream(_) => write!(out, "null"),
        };
        Ok(())
    }

    fn entries(
        &mut self,
        file: &mut Container,
        dictionary: &lopdf::Dictionary,
        out: &mut String,
    ) -> Result<(), lopdf::Error> {
        for (key, value) in dictionary.iter().filter(|(key, _)| !matches!(key.as_slice(), b"Length" | b"Filter")) {
            let _ = write!(out, "/{} ", String::from_utf8_lossy(key));
            self.object(file, value, out)?;
        }
        Ok(())
    }

    fn referenced(&mut self, file: &mut Container, id: ObjectId) -> Result<Id, lopdf::Error> {
        if let Some(known) = self.known.get(&id) {
            return Ok(*known);
        }
        let own = file.reserve();
        self.known.insert(id, own);
        let mut text = String::new();
        match self.from.get_object(id)? {
            Object::Stream(stream) => {
                self.entries(file, &stream.dict, &mut text)?;
                let packed = stream.dict.has(b"Filter");
                let content = if packed { stream.decompressed_content()? } else { stream.content.clone() };
                file.compressed(own, &text, &content);
            }
            other => {
                self.object(file, other, &mut text)?;
                file.object(own, &text);
            }
        }
        Ok(own)
    }
}
