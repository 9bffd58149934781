//! `krilla-peer CONTENT.json OUT.pdf`: findings as PDF/A-3a and PDF/UA-1 by krilla, on pages like Probant's: contents, a
//! table, a sheet for each. Krilla has no layout of its own; this one is as small as can be: no hyphens, no
//! justification, words shaped once.

mod shaper;

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use krilla::text::{GlyphId, KrillaGlyph};
use shaper::{Face, Shaper, Word};

#[derive(serde::Deserialize)]
struct Finding {
    reference: String,
    grade: String,
    clause: String,
    found_on: String,
    audit: String,
    process: String,
    procedure: String,
    auditor: String,
    requirement: String,
    observation: String,
    evidence: String,
    risk: String,
}

const WIDTH: f32 = 595.276;
const HEIGHT: f32 = 841.89;
const MARGIN: f32 = 56.693;
const TOP: f32 = 76.0;
const BOTTOM: f32 = HEIGHT - 66.0;
const ROOM: f32 = WIDTH - 2.0 * MARGIN;
const INK: (u8, u8, u8) = (0x1a, 0x23, 0x2e);
const MUTED: (u8, u8, u8) = (0x5d, 0x68, 0x75);
const LINE: (u8, u8, u8) = (0xd5, 0xd8, 0xd8);

/// What a page shows.
enum Piece {
    Text { x: f32, y: f32, face: Face, size: f32, ink: (u8, u8, u8), words: Vec<Rc<Word>>, tag: Option<usize> },
    Box { x: f32, y: f32, width: f32, height: f32, ink: (u8, u8, u8) },
}

/// Pages being laid out; tags are leaves of the tree to come, by number.
struct Layout {
    pages: Vec<Vec<Piece>>,
    y: f32,
    leaves: usize,
}

impl Layout {
    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
    }

    fn need(&mut self, height: f32) -> bool {
        let full = self.y + height > BOTTOM;
        if full {
            self.turn();
        }
        full
    }

    fn leaf(&mut self) -> usize {
        self.leaves += 1;
        self.leaves - 1
    }

    fn put(&mut self, piece: Piece) {
        self.pages.last_mut().expect("a page").push(piece);
    }

    /// Lines from a corner, all part of `tag`; returns how far they reach down.
    #[allow(clippy::too_many_arguments)]
    fn block(
        &mut self,
        lines: Vec<Vec<Rc<Word>>>,
        face: Face,
        (size, leading): (f32, f32),
        x: f32,
        y: f32,
        ink: (u8, u8, u8),
        tag: Option<usize>,
    ) -> f32 {
        let mut at = y;
        for words in lines {
            self.put(Piece::Text { x, y: at + (leading + size * 0.72) / 2.0, face, size, ink, words, tag });
            at += leading;
        }
        at
    }
}

/// The structure: roles with children, leaves by number.
enum Branch {
    Group(TagGroup, Vec<Branch>),
    Leaf(usize),
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let findings: Vec<Finding> = serde_json::from_slice(&std::fs::read(&args[1]).expect("content")).expect("findings");
    let mut shaper = Shaper::new();
    let mut layout = Layout { pages: Vec::new(), y: TOP, leaves: 0 };
    let mut tree: Vec<Branch> = Vec::new();
    let heading = |level: u16, text: &str| {
        TagGroup::new(Tag::Hn(NonZeroU16::new(level).expect("a level"), Some(text.to_owned())))
    };

    layout.turn();
    let title = layout.leaf();
    let lines = shaper.lines(Face::Bold, 29.0, "Rapport de constats", ROOM);
    layout.block(lines, Face::Bold, (29.0, 35.0), MARGIN, 140.0, INK, Some(title));
    tree.push(Branch::Group(heading(1, "Rapport de constats"), vec![Branch::Leaf(title)]));

