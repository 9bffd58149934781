//! A foreign page as a form of ours, with everything it uses.

use std::collections::HashMap;
use std::fmt::Write;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Dict, ObjectIdentifier, Stream};
use hayro::hayro_syntax::page::Page;

use super::content::{self, Used};
use super::font::Font;
use crate::annex::Reason;
use crate::pdf::container::{Container, Id};

/// Forms inside one another that are followed.
const NESTED: usize = 12;

/// Something to be written once the whole page is known to be sound.
pub enum Piece {
    Object(String),
    /// The dictionary without its length, and bytes as it says they are.
    Stream(String, Vec<u8>),
    /// The same, to be compressed.
    Plain(String, Vec<u8>),
}

/// The pages of one file on their way into the pack. What several pages use is written once.
pub struct Copy<'a> {
    pub(super) pdf: &'a Pdf,
    known: HashMap<ObjectIdentifier, Id>,
    pub(super) fonts: HashMap<ObjectIdentifier, Font>,
    pending: Vec<(Id, Piece)>,
    /// What became known with the page at work.
    fresh: Vec<ObjectIdentifier>,
}

impl<'a> Copy<'a> {
    pub fn new(pdf: &'a Pdf) -> Self {
        Self { pdf, known: HashMap::new(), fonts: HashMap::new(), pending: Vec::new(), fresh: Vec::new() }
    }

    /// Writes a page as a form one unit wide and one unit high.
    ///
    /// # Errors
    /// Why the page cannot be taken over; nothing of it is written then.
    pub fn page(&mut self, file: &mut Container, page: &Page<'a>) -> Result<Id, Reason> {
        let made = self.sound_page(file, page);
        if made.is_err() {
            for id in self.fresh.drain(..) {
                self.known.remove(&id);
                self.fonts.remove(&id);
            }
            self.pending.clear();
        }
        self.fresh.clear();
        for (id, piece) in self.pending.drain(..) {
            match piece {
                Piece::Object(text) => file.object(id, &text),
                Piece::Stream(head, bytes) => file.stream(id, &head, &bytes),
                Piece::Plain(head, bytes) => file.compressed(id, &head, &bytes),
            }
        }
        made
    }

    fn sound_page(&mut self, file: &mut Container, page: &Page<'a>) -> Result<Id, Reason> {
        let raw = page.raw();
        if self.pdf.xref().has_optional_content_groups() {
            return Err(Reason::Layers);
        }
        if shows_annotations(raw) {
            return Err(Reason::Annotations);
        }
        let content = page.page_stream().unwrap_or_default();
        let (width, height) = page.render_dimensions();
        let [a, b, c, d, e, f] = page.initial_transform(false).as_coeffs();
        let (across, up) = (1.0 / f64::from(width.max(1.0)), 1.0 / f64::from(height.max(1.0)));
        let matrix = [a * across, b * up, c * across, d * up, e * across, f * up];
        let frame = page.intersected_crop_box();
        let mut head = String::from("/Type/XObject/Subtype/Form/Matrix[");
        for part in matrix {
            let _ = write!(head, "{part:.8} ");
        }
        let _ = write!(head, "]/BBox[{:.3} {:.3} {:.3} {:.3}]", frame.x0, frame.y0, frame.x1, frame.y1);
        if let Some(group) = raw.get::<Dict>(&b"Group"[..]) {
            head.push_str(&self.group(file, &group)?);
        }
        let resources = page.resources();
        let kinds = [
            ("Font", &resources.fonts),
            ("XObject", &resources.x_objects),
            ("ExtGState", &resources.ext_g_states),
            ("ColorSpace", &resources.color_spaces),
        ];
        self.form(file, &head, content, &|kind| kinds.iter().find(|(k, _)| *k == kind).map(|(_, d)| (*d).clone()), 0)
    }

    /// Writes a form: its operators told over, and its resources those that they name.
    pub(super) fn form(
        &mut self,
        file: &mut Container,
        head: &str,
        content: &[u8],
        resources: &dyn Fn(&str) -> Option<Dict<'a>>,
        depth: usize,
    ) -> Result<Id, Reason> {
        if depth > NESTED {
            return Err(Reason::Content);
        }
        let (reported, used) = content::tell(content)?;
        let resources = self.resources(file, &used, resources, depth)?;
        let id = file.reserve();
        self.pending.push((id, Piece::Plain(format!("{head}/Resources<<{resources}>>"), reported)));
        Ok(id)
    }

    fn resources(
        &mut self,
        file: &mut Container,
        used: &Used,
        resources: &dyn Fn(&str) -> Option<Dict<'a>>,
        depth: usize,
    ) -> Result<String, Reason> {
        let mut text = String::new();
        for (kind, names) in &used.names {
            let _ = write!(text, "/{kind}<<");
            let all = resources(kind).ok_or(Reason::Content)?;
            for name in names {
                let shown = used.shown.get(name).map(Vec::as_slice).unwrap_or_default();
                // A font that is named but shows nothing need not come along.
                if *kind == "Font" && shown.is_empty() {
                    continue;
                }
                let written = match *kind {
                    "Font" => format!("{} 0 R", self.font(file, &all, name, shown)?),
                    "XObject" => format!("{} 0 R", self.x_object(file, &all, name, depth)?),
                    "ExtGState" => self.graphics_state(&all, name)?,
                    _ => self.colour_space(file, &all.get(name).ok_or(Reason::Colour)?, 0)?,
                };
                content::name_value(&mut text, name)?;
                let _ = write!(text, " {written}");
            }
            text.push_str(">>");
        }
        Ok(text)
    }

    /// The number of an object of the foreign file, written by `write` the first time it is met.
    pub(super) fn once(
        &mut self,
        file: &mut Container,
        stream: &Stream<'a>,
        write: impl FnOnce(&mut Self, &mut Container) -> Result<Id, Reason>,
    ) -> Result<Id, Reason> {
        let identity = stream.obj_id();
        if let Some(known) = self.known.get(&identity) {
            return Ok(*known);
        }
        let id = write(self, file)?;
        self.remember(identity, id);
        Ok(id)
    }

    pub(super) fn known(&self, identity: &ObjectIdentifier) -> Option<Id> {
        self.known.get(identity).copied()
    }

    pub(super) fn remember(&mut self, identity: ObjectIdentifier, id: Id) {
        self.known.insert(identity, id);
        self.fresh.push(identity);
    }

    /// Sets something aside to be written with the page.
    pub(super) fn set_aside(&mut self, file: &mut Container, piece: Piece) -> Id {
        let id = file.reserve();
        self.pending.push((id, piece));
        id
    }
}

/// Whether something is laid over the page that is seen: a filled field, a stamp, a comment.
fn shows_annotations(page: &Dict) -> bool {
    use hayro::hayro_syntax::object::{Array, Name};
    let annotations = page.get::<Array>(&b"Annots"[..]);
    annotations.is_some_and(|all| {
        all.iter::<Dict>().any(|one| {
            let kind = one.get::<Name>(&b"Subtype"[..]);
            let quiet = kind.is_some_and(|k| matches!(k.as_ref(), b"Link" | b"Popup"));
            !quiet && one.contains_key(&b"AP"[..])
        })
    })
}
