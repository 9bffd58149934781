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
