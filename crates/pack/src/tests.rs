use std::sync::atomic::{AtomicU32, Ordering};

use domain::DEMONSTRATION_DAY;
use language::Language;
use store::Error;
use store::progress::{NoProgress, Progress, Stage};

use crate::block::{Block, Cell, Column, Cover, Document, Group, Span, Table};
use crate::font::Shaped;
use crate::laid::{Laid, lay_out};
use crate::layout::{BlockStream, Item, MARGIN, Page, Role, Run, Shape, Sheet, TOP};
use crate::{Attached, Deflated, Made, PackOptions, PackSection, compare, make, read};

fn document(blocks: Vec<Block>) -> Document {
    let cover = Cover {
        logo: None,
        organisation: vec!["Ville".into()],
        subtitle: String::new(),
        facts: Vec::new(),
        counts: Vec::new(),
    };
    let mut roll = BlockStream::new(Language::French);
    roll.extend(blocks).expect("blocks");
    Document {
        language: Language::French,
        title: "Dossier".into(),
        cover: Some(cover),
        contents_title: "Sommaire".into(),
        header: "En-tête".into(),
        footer: "Pied".into(),
        fingerprint: "Empreinte".into(),
        author: "Ville".into(),
        blocks: roll.finish().expect("blocks"),
    }
}

fn laid(blocks: Vec<Block>) -> Laid {
    lay_out(&document(blocks))
}

/// What an item says; the hyphen of a word cut at the end of its line is no part of it.
fn words(item: &Item) -> String {
    let Shape::Text(run) = &item.shape else { return String::new() };
    let said = |w: &Shaped| {
        let letters = w.glyphs.len() - usize::from(w.hyphenated);
        w.glyphs[..letters].iter().map(|g| g.character).collect::<String>()
    };
    run.words.iter().map(|w| said(w)).collect()
}

fn page_text(page: &Page) -> String {
    page.items.iter().map(words).collect::<Vec<_>>().join(" ")
}

/// Text between the running header and the running footer stays in its column.
fn assert_inside(laid: &Laid) {
    for (number, page) in laid.pages.iter().enumerate().skip(1) {
        for item in &page.items {
            let Shape::Text(run) = &item.shape else { continue };
            if item.y < TOP - 4.0 || item.y > page.sheet.bottom() + 4.0 {
                continue;
            }
            let visible = run.width() - run.size;
            let right = MARGIN + page.sheet.width() + 0.5;
            assert!(item.x >= MARGIN - 0.5, "page {number}: {} at {}", words(item), item.x);
            assert!(item.x + visible <= right, "page {number}: {} ends at {}", words(item), item.x + visible);
        }
    }
}

fn plain(columns: &[&str], rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table::plain(columns.iter().map(|t| Column::new(*t, 1.0)).collect(), rows))
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    for lines in 30..60 {
        let mut blocks = vec![Block::heading(1, "Section")];
        blocks.extend((0..lines).map(|n| Block::Paragraph(vec![Span::plain(format!("Ligne {n}"))])));
        blocks.push(Block::heading(2, "Seul"));
        blocks.push(Block::Paragraph(vec![Span::plain("suite")]));
        let laid = laid(blocks);
        let of = |text: &str| laid.pages.iter().rposition(|p| page_text(p).contains(text)).expect("on a page");
        let bookmark = laid.bookmarks.iter().find(|b| b.text == "Seul").expect("a bookmark");
        assert_eq!(bookmark.page, of("suite"), "{lines} lines before");
    }
}

