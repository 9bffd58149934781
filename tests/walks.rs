//! The walks of ARCHITECTURE.md as they really are: which files a field and a register are named in.

use std::collections::BTreeSet;

use journeys::repository;
use journeys::sources::{files, read};

/// The columns that migrations added to a register since it was made, each with its table; those whose names are words of
/// other things are left out, since they stand anywhere.
fn added_columns() -> Vec<(String, String)> {
    let migrations = files("crates/domain/migrations", &[".sql"]);
    let lines = migrations.iter().flat_map(|file| read(file).lines().map(str::to_owned).collect::<Vec<_>>());
    let added = lines.filter_map(|line| {
        let (table, column) = line.strip_prefix("ALTER TABLE ")?.split_once(" ADD COLUMN ")?;
        Some((table.to_owned(), column.split_whitespace().next()?.to_owned()))
    });
    added
        .filter(|(table, column)| {
            column.contains('_') && !column.ends_with("_id") && domain::catalogue::by_name(table).is_ok()
        })
        .collect()
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect()
}

/// A field costs four places: its migration, its line in the register, its label in each language. Rules, a form, a section
/// of the pack may give it a place of its own, and what fills it in knows it; nothing else names it, and those need not.
#[test]
fn a_field_is_named_in_the_places_of_the_walk_and_nowhere_else() {
    let generated = ["/bindings/", "ipc/registers.ts", "ipc/keys.ts", ".snap"];
    let sources: Vec<(String, String)> = ["crates", "src-tauri/src", "ui/src", "assets/locales"]
        .iter()
        .flat_map(|under| files(under, &[".rs", ".sql", ".ts", ".tsx", ".ftl", ".snap"]))
        .map(|file| (file.strip_prefix(repository()).unwrap_or(&file).display().to_string(), read(&file)))
        .filter(|(name, _)| !generated.iter().any(|mark| name.contains(mark)) && !name.contains("tests"))
        .collect();
    let columns = added_columns();
    assert!(columns.len() > 10, "{columns:?}");
    let mut fewest = usize::MAX;
    for (table, column) in columns {
        let naming: Vec<&str> = sources
            .iter()
            .filter(|(_, text)| words(text).contains(column.as_str()))
            .map(|(name, _)| name.as_str())
            .collect();
        let places = [
            ("crates/domain/migrations/", 1),
            ("crates/domain/src/", 1),
            ("assets/locales/fr/", 1),
            ("assets/locales/en/", 1),
        ];
        for (place, most) in places {
            let there = naming.iter().filter(|name| name.starts_with(place)).count();
            assert!(there >= most, "{table}.{column} is not in {place}");
        }
        // Its own rules and readiness, its place in the form, and the reader of open data that fills it in.
        let own = ["crates/domain/src/", "ui/src/features/", "crates/exchange/src/decp/", "crates/pack/src/section/"];
        let elsewhere: Vec<&&str> = naming
            .iter()
            .filter(|name| !places.iter().any(|(place, _)| name.starts_with(place)))
            .filter(|name| !own.iter().any(|place| name.starts_with(place)))
            .collect();
        assert!(elsewhere.is_empty(), "{table}.{column} is named in {elsewhere:?} too: the walk is no longer true");
        fewest = fewest.min(naming.iter().filter(|name| !name.contains("/decp/")).count());
    }
    assert!(fewest <= 5, "the walk says four, and a place in the form");
}

/// The words that the page of any register needs, put together from its name: no compiler asks for them.
#[test]
fn a_register_with_a_page_has_the_words_of_one() {
    let mut missing = Vec::new();
    for register in domain::catalogue::REGISTERS.iter().map(|known| known.descriptor()) {
        if register.page.is_empty() {
            continue;
        }
        let own = ["register", "new", "count", "empty", "empty-hint"].map(|end| format!("{}-{end}", register.table));
        // Standards, clauses and samples have pages of their own making.
        let made = !matches!(register.table, "standard" | "clause" | "sample");
        let wanted = own.into_iter().take(if made { 5 } else { 1 }).chain([format!("nav-{}", register.page)]);
        for language in language::Language::ALL {
            missing.extend(wanted.clone().filter(|key| !language.has(key)));
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// Every file that the map and the walks name is there.
#[test]
fn the_map_names_files_that_are_there() {
    let map = read(&repository().join("ARCHITECTURE.md"));
    let named = map
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|part| part.contains('/') && !part.contains(['{', '*', '…', '<', ' ', '→', '←']));
    let roots = ["", "crates/", "crates/domain/", "crates/domain/src/", "crates/pack/src/", "ui/src/", "assets/"];
    let there = |name: &str| roots.iter().any(|root| repository().join(format!("{root}{name}")).exists());
    let gone: Vec<&str> = named.filter(|name| !there(name.trim_end_matches('/'))).collect();
    assert_eq!(gone, Vec::<&str>::new());
    assert!(map.len() <= 12_000, "a map, not a report: {} bytes", map.len());
}
