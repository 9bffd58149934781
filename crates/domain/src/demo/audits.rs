//! The audits, nonconformity sheets and actions of the demonstration (demo.md, 5, 6 and 10).

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::Deserialize;
use store::Result;
use store::journal::Change;

use super::source::word;
use crate::action::Action;
use crate::audit::{Audit, ChecklistItem, Nonconformity, Slot};
use crate::finding::Finding;
use crate::process::Process;
use crate::requirement::StandardFile;

#[derive(Deserialize)]
struct AuditsFile {
    audits: Vec<AuditEntry>,
    sheets: Vec<Nonconformity>,
}

#[derive(Deserialize)]
struct AuditEntry {
    #[serde(flatten)]
    audit: serde_json::Map<String, serde_json::Value>,
    #[serde(default)]
    slots: Vec<SlotEntry>,
}

#[derive(Deserialize)]
struct SlotEntry {
    day: NaiveDate,
    time: (String, String),
    theme: String,
    #[serde(default)]
    process: String,
    #[serde(default)]
    clauses: String,
    auditors: String,
    #[serde(default)]
    auditees: String,
    #[serde(default)]
    questions: Vec<QuestionEntry>,
}

#[derive(Deserialize)]
struct QuestionEntry {
    clause: String,
    question: String,
    answer: String,
    result: String,
}

/// An action as `demo.json` has it.
#[derive(Deserialize)]
pub(super) struct ActionEntry {
    id: String,
    origine: String,
    #[serde(rename = "type")]
    kind: String,
    action: String,
    cause: String,
    responsable: String,
    echeance: NaiveDate,
    etat: String,
    verification: String,
}

fn file() -> Result<AuditsFile> {
    Ok(serde_json::from_str(include_str!("../../../../assets/demo/audits.json"))?)
}

/// Writes the audits with their agendas, and returns their identities by reference.
pub(super) fn audits(
    change: &Change,
    standard: &StandardFile,
    processes: &HashMap<&str, Process>,
) -> Result<HashMap<String, String>> {
    let mut known = HashMap::new();
    for entry in file()?.audits {
        let mut audit: Audit = serde_json::from_value(serde_json::Value::Object(entry.audit))?;
        audit.id = change.new_id();
        change.insert(&audit)?;
        let mut position = 0;
        for slot in entry.slots {
            let slot_id = change.new_id();
            change.insert(&Slot {
                id: slot_id.clone(),
                audit_id: audit.id.clone(),
                held_on: Some(slot.day),
                starts_at: slot.time.0,
                ends_at: slot.time.1,
                theme: slot.theme,
                process_id: processes.get(slot.process.as_str()).map(|p| p.id.clone()),
                clauses: slot.clauses,
                auditors: slot.auditors,
                auditees: slot.auditees,
                ..Slot::default()
            })?;
            for asked in slot.questions {
                position += 1;
                change.insert(&ChecklistItem {
                    id: change.new_id(),
                    audit_id: audit.id.clone(),
                    slot_id: Some(slot_id.clone()),
                    position,
                    clause_id: Some(standard.clause_id(&asked.clause)),
                    question: asked.question,
                    answer: asked.answer,
                    result: asked.result,
                    ..ChecklistItem::default()
                })?;
            }
        }
        known.insert(audit.reference, audit.id);
    }
    Ok(known)
}

/// Writes the sheets of the nonconformities; the file names their findings by reference.
pub(super) fn sheets(change: &Change, findings: &HashMap<String, Finding>) -> Result<()> {
    for mut sheet in file()?.sheets {
        if let Some(finding) = findings.get(&sheet.finding_id) {
            sheet.id = change.new_id();
            finding.id.clone_into(&mut sheet.finding_id);
            change.insert(&sheet)?;
        }
    }
    Ok(())
}

/// Writes the actions.
pub(super) fn actions(change: &Change, entries: &[ActionEntry], findings: &HashMap<String, Finding>) -> Result<()> {
    let kinds = [
        ("Correction et action corrective", "corrective"),
        ("Action corrective", "corrective"),
        ("Correction", "correction"),
        ("Action préventive de fait (risque)", "risk"),
        ("Amélioration", "improvement"),
    ];
    let states = [
        ("efficace, close", "closed"),
        ("close", "closed"),
        ("rouverte", "ineffective"),
        ("efficacité à vérifier", "to-check"),
        ("en cours", "in-progress"),
        ("en retard", "in-progress"),
        ("planifiée", "validated"),
    ];
    for entry in entries {
        let reference = entry.origine.split(" / ").next().unwrap_or_default();
        let finding = findings.get(reference);
        let state = word(&states, &entry.etat)?;
        let done = matches!(state, "closed" | "ineffective" | "to-check");
        let checked = matches!(state, "closed" | "ineffective") && entry.kind != "Correction";
        let a_month_later = entry.echeance + Days::new(30);
        let checker =
            if entry.responsable == "Responsable qualité" { "Auditrice interne 1" } else { "Responsable qualité" };
        change.insert(&Action {
            id: change.new_id(),
            reference: entry.id.clone(),
            description: entry.action.clone(),
            kind: word(&kinds, &entry.kind)?.into(),
            finding_id: finding.map(|f| f.id.clone()),
            origin: if finding.is_some() { String::new() } else { entry.origine.clone() },
            process_id: finding.and_then(|f| f.process_id.clone()),
            cause: entry.cause.clone(),
            owner: entry.responsable.clone(),
            due_on: Some(entry.echeance),
            state: state.into(),
            progress: if done { 100 } else { 50 },
            done_on: done.then_some(entry.echeance),
            proof: if done { entry.verification.clone() } else { String::new() },
            check_criterion: if done || state == "in-progress" { entry.verification.clone() } else { String::new() },
            check_due_on: (state == "to-check").then(|| NaiveDate::from_ymd_opt(2026, 12, 15)).flatten(),
            checked_by: if checked { checker.into() } else { String::new() },
            checked_on: checked
                .then(|| finding.and_then(|f| f.cleared_on).unwrap_or(a_month_later).max(entry.echeance)),
            check_result: if checked { entry.verification.clone() } else { String::new() },
            ..Action::default()
        })?;
    }
    Ok(())
}
