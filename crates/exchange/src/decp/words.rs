//! How real files write procedures, natures, lists and letters.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use language::text::fold;
use serde_json::Value;

/// How procedures are written, folded; the flag says that the wording is an older one.
pub const PROCEDURES: &[(&str, &str, bool)] = &[
    ("procedure adaptee", "adapted", false),
    ("appel d'offres ouvert", "open", false),
    ("appel d'offres restreint", "restricted", false),
    ("procedure avec negociation", "negotiated", false),
    ("dialogue competitif", "dialogue", false),
    ("marche passe sans publicite ni mise en concurrence prealable", "no-competition", false),
    ("concours", "design-contest", false),
    ("marche public passe sans publicite ni mise en concurrence prealable", "no-competition", false),
    ("marches publics passes sans publicite ni mise en concurrence prealables", "no-competition", false),
    ("marche passe sans publicite ni mise en concurrence prealables", "no-competition", false),
    ("procedure adaptee ouverte", "adapted", true),
    ("procedure adaptee restreinte", "adapted", true),
    ("mapa", "adapted", true),
    ("marche negocie sans publicite ni mise en concurrence prealable", "no-competition", true),
    ("marche public negocie sans publicite ni mise en concurrence prealable", "no-competition", true),
    ("procedure concurrentielle avec negociation", "negotiated", true),
    ("procedure negociee avec mise en concurrence prealable", "negotiated", true),
    ("marche negocie avec publicite et mise en concurrence prealable", "negotiated", true),
    ("procedure negociee ouverte", "concession", false),
    ("procedure non negociee ouverte", "concession", false),
    ("procedure negociee restreinte", "concession", false),
    ("procedure non negociee restreinte", "concession", false),
];

/// How natures are written, folded.
pub const NATURES: &[(&str, &str)] = &[
    ("marche", "market"),
    ("marche simple", "market"),
    ("marche hors accord cadre", "market"),
    ("marche hors accord-cadre", "market"),
    ("marche fractionne a tranches", "market"),
    ("marche de partenariat", "partnership"),
    ("marche de defense ou de securite", "defence"),
    ("accord-cadre", "framework"),
    ("accord cadre", "framework"),
    ("marche subsequent", "subsequent"),
    ("concession de travaux", "concession"),
    ("concession de service", "concession"),
    ("concession de service public", "concession"),
    ("delegation de service public", "concession"),
];

/// A value as text; empty for none.
pub fn plain(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(value @ (Value::Number(_) | Value::Bool(_))) => value.to_string(),
        _ => String::new(),
    }
}

pub fn plain_number(number: f64) -> String {
    format!("{number:.2}")
}

/// Words as wordings are compared: without case, accents, or a difference between apostrophes.
pub fn words(text: &str) -> String {
    fold(&text.replace(['’', '\u{FFFD}', '¿'], "'")).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The items of a list, in whichever of its shapes: `[{…}]`, `[{"titulaire": {…}}]`, `{"titulaire": [{…}]}`.
pub fn items(value: Option<&Value>, one: &str) -> Vec<Value> {
    match value {
        Some(Value::Array(list)) => list
            .iter()
            .flat_map(|item| match item.get(one) {
                Some(Value::Array(inner)) => inner.clone(),
                Some(inner) => vec![inner.clone()],
                None => vec![item.clone()],
            })
            .filter(Value::is_object)
            .collect(),
        Some(Value::Object(map)) => match map.get(one) {
            Some(inner) => items(Some(&Value::Array(vec![inner.clone()])), one)
                .into_iter()
                .chain(inner.as_array().into_iter().flatten().filter(|item| item.is_object()).cloned())
                .collect(),
            None if map.is_empty() => Vec::new(),
            None => vec![Value::Object(map.clone())],
        },
        _ => Vec::new(),
    }
}

/// Text with its HTML entities read; none where there are none.
pub fn unescaped(text: &str) -> Option<String> {
    if !text.contains('&') {
        return None;
    }
    let plain = quick_xml::escape::unescape_with(text, named).ok()?;
    (plain != text).then(|| plain.into_owned())
}

/// The entities that platforms leave in French text.
fn named(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" | "rsquo" | "lsquo" => "’",
        "nbsp" => " ",
        "eacute" => "é",
        "Eacute" => "É",
        "egrave" => "è",
        "ecirc" => "ê",
        "agrave" => "à",
        "Agrave" => "À",
        "acirc" => "â",
        "ccedil" => "ç",
        "icirc" => "î",
        "ocirc" => "ô",
        "ugrave" => "ù",
        "ucirc" => "û",
        "oelig" => "œ",
        "ndash" => "–",
        "mdash" => "—",
        "laquo" => "«",
        "raquo" => "»",
        "deg" => "°",
        "euro" => "€",
        _ => return None,
    })
}

/// The postcodes that communes have; CEDEX ones, which are those of a post box, are not among them.
static POSTCODES: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../../../assets/places/postcodes.txt").lines();
    let listed = lines.filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    // Paris, Lyon and Marseille as a whole: many write them so.
    listed.chain(["75000", "69000", "13000"]).collect()
});

/// Whether a commune has this postcode.
pub fn of_a_commune(postcode: &str) -> bool {
    POSTCODES.contains(postcode)
}
