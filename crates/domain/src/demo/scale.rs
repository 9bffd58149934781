//! Synthetic records, to measure with: plausible sentences drawn from a seed.

use chrono::Days;
use store::journal::Change;
use store::{Dossier, Result};

use super::DEMONSTRATION_DAY;
use crate::QualityIntent;
use crate::finding::{Finding, afnor_grades};
use crate::procedure::{KINDS, Procedure, ProcedureVersion};
use crate::process::{FAMILIES, Process};
use crate::requirement::StandardFile;

/// Records per entry of the journal, so that no changeset grows without bound.
const BATCH: u32 = 2_000;

const SUBJECTS: &[&str] = &[
    "Le rapport d’analyse des offres",
    "La fiche de contrôle avant signature",
    "Le registre des questions et réponses",
    "La déclaration d’intérêts",
    "Le procès-verbal d’ouverture des plis",
    "La délégation de signature",
    "L’estimation du besoin",
    "La grille de relecture du dossier de consultation",
];
const PREDICATES: &[&str] = &[
    "n’est pas daté",
    "ne porte pas le visa du chef de service",
    "est absent du dossier examiné",
    "a été établi sur un modèle périmé",
    "est complet et a été retrouvé en moins de cinq minutes",
    "ne précise pas la méthode de notation",
    "mentionne une version remplacée de la procédure",
];
const FUNCTIONS: &[&str] = &[
    "Responsable qualité",
    "Cheffe du service Juridique",
    "Chef du service Programmation et stratégie",
    "Référente ressources humaines",
    "Responsable de l’unité Exécution",
];

/// Adds `count` processes, procedures and findings.
pub(super) fn fill(dossier: &mut Dossier, count: u32, seed: u64, standard: &StandardFile) -> Result<()> {
    let mut random = fastrand::Rng::with_seed(seed);
    let clauses: Vec<String> = standard.numbers().map(|n| standard.clause_id(n)).collect();
    let mut first = 1;
    while first <= count {
        let last = count.min(first + BATCH - 1);
        dossier.transact(QualityIntent::Scale { count: last - first + 1 }, |change| {
            (first..=last).try_for_each(|number| add(change, &mut random, number, &clauses))
        })?;
        first = last + 1;
    }
    Ok(())
}

fn pick<'a, T: ?Sized>(random: &mut fastrand::Rng, from: &[&'a T]) -> &'a T {
    from[random.usize(..from.len())]
}

fn add(change: &Change, random: &mut fastrand::Rng, number: u32, clauses: &[String]) -> Result<()> {
    let day = DEMONSTRATION_DAY.checked_sub_days(Days::new(random.u64(0..1500)));
    let (subject, predicate, function) = (pick(random, SUBJECTS), pick(random, PREDICATES), pick(random, FUNCTIONS));
    let process = Process {
        id: change.new_id(),
        code: format!("PX-{number:06}"),
        name: format!("Processus de mesure {number}"),
        family: pick(random, FAMILIES).into(),
        pilot: function.into(),
        ..Process::default()
    };
    change.insert(&process)?;
    let procedure = Procedure {
        id: change.new_id(),
        code: format!("PR-MES-{number:06}"),
        title: format!("{subject} : règle {number}"),
        kind: pick(random, KINDS).into(),
        process_id: Some(process.id.clone()),
        owner: function.into(),
        review_months: 24,
        next_review_on: day.and_then(|d| d.checked_add_days(Days::new(730))),
        ..Procedure::default()
    };
    change.insert(&procedure)?;
    change.insert(&ProcedureVersion {
        id: change.new_id(),
        procedure_id: procedure.id.clone(),
        version: "1.0".into(),
        state: "in-force".into(),
        author: function.into(),
        verifier: "Responsable qualité".into(),
        approver: "Directrice de la commande publique".into(),
        effective_on: day,
        ..ProcedureVersion::default()
    })?;
    let grades = afnor_grades();
    change.insert(&Finding {
        id: change.new_id(),
        reference: format!("M-{number:06}"),
        audit_id: None,
        audit: format!("Audit de mesure {}", number % 40),
        grade_id: grades[random.usize(..grades.len())].id.clone(),
        clause_id: Some(clauses[random.usize(..clauses.len())].clone()),
        process_id: Some(process.id),
        contract_id: None,
        procedure_id: Some(procedure.id),
        requirement: format!("Règle interne n° {number}, article {}", number % 12),
        observation: format!("{subject} {predicate} (cas {number})."),
        evidence: format!("Dossier {}-S-{:03}", 2022 + number % 5, number % 1000),
        risk: "Fragilité en cas de recours.".into(),
        benefit: String::new(),
        auditor: "Auditeur interne".into(),
        found_on: day,
        cleared_on: None,
        ..Finding::default()
    })
}
