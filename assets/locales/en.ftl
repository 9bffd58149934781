### Every sentence a person reads, in English. The French file holds the same keys.

## Words of the application

app-name = Probant
app-tagline = The audit file, with the proof
yes = yes
no = no
unit-bytes = bytes
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

action-cancel = Cancel
action-close = Close
action-create = Create
action-create-another = Create and go on
action-undo = Undo
action-redo = Redo
action-archive = Archive
action-restore = Unarchive
action-export = Export
action-browse = Browse…
action-remove = Remove
action-save-as = Save as…
action-dismiss = Hide
action-retry = Try again

## Navigation

nav-label = Main navigation
nav-preparation = Preparation
nav-pack = Audit pack
nav-clauses = Requirements
nav-processes = Processes
nav-procedures = Procedures
nav-findings = Findings
nav-journal = Journal
nav-settings = Settings
nav-group-system = System
nav-group-audits = Audits
nav-group-dossier = Dossier
nav-skip = Skip to content

status-saved = Saved
status-saving = Saving…
status-read-only = Read-only
status-not-saved = Not saved

## First screen

welcome-new = New dossier
welcome-new-hint = Three minutes: your organisation, your certificate, your next audit.
welcome-open = Open a dossier
welcome-open-hint = A .probant file on this computer, a stick or a network drive.
welcome-demo = Open the demonstration
welcome-demo-hint = A made-up metropolis: 24 documents, 14 findings, an audit in 58 days.
welcome-recent = Recent dossiers
welcome-no-recent = No dossier opened on this computer yet.
welcome-offline = Everything stays on this computer: no account, no network, no cloud.
welcome-filter = Probant dossiers
welcome-language = Language
welcome-loading = Opening the dossier…

guide-title = New dossier
guide-intro = These answers can be changed later in the settings. Only the organisation and the scope are needed to start.
guide-who = Who is working?
guide-who-hint = Your name and function sign every change in the history. They stay on this computer.
guide-organisation = Your organisation
guide-certificate = Your certificate
guide-audit = Your next audit
guide-file = Where to keep the dossier
guide-file-hint = A dossier is one file: copy it and you have copied everything.
guide-create = Create the dossier
author-name = Name
author-function = Function
guide-path = File

## Organisation

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

## Registers

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

process-register = Processes
process-code = Code
process-name = Process
process-family = Family
process-pilot = Owner
process-purpose = Purpose
process-inputs = Inputs
process-inputs-hint = With their supplier.
process-activities = Activities
process-outputs = Outputs
process-outputs-hint = With their customer.
process-resources = Resources
process-archived_at = Archived on
process-family-management = Management
process-family-realisation = Realisation
process-family-support = Support
process-new = New process
process-count = { $count ->
    [0] No process
    [one] { $count } process
   *[other] { $count } processes
}
process-empty = No process yet
process-empty-hint = A process brings procedures and findings together: “Award, sign and notify”, for example. Start with the three or four the auditor will see.

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

attachment-register = Evidence
attachment-register-name = Register
attachment-record_id = Record
attachment-name = File
attachment-media_type = Kind
attachment-size = Size
attachment-sha256 = SHA-256 hash
attachment-added_at = Attached on
attachment-archived_at = Removed on
attachment-drop = Drop the files to attach here
attachment-hint = Drag a file onto the record, or choose it.
attachment-choose = Attach a file…
attachment-none = No attachment
link-title = Links
link-none = No link
link-pick-register = Register
link-pick-record = Record to link

## Tables

table-all = All
table-archived = Archived
table-columns = Columns
table-filter = Filter
table-filter-add = Add a filter
table-filter-field = Column
table-filter-remove = Remove the filter { $name }
table-words = Filter the list
table-no-match = Nothing matches
table-no-match-hint = No record meets these filters.
table-clear = Show all
table-loading = Loading…
table-sort-hint = Sort by { $name }
condition-any = is
condition-contains = contains
condition-from = from
condition-to = to
condition-empty = is empty
condition-filled = is filled
filter-value = Value
filter-apply = Apply
export-title = Export
export-xlsx = Excel workbook
export-csv = CSV file
export-json = Open JSON
export-done = Exported: { $name }

## Record panel

panel-label = Record { $reference }
panel-new = New record
panel-tab-record = Record
panel-tab-versions = Versions
panel-tab-evidence = Evidence
panel-tab-links = Links
panel-tab-history = History
panel-close = Close the record
panel-archived = Archived on { $date }
panel-create-hint = Ctrl + Enter to create
panel-create-another-hint = Ctrl + Enter to create, with Shift to go on
panel-choose = Choose…
panel-draft-restored = What you had typed and not saved was found again.
panel-required = required
suggest-none = Nothing of that name: the text stays as it is.
panel-reference-none = No record matches
date-hint = dd/mm/yyyy, 22/11 or +30d
date-open = Choose in the calendar
date-wrong = Date not understood: write 22/11/2026, 22/11 or +30d.
date-previous = Previous month
date-next = Next month
number-wrong = A number is expected.

## History and journal

history-empty = empty
journal-title = Journal
journal-intro = Every change, by whom, when and on which workstation. The journal cannot be rewritten.
journal-verify = Verify the dossier
journal-more = Show more
journal-undo = Undo this change
journal-head = Fingerprint of the dossier
journal-entry = Entry { $seq }
intent-found = Dossier created for { $name }
intent-demonstration = Demonstration content
intent-scale = { $count } measurement records per register
intent-create = { $register }: { $reference } created
intent-edit = { $register }: { $reference } changed ({ $fields })
intent-archive = { $register }: { $reference } archived
intent-restore = { $register }: { $reference } unarchived
intent-attach = { $reference }: { $name } attached
intent-detach = { $reference }: { $name } removed
intent-link = { $reference } linked to { $to }
intent-unlink = { $reference } unlinked from { $to }
intent-version-step = { $reference } version { $version }: { $state }
intent-undo = Undone: { $of }
intent-redo = Redone: { $of }

verify-good = Everything agrees: { $entries } entries, { $records } records, { $attachments } attachments.
verify-pages = The file is damaged ({ $subject }). Copy it, then open the last backup.
verify-schema = The structure of the file was changed: { $subject }.
verify-keys = A record of “{ $subject }” cites another that does not exist.
verify-chain = Entry { $subject } of the journal was altered.
verify-replay = Entry { $subject } of the journal cannot be replayed.
verify-signature = The signature of entry { $subject }, or of what it took in, is not its key’s.
verify-next-backup = What to do: write no more into this file, keep it aside, and look at the last backup in the settings; if it holds, go on from it.
verify-next-reopen = What to do: close this dossier and open it again, what is derived is then made anew.
verify-next-author = What to do: ask the author of that entry for the fingerprint of their key, and compare with what their copy says.
verify-record = A record is not what the journal says: { $subject }.
verify-import = The original data of the import “{ $subject }” are no longer what they were.
verify-attachment = The attachment “{ $subject }” is no longer what it was.
verify-index = The index of entry { $subject } does not match the journal.
verify-search = The search index does not match record { $subject }.
verify-unsigned = Entry { $subject } is not signed, although this workstation signs everything it writes.
verify-sums = The digests of the tables are not those that the last entry notes.
verify-numbers = The numbers given out are not those that the last entry notes.
verify-mended-search = The search index was spoilt: it was made anew from the records. Nothing that you typed was touched.
verify-mended-index = The index of the journal was spoilt: it was made anew from the entries. Nothing that you typed was touched.
error-altered = What the file holds is not what its journal says: no audit pack is made from it.
altered-backup = The last backup that holds: { $path }
altered-no-backup = No backup of this file holds, or there is none.
table-standard = standard
table-clause = clause
table-organisation = organisation
table-process = process
table-procedure = procedure
table-procedure_version = version of a procedure
table-grade = grade
table-finding = finding
table-link = link
table-attachment = attachment
table-issued_pack = saved pack
table-silence = gap set aside
table-drill = drill
table-acknowledgement = reading acknowledgement
table-action = action
table-audit = audit
table-slot = slot
table-checklist_item = checklist question
table-nonconformity = nonconformity sheet
table-threshold = threshold
table-contract_import = import of contracts
table-contract = contract
table-modification = modification of a contract
table-piece = document of a contract
table-check_override = check set aside
table-sample = sample
table-sample_item = sampled contract

## Long work, and the file

stage-pages = Reading the pages of the file…
stage-journal = Replaying the journal…
stage-tables = Comparing records…
stage-attachments = Checking attachments…
stage-records = Reading records…
stage-layout = Laying out pages…
stage-writing = Writing the file…
banner-damaged = This file is damaged: part of it can no longer be read. Nothing was changed. Save a copy before going on, then verify the dossier.
banner-share = This dossier is on a network drive. Saving there is safe but slower, and a network failure stops the work: prefer this workstation, and put copies on the drive.

## Search and commands

