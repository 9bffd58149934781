### Audits: programme, agenda, checklist, interviews.

nav-interview = Interview
nav-audits = Audits
table-checklist_item = checklist question
table-slot = slot
table-audit = audit
audit-register = Audits
audit-new = New audit
audit-empty = No audit yet
audit-empty-hint = Internal, mock and certification audits: each with its plan, its questions and its findings.
audit-reference = Reference
audit-reference-hint = Leave empty: a reference will be given.
audit-kind = Type
audit-kind-internal = Internal audit
audit-kind-mock = Mock audit
audit-kind-supplier = Supplier audit
audit-kind-stage-1 = Initial audit, stage 1
audit-kind-stage-2 = Initial audit, stage 2
audit-kind-surveillance-1 = Surveillance audit 1
audit-kind-surveillance-2 = Surveillance audit 2
audit-kind-renewal = Recertification audit
audit-kind-additional = Additional audit
audit-kind-documentary = Documentary review
audit-kind-extension = Extension audit
audit-kind-short-notice = Short-notice audit
audit-kind-transition = Transition audit
audit-state = State
audit-state-planned = Planned
audit-state-prepared = Prepared
audit-state-in-progress = In progress
audit-state-reported = Reported
audit-state-closed = Closed

step-audit-planned = Back to the plan
step-audit-prepared = Settle the plan
step-audit-in-progress = Begin the audit
step-audit-reported = Hand over the report
step-audit-closed = Close the audit

audit-starts_on = First day
audit-ends_on = Last day
audit-objectives = Objectives
audit-criteria = Criteria
audit-criteria-hint = Standard, procedures, law: what is required.
audit-scope = Scope
audit-scope_clauses = Clauses of the scope
audit-scope_clauses-hint = For instance 7.5, 8.2, 9: a chapter stands for all its clauses.
audit-sites = Sites
audit-lead_auditor = Lead auditor
audit-team = Team
audit-team-hint = A function to a line.
audit-sample = Sample
audit-conclusion = Conclusion
audit-disagreements = Disagreements
audit-distribution = Distribution
audit-answer_days = Days to answer (to be confirmed)
audit-answer_days-hint = Copy it from the audit plan or the contract; 0: the delay of the settings.
audit-findings = Findings
audit-archived_at = Archived on
audit-tab-agenda = Plan
audit-tab-checklist = Questions
audit-clone = Start another from it
audit-interview = Full-screen interview

slot-register = Slots
slot-held_on = Day
slot-starts_at = From
slot-ends_at = To
slot-theme = Theme
slot-process_id = Process
slot-clauses = Clauses
slot-auditors = Auditors
slot-auditees = Auditees
slot-place = Place
slot-independence = Reason for a lack of independence
slot-independence-hint = Only to be given where an auditor is not independent.
slot-audit_id = Audit
slot-archived_at = Archived on
slot-add = Add a slot
slot-none = No slot: add the opening meeting, a slot for each process, the auditors’ summary and the closing meeting.

agenda-sound = The plan can be held.

clash-auditor-twice = { $day }: { $who } audits in two slots at once, { $first } and { $second }.
clash-auditee-twice = { $day }: { $who } is expected in two slots at once, { $first } and { $second }.
clash-not-independent = { $day }, { $first }: { $who } audits their own process or is audited in it. Change the auditor, or give a reason.
clash-no-lunch = { $day }: no break of 45 minutes between 11:30 and 14:30; the slot { $first } takes it.
clash-outside = { $day }, { $first }: the slot “{ $who }” is outside the days of the audit.
clash-clause-unplanned = Clause { $who } is in the scope, and no slot covers it.
clash-clause-beyond = { $day }, { $first }: clause { $who } is not in the scope.

checklist_item-register = Audit questions
checklist_item-audit_id = Audit
checklist_item-slot_id = Slot
checklist_item-position = Position
checklist_item-clause_id = Clause
checklist_item-question = Question
checklist_item-expected = Usual evidence
checklist_item-answer = Answer and evidence seen
checklist_item-result = Result
checklist_item-result-to-ask = To ask
checklist_item-result-conforming = Conforming
checklist_item-result-to-dig = To look into
checklist_item-result-finding = Finding
checklist_item-archived_at = Archived on

