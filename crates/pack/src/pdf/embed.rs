//! Files inside the file (PDF/A-3, 6.8): each with its kind, what it is to the pack, and its size.

use std::fmt::Write;

use super::About;
use super::container::{Container, text};

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
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Writes the files, and returns what the catalog says of them.
pub fn write(file: &mut Container, attached: &[Attached], about: &About) -> String {
    if attached.is_empty() {
        return String::new();
    }
    let date = about.date.format("D:%Y%m%d120000Z");
    let mut sorted: Vec<&Attached> = attached.iter().collect();
    // A name tree is read by halving it: its names are in order.
    sorted.sort_by_key(|a| text(&a.name));
    let (mut names, mut all) = (String::new(), String::new());
    for one in sorted {
        let (content, description) = (file.reserve(), file.reserve());
        let kind = one.media_type.replace('/', "#2F");
        let size = one.bytes.len();
        let head = format!("/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {size}/ModDate({date})>>");
        file.compressed(content, &head, &one.bytes);
        let (name, relation) = (text(&one.name), if one.data { "Data" } else { "Supplement" });
        let dictionary = format!(
            "<</Type/Filespec/F {name}/UF {name}/Desc {}/AFRelationship/{relation}/EF<</F {content} 0 R/UF {content} 0 R>>>>",
            text(&one.says)
        );
        file.object(description, &dictionary);
        let _ = write!(names, "{name} {description} 0 R ");
        let _ = write!(all, "{description} 0 R ");
    }
    format!("/Names<</EmbeddedFiles<</Names[{names}]>>>>/AF[{all}]")
}
