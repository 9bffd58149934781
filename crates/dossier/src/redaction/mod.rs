//! Reading a dossier with names and business secrets left out: whatever reads through the connection, the pages of a
//! pack or the data that goes with them, never sees them.

mod hider;

use std::collections::BTreeMap;

use rusqlite::functions::FunctionFlags;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::language::Language;
use crate::read_only::ReadOnly;
use crate::read_only::Snapshot;
use crate::record::{Field, Kind, columns};
use crate::register::{REGISTERS, records};
pub use hider::Hider;

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

/// Texts that machines read and no person types: identities, hashes, words of a closed list, numbers of the law, what rules
/// ask a threshold by. Anything else that is text, in any record table, is looked through.
const MACHINE: &[(&str, &[&str])] = &[
    ("link", &["from_register", "from_id", "to_register", "to_id"]),
    ("attachment", &["register", "record_id", "media_type", "sha256"]),
    ("issued_pack", &["language", "sha256", "state"]),
    ("silence", &["rule", "record_id"]),
    ("contract_import", &["sha256", "format", "lines_sha256"]),
    ("sample", &["strata", "generator", "population_hash"]),
    ("check_override", &["rule"]),
    ("piece", &["code"]),
    ("clause", &["number", "documented", "comes_from", "change"]),
    ("slot", &["starts_at", "ends_at", "clauses"]),
    ("audit", &["scope_clauses"]),
    ("threshold", &["code"]),
    ("grade", &["mark"]),
];

/// Texts that are JSON: looked through value by value, so that they stay it.
const JSON: &[(&str, &str)] = &[("sample", "filters")];

fn is_machine(table: &str, field: &str) -> bool {
    MACHINE.iter().any(|(of, fields)| *of == table && fields.contains(&field))
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Code | Kind::Text | Kind::Person | Kind::LongText)
}

/// Hides, while a snapshot is held, what `redaction` says from everything that reads on this connection: views
/// of the same names stand before every record table, and vanish when it is dropped. What stands for each piece
/// of text is returned, for words that come from elsewhere than the dossier.
///
/// # Errors
/// [`Error::Unknown`] for a field that is no text, and those of the database.
pub fn hide(conn: &Snapshot, redaction: &Redaction, language: Language) -> Result<Hider> {
    for field in &redaction.fields {
        let known = field.split_once('.').and_then(|(table, name)| {
            let (_, fields) = records().find(|(of, _)| *of == table)?;
            Some(fields.iter().any(|field| field.name == name && is_text(field.kind)) && !is_machine(table, name))
        });
        if known != Some(true) {
            return Err(Error::Unknown(field.clone()));
        }
    }
    let hider = Hider::new(conn, redaction, language)?;
    let pure = FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let (words, people, codes, values) = (hider.clone(), hider.clone(), hider.clone(), hider.clone());
    let withheld = hider.withheld.clone();
    conn.writer().create_scalar_function("without_words", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| words.text(&text)))
    })?;
    conn.writer().create_scalar_function("without_person", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| people.person(&text)))
    })?;
    conn.writer().create_scalar_function("without_code", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| codes.code(&text)))
    })?;
    conn.writer().create_scalar_function("without_words_in_json", 1, pure, move |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| values.json(&text)))
    })?;
    conn.writer().create_scalar_function("withheld", 1, pure, move |context| {
        let text = context.get::<Option<String>>(0)?.unwrap_or_default();
        Ok(if text.is_empty() { text } else { withheld.clone() })
    })?;
    for (table, fields) in records() {
        view(conn, table, fields, redaction)?;
    }
    // What an entry was for is read by the program, and no page shows it.
    conn.writer().execute_batch(
        "CREATE TEMP VIEW journal AS SELECT seq, id, at, without_person(author) AS author, station, intent, changeset,
             previous, hash, state FROM main.journal;
         CREATE TEMP VIEW contribution AS SELECT hash, merge_seq, at, without_person(author) AS author, station, intent,
             public_key, signature FROM main.contribution;",
    )?;
    Ok(hider)
}

