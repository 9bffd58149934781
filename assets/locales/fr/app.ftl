### The shell: navigation, search, what is saved.

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

nav-drill = Entraînement

command-drill = M’entraîner

nav-import = Importer
nav-standards = Éditions et référentiels
nav-audits = Audits
nav-actions = Actions
nav-interview = Entretien

command-new-audit = Nouvel audit
command-new-action = Nouvelle action

search-results = Résultats

nav-group-procurement = Commande publique
nav-contracts = Marchés
nav-legality = Contrôles
nav-thresholds = Seuils et délais

command-new-contract = Nouveau marché

nav-open-data = Données essentielles (DECP)
nav-samples = Échantillons
nav-statistics = Statistiques

command-new-sample = Nouvel échantillon

nav-merge = Réunir avec une copie

command-merge = Réunir avec la copie d’un collègue

nav-team = Équipe

unsaved-show = { $count ->
    [one] 1 changement à reprendre
   *[other] { $count } changements à reprendre
}
unsaved-give-up = Abandonner

status-waiting = En attente du disque…
status-importing = Import en cours, le reste attend…
