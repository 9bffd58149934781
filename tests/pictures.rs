//! Pictures as annexes: upright, in their colours, or named with the reason why not.

use std::path::Path;
use std::process::Command;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use journeys::{AnnexBench, bounds, broken_rules, line, painted, repository};

/// A picture with a corner that tells which way is up.
fn marked(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        if x < width / 4 && y < height / 4 { Rgb([200, 0, 0]) } else { Rgb([230, (x % 256) as u8, (y % 256) as u8]) }
    })
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("encoded");
    bytes.into_inner()
}

/// A GIF of two pictures, one after the other.
fn moving(first: &RgbImage, second: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    for picture in [first, second] {
        let picture = DynamicImage::ImageRgb8(picture.clone()).to_rgba8();
        encoder.encode_frame(image::Frame::new(picture)).expect("a picture");
    }
    drop(encoder);
    bytes
}

/// A JPEG that says it was taken with the camera on its side.
fn lying(jpeg: &[u8]) -> Vec<u8> {
    let exif = b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    [&jpeg[..2], exif, &jpeg[2..]].concat()
}

#[test]
fn pictures_of_every_kind_go_in_and_broken_ones_are_named() {
    let mut bench = AnnexBench::demonstration();
    let colour = DynamicImage::ImageRgb8(marked(160, 80));
    let clear = RgbaImage::from_fn(60, 60, |x, _| Rgba([0, 90, 120, if x < 30 { 255 } else { 0 }]));
    let jpeg = encoded(&colour, ImageFormat::Jpeg);
    bench.add("photo.jpg", &jpeg);
    bench.add("couchee.jpg", &lying(&jpeg));
    bench.add("grise.jpg", &encoded(&DynamicImage::ImageLuma8(colour.to_luma8()), ImageFormat::Jpeg));
    bench.add("transparente.png", &encoded(&DynamicImage::ImageRgba8(clear), ImageFormat::Png));
    bench.add("web.webp", &encoded(&colour, ImageFormat::WebP));
    bench.add("dessin.bmp", &encoded(&colour, ImageFormat::Bmp));
    bench.add("fixe.gif", &encoded(&colour, ImageFormat::Gif));
    bench.add("anime.gif", &moving(&marked(160, 80), &marked(40, 40)));
    bench.add("scan.tiff", &encoded(&colour, ImageFormat::Tiff));
    bench.add("cassee.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    // A few bytes that claim ten thousand million pixels.
    let mut bomb = encoded(&colour, ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 1, 134, 160, 0, 1, 134, 160]);
    bench.add("bombe.png", &bomb);
    bench.add("note.txt", "du texte".as_bytes());
    let (out, text) = bench.pack();
    for name in
        ["photo.jpg", "couchee.jpg", "grise.jpg", "transparente.png", "web.webp", "scan.tiff", "dessin.bmp", "fixe.gif"]
    {
        assert!(line(&text, name).contains("1 page"), "{name}: {}", line(&text, name));
    }
    for (name, why) in [("cassee.png", "illisible"), ("bombe.png", "Non reproduit"), ("note.txt", "ni PDF ni image")] {
        assert!(line(&text, name).contains(why), "{name}: {}", line(&text, name));
    }
    let message = line(&text, "anime.gif").replace("\u{ad} ", "");
    assert!(message.contains("première image"), "{message}");
    assert!(!line(&text, "fixe.gif").split(".gif").next().is_some_and(|own| own.contains("première")));
    assert_eq!(broken_rules(std::slice::from_ref(&out)), Vec::<String>::new());
    let listed = Command::new("pdfimages").arg("-list").arg(&out).output().expect("poppler-utils");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(listed.lines().filter(|l| l.contains("jpeg")).count() >= 3, "JPEG files are not recoded: {listed}");
}

/// A JPEG whose camera was held so, one to eight.
fn held(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut lying = lying(jpeg);
    // The value follows its tag, type and count.
    let at = lying.windows(4).position(|w| w == [1, 0x12, 0, 3]).expect("the tag") + 9;
    lying[at] = orientation;
    lying
}

