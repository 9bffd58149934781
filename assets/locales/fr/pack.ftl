### The audit pack.

nav-pack = Dossier d’audit
table-issued_pack = dossier d’audit remis
pack-page-title = Dossier d’audit
pack-intro = Un PDF que l’auditeur parcourt par le sommaire, les liens et les signets.
pack-option-template = Modèle
pack-template-full = Préparation complète
pack-template-procedures = Registre des procédures
pack-template-findings = Rapport de constats
pack-section-move = Déplacer
pack-option-title = Titre
pack-option-date = Date du dossier
pack-option-language = Langue
pack-option-sections = Sections
pack-option-pictures = Montrer les images jointes aux constats
pack-make = Préparer le dossier
pack-cancelled = Préparation annulée. Rien n’a été écrit.
pack-made = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $size } ko
pack-saved = Dossier d’audit enregistré : { $name }
pack-sha = Empreinte du fichier
pack-preview = Aperçu du dossier d’audit
pack-pages = Pages
pack-go-to-page = Aller à la page { $page }
pack-find = Chercher dans le dossier d’audit
pack-find-none = Introuvable
pack-preview-page = Page { $page } sur { $total }
pack-preview-empty = L’aperçu s’affichera ici.
pack-previous = Page précédente
pack-next = Page suivante
pack-zoom-in = Agrandir
pack-zoom-out = Réduire
pack-file-name = Dossier d’audit
pack-title = Dossier de préparation à l’{ $audit }
pack-contents = Sommaire
pack-section-scope = Périmètre et certificat
pack-section-procedures = Registre des procédures
pack-section-findings = Constats
pack-section-integrity = Intégrité du dossier
pack-procedures-count = { $count ->
    [one] Un document maîtrisé.
   *[other] { $count } documents maîtrisés, par processus. Une revue échue à la date du dossier est signalée.
}
pack-no-process = Sans processus
pack-beside = { $label } : { $value }
pack-overdue = (échue)
pack-findings-count = { $count ->
    [one] Un constat.
   *[other] { $count } constats, du plus grave au plus favorable.
}
pack-no-finding = Aucun constat.
pack-grade-count = { $grade } ({ $count })
pack-next-audit-days = Dates de l’audit
pack-date = État du dossier
pack-made-by = Établi par
pack-tool = Établi avec
pack-journal-head = Empreinte du journal
pack-journal-entries = Écritures du journal
pack-journal-last = Dernière écriture
pack-integrity-explained = L’empreinte du journal désigne l’état d’où ce dossier est tiré. Au moment de l’établir, le programme a suivi la chaîne des écritures et comparé chaque fiche, chaque réglage et chaque pièce jointe à ce que la dernière écriture en dit : tout concordait. Une fiche, une écriture ou une pièce modifiée ensuite se verrait en comparant ce fichier au dossier (probant verify). Ne sont pas prouvés : que ce qui a été saisi est exact, l’heure que donnait le poste, et, là où les écritures ne sont pas signées, qui les a faites et que le journal n’a pas été refait d’un bout à l’autre. Les empreintes des pièces permettent de vérifier chacune d’elles.
pack-evidence-index = Pièces jointes et leurs empreintes
pack-footer = État au { $date } · { $confidentiality }
pack-fingerprint = Empreinte du journal { $hash }
pack-column-page = Page
pack-processes-map = Constats par processus
pack-excluded = Exigences non applicables
pack-cycle = Cycle de certification
pack-chart-grades = Histogramme des constats par type : { $list }.
pack-chart-processes = Carte des constats par processus et par type : { $list }.
pack-chart-cycle = Frise du cycle de certification : { $list }.
pack-page = page { $page }
pack-page-of = page { $page } / { $total }
pack-count-procedures = procédures et documents
pack-count-findings = constats
pack-count-processes = processus
pack-count-evidence = pièces jointes
pack-manifest = État du dossier et empreinte de chaque pièce jointe
pack-data-json = { $register }, en JSON ouvert
pack-data-xlsx = { $register }, en classeur Excel

redaction-person = Personne { $number }
redaction-withheld = [masqué]

annex-label = A-

pack-section-annexes = Annexes
pack-section-processes = Processus

annex-number = Annexe
annex-record = Fiche
annex-state = Ce qui est montré
annex-explained = { $count ->
    [one] Le fichier joint à une fiche de ce dossier.
   *[other] Les { $count } fichiers joints aux fiches de ce dossier.
  } L’original de chacun est attaché à ce PDF, à l’octet près ; son empreinte est à la page d’intégrité.
