//! Items to page operators. The layout counts downwards, PDF upwards.

use printpdf::text::Codepoint;
use printpdf::{
    Color, DictItem, Op, PaintMode, PdfFontHandle, Polygon, PolygonRing, Pt, TextItem, TextMatrix, WindingOrder,
};

use super::fonts::{Fonts, id};
use super::mark::{self, rgb};
use super::picture::Pictures;
use crate::colour::Colour;
use crate::layout::{Item, PAGE_HEIGHT, Run};

/// The operators that paint a page.
pub fn ops(items: &[Item], fonts: &Fonts, pictures: &mut Pictures) -> Vec<Op> {
    let mut ops = Vec::new();
    for item in items {
        match item {
            Item::Text { x, y, run } => text(&mut ops, fonts, *x, PAGE_HEIGHT - y, run),
            Item::Rule { x, y, width, thickness, colour } => {
                fill(&mut ops, *x, PAGE_HEIGHT - y, *width, *thickness, *colour);
            }
            Item::Box { x, y, width, height, colour } => {
                fill(&mut ops, *x, PAGE_HEIGHT - y - height, *width, *height, *colour);
            }
            Item::Mark { x, y, size, mark } => ops.extend(mark::ops(mark, *x, PAGE_HEIGHT - y, *size)),
            Item::Picture { x, y, width, height, picture } => {
                let name = pictures.name(picture);
                place(&mut ops, &name, *x, PAGE_HEIGHT - y - height, *width, *height);
            }
            // Links are annotations of the page, put in with the structure.
            Item::Link { .. } => {}
        }
    }
    ops
}

fn text(ops: &mut Vec<Op>, fonts: &Fonts, x: f32, y: f32, run: &Run) {
    ops.push(Op::SetFillColor { col: Color::Rgb(rgb(run.colour)) });
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFont { font: PdfFontHandle::External(id(run.face)), size: Pt(run.size) });
    ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(y)) });
    let glyphs = run
        .words
        .iter()
        .flat_map(|w| &w.glyphs)
        .map(|g| Codepoint {
            gid: fonts.glyph(run.face, g.id),
            // TJ moves back by thousandths of an em: what kerning took from the glyph's own width.
            offset: ((g.width - g.advance) * 1000.0).round(),
            cid: Some(g.character.to_string()),
        })
        .collect();
    ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
    ops.push(Op::EndTextSection);
}

fn fill(ops: &mut Vec<Op>, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
    let corner = |x, y| printpdf::LinePoint { p: printpdf::Point { x: Pt(x), y: Pt(y) }, bezier: false };
    let points = vec![corner(x, y), corner(x + width, y), corner(x + width, y + height), corner(x, y + height)];
    ops.push(Op::SetFillColor { col: Color::Rgb(rgb(colour)) });
    ops.push(Op::DrawPolygon {
        polygon: Polygon {
            rings: vec![PolygonRing { points }],
            mode: PaintMode::Fill,
            winding_order: WindingOrder::NonZero,
        },
    });
}

/// Paints the image resource `name` into a rectangle.
fn place(ops: &mut Vec<Op>, name: &str, x: f32, y: f32, width: f32, height: f32) {
    let numbers = [width, 0.0, 0.0, height, x, y].map(DictItem::Real).to_vec();
    ops.push(Op::SaveGraphicsState);
    ops.push(Op::Unknown { key: "cm".into(), value: numbers });
    ops.push(Op::Unknown { key: "Do".into(), value: vec![DictItem::Name(name.as_bytes().to_vec())] });
    ops.push(Op::RestoreGraphicsState);
}
