### Findings, their grades and nonconformities.

nav-findings = Findings
table-nonconformity = nonconformity sheet
table-grade = grade
table-finding = finding
grade-register = Grades of finding
grade-code = Abbreviation
grade-label_fr = French label
grade-label_en = Label
grade-severity = Severity (0 to 4)
grade-mark = Mark
grade-position = Rank
grade-archived_at = Archived on
grade-mark-strength = Star
grade-mark-note = Circle
grade-mark-idea = Disc
grade-mark-watch = Hollow diamond
grade-mark-weak = Diamond
grade-mark-minor = Triangle
grade-mark-major = Square
grade-new = New grade

finding-register = Findings
finding-reference = Reference
finding-audit = Source (where no audit)
finding-grade_id = Grade
finding-clause_id = Clause
finding-process_id = Process
finding-procedure_id = Procedure
finding-requirement = Requirement
finding-observation = Finding
finding-evidence = Evidence
finding-risk = Risk
finding-benefit = Benefit
finding-auditor = Auditor
finding-found_on = Date
finding-archived_at = Archived on
finding-new = New finding
finding-count = { $count ->
    [0] No finding
    [one] { $count } finding
   *[other] { $count } findings
}
finding-empty = No finding yet
finding-empty-hint = Strengths, improvement ideas, weak points and nonconformities, with the requirement, the evidence and the risk.
finding-reference-hint = Leave empty: a reference will be given.
finding-cleared_on = Cleared on
finding-cleared_on-hint = The day the answer was accepted and proved.
finding-audit_id = Audit
finding-tab-sheet = NC sheet

nonconformity-register = Nonconformity sheets
nonconformity-finding_id = Finding
nonconformity-state = State
nonconformity-state-written = Written
nonconformity-state-handed-over = Handed over
nonconformity-state-answered = Answered
nonconformity-state-refused = Answer refused
nonconformity-state-accepted = Answer accepted
nonconformity-state-proved = Proved
nonconformity-state-cleared = Cleared
nonconformity-state-upgraded = Upgraded to major

step-nonconformity-handed-over = Hand over
step-nonconformity-answered = Send the answer
step-nonconformity-accepted = Accept the answer
step-nonconformity-refused = Refuse the answer
step-nonconformity-proved = Give the proof
step-nonconformity-cleared = Clear
step-nonconformity-upgraded = Upgrade to major

nonconformity-handed_over_on = Handed over on
nonconformity-due_on = Answer due on
nonconformity-extent = Extent
nonconformity-extent-hint = Is it elsewhere too? Where was it looked for?
nonconformity-correction = Correction
nonconformity-correction-hint = What mends the case.
nonconformity-corrected_on = Corrected on
nonconformity-whys = 5 whys
nonconformity-whys-hint = An answer to a line, each to the “why?” of the one before.
nonconformity-ishikawa = Ishikawa (5M)
nonconformity-ishikawa-hint = A cause to a line: “Method: checked from memory”.
nonconformity-cause = Root cause
nonconformity-effectiveness = How effectiveness will be checked
nonconformity-answered_by = Answered by
nonconformity-answered_on = Sent on
nonconformity-refusal = Why it was refused
nonconformity-reviewed_by = Reviewed by
nonconformity-reviewed_on = Reviewed on
nonconformity-proof = Proof
nonconformity-proof_on = Given on
nonconformity-clearing = How it was cleared
nonconformity-clearing-hint = On documents, by an additional audit, at the next audit.
nonconformity-archived_at = Archived on
nonconformity-identification = Identification
nonconformity-answer = Answer of the organisation
nonconformity-review = Auditor’s review
nonconformity-closure = Clearing
nonconformity-actions = Actions
nonconformity-actions-none = No action. A correction mends the case; a corrective action removes the cause.
nonconformity-add-action = New corrective action
nonconformity-unneeded = A nonconformity sheet is for minor and major nonconformities only.

grading-title = Help with the grade
grading-deviation = Does it deviate from a requirement of the standard, the law or an internal rule?
grading-risk = Is the risk for customers or legality real and important?
grading-conforming = The requirement is met. What is there to say?
grading-answer-yes = Yes
grading-answer-no = No
grading-answer-important = Real and important
grading-answer-limited = Limited
grading-answer-weak = A risk could appear
grading-answer-idea = It could work better
grading-answer-strength = It is remarkable
grading-answer-note = Nothing more

advice-names = This text seems to name somebody ({ $names }): name a function instead.
advice-recurrence = { $count ->
    [one] Recurrence: a finding on the same clause and process
   *[other] Recurrence: { $count } findings on the same clause and process
}
advice-lacking = { $grade }: missing { $fields }.
advice-command = An improvement idea does not say “must”: if it is a requirement, it is a deviation.

nonconformity-proof_due_on = Proof due on
nonconformity-proof_due_on-hint = Computed on acceptance for a major nonconformity, from the settings.

finding-contract_id = Contract
finding-more = Origin, attachments, reference
finding-found_on-hint = Empty: the last day of the audit, else today.
finding-chip-open = To treat
finding-state = State
finding-owner = Owner
finding-due_on = Due
finding-state-noted = Noted
finding-state-open = In hand
finding-state-treated = Treated
finding-state-written = Written
finding-state-handed-over = Handed over
finding-state-answered = Answered
finding-state-refused = Answer refused
finding-state-accepted = Answer accepted
finding-state-proved = Proved
finding-state-upgraded = Upgraded
finding-state-cleared = Cleared
nonconformity-steps = Steps of the nonconformity
nonconformity-step-auditor = by the auditor
nonconformity-point-written = Written
nonconformity-point-handed-over = Handed over
nonconformity-point-answered = Answer
nonconformity-point-reviewed = Review
nonconformity-point-proved = Proof
nonconformity-point-cleared = Cleared