annex-title = Annexe { $number } · { $name }
annex-stamp = Annexe { $number } · { $page }/{ $total }
annex-says = Annexe { $number }, page { $page } sur { $total } du fichier « { $name } », joint à { $record }. L’original est attaché au PDF.
annex-see = annexe { $number }
annex-attached = Annexe { $number }, original
annex-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
  }
annex-painted = { $pages }, { $count ->
    [one] dont 1 reproduite en image
   *[other] dont { $count } reproduites en image
  } ({ $reason })
annex-unseen = { $shown } ; { $count ->
    [one] 1 champ ou commentaire n’est pas reproduit
   *[other] { $count } champs ou commentaires ne sont pas reproduits
  }, ou pas en entier
annex-not-shown = Non reproduit : { $reason }. L’original est attaché.
annex-reason-font = police non incorporée ou sans texte lisible
annex-reason-colour = couleurs d’imprimerie
annex-reason-layers = calques
annex-reason-annotations = champs ou commentaires
annex-reason-effects = motifs ou dégradés
annex-reason-image = format d’image
annex-reason-content = instructions inconnues
annex-reason-encrypted = protégé par un mot de passe
annex-reason-broken = fichier illisible ou tronqué
annex-reason-empty = aucune page
annex-reason-too-long = plus de 2 000 pages
annex-reason-too-large = image trop grande
annex-reason-dynamic-form = formulaire dynamique (XFA), que seul le logiciel qui l’a fait affiche
annex-reason-animation = première image d’une animation
annex-reason-kind = ni PDF ni image

pack-confidentiality-public = diffusion libre
pack-confidentiality-internal = diffusion interne
pack-confidentiality-restricted = diffusion restreinte
pack-confidentiality-confidential = confidentiel
pack-edition-only = Sans version expurgée
pack-edition-full = Version intégrale
pack-edition-redacted = Version expurgée
pack-version = Version
pack-draft = projet
pack-logo = Logo : { $name }
pack-identity = Identité de ce dossier
pack-twin-full = Identité de la version intégrale
pack-twin-redacted = Identité de la version expurgée
pack-see = Voir{" "}
pack-see-finding = constat { $reference }
pack-audits-chart = Constats par audit
pack-chapters-matrix = Processus et chapitres de la norme
pack-chart-audits = Histogramme des constats par audit et par type : { $list }.
pack-chart-chapters = Matrice des constats par processus et par chapitre de la norme : { $list }.
pack-chart-map = Cartographie des processus. { $list }.
pack-chart-reviews = Courbe de la part des documents à jour, avec la cible de 100 % : { $list }.
pack-chart-ishikawa = Diagramme d’Ishikawa de { $effect }, causes par branche : { $list }.
pack-attendance = Feuille d’émargement
pack-attendance-opening = Réunion d’ouverture
pack-attendance-closing = Réunion de clôture
pack-chart-no-value = sans valeur
pack-no-process-yet = Aucun processus.
pack-process-procedures = Documents
pack-reviews = Documents à jour de leur revue
pack-reviews-note = Part des documents en vigueur dont la date de revue n’était pas dépassée, à chaque date anniversaire du jour de ce dossier ; cible en tirets : 100 %.
pack-procedures-list = Liste des documents
pack-option-from = Fiches du
pack-option-to = au
pack-option-annexes = Ajouter les fichiers joints en annexe
pack-group-cover = Couverture et diffusion
pack-group-redaction = Version expurgée
pack-option-readers = Diffusion
pack-option-draft = Projet
pack-option-edition = Version
pack-option-people = Remplacer les noms de personnes
pack-option-words = Mots à masquer
pack-option-words-hint = Entreprises, prix, lieux, séparés par des points-virgules
pack-option-fields = Champs à masquer en entier
pack-redaction-explained = La version expurgée masque les noms, les mots et les champs choisis partout, données jointes et métadonnées comprises ; les images et les annexes n’y sont pas. Chacune des deux versions porte l’identité de l’autre.
pack-filter-section = { $section } :
pack-counting = Calcul du nombre de pages…
pack-pages-to-come = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }
pack-show-in-folder = Ouvrir le dossier
pack-history = Dossiers d’audit enregistrés ({ $count })
pack-history-empty = Chaque dossier d’audit enregistré figurera ici avec son empreinte.
pack-group-limits = Période et filtres
pack-section-audit-plan = Plan d’audit
pack-section-audit-report = Rapport d’audit
pack-section-nonconformities = Fiches de non-conformité
pack-section-actions = Plan d’actions
pack-template-audit-plan = Plan d’audit
pack-template-audit-report = Rapport d’audit
pack-template-nonconformities = Fiches de non-conformité
pack-template-actions = Plan d’actions
pack-audit-plan-of = Plan de l’audit { $reference }
pack-audit-report-of = Rapport de l’audit { $reference }
pack-audit-agenda = Déroulement
pack-audit-strengths = Points forts
pack-audit-weaknesses = Points à traiter
pack-audit-questions = Questions posées
pack-audit-earlier = Suivi des constats précédents
pack-audit-sampling = L’audit procède par échantillonnage : l’absence de constat sur un point ne prouve pas sa conformité. Ce rapport est remis aux seuls destinataires ci-dessus.
pack-no-report = Aucun audit choisi n’a encore eu lieu.
pack-not-cleared = non levé
pack-signatures = Signatures
pack-sign-auditee = Représentant de l’audité
pack-sign-function = Fonction
pack-sign-name = Nom
pack-sign-date = Date
pack-sign-signature = Signature
pack-no-nonconformity = Aucune non-conformité.
pack-sheet-of = Fiche de non-conformité { $reference }
pack-branch = Branche
pack-action-origin = Origine
pack-section-legality = Marchés et contrôles de légalité
pack-section-samples = Échantillons de marchés
pack-template-legality = Contrôles de légalité
pack-template-samples = Fiches d’échantillon
pack-legality-count = { $count ->
    [0] Aucun marché dans le périmètre du certificat.
    [one] { $count } marché dans le périmètre du certificat.
   *[other] { $count } marchés dans le périmètre du certificat.
}
pack-legality-alerts = Alertes
pack-legality-article = Article
pack-legality-found = Constaté
pack-chart-procedures = Histogramme des marchés par procédure : { $list }.
pack-statistics-table = Délais, concurrence et suites, par procédure

