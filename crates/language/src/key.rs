//! Keys of the locale files: one that is written out is looked for when the program is compiled.

use crate::KEYS;

/// The key of a sentence that both locale files hold; made by [`key!`](crate::key!).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(pub(crate) &'static str);

impl Key {
    /// The key `name`.
    ///
    /// # Panics
    /// Where no locale file has it: in a constant, that stops the compiler.
    #[must_use]
    pub const fn known(name: &'static str) -> Self {
        let (mut low, mut high, mut found) = (0, KEYS.len(), false);
        while low < high {
            let middle = low.midpoint(high);
            match order(KEYS[middle].as_bytes(), name.as_bytes()) {
                0 => (found, low) = (true, high),
                1 => high = middle,
                _ => low = middle + 1,
            }
        }
        assert!(found, "no locale file has this key");
        Self(name)
    }

    /// As it stands in the files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// 0 where they are one, 1 where the first comes later, 2 where it comes before.
const fn order(a: &[u8], b: &[u8]) -> u8 {
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return if a[at] > b[at] { 1 } else { 2 };
        }
        at += 1;
    }
    if a.len() == b.len() {
        0
    } else if a.len() > b.len() {
        1
    } else {
        2
    }
}

/// The key of a sentence, looked for in the locale files when the program is compiled.
///
/// ```
/// use language::{Language, key};
/// assert_eq!(Language::English.text(key!("yes")), "yes");
/// ```
///
/// ```compile_fail
/// language::key!("no-such-sentence");
/// ```
#[macro_export]
macro_rules! key {
    ($name:literal) => {
        const { $crate::Key::known($name) }
    };
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::Path;

    use crate::KEYS;

    /// The window knows the keys from a file made here. Where it is stale it is written anew and said.
    #[test]
    fn the_window_has_these_keys() {
        let mut text = "// Generated from the locale files. Do not edit: `cargo test -p language` writes it.\n\
             /** The key of a sentence that both locale files hold. */\nexport type Key =\n"
            .to_owned();
        for key in KEYS {
            writeln!(text, "  | \"{key}\"").expect("a string");
        }
        let text = format!("{};\n", text.trim_end());
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/keys.ts");
        if std::fs::read_to_string(&path).unwrap_or_default() != text {
            std::fs::write(&path, text).expect("written");
            unreachable!("ui/src/ipc/keys.ts was stale: it has been written anew, commit it");
        }
    }
}
