//! A dossier with files attached, for the tests of annexes.

use std::path::{Path, PathBuf};
use std::process::Command;

use image::{Rgb, RgbImage};
use store::journal::Author;
use store::register::attachment;

use crate::{Home, probant};

/// A dossier whose first finding has these files.
pub struct AnnexBench {
    /// Where everything of the test lies.
    pub home: Home,
    /// The dossier.
    pub file: PathBuf,
    /// The names of its files.
    pub files: Vec<String>,
}

impl AnnexBench {
    /// The demonstration, and no file yet.
    pub fn demonstration() -> Self {
        let home = Home::new();
        let file = home.demonstration(0);
        Self { home, file, files: Vec::new() }
    }

    /// A path in the home of the test.
    pub fn path(&self, name: &str) -> String {
        self.home.path(name).to_str().expect("a path").to_owned()
    }

    /// Writes a file that is to be attached.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        std::fs::write(self.home.path(name), bytes).expect("written");
        self.files.push(name.to_owned());
    }

    /// Attaches the files, makes the pack, and reads its list of annexes.
    pub fn pack(&self) -> (PathBuf, String) {
        let author = Author { name: "Essai".into(), function: String::new(), station: "poste".into(), signer: None };
        let mut dossier = domain::open(&self.file, author).expect("opened");
        let sql = "SELECT id FROM finding ORDER BY reference LIMIT 1";
        let finding: String = dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a finding");
        for name in &self.files {
            attachment::attach(&mut dossier, "finding", &finding, &self.home.path(name)).expect("attached");
        }
        dossier.close().expect("closed");
        let out = self.home.path("dossier.pdf");
        let [file, to] = [&self.file, &out].map(|p| p.to_str().expect("a path"));
        let args = ["pack", file, "--out", to, "--sections", "findings", "--date", "2026-11-22"];
        let made = probant(&self.home, &args);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let text = message(&out);
        (out, text)
    }
}

/// What a PDF says, blanks as one.
pub fn message(file: &Path) -> String {
    let read = Command::new("pdftotext").args(["-layout"]).arg(file).arg("-").output().expect("poppler-utils");
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The line of a file in the list of annexes: what stands between its name and that of the next.
pub fn line<'t>(text: &'t str, name: &str) -> &'t str {
    let list = &text[text.rfind("Ce qui est montré").expect("a list")..];
    let start = list.find(name).unwrap_or_else(|| panic!("{name} is not in the list: {list}"));
    let rest = &list[start + name.len()..];
    let end = rest.char_indices().map(|(at, _)| at).nth(150).unwrap_or(rest.len());
    &rest[..end]
}

/// The pages of a PDF as poppler paints them, at 36 dots to the inch.
pub fn painted(pdf: &Path) -> Vec<RgbImage> {
    let folder = tempfile::tempdir().expect("a folder");
    let done = Command::new("pdftoppm").args(["-r", "36", "-png"]).arg(pdf).arg(folder.path().join("p")).status();
    assert!(done.expect("poppler-utils").success());
    let mut files: Vec<_> = folder.path().read_dir().expect("pages").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.iter().map(|file| image::open(file).expect("a page").to_rgb8()).collect()
}

/// Left, top, right, bottom of the pixels between head and foot of a page that are so.
pub fn bounds(page: &RgbImage, so: impl Fn(&Rgb<u8>) -> bool) -> Option<[u32; 4]> {
    let mut found: Option<[u32; 4]> = None;
    // The stamp of an annex ends 90 points below the top.
    let inside = 46..page.height() * 92 / 100;
    for (x, y, _) in page.enumerate_pixels().filter(|(_, y, pixel)| inside.contains(y) && so(pixel)) {
        let [left, top, right, bottom] = found.unwrap_or([x, y, x, y]);
        found = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
    }
    found
}
