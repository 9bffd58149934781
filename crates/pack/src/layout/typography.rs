//! French typography, for text that people type as the keyboard allows.

use dossier::language::Language;

const NARROW: char = '\u{202f}';

/// Puts in the spaces that must not break: before `; : ! ? »`, after `«`, in `150 000`, between a number and its unit.
/// Turns the straight apostrophe into a curly one. English text keeps its spaces.
pub fn typeset(language: Language, text: &str) -> String {
    let text = text.replace('\'', "’");
    if language == Language::English {
        return text;
    }
    let characters: Vec<char> = text.chars().collect();
    let mut set = String::with_capacity(text.len() + 8);
    for (index, c) in characters.iter().enumerate() {
        let before = index.checked_sub(1).map(|i| characters[i]);
        let after = characters.get(index + 1).copied();
        if *c == ' ' && bound(before, after, &characters[index + 1..]) {
            set.push(NARROW);
        } else {
            set.push(*c);
        }
    }
    set
}

/// Whether the space between these two is one that must not break.
fn bound(before: Option<char>, after: Option<char>, rest: &[char]) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let group = rest.len() >= 3 && rest[..3].iter().all(char::is_ascii_digit) && !digit(rest.get(3).copied());
    matches!(after, Some(';' | ':' | '!' | '?' | '»' | '%' | '€'))
        || matches!(before, Some('«' | '°' | '§'))
        || (digit(before) && group)
}

#[cfg(test)]
mod tests {
    use super::typeset;
    use dossier::language::Language::{English, French};

    #[test]
    fn french_spaces_do_not_break() {
        let set = typeset(French, "« L'acte » : 150 000 € ; n° 12 en 2026 ?");
        assert_eq!(
            set,
            "«\u{202f}L’acte\u{202f}»\u{202f}: 150\u{202f}000\u{202f}€\u{202f}; n°\u{202f}12 en 2026\u{202f}?"
        );
    }

    #[test]
    fn english_and_addresses_are_left_alone() {
        assert_eq!(typeset(English, "Why : so"), "Why : so");
        assert_eq!(typeset(French, "https://exemple.fr"), "https://exemple.fr");
        assert_eq!(typeset(French, "le 12 2026 dossiers"), "le 12 2026 dossiers");
    }
}
