//! Procedures: a version in force, reviewed in time, by whom it should be (7.5).

use super::Rule;
use super::Severity::{Blocking, ToTreat, ToWatch};

/// Whether a version of the procedure `t` is in force on the day: one that was superseded since was, or the one that came
/// between was.
macro_rules! in_force {
    () => {
        "EXISTS (SELECT 1 FROM procedure_version v WHERE v.procedure_id = t.id AND v.archived_at IS NULL
                 AND v.state IN ('in-force', 'superseded') AND coalesce(v.effective_on, '') <= :day)"
    };
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "procedure-none-in-force",
        mends: "versions",
        clause: Some("7.5.2"),
        severity: ToTreat,
        register: "procedure",
        due: None,
        // One whose last version was withdrawn is out of use on purpose.
        when: concat!(
            "NOT ",
            in_force!(),
            " AND NOT EXISTS (SELECT 1 FROM procedure_version v WHERE v.procedure_id = t.id AND v.archived_at IS NULL
              AND v.state = 'withdrawn' AND v.id = (SELECT max(w.id) FROM procedure_version w
              WHERE w.procedure_id = t.id AND w.archived_at IS NULL))"
        ),
    },
    Rule {
        id: "review-overdue",
        mends: "next_review_on",
        clause: Some("7.5.2"),
        severity: ToTreat,
        register: "procedure",
        due: Some("t.next_review_on"),
        when: concat!("t.next_review_on < :day AND ", in_force!()),
    },
    Rule {
        id: "review-soon",
        mends: "next_review_on",
        clause: Some("7.5.2"),
        severity: ToWatch,
        register: "procedure",
        due: Some("t.next_review_on"),
        when: concat!("t.next_review_on BETWEEN :day AND date(:day, '+30 days') AND ", in_force!()),
    },
    Rule {
        id: "review-undated",
        mends: "next_review_on",
        clause: Some("7.5.2"),
        severity: ToWatch,
        register: "procedure",
        due: None,
        when: concat!("t.next_review_on IS NULL AND t.review_months > 0 AND ", in_force!()),
    },
    Rule {
        id: "procedure-no-owner",
        mends: "owner",
        clause: Some("5.3"),
        severity: ToWatch,
        register: "procedure",
        due: None,
        when: "t.owner = ''",
    },
    Rule {
        id: "procedure-no-process",
        mends: "process_id",
        clause: Some("4.4.1"),
        severity: ToWatch,
        register: "procedure",
        due: None,
        when: "t.process_id IS NULL",
    },
    Rule {
        id: "version-unapproved",
        mends: "versions",
        clause: Some("7.5.2"),
        severity: ToTreat,
        register: "procedure",
        due: None,
        when: "EXISTS (SELECT 1 FROM procedure_version v WHERE v.procedure_id = t.id AND v.archived_at IS NULL
               AND v.state = 'in-force' AND (v.verifier = '' OR v.approver = ''
               OR (fold(v.author) = fold(v.verifier) AND fold(v.author) = fold(v.approver))))",
    },
    // 7.5.3 and 7.3: those a document concerns know what it says; a month is given to them.
    Rule {
        id: "procedure-unread",
        mends: "readers",
        clause: Some("7.5.3"),
        severity: ToWatch,
        register: "procedure",
        due: Some(
            "(SELECT date(v.effective_on, '+30 days') FROM procedure_version v WHERE v.procedure_id = t.id
              AND v.archived_at IS NULL AND v.state = 'in-force')",
        ),
        when: "t.readers <> '' AND EXISTS (
               SELECT 1 FROM procedure_version v,
                    json_each(parts(t.readers)) r
               WHERE v.procedure_id = t.id AND v.archived_at IS NULL AND v.state = 'in-force'
               AND v.effective_on < date(:day, '-30 days') AND trim(r.value) <> ''
               AND NOT EXISTS (SELECT 1 FROM acknowledgement a WHERE a.version_id = v.id AND a.archived_at IS NULL
                               AND a.read_on <= :day AND fold(a.reader) = fold(trim(r.value))))",
    },
    Rule {
        id: "policy-missing",
        mends: "",
        clause: Some("5.2.2"),
        severity: Blocking,
        register: "organisation",
        due: None,
        when: "NOT EXISTS (SELECT 1 FROM procedure p JOIN procedure_version v ON v.procedure_id = p.id
               WHERE p.kind = 'policy' AND p.archived_at IS NULL AND v.archived_at IS NULL
               AND v.state IN ('in-force', 'superseded') AND coalesce(v.effective_on, '') <= :day)",
    },
];
