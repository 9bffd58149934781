//! Pictures, forms, graphics states and colour spaces of a foreign page: those that ISO 19005-3, 6.2 lets stand.

use std::fmt::Write;

use hayro::hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::content;
use super::copy::{Copy, Piece};
use crate::annex::Reason;
use crate::pdf::container::{Container, Id, deflate};

/// Entries of a graphics state that mean the same everywhere.
const STATES: &[&[u8]] =
    &[b"LW", b"LC", b"LJ", b"ML", b"D", b"CA", b"ca", b"AIS", b"SA", b"OP", b"op", b"OPM", b"TK", b"SM"];

impl<'a> Copy<'a> {
    /// A picture or a form that is named in the resources.
    pub(super) fn x_object(
        &mut self,
        file: &mut Container,
        all: &Dict<'a>,
        name: &[u8],
        depth: usize,
    ) -> Result<Id, Reason> {
        let stream = all.get::<Stream>(name).ok_or(Reason::Content)?;
        let kind = stream.dict().get::<Name>(&b"Subtype"[..]).ok_or(Reason::Content)?;
        if stream.dict().contains_key(&b"OC"[..]) {
            return Err(Reason::Layers);
        }
        match kind.as_ref() {
            b"Image" => self.once(file, &stream, |copy, file| copy.image(file, &stream, false)),
            b"Form" => self.once(file, &stream, |copy, file| copy.nested_form(file, &stream, depth)),
            _ => Err(Reason::Effects),
        }
    }

    fn nested_form(&mut self, file: &mut Container, stream: &Stream<'a>, depth: usize) -> Result<Id, Reason> {
        let dictionary = stream.dict();
        if dictionary.contains_key(&b"PS"[..]) || dictionary.contains_key(&b"Ref"[..]) {
            return Err(Reason::Effects);
        }
        let mut head = String::from("/Type/XObject/Subtype/Form");
        for key in [&b"Matrix"[..], b"BBox"] {
            if let Some(array) = dictionary.get::<Array>(key) {
                content::name_value(&mut head, key)?;
                content::value(&mut head, &Object::Array(array), 0)?;
            }
        }
        if let Some(group) = dictionary.get::<Dict>(&b"Group"[..]) {
            head.push_str(&self.group(file, &group)?);
        }
        let bytes = stream.decoded_data().map_err(|_| Reason::Broken)?;
        // A form without resources of its own would use those of its page, which old files do.
        let own = dictionary.get::<Dict>(&b"Resources"[..]).ok_or(Reason::Content)?;
        self.form(file, &head, &bytes, &|kind| own.get::<Dict>(kind.as_bytes()), depth + 1)
    }

    /// What a transparency group says of itself.
    pub(super) fn group(&mut self, file: &mut Container, group: &Dict<'a>) -> Result<String, Reason> {
        let mut text = String::from("/Group<</Type/Group/S/Transparency");
        for key in [&b"I"[..], b"K"] {
            if let Some(value) = group.get::<bool>(key) {
                content::name_value(&mut text, key)?;
                let _ = write!(text, " {value}");
            }
        }
        if let Some(space) = group.get::<Object>(&b"CS"[..]) {
            let _ = write!(text, "/CS {}", self.colour_space(file, &space, 0)?);
        }
        Ok(text + ">>")
    }

    pub(super) fn graphics_state(&mut self, all: &Dict<'a>, name: &[u8]) -> Result<String, Reason> {
        let state = all.get::<Dict>(name).ok_or(Reason::Content)?;
        let mut text = String::from("<<");
        for key in state.keys() {
            let key = key.as_ref();
            let value = state.get::<Object>(key).ok_or(Reason::Content)?;
            match (key, &value) {
                (b"Type", _) => continue,
                (b"BM", Object::Name(mode)) if matches!(mode.as_ref(), b"Normal" | b"Compatible" | b"Multiply") => {}
                (b"SMask", Object::Name(none)) if none.as_ref() == b"None" => {}
                (key, _) if STATES.contains(&key) => {}
                _ => return Err(Reason::Effects),
            }
            content::name_value(&mut text, key)?;
            text.push(' ');
            content::value(&mut text, &value, 0)?;
        }
        Ok(text + ">>")
    }