checklist-build = Build from the plan
checklist-none = No question. “Build” takes those of the clauses of each slot, the findings to follow up and the actions that are late.
checklist-ask = Add a question
checklist-own = Your question
checklist-sampled-contract = Trace the file { $reference } ({ $object }) from the need to the notification.
checklist-previous-finding = Finding { $reference } to follow up: “{ $observation }” What was done, and what proves it?
checklist-late-action = Action { $reference } is late: “{ $description }” Where does it stand?
checklist-answered = { $done } of { $all }

interview-all = All questions
interview-next = Next
interview-previous = Previous
interview-raise = Raise a finding
interview-hint = Ctrl ↓ and Ctrl ↑: next and previous question · Ctrl 1, 2, 3: conforming, to dig, not applicable · Ctrl G: raise a finding · Ctrl V: attach a copied picture · Esc: leave
interview-time = { $minutes } min in this slot
interview-picture = Pasted picture { $time }

milestone-surveillance-1 = Surveillance 1
milestone-surveillance-1-basis = No later than twelve months after the decision.
milestone-surveillance-1-advised = Twelve months after the decision, advised after a renewal.
milestone-surveillance-2 = Surveillance 2
milestone-surveillance-2-basis = At least one surveillance in each calendar year; about the twenty-fourth month.
milestone-renewal = Recertification
milestone-renewal-basis = Complete, major nonconformities cleared, before the certificate expires.
milestone-expiry = End of the certificate
milestone-expiry-basis = Three years less a day after the decision.
milestone-limit = no later than { $date }
milestone-target = about { $date }

audit-count = { $count ->
    [0] No audit
    [one] { $count } audit
   *[other] { $count } audits
}
audit-plan-pdf = Plan as PDF
audit-report-pdf = Report as PDF
audit-sheets-pdf = Sheets as PDF
audit-board = Programme

programme-title = Audit programme
programme-progress = { $held } of { $planned } internal audits of the cycle held
programme-repeat = Plan the year’s internal audits again
programme-priority = Priority
programme-high = High
programme-medium = Medium
programme-low = Low
programme-never = never audited in the cycle
programme-held = held
programme-planned = planned
programme-rows = Rows of the programme
programme-by-process = By process
programme-by-clause = By clause
programme-uncovered = { $count ->
    [0] Every clause is covered in the cycle
    [one] { $count } clause that nobody audits in the cycle
   *[other] { $count } clauses that nobody audits in the cycle
}

milestone-stage-1 = Initial audit, stage 1
milestone-stage-1-basis = Documents, scope, readiness: before stage 2.
milestone-stage-2 = Initial audit, stage 2
milestone-stage-2-basis = A major nonconformity is verified within six months.

clash-slot-blank = { $day }, { $first }: this slot is empty; say its theme, its process or its clauses.
clash-slot-nobody = { $day }, { $first }: this slot has no auditor.

agenda-unsaid = A value of the plan is not saved: it is not judged.

audit-agenda = Plan
timetable-hour = { $hour }:00
timetable-days = Days of the audit
timetable-label = Plan of { $day }: hours and auditors
timetable-keys = Drag a slot, pull its lower edge. From the keyboard: arrows move it by 15 minutes or to another auditor, Shift and arrows make it longer, N adds one, Delete removes it. Double-click in a gap: a new slot.
slot-form = Slot
slot-clashing = clashing
checklist_item-result-answered = Answered
checklist_item-result-not-applicable = Not applicable
checklist_item-met = Person met
interview-left = { $minutes } min left
programme-nothing = Nothing planned
programme-plan = Plan an internal audit
programme-earlier = One month earlier
programme-later = One month later
programme-drop = Take out of the programme
programme-keys = Arrow keys: from cell to cell. Enter: open the audit.
programme-keys-edit = Arrow keys: from cell to cell. Enter: open the audit, or plan one. Alt + ← or →: another month. Delete: take out. With the mouse: drag a planned audit (○), double-click an empty cell.
audit-group-frame = Objectives, criteria, places
audit-group-more = Days to answer, reference