    layout.turn();
    let widths = [68.0, 50.0, 250.0, 48.0, 60.0];
    let titles = ["Référence", "Type", "Constat", "Article", "Date"];
    let table_head = |layout: &mut Layout, shaper: &mut Shaper, heard: bool| -> Vec<Branch> {
        let mut cells = Vec::new();
        let mut x = MARGIN;
        for (title, width) in titles.iter().zip(widths) {
            let tag = heard.then(|| layout.leaf());
            let lines = shaper.lines(Face::Bold, 8.0, title, width - 10.0);
            layout.block(lines, Face::Bold, (8.0, 11.0), x, layout.y + 4.5, MUTED, tag);
            if let Some(tag) = tag {
                cells.push(Branch::Group(TagGroup::new(Tag::TH(TableHeaderScope::Column)), vec![Branch::Leaf(tag)]));
            }
            x += width;
        }
        layout.y += 20.0;
        layout.put(Piece::Box { x: MARGIN, y: layout.y, width: ROOM, height: 0.8, ink: INK });
        cells
    };
    let head = table_head(&mut layout, &mut shaper, true);
    let mut rows = vec![Branch::Group(TagGroup::new(Tag::TR), head)];
    for finding in &findings {
        let texts = [&finding.reference, &finding.grade, &finding.observation, &finding.clause, &finding.found_on];
        let cells: Vec<_> = texts
            .iter()
            .zip(widths)
            .map(|(text, width)| shaper.lines(Face::Regular, 8.0, text, width - 10.0))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(1) as f32 * 11.0 + 9.0;
        if layout.need(height) {
            table_head(&mut layout, &mut shaper, false);
        }
        let mut x = MARGIN;
        let mut branches = Vec::new();
        for (index, (lines, width)) in cells.into_iter().zip(widths).enumerate() {
            let tag = layout.leaf();
            layout.block(lines, Face::Regular, (8.0, 11.0), x, layout.y + 4.5, INK, Some(tag));
            let role = if index == 0 { TagGroup::new(Tag::TH(TableHeaderScope::Row)) } else { TagGroup::new(Tag::TD) };
            branches.push(Branch::Group(role, vec![Branch::Leaf(tag)]));
            x += width;
        }
        layout.y += height;
        layout.put(Piece::Box { x: MARGIN, y: layout.y, width: ROOM, height: 0.4, ink: LINE });
        rows.push(Branch::Group(TagGroup::new(Tag::TR), branches));
    }
    tree.push(Branch::Group(TagGroup::new(Tag::Table), rows));

    let mut outline = Vec::new();
    for finding in &findings {
        let facts = [
            ("Audit", &finding.audit),
            ("Processus", &finding.process),
            ("Procédure", &finding.procedure),
            ("Auditeur", &finding.auditor),
            ("Date", &finding.found_on),
        ];
        let texts = [
            ("Exigence. ", &finding.requirement),
            ("Constat. ", &finding.observation),
            ("Preuve. ", &finding.evidence),
            ("Risque. ", &finding.risk),
        ];
        let name = format!("{} · {}", finding.reference, finding.clause);
        let facts: Vec<_> = facts
            .iter()
            .map(|(label, value)| {
                (shaper.lines(Face::Regular, 9.5, label, 68.0), shaper.lines(Face::Regular, 9.5, value, ROOM - 76.0))
            })
            .collect();
        let texts: Vec<_> = texts
            .iter()
            .map(|(label, value)| {
                let mut lines = shaper.lines(Face::Regular, 9.5, value, ROOM - 70.0);
                let label = shaper.word(Face::Bold, label);
                (label, std::mem::take(&mut lines))
            })
            .collect();
        let tall = 35.0
            + facts.iter().map(|(_, v)| v.len() as f32 * 13.5 + 1.5).sum::<f32>()
            + texts.iter().map(|(_, v)| v.len() as f32 * 13.5 + 4.0).sum::<f32>();
        layout.need(tall);
        layout.y += 16.0;
        let tag = layout.leaf();
        let lines = shaper.lines(Face::Bold, 10.5, &name, ROOM);
        outline.push((name.clone(), layout.pages.len() - 1, layout.y));
        layout.y = layout.block(lines, Face::Bold, (10.5, 15.0), MARGIN, layout.y, INK, Some(tag)) + 4.0;
        tree.push(Branch::Group(heading(2, &name), vec![Branch::Leaf(tag)]));
        let mut entries = Vec::new();
        for (label, value) in facts {
            let (name, body) = (layout.leaf(), layout.leaf());
            let y = layout.y + 1.5;
            layout.block(label, Face::Regular, (9.5, 13.5), MARGIN, y, MUTED, Some(name));
            layout.y = layout.block(value, Face::Regular, (9.5, 13.5), MARGIN + 76.0, y, INK, Some(body));
            let label = Branch::Group(TagGroup::new(Tag::Lbl), vec![Branch::Leaf(name)]);
            let body = Branch::Group(TagGroup::new(Tag::LBody), vec![Branch::Leaf(body)]);
            entries.push(Branch::Group(TagGroup::new(Tag::LI), vec![label, body]));
        }
        let list = TagGroup::new(Tag::L(krilla::tagging::ListNumbering::None));
        tree.push(Branch::Group(list, entries));
        for (label, lines) in texts {
            let (bold, plain) = (layout.leaf(), layout.leaf());
            let y = layout.y + 4.0;
            layout.block(vec![vec![label]], Face::Bold, (9.5, 13.5), MARGIN + 12.0, y, INK, Some(bold));
            let end = layout.block(lines, Face::Regular, (9.5, 13.5), MARGIN + 70.0, y, INK, Some(plain));
            layout.put(Piece::Box { x: MARGIN, y: layout.y, width: 2.0, height: end - layout.y, ink: MUTED });
            layout.y = end;
            tree.push(Branch::Group(TagGroup::new(Tag::P), vec![Branch::Leaf(bold), Branch::Leaf(plain)]));
        }
    }
    write(&args[2], &mut shaper, layout, tree, outline);
}

