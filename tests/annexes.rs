//! Files of all kinds as annexes: each goes in as it is, goes in as an image of itself, or is named with the reason why
//! not; the pack is made whatever they are, and stays what an archive takes.

use std::path::{Path, PathBuf};
use std::process::Command;

use dossier::journal::Author;
use dossier::{Dossier, evidence};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use journeys::{Home, broken_rules, probant, repository};

/// A PDF of numbered objects, the first of which is the catalog.
fn written(objects: &[&str]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", index + 1).as_bytes());
    }
    let start = out.len();
    out.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for place in places {
        out.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let end = format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    out.extend_from_slice(end.as_bytes());
    out
}

/// A PDF of one page with these operators, resources and page entries.
fn page(operators: &str, resources: &str, entries: &str, more: &[&str]) -> Vec<u8> {
    let one =
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Resources<<{resources}>>/Contents 4 0 R{entries}>>");
    let content = format!("<</Length {}>>\nstream\n{operators}\nendstream", operators.len());
    let mut objects = vec!["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", &one, &content];
    objects.extend(more);
    written(&objects)
}

fn qpdf(args: &[&str]) {
    let done = Command::new("qpdf").args(args).output().expect("qpdf is installed");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// A dossier whose first finding has these files.
struct Bench {
    home: Home,
    file: PathBuf,
    files: Vec<String>,
}

impl Bench {
    fn new() -> Self {
        let home = Home::new();
        let file = home.demonstration(0);
        Self { home, file, files: Vec::new() }
    }

    fn path(&self, name: &str) -> String {
        self.home.path(name).to_str().expect("a path").to_owned()
    }

    fn add(&mut self, name: &str, bytes: &[u8]) {
        std::fs::write(self.home.path(name), bytes).expect("written");
        self.files.push(name.to_owned());
    }

    /// A file that qpdf makes from another one.
    fn turn(&mut self, from: &str, args: &[&str], to: &str) {
        let (from, made) = (self.path(from), self.path(to));
        let all: Vec<&str> =
            std::iter::once(from.as_str()).chain(args.iter().copied()).chain([made.as_str()]).collect();
        qpdf(&all);
        self.files.push(to.to_owned());
    }

    /// Attaches the files, makes the pack, and reads its list of annexes.
    fn pack(&self) -> (PathBuf, String) {
        let author = Author { name: "Essai".into(), function: String::new(), station: "poste".into(), signer: None };
        let mut dossier = Dossier::open(&self.file, author).expect("opened");
        let sql = "SELECT id FROM finding ORDER BY reference LIMIT 1";
        let finding: String = dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a finding");
        for name in &self.files {
            evidence::attach(&mut dossier, "finding", &finding, &self.home.path(name)).expect("attached");
        }
        dossier.close().expect("closed");
        let out = self.home.path("dossier.pdf");
        let [file, to] = [&self.file, &out].map(|p| p.to_str().expect("a path"));
        let args = ["pack", file, "--out", to, "--sections", "findings", "--date", "2026-11-22"];
        let made = probant(&self.home, &args);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let text = said(&out);
        (out, text)
    }
}

/// What a PDF says, blanks as one.
fn said(file: &Path) -> String {
    let read = Command::new("pdftotext").args(["-layout"]).arg(file).arg("-").output().expect("poppler-utils");
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The line of a file in the list of annexes: what stands between its name and that of the next.
fn line<'t>(text: &'t str, name: &str) -> &'t str {
    let list = &text[text.rfind("Ce qui est montré").expect("a list")..];
    let start = list.find(name).unwrap_or_else(|| panic!("{name} is not in the list: {list}"));
    let rest = &list[start + name.len()..];
    let end = rest.char_indices().map(|(at, _)| at).nth(150).unwrap_or(rest.len());
    &rest[..end]
}

