//! Modifications (avenants) of a contract, and when they may be made without a new procedure (CCP L2194-1).

use chrono::NaiveDate;
use language::text::fold;
use serde::Serialize;
use store::register::Register;
use store::{ReadOnly, Result, record};
use ts_rs::TS;

/// On what ground a contract is modified (CCP R2194-1 to R2194-9).
pub const BASES: &[&str] =
    &["low-amount", "review-clause", "additional", "unforeseen", "new-holder", "not-substantial"];

store::record! {
    /// A modification of a contract.
    pub struct Modification in "modification" cited by number {
        /// The contract.
        contract_id: String => Reference("contract"),
        /// Its number within the contract.
        number: String => Code,
        /// What it changes.
        object: String => LongText,
        /// The ground; empty where nobody said on which.
        basis: String => Choice(BASES),
        /// What it adds, in cents excluding tax; less than nothing where it takes away.
        delta_cents: Option<i64> => Cents,
        /// The months it adds.
        delta_months: Option<i64> => Number,
        /// It was signed.
        signed_on: Option<NaiveDate> => Day,
        /// The tender board gave its opinion.
        board_on: Option<NaiveDate> => Day,
        /// Its data were published.
        published_on: Option<NaiveDate> => Day,
        /// Who holds the contract from then on, one to a line, where that changes.
        holders: String => Person,
    } OWNERS [contract_id]
}

/// What the words of a modification call its ground, folded.
const NAMED: &[(&str, &[&str])] = &[
    ("review-clause", &["clause de reexamen", "clauses de reexamen", "clause de revision", "review clause"]),
    ("additional", &["prestations supplementaires", "travaux supplementaires", "fournitures supplementaires"]),
    ("unforeseen", &["circonstances imprevues", "circonstance imprevue", "imprevisible"]),
    ("new-holder", &["nouveau titulaire", "changement de titulaire", "cession du marche", "cession de marche"]),
    ("not-substantial", &["non substantielle", "pas substantielle"]),
    ("low-amount", &["faible montant", "montant faible"]),
];

/// The articles of each ground (CCP R2194-1 to R2194-9), as they are cited.
const ARTICLES: &[(&str, &[u32])] = &[
    ("review-clause", &[1]),
    ("additional", &[2, 3, 4]),
    ("unforeseen", &[5]),
    ("new-holder", &[6]),
    ("not-substantial", &[7]),
    ("low-amount", &[8, 9]),
];

/// The ground that the words of a modification name, or that another holder shows: to be proposed to a person. None where
/// they name none, or several.
#[must_use]
pub fn named_basis(object: &str, holders: &str) -> Option<&'static str> {
    let text = fold(object);
    let mut found: Vec<&'static str> = Vec::new();
    for (basis, names) in NAMED {
        if names.iter().any(|name| text.contains(name)) {
            found.push(basis);
        }
    }
    let cited = text.split("2194-").skip(1).filter_map(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u32>().ok()
    });
    for number in cited {
        found.extend(ARTICLES.iter().find(|(_, articles)| articles.contains(&number)).map(|(basis, _)| *basis));
    }
    if !holders.trim().is_empty() {
        found.push("new-holder");
    }
    found.sort_unstable();
    found.dedup();
    if found.len() == 1 { found.pop() } else { None }
}

impl Register for Modification {
    const TITLE: &'static str = "object";
    const SEARCHED: bool = false;
    const REQUIRED: &'static [&'static str] = &["number"];

    /// The number after the highest ever given in the contract: those of modifications taken away are not given again.
    fn next_reference(&self, conn: &ReadOnly) -> Result<Option<String>> {
        let sql = "SELECT coalesce(max(CAST(number AS INTEGER)), 0) + 1 FROM modification WHERE contract_id = ?1";
        let next: i64 = conn.query_row(sql, [&self.contract_id], |row| row.get(0))?;
        Ok(Some(next.to_string()))
    }
}

/// The modifications of a contract, in the order they were signed.
///
/// # Errors
/// Those of the database.
pub fn modifications(conn: &ReadOnly, contract_id: &str) -> Result<Vec<Modification>> {
    let of = "t.contract_id = ?1 AND t.archived_at IS NULL ORDER BY coalesce(t.signed_on, '9999'), t.number";
    record::find(conn, of, [contract_id])
}

/// A modification as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ModificationLine {
    /// What is known of it.
    #[serde(flatten)]
    pub modification: Modification,
    /// The ground that its words name, where it has none.
    pub named_basis: Option<String>,
}

/// As [`modifications`], with what is proposed for each.
///
/// # Errors
/// Those of the database.
pub fn modification_lines(conn: &ReadOnly, contract_id: &str) -> Result<Vec<ModificationLine>> {
    let line = |modification: Modification| {
        let named = named_basis(&modification.object, &modification.holders).filter(|_| modification.basis.is_empty());
        ModificationLine { named_basis: named.map(str::to_owned), modification }
    };
    Ok(modifications(conn, contract_id)?.into_iter().map(line).collect())
}

#[cfg(test)]
mod tests {
    use super::named_basis;

    #[test]
    fn a_ground_is_proposed_only_where_the_words_name_one() {
        for (object, holders, basis) in [
            ("Application de la clause de réexamen (R2194-1)", "", Some("review-clause")),
            ("Avenant n° 2 – article R. 2194-8 du CCP", "", Some("low-amount")),
            ("Travaux supplémentaires devenus nécessaires", "", Some("additional")),
            ("Cession de marché", "ACME (123)", Some("new-holder")),
            ("", "ACME", Some("new-holder")),
            ("Clause de réexamen et circonstances imprévues", "", None),
            ("R2194-12", "", None),
            ("Prolongation de trois mois", "", None),
        ] {
            assert_eq!(named_basis(object, holders), basis, "{object}");
        }
    }
}
