//! Page operators of an attached file, told over: without its marks and its hidden text, and only those that a PDF/A
//! reader knows (ISO 19005-3, 6.2.2).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use hayro::hayro_syntax::content::UntypedIter;
use hayro::hayro_syntax::object::Object;

use crate::annex::Reason;

/// What an archive reader must bear: graphics states inside one another (ISO 19005-3, 6.1.13).
const DEEPEST: usize = 28;
/// Values inside one another that are followed.
const NESTED: usize = 32;

/// What a content stream uses, by the kind of the resource, then by its name.
#[derive(Default)]
pub struct Used {
    pub names: BTreeMap<&'static str, BTreeSet<Vec<u8>>>,
    /// The strings that each font shows.
    pub shown: BTreeMap<Vec<u8>, Vec<Vec<u8>>>,
}

/// Where the text stands.
#[derive(Clone, Default)]
struct State {
    font: Option<Vec<u8>>,
    hidden: bool,
}

/// Tells the operators of a content stream over.
///
/// # Errors
/// The first thing that keeps the page from being taken over as it is.
pub fn tell(content: &[u8]) -> Result<(Vec<u8>, Used), Reason> {
    let mut teller = Teller { out: String::with_capacity(content.len()), ..Teller::default() };
    let mut operations = UntypedIter::new(content);
    while let Some(operation) = operations.next() {
        let operands: Vec<Object> = operation.operands().cloned().collect();
        teller.operation(operation.operator, &operands)?;
    }
    for _ in 0..teller.below.len() {
        teller.out.push_str("Q\n");
    }
    Ok((teller.out.into_bytes(), teller.used))
}

#[derive(Default)]
struct Teller {
    out: String,
    used: Used,
    state: State,
    below: Vec<State>,
}

impl Teller {
    fn operation(&mut self, operator: &[u8], operands: &[Object]) -> Result<(), Reason> {
        match operator {
            // Marks of the other document's structure mean nothing in ours; layers may hide what they hold.
            b"BDC" if name(operands, 0).is_some_and(|n| n == b"OC") => return Err(Reason::Layers),
            b"BMC" | b"BDC" | b"EMC" | b"MP" | b"DP" | b"BX" | b"EX" | b"ri" => return Ok(()),
            b"BI" => return Err(Reason::Image),
            b"k" | b"K" => return Err(Reason::Colour),
            b"sh" => return Err(Reason::Effects),
            b"q" => {
                self.below.push(self.state.clone());
                if self.below.len() > DEEPEST {
                    return Err(Reason::Content);
                }
            }
            // One too many closes nothing.
            b"Q" => match self.below.pop() {
                Some(state) => self.state = state,
                None => return Ok(()),
            },
            b"Tr" => self.state.hidden = matches!(operands, [Object::Number(n)] if n.as_i64() == 3),
            b"Tf" => {
                self.state.font = self.uses("Font", operands)?;
            }
            b"Tj" | b"'" | b"\"" | b"TJ" => {
                if self.state.hidden {
                    return Ok(());
                }
                self.show(operands)?;
            }
            b"Do" => _ = self.uses("XObject", operands)?,
            b"gs" => _ = self.uses("ExtGState", operands)?,
            b"cs" | b"CS" => {
                let device = [&b"DeviceGray"[..], b"DeviceRGB"];
                if !name(operands, 0).is_some_and(|n| device.contains(&n)) {
                    self.uses("ColorSpace", operands)?;
                }
            }
            b"scn" | b"SCN" if matches!(operands.last(), Some(Object::Name(_))) => return Err(Reason::Effects),
            b"w" | b"J" | b"j" | b"M" | b"d" | b"i" | b"cm" | b"m" | b"l" | b"c" | b"v" | b"y" | b"h" | b"re"
            | b"S" | b"s" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"n" | b"W" | b"W*" | b"BT" | b"ET"
            | b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts" | b"Td" | b"TD" | b"Tm" | b"T*" | b"g" | b"G" | b"rg" | b"RG"
            | b"sc" | b"SC" | b"scn" | b"SCN" => {}
            _ => return Err(Reason::Content),
        }
        for operand in operands {
            value(&mut self.out, operand, 0)?;
            self.out.push(' ');
        }
        self.out.push_str(std::str::from_utf8(operator).map_err(|_| Reason::Content)?);
        self.out.push('\n');
        Ok(())
    }

