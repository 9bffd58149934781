//! Words and sentences: what a reader must never find, and what must not be missing.

use journeys::repository;
use journeys::sources::{files, read};
use language::key;
use std::collections::BTreeSet;

/// The locale files of a language, each with its name.
fn locale(language: &str) -> Vec<(String, String)> {
    let name = |file: &std::path::Path| file.file_name().map(|name| name.to_string_lossy().into_owned());
    let all = files(&format!("assets/locales/{language}"), &[".ftl"]).into_iter();
    all.filter_map(|file| Some((name(&file)?, read(&file)))).collect()
}

/// The keys of a language.
fn keys(language: &str) -> BTreeSet<String> {
    locale(language).iter().flat_map(|(_, source)| keys_of(source)).collect()
}

fn keys_of(source: &str) -> BTreeSet<String> {
    let lines = source.lines().filter_map(|l| l.split_once(" =").or_else(|| l.split_once('=')));
    lines.map(|(k, _)| k.to_owned()).filter(|k| k.starts_with(|c: char| c.is_ascii_lowercase())).collect()
}

#[test]
fn french_and_english_hold_the_same_keys() {
    assert!(keys("fr").len() > 300);
    let (french, english) = (locale("fr"), locale("en"));
    let mut seen = BTreeSet::new();
    for ((name, source), (other, translated)) in french.iter().zip(&english) {
        assert_eq!((name, keys_of(source)), (other, keys_of(translated)));
        for key in keys_of(source) {
            assert!(seen.insert(key.clone()), "{key} is in two files, {name} is one of them");
        }
    }
    assert_eq!(french.len(), english.len());
}

#[test]
fn french_spaces_before_double_marks_do_not_break() {
    let all = locale("fr");
    let wrong: Vec<&str> = all
        .iter()
        .flat_map(|(_, source)| source.lines())
        .filter(|l| !l.starts_with('#'))
        .filter(|l| [" ;", " :", " !", " ?", " »", "« ", " %", " €", "'"].iter().any(|w| l.contains(w)))
        .collect();
    assert_eq!(wrong, Vec::<&str>::new());
}

#[test]
fn every_declared_field_and_failure_has_its_words() {
    let known = keys("fr");
    let all: String = files("crates", &[".rs"]).iter().chain(&files("src-tauri", &[".rs"])).map(|f| read(f)).collect();
    let kernel = read(&repository().join("crates/store/src/error.rs"));
    // Those of the store, then those that the other crates name.
    let named = ["Error::Other(\"", "Error::of_file(\"", "(number, \"clause-", "(&self.id, \"clause-"];
    let prefix = |mark: &str| if mark.contains("clause") { "clause-" } else { "" };
    let codes = kernel
        .split("=> \"")
        .skip(1)
        .map(|rest| ("", rest))
        .chain(named.into_iter().flat_map(|mark| all.split(mark).skip(1).map(move |rest| (prefix(mark), rest))));
    let codes: BTreeSet<String> =
        codes.filter_map(|(start, rest)| Some(format!("{start}{}", rest.split(['"', ' ']).next()?))).collect();
    assert!(codes.len() > 40 && codes.contains("not-a-pack") && codes.contains("clause-parent"));
    let missing: Vec<String> = codes.into_iter().map(|c| format!("error-{c}")).filter(|k| !known.contains(k)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// Record tables that no page and no file shows as such: their fields have no label.
const UNSHOWN: &[&str] =
    &["link", "issued_pack", "silence", "drill", "acknowledgement", "contract_import", "check_override", "sample_item"];

/// Labels of every field and choice, in both languages, from the declarations themselves.
#[test]
fn every_declared_field_and_choice_has_its_label() {
    use store::record::Kind;
    let mut missing = Vec::new();
    for language in language::Language::ALL {
        for (table, fields) in domain::CATALOGUE.tables().iter().map(|known| (known.table, known.fields)) {
            let name = format!("table-{table}");
            missing.extend((!language.has(&name)).then_some(name));
            if UNSHOWN.contains(&table) {
                continue;
            }
            let derived = domain::catalogue::derived_of(table).iter().map(|derived| &derived.field);
            for field in fields.iter().chain(derived) {
                let label = format!("{table}-{}", field.name);
                if let Kind::Choice(words) = field.kind {
                    let labels = words.iter().map(|word| format!("{label}-{word}"));
                    missing.extend(labels.filter(|label| !language.has(label)));
                }
                missing.extend((!language.has(&label)).then_some(label));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// Every sentence with values in it, as people would read it: no value left out, no word twice, no key, no number whose
/// thousands run together.
#[test]
fn sentences_read_well_with_real_values() {
    use language::Language;
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let number = language.number(173_787);
        for (key, pattern) in language.sources().iter().flat_map(|source| sentences(source)) {
            let names: BTreeSet<&str> = pattern
                .split("{ $")
                .skip(1)
                .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next())
                .collect();
            let day = language.day(domain::DEMONSTRATION_DAY);
            let value = |name: &str| match name {
                "date" | "day" | "before" | "after" | "at" | "end" | "from" | "to" | "last" => day.clone(),
                "field" | "first" | "then" => language.text(key!("contract-step-signed_on")),
                "time" => "09:45".into(),
                _ if name.ends_with('s') || ["count", "done", "all", "size"].contains(&name) => number.clone(),
                _ => format!("X{name}"),
            };
            let args: Vec<(&str, String)> = names.iter().map(|name| (*name, value(name))).collect();
            let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let message = language.composed_with(&key, &args);
            let words: Vec<String> = message.to_lowercase().split_whitespace().map(str::to_owned).collect();
            let doubled = words.windows(2).any(|pair| {
                pair[0] == pair[1] && pair[0].chars().all(char::is_alphabetic) && !pair[0].starts_with('x')
            });
            let raw = message.contains("{ $") || message.contains("{$") || (message == key && pattern.trim() != key);
            if doubled || raw || message.contains("173787") {
                wrong.push(format!("{key}: {message}"));
            }
        }
    }
    // Reflexive verbs say a pronoun twice.
    wrong.retain(|sentence| !sentence.contains("vous vous") && !sentence.contains("nous nous"));
    assert_eq!(wrong, Vec::<String>::new());
}

/// The messages of a locale file, each with its pattern.
fn sentences(source: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" =").filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_lowercase())) {
            Some((key, pattern)) => found.push((key.to_owned(), pattern.to_owned())),
            None => found.last_mut().into_iter().for_each(|(_, pattern)| pattern.push_str(line)),
        }
    }
    found
}

