//! Form values, comments and marks that a foreign file lays over its pages without saying how they look: each gets an
//! appearance, so that it is seen as in a reader. What gets none is counted (ISO 32000-1, 12.5 and 12.7).

mod marks;
mod text;

use hayro::hayro_syntax::object::{Array, Dict, Name, Stream as ForeignStream};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// Fields inside one another that are followed.
const NESTED: usize = 16;
/// The most annotations of one page that are looked at.
const MAX_ANNOTATIONS: usize = 5_000;
/// Of the flags of an annotation: not shown.
const HIDDEN: i64 = 1 << 1 | 1 << 5;
/// Operators that leave something on the page.
const PAINTING: &[&str] = &["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI", "Tj", "TJ", "'", "\""];

/// A file whose annotations are seen, and how many of each page are not.
pub struct Completed {
    pub bytes: Vec<u8>,
    pub unseen: Vec<u32>,
}

/// How many annotations of a page say nothing of how they look.
pub fn lacking(page: &Dict) -> u32 {
    let annotations = page.get::<Array>(&b"Annots"[..]);
    let count =
        annotations.map(|all| all.iter::<Dict>().take(MAX_ANNOTATIONS).filter(lacks).count()).unwrap_or_default();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn lacks(one: &Dict) -> bool {
    let kind = one.get::<Name>(&b"Subtype"[..]);
    let is = |word: &[u8]| kind.as_ref().is_some_and(|kind| kind.as_ref() == word);
    if is(b"Link") || is(b"Popup") || one.get::<i64>(&b"F"[..]).is_some_and(|flags| flags & HIDDEN != 0) {
        return false;
    }
    let Some(said) = one.get::<Dict>(&b"AP"[..]) else { return true };
    match said.get::<ForeignStream>(&b"N"[..]) {
        Some(stream) => !stream.decoded().is_ok_and(|bytes| paints(&bytes)),
        // One for each of its states.
        None => !said.contains_key(&b"N"[..]),
    }
}

/// Whether a stream of operators leaves something on the page.
fn paints(content: &[u8]) -> bool {
    let text = String::from_utf8_lossy(content);
    // A string may stand right before its operator.
    text.split(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '>')).any(|word| PAINTING.contains(&word))
}

/// Gives every annotation that lacks one an appearance; none for a file that cannot be read again.
pub fn complete(bytes: &[u8]) -> Option<Completed> {
    let mut document = Document::load_mem(bytes).ok().or_else(|| Document::load_mem(&pointed(bytes)?).ok())?;
    if document.is_encrypted() {
        return None;
    }
    let form = Form::of(&document);
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let multiply = document.add_object(dictionary! { "Type" => "ExtGState", "BM" => "Multiply" });
    let mut unseen = Vec::new();
    for (_, page) in document.get_pages() {
        let mut left = 0;
        for place in annotations(&document, page) {
            let Some(annotation) = place.read(&document) else { continue };
            match look(&document, &annotation, &form) {
                Look::Said => {}
                Look::Unseen => left += 1,
                Look::Made { content, width, height, whole } => {
                    left += u32::from(!whole);
                    let head = dictionary! {
                        "Type" => "XObject", "Subtype" => "Form",
                        "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
                        "Resources" => dictionary! {
                            "Font" => dictionary! { "Probant" => font },
                            "ExtGState" => dictionary! { "Multiply" => multiply },
                        },
                    };
                    let stream = document.add_object(Stream::new(head, content.into_bytes()));
                    if let Some(annotation) = place.write(&mut document) {
                        annotation.set("AP", dictionary! { "N" => stream });
                        annotation.remove(b"AS");
                    }
                }
            }
        }
        unseen.push(left);
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).ok()?;
    Some(Completed { bytes, unseen })
}

/// The file with its end pointing to its table of objects: some point a few bytes beside it, which readers forgive.
fn pointed(bytes: &[u8]) -> Option<Vec<u8>> {
    let table = bytes.windows(5).rposition(|w| matches!(w, [b'\n' | b'\r', b'x', b'r', b'e', b'f']))? + 1;
    let mut pointed = bytes.to_vec();
    pointed.extend_from_slice(format!("\nstartxref\n{table}\n%%EOF\n").as_bytes());
    Some(pointed)
}

/// What is seen of an annotation.
enum Look {
    /// What the file says, or nothing where there is nothing to see.
    Said,
    /// Nothing, though there is something.
    Unseen,
    /// What is drawn here, `width` by `height`; `whole` where that is all of it.
    Made { content: String, width: f32, height: f32, whole: bool },
}

/// What a form says for all its fields.
struct Form {
    look: Vec<u8>,
}

impl Form {
    fn of(document: &Document) -> Self {
        let form = document.catalog().and_then(|root| root.get_deref(b"AcroForm", document)).and_then(Object::as_dict);
        let look = form.and_then(|form| form.get_deref(b"DA", document)).and_then(Object::as_str).unwrap_or_default();
        Self { look: look.to_vec() }
    }
}

/// Where an annotation stands: an object of its own, or in the list of a page.
enum Place {
    Own(ObjectId),
    Inside { list: ObjectId, of_page: bool, at: usize },
}

impl Place {
    fn read(&self, document: &Document) -> Option<Dictionary> {
        match self {
            Self::Own(id) => document.get_dictionary(*id).ok().cloned(),
            Self::Inside { list, of_page, at } => {
                let list = document.get_object(*list).ok()?;
                let list = if *of_page { list.as_dict().ok()?.get(b"Annots").ok()? } else { list };
                list.as_array().ok()?.get(*at)?.as_dict().ok().cloned()
            }
        }
    }

