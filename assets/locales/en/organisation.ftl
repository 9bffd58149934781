### The organisation and its certificate.

table-organisation = organisation
organisation-register = Organisation
organisation-name = Organisation
organisation-department = Certified department
organisation-scope = Scope
organisation-scope-hint = The sentence on the certificate, for example: Procedures for public contracts above €150,000 excluding tax.
organisation-threshold_cents = Scope threshold, in € excl. tax
organisation-standard_id = Standard
organisation-certification_body = Certification body
organisation-certificate_number = Certificate number
organisation-certificate_decided_on = Certification decision
organisation-certificate_expires_on = Certificate expiry
organisation-next_audit = Next audit
organisation-next_audit_starts_on = First day of the audit
organisation-next_audit_ends_on = Last day of the audit
organisation-archived_at = Archived on
organisation-climate = Climate change
organisation-climate-hint = What management concluded (4.1, amendment 1:2024), even where it is not relevant.
organisation-internal_answer_days = Answer after an internal audit (days)
organisation-internal_answer_days-hint = Suggested: 15, to be confirmed
organisation-answer_days = Answer after an audit of the certification body (days)
organisation-answer_days-hint = Suggested: 21, to be confirmed
organisation-proof_days = Proof for a major nonconformity (days after acceptance)
organisation-proof_days-hint = Suggested: 90, to be confirmed
