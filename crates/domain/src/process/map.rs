//! The process map: bands of boxes, and what flows from one process to another (4.4.1 a and b).

use std::collections::HashMap;

use language::text::fold;
use serde::Serialize;
use store::journal::Saved;
use store::record;
use store::register::Link;
use store::{Dossier, Error, Problem, ReadOnly, Result};
use ts_rs::TS;

use super::{FAMILIES, Process};
use crate::QualityIntent;
use crate::finding;

/// A process on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct MapBox {
    /// The process.
    pub id: String,
    /// Its code.
    pub code: String,
    /// What it does.
    pub name: String,
    /// Its band, of [`FAMILIES`].
    pub family: String,
    /// The function that answers for it; empty where nobody does.
    pub pilot: String,
    /// Its open findings, from weak points up.
    pub open_findings: u32,
}

/// An arrow of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Flow {
    /// The process that delivers.
    pub from: String,
    /// The process that receives.
    pub to: String,
    /// The link that somebody drew; none where only what is written in both says so.
    pub link_id: Option<String>,
    /// What is an output of the one and an input of the other, as the one that delivers writes it.
    pub carries: Vec<String>,
}

/// The map: boxes in the order of their bands, and the arrows between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ProcessMap {
    /// Bands from management to support; within one, in the order in which they were placed.
    pub boxes: Vec<MapBox>,
    /// The links drawn, in the order in which they were, then what inputs and outputs alone say.
    pub flows: Vec<Flow>,
}

/// The processes in the order of the map: by band; those that somebody placed first, then the others by code.
///
/// # Errors
/// Those of the database.
pub fn in_order(conn: &ReadOnly) -> Result<Vec<Process>> {
    let mut all: Vec<Process> = record::find(conn, "t.archived_at IS NULL ORDER BY t.rank = 0, t.rank, t.code", [])?;
    all.sort_by_key(|process| FAMILIES.iter().position(|family| *family == process.family));
    Ok(all)
}

/// The map of the dossier.
///
/// # Errors
/// Those of the database.
pub fn map(conn: &ReadOnly) -> Result<ProcessMap> {
    let processes = in_order(conn)?;
    let open = finding::open_by_process(conn)?;
    let flows = flows(conn, &processes)?;
    let boxes = processes.into_iter().map(|process| MapBox {
        open_findings: open.get(&process.id).copied().unwrap_or_default(),
        id: process.id,
        code: process.code,
        name: process.name,
        family: process.family,
        pilot: process.pilot,
    });
    Ok(ProcessMap { boxes: boxes.collect(), flows })
}

/// The arrows between these processes: links, with what they carry; then outputs that another one has among its inputs.
///
/// # Errors
/// Those of the database.
pub fn flows(conn: &ReadOnly, processes: &[Process]) -> Result<Vec<Flow>> {
    let known = |id: &str| processes.iter().find(|process| process.id == id);
    let both = "t.from_register = 'process' AND t.to_register = 'process' AND t.archived_at IS NULL ORDER BY t.id";
    let mut flows = Vec::new();
    for link in record::find::<Link>(conn, both, [])? {
        let Some((from, to)) = known(&link.from_id).zip(known(&link.to_id)) else { continue };
        let carries = shared(&from.outputs, &to.inputs);
        flows.push(Flow { from: link.from_id, to: link.to_id, link_id: Some(link.id), carries });
    }
    // Who takes what in: a process delivers to few, so that pairs are not all compared.
    let mut takers: HashMap<String, Vec<&Process>> = HashMap::new();
    for process in processes {
        for (key, _) in items(&process.inputs) {
            takers.entry(key).or_default().push(process);
        }
    }
    for from in processes {
        for (key, written) in items(&from.outputs) {
            for to in takers.get(&key).into_iter().flatten().filter(|to| to.id != from.id) {
                match flows.iter_mut().find(|flow| flow.from == from.id && flow.to == to.id) {
                    Some(flow) if flow.carries.iter().any(|carried| fold(carried) == key) => {}
                    Some(flow) => flow.carries.push(written.to_owned()),
                    None => flows.push(Flow {
                        from: from.id.clone(),
                        to: to.id.clone(),
                        link_id: None,
                        carries: vec![written.to_owned()],
                    }),
                }
            }
        }
    }
    Ok(flows)
}

/// What a field of inputs or outputs lists, between commas, semicolons or ends of lines: as compared, and as written.
fn items(text: &str) -> impl Iterator<Item = (String, &str)> {
    let written = text.split(['\n', ',', ';']).map(|item| item.trim().trim_end_matches('.').trim());
    written.filter(|item| !item.is_empty()).map(|item| (fold(item), item))
}

