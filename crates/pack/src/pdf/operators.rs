//! Operators of a page, spelled one after the other (ISO 32000-1, annex A). Text makes up nearly all of a pack: printpdf
//! takes a handful of small allocations for each of its operators, and passes on untouched those that it does not know.

use std::fmt::Write;

use crate::colour::Colour;

/// Operators on their way to printpdf, as one that it does not know.
#[derive(Default)]
pub struct Operators(String);

impl Operators {
    /// What was spelled since the last time; none where that is nothing.
    pub fn take(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| std::mem::take(&mut self.0))
    }

    /// Adds operators and operands as they are.
    pub fn raw(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    /// Adds an operator after its numbers, to the hundredth: finer is not seen, and takes room.
    pub fn with(&mut self, numbers: &[f32], operator: &str) {
        for number in numbers {
            self.number(*number);
            self.0.push(' ');
        }
        self.raw(operator);
    }

    /// Begins what is part of an element, by its number on the page. The element says what it is; here any name will do.
    pub fn begin_marked(&mut self, number: usize) {
        let _ = writeln!(self.0, "/Span<</MCID {number}>>BDC");
    }

    /// The face and the size in points.
    pub fn font(&mut self, name: &str, size: f32) {
        let _ = write!(self.0, "/{name} ");
        self.with(&[size], "Tf");
    }

    /// The colour that fills.
    pub fn ink(&mut self, Colour(red, green, blue): Colour) {
        for part in [red, green, blue] {
            // Thousandths tell all 256 steps apart.
            let thousandths = (u32::from(part) * 1000 + 127) / 255;
            let _ = write!(self.0, "{}.{:03} ", thousandths / 1000, thousandths % 1000);
        }
        self.raw("rg");
    }

    /// Shows glyphs.
    pub fn show(&mut self, line: &mut Line) {
        if !line.spelled.is_empty() || line.open {
            line.close();
            if line.moved {
                let _ = writeln!(self.0, "[{}]TJ", line.spelled);
            } else {
                let _ = writeln!(self.0, "{}Tj", line.spelled);
            }
        }
        line.spelled.clear();
        line.moved = false;
    }

    #[allow(clippy::cast_possible_truncation)] // hundredths of a point on a sheet of paper
    fn number(&mut self, value: f32) {
        let hundredths = (value * 100.0).round() as i32;
        if hundredths < 0 {
            self.0.push('-');
        }
        let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        let _ = match part {
            0 => write!(self.0, "{whole}"),
            part if part % 10 == 0 => write!(self.0, "{whole}.{}", part / 10),
            part => write!(self.0, "{whole}.{part:02}"),
        };
    }
}

/// Glyphs as strings, with the moves between them.
#[derive(Default)]
pub struct Line {
    spelled: String,
    /// A string is open.
    open: bool,
    /// There are moves.
    moved: bool,
}

impl Line {
    /// Adds a glyph by its two bytes, as a literal string takes them: what would not be UTF-8 is escaped.
    pub fn glyph(&mut self, glyph: u16) {
        if !self.open {
            self.spelled.push('(');
            self.open = true;
        }
        for byte in glyph.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => {
                    self.spelled.push('\\');
                    self.spelled.push(char::from(byte));
                }
                b'\r' | b'\n' | 0x80.. => {
                    let _ = write!(self.spelled, "\\{byte:03o}");
                }
                _ => self.spelled.push(char::from(byte)),
            }
        }
    }

    /// Moves back by thousandths of an em.
    #[allow(clippy::cast_possible_truncation)] // a whole number already
    pub fn back(&mut self, thousandths: f32) {
        self.close();
        let _ = write!(self.spelled, "{}", thousandths as i32);
        self.moved = true;
    }

    fn close(&mut self) {
        if std::mem::take(&mut self.open) {
            self.spelled.push(')');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Operators};
    use crate::colour::Colour;

    #[test]
    fn operators_are_spelled_as_a_reader_takes_them() {
        let mut operators = Operators::default();
        operators.with(&[1.0, -0.5, 12.345, 0.004], "re");
        operators.ink(Colour(255, 0, 127));
        operators.font("Inter-Regular", 9.5);
        operators.begin_marked(3);
        let mut line = Line::default();
        for glyph in [1, 0x28, 0x5c, 0xff, 0x0d0a] {
            line.glyph(glyph);
        }
        line.back(-20.0);
        line.glyph(7);
        operators.show(&mut line);
        line.glyph(2);
        operators.show(&mut line);
        operators.show(&mut line);
        let said = operators.take().expect("operators");
        let content = lopdf::content::Content::decode(said.as_bytes()).expect("read back");
        let names: Vec<&str> = content.operations.iter().map(|o| o.operator.as_str()).collect();
        assert_eq!(names, ["re", "rg", "Tf", "BDC", "TJ", "Tj"]);
        let numbers: Vec<f32> = content.operations[0].operands.iter().filter_map(|o| o.as_float().ok()).collect();
        assert_eq!(numbers, [1.0, -0.5, 12.35, 0.0]);
        let shown = content.operations[4].operands[0].as_array().expect("an array");
        assert_eq!(shown[0].as_str().expect("a string"), [0, 1, 0, 0x28, 0, 0x5c, 0, 0xff, 0x0d, 0x0a]);
        assert_eq!(shown[1].as_float().expect("a move"), -20.0);
        assert!(operators.take().is_none());
    }
}
