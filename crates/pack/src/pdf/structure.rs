//! What printpdf leaves out: language, nested bookmarks, links that say where they lead, dates and identity.

use std::collections::BTreeMap;

use dossier::{Error, Result};
use lopdf::{Document, Object, ObjectId, StringFormat, dictionary, text_string};
use sha2::{Digest, Sha256};

use super::About;
use crate::layout::{Bookmark, Item, Laid, PAGE_HEIGHT};

/// Completes the file.
pub fn complete(file: &mut Document, laid: &Laid, about: &About) -> Result<()> {
    let wrong = |e: lopdf::Error| Error::Value(e.to_string());
    let pages: Vec<ObjectId> = file.page_iter().collect();
    for (page, items) in pages.iter().zip(&laid.pages) {
        links(file, *page, items, &pages)?;
    }
    let outlines = outlines(file, &laid.bookmarks, &pages);
    let catalog = file.catalog_mut().map_err(wrong)?;
    catalog.set("Lang", Object::string_literal(if about.language == "fr" { "fr-FR" } else { "en-GB" }));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageMode", "UseOutlines");
    catalog.set("Outlines", outlines);
    information(file, about);
    Ok(())
}

fn links(file: &mut Document, page: ObjectId, items: &[Item], pages: &[ObjectId]) -> Result<()> {
    let mut annotations = Vec::new();
    for item in items {
        let Item::Link { x, y, width, height, page: target, says } = item else { continue };
        let Some(target) = pages.get(*target) else { continue };
        let corners = [*x, PAGE_HEIGHT - y - height, x + width, PAGE_HEIGHT - y];
        let id = file.add_object(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "F" => 4,
            "Rect" => corners.map(Object::Real).to_vec(),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "Dest" => vec![Object::Reference(*target), "XYZ".into(), Object::Null, Object::Null, Object::Null],
            "Contents" => text_string(says),
        });
        annotations.push(Object::Reference(id));
    }
    let page = file.get_object_mut(page).and_then(Object::as_dict_mut).map_err(|e| Error::Value(e.to_string()))?;
    if annotations.is_empty() {
        page.remove(b"Annots");
    } else {
        page.set("Annots", annotations);
    }
    Ok(())
}

/// The bookmarks as a tree, closed below the first level.
fn outlines(file: &mut Document, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Object {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    let (parents, children) = family(bookmarks);
    for (index, bookmark) in bookmarks.iter().enumerate() {
        let siblings = &children[&parents[index]];
        let place = siblings.iter().position(|s| *s == index).unwrap_or_default();
        let own = children.get(&Some(index)).map_or(&[][..], Vec::as_slice);
        let mut entry = dictionary! {
            "Title" => text_string(&bookmark.text),
            "Parent" => parents[index].map_or(root, |p| ids[p]),
        };
        if let Some(page) = pages.get(bookmark.page) {
            let top = vec![Object::Reference(*page), "XYZ".into(), Object::Null, Object::Null, Object::Null];
            entry.set("Dest", top);
        }
        if let Some(before) = place.checked_sub(1).map(|p| siblings[p]) {
            entry.set("Prev", ids[before]);
        }
        if let Some(after) = siblings.get(place + 1) {
            entry.set("Next", ids[*after]);
        }
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            entry.set("First", ids[*first]);
            entry.set("Last", ids[*last]);
            entry.set("Count", -i64::try_from(own.len()).unwrap_or_default());
        }
        file.objects.insert(ids[index], entry.into());
    }
    let top = children.get(&None).map_or(&[][..], Vec::as_slice);
    let mut tree = dictionary! { "Type" => "Outlines", "Count" => i64::try_from(top.len()).unwrap_or_default() };
    if let (Some(first), Some(last)) = (top.first(), top.last()) {
        tree.set("First", ids[*first]);
        tree.set("Last", ids[*last]);
    }
    file.objects.insert(root, tree.into());
    Object::Reference(root)
}

type Children = BTreeMap<Option<usize>, Vec<usize>>;

/// The parent of each bookmark, the nearest one before it of a higher level, and the children of each.
fn family(bookmarks: &[Bookmark]) -> (Vec<Option<usize>>, Children) {
    let (mut parents, mut children, mut open) = (Vec::new(), Children::new(), Vec::<usize>::new());
    for (index, bookmark) in bookmarks.iter().enumerate() {
        while open.last().is_some_and(|o| bookmarks[*o].level >= bookmark.level) {
            open.pop();
        }
        let parent = open.last().copied();
        parents.push(parent);
        children.entry(parent).or_default().push(index);
        open.push(index);
    }
    (parents, children)
}

/// Dates and identity come from the day and the state, never from the clock: the same state gives the same bytes.
fn information(file: &mut Document, about: &About) {
    let date = format!("D:{}120000Z", about.date.format("%Y%m%d"));
    let info = file.add_object(dictionary! {
        "Title" => text_string(&about.title),
        "Author" => text_string(&about.author),
        "Creator" => text_string(concat!("Probant ", env!("CARGO_PKG_VERSION"))),
        "Producer" => text_string("printpdf"),
        "CreationDate" => Object::string_literal(date.clone()),
        "ModDate" => Object::string_literal(date),
    });
    if let Ok(unused) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&unused);
    }
    file.trailer.set("Info", info);
    let identity = Sha256::digest(format!("{}|{}|{}", about.title, about.date, about.state)).to_vec();
    let identity = Object::String(identity[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![identity.clone(), identity]);
}
