//! Processes: who answers for them, what describes them (4.4).

use super::Rule;
use super::Severity::{ToTreat, ToWatch};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "process-no-pilot",
        mends: "pilot",
        clause: Some("4.4.1"),
        severity: ToTreat,
        register: "process",
        due: None,
        when: "t.pilot = ''",
    },
    Rule {
        id: "process-no-procedure",
        mends: "",
        clause: Some("4.4.2"),
        severity: ToWatch,
        register: "process",
        due: None,
        // A set made once: there is no index on the process of a procedure.
        when: "t.id NOT IN (SELECT p.process_id FROM procedure p WHERE p.process_id IS NOT NULL AND p.archived_at IS NULL)",
    },
];
