//! Pictures: JPEG bytes pass through as they are, everything else is decoded; each is written once.

use std::collections::BTreeMap;

use dossier::{Error, Result};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use crate::block::Picture;

/// The pictures of a pack, by the name they have in the file.
#[derive(Default)]
pub struct Pictures {
    by_name: BTreeMap<String, Picture>,
}

impl Pictures {
    /// The resource name of a picture, which is thereby part of the file.
    pub fn name(&mut self, picture: &Picture) -> String {
        let name = format!("Im{}", &picture.sha256[..16.min(picture.sha256.len())]);
        self.by_name.entry(name.clone()).or_insert_with(|| picture.clone());
        name
    }

    /// Writes the pictures into the resources that all pages share.
    pub fn put_into(self, file: &mut Document) -> Result<()> {
        if self.by_name.is_empty() {
            return Ok(());
        }
        let wrong = |e: lopdf::Error| Error::Value(e.to_string());
        let page = file.page_iter().next().ok_or_else(|| Error::Value("no page".into()))?;
        let resources = file.get_dictionary(page).and_then(|p| p.get(b"Resources")).map_err(wrong)?;
        let resources = resources.as_reference().map_err(wrong)?;
        let shared = file.get_dictionary(resources).and_then(|r| r.get(b"XObject")).map_err(wrong)?;
        let shared = shared.as_reference().map_err(wrong)?;
        for (name, picture) in self.by_name {
            let id = file.add_object(stream(&picture)?);
            let dictionary = file.get_object_mut(shared).and_then(Object::as_dict_mut).map_err(wrong)?;
            dictionary.set(name, Object::Reference(id));
        }
        Ok(())
    }
}

fn stream(picture: &Picture) -> Result<Stream> {
    let format = image::guess_format(&picture.bytes).map_err(|e| Error::Value(e.to_string()))?;
    let decoded = image::load_from_memory(&picture.bytes).map_err(|e| Error::Value(e.to_string()))?;
    let space = if decoded.color().has_color() { "DeviceRGB" } else { "DeviceGray" };
    let mut head: Dictionary = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(decoded.width()),
        "Height" => i64::from(decoded.height()),
        "ColorSpace" => space,
        "BitsPerComponent" => 8,
    };
    if format == image::ImageFormat::Jpeg && decoded.color().channel_count() <= 3 {
        head.set("Filter", "DCTDecode");
        return Ok(Stream::new(head, picture.bytes.to_vec()).with_compression(false));
    }
    // Transparency is laid on white paper.
    let samples = if decoded.color().has_alpha() {
        let mut paper = image::RgbaImage::from_pixel(decoded.width(), decoded.height(), image::Rgba([255; 4]));
        image::imageops::overlay(&mut paper, &decoded.to_rgba8(), 0, 0);
        head.set("ColorSpace", "DeviceRGB");
        image::DynamicImage::ImageRgba8(paper).to_rgb8().into_raw()
    } else if decoded.color().has_color() {
        decoded.to_rgb8().into_raw()
    } else {
        decoded.to_luma8().into_raw()
    };
    Ok(Stream::new(head, samples))
}