fn shared(outputs: &str, inputs: &str) -> Vec<String> {
    let taken: Vec<String> = items(inputs).map(|(key, _)| key).collect();
    let mut carried: Vec<String> = Vec::new();
    for (key, written) in items(outputs) {
        if taken.contains(&key) && !carried.iter().any(|known| fold(known) == key) {
            carried.push(written.to_owned());
        }
    }
    carried
}

/// Puts a process into a band of the map, before another one of it or at its end. The band is numbered anew.
///
/// # Errors
/// [`Error::NoRecord`] for a process that does not exist, [`Error::Rejected`] for a band that does not.
pub fn place(dossier: &mut Dossier, id: &str, family: &str, before: Option<&str>) -> Result<Saved<()>> {
    if !FAMILIES.contains(&family) {
        return Err(Error::Rejected(vec![Problem::new("family", "choice")]));
    }
    let moved: Process = record::get(dossier.connection(), id)?;
    let mut band: Vec<Process> = in_order(dossier.connection())?;
    band.retain(|process| process.family == family && process.id != id);
    let at = before.and_then(|before| band.iter().position(|process| process.id == before)).unwrap_or(band.len());
    let intent = QualityIntent::PlaceProcess { reference: moved.code.clone() };
    band.insert(at, moved);
    dossier.transact(intent, |change| {
        for (mut process, rank) in band.into_iter().zip(1..) {
            if process.rank != rank || process.family != family {
                process.rank = rank;
                family.clone_into(&mut process.family);
                change.update(&process)?;
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use store::register;

    use super::*;
    use crate::testing::bench;

    fn codes(dossier: &Dossier) -> Vec<String> {
        map(dossier.connection()).expect("a map").boxes.into_iter().map(|own| own.code).collect()
    }

    fn process(dossier: &mut Dossier, code: &str, family: &str, inputs: &str, outputs: &str) -> String {
        let values = json!({"code": code, "name": code, "family": family, "inputs": inputs, "outputs": outputs});
        register::create::<Process>(dossier, values).expect("made").value.id
    }

    #[test]
    fn a_process_is_placed_before_another_or_in_another_band() {
        let mut bench = bench();
        let dossier = &mut bench.dossier;
        let [a, b, c] = ["A", "B", "C"].map(|code| process(dossier, code, "realisation", "", ""));
        process(dossier, "S", "support", "", "");
        assert_eq!(codes(dossier), ["A", "B", "C", "S"], "by code until somebody places them");
        place(dossier, &c, "realisation", Some(&a)).expect("placed");
        assert_eq!(codes(dossier), ["C", "A", "B", "S"]);
        place(dossier, &b, "management", None).expect("placed");
        assert_eq!(codes(dossier), ["B", "C", "A", "S"]);
        // A new one comes after those that were placed.
        process(dossier, "0", "realisation", "", "");
        assert_eq!(codes(dossier), ["B", "C", "A", "0", "S"]);
        dossier.undo().expect("undone");
        dossier.undo().expect("undone");
        assert_eq!(codes(dossier), ["C", "A", "B", "S"], "one placing is one change");
        assert!(matches!(place(dossier, &a, "nowhere", None), Err(Error::Rejected(_))));
        assert!(matches!(place(dossier, "none", "support", None), Err(Error::NoRecord(_))));
    }

    #[test]
    fn arrows_are_the_links_and_what_one_delivers_and_another_takes() {
        let mut bench = bench();
        let dossier = &mut bench.dossier;
        let a = process(dossier, "A", "realisation", "Besoins", "Dossier publié ; bilan, Bilan.");
        let b = process(dossier, "B", "realisation", "DOSSIER PUBLIÉ\nplis", "Rapport");
        let c = process(dossier, "C", "support", "Bilan", "Besoins");
        register::link(dossier, ("process", &b), ("process", &c)).expect("linked");
        let flows = map(dossier.connection()).expect("a map").flows;
        let drawn: Vec<_> = flows
            .iter()
            .map(|flow| (flow.from.as_str(), flow.to.as_str(), flow.link_id.is_some(), flow.carries.join(" | ")))
            .collect();
        let expected = [
            (&b, &c, true, ""),
            (&a, &b, false, "Dossier publié"),
            (&a, &c, false, "bilan"),
            (&c, &a, false, "Besoins"),
        ];
        assert_eq!(
            drawn,
            expected.map(|(from, to, linked, carries)| (from.as_str(), to.as_str(), linked, carries.to_owned()))
        );
        // Once linked, the arrow is drawn once, with what it carries.
        register::link(dossier, ("process", &a), ("process", &b)).expect("linked");
        let flows = map(dossier.connection()).expect("a map").flows;
        let of: Vec<_> = flows.iter().filter(|flow| flow.from == a && flow.to == b).collect();
        assert_eq!((of.len(), of[0].link_id.is_some(), of[0].carries.join("")), (1, true, "Dossier publié".into()));
    }
}
