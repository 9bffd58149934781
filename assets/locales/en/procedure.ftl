### Procedures, their versions and readers.

nav-procedures = Procedures
table-acknowledgement = reading acknowledgement
table-procedure_version = version of a procedure
table-procedure = procedure
procedure-register = Procedures
procedure-code = Code
procedure-title = Title
procedure-kind = Kind
procedure-process_id = Process
procedure-owner = Owner
procedure-review_months = Review every (months)
procedure-next_review_on = Next review
procedure-note = Note
procedure-version = Version
procedure-state = State
procedure-effective_on = In force since
procedure-archived_at = Archived on
procedure-kind-policy = Policy
procedure-kind-manual = Manual
procedure-kind-process-map = Process map
procedure-kind-process-sheet = Process sheet
procedure-kind-procedure = Procedure
procedure-kind-work-instruction = Work instruction
procedure-kind-form = Form
procedure-kind-record = Record
procedure-prepared = In preparation
procedure-prepared-draft = Draft
procedure-prepared-in-review = In review
procedure-prepared-approved = Approved
procedure-prepared-in-force = In force
procedure-prepared-superseded = Superseded
procedure-prepared-withdrawn = Withdrawn
procedure-state-draft = Draft
procedure-state-in-review = In review
procedure-state-approved = Approved
procedure-state-in-force = In force
procedure-state-superseded = Superseded
procedure-state-withdrawn = Withdrawn
procedure-new = New procedure
procedure-count = { $count ->
    [0] No document
    [one] { $count } document
   *[other] { $count } documents
}
procedure-empty = No procedure yet
procedure-empty-hint = Policy, manual, procedures, forms: every controlled document, with its versions and its next review.
procedure-chip-overdue = Review overdue
procedure-chip-in-review = In review
procedure-chip-draft = Drafts

procedure_version-register = Versions
procedure_version-procedure_id = Procedure
procedure_version-version = Version
procedure_version-state = State
procedure_version-author = Author
procedure_version-verifier = Verifier
procedure_version-approver = Approver
procedure_version-effective_on = Effective on
procedure_version-change_summary = What changes
procedure_version-archived_at = Archived on
procedure_version-add = Prepare a version
procedure_version-none = No version. The first one is drafted, reviewed, approved, then comes into force.
procedure_version-step-in-review = Send for review
procedure_version-step-approved = Approve
procedure_version-step-in-force = Put in force
procedure_version-step-draft = Back to draft
procedure_version-step-withdrawn = Withdraw
procedure_version-file = File of this version

procedure-author = Written by
procedure-verifier = Verified by
procedure-approver = Approved by
procedure-change_summary = What changed
procedure-readers = Must have read it
procedure-readers-hint = A function to a line: buyers, lawyers… Each confirms on the Readings tab.
procedure-tab-readers = Readings

readers-explained = Reading of the version in force, function by function. A new version asks for a new reading.
readers-none = Nobody is named, or no version is in force: fill in “Must have read it” in the record.
readers-read = Read on { $date }
readers-waiting = Waiting
readers-note = Note the reading
readers-day = Read on
readers-other = Another reader

acknowledgement-register = Acknowledgements

version-no-file = No file attached: nobody can read this version in the dossier.

procedure_version-state-draft = Draft
procedure_version-state-in-review = In review
procedure_version-state-approved = Approved
procedure_version-state-in-force = In force
procedure_version-state-superseded = Superseded
procedure_version-state-withdrawn = Withdrawn
