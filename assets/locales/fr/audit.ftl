### Audits: programme, agenda, checklist, interviews.

nav-interview = Entretien
nav-audits = Audits
table-checklist_item = question d’audit
table-slot = créneau
table-audit = audit
audit-register = Audits
audit-new = Nouvel audit
audit-empty = Aucun audit pour l’instant
audit-empty-hint = Audits internes, audits à blanc et audits de certification : chacun avec son plan, ses questions et ses constats.
audit-reference = Référence
audit-reference-hint = Laissez vide : une référence sera attribuée.
audit-kind = Type
audit-kind-internal = Audit interne
audit-kind-mock = Audit à blanc
audit-kind-supplier = Audit fournisseur
audit-kind-stage-1 = Audit initial, étape 1
audit-kind-stage-2 = Audit initial, étape 2
audit-kind-surveillance-1 = Audit de surveillance 1
audit-kind-surveillance-2 = Audit de surveillance 2
audit-kind-renewal = Audit de renouvellement
audit-kind-additional = Audit complémentaire
audit-kind-documentary = Vérification documentaire
audit-kind-extension = Audit d’extension
audit-kind-short-notice = Audit à bref préavis
audit-kind-transition = Audit de transition
audit-state = État
audit-state-planned = Prévu
audit-state-prepared = Préparé
audit-state-in-progress = En cours
audit-state-reported = Rapport remis
audit-state-closed = Clos

step-audit-planned = Revenir au plan
step-audit-prepared = Arrêter le plan
step-audit-in-progress = Commencer l’audit
step-audit-reported = Remettre le rapport
step-audit-closed = Clore l’audit

audit-starts_on = Premier jour
audit-ends_on = Dernier jour
audit-objectives = Objectifs
audit-criteria = Critères
audit-criteria-hint = Norme, procédures, textes : ce qui est exigé.
audit-scope = Périmètre
audit-scope_clauses = Articles du périmètre
audit-scope_clauses-hint = Par exemple 7.5, 8.2, 9 : un chapitre vaut pour tous ses articles.
audit-sites = Sites
audit-lead_auditor = Responsable d’audit
audit-team = Équipe
audit-team-hint = Une fonction par ligne.
audit-sample = Échantillon
audit-conclusion = Conclusion
audit-disagreements = Avis divergents
audit-distribution = Diffusion
audit-answer_days = Délai de réponse (jours, à confirmer)
audit-answer_days-hint = Copiez-le du plan d’audit ou du contrat ; 0 : le délai des réglages.
audit-findings = Constats
audit-archived_at = Archivé le
audit-tab-agenda = Plan
audit-tab-checklist = Questions
audit-clone = Reprendre pour un nouvel audit
audit-interview = Entretien plein écran

slot-register = Créneaux
slot-held_on = Jour
slot-starts_at = Début
slot-ends_at = Fin
slot-theme = Thème
slot-process_id = Processus
slot-clauses = Articles
slot-auditors = Auditeurs
slot-auditees = Audités
slot-place = Lieu
slot-independence = Dérogation à l’indépendance
slot-independence-hint = À motiver seulement si un auditeur n’est pas indépendant.
slot-audit_id = Audit
slot-archived_at = Archivé le
slot-add = Ajouter un créneau
slot-none = Aucun créneau : ajoutez la réunion d’ouverture, un créneau par processus, la synthèse et la réunion de clôture.

agenda-sound = Le plan peut être tenu.

clash-auditor-twice = { $day } : { $who } audite dans deux créneaux à la fois, { $first } et { $second }.
clash-auditee-twice = { $day } : { $who } est attendu dans deux créneaux à la fois, { $first } et { $second }.
clash-not-independent = { $day }, { $first } : { $who } audite son propre processus ou y est audité. Changez d’auditeur, ou motivez la dérogation.
clash-no-lunch = { $day } : aucune pause de 45 minutes entre 11:30 et 14:30 ; le créneau { $first } la prend.
clash-outside = { $day }, { $first } : ce créneau « { $who } » est hors des jours de l’audit.
clash-clause-unplanned = L’article { $who } est dans le périmètre, et aucun créneau ne le couvre.
clash-clause-beyond = { $day }, { $first } : l’article { $who } n’est pas dans le périmètre.

checklist_item-register = Questions d’audit
checklist_item-audit_id = Audit
checklist_item-slot_id = Créneau
checklist_item-position = Rang
checklist_item-clause_id = Article
checklist_item-question = Question
checklist_item-expected = Preuves habituelles
checklist_item-answer = Réponse et preuves vues
checklist_item-result = Résultat
checklist_item-result-to-ask = À poser
checklist_item-result-conforming = Conforme
checklist_item-result-to-dig = À creuser
checklist_item-result-finding = Constat
checklist_item-archived_at = Archivé le

