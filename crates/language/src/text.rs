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

/// A number or code as it is compared: without case, accents and blanks. « M-01 » and « m - 01 » are one.
#[must_use]
pub fn bare(code: &str) -> String {
    fold(code).chars().filter(|c| !c.is_whitespace()).collect()
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

/// As [`number`], where the other values of a column have shown which mark stands before decimals: `12.500` is then read by it.
#[must_use]
pub fn number_with(text: &str, decimal: Option<char>) -> Option<f64> {
    match decimal.filter(|_| is_ambiguous(text)) {
        Some(mark) if text.contains(mark) => {
            let plain: String = text.chars().filter(|c| c.is_ascii_digit() || *c == mark || *c == '-').collect();
            plain.replace(mark, ".").parse().ok()
        }
        _ => number(text),
    }
}

/// Whether a number has one mark before exactly three digits: thousands to some, decimals to others.
#[must_use]
pub fn is_ambiguous(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| c.is_ascii_digit() || is_mark(*c)).collect();
    number(text).is_some() && bare.matches(is_mark).count() == 1 && is_grouped(&bare) && !bare.starts_with('0')
}

/// The mark that stands before decimals in a column; none where nothing shows it, or values contradict each other.
#[must_use]
pub fn decimal_mark<'a>(values: impl IntoIterator<Item = &'a str>) -> Option<char> {
    let mut shown = [false; 2];
    for value in values.into_iter().filter(|value| number(value).is_some() && !is_ambiguous(value)) {
        let bare: String = value.chars().filter(|c| c.is_ascii_digit() || is_mark(*c)).collect();
        let Some(last) = bare.rfind(is_mark) else { continue };
        let mark = bare.as_bytes()[last];
        // Several of one kind set thousands apart: the other one is for decimals.
        let decimal = if is_grouped(&bare) && bare.bytes().filter(|b| matches!(b, b'.' | b',')).all(|b| b == mark) {
            if mark == b'.' { b',' } else { b'.' }
        } else {
            mark
        };
        shown[usize::from(decimal == b',')] = true;
    }
    match shown {
        [true, false] => Some('.'),
        [false, true] => Some(','),
        _ => None,
    }
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
    fn accents_case_and_ligatures_do_not_count_as_in_the_window() {
        let source = include_str!("../../../assets/import/folds.json");
        let cases: serde_json::Value = serde_json::from_str(source).expect("JSON");
        let cases = cases["cases"].as_array().expect("cases");
        assert!(cases.len() >= 10);
        for case in cases {
            let (text, compared) = (case[0].as_str().expect("a text"), case[1].as_str().expect("a text"));
            assert_eq!(fold(text), compared, "{text:?}");
        }
    }
}