    /// A colour space that does not depend on a device other than the screen that the pack is for.
    pub(super) fn colour_space(
        &mut self,
        file: &mut Container,
        space: &Object<'a>,
        depth: usize,
    ) -> Result<String, Reason> {
        if depth > 2 {
            return Err(Reason::Colour);
        }
        let array = match space {
            Object::Name(name) => {
                return match name.as_ref() {
                    b"DeviceGray" | b"G" => Ok("/DeviceGray".into()),
                    b"DeviceRGB" | b"RGB" => Ok("/DeviceRGB".into()),
                    _ => Err(Reason::Colour),
                };
            }
            Object::Array(array) => array,
            _ => return Err(Reason::Colour),
        };
        let parts: Vec<Object> = array.iter::<Object>().collect();
        let Some(Object::Name(kind)) = parts.first() else { return Err(Reason::Colour) };
        match (kind.as_ref(), parts.get(1)) {
            (b"DeviceGray" | b"DeviceRGB", None) => self.colour_space(file, &parts[0].clone(), depth + 1),
            (b"ICCBased", Some(Object::Stream(profile))) => {
                let id = self.once(file, profile, |copy, file| copy.profile(file, profile))?;
                Ok(format!("[/ICCBased {id} 0 R]"))
            }
            (b"CalGray" | b"CalRGB" | b"Lab", Some(parameters @ Object::Dict(_))) => {
                let mut text = String::from("[");
                content::name_value(&mut text, kind.as_ref())?;
                content::value(&mut text, parameters, 0)?;
                Ok(text + "]")
            }
            (b"Indexed" | b"I", Some(base)) => {
                let base = self.colour_space(file, base, depth + 1)?;
                let highest = parts.get(2).and_then(|o| o.clone().into_i32()).ok_or(Reason::Colour)?;
                let table = match parts.get(3) {
                    Some(Object::String(string)) => string.as_bytes().to_vec(),
                    Some(Object::Stream(stream)) => stream.decoded_data().map_err(|_| Reason::Colour)?.into_owned(),
                    _ => return Err(Reason::Colour),
                };
                Ok(format!("[/Indexed {base} {highest} <{}>]", hex::encode(table)))
            }
            _ => Err(Reason::Colour),
        }
    }

    /// A profile of grey or of three colours, of a version that readers of ISO 19005-3 know.
    fn profile(&mut self, file: &mut Container, profile: &Stream<'a>) -> Result<Id, Reason> {
        let bytes = profile.decoded_data().map_err(|_| Reason::Colour)?;
        let colours = match bytes.get(16..20) {
            Some(b"GRAY") => 1,
            Some(b"RGB ") => 3,
            _ => return Err(Reason::Colour),
        };
        let class = bytes.get(12..16).unwrap_or_default();
        let known = matches!(class, b"scnr" | b"mntr" | b"prtr" | b"spac") && bytes[8] <= 4;
        if !known || profile.dict().get::<i32>(&b"N"[..]) != Some(colours) {
            return Err(Reason::Colour);
        }
        Ok(self.set_aside(file, Piece::Plain(format!("/N {colours}"), bytes.into_owned())))
    }

