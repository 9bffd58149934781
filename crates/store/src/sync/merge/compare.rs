//! What a copy brings: what can be taken in by itself, and what a person has to choose.

use language::Language;
use rusqlite::OptionalExtension;
use rusqlite::types::Value;

use super::delta::{Delta, RowChange, Written, since};
use super::divergence::{self, Divergence};
use super::merge_base::{MergeBase, VersionVector};
use super::numbers::{Numbering, References};
use super::table::{Renamed, Table, tables};
use super::{Arrival, ArrivalKind, Conflict, ConflictKind, LastEdit, Merging, Renumbered};
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::entry::head;
use crate::journal::history::{cited, text};
use crate::record::custom::{self, names};
use crate::record::shown;

/// One thing to write.
pub enum Step {
    Insert { table: usize, values: Vec<Value> },
    Set { table: usize, id: String, place: usize, value: Value },
    Delete { table: usize, id: String },
}

/// What a person chose for a conflict: theirs, or mine; none where nothing was chosen.
pub type Choose<'a> = &'a dyn Fn(&Conflict) -> Option<bool>;

/// A merge, ready to be written.
pub struct Plan {
    pub tables: Vec<Table>,
    pub steps: Vec<Step>,
    pub report: Merging,
    /// The last entry of theirs that mine had taken in.
    pub taken: i64,
}

struct Comparing<'a> {
    mine: &'a ReadOnly,
    theirs: &'a ReadOnly,
    language: Language,
    base: MergeBase,
    choose: Choose<'a>,
    /// What mine has changed since theirs took it in last.
    own: Delta,
    /// What differs though neither side wrote it since.
    diverged: Divergence,
    renamed: Renamed,
    references: References,
    plan: Plan,
}

