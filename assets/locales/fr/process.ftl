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
