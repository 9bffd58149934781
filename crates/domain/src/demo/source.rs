//! The demonstration's facts, as the JSON of `assets/demo` gives them.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, Months, NaiveDate};
use serde::Deserialize;
use store::journal::Change;
use store::record::{self, Record};
use store::register::{Link, attachment};
use store::{Error, Result};

use super::{audits, contracts};
use crate::finding::Finding;
use crate::organisation::{ORGANISATION_ID, Organisation, SUGGESTED_DAYS};
use crate::procedure::{Acknowledgement, Procedure, ProcedureVersion};
use crate::process::Process;
use crate::requirement::{Clause, StandardFile};

#[derive(Deserialize)]
pub(super) struct Source {
    organisme: OrganisationEntry,
    processus: Vec<ProcessEntry>,
    documents: Vec<DocumentEntry>,
    constats: Vec<FindingEntry>,
    actions: Vec<audits::ActionEntry>,
    dossiers: Vec<contracts::ContractEntry>,
}

#[derive(Deserialize)]
struct OrganisationEntry {
    nom: String,
    direction: String,
    domaine: String,
    certificat: String,
    decision: NaiveDate,
    expiration: NaiveDate,
    seuil_interne: i64,
    non_applicable: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct ProcessEntry {
    code: String,
    nom: String,
    famille: String,
    pilote: String,
}

#[derive(Deserialize)]
struct DocumentEntry {
    code: String,
    titre: String,
    processus: String,
    #[serde(rename = "type")]
    kind: String,
    version: String,
    date: NaiveDate,
    etat: String,
    prochaine_revue: NaiveDate,
}

#[derive(Deserialize)]
struct FindingEntry {
    id: String,
    audit: String,
    grade: String,
    clause: String,
    processus: String,
    constat: String,
    exigence: String,
    preuve: String,
    risque: String,
    interet: String,
}

/// What the management review concluded on climate change.
const CLIMATE: &str = "Enjeu jugé pertinent par la revue de direction du 18/06/2026 : exécution des travaux par forte \
    chaleur, sécheresse, exigences des élus.";

/// When the findings that are dealt with were cleared: what their actions proved (demo.md, 6).
const CLEARED: &[(&str, (i32, u32, u32))] = &[
    ("S2-2026-05", (2026, 10, 15)),
    ("S2-2026-06", (2026, 5, 12)),
    ("S2-2026-07", (2026, 5, 29)),
    ("S2-2026-08", (2026, 4, 24)),
];

fn cleared(reference: &str) -> Option<NaiveDate> {
    let (_, (year, month, day)) = CLEARED.iter().find(|(known, _)| *known == reference)?;
    NaiveDate::from_ymd_opt(*year, *month, *day)
}

/// The sheet of each process, by its code.
const SHEETS: &str = include_str!("../../../../assets/demo/processes.json");

#[derive(Default, Deserialize)]
struct SheetEntry {
    purpose: String,
    inputs: String,
    outputs: String,
}

/// The clauses each procedure answers, by its code.
const CLAUSES: &str = include_str!("../../../../assets/demo/clauses.json");
/// What is said of each clause.
const ANSWERS: &str = include_str!("../../../../assets/demo/answers.json");

/// Pictures that prove a finding, by its reference.
const PICTURES: &[(&str, &str, &[u8])] = &[
    (
        "S2-2026-08",
        "Fiche de contrôle avant signature.png",
        include_bytes!("../../../../assets/demo/fiche-controle.png"),
    ),
    (
        "AI-2026-02-06",
        "Tableau des actions au 28-09-2026.png",
        include_bytes!("../../../../assets/demo/tableau-actions.png"),
    ),
];

pub(super) fn read() -> Result<Source> {
    Ok(serde_json::from_str(include_str!("../../../../assets/demo/demo.json"))?)
}

/// The word the dossier uses for one of the source, from a closed list.
pub(super) fn word<'a>(known: &[(&str, &'a str)], given: &str) -> Result<&'a str> {
    known.iter().find(|(g, _)| *g == given).map(|(_, w)| *w).ok_or_else(|| Error::Unknown(given.into()))
}

impl Source {
    pub fn organisation(&self, standard: &StandardFile) -> Organisation {
        let source = &self.organisme;
        Organisation {
            id: ORGANISATION_ID.into(),
            name: source.nom.clone(),
            department: source.direction.clone(),
            scope: source.domaine.clone(),
            threshold_cents: source.seuil_interne * 100,
            standard_id: standard.id.clone(),
            certification_body: "AFNOR Certification".into(),
            certificate_number: source.certificat.clone(),
            certificate_decided_on: Some(source.decision),
            certificate_expires_on: Some(source.expiration),
            next_audit: "Audit de renouvellement".into(),
            next_audit_starts_on: NaiveDate::from_ymd_opt(2027, 1, 19),
            next_audit_ends_on: NaiveDate::from_ymd_opt(2027, 1, 21),
            climate: CLIMATE.into(),
            internal_answer_days: SUGGESTED_DAYS.internal_answer,
            answer_days: SUGGESTED_DAYS.answer,
            proof_days: SUGGESTED_DAYS.proof,
            ..Organisation::default()
        }
    }

