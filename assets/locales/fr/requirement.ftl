### Standards and their clauses.

nav-standards = Éditions et référentiels
nav-clauses = Exigences
table-clause = article
table-standard = référentiel
standard-register = Normes
standard-name = Référentiel
standard-edition = Édition
standard-archived_at = Archivée le

clause-register = Exigences
clause-standard_id = Référentiel
clause-number = Article
clause-parent_id = Fait partie de
clause-position = Rang
clause-title_fr = Intitulé
clause-title_en = Intitulé anglais
clause-auditable = Auditable
clause-questions_fr = Questions
clause-questions_en = Questions en anglais
clause-expected_evidence = Preuves attendues
clause-documented = Informations documentées
clause-note = Note
clause-archived_at = Archivé le
clause-documented-maintain = à tenir à jour
clause-documented-retain = à conserver
clause-own-words = Intitulés et questions sont nos propres mots ; le texte de la norme fait foi.

clauses-title = Exigences
clauses-count = { $count } exigences auditables
clauses-pick = Choisissez un article pour voir ce qu’un auditeur demande et ce qui le prouve.
clauses-questions = Ce qu’un auditeur peut demander
clauses-evidence = Preuves habituelles
clauses-linked = Procédures et constats liés
clauses-linked-count = { $count ->
    [0] –
   *[other] { $count }
}

clause-map-title = Articles de la norme
clause-map-proven = en ordre
clause-map-blocking = bloquant
clause-map-to-treat = à traiter
clause-map-to-watch = à surveiller
clause-map-to-assess = à évaluer
clause-map-not-applicable = non applicable
clause-state = État
clause-state-to-assess = À évaluer
clause-state-conforming = Conforme
clause-state-to-improve = À améliorer
clause-state-nonconforming = Non conforme
clause-state-not-applicable = Non applicable
clause-assessment = Réponse
clause-assessment-hint = Comment l’exigence est satisfaite, avec vos mots.
clause-justification = Justification
clause-justification-hint = Reprise dans le domaine d’application (4.3).
clause-doubtful-hint = Hors 7.1.5, 8.3 et 8.5, un auditeur l’accepte rarement. Reprise dans le domaine d’application (4.3).
clause-assessed_by = Évalué par
clause-assessed_on = Évalué le
clause-assessed = Évalué par { $who } le { $date }

clauses-view-unproven = Sans preuve
clauses-view-open = Avec non-conformité ouverte
clauses-view-documented = Informations documentées
clauses-nothing = — rien de rattaché

standards-intro = Un référentiel est un fichier : une édition et la liste de ses articles, dans nos propres mots. Plusieurs vivent côte à côte ; la préparation, les recherches d’article et l’entraînement suivent celui du certificat.
standards-add-next = Ajouter ISO 9001:2026
standards-import = Importer un référentiel…
standards-template = Enregistrer un modèle
standards-template-name = référentiel (modèle)
standards-file = Référentiel (JSON)
standards-certificate = Certificat
standards-certified = Référentiel du certificat
standards-choose = Prendre pour le certificat
standards-note = À savoir

standard-follows = Suit l’édition
standard-note_fr = À savoir
standard-note_en = À savoir (anglais)

delta-explained = Reprendre copie les liens de chaque article, et les réponses de ceux qui n’ont pas changé. Ce qui a déjà été dit de la nouvelle édition reste.
delta-carry-over = Reprendre les preuves et réponses de { $standard }
delta-change = Changement
delta-changed = Modifié
delta-carried = Repris
delta-new = Nouveau
delta-unproven = Sans preuve
delta-unknown = Non précisé
delta-proofs = Preuves
delta-no-proof = Aucune preuve
delta-to-take-over = { $count ->
    [one] { $count } à reprendre
   *[other] { $count } à reprendre
}
delta-dropped = Sans suite depuis { $standard } : { $clauses }

clause-comes_from = Vient de
clause-change = Changement
clause-change_fr = Ce qui change
clause-change_en = Ce qui change (anglais)

clauses-as-table = Tableau

clause-proofs = Preuves
clause-findings = Constats

clauses-editions = Éditions

clause-audited_on = Audité le

clauses-view-unaudited = Non audités dans le cycle

clause-audited_by = Audité par
clause-last-audit = Audité en dernier le { $date } ({ $audit })
clause-contradicted = { $count ->
    [one] Une non-conformité est ouverte ici ou plus bas : elle contredit cet état.
   *[other] { $count } non-conformités sont ouvertes ici ou plus bas : elles contredisent cet état.
}
clause-contradicted-short = contredit
clause-open_nonconformities = Non-conformités ouvertes
clauses-summary = Vue d’ensemble
clauses-chapters = Par chapitre
clauses-chapter-state = { $count } { $state }
