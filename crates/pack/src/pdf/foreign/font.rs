//! Fonts of a foreign page: taken along when they are embedded, as wide as they say, and readable by a screen reader
//! (ISO 19005-3, 6.2.11).

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use hayro::hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_cmap::{BfString, CMap};
use rustybuzz::ttf_parser::{self, GlyphId, PlatformId};

use super::content;
use super::copy::{Copy, Piece};
use crate::annex::Reason;
use crate::pdf::container::{Container, Id};

/// A font that is known, and which of its signs were found sound.
pub struct Font {
    id: Id,
    kind: Kind,
    /// The embedded program.
    program: Vec<u8>,
    /// By character code, in thousandths of an em.
    widths: HashMap<u32, f32>,
    /// Of codes that no width is given for; none where each must have one.
    default_width: Option<f32>,
    unicode: Option<CMap>,
    sound: HashSet<u32>,
}

enum Kind {
    /// Two bytes a sign, which are the glyph, or its place in this map.
    TrueTypeComposite(Option<Vec<u8>>),
    CffComposite,
    /// One byte a sign; signs of a known alphabet, or of the font's own.
    TrueType {
        symbolic: bool,
    },
    /// One byte a sign, by name; whether the names are of a known alphabet.
    Type1 {
        standard: bool,
    },
}

impl<'a> Copy<'a> {
    /// A font that is named in the resources and shows these strings.
    pub(super) fn font(
        &mut self,
        file: &mut Container,
        all: &Dict<'a>,
        name: &[u8],
        shown: &[Vec<u8>],
    ) -> Result<Id, Reason> {
        let identity: Option<ObjectIdentifier> = all.get_ref(name).map(Into::into);
        let known = identity.and_then(|i| self.fonts.remove(&i));
        let mut font = match known {
            Some(font) => font,
            None => self.new_font(file, &all.get::<Dict>(name).ok_or(Reason::Font)?)?,
        };
        let sound = font.check(shown);
        let id = font.id;
        // A font met before stays, whatever this page makes of it: the pages before it were sound.
        if let Some(identity) = identity {
            if self.known(&identity).is_none() {
                self.remember(identity, id);
            }
            self.fonts.insert(identity, font);
        }
        sound.map(|()| id)
    }

    fn new_font(&mut self, file: &mut Container, font: &Dict<'a>) -> Result<Font, Reason> {
        let kind = font.get::<Name>(&b"Subtype"[..]).ok_or(Reason::Font)?;
        let unicode = font.get::<Stream>(&b"ToUnicode"[..]);
        let unicode: Option<Vec<u8>> = unicode.and_then(|s| s.decoded_data().ok().map(std::borrow::Cow::into_owned));
        let mut head = String::from("<</Type/Font");
        if let Some(bytes) = &unicode {
            let id = self.set_aside(file, Piece::Plain(String::new(), bytes.clone()));
            let _ = write!(head, "/ToUnicode {id} 0 R");
        }
        let unicode = unicode.and_then(|bytes| CMap::parse(&bytes, |_| None));
        let (kind, program, widths, default_width) = match kind.as_ref() {
            b"Type0" => self.composite(file, font, &mut head)?,
            b"TrueType" | b"Type1" => self.simple(file, font, &mut head)?,
            _ => return Err(Reason::Font),
        };
        let id = self.set_aside(file, Piece::Object(head + ">>"));
        Ok(Font { id, kind, program, widths, default_width, unicode, sound: HashSet::new() })
    }

