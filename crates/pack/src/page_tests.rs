//! The pages of real packs: nothing outside its box, nothing over something else.

use std::cell::RefCell;

use domain::DEMONSTRATION_DAY;
use language::Language;
use store::Dossier;
use store::progress::NoProgress;
use store::redaction::Redaction;
use store::register::custom::{CustomFieldForm, add};

use crate::chart::{Branch, Chart};
use crate::laid::{Laid, lay_out};
use crate::layout::{Item, MARGIN, Page, Run, Shape, TOP};
use crate::options::{Edition, PackOptions, PackSection};
use crate::pdf::PdfWriter;
use crate::section::Source;
use crate::template::{compose, hidden};

fn demonstration(language: Language, scale: u32) -> Laid {
    demonstration_with(PackOptions::full(language, DEMONSTRATION_DAY), scale)
}

pub(crate) fn demonstration_with(options: PackOptions, scale: u32) -> Laid {
    demonstration_changed(options, scale, |_| ())
}

pub(crate) fn demonstration_changed(options: PackOptions, scale: u32, change: impl FnOnce(&mut Dossier)) -> Laid {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("demo.probant");
    let mut dossier = domain::demonstration(&file, scale, 3).expect("a dossier");
    change(&mut dossier);
    dossier.close().expect("closed");
    let conn = domain::reader(&file).expect("a reader");
    let mut nowhere = std::io::sink();
    let writer = RefCell::new(PdfWriter::rehearsal(&mut nowhere));
    let snapshot = conn.snapshot().expect("a moment");
    let (options, samples) = &hidden(&snapshot, &options).expect("hidden");
    let source = Source::new(&snapshot, options, &writer, samples, &NoProgress).expect("a source");
    let head = store::journal::state(&conn).expect("a state").expect("an entry");
    let (document, _) = compose(&source, &head).expect("composed");
    lay_out(&document)
}

/// Left, top, right, bottom of the ink of a run, a little less than its line.
fn ink(item: &Item) -> Option<[f32; 4]> {
    let Shape::Text(run) = &item.shape else { return None };
    let visible = visible(run);
    (visible > 0.5).then_some([item.x, item.y - run.size * 0.7, item.x + visible, item.y + run.size * 0.15])
}

/// The width without the blank at its end.
fn visible(run: &Run) -> f32 {
    let trailing = run.words.last().map_or(0.0, |w| w.width - w.visible);
    let stretched = if trailing > 0.0 { run.stretch } else { 0.0 };
    run.width() - trailing * run.size - stretched
}

pub(crate) fn said(item: &Item) -> String {
    let Shape::Text(run) = &item.shape else { return String::new() };
    run.words.iter().flat_map(|w| w.glyphs.iter().map(|g| g.character)).collect()
}

fn overlap(a: [f32; 4], b: [f32; 4]) -> bool {
    a[0] + 0.3 < b[2] && b[0] + 0.3 < a[2] && a[1] + 0.3 < b[3] && b[1] + 0.3 < a[3]
}

fn assert_apart(number: usize, page: &Page) {
    let texts: Vec<(&Item, [f32; 4])> = page.items.iter().filter_map(|item| Some((item, ink(item)?))).collect();
    for (index, (item, own)) in texts.iter().enumerate() {
        for (other, its) in &texts[index + 1..] {
            assert!(!overlap(*own, *its), "page {number}: « {} » over « {} »", said(item), said(other));
        }
    }
}

fn assert_inside(number: usize, page: &Page) {
    let (left, right) = (MARGIN - 0.5, MARGIN + page.sheet.width() + 0.5);
    for item in &page.items {
        let Some([from, top, to, bottom]) = ink(item) else { continue };
        assert!(from >= left && to <= right, "page {number}: « {} » from {from} to {to}", said(item));
        let page_foot = page.sheet.page_height();
        assert!(top > TOP - 50.0 && bottom < page_foot - 20.0, "page {number}: « {} » at {top}", said(item));
    }
}

#[test]
fn no_text_stands_outside_its_page_or_over_another_one() {
    for (language, scale) in [(Language::French, 0), (Language::English, 0), (Language::French, 120)] {
        let laid = demonstration(language, scale);
        assert!(laid.pages.len() > 15);
        for (number, page) in laid.pages.iter().enumerate().skip(1) {
            assert_inside(number, page);
            assert_apart(number, page);
        }
    }
}

#[test]
fn no_page_is_empty() {
    let laid = demonstration(Language::French, 120);
    for (number, page) in laid.pages.iter().enumerate().skip(laid.front) {
        let body = page.items.iter().filter(|i| i.y > TOP - 4.0 && i.y < page.sheet.bottom());
        assert!(body.count() > 0, "page {number} is empty");
    }
}