/// A WebP file with notes that begin as those of a JPEG file do, or not.
fn noted(webp: &[u8], (width, height): (u32, u32), orientation: u8, prefix: &[u8]) -> Vec<u8> {
    let notes =
        [prefix, b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", &[orientation, 0, 0, 0, 0, 0, 0, 0]].concat();
    let chunk = |name: &[u8], data: &[u8]| {
        let padding = &[0][..data.len() % 2];
        [name, &u32::try_from(data.len()).expect("short").to_le_bytes(), data, padding].concat()
    };
    let less = |n: u32| (n - 1).to_le_bytes()[..3].to_vec();
    let extended = [vec![8, 0, 0, 0], less(width), less(height)].concat();
    let body = [b"WEBP".to_vec(), chunk(b"VP8X", &extended), webp[12..].to_vec(), chunk(b"EXIF", &notes)].concat();
    chunk(b"RIFF", &body)
}

#[test]
fn pictures_stand_upright_however_the_camera_was_held() {
    let mut bench = AnnexBench::demonstration();
    let upright = DynamicImage::ImageRgb8(marked(320, 160));
    let mut count = 0;
    for orientation in 1..=8_u8 {
        use image::metadata::Orientation::{Rotate90, Rotate270};
        let mut stored = upright.clone();
        let known = image::metadata::Orientation::from_exif(orientation).expect("one to eight");
        // What turns it back is itself, but for the two quarter turns.
        stored.apply_orientation(match known {
            Rotate90 => Rotate270,
            Rotate270 => Rotate90,
            other => other,
        });
        let size = (stored.width(), stored.height());
        let (jpeg, webp) = (encoded(&stored, ImageFormat::Jpeg), encoded(&stored, ImageFormat::WebP));
        bench.add(&format!("photo{orientation}.jpg"), &held(&jpeg, orientation));
        bench.add(&format!("avec{orientation}.webp"), &noted(&webp, size, orientation, b"Exif\0\0"));
        bench.add(&format!("sans{orientation}.webp"), &noted(&webp, size, orientation, b""));
        count += 3;
    }
    let (out, _) = bench.pack();
    // The demonstration has two annexes of its own, behind these.
    let pages = painted(&out);
    let annexes = &pages[pages.len() - 2 - count..pages.len() - 2];
    let mut seen = 0;
    for page in annexes {
        let red = |p: &Rgb<u8>| (170..216).contains(&p[0]) && p[1] < 30 && p[2] < 30;
        let [left, top, right, bottom] = bounds(page, red).expect("a red corner");
        let all = bounds(page, |p| p[0].abs_diff(p[1]) > 60 || p[0].abs_diff(p[2]) > 60).expect("a picture");
        seen += 1;
        let (middle, half) = ((all[0] + all[2]) / 2, (all[1] + all[3]) / 2);
        assert!(right < middle && bottom < half, "page {seen}: red at {left} {top} {right} {bottom} of {all:?}");
        assert!(all[2] - all[0] > all[3] - all[1], "it is wider than high: {all:?}");
    }
    assert_eq!(seen, count);
}

#[test]
fn pictures_for_the_printer_and_of_scanners_look_as_elsewhere() {
    let cases = repository().join("tests/cases");
    let read = |name: &str| std::fs::read(cases.join(name)).expect("a picture");
    let mut bench = AnnexBench::demonstration();
    bench.add("encres.jpg", &read("ycck.jpg"));
    bench.add("balayage.tif", &read("orientation6.tif"));
    bench.add("vide.gif", b"GIF89a\x01\0\x01\0\0\0\0;");
    bench.add("telephone.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    let (out, text) = bench.pack();
    for name in ["encres.jpg", "balayage.tif"] {
        assert!(line(&text, name).contains("1 page"), "{name}: {}", line(&text, name));
    }
    for (name, why) in [("vide.gif", "illisible"), ("telephone.heic", "format d’image")] {
        assert!(line(&text, name).contains(why), "{name}: {}", line(&text, name));
    }
    // Poppler shows the inks by itself, in a file that holds nothing else.
    let jpeg = read("ycck.jpg");
    let size = |at: usize| u32::from(u16::from_be_bytes([jpeg[at], jpeg[at + 1]]));
    let frame = jpeg.windows(2).position(|w| matches!(w, [0xFF, 0xC0 | 0xC2])).expect("a frame");
    let (height, width) = (size(frame + 5), size(frame + 7));
    let mut alone = format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj \
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>endobj \
         4 0 obj<</Length 24>>stream\nq 200 0 0 200 0 0 cm/P Do\nendstream endobj 5 0 obj<</Type/XObject/Subtype/Image\
         /Width {width}/Height {height}/ColorSpace/DeviceCMYK/BitsPerComponent 8/Decode[1 0 1 0 1 0 1 0]\
         /Filter/DCTDecode/Length {}>>stream\n",
        jpeg.len()
    )
    .into_bytes();
    alone.extend_from_slice(&jpeg);
    alone.extend_from_slice(b"\nendstream endobj trailer<</Root 1 0 R>>");
    let path = bench.path("seule.pdf");
    std::fs::write(&path, alone).expect("written");
    let mean = |page: &RgbImage, [left, top, right, bottom]: [u32; 4]| {
        let of = |cell: (u32, u32)| {
            let (w, h) = ((right - left) / 4, (bottom - top) / 4);
            let mut sum = [0_u64; 3];
            let mut count = 0;
            for y in top + cell.1 * h + 1..top + (cell.1 + 1) * h {
                for x in left + cell.0 * w + 1..left + (cell.0 + 1) * w {
                    (0..3).for_each(|c| sum[c] += u64::from(page.get_pixel(x, y)[c]));
                    count += 1;
                }
            }
            sum.map(|s| i64::try_from(s / count).unwrap_or_default())
        };
        (0..16).map(|n| of((n % 4, n / 4))).collect::<Vec<_>>()
    };
    let pages = painted(&out);
    let inked = |p: &Rgb<u8>| p[0].min(p[1]).min(p[2]) < 200;
    // Two pages of ours, then two of the demonstration.
    let [page, scan] = &pages[pages.len() - 4..pages.len() - 2] else { panic!("two pages") };
    let ours = mean(page, bounds(page, inked).expect("a picture"));
    let theirs = &painted(Path::new(&path))[0];
    let theirs = mean(theirs, [0, 0, theirs.width(), theirs.height()]);
    // The scan lay on its side: its upper edge, which is red, is on the right.
    let red = bounds(scan, |p| p[0] > 200 && p[1] < 60 && p[2] < 60).expect("a red edge");
    assert!(red[3] - red[1] > 2 * (red[2] - red[0]), "it stands: {red:?}");
    for (a, b) in ours.iter().zip(&theirs) {
        assert!((0..3).all(|c| (a[c] - b[c]).abs() < 60), "{ours:?}\n{theirs:?}");
    }
}
