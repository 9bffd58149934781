-- The place of a process within its band of the map: from 1; 0 where nobody placed it, which comes last, by code.
ALTER TABLE process ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
