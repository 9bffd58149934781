### Thresholds of public procurement.

nav-thresholds = Seuils et délais
table-threshold = seuil
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
