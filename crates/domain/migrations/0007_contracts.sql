-- The parts of an entry too large for one changeset; the entry holds their SHA-256.
CREATE TABLE journal_part (
    seq       INTEGER NOT NULL,
    part      INTEGER NOT NULL,
    changeset BLOB NOT NULL,
    PRIMARY KEY (seq, part)
) STRICT;
CREATE TRIGGER journal_part_keeps_entries BEFORE UPDATE ON journal_part
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_part_keeps_everything BEFORE DELETE ON journal_part
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
-- In which part of the entry a record is touched; 0 where the entry is in one piece. Parts are noted before their entry is
-- written: verify, not a foreign key, says that the index is that of the journal.
CREATE TABLE journal_record_in_part (
    record_id TEXT NOT NULL,
    seq       INTEGER NOT NULL,
    part      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (record_id, seq, part)
) STRICT, WITHOUT ROWID;
INSERT INTO journal_record_in_part (record_id, seq, part) SELECT record_id, seq, 0 FROM journal_record;
DROP TABLE journal_record;
ALTER TABLE journal_record_in_part RENAME TO journal_record;

-- Thresholds and delays of public procurement, each with the days it is valid on.
CREATE TABLE threshold (
    id          TEXT PRIMARY KEY NOT NULL,
    reference   TEXT NOT NULL UNIQUE,
    code        TEXT NOT NULL,
    label_fr    TEXT NOT NULL,
    label_en    TEXT NOT NULL,
    article     TEXT NOT NULL,
    unit        TEXT NOT NULL,
    value       INTEGER NOT NULL,
    valid_from  TEXT,
    valid_to    TEXT,
    confidence  TEXT NOT NULL,
    note        TEXT NOT NULL,
    archived_at TEXT
) STRICT;
CREATE INDEX threshold_code ON threshold (code, valid_from);

