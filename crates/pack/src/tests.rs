use std::sync::atomic::{AtomicU32, Ordering};

use dossier::language::Language;
use dossier::progress::{Progress, Stage, Unwatched};
use dossier::{DEMONSTRATION_DAY, Error};

use crate::block::{Block, Cell, Column, Cover, Document, Span};
use crate::layout::{BOTTOM, Item, Laid, MARGIN, TOP, WIDTH, lay_out};
use crate::{PackOptions, make};

fn document(blocks: Vec<Block>) -> Document {
    let cover = Cover {
        organisation: vec!["Ville".into()],
        title: "Dossier".into(),
        subtitle: String::new(),
        facts: Vec::new(),
        counts: Vec::new(),
    };
    Document {
        cover,
        contents_title: "Sommaire".into(),
        header: "En-tête".into(),
        footer: "Pied".into(),
        fingerprint: "Empreinte".into(),
        page_label: Box::new(|page, total| format!("page {page} / {total}")),
        blocks,
    }
}

fn laid(blocks: Vec<Block>) -> Laid {
    lay_out(&document(blocks), &Unwatched).expect("laid out")
}

fn words(item: &Item) -> String {
    let Item::Text { run, .. } = item else { return String::new() };
    run.words.iter().flat_map(|w| w.glyphs.iter().map(|g| g.character)).collect()
}

fn page_text(page: &[Item]) -> String {
    page.iter().map(words).collect::<Vec<_>>().join(" ")
}

/// Text between the running header and the running footer stays in its column.
fn assert_inside(laid: &Laid) {
    for (number, page) in laid.pages.iter().enumerate().skip(1) {
        for item in page {
            let Item::Text { x, y, run } = item else { continue };
            if *y < TOP - 4.0 || *y > BOTTOM + 4.0 {
                continue;
            }
            let visible = run.width() - run.size;
            assert!(*x >= MARGIN - 0.5, "page {number}: {} at {x}", words(item));
            assert!(x + visible <= MARGIN + WIDTH + 0.5, "page {number}: {} ends at {}", words(item), x + visible);
        }
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into(), mark: None }
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    for lines in 30..60 {
        let mut blocks = vec![heading(1, "Section")];
        blocks.extend((0..lines).map(|n| Block::Paragraph(vec![Span::plain(format!("Ligne {n}"))])));
        blocks.push(heading(2, "Seul"));
        blocks.push(Block::Paragraph(vec![Span::plain("suite")]));
        let laid = laid(blocks);
        let of = |text: &str| laid.pages.iter().rposition(|p| page_text(p).contains(text)).expect("on a page");
        let bookmark = laid.bookmarks.iter().find(|b| b.text == "Seul").expect("a bookmark");
        assert_eq!(bookmark.page, of("suite"), "{lines} lines before");
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_under_the_same_header() {
    let columns = ["Référence", "Constat"].map(|t| Column { title: t.into(), weight: 1.0 }).to_vec();
    let long = "Un constat qui n’en finit pas. ".repeat(900);
    let rows = vec![vec![Cell::text("C-1"), Cell::text(long)], vec![Cell::text("C-2"), Cell::text("court")]];
    let laid = laid(vec![heading(1, "Constats"), Block::Table { columns, rows }]);
    assert!(laid.pages.len() > 4);
    for page in &laid.pages[2..] {
        assert!(page_text(page).contains("Référence"), "the header comes back");
    }
    let said: String = laid.pages[2..].iter().map(|p| page_text(p)).collect();
    assert_eq!(said.matches("finit").count(), 900, "nothing is lost");
    assert_inside(&laid);
}

#[test]
fn a_word_wider_than_its_place_is_cut_rather_than_painted_outside() {
    let word = "é".repeat(400);
    let paragraph = Block::Paragraph(vec![Span::plain(format!("avant {word} après"))]);
    let columns = vec![Column { title: "T".into(), weight: 1.0 }, Column { title: "U".into(), weight: 9.0 }];
    let table = Block::Table { columns, rows: vec![vec![Cell::text(word.clone()), Cell::text("u")]] };
    let laid = laid(vec![heading(1, &word), paragraph, table]);
    assert_inside(&laid);
}

#[test]
fn the_contents_lead_to_the_pages_they_name() {
    let mut blocks = Vec::new();
    for section in 0..70 {
        blocks.push(heading(1, &format!("Section {section}")));
        blocks.push(Block::Paragraph(vec![Span::plain("texte")]));
    }
    let laid = laid(blocks);
    let links: Vec<(usize, &String)> = laid
        .pages
        .iter()
        .flatten()
        .filter_map(|i| if let Item::Link { page, says, .. } = i { Some((*page, says)) } else { None })
        .collect();
    assert_eq!(links.len(), 70);
    for ((page, says), bookmark) in links.iter().zip(&laid.bookmarks) {
        assert_eq!(*page, bookmark.page);
        assert!(says.starts_with(&bookmark.text));
        assert!(page_text(&laid.pages[*page]).contains(&bookmark.text));
    }
    let total = format!("page 3 / {}", laid.pages.len());
    assert!(page_text(&laid.pages[2]).contains(&total));
}

/// Stops at the first step.
struct Impatient(AtomicU32);

impl Progress for Impatient {
    fn stage(&self, _: Stage, _: usize) {}

    fn tick(&self) -> dossier::Result<()> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Err(Error::Cancelled)
    }
}

#[test]
fn a_pack_is_sound_in_both_languages_and_stops_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("demo.probant");
    dossier::demonstration(&file, 0, 0).and_then(dossier::Dossier::close).expect("a dossier");
    let conn = dossier::reader(&file).expect("a reader");
    for language in Language::ALL {
        let options = PackOptions::full(language, DEMONSTRATION_DAY);
        let one = make(&conn, &options, &Unwatched).expect("a pack");
        assert_eq!(one.bytes, make(&conn, &options, &Unwatched).expect("a pack").bytes);
        let read = lopdf::Document::load_mem(&one.bytes).expect("a PDF");
        assert_eq!(read.get_pages().len(), one.pages);
        let catalog = read.catalog().expect("a catalog");
        assert!(catalog.has(b"Outlines") && catalog.has(b"Lang"));
    }
    let impatient = Impatient(AtomicU32::new(0));
    let options = PackOptions::full(Language::French, DEMONSTRATION_DAY);
    assert!(matches!(make(&conn, &options, &impatient), Err(Error::Cancelled)));
    assert_eq!(impatient.0.load(Ordering::Relaxed), 1, "it stops at once");
    let bare = PackOptions { sections: Vec::new(), pictures: false, title: "Épreuve".into(), ..options };
    assert!(make(&conn, &bare, &Unwatched).expect("a pack").pages >= 3);
}
