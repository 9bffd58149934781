//! The window and the shell agree on every command: its name, and the names of its arguments.

use std::collections::{BTreeMap, BTreeSet};

use journeys::repository;
use journeys::sources::{files, read};

type Commands = BTreeMap<String, BTreeSet<String>>;

/// What stands between the bracket at the beginning of `text` and the one that closes it.
fn inside(text: &str) -> &str {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[1..at];
        }
    }
    ""
}

/// The parts of a list, at the commas that stand in no bracket.
fn parts(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '(' | '{' | '[' | '<' => depth += 1,
            ')' | '}' | ']' | '>' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&list[start..]);
    found.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// `import_id` as the window writes it: `importId`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |all, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        all + &head.to_uppercase() + tail
    })
}

/// The commands that the shell takes, by their functions.
fn taken() -> Commands {
    let sources: String = files("src-tauri/src/commands", &[".rs"]).iter().map(|file| read(file)).collect();
    let list = read(&repository().join("src-tauri/src/commands/mod.rs"));
    let list = list.split("generate_handler!").nth(1).map(inside).expect("a list of commands");
    let names = list.split(',').filter_map(|path| path.trim().rsplit("::").next()).filter(|name| !name.is_empty());
    let arguments = |name: &str| {
        let marks = [format!("pub fn {name}("), format!("pub async fn {name}(")];
        let at = marks.iter().find_map(|mark| sources.find(mark.as_str()).map(|at| at + mark.len() - 1));
        let signature = inside(&sources[at.unwrap_or_else(|| unreachable!("no function {name}"))..]);
        let shell = ["State<", "AppHandle", "Window", "Webview", "Request"];
        let reported = |part: &&str| {
            !shell.iter().any(|kind| part.split_once(':').is_some_and(|(_, of)| of.trim_start().starts_with(kind)))
        };
        let named = parts(signature).into_iter().filter(reported).filter_map(|part| part.split_once(':'));
        named.map(|(name, _)| camel(name.trim().trim_start_matches("mut "))).collect()
    };
    names.map(|name| (name.to_owned(), arguments(name))).collect()
}

/// The commands that the window gives.
fn given() -> Commands {
    let client = read(&repository().join("ui/src/ipc/client.ts"));
    let mut found = Commands::new();
    for call in client.split("invoke").skip(1) {
        let Some(opening) = call.find('(').filter(|at| call[..*at].trim().is_empty() || call.starts_with('<')) else {
            continue;
        };
        let call = inside(&call[opening..]);
        let mut given = parts(call).into_iter();
        let Some(name) = given.next().and_then(|name| name.strip_prefix('"')?.strip_suffix('"')) else { continue };
        let object = given.next().and_then(|object| object.strip_prefix('{')?.strip_suffix('}')).unwrap_or_default();
        let keys = parts(object).into_iter().map(|part| part.split(':').next().unwrap_or_default().trim().to_owned());
        found.entry(name.to_owned()).or_default().extend(keys);
    }
    found
}

#[test]
fn every_command_has_its_name_and_its_arguments_on_both_sides() {
    let (taken, given) = (taken(), given());
    assert!(taken.len() > 100, "{}", taken.len());
    let only = |ours: &Commands, theirs: &Commands| -> Vec<String> {
        ours.keys().filter(|name| !theirs.contains_key(*name)).cloned().collect()
    };
    assert_eq!(only(&given, &taken), Vec::<String>::new(), "given and not taken");
    assert_eq!(only(&taken, &given), Vec::<String>::new(), "taken and never given");
    let differ = taken.iter().filter(|(name, arguments)| given.get(*name) != Some(arguments));
    let differ: Vec<String> =
        differ.map(|(name, ours)| format!("{name}: {ours:?}, given {:?}", given.get(name))).collect();
    assert_eq!(differ, Vec::<String>::new());
}
