-- The tables of every store, as its newest schema has them. A domain's own migrations make them: a new domain begins with
-- this file.
CREATE TABLE journal (
    seq       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    at        TEXT NOT NULL,
    author    TEXT NOT NULL,
    station   TEXT NOT NULL,
    intent    TEXT NOT NULL,
    changeset BLOB NOT NULL,
    previous  BLOB NOT NULL,
    hash      BLOB NOT NULL,
    state     BLOB
) STRICT;
CREATE TRIGGER journal_keeps_entries BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_everything BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

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

CREATE TABLE journal_record (
    record_id TEXT NOT NULL,
    seq       INTEGER NOT NULL,
    part      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (record_id, seq, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_signature (
    seq        INTEGER PRIMARY KEY REFERENCES journal (seq),
    public_key BLOB NOT NULL,
    signature  BLOB NOT NULL
) STRICT;

CREATE TABLE contribution (
    hash       BLOB PRIMARY KEY NOT NULL,
    merge_seq  INTEGER NOT NULL,
    at         TEXT NOT NULL,
    author     TEXT NOT NULL,
    station    TEXT NOT NULL,
    intent     TEXT NOT NULL,
    public_key BLOB,
    signature  BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE state_sum (
    record_table TEXT PRIMARY KEY NOT NULL,
    sum          BLOB NOT NULL
) STRICT;

CREATE TABLE minted (
    series TEXT NOT NULL,
    year   INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id            TEXT PRIMARY KEY NOT NULL,
    from_register TEXT NOT NULL,
    from_id       TEXT NOT NULL,
    to_register   TEXT NOT NULL,
    to_id         TEXT NOT NULL,
    archived_at   TEXT,
    UNIQUE (from_id, to_id)
) STRICT;

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

CREATE TABLE custom_field (
    id          TEXT PRIMARY KEY NOT NULL,
    register    TEXT NOT NULL,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    choices     TEXT NOT NULL DEFAULT '',
    position    INTEGER NOT NULL DEFAULT 0,
    archived_at TEXT,
    UNIQUE (register, name)
) STRICT;

CREATE TABLE custom_value (
    id          TEXT PRIMARY KEY NOT NULL,
    register    TEXT NOT NULL,
    record_id   TEXT NOT NULL,
    field_id    TEXT NOT NULL REFERENCES custom_field (id),
    value       TEXT NOT NULL,
    archived_at TEXT,
    UNIQUE (record_id, field_id)
) STRICT;
CREATE INDEX custom_value_field ON custom_value (field_id);

CREATE TABLE saved_view (
    id          TEXT PRIMARY KEY NOT NULL,
    register    TEXT NOT NULL,
    name        TEXT NOT NULL,
    settings    TEXT NOT NULL,
    archived_at TEXT,
    UNIQUE (register, name)
) STRICT;

CREATE TABLE content (
    sha256 TEXT PRIMARY KEY NOT NULL,
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE search_entry (
    rowid     INTEGER PRIMARY KEY,
    register  TEXT NOT NULL,
    record_id TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL,
    title     TEXT NOT NULL,
    body      TEXT NOT NULL
) STRICT;
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
