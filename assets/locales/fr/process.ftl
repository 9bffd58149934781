### Processes.

nav-processes = Processus
table-process = processus
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
process-rank = Place sur la carte
process-rank-hint = De gauche à droite dans sa famille ; 0 : après les autres, par code. Se règle aussi en déplaçant la boîte sur la carte.
process-board = Carte
process-map-label = Carte des processus : flèches pour aller d’une boîte à l’autre, Entrée pour ouvrir
process-map-keys = Flèches : d’une boîte à l’autre. Entrée : ouvrir. Alt + flèches : déplacer. L : relier, puis Entrée sur l’autre boîte. Échap : renoncer.
process-map-mouse = Glissez une boîte pour la déplacer ; tirez la poignée ● d’une boîte à une autre pour les relier, une seconde fois pour les délier.
process-map-linking = Relier { $code } à… : choisissez l’autre boîte, Entrée pour relier ou délier, Échap pour renoncer.
process-map-handle = Relier { $code }
process-map-findings = { $count ->
    [0] Aucun constat ouvert
    [one] { $count } constat
   *[other] { $count } constats
}
process-map-gaps = { $count ->
    [0] Aucun écart
    [one] { $count } écart
   *[other] { $count } écarts
}
process-map-to = vers { $codes }
process-map-from = depuis { $codes }
process-map-arrows = Flèches de { $code }
process-map-carries = { $from } → { $to } : { $what }
process-map-link-only = { $from } → { $to } : lien posé, sans donnée de sortie commune
process-map-written = { $from } → { $to } : { $what } (lu dans les données d’entrée et de sortie)
process-map-none = Rien à signaler