search-open = Search everywhere
search-placeholder = Search a procedure, a finding, a clause, a page…
search-none = Nothing matches “{ $words }”
search-hint = Enter to open, Esc to close
search-pages = Pages
search-commands = Commands
command-new-finding = New finding
command-new-procedure = New procedure
command-new-process = New process
command-undo = Undo the last change
command-redo = Redo the change undone
command-copy = Save a copy of the dossier
command-close = Close the dossier
command-verify = Verify the dossier
command-theme = Change theme

## Preparation

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

## Clauses

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

## Pack

pack-page-title = Audit pack
pack-intro = A PDF the auditor walks through by contents, links and bookmarks.
pack-option-template = Template
pack-template-full = Full preparation
pack-template-procedures = Procedure register
pack-template-findings = Findings report
pack-section-move = Move
pack-option-title = Title
pack-option-date = Date of the pack
pack-option-language = Language of the pack
pack-option-sections = Sections
pack-option-pictures = Show the pictures attached to findings
pack-make = Prepare the pack
pack-cancelled = Preparation cancelled. Nothing was written.
pack-made = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $size } kB
pack-saved = Audit pack saved: { $name }
pack-sha = Fingerprint of the file
pack-preview = Preview of the audit pack
pack-pages = Pages
pack-go-to-page = Go to page { $page }
pack-find = Find in the pack
pack-find-none = Not found
pack-preview-page = Page { $page } of { $total }
pack-preview-empty = The preview will appear here.
pack-previous = Previous page
pack-next = Next page
pack-zoom-in = Zoom in
pack-zoom-out = Zoom out
pack-file-name = Audit pack
pack-title = Preparation file for the { $audit }
pack-contents = Contents
pack-section-scope = Scope and certificate
pack-section-procedures = Register of procedures
pack-section-findings = Findings
pack-section-integrity = Integrity of the file
pack-procedures-count = { $count ->
    [one] One controlled document.
   *[other] { $count } controlled documents, by process. A review due on the date of the file is marked.
}
pack-no-process = Without a process
pack-beside = { $label }: { $value }
pack-overdue = (due)
pack-findings-count = { $count ->
    [one] One finding.
   *[other] { $count } findings, from the gravest to the most favourable.
}
pack-no-finding = No finding.
pack-grade-count = { $grade } ({ $count })
pack-next-audit-days = Audit dates
pack-date = State of the file
pack-made-by = Prepared by
pack-tool = Prepared with
pack-journal-head = Journal fingerprint
pack-journal-entries = Journal entries
pack-journal-last = Last entry
pack-integrity-explained = The journal fingerprint names the state this pack comes from. When it was made, the program followed the chain of entries and compared every record, every setting and every attachment with what the last entry says of them: all agreed. A record, an entry or an attachment altered since shows when this file is compared with the dossier (probant verify). Not proved: that what was typed is right, the hour that the workstation gave and, where entries are not signed, who wrote them and that the journal was not made anew from end to end. The fingerprints of the attachments let anyone check each of them.
pack-evidence-index = Attachments and their fingerprints
pack-footer = State on { $date } · { $confidentiality }
pack-fingerprint = Journal fingerprint { $hash }
pack-column-page = Page
pack-processes-map = Findings by process
pack-excluded = Requirements that do not apply
pack-cycle = Certification cycle
pack-chart-grades = Bar chart of findings by grade: { $list }.
pack-chart-processes = Map of findings by process and grade: { $list }.
pack-chart-cycle = Timeline of the certification cycle: { $list }.
pack-page = page { $page }
pack-page-of = page { $page } / { $total }
pack-count-procedures = procedures and documents
pack-count-findings = findings
pack-count-processes = processes
pack-count-evidence = attachments

## Settings

settings-title = Settings
settings-organisation = Organisation and certificate
settings-identity = Who works on this computer
settings-identity-hint = This name signs the changes to come; past entries keep theirs.
settings-grades = Grades of finding
settings-grades-hint = The abbreviations and labels are yours. Severity, from 0 (strength) to 4 (major), stays neutral and serves calculations.
settings-language = Language
settings-theme = Theme
settings-theme-system = Like the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-file = File
settings-copy = Save a copy…
settings-close = Close the dossier
settings-copied = Copy saved: { $name }
settings-version = Version { $version }
language-fr = Français
language-en = English

## Toasts

toast-region = Notifications

## Problems beside a field

problem-required = Please fill in.
problem-choice = Choose a value from the list.
problem-day = A date is expected, for example 22/11/2026.
problem-no-such-day = No such day: the month is shorter.
problem-number = A number is expected.
problem-value = Unexpected value.
problem-negative = An amount cannot be negative.
problem-before-start = Earlier than the start date.
problem-months = From 0 to 120 months; 0 for no periodic review.
problem-severity = From 0 to 4.
problem-duplicate = Already used by another record.
problem-same-person = Writing, verifying and approving cannot all fall to the same person.
problem-being-prepared = A version is already being prepared: finish it first.

## Errors

error-missing = The file “{ $subject }” cannot be found. It may have been moved or renamed: find it with “Open a dossier”.
error-exists = A file “{ $subject }” already exists there. Choose another name: nothing was replaced.
error-not-a-dossier = “{ $subject }” is not a Probant dossier. Nothing in it was changed. Choose a .probant file.
error-newer = This dossier comes from a newer version of Probant. Update Probant to open it; nothing in it was changed.
error-damaged = This dossier is damaged. Nothing in it was changed. Keep a copy, open it read-only if possible, or go back to the last backup.
error-read-only = This dossier cannot be changed: the file or its place is read-only. You can look at it, or save a copy elsewhere.
error-in-use = This dossier is already open elsewhere. Close it there, or open it here read-only. { $subject }
error-disk-full = The disk is full: this change is not saved. Make room, then try again; what you typed stays on the screen.
error-vanished = The file “{ $subject }” was moved, deleted or replaced while you worked. Save a copy elsewhere at once: everything that was saved will be in it.
error-rejected = Some values need correcting.
error-duplicate = This value is already used by another record.
error-no-record = This record no longer exists: it was probably undone.
error-unknown = Unknown item: { $subject }.
error-nothing-to-undo = Nothing to undo since the dossier was opened.
error-nothing-to-redo = Nothing to redo.
error-undo-conflict = A later change touches the same fields: undo that one first.
error-no-step = This step is not possible in the present state of the version.
error-too-large = This file is over { $subject } MB. Attach an extract of it, or a lighter version.
error-too-many-cells = Sheet “{ $subject }” spans too many cells: a single one, far from the table, is enough. Delete the empty rows and columns beyond the list, then try again. Nothing was changed.
error-cancelled = Cancelled. Nothing was written.
error-file = The file “{ $subject }” cannot be read or written. Check that it exists and that you have access to it.
error-database = Saving failed; nothing was changed. The details are in the technical log.
error-value = A value could not be read; nothing was changed. The details are in the technical log.
error-no-window = The window cannot open: no display is available. Commands still work: probant help.
error-window = Something unexpected happened in the window. What was saved is still saved.
error-read-only-open = Open read-only

## Command line

cli-demo-done = Demonstration dossier written: { $path }
cli-pack-done = Audit pack written: { $path } ({ $pages } pages)
cli-export-done = Export written: { $path }
cli-verify-done = Everything agrees: { $entries } entries, { $records } records, { $attachments } attachments.

## Packs read again

error-not-a-pack = “{ $subject }” is not an audit pack made by Probant, or it has lost what says so.
pack-manifest = State of the dossier and hash of each attachment
pack-data-json = { $register }, as open JSON
pack-data-xlsx = { $register }, as an Excel workbook
verify-pack-altered = This file is no longer as it was made.
verify-pack-state = This pack comes from a state that this dossier does not know: { $subject }.
verify-pack-later = The dossier has changed since: { $subject } more entries.
verify-pack-evidence-unsaid = Evidence that the journal did not say, or whose original is not in this file: { $subject }
verify-pack-evidence-left-out = Evidence of the dossier that this file does not list: { $subject }
verify-pack-evidence = Evidence is no longer the same, or no longer there: { $subject }.
verify-pack-next-refuse = What to do: do not hand this file over; make it again from the dossier, and ask where this one comes from.
verify-pack-next-again = What to do: this file is as it was made; make it again if the auditor is to see today’s state.
cli-verify-pack-done = Pack intact: state { $state }, dated { $date }, { $evidence } attachments.
verify-pack-record-unsaid = This pack shows of { $subject } what the journal never said.
verify-pack-record-changed = Changed since: { $subject }, by { $author }, on { $at }.
cli-verify-pack-alone = The file is as it was made: state { $state }, of { $date }, { $evidence } attachments. What it shows is compared with the journal only beside its dossier.

## Command line

