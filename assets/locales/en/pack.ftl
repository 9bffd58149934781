### The audit pack.

nav-pack = Audit pack
table-issued_pack = saved pack
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
pack-manifest = State of the dossier and hash of each attachment
pack-data-json = { $register }, as open JSON
pack-data-xlsx = { $register }, as an Excel workbook

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

issued_pack-register = Packs handed over

pack-altered-title = No audit pack is made from this dossier
pack-altered-see = See the backups

redaction-code = Reference { $number }
pack-section-summary = Summary
pack-section-matrix = Conformity matrix
pack-section-programme = Audit programme
pack-section-readiness = Gaps to treat (internal use)
pack-matrix-count = { $count } requirements: { $list }.
pack-matrix-requirement = Requirement
pack-matrix-answer = Our answer
pack-matrix-proofs = Evidence
pack-matrix-audited = Audits and findings
pack-matrix-unproven = no evidence linked
pack-matrix-never = not audited yet
pack-matrix-cleared = cleared
pack-matrix-documented = Documented information demanded in chapter { $chapter }
pack-readiness-internal = Internal use: this list helps the organisation prepare. It is not handed to the auditor.
pack-readiness-failed = Some rules could not be applied: the list may be incomplete.
pack-readiness-gap = Gap
pack-summary-as-of = As of { $day }, { $days } days before: { $audit } ({ $when }).
pack-summary-as-of-day = As of { $day }.
pack-summary-conforming = Requirements conforming
pack-summary-of = { $part } of { $all }
pack-summary-until = until { $day }
pack-summary-findings = Open findings
pack-summary-in-force = Documents in force
pack-summary-late = Late actions
pack-summary-since = Since audit { $audit } ({ $day })
pack-summary-nothing-found = This audit found neither a nonconformity nor a weak point.
pack-summary-open = Open today
pack-summary-nothing-open = No open finding, no late action.
pack-summary-what = Subject
pack-summary-late-action = Late action: { $action }
pack-summary-page = Page
pack-summary-more = { $count ->
    [one] And { $count } more, in its section.
   *[other] And { $count } more, in their sections.
}
pack-template-certification = Certification audit
pack-summary-files = Attached files
pack-summary-followed = Finding and what was done