/// A sentence nobody shows is a lie about the product: every key is written out in the code, or put together there.
#[test]
fn every_key_is_shown_somewhere() {
    let sources: String = files("ui/src", &[".ts", ".tsx"])
        .into_iter()
        .chain(files("crates", &[".rs"]))
        .chain(files("src-tauri/src", &[".rs"]))
        .filter(|f| !f.to_string_lossy().contains("/bindings/"))
        .map(|f| read(&f))
        .collect();
    let quoted = |key: &str| sources.contains(&format!("\"{key}\"")) || sources.contains(&format!("\"{key}\","));
    let composed: Vec<(String, String)> = sources
        .split(['"', '`'])
        .filter(|part| part.contains('{') && part.len() < 60 && !part.contains([' ', '\n', '/', '(']))
        .filter_map(|part| {
            let (start, end) = (part.split(['$', '{']).next()?, part.rsplit('}').next()?);
            (start.len() + end.len() > 2).then(|| (start.to_owned(), end.to_owned()))
        })
        .collect();
    let fields: BTreeSet<String> = files("ui/src/ipc/bindings", &[".ts"])
        .into_iter()
        .flat_map(|f| {
            read(&f).lines().filter_map(|l| Some(l.split_once(": ")?.0.trim().to_owned())).collect::<Vec<_>>()
        })
        .collect();
    // Columns that are computed are in no binding: the declarations of the registers name them.
    let declared = read(&repository().join("ui/src/ipc/registers.ts"));
    let fields: BTreeSet<String> = declared
        .split("{\"name\":\"")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .chain(fields)
        .collect();
    let of_a_field = |key: &str| {
        let (_, rest) = key.split_once('-').unwrap_or(("", key));
        fields.contains(rest) || rest.split_once('-').is_some_and(|(field, _)| fields.contains(field))
    };
    let unused: Vec<String> = keys("fr")
        .into_iter()
        .filter(|k| !quoted(k) && !of_a_field(k))
        .filter(|k| !composed.iter().any(|(a, b)| k.len() > a.len() + b.len() && k.starts_with(a) && k.ends_with(b)))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}
