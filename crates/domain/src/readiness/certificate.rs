//! The certificate: its scope, its days, what the organisation concluded on climate change.

use super::Rule;
use super::Severity::{Blocking, ToTreat, ToWatch};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "scope-missing",
        mends: "scope",
        clause: Some("4.3"),
        severity: Blocking,
        register: "organisation",
        due: None,
        when: "t.scope = ''",
    },
    // Amendment 1:2024: the conclusion is recorded, even where climate change is not relevant.
    Rule {
        id: "climate-undecided",
        mends: "climate",
        clause: Some("4.1"),
        severity: ToTreat,
        register: "organisation",
        due: None,
        when: "t.climate = ''",
    },
    Rule {
        id: "certificate-undated",
        mends: "certificate_decided_on",
        clause: Some("4.3"),
        severity: ToWatch,
        register: "organisation",
        due: None,
        when: "t.certificate_decided_on IS NULL OR t.certificate_expires_on IS NULL",
    },
    Rule {
        id: "certificate-expired",
        mends: "certificate_expires_on",
        clause: Some("4.3"),
        severity: Blocking,
        register: "organisation",
        due: Some("t.certificate_expires_on"),
        when: "t.certificate_expires_on < :day",
    },
    // A renewal is complete before the certificate expires (DOMAIN A.2).
    Rule {
        id: "audit-after-expiry",
        mends: "next_audit_starts_on",
        clause: Some("4.3"),
        severity: Blocking,
        register: "organisation",
        due: Some("t.certificate_expires_on"),
        when: "coalesce(t.next_audit_ends_on, t.next_audit_starts_on) > t.certificate_expires_on
               AND t.certificate_expires_on >= :day",
    },
    // The first surveillance comes no later than 12 months after the decision (DOMAIN A.2).
    Rule {
        id: "surveillance-late",
        mends: "next_audit_starts_on",
        clause: Some("9.2.2"),
        severity: Blocking,
        register: "organisation",
        due: Some("date(t.certificate_decided_on, '+12 months')"),
        when: "t.certificate_decided_on <= :day
               AND coalesce(t.next_audit_starts_on, '') > date(t.certificate_decided_on, '+12 months')
               AND :day < date(t.certificate_decided_on, '+12 months')",
    },
    Rule {
        id: "audit-undated",
        mends: "next_audit_starts_on",
        clause: Some("9.2.2"),
        severity: ToTreat,
        register: "organisation",
        due: None,
        when: "t.next_audit_starts_on IS NULL",
    },
    Rule {
        id: "audit-past",
        mends: "next_audit_starts_on",
        clause: Some("9.2.2"),
        severity: ToWatch,
        register: "organisation",
        due: Some("coalesce(t.next_audit_ends_on, t.next_audit_starts_on)"),
        when: "coalesce(t.next_audit_ends_on, t.next_audit_starts_on) < :day",
    },
];
