### Every sentence a person reads, in French. The English file holds the same keys.

## Words of the application

app-name = Probant
app-tagline = Le dossier d’audit, preuves à l’appui
yes = oui
no = non
unit-bytes = octets
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

action-cancel = Annuler
action-close = Fermer
action-create = Créer
action-create-another = Créer et continuer
action-undo = Annuler
action-redo = Rétablir
action-archive = Archiver
action-restore = Désarchiver
action-export = Exporter
action-browse = Parcourir…
action-remove = Retirer
action-save-as = Enregistrer sous…
action-dismiss = Masquer
action-retry = Réessayer

## Navigation

nav-label = Navigation principale
nav-preparation = Préparation
nav-pack = Dossier d’audit
nav-clauses = Exigences
nav-processes = Processus
nav-procedures = Procédures
nav-findings = Constats
nav-journal = Journal
nav-settings = Réglages
nav-group-system = Système
nav-group-audits = Audits
nav-group-dossier = Dossier
nav-skip = Aller au contenu

status-saved = Enregistré
status-saving = Enregistrement…
status-read-only = Lecture seule
status-not-saved = Non enregistré

## First screen

welcome-new = Nouveau dossier
welcome-new-hint = Trois minutes : votre organisme, votre certificat, votre prochain audit.
welcome-open = Ouvrir un dossier
welcome-open-hint = Un fichier .probant sur ce poste, une clé ou un lecteur réseau.
welcome-demo = Ouvrir la démonstration
welcome-demo-hint = Une métropole fictive : 24 documents, 14 constats, un audit dans 58 jours.
welcome-recent = Dossiers récents
welcome-no-recent = Aucun dossier ouvert sur ce poste pour l’instant.
welcome-offline = Tout reste sur ce poste : ni compte, ni réseau, ni nuage.
welcome-filter = Dossiers Probant
welcome-language = Langue
welcome-loading = Ouverture du dossier…

guide-title = Nouveau dossier
guide-intro = Ces réponses restent modifiables dans les réglages. Seuls l’organisme et le domaine sont nécessaires pour commencer.
guide-who = Qui travaille ?
guide-who-hint = Votre nom et votre fonction signent chaque changement dans l’historique. Ils restent sur ce poste.
guide-organisation = Votre organisme
guide-certificate = Votre certificat
guide-audit = Votre prochain audit
guide-file = Où ranger le dossier
guide-file-hint = Un dossier est un seul fichier : le copier, c’est tout copier.
guide-create = Créer le dossier
author-name = Nom
author-function = Fonction
guide-path = Fichier

## Organisation

organisation-register = Organisme
organisation-name = Organisme
organisation-department = Direction certifiée
organisation-scope = Domaine d’application
organisation-scope-hint = La phrase du certificat, par exemple : Procédures de passation des marchés publics de plus de 150 000 € HT.
organisation-threshold_cents = Seuil du domaine, en € HT
organisation-standard_id = Référentiel
organisation-certification_body = Organisme certificateur
organisation-certificate_number = Numéro de certificat
organisation-certificate_decided_on = Décision de certification
organisation-certificate_expires_on = Échéance du certificat
organisation-next_audit = Prochain audit
organisation-next_audit_starts_on = Premier jour de l’audit
organisation-next_audit_ends_on = Dernier jour de l’audit
organisation-archived_at = Archivé le

## Registers

standard-register = Normes
standard-name = Référentiel
standard-edition = Édition
standard-archived_at = Archivée le
clause-register = Exigences
clause-standard_id = Référentiel
clause-number = Article
clause-parent_id = Fait partie de
clause-position = Rang
clause-title_fr = Intitulé
clause-title_en = Intitulé anglais
clause-auditable = Auditable
clause-questions_fr = Questions
clause-questions_en = Questions en anglais
clause-expected_evidence = Preuves attendues
clause-documented = Informations documentées
clause-note = Note
clause-archived_at = Archivé le
clause-documented-maintain = à tenir à jour
clause-documented-retain = à conserver
clause-own-words = Intitulés et questions sont nos propres mots ; le texte de la norme fait foi.

process-register = Processus
process-code = Code
process-name = Processus
process-family = Famille
process-pilot = Pilote
process-purpose = Finalité
process-inputs = Données d’entrée
process-inputs-hint = Avec leur fournisseur.
process-activities = Activités
process-outputs = Données de sortie
process-outputs-hint = Avec leur client.
process-resources = Ressources
process-archived_at = Archivé le
process-family-management = Management
process-family-realisation = Réalisation
process-family-support = Support
process-new = Nouveau processus
process-count = { $count ->
    [0] Aucun processus
    [one] { $count } processus
   *[other] { $count } processus
}
process-empty = Aucun processus pour l’instant
process-empty-hint = Un processus regroupe des procédures et des constats : « Attribuer, signer et notifier », par exemple. Commencez par les trois ou quatre que l’auditeur verra.

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

attachment-register = Preuves
attachment-register-name = Registre
attachment-record_id = Fiche
attachment-name = Fichier
attachment-media_type = Nature
attachment-size = Taille
attachment-sha256 = Empreinte SHA-256
attachment-added_at = Jointe le
attachment-archived_at = Retirée le
attachment-drop = Déposez ici les fichiers à joindre
attachment-hint = Glissez un fichier sur la fiche, ou choisissez-le.
attachment-choose = Joindre un fichier…
attachment-none = Aucune pièce jointe
link-title = Liens
link-none = Aucun lien
link-pick-register = Registre
link-pick-record = Fiche à lier

## Tables

table-all = Tous
table-archived = Archivés
table-columns = Colonnes
table-filter = Filtre
table-filter-add = Ajouter un filtre
table-filter-field = Colonne
table-filter-remove = Retirer le filtre { $name }
table-words = Filtrer la liste
table-no-match = Rien ne correspond
table-no-match-hint = Aucune fiche ne répond à ces filtres.
table-clear = Tout afficher
table-loading = Chargement…
table-sort-hint = Trier par { $name }
condition-any = est
condition-contains = contient
condition-from = à partir du
condition-to = jusqu’au
condition-empty = est vide
condition-filled = est rempli
filter-value = Valeur
filter-apply = Appliquer
export-title = Exporter
export-xlsx = Classeur Excel
export-csv = Fichier CSV
export-json = JSON ouvert
export-done = Exporté : { $name }

## Record panel

panel-label = Fiche { $reference }
panel-new = Nouvelle fiche
panel-tab-record = Fiche
panel-tab-versions = Versions
panel-tab-evidence = Preuves
panel-tab-links = Liens
panel-tab-history = Historique
panel-close = Fermer la fiche
panel-archived = Archivé le { $date }
panel-create-hint = Ctrl + Entrée pour créer
panel-create-another-hint = Ctrl + Entrée pour créer, avec Maj pour continuer
panel-choose = Choisir…
panel-draft-restored = Votre saisie non enregistrée a été retrouvée.
panel-required = obligatoire
suggest-none = Rien de ce nom : le texte reste comme il est.
panel-reference-none = Aucune fiche ne correspond
date-hint = jj/mm/aaaa, 22/11 ou +30j
date-open = Choisir dans le calendrier
date-wrong = Date incomprise : écrivez 22/11/2026, 22/11 ou +30j.
date-previous = Mois précédent
date-next = Mois suivant
number-wrong = Nombre attendu.

## History and journal

history-empty = vide
journal-title = Journal
journal-intro = Chaque changement, qui, quand et sur quel poste. Le journal ne se réécrit pas.
journal-verify = Vérifier le dossier
journal-more = Afficher la suite
journal-undo = Annuler ce changement
journal-head = Empreinte du dossier
journal-entry = Écriture { $seq }
intent-found = Dossier créé pour { $name }
intent-demonstration = Contenu de démonstration
intent-scale = { $count } fiches de mesure par registre
intent-create = { $register } : { $reference } créé
intent-edit = { $register } : { $reference } modifié ({ $fields })
intent-archive = { $register } : { $reference } archivé
intent-restore = { $register } : { $reference } désarchivé
intent-attach = { $reference } : { $name } joint
intent-detach = { $reference } : { $name } retiré
intent-link = { $reference } lié à { $to }
intent-unlink = { $reference } délié de { $to }
intent-version-step = { $reference } version { $version } : { $state }
intent-undo = Annulation : { $of }
intent-redo = Rétablissement : { $of }

verify-good = Tout concorde : { $entries } écritures, { $records } fiches, { $attachments } pièces jointes.
verify-pages = Le fichier est endommagé ({ $subject }). Copiez-le, puis ouvrez la dernière sauvegarde.
verify-schema = La structure du fichier a été modifiée : { $subject }.
verify-keys = Une fiche de « { $subject } » en cite une autre qui n’existe pas.
verify-chain = L’écriture { $subject } du journal a été altérée.
verify-replay = L’écriture { $subject } du journal ne peut pas être rejouée.
verify-signature = La signature de l’écriture { $subject }, ou de ce qu’elle a repris, n’est pas celle de sa clé.
verify-next-backup = Que faire : n’écrivez plus dans ce fichier, gardez-le de côté, et regardez la dernière sauvegarde dans les réglages ; si elle concorde, repartez d’elle.
verify-next-reopen = Que faire : fermez ce dossier et rouvrez-le, ce qui s’en déduit est alors refait.
verify-next-author = Que faire : demandez à l’auteur de cette écriture l’empreinte de sa clé, et comparez ce qu’il a dans son exemplaire.
verify-record = Une fiche n’est pas ce que dit le journal : { $subject }.
verify-import = Les données d’origine de l’import « { $subject } » ne sont plus ce qu’elles étaient.
verify-attachment = La pièce jointe « { $subject } » n’est plus ce qu’elle était.
verify-index = L’index de l’écriture { $subject } ne correspond pas au journal.
verify-search = L’index de recherche ne correspond pas à la fiche { $subject }.
verify-unsigned = L’écriture { $subject } n’est pas signée, alors que ce poste signe tout ce qu’il écrit.
verify-sums = Les empreintes des tables ne sont pas celles que note la dernière écriture.
verify-numbers = Les numéros déjà donnés ne sont pas ceux que note la dernière écriture.
verify-mended-search = L’index de recherche était abîmé : il a été refait à partir des fiches. Rien de ce que vous avez saisi n’était touché.
verify-mended-index = L’index du journal était abîmé : il a été refait à partir des écritures. Rien de ce que vous avez saisi n’était touché.
error-altered = Ce que contient le dossier n’est pas ce que dit son journal : aucun dossier d’audit n’en est tiré.
altered-backup = La dernière sauvegarde qui concorde : { $path }
altered-no-backup = Aucune sauvegarde de ce dossier ne concorde, ou il n’y en a pas.
table-standard = référentiel
table-clause = article
table-organisation = organisme
table-process = processus
table-procedure = procédure
table-procedure_version = version de procédure
table-grade = type de constat
table-finding = constat
table-link = lien
table-attachment = pièce jointe
table-issued_pack = dossier d’audit remis
table-silence = écart mis de côté
table-drill = entraînement
table-acknowledgement = accusé de lecture
table-action = action
table-audit = audit
table-slot = créneau
table-checklist_item = question d’audit
table-nonconformity = fiche de non-conformité
table-threshold = seuil
table-contract_import = import de marchés
table-contract = marché
table-modification = modification de marché
table-piece = pièce de marché
table-check_override = contrôle mis de côté
table-sample = échantillon
table-sample_item = marché échantillonné

