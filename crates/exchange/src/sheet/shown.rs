//! What an Excel workbook says of its cells besides their values: how a number shows, formulas without a value, merged cells.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::book::Place;

/// What is said of the cells of one sheet; places are those of the whole sheet.
#[derive(Debug, Default)]
pub struct Facts {
    pub shown: HashMap<Place, String>,
    pub unvalued: Vec<Place>,
    pub merged: Vec<(Place, Place)>,
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The facts of each sheet by its name; none for a file that is no such workbook, or a part that cannot be read.
pub fn facts(bytes: &[u8]) -> HashMap<String, Facts> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return HashMap::new() };
    let formats = formats(&mut archive);
    sheets(&mut archive)
        .into_iter()
        .filter_map(|(name, path)| Some((name, of_sheet(&part(&mut archive, &path)?, &formats))))
        .collect()
}

fn part(archive: &mut Archive, path: &str) -> Option<String> {
    let mut text = String::new();
    archive.by_name(path).ok()?.read_to_string(&mut text).ok()?;
    Some(text)
}

/// Calls `one` with each element of a part, its text for those that have any.
fn elements(xml: &str, mut one: impl FnMut(&str, &BytesStart, bool)) {
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) => one(start.local_name().as_ref(), &start, true),
            Event::Empty(start) => one(start.local_name().as_ref(), &start, false),
            Event::Eof => break,
            _ => {}
        }
    }
}

fn attribute(start: &BytesStart, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|a| a.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// Name and part of each sheet.
fn sheets(archive: &mut Archive) -> Vec<(String, String)> {
    let (mut named, mut parts) = (Vec::new(), HashMap::new());
    let book = part(archive, "xl/workbook.xml").unwrap_or_default();
    elements(&book, |name, start, _| {
        if name == "sheet"
            && let (Some(name), Some(id)) = (attribute(start, "name"), relation(start))
        {
            named.push((name, id));
        }
    });
    let links = part(archive, "xl/_rels/workbook.xml.rels").unwrap_or_default();
    elements(&links, |name, start, _| {
        if name == "Relationship"
            && let (Some(id), Some(target)) = (attribute(start, "Id"), attribute(start, "Target"))
        {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            parts.insert(id, path);
        }
    });
    named.into_iter().filter_map(|(name, id)| Some((name, parts.get(&id)?.clone()))).collect()
}

/// `r:id`, and not the number that `sheetId` is.
fn relation(start: &BytesStart) -> Option<String> {
    let found = start.attributes().flatten().find(|a| a.key.as_ref().ends_with(":id"))?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The code of the number format of each style.
fn formats(archive: &mut Archive) -> Vec<String> {
    let styles = part(archive, "xl/styles.xml").unwrap_or_default();
    let (mut codes, mut of_styles, mut within) = (HashMap::new(), Vec::new(), false);
    elements(&styles, |name, start, _| match name {
        "numFmt" => {
            codes.extend(attribute(start, "numFmtId").zip(attribute(start, "formatCode")));
        }
        "cellXfs" => within = true,
        "cellStyles" | "dxfs" => within = false,
        "xf" if within => of_styles.push(attribute(start, "numFmtId").unwrap_or_default()),
        _ => {}
    });
    of_styles.into_iter().map(|id| codes.get(&id).cloned().unwrap_or_default()).collect()
}

/// What is read of a cell until its end.
#[derive(Default)]
struct Open {
    place: Place,
    format: String,
    number: bool,
    formula: bool,
    value: String,
}

fn of_sheet(xml: &str, formats: &[String]) -> Facts {
    let mut facts = Facts::default();
    let (mut cell, mut in_value): (Option<Open>, bool) = (None, false);
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Eof => break,
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "c" => {
                let style = attribute(&start, "s").and_then(|s| s.parse::<usize>().ok());
                cell = attribute(&start, "r").and_then(|r| place(&r)).map(|place| Open {
                    place,
                    format: style.and_then(|style| formats.get(style)).cloned().unwrap_or_default(),
                    number: attribute(&start, "t").is_none_or(|kind| kind == "n"),
                    ..Open::default()
                });
            }
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "f" => {
                cell.iter_mut().for_each(|cell| cell.formula = true);
            }
            Event::Start(start) if matches!(start.local_name().as_ref(), "v" | "is") => in_value = true,
            Event::Text(text) if in_value => {
                cell.iter_mut().for_each(|cell| cell.value.push_str(&text.xml_content(XmlVersion::Implicit1_0)));
            }
            Event::End(end) if matches!(end.local_name().as_ref(), "v" | "is") => in_value = false,
            Event::End(end) if end.local_name().as_ref() == "c" => {
                let Some(cell) = cell.take() else { continue };
                if cell.formula && cell.value.is_empty() {
                    facts.unvalued.push(cell.place);
                } else if let Some(text) =
                    cell.value.parse().ok().filter(|_| cell.number).and_then(|n| shown(n, &cell.format))
                {
                    facts.shown.insert(cell.place, text);
                }
            }
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "mergeCell" => {
                let range = attribute(&start, "ref").unwrap_or_default();
                let ends = range.split_once(':').and_then(|(a, b)| Some((place(a)?, place(b)?)));
                facts.merged.extend(ends);
            }
            _ => {}
        }
    }
    facts
}