    pub fn fill(&self, change: &Change, standard: &StandardFile) -> Result<()> {
        let processes = self.processes(change)?;
        let procedures = self.procedures(change, standard, &processes)?;
        let held = audits::audits(change, standard, &processes)?;
        let findings = self.findings(change, standard, &processes, &procedures, &held)?;
        audits::sheets(change, &findings)?;
        audits::actions(change, &self.actions, &findings)?;
        contracts::contracts(change, &self.dossiers)?;
        contracts::sample(change, held.get("AI-2026-02"))?;
        self.assess(change)
    }

    /// What is said of each clause follows from the findings that are not cleared.
    fn assess(&self, change: &Change) -> Result<()> {
        let mut answers: HashMap<String, String> = serde_json::from_str(ANSWERS)?;
        for mut clause in record::find::<Clause>(change.read(), "t.auditable ORDER BY t.position", [])? {
            let open = |grades: &[&str]| {
                self.constats.iter().any(|entry| {
                    entry.clause == clause.number
                        && grades.contains(&entry.grade.as_str())
                        && cleared(&entry.id).is_none()
                })
            };
            let excluded = self.organisme.non_applicable.iter().find(|(number, _)| *number == clause.number);
            let state = match excluded {
                Some((_, why)) => {
                    clause.justification.clone_from(why);
                    "not-applicable"
                }
                None if open(&["NCM", "NCm"]) => "nonconforming",
                None if open(&["PS"]) => "to-improve",
                None => "conforming",
            };
            clause.assessment = answers.remove(&clause.number).unwrap_or_default();
            clause.state = state.into();
            clause.assessed_by = "Responsable qualité".into();
            clause.assessed_on = NaiveDate::from_ymd_opt(2026, 10, 5);
            change.update(&clause)?;
        }
        Ok(())
    }

    /// Contracts go through the realisation processes one after the other.
    fn chain(&self, change: &Change, processes: &HashMap<&str, Process>) -> Result<()> {
        let family = |code: &str| processes.get(code).filter(|p| p.family == "realisation").map(|p| p.id.clone());
        let ids: Vec<String> = self.processus.iter().filter_map(|entry| family(&entry.code)).collect();
        for pair in ids.windows(2) {
            change.insert(&Link {
                id: change.new_id(),
                from_register: Process::TABLE.into(),
                from_id: pair[0].clone(),
                to_register: Process::TABLE.into(),
                to_id: pair[1].clone(),
                ..Link::default()
            })?;
        }
        Ok(())
    }

    fn processes(&self, change: &Change) -> Result<HashMap<&str, Process>> {
        let mut sheets: HashMap<String, SheetEntry> = serde_json::from_str(SHEETS)?;
        let mut processes = HashMap::new();
        for entry in &self.processus {
            let families = [("Management", "management"), ("Réalisation", "realisation"), ("Support", "support")];
            let sheet = sheets.remove(&entry.code).unwrap_or_default();
            let process = Process {
                purpose: sheet.purpose,
                inputs: sheet.inputs,
                outputs: sheet.outputs,
                id: change.new_id(),
                code: entry.code.clone(),
                name: entry.nom.clone(),
                family: word(&families, &entry.famille)?.into(),
                pilot: entry.pilote.clone(),
                ..Process::default()
            };
            change.insert(&process)?;
            processes.insert(entry.code.as_str(), process);
        }
        self.chain(change, &processes)?;
        Ok(processes)
    }

    fn procedures(
        &self,
        change: &Change,
        standard: &StandardFile,
        processes: &HashMap<&str, Process>,
    ) -> Result<HashMap<&str, String>> {
        let clauses: BTreeMap<String, Vec<String>> = serde_json::from_str(CLAUSES)?;
        let mut procedures = HashMap::new();
        for entry in &self.documents {
            let id = change.new_id();
            let process = processes.get(entry.processus.as_str());
            change.insert(&procedure(entry, &id, process)?)?;
            if let Some(before) = version_before(entry, change.new_id(), &id, process)? {
                change.insert(&before)?;
            }
            let current = version(entry, change.new_id(), &id, process)?;
            change.insert(&current)?;
            acknowledged(change, entry, &current)?;
            for number in clauses.get(&entry.code).into_iter().flatten() {
                change.insert(&Link {
                    id: change.new_id(),
                    from_register: "procedure".into(),
                    from_id: id.clone(),
                    to_register: "clause".into(),
                    to_id: standard.clause_id(number),
                    ..Link::default()
                })?;
            }
            procedures.insert(entry.code.as_str(), id);
        }
        Ok(procedures)
    }