## Long work, and the file

stage-pages = Lecture des pages du fichier…
stage-journal = Relecture du journal…
stage-tables = Comparaison des fiches…
stage-attachments = Contrôle des pièces jointes…
stage-records = Lecture des fiches…
stage-layout = Mise en page…
stage-writing = Écriture du fichier…
banner-damaged = Ce fichier est endommagé : une partie ne se lit plus. Rien n’a été modifié. Enregistrez-en une copie avant de continuer, puis vérifiez le dossier.
banner-share = Ce dossier est sur un lecteur réseau. Il y est enregistré sans risque mais plus lentement, et une coupure du réseau arrête le travail : préférez ce poste, et déposez des copies sur le lecteur.

## Search and commands

search-open = Rechercher partout
search-placeholder = Rechercher une procédure, un constat, un article, une page…
search-none = Rien ne correspond à « { $words } »
search-hint = Entrée pour ouvrir, Échap pour fermer
search-pages = Pages
search-commands = Commandes
command-new-finding = Nouveau constat
command-new-procedure = Nouvelle procédure
command-new-process = Nouveau processus
command-undo = Annuler le dernier changement
command-redo = Rétablir le changement annulé
command-copy = Enregistrer une copie du dossier
command-close = Fermer le dossier
command-verify = Vérifier le dossier
command-theme = Changer de thème

## Préparation

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

## Clauses

clauses-title = Exigences
clauses-count = { $count } exigences auditables
clauses-pick = Choisissez un article pour voir ce qu’un auditeur demande et ce qui le prouve.
clauses-questions = Ce qu’un auditeur peut demander
clauses-evidence = Preuves habituelles
clauses-linked = Procédures et constats liés
clauses-linked-count = { $count ->
    [0] –
   *[other] { $count }
}

## Pack

pack-page-title = Dossier d’audit
pack-intro = Un PDF que l’auditeur parcourt par le sommaire, les liens et les signets.
pack-option-template = Modèle
pack-template-full = Préparation complète
pack-template-procedures = Registre des procédures
pack-template-findings = Rapport de constats
pack-section-move = Déplacer
pack-option-title = Titre
pack-option-date = Date du dossier
pack-option-language = Langue
pack-option-sections = Sections
pack-option-pictures = Montrer les images jointes aux constats
pack-make = Préparer le dossier
pack-cancelled = Préparation annulée. Rien n’a été écrit.
pack-made = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $size } ko
pack-saved = Dossier d’audit enregistré : { $name }
pack-sha = Empreinte du fichier
pack-preview = Aperçu du dossier d’audit
pack-pages = Pages
pack-go-to-page = Aller à la page { $page }
pack-find = Chercher dans le dossier d’audit
pack-find-none = Introuvable
pack-preview-page = Page { $page } sur { $total }
pack-preview-empty = L’aperçu s’affichera ici.
pack-previous = Page précédente
pack-next = Page suivante
pack-zoom-in = Agrandir
pack-zoom-out = Réduire
pack-file-name = Dossier d’audit
pack-title = Dossier de préparation à l’{ $audit }
pack-contents = Sommaire
pack-section-scope = Périmètre et certificat
pack-section-procedures = Registre des procédures
pack-section-findings = Constats
pack-section-integrity = Intégrité du dossier
pack-procedures-count = { $count ->
    [one] Un document maîtrisé.
   *[other] { $count } documents maîtrisés, par processus. Une revue échue à la date du dossier est signalée.
}
pack-no-process = Sans processus
pack-beside = { $label } : { $value }
pack-overdue = (échue)
pack-findings-count = { $count ->
    [one] Un constat.
   *[other] { $count } constats, du plus grave au plus favorable.
}
pack-no-finding = Aucun constat.
pack-grade-count = { $grade } ({ $count })
pack-next-audit-days = Dates de l’audit
pack-date = État du dossier
pack-made-by = Établi par
pack-tool = Établi avec
pack-journal-head = Empreinte du journal
pack-journal-entries = Écritures du journal
pack-journal-last = Dernière écriture
pack-integrity-explained = L’empreinte du journal désigne l’état d’où ce dossier est tiré. Au moment de l’établir, le programme a suivi la chaîne des écritures et comparé chaque fiche, chaque réglage et chaque pièce jointe à ce que la dernière écriture en dit : tout concordait. Une fiche, une écriture ou une pièce modifiée ensuite se verrait en comparant ce fichier au dossier (probant verify). Ne sont pas prouvés : que ce qui a été saisi est exact, l’heure que donnait le poste, et, là où les écritures ne sont pas signées, qui les a faites et que le journal n’a pas été refait d’un bout à l’autre. Les empreintes des pièces permettent de vérifier chacune d’elles.
pack-evidence-index = Pièces jointes et leurs empreintes
pack-footer = État au { $date } · { $confidentiality }
pack-fingerprint = Empreinte du journal { $hash }
pack-column-page = Page
pack-processes-map = Constats par processus
pack-excluded = Exigences non applicables
pack-cycle = Cycle de certification
pack-chart-grades = Histogramme des constats par type : { $list }.
pack-chart-processes = Carte des constats par processus et par type : { $list }.
pack-chart-cycle = Frise du cycle de certification : { $list }.
pack-page = page { $page }
pack-page-of = page { $page } / { $total }
pack-count-procedures = procédures et documents
pack-count-findings = constats
pack-count-processes = processus
pack-count-evidence = pièces jointes

## Settings

settings-title = Réglages
settings-organisation = Organisme et certificat
settings-identity = Qui travaille sur ce poste
settings-identity-hint = Ce nom signe les changements à venir ; les écritures passées gardent le leur.
settings-grades = Types de constat
settings-grades-hint = Les abréviations et intitulés sont les vôtres. La gravité, de 0 (point fort) à 4 (majeure), reste neutre et sert aux calculs.
settings-language = Langue
settings-theme = Thème
settings-theme-system = Comme le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-file = Fichier
settings-copy = Enregistrer une copie…
settings-close = Fermer le dossier
settings-copied = Copie enregistrée : { $name }
settings-version = Version { $version }
language-fr = Français
language-en = English

## Toasts

toast-region = Notifications

## Problems beside a field

problem-required = À renseigner.
problem-choice = Choisissez une valeur de la liste.
problem-day = Date attendue, par exemple 22/11/2026.
problem-no-such-day = Ce jour n’existe pas : le mois est plus court.
problem-number = Nombre attendu.
problem-value = Valeur inattendue.
problem-negative = Un montant ne peut pas être négatif.
problem-before-start = Antérieure à la date de début.
problem-months = De 0 à 120 mois ; 0 pour aucune revue périodique.
problem-severity = De 0 à 4.
problem-duplicate = Déjà utilisé par une autre fiche.
problem-same-person = Rédaction, vérification et approbation ne peuvent pas revenir à la même personne.
problem-being-prepared = Une version est déjà en préparation : terminez-la d’abord.

## Errors

error-missing = Le fichier « { $subject } » est introuvable. Il a peut-être été déplacé ou renommé : retrouvez-le par « Ouvrir un dossier ».
error-exists = Un fichier « { $subject } » existe déjà à cet endroit. Choisissez un autre nom : rien n’a été remplacé.
error-not-a-dossier = « { $subject } » n’est pas un dossier Probant. Rien n’y a été changé. Choisissez un fichier .probant.
error-newer = Ce dossier vient d’une version plus récente de Probant. Mettez Probant à jour pour l’ouvrir ; rien n’y a été changé.
error-damaged = Ce dossier est endommagé. Rien n’y a été changé. Gardez-en une copie, ouvrez-le en lecture seule si possible, ou reprenez la dernière sauvegarde.
error-read-only = Ce dossier ne peut pas être modifié : le fichier ou son emplacement est en lecture seule. Vous pouvez le consulter, ou en enregistrer une copie ailleurs.
error-in-use = Ce dossier est déjà ouvert ailleurs. Fermez-le là-bas, ou ouvrez-le ici en lecture seule. { $subject }
error-disk-full = Le disque est plein : ce changement n’est pas enregistré. Libérez de la place, puis réessayez ; votre saisie reste à l’écran.
error-vanished = Le fichier « { $subject } » a été déplacé, supprimé ou remplacé pendant le travail. Enregistrez tout de suite une copie ailleurs : tout ce qui était enregistré s’y trouvera.
error-rejected = Des valeurs sont à corriger.
error-duplicate = Cette valeur est déjà utilisée par une autre fiche.
error-no-record = Cette fiche n’existe plus : elle a sans doute été annulée.
error-unknown = Élément inconnu : { $subject }.
error-nothing-to-undo = Rien à annuler depuis l’ouverture du dossier.
error-nothing-to-redo = Rien à rétablir.
error-undo-conflict = Un changement plus récent porte sur les mêmes champs : annulez d’abord celui-là.
error-no-step = Cette étape n’est pas possible dans l’état actuel de la version.
error-too-large = Ce fichier dépasse { $subject } Mo. Joignez-en un extrait, ou une version plus légère.
error-too-many-cells = La feuille « { $subject } » s’étend sur trop de cellules : une seule, loin du tableau, suffit. Supprimez les lignes et colonnes vides au-delà de la liste, puis recommencez. Rien n’a été changé.
error-cancelled = Annulé. Rien n’a été écrit.
error-file = Le fichier « { $subject } » ne peut pas être lu ou écrit. Vérifiez qu’il existe et que vous y avez accès.
error-database = L’enregistrement a échoué ; rien n’a été changé. Les détails sont dans le journal technique.
error-value = Une valeur n’a pas pu être lue ; rien n’a été changé. Les détails sont dans le journal technique.
error-no-window = La fenêtre ne peut pas s’ouvrir : aucun affichage n’est disponible. Les commandes restent possibles : probant help.
error-window = Une erreur inattendue s’est produite dans la fenêtre. Ce qui était enregistré l’est toujours.
error-read-only-open = Ouvrir en lecture seule

