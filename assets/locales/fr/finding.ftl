### Findings, their grades and nonconformities.

nav-findings = Constats
table-nonconformity = fiche de non-conformité
table-grade = type de constat
table-finding = constat
grade-register = Types de constat
grade-code = Abréviation
grade-label_fr = Intitulé
grade-label_en = Intitulé anglais
grade-severity = Gravité (0 à 4)
grade-mark = Repère
grade-position = Rang
grade-archived_at = Archivé le
grade-mark-strength = Étoile
grade-mark-note = Cercle
grade-mark-idea = Disque
grade-mark-watch = Losange vide
grade-mark-weak = Losange
grade-mark-minor = Triangle
grade-mark-major = Carré
grade-new = Nouveau type

finding-register = Constats
finding-reference = Référence
finding-audit = Origine (si aucun audit)
finding-grade_id = Type
finding-clause_id = Article
finding-process_id = Processus
finding-procedure_id = Procédure
finding-requirement = Exigence
finding-observation = Constat
finding-evidence = Preuve
finding-risk = Risque
finding-benefit = Intérêt
finding-auditor = Auditeur
finding-found_on = Date
finding-archived_at = Archivé le
finding-new = Nouveau constat
finding-count = { $count ->
    [0] Aucun constat
    [one] { $count } constat
   *[other] { $count } constats
}
finding-empty = Aucun constat pour l’instant
finding-empty-hint = Points forts, pistes de progrès, points sensibles et non-conformités, avec l’exigence, la preuve et le risque.
finding-reference-hint = Laissez vide : une référence sera attribuée.
finding-cleared_on = Levé le
finding-cleared_on-hint = Jour où la réponse a été acceptée et prouvée.
finding-audit_id = Audit
finding-tab-sheet = FNC

nonconformity-register = Fiches de non-conformité
nonconformity-finding_id = Constat
nonconformity-state = État
nonconformity-state-written = Rédigée
nonconformity-state-handed-over = Remise
nonconformity-state-answered = Réponse envoyée
nonconformity-state-refused = Réponse refusée
nonconformity-state-accepted = Réponse acceptée
nonconformity-state-proved = Preuve fournie
nonconformity-state-cleared = Levée
nonconformity-state-upgraded = Requalifiée en majeure

step-nonconformity-handed-over = Remettre la fiche
step-nonconformity-answered = Envoyer la réponse
step-nonconformity-accepted = Accepter la réponse
step-nonconformity-refused = Refuser la réponse
step-nonconformity-proved = Fournir la preuve
step-nonconformity-cleared = Lever
step-nonconformity-upgraded = Requalifier en majeure

nonconformity-handed_over_on = Remise le
nonconformity-due_on = Réponse attendue le
nonconformity-extent = Étendue
nonconformity-extent-hint = L’écart existe-t-il ailleurs ? Où a-t-on cherché ?
nonconformity-correction = Correction
nonconformity-correction-hint = Ce qui répare le cas constaté.
nonconformity-corrected_on = Corrigée le
nonconformity-whys = 5 pourquoi
nonconformity-whys-hint = Une réponse par ligne, chacune à la question « pourquoi ? » de la précédente.
nonconformity-ishikawa = Ishikawa (5M)
nonconformity-ishikawa-hint = Une cause par ligne : « Méthode : contrôle de mémoire ».
nonconformity-cause = Cause racine
nonconformity-effectiveness = Vérification d’efficacité prévue
nonconformity-answered_by = Réponse de
nonconformity-answered_on = Envoyée le
nonconformity-refusal = Motif du refus
nonconformity-reviewed_by = Examinée par
nonconformity-reviewed_on = Examinée le
nonconformity-proof = Preuve de mise en œuvre
nonconformity-proof_on = Fournie le
nonconformity-clearing = Mode de levée
nonconformity-clearing-hint = Sur documents, par un audit complémentaire, au prochain audit.
nonconformity-archived_at = Archivée le
nonconformity-identification = Identification
nonconformity-answer = Réponse de l’organisme
nonconformity-review = Examen par l’auditeur
nonconformity-closure = Levée
nonconformity-actions = Actions
nonconformity-actions-none = Aucune action. Une correction répare le cas ; une action corrective supprime la cause.
nonconformity-add-action = Nouvelle action corrective
nonconformity-unneeded = Une fiche de non-conformité ne concerne que les non-conformités mineures et majeures.

grading-title = Aide au classement
grading-deviation = Y a-t-il un écart à une exigence de la norme, de la loi ou d’une règle interne ?
grading-risk = Le risque pour les clients ou la légalité est-il réel et important ?
grading-conforming = L’exigence est satisfaite. Que faut-il en dire ?
grading-answer-yes = Oui
grading-answer-no = Non
grading-answer-important = Réel et important
grading-answer-limited = Limité
grading-answer-weak = Un risque pourrait apparaître
grading-answer-idea = Cela pourrait mieux fonctionner
grading-answer-strength = C’est remarquable
grading-answer-note = Rien de plus

advice-names = Ce texte semble nommer quelqu’un ({ $names }) : citez plutôt une fonction.
advice-recurrence = { $count ->
    [one] Récurrence : un constat sur le même article et le même processus
   *[other] Récurrence : { $count } constats sur le même article et le même processus
}
advice-lacking = { $grade } : il manque { $fields }.
advice-command = Une piste de progrès ne contient pas « doit » : si c’est une exigence, c’est un écart.

nonconformity-proof_due_on = Preuve attendue le
nonconformity-proof_due_on-hint = Calculée à l’acceptation pour une NC majeure, d’après les réglages.

finding-contract_id = Marché
finding-more = Origine, rattachements, référence
finding-found_on-hint = Vide : le dernier jour de l’audit, sinon aujourd’hui.
finding-chip-open = À traiter
finding-state = État
finding-owner = Responsable
finding-due_on = Échéance
finding-state-noted = Relevé
finding-state-open = En traitement
finding-state-treated = Traité
finding-state-written = Rédigée
finding-state-handed-over = Remise
finding-state-answered = Réponse envoyée
finding-state-refused = Réponse refusée
finding-state-accepted = Réponse acceptée
finding-state-proved = Preuve fournie
finding-state-upgraded = Requalifiée
finding-state-cleared = Levé
nonconformity-steps = Étapes de la non-conformité
nonconformity-step-auditor = par l’auditeur
nonconformity-point-written = Rédigée
nonconformity-point-handed-over = Remise
nonconformity-point-answered = Réponse
nonconformity-point-reviewed = Examen
nonconformity-point-proved = Preuve
nonconformity-point-cleared = Levée
