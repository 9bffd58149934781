//! Pictures: JPEG bytes pass through as they are, everything else is decoded; each is written as soon as it is read.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use super::container::{Container, Id};
use crate::annex::{Picture, Reason};

/// Points per pixel of a picture shown at its own size: 96 pixels to the inch.
const NATURAL: f32 = 0.75;
/// The most pixels that are decoded: a picture of a few bytes can claim any number.
const MOST_PIXELS: u64 = 150_000_000;

/// Width and height in pixels, upright, without decoding them.
///
/// # Errors
/// Why the picture is not brought in.
pub fn measure(bytes: &[u8]) -> Result<Picture, Reason> {
    let reader = reader(bytes)?;
    printed(reader.format(), bytes)?;
    let mut decoder = reader.into_decoder().map_err(|error| reason(&error))?;
    let (width, height) = bounded(decoder.dimensions())?;
    let lying = lies(held(&mut decoder));
    Ok(if lying { picture(0, height, width) } else { picture(0, width, height) })
}

/// Writes a picture.
///
/// # Errors
/// Why it is not brought in; nothing is written then.
pub fn write(file: &mut Container, bytes: &[u8]) -> Result<Picture, Reason> {
    let reader = reader(bytes)?;
    let format = reader.format();
    let inks = printed(format, bytes)?;
    let mut decoder = reader.into_decoder().map_err(|error| reason(&error))?;
    let (width, height) = bounded(decoder.dimensions())?;
    let orientation = held(&mut decoder);
    // Its colours as the file holds them: what is decoded may have been converted.
    let channels = decoder.original_color_type().channel_count();
    let decoded = DynamicImage::from_decoder(decoder).map_err(|_| Reason::Broken)?;
    let id = if format == Some(ImageFormat::Jpeg) && !inks && matches!(channels, 1 | 3) && !is_inverted(bytes) {
        let id = file.reserve();
        let space = if channels == 1 { "DeviceGray" } else { "DeviceRGB" };
        file.stream(id, &(head(width, height, space) + "/Filter/DCTDecode"), bytes);
        id
    } else {
        pixels(file, &decoded)
    };
    Ok(upright(file, id, (width, height), orientation))
}

/// Writes decoded pixels. Transparency is laid on white paper.
pub fn pixels(file: &mut Container, decoded: &DynamicImage) -> Id {
    let id = file.reserve();
    let head = |space| head(decoded.width(), decoded.height(), space);
    if decoded.color().has_alpha() {
        let mut paper = image::RgbaImage::from_pixel(decoded.width(), decoded.height(), image::Rgba([255; 4]));
        image::imageops::overlay(&mut paper, &decoded.to_rgba8(), 0, 0);
        file.compressed(id, &head("DeviceRGB"), &DynamicImage::ImageRgba8(paper).to_rgb8().into_raw());
    } else if decoded.color().has_color() {
        file.compressed(id, &head("DeviceRGB"), &decoded.to_rgb8().into_raw());
    } else {
        file.compressed(id, &head("DeviceGray"), &decoded.to_luma8().into_raw());
    }
    id
}

/// A picture of this many pixels.
#[allow(clippy::cast_precision_loss)] // pixels of a picture
pub fn picture(id: Id, width: u32, height: u32) -> Picture {
    Picture { id, width: width.max(1) as f32 * NATURAL, height: height.max(1) as f32 * NATURAL }
}

/// The same size, where it is one that is decoded.
pub fn bounded((width, height): (u32, u32)) -> Result<(u32, u32), Reason> {
    match u64::from(width) * u64::from(height) {
        0 => Err(Reason::Broken),
        n if n > MOST_PIXELS => Err(Reason::TooLarge),
        _ => Ok((width, height)),
    }
}

fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, Reason> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Reason::Broken)?;
    if reader.format().is_none() { Err(Reason::Image) } else { Ok(reader) }
}