/// 4.3: what does not apply stands in the scope with its reason, and so does the conclusion on climate change.
#[test]
fn the_scope_says_what_does_not_apply_and_why() {
    let laid = demonstration(Language::French, 0);
    let says = |p: &&Page| p.items.iter().any(|i| said(i).contains("non applicables"));
    let page = laid.pages[laid.front..].iter().find(says).expect("a page");
    let text: String = page.items.iter().map(said).collect::<String>().split_whitespace().collect();
    for words in ["7.1.5.2Traçabilitédelamesure", "Aucuninstrumentdemesure", "Changementclimatique", "parfortechaleur"]
    {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

/// An audit to come: the functions of its agenda, once each, and room to sign.
#[test]
fn those_present_sign_a_page_of_their_own() {
    let sections = vec![PackSection::AuditPlan];
    let laid =
        demonstration_with(PackOptions { sections, ..PackOptions::full(Language::French, DEMONSTRATION_DAY) }, 0);
    let text = |page: &Page| page.items.iter().map(said).collect::<String>();
    let sheets: Vec<String> = laid.pages.iter().map(text).filter(|text| text.contains("Réunion de clôture")).collect();
    let signed = sheets.iter().filter(|text| text.contains("Feuille d’émargement") && text.contains("Fonction"));
    assert_eq!(signed.count(), 3, "one for each audit that has not been held: {sheets:?}");
}

/// Many branches and long causes: every word is there, apart from every other.
#[test]
fn a_fishbone_says_every_cause() {
    let cause = "la fiche de contrôle n’est pas demandée par le logiciel avant la signature";
    let branches = |count: usize| {
        let branch = |number| Branch {
            name: format!("Branche{number}"),
            causes: (0..=number % 3).map(|each| format!("C{number}x{each} {cause}")).collect(),
        };
        (0..count).map(branch).collect::<Vec<_>>()
    };
    for count in [1, 2, 5, 6, 12] {
        let chart = Chart::Fishbone { effect: "S2-2026-08".into(), branches: branches(count) };
        let (items, width, height) = crate::layout::draw_chart(&chart, "", Language::French);
        let text: String = items.iter().map(said).collect();
        for number in 0..count {
            assert!(text.contains(&format!("Branche{number}")) && text.contains(&format!("C{number}x0")), "{text}");
        }
        let inks: Vec<_> = items.iter().filter_map(ink).collect();
        for (index, own) in inks.iter().enumerate() {
            assert!(own[0] >= MARGIN - 0.5 && own[2] <= MARGIN + width && own[3] <= height, "{count}: {own:?}");
            assert!(inks[index + 1..].iter().all(|other| !overlap(*own, *other)), "{count}: {own:?}");
        }
    }
}

/// What people add to a register is printed with its records, in every section that shows them, under the name they gave it.
#[test]
fn custom_fields_are_printed_and_left_out_like_any_other() {
    let registers = ["finding", "process", "procedure", "action", "audit"];
    let fill = |dossier: &mut Dossier| {
        for register in registers {
            let form =
                CustomFieldForm { name: format!("Cote {register}"), kind: "person".into(), choices: String::new() };
            let field = add(dossier, register, &form).expect("added").value.field().name;
            let all: Vec<String> = {
                let conn = dossier.connection();
                let mut statement = conn.prepare(&format!("SELECT id FROM {register}")).expect("a table");
                statement.query_map([], |row| row.get(0)).expect("read").collect::<Result<_, _>>().expect("rows")
            };
            let known = domain::catalogue::by_name(register).expect("a register");
            for id in all {
                known.edit(dossier, &id, serde_json::json!({ field: "Zoé Quernel" })).expect("entered");
            }
        }
    };
    let mut options = PackOptions::full(Language::French, DEMONSTRATION_DAY);
    options.sections.extend([PackSection::AuditPlan]);
    let prints = |laid: &Laid, name: &str| {
        laid.pages.iter().any(|page| page.items.iter().map(said).collect::<String>().contains(name))
    };
    let laid = demonstration_changed(options.clone(), 0, fill);
    for register in registers {
        assert!(prints(&laid, &format!("Cote {register}")), "{register}");
    }
    assert!(prints(&laid, "Quernel"));
    (options.edition, options.redaction) = (Edition::Redacted, Redaction { people: true, ..Redaction::default() });
    let hidden = demonstration_changed(options, 0, fill);
    assert!(prints(&hidden, "Cote finding") && !prints(&hidden, "Quernel"));
}