    /// A picture, its bytes untouched where they are in a format that archives take.
    fn image(&mut self, file: &mut Container, stream: &Stream<'a>, mask: bool) -> Result<Id, Reason> {
        let dictionary = stream.dict();
        let mut head = String::from("/Type/XObject/Subtype/Image");
        for key in [&b"Width"[..], b"Height"] {
            let length = dictionary.get::<i32>(key).filter(|n| *n > 0).ok_or(Reason::Image)?;
            content::name_value(&mut head, key)?;
            let _ = write!(head, " {length}");
        }
        let stencil = dictionary.get::<bool>(&b"ImageMask"[..]) == Some(true);
        if stencil {
            head.push_str("/ImageMask true/BitsPerComponent 1");
        } else {
            let bits = dictionary.get::<i32>(&b"BitsPerComponent"[..]).unwrap_or(8);
            let space = dictionary.get::<Object>(&b"ColorSpace"[..]).ok_or(Reason::Colour)?;
            let space = self.colour_space(file, &space, 0)?;
            let _ = write!(head, "/BitsPerComponent {bits}/ColorSpace {space}");
        }
        if let Some(decode) = dictionary.get::<Array>(&b"Decode"[..]) {
            head.push_str("/Decode");
            content::value(&mut head, &Object::Array(decode), 0)?;
        }
        match dictionary.get::<Object>(&b"Mask"[..]) {
            Some(colours @ Object::Array(_)) => {
                head.push_str("/Mask");
                content::value(&mut head, &colours, 0)?;
            }
            Some(Object::Stream(stencil)) if !mask => {
                let id = self.once(file, &stencil, |copy, file| copy.image(file, &stencil, true))?;
                let _ = write!(head, "/Mask {id} 0 R");
            }
            _ => {}
        }
        if let Some(soft) = dictionary.get::<Stream>(&b"SMask"[..]).filter(|_| !mask) {
            let id = self.once(file, &soft, |copy, file| copy.image(file, &soft, true))?;
            let _ = write!(head, "/SMask {id} 0 R");
        }
        self.samples(file, stream, head)
    }

    fn samples(&mut self, file: &mut Container, stream: &Stream<'a>, mut head: String) -> Result<Id, Reason> {
        let filters = filters(stream.dict());
        let parameters = parameters(stream.dict());
        match filters.iter().map(Vec::as_slice).collect::<Vec<_>>().as_slice() {
            [b"DCTDecode"] => head.push_str("/Filter/DCTDecode"),
            [b"CCITTFaxDecode"] => {
                head.push_str("/Filter/CCITTFaxDecode");
                if let Some(parameters) = parameters {
                    head.push_str("/DecodeParms");
                    content::value(&mut head, &Object::Dict(parameters), 0)?;
                }
            }
            [b"JBIG2Decode"] => {
                head.push_str("/Filter/JBIG2Decode");
                let globals = parameters.and_then(|d| d.get::<Stream>(&b"JBIG2Globals"[..]));
                if let Some(globals) = globals {
                    let bytes = globals.decoded_data().map_err(|_| Reason::Image)?.into_owned();
                    let id = self.once(file, &globals, |copy, file| {
                        Ok(copy.set_aside(file, Piece::Plain(String::new(), bytes)))
                    })?;
                    let _ = write!(head, "/DecodeParms<</JBIG2Globals {id} 0 R>>");
                }
            }
            _ => {
                let bytes = stream.decoded_data().map_err(|_| Reason::Image)?;
                head.push_str("/Filter/FlateDecode");
                return Ok(self.set_aside(file, Piece::Stream(head, deflate(&bytes))));
            }
        }
        Ok(self.set_aside(file, Piece::Stream(head, stream.raw_data().into_owned())))
    }
}

/// What the only filter of a stream is told.
fn parameters<'a>(dictionary: &Dict<'a>) -> Option<Dict<'a>> {
    match dictionary.get::<Object>(&b"DecodeParms"[..]) {
        Some(Object::Dict(parameters)) => Some(parameters),
        Some(Object::Array(array)) => array.iter::<Dict>().next(),
        _ => None,
    }
}

/// The names of the filters of a stream, the first to be undone first.
fn filters(dictionary: &Dict) -> Vec<Vec<u8>> {
    match dictionary.get::<Object>(&b"Filter"[..]) {
        Some(Object::Name(name)) => vec![name.as_ref().to_vec()],
        Some(Object::Array(array)) => array.iter::<Name>().map(|n| n.as_ref().to_vec()).collect(),
        _ => Vec::new(),
    }
}