    fn composite(&mut self, file: &mut Container, font: &Dict<'a>, head: &mut String) -> Result<Parts, Reason> {
        let encoding = font.get::<Name>(&b"Encoding"[..]).ok_or(Reason::Font)?;
        if !matches!(encoding.as_ref(), b"Identity-H" | b"Identity-V") {
            return Err(Reason::Font);
        }
        let descendants = font.get::<Array>(&b"DescendantFonts"[..]).ok_or(Reason::Font)?;
        let own = descendants.iter::<Dict>().next().ok_or(Reason::Font)?;
        let mut text = String::from("<</Type/Font");
        copy_keys(&mut text, &own, &[b"Subtype", b"BaseFont", b"CIDSystemInfo", b"DW", b"W", b"DW2", b"W2"])?;
        let (descriptor, program, key) = self.descriptor(file, &own)?;
        let _ = write!(text, "/FontDescriptor {descriptor} 0 R");
        let subtype = own.get::<Name>(&b"Subtype"[..]).ok_or(Reason::Font)?;
        let kind = match (subtype.as_ref(), key) {
            (b"CIDFontType2", b"FontFile2") => {
                let map = own.get::<Stream>(&b"CIDToGIDMap"[..]);
                let map = map.map(|s| s.decoded_data().map(std::borrow::Cow::into_owned)).transpose();
                let map = map.map_err(|_| Reason::Font)?;
                match &map {
                    Some(bytes) => {
                        let id = self.set_aside(file, Piece::Plain(String::new(), bytes.clone()));
                        let _ = write!(text, "/CIDToGIDMap {id} 0 R");
                    }
                    None => text.push_str("/CIDToGIDMap/Identity"),
                }
                Kind::TrueTypeComposite(map)
            }
            (b"CIDFontType0", b"FontFile3") => Kind::CffComposite,
            _ => return Err(Reason::Font),
        };
        let own_id = self.set_aside(file, Piece::Object(text + ">>"));
        let _ = write!(head, "/Subtype/Type0/DescendantFonts[{own_id} 0 R]");
        copy_keys(head, font, &[b"BaseFont", b"Encoding"])?;
        let widths = own.get::<Array>(&b"W"[..]).map(|w| composite_widths(&w)).unwrap_or_default();
        let default = own.get::<f32>(&b"DW"[..]).unwrap_or(1000.0);
        Ok((kind, program, widths, Some(default)))
    }

    fn simple(&mut self, file: &mut Container, font: &Dict<'a>, head: &mut String) -> Result<Parts, Reason> {
        copy_keys(head, font, &[b"Subtype", b"BaseFont", b"FirstChar", b"LastChar", b"Widths", b"Encoding"])?;
        let (descriptor, program, key) = self.descriptor(file, font)?;
        let _ = write!(head, "/FontDescriptor {descriptor} 0 R");
        let described = font.get::<Dict>(&b"FontDescriptor"[..]).ok_or(Reason::Font)?;
        let symbolic = described.get::<i32>(&b"Flags"[..]).unwrap_or_default() & 4 != 0;
        let encoding = font.get::<Object>(&b"Encoding"[..]);
        let standard = matches!(&encoding, Some(Object::Name(n))
            if matches!(n.as_ref(), b"WinAnsiEncoding" | b"MacRomanEncoding"));
        let kind = match (font.get::<Name>(&b"Subtype"[..]).ok_or(Reason::Font)?.as_ref(), key) {
            // A symbolic font must not say what its signs are, another one must (6.2.11.6).
            (b"TrueType", b"FontFile2") if symbolic == encoding.is_none() && (symbolic || standard) => {
                Kind::TrueType { symbolic }
            }
            (b"Type1", b"FontFile" | b"FontFile3") => Kind::Type1 { standard },
            _ => return Err(Reason::Font),
        };
        let first = font.get::<u32>(&b"FirstChar"[..]).ok_or(Reason::Font)?;
        let widths = font.get::<Array>(&b"Widths"[..]).ok_or(Reason::Font)?;
        let widths = (first..).zip(widths.iter::<f32>()).collect();
        Ok((kind, program, widths, None))
    }

