### Figures of the contracts of a period.

nav-statistics = Statistiques
statistics-contracts = Marchés
statistics-awarded_cents = Attribué (M€ HT)
statistics-lead_days = Délai médian (jours)
statistics-bids_tenths = Offres par consultation
statistics-single = Offre unique
statistics-unsuccessful = Infructueux
statistics-sme = Titulaire PME
statistics-modified = Modifié de plus de 10 %
statistics-published = Données publiées à temps
statistics-unknown = Non renseigné
statistics-none = sans donnée
statistics-all = Ensemble
statistics-grouping = Regrouper
statistics-by-procedure = Par procédure
statistics-by-year = Par année
statistics-by-department = Par direction
statistics-hint = Entre parenthèses : le nombre de marchés dont les données permettent le calcul. Délai : de l’avis (ou du lancement) à la notification.
statistics-more = { $count ->
    [one] { $count } autre dans le tableau
   *[other] { $count } autres dans le tableau
}