cli-help = Probant prepares ISO 9001 certification audits, without a network. A file alone opens the window.
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-options = Arguments and options
cli-help-demo = Write the demonstration dossier
cli-help-pack = Make the audit pack as a PDF
cli-help-verify = Check that a dossier is what its journal says, or that a pack is as it was made
cli-help-export = Export a register
cli-arg-help = Show this help
cli-arg-file = The .probant dossier
cli-arg-scale = Synthetic records to add to each register
cli-arg-seed = The same seed gives the same dossier
cli-arg-json = Answer as JSON on the standard output
cli-arg-out = The file to write
cli-arg-lang = Language: fr or en
cli-arg-sections = Sections, in order: scope,processes,procedures,findings,nonconformities,actions,legality,samples,audit-plan,audit-report
cli-arg-date = Date of the pack, YYYY-MM-DD; today by default
cli-arg-pack = The PDF to verify
cli-arg-register = Register: finding, procedure, process, action, contract…
cli-arg-format = Format: json, csv or xlsx
cli-wrong-call = The call is incomplete or not understood: { $what }. See probant help.

redaction-person = Person { $number }
redaction-withheld = [withheld]
annex-label = A-
pack-section-annexes = Annexes
pack-section-processes = Processes
annex-number = Annex
annex-record = Record
annex-state = What is shown
annex-explained = { $count ->
    [one] The file attached to a record of this pack.
   *[other] The { $count } files attached to the records of this pack.
  } The original of each is attached to this PDF, to the last byte; its hash is on the integrity page.
annex-title = Annex { $number } · { $name }
annex-stamp = Annex { $number } · { $page }/{ $total }
annex-says = Annex { $number }, page { $page } of { $total } of the file “{ $name }”, attached to { $record }. The original is attached to the PDF.
annex-see = annex { $number }
annex-attached = Annex { $number }, original
annex-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
  }
annex-painted = { $pages }, { $count ->
    [one] 1 of them shown as an image
   *[other] { $count } of them shown as images
  } ({ $reason })
annex-unseen = { $shown }; { $count ->
    [one] 1 field or comment is not shown
   *[other] { $count } fields or comments are not shown
  }, or not whole
annex-not-shown = Not shown: { $reason }. The original is attached.
annex-reason-font = font not embedded or without readable text
annex-reason-colour = printing colours
annex-reason-layers = layers
annex-reason-annotations = fields or comments
annex-reason-effects = patterns or shadings
annex-reason-image = image format
annex-reason-content = unknown instructions
annex-reason-encrypted = protected by a password
annex-reason-broken = file unreadable or cut short
annex-reason-empty = no page
annex-reason-too-long = more than 2,000 pages
annex-reason-too-large = picture too large
annex-reason-dynamic-form = dynamic form (XFA), which only the program that made it displays
annex-reason-animation = first picture of an animation
annex-reason-kind = neither PDF nor picture
pack-confidentiality-public = public
pack-confidentiality-internal = internal
pack-confidentiality-restricted = restricted
pack-confidentiality-confidential = confidential
pack-edition-only = No redacted version
pack-edition-full = Full version
pack-edition-redacted = Redacted version
pack-version = Version
pack-draft = draft
pack-logo = Logo: { $name }
pack-identity = Identity of this pack
pack-twin-full = Identity of the full version
pack-twin-redacted = Identity of the redacted version
pack-see = See{" "}
pack-see-finding = finding { $reference }
pack-audits-chart = Findings by audit
pack-chapters-matrix = Processes and chapters of the standard
pack-chart-audits = Bar chart of findings by audit and grade: { $list }.
pack-chart-chapters = Matrix of findings by process and chapter of the standard: { $list }.
pack-chart-map = Process map. { $list }.
pack-chart-reviews = Line of the share of documents that are up to date, with the target of 100%: { $list }.
pack-chart-ishikawa = Ishikawa diagram of { $effect }, causes by branch: { $list }.
pack-attendance = Attendance sheet
pack-attendance-opening = Opening meeting
pack-attendance-closing = Closing meeting
pack-chart-no-value = no value
pack-no-process-yet = No process.
pack-process-procedures = Documents
pack-reviews = Documents up to date with their review
pack-reviews-note = Share of the documents in force whose review was not overdue, on the same day of each month as that of this pack; dashed target: 100%.
pack-procedures-list = List of documents
stage-annexes = Annexes
cli-arg-from = Only records from this day on, YYYY-MM-DD
cli-arg-to = Only records up to this day, YYYY-MM-DD
cli-arg-title = Title on the cover
cli-arg-label = Version on the cover
cli-arg-draft = Mark it as a draft
cli-arg-readers = Readers: public, internal, restricted or confidential
cli-arg-no_annexes = Without the attached files
cli-arg-edition = Version: only (by default), full or redacted
cli-arg-redact = What the redacted version leaves out: people, or fields such as finding.evidence
cli-arg-redact_words = Words that the redacted version leaves out
intent-issue-pack = Audit pack saved: { $name }
pack-option-from = Records from
pack-option-to = to
pack-option-annexes = Add the attached files as annexes
pack-group-cover = Cover and readers
pack-group-redaction = Redacted version
pack-option-readers = Readers
pack-option-draft = Draft
pack-option-edition = Version
pack-option-people = Replace the names of people
pack-option-words = Words to withhold
pack-option-words-hint = Companies, prices, places, separated by semicolons
pack-option-fields = Fields to withhold whole
pack-redaction-explained = The redacted version withholds the chosen names, words and fields everywhere, attached data and metadata included; pictures and annexes are not in it. Each of the two versions bears the identity of the other.
pack-filter-section = { $section }:
pack-counting = Counting pages…
pack-pages-to-come = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }
pack-show-in-folder = Open the folder
pack-history = Saved audit packs ({ $count })
pack-history-empty = Each audit pack that is saved will be listed here with its hash.
pack-group-limits = Period and filters
charts-show = Charts
charts-none = Nothing to compare yet.
settings-logo = Logo
settings-logo-hint = A PNG, JPEG or WebP picture; the one attached last is printed on the cover of audit packs.

# What is missing. A rule: its name, then what it says of the record.
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
intent-assess = Requirement { $reference }: { $state }
intent-silence = { $reference }: gap set aside
intent-speak = { $reference }: gap restored

home-deadlines = Next deadlines
home-deadline-review = Review of { $code }
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
organisation-climate = Climate change
organisation-climate-hint = What management concluded (4.1, amendment 1:2024), even where it is not relevant.
finding-cleared_on = Cleared on
finding-cleared_on-hint = The day the answer was accepted and proved.
cli-help-readiness = List what an auditor would find missing
cli-readiness-done = On { $date }: { $blocking } blocking, { $treat } to treat, { $watch } to watch

nav-drill = Training
command-drill = Train
drill-title = From the question to the evidence
drill-start = Ask a question
drill-explained = An auditor’s question appears and stays in sight. Find the evidence in the dossier, by search or in the registers, then say that it is on screen: the time is kept by clause. Clauses without evidence, or too slow, come back more often.
drill-none = No question asked yet.
drill-last = Last time
drill-tries = Evidence found
drill-found-of = { $found } of { $tries }
drill-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}
drill-not-found = not found
drill-found = The evidence is on screen
drill-give-up = I cannot find it
drill-told-found = Found in { $count } s.
drill-told-not-found = Given up after { $count } s.
drill-next = Next question
drill-end = End
intent-drill = Training: question on { $reference }, { $seconds } s
clauses-view-unproven = Without evidence
clauses-view-open = With an open nonconformity
clauses-view-documented = Documented information
clauses-nothing = — nothing attached

procedure-author = Written by
procedure-verifier = Verified by
procedure-approver = Approved by
procedure-change_summary = What changed