    /// Remembers a resource that is named first.
    fn uses(&mut self, kind: &'static str, operands: &[Object]) -> Result<Option<Vec<u8>>, Reason> {
        let named = name(operands, 0).ok_or(Reason::Content)?.to_vec();
        self.used.names.entry(kind).or_default().insert(named.clone());
        Ok(Some(named))
    }

    fn show(&mut self, operands: &[Object]) -> Result<(), Reason> {
        let font = self.state.font.clone().ok_or(Reason::Font)?;
        let shown = self.used.shown.entry(font).or_default();
        match operands.last() {
            Some(Object::String(string)) => shown.push(string.as_bytes().to_vec()),
            Some(Object::Array(array)) => {
                shown.extend(array.iter::<Object>().filter_map(Object::into_string).map(|s| s.as_bytes().to_vec()));
            }
            _ => return Err(Reason::Content),
        }
        Ok(())
    }
}

fn name<'o>(operands: &'o [Object], place: usize) -> Option<&'o [u8]> {
    if let Some(Object::Name(name)) = operands.get(place) { Some(name.as_ref()) } else { None }
}

/// Writes a value that refers to nothing.
///
/// # Errors
/// [`Reason::Content`] beyond the limits of ISO 19005-3, 6.1.13.
pub fn value(out: &mut String, object: &Object, depth: usize) -> Result<(), Reason> {
    if depth > NESTED {
        return Err(Reason::Content);
    }
    match object {
        Object::Null(_) => out.push_str("null"),
        Object::Boolean(value) => _ = write!(out, "{value}"),
        Object::Number(number) => self::number(out, number.as_f64())?,
        Object::String(string) => string_value(out, string.as_bytes())?,
        Object::Name(name) => name_value(out, name.as_ref())?,
        Object::Array(array) => {
            out.push('[');
            for item in array.iter::<Object>() {
                value(out, &item, depth + 1)?;
                out.push(' ');
            }
            out.push(']');
        }
        Object::Dict(dictionary) => {
            out.push_str("<<");
            for key in dictionary.keys() {
                name_value(out, key.as_ref())?;
                out.push(' ');
                let held = dictionary.get::<Object>(key.as_ref()).ok_or(Reason::Content)?;
                value(out, &held, depth + 1)?;
            }
            out.push_str(">>");
        }
        Object::Stream(_) => return Err(Reason::Content),
    }
    Ok(())
}

/// Writes a number.
///
/// # Errors
/// [`Reason::Content`] for one that an archive reader need not bear.
pub fn number(out: &mut String, number: f64) -> Result<(), Reason> {
    if !number.is_finite() || number.abs() > f64::from(i32::MAX) {
        return Err(Reason::Content);
    }
    let rounded = (number * 1e6).round() / 1e6;
    let _ = write!(out, "{}", if rounded == 0.0 { 0.0 } else { rounded });
    Ok(())
}

fn string_value(out: &mut String, bytes: &[u8]) -> Result<(), Reason> {
    if bytes.len() > 32_767 {
        return Err(Reason::Content);
    }
    let _ = write!(out, "<{}>", hex::encode(bytes));
    Ok(())
}

/// Writes a name.
///
/// # Errors
/// [`Reason::Content`] for one longer than an archive reader bears.
pub fn name_value(out: &mut String, bytes: &[u8]) -> Result<(), Reason> {
    if bytes.len() > 127 {
        return Err(Reason::Content);
    }
    out.push('/');
    for byte in bytes {
        let _ = match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' | b'+' | b'.' | b',' | b'*' => {
                write!(out, "{}", char::from(*byte))
            }
            _ => write!(out, "#{byte:02X}"),
        };
    }
    Ok(())
}
