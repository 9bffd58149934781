//! The file checklist of a contract: which documents its procedure asks for, and whether they are there (DOMAIN E.3).

use std::sync::LazyLock;

use chrono::NaiveDate;
use language::Language;
use serde::{Deserialize, Serialize};
use store::journal::Saved;
use store::register::Register;
use store::{Dossier, Error, Problem, ReadOnly, Result, record};
use ts_rs::TS;

use super::Contract;
use crate::QualityIntent;

/// What is known of a document.
pub const PIECE_STATES: &[&str] = &["unchecked", "there", "missing", "not-applicable"];

store::record! {
    /// A document of the file of a contract.
    pub struct Piece in "piece" cited by code {
        /// The contract.
        contract_id: String => Reference("contract"),
        /// Which document, by the code of the checklist.
        code: String => Code,
        /// Whether it is there.
        state: String => Choice(PIECE_STATES),
        /// The day it carries.
        dated_on: Option<NaiveDate> => Day,
        /// Where it is, or what is wrong with it.
        note: String => LongText,
    } OWNERS [contract_id] MACHINE [code]
}

impl Register for Piece {
    const TITLE: &'static str = "note";
    const SEARCHED: bool = false;

    fn check(&self) -> Vec<Problem> {
        if PIECE_STATES.contains(&self.state.as_str()) { Vec::new() } else { vec![Problem::new("state", "choice")] }
    }

    fn prepare(&mut self) {
        if self.state.is_empty() {
            PIECE_STATES[0].clone_into(&mut self.state);
        }
    }
}

/// A line of the checklist as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PieceLine {
    /// Its code.
    pub code: String,
    /// What it is, in the language asked for.
    pub label: String,
    /// Where the Code asks for it; empty for a rule of one's own.
    pub article: String,
    /// What is known of it.
    pub piece: Piece,
}

/// A document, and the procedures that ask for it.
#[derive(Deserialize)]
pub(super) struct Definition {
    pub code: String,
    pub label_fr: String,
    pub label_en: String,
    article: String,
    procedures: Vec<String>,
}

static LIST: LazyLock<Vec<Definition>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../assets/thresholds/pieces.json")).unwrap_or_default()
});

/// The documents that the procedure of a contract asks for, in the order of its life.
pub(super) fn list(contract: &Contract) -> impl Iterator<Item = &'static Definition> {
    let procedure = contract.procedure.clone();
    LIST.iter().filter(move |d| d.procedures.is_empty() || d.procedures.contains(&procedure))
}

/// What a document is called.
pub(super) fn label(code: &str, language: Language) -> String {
    let known = LIST.iter().find(|definition| definition.code == code);
    let label = known.map(|d| if language == Language::French { &d.label_fr } else { &d.label_en });
    label.cloned().unwrap_or_else(|| code.to_owned())
}

/// The checklist of a contract; documents nobody looked for yet are unchecked.
///
/// # Errors
/// Those of the database.
pub fn pieces(conn: &ReadOnly, contract: &Contract, language: Language) -> Result<Vec<PieceLine>> {
    let known = record::find::<Piece>(conn, "t.contract_id = ?1", [&contract.id])?;
    let line = |definition: &Definition| {
        let piece = known.iter().find(|piece| piece.code == definition.code).cloned();
        PieceLine {
            code: definition.code.clone(),
            label: label(&definition.code, language),
            article: definition.article.clone(),
            piece: piece.unwrap_or_else(|| Piece {
                contract_id: contract.id.clone(),
                code: definition.code.clone(),
                state: PIECE_STATES[0].into(),
                ..Piece::default()
            }),
        }
    };
    Ok(list(contract).map(line).collect())
}

/// Says what is known of a document.
///
/// # Errors
/// [`Error::Unknown`] for a document that is in no checklist, [`Error::Rejected`] for a state there is not.
pub fn set_piece(
    dossier: &mut Dossier,
    contract_id: &str,
    code: &str,
    values: serde_json::Value,
) -> Result<Saved<Piece>> {
    let contract: Contract = record::get(dossier.connection(), contract_id)?;
    if !LIST.iter().any(|definition| definition.code == code) {
        return Err(Error::Unknown(code.into()));
    }
    let of = "t.contract_id = ?1 AND t.code = ?2";
    let known = record::find::<Piece>(dossier.connection(), of, [contract_id, code])?.into_iter().next();
    let known =
        known.unwrap_or_else(|| Piece { contract_id: contract_id.into(), code: code.into(), ..Piece::default() });
    let mut piece: Piece = store::register::merged(&known, values)?;
    piece.prepare();
    let problems = piece.check();
    if !problems.is_empty() {
        return Err(Error::Rejected(problems));
    }
    let intent =
        QualityIntent::SetPiece { reference: contract.reference, piece: code.into(), state: piece.state.clone() };
    dossier.transact(intent, |change| {
        if piece.id.is_empty() {
            piece.id = change.new_id();
            change.insert(&piece)?;
        } else {
            change.update(&piece)?;
        }
        Ok(piece)
    })
}
