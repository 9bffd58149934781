//! The checklist of an audit: what to ask in each slot, what was answered, and the finding that came of it (DOMAIN C.3).

use chrono::NaiveDate;
use language::{Language, key};
use serde_json::{Value, json};
use store::journal::{Change, Intent, Saved};
use store::record::{self, Record};
use store::register::{self, Register};
use store::{Dossier, Problem, ReadOnly, Result};

use super::agenda::names;
use super::{Audit, Slot, slots};
use crate::QualityIntent;
use crate::contract::{self, CheckOutcome};
use crate::finding::Finding;
use crate::requirement::{Clause, clauses};
use crate::sample::{self, Sample};

/// What came of a question.
pub const RESULTS: &[&str] = &["to-ask", "answered", "conforming", "to-dig", "finding", "not-applicable"];

store::record! {
    /// A question of a checklist.
    pub struct ChecklistItem in "checklist_item" cited by question {
        /// The audit.
        audit_id: String => Reference("audit"),
        /// The slot it is asked in.
        slot_id: Option<String> => Reference("slot"),
        /// Place in the checklist, from 1.
        position: i64 => Number,
        /// The clause it is about.
        clause_id: Option<String> => Reference("clause"),
        /// What is asked.
        question: String => LongText,
        /// What usually proves it, a proof per line.
        expected: String => LongText,
        /// What was answered and seen.
        answer: String => LongText,
        /// What came of it.
        result: String => Choice(RESULTS),
        /// Who was met and answered, as functions.
        met: String => Person,
    }
}

impl Register for ChecklistItem {
    const TITLE: &'static str = "answer";
    const SEARCHED: bool = false;
    const FIXED: &'static [&'static str] = &["audit_id"];

    fn check(&self) -> Vec<Problem> {
        Vec::new()
    }

    fn prepare(&mut self) {
        if self.result.is_empty() {
            RESULTS[0].clone_into(&mut self.result);
        }
        // A question with an answer is no longer to be asked; without one, it is again.
        match (self.answer.trim().is_empty(), self.result.as_str()) {
            (false, "to-ask") => "answered".clone_into(&mut self.result),
            (true, "answered") => "to-ask".clone_into(&mut self.result),
            _ => {}
        }
    }
}

/// The checklist of an audit, in order.
///
/// # Errors
/// Those of the database.
pub fn checklist(conn: &ReadOnly, audit_id: &str) -> Result<Vec<ChecklistItem>> {
    record::find(conn, "t.audit_id = ?1 AND t.archived_at IS NULL ORDER BY t.position, t.id", [audit_id])
}

/// Builds the checklist from the slots: the questions of their clauses, the findings of their process and clauses that
/// are not cleared, the actions of their process that are late, and the contracts sampled for the audit. What stands there already stays as it is.
///
/// # Errors
/// Those of the database.
pub fn build(dossier: &mut Dossier, audit_id: &str, language: Language) -> Result<Saved<u32>> {
    let audit: Audit = record::get(dossier.connection(), audit_id)?;
    let intent = QualityIntent::BuildChecklist { reference: audit.reference.clone() };
    dossier.transact(intent, |change| {
        let conn = change.read();
        let mut known = checklist(conn, audit_id)?;
        let standard = crate::organisation::organisation(conn)?.standard_id;
        let clauses = clauses(conn, &standard)?;
        let mut added = 0;
        let mut sampled = sampled(conn, audit_id, change.at().date_naive(), language)?;
        for slot in slots(conn, audit_id)? {
            let mut asked = asked(conn, &slot, &clauses, language)?;
            // The files drawn for the audit are opened in the first slot that is about operation.
            if names(&slot.clauses).any(|planned| planned == "8" || planned.starts_with("8.")) {
                asked.append(&mut sampled);
            }
            for (clause_id, question, expected) in asked {
                if known.iter().any(|item| item.question == question && item.slot_id.as_ref() == Some(&slot.id)) {
                    continue;
                }
                let mut item = ChecklistItem {
                    audit_id: audit_id.into(),
                    slot_id: Some(slot.id.clone()),
                    position: known.iter().map(|item| item.position).max().unwrap_or(0) + 1,
                    clause_id,
                    question,
                    expected,
                    ..ChecklistItem::default()
                };
                register::add(change, &mut item)?;
                known.push(item);
                added += 1;
            }
        }
        Ok(added)
    })
}

/// The files of the samples drawn for an audit, with the alerts that their checks raise.
fn sampled(conn: &ReadOnly, audit_id: &str, today: NaiveDate, language: Language) -> Result<Vec<Asked>> {
    let mut asked = Vec::new();
    for sample in
        record::find::<Sample>(conn, "t.audit_id = ?1 AND t.archived_at IS NULL ORDER BY t.reference", [audit_id])?
    {
        for line in sample::items(conn, &sample.id)? {
            let reported = [("reference", line.contract.reference.as_str()), ("object", &line.contract.title)];
            let question = language.text_with(key!("checklist-sampled-contract"), &reported);
            let checks = contract::checks(conn, &line.contract.id, today, language)?;
            let alerts = checks.into_iter().filter(|c| c.outcome == CheckOutcome::Alert && c.set_aside.is_empty());
            asked.push((None, question, alerts.map(|check| check.says).collect::<Vec<_>>().join("\n")));
        }
    }
    Ok(asked)
}

