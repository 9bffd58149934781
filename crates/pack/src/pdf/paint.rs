//! Items to page operators. The layout counts downwards, PDF upwards.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing,
    Pt, WindingOrder,
};

use super::container::deflate;
use super::fonts::Fonts;
use super::mark::{self, rgb};
use super::press::Painted;
use crate::colour::Colour;
use crate::font::{Face, Shaped};
use crate::layout::{ElementId, Page, Run, Shape};

/// Thousandths of an em from which on a move is seen: a sixteenth of a point in running text.
const SEEN: f32 = 7.0;

/// Paints pages, marks what is on them, and compresses their operators.
pub fn pages(pages: &[Page], fonts: &Fonts) -> Vec<Painted> {
    let mut document = PdfDocument::new("");
    let mut marked = Vec::with_capacity(pages.len());
    for page in pages {
        let (ops, marked_here) = (Vec::with_capacity(page.items.len() * 5), Vec::new());
        let mut brush = Brush { ops, marked: marked_here, fonts, ink: None, set: None, line: None };
        brush.page(page);
        document.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), brush.ops));
        marked.push(brush.marked);
    }
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    let ids: Vec<lopdf::ObjectId> = file.page_iter().collect();
    ids.into_iter()
        .zip(marked)
        .map(|(id, marked)| Painted { content: deflate(&operators(&mut file, id)), marked })
        .collect()
}

/// The name that resources give a picture.
pub fn picture_name(id: u32) -> String {
    format!("X{id}")
}

/// The operators of a page as printpdf wrote them.
fn operators(file: &mut lopdf::Document, page: lopdf::ObjectId) -> Vec<u8> {
    let content = file.get_dictionary(page).and_then(|p| p.get(b"Contents")).and_then(lopdf::Object::as_reference);
    match content.ok().and_then(|id| file.objects.remove(&id)) {
        Some(lopdf::Object::Stream(stream)) => stream.content,
        _ => Vec::new(),
    }
}

struct Brush<'a> {
    ops: Vec<Op>,
    marked: Vec<ElementId>,
    fonts: &'a Fonts,
    /// The colour that fills, and the face and size that are set: what is the same again is not said again.
    ink: Option<Colour>,
    set: Option<(Face, f32)>,
    /// Where the last line of the text under way starts, in hundredths of a point; none outside of a text.
    line: Option<(f32, f32)>,
}