    fn write<'a>(&self, document: &'a mut Document) -> Option<&'a mut Dictionary> {
        match self {
            Self::Own(id) => document.get_object_mut(*id).ok()?.as_dict_mut().ok(),
            Self::Inside { list, of_page, at } => {
                let list = document.get_object_mut(*list).ok()?;
                let list = if *of_page { list.as_dict_mut().ok()?.get_mut(b"Annots").ok()? } else { list };
                list.as_array_mut().ok()?.get_mut(*at)?.as_dict_mut().ok()
            }
        }
    }
}

fn annotations(document: &Document, page: ObjectId) -> Vec<Place> {
    let Some(annots) = document.get_dictionary(page).ok().and_then(|page| page.get(b"Annots").ok()) else {
        return Vec::new();
    };
    let (list, of_page) = match annots {
        Object::Reference(id) => (*id, false),
        _ => (page, true),
    };
    let Ok((_, Object::Array(all))) = document.dereference(annots) else { return Vec::new() };
    let place = |(at, one): (usize, &Object)| match one {
        Object::Reference(id) => Place::Own(*id),
        _ => Place::Inside { list, of_page, at },
    };
    all.iter().take(MAX_ANNOTATIONS).enumerate().map(place).collect()
}

/// An annotation being looked at.
struct Annotation<'a> {
    document: &'a Document,
    said: &'a Dictionary,
    form: &'a Form,
    /// Left, bottom, right, top, in points of the page.
    frame: [f32; 4],
}

fn look(document: &Document, said: &Dictionary, form: &Form) -> Look {
    let kind = said.get_deref(b"Subtype", document).and_then(Object::as_name).unwrap_or_default();
    let flags = said.get_deref(b"F", document).and_then(Object::as_i64).unwrap_or_default();
    if matches!(kind, b"Link" | b"Popup") || flags & HIDDEN != 0 {
        return Look::Said;
    }
    let appearance = said.get_deref(b"AP", document).and_then(Object::as_dict);
    if let Ok(Ok(normal)) = appearance.map(|all| all.get_deref(b"N", document)) {
        let painted = normal.as_stream().is_ok_and(|stream| {
            let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            paints(&content)
        });
        if painted || normal.as_dict().is_ok() && normal.as_stream().is_err() {
            return Look::Said;
        }
    }
    let Some([a, b, c, d]) = numbers(document, said, b"Rect").and_then(|all| <[f32; 4]>::try_from(all).ok()) else {
        return Look::Unseen;
    };
    let frame = [a.min(c), b.min(d), a.max(c), b.max(d)];
    let annotation = Annotation { document, said, form, frame };
    match kind {
        b"Widget" => annotation.field(),
        b"FreeText" => annotation.free_text(),
        b"Stamp" => annotation.stamp(),
        b"Text" => annotation.note(),
        _ => annotation.mark(kind),
    }
}

impl Annotation<'_> {
    fn get(&self, key: &[u8]) -> Option<&Object> {
        self.said.get_deref(key, self.document).ok()
    }

    /// A value that a field has from those above it where it says none.
    fn inherited(&self, key: &[u8]) -> Option<&Object> {
        let mut field = self.said;
        for _ in 0..NESTED {
            if let Ok(found) = field.get_deref(key, self.document) {
                return Some(found);
            }
            field = field.get_deref(b"Parent", self.document).and_then(Object::as_dict).ok()?;
        }
        None
    }

    fn numbers(&self, key: &[u8]) -> Option<Vec<f32>> {
        numbers(self.document, self.said, key)
    }

    fn text(&self, key: &[u8]) -> String {
        self.get(key).and_then(|said| said.as_str().ok()).map(text::decoded).unwrap_or_default()
    }

    fn size(&self) -> (f32, f32) {
        let [left, bottom, right, top] = self.frame;
        (right - left, top - bottom)
    }

    fn made(&self, content: String, whole: bool) -> Look {
        let (width, height) = self.size();
        Look::Made { content, width, height, whole }
    }

    /// What sets a colour: of one, three or four parts.
    fn colour(&self, key: &[u8], stroke: bool) -> Option<String> {
        let parts = self.numbers(key)?;
        let operator = match (parts.len(), stroke) {
            (1, false) => "g",
            (1, true) => "G",
            (3, false) => "rg",
            (3, true) => "RG",
            (4, false) => "k",
            (4, true) => "K",
            _ => return None,
        };
        let parts: Vec<String> = parts.iter().map(|part| format!("{part:.3}")).collect();
        Some(format!("{} {operator}\n", parts.join(" ")))
    }

    /// The width of its line, in points.
    fn line_width(&self) -> f32 {
        let style = self.get(b"BS").and_then(|style| style.as_dict().ok());
        let said = style.and_then(|style| style.get_deref(b"W", self.document).ok()).and_then(|w| w.as_float().ok());
        let border = || self.numbers(b"Border").and_then(|border| border.get(2).copied());
        said.or_else(border).unwrap_or(1.0).clamp(0.0, 40.0)
    }
}

fn numbers(document: &Document, said: &Dictionary, key: &[u8]) -> Option<Vec<f32>> {
    let list = said.get_deref(key, document).ok()?.as_array().ok()?;
    list.iter().map(|one| document.dereference(one).ok()?.1.as_float().ok()).collect()
}