action-import = Import
import-title = Import: { $register }
import-intro = An Excel or LibreOffice workbook, or a CSV file. A row whose reference exists updates its record; an empty cell changes nothing. Nothing is written before you have seen the result.
import-choose = Choose a file…
import-drop = You can also drop the file here.
import-template = Save a template to fill in
import-template-done = Template saved: { $name }
import-filter = Workbooks and CSV
import-other = Another file…
import-sheet = Sheet
import-found = Headings read on line { $line }.
import-columns = Columns
import-column = Column
import-sample = First content
import-field = Fills the field
import-ignored = Not imported
import-result = Result
import-created = { $count ->
    [one] { $count } record created
   *[other] { $count } records created
}
import-updated = { $count ->
    [one] { $count } record updated
   *[other] { $count } records updated
}
import-unchanged = { $count ->
    [one] { $count } record already up to date
   *[other] { $count } records already up to date
}
import-refused = { $count ->
    [one] { $count } row left out
   *[other] { $count } rows left out
}
import-blank = { $count ->
    [one] { $count } blank line passed over
   *[other] { $count } blank lines passed over
}
import-problems = { $count ->
    [0] No problem
    [one] { $count } problem
   *[other] { $count } problems
}
import-problems-shown = The first { $shown } are shown.
import-cell = Cell
import-value = Content
import-why = Problem
import-left = Consequence
import-row-refused = Row left out
import-line-read = Line read
import-read-as = Read as { $value } €
import-encoding = File in an encoding of long ago: read as { $encoding }.
import-unread = { $count ->
    [one] { $count } line holds nothing in an imported column
   *[other] { $count } lines hold nothing in an imported column
}
import-asides = Lines that are no records
import-aside-line = Line { $line }, which is no record: { $text }
import-questions = Yours to say
import-lacking = The list does not say “{ $field }”: what shall all lines have?
import-unknown = “{ $word }” ({ $count }): what does this word mean for “{ $field }”?
import-answer = Choose…
import-answer-aside = Leave the cell out
import-answers-forget = Forget my answers
import-cell-refused = Cell left empty
import-problem = { $cell } · { $field } · “{ $value }”: { $why } { $left }.
import-rows = Rows
import-line = Line
import-fate = Result
import-about = Record
import-changes = Fields
import-fate-created = Created
import-fate-updated = Updated
import-fate-unchanged = Up to date
import-fate-refused = Left out
import-rows-shown = The first { $shown } rows are shown.
import-do = { $count ->
    [0] Nothing to import
    [one] Import { $count } row
   *[other] Import { $count } rows
}
import-missing = No column fills “{ $field }”: choose it below.
import-reread = Read again
template-code = What people cite. A row whose reference exists updates the record.
template-choice = One of these values: { $words }.
template-reference = The reference or title of a record of the register “{ $register }”.
template-text = Free text.
intent-import = { $register }: { $name } imported, { $created } created, { $updated } updated
problem-repeated = An earlier row has it already.
problem-archived = This record is archived: bring it back first.
problem-repeated-line = This line stands twice in the file.
problem-two-days = Two dates in one cell: keep the one that counts.
problem-formula-unvalued = Formula without a value: open the workbook, save it, and try again.
problem-open-quote = A quote is opened and never closed: it is read as a letter.
problem-number-doubt = Point or comma? Three digits follow: read as thousands.
problem-cut = Text cut by Excel at 32,767 characters: it is not taken.
problem-not-found = No record has this reference or title.
problem-cell-error = The cell holds a calculation error.
error-not-open-data = “{ $subject }” holds no readable contract: Probant reads essential data (DECP) in JSON or XML, and CSV tables with an identifier and an amount. Nothing was changed.
error-not-a-sheet = “{ $subject }” holds no readable row: it is no workbook or CSV file, it is empty, or it is protected by a password. Nothing was changed.
error-not-a-default = “{ $subject }” is no answer. Expected: FIELD=VALUE, such as kind=corrective.
error-not-a-map = “{ $subject }” does not exist, or does not say which column fills which field. Expected: a JSON object with “sheet” and “columns”.
cli-help-attach = Attach files to a record
cli-arg-record = The reference of the record
cli-arg-paths = The files to attach
cli-arg-defaults = What the list does not say, for all its lines: FIELD=VALUE, as often as needed
cli-arg-words = What words of the list mean, by field: a JSON file, or the JSON itself
cli-attach-done = “{ $name }” attached to { $record }
cli-attach-known = “{ $name }” was attached to { $record } already
cli-help-import = Bring a spreadsheet into a register
cli-arg-sheet = The Excel or ODS workbook, or the CSV file
cli-arg-map = Which sheet and which column fills which field: a JSON file, or the JSON itself
cli-arg-check = Say what would change, and change nothing
cli-import-columns = Columns not read: { $columns }
cli-import-lacking = The list does not say “{ $label }”: answer for all lines with --default { $field }=VALUE.
cli-import-unknown = “{ $word }” ({ $count }) is not known for “{ $label }”: say what it means with --words, as JSON (field, word, meaning).
cli-import-done = “{ $sheet }”: { $created } created, { $updated } updated, { $unchanged } up to date, { $refused } left out.
import-list = Import an Excel list
nav-import = Import
import-template-suffix = (template)

nav-standards = Editions and standards
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
rule-procedure-unread = { $reference } { $title }: readers who were named have not confirmed it.
problem-not-in-force = No version is in force.
intent-add-standard = Standard added: { $name }
intent-choose-standard = Standard of the certificate: { $name }
intent-carry-over = { $name }: proofs and answers taken over
intent-acknowledge = { $reference } version { $version }: read by { $reader }
intent-unacknowledge = { $reference } version { $version }: reading by { $reader } removed
error-not-a-standard = “{ $subject }” does not describe a standard. Nothing was changed. “Save a template” shows what is expected.
error-known = { $subject } is in this dossier already.
error-clause-identity = The identity “{ $subject }” will not do: lower-case letters without accents, digits and hyphens.
error-clause-untitled = Clause “{ $subject }” has no number or title, or the standard has no name or clause. Nothing was changed.
error-clause-parent = Clause { $subject } belongs to a clause that does not come before it. Nothing was changed.
error-clause-repeated = Clause { $subject } is given twice. Nothing was changed.
error-clause-change = Clause { $subject }: “change” is carried, changed or new. Nothing was changed.
error-clause-documented = Clause { $subject }: “documented_information” is maintain, retain, or both. Nothing was changed.
error-clause-too-long = Clause { $subject } is too long, or the standard has too many. Nothing was changed.
clauses-as-table = Table
clause-proofs = Proofs
clause-findings = Findings
clauses-editions = Editions

nav-audits = Audits
nav-actions = Actions
nav-interview = Interview
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

interview-hint = Ctrl ↓ and Ctrl ↑: next and previous question · Ctrl G: raise a finding · Ctrl V: attach a copied picture · Esc: leave
interview-time = { $minutes } min in this slot
interview-picture = Pasted picture { $time }
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
action-checked_by-hint = Never the owner of the action.
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
clause-audited_on = Audited on
clauses-view-unaudited = Not audited in the cycle
cycle-title = Certification cycle
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
problem-time = Time expected, such as 9:45.
problem-days = From 0 to 730 days.
problem-percent = From 0 to 100.
problem-same-checker = The check is for another person than the owner.
problem-no-slot = The plan has no slot.
problem-clashes = The plan cannot be held: see the clashes.
intent-action-step = Action { $reference }: { $state }
intent-audit-step = Audit { $reference }: { $state }
intent-plan-slot = { $reference }: slot at { $time } added
intent-build-checklist = { $reference }: questions added
intent-answer = { $reference }: nonconformity sheet changed ({ $fields })
intent-nonconformity-step = { $reference }: nonconformity sheet, { $state }
command-new-audit = New audit
command-new-action = New action
export-ics = Calendar (ICS)
audit-count = { $count ->
    [0] No audit
    [one] { $count } audit
   *[other] { $count } audits
}
action-count = { $count ->
    [0] No action
    [one] { $count } action
   *[other] { $count } actions
}
home-deadline-action = { $code }: action due, { $owner }
search-results = Results
pack-section-audit-plan = Audit plan
pack-section-audit-report = Audit report
pack-section-nonconformities = Nonconformity sheets
pack-section-actions = Action plan
pack-template-audit-plan = Audit plan
pack-template-audit-report = Audit report
pack-template-nonconformities = Nonconformity sheets
pack-template-actions = Action plan
pack-audit-plan-of = Plan of audit { $reference }
pack-audit-report-of = Report of audit { $reference }
pack-audit-agenda = Agenda
pack-audit-strengths = Strengths
pack-audit-weaknesses = Weaknesses
pack-audit-questions = Questions asked
pack-audit-earlier = Follow-up of earlier findings
pack-audit-sampling = The audit works by sampling: no finding on a point does not prove that it conforms. This report is for the readers named above alone.
pack-no-report = No audit chosen has been held yet.
pack-not-cleared = not cleared
pack-signatures = Signatures
pack-sign-auditee = Representative of the auditee
pack-sign-function = Function
pack-sign-name = Name
pack-sign-date = Date
pack-sign-signature = Signature
pack-no-nonconformity = No nonconformity.
pack-sheet-of = Nonconformity sheet { $reference }
pack-branch = Branch
pack-action-origin = Origin
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
intent-repeat-programme = Programme: internal audits planned again for { $year }
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
programme-rows = Rows of the programme
programme-by-process = By process
programme-by-clause = By clause
programme-uncovered = { $count ->
    [0] Every clause is covered in the cycle
    [one] { $count } clause that nobody audits in the cycle
   *[other] { $count } clauses that nobody audits in the cycle
}
advice-recurrence = { $count ->
    [one] Recurrence: a finding on the same clause and process
   *[other] Recurrence: { $count } findings on the same clause and process
}
backup-title = Backups
backup-explained = A whole, checked copy on opening, on closing and every ten minutes when there is something new. Older ones are thinned out: one an hour, a day, a week, then a month. A network drive or a stick protects from a failure of this workstation.
backup-folder = Folder of the backups
backup-choose = Change folder…
backup-now = Back up now
backup-none = No backup yet.
backup-last = Backed up: { $when }
backup-failed = The backup has failed
backup-failed-why = The backup has failed. { $why } Your dossier itself is saved; check the folder of the backups in the settings.
backup-look = See what would change
backup-restore = Restore into a new file…
backup-restored = Restored: { $name }. The open dossier has not changed.
backup-other = This backup is no earlier state of this dossier: it was replaced since.
backup-same = Nothing has changed since this backup.
cli-help-backup = Back a dossier up
cli-arg-folder = The folder of the backups
cli-backup-done = Backup written and checked: { $path }
cli-backup-same = Nothing new since the last backup.
backup-lost = { $count ->
    [one] One change was made since and is not in it:
   *[other] { $count } changes were made since and are not in it:
}
milestone-stage-1 = Initial audit, stage 1
milestone-stage-1-basis = Documents, scope, readiness: before stage 2.
milestone-stage-2 = Initial audit, stage 2
milestone-stage-2-basis = A major nonconformity is verified within six months.
clause-audited_by = Audited by
clause-last-audit = Last audited on { $date } ({ $audit })
advice-lacking = { $grade }: missing { $fields }.
advice-command = An improvement idea does not say “must”: if it is a requirement, it is a deviation.

