-- Delays that no public source gives: those of one's own audits, of the certification body, and for the proof of a major.
ALTER TABLE organisation ADD COLUMN internal_answer_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organisation ADD COLUMN answer_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organisation ADD COLUMN proof_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE nonconformity ADD COLUMN proof_due_on TEXT;
