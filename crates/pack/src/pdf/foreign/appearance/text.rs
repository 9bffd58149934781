//! The values of form fields, and text written onto the page.

use std::fmt::Write;

use lopdf::Object;

use super::{Annotation, Look};

/// Between the edge of a field and its text, in points.
const EDGE: f32 = 2.0;
/// The size of text that is as large as fits, in points.
const USUAL: f32 = 12.0;
/// From one line to the next, in sizes of the text.
const LEADING: f32 = 1.15;
/// Of the flags of a field: several lines; a password; radio buttons; a button to press.
const MULTILINE: i64 = 1 << 12;
const PASSWORD: i64 = 1 << 13;
const PRESSED: i64 = 1 << 16;

/// The widths of the letters of Helvetica from the blank to the tilde, in thousandths of the size.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// The signs of Windows-1252 from 0x80 on; the rest are those of Unicode.
const SIGNS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The width of a text one point large.
pub(super) fn width_of(text: &str) -> f32 {
    let width = |c: char| {
        let place = u32::from(c).checked_sub(32).and_then(|place| usize::try_from(place).ok());
        f32::from(place.and_then(|place| WIDTHS.get(place)).copied().unwrap_or(556))
    };
    text.chars().map(width).sum::<f32>() / 1000.0
}

/// A text as operators show it, and whether every letter of it can be shown.
pub(super) fn literal(text: &str) -> (String, bool) {
    let (mut bytes, mut whole) = (String::from("<"), true);
    for c in text.chars() {
        let code = match u32::from(c) {
            code @ (0x20..=0x7e | 0xa0..=0xff) => code,
            0x202f | 0x2009 => 0xa0,
            _ => match SIGNS.chars().position(|sign| sign == c) {
                Some(place) => 0x80 + u32::try_from(place).unwrap_or_default(),
                None => {
                    whole = false;
                    u32::from('?')
                }
            },
        };
        let _ = write!(bytes, "{code:02x}");
    }
    bytes.push('>');
    (bytes, whole)
}

/// A text string, its ends of lines kept: the encoding of documents gives them no sign.
pub(super) fn decoded(bytes: &[u8]) -> String {
    let whole = |bytes: &[u8]| lopdf::decode_text_string(&Object::string_literal(bytes)).unwrap_or_default();
    if bytes.starts_with(b"\xFE\xFF") || bytes.starts_with(b"\xEF\xBB\xBF") {
        return whole(bytes);
    }
    bytes.split(|byte| matches!(byte, b'\r' | b'\n')).map(whole).collect::<Vec<_>>().join("\n")
}

/// How a text looks: its size, none for as large as fits, and what sets its colour.
struct Style {
    size: Option<f32>,
    colour: String,
}

impl Style {
    /// As `/Helv 12 Tf 0 g` says.
    fn of(look: &[u8]) -> Self {
        let text = String::from_utf8_lossy(look).into_owned();
        let words: Vec<&str> = text.split_whitespace().collect();
        let before = |at: usize, count: usize| at.checked_sub(count).map(|from| words[from..at].join(" "));
        let mut style = Self { size: None, colour: "0 g\n".into() };
        for (at, word) in words.iter().enumerate() {
            match *word {
                "Tf" => {
                    let size = before(at, 1).and_then(|size| size.parse::<f32>().ok());
                    style.size = size.filter(|size| (0.5..=500.0).contains(size));
                }
                "g" | "rg" | "k" => {
                    let parts = before(
                        at,
                        match *word {
                            "g" => 1,
                            "rg" => 3,
                            _ => 4,
                        },
                    );
                    let sound = |parts: &String| parts.split(' ').all(|part| part.parse::<f32>().is_ok());
                    if let Some(parts) = parts.filter(sound) {
                        style.colour = format!("{parts} {word}\n");
                    }
                }
                _ => {}
            }
        }
        style
    }
}