## Command line

cli-demo-done = Dossier de démonstration écrit : { $path }
cli-pack-done = Dossier d’audit écrit : { $path } ({ $pages } pages)
cli-export-done = Export écrit : { $path }
cli-verify-done = Tout concorde : { $entries } écritures, { $records } fiches, { $attachments } pièces jointes.

## Packs read again

error-not-a-pack = « { $subject } » n’est pas un dossier d’audit fait par Probant, ou il a perdu ce qui le dit.
pack-manifest = État du dossier et empreinte de chaque pièce jointe
pack-data-json = { $register }, en JSON ouvert
pack-data-xlsx = { $register }, en classeur Excel
verify-pack-altered = Ce fichier n’est plus tel qu’il a été fait.
verify-pack-state = Ce dossier d’audit vient d’un état que ce dossier ne connaît pas : { $subject }.
verify-pack-later = Le dossier a changé depuis : { $subject } écritures de plus.
verify-pack-evidence-unsaid = Pièce que le journal ne disait pas, ou dont l’original n’est pas dans ce fichier : { $subject }
verify-pack-evidence-left-out = Pièce du dossier que ce fichier ne cite pas : { $subject }
verify-pack-evidence = La pièce jointe n’est plus la même, ou plus là : { $subject }.
verify-pack-next-refuse = Que faire : ne remettez pas ce fichier ; refaites-le depuis le dossier, et demandez d’où vient celui-ci.
verify-pack-next-again = Que faire : ce fichier est tel qu’il a été fait ; refaites-le si l’auditeur doit voir l’état d’aujourd’hui.
cli-verify-pack-done = Dossier d’audit intact : état { $state }, du { $date }, { $evidence } pièces jointes.
verify-pack-record-unsaid = Ce dossier d’audit montre de { $subject } ce que le journal n’a jamais dit.
verify-pack-record-changed = A changé depuis : { $subject }, par { $author }, le { $at }.
cli-verify-pack-alone = Fichier intact depuis qu’il a été fait : état { $state }, du { $date }, { $evidence } pièces jointes. Ce qu’il montre n’est comparé au journal qu’avec le dossier à côté.

## Command line

cli-help = Probant prépare les audits de certification ISO 9001, sans réseau. Un fichier seul ouvre la fenêtre.
cli-heading-usage = Usage :
cli-heading-commands = Commandes
cli-heading-options = Arguments et options
cli-help-demo = Écrire le dossier de démonstration
cli-help-pack = Faire le dossier d’audit en PDF
cli-help-verify = Vérifier qu’un dossier est ce que dit son journal, ou qu’un dossier d’audit est tel qu’il a été fait
cli-help-export = Exporter un registre
cli-arg-help = Afficher cette aide
cli-arg-file = Le dossier .probant
cli-arg-scale = Fiches de mesure à ajouter à chaque registre
cli-arg-seed = La même graine donne le même dossier
cli-arg-json = Répondre en JSON sur la sortie standard
cli-arg-out = Le fichier à écrire
cli-arg-lang = Langue : fr ou en
cli-arg-sections = Sections, dans l’ordre : scope,processes,procedures,findings,nonconformities,actions,legality,samples,audit-plan,audit-report
cli-arg-date = Date du dossier d’audit, AAAA-MM-JJ ; aujourd’hui par défaut
cli-arg-pack = Le PDF à vérifier
cli-arg-register = Registre : finding, procedure, process, action, contract…
cli-arg-format = Format : json, csv ou xlsx
cli-wrong-call = Appel incomplet ou incompris : { $what }. Voir probant help.

redaction-person = Personne { $number }
redaction-withheld = [masqué]
annex-label = A-
pack-section-annexes = Annexes
pack-section-processes = Processus
annex-number = Annexe
annex-record = Fiche
annex-state = Ce qui est montré
annex-explained = { $count ->
    [one] Le fichier joint à une fiche de ce dossier.
   *[other] Les { $count } fichiers joints aux fiches de ce dossier.
  } L’original de chacun est attaché à ce PDF, à l’octet près ; son empreinte est à la page d’intégrité.
annex-title = Annexe { $number } · { $name }
annex-stamp = Annexe { $number } · { $page }/{ $total }
annex-says = Annexe { $number }, page { $page } sur { $total } du fichier « { $name } », joint à { $record }. L’original est attaché au PDF.
annex-see = annexe { $number }
annex-attached = Annexe { $number }, original
annex-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
  }
annex-painted = { $pages }, { $count ->
    [one] dont 1 reproduite en image
   *[other] dont { $count } reproduites en image
  } ({ $reason })
annex-unseen = { $shown } ; { $count ->
    [one] 1 champ ou commentaire n’est pas reproduit
   *[other] { $count } champs ou commentaires ne sont pas reproduits
  }, ou pas en entier
annex-not-shown = Non reproduit : { $reason }. L’original est attaché.
annex-reason-font = police non incorporée ou sans texte lisible
annex-reason-colour = couleurs d’imprimerie
annex-reason-layers = calques
annex-reason-annotations = champs ou commentaires
annex-reason-effects = motifs ou dégradés
annex-reason-image = format d’image
annex-reason-content = instructions inconnues
annex-reason-encrypted = protégé par un mot de passe
annex-reason-broken = fichier illisible ou tronqué
annex-reason-empty = aucune page
annex-reason-too-long = plus de 2 000 pages
annex-reason-too-large = image trop grande
annex-reason-dynamic-form = formulaire dynamique (XFA), que seul le logiciel qui l’a fait affiche
annex-reason-animation = première image d’une animation
annex-reason-kind = ni PDF ni image
pack-confidentiality-public = diffusion libre
pack-confidentiality-internal = diffusion interne
pack-confidentiality-restricted = diffusion restreinte
pack-confidentiality-confidential = confidentiel
pack-edition-only = Sans version expurgée
pack-edition-full = Version intégrale
pack-edition-redacted = Version expurgée
pack-version = Version
pack-draft = projet
pack-logo = Logo : { $name }
pack-identity = Identité de ce dossier
pack-twin-full = Identité de la version intégrale
pack-twin-redacted = Identité de la version expurgée
pack-see = Voir{" "}
pack-see-finding = constat { $reference }
pack-audits-chart = Constats par audit
pack-chapters-matrix = Processus et chapitres de la norme
pack-chart-audits = Histogramme des constats par audit et par type : { $list }.
pack-chart-chapters = Matrice des constats par processus et par chapitre de la norme : { $list }.
pack-chart-map = Cartographie des processus. { $list }.
pack-chart-reviews = Courbe de la part des documents à jour, avec la cible de 100 % : { $list }.
pack-chart-ishikawa = Diagramme d’Ishikawa de { $effect }, causes par branche : { $list }.
pack-attendance = Feuille d’émargement
pack-attendance-opening = Réunion d’ouverture
pack-attendance-closing = Réunion de clôture
pack-chart-no-value = sans valeur
pack-no-process-yet = Aucun processus.
pack-process-procedures = Documents
pack-reviews = Documents à jour de leur revue
pack-reviews-note = Part des documents en vigueur dont la date de revue n’était pas dépassée, à chaque date anniversaire du jour de ce dossier ; cible en tirets : 100 %.
pack-procedures-list = Liste des documents
stage-annexes = Annexes
cli-arg-from = Seulement les fiches à partir de ce jour, AAAA-MM-JJ
cli-arg-to = Seulement les fiches jusqu’à ce jour, AAAA-MM-JJ
cli-arg-title = Titre sur la couverture
cli-arg-label = Version sur la couverture
cli-arg-draft = Marquer comme projet
cli-arg-readers = Diffusion : public, internal, restricted ou confidential
cli-arg-no_annexes = Sans les fichiers joints
cli-arg-edition = Version : only (par défaut), full ou redacted
cli-arg-redact = Ce que la version expurgée omet : people, ou des champs comme finding.evidence
cli-arg-redact_words = Mots que la version expurgée omet
intent-issue-pack = Dossier d’audit enregistré : { $name }
pack-option-from = Fiches du
pack-option-to = au
pack-option-annexes = Ajouter les fichiers joints en annexe
pack-group-cover = Couverture et diffusion
pack-group-redaction = Version expurgée
pack-option-readers = Diffusion
pack-option-draft = Projet
pack-option-edition = Version
pack-option-people = Remplacer les noms de personnes
pack-option-words = Mots à masquer
pack-option-words-hint = Entreprises, prix, lieux, séparés par des points-virgules
pack-option-fields = Champs à masquer en entier
pack-redaction-explained = La version expurgée masque les noms, les mots et les champs choisis partout, données jointes et métadonnées comprises ; les images et les annexes n’y sont pas. Chacune des deux versions porte l’identité de l’autre.
pack-filter-section = { $section } :
pack-counting = Calcul du nombre de pages…
pack-pages-to-come = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }
pack-show-in-folder = Ouvrir le dossier
pack-history = Dossiers d’audit enregistrés ({ $count })
pack-history-empty = Chaque dossier d’audit enregistré figurera ici avec son empreinte.
pack-group-limits = Période et filtres
charts-show = Graphiques
charts-none = Rien à comparer pour l’instant.
settings-logo = Logo
settings-logo-hint = Une image PNG, JPEG ou WebP ; la dernière jointe est imprimée sur la couverture des dossiers d’audit.

# Ce qui manque. Une règle : son nom, puis ce qu’elle dit de la fiche.
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
intent-assess = Exigence { $reference } : { $state }
intent-silence = { $reference } : écart mis de côté
intent-speak = { $reference } : écart rétabli