/// Blocks are measured some at a time: what stays together does so over their borders.
#[test]
fn a_heading_stays_with_what_follows_wherever_the_work_is_parted() {
    for before in 0..100 {
        let mut blocks = vec![Block::heading(1, "Section"), Block::Space(before as f32 * 7.0)];
        blocks.extend((0..before).map(|_| Block::Space(0.0)));
        blocks.extend((0..120).flat_map(|n| {
            [Block::heading(2, format!("Titre {n}")), Block::Paragraph(vec![Span::plain(format!("suite {n}."))])]
        }));
        let laid = laid(blocks);
        for bookmark in laid.bookmarks.iter().skip(1) {
            let follows = bookmark.text.replace("Titre", "suite") + ".";
            let page = page_text(&laid.pages[bookmark.page]);
            assert!(page.contains(&follows), "{} alone on page {}", bookmark.text, bookmark.page);
        }
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_under_the_same_header() {
    let long = "Un constat qui n’en finit pas. ".repeat(900);
    let rows = vec![vec![Cell::text("C-1"), Cell::text(long)], vec![Cell::text("C-2"), Cell::text("court")]];
    let laid = laid(vec![Block::heading(1, "Constats"), plain(&["Référence", "Constat"], rows)]);
    assert!(laid.pages.len() > 4);
    for page in &laid.pages[2..] {
        assert!(page_text(page).contains("Référence"), "the header comes back");
    }
    let said: String = laid.pages[2..].iter().map(page_text).collect();
    assert_eq!(said.replace(' ', "").matches("finit").count(), 900, "nothing is lost");
    assert_inside(&laid);
    let heard = laid.pages.iter().flat_map(|p| &p.items).filter(|i| words(i) == "Référence" && i.tag.is_some()).count();
    assert_eq!(heard, 1, "a header that comes back is not heard again");
}

#[test]
fn a_word_wider_than_its_place_is_cut_rather_than_painted_outside() {
    let word = "é".repeat(400);
    let paragraph = Block::Paragraph(vec![Span::plain(format!("avant {word} après"))]);
    let table = plain(&["T", "U"], vec![vec![Cell::text(word.clone()), Cell::text("u")]]);
    let laid = laid(vec![Block::heading(1, &word), paragraph, table]);
    assert_inside(&laid);
    let heard = laid.pages[2..].iter().flat_map(|p| &p.items).filter(|i| i.tag.is_some());
    let said: String = heard.map(words).collect();
    assert_eq!(said.matches('é').count(), 3 * 400, "heading, paragraph and cell say it all");
}

#[test]
fn the_contents_lead_to_the_pages_they_name() {
    let mut blocks = Vec::new();
    for section in 0..70 {
        blocks.push(Block::heading(1, format!("Section {section}")));
        blocks.push(Block::Paragraph(vec![Span::plain("texte")]));
    }
    let laid = laid(blocks);
    let links = laid.pages.iter().flat_map(|p| &p.items).filter_map(|item| match &item.shape {
        Shape::Link { to, says, .. } => Some((to.clone(), says.clone())),
        _ => None,
    });
    let links: Vec<_> = links.collect();
    assert_eq!(links.len(), 70);
    for ((to, says), bookmark) in links.iter().zip(&laid.bookmarks) {
        assert_eq!(*to, bookmark.name);
        let page = &laid.pages[bookmark.page];
        assert_eq!(*says, format!("{}, page {}", bookmark.text, page.label));
        assert!(page_text(page).contains(&bookmark.text));
    }
    assert_eq!(laid.pages[1].label, "ii");
    let first = &laid.pages[laid.front];
    assert!(page_text(first).replace('\u{202f}', " ").contains("page 1 / 70"), "{}", page_text(first));
}

#[test]
fn lines_are_hyphenated_and_justified_where_the_block_asks() {
    let text = "La conformité réglementaire des procédures administratives internationales ".repeat(12);
    let callout = Block::Callout { mark: "note".into(), paragraphs: vec![vec![Span::plain(text.clone())]] };
    let laid = laid(vec![Block::heading(1, "Section"), callout]);
    assert_inside(&laid);
    let runs: Vec<&Run> = laid.pages[laid.front].items.iter().filter_map(run_of_text).collect();
    let cut = runs.iter().filter(|r| r.words.last().is_some_and(|w| w.hyphenated)).count();
    let stretched = runs.iter().filter(|r| r.stretch > 0.0).count();
    assert!(cut > 0 && stretched > 3, "{cut} cut, {stretched} stretched");
    let said: String = laid.pages[laid.front..].iter().map(page_text).collect();
    assert_eq!(said.replace(' ', "").matches("internationales").count(), 12, "no letter is lost in a hyphen");
}

#[test]
fn what_is_written_in_another_language_says_so_and_is_hyphenated_in_it() {
    let english =
        "The organization retains documented information of the internationalization requirements. ".repeat(6);
    let french = "Le service conserve les preuves.";
    let spans = vec![Span::bold("Exigence. "), Span::plain(english.clone()), Span::plain(french)];
    let laid = laid(vec![Block::heading(1, "Section"), Block::Paragraph(spans)]);
    let foreign: Vec<&Item> = laid.pages[laid.front..]
        .iter()
        .flat_map(|page| &page.items)
        .filter(|item| item.tag.is_some_and(|tag| laid.elements[tag as usize].role == Role::Span))
        .collect();
    let said: String = foreign.iter().map(|item| words(item)).collect();
    assert_eq!(said.replace(' ', ""), english.replace(' ', ""), "all of it and nothing else");
    for item in foreign {
        let element = &laid.elements[item.tag.expect("tagged") as usize];
        assert_eq!(element.language, Some(Language::English));
        assert_eq!(laid.elements[element.parent.expect("a parent") as usize].role, Role::Paragraph);
    }
}

fn run_of_text(item: &Item) -> Option<&Run> {
    if let (Shape::Text(run), Some(_)) = (&item.shape, item.tag) { Some(run) } else { None }
}

#[test]
fn upright_and_lying_pages_stand_in_one_pack() {
    let laid = laid(vec![
        Block::heading(1, "Debout"),
        Block::Paragraph(vec![Span::plain("texte")]),
        Block::Paper(Sheet::Landscape),
        Block::heading(1, "Couché"),
        Block::Paragraph(vec![Span::plain("texte large ".repeat(60))]),
        Block::Paper(Sheet::Portrait),
        Block::heading(1, "Redressé"),
    ]);
    let sheets: Vec<Sheet> = laid.pages[laid.front..].iter().map(|p| p.sheet).collect();
    assert_eq!(sheets, [Sheet::Portrait, Sheet::Landscape, Sheet::Portrait]);
    assert_inside(&laid);
}

/// What somebody hears who walks the structure: a cell with the headers of its column and its row.
#[test]
fn a_cell_is_heard_with_its_headers() {
    let columns = vec![Column::new("Référence", 1.0).naming_rows(), Column::new("Constat", 1.0)];
    let group = |title: &str, reference: &str| Group {
        title: Some(title.into()),
        rows: vec![vec![Cell::text(reference), Cell::text("visa absent")]],
        total: None,
    };
    let groups = vec![group("P1 Préparer", "C-1"), group("P2 Attribuer", "C-2")];
    let laid = laid(vec![Block::heading(1, "Registre"), Block::Table(Table { columns, groups })]);
    let said = |wanted: Role| -> Vec<String> {
        let items = laid.pages.iter().flat_map(|p| &p.items);
        items.filter(|i| i.tag.is_some_and(|t| laid.elements[t as usize].role == wanted)).map(words).collect()
    };
    assert_eq!(said(Role::ColumnHeader), ["Référence", "Constat"]);
    assert_eq!(said(Role::RowHeader), ["C-1", "C-2"]);
    assert_eq!(said(Role::GroupHeader(2)), ["P1 Préparer", "P2 Attribuer"]);
    assert_eq!(said(Role::Cell), ["visa absent", "visa absent"]);
    let row_of = |text: &str| {
        let items = laid.pages.iter().flat_map(|p| &p.items);
        let tag = items.filter(|i| words(i) == text).find_map(|i| i.tag).expect("tagged");
        laid.elements[tag as usize].parent
    };
    assert_ne!(row_of("C-1"), row_of("C-2"));
    let levels: Vec<Role> = laid.elements.iter().map(|e| e.role).filter(|r| matches!(r, Role::Heading(_))).collect();
    assert_eq!(levels, [Role::Heading(1), Role::Heading(2), Role::Heading(2)], "title, contents, register");
}

/// No files beside the pages.
fn nothing(_: &store::ReadOnly, _: &dyn Progress) -> store::Result<Vec<(Attached, Deflated)>> {
    Ok(Vec::new())
}

/// A pack and its bytes.
struct Bound {
    made: Made,
    bytes: Vec<u8>,
}

fn bind(conn: &store::ReadOnly, options: &PackOptions, progress: &dyn Progress) -> store::Result<Bound> {
    let mut bytes = Vec::new();
    let made = make(conn, options, &nothing, &mut bytes, progress)?;
    Ok(Bound { made, bytes })
}

/// Stops at the first step.
struct Impatient(AtomicU32);

impl Progress for Impatient {
    fn stage(&self, _: Stage, _: usize) {}

    fn tick(&self) -> store::Result<()> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Err(Error::Cancelled)
    }
}

#[test]
fn a_pack_is_sound_in_both_languages_and_stops_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("demo.probant");
    domain::demonstration(&file, 0, 0).and_then(store::Dossier::close).expect("a dossier");
    let conn = domain::reader(&file).expect("a reader");
    for language in Language::ALL {
        let options = PackOptions::full(language, DEMONSTRATION_DAY);
        let one = bind(&conn, &options, &NoProgress).expect("a pack");
        assert_eq!(one.bytes, bind(&conn, &options, &NoProgress).expect("a pack").bytes);
        let read = lopdf::Document::load_mem(&one.bytes).expect("a PDF");
        assert_eq!(read.get_pages().len(), one.made.pages);
        let catalog = read.catalog().expect("a catalog");
        assert!(catalog.has(b"Outlines") && catalog.has(b"Lang"));
    }
    for (sections, title) in [
        (vec![PackSection::Procedures], "Registre des procédures"),
        (vec![PackSection::Scope, PackSection::Findings], "Rapport de constats"),
        (vec![PackSection::Findings, PackSection::Procedures], "Dossier de préparation"),
    ] {
        let options = PackOptions { sections, ..PackOptions::full(Language::French, DEMONSTRATION_DAY) };
        let named = bind(&conn, &options, &NoProgress).expect("a pack");
        let file = lopdf::Document::load_mem(&named.bytes).expect("a PDF");
        let information = file.trailer.get(b"Info").and_then(|i| file.dereference(i)).expect("information").1;
        let said = information.as_dict().and_then(|i| i.get(b"Title")).and_then(lopdf::decode_text_string);
        assert!(said.expect("a title").starts_with(title), "{title}");
    }
    let impatient = Impatient(AtomicU32::new(0));
    let options = PackOptions::full(Language::French, DEMONSTRATION_DAY);
    assert!(matches!(bind(&conn, &options, &impatient), Err(Error::Cancelled)));
    assert!(impatient.0.load(Ordering::Relaxed) < 3, "it stops at once");
    let bare = PackOptions { sections: Vec::new(), pictures: false, title: "Épreuve".into(), ..options };
    assert!(bind(&conn, &bare, &NoProgress).expect("a pack").made.pages >= 3);
}