impl Annotation<'_> {
    /// A field of a form: what is entered, or nothing where nothing is.
    pub(super) fn field(&self) -> Look {
        let kind = self.inherited(b"FT").and_then(|kind| kind.as_name().ok()).unwrap_or_default();
        let flags = self.inherited(b"Ff").and_then(|flags| flags.as_i64().ok()).unwrap_or_default();
        let value = self.inherited(b"V");
        match kind {
            b"Tx" | b"Ch" => {
                let text = value.map(|value| self.entered(value)).unwrap_or_default();
                if text.trim().is_empty() {
                    return Look::Said;
                }
                let text = if flags & PASSWORD != 0 { "*".repeat(text.chars().count()) } else { text };
                let many = kind == b"Tx" && flags & MULTILINE != 0;
                self.written(&text, many, "")
            }
            b"Btn" if flags & PRESSED == 0 => {
                let state = self.get(b"AS").or(value).and_then(|state| state.as_name().ok()).unwrap_or(b"Off");
                if state == b"Off" { Look::Said } else { self.made(self.cross(), true) }
            }
            // What a signature looks like is in its appearance, or nowhere.
            _ => Look::Said,
        }
    }

    /// The text of a value: a string, several, or a stream.
    fn entered(&self, value: &Object) -> String {
        match value {
            Object::Array(all) => {
                let each = all.iter().filter_map(|one| self.document.dereference(one).ok());
                each.map(|(_, one)| self.entered(one)).collect::<Vec<_>>().join(", ")
            }
            Object::Stream(stream) => {
                decoded(&stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()))
            }
            Object::Name(name) => String::from_utf8_lossy(name).into_owned(),
            other => other.as_str().map(decoded).unwrap_or_default(),
        }
    }

    fn cross(&self) -> String {
        let (width, height) = self.size();
        let (left, bottom, right, top) = (width * 0.2, height * 0.2, width * 0.8, height * 0.8);
        format!(
            "0 G 1.2 w {left:.2} {bottom:.2} m {right:.2} {top:.2} l {left:.2} {top:.2} m {right:.2} {bottom:.2} l S\n"
        )
    }

    /// Text written onto the page.
    pub(super) fn free_text(&self) -> Look {
        let text = self.text(b"Contents");
        let (width, height) = self.size();
        let line = self.line_width();
        let mut ground = String::new();
        if let Some(fill) = self.colour(b"C", false) {
            let _ = writeln!(ground, "{fill}0 0 {width:.2} {height:.2} re f");
        }
        if line > 0.0 {
            // Its frame is of the colour of its text.
            let colour = Style::of(self.look()).colour.to_uppercase();
            let _ = writeln!(
                ground,
                "{colour}{line:.2} w {0:.2} {0:.2} {1:.2} {2:.2} re S",
                line / 2.0,
                width - line,
                height - line
            );
        }
        if text.trim().is_empty() && ground.is_empty() {
            return Look::Said;
        }
        self.written(&text, true, &ground)
    }

    /// How its text looks, or that of the form.
    fn look(&self) -> &[u8] {
        self.inherited(b"DA").and_then(|look| look.as_str().ok()).unwrap_or(&self.form.look)
    }

    /// Text in the frame, in one line or as many as it takes; what does not fit is cut, and told.
    fn written(&self, text: &str, many: bool, ground: &str) -> Look {
        let style = Style::of(self.look());
        let (width, height) = self.size();
        let room = (width - 2.0 * EDGE).max(1.0);
        let flat = text.replace("\r\n", "\n").replace('\r', "\n");
        let (lines, size) = if many {
            let mut size = style.size.unwrap_or(USUAL);
            let mut lines = wrapped(&flat, room / size);
            #[allow(clippy::cast_precision_loss)] // lines of one field
            let tall = |lines: &Vec<String>, size: f32| lines.len() as f32 * size * LEADING;
            // Text that says no size is as large as fits.
            while style.size.is_none() && size > 4.0 && tall(&lines, size) > height - 2.0 * EDGE {
                size -= 0.5;
                lines = wrapped(&flat, room / size);
            }
            (lines, size)
        } else {
            let line = flat.replace('\n', " ");
            let fits = (room / width_of(&line).max(0.1)).min(height * 0.75).clamp(4.0, USUAL);
            (vec![line], style.size.unwrap_or(fits))
        };
        let align = self.inherited(b"Q").and_then(|align| align.as_i64().ok()).unwrap_or_default();
        let mut up = if many { height - EDGE - size * 0.9 } else { (height - size * 0.7) / 2.0 };
        let mut whole = true;
        let mut content =
            format!("{ground}/Tx BMC q 0 0 {width:.2} {height:.2} re W n BT\n{}/Probant {size:.2} Tf\n", style.colour);
        for line in lines {
            let (bytes, shown) = literal(&line);
            let wide = width_of(&line) * size;
            whole &= shown && up > -size * 0.3 && (many || wide <= width + size);
            let left = match align {
                1 => (width - wide) / 2.0,
                2 => width - EDGE - wide,
                _ => EDGE,
            };
            let _ = writeln!(content, "1 0 0 1 {left:.2} {up:.2} Tm {bytes} Tj");
            up -= size * LEADING;
        }
        content.push_str("ET Q EMC\n");
        self.made(content, whole)
    }
}

/// Lines no wider than `room`, for text one point large; a word that is wider stands alone.
fn wrapped(text: &str, room: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if width_of(&longer) <= room || line.is_empty() {
                line = longer;
            } else {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        lines.push(line);
    }
    lines
}