home-deadlines = Prochaines échéances
home-deadline-review = Revue de { $code }
clause-map-title = Articles de la norme
clause-map-proven = en ordre
clause-map-blocking = bloquant
clause-map-to-treat = à traiter
clause-map-to-watch = à surveiller
clause-map-to-assess = à évaluer
clause-map-not-applicable = non applicable
clause-state = État
clause-state-to-assess = À évaluer
clause-state-conforming = Conforme
clause-state-to-improve = À améliorer
clause-state-nonconforming = Non conforme
clause-state-not-applicable = Non applicable
clause-assessment = Réponse
clause-assessment-hint = Comment l’exigence est satisfaite, avec vos mots.
clause-justification = Justification
clause-justification-hint = Reprise dans le domaine d’application (4.3).
clause-doubtful-hint = Hors 7.1.5, 8.3 et 8.5, un auditeur l’accepte rarement. Reprise dans le domaine d’application (4.3).
clause-assessed_by = Évalué par
clause-assessed_on = Évalué le
clause-assessed = Évalué par { $who } le { $date }
organisation-climate = Changement climatique
organisation-climate-hint = Conclusion de la direction (4.1, amendement 1:2024), même si l’enjeu n’est pas retenu.
finding-cleared_on = Levé le
finding-cleared_on-hint = Jour où la réponse a été acceptée et prouvée.
cli-help-readiness = Lister ce qu’un auditeur trouverait manquant
cli-readiness-done = Au { $date } : { $blocking } bloquant(s), { $treat } à traiter, { $watch } à surveiller

nav-drill = Entraînement
command-drill = M’entraîner
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
intent-drill = Entraînement : question sur { $reference }, { $seconds } s
clauses-view-unproven = Sans preuve
clauses-view-open = Avec non-conformité ouverte
clauses-view-documented = Informations documentées
clauses-nothing = — rien de rattaché

procedure-author = Rédaction
procedure-verifier = Vérification
procedure-approver = Approbation
procedure-change_summary = Objet de la version

action-import = Importer
import-title = Importer : { $register }
import-intro = Un classeur Excel ou LibreOffice, ou un fichier CSV. Une ligne dont la référence existe déjà met sa fiche à jour ; une cellule vide ne change rien. Rien n’est écrit avant que vous ayez vu le résultat.
import-choose = Choisir un fichier…
import-drop = Vous pouvez aussi déposer le fichier ici.
import-template = Enregistrer un modèle à remplir
import-template-done = Modèle enregistré : { $name }
import-filter = Classeurs et CSV
import-other = Autre fichier…
import-sheet = Feuille
import-found = Titres lus ligne { $line }.
import-columns = Colonnes
import-column = Colonne
import-sample = Premier contenu
import-field = Remplit le champ
import-ignored = Non importée
import-result = Résultat
import-created = { $count ->
    [one] { $count } fiche créée
   *[other] { $count } fiches créées
}
import-updated = { $count ->
    [one] { $count } fiche mise à jour
   *[other] { $count } fiches mises à jour
}
import-unchanged = { $count ->
    [one] { $count } fiche déjà à jour
   *[other] { $count } fiches déjà à jour
}
import-refused = { $count ->
    [one] { $count } ligne laissée de côté
   *[other] { $count } lignes laissées de côté
}
import-blank = { $count ->
    [one] { $count } ligne vide ignorée
   *[other] { $count } lignes vides ignorées
}
import-problems = { $count ->
    [0] Aucun problème
    [one] { $count } problème
   *[other] { $count } problèmes
}
import-problems-shown = Les { $shown } premiers sont affichés.
import-cell = Cellule
import-value = Contenu
import-why = Problème
import-left = Conséquence
import-row-refused = Ligne laissée de côté
import-line-read = Ligne lue
import-read-as = Lu : { $value } €
import-encoding = Fichier d’un ancien codage : lu comme du { $encoding }.
import-unread = { $count ->
    [one] { $count } ligne n’a rien dans une colonne importée
   *[other] { $count } lignes n’ont rien dans une colonne importée
}
import-asides = Lignes qui ne sont pas des fiches
import-aside-line = Ligne { $line }, qui n’est pas une fiche : { $text }
import-questions = À vous de dire
import-lacking = La liste ne dit pas « { $field } » : que mettre à toutes les lignes ?
import-unknown = « { $word } » ({ $count }) : que veut dire ce mot pour « { $field } » ?
import-answer = Choisir…
import-answer-aside = Laisser la cellule de côté
import-answers-forget = Oublier mes réponses
import-cell-refused = Cellule laissée vide
import-problem = { $cell } · { $field } · « { $value } » : { $why } { $left }.
import-rows = Lignes
import-line = Ligne
import-fate = Résultat
import-about = Fiche
import-changes = Champs
import-fate-created = Créée
import-fate-updated = Mise à jour
import-fate-unchanged = Déjà à jour
import-fate-refused = Laissée de côté
import-rows-shown = Les { $shown } premières lignes sont affichées.
import-do = { $count ->
    [0] Rien à importer
    [one] Importer { $count } ligne
   *[other] Importer { $count } lignes
}
import-missing = Aucune colonne ne remplit « { $field } » : choisissez-la ci-dessous.
import-reread = Relire
template-code = Ce que l’on cite. Une ligne dont la référence existe déjà met la fiche à jour.
template-choice = L’une de ces valeurs : { $words }.
template-reference = La référence ou le titre d’une fiche du registre « { $register } ».
template-text = Texte libre.
intent-import = { $register } : { $name } importé, { $created } créées, { $updated } mises à jour
problem-repeated = Déjà donnée par une ligne précédente.
problem-archived = Cette fiche est archivée : désarchivez-la d’abord.
problem-repeated-line = Cette ligne est écrite deux fois dans le fichier.
problem-two-days = Deux dates dans une cellule : gardez celle qui compte.
problem-formula-unvalued = Formule sans valeur : ouvrez le classeur, enregistrez-le, puis reprenez.
problem-open-quote = Un guillemet s’ouvre et ne se ferme pas : il est lu comme une lettre.
problem-number-doubt = Point ou virgule ? Trois chiffres suivent : lu comme des milliers.
problem-cut = Texte coupé par Excel à 32 767 caractères : il n’est pas repris.
problem-not-found = Aucune fiche ne porte cette référence ou ce titre.
problem-cell-error = La cellule contient une erreur de calcul.
error-not-open-data = « { $subject } » ne contient aucun marché lisible : Probant lit les données essentielles (DECP) en JSON ou XML, et les tableaux CSV avec un identifiant et un montant. Rien n’a été changé.
error-not-a-sheet = « { $subject } » ne contient aucune ligne lisible : ce n’est pas un classeur ou un fichier CSV, il est vide, ou protégé par un mot de passe. Rien n’a été changé.
error-not-a-default = « { $subject } » n’est pas une réponse. Attendu : CHAMP=VALEUR, par exemple kind=corrective.
error-not-a-map = « { $subject } » n’existe pas, ou ne dit pas quelle colonne remplit quel champ. Attendu : un objet JSON avec « sheet » et « columns ».
cli-help-attach = Joindre des fichiers à une fiche
cli-arg-record = La référence de la fiche
cli-arg-paths = Les fichiers à joindre
cli-arg-defaults = Ce que la liste ne dit pas, pour toutes ses lignes : CHAMP=VALEUR, autant de fois qu’il faut
cli-arg-words = Ce que veulent dire des mots de la liste, par champ : un fichier JSON, ou le JSON même
cli-attach-done = « { $name } » joint à { $record }
cli-attach-known = « { $name } » était déjà joint à { $record }
cli-help-import = Importer un tableau dans un registre
cli-arg-sheet = Le classeur Excel, ODS ou le fichier CSV
cli-arg-map = Quelle feuille et quelle colonne remplit quel champ : un fichier JSON, ou le JSON même
cli-arg-check = Dire ce qui changerait, sans rien changer
cli-import-columns = Colonnes non lues : { $columns }
cli-import-lacking = La liste ne dit pas « { $label } » : répondez pour toutes les lignes par --default { $field }=VALEUR.
cli-import-unknown = « { $word } » ({ $count }) n’est pas connu pour « { $label } » : dites ce qu’il veut dire par --words, en JSON (champ, mot, sens).
cli-import-done = « { $sheet } » : { $created } créées, { $updated } mises à jour, { $unchanged } déjà à jour, { $refused } laissées de côté.
import-list = Importer une liste Excel
nav-import = Importer
import-template-suffix = (modèle)

nav-standards = Éditions et référentiels
standards-intro = Un référentiel est un fichier : une édition et la liste de ses articles, dans nos propres mots. Plusieurs vivent côte à côte ; la préparation, les recherches d’article et l’entraînement suivent celui du certificat.
standards-add-next = Ajouter ISO 9001:2026
standards-import = Importer un référentiel…
standards-template = Enregistrer un modèle
standards-template-name = référentiel (modèle)
standards-file = Référentiel (JSON)
standards-certificate = Certificat
standards-certified = Référentiel du certificat
standards-choose = Prendre pour le certificat
standards-note = À savoir
standard-follows = Suit l’édition
standard-note_fr = À savoir
standard-note_en = À savoir (anglais)
delta-explained = Reprendre copie les liens de chaque article, et les réponses de ceux qui n’ont pas changé. Ce qui a déjà été dit de la nouvelle édition reste.
delta-carry-over = Reprendre les preuves et réponses de { $standard }
delta-change = Changement
delta-changed = Modifié
delta-carried = Repris
delta-new = Nouveau
delta-unproven = Sans preuve
delta-unknown = Non précisé
delta-proofs = Preuves
delta-no-proof = Aucune preuve
delta-to-take-over = { $count ->
    [one] { $count } à reprendre
   *[other] { $count } à reprendre
}
delta-dropped = Sans suite depuis { $standard } : { $clauses }
clause-comes_from = Vient de
clause-change = Changement
clause-change_fr = Ce qui change
clause-change_en = Ce qui change (anglais)
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
rule-procedure-unread = { $reference } { $title } : des lecteurs désignés ne l’ont pas confirmée.
problem-not-in-force = Aucune version n’est en vigueur.
intent-add-standard = Référentiel ajouté : { $name }
intent-choose-standard = Référentiel du certificat : { $name }
intent-carry-over = { $name } : preuves et réponses reprises
intent-acknowledge = { $reference } version { $version } : lue par { $reader }
intent-unacknowledge = { $reference } version { $version } : lecture de { $reader } retirée
error-not-a-standard = « { $subject } » ne décrit pas un référentiel. Rien n’a été changé. « Enregistrer un modèle » montre ce qui est attendu.
error-known = { $subject } est déjà dans ce dossier.
error-clause-identity = L’identité « { $subject } » ne convient pas : des minuscules sans accent, des chiffres et des traits d’union.
error-clause-untitled = L’article « { $subject } » n’a ni numéro ni titre, ou le référentiel n’a ni nom ni article. Rien n’a été changé.
error-clause-parent = L’article { $subject } dépend d’un article qui ne le précède pas. Rien n’a été changé.
error-clause-repeated = L’article { $subject } est donné deux fois. Rien n’a été changé.
error-clause-change = L’article { $subject } : « change » vaut carried, changed ou new. Rien n’a été changé.
error-clause-documented = L’article { $subject } : « documented_information » vaut maintain, retain, ou les deux. Rien n’a été changé.
error-clause-too-long = L’article { $subject } est trop long, ou le référentiel en a trop. Rien n’a été changé.
clauses-as-table = Tableau
clause-proofs = Preuves
clause-findings = Constats
clauses-editions = Éditions