    /// What describes a font, its program, and the key that the program stands under.
    fn descriptor(&mut self, file: &mut Container, font: &Dict<'a>) -> Result<(Id, Vec<u8>, &'static [u8]), Reason> {
        // Lists of the signs of a subset are left out: where they are incomplete, they break the archive.
        const KEYS: &[&[u8]] = &[
            b"FontName",
            b"FontFamily",
            b"FontStretch",
            b"FontWeight",
            b"Flags",
            b"FontBBox",
            b"ItalicAngle",
            b"Ascent",
            b"Descent",
            b"Leading",
            b"CapHeight",
            b"XHeight",
            b"StemV",
            b"StemH",
            b"AvgWidth",
            b"MaxWidth",
            b"MissingWidth",
        ];
        const PROGRAMS: [&[u8]; 3] = [b"FontFile2", b"FontFile3", b"FontFile"];
        let described = font.get::<Dict>(&b"FontDescriptor"[..]).ok_or(Reason::Font)?;
        let (key, stream) =
            PROGRAMS.iter().find_map(|key| Some((*key, described.get::<Stream>(*key)?))).ok_or(Reason::Font)?;
        let program = stream.decoded_data().map_err(|_| Reason::Font)?.into_owned();
        let mut head = String::new();
        if key == b"FontFile3" {
            let kind = stream.dict().get::<Name>(&b"Subtype"[..]).ok_or(Reason::Font)?;
            if !matches!(kind.as_ref(), b"Type1C" | b"CIDFontType0C") {
                return Err(Reason::Font);
            }
            copy_keys(&mut head, stream.dict(), &[b"Subtype"])?;
        } else if key == b"FontFile" {
            copy_keys(&mut head, stream.dict(), &[b"Length1", b"Length2", b"Length3"])?;
        } else {
            let _ = write!(head, "/Length1 {}", program.len());
        }
        let mut text = String::from("<</Type/FontDescriptor");
        copy_keys(&mut text, &described, KEYS)?;
        let id =
            self.once(file, &stream, |copy, file| Ok(copy.set_aside(file, Piece::Plain(head, program.clone()))))?;
        content::name_value(&mut text, key)?;
        let _ = write!(text, " {id} 0 R>>");
        Ok((self.set_aside(file, Piece::Object(text)), program, key))
    }
}

type Parts = (Kind, Vec<u8>, HashMap<u32, f32>, Option<f32>);

fn copy_keys(out: &mut String, from: &Dict, keys: &[&[u8]]) -> Result<(), Reason> {
    for key in keys {
        if let Some(value) = from.get::<Object>(*key) {
            content::name_value(out, key)?;
            out.push(' ');
            content::value(out, &value, 0)?;
        }
    }
    Ok(())
}

/// The widths of a composite font: `c [w w …]` and `c c w`.
fn composite_widths(array: &Array) -> HashMap<u32, f32> {
    let mut widths = HashMap::new();
    let mut parts = array.iter::<Object>();
    while let Some(first) = parts.next().and_then(Object::into_i32).and_then(|n| u32::try_from(n).ok()) {
        match parts.next() {
            Some(Object::Array(list)) => widths.extend((first..).zip(list.iter::<f32>())),
            Some(last) => {
                let last = last.into_i32().and_then(|n| u32::try_from(n).ok()).unwrap_or(first).min(first + 65_535);
                let Some(width) = parts.next().and_then(Object::into_f32) else { break };
                widths.extend((first..=last).map(|code| (code, width)));
            }
            None => break,
        }
    }
    widths
}

impl Font {
    /// Whether every sign of these strings has a glyph, as wide as is said, and a meaning.
    fn check(&mut self, shown: &[Vec<u8>]) -> Result<(), Reason> {
        let composite = matches!(self.kind, Kind::TrueTypeComposite(_) | Kind::CffComposite);
        for string in shown {
            if composite && string.len() % 2 != 0 {
                return Err(Reason::Font);
            }
            for sign in string.chunks_exact(if composite { 2 } else { 1 }) {
                let code = sign.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
                if !self.sound.contains(&code) {
                    self.sign(code).ok_or(Reason::Font)?;
                    self.sound.insert(code);
                }
            }
        }
        Ok(())
    }

