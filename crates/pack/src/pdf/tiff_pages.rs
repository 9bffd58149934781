//! The pages of a TIFF file: scanners put many into one.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, RgbImage, RgbaImage};
use tiff::ColorType;
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

use super::container::Container;
use super::picture;
use crate::annex::{AnnexPage, Picture, Reason};

/// The sizes of the pages, without decoding them.
pub fn measure(bytes: &[u8]) -> Result<Vec<AnnexPage>, Reason> {
    each(bytes, |decoder| {
        let (width, height) = picture::bounded(decoder.dimensions().map_err(|_| Reason::Broken)?)?;
        let lying = picture::lies(held(decoder));
        Ok(if lying { picture::picture(0, height, width) } else { picture::picture(0, width, height) })
    })
}

/// Writes the pages.
pub fn bring(file: &mut Container, bytes: &[u8]) -> Result<Vec<AnnexPage>, Reason> {
    each(bytes, |decoder| {
        let size = picture::bounded(decoder.dimensions().map_err(|_| Reason::Broken)?)?;
        let orientation = held(decoder);
        let decoded = decode(decoder, size)?;
        let id = picture::pixels(file, &decoded);
        Ok(picture::upright(file, id, size, orientation))
    })
}

/// How a page lay on the scanner.
fn held(decoder: &mut Pages) -> Orientation {
    let noted = decoder.find_tag(Tag::Orientation).ok().flatten().and_then(|value| value.into_u16().ok());
    noted.and_then(|n| Orientation::from_exif(u8::try_from(n).ok()?)).unwrap_or(Orientation::NoTransforms)
}

type Pages<'a> = Decoder<Cursor<&'a [u8]>>;

fn each(bytes: &[u8], mut one: impl FnMut(&mut Pages) -> Result<Picture, Reason>) -> Result<Vec<AnnexPage>, Reason> {
    let decoder = Decoder::new(Cursor::new(bytes)).map_err(|_| Reason::Broken)?;
    let mut decoder = decoder.with_limits(Limits::default());
    let mut leaves = Vec::new();
    loop {
        leaves.push(AnnexPage::of(one(&mut decoder)?));
        if leaves.len() > super::foreign::MOST_PAGES {
            return Err(Reason::TooLong);
        }
        if !decoder.more_images() {
            return Ok(leaves);
        }
        decoder.next_image().map_err(|_| Reason::Broken)?;
    }
}

fn decode(decoder: &mut Pages, (width, height): (u32, u32)) -> Result<DynamicImage, Reason> {
    let colour = decoder.colortype().map_err(|_| Reason::Image)?;
    let samples = decoder.read_image().map_err(|_| Reason::Broken)?;
    let bytes: Vec<u8> = match samples {
        DecodingResult::U8(bytes) => bytes,
        DecodingResult::U16(words) => words.into_iter().map(|w| (w >> 8) as u8).collect(),
        _ => return Err(Reason::Image),
    };
    let decoded = match colour {
        ColorType::Gray(1) => GrayImage::from_raw(width, height, unpack(&bytes, width, height)).map(Into::into),
        ColorType::Gray(8 | 16) => GrayImage::from_raw(width, height, bytes).map(Into::into),
        ColorType::RGB(8 | 16) => RgbImage::from_raw(width, height, bytes).map(Into::into),
        ColorType::Palette(8) => {
            let table = decoder.get_tag_u16_vec(Tag::ColorMap).map_err(|_| Reason::Image)?;
            RgbImage::from_raw(width, height, painted(&bytes, &table)?).map(Into::into)
        }
        ColorType::CMYK(8 | 16) => RgbImage::from_raw(width, height, printed(&bytes)).map(Into::into),
        ColorType::RGBA(8 | 16) => RgbaImage::from_raw(width, height, bytes).map(Into::into),
        _ => None,
    };
    decoded.ok_or(Reason::Image)
}

/// Red, green and blue from places in a table of colours, which holds all reds first.
fn painted(places: &[u8], table: &[u16]) -> Result<Vec<u8>, Reason> {
    let count = table.len() / 3;
    let colour = |place: &u8| {
        let of = |channel: usize| table.get(channel * count + usize::from(*place)).map(|word| (word >> 8) as u8);
        Some([of(0)?, of(1)?, of(2)?])
    };
    let all = places.iter().map(colour).collect::<Option<Vec<_>>>().ok_or(Reason::Broken)?;
    Ok(all.into_iter().flatten().collect())
}

/// Red, green and blue from four inks, as a screen shows them without a profile.
fn printed(inks: &[u8]) -> Vec<u8> {
    let mix = |ink: u8, black: u8| (u16::from(255 - ink) * u16::from(255 - black) / 255) as u8;
    inks.chunks_exact(4).flat_map(|c| [mix(c[0], c[3]), mix(c[1], c[3]), mix(c[2], c[3])]).collect()
}

/// One byte a pixel from one bit a pixel, each row starting a byte.
fn unpack(bits: &[u8], width: u32, height: u32) -> Vec<u8> {
    let (width, height) = (width as usize, height as usize);
    let row = width.div_ceil(8);
    let pixel = |y: usize, x: usize| bits.get(y * row + x / 8).is_some_and(|b| b & (0x80 >> (x % 8)) != 0);
    (0..height).flat_map(|y| (0..width).map(move |x| if pixel(y, x) { 255 } else { 0 })).collect()
}
