//! The states of a record, and which can follow which.

use language::text::fold;
use serde::Serialize;
use ts_rs::TS;

use super::Record;

/// Where a record can go from one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Transition {
    /// The state it is in.
    pub from: &'static str,
    /// The states that can follow, the usual one first.
    pub to: &'static [&'static str],
    /// Only where this field has this value; of several transitions from a state, the first that fits counts.
    pub when: Option<(&'static str, &'static str)>,
    /// Who may take the step, where not anybody: the person named in the first field, who is none of those in the others.
    pub by: Option<(&'static str, &'static [&'static str])>,
}

impl Transition {
    /// From a state, whatever else the record says.
    #[must_use]
    pub const fn new(from: &'static str, to: &'static [&'static str]) -> Self {
        Self { from, to, when: None, by: None }
    }
}

/// The states of a record and the steps between them. The field changes by its own command, which asks for what a step needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Workflow {
    /// The field that holds the state.
    pub field: &'static str,
    /// Its steps.
    pub transitions: &'static [Transition],
}

impl Workflow {
    /// The fields whose person takes a step that another one has to take, by the rule of [`Transition::by`].
    #[must_use]
    pub fn taken_by_the_same<T: Record>(&self, record: &T) -> Vec<&'static str> {
        let values = serde_json::to_value(record).unwrap_or_default();
        let person = |field: &str| values[field].as_str().map(|name| fold(name.trim())).filter(|name| !name.is_empty());
        let rules = self.transitions.iter().filter_map(|step| step.by);
        let same = rules.filter(|(who, others)| {
            let who = person(who);
            who.is_some() && others.iter().any(|other| person(other) == who)
        });
        same.map(|(who, _)| who).collect()
    }

    /// The states that can follow for this record.
    #[must_use]
    pub fn next<T: Record>(&self, record: &T) -> &'static [&'static str] {
        let values = serde_json::to_value(record).unwrap_or_default();
        let is = |field: &str, value: &str| values[field].as_str() == Some(value);
        let fits =
            |step: &&Transition| is(self.field, step.from) && step.when.is_none_or(|(field, value)| is(field, value));
        self.transitions.iter().find(fits).map_or(&[], |step| step.to)
    }
}