issued_pack-register = Dossiers d’audit remis

pack-altered-title = Aucun dossier d’audit n’est tiré de ce dossier
pack-altered-see = Voir les sauvegardes

redaction-code = Référence { $number }
pack-section-summary = Synthèse
pack-section-matrix = Matrice de conformité
pack-section-programme = Programme d’audit
pack-section-readiness = Écarts à traiter (usage interne)
pack-matrix-count = { $count } exigences : { $list }.
pack-matrix-requirement = Exigence
pack-matrix-answer = Notre réponse
pack-matrix-proofs = Preuves
pack-matrix-audited = Audits et constats
pack-matrix-unproven = aucune preuve rattachée
pack-matrix-never = pas encore audité
pack-matrix-cleared = levé
pack-matrix-documented = Informations documentées exigées au chapitre { $chapter }
pack-readiness-internal = Usage interne : cette liste aide l’organisme à se préparer. Elle n’est pas remise à l’auditeur.
pack-readiness-failed = Certaines règles n’ont pas pu être appliquées : la liste peut être incomplète.
pack-readiness-gap = Écart
pack-summary-as-of = État au { $day }, à { $days } jours : { $audit } ({ $when }).
pack-summary-as-of-day = État au { $day }.
pack-summary-conforming = Exigences conformes
pack-summary-of = { $part } sur { $all }
pack-summary-until = jusqu’au { $day }
pack-summary-findings = Constats ouverts
pack-summary-in-force = Documents en vigueur
pack-summary-late = Actions en retard
pack-summary-since = Depuis l’audit { $audit } ({ $day })
pack-summary-nothing-found = Cet audit n’a relevé ni non-conformité ni point sensible.
pack-summary-open = Ouvert à ce jour
pack-summary-nothing-open = Aucun constat ouvert, aucune action en retard.
pack-summary-what = Objet
pack-summary-late-action = Action en retard : { $action }
pack-summary-page = Page
pack-summary-more = { $count ->
    [one] Et { $count } autre, dans sa section.
   *[other] Et { $count } autres, dans leurs sections.
}
pack-template-certification = Audit de certification
pack-summary-files = Pièces jointes
pack-summary-followed = Constat et suite donnée
