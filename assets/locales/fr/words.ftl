### Words used everywhere: of the application, of its buttons, of days and numbers.

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
action-import = Importer
action-export = Exporter
action-browse = Parcourir…
action-remove = Retirer
action-save-as = Enregistrer sous…
action-dismiss = Masquer
action-continue = Continuer
action-retry = Réessayer

date-hint = jj/mm/aaaa, 22/11 ou +30j
date-open = Choisir dans le calendrier
date-wrong = Date incomprise : écrivez 22/11/2026, 22/11 ou +30j.
date-previous = Mois précédent
date-next = Mois suivant

number-wrong = Nombre attendu.

language-fr = Français
language-en = English

flag-yes = Oui
flag-no = Non

number-whole = Un nombre entier est attendu.
number-cents = Deux décimales au plus.

date-no-such = Il n’y a que { $days } jours en { $month } { $year }.
