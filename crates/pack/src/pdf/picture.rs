//! Pictures: JPEG bytes pass through as they are, everything else is decoded; each is written once.

use std::collections::BTreeMap;
use std::fmt::Write;

use dossier::{Error, Result};

use super::container::Container;
use crate::block::Picture;
use crate::layout::{Page, Shape};

/// The resource name of a picture.
pub fn name(picture: &Picture) -> String {
    format!("Im{}", &picture.sha256[..16.min(picture.sha256.len())])
}

/// Writes the pictures of all pages, and returns their dictionary in the resources.
///
/// # Errors
/// [`Error::Value`] for a picture that cannot be decoded.
pub fn write(file: &mut Container, pages: &[Page]) -> Result<String> {
    let pictures: BTreeMap<String, &Picture> = pages
        .iter()
        .flat_map(|p| &p.items)
        .filter_map(|item| {
            if let Shape::Picture { picture, .. } = &item.shape { Some((name(picture), picture)) } else { None }
        })
        .collect();
    let mut dictionary = String::from("<<");
    for (name, picture) in pictures {
        let id = file.reserve();
        one(file, id, picture)?;
        let _ = write!(dictionary, "/{name} {id} 0 R");
    }
    Ok(dictionary + ">>")
}

fn one(file: &mut Container, id: super::Id, picture: &Picture) -> Result<()> {
    let wrong = |e: image::ImageError| Error::Value(e.to_string());
    let format = image::guess_format(&picture.bytes).map_err(wrong)?;
    let decoded = image::load_from_memory(&picture.bytes).map_err(wrong)?;
    let head = |space: &str| {
        let (width, height) = (decoded.width(), decoded.height());
        format!("/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{space}/BitsPerComponent 8")
    };
    let grey = !decoded.color().has_color();
    if format == image::ImageFormat::Jpeg && decoded.color().channel_count() <= 3 {
        let head = head(if grey { "DeviceGray" } else { "DeviceRGB" }) + "/Filter/DCTDecode";
        file.stream(id, &head, &picture.bytes);
    } else if decoded.color().has_alpha() {
        // Transparency is laid on white paper.
        let mut paper = image::RgbaImage::from_pixel(decoded.width(), decoded.height(), image::Rgba([255; 4]));
        image::imageops::overlay(&mut paper, &decoded.to_rgba8(), 0, 0);
        file.compressed(id, &head("DeviceRGB"), &image::DynamicImage::ImageRgba8(paper).to_rgb8().into_raw());
    } else if grey {
        file.compressed(id, &head("DeviceGray"), &decoded.to_luma8().into_raw());
    } else {
        file.compressed(id, &head("DeviceRGB"), &decoded.to_rgb8().into_raw());
    }
    Ok(())
}