settings-delays = Delays to answer nonconformities
settings-delays-hint = No public source gives them: these are suggested values, to be confirmed in the audit plan or the contract. 0: no delay.
organisation-internal_answer_days = Answer after an internal audit (days)
organisation-internal_answer_days-hint = Suggested: 15, to be confirmed
organisation-answer_days = Answer after an audit of the certification body (days)
organisation-answer_days-hint = Suggested: 21, to be confirmed
organisation-proof_days = Proof for a major nonconformity (days after acceptance)
organisation-proof_days-hint = Suggested: 90, to be confirmed
nonconformity-proof_due_on = Proof due on
nonconformity-proof_due_on-hint = Computed on acceptance for a major nonconformity, from the settings.

# Legality checks. A rule: its name, then what is compared.
check-procedure = Procedure and threshold
check-procedure-says = { $value } estimated; European threshold on { $day }: { $threshold }. From it on, a formal procedure is due.
check-competition = No competition
check-competition-says = { $value }; no competition needed below { $threshold } on { $day }. Above, the file must hold the justification.
check-splitting = Splitting of the need
check-splitting-says = { $value } and { $similar } of homogeneous needs in the same year; European threshold on { $day }: { $threshold }.
check-modifications = Cumulated modifications
check-modifications-says = { $percent } of the contract in low-amount modifications ({ $sum }); below { $most }% and below { $threshold }.
check-board-opinion = Opinion of the tender board on a modification
check-board-opinion-says = Modification { $number }: { $percent } in all; opinion of the tender board above { $most }%, before the signature.
check-single-bid = Single tender above the estimate
check-single-bid-says = A single tender, { $awarded } for { $estimated } estimated (+{ $excess }); a note must justify it.
check-tender-period = Tender period
check-tender-period-says = { $days } days from { $sent } to { $due }; at least { $least }.
check-standstill = Standstill period
check-standstill-says = { $days } days from the rejections ({ $sent }) to the signature ({ $signed }); at least { $least }.
check-tender-board = Tender board
check-tender-board-says = Board of { $board }, signature of { $signed }.
check-prefect-delay = Transmission to the prefect
check-prefect-delay-says = { $days } days from the signature ({ $signed }) to the transmission ({ $sent }); at most { $most }.
check-prefect-first = Transmission before notification
check-prefect-first-says = Transmission to the prefect on { $sent }, notification on { $notified }: the first comes before the second.
check-award-notice = Award notice
check-award-notice-says = { $days } days from the signature ({ $from }) to the notice ({ $done }); at most { $most }.
check-open-data = Publication of essential data
check-open-data-says = { $days } days from the notification ({ $notified }) to the publication ({ $done }); at most { $most } months.
check-framework-duration = Duration of the framework
check-framework-duration-says = { $months } months; at most { $most } without a justification.
check-interest-declarations = Declarations of interest
check-interest-declarations-says = The declarations of interest of the evaluation team must all be in the file.
check-report-visa = Visa on the evaluation report
check-report-visa-says = The evaluation report must carry the visa of the head of service.
check-waiver-dated = Dated justification
check-waiver-dated-says = The justification for no competition must carry a date before the signature.
check-file-complete = Documents of the file
check-file-complete-says = { $count } documents checked. Missing: { $list }
check-plausible-amount = Plausible amount
check-plausible-amount-says = { $value }: this amount is not plausible.
check-plausible-day = Plausible date
check-plausible-day-says = { $field }: { $day }, this date is not plausible.
check-day-order = Order of dates
check-day-order-says = { $first } on { $before }, then { $then } on { $after }: the order is reversed.
check-missing = Not filled in: { $list }
check-observation = Contract { $reference } ({ $object }): { $says }
check-evidence = File { $reference }

# Contracts.
nav-group-procurement = Public procurement
nav-contracts = Contracts
nav-legality = Checks
nav-thresholds = Thresholds and delays
command-new-contract = New contract
flag-yes = Yes
flag-no = No
contract-register = Contracts
contract-new = New contract
contract-count = { $count ->
    [one] { $count } contract
   *[other] { $count } contracts
}
contract-empty = No contract yet
contract-empty-hint = Import your contracts (Excel, CSV, DECP open data) or enter the first one: the legality checks follow as you type.
contract-reference = Reference
contract-buyer = Buyer (SIRET)
contract-object = Object
contract-capacity = Buyer capacity
contract-nature = Nature
contract-category = Category
contract-procedure = Procedure
contract-social = Social and specific services
contract-cpv = CPV code
contract-estimated_cents = Estimate, € excl. tax
contract-awarded_cents = Awarded, € excl. tax
contract-similar_cents = Homogeneous needs of the year, € excl. tax
contract-lots = Lots
contract-duration_months = Duration (months)
contract-duration_reason = Reason for the duration
contract-framework = Framework agreement
contract-department = Department
contract-officer = Officer
contract-state = State
contract-outcome_reason = Reason of the end
contract-paper = Sent on paper
contract-urgent = Justified urgency
contract-need_on = Need validated on
contract-published_on = Notice sent on
contract-launched_on = Consultation launched on
contract-tenders_due_on = Tenders due on
contract-report_on = Evaluation report on
contract-board_on = Tender board on
contract-rejected_on = Rejections sent on
contract-signed_on = Signed on
contract-transmitted_on = Sent to the prefect on
contract-notified_on = Notified on
contract-award_notice_on = Award notice on
contract-data_published_on = Essential data published on
contract-closed_on = Settled on
contract-bids = Tenders received
contract-tenderers = Tenderers
contract-holders = Holders
contract-sme = Holder is an SME
contract-import_id = Import
contract-import_line = Line of the import
contract-scope = Scope
contract-modified = Modifications, %
contract-capacity-local-authority = Local authority
contract-capacity-contracting-entity = Contracting entity
contract-capacity-central-authority = Central authority
contract-nature-market = Contract
contract-nature-framework = Framework agreement
contract-nature-subsequent = Call-off contract
contract-nature-partnership = Public-private partnership
contract-nature-defence = Defence or security contract
contract-nature-concession = Concession
contract-category-works = Works
contract-category-supplies = Supplies
contract-category-services = Services
contract-procedure-no-competition = Without publicity or competition
contract-procedure-adapted = Adapted procedure
contract-procedure-open = Open procedure
contract-procedure-restricted = Restricted procedure
contract-procedure-negotiated = Negotiated procedure
contract-procedure-dialogue = Competitive dialogue
contract-procedure-design-contest = Design contest
contract-procedure-call-off = Call-off
contract-procedure-concession = Concession
contract-state-need = Need
contract-state-documents = Tender documents
contract-state-consultation = Consultation
contract-state-dialogue = Dialogue
contract-state-evaluation = Evaluation
contract-state-award = Award
contract-state-standstill = Standstill
contract-state-signature = Signature
contract-state-notification = To be notified
contract-state-running = Running
contract-state-completed = Settled
contract-state-unsuccessful = Unsuccessful
contract-state-abandoned = Abandoned
contract-sme-yes = Yes
contract-sme-no = No
contract-scope-in = In scope
contract-scope-out = Out of scope
contract-scope-unknown = Unknown amount
contract-under-way = Being awarded
contract-amounts = Amounts and contract
contract-steps = Steps
contract-reference-hint = Empty: numbered by Probant.
contract-buyer-hint = Empty: your organisation.
contract-cpv-hint = Eight digits, or words: “cleaning building”. The category follows from it.
contract-similar_cents-hint = What was bought apart, of the same kind, in the same year (splitting).
contract-tenderers-hint = One to a line; tenders are counted from them where no number is entered.
contract-holders-hint = One to a line.
contract-tab-data = Data
contract-data-contract = The contract
contract-data-price = Price and advance
contract-data-holders = Holders and subcontracting
contract-data-considerations = Considerations and origin
contract-data-concession = Concession
contract-buyer_name = Name of the buyer
contract-place = Place of execution
contract-techniques = Purchasing techniques
contract-execution_modes = Terms of execution
contract-ccag = General conditions (CCAG)
contract-price_form = Form of price
contract-price_types = Type of price
contract-advance = Advance granted
contract-advance_rate = Rate of the advance
contract-grouping = Grouping
contract-innovative = Innovative contract
contract-subcontracting = Subcontracting declared
contract-subcontracts = Subcontractors
contract-origin_eu = Part from the European Union
contract-origin_france = Part from France
contract-social_considerations = Social considerations
contract-environmental_considerations = Environmental considerations
contract-execution_from = Execution begins
contract-subsidy_cents = Public subsidy (€)
contract-execution_data = Execution data
contract-advance-yes = Yes
contract-advance-no = No
contract-innovative-yes = Yes
contract-innovative-no = No
contract-subcontracting-yes = Yes
contract-subcontracting-no = No
contract-subcontracts-hint = One to a line.
contract-tab-checks = Checks
contract-tab-pieces = Documents
contract-tab-modifications = Modifications
finding-contract_id = Contract
outcome-alert = Alert
outcome-not-verifiable = Not verifiable
outcome-holds = Kept
outcome-set-aside = Set aside
check-none = No check applies yet: fill in the procedure, the amounts and the dates.
check-thresholds-hint = Each value is that of the day of the file, from the table:
check-raise = Make it a finding
check-set-aside = Set aside…
check-withdraw = Restore the alert
check-reason = Reason
check-set-aside-because = Set aside: { $reason }
piece-count = { $checked } of { $count } documents checked
piece-hint = A document that is there can have its date and its files: drop them on it, or choose them.
piece-state-unchecked = Not checked
piece-state-there = There
piece-state-missing = Missing
piece-state-not-applicable = Not applicable
piece-dated_on = Dated
piece-note = Note
piece-code = Document
piece-state = State
piece-contract_id = Contract
piece-register = Documents
modification-register = Modifications
modification-none = No modification.
modification-add = Add a modification
modification-title = Modification No. { $number }
modification-contract_id = Contract
modification-number = Number
modification-object = Object
modification-basis = Ground
modification-delta_cents = Amount, € excl. tax
modification-delta_cents-hint = Negative where the contract shrinks.
modification-delta_months = Months added
modification-signed_on = Signed on
modification-board_on = Opinion of the board on
modification-published_on = Data published on
modification-holders = New holder
modification-basis-named = The subject names a ground: { $basis }.
modification-basis-take = Take it
modification-basis-low-amount = Low amount
modification-basis-review-clause = Review clause
modification-basis-additional = Necessary additional services
modification-basis-unforeseen = Unforeseen circumstances
modification-basis-new-holder = New holder
modification-basis-not-substantial = Not substantial
threshold-register = Thresholds and delays
threshold-new = New value
threshold-count = { $count ->
    [one] { $count } value
   *[other] { $count } values
}
threshold-empty = No threshold
threshold-empty-hint = The checks read here the value in force on the day of the file.
threshold-reference = Reference
threshold-code = Code
threshold-code-hint = What the checks look for: take that of an existing value for a new period.
threshold-label_fr = Name in French
threshold-label_en = Name in English
threshold-article = Article
threshold-unit = Unit
threshold-unit-euros = euros excl. tax
threshold-unit-percent = percent
threshold-unit-days = days
threshold-unit-months = months
threshold-unit-year = year
threshold-value = Value
threshold-valid_from = From
threshold-valid_to = Until
threshold-confidence = Confidence
threshold-confidence-high = High
threshold-confidence-medium = Medium
threshold-confidence-low = Low
threshold-note = Source and notes
legality-count = { $count ->
    [one] { $count } contract
   *[other] { $count } contracts
}
legality-in-scope = Scope of the certificate
legality-rule = Rule
legality-list = Contracts concerned
intent-establish-thresholds = Table of thresholds and delays put in place
intent-import-contracts = Import of { $name }: { $created } contracts added, { $updated } changed
intent-set-piece = Contract { $reference }: document { $state }
intent-override-check = Contract { $reference }: alert set aside, { $rule }
intent-withdraw-override = Contract { $reference }: alert restored, { $rule }

