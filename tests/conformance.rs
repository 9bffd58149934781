//! The packs are what they say: PDF/A-3a for the archive, PDF/UA-1 for the screen reader, by veraPDF; and the check can
//! fail.

use std::path::{Path, PathBuf};
use std::process::Command;

use domain::finding::Finding;
use journeys::{Home, broken_rules, probant};
use store::journal::Author;
use store::register;

fn pack(home: &Home, dossier: &Path, language: &str, name: &str) -> PathBuf {
    pack_of(home, dossier, language, name, &[])
}

fn pack_of(home: &Home, dossier: &Path, language: &str, name: &str, more: &[&str]) -> PathBuf {
    let out = home.path(name);
    let (dossier, to) = (dossier.to_str().expect("a path"), out.to_str().expect("a path"));
    let args = [&["pack", dossier, "--out", to, "--lang", language, "--date", "2026-11-22"], more].concat();
    let made = probant(home, &args);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    out
}

#[test]
fn packs_conform_in_both_languages_and_at_any_size() {
    let home = Home::new();
    let (small, large) = (home.demonstration(0), home.path("grand.probant"));
    let made = probant(&home, &["demo", large.to_str().expect("a path"), "--scale", "150"]);
    assert!(made.status.success());
    let files = [
        pack(&home, &small, "fr", "fr.pdf"),
        pack(&home, &small, "en", "en.pdf"),
        pack(&home, &large, "fr", "grand.pdf"),
        pack_of(&home, &small, "fr", "audits.pdf", &["--sections", "audit-plan,audit-report"]),
        pack_of(&home, &small, "en", "reports.pdf", &["--sections", "audit-report,nonconformities"]),
        pack_of(&home, &small, "fr", "contracts.pdf", &["--sections", "legality,samples"]),
        pack_of(&home, &small, "en", "samples.pdf", &["--sections", "samples,legality"]),
    ];
    assert_eq!(broken_rules(&files), Vec::<String>::new());
}

/// Replaces the first `from` in a file by `to`, which is as long: objects stay where the file says they are.
fn spoil(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let at = bytes.windows(from.len()).position(|w| w == from.as_bytes()).unwrap_or_else(|| panic!("no {from}"));
    let mut spoilt = bytes.to_vec();
    spoilt[at..at + to.len()].copy_from_slice(to.as_bytes());
    spoilt
}

#[test]
fn a_pack_broken_on_purpose_is_found_out() {
    let home = Home::new();
    let whole = pack(&home, &home.demonstration(0), "fr", "whole.pdf");
    // Object streams are unpacked, so that single words can be spoilt.
    let plain = home.path("plain.pdf");
    let unpacked = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(&whole).arg(&plain).status();
    assert!(unpacked.expect("qpdf is installed").success());
    let bytes = std::fs::read(&plain).expect("a file");
    let cases = [
        ("no-language", "/Lang (fr-FR)", "/Long (fr-FR)", "ua1"),
        ("not-marked", "/Marked true", "/Marked null", "ua1"),
        ("no-alternative", "/Alt ", "/Olt ", "ua1"),
        ("no-intent", "/OutputIntents ", "/OutputIntentz ", "3a"),
        ("no-embedded-font", "/FontFile2 ", "/FontFila2 ", "3a"),
        ("no-title", "/DisplayDocTitle true", "/DisplayDocTitle null", "ua1"),
        ("wrong-part", "<pdfaid:part>3<", "<pdfaid:part>1<", "3a"),
    ];
    let mut files = Vec::new();
    for (name, from, to, flavour) in cases {
        let path = home.path(&format!("{name}.pdf"));
        std::fs::write(&path, spoil(&bytes, from, to)).expect("written");
        files.push((path, flavour));
    }
    let paths: Vec<PathBuf> = files.iter().map(|(path, _)| path.clone()).collect();
    let rules = broken_rules(&paths);
    for (path, flavour) in files {
        let found = rules.iter().any(|r| r.contains(&format!("{} {flavour}", path.display())));
        assert!(found, "{} passes for {flavour}: {rules:#?}", path.display());
    }
}

/// What people paste: other scripts, pictographs, control characters, markup, words and lines without end.
const PASTED: &[&str] = &[
    "😀 📎 œ Æ ﬁ ﬂ ½ № ‰ → ✓ ☐",
    "عقد الشراء العمومي رقم 12",
    "采购合同 契約 계약",
    "a\u{0}b\u{7}c\u{1b}[31m d\u{200b}e\u{feff}f\u{202e}gh\u{fffe}i\u{ad}j",
    "<b>gras</b> & \\(par)enthèses) %PDF endstream endobj >> << /S /URI",
    "e\u{301}t\u{e9} a\u{30a}\u{323} n\u{303}",
    "\n\n\nligne\r\nligne\r\tcolonne",
    "   ",
];

#[test]
fn whatever_people_paste_the_pack_conforms() {
    let home = Home::new();
    let file = home.demonstration(0);
    let author =
        Author { name: "Zoë <&> 😀".into(), function: String::new(), station: "poste".into(), signer: None };
    let mut dossier = domain::open(&file, author).expect("opened");
    let endless = ["é".repeat(3_000), "mot ".repeat(4_000)];
    for text in PASTED.iter().map(|t| (*t).to_owned()).chain(endless) {
        let values = serde_json::json!({
            "grade_id": "grade-minor", "observation": format!("Vu : {text}"), "requirement": text, "evidence": text,
            "risk": text, "auditor": text, "audit": text,
        });
        register::create::<Finding>(&mut dossier, values).expect("created");
    }
    dossier.close().expect("closed");
    let files = [pack(&home, &file, "fr", "colle.pdf")];
    assert_eq!(broken_rules(&files), Vec::<String>::new());
}

