-- Which edition a standard comes after, and what is to be known before relying on it.
ALTER TABLE standard ADD COLUMN follows TEXT REFERENCES standard (id);
ALTER TABLE standard ADD COLUMN note_fr TEXT NOT NULL DEFAULT '';
ALTER TABLE standard ADD COLUMN note_en TEXT NOT NULL DEFAULT '';
-- Where a clause comes from in the edition before (numbers, a space between two), and what has changed.
ALTER TABLE clause ADD COLUMN comes_from TEXT NOT NULL DEFAULT '';
ALTER TABLE clause ADD COLUMN change TEXT NOT NULL DEFAULT '';
ALTER TABLE clause ADD COLUMN change_fr TEXT NOT NULL DEFAULT '';
ALTER TABLE clause ADD COLUMN change_en TEXT NOT NULL DEFAULT '';

-- Who must have read a document (7.5.3, 7.3): functions, one to a line; and who has.
ALTER TABLE procedure ADD COLUMN readers TEXT NOT NULL DEFAULT '';
CREATE TABLE acknowledgement (
    id          TEXT PRIMARY KEY NOT NULL,
    version_id  TEXT NOT NULL REFERENCES procedure_version (id),
    reader      TEXT NOT NULL,
    read_on     TEXT NOT NULL,
    noted_by    TEXT NOT NULL,
    archived_at TEXT
) STRICT;
CREATE INDEX acknowledgement_version ON acknowledgement (version_id) WHERE archived_at IS NULL;
