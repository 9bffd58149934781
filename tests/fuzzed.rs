//! Hostile files: those that were made up and found, those that people know of, and a demonstration with bytes changed.

#[path = "hostile.rs"]
mod hostile;

use std::io::Write;

use domain::DEMONSTRATION_DAY;
use domain::catalogue::{REGISTERS, importable};
use exchange::Format;
use hostile::{Desk, KINDS, dossier_file, list, open_data, standard};
use journeys::repository;
use language::Language;
use pack::PackOptions;
use serde_json::json;
use store::Error;
use store::progress::NoProgress;
use store::record::Query;
use store::record::{Field, Kind};
use store::register::attachment;

/// Every file of `tests/fixtures/hostile` goes through everything that is done with one of its kind.
#[test]
fn what_was_found_is_read_or_refused_with_a_sentence() {
    let mut tried = 0;
    for (kind, act) in KINDS {
        let folder = repository().join("tests/fixtures/hostile").join(kind);
        for file in std::fs::read_dir(&folder).expect("the folder of the kind") {
            let path = file.expect("a file").path();
            println!("{}", path.display());
            act(&std::fs::read(&path).expect("a file"));
            tried += 1;
        }
    }
    assert!(tried > 25, "only {tried} files");
}

/// A demonstration with a run of bytes changed, cut or doubled, as a bad stick gives it back.
#[test]
fn a_spoilt_dossier_is_never_worse_than_a_sentence() {
    let home = journeys::Home::new();
    let whole = std::fs::read(home.demonstration(0)).expect("read");
    for _ in 0..12 {
        let (at, length) = (fastrand::usize(..whole.len()), fastrand::usize(1..4_096));
        let end = (at + length).min(whole.len());
        let mut spoilt = whole.clone();
        match fastrand::u32(..3) {
            0 => spoilt[at..end].iter_mut().for_each(|byte| *byte = fastrand::u8(..)),
            1 => drop(spoilt.drain(at..end)),
            _ => spoilt.truncate(at),
        }
        dossier_file(&spoilt);
    }
}

/// A workbook of one sheet, whose rows `write` adds.
fn workbook(write: impl FnOnce(&mut dyn Write)) -> Vec<u8> {
    const NAMES: &str = "http://schemas.openxmlformats.org";
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns='{NAMES}/package/2006/relationships'><Relationship Id='rId1' \
             Type='{NAMES}/officeDocument/2006/relationships/{kind}' Target='{target}'/></Relationships>"
        )
    };
    let parts = [
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns='{NAMES}/spreadsheetml/2006/main' xmlns:r='{NAMES}/officeDocument/2006/relationships'>\
                 <sheets><sheet name='Constats' sheetId='1' r:id='rId1'/></sheets></workbook>"
            ),
        ),
    ];
    for (name, text) in parts {
        out.start_file(name, options).expect("begun");
        out.write_all(text.as_bytes()).expect("written");
    }
    out.start_file("xl/worksheets/sheet1.xml", options.large_file(true)).expect("begun");
    write!(out, "<worksheet xmlns='{NAMES}/spreadsheetml/2006/main'><sheetData>").expect("written");
    write(&mut out);
    out.write_all(b"</sheetData></worksheet>").expect("written");
    out.finish().expect("finished").into_inner()
}

fn cell(at: &str, text: &str) -> String {
    format!("<c r='{at}' t='inlineStr'><is><t>{text}</t></is></c>")
}

#[test]
fn a_workbook_that_unpacks_to_gigabytes_is_refused_before_it_does() {
    let bomb = workbook(|out| {
        let rows = "<row><c><v>1</v></c></row>".repeat(100_000);
        (0..500).for_each(|_| out.write_all(rows.as_bytes()).expect("written"));
    });
    assert!(bomb.len() < 20_000_000, "{}", bomb.len());
    let mut desk = Desk::new();
    let path = desk.file("bombe.xlsx", &bomb);
    let mapping = exchange::sheet::Mapping::default();
    let refused = exchange::sheet::import(&mut desk.dossier, "finding", &path, &mapping, &NoProgress);
    assert!(matches!(refused, Err(Error::TooLarge(..))), "{refused:?}");
    desk.sound();
}

/// A cell left behind at the far end of a sheet: what lies between would not fit into any memory.
#[test]
fn two_cells_at_the_ends_of_a_sheet_are_told_and_a_sound_list_comes_in() {
    let list = |far: &str| {
        workbook(|out| {
            let (headings, row) = (cell("A1", "Observation") + &cell("B1", "Gravité"), cell("A2", "Visa absent"));
            let far = if far.is_empty() { String::new() } else { format!("<row>{}</row>", cell(far, "x")) };
            write!(out, "<row>{headings}</row><row>{row}</row>{far}").expect("written");
        })
    };
    let mut desk = Desk::new();
    let mapping = exchange::sheet::Mapping::default();
    let path = desk.file("loin.xlsx", &list("XFD1048576"));
    let refused = exchange::sheet::import(&mut desk.dossier, "finding", &path, &mapping, &NoProgress);
    assert!(matches!(refused, Err(Error::Other("too-many-cells", ref name)) if name == "Constats"), "{refused:?}");
    // One line of separated values with a hundred thousand cells, and a thousand lines.
    let path = desk.file("large.csv", (";".repeat(100_000) + &"\nx;y".repeat(1_000)).as_bytes());
    let refused = exchange::sheet::import(&mut desk.dossier, "finding", &path, &mapping, &NoProgress);
    assert!(matches!(refused, Err(Error::Other("too-many-cells", _))), "{refused:?}");
    let path = desk.file("liste.xlsx", &list(""));
    let read = exchange::sheet::preview(desk.dossier.connection(), "finding", &path, &mapping, &NoProgress);
    assert_eq!(read.expect("read").columns.len(), 2);
    desk.sound();
}

