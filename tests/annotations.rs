//! What a foreign PDF lays over its pages without saying how it looks: it is seen where a reader shows it, or counted.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use image::{Rgb, RgbImage};
use journeys::{AnnexBench, bounds, broken_rules, line, painted, repository};

/// A PDF of one page, 400 points square, with a blue corner below left and above right, and these annotations.
fn page(form: &str, annotations: &[String]) -> Vec<u8> {
    let content = "0 0 1 rg 0 0 12 12 re f 388 388 12 12 re f";
    let list: Vec<String> = (0..annotations.len()).map(|n| format!("{} 0 R", n + 5)).collect();
    let list = list.join(" ");
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R/AcroForm<</DA(/Helv 12 Tf 0 g)/NeedAppearances true{form}>>>>"),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".into(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Annots[{list}]>>"),
        format!("<</Length {}>>\nstream\n{content}\nendstream", content.len()),
    ];
    objects.extend(annotations.iter().map(|one| format!("<</Type/Annot/F 4{one}>>")));
    let mut out = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(out.len());
        let _ = write!(out, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let start = out.len();
    let _ = write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    places.iter().for_each(|place| {
        let _ = writeln!(out, "{place:010} 00000 n ");
    });
    let _ = write!(out, "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    out.into_bytes()
}

/// A name, a colour that nothing else on its page has, and what stands in the file.
type Laid = (&'static str, [u8; 3], &'static str);

const MARKS: &[Laid] = &[
    (
        "FreeText",
        [255, 0, 0],
        "/Subtype/FreeText/BS<</W 4>>/Rect[20 340 380 380]/Contents(COMMENTAIRE)/DA(/Helv 24 Tf 1 0 0 rg)",
    ),
    (
        "Highlight",
        [255, 255, 0],
        "/Subtype/Highlight/C[1 1 0]/Rect[20 300 180 320]/QuadPoints[20 320 180 320 20 300 180 300]",
    ),
    (
        "Underline",
        [0, 255, 0],
        "/Subtype/Underline/C[0 1 0]/Rect[200 300 380 320]/QuadPoints[200 320 380 320 200 300 380 300]",
    ),
    ("Ink", [255, 0, 255], "/Subtype/Ink/C[1 0 1]/BS<</W 4>>/Rect[20 240 180 280]/InkList[[24 244 100 276 176 244]]"),
    ("Line", [0, 255, 255], "/Subtype/Line/C[0 1 1]/BS<</W 4>>/Rect[200 240 380 280]/L[204 244 376 276]"),
    ("Square", [128, 0, 0], "/Subtype/Square/C[0.5 0 0]/IC[0.5 0 0]/BS<</W 2>>/Rect[20 180 180 220]"),
    ("Circle", [0, 128, 0], "/Subtype/Circle/C[0 0.5 0]/IC[0 0.5 0]/BS<</W 2>>/Rect[200 180 380 220]"),
];

const FIELDS: &[Laid] = &[
    ("Tx", [255, 0, 0], "/Subtype/Widget/FT/Tx/T(a)/V(SARL EXEMPLE)/DA(/Helv 20 Tf 1 0 0 rg)/Rect[20 340 380 380]"),
    (
        "lines",
        [0, 128, 0],
        "/Subtype/Widget/FT/Tx/Ff 4096/T(b)/V(Une ligne\\rune autre ligne)/DA(/Helv 16 Tf 0 0.5 0 rg)/Rect[20 260 380 320]",
    ),
    (
        "choice",
        [255, 0, 255],
        "/Subtype/Widget/FT/Ch/Ff 131072/T(c)/V(Oui)/Opt[(Oui)(Non)]/DA(/Helv 20 Tf 1 0 1 rg)/Rect[20 200 380 240]",
    ),
];

/// Whether a pixel is of a colour, or of that colour thinned by the white of the paper around a fine line.
fn like(pixel: &Rgb<u8>, colour: [u8; 3]) -> bool {
    let parts = [0, 1, 2].map(|c| (255.0 - f32::from(pixel[c]), 255.0 - f32::from(colour[c])));
    let (given, full) = parts.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
    let part = given / full.max(1.0);
    (0.3..1.2).contains(&part) && parts.iter().all(|(given, full)| (given - full * part).abs() < 22.0)
}

/// Where a colour stands on a page, in parts of the square between its blue corners.
fn places(page: &RgbImage, colours: &[[u8; 3]]) -> Vec<Option<[f32; 4]>> {
    let [left, top, right, bottom] = bounds(page, |p| like(p, [0, 0, 255])).expect("blue corners");
    #[allow(clippy::cast_precision_loss)] // pixels of a page
    let part = |at: u32, from: u32, to: u32| (at as f32 - from as f32) / (to as f32 - from as f32);
    let place = |colour: &[u8; 3]| {
        let [l, t, r, b] = bounds(page, |p| like(p, *colour))?;
        Some([part(l, left, right), part(t, top, bottom), part(r, left, right), part(b, top, bottom)])
    };
    colours.iter().map(place).collect()
}

/// A page alone as poppler paints it, on paper high enough that nothing is taken for head or foot.
fn alone(bench: &AnnexBench, bytes: &[u8]) -> RgbImage {
    let path = bench.path("seule.pdf");
    std::fs::write(&path, bytes).expect("written");
    let page = painted(Path::new(&path)).remove(0);
    let mut paper = RgbImage::from_pixel(page.width(), page.height() * 2, Rgb([255, 255, 255]));
    image::imageops::overlay(&mut paper, &page, 0, i64::from(page.height() / 2));
    paper
}

#[test]
fn fields_comments_and_marks_without_a_look_stand_where_another_reader_shows_them() {
    let mut bench = AnnexBench::demonstration();
    let files: Vec<(&[Laid], Vec<u8>)> = [MARKS, FIELDS]
        .into_iter()
        .map(|all| (all, page("", &all.iter().map(|(.., message)| (*message).to_owned()).collect::<Vec<_>>())))
        .collect();
    for (n, (_, bytes)) in files.iter().enumerate() {
        bench.add(&format!("annotee{n}.pdf"), bytes);
    }
    let (out, text) = bench.pack();
    assert_eq!(broken_rules(std::slice::from_ref(&out)), Vec::<String>::new());
    let pages = painted(&out);
    for (n, (all, bytes)) in files.iter().enumerate() {
        let message = line(&text, &format!("annotee{n}.pdf")).replace("\u{ad} ", "");
        let message = message.split(".pdf").next().unwrap_or_default();
        assert!(message.contains("reproduite en") && !message.contains("pas reproduit"), "{message}");
        // The demonstration has two annexes of its own, behind these.
        let ours = &pages[pages.len() - 2 - files.len() + n];
        let colours: Vec<[u8; 3]> = all.iter().map(|(_, colour, _)| *colour).collect();
        let (ours, theirs) = (places(ours, &colours), places(&alone(&bench, bytes), &colours));
        for ((name, ..), (ours, theirs)) in all.iter().zip(ours.iter().zip(&theirs)) {
            let (ours, theirs) =
                (ours.unwrap_or_else(|| panic!("{name} is not seen")), theirs.expect("poppler shows it"));
            // Six parts in a hundred: what one reader leaves around a text differs from another.
            let apart = ours.iter().zip(&theirs).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
            assert!(apart < 0.06, "{name}: {ours:?}, elsewhere {theirs:?}");
        }
    }
}

#[test]
fn what_cannot_be_shown_is_counted_and_the_given_forms_show_their_values() {
    let cases = repository().join("tests/cases");
    let mut bench = AnnexBench::demonstration();
    for name in ["form-without-appearance.pdf", "form-empty-appearance.pdf"] {
        bench.add(name, &std::fs::read(cases.join(name)).expect("a form"));
    }
    let at = |n: usize| format!("/Rect[{} 20 {} 40]", 20 + 40 * n, 50 + 40 * n);
    let unknown = ["/Subtype/Caret", "/Subtype/FileAttachment", "/Subtype/Text/Contents(Une note)"];
    let all: Vec<String> = unknown.iter().enumerate().map(|(n, kind)| format!("{kind}{}", at(n))).collect();
    bench.add("notes.pdf", &page("", &all));
    let foreign = "/Subtype/FreeText/Contents<FEFF4E2D6587>/DA(/Helv 12 Tf 0 g)/Rect[20 20 200 60]".to_owned();
    bench.add("autre-ecriture.pdf", &page("", &[foreign]));
    let quiet = ["/Subtype/Link", "/Subtype/Widget/FT/Tx/T(x)", "/Subtype/Widget/FT/Btn/T(y)/AS/Off", "/Subtype/Popup"];
    let all: Vec<String> = quiet.iter().enumerate().map(|(n, kind)| format!("{kind}{}", at(n))).collect();
    bench.add("rien.pdf", &page("", &all));
    bench.add("dynamique.pdf", &page("/XFA 4 0 R/Fields[]", &[]));
    let (out, text) = bench.pack();
    for (name, state) in [
        ("notes.pdf", "3 champs ou commentaires ne sont pas reproduits"),
        ("autre-ecriture.pdf", "1 champ ou commentaire n’est pas reproduit"),
        ("dynamique.pdf", "formulaire dynamique"),
    ] {
        let message = line(&text, name).replace("\u{ad} ", "");
        assert!(message.contains(state), "{name}: {message}");
    }
    let message = line(&text, "rien.pdf").replace("\u{ad} ", "");
    let own = message.split(".pdf").next().unwrap_or_default();
    assert!(own.contains("1 page") && !own.contains("pas reproduit"), "{own}");
    assert_eq!(broken_rules(std::slice::from_ref(&out)), Vec::<String>::new());
    // Dark letters in the frame of the field, red ones in that of the comment, yellow where it is marked.
    let pages = painted(&out);
    let shown = &pages[pages.len() - 2 - 5..];
    let dark = |page: &RgbImage| page.pixels().filter(|p| p.0.iter().all(|c| *c < 110)).count();
    let (full, empty) = (dark(&shown[0]), dark(&shown[4]));
    assert!(bounds(&shown[0], |p| like(p, [255, 0, 0])).is_some(), "the comment");
    assert!(bounds(&shown[0], |p| like(p, [255, 255, 0])).is_some(), "the highlight");
    assert!(full > empty + 20 && dark(&shown[1]) > empty + 20, "the values: {full}, {} of {empty}", dark(&shown[1]));
    let names = Command::new("pdfdetach").arg("-list").arg(&out).output().expect("poppler-utils");
    assert!(String::from_utf8_lossy(&names.stdout).contains("dynamique.pdf"), "the original is attached");
}
