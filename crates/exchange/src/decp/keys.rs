//! The keys of a record that are read, and those that are not.

use serde_json::Value;

/// Keys whose values are lists of records of their own.
const LISTS: &[&str] = &[
    "titulaires",
    "concessionnaires",
    "modifications",
    "modifications.titulaires",
    "modifications.concessionnaires",
    "actesSousTraitance",
    "modificationsActesSousTraitance",
    "donneesExecution",
    "donneesExecution.tarifs",
];

/// What one item of these lists is called where it has a name.
const ITEMS: &[&str] = &[
    "titulaire",
    "concessionnaire",
    "modification",
    "acteSousTraitance",
    "modificationActeSousTraitance",
    "modificationActesSousTraitance",
    "donneesAnnuelles",
    "tarif",
];

/// The keys that are read.
const READ: &[&str] = &[
    "_type",
    "id",
    "uid",
    "acheteur.id",
    "acheteur.nom",
    "acheteur.codePostal",
    "autoriteConcedante.id",
    "autoriteConcedante.nom",
    "nature",
    "objet",
    "codeCPV",
    "procedure",
    "techniques",
    "modalitesExecution",
    "idAccordCadre",
    "lieuExecution.code",
    "lieuExecution.typeCode",
    "lieuExecution.nom",
    "dureeMois",
    "dateNotification",
    "dateSignature",
    "datePublicationDonnees",
    "montant",
    "valeurGlobale",
    "offresRecues",
    "titulaires.id",
    "titulaires.typeIdentifiant",
    "titulaires.denominationSociale",
    "concessionnaires.id",
    "concessionnaires.typeIdentifiant",
    "concessionnaires.denominationSociale",
    "modifications.id",
    "modifications.objetModification",
    "modifications.montant",
    "modifications.valeurGlobale",
    "modifications.dureeMois",
    "modifications.dateNotificationModification",
    "modifications.dateSignatureModification",
    "modifications.datePublicationDonneesModification",
    "modifications.titulaires.id",
    "modifications.titulaires.typeIdentifiant",
    "modifications.titulaires.denominationSociale",
    "modifications.concessionnaires.id",
    "modifications.concessionnaires.typeIdentifiant",
    "modifications.concessionnaires.denominationSociale",
    "ccag",
    "formePrix",
    "typesPrix",
    "attributionAvance",
    "tauxAvance",
    "typeGroupementOperateurs",
    "marcheInnovant",
    "sousTraitanceDeclaree",
    "actesSousTraitance.id",
    "actesSousTraitance.sousTraitant.id",
    "actesSousTraitance.sousTraitant.typeIdentifiant",
    "actesSousTraitance.dureeMois",
    "actesSousTraitance.dateNotification",
    "actesSousTraitance.montant",
    "actesSousTraitance.variationPrix",
    "actesSousTraitance.datePublicationDonnees",
    "modificationsActesSousTraitance.id",
    "modificationsActesSousTraitance.dureeMois",
    "modificationsActesSousTraitance.dateNotificationModificationSousTraitance",
    "modificationsActesSousTraitance.montant",
    "modificationsActesSousTraitance.datePublicationDonnees",
    "origineUE",
    "origineFrance",
    "considerationsSociales",
    "considerationsEnvironnementales",
    "dateDebutExecution",
    "montantSubventionPublique",
    "donneesExecution.datePublicationDonneesExecution",
    "donneesExecution.depensesInvestissement",
    "donneesExecution.tarifs.intituleTarif",
    "donneesExecution.tarifs.tarif",
];

/// The keys below `key` that nothing reads, with what stands there; places in lists and the name of one item do not count.
pub(super) fn unread_in(key: &str, value: &Value, unread: &mut Vec<(String, String)>) {
    if LISTS.contains(&key) || READ.iter().any(|read| read.strip_prefix(key).is_some_and(|rest| rest.starts_with('.')))
    {
        match value {
            Value::Array(items) => items.iter().for_each(|item| unread_in(key, item, unread)),
            Value::Object(entries) => {
                for (name, value) in entries {
                    // A tariff is called as its list's items are: only what holds something is one.
                    let one = ITEMS.contains(&name.as_str()) && (value.is_object() || value.is_array());
                    let below = if one { key.to_owned() } else { format!("{key}.{name}") };
                    unread_in(&below, value, unread);
                }
            }
            _ => {}
        }
    } else if !READ.contains(&key) && !unread.iter().any(|(known, _)| known == key) {
        let given = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        unread.push((key.to_owned(), given.chars().take(80).collect()));
    }
}
