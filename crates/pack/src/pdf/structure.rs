//! The structure tree: what each piece of the pages is, in reading order (ISO 32000-1, 14.7; PDF/UA-1, 7).

use std::collections::HashMap;
use std::fmt::Write;

use rayon::prelude::*;

use super::annotations::Links;
use super::container::{Batch, Container, Id, text};
use super::press::{About, Numbers};
use crate::layout::{Element, ElementId, Item, Laid, Role, Shape, Tags};

/// Elements written at a time by one thread, into one object stream.
const BATCH: usize = 400;
/// Batches written before they go out.
const TOGETHER: usize = 32;
/// Pages in one leaf of the parent tree.
const LEAF: usize = 64;

/// A piece of content of an element: where it first stands, and what it is.
#[derive(Clone, Copy)]
enum Kid {
    /// Marked content: page, number on the page.
    Marked(usize, usize),
    /// A link annotation: page, object.
    Annotation(usize, Id),
    Element(ElementId),
}

/// The elements of the marked pieces of each page.
type Marked = [Vec<ElementId>];

/// Where figures stand: left, bottom, right, top, in points from the foot of their page.
pub type Boxes = HashMap<ElementId, [f32; 4]>;

/// Writes the tree.
pub fn write(
    file: &mut Container,
    numbers: &Numbers,
    tags: &Tags,
    marked: &Marked,
    links: &Links,
    boxes: &Boxes,
    about: &About,
) {
    let elements = &tags.elements;
    let kids = kids(elements, marked, links);
    let places: Vec<usize> = (0..elements.len()).collect();
    // A few object streams at a time: a structure of millions of elements need not stand in memory as text.
    for places in places.chunks(BATCH * TOGETHER) {
        let write = |places: &[usize]| {
            let mut batch = Batch::default();
            for index in places {
                let own = ElementId::try_from(*index).unwrap_or_default();
                let (element, frame) = (&elements[*index], boxes.get(&own));
                batch.add(numbers.element(own), |out| one(out, own, element, &kids[*index], frame, numbers));
            }
            batch
        };
        let batches: Vec<Batch> = places.par_chunks(BATCH).map(write).collect();
        file.objects(batches);
    }
    let parents = parent_tree(file, numbers, marked, links);
    let next = marked.len() + links.all.len();
    let root = format!(
        "<</Type/StructTreeRoot/K {} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {next}{}/Lang({})>>",
        numbers.element(0),
        note_names(elements, numbers),
        about.tag()
    );
    file.object(numbers.structure, &root);
}

/// What each element holds, in reading order.
fn kids(elements: &[Element], marked: &Marked, links: &Links) -> Vec<Vec<Kid>> {
    let mut kids: Vec<Vec<Kid>> = vec![Vec::new(); elements.len()];
    // Where an element first stands: page and number on the page. A link stands where its words do.
    let mut first: Vec<(usize, usize)> = vec![(usize::MAX, 0); elements.len()];
    for (page, marked) in marked.iter().enumerate() {
        for (number, element) in marked.iter().enumerate() {
            let element = *element as usize;
            kids[element].push(Kid::Marked(page, number));
            first[element] = first[element].min((page, number));
        }
    }
    for (page, id, element) in &links.all {
        kids[*element as usize].push(Kid::Annotation(*page, *id));
    }
    for (index, element) in elements.iter().enumerate().rev() {
        if let Some(parent) = element.parent {
            first[parent as usize] = first[parent as usize].min(first[index]);
        }
    }
    for (index, element) in elements.iter().enumerate() {
        if let (Some(parent), Ok(own)) = (element.parent, ElementId::try_from(index)) {
            kids[parent as usize].push(Kid::Element(own));
        }
    }
    for own in &mut kids {
        let mixed =
            own.iter().any(|k| matches!(k, Kid::Element(_))) && own.iter().any(|k| !matches!(k, Kid::Element(_)));
        if mixed {
            own.sort_by_key(|kid| match kid {
                Kid::Marked(page, number) => (*page, *number),
                Kid::Annotation(page, _) => (*page, usize::MAX),
                Kid::Element(element) => first[*element as usize],
            });
        }
    }
    kids
}

/// The name of a role in PDF.
fn name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(4) => "H4",
        Role::Heading(_) => "H5",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::Body => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::ColumnHeader | Role::RowHeader | Role::GroupHeader(_) => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
        Role::Caption => "Caption",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Link => "Link",
        Role::Note => "Note",
    }
}

/// The name of a note: in the order of the elements when sorted.
fn note(element: ElementId) -> String {
    format!("note-{element:010}")
}

/// The notes by their names; nothing where there are none.
fn note_names(elements: &[Element], numbers: &Numbers) -> String {
    let notes = (0..).zip(elements).filter(|(_, element)| element.role == Role::Note);
    let names: String = notes.map(|(own, _)| format!("({}){} 0 R ", note(own), numbers.element(own))).collect();
    if names.is_empty() { names } else { format!("/IDTree<</Names[{names}]>>") }
}