# Open data.
nav-open-data = Open data (DECP)
open-data-instead = Open data (DECP): JSON, XML or CSV…
open-data-intro = Choose or drop here a file of essential data, formats of 2019 and 2022, in JSON or XML, or a CSV table made from one. Every value repaired or in doubt is told, nothing is dropped in silence, and all of it can be undone at once.
open-data-filter = Essential data
open-data-buyer = Only the buyer (SIRET)
open-data-buyer-hint = Empty: every buyer of the file.
open-data-earlier = Imports
open-data-result = Result of the import
open-data-licence = Source: données essentielles de la commande publique, data.gouv.fr, Licence Ouverte 2.0
open-data-remarks = { $repaired } values repaired, { $flagged } to look at
open-data-report = Export the report
open-data-report-suffix = report
open-data-report-done = Report saved: { $name }
open-data-remarks-table = Remarks, value by value
open-data-more = { $shown } of { $count } remarks shown; the exported report has them all.
contract_import-records = Records read
contract_import-created = Contracts added
contract_import-updated = Changed
contract_import-unchanged = Unchanged
contract_import-merged = Duplicates merged
contract_import-other_buyers = Other buyers
contract_import-unread = Unreadable
contract_import-register = Imports
remark-group-unread = Not read
remark-group-unread-says = Fields, columns or records that nothing reads: their text stays in the report.
remark-group-left-out = Left empty
remark-group-left-out-says = Values that cannot be read: the field of the contract is empty, to be filled in by hand.
remark-group-doubted = To look at
remark-group-doubted-says = Values kept as they are, hardly plausible.
remark-group-merged = Merged or kept apart
remark-group-merged-says = Records of the file under one number.
remark-group-absent = Absent from the file
remark-group-absent-says = Values that the format asks for and the file lacks.
remark-group-repaired = Put right
remark-group-repaired-says = Values badly written and understood.
remark-group-updated = Changed
remark-group-updated-says = What this publication says otherwise than the one before.
remark-example = Example
remark-count = Count
remark-all = Show all
contract-import-report = See the report of the import
remark-column-line = No.
remark-column-contract = Contract
remark-column-field = Field
remark-column-kind = Remark
remark-column-given = In the file
remark-column-kept = Kept
remark-encoding = Encoding repaired
remark-key = Key repaired
remark-number-text = Number written as text
remark-day-zone = Day with a time zone
remark-day-french = Day dd/mm/yyyy
remark-text-apostrophe = Lost apostrophe
remark-text-entity = HTML entity
remark-text-lines = Line breaks
remark-identifier-spaces = Blanks in the identifier
remark-procedure-old = Older wording of the procedure
remark-number-made = No number: one was made
remark-duplicate = Duplicate merged
remark-same-number = Number of another contract
remark-no-data = Nothing (NaN, None…)
remark-unread = Field not read
remark-number-doubt = Ambiguous amount
remark-modification-delta = Difference written instead of the total
remark-basis-named = Ground named by the subject
remark-missing = Value missing
remark-siret = Unexpected SIRET
remark-cpv = Unknown CPV code
remark-place-code = Postcode of no commune (CEDEX)
remark-procedure-unknown = Unknown procedure
remark-nature-unknown = Unknown nature
remark-text-lost = Lost letters
remark-amount-low = Very low amount
remark-amount-high = Very high amount
remark-number = Unreadable number
remark-flag = Yes or no expected
remark-rate-percent = Rate already in percent
remark-day = Unreadable day
remark-no-such-day = No such day
remark-day-early = Implausibly early day
remark-day-late = Day to come
remark-unreadable = Unreadable record
remark-truncated = File cut short
remark-no-id = Without an identifier
contract-raw = Original data
cli-arg-decp = The essential data: JSON, XML or CSV
cli-arg-buyer = Only this buyer, by its SIRET
cli-arg-report = Where to write the report, as CSV
cli-remark = { $kind }: { $count }
cli-remark-field = { $kind } · { $field }: { $count }
cli-open-data-done = { $records } records: { $created } contracts added, { $updated } changed, { $unchanged } unchanged, { $merged } duplicates merged, { $other } of other buyers, { $unread } unreadable

