//! Reading a dossier with names and business secrets left out: whatever reads through the connection, the pages of a
//! pack or the data that goes with them, never sees them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aho_corasick::AhoCorasick;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::language::Language;
use crate::record::{Field, Kind, columns};
use crate::register::{REGISTERS, records};
use crate::text::fold;

/// What is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct Redaction {
    /// Names of people: each becomes « Personne 1 », « Personne 2 », wherever it stands.
    pub people: bool,
    /// Fields whose text is left out whole, as `finding.evidence`.
    pub fields: Vec<String>,
    /// Words left out wherever they stand: companies, prices, places.
    pub words: Vec<String>,
}

/// The fields that can be left out whole: texts, of the registers that people keep.
pub fn choices() -> impl Iterator<Item = String> {
    let kept = REGISTERS.iter().filter(|r| matches!(r.name(), "finding" | "procedure" | "process"));
    kept.flat_map(|r| {
        let texts = r.fields().iter().filter(|f| matches!(f.kind, Kind::Text | Kind::LongText));
        texts.map(|f| format!("{}.{}", r.name(), f.name))
    })
}

/// Texts that machines read, and that name nobody: identities, hashes, words of their own, numbers of the law. Anything else
/// that is text, in any record table, is looked through.
const MACHINE: &[(&str, &[&str])] = &[
    ("link", &["from_register", "from_id", "to_register", "to_id"]),
    ("attachment", &["register", "record_id", "media_type", "sha256"]),
    ("issued_pack", &["language", "sha256", "state"]),
    ("silence", &["rule", "record_id"]),
    ("drill", &["proof"]),
    ("contract_import", &["sha256", "format", "lines_sha256"]),
    ("sample", &["strata", "filters", "seed", "generator", "population_hash"]),
    ("check_override", &["rule"]),
    ("piece", &["code"]),
    ("standard", &["name", "edition", "follows"]),
    ("clause", &["number", "documented", "comes_from", "change"]),
    ("slot", &["starts_at", "ends_at", "clauses"]),
    ("audit", &["scope_clauses"]),
    ("threshold", &["reference", "code", "article", "unit"]),
    ("contract", &["cpv"]),
    ("grade", &["code", "mark"]),
];

fn is_machine(table: &str, field: &str) -> bool {
    MACHINE.iter().any(|(of, fields)| *of == table && fields.contains(&field))
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Code | Kind::Text | Kind::Person | Kind::LongText)
}

/// Hides, for the length of a transaction, what `redaction` says from everything that reads on this connection: views
/// of the same names stand before every record table, and vanish when the transaction is dropped. What stands for each piece
/// of text is returned, for words that come from elsewhere than the dossier.
///
/// # Errors
/// [`Error::Unknown`] for a field that is no text, and those of the database.
pub fn hide(transaction: &Transaction, redaction: &Redaction, language: Language) -> Result<Hider> {
    for field in &redaction.fields {
        let known = field.split_once('.').and_then(|(table, name)| {
            let (_, fields) = records().find(|(of, _)| *of == table)?;
            Some(fields.iter().any(|field| field.name == name && is_text(field.kind)) && !is_machine(table, name))
        });
        if known != Some(true) {
            return Err(Error::Unknown(field.clone()));
        }
    }
    let hider = Hider::new(transaction, redaction, language)?;
    let pure = FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let (words, people, codes) = (hider.clone(), hider.clone(), hider.clone());
    let withheld = hider.withheld.clone();
    transaction.create_scalar_function("without_words", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| words.text(&text)))
    })?;
    transaction.create_scalar_function("without_person", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| people.person(&text)))
    })?;
    transaction.create_scalar_function("without_code", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| codes.code(&text)))
    })?;
    transaction.create_scalar_function("withheld", 1, pure, move |context| {
        let text = context.get::<Option<String>>(0)?.unwrap_or_default();
        Ok(if text.is_empty() { text } else { withheld.clone() })
    })?;
    for (table, fields) in records() {
        view(transaction, table, fields, redaction)?;
    }
    // What an entry was for is read by the program, and no page shows it.
    transaction.execute_batch(
        "CREATE TEMP VIEW journal AS SELECT seq, id, at, without_person(author) AS author, station, intent, changeset,
             previous, hash, state FROM main.journal;
         CREATE TEMP VIEW contribution AS SELECT hash, merge_seq, at, without_person(author) AS author, station, intent,
             public_key, signature FROM main.contribution;",
    )?;
    Ok(hider)
}

