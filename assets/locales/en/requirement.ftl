### Standards and their clauses.

nav-standards = Editions and standards
nav-clauses = Requirements
table-clause = clause
table-standard = standard
standard-register = Standards
standard-name = Standard
standard-edition = Edition
standard-archived_at = Archived on

clause-register = Requirements
clause-standard_id = Standard
clause-number = Clause
clause-parent_id = Part of
clause-position = Rank
clause-title_fr = French title
clause-title_en = Title
clause-auditable = Auditable
clause-questions_fr = Questions in French
clause-questions_en = Questions
clause-expected_evidence = Expected evidence
clause-documented = Documented information
clause-note = Note
clause-archived_at = Archived on
clause-documented-maintain = to be maintained
clause-documented-retain = to be retained
clause-own-words = Titles and questions are our own words; the text of the standard prevails.

clauses-title = Requirements
clauses-count = { $count } auditable requirements
clauses-pick = Choose a clause to see what an auditor asks and what proves it.
clauses-questions = What an auditor may ask
clauses-evidence = Usual evidence
clauses-linked = Linked procedures and findings
clauses-linked-count = { $count ->
    [0] –
   *[other] { $count }
}

clause-map-title = Clauses of the standard
clause-map-proven = in order
clause-map-blocking = blocking
clause-map-to-treat = to treat
clause-map-to-watch = to watch
clause-map-to-assess = to assess
clause-map-not-applicable = not applicable
clause-state = State
clause-state-to-assess = To assess
clause-state-conforming = Conforming
clause-state-to-improve = To improve
clause-state-nonconforming = Nonconforming
clause-state-not-applicable = Not applicable
clause-assessment = Answer
clause-assessment-hint = How the requirement is met, in your own words.
clause-justification = Justification
clause-justification-hint = Repeated in the scope (4.3).
clause-doubtful-hint = Outside 7.1.5, 8.3 and 8.5 an auditor seldom accepts it. Repeated in the scope (4.3).
clause-assessed_by = Assessed by
clause-assessed_on = Assessed on
clause-assessed = Assessed by { $who } on { $date }

clauses-view-unproven = Without evidence
clauses-view-open = With an open nonconformity
clauses-view-documented = Documented information
clauses-nothing = — nothing attached

standards-intro = A standard is a file: an edition and the list of its clauses, in our own words. Several live side by side; readiness, clause pickers and training follow the one of the certificate.
standards-add-next = Add ISO 9001:2026
standards-import = Import a standard…
standards-template = Save a template
standards-template-name = standard (template)
standards-file = Standard (JSON)
standards-certificate = Certificate
standards-certified = Standard of the certificate
standards-choose = Take for the certificate
standards-note = To know

standard-follows = Comes after
standard-note_fr = To know (French)
standard-note_en = To know

delta-explained = Taking over copies the links of every clause, and the answers of those that have not changed. What was said of the new edition already stays.
delta-carry-over = Take over proofs and answers of { $standard }
delta-change = Change
delta-changed = Changed
delta-carried = Carried over
delta-new = New
delta-unproven = Without proof
delta-unknown = Not said
delta-proofs = Proofs
delta-no-proof = No proof
delta-to-take-over = { $count ->
    [one] { $count } to take over
   *[other] { $count } to take over
}
delta-dropped = Without successor from { $standard }: { $clauses }

clause-comes_from = Comes from
clause-change = Change
clause-change_fr = What changes (French)
clause-change_en = What changes

clauses-as-table = Table

clause-proofs = Proofs
clause-findings = Findings

clauses-editions = Editions

clause-audited_on = Audited on

clauses-view-unaudited = Not audited in the cycle

clause-audited_by = Audited by
clause-last-audit = Last audited on { $date } ({ $audit })
clause-contradicted = { $count ->
    [one] A nonconformity is open here or below: it contradicts this state.
   *[other] { $count } nonconformities are open here or below: they contradict this state.
}
clause-contradicted-short = contradicted
clause-open_nonconformities = Open nonconformities
clauses-summary = At a glance
clauses-chapters = By chapter
clauses-chapter-state = { $count } { $state }
