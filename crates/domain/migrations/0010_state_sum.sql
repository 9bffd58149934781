-- What an entry vouches for: the digest of every record and of the numbers given out, as they stand after it. Entries of
-- older programs have none.
ALTER TABLE journal ADD COLUMN state BLOB;
-- The running sum over the rows of each record table, from which the digest of an entry is made.
CREATE TABLE state_sum (
    record_table TEXT PRIMARY KEY NOT NULL,
    sum          BLOB NOT NULL
) STRICT;
