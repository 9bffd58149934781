//! The walls of the house: what may name what.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use journeys::repository;
use journeys::sources::{files, naming, read};

#[test]
fn only_the_journal_opens_a_write_transaction() {
    let words = ["new_unchecked", ".execute("];
    // A file under another password is a copy: no record of it is written.
    let allowed = [
        "/journal/",
        "/search.rs",
        "/schema.rs",
        "/tests.rs",
        "_tests/",
        "/store/src/dossier.rs",
        "/password.rs",
        "/rows.rs",
        "/sync/",
    ];
    assert_eq!(naming("crates", &[".rs"], &words[..1], &["/journal/mod.rs"]), Vec::<String>::new());
    assert_eq!(naming("crates", &[".rs"], &words[1..], &allowed), Vec::<String>::new());
    assert_eq!(naming("src-tauri", &[".rs"], &words[1..], &[]), Vec::<String>::new());
}

#[test]
fn each_layer_names_only_what_it_may() {
    let none = Vec::<String>::new();
    let foreign = ["tauri", "printpdf", "lopdf", "xlsx", "calamine"];
    for under in ["crates/language/src", "crates/store/src", "crates/domain/src"] {
        let sources = naming(under, &[".rs"], &foreign, &["/register/attachment.rs"]);
        assert_eq!(sources, none, "neither store nor domain know shell, page or sheet");
    }
    assert_eq!(naming("crates/store/src", &[".rs"], &["domain::", "exchange::", "pack::"], &["/toy/"]), none);
    assert_eq!(naming("crates/pack/src", &[".rs"], &["printpdf", "lopdf"], &["/pdf/", "/lib.rs", "/tests.rs"]), none);
    assert_eq!(naming("crates/pack/src", &[".rs"], &["transact(", "INSERT ", "UPDATE ", "DELETE "], &[]), none);
    assert_eq!(naming("ui/src", &[".ts", ".tsx"], &["@tauri-apps"], &["/ipc/client.ts"]), none);
    assert_eq!(naming("ui/src", &[".ts", ".tsx"], &["queryKey: ["], &["/ipc/queries.ts"]), none, "keys have one place");
}

/// The store could hold anything: it names nothing of quality management.
#[test]
fn the_store_knows_no_domain() {
    let tables: Vec<&str> = domain::CATALOGUE
        .tables()
        .iter()
        .map(|known| known.table)
        .filter(|t| !matches!(*t, "link" | "attachment" | "custom_field" | "custom_value" | "saved_view"))
        .collect();
    // Words that are none but in this domain; others, such as "process" or "contract", are said of anything.
    let words =
        ["quality", "certificat", "auditor", "nonconform", "procurement", "buyer", "readiness", "afnor", "iso 9001"];
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut named = Vec::new();
    for file in files("crates/store", &[".rs", ".sql", ".toml"]) {
        let text = read(&file).to_lowercase();
        // What it returns is called a finding, a step, a sample of code: what counts is what stands in SQL and in quotes.
        for table in &tables {
            let quoted = [format!("\"{table}\""), format!(" from {table} "), format!("create table {table} ")];
            named.extend(quoted.iter().filter(|q| text.contains(*q)).map(|q| format!("{}: {q}", file.display())));
        }
        let message = words.iter().filter(|w| text.match_indices(**w).any(|(at, _)| !text[..at].ends_with(word)));
        named.extend(message.map(|w| format!("{}: {w}", file.display())));
    }
    // What a test asks for and must not find.
    named.retain(|line| !line.contains("/toy/"));
    assert_eq!(named, Vec::<String>::new());
}

/// The kit could show any registers: it names none, and no word of quality management.
#[test]
fn the_kit_knows_no_domain() {
    let tables: Vec<&str> = domain::CATALOGUE.tables().iter().map(|known| known.table).collect();
    let words = ["clause", "nonconform", "procurement", "procedure", "audit", "certificat", "readiness", "threshold"];
    let mut named = naming("ui/src/kit", &[".ts", ".tsx"], &words, &["test.ts", "/declared.test.ts"]);
    for file in files("ui/src/kit", &[".ts", ".tsx"]).into_iter().filter(|f| !f.to_string_lossy().contains(".test.")) {
        let text = read(&file);
        for table in
            tables.iter().filter(|table| !matches!(**table, "link" | "attachment" | "custom_field" | "custom_value"))
        {
            let message = [format!("\"{table}\""), format!("`{table}-"), format!("\"{table}-")];
            // Buttons are actions too.
            let message = message.iter().filter(|word| text.contains(*word) && !word.starts_with("\"action"));
            named.extend(message.map(|word| format!("{}: {word}", file.display())));
        }
    }
    assert_eq!(named, Vec::<String>::new());
}