/// Compares what `theirs` has written since the two were one with what stands in `mine`.
///
/// # Errors
/// [`Error::Unrelated`] when they never were, and those of the databases.
pub fn compare(mine: &ReadOnly, theirs: &ReadOnly, language: Language, choose: Choose) -> Result<Plan> {
    let base = MergeBase::of(mine, theirs)?;
    let (ours, heads) = (VersionVector::of(mine)?, VersionVector::of(theirs)?);
    let (mut delta, own) = (since(theirs, base.theirs, &ours)?, since(mine, base.mine, &heads)?);
    let count = |conn: &ReadOnly, seq: i64| -> Result<u32> {
        Ok(conn.query_row("SELECT count(*) FROM journal WHERE seq > ?1", [seq], |row| row.get(0))?)
    };
    let mut statement = theirs.prepare("SELECT DISTINCT author FROM journal WHERE seq > ?1 ORDER BY 1")?;
    let authors = statement.query_map([base.theirs], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let report = Merging {
        head: head(theirs)?.map(|entry| entry.hash).unwrap_or_default(),
        known: heads.reached.clone(),
        entries: count(theirs, base.theirs)?,
        own: count(mine, base.mine)?,
        authors,
        ..Merging::default()
    };
    let plan = Plan { tables: tables(mine)?, steps: Vec::new(), report, taken: base.theirs };
    // Copies that never met cannot have missed each other.
    let met = base.mine > base.common || base.theirs > base.common;
    let diverged =
        if met { divergence::find(mine, theirs, &plan.tables, &mut delta, &own)? } else { Divergence::new() };
    let (renamed, references) = (Renamed::default(), References::new());
    let mut comparing = Comparing { mine, theirs, language, base, choose, own, diverged, renamed, references, plan };
    comparing.pair(&delta)?;
    comparing.number(&delta)?;
    for ((table, id), change) in &delta {
        comparing.row(*table, id, change)?;
    }
    Ok(comparing.plan)
}

impl Comparing<'_> {
    fn table(&self, table: usize) -> &Table {
        &self.plan.tables[table]
    }

    /// Rows that both sides made for one thing, such as the sheet of a finding: they become one row.
    fn pair(&mut self, delta: &Delta) -> Result<()> {
        for ((table, id), change) in delta {
            let RowChange::Added(values) = change else { continue };
            let values = self.full(*table, values);
            if self.table(*table).row(self.mine, id)?.is_some() {
                continue;
            }
            if let Some(other) = self.table(*table).same_thing(self.mine, &values)? {
                self.renamed.note(id.clone(), other);
            } else if let Some((other, cited)) = self.table(*table).rival(self.mine, &values)?
                // A reference that people give is one thing on both sides; one that machines give may be given twice.
                && (!cited || !self.table(*table).numbered())
            {
                self.renamed.note(id.clone(), other);
            }
        }
        Ok(())
    }

    /// What every record that comes in, or gives way, is cited by.
    fn number(&mut self, delta: &Delta) -> Result<()> {
        let (mine, theirs, tables) = (self.mine, self.theirs, self.plan.tables.as_slice());
        let mut numbering = Numbering {
            mine,
            theirs,
            tables,
            renamed: &self.renamed,
            references: References::default(),
            renumbered: Vec::new(),
        };
        numbering.reconcile(delta)?;
        let (references, renumbered) = (numbering.references, numbering.renumbered);
        for ((table, id), reference) in &references {
            let place = self.table(*table).reference().unwrap_or_default();
            let current = self.table(*table).row(self.mine, id)?;
            let (table, id, value) = (*table, id.clone(), Value::Text(reference.clone()));
            if current.is_some_and(|mine| mine.get(place) != Some(&value)) {
                self.plan.steps.push(Step::Set { table, id, place, value });
            }
        }
        (self.references, self.plan.report.renumbered) = (references, renumbered);
        Ok(())
    }

    /// The values of a row of theirs as mine would hold them.
    fn full(&self, table: usize, values: &[Value]) -> Vec<Value> {
        let width = self.table(table).columns.len();
        (0..width).map(|c| values.get(c).map_or(Value::Null, |value| self.renamed.apply(value))).collect()
    }

    fn row(&mut self, table: usize, id: &str, change: &RowChange) -> Result<()> {
        let own_id = self.renamed.of(id).to_owned();
        let mine = self.table(table).row(self.mine, &own_id)?;
        // What was written, then merged over with something known, is as it stands there now.
        let there = self.table(table).row(self.theirs, id)?;
        match (change, mine) {
            // The same file, imported on both sides: what its import was is known here.
            (RowChange::Added(_), Some(_)) if own_id != id && self.table(table).same_by().is_some() => Ok(()),
            (RowChange::Added(values), None) => self.added(table, id, there.as_ref().unwrap_or(values)),
            (RowChange::Added(values), Some(mine)) => {
                let values = self.full(table, there.as_ref().unwrap_or(values));
                let changes = values.into_iter().map(|new| Some((None, new))).collect::<Vec<_>>();
                self.changed(table, &own_id, &changes, &mine, own_id != id)
            }
            (RowChange::Changed(changes), Some(mine)) => {
                let now = |(place, change): (usize, &Option<Written>)| {
                    let (old, new) = change.as_ref()?;
                    Some((old.clone(), there.as_ref().and_then(|row| row.get(place)).unwrap_or(new).clone()))
                };
                let changes: Vec<_> = changes.iter().enumerate().map(now).collect();
                self.changed(table, &own_id, &changes, &mine, false)
            }
            (RowChange::Changed(_), None) => self.gone(table, id),
            (RowChange::Removed(_), Some(_)) => self.removed(table, &own_id),
            (RowChange::Removed(_), None) => Ok(()),
        }
    }

    fn added(&mut self, table: usize, id: &str, values: &[Value]) -> Result<()> {
        let key = (table, id.to_owned());
        if matches!(self.own.get(&key), Some(RowChange::Removed(_))) {
            return self.gone(table, id);
        }
        let mut values = self.full(table, values);
        if let (Some(to), Some(place)) = (self.references.get(&key), self.table(table).reference()) {
            values[place] = Value::Text(to.clone());
        }
        self.plan.steps.push(Step::Insert { table, values });
        self.arrived(table, id, ArrivalKind::Added, Vec::new())
    }

    /// Field by field: what only theirs changed is taken in. `same_thing` are two rows for one thing, made apart: what one
    /// side left empty comes from the other.
    fn changed(
        &mut self,
        table: usize,
        id: &str,
        changes: &[Option<Written>],
        mine: &[Value],
        same_thing: bool,
    ) -> Result<()> {
        let mut fields = Vec::new();
        for (place, change) in changes.iter().enumerate().skip(1) {
            let (Some((old, new)), Some(current)) = (change, mine.get(place)) else { continue };
            let (old, new) = (old.as_ref().map(|old| self.renamed.apply(old)), self.renamed.apply(new));
            if let (Some(to), true) = (self.references.get(&(table, id.to_owned())), self.is_reference(table, place)) {
                if Value::Text(to.clone()) != *current {
                    fields.push(self.table(table).columns[place].clone());
                }
                continue;
            }
            // What theirs took over from mine, and has not touched since, is no change of theirs.
            let diverged = self.diverged.contains(&(table, id.to_owned(), place));
            let known = if diverged { None } else { self.known(table, id, place, current) };
            let written_over_mine = old.as_ref() == Some(current);
            // Each has written over what the other has: neither is an old state of the other.
            let crossed = written_over_mine && known.as_ref() == Some(&new);
            if new == *current || (known.as_ref() == Some(&new) && !crossed) {
                continue;
            }
            if self.keeps_its_number(table, place, mine, &new)? {
                continue;
            }
            let untouched = !crossed && (written_over_mine || known.as_ref() == Some(current));
            let filled = same_thing && is_empty(current);
            // Which import brought a record is nothing to ask a person.
            if same_thing && (is_empty(&new) || self.table(table).is_technical(place)) {
                continue;
            }
            let take = if untouched || filled {
                true
            } else {
                let field = self.table(table).columns[place].clone();
                let conflict =
                    self.conflict(table, id, ConflictKind::Field, Some((field, old.as_ref(), current, &new)))?;
                self.decide(conflict)
            };
            if take {
                fields.push(self.table(table).columns[place].clone());
                self.plan.steps.push(Step::Set { table, id: id.to_owned(), place, value: new });
            }
        }
        if fields.is_empty() { Ok(()) } else { self.arrived(table, id, ArrivalKind::Changed, fields) }
    }

    fn is_reference(&self, table: usize, place: usize) -> bool {
        self.table(table).reference() == Some(place)
    }

    /// Whether theirs gave a record the reference that another one of mine bears: it then stays as it is.
    fn keeps_its_number(&mut self, table: usize, place: usize, mine: &[Value], new: &Value) -> Result<bool> {
        if !self.is_reference(table, place) {
            return Ok(false);
        }
        let mut asked = mine.to_vec();
        asked[place] = new.clone();
        let taken = matches!(self.table(table).rival(self.mine, &asked)?, Some((_, true)));
        if let (true, Value::Text(from), Some(Value::Text(to))) = (taken, new, mine.get(place)) {
            let (register, from, to) = (self.table(table).name().to_owned(), from.clone(), to.clone());
            self.plan.report.renumbered.push(Renumbered { register, from, to, theirs: true });
        }
        Ok(taken)
    }

    /// The last value of mine that theirs knows; none where the row is newer, or nobody can say.
    fn known(&self, table: usize, id: &str, place: usize, current: &Value) -> Option<Value> {
        match self.own.get(&(table, id.to_owned())) {
            Some(RowChange::Changed(changes)) => {
                changes.get(place).cloned().flatten().map_or_else(|| Some(current.clone()), |(old, _)| old)
            }
            Some(RowChange::Added(_)) => None,
            _ => Some(current.clone()),
        }
    }

    /// Theirs changed a row that mine no longer has.
    fn gone(&mut self, table: usize, id: &str) -> Result<()> {
        let Some(values) = self.table(table).row(self.theirs, id)? else { return Ok(()) };
        let values = self.full(table, &values);
        if let Some((other, _)) = self.table(table).rival(self.mine, &values)? {
            self.renamed.note(id.to_owned(), other.clone());
            let mine = self.table(table).row(self.mine, &other)?.unwrap_or_default();
            let changes: Vec<_> = self.full(table, &values).into_iter().map(|new| Some((None, new))).collect();
            return self.changed(table, &other, &changes, &mine, true);
        }
        let conflict = self.conflict(table, id, ConflictKind::RemovedHere, None)?;
        if self.decide(conflict) {
            self.plan.steps.push(Step::Insert { table, values });
            return self.arrived(table, id, ArrivalKind::Added, Vec::new());
        }
        Ok(())
    }

    fn removed(&mut self, table: usize, id: &str) -> Result<()> {
        if self.own.contains_key(&(table, id.to_owned())) {
            let conflict = self.conflict(table, id, ConflictKind::RemovedThere, None)?;
            if !self.decide(conflict) {
                return Ok(());
            }
        }
        self.arrived(table, id, ArrivalKind::Removed, Vec::new())?;
        self.plan.steps.push(Step::Delete { table, id: id.to_owned() });
        Ok(())
    }

    /// Whether theirs is taken; what nobody chose stays open.
    fn decide(&mut self, conflict: Conflict) -> bool {
        let chosen = (self.choose)(&conflict);
        self.plan.report.open += u32::from(chosen.is_none());
        if chosen == Some(false) && !conflict.field.is_empty() {
            self.plan.report.kept.push(format!("{}/{}/{}", conflict.table, conflict.id, conflict.field));
        }
        self.plan.report.conflicts.push(conflict);
        chosen.unwrap_or(false)
    }

    fn conflict(
        &self,
        table: usize,
        id: &str,
        kind: ConflictKind,
        field: Option<(String, Option<&Value>, &Value, &Value)>,
    ) -> Result<Conflict> {
        let name = self.table(table).name();
        let cite =
            |conn: &ReadOnly, field: &str, value: &Value| cited(conn, name, field, text(value.into()), self.language);
        let (field, base, mine, theirs) = match &field {
            Some((field, old, current, new)) => (
                field.clone(),
                old.map_or(Ok(None), |old| cite(self.mine, field, old))?,
                cite(self.mine, field, current)?,
                cite(self.theirs, field, new)?,
            ),
            None => (String::new(), None, None, None),
        };
        let row = self.table(table).row(self.mine, id)?.unwrap_or_default();
        let custom = self.table(table).place("field_id").and_then(|place| match row.get(place) {
            Some(Value::Text(field)) => Some(custom::reported_name(field)),
            _ => None,
        });
        Ok(Conflict {
            table: name.into(),
            custom,
            id: id.into(),
            field,
            kind,
            record: self.label(table, id)?,
            base,
            mine,
            theirs,
            mine_by: last_edit(self.mine, id, self.base.common)?,
            theirs_by: last_edit(self.theirs, id, self.base.common)?,
        })
    }

    fn arrived(&mut self, table: usize, id: &str, fate: ArrivalKind, fields: Vec<String>) -> Result<()> {
        let record = self.label(table, id)?;
        self.plan.report.arrivals.push(Arrival { table: self.table(table).name().into(), record, fate, fields });
        Ok(())
    }

    /// How people cite a record, or the one that it belongs to.
    fn label(&self, table: usize, id: &str) -> Result<String> {
        let known = self.table(table);
        for conn in [self.theirs, self.mine] {
            if let Some(shown) = shown(conn, known.name(), id, self.language)? {
                return Ok(shown.line());
            }
            let Some(values) = known.row(conn, id)? else { continue };
            for (column, register) in conn.catalogue().owners {
                if let Some(Value::Text(owner)) = known.place(column).and_then(|place| values.get(place))
                    && let Some(shown) = shown(conn, register, owner, self.language)?
                {
                    return Ok(shown.line());
                }
            }
            let text = |column: &str| match known.place(column).and_then(|place| values.get(place)) {
                Some(Value::Text(text)) => Some(text.as_str()),
                _ => None,
            };
            if let Some(name) = text("name") {
                return Ok(name.to_owned());
            }
            // The value of a custom field is told by its record and by what the field is called.
            if let (Some(register), Some(record), Some(field)) = (text("register"), text("record_id"), text("field_id"))
            {
                let of = shown(conn, register, record, self.language)?.map(|shown| shown.line()).unwrap_or_default();
                let field = names(conn)?.remove(field).unwrap_or_default();
                return Ok(format!("{of} · {field}"));
            }
        }
        Ok(String::new())
    }
}

fn is_empty(value: &Value) -> bool {
    matches!(value, Value::Null) || matches!(value, Value::Text(text) if text.is_empty())
}

/// Who touched a record last after the entry `seq`.
fn last_edit(conn: &ReadOnly, id: &str, seq: i64) -> Result<Option<LastEdit>> {
    let sql = "SELECT j.author, j.at FROM journal_record r JOIN journal j ON j.seq = r.seq
               WHERE r.record_id = ?1 AND j.seq > ?2 ORDER BY j.seq DESC LIMIT 1";
    let found = conn.prepare_cached(sql)?.query_row((id, seq), |row| Ok((row.get(0)?, row.get::<_, String>(1)?)));
    let Some((author, at)) = found.optional()? else { return Ok(None) };
    let at = chrono::DateTime::parse_from_rfc3339(&at).map_err(|e| Error::Value(e.to_string()))?.to_utc();
    Ok(Some(LastEdit { author, at }))
}
