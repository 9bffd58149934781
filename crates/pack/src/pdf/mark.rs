//! The shapes of grades, drawn: a font need not have them.

use printpdf::{Color, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, Rgb, WindingOrder};

use crate::colour::{self, Colour};

/// How far a Bézier's handles stand for a quarter of a circle of radius 1.
const ROUND: f32 = 0.552_285;

/// Paints `mark` into the square of `size` points whose top left corner is at `x`, `y` counted from the page's foot.
pub fn ops(mark: &str, x: f32, y: f32, size: f32) -> Vec<Op> {
    let ink = colour::of_mark(mark);
    let at = |u: f32, v: f32| (x + u * size, y - v * size);
    let hollow = matches!(mark, "note" | "watch");
    let ring = match mark {
        "major" => corners(&[at(0.06, 0.06), at(0.94, 0.06), at(0.94, 0.94), at(0.06, 0.94)]),
        "minor" => corners(&[at(0.5, 0.04), at(1.0, 0.94), at(0.0, 0.94)]),
        "weak" | "watch" => corners(&[at(0.5, 0.0), at(1.0, 0.5), at(0.5, 1.0), at(0.0, 0.5)]),
        "strength" => star(&at),
        "proven" => {
            corners(&[at(0.12, 0.5), at(0.24, 0.38), at(0.42, 0.58), at(0.78, 0.14), at(0.9, 0.26), at(0.42, 0.84)])
        }
        "none" => corners(&[at(0.1, 0.42), at(0.9, 0.42), at(0.9, 0.58), at(0.1, 0.58)]),
        _ => circle(&at),
    };
    let mode = if hollow { PaintMode::Stroke } else { PaintMode::Fill };
    let paint = |r| Color::Rgb(rgb(r));
    vec![
        Op::SetFillColor { col: paint(ink) },
        Op::SetOutlineColor { col: paint(ink) },
        Op::SetOutlineThickness { pt: Pt(size * 0.13) },
        Op::DrawPolygon { polygon: Polygon { rings: vec![ring], mode, winding_order: WindingOrder::NonZero } },
    ]
}

/// A colour as printpdf wants it.
pub fn rgb(colour: Colour) -> Rgb {
    let part = |v: u8| f32::from(v) / 255.0;
    Rgb { r: part(colour.0), g: part(colour.1), b: part(colour.2), icc_profile: None }
}

fn point((x, y): (f32, f32), bezier: bool) -> LinePoint {
    LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier }
}

fn corners(points: &[(f32, f32)]) -> PolygonRing {
    PolygonRing { points: points.iter().map(|p| point(*p, false)).collect() }
}

fn star(at: &impl Fn(f32, f32) -> (f32, f32)) -> PolygonRing {
    let points: Vec<_> = (0..10_u8)
        .map(|i| {
            let radius = if i % 2 == 0 { 0.55 } else { 0.23 };
            let angle = f32::from(i) * std::f32::consts::PI / 5.0;
            at(0.5 + radius * angle.sin(), 0.53 - radius * angle.cos())
        })
        .collect();
    corners(&points)
}

fn circle(at: &impl Fn(f32, f32) -> (f32, f32)) -> PolygonRing {
    let (c, r, h) = (0.5, 0.46, 0.46 * ROUND);
    let on = |u, v| point(at(u, v), false);
    let handle = |u, v| point(at(u, v), true);
    PolygonRing {
        points: vec![
            on(c + r, c),
            handle(c + r, c + h),
            handle(c + h, c + r),
            on(c, c + r),
            handle(c - h, c + r),
            handle(c - r, c + h),
            on(c - r, c),
            handle(c - r, c - h),
            handle(c - h, c - r),
            on(c, c - r),
            handle(c + h, c - r),
            handle(c + r, c - h),
            on(c + r, c),
        ],
    }
}
