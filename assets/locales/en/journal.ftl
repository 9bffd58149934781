### Changes, and whether the dossier is what its journal says.

nav-journal = Journal
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
intent-edit-several = { $register }: { $count ->
    [one] { $count } record changed
   *[other] { $count } records changed together
} ({ $fields })
intent-archive-several = { $register }: { $count ->
    [one] { $count } record archived
   *[other] { $count } records archived together
}
intent-restore-several = { $register }: { $count ->
    [one] { $count } record unarchived
   *[other] { $count } records unarchived together
}
intent-link-several = { $register }: { $count ->
    [one] { $count } record linked
   *[other] { $count } records linked together
} to { $to }
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
verify-search = The search index does not match the records.
verify-unsigned = Entry { $subject } is not signed, although this workstation signs everything it writes.
verify-sums = The digests of the tables are not those that the last entry notes.
verify-numbers = The numbers given out are not those that the last entry notes.
verify-mended-search = The search index was spoilt: it was made anew from the records. Nothing that you typed was touched.
verify-mended-index = The index of the journal was spoilt: it was made anew from the entries. Nothing that you typed was touched.

altered-backup = The last backup that holds: { $path }
altered-no-backup = No backup of this file holds, or there is none.

verify-pack-altered = This file is no longer as it was made.
verify-pack-state = This pack comes from a state that this dossier does not know: { $subject }.
verify-pack-later = The dossier has changed since: { $subject } more entries.
verify-pack-evidence-unsaid = Evidence that the journal did not say, or whose original is not in this file: { $subject }
verify-pack-evidence-left-out = Evidence of the dossier that this file does not list: { $subject }
verify-pack-evidence = Evidence is no longer the same, or no longer there: { $subject }.
verify-pack-next-refuse = What to do: do not hand this file over; make it again from the dossier, and ask where this one comes from.
verify-pack-next-again = What to do: this file is as it was made; make it again if the auditor is to see today’s state.
verify-pack-record-unsaid = This pack shows of { $subject } what the journal never said.
verify-pack-record-changed = Changed since: { $subject }, by { $author }, on { $at }.

intent-issue-pack = Audit pack saved: { $name }
intent-assess = Requirement { $reference }: { $state }
intent-silence = { $reference }: gap set aside
intent-speak = { $reference }: gap restored
intent-drill = Training: question on { $reference }, { $seconds } s
intent-import = { $register }: { $name } imported, { $created } created, { $updated } updated
intent-add-standard = Standard added: { $name }
intent-choose-standard = Standard of the certificate: { $name }
intent-carry-over = { $name }: proofs and answers taken over
intent-acknowledge = { $reference } version { $version }: read by { $reader }
intent-unacknowledge = { $reference } version { $version }: reading by { $reader } removed
intent-action-step = Action { $reference }: { $state }
intent-audit-step = Audit { $reference }: { $state }
intent-plan-slot = { $reference }: slot at { $time } added
intent-build-checklist = { $reference }: questions added
intent-answer = { $reference }: nonconformity sheet changed ({ $fields })
intent-nonconformity-step = { $reference }: nonconformity sheet, { $state }
intent-repeat-programme = Programme: internal audits planned again for { $year }
intent-plan-visit = Programme: { $process } planned in { $reference }
intent-move-visit = Programme: { $process } moved to { $reference }
intent-drop-visit = Programme: { $process } taken out of { $reference }
intent-place-process = { $reference }: place on the process map
intent-establish-thresholds = Table of thresholds and delays put in place
intent-import-contracts = Import of { $name }: { $created } contracts added, { $updated } changed
intent-set-piece = Contract { $reference }: document { $state }
intent-override-check = Contract { $reference }: alert set aside, { $rule }
intent-withdraw-override = Contract { $reference }: alert restored, { $rule }
intent-draw-sample = Sample { $reference } drawn: { $size } files
intent-sample-outcome = Sample { $reference }, contract { $contract }: { $outcome }
intent-merge = Merge with the copy { $name }, by { $authors }: { $records ->
    [one] one record taken in
   *[other] { $records } records taken in
}
intent-merge-team = Changes of { $authors } taken in: { $records ->
    [one] one record
   *[other] { $records } records
}

journal-key = key { $key }
journal-key-why = Entry signed by the workstation that has this key. Each workstation shows its own in its settings.
journal-key-wrong = The signature is not this key’s.
journal-who = Who wrote what
journal-who-unknown = Nothing was noted of what each had written.

intent-add-field = Field added to { $register }: { $name }
intent-change-field = Field changed in { $register }: { $name }
intent-remove-field = Field removed from { $register }: { $name }
intent-import-pasted = { $register }: table pasted, { $created } created, { $updated } updated
intent-save-view = { $register }: view “{ $name }” kept
intent-remove-view = { $register }: view “{ $name }” removed
journal-kind-found = Dossier made
journal-kind-demonstration = Demonstration
journal-kind-scale = Size trial
journal-kind-create = Creation
journal-kind-edit = Change
journal-kind-archive = Archiving
journal-kind-restore = Unarchiving
journal-kind-edit-several = Change of several records
journal-kind-archive-several = Archiving of several records
journal-kind-restore-several = Unarchiving of several records
journal-kind-link-several = Links of several records
journal-kind-attach = Attachment
journal-kind-detach = Attachment removed
journal-kind-link = Link
journal-kind-unlink = Link removed
journal-kind-version-step = Step of a version
journal-kind-undo = Undo
journal-kind-redo = Redo
journal-kind-issue-pack = Pack handed over
journal-kind-assess = Assessment of a clause
journal-kind-silence = Gap set aside
journal-kind-speak = Gap brought back
journal-kind-drill = Drill
journal-kind-import = List imported
journal-kind-add-standard = Edition added
journal-kind-choose-standard = Edition chosen
journal-kind-carry-over = Carried over to an edition
journal-kind-acknowledge = Reading confirmed
journal-kind-unacknowledge = Reading taken back
journal-kind-action-step = Step of an action
journal-kind-audit-step = Step of an audit
journal-kind-plan-slot = Audit plan
journal-kind-build-checklist = Audit checklist
journal-kind-answer = Answer to a nonconformity
journal-kind-nonconformity-step = Step of a nonconformity
journal-kind-repeat-programme = Audit programme
journal-kind-plan-visit = Audit programme
journal-kind-move-visit = Audit programme
journal-kind-drop-visit = Audit programme
journal-kind-place-process = Process map
journal-kind-establish-thresholds = Thresholds established
journal-kind-import-contracts = Open data imported
journal-kind-set-piece = Document of a contract
journal-kind-override-check = Check set aside
journal-kind-withdraw-override = Check brought back
journal-kind-draw-sample = Sample drawn
journal-kind-sample-outcome = File of a sample examined
journal-kind-merge = Merge
journal-kind-add-field = Field added
journal-kind-change-field = Field changed
journal-kind-remove-field = Field removed
journal-kind-save-view = View kept
journal-kind-remove-view = View removed
journal-every-author = Everybody
journal-every-register = Every register
journal-every-kind = Every kind
journal-from = From
journal-to = To
journal-words = Reference, word, file
journal-none = No change answers to these.
journal-count = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
journal-column-seq = No.
journal-column-when = Date
journal-column-what = Change
journal-column-who = By
intent-override-checks = { $count ->
    [one] { $count } alert set aside
   *[other] { $count } alerts set aside together
}
intent-raise-alerts = { $count ->
    [one] { $count } finding made from the checks
   *[other] { $count } findings made from the checks
}
journal-kind-override-checks = Checks set aside
journal-kind-raise-alerts = Findings from the checks
