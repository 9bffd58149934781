//! Highlights, lines, shapes, ink, stamps and notes.

use std::fmt::Write;

use lopdf::Object;

use super::text::{literal, width_of};
use super::{Annotation, Look};

/// How far the arms of a curve reach that makes a quarter of a circle.
const ARM: f32 = 0.552_3;

impl Annotation<'_> {
    /// A mark on the text or on the page.
    pub(super) fn mark(&self, kind: &[u8]) -> Look {
        let content = match kind {
            b"Highlight" => self.highlight(),
            b"Underline" | b"Squiggly" => self.along(0.08),
            b"StrikeOut" => self.along(0.45),
            b"Square" => self.shape(|[left, bottom, right, top]| {
                format!("{left:.2} {bottom:.2} {:.2} {:.2} re", right - left, top - bottom)
            }),
            b"Circle" => self.shape(ellipse),
            b"Line" => self.numbers(b"L").map(|ends| self.stroked(&[ends])),
            b"PolyLine" => self.numbers(b"Vertices").map(|points| self.stroked(&[points])),
            b"Polygon" => self.numbers(b"Vertices").map(|mut points| {
                let first: Vec<f32> = points.iter().take(2).copied().collect();
                points.extend(first);
                self.stroked(&[points])
            }),
            b"Ink" => self.ink(),
            _ => None,
        };
        content.map_or(Look::Unseen, |content| self.made(content, true))
    }

    /// From points of the page to points of the appearance.
    fn shift(&self) -> String {
        format!("1 0 0 1 {:.2} {:.2} cm\n", -self.frame[0], -self.frame[1])
    }

    /// The corners of each marked word: left above, right above, left below, right below.
    fn quads(&self) -> Option<Vec<[f32; 8]>> {
        let points = self.numbers(b"QuadPoints")?;
        Some(points.as_chunks::<8>().0.to_vec()).filter(|quads| !quads.is_empty())
    }

    fn highlight(&self) -> Option<String> {
        let colour = self.colour(b"C", false).unwrap_or_else(|| "1 1 0 rg\n".into());
        let mut content = format!("/Multiply gs\n{colour}{}", self.shift());
        for [ax, ay, bx, by, cx, cy, dx, dy] in self.quads()? {
            let _ = writeln!(content, "{ax:.2} {ay:.2} m {bx:.2} {by:.2} l {dx:.2} {dy:.2} l {cx:.2} {cy:.2} l h f");
        }
        Some(content)
    }

    /// A line along each marked word, `up` of its height above its foot.
    fn along(&self, up: f32) -> Option<String> {
        let colour = self.colour(b"C", true).unwrap_or_else(|| "0 G\n".into());
        let mut content = format!("{colour}1 w\n{}", self.shift());
        for [ax, ay, bx, by, cx, cy, dx, dy] in self.quads()? {
            let at = |foot: f32, head: f32| foot + (head - foot) * up;
            let _ = writeln!(content, "{:.2} {:.2} m {:.2} {:.2} l S", at(cx, ax), at(cy, ay), at(dx, bx), at(dy, by));
        }
        Some(content)
    }

    fn shape(&self, path: impl FnOnce([f32; 4]) -> String) -> Option<String> {
        let width = self.line_width();
        let (stroke, fill) = (self.colour(b"C", true), self.colour(b"IC", false));
        let (across, up) = self.size();
        let inset = width / 2.0;
        let path = path([inset, inset, across - inset, up - inset]);
        let operator = match (&stroke, &fill) {
            (Some(_), Some(_)) if width > 0.0 => "B",
            (_, Some(_)) => "f",
            _ => "S",
        };
        Some(format!("{}{}{width:.2} w\n{path} {operator}\n", stroke.unwrap_or_default(), fill.unwrap_or_default()))
    }

    fn stroked(&self, lines: &[Vec<f32>]) -> String {
        let colour = self.colour(b"C", true).unwrap_or_else(|| "0 G\n".into());
        let mut content = format!("{colour}{:.2} w 1 J 1 j\n{}", self.line_width().max(0.5), self.shift());
        for points in lines {
            for (place, [x, y]) in points.as_chunks::<2>().0.iter().enumerate() {
                let _ = write!(content, "{x:.2} {y:.2} {} ", if place == 0 { "m" } else { "l" });
            }
            content.push_str("S\n");
        }
        content
    }

    fn ink(&self) -> Option<String> {
        let lists = self.get(b"InkList")?.as_array().ok()?;
        let number = |one: &Object| self.document.dereference(one).ok()?.1.as_float().ok();
        let line = |one: &Object| {
            let (_, list) = self.document.dereference(one).ok()?;
            list.as_array().ok()?.iter().map(number).collect::<Option<Vec<f32>>>()
        };
        Some(self.stroked(&lists.iter().map(line).collect::<Option<Vec<_>>>()?))
    }

    /// A stamp without a picture: its word in a frame.
    pub(super) fn stamp(&self) -> Look {
        let name = self.get(b"Name").and_then(|name| name.as_name().ok()).unwrap_or(b"Draft");
        let contents = self.text(b"Contents");
        let word = if contents.is_empty() { String::from_utf8_lossy(name).into_owned() } else { contents };
        let (width, height) = self.size();
        let (bytes, whole) = literal(&word);
        let size = (height * 0.5).min((width - 8.0) / width_of(&word).max(0.1)).max(2.0);
        let colour = [false, true].map(|stroke| {
            self.colour(b"C", stroke)
                .unwrap_or_else(|| if stroke { "0.7 0.1 0.1 RG\n" } else { "0.7 0.1 0.1 rg\n" }.into())
        });
        let content = format!(
            "{}{}1.5 w 1 1 {:.2} {:.2} re S\nBT /Probant {size:.2} Tf {:.2} {:.2} Td {bytes} Tj ET\n",
            colour[0],
            colour[1],
            width - 2.0,
            height - 2.0,
            (width - width_of(&word) * size) / 2.0,
            (height - size * 0.7) / 2.0,
        );
        self.made(content, whole)
    }

    /// A note on the page: readers show a sign, and its words apart. The sign is drawn; the words are not.
    pub(super) fn note(&self) -> Look {
        let colour = self.colour(b"C", false).unwrap_or_else(|| "1 0.9 0.4 rg\n".into());
        let (width, height) = self.size();
        let (left, right) = (width * 0.2, width * 0.8);
        let mut content = format!("{colour}0.3 G 0.8 w 1 1 {:.2} {:.2} re B\n", width - 2.0, height - 2.0);
        for part in [0.3, 0.5, 0.7] {
            let up = height * part;
            let _ = writeln!(content, "{left:.2} {up:.2} m {right:.2} {up:.2} l S");
        }
        self.made(content, self.text(b"Contents").trim().is_empty())
    }
}

fn ellipse([left, bottom, right, top]: [f32; 4]) -> String {
    let (x, y) = ((left + right) / 2.0, (bottom + top) / 2.0);
    let (w, h) = ((right - left) / 2.0, (top - bottom) / 2.0);
    let (a, b) = (w * ARM, h * ARM);
    format!(
        "{right:.2} {y:.2} m {right:.2} {:.2} {:.2} {top:.2} {x:.2} {top:.2} c {:.2} {top:.2} {left:.2} {:.2} {left:.2} {y:.2} c \
         {left:.2} {:.2} {:.2} {bottom:.2} {x:.2} {bottom:.2} c {:.2} {bottom:.2} {right:.2} {:.2} {right:.2} {y:.2} c",
        y + b,
        x + a,
        x - a,
        y + b,
        y - b,
        x - a,
        x + a,
        y - b,
    )
}
