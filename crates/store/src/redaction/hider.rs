//! What stands for names, words and codes that are left out, and finding them in a text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aho_corasick::{AhoCorasick, Match};
use language::text::fold;
use language::{Language, key};
use serde_json::Value;

use super::Redaction;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::record::Kind;

/// Replaces what is left out.
#[derive(Clone)]
pub struct Hider {
    /// What stands for each name of a person, as it is written in the field of a person.
    people: BTreeMap<String, String>,
    /// What stands for each code that holds something left out: two of them stay two.
    codes: BTreeMap<String, String>,
    /// Names and words in a text, folded; none where there are none.
    needles: Option<Arc<Needles>>,
    /// What stands for words and whole fields.
    pub(super) withheld: String,
}

struct Needles {
    automaton: AhoCorasick,
    /// What stands for each of them.
    instead: Vec<String>,
}

/// What stands before the surname of a person.
const TITLES: &[&str] =
    &["m.", "m", "mme", "mlle", "monsieur", "madame", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "me", "dr", "dr."];

impl Hider {
    pub(super) fn new(conn: &ReadOnly, redaction: &Redaction, language: Language) -> Result<Self> {
        let withheld = language.text(key!("redaction-withheld"));
        let mut people = BTreeMap::new();
        if redaction.people {
            for (index, name) in names(conn)?.into_iter().enumerate() {
                let person = language.text_with(key!("redaction-person"), &[("number", &(index + 1).to_string())]);
                // Authors are written with their function: « Claire Vidal, Responsable qualité ».
                if let Some((alone, _)) = name.split_once(',') {
                    people.entry(alone.to_owned()).or_insert_with(|| person.clone());
                }
                people.insert(name, person);
            }
        }
        let mut instead: BTreeMap<String, String> = BTreeMap::new();
        for (name, person) in people.iter().filter(|(name, _)| is_personal(name)) {
            if let Some(surname) = name.split_whitespace().last() {
                for title in TITLES {
                    instead.entry(folded(&format!("{title} {surname}")).0).or_insert_with(|| person.clone());
                }
            }
            instead.insert(folded(name.trim()).0, person.clone());
        }
        for word in redaction.words.iter().map(|word| folded(word.trim()).0).filter(|word| !word.is_empty()) {
            instead.entry(word).or_insert_with(|| withheld.clone());
        }
        let (patterns, instead): (Vec<String>, Vec<String>) = instead.into_iter().unzip();
        let needles = if patterns.is_empty() {
            None
        } else {
            let automaton = AhoCorasick::new(&patterns).map_err(|error| Error::Value(error.to_string()))?;
            Some(Arc::new(Needles { automaton, instead }))
        };
        let mut hider = Self { people, codes: BTreeMap::new(), needles, withheld };
        hider.codes = hider.coded(conn, language)?;
        Ok(hider)
    }

    /// What stands for the codes that hold something left out, in an order that does not depend on where they stand.
    fn coded(&self, conn: &ReadOnly, language: Language) -> Result<BTreeMap<String, String>> {
        let mut touched = BTreeSet::new();
        for of in conn.catalogue().tables() {
            let table = of.table;
            for field in of.fields.iter().filter(|f| f.kind == Kind::Code && !of.machine.contains(&f.name)) {
                let sql = format!("SELECT DISTINCT \"{}\" FROM main.\"{table}\"", field.name);
                let mut statement = conn.prepare(&sql)?;
                for code in statement.query_map([], |row| row.get::<_, String>(0))? {
                    touched.extend(Some(code?).filter(|code| self.text(code) != *code));
                }
            }
        }
        let numbered = touched.into_iter().zip(1_u32..);
        let stand = |(code, number): (String, u32)| {
            (code, language.text_with(key!("redaction-code"), &[("number", &number.to_string())]))
        };
        Ok(numbered.map(stand).collect())
    }

