### Actions.

nav-actions = Actions
table-action = action
action-register = Actions
action-new = New action
action-empty = No action yet
action-empty-hint = Corrections, corrective actions, improvements: each with its owner, its due date and the check of its effect.
action-reference = Reference
action-reference-hint = Leave empty: a reference will be given.
action-description = Action
action-kind = Type
action-kind-correction = Correction
action-kind-corrective = Corrective action
action-kind-improvement = Improvement
action-kind-risk = Action on a risk
action-finding_id = Finding it comes from
action-origin = Other origin
action-origin-hint = Complaint, indicator, management review…
action-process_id = Process
action-cause = Cause
action-owner = Owner
action-due_on = Due on
action-state = State
action-state-proposed = Proposed
action-state-validated = Validated
action-state-in-progress = In progress
action-state-done = Done
action-state-to-check = Effect to check
action-state-closed = Closed
action-state-ineffective = Ineffective
action-progress = Progress (%)
action-done_on = Done on
action-proof = Proof
action-check_criterion = What will show that it works
action-check_criterion-hint = What one will see if the cause is gone.
action-check_due_on = To be checked by
action-checked_by = Checked by
action-checked_on = Checked on
action-check_result = What the check showed
action-archived_at = Archived on
action-tab-life = Follow-up

step-action-validated = Validate
step-action-in-progress = Begin
step-action-done = Say it is done
step-action-to-check = Plan the check
step-action-closed = Close: it works
step-action-ineffective = Ineffective: analyse again

action-board = By state
action-chip-late = Late
action-chip-soon = Within 30 days
action-count = { $count ->
    [0] No action
    [one] { $count } action
   *[other] { $count } actions
}
action-reminders = Reminders
action-reminders-hint = Open actions, owner by owner. The workbook comes back through Import. Probant sends nothing: the message opens in your mail program.
action-reminders-none = No action is open.
action-reminders-all = All sheets (PDF)
action-reminder-sheet = Sheet (PDF)
action-reminder-workbook = Workbook
action-reminder-message = Message
action-reminder-late = { $count } late
action-reminder-undated = no due day
action-reminder-subject = { $count ->
    [one] One action to take
   *[other] { $count } actions to take
}
action-reminder-greeting = Hello,
action-reminder-closing = Please tell me how they are going.
action-reminder-mail = Message to { $owner } opened in your mail program: choose the address and send it.
action-group-more = Reference, state
