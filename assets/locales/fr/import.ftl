### Lists and open data made elsewhere.

nav-import = Importer
nav-open-data = Données essentielles (DECP)
table-contract_import = import de marchés
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

import-list = Importer une liste Excel
import-template-suffix = (modèle)

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
remark-updated = Changé par cette publication

import-new-field = Nouveau champ « { $name } »
import-pasted = Tableau collé