nav-audits = Audits
nav-actions = Actions
nav-interview = Entretien
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

interview-hint = Ctrl ↓ et Ctrl ↑ : question suivante et précédente · Ctrl G : lever un constat · Ctrl V : joindre une image copiée · Échap : quitter
interview-time = { $minutes } min dans ce créneau
interview-picture = Image collée { $time }
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
action-checked_by-hint = Jamais le responsable de l’action.
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
clause-audited_on = Audité le
clauses-view-unaudited = Non audités dans le cycle
cycle-title = Cycle de certification
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
problem-time = Heure attendue, par exemple 9:45.
problem-days = De 0 à 730 jours.
problem-percent = De 0 à 100.
problem-same-checker = La vérification revient à une autre personne que le responsable.
problem-no-slot = Le plan n’a aucun créneau.
problem-clashes = Le plan ne peut pas être tenu : voyez les conflits.
intent-action-step = Action { $reference } : { $state }
intent-audit-step = Audit { $reference } : { $state }
intent-plan-slot = { $reference } : créneau de { $time } ajouté
intent-build-checklist = { $reference } : questions ajoutées
intent-answer = { $reference } : fiche de non-conformité modifiée ({ $fields })
intent-nonconformity-step = { $reference } : fiche de non-conformité, { $state }
command-new-audit = Nouvel audit
command-new-action = Nouvelle action
export-ics = Agenda (ICS)
audit-count = { $count ->
    [0] Aucun audit
    [one] { $count } audit
   *[other] { $count } audits
}
action-count = { $count ->
    [0] Aucune action
    [one] { $count } action
   *[other] { $count } actions
}
home-deadline-action = { $code } : action à réaliser, { $owner }
search-results = Résultats
pack-section-audit-plan = Plan d’audit
pack-section-audit-report = Rapport d’audit
pack-section-nonconformities = Fiches de non-conformité
pack-section-actions = Plan d’actions
pack-template-audit-plan = Plan d’audit
pack-template-audit-report = Rapport d’audit
pack-template-nonconformities = Fiches de non-conformité
pack-template-actions = Plan d’actions
pack-audit-plan-of = Plan de l’audit { $reference }
pack-audit-report-of = Rapport de l’audit { $reference }
pack-audit-agenda = Déroulement
pack-audit-strengths = Points forts
pack-audit-weaknesses = Points à traiter
pack-audit-questions = Questions posées
pack-audit-earlier = Suivi des constats précédents
pack-audit-sampling = L’audit procède par échantillonnage : l’absence de constat sur un point ne prouve pas sa conformité. Ce rapport est remis aux seuls destinataires ci-dessus.
pack-no-report = Aucun audit choisi n’a encore eu lieu.
pack-not-cleared = non levé
pack-signatures = Signatures
pack-sign-auditee = Représentant de l’audité
pack-sign-function = Fonction
pack-sign-name = Nom
pack-sign-date = Date
pack-sign-signature = Signature
pack-no-nonconformity = Aucune non-conformité.
pack-sheet-of = Fiche de non-conformité { $reference }
pack-branch = Branche
pack-action-origin = Origine
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
intent-repeat-programme = Programme : audits internes repris pour { $year }
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
programme-rows = Lignes du programme
programme-by-process = Par processus
programme-by-clause = Par article
programme-uncovered = { $count ->
    [0] Tous les articles sont couverts dans le cycle
    [one] { $count } article que personne n’audite dans le cycle
   *[other] { $count } articles que personne n’audite dans le cycle
}
advice-recurrence = { $count ->
    [one] Récurrence : un constat sur le même article et le même processus
   *[other] Récurrence : { $count } constats sur le même article et le même processus
}
backup-title = Sauvegardes
backup-explained = Une copie entière et vérifiée, à l’ouverture, à la fermeture et toutes les dix minutes s’il y a du nouveau. Les plus anciennes s’espacent : une par heure, par jour, par semaine, puis par mois. Un lecteur réseau ou une clé protègent d’une panne de ce poste.
backup-folder = Dossier des sauvegardes
backup-choose = Changer de dossier…
backup-now = Sauvegarder maintenant
backup-none = Aucune sauvegarde pour l’instant.
backup-last = Sauvegardé : { $when }
backup-failed = La sauvegarde a échoué
backup-failed-why = La sauvegarde a échoué. { $why } Votre dossier lui-même est enregistré ; vérifiez le dossier des sauvegardes dans les réglages.
backup-look = Voir ce qui changerait
backup-restore = Restaurer dans un nouveau fichier…
backup-restored = Restauré : { $name }. Le dossier ouvert n’a pas changé.
backup-other = Cette sauvegarde n’est pas un état antérieur de ce dossier : il a été remplacé depuis.
backup-same = Rien n’a changé depuis cette sauvegarde.
cli-help-backup = Sauvegarder un dossier
cli-arg-folder = Le dossier des sauvegardes
cli-backup-done = Sauvegarde écrite et vérifiée : { $path }
cli-backup-same = Rien de nouveau depuis la dernière sauvegarde.
backup-lost = { $count ->
    [one] Un changement a été fait depuis et n’y est pas :
   *[other] { $count } changements ont été faits depuis et n’y sont pas :
}
milestone-stage-1 = Audit initial, étape 1
milestone-stage-1-basis = Documents, domaine, préparation : avant l’étape 2.
milestone-stage-2 = Audit initial, étape 2
milestone-stage-2-basis = Une non-conformité majeure se vérifie dans les six mois.
clause-audited_by = Audité par
clause-last-audit = Audité en dernier le { $date } ({ $audit })
advice-lacking = { $grade } : il manque { $fields }.
advice-command = Une piste de progrès ne contient pas « doit » : si c’est une exigence, c’est un écart.

settings-delays = Délais de réponse aux non-conformités
settings-delays-hint = Aucune source publique ne les donne : ce sont des valeurs proposées, à confirmer dans le plan d’audit ou le contrat. 0 : aucun délai.
organisation-internal_answer_days = Réponse après un audit interne (jours)
organisation-internal_answer_days-hint = Proposé : 15, à confirmer
organisation-answer_days = Réponse après un audit du certificateur (jours)
organisation-answer_days-hint = Proposé : 21, à confirmer
organisation-proof_days = Preuve pour une NC majeure (jours après l’acceptation)
organisation-proof_days-hint = Proposé : 90, à confirmer
nonconformity-proof_due_on = Preuve attendue le
nonconformity-proof_due_on-hint = Calculée à l’acceptation pour une NC majeure, d’après les réglages.

# Contrôles de légalité. Une règle : son nom, puis ce qui est comparé.
check-procedure = Procédure et seuil
check-procedure-says = { $value } estimés ; seuil européen au { $day } : { $threshold }. À partir de ce seuil, une procédure formalisée est due.
check-competition = Absence de mise en concurrence
check-competition-says = { $value } ; dispense sous { $threshold } au { $day }. Au-delà, le dossier doit tenir la justification.
check-splitting = Fractionnement du besoin
check-splitting-says = { $value } et { $similar } de besoins homogènes la même année ; seuil européen au { $day } : { $threshold }.
check-modifications = Cumul des modifications
check-modifications-says = { $percent } du marché en modifications de faible montant ({ $sum }) ; moins de { $most } % et moins de { $threshold }.
check-board-opinion = Avis de la CAO sur modification
check-board-opinion-says = Modification { $number } : { $percent } en cumul ; avis de la CAO au-delà de { $most } %, avant la signature.
check-single-bid = Offre unique au-dessus de l’estimation
check-single-bid-says = Une seule offre, { $awarded } pour { $estimated } estimés (+{ $excess }) ; une note doit le justifier.
check-tender-period = Délai de réception des offres
check-tender-period-says = { $days } jours du { $sent } au { $due } ; minimum { $least }.
check-standstill = Délai de suspension
check-standstill-says = { $days } jours de l’envoi des rejets ({ $sent }) à la signature ({ $signed }) ; minimum { $least }.
check-tender-board = Commission d’appel d’offres
check-tender-board-says = Commission du { $board }, signature du { $signed }.
check-prefect-delay = Transmission au préfet
check-prefect-delay-says = { $days } jours de la signature ({ $signed }) à la transmission ({ $sent }) ; maximum { $most }.
check-prefect-first = Transmission avant notification
check-prefect-first-says = Transmission au préfet le { $sent }, notification le { $notified } : la première précède la seconde.
check-award-notice = Avis d’attribution
check-award-notice-says = { $days } jours de la signature ({ $from }) à l’avis ({ $done }) ; maximum { $most }.
check-open-data = Publication des données essentielles
check-open-data-says = { $days } jours de la notification ({ $notified }) à la publication ({ $done }) ; maximum { $most } mois.
check-framework-duration = Durée de l’accord-cadre
check-framework-duration-says = { $months } mois ; maximum { $most } sans justification.
check-interest-declarations = Déclarations d’intérêts
check-interest-declarations-says = Les déclarations d’intérêts de l’équipe d’analyse doivent être toutes au dossier.
check-report-visa = Visa du rapport d’analyse
check-report-visa-says = Le rapport d’analyse des offres doit porter le visa du chef de service.
check-waiver-dated = Justification datée
check-waiver-dated-says = La justification de l’absence de mise en concurrence doit porter une date, antérieure à la signature.
check-file-complete = Pièces du dossier
check-file-complete-says = { $count } pièces vérifiées. Manquantes : { $list }
check-plausible-amount = Montant vraisemblable
check-plausible-amount-says = { $value } : ce montant est invraisemblable.
check-plausible-day = Date vraisemblable
check-plausible-day-says = { $field } : { $day }, cette date est invraisemblable.
check-day-order = Ordre des dates
check-day-order-says = { $first } le { $before }, puis { $then } le { $after } : l’ordre est inversé.
check-missing = Non renseigné : { $list }
check-observation = Marché { $reference } ({ $object }) : { $says }
check-evidence = Dossier { $reference }

