-- Views of a register that people keep under a name.
CREATE TABLE saved_view (
    id          TEXT PRIMARY KEY NOT NULL,
    register    TEXT NOT NULL,
    name        TEXT NOT NULL,
    settings    TEXT NOT NULL,
    archived_at TEXT,
    UNIQUE (register, name)
) STRICT;

-- A gap is set aside until a day, on which it comes back.
ALTER TABLE silence ADD COLUMN until TEXT;

-- Who answered a question of an audit.
ALTER TABLE checklist_item ADD COLUMN met TEXT NOT NULL DEFAULT '';

-- Who looked at a file of a sample, and when.
ALTER TABLE sample_item ADD COLUMN examined_by TEXT NOT NULL DEFAULT '';
ALTER TABLE sample_item ADD COLUMN examined_on TEXT;
