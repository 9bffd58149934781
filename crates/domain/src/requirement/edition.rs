//! Editions side by side: bringing one in, choosing the one the certificate is for, and going from one to the next.

use std::path::Path;

use serde::Serialize;
use store::journal::{Change, Saved};
use store::register::Link;
use store::{Dossier, Error, ReadOnly, Result, record};
use ts_rs::TS;

use super::{Clause, Standard, StandardFile};
use crate::QualityIntent;
use crate::organisation::{Organisation, organisation};

/// The largest file read as a standard, in bytes.
const LARGEST: u64 = 20_000_000;

/// A clause of an edition beside what it comes from in the edition before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Delta {
    /// The clause.
    pub clause: Clause,
    /// What it comes from: the clauses of the edition before, in the order of the file.
    pub before: Vec<Clause>,
    /// Documents, records and files that prove the clause itself.
    pub proofs: u32,
    /// Those that prove the clauses it comes from.
    pub proofs_before: u32,
}

/// An edition compared with the one it comes after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Comparison {
    /// The edition.
    pub standard: Standard,
    /// The one it comes after, where the dossier holds it.
    pub before: Option<Standard>,
    /// Its clauses, in order.
    pub clauses: Vec<Delta>,
    /// The clauses of the edition before that nothing comes from.
    pub dropped: Vec<Clause>,
}

/// The standards of a dossier, by name and edition.
///
/// # Errors
/// Those of the database.
pub fn standards(conn: &ReadOnly) -> Result<Vec<Standard>> {
    record::find(conn, "t.archived_at IS NULL ORDER BY t.name, t.edition", [])
}

/// The clauses of a standard, in order.
///
/// # Errors
/// Those of the database.
pub fn clauses(conn: &ReadOnly, standard_id: &str) -> Result<Vec<Clause>> {
    record::find(conn, "t.standard_id = ?1 AND t.archived_at IS NULL ORDER BY t.position", [standard_id])
}

/// Brings a standard in.
///
/// # Errors
/// [`Error::Other`] `known` when the dossier holds this edition already.
pub fn add_standard(dossier: &mut Dossier, file: &StandardFile) -> Result<Saved<Standard>> {
    let name = format!("{} {}", file.name, file.edition);
    let conn = dossier.connection();
    if !record::find::<Standard>(conn, "t.id = ?1", [&file.id])?.is_empty() {
        return Err(Error::Other("known", name));
    }
    // An edition whose predecessor is not here stands alone.
    let mut file = file.clone();
    if let Some(before) = &file.follows
        && record::find::<Standard>(conn, "t.id = ?1", [before])?.is_empty()
    {
        file.follows = None;
    }
    dossier.transact(QualityIntent::AddStandard { name }, |change| {
        file.load(change)?;
        record::get(change.read(), &file.id)
    })
}

/// Reads a standard from a file of the user's own.
///
/// # Errors
/// [`Error::Other`]: `not-a-standard` for a file that is none, a `clause-…` for one with a clause that is wrong.
pub fn read_standard(path: &Path) -> Result<StandardFile> {
    let size = std::fs::metadata(path).map_err(|e| Error::file(path, e))?.len();
    if size > LARGEST {
        return Err(Error::TooLarge(size, LARGEST));
    }
    let bytes = std::fs::read(path).map_err(|e| Error::file(path, e))?;
    StandardFile::parse(&bytes).map_err(|error| match error {
        Error::Value(_) => Error::of_file("not-a-standard", path),
        other => other,
    })
}

/// Makes a standard the one the certificate is for: readiness, search and pickers follow it.
///
/// # Errors
/// [`Error::NoRecord`].
pub fn choose_standard(dossier: &mut Dossier, standard_id: &str) -> Result<Saved<Organisation>> {
    let standard: Standard = record::get(dossier.connection(), standard_id)?;
    let mut organisation = organisation(dossier.connection())?;
    standard.id.clone_into(&mut organisation.standard_id);
    let intent = QualityIntent::ChooseStandard { name: format!("{} {}", standard.name, standard.edition) };
    dossier.transact(intent, |change| {
        change.update(&organisation)?;
        Ok(organisation)
    })
}