# Marchés.
nav-group-procurement = Commande publique
nav-contracts = Marchés
nav-legality = Contrôles
nav-thresholds = Seuils et délais
command-new-contract = Nouveau marché
flag-yes = Oui
flag-no = Non
contract-register = Marchés
contract-new = Nouveau marché
contract-count = { $count ->
    [0] aucun marché
    [one] { $count } marché
   *[other] { $count } marchés
}
contract-empty = Aucun marché pour l’instant
contract-empty-hint = Importez vos marchés (Excel, CSV, données essentielles DECP) ou saisissez le premier : les contrôles de légalité se font à mesure.
contract-reference = Référence
contract-buyer = Acheteur (SIRET)
contract-object = Objet
contract-capacity = Qualité de l’acheteur
contract-nature = Nature
contract-category = Catégorie
contract-procedure = Procédure
contract-social = Services sociaux et spécifiques
contract-cpv = Code CPV
contract-estimated_cents = Estimation (€ HT)
contract-awarded_cents = Attribué (€ HT)
contract-similar_cents = Besoins homogènes de l’année (€ HT)
contract-lots = Lots
contract-duration_months = Durée (mois)
contract-duration_reason = Justification de la durée
contract-framework = Accord-cadre
contract-department = Direction
contract-officer = Rédacteur
contract-state = État
contract-outcome_reason = Motif de fin
contract-paper = Envois sur papier
contract-urgent = Urgence justifiée
contract-need_on = Besoin validé le
contract-published_on = Avis envoyé le
contract-launched_on = Consultation lancée le
contract-tenders_due_on = Date limite de remise
contract-report_on = Rapport d’analyse le
contract-board_on = Commission d’appel d’offres le
contract-rejected_on = Rejets envoyés le
contract-signed_on = Signature le
contract-transmitted_on = Transmission au préfet le
contract-notified_on = Notification le
contract-award_notice_on = Avis d’attribution le
contract-data_published_on = Données essentielles publiées le
contract-closed_on = Solde le
contract-bids = Offres reçues
contract-tenderers = Soumissionnaires
contract-holders = Titulaires
contract-sme = Titulaire PME
contract-import_id = Import
contract-import_line = Ligne de l’import
contract-scope = Périmètre
contract-modified = Modifications, %
contract-capacity-local-authority = Collectivité
contract-capacity-contracting-entity = Entité adjudicatrice
contract-capacity-central-authority = État
contract-nature-market = Marché
contract-nature-framework = Accord-cadre
contract-nature-subsequent = Marché subséquent
contract-nature-partnership = Marché de partenariat
contract-nature-defence = Marché de défense ou de sécurité
contract-nature-concession = Concession
contract-category-works = Travaux
contract-category-supplies = Fournitures
contract-category-services = Services
contract-procedure-no-competition = Sans publicité ni mise en concurrence
contract-procedure-adapted = Procédure adaptée
contract-procedure-open = Appel d’offres ouvert
contract-procedure-restricted = Appel d’offres restreint
contract-procedure-negotiated = Procédure avec négociation
contract-procedure-dialogue = Dialogue compétitif
contract-procedure-design-contest = Concours
contract-procedure-call-off = Marché subséquent
contract-procedure-concession = Concession
contract-state-need = Besoin
contract-state-documents = Rédaction du DCE
contract-state-consultation = Consultation
contract-state-dialogue = Dialogue
contract-state-evaluation = Analyse
contract-state-award = Attribution
contract-state-standstill = Suspension
contract-state-signature = Signature
contract-state-notification = À notifier
contract-state-running = En exécution
contract-state-completed = Soldé
contract-state-unsuccessful = Infructueux
contract-state-abandoned = Sans suite
contract-sme-yes = Oui
contract-sme-no = Non
contract-scope-in = Dans le périmètre
contract-scope-out = Hors périmètre
contract-scope-unknown = Montant inconnu
contract-under-way = En cours de passation
contract-amounts = Montants et marché
contract-steps = Étapes
contract-reference-hint = Vide : numérotée par Probant.
contract-buyer-hint = Vide : votre organisme.
contract-cpv-hint = Huit chiffres, ou des mots : « nettoyage bâtiments ». La catégorie s’en déduit.
contract-similar_cents-hint = Ce qui a été acheté à part, de même nature, la même année (fractionnement).
contract-tenderers-hint = Un par ligne ; le nombre d’offres s’en déduit s’il n’est pas saisi.
contract-holders-hint = Un par ligne.
contract-tab-data = Données
contract-data-contract = Le contrat
contract-data-price = Prix et avance
contract-data-holders = Titulaires et sous-traitance
contract-data-considerations = Considérations et origine
contract-data-concession = Concession
contract-buyer_name = Nom de l’acheteur
contract-place = Lieu d’exécution
contract-techniques = Techniques d’achat
contract-execution_modes = Modalités d’exécution
contract-ccag = CCAG
contract-price_form = Forme du prix
contract-price_types = Type de prix
contract-advance = Avance accordée
contract-advance_rate = Taux de l’avance
contract-grouping = Groupement
contract-innovative = Marché innovant
contract-subcontracting = Sous-traitance déclarée
contract-subcontracts = Sous-traitants
contract-origin_eu = Part d’origine européenne
contract-origin_france = Part d’origine française
contract-social_considerations = Considérations sociales
contract-environmental_considerations = Considérations environnementales
contract-execution_from = Début d’exécution
contract-subsidy_cents = Subvention publique (€)
contract-execution_data = Données d’exécution
contract-advance-yes = Oui
contract-advance-no = Non
contract-innovative-yes = Oui
contract-innovative-no = Non
contract-subcontracting-yes = Oui
contract-subcontracting-no = Non
contract-subcontracts-hint = Un par ligne.
contract-tab-checks = Contrôles
contract-tab-pieces = Pièces
contract-tab-modifications = Modifications
finding-contract_id = Marché
outcome-alert = Alerte
outcome-not-verifiable = Non vérifiable
outcome-holds = Respecté
outcome-set-aside = Écartée
check-none = Aucun contrôle ne s’applique encore : renseignez la procédure, les montants et les dates.
check-thresholds-hint = Chaque valeur est celle du jour du dossier, dans la table :
check-raise = En faire un constat
check-set-aside = Écarter…
check-withdraw = Rétablir l’alerte
check-reason = Motif
check-set-aside-because = Écartée : { $reason }
piece-count = { $checked } pièces vérifiées sur { $count }
piece-hint = Présente, une pièce peut porter sa date et ses fichiers : déposez-les sur elle, ou choisissez-les.
piece-state-unchecked = Non vérifiée
piece-state-there = Présente
piece-state-missing = Manquante
piece-state-not-applicable = Sans objet
piece-dated_on = Datée du
piece-note = Remarque
piece-code = Pièce
piece-state = État
piece-contract_id = Marché
piece-register = Pièces
modification-register = Modifications
modification-none = Aucune modification.
modification-add = Ajouter une modification
modification-title = Modification n° { $number }
modification-contract_id = Marché
modification-number = Numéro
modification-object = Objet
modification-basis = Fondement
modification-delta_cents = Montant (€ HT)
modification-delta_cents-hint = Négatif si le marché diminue.
modification-delta_months = Mois ajoutés
modification-signed_on = Signée le
modification-board_on = Avis de la CAO le
modification-published_on = Données publiées le
modification-holders = Nouveau titulaire
modification-basis-named = L’objet nomme un fondement : { $basis }.
modification-basis-take = Retenir
modification-basis-low-amount = Faible montant
modification-basis-review-clause = Clause de réexamen
modification-basis-additional = Prestations supplémentaires nécessaires
modification-basis-unforeseen = Circonstances imprévues
modification-basis-new-holder = Nouveau titulaire
modification-basis-not-substantial = Non substantielle
threshold-register = Seuils et délais
threshold-new = Nouvelle valeur
threshold-count = { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs
}
threshold-empty = Aucun seuil
threshold-empty-hint = Les contrôles lisent ici la valeur en vigueur le jour du dossier.
threshold-reference = Référence
threshold-code = Code
threshold-code-hint = Celui que les contrôles cherchent : reprenez celui d’une valeur existante pour une nouvelle période.
threshold-label_fr = Intitulé
threshold-label_en = Intitulé anglais
threshold-article = Article
threshold-unit = Unité
threshold-unit-euros = euros HT
threshold-unit-percent = pour cent
threshold-unit-days = jours
threshold-unit-months = mois
threshold-unit-year = année
threshold-value = Valeur
threshold-valid_from = Depuis le
threshold-valid_to = Jusqu’au
threshold-confidence = Fiabilité
threshold-confidence-high = Haute
threshold-confidence-medium = Moyenne
threshold-confidence-low = Basse
threshold-note = Source et remarques
legality-count = { $count ->
    [0] aucun marché
    [one] { $count } marché
   *[other] { $count } marchés
}
legality-in-scope = Périmètre du certificat
legality-rule = Règle
legality-list = Marchés concernés
intent-establish-thresholds = Table des seuils et délais mise en place
intent-import-contracts = Import de { $name } : { $created } marchés ajoutés, { $updated } modifiés
intent-set-piece = Marché { $reference } : pièce { $state }
intent-override-check = Marché { $reference } : alerte écartée, { $rule }
intent-withdraw-override = Marché { $reference } : alerte rétablie, { $rule }

