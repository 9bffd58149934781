//! French typography, for text that people type as the keyboard allows.

use language::Language;

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

/// Words that nearly every sentence of a language has, and none of the other.
const FRENCH: &[&str] = &[
    "le", "la", "les", "des", "du", "de", "et", "est", "une", "un", "dans", "pour", "que", "qui", "par", "sur", "au",
    "aux", "ne", "pas", "avec", "sont", "ses", "cette", "ce", "été", "il", "elle",
];
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "is", "are", "was", "were", "for", "with", "that", "this", "by", "from", "be", "been",
    "not", "which", "it", "its", "has", "have", "in", "at",
];

/// The language that a text is written in; none where it does not tell, as a code or a name does not.
pub fn language_of(text: &str) -> Option<Language> {
    let (mut french, mut english) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| (2..=5).contains(&word.len())) {
        let mut letters = [0; 5];
        let lower = &mut letters[..word.len()];
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        let is = |known: &&str| known.as_bytes() == lower;
        french += usize::from(FRENCH.iter().any(is));
        english += usize::from(ENGLISH.iter().any(is));
    }
    match (french, english) {
        (2.., _) if french > 2 * english => Some(Language::French),
        (_, 2..) if english > 2 * french => Some(Language::English),
        _ => None,
    }
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
    use language::Language::{English, French};

    use super::{language_of, typeset};

    #[test]
    fn french_spaces_do_not_break() {
        let set = typeset(French, "« L'acte » : 150 000 € ; n° 12 en 2026 ?");
        assert_eq!(
            set,
            "«\u{202f}L’acte\u{202f}»\u{202f}: 150\u{202f}000\u{202f}€\u{202f}; n°\u{202f}12 en 2026\u{202f}?"
        );
    }

    #[test]
    fn sentences_tell_their_language_and_names_do_not() {
        let french = [
            "Le marché a été signé neuf jours après l’envoi des rejets.",
            "Procédures de passation des marchés publics et accords-cadres",
            "LES DÉLAIS NE SONT PAS RESPECTÉS",
        ];
        let english = ["The contract was signed nine days after the letters.", "Scope of the system and its processes"];
        let sentences = french.map(|text| (text, French)).into_iter().chain(english.map(|text| (text, English)));
        for (text, language) in sentences {
            assert_eq!(language_of(text), Some(language), "{text}");
        }
        for neither in ["", "PR-ACH-03", "ISO 9001:2015", "Surveillance 2", "Cloud & Co", "де и в на", "le the la of"]
        {
            assert_eq!(language_of(neither), None, "{neither}");
        }
    }

    #[test]
    fn english_and_addresses_are_left_alone() {
        assert_eq!(typeset(English, "Why : so"), "Why : so");
        assert_eq!(typeset(French, "https://exemple.fr"), "https://exemple.fr");
        assert_eq!(typeset(French, "le 12 2026 dossiers"), "le 12 2026 dossiers");
    }
}