    fn findings(
        &self,
        change: &Change,
        standard: &StandardFile,
        processes: &HashMap<&str, Process>,
        procedures: &HashMap<&str, String>,
        audits: &HashMap<String, String>,
    ) -> Result<HashMap<String, Finding>> {
        let mut written = HashMap::new();
        let grades =
            [("PF", "strength"), ("PP", "idea"), ("PS", "weak"), ("NCm", "minor"), ("NCM", "major"), ("PV", "watch")];
        for entry in &self.constats {
            let internal = entry.audit == "Audit interne";
            let audit = if internal { "AI-2026-02" } else { "S2-2026" };
            let procedure = procedures.iter().find(|(code, _)| entry.exigence.contains(**code));
            let finding = Finding {
                id: change.new_id(),
                reference: entry.id.clone(),
                audit_id: audits.get(audit).cloned(),
                audit: audit.into(),
                grade_id: format!("grade-{}", word(&grades, &entry.grade)?),
                clause_id: Some(standard.clause_id(&entry.clause)),
                process_id: processes.get(entry.processus.as_str()).map(|p| p.id.clone()),
                contract_id: None,
                procedure_id: procedure.map(|(_, id)| id.clone()),
                requirement: entry.exigence.clone(),
                observation: entry.constat.clone(),
                evidence: entry.preuve.clone(),
                risk: entry.risque.clone(),
                benefit: entry.interet.clone(),
                auditor: if internal { "Auditrice interne 1".into() } else { "Responsable d’audit".into() },
                found_on: if internal {
                    NaiveDate::from_ymd_opt(2026, 10, 1)
                } else {
                    NaiveDate::from_ymd_opt(2026, 2, 3)
                },
                cleared_on: cleared(&entry.id),
                ..Finding::default()
            };
            change.insert(&finding)?;
            for (_, name, bytes) in PICTURES.iter().filter(|(reference, ..)| *reference == entry.id) {
                attachment::add(change, "finding", &finding.id, name, bytes)?;
            }
            written.insert(finding.reference.clone(), finding);
        }
        Ok(written)
    }
}

fn procedure(entry: &DocumentEntry, id: &str, process: Option<&Process>) -> Result<Procedure> {
    let kinds =
        [("Politique", "policy"), ("Manuel", "manual"), ("Cartographie", "process-map"), ("Procédure", "procedure")];
    let years = entry.prochaine_revue.years_since(entry.date).unwrap_or_default();
    Ok(Procedure {
        id: id.into(),
        code: entry.code.clone(),
        title: entry.titre.clone(),
        kind: word(&kinds, &entry.kind)?.into(),
        process_id: process.map(|p| p.id.clone()),
        owner: process.map(|p| p.pilot.clone()).unwrap_or_default(),
        review_months: i64::from(years) * 12,
        next_review_on: Some(entry.prochaine_revue),
        readers: if entry.code == READ.0 { READ.1.join("\n") } else { String::new() },
        note: String::new(),
        ..Procedure::default()
    })
}

/// The document whose readers have all said that they read it.
const READ: (&str, [&str; 3]) = ("PR-ACH-09", ["Acheteurs", "Rédacteurs", "Juristes de la commande publique"]);

fn acknowledged(change: &Change, entry: &DocumentEntry, version: &ProcedureVersion) -> Result<()> {
    if entry.code != READ.0 {
        return Ok(());
    }
    for (reader, weeks) in READ.1.into_iter().zip(1..) {
        change.insert(&Acknowledgement {
            id: change.new_id(),
            version_id: version.id.clone(),
            reader: reader.into(),
            read_on: entry.date + Days::new(7 * weeks),
            noted_by: "Responsable qualité".into(),
            ..Acknowledgement::default()
        })?;
    }
    Ok(())
}

fn version(
    entry: &DocumentEntry,
    id: String,
    procedure_id: &str,
    process: Option<&Process>,
) -> Result<ProcedureVersion> {
    let states = [("applicable", "in-force"), ("en relecture", "in-review"), ("brouillon", "draft")];
    let state = word(&states, &entry.etat)?;
    let in_force = state == "in-force";
    let signed = |function: &str| if in_force { function.to_owned() } else { String::new() };
    Ok(ProcedureVersion {
        id,
        procedure_id: procedure_id.into(),
        version: entry.version.clone(),
        state: state.into(),
        author: process.map(|p| p.pilot.clone()).unwrap_or_default(),
        verifier: signed("Responsable qualité"),
        approver: signed("Directrice de la commande publique"),
        effective_on: in_force.then_some(entry.date),
        change_summary: String::new(),
        ..ProcedureVersion::default()
    })
}

/// The version that stays in force while the next one is prepared; none where the one named is in force itself.
fn version_before(
    entry: &DocumentEntry,
    id: String,
    procedure_id: &str,
    process: Option<&Process>,
) -> Result<Option<ProcedureVersion>> {
    if entry.etat == "applicable" {
        return Ok(None);
    }
    let prepared = version(entry, id, procedure_id, process)?;
    let major = entry.version.split('.').next().and_then(|n| n.parse::<u32>().ok()).unwrap_or(2);
    Ok(Some(ProcedureVersion {
        version: format!("{}.0", major.saturating_sub(1)),
        state: "in-force".into(),
        verifier: "Responsable qualité".into(),
        approver: "Directrice de la commande publique".into(),
        effective_on: entry.date.checked_sub_months(Months::new(24)),
        ..prepared
    }))
}
