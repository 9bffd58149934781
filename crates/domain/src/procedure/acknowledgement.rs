//! Who has read the version in force, among those who must (7.5.3, 7.3).

use chrono::{Local, NaiveDate};
use language::text::fold;
use serde::Serialize;
use store::journal::Saved;
use store::record::{self, Record};
use store::{Dossier, Error, Problem, ReadOnly, Result};
use ts_rs::TS;

use super::{Procedure, ProcedureVersion};
use crate::QualityIntent;

store::record! {
    /// A reader who said that they have read and understood a version.
    pub struct Acknowledgement in "acknowledgement" {
        /// The version.
        version_id: String => Reference("procedure_version"),
        /// The function that has read it.
        reader: String => Person,
        /// The day it said so.
        read_on: NaiveDate => Day,
        /// Who noted it.
        noted_by: String => Person,
    }
}

/// One who must have read the version in force, and whether they have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Reader {
    /// The function, as the procedure names it.
    pub name: String,
    /// The acknowledgement, where there is one.
    pub acknowledgement: Option<Acknowledgement>,
}

/// The readers of a procedure with what they acknowledged of the version in force; those who read it without having to
/// come last. Nobody while no version is in force.
///
/// # Errors
/// Those of the database.
pub fn readers(conn: &ReadOnly, procedure_id: &str) -> Result<Vec<Reader>> {
    let procedure: Procedure = record::get(conn, procedure_id)?;
    let Some(version) = in_force(conn, procedure_id)? else { return Ok(Vec::new()) };
    let of = "t.version_id = ?1 AND t.archived_at IS NULL ORDER BY t.id";
    let mut acknowledged = record::find::<Acknowledgement>(conn, of, [version.id()])?;
    let mut readers: Vec<Reader> = Vec::new();
    for name in procedure.readers.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if readers.iter().any(|r| fold(&r.name) == fold(name)) {
            continue;
        }
        let place = acknowledged.iter().position(|a| fold(&a.reader) == fold(name));
        let acknowledgement = place.map(|place| acknowledged.remove(place));
        readers.push(Reader { name: name.into(), acknowledgement });
    }
    let others = acknowledged.into_iter().map(|a| Reader { name: a.reader.clone(), acknowledgement: Some(a) });
    readers.extend(others);
    Ok(readers)
}

fn in_force(conn: &ReadOnly, procedure_id: &str) -> Result<Option<ProcedureVersion>> {
    let current = "t.procedure_id = ?1 AND t.state = 'in-force' AND t.archived_at IS NULL";
    Ok(record::find::<ProcedureVersion>(conn, current, [procedure_id])?.into_iter().next())
}

/// Notes that a reader has read the version in force on that day; noting it twice changes nothing.
///
/// # Errors
/// [`Error::Rejected`] without a reader, before the version applied or while no version is in force.
pub fn acknowledge(dossier: &mut Dossier, procedure_id: &str, reader: &str, read_on: NaiveDate) -> Result<Saved<()>> {
    let conn = dossier.connection();
    let procedure: Procedure = record::get(conn, procedure_id)?;
    let refuse = |field: &str, code: &str| Err(Error::Rejected(vec![Problem::new(field, code)]));
    let Some(version) = in_force(conn, procedure_id)? else { return refuse("reader", "not-in-force") };
    let reader = reader.trim().to_owned();
    if reader.is_empty() {
        return refuse("reader", "required");
    }
    if read_on > Local::now().date_naive() {
        return refuse("read_on", "future");
    }
    if version.effective_on.is_some_and(|day| read_on < day) {
        return refuse("read_on", "before-applied");
    }
    let known = readers(conn, procedure_id)?;
    let intent = QualityIntent::Acknowledge {
        reference: procedure.code,
        version: version.version.clone(),
        reader: reader.clone(),
    };
    let noted_by = dossier.author().signature();
    dossier.transact(intent, |change| {
        if known.iter().any(|r| fold(&r.name) == fold(&reader) && r.acknowledgement.is_some()) {
            return Ok(());
        }
        let id = change.new_id();
        let version_id = version.id;
        change.insert(&Acknowledgement { id, version_id, reader, read_on, noted_by, ..Acknowledgement::default() })
    })
}

/// Takes an acknowledgement back.
///
/// # Errors
/// [`Error::NoRecord`].
pub fn unacknowledge(dossier: &mut Dossier, id: &str) -> Result<Saved<()>> {
    let conn = dossier.connection();
    let noted: Acknowledgement = record::get(conn, id)?;
    let version: ProcedureVersion = record::get(conn, &noted.version_id)?;
    let procedure: Procedure = record::get(conn, &version.procedure_id)?;
    let intent =
        QualityIntent::Unacknowledge { reference: procedure.code, version: version.version, reader: noted.reader };
    dossier.transact(intent, |change| change.set_archived::<Acknowledgement>(id, true))
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use store::register;

    use super::*;
    use crate::procedure::{VersionStep, add_version, step};
    use crate::testing::bench;

    #[test]
    fn readers_are_told_from_those_who_have_read() {
        let mut bench = bench();
        let dossier = &mut bench.dossier;
        let values = json!({ "code": "PR-1", "title": "Une", "kind": "procedure",
            "readers": "Acheteurs\n\nJuristes\nacheteurs" });
        let id = register::create::<Procedure>(dossier, values).expect("created").value.id;
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).expect("a day");
        let early = acknowledge(dossier, &id, "Acheteurs", day(3));
        assert_eq!(early.expect_err("refused").problems(), [Problem::new("reader", "not-in-force")]);
        let version = add_version(dossier, &id, "1.0", "").expect("a draft").value.id;
        for state in ["in-review", "approved", "in-force"] {
            let to = VersionStep {
                state: state.into(),
                verifier: Some("Juriste".into()),
                approver: Some("Directrice".into()),
                effective_on: Some(day(2)),
            };
            step(dossier, &version, &to).expect("a step");
        }
        let too_early = acknowledge(dossier, &id, "Acheteurs", day(1));
        assert_eq!(too_early.expect_err("refused").problems(), [Problem::new("read_on", "before-applied")]);
        let to_come = chrono::Local::now().date_naive() + chrono::Days::new(1);
        let too_late = acknowledge(dossier, &id, "Acheteurs", to_come);
        assert_eq!(too_late.expect_err("refused").problems(), [Problem::new("read_on", "future")]);
        assert!(acknowledge(dossier, &id, "ACHETEURS", day(3)).expect("noted").entry.is_some());
        assert!(acknowledge(dossier, &id, "Acheteurs", day(4)).expect("noted already").entry.is_none());
        acknowledge(dossier, &id, "Stagiaire", day(4)).expect("noted");
        let reported = readers(dossier.connection(), &id).expect("readers");
        let reported: Vec<_> = reported.iter().map(|r| (r.name.as_str(), r.acknowledgement.is_some())).collect();
        assert_eq!(reported, [("Acheteurs", true), ("Juristes", false), ("Stagiaire", true)]);
        dossier.undo().expect("undone");
        let first = readers(dossier.connection(), &id).expect("readers")[0].acknowledgement.clone().expect("noted");
        unacknowledge(dossier, &first.id).expect("taken back");
        assert!(readers(dossier.connection(), &id).expect("readers").iter().all(|r| r.acknowledgement.is_none()));
    }
}
