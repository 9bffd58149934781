### The shell: navigation, search, what is saved.

nav-label = Navigation principale
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

command-undo = Annuler le dernier changement
command-redo = Rétablir le changement annulé
command-copy = Enregistrer une copie du dossier
command-close = Fermer le dossier
command-verify = Vérifier le dossier
command-theme = Changer de thème

command-drill = M’entraîner

search-results = Résultats

nav-group-procurement = Commande publique

command-new-sample = Nouvel échantillon

command-merge = Réunir avec la copie d’un collègue

unsaved-show = { $count ->
    [one] 1 changement à reprendre
   *[other] { $count } changements à reprendre
}
unsaved-give-up = Abandonner

status-waiting = En attente du disque…
status-importing = Import en cours, le reste attend…