/// What a style sheet says is in the layer of its folder, and colours come from the tokens.
#[test]
fn style_sheets_stay_in_their_layer() {
    let mut wrong = Vec::new();
    for (folder, layer) in [("ui/src/kit", "kit"), ("ui/src/app", "app"), ("ui/src/features", "features")] {
        for file in files(folder, &[".css"]) {
            let text = read(&file);
            let whole = text.starts_with(&format!("@layer {layer} {{\n")) && text.matches("\n}\n").count() == 1;
            let literal = !file.ends_with("tokens.css") && (text.contains(": #") || text.contains("rgb("));
            if !whole || literal {
                wrong.push(file.display().to_string());
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Within `store` and `domain`, folders import one another in one direction: a reader can begin at the bottom.
#[test]
fn no_folders_import_each_other_in_a_circle() {
    for root in ["crates/store/src", "crates/domain/src"] {
        let folder = |file: &Path| -> Option<String> {
            let inside = file.strip_prefix(repository().join(root)).ok()?;
            let first = inside.components().next()?.as_os_str().to_string_lossy().into_owned();
            (inside.components().count() > 1).then_some(first)
        };
        let rooms: BTreeSet<String> = files(root, &[".rs"]).iter().filter_map(|file| folder(file)).collect();
        let tests = |file: &Path| {
            let path = file.to_string_lossy();
            path.ends_with("tests.rs") || path.contains("_tests/") || path.contains("/toy/")
        };
        let mut imports: BTreeSet<(String, String)> = BTreeSet::new();
        for file in files(root, &[".rs"]).into_iter().filter(|file| !tests(file)) {
            let Some(from) = folder(&file) else { continue };
            let text = read(&file);
            let product = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            for import in product.split("crate::").skip(1) {
                // One name, or several in braces.
                let list = import.strip_prefix('{').and_then(|list| list.split('}').next());
                for name in list.unwrap_or(import).split(',').take(if list.is_some() { usize::MAX } else { 1 }) {
                    let word = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
                    let to: String = name.trim_start().chars().take_while(word).collect();
                    if rooms.contains(&to) && to != from {
                        imports.insert((from.clone(), to));
                    }
                }
            }
        }
        assert!(imports.len() > 3, "{root}");
        // What nothing leads out of is taken away until nothing is left.
        let mut left = imports;
        loop {
            let sources: BTreeSet<String> = left.iter().map(|(from, _)| from.clone()).collect();
            let before = left.len();
            left.retain(|(_, to)| sources.contains(to));
            if left.len() == before {
                break;
            }
        }
        assert!(left.is_empty(), "{root}: {left:?}");
    }
}

#[test]
fn a_failure_never_panics_and_nothing_is_unsafe() {
    let none = Vec::<String>::new();
    let words = [".unwrap()", "unsafe ", "todo!(", "unimplemented!(", "panic!("];
    let product = |under| naming(under, &[".rs"], &words, &["/tests.rs", "/testing.rs", "_tests/"]);
    for under in [
        "crates/language/src",
        "crates/store/src",
        "crates/domain/src",
        "crates/exchange/src",
        "crates/pack/src",
        "src-tauri/src",
    ] {
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
        "/password.rs",
        "/rows.rs",
        "/sync/",
        "tests.rs",
        "_tests/",
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
    let redaction = read(&repository().join("crates/store/src/redaction/mod.rs"));
    assert_eq!(redaction.matches("CREATE ").count(), redaction.matches("CREATE TEMP VIEW ").count());
}

#[test]
fn files_stay_small_enough_to_be_one_idea() {
    let long: Vec<String> = files(".", &[".rs", ".ts", ".tsx"])
        .into_iter()
        .filter(|f| !f.to_string_lossy().contains("/bindings/") && !f.ends_with("ipc/keys.ts"))
        .filter(|f| read(f).lines().count() > 420)
        .map(|f| f.display().to_string())
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
