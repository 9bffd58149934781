-- Fields that the people of a dossier add to a register, and what they hold: a value to a record and a field.
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
