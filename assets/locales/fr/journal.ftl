### Changes, and whether the dossier is what its journal says.

nav-journal = Journal
journal-title = Journal
journal-intro = Chaque changement, qui, quand et sur quel poste. Le journal ne se réécrit pas.
journal-verify = Vérifier le dossier
journal-more = Afficher la suite
journal-undo = Annuler ce changement
journal-head = Empreinte du dossier
journal-entry = Écriture { $seq }

intent-found = Dossier créé pour { $name }
intent-demonstration = Contenu de démonstration
intent-scale = { $count } fiches de mesure par registre
intent-create = { $register } : { $reference } créé
intent-edit = { $register } : { $reference } modifié ({ $fields })
intent-archive = { $register } : { $reference } archivé
intent-restore = { $register } : { $reference } désarchivé
intent-edit-several = { $register } : { $count ->
    [one] { $count } fiche modifiée
   *[other] { $count } fiches modifiées ensemble
} ({ $fields })
intent-archive-several = { $register } : { $count ->
    [one] { $count } fiche archivée
   *[other] { $count } fiches archivées ensemble
}
intent-restore-several = { $register } : { $count ->
    [one] { $count } fiche désarchivée
   *[other] { $count } fiches désarchivées ensemble
}
intent-link-several = { $register } : { $count ->
    [one] { $count } fiche liée
   *[other] { $count } fiches liées ensemble
} à { $to }
intent-attach = { $reference } : { $name } joint
intent-detach = { $reference } : { $name } retiré
intent-link = { $reference } lié à { $to }
intent-unlink = { $reference } délié de { $to }
intent-version-step = { $reference } version { $version } : { $state }
intent-undo = Annulation : { $of }
intent-redo = Rétablissement : { $of }

verify-good = Tout concorde : { $entries } écritures, { $records } fiches, { $attachments } pièces jointes.
verify-pages = Le fichier est endommagé ({ $subject }). Copiez-le, puis ouvrez la dernière sauvegarde.
verify-schema = La structure du fichier a été modifiée : { $subject }.
verify-keys = Une fiche de « { $subject } » en cite une autre qui n’existe pas.
verify-chain = L’écriture { $subject } du journal a été altérée.
verify-replay = L’écriture { $subject } du journal ne peut pas être rejouée.
verify-signature = La signature de l’écriture { $subject }, ou de ce qu’elle a repris, n’est pas celle de sa clé.
verify-next-backup = Que faire : n’écrivez plus dans ce fichier, gardez-le de côté, et regardez la dernière sauvegarde dans les réglages ; si elle concorde, repartez d’elle.
verify-next-reopen = Que faire : fermez ce dossier et rouvrez-le, ce qui s’en déduit est alors refait.
verify-next-author = Que faire : demandez à l’auteur de cette écriture l’empreinte de sa clé, et comparez ce qu’il a dans son exemplaire.
verify-record = Une fiche n’est pas ce que dit le journal : { $subject }.
verify-import = Les données d’origine de l’import « { $subject } » ne sont plus ce qu’elles étaient.
verify-attachment = La pièce jointe « { $subject } » n’est plus ce qu’elle était.
verify-index = L’index de l’écriture { $subject } ne correspond pas au journal.
verify-search = L’index de recherche ne correspond pas aux fiches.
verify-unsigned = L’écriture { $subject } n’est pas signée, alors que ce poste signe tout ce qu’il écrit.
verify-sums = Les empreintes des tables ne sont pas celles que note la dernière écriture.
verify-numbers = Les numéros déjà donnés ne sont pas ceux que note la dernière écriture.
verify-mended-search = L’index de recherche était abîmé : il a été refait à partir des fiches. Rien de ce que vous avez saisi n’était touché.
verify-mended-index = L’index du journal était abîmé : il a été refait à partir des écritures. Rien de ce que vous avez saisi n’était touché.

