### The shell: navigation, search, what is saved.

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

nav-drill = Training

command-drill = Train

nav-import = Import
nav-standards = Editions and standards
nav-audits = Audits
nav-actions = Actions
nav-interview = Interview

command-new-audit = New audit
command-new-action = New action

search-results = Results

nav-group-procurement = Public procurement
nav-contracts = Contracts
nav-legality = Checks
nav-thresholds = Thresholds and delays

command-new-contract = New contract

nav-open-data = Open data (DECP)
nav-samples = Samples
nav-statistics = Statistics

command-new-sample = New sample

nav-merge = Merge with a copy

command-merge = Merge with a colleague’s copy

nav-team = Team

unsaved-show = { $count ->
    [one] 1 change to take up again
   *[other] { $count } changes to take up again
}
unsaved-give-up = Give up

status-waiting = Waiting for the disk…
status-importing = Import under way, the rest waits…
