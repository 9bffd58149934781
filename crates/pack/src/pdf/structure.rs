//! The structure tree: what each piece of the pages is, in reading order (ISO 32000-1, 14.7; PDF/UA-1, 7).

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use rayon::prelude::*;

use super::annotations::Link;
use super::container::{Batch, Container, Id, number, refer, text};
use super::writer::{About, Numbers};
use crate::layout::{Element, ElementId, Item, Page, Role, Shape};

/// Elements written at a time by one thread, into one object stream.
const BATCH: usize = 400;
/// Entries in one leaf of the parent tree.
const LEAF: usize = 64;

/// A piece of content of an element.
#[derive(Clone, Copy)]
enum Kid {
    /// Marked content: page, number on the page.
    Marked(usize, usize),
    /// A link annotation: page, object.
    Annotation(usize, Id),
    Element(ElementId),
}

/// An element that stays open over any number of pages, and holds nothing but elements.
struct Span {
    element: Element,
    kids: Vec<ElementId>,
}

/// The tree on its way into the file: elements go out once nothing more of them can come.
#[derive(Default)]
pub struct Structure {
    /// The place of the first element that has not gone out.
    first: ElementId,
    waiting: Vec<Element>,
    /// The document, its sections and its tables.
    spans: BTreeMap<ElementId, Span>,
    /// Marked pieces of elements that wait: element, page, number on the page.
    marked: Vec<(ElementId, usize, usize)>,
    /// Links of elements that wait.
    links: Vec<Link>,
    /// Where figures stand: left, bottom, right, top, in points from the foot of their page.
    boxes: HashMap<ElementId, [f32; 4]>,
    notes: Vec<ElementId>,
    parents: ParentTree,
}

impl Structure {
    /// Adds the elements that follow.
    pub fn begin(&mut self, elements: Vec<Element>) {
        for element in elements {
            let own = self.first + ElementId::try_from(self.waiting.len()).unwrap_or(ElementId::MAX);
            if let Some(span) = element.parent.and_then(|parent| self.spans.get_mut(&parent)) {
                span.kids.push(own);
            }
            match element.role {
                Role::Document | Role::Section | Role::Table => {
                    self.spans.insert(own, Span { element: element.clone(), kids: Vec::new() });
                }
                Role::Note => self.notes.push(own),
                _ => {}
            }
            self.waiting.push(element);
        }
    }

    /// Adds what stands on a page: its links, and the element of each marked piece, by its number.
    pub fn page(
        &mut self,
        file: &mut Container,
        numbers: &Numbers,
        (index, page): (usize, &Page),
        links: &[Link],
        marked: Vec<ElementId>,
    ) {
        self.links.extend_from_slice(links);
        let mut entry = format!("{index}[");
        for (number, element) in marked.into_iter().enumerate() {
            refer(&mut entry, numbers.element(element));
            self.marked.push((element, index, number));
        }
        entry.push(']');
        self.parents.add(file, index, &entry);
        let sheet = page.sheet.page_height();
        for item in &page.items {
            let Some(tag) = item.tag.filter(|tag| self.role(*tag) == Some(Role::Figure)) else { continue };
            let [left, top, right, bottom] = extent(item);
            let known = self.boxes.entry(tag).or_insert([f32::MAX, f32::MAX, f32::MIN, f32::MIN]);
            *known = [known[0].min(left), known[1].min(sheet - bottom), known[2].max(right), known[3].max(sheet - top)];
        }
    }

    fn role(&self, element: ElementId) -> Option<Role> {
        self.waiting.get(element.checked_sub(self.first)? as usize).map(|element| element.role)
    }

    /// Writes the elements before `settled`.
    pub fn finish_batch(&mut self, file: &mut Container, numbers: &Numbers, settled: ElementId) {
        let rest = self.waiting.split_off((settled - self.first) as usize);
        let elements = std::mem::replace(&mut self.waiting, rest);
        let (marked, later) = self.marked.iter().partition(|(element, ..)| *element < settled);
        self.marked = later;
        let (links, later): (Vec<Link>, _) = self.links.iter().partition(|link| link.element < settled);
        self.links = later;
        let kids = Kids::of(self.first, &elements, marked, &links);
        let places: Vec<usize> = (0..elements.len()).collect();
        let write = |places: &[usize]| {
            let mut batch = Batch::default();
            for index in places {
                let (own, element) = (self.first + ElementId::try_from(*index).unwrap_or_default(), &elements[*index]);
                if !self.spans.contains_key(&own) {
                    let frame = self.boxes.get(&own);
                    batch.add(numbers.element(own), |out| {
                        one(out, own, element, kids.of_element(*index), frame, numbers)
                    });
                }
            }
            batch
        };
        let batches: Vec<Batch> = places.par_chunks(BATCH).map(write).collect();
        file.objects(batches);
        self.boxes.retain(|element, _| *element >= settled);
        self.first = settled;
    }

    /// Writes what was open all the time, and the root.
    pub fn finish(mut self, file: &mut Container, numbers: &Numbers, links: &[Link], about: &About) {
        for (own, span) in &self.spans {
            let kids: Vec<Kid> = span.kids.iter().map(|kid| Kid::Element(*kid)).collect();
            let mut text = String::new();
            one(&mut text, *own, &span.element, &kids, None, numbers);
            file.object(numbers.element(*own), &text);
        }
        let pages = self.parents.count;
        for (index, link) in (pages..).zip(links) {
            self.parents.add(file, index, &format!("{index} {} 0 R ", numbers.element(link.element)));
        }
        let next = self.parents.count;
        let parents = self.parents.finish(file);
        let root = format!(
            "<</Type/StructTreeRoot/K {} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {next}{}/Lang({})>>",
            numbers.element(0),
            note_names(&self.notes, numbers),
            about.tag()
        );
        file.object(numbers.structure, &root);
    }
}