    fn sign(&self, code: u32) -> Option<()> {
        let said = self.widths.get(&code).copied().or(self.default_width)?;
        let (width, standard) = match &self.kind {
            Kind::TrueTypeComposite(map) => {
                let glyph = match map {
                    Some(map) => u16::from_be_bytes(map.get(code as usize * 2..)?.first_chunk().copied()?),
                    None => u16::try_from(code).ok()?,
                };
                (Some(advance(&self.program, GlyphId(glyph))?), false)
            }
            Kind::CffComposite => (Some(cff_advance(&self.program, code)?), false),
            Kind::TrueType { symbolic } => {
                let glyph = simple_glyph(&self.program, code, *symbolic)?;
                (Some(advance(&self.program, glyph)?), !*symbolic)
            }
            Kind::Type1 { standard } => (None, *standard),
        };
        if width.is_some_and(|width| (width - said).abs() > 1.0) {
            return None;
        }
        (standard || self.means(code)).then_some(())
    }

    /// Whether a sign stands for letters that others can read too.
    fn means(&self, code: u32) -> bool {
        let private = |c: char| matches!(c, '\0' | '\u{feff}' | '\u{fffe}' | '\u{e000}'..='\u{f8ff}');
        match self.unicode.as_ref().and_then(|map| map.lookup_bf_string(code)) {
            Some(BfString::Char(letter)) => !private(letter),
            Some(BfString::String(letters)) => !letters.is_empty() && !letters.chars().any(private),
            None => false,
        }
    }
}

/// The width of a glyph of a TrueType program, in thousandths of an em; none for one that is not there.
fn advance(program: &[u8], glyph: GlyphId) -> Option<f32> {
    let face = ttf_parser::Face::parse(program, 0).ok()?;
    if glyph.0 == 0 || glyph.0 >= face.number_of_glyphs() {
        return None;
    }
    Some(f32::from(face.glyph_hor_advance(glyph)?) * 1000.0 / f32::from(face.units_per_em()))
}

fn cff_advance(program: &[u8], cid: u32) -> Option<f32> {
    let table = ttf_parser::cff::Table::parse(program)?;
    let cid = u16::try_from(cid).ok()?;
    let keyed = (0..table.number_of_glyphs()).map(GlyphId).find(|glyph| table.glyph_cid(*glyph) == Some(cid));
    let glyph = keyed.or_else(|| table.glyph_cid(GlyphId(0)).is_none().then_some(GlyphId(cid)))?;
    if glyph.0 == 0 || glyph.0 >= table.number_of_glyphs() {
        return None;
    }
    Some(f32::from(table.glyph_width(glyph)?) * table.matrix().sx * 1000.0)
}

/// The glyph of a sign of a simple TrueType font (ISO 32000-1, 9.6.6.4).
fn simple_glyph(program: &[u8], code: u32, symbolic: bool) -> Option<GlyphId> {
    let face = ttf_parser::Face::parse(program, 0).ok()?;
    let tables = face.tables().cmap?.subtables;
    let table = |platform: PlatformId, encoding: u16| {
        tables.into_iter().find(|t| t.platform_id == platform && t.encoding_id == encoding)
    };
    let glyph = if symbolic {
        let own = table(PlatformId::Windows, 0);
        let own = own.and_then(|t| t.glyph_index(0xf000 + code).or_else(|| t.glyph_index(code)));
        own.or_else(|| table(PlatformId::Macintosh, 0)?.glyph_index(code))
    } else {
        let letter = win_ansi(code)?;
        table(PlatformId::Windows, 1)?.glyph_index(letter)
    };
    glyph.filter(|glyph| glyph.0 != 0)
}

/// The letter of a sign that all the known alphabets agree on: plain ASCII, and Western European where Windows has it.
fn win_ansi(code: u32) -> Option<u32> {
    const HIGH: [u32; 32] = [
        0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0,
        0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
    ];
    match code {
        0x20..=0x7e | 0xa0..=0xff => Some(code),
        0x80..=0x9f => Some(HIGH[code as usize - 0x80]).filter(|letter| *letter != 0),
        _ => None,
    }
}
