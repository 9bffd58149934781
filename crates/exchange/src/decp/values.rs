//! Values of a record: text, amounts, numbers and days, read the ways real files write them.

use chrono::{DateTime, Datelike, Duration, Local, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde_json::Value;

use super::normal::Reading;
use super::words::{plain_number, unescaped};

impl Reading<'_> {
    /// Text as it was meant: apostrophes and letters that a platform lost, entities, line breaks.
    pub(super) fn text(&mut self, field: &str) -> String {
        let given = self.plain(field);
        let mut kept = given.clone();
        if kept.contains('¿') {
            let put_right = kept.replace('¿', "’");
            self.say(field, "text-apostrophe", given.clone(), &put_right);
            kept = put_right;
        }
        if let Some(plain) = unescaped(&kept) {
            self.say(field, "text-entity", given.clone(), &plain);
            kept = plain;
        }
        let flat = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        if kept.trim().contains(['\n', '\r', '\t']) {
            self.say(field, "text-lines", given.clone(), &flat);
        }
        if flat.contains('\u{FFFD}') {
            self.say(field, "text-lost", given, &flat);
        } else if flat.is_empty() {
            self.say(field, "missing", given, "");
        }
        if flat.is_empty() { "–".into() } else { flat }
    }

    /// An amount in cents; what is less than nothing is told, and none.
    pub(super) fn amount(&mut self, field: &str) -> Option<i64> {
        self.signed_amount(field).filter(|cents| *cents >= 0)
    }

    /// As [`Reading::amount`], less than nothing included.
    pub(super) fn signed_amount(&mut self, field: &str) -> Option<i64> {
        let given = self.plain(field);
        let number = self.number(field)?;
        // Nothing costs so much: the product of the world stands fourteen digits before the decimals.
        if number.abs() >= 1e15 {
            self.say(field, "number", given, "");
            return None;
        }
        #[allow(clippy::cast_possible_truncation)] // bounded above
        let cents = (number * 100.0).round() as i64;
        if cents <= self.asked.doubtful.below {
            self.say(field, "amount-low", given, &plain_number(number));
        } else if cents >= self.asked.doubtful.from {
            self.say(field, "amount-high", given, &plain_number(number));
        }
        Some(cents)
    }

    pub(super) fn count(&mut self, field: &str) -> Option<i64> {
        if !self.has(field) {
            return None;
        }
        let number = self.number(field)?;
        #[allow(clippy::cast_possible_truncation)] // checked below
        let whole = number.round() as i64;
        if !(0..=100_000).contains(&whole) {
            self.say(field, "number", plain_number(number), "");
            return None;
        }
        Some(whole)
    }

    /// A number, also one that is written as text, with a decimal comma or with blanks.
    pub(super) fn number(&mut self, field: &str) -> Option<f64> {
        match self.fields.get(field) {
            Some(Value::Number(number)) => number.as_f64(),
            Some(Value::String(text)) if !text.trim().is_empty() => {
                let text = text.clone();
                match language::text::number_with(&text, self.asked.decimal) {
                    Some(number) => {
                        if self.asked.decimal.is_none() && language::text::is_ambiguous(&text) {
                            self.say(field, "number-doubt", text.clone(), &plain_number(number));
                        }
                        // XML and tables only have text: a plain number there is no repair.
                        if text.trim().parse() != Ok(number) && !language::text::is_ambiguous(&text) {
                            self.say(field, "number-text", text, &plain_number(number));
                        }
                        Some(number)
                    }
                    None => {
                        self.say(field, "number", text, "");
                        None
                    }
                }
            }
            _ => {
                self.say(field, "missing", String::new(), "");
                None
            }
        }
    }

    /// A day: `YYYY-MM-DD`, with a time zone or a time behind it, or `dd/mm/yyyy`. An instant of universal time is the day
    /// that it was in Paris: software writes the midnight of a day so.
    pub(super) fn day(&mut self, field: &str, needed: bool) -> Option<NaiveDate> {
        let given = self.plain(field);
        let text = given.trim();
        if text.is_empty() {
            if needed {
                self.say(field, "missing", given, "");
            }
            return None;
        }
        let plain = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        let zone = || in_paris(text).or_else(|| NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok());
        let french = || NaiveDate::parse_from_str(text.get(..10)?, "%d/%m/%Y").ok();
        let (day, repair) = match (plain, zone(), french()) {
            (Some(day), ..) => (day, None),
            (_, Some(day), _) => (day, Some("day-zone")),
            (_, _, Some(day)) => (day, Some("day-french")),
            _ => {
                let code = if language::written_day::is_none(text) { "no-such-day" } else { "day" };
                self.say(field, code, given, "");
                return None;
            }
        };
        if let Some(code) = repair {
            self.say(field, code, given.clone(), &day.to_string());
        }
        if i64::from(day.year()) < self.asked.doubtful.before_year {
            self.say(field, "day-early", given, &day.to_string());
        } else if day > Local::now().date_naive() {
            self.say(field, "day-late", given, &day.to_string());
        }
        (1900..=9999).contains(&day.year()).then_some(day)
    }
}

/// The day that an instant of universal time was in Paris; none for another text. Summer time is that of directive 2000/84/CE:
/// from the last Sunday of March to that of October, at one o'clock.
fn in_paris(text: &str) -> Option<NaiveDate> {
    let instant = DateTime::parse_from_rfc3339(text).ok().filter(|instant| instant.offset().local_minus_utc() == 0)?;
    let utc: NaiveDateTime = instant.naive_utc();
    let change = |month: u32| {
        let last = NaiveDate::from_ymd_opt(utc.year(), month, 31)?;
        let sunday = last - Duration::days(i64::from(last.weekday().days_since(Weekday::Sun)));
        Some(sunday.and_time(NaiveTime::from_hms_opt(1, 0, 0)?))
    };
    let summer = utc >= change(3)? && utc < change(10)?;
    Some((utc + Duration::hours(if summer { 2 } else { 1 })).date())
}
