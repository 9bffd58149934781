### What is missing before the audit: a rule is its name, then what it says of the record.

nav-preparation = Préparation
table-silence = écart mis de côté
home-title = Ce qui manque avant l’audit
home-as-of = Au
home-days = { $count ->
    [one] jour avant { $audit }
   *[other] jours avant { $audit }
}
home-the-audit = l’audit
home-audit-named = l’audit « { $name } »
home-days-past = { $count ->
    [one] jour depuis { $audit }
   *[other] jours depuis { $audit }
}
home-no-date = Date du prochain audit non renseignée
home-no-date-hint = Indiquez-la pour suivre le compte à rebours.
home-certificate = { $count ->
    [one] certificat valable encore { $count } jour, jusqu’au { $date }
   *[other] certificat valable encore { $count } jours, jusqu’au { $date }
}
home-certificate-over = certificat échu le { $date }
home-audit-span = du { $from } au { $to }
home-export = Exporter le dossier d’audit

severity-blocking = Bloquant
severity-to-treat = À traiter
severity-to-watch = À surveiller

rule-scope-missing = Domaine d’application absent
rule-climate-undecided = Conclusion sur le changement climatique non consignée
rule-certificate-undated = Dates du certificat incomplètes
rule-certificate-expired = Certificat échu
rule-audit-after-expiry = L’audit se termine après l’échéance du certificat
rule-surveillance-late = Surveillance 1 prévue plus de douze mois après la décision
rule-audit-undated = Date du prochain audit non renseignée
rule-audit-past = La date du prochain audit est passée
rule-clause-not-assessed = { $reference } { $title } : à évaluer
rule-clause-nonconforming = { $reference } { $title } : déclaré non conforme
rule-clause-unjustified = { $reference } { $title } : non applicable sans justification
rule-clause-doubtful = { $reference } { $title } : non-applicabilité rarement acceptée
rule-documented-missing = { $reference } { $title } : aucune information documentée rattachée
rule-clause-unproven = { $reference } { $title } : déclaré conforme sans preuve
rule-process-no-pilot = { $reference } { $title } : sans pilote
rule-process-no-procedure = { $reference } { $title } : aucun document rattaché
rule-procedure-none-in-force = { $reference } { $title } : aucune version en vigueur
rule-review-overdue = { $reference } { $title } : revue dépassée
rule-review-soon = { $reference } { $title } : revue à faire
rule-review-undated = { $reference } { $title } : prochaine revue non fixée
rule-procedure-no-owner = { $reference } { $title } : sans responsable
rule-procedure-no-process = { $reference } { $title } : rattaché à aucun processus
rule-version-unapproved = { $reference } { $title } : version en vigueur sans vérification ou approbation distincte
rule-policy-missing = Aucune politique qualité en vigueur
rule-major-open = Non-conformité majeure ouverte { $reference } : { $title }
rule-minor-open = Non-conformité mineure ouverte { $reference } : { $title }
rule-minor-old = Non-conformité mineure ouverte depuis plus d’un an { $reference } : { $title }
rule-weak-open = Point sensible non traité { $reference } : { $title }
rule-nonconformity-incomplete = { $reference } : exigence, preuve ou risque manquant

gaps-label = Ce qui manque
gaps-all = Tout
gaps-every-clause = Tous les articles
gaps-chapter = Chapitre { $number }
gaps-every-process = Tous les processus
gaps-every-owner = Tous les responsables
gaps-every-day = Toutes les échéances
gaps-due-late = En retard
gaps-due-month = Sous 30 jours
gaps-none = Rien ne manque à cette date, d’après ce qui est saisi.
gaps-none-silenced = Aucun écart n’est mis de côté.
gaps-none-shown = Aucun écart avec ces filtres.
gaps-show-all = Tout afficher
gaps-draw-more = Afficher la suite ({ $count })
gaps-more = { $count } écarts en tout ; de chaque règle, les 200 premiers sont affichés.
gaps-silenced = { $count ->
    [one] 1 écart mis de côté
   *[other] { $count } écarts mis de côté
}
gaps-back = Revenir aux écarts ouverts

gap-late = { $count ->
    [one] 1 jour de retard
   *[other] { $count } jours de retard
}
gap-due = avant le { $date }
gap-silence = Mettre de côté
gap-silence-label = Mettre de côté l’écart sur { $reference }
gap-silence-hint = L’écart n’est plus compté ; la raison reste au journal.
gap-silenced = Mis de côté par { $who } : { $reason }
gap-speak = Rétablir

silence-reason = Raison

home-deadlines = Prochaines échéances
home-deadline-review = Revue de { $code }

rule-procedure-unread = { $reference } { $title } : des lecteurs désignés ne l’ont pas confirmée.

cycle-title = Cycle de certification

rule-internal-audit-old = Aucun audit interne ne s’est terminé dans les douze derniers mois.
rule-surveillance-missing = L’audit de surveillance 1 du cycle n’est pas dans le dossier.
rule-audit-unfinished = { $reference } : le jour de l’audit est passé, son rapport n’est pas remis.
rule-process-not-audited = { $reference } { $title } : aucun audit dans le cycle.
rule-proof-overdue = { $reference } : la preuve que la non-conformité majeure est corrigée est attendue.
rule-answer-overdue = { $reference } : la réponse à la non-conformité est attendue.
rule-nonconformity-no-action = { $reference } : aucune action ne répond à la non-conformité.
rule-action-late = { $reference } : action en retard. { $title }
rule-action-ineffective = { $reference } : action inefficace, à analyser de nouveau. { $title }
rule-check-overdue = { $reference } : l’efficacité devait être vérifiée. { $title }
rule-action-unchecked = { $reference } : réalisée, sans vérification d’efficacité prévue. { $title }
rule-action-nobody = { $reference } : sans responsable ou sans échéance. { $title }

home-deadline-action = { $code } : action à réaliser, { $owner }

silence-register = Écarts mis en sourdine

rule-clause-contradicted = { $reference } est déclaré en ordre, mais une non-conformité y est ouverte, ou plus bas

readiness-failed = Ces vérifications n’ont pas pu être faites, et ce qu’elles auraient trouvé n’est pas connu : { $rules }. Vérifiez le dossier dans le journal.
