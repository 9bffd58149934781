### What is missing before the audit: a rule is its name, then what it says of the record.

nav-preparation = Preparation
table-silence = gap set aside
home-title = What is missing before the audit
home-as-of = On
home-days = { $count ->
    [one] day before { $audit }
   *[other] days before { $audit }
}
home-the-audit = the audit
home-audit-named = the audit “{ $name }”
home-days-past = { $count ->
    [one] day since { $audit }
   *[other] days since { $audit }
}
home-no-date = Date of the next audit not entered
home-no-date-hint = Enter it to follow the countdown.
home-certificate = { $count ->
    [one] certificate valid for { $count } more day, until { $date }
   *[other] certificate valid for { $count } more days, until { $date }
}
home-certificate-over = certificate expired on { $date }
home-audit-span = { $from } to { $to }
home-export = Export the audit pack

severity-blocking = Blocking
severity-to-treat = To treat
severity-to-watch = To watch

rule-scope-missing = Scope sentence missing
rule-climate-undecided = Conclusion on climate change not recorded
rule-certificate-undated = Dates of the certificate incomplete
rule-certificate-expired = Certificate expired
rule-audit-after-expiry = The audit ends after the certificate expires
rule-surveillance-late = Surveillance 1 planned more than twelve months after the decision
rule-audit-undated = Date of the next audit missing
rule-audit-past = The date of the next audit has passed
rule-clause-not-assessed = { $reference } { $title }: to assess
rule-clause-nonconforming = { $reference } { $title }: declared nonconforming
rule-clause-unjustified = { $reference } { $title }: not applicable without justification
rule-clause-doubtful = { $reference } { $title }: seldom accepted as not applicable
rule-documented-missing = { $reference } { $title }: no documented information attached
rule-clause-unproven = { $reference } { $title }: declared conforming without evidence
rule-process-no-pilot = { $reference } { $title }: no process owner
rule-process-no-procedure = { $reference } { $title }: no document belongs to it
rule-procedure-none-in-force = { $reference } { $title }: no version in force
rule-review-overdue = { $reference } { $title }: review overdue
rule-review-soon = { $reference } { $title }: review due
rule-review-undated = { $reference } { $title }: next review not set
rule-procedure-no-owner = { $reference } { $title }: no owner
rule-procedure-no-process = { $reference } { $title }: belongs to no process
rule-version-unapproved = { $reference } { $title }: version in force without separate verification or approval
rule-policy-missing = No quality policy in force
rule-major-open = Open major nonconformity { $reference }: { $title }
rule-minor-open = Open minor nonconformity { $reference }: { $title }
rule-minor-old = Minor nonconformity open for more than a year { $reference }: { $title }
rule-weak-open = Weak point not dealt with { $reference }: { $title }
rule-nonconformity-incomplete = { $reference }: requirement, evidence or risk missing

gaps-label = What is missing
gaps-all = All
gaps-every-clause = Every clause
gaps-chapter = Chapter { $number }
gaps-every-process = Every process
gaps-every-owner = Every owner
gaps-every-day = Any due date
gaps-due-late = Overdue
gaps-due-month = Within 30 days
gaps-none = Nothing is missing on this day, as far as what is entered tells.
gaps-none-silenced = No gap is set aside.
gaps-none-shown = No gap with these filters.
gaps-show-all = Show all
gaps-draw-more = Show more ({ $count })
gaps-more = { $count } gaps in all; of each rule the first 200 are shown.
gaps-silenced = { $count ->
    [one] 1 gap set aside
   *[other] { $count } gaps set aside
}
gaps-back = Back to the open gaps

gap-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
gap-due = by { $date }
gap-silence = Set aside
gap-silence-label = Set aside the gap on { $reference }
gap-silence-hint = The gap is no longer counted; the reason stays in the journal.
gap-silenced = Set aside by { $who }: { $reason }
gap-speak = Restore

silence-reason = Reason

home-deadlines = Next deadlines
home-deadline-review = Review of { $code }

rule-procedure-unread = { $reference } { $title }: readers who were named have not confirmed it.

cycle-title = Certification cycle

rule-internal-audit-old = No internal audit has ended in the last twelve months.
rule-surveillance-missing = The first surveillance audit of the cycle is not in the dossier.
rule-audit-unfinished = { $reference }: the day of the audit is past, its report is not handed over.
rule-process-not-audited = { $reference } { $title }: no audit in the cycle.
rule-proof-overdue = { $reference }: the proof that the major nonconformity is mended is overdue.
rule-answer-overdue = { $reference }: the answer to the nonconformity is overdue.
rule-nonconformity-no-action = { $reference }: no action answers the nonconformity.
rule-action-late = { $reference }: action late. { $title }
rule-action-ineffective = { $reference }: action ineffective, to be analysed again. { $title }
rule-check-overdue = { $reference }: its effect was to be checked. { $title }
rule-action-unchecked = { $reference }: done, with no check of its effect planned. { $title }
rule-action-nobody = { $reference }: without owner or due date. { $title }

