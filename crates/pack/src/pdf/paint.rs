//! Items to page operators. The layout counts downwards, PDF upwards.

use printpdf::{
    Color, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt,
    WindingOrder,
};

use super::container::deflate;
use super::fonts::Fonts;
use super::mark::{self, rgb};
use super::operators::{Line, Operators};
use super::writer::Painted;
use crate::colour::Colour;
use crate::font::{Face, Glyph, Shaped};
use crate::layout::{ElementId, Page, Run, Shape};

/// Thousandths of an em from which on a move is seen: a sixteenth of a point in running text.
const SEEN: f32 = 7.0;

/// Paints pages, marks what is on them, and compresses their operators.
pub fn pages(pages: &[Page], fonts: &Fonts) -> Vec<Painted> {
    let mut document = PdfDocument::new("");
    let mut marked = Vec::with_capacity(pages.len());
    for page in pages {
        let mut brush = Brush::new(fonts);
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
    /// What printpdf paints.
    ops: Vec<Op>,
    /// What follows them, spelled.
    text: Operators,
    marked: Vec<ElementId>,
    fonts: &'a Fonts,
    /// The colour that fills, and the face and size that are set: what is the same again is not said again.
    ink: Option<Colour>,
    set: Option<(Face, f32)>,
    /// Where the last line of the text under way starts, in hundredths of a point; none outside of a text.
    line: Option<(f32, f32)>,
    /// The glyphs of the run under way.
    glyphs: Line,
}

impl<'a> Brush<'a> {
    fn new(fonts: &'a Fonts) -> Self {
        let (text, glyphs) = (Operators::default(), Line::default());
        Self { ops: Vec::new(), text, marked: Vec::new(), fonts, ink: None, set: None, line: None, glyphs }
    }

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
            self.text.raw("EMC");
        }
        self.pass_on();
    }

    /// Everything on a page is either part of an element or decoration (PDF/UA-1, 7.1).
    fn begin(&mut self, tag: Option<ElementId>) {
        if let Some(element) = tag {
            self.text.begin_marked(self.marked.len());
            self.marked.push(element);
        } else {
            self.text.raw("/Artifact BMC");
        }
    }

    fn end_text(&mut self) {
        if self.line.take().is_some() {
            self.text.raw("ET");
        }
    }

    /// Hands what was spelled to printpdf, before something that it paints itself.
    fn pass_on(&mut self) {
        if let Some(key) = self.text.take() {
            self.ops.push(Op::Unknown { key, value: Vec::new() });
        }
    }

    fn shape(&mut self, shape: &Shape, x: f32, y: f32) {
        if !matches!(shape, Shape::Text(_)) {
            self.end_text();
        }
        match shape {
            Shape::Text(run) => self.text(run, x, y),
            Shape::Fill { width, height, colour } => {
                self.ink(*colour);
                self.text.with(&[x, y - height, *width, *height], "re");
                self.text.raw("f");
            }
            Shape::Line { dx, dy, thickness, colour } => self.line(x, y, (*dx, *dy), *thickness, *colour),
            Shape::Mark { size, mark } => {
                self.pass_on();
                self.ink = None;
                self.ops.extend(mark::ops(mark, x, y, *size));
            }
            Shape::Picture { width, height, picture } => {
                self.text.raw("q");
                self.text.with(&[*width, 0.0, 0.0, *height, x, y - height], "cm");
                self.text.raw(&format!("/{} Do\nQ", picture_name(picture.id)));
            }
            Shape::Link { .. } | Shape::PageOf { .. } => {}
        }
    }

    fn text(&mut self, run: &Run, x: f32, y: f32) {
        self.ink(run.colour);
        let start = ((x * 100.0).round(), (y * 100.0).round());
        // Inside a text places count from the start of its last line.
        let from = self.line.replace(start).unwrap_or_else(|| {
            self.text.raw("BT");
            (0.0, 0.0)
        });
        if self.set != Some((run.face, run.size)) {
            self.set = Some((run.face, run.size));
            self.text.font(run.face.name(), run.size);
        }
        self.text.with(&[(start.0 - from.0) / 100.0, (start.1 - from.1) / 100.0], "Td");
        let stretch = run.stretch / run.size;
        for word in &run.words {
            if word.hyphenated {
                self.hyphenated(run.face, word, stretch);
            } else {
                self.spell(run.face, &word.glyphs, stretch);
            }
        }
        self.text.show(&mut self.glyphs);
    }

    /// Glyphs with what kerning and justification move them by in between, in ems.
    fn spell(&mut self, face: Face, glyphs: &[Glyph], stretch: f32) {
        // Moves too small to see are added up until they are not: each costs a string of its own.
        let mut owed = 0.0;
        for glyph in glyphs {
            self.glyphs.glyph(self.fonts.glyph(face, glyph.id));
            let more = if glyph.character == ' ' { stretch } else { 0.0 };
            // TJ moves back by thousandths of an em.
            owed += (glyph.width - glyph.advance - more) * 1000.0;
            if owed.abs() >= SEEN {
                self.glyphs.back(owed.round());
                owed -= owed.round();
            }
        }
    }

    /// The part of a word before the end of a line. Its hyphen is read as one that may vanish.
    fn hyphenated(&mut self, face: Face, word: &Shaped, stretch: f32) {
        let Some((hyphen, letters)) = word.glyphs.split_last() else { return };
        self.spell(face, letters, stretch);
        self.text.show(&mut self.glyphs);
        self.text.raw("/Span<</ActualText<FEFF00AD>>>BDC");
        self.spell(face, std::slice::from_ref(hyphen), stretch);
        self.text.show(&mut self.glyphs);
        self.text.raw("EMC");
    }

    fn ink(&mut self, colour: Colour) {
        if self.ink != Some(colour) {
            self.ink = Some(colour);
            self.text.ink(colour);
        }
    }

    fn line(&mut self, x: f32, y: f32, (dx, dy): (f32, f32), thickness: f32, colour: Colour) {
        self.pass_on();
        let corner = |x, y| LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false };
        self.ops.push(Op::SetOutlineColor { col: Color::Rgb(rgb(colour)) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        let ring = PolygonRing { points: vec![corner(x, y), corner(x + dx, y - dy)] };
        let (mode, winding_order) = (PaintMode::Stroke, WindingOrder::NonZero);
        self.ops.push(Op::DrawPolygon { polygon: Polygon { rings: vec![ring], mode, winding_order } });
    }
}
