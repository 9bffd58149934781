### Figures of the contracts of a period.

nav-statistics = Statistics
statistics-contracts = Contracts
statistics-awarded_cents = Awarded (€M excl. tax)
statistics-lead_days = Median lead time (days)
statistics-bids_tenths = Tenders per consultation
statistics-single = Single tender
statistics-unsuccessful = Unsuccessful
statistics-sme = SME holder
statistics-modified = Modified by over 10%
statistics-published = Data published on time
statistics-unknown = Not filled in
statistics-none = no data
statistics-all = All
statistics-grouping = Group
statistics-by-procedure = By procedure
statistics-by-year = By year
statistics-by-department = By department
statistics-hint = In brackets: the number of contracts whose data allow the figure. Lead time: from the notice (or the launch) to the notification.
statistics-more = { $count ->
    [one] { $count } more in the table
   *[other] { $count } more in the table
}
