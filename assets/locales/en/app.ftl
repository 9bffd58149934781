### The shell: navigation, search, what is saved.

nav-label = Main navigation
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

command-undo = Undo the last change
command-redo = Redo the change undone
command-copy = Save a copy of the dossier
command-close = Close the dossier
command-verify = Verify the dossier
command-theme = Change theme

command-drill = Train

search-results = Results

nav-group-procurement = Public procurement

command-new-sample = New sample

command-merge = Merge with a colleague’s copy

unsaved-show = { $count ->
    [one] 1 change to take up again
   *[other] { $count } changes to take up again
}
unsaved-give-up = Give up

status-waiting = Waiting for the disk…
status-importing = Import under way, the rest waits…

shortcut-title = Keyboard shortcuts
shortcut-search = Search everywhere
shortcut-new = New record
shortcut-create = Create the record
shortcut-create-another = Create it and begin the next one
shortcut-undo = Undo the last change
shortcut-redo = Redo
shortcut-filter = Filter the list
shortcut-walk = Walk the list
shortcut-open = Open the record beside the list
shortcut-full = Open it as a page
shortcut-close = Give up what is typed, close the record
shortcut-region = Go to the next part of the window
shortcut-zoom = Larger, smaller
shortcut-sheet = This list
command-keys = Keyboard shortcuts
shortcut-choose = Choose the row, or let it go
shortcut-choose-range = Choose rows one by one
shortcut-choose-all = Choose every row
shortcut-copy = Copy the chosen rows / paste a table
shortcut-column = On the title of a column: widen / move
