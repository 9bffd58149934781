-- Who holds a contract from a modification on.
ALTER TABLE modification ADD COLUMN holders TEXT NOT NULL DEFAULT '';
