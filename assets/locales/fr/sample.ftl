### Samples.

nav-samples = Échantillons
table-sample_item = marché échantillonné
table-sample = échantillon
sample-says = Sur { $population } dossiers, { $size } suffisent : { $allowed ->
    [0] si aucun n’est défectueux
    [one] si un seul au plus est défectueux
   *[other] si { $allowed } au plus sont défectueux
}, on peut dire avec { $confidence } % de confiance que le taux de défauts est d’au plus { $tolerable }.
sample-says-small = { $size } dossiers sur { $population } : c’est trop peu pour conclure à un taux d’au plus { $tolerable } avec { $confidence } % de confiance.
sample-says-judgement = { $size } dossiers choisis sur { $population } : un choix par jugement ne permet aucune conclusion statistique.
sample-says-monetary = { $size } points placés sur le montant total de { $population } dossiers : chaque dossier est tiré à proportion de son montant.
sample-result-none = Aucun dossier n’a encore été examiné.
sample-result-no-bound = { $defective ->
    [0] Aucun dossier défectueux
    [one] { $defective } dossier défectueux
   *[other] { $defective } dossiers défectueux
} sur { $checked } examinés ({ $rate }). Cette façon de choisir ne permet pas d’étendre ce taux à la population.
sample-result-open = { $defective ->
    [0] Aucun dossier défectueux
    [one] { $defective } dossier défectueux
   *[other] { $defective } dossiers défectueux
} sur { $checked } examinés ; { $open } restent à examiner. À ce stade, le taux de défauts est d’au plus { $bound }, avec { $confidence } % de confiance.
sample-result-within = { $defective ->
    [0] Aucun dossier défectueux
    [one] { $defective } dossier défectueux
   *[other] { $defective } dossiers défectueux
} sur { $checked } examinés : avec { $confidence } % de confiance, le taux de défauts de la population est d’au plus { $bound }. C’est dans la limite tolérée de { $tolerable }.
sample-result-beyond = { $defective ->
    [0] Aucun dossier défectueux
    [one] { $defective } dossier défectueux
   *[other] { $defective } dossiers défectueux
} sur { $checked } examinés ({ $rate }) : avec { $confidence } % de confiance, le taux de défauts de la population peut atteindre { $bound }, au-delà des { $tolerable } tolérés.
sample-register = Échantillons
sample-new = Nouvel échantillon
sample-empty = Aucun échantillon pour l’instant.
sample-reference = Référence
sample-purpose = Objet
sample-method = Méthode
sample-strata = Strates par
sample-filters = Population
sample-seed = Graine
sample-seed-hint = Vide : Probant en prend une.
sample-generator = Façon de tirer
sample-confidence = Confiance (%)
sample-tolerable = Taux tolérable (%)
sample-expected = Taux attendu (%)
sample-size = Taille
sample-size-hint = Vide : calculée.
sample-population = Population
sample-population_hash = Empreinte de la population
sample-drawn_at = Tiré le
sample-audit_id = Audit
sample-population-title = Population
sample-drawing-title = Tirage
sample-scope-all = Tous les marchés
sample-procedure-all = Toutes
sample-from = Notifiés depuis le
sample-to = Notifiés jusqu’au
sample-draw = Tirer l’échantillon
sample-choose = Dossiers à choisir
sample-method-simple = Aléatoire simple
sample-method-stratified = Stratifié
sample-method-monetary-unit = Unités monétaires
sample-method-systematic = Systématique
sample-method-judgement = Par jugement
sample-strata-procedure = Procédure
sample-strata-amount = Montant
sample-strata-department = Direction
sample-stratum-none = Non renseigné
sample-band-unknown = Montant inconnu
sample-band-below-90000 = Moins de 90 000 €
sample-band-below-221000 = Moins de 221 000 €
sample-band-below-1000000 = Moins de 1 M€
sample-band-below-5000000 = Moins de 5 M€
sample-band-from-5000000 = À partir de 5 M€
sample-pdf = Fiche en PDF
sample-again = Tirer de nouveau pour vérifier
sample-again-same = Les mêmes dossiers, dans le même ordre.
sample-again-wrong = Le tirage ne donne pas ces dossiers.
sample-again-other = La population a changé depuis : son empreinte n’est plus la même.
sample-position = N°
sample-outcome = Résultat
sample-note = Remarque
sample-outcome-to-check = À examiner
sample-outcome-conforming = Conforme
sample-outcome-defective = Défectueux
sample-outcome-not-applicable = Sans objet
sample-published = Ce qui permet de tirer de nouveau
sample-generator-hint = Les dossiers sont rangés par acheteur puis référence. À chacun est donnée l’empreinte SHA-256 de « graine, U+001F, acheteur, U+001F, référence » ; les plus petites sont tirées, strate par strate s’il y en a. Tirages systématique et monétaire : un point tous les N/n, depuis un départ donné par l’empreinte de la graine.
sample-stratum = Strate
sample-checked = Examinés
sample-defective = Défectueux
sample-rate = Taux
sample-bound = Borne supérieure
sample-overall = Ensemble

sample_item-register = Dossiers échantillonnés
sample-examined = Examiné par { $who } le { $day }
sample-finding-observation = Dossier { $reference } ({ $object }) non conforme. { $note }
sample-finding-evidence = Échantillon { $sample }, dossier n° { $position }
sample_item-examined_by = Examiné par
sample_item-examined_on = Examiné le
