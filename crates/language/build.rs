//! Gathers the locale files: what they say, and every key, so that a wrong one does not compile.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo says it")).join("../../assets/locales");
    let mut code = String::new();
    let mut keys = BTreeSet::new();
    for language in ["fr", "en"] {
        let folder = root.join(language);
        println!("cargo:rerun-if-changed={}", folder.display());
        let mut files: Vec<_> =
            fs::read_dir(&folder).expect("the locales").flatten().map(|entry| entry.path()).collect();
        files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
        files.sort();
        let name = language.to_uppercase();
        writeln!(code, "const {name}: &[&str] = &[").expect("a string");
        for file in files {
            println!("cargo:rerun-if-changed={}", file.display());
            writeln!(code, "    include_str!({:?}),", file.canonicalize().expect("a path")).expect("a string");
            let text = fs::read_to_string(&file).expect("a locale file");
            let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            keys.extend(lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())));
        }
        code.push_str("];\n");
    }
    writeln!(code, "/// Every key of the locale files, in order.\npub(crate) const KEYS: &[&str] = &{keys:?};")
        .expect("a string");
    let out = env::var("OUT_DIR").expect("cargo says it");
    fs::write(Path::new(&out).join("locales.rs"), code.replace('{', "[").replace('}', "]")).expect("written");
}
