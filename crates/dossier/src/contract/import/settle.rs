//! An incoming contract matched with the one that is known: what the file says is put over it, what people know stays.

use serde_json::Value;

use crate::contract::{Contract, Modification};
use crate::error::{Error, Result};
use crate::journal::Change;
use crate::record::{self, Record};
use crate::register::{self, Register};

/// What becomes of an incoming contract.
pub(super) enum Fate {
    /// A new contract.
    Created,
    /// The known one says something else now: field, what it said, what it says.
    Updated(Vec<(&'static str, String, String)>),
    /// It said so already.
    Unchanged,
    /// A contract of the same file: its line that is kept, and its number.
    Merged(i64, String),
}

/// Matches a contract by buyer and number, and writes what is new.
pub(super) fn settle(
    change: &Change,
    mut contract: Contract,
    modifications: &[Modification],
    seen_before: impl FnOnce() -> Result<bool>,
) -> Result<Fate> {
    contract.id = change.new_id();
    contract.prepare();
    // Most are new: only those that are not are looked up.
    if change.insert_new(&contract, "buyer, reference")? {
        modify(change, &contract, modifications)?;
        return Ok(Fate::Created);
    }
    let of = "t.buyer = ?1 AND t.reference = ?2";
    let known = record::find::<Contract>(change.read(), of, [&contract.buyer, &contract.reference])?;
    let known = known.into_iter().next().ok_or_else(|| Error::NoRecord(contract.reference.clone()))?;
    let same_file = known.import_id == contract.import_id;
    // What an earlier import said already is not said again: what people corrected since stays.
    if !same_file && seen_before()? {
        return Ok(Fate::Unchanged);
    }
    let (line, reference) = (known.import_line.unwrap_or_default(), contract.reference.clone());
    // The latest publication counts; of two of one day, both.
    let older = known.data_published_on.zip(contract.data_published_on).is_some_and(|(ours, theirs)| theirs < ours);
    if older {
        modify(change, &known, modifications)?;
        return Ok(if same_file { Fate::Merged(line, reference) } else { Fate::Unchanged });
    }
    let kept_line = contract.import_line.unwrap_or_default();
    let mut next = merged(&known, &contract)?;
    if same_file {
        next.holders = together(&known.holders, &contract.holders);
    }
    let content = |c: &Contract| Contract { import_id: None, import_line: None, ..c.clone() };
    let mut differs = content(&next) != content(&known);
    if differs {
        change.update(&next)?;
    }
    differs |= modify(change, &known, modifications)?;
    Ok(match (same_file, differs) {
        (true, true) => Fate::Merged(kept_line, reference),
        (true, false) => Fate::Merged(line, reference),
        (false, true) => Fate::Updated(changes(&known, &next)?),
        (false, false) => Fate::Unchanged,
    })
}

/// What is known, with what the file says put over it: a field the file does not have stays.
fn merged(known: &Contract, incoming: &Contract) -> Result<Contract> {
    let (mut fields, theirs) = (serde_json::to_value(known)?, serde_json::to_value(incoming)?);
    for field in Contract::FIELDS {
        let value = &theirs[field.name];
        let empty = value.is_null() || value == &Value::from("") || value == &Value::from(false);
        // Where the file of a contract is, and in which capacity one buys, no open data say.
        if !empty && !matches!(field.name, "state" | "capacity") {
            fields[field.name] = value.clone();
        }
    }
    Ok(serde_json::from_value(fields)?)
}

/// The fields that say something else, with both values as stored; those of modifications are in the history of each.
fn changes(known: &Contract, next: &Contract) -> Result<Vec<(&'static str, String, String)>> {
    let (old, new) = (serde_json::to_value(known)?, serde_json::to_value(next)?);
    let text = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let differs = |name: &&str| old[*name] != new[*name] && !name.starts_with("import_");
    let names = Contract::FIELDS.iter().map(|field| field.name).filter(differs);
    Ok(names.map(|name| (name, text(&old[name]), text(&new[name]))).collect())
}

/// Two lists, one to a line, without doubles.
fn together(ours: &str, theirs: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in ours.lines().chain(theirs.lines()) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// Attaches modifications to their contract; whether one is new or says something else.
fn modify(change: &Change, contract: &Contract, modifications: &[Modification]) -> Result<bool> {
    let mut differs = false;
    for modification in modifications {
        let of = "t.contract_id = ?1 AND t.number = ?2";
        let known = record::find::<Modification>(change.read(), of, [&contract.id, &modification.number])?;
        let mut next = Modification { contract_id: contract.id.clone(), ..modification.clone() };
        next.prepare();
        match known.into_iter().next() {
            None => {
                register::add(change, &mut next)?;
                differs = true;
            }
            Some(known) => {
                next.id.clone_from(&known.id);
                next.archived_at = known.archived_at;
                next.board_on = known.board_on;
                next.basis.clone_from(&known.basis);
                if next != known {
                    change.update(&next)?;
                    differs = true;
                }
            }
        }
    }
    Ok(differs)
}