impl Brush<'_> {
    fn page(&mut self, page: &Page) {
        let sheet = page.sheet.page_height();
        let mut items = page.items.iter().filter(|i| !matches!(i.shape, Shape::Link { .. })).peekable();
        while let Some(item) = items.next() {
            self.begin(item.tag);
            self.shape(&item.shape, item.x, sheet - item.y);
            while let Some(next) = items.next_if(|next| next.tag == item.tag) {
                self.shape(&next.shape, next.x, sheet - next.y);
            }
            self.end_text();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Everything on a page is either part of an element or decoration (PDF/UA-1, 7.1).
    fn begin(&mut self, tag: Option<ElementId>) {
        let Some(element) = tag else {
            self.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
            return;
        };
        let number = i64::try_from(self.marked.len()).unwrap_or_default();
        let properties = DictItem::Dict { map: BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]) };
        // The element says what it is; here any name will do.
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
        self.marked.push(element);
    }

    fn end_text(&mut self) {
        if self.line.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn shape(&mut self, shape: &Shape, x: f32, y: f32) {
        if !matches!(shape, Shape::Text(_)) {
            self.end_text();
        }
        match shape {
            Shape::Text(run) => self.text(run, x, y),
            Shape::Fill { width, height, colour } => self.fill(x, y - height, *width, *height, *colour),
            Shape::Line { dx, dy, thickness, colour } => self.line(x, y, (*dx, *dy), *thickness, *colour),
            Shape::Mark { size, mark } => {
                self.ink = None;
                self.ops.extend(mark::ops(mark, x, y, *size));
            }
            Shape::Picture { width, height, picture } => {
                self.picture(&picture_name(picture.id), x, y - height, *width, *height);
            }
            Shape::Link { .. } | Shape::PageOf { .. } => {}
        }
    }

    fn operator(&mut self, key: &str, value: Vec<DictItem>) {
        self.ops.push(Op::Unknown { key: key.into(), value });
    }

    fn text(&mut self, run: &Run, x: f32, y: f32) {
        self.ink(run.colour);
        let start = ((x * 100.0).round(), (y * 100.0).round());
        // Inside a text places count from the start of its last line.
        let from = self.line.replace(start).unwrap_or_else(|| {
            self.ops.push(Op::StartTextSection);
            (0.0, 0.0)
        });
        if self.set != Some((run.face, run.size)) {
            self.set = Some((run.face, run.size));
            self.operator("Tf", vec![DictItem::Name(run.face.name().as_bytes().to_vec()), real(run.size)]);
        }
        self.operator("Td", vec![real((start.0 - from.0) / 100.0), real((start.1 - from.1) / 100.0)]);
        let mut pieces = Vec::new();
        for word in &run.words {
            if word.hyphenated {
                self.show(&mut pieces);
                self.hyphenated(run, word);
            } else {
                self.spell(run, &word.glyphs, &mut pieces);
            }
        }
        self.show(&mut pieces);
    }

    /// Glyphs as strings, with what kerning and justification move them by in between.
    fn spell(&self, run: &Run, glyphs: &[crate::font::Glyph], pieces: &mut Vec<DictItem>) {
        let mut bytes: Vec<u8> = match pieces.pop() {
            Some(DictItem::String { data, .. }) => data,
            Some(other) => {
                pieces.push(other);
                Vec::with_capacity(glyphs.len() * 2)
            }
            None => Vec::with_capacity(glyphs.len() * 2),
        };
        let stretch = run.stretch / run.size;
        // Moves too small to see are added up until they are not: each costs a string of its own.
        let mut owed = 0.0;
        for glyph in glyphs {
            bytes.extend_from_slice(&self.fonts.glyph(run.face, glyph.id).to_be_bytes());
            let more = if glyph.character == ' ' { stretch } else { 0.0 };
            // TJ moves back by thousandths of an em.
            owed += (glyph.width - glyph.advance - more) * 1000.0;
            if owed.abs() >= SEEN {
                pieces.push(DictItem::String { data: std::mem::take(&mut bytes), literal: true });
                pieces.push(DictItem::Real(owed.round()));
                owed -= owed.round();
            }
        }
        if !bytes.is_empty() {
            pieces.push(DictItem::String { data: bytes, literal: true });
        }
    }

    fn show(&mut self, pieces: &mut Vec<DictItem>) {
        match pieces.as_mut_slice() {
            [] => {}
            [DictItem::String { .. }] => {
                let only = std::mem::take(pieces);
                self.operator("Tj", only);
            }
            _ => {
                let all = std::mem::take(pieces);
                self.operator("TJ", vec![DictItem::Array(all)]);
            }
        }
    }

    /// The part of a word before the end of a line. Its hyphen is read as one that may vanish.
    fn hyphenated(&mut self, run: &Run, word: &Shaped) {
        let Some((hyphen, letters)) = word.glyphs.split_last() else { return };
        let mut pieces = Vec::new();
        self.spell(run, letters, &mut pieces);
        self.show(&mut pieces);
        let soft = DictItem::String { data: vec![0xFE, 0xFF, 0x00, 0xAD], literal: false };
        let properties = DictItem::Dict { map: BTreeMap::from([("ActualText".to_owned(), soft)]) };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
        self.spell(run, std::slice::from_ref(hyphen), &mut pieces);
        self.show(&mut pieces);
        self.ops.push(Op::EndMarkedContent);
    }

    fn ink(&mut self, colour: Colour) {
        if self.ink == Some(colour) {
            return;
        }
        self.ink = Some(colour);
        self.ops.push(Op::SetFillColor { col: Color::Rgb(rgb(colour)) });
    }

    fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        self.ink(colour);
        self.operator("re", vec![real(x), real(y), real(width), real(height)]);
        self.operator("f", Vec::new());
    }

    fn line(&mut self, x: f32, y: f32, (dx, dy): (f32, f32), thickness: f32, colour: Colour) {
        let corner = |x, y| LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false };
        self.ops.push(Op::SetOutlineColor { col: Color::Rgb(rgb(colour)) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        let ring = PolygonRing { points: vec![corner(x, y), corner(x + dx, y - dy)] };
        let (mode, winding_order) = (PaintMode::Stroke, WindingOrder::NonZero);
        self.ops.push(Op::DrawPolygon { polygon: Polygon { rings: vec![ring], mode, winding_order } });
    }

    fn picture(&mut self, name: &str, x: f32, y: f32, width: f32, height: f32) {
        self.ops.push(Op::SaveGraphicsState);
        self.operator("cm", [width, 0.0, 0.0, height, x, y].map(real).to_vec());
        self.operator("Do", vec![DictItem::Name(name.as_bytes().to_vec())]);
        self.ops.push(Op::RestoreGraphicsState);
    }
}

/// A number to the hundredth of a point, or of a percent of anything: finer is not seen, and takes room.
fn real(value: f32) -> DictItem {
    DictItem::Real((value * 100.0).round() / 100.0)
}
