//! The walls of the house: what may name what, and what a reader must never find.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use journeys::repository;

/// The files git tracks or would track, below `under`, with one of these endings.
fn files(under: &str, endings: &[&str]) -> Vec<PathBuf> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", under])
        .current_dir(repository())
        .output()
        .expect("git");
    String::from_utf8_lossy(&listed.stdout)
        .lines()
        .filter(|f| endings.iter().any(|e| f.ends_with(e)))
        .map(|f| repository().join(f))
        .filter(|f| f.exists())
        .collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

/// The files below `under` that hold one of `words`, apart from those allowed to.
fn naming(under: &str, endings: &[&str], words: &[&str], allowed: &[&str]) -> Vec<String> {
    files(under, endings)
        .into_iter()
        .filter(|f| !allowed.iter().any(|a| f.to_string_lossy().contains(a)))
        .filter(|f| words.iter().any(|w| read(f).contains(w)))
        .map(|f| f.display().to_string())
        .collect()
}

#[test]
fn only_the_journal_opens_a_write_transaction() {
    let words = ["new_unchecked", ".execute("];
    // A file under another password is a copy: no record of it is written.
    let allowed = ["/journal/", "/search.rs", "/schema.rs", "/tests.rs", "/dossier.rs", "/protect.rs"];
    assert_eq!(naming("crates", &[".rs"], &words[..1], &["/journal/mod.rs"]), Vec::<String>::new());
    assert_eq!(naming("crates", &[".rs"], &words[1..], &allowed), Vec::<String>::new());
    assert_eq!(naming("src-tauri", &[".rs"], &words[1..], &[]), Vec::<String>::new());
}

#[test]
fn each_layer_names_only_what_it_may() {
    let none = Vec::<String>::new();
    let foreign = ["tauri", "printpdf", "lopdf", "xlsx", "calamine"];
    let sources: Vec<String> = naming("crates/dossier/src", &[".rs"], &foreign, &["/evidence/"]);
    assert_eq!(sources, none, "the dossier knows no shell, page or sheet");
    assert_eq!(naming("crates/pack/src", &[".rs"], &["printpdf", "lopdf"], &["/pdf/", "/lib.rs", "/tests.rs"]), none);
    assert_eq!(naming("crates/pack/src", &[".rs"], &["transact(", "INSERT ", "UPDATE ", "DELETE "], &[]), none);
    assert_eq!(naming("ui/src", &[".ts", ".tsx"], &["@tauri-apps"], &["/ipc/client.ts"]), none);
}

#[test]
fn a_failure_never_panics_and_nothing_is_unsafe() {
    let none = Vec::<String>::new();
    let words = [".unwrap()", "unsafe ", "todo!(", "unimplemented!(", "panic!("];
    let product = |under| naming(under, &[".rs"], &words, &["/tests.rs", "/testing.rs"]);
    for under in ["crates/dossier/src", "crates/exchange/src", "crates/pack/src", "src-tauri/src"] {
        assert_eq!(product(under), none);
    }
}

#[test]
fn nothing_in_the_application_can_reach_the_network() {
    let tree = Command::new("cargo")
        .args(["tree", "-p", "probant", "-e", "normal", "--prefix", "none", "--offline"])
        .current_dir(repository())
        .output()
        .expect("cargo");
    let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
    assert!(tree.contains("rusqlite"), "the tree is read");
    for client in ["reqwest", "hyper", "ureq", "curl", "rustls", "native-tls", "tungstenite", "isahc"] {
        let found = tree.lines().any(|l| l.split_whitespace().next() == Some(client));
        assert!(!found, "{client} is in the application");
    }
    let remote = naming("ui/src", &[".ts", ".tsx", ".css"], &["https://", "http://", "fetch("], &["/bindings/"]);
    assert_eq!(remote, Vec::<String>::new());
    let settings = read(&repository().join("src-tauri/tauri.conf.json"));
    assert!(settings.contains("\"default-src\": \"'self'\""));
    assert!(!settings.contains("dangerous") && !settings.contains("https:"));
}

/// The keys of a locale file.
fn keys(language: &str) -> BTreeSet<String> {
    let source = read(&repository().join(format!("assets/locales/{language}.ftl")));
    let lines = source.lines().filter_map(|l| l.split_once(" =").or_else(|| l.split_once('=')));
    lines.map(|(k, _)| k.to_owned()).filter(|k| k.starts_with(|c: char| c.is_ascii_lowercase())).collect()
}

#[test]
fn french_and_english_hold_the_same_keys() {
    assert_eq!(keys("fr"), keys("en"));
    assert!(keys("fr").len() > 300);
}

#[test]
fn french_spaces_before_double_marks_do_not_break() {
    let source = read(&repository().join("assets/locales/fr.ftl"));
    let wrong: Vec<&str> = source
        .lines()
        .filter(|l| !l.starts_with('#'))
        .filter(|l| [" ;", " :", " !", " ?", " »", "« ", " %", " €", "'"].iter().any(|w| l.contains(w)))
        .collect();
    assert_eq!(wrong, Vec::<&str>::new());
}