/// What is asked in a slot: clause, question, what proves it.
type Asked = (Option<String>, String, String);

fn asked(conn: &ReadOnly, slot: &Slot, all: &[Clause], language: Language) -> Result<Vec<Asked>> {
    let mut asked = Vec::new();
    let within = |number: &str| {
        names(&slot.clauses).any(|planned| number == planned || number.starts_with(&format!("{planned}.")))
    };
    let covered: Vec<&Clause> = all.iter().filter(|clause| within(&clause.number)).collect();
    // What was found before comes first: an auditor begins with it.
    let open =
        "t.archived_at IS NULL AND t.cleared_on IS NULL AND t.grade_id IN (SELECT id FROM grade WHERE severity >= 2)
                ORDER BY t.reference";
    for finding in record::find::<Finding>(conn, open, [])? {
        let here = finding.process_id.is_some() && finding.process_id == slot.process_id
            || finding.clause_id.as_ref().is_some_and(|id| covered.iter().any(|clause| clause.id == *id));
        if here && finding.audit_id.as_ref() != Some(&slot.audit_id) {
            let args = [("reference", finding.reference.as_str()), ("observation", &finding.observation)];
            let question = language.text_with(key!("checklist-previous-finding"), &args);
            asked.push((finding.clause_id, question, finding.evidence));
        }
    }
    let late = "t.archived_at IS NULL AND t.process_id IS ?1 AND t.process_id IS NOT NULL AND t.due_on < ?2
                AND t.state IN ('proposed', 'validated', 'in-progress') ORDER BY t.reference";
    let day = slot.held_on.map(|day| day.to_string()).unwrap_or_default();
    for action in record::find::<crate::action::Action>(conn, late, rusqlite::params![slot.process_id, day])? {
        let args = [("reference", action.reference.as_str()), ("description", &action.description)];
        asked.push((None, language.text_with(key!("checklist-late-action"), &args), String::new()));
    }
    for clause in covered.into_iter().filter(|clause| clause.auditable && clause.state != "not-applicable") {
        let questions = if language == Language::French { &clause.questions_fr } else { &clause.questions_en };
        for question in questions.lines().filter(|line| !line.is_empty()) {
            asked.push((Some(clause.id.clone()), question.to_owned(), clause.expected_evidence.clone()));
        }
    }
    Ok(asked)
}

/// Raises a finding where a question is asked: audit, clause, process, auditor and day are filled in from it.
///
/// # Errors
/// [`store::Error::Rejected`] without a grade or an observation.
pub fn raise(dossier: &mut Dossier, item_id: &str, values: Value) -> Result<Saved<Finding>> {
    let conn = dossier.connection();
    let mut item: ChecklistItem = record::get(conn, item_id)?;
    let audit: Audit = record::get(conn, &item.audit_id)?;
    let slot: Option<Slot> = item.slot_id.as_deref().map(|id| record::get(conn, id)).transpose()?;
    let auditor = slot.as_ref().and_then(|s| names(&s.auditors).next()).unwrap_or(&audit.lead_auditor).to_owned();
    let found_on = slot.as_ref().and_then(|s| s.held_on).or(audit.starts_on);
    let start = Finding {
        audit_id: Some(audit.id.clone()),
        audit: audit.reference.clone(),
        clause_id: item.clause_id.clone(),
        process_id: slot.and_then(|s| s.process_id),
        auditor,
        found_on,
        ..Finding::default()
    };
    let mut finding: Finding = register::merged(&start, values)?;
    dossier.transact_as(
        |change: &Change| {
            register::add(change, &mut finding)?;
            "finding".clone_into(&mut item.result);
            change.update(&item)?;
            Ok(finding)
        },
        |finding| Intent::Create { register: Finding::TABLE.into(), reference: finding.reference.clone() },
    )
}

/// Adds a question of one's own to a slot.
///
/// # Errors
/// [`store::Error::Rejected`] without a question.
pub fn ask(
    dossier: &mut Dossier,
    audit_id: &str,
    slot_id: Option<&str>,
    question: &str,
) -> Result<Saved<ChecklistItem>> {
    let position = checklist(dossier.connection(), audit_id)?.iter().map(|i| i.position).max().unwrap_or(0) + 1;
    let audit: Audit = record::get(dossier.connection(), audit_id)?;
    let mut item: ChecklistItem = register::merged(&ChecklistItem::default(), json!({ "question": question }))?;
    item.audit_id = audit.id;
    item.slot_id = slot_id.map(str::to_owned);
    item.position = position;
    dossier.transact(QualityIntent::BuildChecklist { reference: audit.reference }, |change| {
        register::add(change, &mut item)?;
        Ok(item)
    })
}
