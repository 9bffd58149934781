//! A cell as people fill it in, read as the value of a field.

use std::collections::HashMap;
use std::sync::LazyLock;

use calamine::{Data, DataType};
use chrono::{Datelike, NaiveDate};
use language::text::fold;
use language::{Language, written_day};
use serde_json::Value;
use store::record::{self, Field, Kind};
use store::{ReadOnly, Result};

/// How lists write the words of a choice and the grades, besides the way we do.
pub(super) static KNOWN: LazyLock<HashMap<String, HashMap<String, Vec<String>>>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../assets/import/words.json")).unwrap_or_default());

/// The records of a register by what they are called; none where two share a name.
#[derive(Default)]
struct Called {
    /// As it is written: « NCm » and « NCM » are two.
    exact: HashMap<String, Option<String>>,
    /// Without case, accents and hyphens.
    bare: HashMap<String, Option<String>>,
}

/// What the records cited from a file are called: reference, title, or both.
pub struct CitedNames(HashMap<&'static str, Called>);

/// How the numbers of a column are written.
#[derive(Debug, Clone, Copy)]
pub struct Spelling {
    /// By how much they are multiplied.
    pub factor: f64,
    /// The mark before decimals, where the column shows it.
    pub decimal: Option<char>,
}

impl Default for Spelling {
    fn default() -> Self {
        Self { factor: 1.0, decimal: None }
    }
}

/// The value of a cell, with the sentence to tell and what was read where it is in doubt.
pub struct Reading {
    pub value: Value,
    pub doubt: Option<(&'static str, String)>,
}

impl CitedNames {
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
        let called = self.0.get(target)?;
        if let Some(known) = called.exact.get(text.trim()) {
            return known.as_deref();
        }
        let names = &called.bare;
        let whole = bare(text);
        // « 8.6 Libération… » cites 8.6, « P6 – Attribuer » P6, « §8.6 » 8.6.
        let first =
            text.trim_start_matches(['§', ' ', '\u{a0}']).split([' ', '\u{a0}', ':']).next().unwrap_or_default();
        names.get(&whole).or_else(|| names.get(&bare(first)))?.as_deref()
    }
}

/// Each name with the record it means.
fn names(conn: &ReadOnly, target: &str) -> Result<Called> {
    let mut called = Called::default();
    let put = |names: &mut HashMap<String, Option<String>>, name: String, id: &str| {
        let known = names.entry(name).or_insert_with(|| Some(id.to_owned()));
        if known.as_deref() != Some(id) {
            *known = None;
        }
    };
    for language in Language::ALL {
        for shown in record::options(conn, target, "", u32::MAX, language)? {
            // Answers given by scripts may name the record itself.
            for name in [&shown.id, &shown.reference, &shown.title, &shown.line()] {
                put(&mut called.exact, name.trim().to_owned(), &shown.id);
                put(&mut called.bare, bare(name), &shown.id);
            }
        }
    }
    // What the organisation calls its records comes first; among the words that lists use, one that means two means none.
    let there = |id: &String| called.bare.values().any(|known| known.as_ref() == Some(id));
    let mut usual = Called::default();
    for (id, others) in KNOWN.get(target).into_iter().flatten().filter(|(id, _)| there(id)) {
        for name in others {
            put(&mut usual.exact, name.trim().to_owned(), id);
            put(&mut usual.bare, bare(name), id);
        }
    }
    for (own, usual) in [(&mut called.exact, usual.exact), (&mut called.bare, usual.bare)] {
        for (name, id) in usual {
            own.entry(name).or_insert(id);
        }
    }
    Ok(called)
}

/// Text as lists are compared: without case, accents, hyphens, or a full stop at the end.
fn bare(text: &str) -> String {
    let plain = fold(text).replace(['-', '_', '\u{2010}', '\u{2011}', '\u{a0}', '\u{202f}'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

/// A cell that could not be read: the code of the sentence that says why.
pub type Unreadable = &'static str;

/// Reads the value of a field of `register` from a cell that shows `text`; none when the cell is blank.
///
/// # Errors
/// The code of the sentence that says why it cannot be read.
pub fn value(
    cell: &Data,
    text: &str,
    register: &str,
    field: &Field,
    names: &CitedNames,
    spelling: Spelling,
) -> Result<Option<Reading>, Unreadable> {
    if super::book::blank(cell) {
        return Ok(None);
    }
    if matches!(cell, Data::Error(_)) {
        return Err("cell-error");
    }
    let mut doubt = None;
    let number = |cents: bool| {
        let plain = plain(cell);
        let number = decimal(&plain, spelling.decimal).ok_or("number")? * spelling.factor;
        let number = if cents { number * 100.0 } else { number };
        #[allow(clippy::cast_possible_truncation)] // checked to be small
        let whole = Some(number.round() as i64).filter(|_| number.abs() < 1e15).ok_or("number")?;
        if !cents && number.fract() != 0.0 {
            return Err("number");
        }
        let doubtful =
            matches!(cell, Data::String(_)) && spelling.decimal.is_none() && language::text::is_ambiguous(&plain);
        Ok((whole, doubtful))
    };
    let value = match field.kind {
        Kind::Day => Value::from(day(cell)?.to_string()),
        Kind::Number => Value::from(number(false)?.0),
        Kind::Cents => {
            let (cents, doubtful) = number(true)?;
            if doubtful {
                doubt = Some(("number-doubt", Language::French.amount(cents)));
            }
            Value::from(cents)
        }
        Kind::Flag => Value::from(flag(cell).ok_or("choice")?),
        Kind::Choice(words) => {
            let progress = progress(cell, register, field.name);
            Value::from(progress.or_else(|| choice(text, register, field, words)).ok_or("choice")?)
        }
        Kind::Reference(target) => Value::from(names.find(target, text).ok_or("not-found")?),
        Kind::Instant => return Err("value"),
        Kind::Code | Kind::Text | Kind::Person | Kind::LongText if text.ends_with(crate::CUT) => return Err("cut"),
        Kind::Code | Kind::Text | Kind::Person | Kind::LongText => Value::from(text.trim()),
    };
    Ok(Some(Reading { value, doubt }))
}

/// The state of an action whose progress is given in percent.
fn progress(cell: &Data, register: &str, field: &str) -> Option<&'static str> {
    if (register, field) != ("action", "state") {
        return None;
    }
    let percent = match cell {
        // Excel keeps 50 % as a half.
        Data::Float(part) if (0.0..=1.0).contains(part) => part * 100.0,
        Data::Float(number) => *number,
        Data::Int(1) => 100.0,
        Data::String(text) => language::text::number(text.trim().strip_suffix('%')?.trim())?,
        _ => return None,
    };
    match percent {
        p if p <= 0.0 => Some("validated"),
        p if p < 100.0 => Some("in-progress"),
        100.0 => Some("done"),
        _ => None,
    }
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
fn day(cell: &Data) -> Result<NaiveDate, Unreadable> {
    let day = match cell {
        Data::Float(_) | Data::Int(_) | Data::DateTime(_) | Data::DateTimeIso(_) => cell.as_date(),
        Data::String(text) => {
            // « 12/03/2026 reporté au 15/04/2026 » says two days: which one counts is for a person to say.
            let days = written_day::days(text);
            if days.windows(2).any(|pair| pair[0] != pair[1]) {
                return Err("two-days");
            }
            if days.is_empty() && written_day::is_none(text) {
                return Err("no-such-day");
            }
            days.first().copied()
        }
        _ => None,
    };
    // A number that is no date gives a day nobody meant.
    day.filter(|day| (1950..=2150).contains(&day.year())).ok_or("day")
}

/// A number as people write it, months or days named behind it or not.
fn decimal(text: &str, mark: Option<char>) -> Option<f64> {
    let kept = fold(text.trim().trim_end_matches('%'));
    let units = ["mois", "months", "month", "jours", "days"];
    let bare = units.iter().find_map(|unit| kept.strip_suffix(unit)).unwrap_or(&kept);
    language::text::number_with(bare.trim(), mark)
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

/// A word without the endings of gender and number: « clôturées », « clôturé ».
pub(super) fn stem(text: &str) -> String {
    let one = |word: &str| word.strip_suffix('s').unwrap_or(word).trim_end_matches('e').to_owned();
    bare(text).split(' ').map(one).collect::<Vec<_>>().join(" ")
}

/// The word of a choice that is written so, in either language; « PROCÉDURES » is the plural of one.
fn choice<'a>(text: &str, register: &str, field: &Field, words: &[&'a str]) -> Option<&'a str> {
    let wanted = stem(text);
    let same = |name: &str| stem(name) == wanted;
    let known = KNOWN.get(&format!("{register}-{}", field.name));
    words.iter().copied().find(|word| {
        let labels = Language::ALL.map(|language| field.word(register, word, language));
        let others = known.and_then(|known| known.get(*word)).into_iter().flatten();
        *word == text || labels.iter().chain(others).any(|name| same(name))
    })
}