altered-backup = La dernière sauvegarde qui concorde : { $path }
altered-no-backup = Aucune sauvegarde de ce dossier ne concorde, ou il n’y en a pas.

verify-pack-altered = Ce fichier n’est plus tel qu’il a été fait.
verify-pack-state = Ce dossier d’audit vient d’un état que ce dossier ne connaît pas : { $subject }.
verify-pack-later = Le dossier a changé depuis : { $subject } écritures de plus.
verify-pack-evidence-unsaid = Pièce que le journal ne disait pas, ou dont l’original n’est pas dans ce fichier : { $subject }
verify-pack-evidence-left-out = Pièce du dossier que ce fichier ne cite pas : { $subject }
verify-pack-evidence = La pièce jointe n’est plus la même, ou plus là : { $subject }.
verify-pack-next-refuse = Que faire : ne remettez pas ce fichier ; refaites-le depuis le dossier, et demandez d’où vient celui-ci.
verify-pack-next-again = Que faire : ce fichier est tel qu’il a été fait ; refaites-le si l’auditeur doit voir l’état d’aujourd’hui.
verify-pack-record-unsaid = Ce dossier d’audit montre de { $subject } ce que le journal n’a jamais dit.
verify-pack-record-changed = A changé depuis : { $subject }, par { $author }, le { $at }.

intent-issue-pack = Dossier d’audit enregistré : { $name }
intent-assess = Exigence { $reference } : { $state }
intent-silence = { $reference } : écart mis de côté
intent-speak = { $reference } : écart rétabli
intent-drill = Entraînement : question sur { $reference }, { $seconds } s
intent-import = { $register } : { $name } importé, { $created } créées, { $updated } mises à jour
intent-add-standard = Référentiel ajouté : { $name }
intent-choose-standard = Référentiel du certificat : { $name }
intent-carry-over = { $name } : preuves et réponses reprises
intent-acknowledge = { $reference } version { $version } : lue par { $reader }
intent-unacknowledge = { $reference } version { $version } : lecture de { $reader } retirée
intent-action-step = Action { $reference } : { $state }
intent-audit-step = Audit { $reference } : { $state }
intent-plan-slot = { $reference } : créneau de { $time } ajouté
intent-build-checklist = { $reference } : questions ajoutées
intent-answer = { $reference } : fiche de non-conformité modifiée ({ $fields })
intent-nonconformity-step = { $reference } : fiche de non-conformité, { $state }
intent-repeat-programme = Programme : audits internes repris pour { $year }
intent-plan-visit = Programme : { $process } prévu dans { $reference }
intent-move-visit = Programme : { $process } déplacé dans { $reference }
intent-drop-visit = Programme : { $process } retiré de { $reference }
intent-place-process = { $reference } : place sur la carte des processus
intent-establish-thresholds = Table des seuils et délais mise en place
intent-import-contracts = Import de { $name } : { $created } marchés ajoutés, { $updated } modifiés
intent-set-piece = Marché { $reference } : pièce { $state }
intent-override-check = Marché { $reference } : alerte écartée, { $rule }
intent-withdraw-override = Marché { $reference } : alerte rétablie, { $rule }
intent-draw-sample = Échantillon { $reference } tiré : { $size } dossiers
intent-sample-outcome = Échantillon { $reference }, marché { $contract } : { $outcome }
intent-merge = Réunion avec la copie { $name }, de { $authors } : { $records ->
    [one] une fiche reprise
   *[other] { $records } fiches reprises
}
intent-merge-team = Reprise des changements de { $authors } : { $records ->
    [one] une fiche
   *[other] { $records } fiches
}

journal-key = clé { $key }
journal-key-why = Écriture signée par le poste qui a cette clé. Chaque poste montre la sienne dans ses réglages.
journal-key-wrong = La signature n’est pas celle de cette clé.
journal-who = Qui a écrit quoi
journal-who-unknown = Rien n’a été noté de ce que chacun avait écrit.

