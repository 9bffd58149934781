//! Actions: carried out in time, and closed only when they are seen to work (10.2.1).

use super::Rule;
use super::Severity::{ToTreat, ToWatch};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "action-late",
        mends: "life",
        clause: Some("10.2.1"),
        severity: ToTreat,
        register: "action",
        due: Some("t.due_on"),
        when: "t.state IN ('proposed', 'validated', 'in-progress') AND t.due_on < :day",
    },
    Rule {
        id: "action-ineffective",
        mends: "life",
        clause: Some("10.2.1"),
        severity: ToTreat,
        register: "action",
        due: Some("t.due_on"),
        when: "t.state = 'ineffective'",
    },
    Rule {
        id: "check-overdue",
        mends: "life",
        clause: Some("10.2.1"),
        severity: ToTreat,
        register: "action",
        due: Some("t.check_due_on"),
        when: "t.state = 'to-check' AND t.check_due_on < :day",
    },
    // Done is not closed: a month is given to say how the effect will be checked.
    Rule {
        id: "action-unchecked",
        mends: "life",
        clause: Some("10.2.1"),
        severity: ToWatch,
        register: "action",
        due: Some("date(t.done_on, '+30 days')"),
        when: "t.state = 'done' AND t.kind <> 'correction' AND t.done_on < date(:day, '-30 days')",
    },
    Rule {
        id: "action-nobody",
        mends: "owner",
        clause: Some("10.2.1"),
        severity: ToWatch,
        register: "action",
        due: None,
        when: "t.state IN ('proposed', 'validated', 'in-progress') AND (t.owner = '' OR t.due_on IS NULL)",
    },
];
