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
rule-kind-scope-missing = Domaine d’application
rule-kind-climate-undecided = Changement climatique
rule-kind-certificate-undated = Dates du certificat
rule-kind-certificate-expired = Certificat échu
rule-kind-audit-after-expiry = Audit après l’échéance du certificat
rule-kind-surveillance-late = Surveillance 1 tardive
rule-kind-audit-undated = Prochain audit sans date
rule-kind-audit-past = Prochain audit passé
rule-kind-clause-not-assessed = Articles à évaluer
rule-kind-clause-nonconforming = Articles déclarés non conformes
rule-kind-clause-contradicted = Articles en ordre malgré une non-conformité ouverte
rule-kind-clause-unjustified = Articles non applicables sans justification
rule-kind-clause-doubtful = Non-applicabilité rarement acceptée
rule-kind-documented-missing = Articles sans l’information documentée exigée
rule-kind-clause-unproven = Articles conformes sans preuve
rule-kind-process-no-pilot = Processus sans pilote
rule-kind-process-no-procedure = Processus sans document
rule-kind-procedure-none-in-force = Documents sans version en vigueur
rule-kind-review-overdue = Revues dépassées
rule-kind-review-soon = Revues à faire
rule-kind-review-undated = Prochaine revue non fixée
rule-kind-procedure-no-owner = Documents sans responsable
rule-kind-procedure-no-process = Documents rattachés à aucun processus
rule-kind-version-unapproved = Versions sans vérification ou approbation distincte
rule-kind-procedure-unread = Documents que des lecteurs n’ont pas confirmés
rule-kind-policy-missing = Politique qualité
rule-kind-major-open = Non-conformités majeures ouvertes
rule-kind-minor-open = Non-conformités mineures ouvertes
rule-kind-minor-old = Non-conformités mineures ouvertes depuis plus d’un an
rule-kind-weak-open = Points sensibles non traités
rule-kind-nonconformity-incomplete = Non-conformités incomplètes
rule-kind-internal-audit-old = Audit interne
rule-kind-surveillance-missing = Surveillance 1 absente
rule-kind-audit-unfinished = Audits sans rapport
rule-kind-process-not-audited = Processus sans audit dans le cycle
rule-kind-answer-overdue = Réponses attendues
rule-kind-proof-overdue = Preuves attendues
rule-kind-nonconformity-no-action = Non-conformités sans action
rule-kind-action-late = Actions en retard
rule-kind-action-ineffective = Actions inefficaces
rule-kind-check-overdue = Efficacité à vérifier
rule-kind-action-unchecked = Actions réalisées sans vérification prévue
rule-kind-action-nobody = Actions sans responsable ou sans échéance
gaps-grouping = Regrouper
gaps-by-rule = Par nature
gaps-by-owner = Par responsable
gaps-by-clause = Par chapitre
gaps-by-none = Sans regrouper
gaps-nobody = Personne n’est désigné
gaps-count = { $count ->
    [one] { $count } écart
   *[other] { $count } écarts
}
gap-silenced-until = Mis de côté jusqu’au { $date } par { $who } : { $reason }
silence-until = Jusqu’au
silence-until-hint = Vide : sans limite. Sinon, l’écart revient le lendemain.
silence-until-blocking = Un écart bloquant revient toujours : le lendemain de ce jour.
trail-label = Écart à corriger
trail-place = Écart { $number } sur { $of }
trail-next = Écart suivant
trail-back = Retour aux écarts
trail-leave = Ne plus suivre les écarts
readiness-working = Recherche de ce qui manque…
first-steps = Pour commencer
first-steps-done = { $count } sur { $of }
first-steps-hide = Masquer
first-step-done = Fait
first-step-open = À faire
first-step-begin = Saisir
first-step-list = Importer
first-step-organisation = Qui vous êtes et votre certificat
first-step-organisation-hint = Domaine d’application (4.3), organisme certificateur, dates du certificat.
first-step-processes = Vos processus
first-step-processes-hint = Ce que fait le service, et qui le pilote (4.4). Une liste Excel suffit.
first-step-procedures = Vos documents
first-step-procedures-hint = Procédures, politique, formulaires, avec leur version en vigueur (7.5).
first-step-findings = Les constats du dernier audit
first-step-findings-hint = L’auditeur commencera par là (10.2) : non-conformités, points sensibles, pistes de progrès.
first-step-audit = Le prochain audit
first-step-audit-hint = Sa date donne le compte à rebours, et dit ce qui sera en retard ce jour-là.