/// Two gigabytes of nothing: refused by their size, or by their first bytes, before they are read.
#[test]
fn a_file_of_two_gigabytes_is_refused_at_once() {
    let mut desk = Desk::new();
    for name in ["enorme.xlsx", "enorme.csv", "enorme.json", "enorme.pdf"] {
        let path = desk.file(name, b"");
        let file = std::fs::File::options().write(true).open(&path).expect("opened");
        file.set_len(2_000_000_000).expect("a file with a hole");
        let mapping = exchange::sheet::Mapping::default();
        let listed = exchange::sheet::import(&mut desk.dossier, "finding", &path, &mapping, &NoProgress);
        assert!(matches!(listed, Err(Error::TooLarge(..))), "{name}: {listed:?}");
        let data = exchange::decp::import(&mut desk.dossier, &path, None, &NoProgress);
        assert!(matches!(data, Err(Error::Other("not-open-data", _))), "{name}: {data:?}");
        let read = domain::requirement::read_standard(&path);
        assert!(matches!(read, Err(Error::TooLarge(..))), "{name}: {read:?}");
        let finding = desk.finding();
        let attached = attachment::attach(&mut desk.dossier, "finding", &finding, &path);
        assert!(matches!(attached, Err(Error::TooLarge(..))), "{name}: {attached:?}");
    }
    desk.sound();
}

/// Every kind is also given what is of another.
#[test]
fn a_file_that_is_not_what_it_claims_is_refused() {
    for kind in ["open_data", "list", "annex", "standard", "dossier"] {
        let folder = repository().join("tests/fixtures/hostile").join(kind);
        let file = std::fs::read_dir(&folder).expect("a folder").flatten().next().expect("a file").path();
        let bytes = std::fs::read(file).expect("read");
        open_data(&bytes);
        list(&bytes);
        standard(&bytes);
    }
}

/// Written from right to left, without width, as a script, as a formula, and at the end of time: kept as it was typed, and
/// through everything that reads it.
#[test]
fn text_and_days_that_mislead_are_kept_and_read_everywhere() {
    const ODD: &str = "=1+1\u{202e}txt.exe\u{200b}\u{feff} <img src=x onerror=alert(1)> \u{5d0}\u{5d1} مرحبا \u{1f469}\u{200d}\u{1f680} e\u{301}";
    let mut desk = Desk::new();
    let mut made = 0;
    for register in REGISTERS.iter().filter(|register| importable().contains(&register.descriptor().table)) {
        let mut values = serde_json::Map::new();
        let stored = |field: &Field| register.descriptor().fields.iter().any(|own| own.name == field.name);
        for field in register.enterable().into_iter().filter(stored) {
            let value = match field.kind {
                // An identifier, and days of what was done, are refused where they are impossible.
                _ if field.name == "buyer" => continue,
                Kind::Day if ["found_on", "cleared_on", "done_on", "checked_on"].contains(&field.name) => {
                    json!("2026-11-25")
                }
                Kind::Text | Kind::Person | Kind::LongText => json!(ODD),
                Kind::Code => json!(format!("X \u{202e}{made}")),
                Kind::Day => json!("9999-12-31"),
                Kind::Cents => json!(i64::from(i32::MAX) * 1_000_000),
                Kind::Choice(words) => json!(words.first()),
                Kind::Reference("grade") => json!("grade-weak"),
                _ => continue,
            };
            values.insert(field.name.into(), value);
        }
        match register.create(&mut desk.dossier, serde_json::Value::Object(values)) {
            Ok(_) => made += 1,
            Err(error) => {
                println!("{}: {error:?}", register.descriptor().table);
                hostile::reported(&error);
            }
        }
    }
    assert!(made >= 4, "only {made} records were made");
    let conn = desk.dossier.connection();
    let kept: String = conn
        .query_row("SELECT observation FROM finding WHERE observation LIKE '=1+1%'", [], |row| row.get(0))
        .expect("as it was typed");
    assert_eq!(kept, ODD);
    assert!(!store::record::search::search(conn, "مرحبا", 10, Language::French).expect("searched").is_empty());
    for day in ["2026-11-25", "9999-12-31"] {
        let day = day.parse().expect("a day");
        domain::readiness::readiness(conn, day, Language::French).expect("readiness");
        domain::contract::check::legality(conn, false, day, Language::French, &NoProgress).expect("legality");
    }
    domain::contract::statistics::statistics(conn, "year", false, &NoProgress).expect("statistics");
    for register in ["finding", "action", "contract", "audit"] {
        for format in [Format::Csv, Format::Json, Format::Xlsx, Format::Ics] {
            let query = Query::default();
            match exchange::export(conn, register, format, &query, &NoProgress) {
                Ok(bytes) if format == Format::Csv => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    assert!(!text.contains(";=1+1") && !text.contains("\n=1+1"), "a formula in {register}");
                }
                Ok(_) => {}
                Err(error) => hostile::reported(&error),
            }
        }
    }
    let options = PackOptions::full(Language::French, DEMONSTRATION_DAY);
    let mut out = Vec::new();
    pack::make(conn, &options, &|_, _| Ok(Vec::new()), &mut out, &NoProgress).expect("a pack");
    desk.sound();
}
