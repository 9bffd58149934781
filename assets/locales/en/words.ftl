### Words used everywhere: of the application, of its buttons, of days and numbers.

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
action-import = Import
action-export = Export
action-browse = Browse…
action-remove = Remove
action-save-as = Save as…
action-dismiss = Hide
action-continue = Continue
action-retry = Try again

date-hint = dd/mm/yyyy, 22/11 or +30d
date-open = Choose in the calendar
date-wrong = Date not understood: write 22/11/2026, 22/11 or +30d.
date-previous = Previous month
date-next = Next month

number-wrong = A number is expected.

language-fr = Français
language-en = English

flag-yes = Yes
flag-no = No

number-whole = A whole number is expected.
number-cents = Two decimals at most.

date-no-such = There are only { $days } days in { $month } { $year }.
