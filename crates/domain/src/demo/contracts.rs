//! The sixty files of the demonstration (demo.md, 4), with what their documents say.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::Deserialize;
use store::journal::Change;
use store::record::{self, Condition, Filter};
use store::{Result, register};

use super::source::word;
use crate::contract::{Contract, Modification, Piece};
use crate::sample::{SampleItem, SampleRequest, draw_into};

/// A file as `demo.json` has it: amounts in euros excluding tax.
#[derive(Deserialize)]
pub(super) struct ContractEntry {
    #[serde(rename = "ref")]
    reference: String,
    objet: String,
    cpv: String,
    categorie: String,
    procedure: String,
    montant_estime: f64,
    lots: i64,
    direction: String,
    redacteur: String,
    etat: String,
    besoin_valide: Option<NaiveDate>,
    publication: Option<NaiveDate>,
    lancement: Option<NaiveDate>,
    limite: Option<NaiveDate>,
    rao: Option<NaiveDate>,
    cao: Option<NaiveDate>,
    rejets: Option<NaiveDate>,
    signature: Option<NaiveDate>,
    transmission: Option<NaiveDate>,
    notification: Option<NaiveDate>,
    avis_attribution: Option<NaiveDate>,
    decp: Option<NaiveDate>,
    offres: Option<i64>,
    montant_attribue: Option<f64>,
    titulaire_pme: Option<bool>,
    avenants: i64,
    avenant_pct: f64,
    #[serde(default)]
    motif_fin: String,
}

/// What the file holds besides.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Besides {
    nature: String,
    duration_months: Option<i64>,
    similar_cents: Option<i64>,
    social: bool,
    pieces: BTreeMap<String, String>,
    dated: BTreeMap<String, NaiveDate>,
    notes: BTreeMap<String, String>,
}

const PROCEDURES: &[(&str, &str)] = &[
    ("AOO", "open"),
    ("AOR", "restricted"),
    ("PAN", "negotiated"),
    ("DC", "dialogue"),
    ("MAPA", "adapted"),
    ("MS", "call-off"),
    ("SPMC", "no-competition"),
    ("CONC", "concession"),
];
const CATEGORIES: &[(&str, &str)] = &[("Travaux", "works"), ("Fournitures", "supplies"), ("Services", "services")];
const STATES: &[(&str, &str)] = &[
    ("besoin", "need"),
    ("dce", "documents"),
    ("consultation", "consultation"),
    ("dialogue", "dialogue"),
    ("analyse", "evaluation"),
    ("attribution", "award"),
    ("suspension", "standstill"),
    ("signature", "signature"),
    ("notif_attente", "notification"),
    ("en_execution", "running"),
    ("solde", "completed"),
    ("infructueux", "unsuccessful"),
    ("sans_suite", "abandoned"),
];

#[allow(clippy::cast_possible_truncation)] // amounts of contracts
fn cents(euros: f64) -> i64 {
    (euros * 100.0).round() as i64
}

/// Adds the files, their modifications and their documents.
pub(super) fn contracts(change: &Change, entries: &[ContractEntry]) -> Result<()> {
    let besides: BTreeMap<String, Besides> =
        serde_json::from_str(include_str!("../../../../assets/demo/contracts.json"))?;
    let nothing = Besides::default();
    for entry in entries {
        let besides = besides.get(&entry.reference).unwrap_or(&nothing);
        let mut contract = contract(entry, besides)?;
        register::add(change, &mut contract)?;
        modifications(change, entry, &contract)?;
        pieces(change, &contract, besides)?;
    }
    Ok(())
}

