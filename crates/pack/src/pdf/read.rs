//! What a finished file holds.

use lopdf::{Document, Object};

/// The bytes of the file attached to `pdf` under this name; none when there is none, or when it cannot be read.
pub fn attached_file(pdf: &[u8], name: &str) -> Option<Vec<u8>> {
    attached_files(pdf).into_iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes)
}

/// The files attached to `pdf`, by name; those that cannot be read are left out.
pub fn attached_files(pdf: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Ok(file) = Document::load_mem(pdf) else { return Vec::new() };
    let get = |object: &Object, key: &[u8]| -> Option<Object> {
        let (_, dictionary) = file.dereference(object).ok()?;
        let (_, found) = file.dereference(dictionary.as_dict().ok()?.get(key).ok()?).ok()?;
        Some(found.clone())
    };
    let names = file.catalog().ok().and_then(|catalog| {
        let catalog = Object::Dictionary(catalog.clone());
        get(&get(&get(&catalog, b"Names")?, b"EmbeddedFiles")?, b"Names")
    });
    let read = |pair: &[Object]| {
        let [said, description] = pair else { return None };
        let content = get(&get(description, b"EF")?, b"F")?;
        Some((lopdf::decode_text_string(said).ok()?, content.as_stream().ok()?.decompressed_content().ok()?))
    };
    let Some(Ok(names)) = names.as_ref().map(Object::as_array) else { return Vec::new() };
    names.chunks(2).filter_map(read).collect()
}