    /// A text with everything that is left out replaced.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let Some(needles) = &self.needles else { return text.to_owned() };
        let (low, at) = folded(text);
        // A match may end inside what one character was opened into, as « 1⁄2 » of « ½ »: all of the character goes.
        let places = |m: Match| {
            let to = at[m.end()..].iter().find(|to| **to > at[m.end() - 1]);
            (m.pattern(), at[m.start()], to.copied().unwrap_or(text.len()))
        };
        let found = needles.automaton.find_overlapping_iter(&low).map(places);
        let mut found: Vec<_> = found.filter(|(_, from, to)| stands_alone(text, *from, *to)).collect();
        // The first of those that overlap, and of these the longest: a name may begin like another one.
        found.sort_by_key(|(_, from, to)| (*from, std::cmp::Reverse(*to)));
        let (mut shown, mut after) = (String::new(), 0);
        for (needle, from, to) in found {
            if from >= after {
                shown.push_str(&text[after..from]);
                shown.push_str(&needles.instead[needle.as_usize()]);
                after = to;
            }
        }
        shown.push_str(&text[after..]);
        shown
    }

    /// JSON with every text in it looked through; what is none is looked through as text.
    pub(super) fn json(&self, text: &str) -> String {
        fn each(hider: &Hider, value: &mut Value) {
            match value {
                Value::String(text) => *text = hider.text(text),
                Value::Array(items) => items.iter_mut().for_each(|item| each(hider, item)),
                Value::Object(entries) => entries.values_mut().for_each(|entry| each(hider, entry)),
                Value::Null | Value::Bool(_) | Value::Number(_) => {}
            }
        }
        match serde_json::from_str(text) {
            Ok(mut value) => {
                each(self, &mut value);
                value.to_string()
            }
            Err(_) => self.text(text),
        }
    }

    pub(super) fn code(&self, text: &str) -> String {
        self.codes.get(text).cloned().unwrap_or_else(|| text.to_owned())
    }

    /// The whole field of a person.
    pub(super) fn person(&self, text: &str) -> String {
        let one = |name: &str| self.people.get(name.trim()).cloned().unwrap_or_else(|| self.text(name));
        text.lines().map(one).collect::<Vec<_>>().join("\n")
    }
}

/// A text as names are compared in it: case and accents do not count, blanks of any kind and number are one. With the place
/// in the text of each byte, and of its end.
fn folded(text: &str) -> (String, Vec<usize>) {
    let (mut low, mut at) = (String::with_capacity(text.len()), Vec::with_capacity(text.len() + 1));
    for (place, c) in text.char_indices() {
        if c.is_whitespace() {
            if !low.ends_with(' ') {
                low.push(' ');
                at.push(place);
            }
            continue;
        }
        let piece = fold(c.encode_utf8(&mut [0; 4]));
        at.extend(std::iter::repeat_n(place, piece.len()));
        low.push_str(&piece);
    }
    at.push(text.len());
    (low, at)
}

/// Whether a piece of a text is no part of a longer word. A mark beside it, as in « ACME™ » or « Durand¹ », is no letter.
fn stands_alone(text: &str, from: usize, to: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() || c.is_ascii_digit());
    let (within, before, after) = (&text[from..to], &text[..from], &text[to..]);
    let joined_before = letter(within.chars().next()) && letter(before.chars().next_back());
    let joined_after = letter(within.chars().next_back()) && letter(after.chars().next());
    !joined_before && !joined_after
}

/// Everything that stands in a field for a person, in an order that does not depend on where.
fn names(conn: &ReadOnly) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let fields =
        conn.catalogue().tables().iter().flat_map(|of| {
            of.fields.iter().filter(|field| field.kind == Kind::Person).map(|field| (of.table, field.name))
        });
    let columns = fields.chain([("journal", "author"), ("contribution", "author")]);
    let columns = columns.map(|(table, column)| format!("SELECT DISTINCT \"{column}\" FROM main.{table}"));
    let custom = "SELECT v.value FROM main.custom_value v JOIN main.custom_field f ON f.id = v.field_id
                  WHERE f.kind = 'person'";
    for sql in columns.chain([custom.to_owned()]) {
        let mut statement = conn.prepare(&sql)?;
        for name in statement.query_map([], |row| row.get::<_, String>(0))? {
            names.extend(name?.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()));
        }
    }
    Ok(names)
}

/// Whether a text is the name of one person rather than a function: two to four words, each with a capital but for
/// particles.
fn is_personal(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let particle = |w: &str| matches!(w, "de" | "du" | "des" | "le" | "la" | "d’" | "d'" | "van" | "von" | "ben");
    let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    (2..=4).contains(&words.len()) && words.iter().all(|w| particle(w) || capital(w)) && capital(words[words.len() - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_not_taken_for_names() {
        for name in ["Jean Durand", "J.-P. de La Tour", "Anne Le Goff"] {
            assert!(is_personal(name), "{name}");
        }
        for function in ["Responsable qualité", "Auditeur interne", "Acheteur", "Chef du service des marchés"] {
            assert!(!is_personal(function), "{function}");
        }
    }
}