checklist-build = Construire depuis le plan
checklist-none = Aucune question. « Construire » reprend celles des articles de chaque créneau, les constats à suivre et les actions en retard.
checklist-ask = Ajouter une question
checklist-own = Votre question
checklist-sampled-contract = Reconstituer le dossier { $reference } ({ $object }), du besoin à la notification.
checklist-previous-finding = Constat { $reference } à suivre : « { $observation } » Qu’est-ce qui a été fait, et qu’est-ce qui le prouve ?
checklist-late-action = Action { $reference } en retard : « { $description } » Où en est-elle ?
checklist-answered = { $done } sur { $all }

interview-all = Toutes les questions
interview-next = Suivante
interview-previous = Précédente
interview-raise = Lever un constat
interview-hint = Ctrl ↓ et Ctrl ↑ : question suivante et précédente · Ctrl 1, 2, 3 : conforme, à creuser, non applicable · Ctrl G : lever un constat · Ctrl V : joindre une image copiée · Échap : quitter
interview-time = { $minutes } min dans ce créneau
interview-picture = Image collée { $time }

milestone-surveillance-1 = Surveillance 1
milestone-surveillance-1-basis = Au plus tard douze mois après la décision.
milestone-surveillance-1-advised = Douze mois après la décision, conseillés après un renouvellement.
milestone-surveillance-2 = Surveillance 2
milestone-surveillance-2-basis = Au moins une surveillance par année civile ; vers le vingt-quatrième mois.
milestone-renewal = Renouvellement
milestone-renewal-basis = Terminé, non-conformités majeures levées, avant l’échéance.
milestone-expiry = Échéance du certificat
milestone-expiry-basis = Trois ans moins un jour après la décision.
milestone-limit = au plus tard le { $date }
milestone-target = vers le { $date }

audit-count = { $count ->
    [0] Aucun audit
    [one] { $count } audit
   *[other] { $count } audits
}
audit-plan-pdf = Plan en PDF
audit-report-pdf = Rapport en PDF
audit-sheets-pdf = Fiches en PDF
audit-board = Programme

programme-title = Programme d’audit
programme-progress = { $held } audits internes réalisés sur { $planned } prévus dans le cycle
programme-repeat = Reprendre les audits internes de l’année
programme-priority = Priorité
programme-high = Haute
programme-medium = Moyenne
programme-low = Basse
programme-never = jamais audité dans le cycle
programme-held = réalisé
programme-planned = prévu
programme-rows = Lignes du programme
programme-by-process = Par processus
programme-by-clause = Par article
programme-uncovered = { $count ->
    [0] Tous les articles sont couverts dans le cycle
    [one] { $count } article que personne n’audite dans le cycle
   *[other] { $count } articles que personne n’audite dans le cycle
}

milestone-stage-1 = Audit initial, étape 1
milestone-stage-1-basis = Documents, domaine, préparation : avant l’étape 2.
milestone-stage-2 = Audit initial, étape 2
milestone-stage-2-basis = Une non-conformité majeure se vérifie dans les six mois.

clash-slot-blank = { $day }, { $first } : ce créneau est vide ; dites son thème, son processus ou ses articles.
clash-slot-nobody = { $day }, { $first } : ce créneau n’a pas d’auditeur.

agenda-unsaid = Une valeur du plan n’est pas enregistrée : il n’est pas jugé.

audit-agenda = Plan
timetable-hour = { $hour } h
timetable-days = Jours de l’audit
timetable-label = Plan du { $day } : heures et auditeurs
timetable-keys = Glissez un créneau, tirez son bord du bas. Au clavier : flèches pour déplacer de 15 minutes ou changer d’auditeur, Maj et flèches pour allonger, N pour ajouter, Suppr pour retirer. Double clic dans un vide : nouveau créneau.
slot-form = Créneau
slot-clashing = en conflit
checklist_item-result-answered = Répondu
checklist_item-result-not-applicable = Non applicable
checklist_item-met = Personne rencontrée
interview-left = reste { $minutes } min
programme-nothing = Rien de prévu
programme-plan = Prévoir un audit interne
programme-earlier = Un mois plus tôt
programme-later = Un mois plus tard
programme-drop = Retirer du programme
programme-keys = Flèches : d’une case à l’autre. Entrée : ouvrir l’audit.
programme-keys-edit = Flèches : d’une case à l’autre. Entrée : ouvrir l’audit, ou en prévoir un. Alt + ← ou → : changer de mois. Suppr : retirer. À la souris : glisser un audit prévu (○), double-cliquer sur une case vide.
audit-group-frame = Objectifs, critères, lieux
audit-group-more = Délai de réponse, référence