# Données essentielles.
nav-open-data = Données essentielles (DECP)
open-data-instead = Données essentielles (DECP) : JSON, XML ou CSV…
open-data-intro = Choisissez ou glissez ici un fichier de données essentielles, formats 2019 et 2022, en JSON ou XML, ou un tableau CSV qui en est tiré. Chaque valeur réparée ou douteuse est dite, rien n’est écarté en silence, et tout s’annule d’un coup.
open-data-filter = Données essentielles
open-data-buyer = Seulement l’acheteur (SIRET)
open-data-buyer-hint = Vide : tous les acheteurs du fichier.
open-data-earlier = Imports
open-data-result = Résultat de l’import
open-data-licence = Source : données essentielles de la commande publique, data.gouv.fr, Licence Ouverte 2.0
open-data-remarks = { $repaired } valeurs réparées, { $flagged } à regarder
open-data-report = Exporter le rapport
open-data-report-suffix = rapport
open-data-report-done = Rapport enregistré : { $name }
open-data-remarks-table = Remarques, valeur par valeur
open-data-more = { $shown } remarques affichées sur { $count } ; le rapport exporté les a toutes.
contract_import-records = Enregistrements lus
contract_import-created = Marchés ajoutés
contract_import-updated = Modifiés
contract_import-unchanged = Inchangés
contract_import-merged = Doublons réunis
contract_import-other_buyers = D’autres acheteurs
contract_import-unread = Illisibles
contract_import-register = Imports
remark-group-unread = Non lu
remark-group-unread-says = Champs, colonnes ou enregistrements que rien ne lit : le texte du fichier reste dans le rapport.
remark-group-left-out = Laissé vide
remark-group-left-out-says = Valeurs illisibles : le champ du marché est vide, à compléter à la main.
remark-group-doubted = À regarder
remark-group-doubted-says = Valeurs gardées telles quelles, peu vraisemblables.
remark-group-merged = Réunis ou gardés à part
remark-group-merged-says = Enregistrements du fichier sous un même numéro.
remark-group-absent = Absent du fichier
remark-group-absent-says = Valeurs que le format attend et que le fichier n’a pas.
remark-group-repaired = Réparé
remark-group-repaired-says = Valeurs mal écrites et comprises.
remark-group-updated = Changé
remark-group-updated-says = Ce que cette publication dit autrement que la précédente.
remark-example = Exemple
remark-count = Nombre
remark-all = Tout voir
contract-import-report = Voir le rapport d’import
remark-column-line = N°
remark-column-contract = Marché
remark-column-field = Champ
remark-column-kind = Remarque
remark-column-given = Dans le fichier
remark-column-kept = Retenu
remark-encoding = Encodage réparé
remark-key = Clé réparée
remark-number-text = Nombre écrit en texte
remark-day-zone = Date avec fuseau
remark-day-french = Date jj/mm/aaaa
remark-text-apostrophe = Apostrophe perdue
remark-text-entity = Entité HTML
remark-text-lines = Sauts de ligne
remark-identifier-spaces = Espaces dans l’identifiant
remark-procedure-old = Ancien libellé de procédure
remark-number-made = Numéro absent, donné ici
remark-duplicate = Doublon réuni
remark-same-number = Numéro d’un autre marché
remark-no-data = Rien (NaN, None…)
remark-unread = Champ non lu
remark-number-doubt = Montant ambigu
remark-modification-delta = Écart écrit au lieu du total
remark-basis-named = Fondement nommé par l’objet
remark-missing = Valeur absente
remark-siret = SIRET inattendu
remark-cpv = Code CPV inconnu
remark-place-code = Code postal d’aucune commune (CEDEX)
remark-procedure-unknown = Procédure inconnue
remark-nature-unknown = Nature inconnue
remark-text-lost = Lettres perdues
remark-amount-low = Montant très bas
remark-amount-high = Montant très élevé
remark-number = Nombre illisible
remark-flag = Oui ou non attendu
remark-rate-percent = Taux déjà en pourcentage
remark-day = Date illisible
remark-no-such-day = Jour qui n’existe pas
remark-day-early = Date trop ancienne
remark-day-late = Date à venir
remark-unreadable = Enregistrement illisible
remark-truncated = Fichier coupé
remark-no-id = Sans identifiant
contract-raw = Données d’origine
cli-arg-decp = Les données essentielles : JSON, XML ou CSV
cli-arg-buyer = Seulement cet acheteur, par son SIRET
cli-arg-report = Où écrire le rapport, en CSV
cli-remark = { $kind } : { $count }
cli-remark-field = { $kind } · { $field } : { $count }
cli-open-data-done = { $records } enregistrements : { $created } marchés ajoutés, { $updated } modifiés, { $unchanged } inchangés, { $merged } doublons réunis, { $other } d’autres acheteurs, { $unread } illisibles

# Échantillons.
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
nav-samples = Échantillons
nav-statistics = Statistiques
command-new-sample = Nouvel échantillon
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
problem-confidence = Entre 50 et 99.
problem-rate = Entre 0,1 et 50.
problem-expected = Moins que le taux tolérable.
problem-population = Aucun marché ne répond à ces conditions : élargissez la population.
intent-draw-sample = Échantillon { $reference } tiré : { $size } dossiers
intent-sample-outcome = Échantillon { $reference }, marché { $contract } : { $outcome }
cli-help-sample = Tirer un échantillon de marchés
cli-arg-method = Méthode : simple, stratified, monetary-unit ou systematic
cli-arg-strata = Strates : procedure, amount ou department
cli-arg-confidence = Confiance, en pour cent
cli-arg-tolerable = Taux de défauts tolérable, en pour cent
cli-arg-expected = Taux de défauts attendu, en pour cent
cli-arg-size = Nombre de dossiers ; calculé par défaut
cli-arg-all = Hors du périmètre du certificat aussi
cli-sample-done = Échantillon { $reference }, graine { $seed }, population { $hash }
pack-section-legality = Marchés et contrôles de légalité
pack-section-samples = Échantillons de marchés
pack-template-legality = Contrôles de légalité
pack-template-samples = Fiches d’échantillon
pack-legality-count = { $count ->
    [0] Aucun marché dans le périmètre du certificat.
    [one] { $count } marché dans le périmètre du certificat.
   *[other] { $count } marchés dans le périmètre du certificat.
}
pack-legality-alerts = Alertes
pack-legality-article = Article
pack-legality-found = Constaté
pack-chart-procedures = Histogramme des marchés par procédure : { $list }.
pack-statistics-table = Délais, concurrence et suites, par procédure
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
contract-cpv-unknown = Code CPV { $cpv } : ce code n’existe pas dans le vocabulaire commun.
remark-updated = Changé par cette publication
contract-in-scope = Dans le périmètre du certificat : { $value } € HT, au-dessus de { $threshold } € HT
contract-out-of-scope = Hors du périmètre du certificat : { $value } € HT, pas au-dessus de { $threshold } € HT

## Password

password-title = Mot de passe
password-off = Sans mot de passe, qui a le fichier peut le lire. Avec un mot de passe, le dossier, ses sauvegardes et ses copies sont chiffrés. Un dossier d’audit ou un export que vous enregistrez ne l’est pas.
password-on = Ce dossier est chiffré : le fichier, ses sauvegardes et ses copies ne s’ouvrent qu’avec le mot de passe. Un dossier d’audit ou un export que vous enregistrez n’est pas chiffré. Une saisie en cours, pas encore enregistrée, ne survit pas à une coupure de courant.
password-current = Mot de passe
password-new = Nouveau mot de passe
password-new-hint = Au moins 10 caractères ; plusieurs mots font un bon mot de passe. Notez-le en lieu sûr : oublié, il ne peut être ni retrouvé ni remplacé, par personne.
password-again = Le même, encore une fois
password-differs = Les deux ne sont pas les mêmes.
password-set = Mettre un mot de passe
password-change = Changer le mot de passe
password-remove = Retirer le mot de passe
password-put = Le dossier est chiffré avec ce mot de passe.
password-removed = Le dossier n’a plus de mot de passe.
password-see = Voir
password-protected = chiffrée
password-open = Ouvrir
password-asked = Ce dossier demande un mot de passe
password-forgotten = Oublié, il ne peut être ni retrouvé ni remplacé. Une sauvegarde faite avant le mot de passe s’ouvre sans lui.
password-clear-backups = { $count ->
    [one] Une sauvegarde faite avant le mot de passe s’ouvre encore sans lui. Retirez-la du dossier des sauvegardes si elle ne doit plus être lue.
   *[other] { $count } sauvegardes faites avant le mot de passe s’ouvrent encore sans lui. Retirez-les du dossier des sauvegardes si elles ne doivent plus être lues.
}
problem-short-password = Au moins 10 caractères.
error-locked = « { $subject } » demande un mot de passe. Donnez-le pour ouvrir ce fichier ; rien n’y a été changé.
error-wrong-password = Ce mot de passe n’ouvre pas « { $subject } ». Vérifiez majuscules et clavier, puis réessayez ; si le mot de passe est le bon, le fichier est endommagé : reprenez une sauvegarde.
cli-help-password = Mettre, changer ou retirer le mot de passe d’un dossier : la première ligne de l’entrée standard le donne, une ligne vide le retire ; la variable PROBANT_PASSWORD donne l’actuel
cli-password-set = Dossier chiffré avec ce mot de passe.
cli-password-none = Le dossier n’a plus de mot de passe.

## Merge

nav-merge = Réunir avec une copie
merge-title = Réunir avec une copie
command-merge = Réunir avec la copie d’un collègue
merge-intro = Un collègue a travaillé sur une copie de ce dossier : choisissez son fichier, ou déposez-le ici. Ce qu’un seul de vous a changé entre de lui-même ; ce que vous avez changé tous les deux se choisit. Le tout est un seul changement, qui s’annule.
merge-choose = Choisir la copie…
merge-nothing = Cette copie n’apporte rien de nouveau.
merge-summary = { $entries ->
    [one] Un changement à reprendre, de { $authors }.
   *[other] { $entries } changements à reprendre, de { $authors }.
} { $own ->
    [0] Depuis, ce dossier n’a pas changé.
    [one] Depuis, ce dossier a changé une fois.
   *[other] Depuis, ce dossier a changé { $own } fois.
}
merge-conflicts = { $count ->
    [one] Un choix à faire
   *[other] { $count } choix à faire
}
merge-all-mine = Garder les miennes partout
merge-all-theirs = Prendre celles de la copie partout
merge-side-mine = Ce dossier
merge-side-theirs = La copie
merge-side-removed = La fiche est retirée.
merge-side-changed = La fiche est modifiée.
merge-before = Avant : { $value }
merge-arrivals = { $count ->
    [0] Rien n’entre de soi-même
    [one] Une fiche entre d’elle-même
   *[other] { $count } fiches entrent d’elles-mêmes
}
merge-added = Nouveau
merge-changed = Modifié
merge-removed = Retiré
merge-renumbered = { $from } devient { $to } : les deux côtés avaient donné le même numéro
merge-archived = archivage
merge-content = contenu
merge-more = { $count ->
    [one] Et une autre.
   *[other] Et { $count } autres.
}
merge-do = Réunir
merge-open = { $count ->
    [one] Il reste un choix à faire.
   *[other] Il reste { $count } choix à faire.
}
link-register = Liens
issued_pack-register = Dossiers d’audit remis
silence-register = Écarts mis en sourdine
drill-register = Entraînements
acknowledgement-register = Prises de connaissance
check_override-register = Alertes écartées
sample_item-register = Dossiers échantillonnés
intent-merge = Réunion avec la copie { $name }, de { $authors } : { $records ->
    [one] une fiche reprise
   *[other] { $records } fiches reprises
}
error-unrelated = Ce dossier et le vôtre n’ont jamais été le même : il n’y a rien à réunir. Choisissez une copie faite depuis votre dossier, ou importez ses registres. Rien n’a été changé.
error-undecided = { $subject } choix restent à faire : rien n’a été repris. Dites pour chacun quelle valeur garder.
cli-help-merge = Réunir un dossier avec la copie d’un collègue
cli-arg-copy = La copie qui revient
cli-arg-take = Là où les deux ont écrit : mine garde, theirs prend celle de la copie ; sans ce choix, rien n’est repris tant qu’il en reste un
cli-merge-done = Réunis : fiches reprises { $records }, choix { $conflicts }, numéros changés { $renumbered }
cli-merge-conflict = { $record }, { $field } : ici « { $mine } », dans la copie « { $theirs } »

