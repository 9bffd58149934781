//! Days as people write them: `12/03/2026`, `12.3.26`, `2026-03-12`, `12 mars 2026`.

use chrono::NaiveDate;

use crate::Language;
use crate::text::fold;

/// The days that stand in a text, in its order.
#[must_use]
pub fn days(text: &str) -> Vec<NaiveDate> {
    written(text, NaiveDate::from_ymd_opt)
}

/// Whether a text says a day that its month does not have, as `31/02/2026`: a slip, not something else than a date.
#[must_use]
pub fn is_none(text: &str) -> bool {
    let longer = |year, month, day: u32| {
        let slip = (29..=31).contains(&day) && NaiveDate::from_ymd_opt(year, month, day).is_none();
        (slip && (1..=12).contains(&month)).then_some(())
    };
    !written(text, longer).is_empty()
}

/// What `read` makes of each year, month and day that stand in a text.
fn written<T>(text: &str, read: impl Fn(i32, u32, u32) -> Option<T>) -> Vec<T> {
    let text = fold(text.trim());
    // « 2026-03-12T14:00 ».
    let text = text.replace("t0", " 0").replace("t1", " 1").replace("t2", " 2");
    // « lundi 12 mars 2026 à 14h00 » and « 12/03/2026 14:00:00 » are days too.
    let parts: Vec<&str> = text.split([' ', '\u{a0}', '/', '-', '.', ',', '(', ')', ';', '\n']).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at + 3 <= parts.len() {
        let here =
            of_parts(parts[at], parts[at + 1], parts[at + 2]).and_then(|(year, month, day)| read(year, month, day));
        at += if here.is_some() { 3 } else { 1 };
        found.extend(here);
    }
    found
}

/// Year, month and day whose parts are these: the year first, as in ISO 8601, or last.
fn of_parts(first: &str, month: &str, last: &str) -> Option<(i32, u32, u32)> {
    let (day, year) =
        if first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit()) { (last, first) } else { (first, last) };
    let year: i32 = year.parse().ok()?;
    let year = if (0..100).contains(&year) { 2000 + year } else { year };
    let month = month.parse().ok().or_else(|| month_named(month))?;
    Some((year, month, day.trim_end_matches("er").parse().ok()?))
}

/// The month that begins with these letters, three at least, in either language.
fn month_named(word: &str) -> Option<u32> {
    let is = |month: u32| {
        Language::ALL.iter().any(|language| fold(&language.composed(&format!("month-{month}"))).starts_with(word))
    };
    // « juil » is no « juin »; « jui » may be either.
    let mut found = (1..=12).filter(|month| is(*month));
    match (word.chars().count() >= 3, found.next(), found.next()) {
        (true, Some(month), None) => Some(month),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_its_month_lacks_is_told_from_no_date() {
        for slip in ["31/02/2026", "29/02/2027", "2026-06-31", "31 avril 2026", "30.2.26", "31-11-2026 10:00"] {
            assert!(is_none(slip) && days(slip).is_empty(), "{slip}");
        }
        for other in ["à définir", "12/03/2026", "29/02/2028", "45/02/2026", "12/13/2026", "S12", ""] {
            assert!(!is_none(other), "{other}");
        }
        assert_eq!(days("lundi 12 mars 2026 à 14h00"), [NaiveDate::from_ymd_opt(2026, 3, 12).expect("a day")]);
    }

    #[test]
    fn days_are_read_as_the_window_reads_them() {
        let source = include_str!("../../../assets/import/days.json");
        let cases: serde_json::Value = serde_json::from_str(source).expect("JSON");
        let cases = cases["cases"].as_array().expect("cases");
        assert!(cases.len() > 15);
        for case in cases {
            let (text, meant) = (case[0].as_str().expect("a text"), case[1].as_str());
            let meant: Vec<NaiveDate> = meant.into_iter().map(|day| day.parse().expect("a day")).collect();
            assert_eq!(days(text), meant, "{text:?}");
        }
    }
}
