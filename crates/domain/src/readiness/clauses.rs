//! The clauses of the standard: what is said of each, and what proves it.

use super::Rule;
use super::Severity::{ToTreat, ToWatch};

/// Whether nothing proves the clause `t`: no document or record linked with it, no file attached.
macro_rules! unproven {
    () => {
        "NOT EXISTS (SELECT 1 FROM link l WHERE l.archived_at IS NULL AND t.id IN (l.from_id, l.to_id))
         AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.record_id = t.id AND a.archived_at IS NULL)"
    };
}

/// Whether a nonconformity is open on the clause `t`, or on one below it, as of a day.
macro_rules! contradicted {
    () => {
        "EXISTS (SELECT 1 FROM finding f JOIN grade g ON g.id = f.grade_id JOIN clause c ON c.id = f.clause_id
               WHERE f.archived_at IS NULL AND g.severity >= 3 AND coalesce(f.cleared_on, '9999') > :day
               AND coalesce(f.found_on, '') <= :day
               AND c.standard_id = t.standard_id AND (c.number = t.number OR c.number LIKE t.number || '.%'))"
    };
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "clause-not-assessed",
        mends: "state",
        clause: None,
        severity: ToWatch,
        register: "clause",
        due: None,
        // Where a document is missing that the standard demands, that is the gap.
        when: concat!("t.auditable AND t.state = 'to-assess' AND NOT (t.documented <> '' AND ", unproven!(), ")"),
    },
    // Where a nonconformity is open on the clause, that is the gap.
    Rule {
        id: "clause-nonconforming",
        mends: "assessment",
        clause: None,
        severity: ToTreat,
        register: "clause",
        due: None,
        when: "t.auditable AND t.state = 'nonconforming' AND NOT EXISTS (
               SELECT 1 FROM finding f JOIN grade g ON g.id = f.grade_id WHERE f.clause_id = t.id
               AND f.archived_at IS NULL AND g.severity >= 3 AND coalesce(f.cleared_on, '9999') > :day)",
    },
    // What is declared in order while a nonconformity is open there, or on a part of it, is contradicted.
    Rule {
        id: "clause-contradicted",
        mends: "state",
        clause: None,
        severity: ToTreat,
        register: "clause",
        due: None,
        when: concat!("t.auditable AND t.state IN ('conforming', 'to-improve') AND ", contradicted!()),
    },
    // 4.3: a requirement that does not apply is justified in the scope.
    Rule {
        id: "clause-unjustified",
        mends: "justification",
        clause: None,
        severity: ToTreat,
        register: "clause",
        due: None,
        when: "t.state = 'not-applicable' AND t.justification = ''",
    },
    // Auditors seldom accept another one (DOMAIN D.4).
    Rule {
        id: "clause-doubtful",
        mends: "justification",
        clause: None,
        severity: ToWatch,
        register: "clause",
        due: None,
        when: "t.state = 'not-applicable' AND t.number NOT LIKE '7.1.5%' AND t.number NOT LIKE '8.3%'
               AND t.number NOT LIKE '8.5%'",
    },
    Rule {
        id: "documented-missing",
        mends: "",
        clause: None,
        severity: ToTreat,
        register: "clause",
        due: None,
        when: concat!("t.auditable AND t.documented <> '' AND t.state <> 'not-applicable' AND ", unproven!()),
    },
    Rule {
        id: "clause-unproven",
        mends: "",
        clause: None,
        severity: ToWatch,
        register: "clause",
        due: None,
        when: concat!(
            "t.auditable AND t.documented = '' AND t.state IN ('conforming', 'to-improve') AND ",
            unproven!()
        ),
    },
];