# L’équipe : un dossier partagé.
nav-team = Équipe
team-intro = Plusieurs postes travaillent chacun sur leur exemplaire de ce dossier, et échangent leurs changements par un dossier que tous voient : lecteur réseau, Nextcloud, SharePoint, Syncthing. Chaque poste n’y écrit que ses propres fichiers.
team-how = Pour commencer, donnez une copie de ce dossier à chaque collègue (Enregistrer une copie), puis choisissez chacun le même dossier partagé. Un exemplaire sous mot de passe n’y met que des fichiers chiffrés.
team-choose = Choisir le dossier partagé…
team-change = Changer de dossier partagé…
team-leave = Ne plus partager
team-look = Échanger maintenant
team-take = Reprendre leurs changements
team-alone = Aucun collègue n’a encore rien mis dans ce dossier partagé.
team-column-who = Collègue
team-column-last = Dernier changement reçu
team-column-take = Fiches à reprendre
team-column-give = Fiches qu’il n’a pas encore
team-column-state = Où en est-on
team-station = poste { $station }
team-settle = { $count ->
    [one] Un choix à faire…
   *[other] { $count } choix à faire…
}
team-news = Des changements à reprendre
team-behind = N’a pas encore repris les vôtres
team-same = À jour
team-waits-files = Des fichiers ne sont pas encore arrivés, ou pas entiers : ils seront lus dès qu’ils le seront.
team-waits-password = Son exemplaire a un autre mot de passe : ouvrez-le une fois sur ce poste, ou convenez d’un même mot de passe.
team-waits-program = Son Probant est plus récent : mettez le vôtre à jour.
team-waits-unrelated = Son dossier n’a jamais été le même que le vôtre.
error-no-shared-folder = Le dossier partagé « { $subject } » n’est pas là : est-il branché, synchronisé, déplacé ? Ce que vous écrivez est enregistré ici, et partira dès qu’il reviendra.
team-stalled = Le dossier partagé ne répond pas. Ce que vous écrivez est enregistré ici, et partira dès qu’il répondra.
team-sign-failed = Équipe injoignable
team-sign-same = Équipe : à jour
team-sign-news = Équipe : { $count } à reprendre
intent-merge-team = Reprise des changements de { $authors } : { $records ->
    [one] une fiche
   *[other] { $records } fiches
}
cli-help-team = Échanger ses changements avec une équipe, par un dossier partagé
cli-arg-shared = Le dossier que l’équipe partage
cli-team-done = Échange fait : fiches reprises { $records }
cli-team-member = { $name } : à reprendre { $take }, pas encore reprises là-bas { $give }, choix à faire { $conflicts }

# Qui a écrit quoi.
journal-key = clé { $key }
journal-key-why = Écriture signée par le poste qui a cette clé. Chaque poste montre la sienne dans ses réglages.
journal-key-wrong = La signature n’est pas celle de cette clé.
journal-who = Qui a écrit quoi
journal-who-unknown = Rien n’a été noté de ce que chacun avait écrit.
settings-key = Clé de signature de ce poste
settings-key-why = Chaque changement fait ici est signé de cette clé, qui reste sur ce poste. Donnez-en l’empreinte à vos collègues : le journal la montre à côté de ce que vous avez écrit.
team-renewed = Un autre poste porte la même identité que celui-ci, sans doute parce que les deux viennent d’une même image. Ce poste en a reçu une nouvelle ; rien n’a été écrit à sa place.
team-unknown = Un collègue
error-shared-identity = Un autre poste écrit dans le dossier partagé sous la même identité que celui-ci. Rien n’y a été écrit.
author-nobody = Sans nom
author-ask = Qui travaille sur ce poste ?
author-ask-why = Chaque changement est inscrit au journal sous ce nom. Il reste sur ce poste et se change dans les réglages.
action-continue = Continuer
unsaved-show = { $count ->
    [one] 1 changement à reprendre
   *[other] { $count } changements à reprendre
}
unsaved-give-up = Abandonner
status-waiting = En attente du disque…
status-importing = Import en cours, le reste attend…
number-whole = Un nombre entier est attendu.
number-cents = Deux décimales au plus.
date-no-such = Il n’y a que { $days } jours en { $month } { $year }.
reference-none = Rien ne correspond à « { $typed } ». Choisissez dans la liste, ou effacez.
reference-unasked = « { $typed } » n’a pas pu être cherché. Réessayez, ou choisissez dans la liste.
reference-several = Plusieurs fiches correspondent à « { $typed } ». Choisissez dans la liste.
problem-before-hour = L’heure de fin vient avant l’heure de début.
problem-before-decision = Le certificat expire avant d’avoir été décidé, ou le même jour.
problem-before-handed = Antérieure au jour où la fiche a été remise.
problem-before-answer = Antérieure au jour de la réponse.
problem-before-found = Antérieure au jour du constat.
problem-before-done = Antérieure au jour de la réalisation.
problem-before-applied = Antérieure au jour où la version s’applique.
problem-future = Ce jour n’est pas encore venu.
problem-siret = Un SIRET a 14 chiffres.
problem-unknown-clause = Aucun référentiel de ce dossier n’a cet article.
problem-clauses-unread = Numéros d’articles attendus, par exemple 7.5, 8.6.
problem-not-yet = Cette version s’applique plus tard : mettez-la en vigueur ce jour-là, ou corrigez la date.
clash-slot-blank = { $day }, { $first } : ce créneau est vide ; dites son thème, son processus ou ses articles.
clash-slot-nobody = { $day }, { $first } : ce créneau n’a pas d’auditeur.
rule-clause-contradicted = { $reference } est déclaré en ordre, mais une non-conformité y est ouverte, ou plus bas
clause-contradicted = { $count ->
    [one] Une non-conformité est ouverte ici ou plus bas : elle contredit cet état.
   *[other] { $count } non-conformités sont ouvertes ici ou plus bas : elles contredisent cet état.
}
clause-contradicted-short = contredit
readiness-failed = Ces vérifications n’ont pas pu être faites, et ce qu’elles auraient trouvé n’est pas connu : { $rules }. Vérifiez le dossier dans le journal.
legality-no-contract = Aucun marché à contrôler pour l’instant.
legality-nothing-applies = Aucune règle ne s’applique aux marchés de ce dossier : rien n’est jugé.
legality-none-alert = Aucune alerte sur { $contracts } marchés ; { $unverifiable } contrôles ne peuvent pas être vérifiés.
legality-cut = Ces contrôles sont trop nombreux pour être tous dans cette liste : choisissez une règle, ou ouvrez le marché.
legality-none-unverifiable = Tout ce qui s’applique a pu être vérifié.
legality-none-set-aside = Aucun contrôle n’a été mis de côté.
agenda-unsaid = Une valeur du plan n’est pas enregistrée : il n’est pas jugé.
version-no-file = Aucun fichier joint : personne ne peut lire cette version dans le dossier.
audit-agenda = Plan
check-file-complete-says-kept = Les { $count } pièces attendues sont là.
pack-altered-title = Aucun dossier d’audit n’est tiré de ce dossier
pack-altered-see = Voir les sauvegardes
contract-step-need_on = besoin validé
contract-step-published_on = avis envoyé
contract-step-launched_on = consultation lancée
contract-step-tenders_due_on = date limite de remise
contract-step-report_on = rapport d’analyse
contract-step-board_on = commission d’appel d’offres
contract-step-rejected_on = rejets envoyés
contract-step-signed_on = signature
contract-step-transmitted_on = transmission au préfet
contract-step-notified_on = notification
contract-step-award_notice_on = avis d’attribution
contract-step-data_published_on = données essentielles publiées
contract-step-closed_on = solde
cli-arg-refresh = Amener à ce jour un dossier de démonstration déjà là, au lieu de refuser
clause-open_nonconformities = Non-conformités ouvertes
redaction-code = Référence { $number }
procedure_version-state-draft = Brouillon
procedure_version-state-in-review = En relecture
procedure_version-state-approved = Approuvée
procedure_version-state-in-force = En vigueur
procedure_version-state-superseded = Remplacée
procedure_version-state-withdrawn = Retirée
error-busy = Un autre programme tient ce dossier en ce moment. Rien n’a été perdu : réessayez dans un instant.

## Custom fields

table-custom_field = Champ personnalisé
table-custom_value = Valeur d’un champ personnalisé
custom_field-register = Registre
custom_field-name = Nom du champ
custom_field-kind = Contenu
custom_field-choices = Valeurs possibles
custom_field-position = Rang
custom_field-archived_at = Retiré le
custom_field-kind-text = texte court
custom_field-kind-long-text = texte long
custom_field-kind-number = nombre entier
custom_field-kind-day = date
custom_field-kind-choice = choix dans une liste
custom_field-kind-person = personne
custom_field-kind-flag = oui ou non
custom_value-register = Registre
custom_value-record_id = Fiche
custom_value-field_id = Champ
custom_value-value = Valeur
custom_value-archived_at = Retirée le
settings-custom-fields = Champs personnalisés
settings-custom-fields-hint = Ce que votre organisme suit et que Probant ne prévoit pas. Un champ ajouté se remplit, se filtre, se recherche, s’importe, s’exporte et s’imprime comme les autres.
custom-field-new = Ajouter un champ
custom-field-choices-hint = Une valeur par ligne.
custom-field-remove-hint = Ce qui y est saisi est conservé : recréez le champ sous le même nom pour le retrouver.
intent-add-field = Champ ajouté à { $register } : { $name }
intent-change-field = Champ modifié dans { $register } : { $name }
intent-remove-field = Champ retiré de { $register } : { $name }
problem-taken = Ce nom est déjà celui d’un champ de ce registre.
problem-too-long = Trop long : 80 caractères au plus.
problem-two-words = Donnez au moins deux valeurs, une par ligne.
problem-word-used = Une valeur déjà choisie dans une fiche ne peut pas être retirée.
problem-archived-kind = Un champ de ce nom a été retiré, et contenait autre chose : choisissez un autre nom.
import-new-field = Nouveau champ « { $name } »