/// Keys written out in the code exist; those put together from parts are looked up when the pages are walked.
#[test]
fn every_key_the_code_names_exists() {
    let known = keys("fr");
    let mut missing = BTreeSet::new();
    for file in files("ui/src", &[".ts", ".tsx"])
        .into_iter()
        .chain(files("crates", &[".rs"]))
        .chain(files("src-tauri/src", &[".rs"]))
    {
        if file.ends_with("tests.rs") {
            continue;
        }
        let source = read(&file);
        for call in ["text(\"", "text_with(\"", "id=\"error-", "id=\"action-"] {
            for part in source.split(call).skip(1) {
                let key = part.split('"').next().unwrap_or_default();
                let key = if call.starts_with("id=") { format!("{}{key}", &call[4..]) } else { key.to_owned() };
                let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
                if plain && key.contains('-') && !known.contains(&key) {
                    missing.insert(format!("{key} in {}", file.display()));
                }
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn every_declared_field_and_failure_has_its_words() {
    let known = keys("fr");
    let bindings = read(&repository().join("crates/dossier/src/error.rs"));
    let codes = bindings.split("=> \"").skip(1).filter_map(|p| p.split('"').next());
    let missing: Vec<String> = codes.map(|c| format!("error-{c}")).filter(|k| !known.contains(k)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// Record tables that no page and no file shows as such: their fields have no label.
const UNSHOWN: &[&str] =
    &["link", "issued_pack", "silence", "drill", "acknowledgement", "contract_import", "check_override", "sample_item"];

/// Labels of every field and choice, in both languages, from the declarations themselves.
#[test]
fn every_declared_field_and_choice_has_its_label() {
    use dossier::record::Kind;
    let mut missing = Vec::new();
    for language in dossier::language::Language::ALL {
        for (table, fields) in dossier::register::records() {
            let name = format!("table-{table}");
            missing.extend((!language.has(&name)).then_some(name));
            if UNSHOWN.contains(&table) {
                continue;
            }
            let derived = dossier::register::derived_of(table).iter().map(|derived| &derived.field);
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
    use dossier::language::Language;
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let number = language.number(173_787);
        for (key, pattern) in sentences(language.source()) {
            let names: BTreeSet<&str> = pattern
                .split("{ $")
                .skip(1)
                .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next())
                .collect();
            let day = language.day(dossier::DEMONSTRATION_DAY);
            let value = |name: &str| match name {
                "date" | "day" | "before" | "after" | "at" | "end" | "from" | "to" | "last" => day.clone(),
                "field" | "first" | "then" => language.text("contract-step-signed_on"),
                "time" => "09:45".into(),
                _ if name.ends_with('s') || ["count", "done", "all", "size"].contains(&name) => number.clone(),
                _ => format!("X{name}"),
            };
            let args: Vec<(&str, String)> = names.iter().map(|name| (*name, value(name))).collect();
            let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let said = language.text_with(&key, &args);
            let words: Vec<String> = said.to_lowercase().split_whitespace().map(str::to_owned).collect();
            let doubled = words.windows(2).any(|pair| {
                pair[0] == pair[1] && pair[0].chars().all(char::is_alphabetic) && !pair[0].starts_with('x')
            });
            let raw = said.contains("{ $") || said.contains("{$") || (said == key && pattern.trim() != key);
            if doubled || raw || said.contains("173787") {
                wrong.push(format!("{key}: {said}"));
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

/// Words that change a file: only the journal, and what is derived from it, may say them to the database.
#[test]
fn only_the_journal_and_what_is_derived_from_it_say_to_write() {
    let words = ["\"INSERT ", "\"UPDATE ", "\"DELETE ", "\"REPLACE ", "\"DROP ", "\"ALTER ", "\"VACUUM", "\"ATTACH "];
    // Copies, other passwords, the schema and the search index; tests.
    let allowed = [
        "/journal/",
        "/search.rs",
        "/schema.rs",
        "/dossier.rs",
        "/protect.rs",
        "tests.rs",
        "/tests/",
        "testing.rs",
        "/read_only.rs",
    ];
    let mut found = naming("crates", &[".rs"], &words, &allowed);
    found.extend(naming("src-tauri", &[".rs"], &words, &[]));
    assert_eq!(found, Vec::<String>::new());
    // What is handed out is a type that cannot write; these get behind it.
    let calls = [
        ".writer()",
        ".writer_mut()",
        "Connection::open",
        ".execute(",
        ".execute_batch(",
        ".apply_strm(",
        "pragma_update",
    ];
    let mut calling = naming(
        "crates",
        &[".rs"],
        &calls,
        &[&allowed[..], &["/connection.rs", "/key.rs", "/redaction/mod.rs", "/backup.rs"]].concat(),
    );
    calling.extend(naming("src-tauri", &[".rs"], &calls, &[]));
    assert_eq!(calling, Vec::<String>::new());
    // Views that stand before the tables while a redacted pack is read: nothing of the file.
    let redaction = read(&repository().join("crates/dossier/src/redaction/mod.rs"));
    assert_eq!(redaction.matches("CREATE ").count(), redaction.matches("CREATE TEMP VIEW ").count());
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
    // Columns that are computed are in no binding: the registers of the window name them.
    let computed = files("ui/src/registers", &[".tsx"]);
    let computed: String = computed.into_iter().map(|f| read(&f)).collect();
    let fields: BTreeSet<String> = computed
        .split("{ name: \"")
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

#[test]
fn files_stay_small_enough_to_be_one_idea() {
    let long: Vec<String> = files(".", &[".rs", ".ts", ".tsx"])
        .into_iter()
        .filter(|f| !f.to_string_lossy().contains("/bindings/"))
        .filter(|f| read(f).lines().count() > 420)
        .map(|f| f.display().to_string())
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
