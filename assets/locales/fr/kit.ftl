### Registers, tables, records and fields, whatever they hold.

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

panel-label = Fiche { $reference }
panel-new = Nouvelle fiche
panel-tab-record = Fiche
panel-tab-versions = Versions
panel-tab-evidence = Preuves
panel-tab-links = Liens
panel-tab-history = Historique
panel-full = Ouvrir en pleine page
panel-beside = Remettre à côté du tableau
panel-resize = Largeur de la fiche
panel-close = Fermer la fiche
panel-archived = Archivé le { $date }
panel-create-hint = Ctrl + Entrée pour créer
panel-create-another-hint = Ctrl + Entrée pour créer, avec Maj pour continuer
panel-choose = Choisir…
panel-draft-restored = Votre saisie non enregistrée a été retrouvée.
panel-required = obligatoire

suggest-none = Rien de ce nom : le texte reste comme il est.

panel-reference-none = Aucune fiche ne correspond

history-empty = vide

table-link = lien
table-attachment = pièce jointe

stage-pages = Lecture des pages du fichier…
stage-journal = Relecture du journal…
stage-tables = Comparaison des fiches…
stage-attachments = Contrôle des pièces jointes…
stage-records = Lecture des fiches…
stage-layout = Mise en page…
stage-writing = Écriture du fichier…

toast-region = Notifications

stage-annexes = Annexes

charts-show = Graphiques
charts-none = Rien à comparer pour l’instant.

export-ics = Agenda (ICS)

link-register = Liens

reference-none = Rien ne correspond à « { $typed } ». Choisissez dans la liste, ou effacez.
reference-unasked = « { $typed } » n’a pas pu être cherché. Réessayez, ou choisissez dans la liste.
reference-several = Plusieurs fiches correspondent à « { $typed } ». Choisissez dans la liste.

step-by = « { $who } » : une autre personne que « { $others } ».
bulk-label = Fiches choisies
bulk-count = { $count ->
    [one] { $count } choisie
   *[other] { $count } choisies
}
bulk-clear = Ne plus choisir
bulk-choose = Choisir { $reference }
bulk-choose-all = Tout choisir
bulk-edit = Changer un champ
bulk-field = Champ
bulk-apply = { $count ->
    [one] Changer { $count } fiche
   *[other] Changer { $count } fiches
}
bulk-link = Lier à…
bulk-link-register = Registre
bulk-link-record = Fiche
bulk-link-apply = { $count ->
    [one] Lier { $count } fiche
   *[other] Lier { $count } fiches
}
bulk-print = Imprimer
bulk-copy = Copier
bulk-copied = { $count ->
    [one] { $count } ligne copiée : elle se colle dans un tableur.
   *[other] { $count } lignes copiées : elles se collent dans un tableur.
}
bulk-refused = { $count ->
    [one] { $count } fiche n’a pas été changée : { $which }
   *[other] { $count } fiches n’ont pas été changées : { $which }
}
bulk-unchanged = Rien à changer : ces fiches le disent déjà.
list-printed = { $name } est prêt à imprimer.
list-open-folder = Ouvrir le dossier
list-no-value = Sans valeur
list-footer = Liste du { $date }
table-resize = Largeur de la colonne { $name }
table-move-left = Vers la gauche
table-move-right = Vers la droite
table-fit = Ajuster au contenu
table-hide = Masquer la colonne
table-column-menu = Colonne { $name }
table-columns-reset = Colonnes d’origine
export-print = Liste à imprimer (PDF)
form-filled = { $count } sur { $of }
view-keep = Garder cette vue
view-change = Modifier la vue
view-name = Nom de la vue
view-save = Garder
view-remove = Retirer la vue
view-hint = Filtres, tri et colonnes. Tous ceux qui travaillent dans le dossier la verront.
table-saved_view = Vue gardée
saved_view-register = Registre
saved_view-name = Nom
saved_view-settings = Contenu
saved_view-archived_at = Retirée le
step-before = avant le { $day }
step-is-done = , fait
step-is-now = , à faire
step-is-late = , en retard
step-is-todo = , à venir
tools-more = Outils
picker-create = Créer « { $typed } »…
quick-record-hint = Le reste se complète plus tard, sur sa page. Ctrl + Entrée : créer.
