//! The common procurement vocabulary: what a code is about, by its division.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;

#[derive(Deserialize)]
struct Division {
    fr: String,
    en: String,
}

static DIVISIONS: LazyLock<BTreeMap<String, Division>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../assets/cpv/divisions.json")).unwrap_or_default());

/// What the division of a CPV code is about; none for a code of no division.
#[must_use]
pub fn cpv_label(cpv: &str, language: Language) -> Option<&'static str> {
    let division = DIVISIONS.get(cpv.get(..2)?)?;
    Some(if language == Language::French { &division.fr } else { &division.en })
}

/// Works, supplies or services, by the division of a CPV code: 45 is works, from 50 on are services.
#[must_use]
pub fn category_of(cpv: &str) -> Option<&'static str> {
    let division: u8 = cpv.get(..2)?.parse().ok()?;
    DIVISIONS.contains_key(cpv.get(..2)?).then_some(match division {
        45 => "works",
        50.. => "services",
        _ => "supplies",
    })
}