# Samples.
sample-says = Of { $population } files, { $size } suffice: { $allowed ->
    [0] if none is defective
    [one] if at most one is defective
   *[other] if at most { $allowed } are defective
}, one may say with { $confidence }% confidence that the rate of defects is at most { $tolerable }.
sample-says-small = { $size } files of { $population }: too few to conclude that the rate is at most { $tolerable } with { $confidence }% confidence.
sample-says-judgement = { $size } files chosen of { $population }: a choice by judgement allows no statistical conclusion.
sample-says-monetary = { $size } points laid on the total amount of { $population } files: each file is drawn in proportion to its amount.
sample-result-none = No file has been looked at yet.
sample-result-no-bound = { $defective ->
    [0] No defective file
    [one] { $defective } defective file
   *[other] { $defective } defective files
} of { $checked } looked at ({ $rate }). This way of choosing does not allow to extend the rate to the population.
sample-result-open = { $defective ->
    [0] No defective file
    [one] { $defective } defective file
   *[other] { $defective } defective files
} of { $checked } looked at; { $open } are left. So far, the rate of defects is at most { $bound }, with { $confidence }% confidence.
sample-result-within = { $defective ->
    [0] No defective file
    [one] { $defective } defective file
   *[other] { $defective } defective files
} of { $checked } looked at: with { $confidence }% confidence, the rate of defects in the population is at most { $bound }. This is within the tolerated { $tolerable }.
sample-result-beyond = { $defective ->
    [0] No defective file
    [one] { $defective } defective file
   *[other] { $defective } defective files
} of { $checked } looked at ({ $rate }): with { $confidence }% confidence, the rate of defects in the population may be as high as { $bound }, beyond the tolerated { $tolerable }.
nav-samples = Samples
nav-statistics = Statistics
command-new-sample = New sample
sample-register = Samples
sample-new = New sample
sample-empty = No sample yet.
sample-reference = Reference
sample-purpose = Purpose
sample-method = Method
sample-strata = Strata by
sample-filters = Population
sample-seed = Seed
sample-seed-hint = Empty: Probant takes one.
sample-generator = Way of drawing
sample-confidence = Confidence (%)
sample-tolerable = Tolerable rate (%)
sample-expected = Expected rate (%)
sample-size = Size
sample-size-hint = Empty: computed.
sample-population = Population
sample-population_hash = Hash of the population
sample-drawn_at = Drawn on
sample-audit_id = Audit
sample-population-title = Population
sample-drawing-title = Drawing
sample-scope-all = All contracts
sample-procedure-all = All
sample-from = Notified from
sample-to = Notified until
sample-draw = Draw the sample
sample-choose = Files to choose
sample-method-simple = Simple random
sample-method-stratified = Stratified
sample-method-monetary-unit = Monetary unit
sample-method-systematic = Systematic
sample-method-judgement = By judgement
sample-strata-procedure = Procedure
sample-strata-amount = Amount
sample-strata-department = Department
sample-stratum-none = Not filled in
sample-band-unknown = Unknown amount
sample-band-below-90000 = Below €90,000
sample-band-below-221000 = Below €221,000
sample-band-below-1000000 = Below €1 M
sample-band-below-5000000 = Below €5 M
sample-band-from-5000000 = From €5 M
sample-pdf = Sheet as PDF
sample-again = Draw again to check
sample-again-same = The same files, in the same order.
sample-again-wrong = The drawing does not give these files.
sample-again-other = The population has changed since: its hash is another one.
sample-position = No.
sample-outcome = Outcome
sample-note = Note
sample-outcome-to-check = To be looked at
sample-outcome-conforming = Conforming
sample-outcome-defective = Defective
sample-outcome-not-applicable = Not applicable
sample-published = What allows to draw again
sample-generator-hint = Files are put in the order of buyer, then reference. Each is given the SHA-256 of “seed, U+001F, buyer, U+001F, reference”; the smallest are drawn, stratum by stratum where there are some. Systematic and monetary drawings: a point every N/n, from a start given by the hash of the seed.
sample-stratum = Stratum
sample-checked = Looked at
sample-defective = Defective
sample-rate = Rate
sample-bound = Upper bound
sample-overall = Overall
problem-confidence = Between 50 and 99.
problem-rate = Between 0.1 and 50.
problem-expected = Less than the tolerable rate.
problem-population = No contract meets these conditions: widen the population.
intent-draw-sample = Sample { $reference } drawn: { $size } files
intent-sample-outcome = Sample { $reference }, contract { $contract }: { $outcome }
cli-help-sample = Draw a sample of contracts
cli-arg-method = Method: simple, stratified, monetary-unit or systematic
cli-arg-strata = Strata: procedure, amount or department
cli-arg-confidence = Confidence, in percent
cli-arg-tolerable = Tolerable rate of defects, in percent
cli-arg-expected = Expected rate of defects, in percent
cli-arg-size = Number of files; computed by default
cli-arg-all = Out of the scope of the certificate too
cli-sample-done = Sample { $reference }, seed { $seed }, population { $hash }
pack-section-legality = Contracts and legality checks
pack-section-samples = Samples of contracts
pack-template-legality = Legality checks
pack-template-samples = Sample sheets
pack-legality-count = { $count ->
    [one] { $count } contract in the scope of the certificate.
   *[other] { $count } contracts in the scope of the certificate.
}
pack-legality-alerts = Alerts
pack-legality-article = Article
pack-legality-found = Found
pack-chart-procedures = Bar chart of contracts by procedure: { $list }.
pack-statistics-table = Lead times, competition and follow-up, by procedure
statistics-contracts = Contracts
statistics-awarded_cents = Awarded (€M excl. tax)
statistics-lead_days = Median lead time (days)
statistics-bids_tenths = Tenders per consultation
statistics-single = Single tender
statistics-unsuccessful = Unsuccessful
statistics-sme = SME holder
statistics-modified = Modified by over 10%
statistics-published = Data published on time
statistics-unknown = Not filled in
statistics-none = no data
statistics-all = All
statistics-grouping = Group
statistics-by-procedure = By procedure
statistics-by-year = By year
statistics-by-department = By department
statistics-hint = In brackets: the number of contracts whose data allow the figure. Lead time: from the notice (or the launch) to the notification.
contract-cpv-unknown = CPV code { $cpv }: there is no such code in the common vocabulary.
remark-updated = Changed by this publication
contract-in-scope = In the scope of the certificate: €{ $value } excl. tax, above €{ $threshold }
contract-out-of-scope = Out of the scope of the certificate: €{ $value } excl. tax, not above €{ $threshold }

## Password

password-title = Password
password-off = Without a password, whoever has the file can read it. With one, the dossier, its backups and its copies are encrypted. A pack or an export that you save is not.
password-on = This dossier is encrypted: the file, its backups and its copies open with the password only. A pack or an export that you save is not encrypted. What is being typed and not saved yet does not survive a power cut.
password-current = Password
password-new = New password
password-new-hint = At least 10 characters; several words make a good password. Note it down in a safe place: once forgotten it can be neither found nor replaced, by anybody.
password-again = The same once more
password-differs = The two are not the same.
password-set = Set a password
password-change = Change the password
password-remove = Remove the password
password-put = The dossier is encrypted with this password.
password-removed = The dossier has no password any more.
password-see = Show
password-protected = encrypted
password-open = Open
password-asked = This dossier asks for a password
password-forgotten = Once forgotten it can be neither found nor replaced. A backup made before the password opens without it.
password-clear-backups = { $count ->
    [one] One backup made before the password still opens without it. Remove it from the backup folder if it is not to be read any more.
   *[other] { $count } backups made before the password still open without it. Remove them from the backup folder if they are not to be read any more.
}
problem-short-password = At least 10 characters.
error-locked = “{ $subject }” asks for a password. Give it to open this file; nothing in it was changed.
error-wrong-password = This password does not open “{ $subject }”. Check capitals and keyboard, then try again; if the password is the right one, the file is damaged: go back to a backup.
cli-help-password = Set, change or remove the password of a dossier: the first line of the standard input gives it, an empty line removes it; the variable PROBANT_PASSWORD gives the present one
cli-password-set = Dossier encrypted with this password.
cli-password-none = The dossier has no password any more.

## Merge

nav-merge = Merge with a copy
merge-title = Merge with a copy
command-merge = Merge with a colleague’s copy
merge-intro = A colleague has worked on a copy of this dossier: choose their file, or drop it here. What only one of you changed comes in by itself; what both of you changed is to be chosen. All of it is one change, which can be undone.
merge-choose = Choose the copy…
merge-nothing = This copy brings nothing new.
merge-summary = { $entries ->
    [one] One change to take in, by { $authors }.
   *[other] { $entries } changes to take in, by { $authors }.
} { $own ->
    [0] This dossier has not changed since.
    [one] This dossier has changed once since.
   *[other] This dossier has changed { $own } times since.
}
merge-conflicts = { $count ->
    [one] One choice to make
   *[other] { $count } choices to make
}
merge-all-mine = Keep mine everywhere
merge-all-theirs = Take those of the copy everywhere
merge-side-mine = This dossier
merge-side-theirs = The copy
merge-side-removed = The record is removed.
merge-side-changed = The record is changed.
merge-before = Before: { $value }
merge-arrivals = { $count ->
    [0] Nothing comes in by itself
    [one] One record comes in by itself
   *[other] { $count } records come in by themselves
}
merge-added = New
merge-changed = Changed
merge-removed = Removed
merge-renumbered = { $from } becomes { $to }: both sides had given the same number
merge-archived = archiving
merge-content = content
merge-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
merge-do = Merge
merge-open = { $count ->
    [one] One choice is left.
   *[other] { $count } choices are left.
}
link-register = Links
issued_pack-register = Packs handed over
silence-register = Silenced gaps
drill-register = Drills
acknowledgement-register = Acknowledgements
check_override-register = Alerts set aside
sample_item-register = Sampled files
intent-merge = Merge with the copy { $name }, by { $authors }: { $records ->
    [one] one record taken in
   *[other] { $records } records taken in
}
error-unrelated = This dossier and yours never were the same: there is nothing to merge. Choose a copy made from your dossier, or import its registers. Nothing was changed.
error-undecided = { $subject } choices are left: nothing was taken in. Say for each which value to keep.
cli-help-merge = Merge a dossier with a colleague’s copy
cli-arg-copy = The copy that comes back
cli-arg-take = Where both wrote: mine keeps, theirs takes that of the copy; without this choice, nothing is taken in while one is left
cli-merge-done = Merged: records taken in { $records }, choices { $conflicts }, numbers changed { $renumbered }
cli-merge-conflict = { $record }, { $field }: here “{ $mine }”, in the copy “{ $theirs }”