fn view(conn: &Connection, table: &str, fields: &'static [Field], redaction: &Redaction) -> Result<()> {
    let kinds: BTreeMap<&str, Kind> = fields.iter().map(|f| (f.name, f.kind)).collect();
    let column = |name: &'static str| {
        let hidden = redaction.fields.iter().any(|f| *f == format!("{table}.{name}"));
        let function = match kinds.get(name) {
            _ if hidden => "withheld",
            Some(kind) if !is_text(*kind) || is_machine(table, name) => return format!("\"{name}\""),
            Some(Kind::Person) => "without_person",
            Some(Kind::Code) => "without_code",
            Some(_) => "without_words",
            None => return format!("\"{name}\""),
        };
        format!("{function}(\"{name}\") AS \"{name}\"")
    };
    let list: Vec<String> = columns(fields).map(column).collect();
    let sql =
        format!("CREATE TEMP VIEW \"{table}\" AS SELECT rowid AS rowid, {} FROM main.\"{table}\"", list.join(", "));
    Ok(conn.execute_batch(&sql)?)
}

/// Replaces what is left out.
#[derive(Clone)]
pub struct Hider {
    /// What stands for each name of a person, as it is written in the field of a person.
    people: BTreeMap<String, String>,
    /// What stands for each code that holds something left out: two of them stay two.
    codes: BTreeMap<String, String>,
    /// Names and words in a text, folded; none where there are none.
    needles: Option<Arc<Needles>>,
    withheld: String,
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
    fn new(conn: &Connection, redaction: &Redaction, language: Language) -> Result<Self> {
        let withheld = language.text("redaction-withheld");
        let mut people = BTreeMap::new();
        if redaction.people {
            for (index, name) in names(conn)?.into_iter().enumerate() {
                let person = language.text_with("redaction-person", &[("number", &(index + 1).to_string())]);
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
    fn coded(&self, conn: &Connection, language: Language) -> Result<BTreeMap<String, String>> {
        let mut touched = BTreeSet::new();
        for (table, fields) in records() {
            for field in fields.iter().filter(|f| f.kind == Kind::Code && !is_machine(table, f.name)) {
                let sql = format!("SELECT DISTINCT \"{}\" FROM main.\"{table}\"", field.name);
                let mut statement = conn.prepare(&sql)?;
                for code in statement.query_map([], |row| row.get::<_, String>(0))? {
                    touched.extend(Some(code?).filter(|code| self.text(code) != *code));
                }
            }
        }
        let numbered = touched.into_iter().zip(1_u32..);
        let stand = |(code, number): (String, u32)| {
            (code, language.text_with("redaction-code", &[("number", &number.to_string())]))
        };
        Ok(numbered.map(stand).collect())
    }

    /// A text with everything that is left out replaced.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let Some(needles) = &self.needles else { return text.to_owned() };
        let (low, at) = folded(text);
        let mut found: Vec<_> =
            needles.automaton.find_overlapping_iter(&low).filter(|m| stands_alone(&low, m.start(), m.end())).collect();
        // The first of those that overlap, and of these the longest: a name may begin like another one.
        found.sort_by_key(|m| (m.start(), std::cmp::Reverse(m.end())));
        let (mut shown, mut after) = (String::new(), 0);
        for one in found {
            let (from, to) = (at[one.start()], at[one.end()]);
            if from >= after && one.start() < one.end() {
                shown.push_str(&text[after..from]);
                shown.push_str(&needles.instead[one.pattern().as_usize()]);
                after = to;
            }
        }
        shown.push_str(&text[after..]);
        shown
    }

    fn code(&self, text: &str) -> String {
        self.codes.get(text).cloned().unwrap_or_else(|| text.to_owned())
    }

    /// The whole field of a person.
    fn person(&self, text: &str) -> String {
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

/// Whether a piece of a folded text is no part of a longer word.
fn stands_alone(low: &str, start: usize, end: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (within, before, after) = (&low[start..end], &low[..start], &low[end..]);
    let joined_before = letter(within.chars().next()) && letter(before.chars().next_back());
    let joined_after = letter(within.chars().next_back()) && letter(after.chars().next());
    !joined_before && !joined_after
}

/// Everything that stands in a field for a person, in an order that does not depend on where.
fn names(conn: &Connection) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let fields = records().flat_map(|(table, fields)| {
        fields.iter().filter(|field| field.kind == Kind::Person).map(move |field| (table, field.name))
    });
    for (table, column) in fields.chain([("journal", "author"), ("contribution", "author")]) {
        let mut statement =
            conn.prepare(&format!("SELECT DISTINCT \"{column}\" FROM main.{table} WHERE \"{column}\" <> ''"))?;
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
    use crate::finding::Finding;
    use crate::register::{self, Query};
    use crate::testing::{Bench, bench};

    fn bench_with_names() -> Bench {
        let mut bench = bench();
        for (observation, auditor) in [
            (
                "Jean DURAND, Claire Vidal et Mme Lemaître absents ; M. Durand prévenu. Durandal n’y est pour rien.",
                "Jean Durand",
            ),
            ("Le marché ACME à 120 000 € ; acmeville n’est pas visée.", "Auditeur interne"),
        ] {
            let values = serde_json::json!({
                "grade_id": "grade-minor", "observation": observation, "auditor": auditor, "evidence": "secret"
            });
            register::create::<Finding>(&mut bench.dossier, values).expect("created");
        }
        bench
    }

    #[test]
    fn names_words_and_fields_are_left_out_everywhere_and_only_for_a_while() {
        let bench = bench_with_names();
        let conn = crate::reader(bench.dossier.path()).expect("a reader");
        let all = |conn: &Connection| {
            let rows = register::rows(conn, "finding", &Query::default(), &crate::progress::Unwatched);
            serde_json::to_string(&rows.expect("rows")).expect("JSON")
        };
        let before = all(&conn);
        let redaction = Redaction {
            people: true,
            fields: vec!["finding.evidence".into()],
            words: vec!["ACME".into(), " ".into(), "120 000 €".into()],
        };
        let transaction = conn.unchecked_transaction().expect("a transaction");
        hide(&transaction, &redaction, Language::French).expect("hidden");
        let hidden = all(&transaction);
        for gone in ["DURAND", "Vidal", "M. Durand", "ACME", "120 000", "secret", "Auditeur interne"] {
            assert!(!hidden.contains(gone), "{gone} in {hidden}");
        }
        for kept in ["Durandal", "acmeville", "Personne 1", "[masqué]", "Mme Lemaître"] {
            assert!(hidden.contains(kept), "{kept} not in {hidden}");
        }
        let head = crate::journal::head(&transaction).expect("a head").expect("an entry");
        assert!(head.author.starts_with("Personne"), "{}", head.author);
        drop(transaction);
        assert_eq!(all(&conn), before);
    }

    #[test]
    fn a_field_nobody_has_is_refused() {
        let bench = bench_with_names();
        let conn = crate::reader(bench.dossier.path()).expect("a reader");
        let transaction = conn.unchecked_transaction().expect("a transaction");
        let wrong = Redaction { fields: vec!["finding.\" FROM journal --".into()], ..Redaction::default() };
        let refused = hide(&transaction, &wrong, Language::French).err().map(|error| error.code());
        assert_eq!(refused, Some("unknown"));
    }

    #[test]
    fn functions_are_not_taken_for_names() {
        for name in ["Jean Durand", "J.-P. de La Tour", "Anne Le Goff"] {
            assert!(is_personal(name), "{name}");
        }
        for function in ["Responsable qualité", "Auditeur interne", "Acheteur", "Chef du service des marchés"] {
            assert!(!is_personal(function), "{function}");
        }
    }

    #[test]
    fn people_in_lists_are_left_out_one_by_one() {
        let mut bench = bench();
        let audit = serde_json::json!({ "kind": "internal", "team": "Anne Lefort", "starts_on": "2026-11-25" });
        let audit = register::create::<crate::audit::Audit>(&mut bench.dossier, audit).expect("an audit").value.id;
        let slot = serde_json::json!({ "held_on": "2026-11-25", "starts_at": "9:00", "ends_at": "10:00",
            "auditors": "Anne Lefort\nPaul Durand", "auditees": "Léa Petit" });
        crate::audit::add_slot(&mut bench.dossier, &audit, slot).expect("a slot");
        let conn = bench.dossier.connection();
        let transaction = conn.unchecked_transaction().expect("a transaction");
        let redaction = Redaction { people: true, ..Redaction::default() };
        hide(&transaction, &redaction, Language::French).expect("hidden");
        let slot = &crate::audit::slots(&transaction, &audit).expect("slots")[0];
        for name in ["Lefort", "Durand", "Petit"] {
            assert!(!slot.auditors.contains(name) && !slot.auditees.contains(name), "{slot:?}");
        }
        assert_eq!(slot.auditors.lines().count(), 2, "each of them is still somebody: {}", slot.auditors);
    }
}