fn one(out: &mut String, own: ElementId, element: &Element, kids: &[Kid], frame: Option<&[f32; 4]>, numbers: &Numbers) {
    let parent = element.parent.map_or(numbers.structure, |p| numbers.element(p));
    let _ = write!(out, "<</S/{}/P {parent} 0 R", name(element.role));
    // A cell is known by its headers: those above it and those beside it.
    let _ = match element.role {
        // A note has a name of its own (PDF/UA-1, 7.9).
        Role::Note => write!(out, "/ID({})", note(own)),
        Role::ColumnHeader => write!(out, "/A<</O/Table/Scope/Column>>"),
        Role::RowHeader => write!(out, "/A<</O/Table/Scope/Row>>"),
        Role::GroupHeader(columns) => write!(out, "/A<</O/Table/Scope/Row/ColSpan {columns}>>"),
        _ => Ok(()),
    };
    if let Some([left, bottom, right, top]) = frame {
        let _ = write!(out, "/A<</O/Layout/Placement/Block/BBox[{left:.2} {bottom:.2} {right:.2} {top:.2}]>>");
    }
    if let Some(says) = &element.says {
        let _ = write!(out, "/Alt {}", text(says));
    }
    if let Some(language) = element.language {
        let _ = write!(out, "/Lang({})", language.code());
    }
    content(out, kids, numbers);
    out.push_str(">>");
}

fn content(out: &mut String, kids: &[Kid], numbers: &Numbers) {
    if let [Kid::Marked(page, number)] = kids {
        let _ = write!(out, "/Pg {} 0 R/K {number}", numbers.page(*page));
        return;
    }
    if kids.is_empty() {
        return;
    }
    out.push_str("/K[");
    for kid in kids {
        let _ = match kid {
            Kid::Marked(page, number) => write!(out, "<</Type/MCR/Pg {} 0 R/MCID {number}>>", numbers.page(*page)),
            Kid::Annotation(page, id) => write!(out, "<</Type/OBJR/Pg {} 0 R/Obj {id} 0 R>>", numbers.page(*page)),
            Kid::Element(element) => write!(out, "{} 0 R ", numbers.element(*element)),
        };
    }
    out.push(']');
}

/// From a marked piece, or an annotation, to its element.
fn parent_tree(file: &mut Container, numbers: &Numbers, marked: &Marked, links: &Links) -> Id {
    let pages = marked.iter().enumerate().map(|(index, page)| {
        let mut entry = format!("{index}[");
        for element in page {
            let _ = write!(entry, "{} 0 R ", numbers.element(*element));
        }
        entry + "]"
    });
    let first_link = marked.len();
    let annotations = links.all.iter().enumerate();
    let annotations = annotations.map(|(i, (_, _, e))| format!("{} {} 0 R ", first_link + i, numbers.element(*e)));
    let entries: Vec<String> = pages.chain(annotations).collect();
    let mut leaves = String::new();
    for (chunk, part) in entries.chunks(LEAF).enumerate() {
        let leaf = file.reserve();
        let (from, to) = (chunk * LEAF, chunk * LEAF + part.len() - 1);
        file.object(leaf, &format!("<</Limits[{from} {to}]/Nums[{}]>>", part.concat()));
        let _ = write!(leaves, "{leaf} 0 R ");
    }
    let tree = file.reserve();
    file.object(tree, &format!("<</Kids[{leaves}]>>"));
    tree
}

/// Where each figure stands: left, bottom, right, top, in points from the foot of its page.
pub fn boxes(laid: &Laid) -> Boxes {
    let mut boxes = Boxes::new();
    for page in &laid.pages {
        let sheet = page.sheet.page_height();
        for item in &page.items {
            let Some(tag) = item.tag.filter(|t| laid.tags.elements[*t as usize].role == Role::Figure) else { continue };
            let [left, top, right, bottom] = extent(item);
            let known = boxes.entry(tag).or_insert([f32::MAX, f32::MAX, f32::MIN, f32::MIN]);
            *known = [known[0].min(left), known[1].min(sheet - bottom), known[2].max(right), known[3].max(sheet - top)];
        }
    }
    boxes
}

/// Left, top, right, bottom of an item, in points from the head of its page.
fn extent(item: &Item) -> [f32; 4] {
    let (x, y) = (item.x, item.y);
    match &item.shape {
        Shape::Text(run) => [x, y - run.size, x + run.width(), y + run.size * 0.3],
        Shape::Fill { width, height, .. }
        | Shape::Picture { width, height, .. }
        | Shape::Link { width, height, .. } => [x, y, x + width, y + height],
        Shape::Line { dx, dy, .. } => [x.min(x + dx), y.min(y + dy), x.max(x + dx), y.max(y + dy)],
        Shape::Mark { size, .. } => [x, y, x + size, y + size],
        Shape::PageOf { .. } => [x, y, x, y],
    }
}
