-- Identity of a row: UUIDv7 text. Days: ISO 8601 text. Instants: RFC 3339 UTC text. Money: integer cents excluding tax.

CREATE TABLE journal (
    seq       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    at        TEXT NOT NULL,
    author    TEXT NOT NULL,
    station   TEXT NOT NULL,
    intent    TEXT NOT NULL,
    changeset BLOB NOT NULL,
    previous  BLOB NOT NULL,
    hash      BLOB NOT NULL
) STRICT;

CREATE TRIGGER journal_keeps_entries BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_everything BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Which entries touched which record: an index into the changesets, rebuilt from them by verify.
CREATE TABLE journal_record (
    record_id TEXT NOT NULL,
    seq       INTEGER NOT NULL REFERENCES journal (seq),
    PRIMARY KEY (record_id, seq)
) STRICT, WITHOUT ROWID;

-- The last number given out per series and year. Outside the changesets: undoing a creation must not free its number.
CREATE TABLE minted (
    series TEXT NOT NULL,
    year   INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE standard (
    id          TEXT PRIMARY KEY NOT NULL,
    name        TEXT NOT NULL,
    edition     TEXT NOT NULL,
    archived_at TEXT
) STRICT;

CREATE TABLE clause (
    id                TEXT PRIMARY KEY NOT NULL,
    standard_id       TEXT NOT NULL REFERENCES standard (id),
    number            TEXT NOT NULL,
    parent_id         TEXT REFERENCES clause (id),
    position          INTEGER NOT NULL,
    title_fr          TEXT NOT NULL,
    title_en          TEXT NOT NULL,
    auditable         INTEGER NOT NULL,
    questions_fr      TEXT NOT NULL,
    questions_en      TEXT NOT NULL,
    expected_evidence TEXT NOT NULL,
    documented        TEXT NOT NULL,
    note              TEXT NOT NULL,
    archived_at       TEXT,
    UNIQUE (standard_id, number)
) STRICT;

CREATE TABLE organisation (
    id                     TEXT PRIMARY KEY NOT NULL CHECK (id = 'organisation'),
    name                   TEXT NOT NULL,
    department             TEXT NOT NULL,
    scope                  TEXT NOT NULL,
    threshold_cents        INTEGER NOT NULL,
    standard_id            TEXT NOT NULL REFERENCES standard (id),
    certification_body     TEXT NOT NULL,
    certificate_number     TEXT NOT NULL,
    certificate_decided_on TEXT,
    certificate_expires_on TEXT,
    next_audit             TEXT NOT NULL,
    next_audit_starts_on   TEXT,
    next_audit_ends_on     TEXT,
    archived_at            TEXT
) STRICT;

CREATE TABLE process (
    id          TEXT PRIMARY KEY NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    family      TEXT NOT NULL,
    pilot       TEXT NOT NULL,
    purpose     TEXT NOT NULL,
    archived_at TEXT
) STRICT;
CREATE INDEX process_live ON process (code) WHERE archived_at IS NULL;

CREATE TABLE procedure (
    id             TEXT PRIMARY KEY NOT NULL,
    code           TEXT NOT NULL UNIQUE,
    title          TEXT NOT NULL,
    kind           TEXT NOT NULL,
    process_id     TEXT REFERENCES process (id),
    owner          TEXT NOT NULL,
    review_months  INTEGER NOT NULL,
    next_review_on TEXT,
    note           TEXT NOT NULL,
    archived_at    TEXT
) STRICT;
CREATE INDEX procedure_live ON procedure (code) WHERE archived_at IS NULL;

CREATE TABLE procedure_version (
    id             TEXT PRIMARY KEY NOT NULL,
    procedure_id   TEXT NOT NULL REFERENCES procedure (id),
    version        TEXT NOT NULL,
    state          TEXT NOT NULL,
    author         TEXT NOT NULL,
    verifier       TEXT NOT NULL,
    approver       TEXT NOT NULL,
    effective_on   TEXT,
    change_summary TEXT NOT NULL,
    archived_at    TEXT,
    UNIQUE (procedure_id, version)
) STRICT;
CREATE UNIQUE INDEX procedure_version_in_force ON procedure_version (procedure_id) WHERE state = 'in-force';

CREATE TABLE grade (
    id          TEXT PRIMARY KEY NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    label_fr    TEXT NOT NULL,
    label_en    TEXT NOT NULL,
    severity    INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 4),
    mark        TEXT NOT NULL,
    position    INTEGER NOT NULL,
    archived_at TEXT
) STRICT;

