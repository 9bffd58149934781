### Actions.

nav-actions = Actions
table-action = action
action-register = Actions
action-new = Nouvelle action
action-empty = Aucune action pour l’instant
action-empty-hint = Corrections, actions correctives, améliorations : chacune avec son responsable, son échéance et la vérification de son effet.
action-reference = Référence
action-reference-hint = Laissez vide : une référence sera attribuée.
action-description = Action
action-kind = Type
action-kind-correction = Correction
action-kind-corrective = Action corrective
action-kind-improvement = Amélioration
action-kind-risk = Action sur un risque
action-finding_id = Constat d’origine
action-origin = Autre origine
action-origin-hint = Réclamation, indicateur, revue de direction…
action-process_id = Processus
action-cause = Cause
action-owner = Responsable
action-due_on = Échéance
action-state = État
action-state-proposed = Proposée
action-state-validated = Validée
action-state-in-progress = En cours
action-state-done = Réalisée
action-state-to-check = Efficacité à vérifier
action-state-closed = Close
action-state-ineffective = Inefficace
action-progress = Avancement (%)
action-done_on = Réalisée le
action-proof = Preuve de réalisation
action-check_criterion = Critère d’efficacité
action-check_criterion-hint = Ce que l’on constatera si la cause est supprimée.
action-check_due_on = Vérification prévue le
action-checked_by = Vérifiée par
action-checked_on = Vérifiée le
action-check_result = Résultat de la vérification
action-archived_at = Archivée le
action-tab-life = Suivi

step-action-validated = Valider
step-action-in-progress = Commencer
step-action-done = Déclarer réalisée
step-action-to-check = Prévoir la vérification
step-action-closed = Clore : efficace
step-action-ineffective = Inefficace : nouvelle analyse

action-board = Par état
action-chip-late = En retard
action-chip-soon = Sous 30 jours
action-count = { $count ->
    [0] Aucune action
    [one] { $count } action
   *[other] { $count } actions
}
action-reminders = Rappels
action-reminders-hint = Les actions ouvertes, responsable par responsable. Le classeur revient par Importer. Rien n’est envoyé par Probant : le message s’ouvre dans votre messagerie.
action-reminders-none = Aucune action n’est ouverte.
action-reminders-all = Toutes les fiches (PDF)
action-reminder-sheet = Fiche (PDF)
action-reminder-workbook = Classeur
action-reminder-message = Message
action-reminder-late = { $count } en retard
action-reminder-undated = sans échéance
action-reminder-subject = { $count ->
    [one] Une action à mener
   *[other] { $count } actions à mener
}
action-reminder-greeting = Bonjour,
action-reminder-closing = Merci de me dire où elles en sont.
action-reminder-mail = Message à { $owner } ouvert dans votre messagerie : choisissez son adresse et envoyez-le.
action-group-more = Référence, état