intent-add-field = Champ ajouté à { $register } : { $name }
intent-change-field = Champ modifié dans { $register } : { $name }
intent-remove-field = Champ retiré de { $register } : { $name }
intent-import-pasted = { $register } : tableau collé, { $created } créées, { $updated } mises à jour
intent-save-view = { $register } : vue « { $name } » gardée
intent-remove-view = { $register } : vue « { $name } » retirée
journal-kind-found = Création du dossier
journal-kind-demonstration = Démonstration
journal-kind-scale = Essai de taille
journal-kind-create = Création
journal-kind-edit = Modification
journal-kind-archive = Archivage
journal-kind-restore = Désarchivage
journal-kind-edit-several = Modification de plusieurs fiches
journal-kind-archive-several = Archivage de plusieurs fiches
journal-kind-restore-several = Désarchivage de plusieurs fiches
journal-kind-link-several = Liens de plusieurs fiches
journal-kind-attach = Pièce jointe
journal-kind-detach = Pièce retirée
journal-kind-link = Lien
journal-kind-unlink = Lien retiré
journal-kind-version-step = Étape d’une version
journal-kind-undo = Annulation
journal-kind-redo = Rétablissement
journal-kind-issue-pack = Dossier d’audit remis
journal-kind-assess = Évaluation d’un article
journal-kind-silence = Écart mis de côté
journal-kind-speak = Écart rétabli
journal-kind-drill = Entraînement
journal-kind-import = Import d’une liste
journal-kind-add-standard = Édition ajoutée
journal-kind-choose-standard = Édition choisie
journal-kind-carry-over = Reprise vers une édition
journal-kind-acknowledge = Lecture confirmée
journal-kind-unacknowledge = Lecture retirée
journal-kind-action-step = Étape d’une action
journal-kind-audit-step = Étape d’un audit
journal-kind-plan-slot = Plan d’audit
journal-kind-build-checklist = Questionnaire d’audit
journal-kind-answer = Réponse à une non-conformité
journal-kind-nonconformity-step = Étape d’une non-conformité
journal-kind-repeat-programme = Programme d’audit
journal-kind-plan-visit = Programme d’audit
journal-kind-move-visit = Programme d’audit
journal-kind-drop-visit = Programme d’audit
journal-kind-place-process = Carte des processus
journal-kind-establish-thresholds = Seuils établis
journal-kind-import-contracts = Import de données ouvertes
journal-kind-set-piece = Pièce d’un marché
journal-kind-override-check = Contrôle mis de côté
journal-kind-withdraw-override = Contrôle rétabli
journal-kind-draw-sample = Tirage d’un échantillon
journal-kind-sample-outcome = Examen d’un dossier échantillonné
journal-kind-merge = Fusion
journal-kind-add-field = Champ ajouté
journal-kind-change-field = Champ modifié
journal-kind-remove-field = Champ retiré
journal-kind-save-view = Vue gardée
journal-kind-remove-view = Vue retirée
journal-every-author = Toutes les personnes
journal-every-register = Tous les registres
journal-every-kind = Toutes les opérations
journal-from = Du
journal-to = Au
journal-words = Référence, mot, fichier
journal-none = Aucune opération ne répond à ces critères.
journal-count = { $count ->
    [one] { $count } opération
   *[other] { $count } opérations
}
journal-column-seq = N°
journal-column-when = Date
journal-column-what = Opération
journal-column-who = Par
intent-override-checks = { $count ->
    [one] { $count } alerte mise de côté
   *[other] { $count } alertes mises de côté ensemble
}
intent-raise-alerts = { $count ->
    [one] { $count } constat créé depuis les contrôles
   *[other] { $count } constats créés depuis les contrôles
}
journal-kind-override-checks = Contrôles mis de côté
journal-kind-raise-alerts = Constats depuis les contrôles
