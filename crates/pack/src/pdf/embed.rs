//! Files inside the file (PDF/A-3, 6.8): each with its kind, what it is to the pack, and its size.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::NaiveDate;

use super::container::{Container, Id, text};
use super::deflated::Deflated;

/// A file attached to a pack.
pub struct Attached {
    /// As people see it.
    pub name: String,
    /// Such as `application/json`.
    pub media_type: String,
    /// What it is, in words.
    pub says: String,
    /// Whether it is what the pages are made from, rather than something beside them.
    pub data: bool,
}

/// What an attached file holds.
#[derive(Clone, Copy)]
pub enum Content<'a> {
    Whole(&'a [u8]),
    Deflated(&'a Deflated),
}

impl Content<'_> {
    /// In bytes, before it is compressed.
    fn size(self) -> u64 {
        match self {
            Self::Whole(bytes) => bytes.len() as u64,
            Self::Deflated(packed) => packed.size(),
        }
    }
}

/// The files attached so far, by name: a name tree is read by halving it.
#[derive(Default)]
pub struct Files(BTreeMap<String, Id>);

impl Files {
    /// Writes a file. One of the same name gets a number.
    pub fn add(&mut self, file: &mut Container, one: &Attached, holds: Content, date: NaiveDate) {
        let (content, description) = (file.reserve(), file.reserve());
        let (kind, size) = (one.media_type.replace('/', "#2F"), holds.size());
        let date = date.format("D:%Y%m%d120000Z");
        let head = format!("/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {size}/ModDate({date})>>");
        let compressed = one.media_type.starts_with("image/") || one.media_type == "application/pdf";
        match holds {
            Content::Deflated(packed) => file.stream(content, &format!("{head}/Filter/FlateDecode"), packed.bytes()),
            Content::Whole(bytes) if compressed => file.stream(content, &head, bytes),
            Content::Whole(bytes) => file.compressed(content, &head, bytes),
        }
        let name = text(&self.free(&one.name));
        let relation = if one.data { "Data" } else { "Supplement" };
        let dictionary = format!(
            "<</Type/Filespec/F {name}/UF {name}/Desc {}/AFRelationship/{relation}/EF<</F {content} 0 R/UF {content} 0 R>>>>",
            text(&one.says)
        );
        file.object(description, &dictionary);
        self.0.insert(name, description);
    }

    /// `plan.pdf`, then `plan (2).pdf`.
    fn free(&self, name: &str) -> String {
        let (stem, ending) = name.rsplit_once('.').map_or((name, String::new()), |(s, e)| (s, format!(".{e}")));
        let numbered = (2..).map(|n| format!("{stem} ({n}){ending}"));
        let mut names = std::iter::once(name.to_owned()).chain(numbered);
        names.find(|n| !self.0.contains_key(&text(n))).unwrap_or_else(|| name.to_owned())
    }

    /// What the catalog says of them.
    pub fn catalog(&self) -> String {
        if self.0.is_empty() {
            return String::new();
        }
        let (mut names, mut all) = (String::new(), String::new());
        for (name, description) in &self.0 {
            let _ = write!(names, "{name} {description} 0 R ");
            let _ = write!(all, "{description} 0 R ");
        }
        format!("/Names<</EmbeddedFiles<</Names[{names}]>>>>/AF[{all}]")
    }
}
