//! The project's own sources, as the tests that look at them read them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::repository;

/// The files git tracks or would track, below `under`, with one of these endings.
pub fn files(under: &str, endings: &[&str]) -> Vec<PathBuf> {
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

/// The text of one; empty where it is none.
pub fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

/// The files below `under` that hold one of `words`, apart from those allowed to.
pub fn naming(under: &str, endings: &[&str], words: &[&str], allowed: &[&str]) -> Vec<String> {
    files(under, endings)
        .into_iter()
        .filter(|f| !allowed.iter().any(|a| f.to_string_lossy().contains(a)))
        .filter(|f| words.iter().any(|w| read(f).contains(w)))
        .map(|f| f.display().to_string())
        .collect()
}
