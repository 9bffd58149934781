//! A cell as people fill it in, read as the value of a field.

use std::collections::HashMap;
use std::sync::LazyLock;

use calamine::{Data, DataType};
use chrono::{Datelike, NaiveDate};
use dossier::ReadOnly;
use dossier::Result;
use dossier::language::Language;
use dossier::record::{Field, Kind};
use dossier::register;
use dossier::text::fold;
use serde_json::Value;

/// How lists write the words of a choice and the grades, besides the way we do.
static KNOWN: LazyLock<HashMap<String, HashMap<String, Vec<String>>>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../assets/import/words.json")).unwrap_or_default());

/// What the records cited from a file are called: reference, title, or both.
pub struct Names(HashMap<&'static str, HashMap<String, Option<String>>>);

impl Names {
    /// Reads the records that the references of these fields can cite.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read(conn: &ReadOnly, fields: &[Field]) -> Result<Self> {
        let mut all = HashMap::new();
        for field in fields {
            if let Kind::Reference(target) = field.kind
                && !all.contains_key(target)
            {
                all.insert(target, names(conn, target)?);
            }
        }
        Ok(Self(all))
    }

    fn find(&self, target: &str, text: &str) -> Option<&str> {
        let names = self.0.get(target)?;
        let whole = bare(text);
        // « 8.6 Libération… » cites 8.6, « P6 – Attribuer » P6, « §8.6 » 8.6.
        let first =
            text.trim_start_matches(['§', ' ', '\u{a0}']).split([' ', '\u{a0}', ':']).next().unwrap_or_default();
        names.get(&whole).or_else(|| names.get(&bare(first)))?.as_deref()
    }
}

/// Each name with the record it means; none where two records share it.
fn names(conn: &ReadOnly, target: &str) -> Result<HashMap<String, Option<String>>> {
    let mut names: HashMap<String, Option<String>> = HashMap::new();
    let mut put = |name: &str, id: &str| {
        let known = names.entry(bare(name)).or_insert_with(|| Some(id.to_owned()));
        if known.as_deref() != Some(id) {
            *known = None;
        }
    };
    for language in Language::ALL {
        for shown in register::options(conn, target, "", u32::MAX, language)? {
            put(&shown.reference, &shown.id);
            put(&shown.title, &shown.id);
            put(&shown.line(), &shown.id);
        }
    }
    // What the organisation calls its records comes first.
    for (id, others) in KNOWN.get(target).into_iter().flatten() {
        if names.values().any(|known| known.as_ref() == Some(id)) {
            others.iter().for_each(|name| {
                names.entry(bare(name)).or_insert_with(|| Some(id.clone()));
            });
        }
    }
    Ok(names)
}