CREATE TABLE finding (
    id           TEXT PRIMARY KEY NOT NULL,
    reference    TEXT NOT NULL UNIQUE,
    audit        TEXT NOT NULL,
    grade_id     TEXT NOT NULL REFERENCES grade (id),
    clause_id    TEXT REFERENCES clause (id),
    process_id   TEXT REFERENCES process (id),
    procedure_id TEXT REFERENCES procedure (id),
    requirement  TEXT NOT NULL,
    observation  TEXT NOT NULL,
    evidence     TEXT NOT NULL,
    risk         TEXT NOT NULL,
    benefit      TEXT NOT NULL,
    auditor      TEXT NOT NULL,
    found_on     TEXT,
    archived_at  TEXT
) STRICT;
CREATE INDEX finding_live ON finding (reference) WHERE archived_at IS NULL;
CREATE INDEX finding_grade ON finding (grade_id) WHERE archived_at IS NULL;
CREATE INDEX finding_found_on ON finding (found_on) WHERE archived_at IS NULL;
CREATE INDEX finding_clause ON finding (clause_id);
CREATE INDEX finding_process ON finding (process_id);
CREATE INDEX finding_procedure ON finding (procedure_id);

-- A link from one record to another, readable from both ends.
CREATE TABLE link (
    id            TEXT PRIMARY KEY NOT NULL,
    from_register TEXT NOT NULL,
    from_id       TEXT NOT NULL,
    to_register   TEXT NOT NULL,
    to_id         TEXT NOT NULL,
    archived_at   TEXT,
    UNIQUE (from_id, to_id)
) STRICT;
CREATE INDEX link_to ON link (to_id);

CREATE TABLE attachment (
    id          TEXT PRIMARY KEY NOT NULL,
    register    TEXT NOT NULL,
    record_id   TEXT NOT NULL,
    name        TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    size        INTEGER NOT NULL,
    sha256      TEXT NOT NULL,
    added_at    TEXT NOT NULL,
    archived_at TEXT
) STRICT;
CREATE INDEX attachment_record ON attachment (record_id);

-- The bytes of attachments, stored once by SHA-256. Outside the changesets; attachment.sha256 vouches for them.
CREATE TABLE content (
    sha256 TEXT PRIMARY KEY NOT NULL,
    bytes  BLOB NOT NULL
) STRICT;

-- Search over every register. Filled by per-connection triggers written from the declarations of the registers.
CREATE TABLE search_entry (
    rowid     INTEGER PRIMARY KEY,
    register  TEXT NOT NULL,
    record_id TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL,
    title     TEXT NOT NULL,
    body      TEXT NOT NULL
) STRICT;
-- The declaration the entries were written from; another one means that they are written again on opening.
CREATE TABLE search_declaration (
    text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    register, reference, title, body,
    content = 'search_entry', content_rowid = 'rowid',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER search_entry_inserted AFTER INSERT ON search_entry BEGIN
    INSERT INTO search (rowid, register, reference, title, body)
    VALUES (new.rowid, new.register, new.reference, new.title, new.body);
END;
CREATE TRIGGER search_entry_deleted AFTER DELETE ON search_entry BEGIN
    INSERT INTO search (search, rowid, register, reference, title, body)
    VALUES ('delete', old.rowid, old.register, old.reference, old.title, old.body);
END;
CREATE TRIGGER search_entry_updated AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search (search, rowid, register, reference, title, body)
    VALUES ('delete', old.rowid, old.register, old.reference, old.title, old.body);
    INSERT INTO search (rowid, register, reference, title, body)
    VALUES (new.rowid, new.register, new.reference, new.title, new.body);
END;
