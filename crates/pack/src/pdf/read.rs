//! What a finished file holds.

use lopdf::{Document, Object};

/// The bytes of the file attached to `pdf` under this name; none when there is none, or when it cannot be read.
pub fn attached_file(pdf: &[u8], name: &str) -> Option<Vec<u8>> {
    let file = Document::load_mem(pdf).ok()?;
    let get = |object: &Object, key: &[u8]| -> Option<Object> {
        let (_, dictionary) = file.dereference(object).ok()?;
        let (_, found) = file.dereference(dictionary.as_dict().ok()?.get(key).ok()?).ok()?;
        Some(found.clone())
    };
    let catalog = Object::Dictionary(file.catalog().ok()?.clone());
    let names = get(&get(&get(&catalog, b"Names")?, b"EmbeddedFiles")?, b"Names")?;
    let pairs = names.as_array().ok()?.chunks(2);
    for pair in pairs {
        let [said, description] = pair else { continue };
        if lopdf::decode_text_string(said).ok()? == name {
            let content = get(&get(description, b"EF")?, b"F")?;
            return content.as_stream().ok()?.decompressed_content().ok();
        }
    }
    None
}
