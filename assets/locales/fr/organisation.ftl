### The organisation and its certificate.

table-organisation = organisme
organisation-register = Organisme
organisation-name = Organisme
organisation-department = Direction certifiée
organisation-scope = Domaine d’application
organisation-scope-hint = La phrase du certificat, par exemple : Procédures de passation des marchés publics de plus de 150 000 € HT.
organisation-threshold_cents = Seuil du domaine, en € HT
organisation-standard_id = Référentiel
organisation-certification_body = Organisme certificateur
organisation-certificate_number = Numéro de certificat
organisation-certificate_decided_on = Décision de certification
organisation-certificate_expires_on = Échéance du certificat
organisation-next_audit = Prochain audit
organisation-next_audit_starts_on = Premier jour de l’audit
organisation-next_audit_ends_on = Dernier jour de l’audit
organisation-archived_at = Archivé le
organisation-climate = Changement climatique
organisation-climate-hint = Conclusion de la direction (4.1, amendement 1:2024), même si l’enjeu n’est pas retenu.
organisation-internal_answer_days = Réponse après un audit interne (jours)
organisation-internal_answer_days-hint = Proposé : 15, à confirmer
organisation-answer_days = Réponse après un audit du certificateur (jours)
organisation-answer_days-hint = Proposé : 21, à confirmer
organisation-proof_days = Preuve pour une NC majeure (jours après l’acceptation)
organisation-proof_days-hint = Proposé : 90, à confirmer
