### Processes.

nav-processes = Processes
table-process = process
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
process-rank = Place on the map
process-rank-hint = From left to right within its family; 0: after the others, by code. Set as well by moving the box on the map.
process-board = Map
process-map-label = Process map: arrow keys to walk from box to box, Enter to open
process-map-keys = Arrow keys: from box to box. Enter: open. Alt + arrow keys: move. L: link, then Enter on the other box. Esc: give up.
process-map-mouse = Drag a box to move it; pull the handle ● of a box onto another to link them, once more to unlink them.
process-map-linking = Link { $code } to…: choose the other box, Enter to link or unlink, Esc to give up.
process-map-handle = Link { $code }
process-map-findings = { $count ->
    [0] No open finding
    [one] { $count } finding
   *[other] { $count } findings
}
process-map-gaps = { $count ->
    [0] No gap
    [one] { $count } gap
   *[other] { $count } gaps
}
process-map-to = to { $codes }
process-map-from = from { $codes }
process-map-arrows = Arrows of { $code }
process-map-carries = { $from } → { $to }: { $what }
process-map-link-only = { $from } → { $to }: linked, with no output of the one among the inputs of the other
process-map-written = { $from } → { $to }: { $what } (read in inputs and outputs)
process-map-none = Nothing to report