/// Letters and digits alone: how lines are broken, hyphenated and spaced does not count.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn what_is_read_is_what_was_typed_in_that_order() {
    let home = Home::new();
    let file = home.demonstration(0);
    let pdf = pack(&home, &file, "fr", "lu.pdf");
    let text = Command::new("pdftotext").arg(&pdf).arg("-").output().expect("poppler-utils");
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(!text.contains('\u{fffd}') && !text.contains('□'), "a glyph is missing");
    let read = letters(&text);
    let out = home.path("constats.json");
    let to = out.to_str().expect("a path");
    let args = ["export", file.to_str().expect("a path"), "--register", "finding", "--format", "json", "--out", to];
    assert!(probant(&home, &args).status.success());
    let rows: serde_json::Value = serde_json::from_slice(&std::fs::read(&out).expect("a file")).expect("JSON");
    let rows = rows["records"].as_array().expect("rows");
    assert!(rows.len() > 10);
    for row in rows {
        let [reference, clause] =
            [&row["reference"], &row["cited"]["clause_id"]].map(|v| v.as_str().unwrap_or_default());
        let sheet = letters(&format!("{reference}{clause}"));
        let mut at = read.rfind(&sheet).unwrap_or_else(|| panic!("{sheet} is not in the pack"));
        for field in ["requirement", "observation", "evidence", "risk", "benefit"] {
            let typed = letters(row[field].as_str().unwrap_or_default());
            let found = read[at..].find(&typed);
            at +=
                found.unwrap_or_else(|| panic!("{field} of {sheet} is not read after what stands before it: {typed}"));
        }
    }
}

/// A line of the structure: how deep it stands, what it is, what it says.
fn structure(pdf: &Path) -> Vec<(usize, String)> {
    let reported = Command::new("pdfinfo").arg("-struct-text").arg(pdf).output().expect("poppler-utils");
    let reported = String::from_utf8_lossy(&reported.stdout).into_owned();
    reported.lines().map(|line| (line.len() - line.trim_start().len(), line.trim().to_owned())).collect()
}

/// The way of somebody who does not see the pages: title and language, headings, then a cell with its headers.
#[test]
fn a_screen_reader_finds_its_way_by_title_headings_and_headers() {
    let home = Home::new();
    let pdf = pack(&home, &home.demonstration(0), "fr", "entendu.pdf");
    let tree = structure(&pdf);
    let plain = home.path("clair.pdf");
    let unpacked = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(&pdf).arg(&plain).status();
    assert!(unpacked.expect("qpdf is installed").success());
    let raw = String::from_utf8_lossy(&std::fs::read(&plain).expect("a file")).into_owned();
    assert!(raw.contains("/DisplayDocTitle true") && raw.contains("/Lang (fr-FR)"));
    let title = Command::new("pdfinfo").arg(&pdf).output().expect("poppler-utils");
    assert!(String::from_utf8_lossy(&title.stdout).contains("Dossier de préparation à l’audit de renouvellement"));

    // Headings: the title first, and never a level left out on the way down.
    let level = |line: &str| line.strip_prefix('H').and_then(|l| l.chars().next()).and_then(|c| c.to_digit(10));
    let headings: Vec<(u32, String)> = tree
        .iter()
        .enumerate()
        .filter_map(|(at, (_, line))| Some((level(line)?, tree.get(at + 1).map(|t| t.1.clone()).unwrap_or_default())))
        .collect();
    assert_eq!(headings[0].0, 1);
    assert!(headings[0].1.contains("Dossier de préparation"), "{:?}", headings[0]);
    for pair in headings.windows(2) {
        assert!(pair[1].0 <= pair[0].0 + 1, "{pair:?}");
    }
    let jump = |words: &str| headings.iter().any(|(_, text)| text.contains(words));
    assert!(jump("Constats") && jump("Registre des procédures") && jump("Annexes"), "{headings:?}");

    // A table: every column has a header cell, every row begins with one that names it.
    let register = tree.iter().rposition(|(_, line)| line.contains("Liste des documents")).expect("a register");
    let after = tree[register..].iter().position(|(_, line)| line.starts_with("Table")).expect("a table");
    let table = register + after;
    let rows: Vec<usize> = (table..tree.len()).filter(|at| tree[*at].1 == "TR").take(4).collect();
    let cells = |row: usize| -> Vec<String> {
        let own = tree[row].0;
        let inside = tree[row + 1..].iter().take_while(|(depth, _)| *depth > own);
        inside.filter(|(_, line)| line.starts_with("TH") || line.starts_with("TD")).map(|(_, l)| l.clone()).collect()
    };
    let header = cells(rows[0]);
    assert!(header.len() >= 6 && header.iter().all(|c| c.starts_with("TH")), "{header:?}");
    let body = rows.iter().map(|row| cells(*row)).find(|c| c.len() == header.len() && c != &header).expect("a row");
    assert!(body[0].starts_with("TH") && body[1..].iter().all(|c| c.starts_with("TD")), "{body:?}");
    // Every figure says what it shows.
    assert!(raw.matches("/S /Figure").count() > 5);
    assert_eq!(raw.matches("/S /Figure").count(), raw.matches("/Alt ").count());
}
