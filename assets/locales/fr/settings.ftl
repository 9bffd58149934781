### Settings, backups, password, custom fields.

nav-settings = Réglages
table-custom_value = Valeur d’un champ personnalisé
table-custom_field = Champ personnalisé
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
settings-logo = Logo
settings-logo-hint = Une image PNG, JPEG ou WebP ; la dernière jointe est imprimée sur la couverture des dossiers d’audit.

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
backup-lost = { $count ->
    [one] Un changement a été fait depuis et n’y est pas :
   *[other] { $count } changements ont été faits depuis et n’y sont pas :
}

settings-delays = Délais de réponse aux non-conformités
settings-delays-hint = Aucune source publique ne les donne : ce sont des valeurs proposées, à confirmer dans le plan d’audit ou le contrat. 0 : aucun délai.

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

settings-key = Clé de signature de ce poste
settings-key-why = Chaque changement fait ici est signé de cette clé, qui reste sur ce poste. Donnez-en l’empreinte à vos collègues : le journal la montre à côté de ce que vous avez écrit.

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
settings-index = Sections
settings-index-organisation = Organisme et certificat
settings-index-identity = Vous et l’affichage
settings-index-grades = Types de constats
settings-index-fields = Champs personnalisés
settings-index-backup = Sauvegardes
settings-index-password = Mot de passe
settings-index-file = Fichier du dossier
