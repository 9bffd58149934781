-- What the organisation says of each clause: how it meets it, and why it does not apply.
ALTER TABLE clause ADD COLUMN state TEXT NOT NULL DEFAULT 'to-assess';
ALTER TABLE clause ADD COLUMN assessment TEXT NOT NULL DEFAULT '';
ALTER TABLE clause ADD COLUMN justification TEXT NOT NULL DEFAULT '';
ALTER TABLE clause ADD COLUMN assessed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE clause ADD COLUMN assessed_on TEXT;
-- What it concluded on climate change (4.1, amendment 1:2024).
ALTER TABLE organisation ADD COLUMN climate TEXT NOT NULL DEFAULT '';
-- When a nonconformity was cleared, or a point dealt with.
ALTER TABLE finding ADD COLUMN cleared_on TEXT;

-- Gaps that somebody decided not to be shown again, with the reason.
CREATE TABLE silence (
    id          TEXT PRIMARY KEY NOT NULL,
    rule        TEXT NOT NULL,
    record_id   TEXT NOT NULL,
    reason      TEXT NOT NULL,
    silenced_by TEXT NOT NULL,
    silenced_at TEXT NOT NULL,
    archived_at TEXT
) STRICT;
CREATE INDEX silence_live ON silence (rule, record_id) WHERE archived_at IS NULL;

-- How long it took to bring a proof on screen, question by question.
CREATE TABLE drill (
    id          TEXT PRIMARY KEY NOT NULL,
    clause_id   TEXT NOT NULL REFERENCES clause (id),
    question    TEXT NOT NULL,
    seconds     INTEGER NOT NULL,
    found       INTEGER NOT NULL,
    proof       TEXT NOT NULL,
    done_by     TEXT NOT NULL,
    done_at     TEXT NOT NULL,
    archived_at TEXT
) STRICT;
CREATE INDEX drill_clause ON drill (clause_id);

-- The sheet of a process (4.4.1): what comes in, what is done, what goes out, what it takes.
ALTER TABLE process ADD COLUMN inputs TEXT NOT NULL DEFAULT '';
ALTER TABLE process ADD COLUMN activities TEXT NOT NULL DEFAULT '';
ALTER TABLE process ADD COLUMN outputs TEXT NOT NULL DEFAULT '';
ALTER TABLE process ADD COLUMN resources TEXT NOT NULL DEFAULT '';
