-- What is done about what was found, whatever it comes from (10.2.1, 10.1).
CREATE TABLE action (
    id              TEXT PRIMARY KEY NOT NULL,
    reference       TEXT NOT NULL UNIQUE,
    description     TEXT NOT NULL,
    kind            TEXT NOT NULL,
    finding_id      TEXT REFERENCES finding (id),
    origin          TEXT NOT NULL,
    process_id      TEXT REFERENCES process (id),
    cause           TEXT NOT NULL,
    owner           TEXT NOT NULL,
    due_on          TEXT,
    state           TEXT NOT NULL,
    progress        INTEGER NOT NULL,
    done_on         TEXT,
    proof           TEXT NOT NULL,
    check_criterion TEXT NOT NULL,
    check_due_on    TEXT,
    checked_by      TEXT NOT NULL,
    checked_on      TEXT,
    check_result    TEXT NOT NULL,
    archived_at     TEXT
) STRICT;
CREATE INDEX action_live ON action (reference) WHERE archived_at IS NULL;
CREATE INDEX action_due ON action (due_on) WHERE archived_at IS NULL;
CREATE INDEX action_finding ON action (finding_id);

-- An audit, from its plan to its closure (9.2).
CREATE TABLE audit (
    id            TEXT PRIMARY KEY NOT NULL,
    reference     TEXT NOT NULL UNIQUE,
    kind          TEXT NOT NULL,
    state         TEXT NOT NULL,
    starts_on     TEXT,
    ends_on       TEXT,
    objectives    TEXT NOT NULL,
    criteria      TEXT NOT NULL,
    scope         TEXT NOT NULL,
    scope_clauses TEXT NOT NULL,
    sites         TEXT NOT NULL,
    lead_auditor  TEXT NOT NULL,
    team          TEXT NOT NULL,
    sample        TEXT NOT NULL,
    conclusion    TEXT NOT NULL,
    disagreements TEXT NOT NULL,
    distribution  TEXT NOT NULL,
    answer_days   INTEGER NOT NULL,
    archived_at   TEXT
) STRICT;
CREATE INDEX audit_live ON audit (reference) WHERE archived_at IS NULL;
-- A slot of its agenda.
CREATE TABLE slot (
    id           TEXT PRIMARY KEY NOT NULL,
    audit_id     TEXT NOT NULL REFERENCES audit (id),
    held_on      TEXT NOT NULL,
    starts_at    TEXT NOT NULL,
    ends_at      TEXT NOT NULL,
    theme        TEXT NOT NULL,
    process_id   TEXT REFERENCES process (id),
    clauses      TEXT NOT NULL,
    auditors     TEXT NOT NULL,
    auditees     TEXT NOT NULL,
    place        TEXT NOT NULL,
    independence TEXT NOT NULL,
    archived_at  TEXT
) STRICT;
CREATE INDEX slot_audit ON slot (audit_id);
-- A line of the checklist: a question asked in a slot, what was answered, and what came of it.
CREATE TABLE checklist_item (
    id          TEXT PRIMARY KEY NOT NULL,
    audit_id    TEXT NOT NULL REFERENCES audit (id),
    slot_id     TEXT REFERENCES slot (id),
    position    INTEGER NOT NULL,
    clause_id   TEXT REFERENCES clause (id),
    question    TEXT NOT NULL,
    expected    TEXT NOT NULL,
    answer      TEXT NOT NULL,
    result      TEXT NOT NULL,
    archived_at TEXT
) STRICT;
CREATE INDEX checklist_item_audit ON checklist_item (audit_id, position);

ALTER TABLE finding ADD COLUMN audit_id TEXT REFERENCES audit (id);
CREATE INDEX finding_audit ON finding (audit_id);

-- The answer to a nonconformity: extent, cause, correction, and how it was accepted and cleared (10.2.1).
CREATE TABLE nonconformity (
    id               TEXT PRIMARY KEY NOT NULL,
    finding_id       TEXT NOT NULL UNIQUE REFERENCES finding (id),
    state            TEXT NOT NULL,
    handed_over_on   TEXT,
    due_on           TEXT,
    extent           TEXT NOT NULL,
    correction       TEXT NOT NULL,
    corrected_on     TEXT,
    whys             TEXT NOT NULL,
    ishikawa         TEXT NOT NULL,
    cause            TEXT NOT NULL,
    effectiveness    TEXT NOT NULL,
    answered_by      TEXT NOT NULL,
    answered_on      TEXT,
    refusal          TEXT NOT NULL,
    reviewed_by      TEXT NOT NULL,
    reviewed_on      TEXT,
    proof            TEXT NOT NULL,
    proof_on         TEXT,
    clearing         TEXT NOT NULL,
    archived_at      TEXT
) STRICT;