/// What each of some elements holds, in reading order.
struct Kids {
    /// Where those of each element begin in `all`; one more than there are elements.
    starts: Vec<usize>,
    all: Vec<Kid>,
}

impl Kids {
    /// Sorts the pieces by element; an element's own elements stand among them.
    fn of(first: ElementId, elements: &[Element], marked: Vec<(ElementId, usize, usize)>, links: &[Link]) -> Self {
        let local = |element: ElementId| element.checked_sub(first).map(|place| place as usize);
        let parents = elements.iter().map(|element| element.parent.and_then(local));
        let mut starts = vec![0; elements.len() + 1];
        let own = marked.iter().map(|(element, ..)| local(*element));
        let linked = links.iter().map(|link| local(link.element));
        for element in own.chain(linked).chain(parents.clone()).flatten() {
            starts[element + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut next = starts.clone();
        let mut all = vec![Kid::Element(0); starts.last().copied().unwrap_or_default()];
        // Where an element first stands: page and number on the page. A link stands where its words do.
        let mut places = vec![(usize::MAX, 0); elements.len()];
        let mut put = |element: Option<usize>, kid: Kid| {
            let Some(element) = element else { return };
            all[next[element]] = kid;
            next[element] += 1;
        };
        for (element, page, number) in marked {
            let element = local(element);
            put(element, Kid::Marked(page, number));
            if let Some(element) = element {
                places[element] = places[element].min((page, number));
            }
        }
        for link in links {
            put(local(link.element), Kid::Annotation(link.page, link.id));
        }
        for (own, parent) in (first..).zip(parents.clone()) {
            put(parent, Kid::Element(own));
        }
        for (index, parent) in parents.enumerate().collect::<Vec<_>>().into_iter().rev() {
            if let Some(parent) = parent {
                places[parent] = places[parent].min(places[index]);
            }
        }
        for index in 0..elements.len() {
            let own = &mut all[starts[index]..starts[index + 1]];
            let inner = own.iter().filter(|kid| matches!(kid, Kid::Element(_))).count();
            if inner > 0 && inner < own.len() {
                own.sort_by_key(|kid| match kid {
                    Kid::Marked(page, number) => (*page, *number),
                    Kid::Annotation(page, _) => (*page, usize::MAX),
                    Kid::Element(element) => places[(element - first) as usize],
                });
            }
        }
        Self { starts, all }
    }

    fn of_element(&self, index: usize) -> &[Kid] {
        &self.all[self.starts[index]..self.starts[index + 1]]
    }
}

/// From marked pieces and annotations to their elements.
#[derive(Default)]
struct ParentTree {
    /// Entries so far.
    count: usize,
    /// The leaf being filled.
    leaf: String,
    /// The leaves that are full, as their parent names them.
    leaves: String,
}

impl ParentTree {
    fn add(&mut self, file: &mut Container, index: usize, entry: &str) {
        self.leaf.push_str(entry);
        self.count = index + 1;
        if self.count.is_multiple_of(LEAF) {
            self.close(file);
        }
    }

    fn close(&mut self, file: &mut Container) {
        if self.leaf.is_empty() {
            return;
        }
        let (from, to) = ((self.count - 1) / LEAF * LEAF, self.count - 1);
        let id = file.reserve();
        file.object(id, &format!("<</Limits[{from} {to}]/Nums[{}]>>", self.leaf));
        self.leaf.clear();
        let _ = write!(self.leaves, "{id} 0 R ");
    }

    fn finish(&mut self, file: &mut Container) -> Id {
        self.close(file);
        let tree = file.reserve();
        file.object(tree, &format!("<</Kids[{}]>>", self.leaves));
        tree
    }
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
        Role::Span => "Span",
    }
}

/// The name of a note: in the order of the elements when sorted.
fn note(element: ElementId) -> String {
    format!("note-{element:010}")
}

/// The notes by their names; nothing where there are none.
fn note_names(notes: &[ElementId], numbers: &Numbers) -> String {
    let names: String = notes.iter().map(|own| format!("({}){} 0 R ", note(*own), numbers.element(*own))).collect();
    if names.is_empty() { names } else { format!("/IDTree<</Names[{names}]>>") }
}

fn one(out: &mut String, own: ElementId, element: &Element, kids: &[Kid], frame: Option<&[f32; 4]>, numbers: &Numbers) {
    let parent = element.parent.map_or(numbers.structure, |p| numbers.element(p));
    out.push_str("<</S/");
    out.push_str(name(element.role));
    out.push_str("/P ");
    refer(out, parent);
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
    if let [Kid::Marked(page, place)] = kids {
        out.push_str("/Pg ");
        refer(out, numbers.page(*page));
        out.push_str("/K ");
        number(out, u32::try_from(*place).unwrap_or(u32::MAX));
        return;
    }
    if kids.is_empty() {
        return;
    }
    out.push_str("/K[");
    for kid in kids {
        match kid {
            Kid::Marked(page, place) => {
                out.push_str("<</Type/MCR/Pg ");
                refer(out, numbers.page(*page));
                out.push_str("/MCID ");
                number(out, u32::try_from(*place).unwrap_or(u32::MAX));
                out.push_str(">>");
            }
            Kid::Annotation(page, id) => {
                out.push_str("<</Type/OBJR/Pg ");
                refer(out, numbers.page(*page));
                out.push_str("/Obj ");
                refer(out, *id);
                out.push_str(">>");
            }
            Kid::Element(element) => refer(out, numbers.element(*element)),
        }
    }
    out.push(']');
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
