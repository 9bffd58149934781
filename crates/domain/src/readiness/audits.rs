//! Audits: held when they should be, on every process, their nonconformities answered in time (9.2, 10.2).

use super::Rule;
use super::Severity::{ToTreat, ToWatch};

pub(super) const RULES: &[Rule] = &[
    // « At planned intervals »: a year between two is what auditors look for.
    Rule {
        id: "internal-audit-old",
        mends: "",
        clause: Some("9.2.1"),
        severity: ToTreat,
        register: "organisation",
        due: Some(
            "(SELECT date(max(a.ends_on), '+12 months') FROM audit a WHERE a.kind = 'internal' AND a.archived_at IS NULL
              AND a.state <> 'planned' AND a.ends_on <= :day)",
        ),
        when: "NOT EXISTS (SELECT 1 FROM audit a WHERE a.kind = 'internal' AND a.archived_at IS NULL
               AND a.state <> 'planned' AND a.ends_on BETWEEN date(:day, '-12 months') AND :day)",
    },
    // One surveillance within twelve months of the decision (DOMAIN A.2).
    Rule {
        id: "surveillance-missing",
        mends: "",
        clause: Some("9.2.2"),
        severity: ToWatch,
        register: "organisation",
        due: Some("date(t.certificate_decided_on, '+12 months')"),
        when: "date(t.certificate_decided_on, '+12 months') < :day AND NOT EXISTS (
               SELECT 1 FROM audit a WHERE a.kind = 'surveillance-1' AND a.archived_at IS NULL
               AND a.starts_on BETWEEN t.certificate_decided_on AND :day)",
    },
    Rule {
        id: "audit-unfinished",
        mends: "agenda",
        clause: Some("9.2.2"),
        severity: ToTreat,
        register: "audit",
        due: Some("coalesce(t.ends_on, t.starts_on)"),
        when: "t.state IN ('planned', 'prepared', 'in-progress') AND coalesce(t.ends_on, t.starts_on) < :day",
    },
    // Every process at least once in the cycle that the last decision began.
    Rule {
        id: "process-not-audited",
        mends: "",
        clause: Some("9.2.2"),
        severity: ToWatch,
        register: "process",
        due: None,
        when: "t.id NOT IN (
               SELECT s.process_id FROM slot s JOIN audit a ON a.id = s.audit_id
               WHERE s.process_id IS NOT NULL AND s.archived_at IS NULL AND a.archived_at IS NULL AND a.state <> 'planned'
               AND s.held_on <= :day AND s.held_on >= coalesce((SELECT o.certificate_decided_on FROM organisation o), '')
               UNION SELECT f.process_id FROM finding f WHERE f.process_id IS NOT NULL AND f.archived_at IS NULL
               AND f.found_on <= :day AND f.found_on >= coalesce((SELECT o.certificate_decided_on FROM organisation o), ''))",
    },
    Rule {
        id: "answer-overdue",
        mends: "sheet",
        clause: Some("10.2.1"),
        severity: ToTreat,
        register: "finding",
        due: Some("(SELECT n.due_on FROM nonconformity n WHERE n.finding_id = t.id)"),
        when: "coalesce(t.cleared_on, '9999') > :day AND t.id IN (
               SELECT n.finding_id FROM nonconformity n WHERE n.due_on < :day
               AND n.state IN ('written', 'handed-over', 'refused'))",
    },
    Rule {
        id: "proof-overdue",
        mends: "sheet",
        clause: Some("10.2.1"),
        severity: ToTreat,
        register: "finding",
        due: Some("(SELECT n.proof_due_on FROM nonconformity n WHERE n.finding_id = t.id)"),
        when: "coalesce(t.cleared_on, '9999') > :day AND t.id IN (
               SELECT n.finding_id FROM nonconformity n WHERE n.proof_due_on < :day AND n.state = 'accepted')",
    },
    Rule {
        id: "nonconformity-no-action",
        mends: "sheet",
        clause: Some("10.2.1"),
        severity: ToTreat,
        register: "finding",
        due: None,
        when: "coalesce(t.found_on, '') <= :day AND coalesce(t.cleared_on, '9999') > :day
               AND t.grade_id IN (SELECT g.id FROM grade g WHERE g.severity >= 3)
               AND t.id NOT IN (SELECT a.finding_id FROM action a WHERE a.finding_id IS NOT NULL AND a.archived_at IS NULL)",
    },
];