-- One import of open data: what was read, and what became of it.
CREATE TABLE contract_import (
    id           TEXT PRIMARY KEY NOT NULL,
    name         TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    format       TEXT NOT NULL,
    imported_at  TEXT NOT NULL,
    records      INTEGER NOT NULL,
    other_buyers INTEGER NOT NULL,
    merged       INTEGER NOT NULL,
    unread       INTEGER NOT NULL,
    created      INTEGER NOT NULL,
    updated      INTEGER NOT NULL,
    unchanged    INTEGER NOT NULL,
    repaired     INTEGER NOT NULL,
    flagged      INTEGER NOT NULL,
    lines_sha256 TEXT NOT NULL,
    archived_at  TEXT
) STRICT;
-- Each record as it stood in the file, and each remark on it: outside the changesets, vouched for by lines_sha256.
CREATE TABLE import_line (
    import_id TEXT NOT NULL,
    number    INTEGER NOT NULL,
    raw       TEXT NOT NULL,
    raw_hash  INTEGER NOT NULL,
    PRIMARY KEY (import_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_line_raw ON import_line (raw_hash);
CREATE TABLE import_remark (
    import_id TEXT NOT NULL,
    seq       INTEGER NOT NULL,
    line      INTEGER NOT NULL,
    contract  TEXT NOT NULL,
    field     TEXT NOT NULL,
    code      TEXT NOT NULL,
    given     TEXT NOT NULL,
    kept      TEXT NOT NULL,
    PRIMARY KEY (import_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_remark_line ON import_remark (import_id, line);
CREATE INDEX import_remark_code ON import_remark (import_id, code);

-- A contract (marché), from the need to the final account.
CREATE TABLE contract (
    id                TEXT PRIMARY KEY NOT NULL,
    reference         TEXT NOT NULL,
    buyer             TEXT NOT NULL,
    object            TEXT NOT NULL,
    capacity          TEXT NOT NULL,
    nature            TEXT NOT NULL,
    category          TEXT NOT NULL,
    procedure         TEXT NOT NULL,
    social            INTEGER NOT NULL,
    cpv               TEXT NOT NULL,
    estimated_cents   INTEGER,
    awarded_cents     INTEGER,
    similar_cents     INTEGER,
    lots              INTEGER,
    duration_months   INTEGER,
    duration_reason   TEXT NOT NULL,
    framework         TEXT NOT NULL,
    department        TEXT NOT NULL,
    officer           TEXT NOT NULL,
    state             TEXT NOT NULL,
    outcome_reason    TEXT NOT NULL,
    paper             INTEGER NOT NULL,
    urgent            INTEGER NOT NULL,
    need_on           TEXT,
    published_on      TEXT,
    launched_on       TEXT,
    tenders_due_on    TEXT,
    report_on         TEXT,
    board_on          TEXT,
    rejected_on       TEXT,
    signed_on         TEXT,
    transmitted_on    TEXT,
    notified_on       TEXT,
    award_notice_on   TEXT,
    data_published_on TEXT,
    closed_on         TEXT,
    bids              INTEGER,
    holders           TEXT NOT NULL,
    sme               TEXT NOT NULL,
    import_id         TEXT REFERENCES contract_import (id),
    import_line       INTEGER,
    archived_at       TEXT,
    UNIQUE (buyer, reference)
) STRICT;
CREATE INDEX contract_live ON contract (reference) WHERE archived_at IS NULL;
CREATE INDEX contract_notified ON contract (notified_on) WHERE archived_at IS NULL;

CREATE TABLE modification (
    id            TEXT PRIMARY KEY NOT NULL,
    contract_id   TEXT NOT NULL REFERENCES contract (id),
    number        TEXT NOT NULL,
    object        TEXT NOT NULL,
    basis         TEXT NOT NULL,
    delta_cents   INTEGER,
    delta_months  INTEGER,
    signed_on     TEXT,
    board_on      TEXT,
    published_on  TEXT,
    archived_at   TEXT,
    UNIQUE (contract_id, number)
) STRICT;

-- A line of the file checklist: is the document there, and of which day.
CREATE TABLE piece (
    id          TEXT PRIMARY KEY NOT NULL,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    code        TEXT NOT NULL,
    state       TEXT NOT NULL,
    dated_on    TEXT,
    note        TEXT NOT NULL,
    archived_at TEXT,
    UNIQUE (contract_id, code)
) STRICT;

-- An alert that a person set aside, and why.
CREATE TABLE check_override (
    id          TEXT PRIMARY KEY NOT NULL,
    contract_id TEXT NOT NULL REFERENCES contract (id),
    rule        TEXT NOT NULL,
    reason      TEXT NOT NULL,
    archived_at TEXT,
    UNIQUE (contract_id, rule)
) STRICT;

-- A sample: how it was drawn, from which population, and what it showed.
CREATE TABLE sample (
    id              TEXT PRIMARY KEY NOT NULL,
    reference       TEXT NOT NULL UNIQUE,
    purpose         TEXT NOT NULL,
    method          TEXT NOT NULL,
    strata          TEXT NOT NULL,
    filters         TEXT NOT NULL,
    seed            TEXT NOT NULL,
    generator       TEXT NOT NULL,
    confidence      INTEGER NOT NULL,
    tolerable       INTEGER NOT NULL,
    expected        INTEGER NOT NULL,
    size            INTEGER NOT NULL,
    population      INTEGER NOT NULL,
    population_hash TEXT NOT NULL,
    drawn_at        TEXT,
    audit_id        TEXT REFERENCES audit (id),
    archived_at     TEXT
) STRICT;
CREATE TABLE sample_item (
    id          TEXT PRIMARY KEY NOT NULL,
    sample_id   TEXT NOT NULL REFERENCES sample (id),
    contract_id TEXT NOT NULL REFERENCES contract (id),
    position    INTEGER NOT NULL,
    stratum     TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    note        TEXT NOT NULL,
    archived_at TEXT,
    UNIQUE (sample_id, contract_id)
) STRICT;

ALTER TABLE finding ADD COLUMN contract_id TEXT REFERENCES contract (id);
CREATE INDEX finding_contract ON finding (contract_id);
