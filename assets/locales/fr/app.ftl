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

shortcut-title = Raccourcis clavier
shortcut-search = Rechercher partout
shortcut-new = Nouvelle fiche
shortcut-create = Créer la fiche
shortcut-create-another = Créer, et commencer la suivante
shortcut-undo = Annuler le dernier changement
shortcut-redo = Rétablir
shortcut-filter = Filtrer la liste
shortcut-walk = Parcourir la liste
shortcut-open = Ouvrir la fiche à côté de la liste
shortcut-full = L’ouvrir en pleine page
shortcut-close = Renoncer à la saisie, fermer la fiche
shortcut-region = Passer à la partie suivante de la fenêtre
shortcut-zoom = Agrandir, réduire
shortcut-sheet = Cette liste
command-keys = Raccourcis clavier
shortcut-choose = Choisir la ligne, ou ne plus la choisir
shortcut-choose-range = Choisir les lignes une à une
shortcut-choose-all = Choisir toutes les lignes
shortcut-copy = Copier les lignes choisies / coller un tableau
shortcut-column = Sur un titre de colonne : élargir / déplacer