/// Text as lists are compared: without case, accents, hyphens, or a full stop at the end.
fn bare(text: &str) -> String {
    let plain = fold(text).replace(['-', '\u{2010}', '\u{2011}', '\u{a0}', '\u{202f}'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

/// A cell that could not be read: the code of the sentence that says why.
pub type Unreadable = &'static str;

/// Reads the value of a field of `register` from a cell; none when the cell is blank.
///
/// # Errors
/// The code of the sentence that says why it cannot be read.
pub fn value(cell: &Data, register: &str, field: &Field, names: &Names) -> Result<Option<Value>, Unreadable> {
    if super::book::blank(cell) {
        return Ok(None);
    }
    if matches!(cell, Data::Error(_)) {
        return Err("cell-error");
    }
    let text = plain(cell);
    let value = match field.kind {
        Kind::Day => Value::from(day(cell).ok_or("day")?.to_string()),
        Kind::Number => Value::from(whole(&text).ok_or("number")?),
        Kind::Cents => Value::from(cents(&text).ok_or("number")?),
        Kind::Flag => Value::from(flag(cell).ok_or("choice")?),
        Kind::Choice(words) => Value::from(choice(&text, register, field.name, words).ok_or("choice")?),
        Kind::Reference(target) => Value::from(names.find(target, &text).ok_or("not-found")?),
        Kind::Instant => return Err("value"),
        Kind::Code | Kind::Text | Kind::Person | Kind::LongText => Value::from(text),
    };
    Ok(Some(value))
}

/// The text of a cell, as its sheet shows it where that is plain.
pub fn plain(cell: &Data) -> String {
    match cell {
        Data::DateTime(_) | Data::DateTimeIso(_) => {
            cell.as_date().map_or_else(|| cell.to_string(), |day| Language::French.day(day))
        }
        Data::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

/// A day: a date cell, `12/03/2026`, `12.3.26`, `2026-03-12`, `12 mars 2026`, `March 2026` being none.
fn day(cell: &Data) -> Option<NaiveDate> {
    let day = match cell {
        Data::Float(_) | Data::Int(_) => cell.as_date(),
        Data::DateTime(_) | Data::DateTimeIso(_) => cell.as_date(),
        Data::String(text) => written_day(text),
        _ => None,
    }?;
    // A number that is no date gives a day nobody meant.
    (1950..=2150).contains(&day.year()).then_some(day)
}

fn written_day(text: &str) -> Option<NaiveDate> {
    let text = fold(text.trim());
    if let Ok(iso) = text.get(..10).unwrap_or_default().parse::<NaiveDate>() {
        return Some(iso);
    }
    // « lundi 12 mars 2026 à 14h00 » and « 12/03/2026 14:00:00 » are days too.
    let written = text.split([' ', '\u{a0}', '/', '-', '.', ',']).filter(|p| !p.is_empty()).collect::<Vec<_>>();
    let start = written.iter().position(|part| part.starts_with(|c: char| c.is_ascii_digit()))?;
    let [day, month, year] = written.get(start..start + 3)? else { return None };
    let year: i32 = year.parse().ok()?;
    let year = if year < 100 { 2000 + year } else { year };
    let month = month.parse().ok().or_else(|| month_named(month))?;
    NaiveDate::from_ymd_opt(year, month, day.trim_end_matches("er").parse().ok()?)
}

/// The month that begins with these letters, three at least, in either language.
fn month_named(word: &str) -> Option<u32> {
    let is = |month: u32| {
        Language::ALL.iter().any(|language| fold(&language.text(&format!("month-{month}"))).starts_with(word))
    };
    // « juil » is no « juin »; « jui » may be either.
    let mut found = (1..=12).filter(|month| is(*month));
    match (word.chars().count() >= 3, found.next(), found.next()) {
        (true, Some(month), None) => Some(month),
        _ => None,
    }
}

/// A number as people write it, months named behind it or not.
fn decimal(text: &str) -> Option<f64> {
    let kept = fold(text.trim());
    dossier::text::number(kept.trim_end_matches("mois").trim_end_matches("months"))
}

#[allow(clippy::cast_possible_truncation)] // checked to be whole and small
fn whole(text: &str) -> Option<i64> {
    decimal(text).filter(|number| number.fract() == 0.0 && number.abs() < 1e15).map(|number| number as i64)
}

#[allow(clippy::cast_possible_truncation)] // checked to be small
fn cents(text: &str) -> Option<i64> {
    decimal(text).filter(|number| number.abs() < 1e13).map(|number| (number * 100.0).round() as i64)
}

fn flag(cell: &Data) -> Option<bool> {
    if let Data::Bool(yes) = cell {
        return Some(*yes);
    }
    match fold(&plain(cell)).as_str() {
        "oui" | "o" | "yes" | "y" | "vrai" | "true" | "x" | "1" => Some(true),
        "non" | "n" | "no" | "faux" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// The word of a choice that is written so, in either language; « PROCÉDURES » is the plural of one.
fn choice<'a>(text: &str, register: &str, field: &str, words: &[&'a str]) -> Option<&'a str> {
    let same = |name: &str| bare(name).trim_end_matches('s') == bare(text).trim_end_matches('s');
    let known = KNOWN.get(&format!("{register}-{field}"));
    words.iter().copied().find(|word| {
        let labels = Language::ALL.map(|language| language.text(&format!("{register}-{field}-{word}")));
        let others = known.and_then(|known| known.get(*word)).into_iter().flatten();
        *word == text || labels.iter().chain(others).any(|name| same(name))
    })
}
