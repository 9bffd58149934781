//! Text as people compare it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without accents, ligatures opened: what « Œuvre », "oeuvre" and "OEUVRE" have in common.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' => folded.push('\''),
            c => folded.push(c),
        }
    }
    folded
}

/// The number that is written, as people write one; none where it is none. Blanks and apostrophes set thousands apart, a
/// currency after it is read over. Where points and commas both stand, the last one is the decimal mark. One that stands
/// several times, or once between one to three digits and exactly three (`12.500`, `150,000`), sets thousands apart: nobody
/// writes three decimals of a euro. The window reads by the same rules; `assets/import/numbers.json` holds the cases of both.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let tight: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect();
    let tight = tight.to_lowercase().replacen('\u{2212}', "-", 1);
    let mut bare = tight.strip_suffix("ht").unwrap_or(&tight);
    for currency in ["€", "euros", "euro", "eur"] {
        bare = bare.strip_suffix(currency).unwrap_or(bare);
    }
    let (minus, digits) = bare.strip_prefix('-').map_or(("", bare), |rest| ("-", rest));
    if !digits.starts_with(|c: char| c.is_ascii_digit())
        || digits.contains(|c: char| !c.is_ascii_digit() && !is_mark(c))
    {
        return None;
    }
    let marks: Vec<char> = digits.chars().filter(|c| is_mark(*c)).collect();
    let plain = match marks.last() {
        None => digits.to_owned(),
        Some(last) if marks.iter().any(|mark| mark != last) => {
            let (whole, decimals) = digits.rsplit_once(*last)?;
            if whole.contains(*last) || !is_grouped(whole) {
                return None;
            }
            format!("{}.{decimals}", whole.replace(is_mark, ""))
        }
        Some(_) if marks.len() > 1 || (is_grouped(digits) && !digits.starts_with('0')) => {
            if !is_grouped(digits) {
                return None;
            }
            digits.replace(is_mark, "")
        }
        Some(_) => digits.replace(',', "."),
    };
    let whole = plain.split_once('.').is_none_or(|(_, decimals)| !decimals.is_empty());
    if whole { format!("{minus}{plain}").parse().ok() } else { None }
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',')
}

/// Whether digits stand in groups of three behind one to three.
fn is_grouped(digits: &str) -> bool {
    let mut groups = digits.split(is_mark);
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    first && digits.contains(is_mark) && groups.all(|group| group.len() == 3)
}

/// The parts of a list that people write: between line breaks, commas or semicolons, blanks around them left out.
pub fn parts(list: &str) -> impl Iterator<Item = &str> {
    list.split(['\n', '\r', ',', ';']).map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{fold, number};

    #[test]
    fn numbers_are_read_as_the_window_reads_them() {
        let source = include_str!("../../../assets/import/numbers.json");
        let cases: serde_json::Value = serde_json::from_str(source).expect("JSON");
        let cases = cases["cases"].as_array().expect("cases");
        assert!(cases.len() > 40);
        for case in cases {
            let (written, meant) = (case[0].as_str().expect("a text"), case[1].as_f64());
            assert_eq!(number(written), meant, "{written:?}");
        }
    }

    #[test]
    fn accents_case_and_ligatures_do_not_count() {
        assert_eq!(fold("Œuvre d’ÉTÉ"), "oeuvre d'ete");
        assert_eq!(fold("PR-ACH-03"), "pr-ach-03");
    }
}
