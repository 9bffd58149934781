### Samples.

nav-samples = Samples
table-sample_item = sampled contract
table-sample = sample
sample-says = Of { $population } files, { $size } suffice: { $allowed ->
    [0] if none is defective
    [one] if at most one is defective
   *[other] if at most { $allowed } are defective
}, one may say with { $confidence }% confidence that the rate of defects is at most { $tolerable }.
sample-says-small = { $size } files of { $population }: too few to conclude that the rate is at most { $tolerable } with { $confidence }% confidence.
sample-says-judgement = { $size } files chosen of { $population }: a choice by judgement allows no statistical conclusion.
sample-says-monetary = { $size } points laid on the total amount of { $population } files: each file is drawn in proportion to its amount.
sample-result-none = No file has been looked at yet.
sample-result-no-bound = { $defective ->
    [0] No defective file
    [one] { $defective } defective file
   *[other] { $defective } defective files
} of { $checked } looked at ({ $rate }). This way of choosing does not allow to extend the rate to the population.
sample-result-open = { $defective ->
    [0] No defective file
    [one] { $defective } defective file
   *[other] { $defective } defective files
} of { $checked } looked at; { $open } are left. So far, the rate of defects is at most { $bound }, with { $confidence }% confidence.
sample-result-within = { $defective ->
    [0] No defective file
    [one] { $defective } defective file
   *[other] { $defective } defective files
} of { $checked } looked at: with { $confidence }% confidence, the rate of defects in the population is at most { $bound }. This is within the tolerated { $tolerable }.
sample-result-beyond = { $defective ->
    [0] No defective file
    [one] { $defective } defective file
   *[other] { $defective } defective files
} of { $checked } looked at ({ $rate }): with { $confidence }% confidence, the rate of defects in the population may be as high as { $bound }, beyond the tolerated { $tolerable }.
sample-register = Samples
sample-new = New sample
sample-empty = No sample yet.
sample-reference = Reference
sample-purpose = Purpose
sample-method = Method
sample-strata = Strata by
sample-filters = Population
sample-seed = Seed
sample-seed-hint = Empty: Probant takes one.
sample-generator = Way of drawing
sample-confidence = Confidence (%)
sample-tolerable = Tolerable rate (%)
sample-expected = Expected rate (%)
sample-size = Size
sample-size-hint = Empty: computed.
sample-population = Population
sample-population_hash = Hash of the population
sample-drawn_at = Drawn on
sample-audit_id = Audit
sample-population-title = Population
sample-drawing-title = Drawing
sample-scope-all = All contracts
sample-procedure-all = All
sample-from = Notified from
sample-to = Notified until
sample-draw = Draw the sample
sample-choose = Files to choose
sample-method-simple = Simple random
sample-method-stratified = Stratified
sample-method-monetary-unit = Monetary unit
sample-method-systematic = Systematic
sample-method-judgement = By judgement
sample-strata-procedure = Procedure
sample-strata-amount = Amount
sample-strata-department = Department
sample-stratum-none = Not filled in
sample-band-unknown = Unknown amount
sample-band-below-90000 = Below €90,000
sample-band-below-221000 = Below €221,000
sample-band-below-1000000 = Below €1 M
sample-band-below-5000000 = Below €5 M
sample-band-from-5000000 = From €5 M
sample-pdf = Sheet as PDF
sample-again = Draw again to check
sample-again-same = The same files, in the same order.
sample-again-wrong = The drawing does not give these files.
sample-again-other = The population has changed since: its hash is another one.
sample-position = No.
sample-outcome = Outcome
sample-note = Note
sample-outcome-to-check = To be looked at
sample-outcome-conforming = Conforming
sample-outcome-defective = Defective
sample-outcome-not-applicable = Not applicable
sample-published = What allows to draw again
sample-generator-hint = Files are put in the order of buyer, then reference. Each is given the SHA-256 of “seed, U+001F, buyer, U+001F, reference”; the smallest are drawn, stratum by stratum where there are some. Systematic and monetary drawings: a point every N/n, from a start given by the hash of the seed.
sample-stratum = Stratum
sample-checked = Looked at
sample-defective = Defective
sample-rate = Rate
sample-bound = Upper bound
sample-overall = Overall

sample_item-register = Sampled files
sample-examined = Examined by { $who } on { $day }
sample-finding-observation = File { $reference } ({ $object }) is not conforming. { $note }
sample-finding-evidence = Sample { $sample }, file no. { $position }
sample_item-examined_by = Examined by
sample_item-examined_on = Examined on
