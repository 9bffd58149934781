### The mock audit.

nav-drill = Entraînement
table-drill = entraînement
drill-title = De la question à la preuve
drill-start = Poser une question
drill-explained = Une question d’auditeur s’affiche et reste en vue. Trouvez la preuve dans le dossier, par la recherche ou les registres, puis dites qu’elle est à l’écran : le temps est gardé par article. Les articles sans preuve ou trop lents reviennent plus souvent.
drill-none = Aucune question posée pour l’instant.
drill-last = Dernière fois
drill-tries = Preuves trouvées
drill-found-of = { $found } sur { $tries }
drill-seconds = { $count ->
    [one] 1 seconde
   *[other] { $count } secondes
}
drill-not-found = introuvable
drill-found = La preuve est à l’écran
drill-give-up = Je ne trouve pas
drill-told-found = Trouvée en { $count } s.
drill-told-not-found = Abandonnée après { $count } s.
drill-next = Question suivante
drill-end = Terminer
drill-register = Entraînements
