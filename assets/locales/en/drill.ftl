### The mock audit.

nav-drill = Training
table-drill = drill
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
drill-register = Drills
