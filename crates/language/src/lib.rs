//! The sentences people read, in French and English, and how days, numbers and amounts are written.

mod key;
pub mod text;
pub mod written_day;

pub use key::Key;

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, Local, NaiveDate, Utc};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of the interface and of the packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub enum Language {
    /// French, the default.
    #[default]
    #[serde(rename = "fr")]
    French,
    /// English.
    #[serde(rename = "en")]
    English,
}

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> = LazyLock::new(|| [bundle("fr", FR), bundle("en", EN)]);

fn bundle(code: &str, sources: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(code.parse().into_iter().collect());
    // A directional mark around each argument would end up in files and packs.
    bundle.set_use_isolating(false);
    for source in sources {
        // A faulty message is left out of the resource; the locale tests name it.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// `fr` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The sources of the locale files.
    #[must_use]
    pub fn sources(self) -> &'static [&'static str] {
        match self {
            Self::French => FR,
            Self::English => EN,
        }
    }

    /// A sentence.
    #[must_use]
    pub fn text(self, key: Key) -> String {
        self.composed(key.0)
    }

    /// A sentence with its arguments put in.
    #[must_use]
    pub fn text_with(self, key: Key, args: &[(&str, &str)]) -> String {
        self.composed_with(key.0, args)
    }

    /// The sentence of a key that is put together from parts, such as a register and a field; the key itself where there is
    /// none, which the locale tests look for.
    #[must_use]
    pub fn composed(self, key: &str) -> String {
        self.composed_with(key, &[])
    }

    /// As [`Language::composed`], with its arguments put in.
    #[must_use]
    pub fn composed_with(self, key: &str, args: &[(&str, &str)]) -> String {
        let bundle = &BUNDLES[self as usize];
        let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else { return key.to_owned() };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            // A whole number chooses the plural form; a reference such as 8.6 stays text.
            match value.parse::<i64>() {
                Ok(number) if number.to_string() == *value => values.set(*name, number),
                _ => values.set(*name, FluentValue::from(*value)),
            }
        }
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
    }

    /// Whether the locale file has this key.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        BUNDLES[self as usize].has_message(key)
    }

    /// A day: `22/11/2026`, `22 Nov 2026`.
    #[must_use]
    pub fn day(self, day: NaiveDate) -> String {
        match self {
            Self::French => day.format("%d/%m/%Y").to_string(),
            Self::English => day.format("%-d %b %Y").to_string(),
        }
    }

    /// A day in full: `1er mars 2027`, `1 March 2027`.
    #[must_use]
    pub fn long_day(self, day: NaiveDate) -> String {
        let month = self.composed(&format!("month-{}", day.month()));
        let number = match (self, day.day()) {
            (Self::French, 1) => "1er".to_owned(),
            (_, number) => number.to_string(),
        };
        format!("{number}\u{a0}{month}\u{a0}{}", day.year())
    }

    /// An instant in the time of this workstation: `22/11/2026 14:05`.
    #[must_use]
    pub fn instant(self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&Local);
        format!("{} {}", self.day(local.date_naive()), local.format("%H:%M"))
    }

    /// A whole number with its thousands apart.
    #[must_use]
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let separator = if self == Self::French { '\u{202f}' } else { ',' };
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        if number < 0 { format!("\u{2212}{grouped}") } else { grouped }
    }

    /// A part given in tenths of a percent: `16,4 %`.
    #[must_use]
    pub fn tenths(self, tenths: i64) -> String {
        let whole = self.number(tenths / 10);
        match (self, tenths.unsigned_abs() % 10) {
            (Self::French, 0) => format!("{whole}\u{a0}%"),
            (Self::French, rest) => format!("{whole},{rest}\u{a0}%"),
            (Self::English, 0) => format!("{whole}%"),
            (Self::English, rest) => format!("{whole}.{rest}%"),
        }
    }

    /// An amount given in cents, excluding tax: `150 000 € HT`, with cents only where there are some.
    #[must_use]
    pub fn amount(self, cents: i64) -> String {
        let whole = self.number(cents / 100);
        let rest = cents.unsigned_abs() % 100;
        match (self, rest) {
            (Self::French, 0) => format!("{whole}\u{a0}€\u{a0}HT"),
            (Self::French, rest) => format!("{whole},{rest:02}\u{a0}€\u{a0}HT"),
            (Self::English, 0) => format!("€{whole} excl. tax"),
            (Self::English, rest) => format!("€{whole}.{rest:02} excl. tax"),
        }
    }
}
