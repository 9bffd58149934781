-- Who tendered, by name: until now only how many.
ALTER TABLE contract ADD COLUMN tenderers TEXT NOT NULL DEFAULT '';
