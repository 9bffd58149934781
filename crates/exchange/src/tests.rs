use calamine::{Data, Reader, Xlsx};
use domain::demonstration;
use domain::finding::Finding;
use language::Language;
use serde_json::json;
use store::journal::Author;
use store::progress::NoProgress;
use store::record::Query;
use store::{Dossier, register};

use crate::{Format, export};

/// The demonstration with a finding that tries its luck as a formula.
fn dossier() -> (tempfile::TempDir, Dossier) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("demo.probant");
    demonstration(&file, 0, 0).and_then(Dossier::close).expect("a dossier");
    let author = Author { name: String::new(), function: String::new(), station: "essai".into(), signer: None };
    let mut dossier = domain::open(&file, author).expect("opened");
    let values = json!({
        "reference": "Z-1", "grade_id": "grade-weak", "clause_id": "iso-9001-2015/8.6", "found_on": "2026-11-22",
        "observation": "=HYPERLINK(\"x\";\"y\")", "risk": "deux\nlignes ; et « guillemets »",
    });
    register::create::<Finding>(&mut dossier, values).expect("created");
    (folder, dossier)
}

fn exported(dossier: &Dossier, format: Format, words: &str) -> Vec<u8> {
    let query = Query { words: words.into(), language: Language::French, ..Query::default() };
    export(dossier.connection(), "finding", format, &query, &NoProgress).expect("exported")
}

#[test]
fn a_workbook_holds_days_as_days_and_formulas_as_text() {
    let (_folder, dossier) = dossier();
    let bytes = exported(&dossier, Format::Xlsx, "z-1");
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    let sheet = book.worksheet_range("Constats").expect("a sheet");
    let head: Vec<String> = sheet.rows().next().expect("headings").iter().map(ToString::to_string).collect();
    let row = sheet.rows().nth(1).expect("one row");
    let at = |name: &str| &row[head.iter().position(|h| h == name).expect("a column")];
    assert_eq!(at("Constat"), &Data::String("=HYPERLINK(\"x\";\"y\")".into()));
    assert_eq!(at("Article"), &Data::String("8.6".into()));
    assert!(matches!(at("Date"), Data::DateTime(_)), "{:?}", at("Date"));
    assert_eq!(sheet.height(), 2, "only what the table shows is exported");
}

#[test]
fn separated_values_survive_quotes_lines_and_formulas() {
    let (_folder, dossier) = dossier();
    let bytes = exported(&dossier, Format::Csv, "");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let body = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(body.as_bytes());
    let head = reader.headers().expect("headings").clone();
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("rows");
    assert_eq!(rows.len(), 15);
    let row = rows.iter().find(|r| &r[0] == "Z-1").expect("the row");
    let at = |name: &str| &row[head.iter().position(|h| h == name).expect("a column")];
    assert_eq!(at("Constat"), "'=HYPERLINK(\"x\";\"y\")");
    assert_eq!(at("Risque"), "deux\nlignes ; et « guillemets »");
    assert_eq!(at("Date"), "22/11/2026");
}

#[test]
fn days_to_come_are_a_calendar_that_keeps_its_identities() {
    let (_folder, dossier) = dossier();
    let write = |register: &str| {
        let query = Query { language: Language::French, ..Query::default() };
        export(dossier.connection(), register, Format::Ics, &query, &NoProgress)
            .map(|bytes| String::from_utf8(bytes).expect("UTF-8").replace("\r\n ", ""))
    };
    let actions = write("action").expect("a calendar");
    assert_eq!(actions.matches("BEGIN:VEVENT").count(), 13, "twelve due, one to be checked");
    assert!(actions.contains("DTSTART;VALUE=DATE:20261115") && actions.contains("AC-10 · Échéance"), "{actions}");
    assert_eq!(actions, write("action").expect("a calendar"), "the same state gives the same file");
    let audits = write("audit").expect("a calendar");
    assert!(audits.contains("DTSTART;VALUE=DATE:20270119") && audits.contains("DTEND;VALUE=DATE:20270122"), "{audits}");
    assert_eq!(write("finding").expect_err("no day").code(), "unknown");
}