fn view(conn: &ReadOnly, table: &str, fields: &'static [Field], redaction: &Redaction) -> Result<()> {
    let kinds: BTreeMap<&str, Kind> = fields.iter().map(|f| (f.name, f.kind)).collect();
    let column = |name: &'static str| {
        let hidden = redaction.fields.iter().any(|f| *f == format!("{table}.{name}"));
        let function = match kinds.get(name) {
            _ if hidden => "withheld",
            Some(kind) if !is_text(*kind) || is_machine(table, name) => return format!("\"{name}\""),
            Some(_) if JSON.contains(&(table, name)) => "without_words_in_json",
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
    Ok(conn.writer().execute_batch(&sql)?)
}

#[cfg(test)]
mod tests {
    use super::hider::is_personal;
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
        let all = |conn: &ReadOnly| {
            let rows = register::rows(conn, "finding", &Query::default(), &crate::progress::Unwatched);
            serde_json::to_string(&rows.expect("rows")).expect("JSON")
        };
        let before = all(&conn);
        let redaction = Redaction {
            people: true,
            fields: vec!["finding.evidence".into()],
            words: vec!["ACME".into(), " ".into(), "120 000 €".into()],
        };
        let transaction = conn.snapshot().expect("a transaction");
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
        let transaction = conn.snapshot().expect("a transaction");
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
    fn a_mark_beside_a_word_and_a_character_that_holds_it_hide_nothing() {
        let bench = bench_with_names();
        let conn = bench.dossier.connection();
        let redaction = Redaction { words: vec!["ACME".into(), "1".into(), "Durand".into()], ..Redaction::default() };
        let transaction = conn.snapshot().expect("a transaction");
        let hider = hide(&transaction, &redaction, Language::French).expect("hidden");
        for (text, shown) in [
            ("ACME™ et Durand²", "[masqué]™ et [masqué]²"),
            ("½ lot", "[masqué] lot"),
            ("acmes, 12, a1", "acmes, 12, a1"),
            ("(1) ACME_Durand", "([masqué]) [masqué]_[masqué]"),
            ("ÉACME ACMÉ", "ÉACME [masqué]"),
        ] {
            assert_eq!(hider.text(text), shown, "{text}");
        }
    }

    #[test]
    fn what_is_written_as_json_is_looked_through_and_stays_it() {
        let mut bench = bench();
        let sample = crate::sample::Sample {
            reference: "S-1".into(),
            filters: r#"[{"field":"holder","condition":"contains","values":["\"ACME\" 12"]}]"#.into(),
            seed: "graine ACME".into(),
            ..Default::default()
        };
        let intent = crate::journal::Intent::Demonstration;
        bench.dossier.transact(intent, |change| change.insert(&sample)).expect("written");
        let transaction = bench.dossier.connection().snapshot().expect("a transaction");
        let redaction = Redaction { words: vec!["acme".into()], ..Redaction::default() };
        hide(&transaction, &redaction, Language::French).expect("hidden");
        let sql = "SELECT filters, seed FROM sample";
        let (filters, seed): (String, String) =
            transaction.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).expect("a sample");
        let filters: serde_json::Value = serde_json::from_str(&filters).expect("JSON");
        assert_eq!(filters[0]["values"][0], "\"[masqué]\" 12");
        assert_eq!(seed, "graine [masqué]");
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
        let transaction = conn.snapshot().expect("a transaction");
        let redaction = Redaction { people: true, ..Redaction::default() };
        hide(&transaction, &redaction, Language::French).expect("hidden");
        let slot = &crate::audit::slots(&transaction, &audit).expect("slots")[0];
        for name in ["Lefort", "Durand", "Petit"] {
            assert!(!slot.auditors.contains(name) && !slot.auditees.contains(name), "{slot:?}");
        }
        assert_eq!(slot.auditors.lines().count(), 2, "each of them is still somebody: {}", slot.auditors);
    }
}