fn write(out: &str, shaper: &mut Shaper, layout: Layout, tree: Vec<Branch>, headings: Vec<(String, usize, f32)>) {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .expect("a configuration");
    let mut document = krilla::Document::new_with(SerializeSettings { configuration, ..Default::default() });
    let mut leaves: Vec<Vec<Node>> = (0..layout.leaves).map(|_| Vec::new()).collect();
    let total = layout.pages.len();
    for (index, pieces) in layout.pages.into_iter().enumerate() {
        let mut page = document.start_page_with(PageSettings::from_wh(WIDTH, HEIGHT).expect("a page"));
        let mut surface = page.surface();
        let ink = |surface: &mut krilla::surface::Surface, (r, g, b): (u8, u8, u8)| {
            surface.set_fill(Some(Fill { paint: rgb::Color::new(r, g, b).into(), ..Default::default() }));
        };
        let mut pieces = pieces.into_iter().peekable();
        while let Some(piece) = pieces.next() {
            match piece {
                Piece::Box { x, y, width, height, ink: colour } => {
                    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
                    ink(&mut surface, colour);
                    let mut path = PathBuilder::new();
                    path.push_rect(Rect::from_xywh(x, y, width, height).expect("a box"));
                    surface.draw_path(&path.finish().expect("a path"));
                    surface.end_tagged();
                }
                Piece::Text { x, y, face, size, ink: colour, words, tag } => {
                    let own = match tag {
                        Some(_) => surface.start_tagged(ContentTag::Other),
                        None => surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout))),
                    };
                    ink(&mut surface, colour);
                    show(&mut surface, shaper, (x, y), face, size, &words);
                    while let Some(Piece::Text { x, y, face, size, words, .. }) =
                        pieces.next_if(|next| matches!(next, Piece::Text { tag: next, .. } if *next == tag))
                    {
                        show(&mut surface, shaper, (x, y), face, size, &words);
                    }
                    surface.end_tagged();
                    if let Some(tag) = tag {
                        leaves[tag].push(own.into());
                    }
                }
            }
        }
        if index > 0 {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
            ink(&mut surface, MUTED);
            let foot = format!("page {index} / {}", total - 1);
            let words = shaper.lines(Face::Regular, 7.5, &foot, ROOM).remove(0);
            show(&mut surface, shaper, (MARGIN + ROOM - 60.0, HEIGHT - 34.0), Face::Regular, 7.5, &words);
            surface.end_tagged();
        }
        surface.finish();
        page.finish();
    }
    let mut root = TagTree::new();
    for branch in tree {
        root.push(grow(branch, &mut leaves));
    }
    document.set_tag_tree(root);
    let mut outline = Outline::new();
    for (name, page, y) in headings {
        outline.push_child(OutlineNode::new(name, XyzDestination::new(page, Point::from_xy(0.0, y))));
    }
    document.set_outline(outline);
    document.set_metadata(
        Metadata::new()
            .title("Rapport de constats".into())
            .language("fr-FR".into())
            .creation_date(DateTime::new(2026).month(11).day(22)),
    );
    std::fs::write(out, document.finish().expect("a PDF")).expect("written");
}

fn grow(branch: Branch, leaves: &mut [Vec<Node>]) -> Node {
    match branch {
        Branch::Leaf(_) => unreachable!("leaves are put below their group"),
        Branch::Group(mut group, branches) => {
            for branch in branches {
                if let Branch::Leaf(number) = branch {
                    for node in std::mem::take(&mut leaves[number]) {
                        group.push(node);
                    }
                } else {
                    group.push(grow(branch, leaves));
                }
            }
            group.into()
        }
    }
}

/// One line of words, as one run of glyphs.
fn show(
    surface: &mut krilla::surface::Surface,
    shaper: &Shaper,
    (x, y): (f32, f32),
    face: Face,
    size: f32,
    words: &[Rc<Word>],
) {
    let text: String = words.iter().map(|w| w.text.as_str()).collect();
    let mut glyphs = Vec::with_capacity(text.len());
    let mut start = 0;
    for word in words {
        for (index, (id, cluster, advance)) in word.glyphs.iter().enumerate() {
            let end = word.glyphs[index + 1..].iter().map(|g| g.1).find(|c| c > cluster).unwrap_or(word.text.len());
            let range = start + cluster..start + end;
            glyphs.push(KrillaGlyph::new(GlyphId::new(*id), *advance, 0.0, 0.0, 0.0, range, None));
        }
        start += word.text.len();
    }
    surface.draw_glyphs(Point::from_xy(x, y), &glyphs, shaper.fonts[face as usize].clone(), &text, size, false);
}
