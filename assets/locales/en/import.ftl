### Lists and open data made elsewhere.

nav-import = Import
nav-open-data = Open data (DECP)
table-contract_import = import of contracts
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
import-read-as = Read as €{ $value }
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

import-list = Import an Excel list
import-template-suffix = (template)

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
remark-updated = Changed by this publication

import-new-field = New field “{ $name }”
import-pasted = Pasted table