/// The place of `B3`, from the first line and column.
fn place(reference: &str) -> Option<Place> {
    let letters = reference.chars().take_while(char::is_ascii_uppercase);
    let column = letters.fold(0_usize, |column, c| column * 26 + (c as usize - 'A' as usize + 1));
    let row: usize = reference.trim_start_matches(|c: char| c.is_ascii_uppercase()).parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// How a whole number shows in a format that sets letters beside digits or fills them up with zeros; none for every other
/// format, in which the number itself is what is meant.
fn shown(number: f64, format: &str) -> Option<String> {
    #[allow(clippy::cast_possible_truncation)] // checked to be whole and small
    let whole = Some(number as i64).filter(|_| number.fract() == 0.0 && (0.0..1e15).contains(&number))?;
    let section = format.split(';').next()?;
    let (mut before, mut after, mut digits, mut least) = (String::new(), String::new(), 0_usize, 0_usize);
    let mut groups: Vec<(usize, String)> = Vec::new();
    let mut rest = section.chars();
    while let Some(c) = rest.next() {
        let literal = match c {
            '0' | '#' | '?' => {
                // Digits, letters, and digits again: « 00-000 » counts from the right.
                if !after.is_empty() {
                    groups.push((digits, std::mem::take(&mut after)));
                }
                digits += 1;
                least += usize::from(c == '0');
                continue;
            }
            '"' => rest.by_ref().take_while(|c| *c != '"').collect(),
            '\\' => rest.next()?.to_string(),
            '-' | '/' | ' ' | '(' | ')' | ':' => c.to_string(),
            '[' => {
                // Colours say nothing; conditions and currencies are for others.
                if rest.by_ref().take_while(|c| *c != ']').any(|c| !c.is_alphabetic()) {
                    return None;
                }
                continue;
            }
            _ => return None,
        };
        if digits == 0 { before.push_str(&literal) } else { after.push_str(&literal) }
    }
    let plain = before.trim().is_empty() && after.trim().is_empty() && groups.is_empty();
    if digits == 0 || plain && least < 2 {
        return None;
    }
    let mut text = format!("{whole:0least$}");
    for (place, literal) in groups.iter().rev() {
        let at = text.len().saturating_sub(digits - place);
        text.insert_str(at, literal);
    }
    Some(format!("{before}{text}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{place, shown};

    #[test]
    fn a_number_shows_as_its_format_writes_it() {
        for (number, format, text) in [
            (7.0, "\"PR-\"000", Some("PR-007")),
            (12.0, "000", Some("012")),
            (7.0, "\\C-00", Some("C-07")),
            (12_345.0, "00-000", Some("12-345")),
            (3.0, "\"Art. \"0", Some("Art. 3")),
            (7.0, "[Red]\"PR-\"000;\"x\"", Some("PR-007")),
            (1_234.0, "#,##0", None),
            (7.0, "0.00", None),
            (7.0, "0", None),
            (7.0, "General", None),
            (7.5, "\"PR-\"000", None),
            (45_000.0, "dd/mm/yyyy", None),
            (12.0, "0%", None),
        ] {
            assert_eq!(shown(number, format).as_deref(), text, "{format}");
        }
        assert_eq!((place("A1"), place("AB12"), place("1")), (Some((0, 0)), Some((11, 27)), None));
    }
}
