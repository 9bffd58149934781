-- Who wrote an entry, by the key of the workstation. Outside the chain: an entry is hashed before it is signed.
CREATE TABLE journal_signature (
    seq        INTEGER PRIMARY KEY REFERENCES journal (seq),
    public_key BLOB NOT NULL,
    signature  BLOB NOT NULL
) STRICT;

-- The entries of others that a merge took in, as they stood in their journals. The entry of the merge vouches for them.
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
CREATE INDEX contribution_merge ON contribution (merge_seq);