home-deadline-action = { $code }: action due, { $owner }

silence-register = Silenced gaps

rule-clause-contradicted = { $reference } is declared in order, but a nonconformity is open there, or below

readiness-failed = These checks could not be made, and what they would have found is not known: { $rules }. Verify the dossier in the journal.
rule-kind-scope-missing = Scope
rule-kind-climate-undecided = Climate change
rule-kind-certificate-undated = Dates of the certificate
rule-kind-certificate-expired = Certificate expired
rule-kind-audit-after-expiry = Audit after the certificate expires
rule-kind-surveillance-late = Late surveillance 1
rule-kind-audit-undated = Next audit without a date
rule-kind-audit-past = Next audit past
rule-kind-clause-not-assessed = Clauses to assess
rule-kind-clause-nonconforming = Clauses declared nonconforming
rule-kind-clause-contradicted = Clauses in order despite an open nonconformity
rule-kind-clause-unjustified = Clauses not applicable without a reason
rule-kind-clause-doubtful = Exclusions seldom accepted
rule-kind-documented-missing = Clauses without the documented information asked for
rule-kind-clause-unproven = Clauses conforming without proof
rule-kind-process-no-pilot = Processes without a pilot
rule-kind-process-no-procedure = Processes without a document
rule-kind-procedure-none-in-force = Documents with no version in force
rule-kind-review-overdue = Reviews overdue
rule-kind-review-soon = Reviews due
rule-kind-review-undated = Next review not set
rule-kind-procedure-no-owner = Documents without an owner
rule-kind-procedure-no-process = Documents of no process
rule-kind-version-unapproved = Versions without a separate check or approval
rule-kind-procedure-unread = Documents that readers have not confirmed
rule-kind-policy-missing = Quality policy
rule-kind-major-open = Open major nonconformities
rule-kind-minor-open = Open minor nonconformities
rule-kind-minor-old = Minor nonconformities open for more than a year
rule-kind-weak-open = Weak points not treated
rule-kind-nonconformity-incomplete = Incomplete nonconformities
rule-kind-internal-audit-old = Internal audit
rule-kind-surveillance-missing = Surveillance 1 missing
rule-kind-audit-unfinished = Audits without a report
rule-kind-process-not-audited = Processes not audited in the cycle
rule-kind-answer-overdue = Answers overdue
rule-kind-proof-overdue = Proofs overdue
rule-kind-nonconformity-no-action = Nonconformities without an action
rule-kind-action-late = Late actions
rule-kind-action-ineffective = Ineffective actions
rule-kind-check-overdue = Effectiveness checks overdue
rule-kind-action-unchecked = Actions done without a check planned
rule-kind-action-nobody = Actions without an owner or a due day
gaps-grouping = Group
gaps-by-rule = By kind
gaps-by-owner = By owner
gaps-by-clause = By chapter
gaps-by-none = Not grouped
gaps-nobody = Nobody is named
gaps-count = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
gap-silenced-until = Set aside until { $date } by { $who }: { $reason }
silence-until = Until
silence-until-hint = Empty: for good. Otherwise the gap comes back the day after.
silence-until-blocking = A blocking gap always comes back: the day after.
trail-label = Gap to mend
trail-place = Gap { $number } of { $of }
trail-next = Next gap
trail-back = Back to the gaps
trail-leave = Follow the gaps no more
readiness-working = Looking for what is missing…
first-steps = To begin
first-steps-done = { $count } of { $of }
first-steps-hide = Hide
first-step-done = Done
first-step-open = To do
first-step-begin = Enter
first-step-list = Import
first-step-organisation = Who you are and your certificate
first-step-organisation-hint = Scope (4.3), certification body, dates of the certificate.
first-step-processes = Your processes
first-step-processes-hint = What the department does, and who leads it (4.4). An Excel list will do.
first-step-procedures = Your documents
first-step-procedures-hint = Procedures, policy, forms, with their version in force (7.5).
first-step-findings = The findings of the last audit
first-step-findings-hint = The auditor will begin there (10.2): nonconformities, weak points, improvement ideas.
first-step-audit = The next audit
first-step-audit-hint = Its day gives the countdown, and tells what will be late by then.
