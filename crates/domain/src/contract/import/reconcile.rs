//! An incoming contract matched with the one that is known: what the file says is put over it, what people know stays.

use language::text::fold;
use serde_json::Value;
use store::journal::Change;
use store::record::{self, Record};
use store::register::{self, Register};
use store::{Error, Result};

use crate::contract::{Contract, Modification};

/// What becomes of an incoming contract.
pub(super) enum MergeOutcome {
    /// A new contract.
    Created,
    /// The known one says something else now: field, what it said, what it says.
    Updated(Vec<(&'static str, String, String)>),
    /// It said so already.
    Unchanged,
    /// A contract of the same file: its line that is kept, and its number.
    Merged(i64, String),
    /// Another contract bears its number: the fields in which they differ, and the number that it is kept under.
    Apart(Vec<&'static str>, String),
}

/// Matches a contract by buyer and number, and writes what is new.
pub(super) fn reconcile(
    change: &Change,
    mut contract: Contract,
    modifications: &[Modification],
    seen_before: impl FnOnce() -> Result<bool>,
) -> Result<MergeOutcome> {
    contract.id = change.new_id();
    contract.prepare();
    // Most are new: only those that are not are looked up.
    if change.insert_new(&contract, "buyer, reference")? {
        modify(change, &contract, modifications)?;
        return Ok(MergeOutcome::Created);
    }
    // Those that bear the number, and those kept under it with a number of their own.
    let of = "t.buyer = ?1 AND (t.reference = ?2 OR t.reference >= ?2 || ' (' AND t.reference < ?2 || ' )')
              ORDER BY length(t.reference), t.reference";
    let all = record::find::<Contract>(change.read(), of, [&contract.buyer, &contract.reference])?;
    // What an earlier import said already is not said again: what people corrected since stays.
    if all.iter().any(|known| known.import_id != contract.import_id) && seen_before()? {
        return Ok(MergeOutcome::Unchanged);
    }
    let first = all.first().ok_or_else(|| Error::NoRecord(contract.reference.clone()))?;
    let differs: Vec<_> = all.iter().map(|known| differing(known, &contract)).collect();
    let Some(known) = all.iter().zip(&differs).find(|(_, differs)| differs.is_empty()).map(|(known, _)| known.clone())
    else {
        let fields = differing(first, &contract);
        let number = contract.reference.clone();
        let taken = |reference: &String| all.iter().any(|known| known.reference == *reference);
        let free = (2..).map(|n| format!("{number} ({n})")).find(|reference| !taken(reference)).unwrap_or_default();
        contract.reference = free;
        change.insert(&contract)?;
        modify(change, &contract, modifications)?;
        return Ok(MergeOutcome::Apart(fields, contract.reference));
    };
    // It keeps the number that it was given here.
    contract.reference.clone_from(&known.reference);
    let same_file = known.import_id == contract.import_id;
    let (line, reference) = (known.import_line.unwrap_or_default(), contract.reference.clone());
    // The latest publication counts; of two of one day, both.
    let older = known.data_published_on.zip(contract.data_published_on).is_some_and(|(ours, theirs)| theirs < ours);
    if older {
        modify(change, &known, modifications)?;
        return Ok(if same_file { MergeOutcome::Merged(line, reference) } else { MergeOutcome::Unchanged });
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
        (true, true) => MergeOutcome::Merged(kept_line, reference),
        (true, false) => MergeOutcome::Merged(line, reference),
        (false, true) => MergeOutcome::Updated(changes(&known, &next)?),
        (false, false) => MergeOutcome::Unchanged,
    })
}

/// The fields that tell two records under one number to be of two contracts; none where they are of one. What a person typed
/// under that number is that contract. Else it is one where subject and day agree, or one of them with a holder or a later
/// publication: some buyers give every contract the number `0`.
fn differing(known: &Contract, incoming: &Contract) -> Vec<&'static str> {
    if known.import_id.is_none() {
        return Vec::new();
    }
    let day = |contract: &Contract| contract.notified_on.or(contract.signed_on);
    let same_object = fold(&known.object) == fold(&incoming.object);
    let days = day(known).zip(day(incoming));
    let (same_day, other_day) = (days.is_some_and(|(a, b)| a == b), days.is_some_and(|(a, b)| a != b));
    let unnamed = known.holders.is_empty() || incoming.holders.is_empty();
    let same_holder = incoming.holders.lines().any(|line| known.holders.lines().any(|one| one == line));
    // Lots of one subject, awarded on one day to others for other amounts, are contracts of their own.
    let other_lot = !unnamed && !same_holder && known.awarded_cents != incoming.awarded_cents;
    let published = known.data_published_on.zip(incoming.data_published_on);
    let republished = published.is_some_and(|(a, b)| a != b);
    let one = match (same_object, same_day) {
        (true, true) => !other_lot || republished,
        (true, false) => !other_day && !other_lot || republished && same_holder,
        (false, true) => same_holder || republished,
        (false, false) => republished && same_holder,
    };
    if one {
        return Vec::new();
    }
    let all = [("object", !same_object), ("notified_on", other_day), ("holders", !unnamed && !same_holder)];
    let amount = ("awarded_cents", known.awarded_cents != incoming.awarded_cents);
    all.into_iter().chain([amount]).filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
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
