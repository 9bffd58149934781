### Procedures, their versions and readers.

nav-procedures = Procédures
table-acknowledgement = accusé de lecture
table-procedure_version = version de procédure
table-procedure = procédure
procedure-register = Procédures
procedure-code = Code
procedure-title = Titre
procedure-kind = Type
procedure-process_id = Processus
procedure-owner = Responsable
procedure-review_months = Revue tous les (mois)
procedure-next_review_on = Prochaine revue
procedure-note = Note
procedure-version = Version
procedure-state = État
procedure-effective_on = En vigueur le
procedure-archived_at = Archivée le
procedure-kind-policy = Politique
procedure-kind-manual = Manuel
procedure-kind-process-map = Cartographie
procedure-kind-process-sheet = Fiche de processus
procedure-kind-procedure = Procédure
procedure-kind-work-instruction = Mode opératoire
procedure-kind-form = Formulaire
procedure-kind-record = Enregistrement
procedure-prepared = En préparation
procedure-prepared-draft = Brouillon
procedure-prepared-in-review = En relecture
procedure-prepared-approved = Approuvée
procedure-prepared-in-force = En vigueur
procedure-prepared-superseded = Remplacée
procedure-prepared-withdrawn = Retirée
procedure-state-draft = Brouillon
procedure-state-in-review = En relecture
procedure-state-approved = Approuvée
procedure-state-in-force = En vigueur
procedure-state-superseded = Remplacée
procedure-state-withdrawn = Retirée
procedure-new = Nouvelle procédure
procedure-count = { $count ->
    [0] Aucun document
    [one] { $count } document
   *[other] { $count } documents
}
procedure-empty = Aucune procédure pour l’instant
procedure-empty-hint = Politique, manuel, procédures, formulaires : chaque document maîtrisé, avec ses versions et sa prochaine revue.
procedure-chip-overdue = Revue dépassée
procedure-chip-in-review = En relecture
procedure-chip-draft = Brouillons

procedure_version-register = Versions
procedure_version-procedure_id = Procédure
procedure_version-version = Version
procedure_version-state = État
procedure_version-author = Rédaction
procedure_version-verifier = Vérification
procedure_version-approver = Approbation
procedure_version-effective_on = Applicable le
procedure_version-change_summary = Ce qui change
procedure_version-archived_at = Archivée le
procedure_version-add = Préparer une version
procedure_version-none = Aucune version. La première se prépare en brouillon, se relit, s’approuve, puis entre en vigueur.
procedure_version-step-in-review = Envoyer en relecture
procedure_version-step-approved = Approuver
procedure_version-step-in-force = Mettre en vigueur
procedure_version-step-draft = Renvoyer en brouillon
procedure_version-step-withdrawn = Retirer
procedure_version-file = Fichier de cette version

procedure-author = Rédaction
procedure-verifier = Vérification
procedure-approver = Approbation
procedure-change_summary = Objet de la version
procedure-readers = Doivent l’avoir lue
procedure-readers-hint = Une fonction par ligne : acheteurs, juristes… Chacune confirme sa lecture dans l’onglet Lectures.
procedure-tab-readers = Lectures

readers-explained = Lecture de la version en vigueur, fonction par fonction. Une nouvelle version demande une nouvelle lecture.
readers-none = Personne n’est désigné, ou aucune version n’est en vigueur : remplissez « Doivent l’avoir lue » dans la fiche.
readers-read = Lue le { $date }
readers-waiting = En attente
readers-note = Noter la lecture
readers-day = Lue le
readers-other = Autre lecteur

acknowledgement-register = Prises de connaissance

version-no-file = Aucun fichier joint : personne ne peut lire cette version dans le dossier.

procedure_version-state-draft = Brouillon
procedure_version-state-in-review = En relecture
procedure_version-state-approved = Approuvée
procedure_version-state-in-force = En vigueur
procedure_version-state-superseded = Remplacée
procedure_version-state-withdrawn = Retirée
