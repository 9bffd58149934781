//! Several records changed as one: one transaction, one entry, one undo.

use language::Language;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::edit::{checked_edit, entered_names};
use super::{Register, custom, link};
use crate::dossier::Dossier;
use crate::error::{Error, Problem, Result};
use crate::journal::{Change, Intent, Saved};
use crate::record::custom::split;
use crate::record::{self, shown};

/// What is done to each of several records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
pub enum BulkChange {
    /// Fields take these values.
    Edit {
        /// By field.
        #[ts(type = "Record<string, unknown>")]
        values: Value,
    },
    /// They are archived, or brought back.
    Archive {
        /// Which of both.
        archived: bool,
    },
    /// They are linked with one record.
    Link {
        /// Its register.
        register: String,
        /// Its identity.
        id: String,
    },
}

/// A record that stayed as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BulkRefusal {
    /// What people cite it by.
    pub reference: String,
    /// The rules that the change would have broken.
    pub problems: Vec<Problem>,
}

/// What became of several records.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BulkOutcome {
    /// How many were changed.
    pub changed: u32,
    /// Those that were not, since a rule forbids it.
    pub refused: Vec<BulkRefusal>,
}

/// So many records are recorded together, so that a change of any size takes no more memory than this many.
const CHUNK: usize = 5_000;

/// Changes the records `ids` as one change that can be taken back. One that would break a rule is left as it is, and named.
///
/// # Errors
/// [`Error::NoRecord`], [`Error::Unknown`] for a field or register that does not exist; nothing is then changed.
pub fn change<T: Register>(dossier: &mut Dossier, ids: &[String], bulk: &BulkChange) -> Result<Saved<BulkOutcome>> {
    let named = intent::<T>(dossier, bulk)?;
    dossier.transact_as(
        |change| {
            let mut outcome = BulkOutcome::default();
            for (done, id) in ids.iter().enumerate() {
                if done > 0 && done % CHUNK == 0 {
                    change.flush_chunk()?;
                }
                match one::<T>(change, id, bulk) {
                    Ok(changed) => outcome.changed += u32::from(changed),
                    Err(Error::Rejected(problems)) => {
                        let reference = record::get::<T>(change.read(), id)?.reference().to_owned();
                        outcome.refused.push(BulkRefusal { reference, problems });
                    }
                    Err(error) => return Err(error),
                }
            }
            Ok(outcome)
        },
        |outcome| named(outcome.changed),
    )
}

/// Changes one of them; whether anything is another than before.
fn one<T: Register>(change: &Change, id: &str, bulk: &BulkChange) -> Result<bool> {
    match bulk {
        BulkChange::Edit { values } => {
            let fields = entered_names(values);
            let (values, given) = split(values.clone());
            let taken = custom::entered(change.read(), T::TABLE, id, &given)?;
            let before = record::get::<T>(change.read(), id)?;
            let after = checked_edit(change, &before, values, &fields)?;
            let changed = !taken.is_empty() || serde_json::to_value(&before)? != serde_json::to_value(&after)?;
            change.update(&after)?;
            custom::write(change, T::TABLE, id, taken)?;
            Ok(changed)
        }
        BulkChange::Archive { archived } => {
            let sql = format!("SELECT archived_at IS NOT NULL FROM {} WHERE id = ?1", T::TABLE);
            let was: Option<bool> = change.read().query_row(&sql, [id], |row| row.get(0)).optional()?;
            change.set_archived::<T>(id, *archived)?;
            Ok(was != Some(*archived))
        }
        BulkChange::Link { register, id: to } => {
            record::get::<T>(change.read(), id)?;
            if T::TABLE == register && id == to { Ok(false) } else { link::tie(change, (T::TABLE, id), (register, to)) }
        }
    }
}

/// What the journal says of it, once it is known of how many records.
fn intent<T: Register>(dossier: &Dossier, bulk: &BulkChange) -> Result<impl FnOnce(u32) -> Intent + use<T>> {
    let register = T::TABLE.to_owned();
    let (fields, to, archived) = match bulk {
        BulkChange::Edit { values } => {
            (custom::called(dossier.connection(), T::TABLE, entered_names(values))?, None, None)
        }
        BulkChange::Archive { archived } => (Vec::new(), None, Some(*archived)),
        BulkChange::Link { register, id } => {
            let to = shown(dossier.connection(), register, id, Language::French)?;
            (Vec::new(), Some(to.ok_or_else(|| Error::NoRecord(id.clone()))?.reference), None)
        }
    };
    Ok(move |count| match (to, archived) {
        (Some(to), _) => Intent::LinkSeveral { register, count, to },
        (None, Some(true)) => Intent::ArchiveSeveral { register, count },
        (None, Some(false)) => Intent::RestoreSeveral { register, count },
        (None, None) => Intent::EditSeveral { register, count, fields },
    })
}
