### Registers, tables, records and fields, whatever they hold.

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

panel-label = Record { $reference }
panel-new = New record
panel-tab-record = Record
panel-tab-versions = Versions
panel-tab-evidence = Evidence
panel-tab-links = Links
panel-tab-history = History
panel-full = Open as a page
panel-beside = Put beside the table
panel-resize = Width of the record
panel-close = Close the record
panel-archived = Archived on { $date }
panel-create-hint = Ctrl + Enter to create
panel-create-another-hint = Ctrl + Enter to create, with Shift to go on
panel-choose = Choose…
panel-draft-restored = What you had typed and not saved was found again.
panel-required = required

suggest-none = Nothing of that name: the text stays as it is.

panel-reference-none = No record matches

history-empty = empty

table-link = link
table-attachment = attachment

stage-pages = Reading the pages of the file…
stage-journal = Replaying the journal…
stage-tables = Comparing records…
stage-attachments = Checking attachments…
stage-records = Reading records…
stage-layout = Laying out pages…
stage-writing = Writing the file…

toast-region = Notifications

stage-annexes = Annexes

charts-show = Charts
charts-none = Nothing to compare yet.

export-ics = Calendar (ICS)

link-register = Links

reference-none = Nothing matches “{ $typed }”. Choose from the list, or empty the field.
reference-unasked = “{ $typed }” could not be looked up. Try again, or choose from the list.
reference-several = Several records match “{ $typed }”. Choose from the list.

step-by = “{ $who }”: somebody other than “{ $others }”.
bulk-label = Chosen records
bulk-count = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
}
bulk-clear = Choose none
bulk-choose = Choose { $reference }
bulk-choose-all = Choose all
bulk-edit = Change a field
bulk-field = Field
bulk-apply = { $count ->
    [one] Change { $count } record
   *[other] Change { $count } records
}
bulk-link = Link to…
bulk-link-register = Register
bulk-link-record = Record
bulk-link-apply = { $count ->
    [one] Link { $count } record
   *[other] Link { $count } records
}
bulk-print = Print
bulk-copy = Copy
bulk-copied = { $count ->
    [one] { $count } row copied: it can be pasted into a spreadsheet.
   *[other] { $count } rows copied: they can be pasted into a spreadsheet.
}
bulk-refused = { $count ->
    [one] { $count } record was not changed: { $which }
   *[other] { $count } records were not changed: { $which }
}
bulk-unchanged = Nothing to change: these records say so already.
list-printed = { $name } is ready to print.
list-open-folder = Open the folder
list-no-value = No value
list-footer = List of { $date }
table-resize = Width of the column { $name }
table-move-left = Move left
table-move-right = Move right
table-fit = Fit to contents
table-hide = Hide the column
table-column-menu = Column { $name }
table-columns-reset = Original columns
export-print = List to print (PDF)
form-filled = { $count } of { $of }
view-keep = Keep this view
view-change = Change the view
view-name = Name of the view
view-save = Keep
view-remove = Remove the view
view-hint = Filters, order and columns. Everybody who works in the dossier will see it.
table-saved_view = Kept view
saved_view-register = Register
saved_view-name = Name
saved_view-settings = Content
saved_view-archived_at = Removed on
step-before = before { $day }
step-is-done = , done
step-is-now = , to do
step-is-late = , late
step-is-todo = , to come
tools-more = Tools
picker-create = Create “{ $typed }”…
quick-record-hint = The rest can be filled in later, on its page. Ctrl + Enter: create.
