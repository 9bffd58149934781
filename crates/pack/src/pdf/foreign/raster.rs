//! Pages as images of themselves.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, RgbImage};
use rayon::prelude::*;

use crate::pdf::container::{Container, Id, deflate};

/// Pixels to the inch.
const SHARPNESS: f32 = 150.0;
/// The longest side, in pixels: a poster is painted more coarsely.
const MAX_PIXELS: f32 = 6_000.0;
/// Of the JPEG files, from 1 to 100.
const QUALITY: u8 = 82;

/// A painted page, compressed.
pub struct Image {
    width: u32,
    height: u32,
    space: &'static str,
    filter: &'static str,
    bytes: Vec<u8>,
}

impl Image {
    pub fn write(&self, file: &mut Container) -> Id {
        let id = file.reserve();
        let Self { width, height, space, filter, .. } = self;
        let head = format!(
            "/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{space}/BitsPerComponent 8/Filter/{filter}"
        );
        file.stream(id, &head, &self.bytes);
        id
    }
}

/// Paints pages side by side; none for one that cannot be.
pub fn paint(pages: &[&Page]) -> Vec<Option<Image>> {
    pages.par_iter().map(|page| super::apart(|| Ok(one(page))).ok().flatten()).collect()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // bounded by LONGEST
fn one(page: &Page) -> Option<Image> {
    let (width, height) = page.render_dimensions();
    let scale = (SHARPNESS / 72.0).min(MAX_PIXELS / width.max(height).max(1.0));
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let cache = RenderCache::new();
    let pixmap = render(page, &cache, &InterpreterSettings::default(), &RenderSettings::default(), &settings);
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    // The paper is white and opaque: there is no transparency left.
    let pixels: Vec<u8> = pixmap.data_as_u8_slice().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    let picture = RgbImage::from_raw(width, height, pixels)?;
    compress(&picture)
}

/// What JPEG would blur stays sharp, unless that takes much more room.
fn compress(picture: &RgbImage) -> Option<Image> {
    let (width, height) = picture.dimensions();
    let grey = picture.pixels().all(|p| p.0[0] == p.0[1] && p.0[1] == p.0[2]);
    let (space, kind) =
        if grey { ("DeviceGray", ExtendedColorType::L8) } else { ("DeviceRGB", ExtendedColorType::Rgb8) };
    let pixels: Vec<u8> = if grey { picture.pixels().map(|p| p.0[0]).collect() } else { picture.as_raw().clone() };
    let sharp = deflate(&pixels);
    let mut small = Vec::new();
    JpegEncoder::new_with_quality(&mut small, QUALITY).encode(&pixels, width, height, kind).ok()?;
    let (filter, bytes) = if sharp.len() < small.len() * 2 { ("FlateDecode", sharp) } else { ("DCTDecode", small) };
    Some(Image { width, height, space, filter, bytes })
}