# The team: a shared folder.
nav-team = Team
team-intro = Several workstations each work on their own copy of this dossier and exchange their changes through a folder that all of them see: a network drive, Nextcloud, SharePoint, Syncthing. Each workstation writes files of its own there and no other’s.
team-how = To begin, give each colleague a copy of this dossier (Save a copy), then each of you chooses the same shared folder. A copy under a password puts nothing but encrypted files there.
team-choose = Choose the shared folder…
team-change = Change the shared folder…
team-leave = Stop sharing
team-look = Exchange now
team-take = Take their changes in
team-alone = No colleague has put anything into this shared folder yet.
team-column-who = Colleague
team-column-last = Last change received
team-column-take = Records to take in
team-column-give = Records they do not have yet
team-column-state = Where things stand
team-station = workstation { $station }
team-settle = { $count ->
    [one] One choice to make…
   *[other] { $count } choices to make…
}
team-news = Changes to take in
team-behind = Has not taken yours in yet
team-same = Up to date
team-waits-files = Files have not arrived yet, or not whole: they are read as soon as they have.
team-waits-password = Their copy has another password: open it once on this workstation, or agree on one password.
team-waits-program = Their Probant is newer: update yours.
team-waits-unrelated = Their dossier never was the same as yours.
error-no-shared-folder = The shared folder “{ $subject }” is not there: is it plugged in, synchronised, moved? What you write is saved here, and goes out as soon as it is back.
team-stalled = The shared folder does not answer. What you write is saved here, and goes out as soon as it does.
team-sign-failed = Team out of reach
team-sign-same = Team: up to date
team-sign-news = Team: { $count } to take in
intent-merge-team = Changes of { $authors } taken in: { $records ->
    [one] one record
   *[other] { $records } records
}
cli-help-team = Exchange changes with a team through a shared folder
cli-arg-shared = The folder that the team shares
cli-team-done = Exchanged: records taken in { $records }
cli-team-member = { $name }: to take in { $take }, not yet taken there { $give }, choices to make { $conflicts }

# Who wrote what.
journal-key = key { $key }
journal-key-why = Entry signed by the workstation that has this key. Each workstation shows its own in its settings.
journal-key-wrong = The signature is not this key’s.
journal-who = Who wrote what
journal-who-unknown = Nothing was noted of what each had written.
settings-key = Signing key of this workstation
settings-key-why = Every change made here is signed with this key, which stays on this workstation. Give its fingerprint to your colleagues: the journal shows it beside what you wrote.
team-renewed = Another workstation has the identity of this one, most likely because both were made from one image. This one got a new identity; nothing was written in the other’s place.
team-unknown = A colleague
error-shared-identity = Another workstation writes to the shared folder under the identity of this one. Nothing was written there.
author-nobody = Nobody named
author-ask = Who works at this workstation?
author-ask-why = Every change is kept in the journal under this name. It stays on this workstation and can be changed in the settings.
action-continue = Continue
unsaved-show = { $count ->
    [one] 1 change to take up again
   *[other] { $count } changes to take up again
}
unsaved-give-up = Give up
status-waiting = Waiting for the disk…
status-importing = Import under way, the rest waits…
number-whole = A whole number is expected.
number-cents = Two decimals at most.
date-no-such = There are only { $days } days in { $month } { $year }.
reference-none = Nothing matches “{ $typed }”. Choose from the list, or empty the field.
reference-unasked = “{ $typed }” could not be looked up. Try again, or choose from the list.
reference-several = Several records match “{ $typed }”. Choose from the list.
problem-before-hour = It ends before it begins.
problem-before-decision = The certificate expires before it was decided, or on that day.
problem-before-handed = Earlier than the day the sheet was handed over.
problem-before-answer = Earlier than the day of the answer.
problem-before-found = Earlier than the day of the finding.
problem-before-done = Earlier than the day it was done.
problem-before-applied = Earlier than the day the version applies from.
problem-future = This day is still to come.
problem-siret = A SIRET has 14 digits.
problem-unknown-clause = No standard of this dossier has this clause.
problem-clauses-unread = Numbers of clauses are expected, such as 7.5, 8.6.
problem-not-yet = This version applies later: put it in force on that day, or correct the date.
clash-slot-blank = { $day }, { $first }: this slot is empty; say its theme, its process or its clauses.
clash-slot-nobody = { $day }, { $first }: this slot has no auditor.
rule-clause-contradicted = { $reference } is declared in order, but a nonconformity is open there, or below
clause-contradicted = { $count ->
    [one] A nonconformity is open here or below: it contradicts this state.
   *[other] { $count } nonconformities are open here or below: they contradict this state.
}
clause-contradicted-short = contradicted
readiness-failed = These checks could not be made, and what they would have found is not known: { $rules }. Verify the dossier in the journal.
legality-no-contract = No contract to check yet.
legality-nothing-applies = No rule applies to the contracts of this dossier: nothing is judged.
legality-none-alert = No alert on { $contracts } contracts; { $unverifiable } checks cannot be verified.
legality-cut = There are too many of these checks for this list: choose a rule, or open the contract.
legality-none-unverifiable = Everything that applies could be verified.
legality-none-set-aside = No check has been set aside.
agenda-unsaid = A value of the plan is not saved: it is not judged.
version-no-file = No file attached: nobody can read this version in the dossier.
audit-agenda = Plan
check-file-complete-says-kept = The { $count } documents expected are there.
pack-altered-title = No audit pack is made from this dossier
pack-altered-see = See the backups
contract-step-need_on = need validated
contract-step-published_on = notice sent
contract-step-launched_on = consultation launched
contract-step-tenders_due_on = tenders due
contract-step-report_on = evaluation report
contract-step-board_on = tender board
contract-step-rejected_on = rejections sent
contract-step-signed_on = signature
contract-step-transmitted_on = sent to the prefect
contract-step-notified_on = notification
contract-step-award_notice_on = award notice
contract-step-data_published_on = essential data published
contract-step-closed_on = settled
cli-arg-refresh = Bring a demonstration that is there up to that day, instead of refusing
clause-open_nonconformities = Open nonconformities
redaction-code = Reference { $number }
procedure_version-state-draft = Draft
procedure_version-state-in-review = In review
procedure_version-state-approved = Approved
procedure_version-state-in-force = In force
procedure_version-state-superseded = Superseded
procedure_version-state-withdrawn = Withdrawn
error-busy = Another program holds this dossier at the moment. Nothing is lost: try again in a moment.

## Custom fields

table-custom_field = Custom field
table-custom_value = Value of a custom field
custom_field-register = Register
custom_field-name = Name of the field
custom_field-kind = Content
custom_field-choices = Possible values
custom_field-position = Position
custom_field-archived_at = Removed on
custom_field-kind-text = short text
custom_field-kind-long-text = long text
custom_field-kind-number = whole number
custom_field-kind-day = day
custom_field-kind-choice = choice from a list
custom_field-kind-person = person
custom_field-kind-flag = yes or no
custom_value-register = Register
custom_value-record_id = Record
custom_value-field_id = Field
custom_value-value = Value
custom_value-archived_at = Removed on
settings-custom-fields = Custom fields
settings-custom-fields-hint = What your organisation follows and Probant does not foresee. A field you add is filled in, filtered, searched, imported, exported and printed like the others.
custom-field-new = Add a field
custom-field-choices-hint = One value per line.
custom-field-remove-hint = What was entered is kept: make the field again under the same name to find it.
intent-add-field = Field added to { $register }: { $name }
intent-change-field = Field changed in { $register }: { $name }
intent-remove-field = Field removed from { $register }: { $name }
problem-taken = A field of this register already has this name.
problem-too-long = Too long: 80 characters at most.
problem-two-words = Give at least two values, one per line.
problem-word-used = A value already chosen in a record cannot be removed.
problem-archived-kind = A field of this name was removed, and held something else: choose another name.
import-new-field = New field “{ $name }”