/// Compares an edition with the one it comes after.
///
/// # Errors
/// [`Error::NoRecord`], those of the database.
pub fn compare(conn: &ReadOnly, standard_id: &str) -> Result<Comparison> {
    let standard: Standard = record::get(conn, standard_id)?;
    let before = standard.follows.as_deref().map(|id| record::get::<Standard>(conn, id)).transpose()?;
    let earlier = before.as_ref().map(|s| clauses(conn, &s.id)).transpose()?.unwrap_or_default();
    let mut proofs = conn.prepare_cached(
        "SELECT (SELECT count(*) FROM link l WHERE l.archived_at IS NULL AND ?1 IN (l.from_id, l.to_id))
              + (SELECT count(*) FROM attachment a WHERE a.archived_at IS NULL AND a.record_id = ?1)",
    )?;
    let mut proofs_of = |clause: &Clause| -> Result<u32> { Ok(proofs.query_row([&clause.id], |row| row.get(0))?) };
    let mut deltas = Vec::new();
    for clause in clauses(conn, standard_id)? {
        let before: Vec<Clause> = origins(&clause, &earlier).cloned().collect();
        let proofs_before = before.iter().map(&mut proofs_of).sum::<Result<u32>>()?;
        deltas.push(Delta { proofs: proofs_of(&clause)?, proofs_before, before, clause });
    }
    let kept = |clause: &Clause| deltas.iter().any(|delta| delta.before.iter().any(|b| b.id == clause.id));
    let dropped = earlier.iter().filter(|clause| !kept(clause)).cloned().collect();
    Ok(Comparison { standard, before, dropped, clauses: deltas })
}

fn origins<'a>(clause: &'a Clause, earlier: &'a [Clause]) -> impl Iterator<Item = &'a Clause> {
    clause.comes_from.split_whitespace().filter_map(|number| earlier.iter().find(|c| c.number == number))
}

/// Takes over what was said of the edition before: the links of every clause, and the state and answer of those that
/// carry over from one clause as they are. What was said of the new edition already stays.
///
/// # Errors
/// [`Error::NoRecord`], those of the database.
pub fn carry_over(dossier: &mut Dossier, standard_id: &str) -> Result<Saved<()>> {
    let conn = dossier.connection();
    let standard: Standard = record::get(conn, standard_id)?;
    let earlier = standard.follows.as_deref().map(|id| clauses(conn, id)).transpose()?.unwrap_or_default();
    let intent = QualityIntent::CarryOver { name: format!("{} {}", standard.name, standard.edition) };
    dossier.transact(intent, |change| {
        for mut clause in clauses(change.read(), standard_id)? {
            let before: Vec<&Clause> = origins(&clause, &earlier).collect();
            if let ([origin], "carried", "to-assess") = (&before[..], clause.change.as_str(), clause.state.as_str())
                && origin.state != "to-assess"
            {
                let said = (*origin).clone();
                (clause.state, clause.assessment, clause.justification) =
                    (said.state, said.assessment, said.justification);
                (clause.assessed_by, clause.assessed_on) = (said.assessed_by, said.assessed_on);
                change.update(&clause)?;
            }
            for origin in origins(&clause, &earlier) {
                carry_links(change, origin, &clause)?;
            }
        }
        Ok(())
    })
}

fn carry_links(change: &Change, origin: &Clause, clause: &Clause) -> Result<()> {
    let of = "?1 IN (t.from_id, t.to_id) AND t.archived_at IS NULL ORDER BY t.id";
    for mut link in record::find::<Link>(change.read(), of, [&origin.id])? {
        if link.from_id == origin.id {
            clause.id.clone_into(&mut link.from_id);
        } else {
            clause.id.clone_into(&mut link.to_id);
        }
        let same = "(t.from_id, t.to_id) IN (VALUES (?1, ?2), (?2, ?1))";
        if record::find::<Link>(change.read(), same, [&link.from_id, &link.to_id])?.is_empty() {
            link.id = change.new_id();
            change.insert(&link)?;
        }
    }
    Ok(())
}