#[test]
fn pdf_files_of_every_kind_go_in_or_are_named_and_the_pack_conforms() {
    let mut bench = Bench::new();
    let (demo, plain) = (bench.file.to_str().expect("a path").to_owned(), bench.path("simple.pdf"));
    let args = ["pack", &demo, "--out", &plain, "--sections", "scope", "--no-annexes", "--date", "2026-11-22"];
    assert!(probant(&bench.home, &args).status.success());
    bench.files.push("simple.pdf".into());
    bench.turn("simple.pdf", &["--rotate=+90:1-z"], "tourne.pdf");
    bench.turn("simple.pdf", &["--linearize"], "lineaire.pdf");
    bench.turn("simple.pdf", &["--qdf", "--object-streams=disable"], "deplie.pdf");
    bench.turn("simple.pdf", &["--encrypt", "secret", "maitre", "256", "--"], "chiffre.pdf");
    bench.turn("simple.pdf", &["--encrypt", "", "maitre", "256", "--"], "protege.pdf");
    let pages = vec!["1"; 300].join(",");
    bench.turn("simple.pdf", &["--pages", ".", &pages, "--"], "long.pdf");
    let whole = std::fs::read(bench.home.path("simple.pdf")).expect("a file");
    bench.add("tronque.pdf", &whole[..whole.len() * 2 / 3]);
    bench.add("vide.pdf", &written(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"]));
    bench.add("faux.pdf", b"%PDF-1.7\nceci n'est pas un PDF");
    bench.add("recadre.pdf", &page("0 0 1 rg 0 0 300 400 re f", "", "/CropBox[50 50 250 150]", &[]));
    let helvetica = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    bench.add("police.pdf", &page("BT /F1 24 Tf 40 200 Td (Bonjour) Tj ET", helvetica, "", &[]));
    bench.add("imprimeur.pdf", &page("1 0 0 0 k 10 10 100 100 re f", "", "", &[]));
    let field = "<</Type/Annot/Subtype/Widget/FT/Tx/T(nom)/V(Jean)/Rect[20 20 200 60]/F 4/AP<</N 6 0 R>>>>";
    let seen = "<</Type/XObject/Subtype/Form/BBox[0 0 180 40]/Length 31>>\nstream\n0.9 g 0 0 180 40 re f 0 0 5 5 re\nendstream";
    bench.add("formulaire.pdf", &page("0 g 10 300 50 50 re f", "", "/Annots[5 0 R]", &[field, seen]));
    let script = "<</S/JavaScript/JS(app.alert\\('x'\\))>>";
    bench.add("script.pdf", &page("0 g 10 10 50 50 re f", "", "/AA<</O 5 0 R>>", &[script]));
    let (out, text) = bench.pack();

    for (name, state) in [
        ("simple.pdf", "4 pages"),
        ("tourne.pdf", "4 pages"),
        ("lineaire.pdf", "4 pages"),
        ("deplie.pdf", "4 pages"),
        ("chiffre.pdf", "protégé par un mot de passe"),
        ("protege.pdf", "4 pages"),
        ("long.pdf", "300 pages"),
        ("vide.pdf", "Non reproduit"),
        ("faux.pdf", "illisible"),
        ("recadre.pdf", "1 page"),
        ("police.pdf", "police non incorporée"),
        ("imprimeur.pdf", "couleurs d’imprimerie"),
        ("formulaire.pdf", "champs ou commentaires"),
        ("script.pdf", "1 page"),
    ] {
        assert!(line(&text, name).contains(state), "{name}: {}", line(&text, name));
    }
    // A file cut short has lost its index: what can be found of it is shown, or it is named.
    let cut = line(&text, "tronque.pdf");
    assert!(cut.contains("page") || cut.contains("Non reproduit"), "{cut}");
    // What goes in as it is can be searched; each page stands on its own sheet, its number stamped.
    assert!(text.matches("Empreinte du journal").count() > 5, "the text of an annex is text");
    assert!(text.contains("Annexe 3 · 2/4") && text.contains("Annexe 4 · 3/4"), "stamped");
    assert!(text.contains("page A-2 / A-"), "numbered on their own");
    assert_eq!(broken_rules(std::slice::from_ref(&out)), Vec::<String>::new());
    let names = Command::new("pdfdetach").arg("-list").arg(&out).output().expect("poppler-utils");
    let names = String::from_utf8_lossy(&names.stdout).into_owned();
    for name in &bench.files {
        assert!(names.contains(name.as_str()), "the original of {name} is attached: {names}");
    }
}

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

/// A JPEG that says it was taken with the camera on its side.
fn lying(jpeg: &[u8]) -> Vec<u8> {
    let exif = b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    [&jpeg[..2], exif, &jpeg[2..]].concat()
}

#[test]
fn pictures_of_every_kind_go_in_and_broken_ones_are_named() {
    let mut bench = Bench::new();
    let colour = DynamicImage::ImageRgb8(marked(160, 80));
    let clear = RgbaImage::from_fn(60, 60, |x, _| Rgba([0, 90, 120, if x < 30 { 255 } else { 0 }]));
    let jpeg = encoded(&colour, ImageFormat::Jpeg);
    bench.add("photo.jpg", &jpeg);
    bench.add("couchee.jpg", &lying(&jpeg));
    bench.add("grise.jpg", &encoded(&DynamicImage::ImageLuma8(colour.to_luma8()), ImageFormat::Jpeg));
    bench.add("transparente.png", &encoded(&DynamicImage::ImageRgba8(clear), ImageFormat::Png));
    bench.add("web.webp", &encoded(&colour, ImageFormat::WebP));
    bench.add("scan.tiff", &encoded(&colour, ImageFormat::Tiff));
    bench.add("cassee.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    // A few bytes that claim ten thousand million pixels.
    let mut bomb = encoded(&colour, ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 1, 134, 160, 0, 1, 134, 160]);
    bench.add("bombe.png", &bomb);
    bench.add("note.txt", "du texte".as_bytes());
    let (out, text) = bench.pack();
    for name in ["photo.jpg", "couchee.jpg", "grise.jpg", "transparente.png", "web.webp", "scan.tiff"] {
        assert!(line(&text, name).contains("1 page"), "{name}: {}", line(&text, name));
    }
    for (name, why) in [("cassee.png", "illisible"), ("bombe.png", "Non reproduit"), ("note.txt", "ni PDF ni image")] {
        assert!(line(&text, name).contains(why), "{name}: {}", line(&text, name));
    }
    assert_eq!(broken_rules(std::slice::from_ref(&out)), Vec::<String>::new());
    let listed = Command::new("pdfimages").arg("-list").arg(&out).output().expect("poppler-utils");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(listed.lines().filter(|l| l.contains("jpeg")).count() >= 3, "JPEG files are not recoded: {listed}");
}

#[test]
fn a_redacted_pack_and_the_full_one_name_each_other_and_the_redacted_one_hides_everywhere() {
    let bench = Bench::new();
    let file = bench.file.to_str().expect("a path").to_owned();
    let make = |edition: &str| {
        let out = bench.path(&format!("{edition}.pdf"));
        let args = [
            "pack",
            &file,
            "--out",
            &out,
            "--edition",
            edition,
            "--redact",
            "people,finding.evidence",
            "--redact-words",
            "habilitation",
            "--date",
            "2026-11-22",
        ];
        let made = probant(&bench.home, &args);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let checked = probant(&bench.home, &["verify", "--pack", &out, "--json"]);
        let report: serde_json::Value = serde_json::from_slice(&checked.stdout).expect("JSON");
        (PathBuf::from(out), report["manifest"].clone())
    };
    let ((full, whole), (redacted, hidden)) = (make("full"), make("redacted"));
    assert_eq!((&whole["twin"], &hidden["twin"]), (&hidden["identity"], &whole["identity"]));
    for (file, other) in [(&full, &hidden), (&redacted, &whole)] {
        let pages = said(file).replace(' ', "");
        assert!(pages.contains(other["identity"].as_str().expect("an identity")));
    }
    // Everything in the file, unpacked: pages, attached data, metadata.
    let plain = bench.path("clair.pdf");
    qpdf(&["--qdf", "--object-streams=disable", redacted.to_str().expect("a path"), &plain]);
    let folder = bench.home.path("joints");
    std::fs::create_dir(&folder).expect("a folder");
    let detached = Command::new("pdfdetach").args(["-saveall", "-o"]).arg(&folder).arg(&redacted).status();
    assert!(detached.expect("poppler-utils").success());
    let mut everything =
        vec![said(&redacted), String::from_utf8_lossy(&std::fs::read(&plain).expect("read")).into_owned()];
    for entry in std::fs::read_dir(&folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|e| e == "json") {
            everything.push(std::fs::read_to_string(path).expect("read"));
        }
    }
    for text in everything {
        let text = text.to_lowercase();
        for gone in [" habilitation ", "registre de suivi, acte", "responsable d’audit"] {
            assert!(!text.contains(gone), "{gone} is still there");
        }
    }
    assert!(said(&redacted).contains("[masqué]") && said(&redacted).contains("Personne 1"));
    assert_eq!(broken_rules(&[full, redacted]), Vec::<String>::new());
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

/// The pages of a PDF as poppler paints them, at 36 dots to the inch.
fn painted(pdf: &Path) -> Vec<RgbImage> {
    let folder = tempfile::tempdir().expect("a folder");
    let done = Command::new("pdftoppm").args(["-r", "36", "-png"]).arg(pdf).arg(folder.path().join("p")).status();
    assert!(done.expect("poppler-utils").success());
    let mut files: Vec<_> = folder.path().read_dir().expect("pages").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.iter().map(|file| image::open(file).expect("a page").to_rgb8()).collect()
}

/// Left, top, right, bottom of the pixels between head and foot of a page that are so.
fn bounds(page: &RgbImage, so: impl Fn(&Rgb<u8>) -> bool) -> Option<[u32; 4]> {
    let mut found: Option<[u32; 4]> = None;
    // The stamp of an annex ends 90 points below the top.
    let inside = 46..page.height() * 92 / 100;
    for (x, y, _) in page.enumerate_pixels().filter(|(_, y, pixel)| inside.contains(y) && so(pixel)) {
        let [left, top, right, bottom] = found.unwrap_or([x, y, x, y]);
        found = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
    }
    found
}

#[test]
fn pictures_stand_upright_however_the_camera_was_held() {
    let mut bench = Bench::new();
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
    let mut bench = Bench::new();
    bench.add("encres.jpg", &read("ycck.jpg"));
    bench.add("balayage.tif", &read("orientation6.tif"));
    bench.add("anime.gif", b"GIF89a\x01\0\x01\0\0\0\0;");
    bench.add("telephone.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    let (out, text) = bench.pack();
    for name in ["encres.jpg", "balayage.tif"] {
        assert!(line(&text, name).contains("1 page"), "{name}: {}", line(&text, name));
    }
    for name in ["anime.gif", "telephone.heic"] {
        assert!(line(&text, name).contains("format d’image"), "{name}: {}", line(&text, name));
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
