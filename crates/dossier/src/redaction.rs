//! Reading a dossier with names and business secrets left out: whatever reads through the connection, the pages of a
//! pack or the data that goes with them, never sees them.

use std::collections::{BTreeMap, BTreeSet};

use regex::{Captures, Regex};
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::evidence::Attachment;
use crate::language::Language;
use crate::organisation::Organisation;
use crate::record::{Field, Kind, Record, columns};
use crate::register::{REGISTERS, fields_of};

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

/// Hides, for the length of a transaction, what `redaction` says from everything that reads on this connection: views
/// of the same names stand before the tables, and vanish when the transaction is dropped.
///
/// # Errors
/// [`Error::Unknown`] for a field that does not exist, and those of the database.
pub fn hide(transaction: &Transaction, redaction: &Redaction, language: Language) -> Result<()> {
    for field in &redaction.fields {
        let known = field.split_once('.').and_then(|(r, f)| Some(fields_of(r)?.iter().any(|k| k.name == f)));
        if known != Some(true) {
            return Err(Error::Unknown(field.clone()));
        }
    }
    let hider = Hider::new(transaction, redaction, language)?;
    let pure = FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let (words, people) = (hider.clone(), hider);
    transaction.create_scalar_function("without_words", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| words.text(&text)))
    })?;
    transaction.create_scalar_function("without_person", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| people.person(&text)))
    })?;
    let withheld = language.text("redaction-withheld");
    for register in REGISTERS {
        view(transaction, register.name(), register.fields(), redaction, &withheld)?;
    }
    view(transaction, Attachment::TABLE, Attachment::FIELDS, redaction, &withheld)?;
    view(transaction, Organisation::TABLE, Organisation::FIELDS, redaction, &withheld)?;
    transaction.execute_batch(
        "CREATE TEMP VIEW journal AS SELECT seq, id, at, without_person(author) AS author, station,
             without_words(intent) AS intent, changeset, previous, hash FROM main.journal",
    )?;
    Ok(())
}

fn view(conn: &Connection, table: &str, fields: &'static [Field], redaction: &Redaction, withheld: &str) -> Result<()> {
    let kinds: BTreeMap<&str, Kind> = fields.iter().map(|f| (f.name, f.kind)).collect();
    let column = |name: &'static str| {
        let hidden = redaction.fields.iter().any(|f| *f == format!("{table}.{name}"));
        match kinds.get(name) {
            _ if hidden => format!("CASE WHEN \"{name}\" = '' THEN '' ELSE '{withheld}' END AS \"{name}\""),
            Some(Kind::Person) => format!("without_person(\"{name}\") AS \"{name}\""),
            Some(Kind::Text | Kind::LongText) => format!("without_words(\"{name}\") AS \"{name}\""),
            _ => format!("\"{name}\""),
        }
    };
    let list: Vec<String> = columns(fields).map(column).collect();
    let sql =
        format!("CREATE TEMP VIEW \"{table}\" AS SELECT rowid AS rowid, {} FROM main.\"{table}\"", list.join(", "));
    Ok(conn.execute_batch(&sql)?)
}

/// Replaces what is left out.
#[derive(Clone)]
struct Hider {
    /// What stands for each name of a person, as it is written in the field of a person.
    people: BTreeMap<String, String>,
    /// The same, by their surname alone.
    surnames: BTreeMap<String, String>,
    /// Names and words in a text; none where there are none.
    pattern: Option<Regex>,
    withheld: String,
}

impl Hider {
    fn new(conn: &Connection, redaction: &Redaction, language: Language) -> Result<Self> {
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
        let personal: Vec<&String> = people.keys().filter(|name| is_personal(name)).collect();
        let mut surnames = BTreeMap::new();
        for name in &personal {
            if let Some(surname) = name.split_whitespace().last() {
                surnames.insert(surname.to_lowercase(), people[*name].clone());
            }
        }
        // The longest first: a name may begin like another one.
        let mut parts: Vec<&str> = personal.iter().map(|n| n.as_str()).collect();
        parts.extend(redaction.words.iter().map(|w| w.trim()).filter(|w| !w.is_empty()));
        parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
        let mut parts: Vec<String> = parts.into_iter().map(whole).collect();
        if !surnames.is_empty() {
            let surnames: Vec<String> = surnames.keys().map(|s| whole(s)).collect();
            let titles = r"\b(?:M\.|Mme|Mlle|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?)[\s\u{a0}\u{202f}]+";
            parts.push(format!("{titles}(?:{})", surnames.join("|")));
        }
        let pattern = (!parts.is_empty()).then(|| Regex::new(&format!("(?i)(?:{})", parts.join("|"))));
        let pattern = pattern.transpose().map_err(|e| Error::Value(e.to_string()))?;
        Ok(Self { people, surnames, pattern, withheld: language.text("redaction-withheld") })
    }

    fn text(&self, text: &str) -> String {
        let Some(pattern) = &self.pattern else { return text.to_owned() };
        pattern.replace_all(text, |found: &Captures| self.instead(&found[0])).into_owned()
    }

    /// What stands for a piece of text: the person it names, or a mark that something was there.
    fn instead(&self, found: &str) -> String {
        let lower = found.to_lowercase();
        let person = self.people.iter().find(|(name, _)| name.to_lowercase() == lower).map(|(_, p)| p);
        let surname = || lower.split_whitespace().last().and_then(|s| self.surnames.get(s));
        person.or_else(surname).unwrap_or(&self.withheld).clone()
    }

    /// The whole field of a person.
    fn person(&self, text: &str) -> String {
        let one = |name: &str| self.people.get(name.trim()).cloned().unwrap_or_else(|| self.text(name));
        text.lines().map(one).collect::<Vec<_>>().join("\n")
    }
}

/// A pattern for `words` where they stand alone, not inside longer ones.
fn whole(words: &str) -> String {
    let edge = |c: Option<char>| if c.is_some_and(char::is_alphanumeric) { r"\b" } else { "" };
    format!("{}{}{}", edge(words.chars().next()), regex::escape(words), edge(words.chars().last()))
}

/// Everything that stands in a field for a person, in an order that does not depend on where.
fn names(conn: &Connection) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let fields = REGISTERS.iter().flat_map(|r| {
        let people = r.fields().iter().filter(|f| f.kind == Kind::Person);
        people.map(|f| (r.name(), f.name))
    });
    for (table, column) in fields.chain([("journal", "author")]) {
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
        assert_eq!(hide(&transaction, &wrong, Language::French).expect_err("refused").code(), "unknown");
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