/// Whether more pictures follow the first: only that one stands on paper.
pub fn is_animated(bytes: &[u8]) -> bool {
    use image::AnimationDecoder;
    use image::codecs::gif::GifDecoder;
    match image::guess_format(bytes) {
        Ok(ImageFormat::WebP) => {
            bytes.get(12..16) == Some(b"VP8X") && bytes.get(20).is_some_and(|flags| flags & 2 != 0)
        }
        Ok(ImageFormat::Gif) => GifDecoder::new(Cursor::new(bytes))
            .is_ok_and(|decoder| decoder.into_frames().take(2).flatten().count() == 2),
        _ => false,
    }
}

/// Why a decoder refuses a picture.
fn reason(error: &image::ImageError) -> Reason {
    if matches!(error, image::ImageError::Unsupported(_)) { Reason::Image } else { Reason::Broken }
}

/// Whether a JPEG file is in four inks, which the decoder turns into the colours of a screen.
///
/// # Errors
/// [`Reason::Colour`] for inks that nobody says the sense of: the marker of Adobe does, and readers show the others as a
/// negative or not.
fn printed(format: Option<ImageFormat>, bytes: &[u8]) -> Result<bool, Reason> {
    if format != Some(ImageFormat::Jpeg) || components(bytes) != Some(4) {
        return Ok(false);
    }
    if bytes.windows(6).take(64_000).any(|mark| mark == b"Adobe\0") { Ok(true) } else { Err(Reason::Colour) }
}

/// How many components the frame of a JPEG file has.
fn components(bytes: &[u8]) -> Option<u8> {
    let mut at = 2;
    loop {
        let [0xFF, marker, high, low] = *bytes.get(at..at + 4)? else { return None };
        match marker {
            0xFF => at += 1,
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return bytes.get(at + 9).copied(),
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
}

/// How the camera was held. Some programs begin the notes of a WebP or PNG file as those of a JPEG file begin.
fn held(decoder: &mut impl ImageDecoder) -> Orientation {
    let notes = decoder.exif_metadata().ok().flatten();
    let notes = notes.as_deref().map(|notes| notes.strip_prefix(b"Exif\0\0").unwrap_or(notes));
    let noted = notes.and_then(Orientation::from_exif_chunk);
    noted.or_else(|| decoder.orientation().ok()).unwrap_or(Orientation::NoTransforms)
}

fn head(width: u32, height: u32, space: &str) -> String {
    format!("/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{space}/BitsPerComponent 8")
}

/// Whether a JPEG file says that its three colours are not those that readers take them for.
fn is_inverted(bytes: &[u8]) -> bool {
    // The marker of Adobe with transform 0: red, green and blue rather than luminance and two differences.
    let mark = b"Adobe\0";
    let at = bytes.windows(mark.len()).take(64_000).position(|w| w == mark);
    at.is_some_and(|at| bytes.get(at + 11) == Some(&0))
}

pub fn lies(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

/// Turns a picture as its camera was held, by a form around it: its bytes stay as they are.
pub fn upright(file: &mut Container, id: Id, (width, height): (u32, u32), orientation: Orientation) -> Picture {
    let matrix = match orientation {
        Orientation::NoTransforms => return picture(id, width, height),
        Orientation::FlipHorizontal => "-1 0 0 1 1 0",
        Orientation::Rotate180 => "-1 0 0 -1 1 1",
        Orientation::FlipVertical => "1 0 0 -1 0 1",
        Orientation::Rotate90FlipH => "0 -1 -1 0 1 1",
        Orientation::Rotate90 => "0 -1 1 0 0 1",
        Orientation::Rotate270FlipH => "0 1 1 0 0 0",
        Orientation::Rotate270 => "0 1 -1 0 1 0",
    };
    let form = file.reserve();
    let head =
        format!("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Matrix[{matrix}]/Resources<</XObject<</P {id} 0 R>>>>");
    file.compressed(form, &head, b"/P Do");
    if lies(orientation) { picture(form, height, width) } else { picture(form, width, height) }
}
