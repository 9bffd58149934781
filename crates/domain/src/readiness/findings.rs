//! Findings: what is not cleared, what is not complete (10.2).

use super::Rule;
use super::Severity::{Blocking, ToTreat, ToWatch};

/// Whether the finding `t` was made by the day and is not cleared on it, with a grade of this severity.
macro_rules! open {
    ($severity:literal) => {
        concat!(
            "coalesce(t.found_on, '') <= :day AND coalesce(t.cleared_on, '9999') > :day
             AND t.grade_id IN (SELECT g.id FROM grade g WHERE g.severity = ",
            $severity,
            ")"
        )
    };
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "major-open",
        mends: "sheet",
        clause: None,
        severity: Blocking,
        register: "finding",
        due: None,
        when: open!("4"),
    },
    Rule {
        id: "minor-open",
        mends: "sheet",
        clause: None,
        severity: ToTreat,
        register: "finding",
        due: None,
        when: concat!(open!("3"), " AND coalesce(date(t.found_on, '+12 months'), '9999') > :day"),
    },
    // One that is not solved at the next audit is normally raised to a major one (DOMAIN B.1).
    Rule {
        id: "minor-old",
        mends: "sheet",
        clause: None,
        severity: Blocking,
        register: "finding",
        due: Some("date(t.found_on, '+12 months')"),
        when: concat!(open!("3"), " AND date(t.found_on, '+12 months') <= :day"),
    },
    Rule {
        id: "weak-open",
        mends: "cleared_on",
        clause: None,
        severity: ToWatch,
        register: "finding",
        due: None,
        when: open!("2"),
    },
    // What the text of a nonconformity holds (DOMAIN B.2).
    Rule {
        id: "nonconformity-incomplete",
        mends: "requirement",
        clause: Some("10.2.2"),
        severity: ToTreat,
        register: "finding",
        due: None,
        when: "t.grade_id IN (SELECT g.id FROM grade g WHERE g.severity >= 3)
               AND (t.clause_id IS NULL OR t.requirement = '' OR t.evidence = '' OR t.risk = '')",
    },
];