#[test]
fn a_pack_tells_whether_it_is_as_it_was_made_and_what_changed_since() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("demo.probant");
    let mut dossier = domain::demonstration(&path, 0, 0).expect("a dossier");
    let options = PackOptions::full(Language::French, DEMONSTRATION_DAY);
    let pack = bind(dossier.connection(), &options, &NoProgress).expect("a pack");
    let (manifest, intact) = read(&pack.bytes, &path).expect("a manifest");
    assert!(intact && manifest.state == pack.made.state && !manifest.evidence.is_empty());
    let compared = |manifest: &crate::Manifest, conn: &store::ReadOnly| {
        let found = compare(&pack.bytes, manifest, conn, &NoProgress).expect("compared");
        found.into_iter().map(|change| change.code).collect::<Vec<_>>()
    };
    assert_eq!(compared(&manifest, dossier.connection()), Vec::<String>::new());
    // What the list of evidence says more, less or otherwise than the journal, whatever the file says of itself.
    let forged = |change: &dyn Fn(&mut crate::Manifest)| {
        let mut forged = manifest.clone();
        change(&mut forged);
        compared(&forged, dossier.connection())
    };
    let invented = forged(&|m| {
        let one = crate::Evidence { sha256: "00".repeat(32), ..m.evidence[0].clone() };
        m.evidence.push(one);
    });
    assert_eq!(invented, ["pack-evidence-unsaid"]);
    assert_eq!(forged(&|m| drop(m.evidence.remove(0))), ["pack-evidence-left-out"]);
    let moved = forged(&|m| m.evidence[0].record = "ailleurs".into());
    assert_eq!(moved, ["pack-evidence-unsaid", "pack-evidence-left-out"]);
    let without = bind(dossier.connection(), &PackOptions { annexes: false, ..options.clone() }, &NoProgress);
    let without = without.expect("a pack").bytes;
    let codes: Vec<String> = compare(&without, &manifest, dossier.connection(), &NoProgress)
        .expect("compared")
        .into_iter()
        .map(|change| change.code)
        .collect();
    assert!(
        !codes.is_empty() && codes.iter().all(|code| code == "pack-evidence-unsaid"),
        "no original in it: {codes:?}"
    );

    for at in [12, pack.bytes.len() / 3, pack.bytes.len() - 60, pack.bytes.len() - 3] {
        let mut altered = pack.bytes.clone();
        altered[at] ^= 1;
        let still = read(&altered, &path).is_ok_and(|(_, intact)| intact);
        assert!(!still, "a byte flipped at {at} goes unseen");
    }
    let longer = [&pack.bytes[..], b" "].concat();
    assert!(!read(&longer, &path).is_ok_and(|(_, intact)| intact), "what is added behind is seen");
    assert_eq!(read(b"%PDF-1.4 of somebody else", &path).expect_err("refused").code(), "not-a-pack");

    let attachment =
        store::register::attachment::attachments(dossier.connection(), &first_proven(&dossier)).expect("evidence");
    store::register::attachment::detach(&mut dossier, &attachment[0].id).expect("taken off");
    assert_eq!(compared(&manifest, dossier.connection()), ["pack-later", "pack-evidence"]);
    let other = folder.path().join("autre.probant");
    let other = domain::demonstration(&other, 1, 7).expect("a dossier");
    let foreign = bind(other.connection(), &options, &NoProgress).expect("a pack");
    let (foreign, _) = read(&foreign.bytes, &path).expect("a manifest");
    assert_eq!(compared(&foreign, dossier.connection()), ["pack-state"]);
}

/// The first record that has an attachment.
fn first_proven(dossier: &store::Dossier) -> String {
    let sql = "SELECT record_id FROM attachment WHERE archived_at IS NULL ORDER BY name LIMIT 1";
    dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a record")
}
