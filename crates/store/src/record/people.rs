//! The people whom a dossier names: offered wherever somebody is to be named, so that nobody is spelt in three ways.

use std::collections::HashMap;

use language::text::fold;

use super::Kind;
use crate::error::Result;
use crate::file::read_only::ReadOnly;

/// Everybody named in a field that holds a person: functions first, then names; each time those named most often before.
/// Spellings that differ in blanks, case or accents alone are one, written as most do.
///
/// # Errors
/// Those of the database.
pub fn people(conn: &ReadOnly) -> Result<Vec<String>> {
    let mut spellings: HashMap<String, HashMap<String, u32>> = HashMap::new();
    for table in conn.catalogue().tables() {
        for field in table.fields.iter().filter(|field| field.kind == Kind::Person) {
            let sql = format!(
                "SELECT \"{0}\", count(*) FROM {1} WHERE archived_at IS NULL AND \"{0}\" <> '' GROUP BY 1",
                field.name, table.table
            );
            let mut statement = conn.prepare_cached(&sql)?;
            let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?)))?;
            for row in rows {
                let (person, count) = row?;
                // Several in one field are no one.
                if person.contains(['\n', ';']) {
                    continue;
                }
                let person = person.split_whitespace().collect::<Vec<_>>().join(" ");
                *spellings.entry(fold(&person)).or_default().entry(person).or_default() += count;
            }
        }
    }
    let mut people: Vec<(String, u32)> = spellings
        .into_values()
        .filter_map(|ways| {
            let total = ways.values().sum();
            ways.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(person, _)| (person, total))
        })
        .collect();
    people.sort_by(|a, b| (is_name(&a.0), b.1, &a.0).cmp(&(is_name(&b.0), a.1, &b.0)));
    Ok(people.into_iter().map(|(person, _)| person).collect())
}

/// Whether it reads as a person's name: two to four words, all with a capital, particles apart. A function has words without.
fn is_name(person: &str) -> bool {
    const PARTICLES: &[&str] = &["de", "du", "des", "la", "le", "van", "von", "d’", "d'"];
    let words: Vec<&str> = person.split([' ', '-']).filter(|word| !PARTICLES.contains(word)).collect();
    (2..=4).contains(&words.len()) && words.iter().all(|word| word.chars().next().is_some_and(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn names_and_functions_are_told_apart() {
        for name in ["Claire Vidal", "Jean-Marc de La Tour", "Ada Byron"] {
            assert!(is_name(name), "{name}");
        }
        for function in ["Directrice", "Responsable qualité", "Cheffe du service Juridique", "acheteur"] {
            assert!(!is_name(function), "{function}");
        }
    }
}
