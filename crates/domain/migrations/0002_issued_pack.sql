-- Packs that were saved to a file: what was handed over, from which state, with which hash.
CREATE TABLE issued_pack (
    id          TEXT PRIMARY KEY NOT NULL,
    issued_at   TEXT NOT NULL,
    issued_by   TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    title       TEXT NOT NULL,
    edition     TEXT NOT NULL,
    dated       TEXT NOT NULL,
    language    TEXT NOT NULL,
    pages       INTEGER NOT NULL,
    size        INTEGER NOT NULL,
    sha256      TEXT NOT NULL,
    state       TEXT NOT NULL,
    archived_at TEXT
) STRICT;
