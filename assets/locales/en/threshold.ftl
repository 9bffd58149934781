### Thresholds of public procurement.

nav-thresholds = Thresholds and delays
table-threshold = threshold
threshold-register = Thresholds and delays
threshold-new = New value
threshold-count = { $count ->
    [one] { $count } value
   *[other] { $count } values
}
threshold-empty = No threshold
threshold-empty-hint = The checks read here the value in force on the day of the file.
threshold-reference = Reference
threshold-code = Code
threshold-code-hint = What the checks look for: take that of an existing value for a new period.
threshold-label_fr = Name in French
threshold-label_en = Name in English
threshold-article = Article
threshold-unit = Unit
threshold-unit-euros = euros excl. tax
threshold-unit-percent = percent
threshold-unit-days = days
threshold-unit-months = months
threshold-unit-year = year
threshold-value = Value
threshold-valid_from = From
threshold-valid_to = Until
threshold-confidence = Confidence
threshold-confidence-high = High
threshold-confidence-medium = Medium
threshold-confidence-low = Low
threshold-note = Source and notes
