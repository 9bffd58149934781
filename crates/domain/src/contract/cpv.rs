//! The common procurement vocabulary (Regulation (EC) No 213/2008, annex I): what a code is about, and codes by words.

use std::sync::LazyLock;

use language::Language;
use language::text::fold;
use serde::Serialize;
use ts_rs::TS;

struct Entry {
    code: &'static str,
    french: &'static str,
    english: &'static str,
}

impl Entry {
    fn label(&self, language: Language) -> &'static str {
        if language == Language::French { self.french } else { self.english }
    }
}

/// All 9 454 codes, in their order.
static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let lines = include_str!("../../../../assets/cpv/cpv-2008.tsv").lines().filter(|line| !line.starts_with('#'));
    let entry = |line: &'static str| {
        let mut cells = line.split('\t');
        Some(Entry { code: cells.next()?, french: cells.next()?, english: cells.next()? })
    };
    lines.filter_map(entry).collect()
});

fn entry(code: &str) -> Option<&'static Entry> {
    ENTRIES.binary_search_by(|entry| entry.code.cmp(code)).ok().and_then(|place| ENTRIES.get(place))
}

/// A code and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CpvCode {
    /// Eight digits.
    pub code: String,
    /// What it is about.
    pub label: String,
}

/// What a CPV code is about; none for a code there is not. The check digit some write behind it is not looked at.
#[must_use]
pub fn cpv_label(cpv: &str, language: Language) -> Option<&'static str> {
    Some(entry(cpv.split('-').next()?.trim())?.label(language))
}

/// Works, supplies or services, by the division of a CPV code: 45 is works, from 50 on are services.
#[must_use]
pub fn category_of(cpv: &str) -> Option<&'static str> {
    let division = entry(&format!("{}000000", cpv.get(..2)?))?;
    Some(match division.code.get(..2)? {
        "45" => "works",
        from if from >= "50" => "services",
        _ => "supplies",
    })
}

/// The codes that begin with what was typed, or whose label holds every word of it, the broadest first; `most` at most.
#[must_use]
pub fn find_cpv(typed: &str, language: Language, most: usize) -> Vec<CpvCode> {
    let typed = fold(typed.split('-').next().unwrap_or_default());
    let words: Vec<&str> = typed.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    let matches = |entry: &&Entry| {
        if digits {
            return entry.code.starts_with(&typed);
        }
        let label = fold(entry.label(language));
        words.iter().all(|word| label.contains(word))
    };
    let mut found: Vec<&Entry> = ENTRIES.iter().filter(matches).collect();
    // What is called just so comes first; then, the fewer digits before the zeros, the broader.
    let just_so = |entry: &Entry| fold(entry.label(language)) == typed.trim();
    found.sort_by_cached_key(|entry| (!just_so(entry), entry.code.trim_end_matches('0').len(), entry.code));
    let shown = |entry: &&Entry| CpvCode { code: entry.code.into(), label: entry.label(language).into() };
    found.iter().take(most).map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_vocabulary_is_there_in_order_and_in_both_languages() {
        assert_eq!(ENTRIES.len(), 9_454);
        assert!(ENTRIES.is_sorted_by(|a, b| a.code < b.code));
        for entry in ENTRIES.iter() {
            assert!(entry.code.len() == 8 && entry.code.bytes().all(|byte| byte.is_ascii_digit()), "{}", entry.code);
            assert!(!entry.french.trim().is_empty() && !entry.english.trim().is_empty(), "{}", entry.code);
            assert!(category_of(entry.code).is_some(), "{}", entry.code);
        }
    }

    #[test]
    fn a_code_is_told_with_or_without_its_check_digit_and_an_invented_one_is_not() {
        assert_eq!(cpv_label("90911200-8", Language::French), Some("Services de nettoyage de bâtiments"));
        assert_eq!(cpv_label("45000000", Language::English), Some("Construction work"));
        for wrong in ["", "4", "45", "99999999", "é5000000", "45 000 000"] {
            assert_eq!(cpv_label(wrong, Language::French), None, "{wrong}");
        }
    }

    #[test]
    fn codes_are_found_by_their_beginning_and_by_words_in_any_order_without_accents() {
        let codes = |typed: &str| -> Vec<String> {
            find_cpv(typed, Language::French, 20).into_iter().map(|found| found.code).collect()
        };
        assert_eq!(codes("9091")[0], "90910000");
        assert!(codes("batiments NETTOYAGE").contains(&"90911200".to_owned()), "{:?}", codes("batiments NETTOYAGE"));
        assert_eq!(codes("Bancs ")[0], "39113600", "not « bancs d’essai », broader though they are");
        assert_eq!(codes("45000000-7"), ["45000000"]);
        assert!(codes("services").len() == 20 && codes("  ").is_empty() && codes("zzz").is_empty());
        assert!(codes(&"é".repeat(100_000)).is_empty());
    }

    #[test]
    fn works_supplies_and_services_follow_from_the_division() {
        let of = |cpv: &str| category_of(cpv);
        assert_eq!(
            [of("45210000"), of("30192000"), of("50000000"), of("98000000")],
            [Some("works"), Some("supplies"), Some("services"), Some("services")]
        );
        assert_eq!([of("99000000"), of("é"), of("")], [None, None, None]);
    }
}