fn contract(entry: &ContractEntry, besides: &Besides) -> Result<Contract> {
    let procedure = word(PROCEDURES, &entry.procedure)?;
    let nature = match procedure {
        "call-off" => "subsequent",
        "concession" => "concession",
        _ if besides.nature.is_empty() => "market",
        _ => &besides.nature,
    };
    let sme = entry.titulaire_pme.map(|sme| if sme { "yes" } else { "no" }).unwrap_or_default();
    Ok(Contract {
        reference: entry.reference.clone(),
        object: entry.objet.replace('\'', "’"),
        nature: nature.into(),
        category: word(CATEGORIES, &entry.categorie)?.into(),
        procedure: procedure.into(),
        social: besides.social,
        cpv: entry.cpv.clone(),
        estimated_cents: Some(cents(entry.montant_estime)),
        awarded_cents: entry.montant_attribue.map(cents),
        similar_cents: besides.similar_cents,
        lots: Some(entry.lots),
        duration_months: besides.duration_months,
        department: entry.direction.clone(),
        officer: entry.redacteur.clone(),
        state: word(STATES, &entry.etat)?.into(),
        outcome_reason: entry.motif_fin.clone(),
        need_on: entry.besoin_valide,
        published_on: entry.publication,
        launched_on: entry.lancement,
        tenders_due_on: entry.limite,
        report_on: entry.rao,
        board_on: entry.cao,
        rejected_on: entry.rejets,
        signed_on: entry.signature,
        transmitted_on: entry.transmission,
        notified_on: entry.notification,
        award_notice_on: entry.avis_attribution,
        data_published_on: entry.decp,
        bids: entry.offres,
        sme: sme.into(),
        ..Contract::default()
    })
}

/// The twelve files of the internal audit of September 2026, two of which do not hold the sheet of the second reading.
pub(super) fn sample(change: &Change, audit_id: Option<&String>) -> Result<()> {
    let drawing = SampleRequest {
        purpose: "Audit interne AI-2026-02\u{a0}: dossiers examinés".into(),
        method: "simple".into(),
        seed: "AI-2026-02".into(),
        filters: vec![Filter {
            field: "published_on".into(),
            condition: Condition::To,
            values: vec!["2026-08-31".into()],
        }],
        confidence: 90,
        tolerable: 200,
        expected: 0,
        size: Some(12),
        audit_id: audit_id.cloned(),
        ..SampleRequest::default()
    };
    let sample = draw_into(change, &drawing)?;
    for item in record::find::<SampleItem>(change.read(), "t.sample_id = ?1", [&sample.id])? {
        let defective = matches!(item.position, 4 | 9);
        let note = if defective { "Fiche de relecture du dossier de consultation absente." } else { "" };
        let outcome = if defective { "defective" } else { "conforming" };
        change.update(&SampleItem { outcome: outcome.into(), note: note.into(), ..item })?;
    }
    Ok(())
}

/// Modifications in equal parts, five months apart.
fn modifications(change: &Change, entry: &ContractEntry, contract: &Contract) -> Result<()> {
    let (Some(awarded), Some(notified)) = (entry.montant_attribue, entry.notification) else { return Ok(()) };
    for number in 1..=entry.avenants {
        #[allow(clippy::cast_precision_loss)] // one to three
        let share = cents(awarded * entry.avenant_pct / 100.0 / entry.avenants as f64);
        let signed = notified.checked_add_days(Days::new(150 * number.unsigned_abs()));
        let mut modification = Modification {
            contract_id: contract.id.clone(),
            number: number.to_string(),
            object: format!("Avenant n° {number}"),
            basis: "low-amount".into(),
            delta_cents: Some(share),
            signed_on: signed,
            board_on: signed.filter(|_| contract.board_on.is_some()).and_then(|day| day.checked_sub_days(Days::new(9))),
            ..Modification::default()
        };
        register::add(change, &mut modification)?;
    }
    Ok(())
}

/// Once tenders are evaluated, declarations and visa are there, unless the file says otherwise.
fn pieces(change: &Change, contract: &Contract, besides: &Besides) -> Result<()> {
    let mut states = besides.pieces.clone();
    let competed = !matches!(contract.procedure.as_str(), "no-competition" | "call-off" | "concession");
    if competed && contract.report_on.is_some() {
        for code in ["interest-declarations", "report-visa"] {
            states.entry(code.into()).or_insert_with(|| "there".into());
        }
    }
    for (code, state) in states {
        let mut piece = Piece {
            contract_id: contract.id.clone(),
            dated_on: besides.dated.get(&code).copied(),
            note: besides.notes.get(&code).cloned().unwrap_or_default(),
            code,
            state,
            ..Piece::default()
        };
        register::add(change, &mut piece)?;
    }
    Ok(())
}
