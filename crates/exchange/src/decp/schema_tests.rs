//! Every field of the schemas of 2019 and 2022 comes into the contract or its modifications.

use std::cell::RefCell;

use domain::contract::import::{Incoming, IncomingContract};
use serde_json::{Value, json};

use super::Found;
use super::normal::{Asked, Doubtful, incoming};

/// The fields of both schemas, lists and the names of their items left out.
fn schema_fields() -> impl Iterator<Item = &'static str> {
    include_str!("schema_fields.txt").lines().filter(|line| !line.starts_with('#'))
}

fn market() -> Value {
    serde_json::from_str(
        r#"{
        "_type": "Marché", "id": "2026S01", "uid": "200054807000172026S01",
        "acheteur": { "id": "20005480700017", "nom": "Métropole d’essai" },
        "nature": "Marché de partenariat", "objet": "Réfection des écoles", "codeCPV": "45000000",
        "techniques": { "technique": ["Accord-cadre", "Concours"] },
        "modalitesExecution": { "modaliteExecution": ["Marchés subséquents"] },
        "idAccordCadre": "2025A07", "marcheInnovant": true, "ccag": "Travaux", "offresRecues": 4,
        "attributionAvance": false, "tauxAvance": 0.125, "typeGroupementOperateurs": "Solidaire",
        "sousTraitanceDeclaree": true,
        "actesSousTraitance": [{ "acteSousTraitance": {
            "id": 1, "sousTraitant": { "id": "FR12345678901", "typeIdentifiant": "TVA" }, "dureeMois": 6,
            "dateNotification": "2025-03-03", "montant": 12000.5, "variationPrix": "Révisable",
            "datePublicationDonnees": "2025-03-09"
        } }],
        "modificationsActesSousTraitance": [{ "modificationActeSousTraitance": {
            "id": 1, "dureeMois": 8, "dateNotificationModificationSousTraitance": "2025-05-05", "montant": 15000,
            "datePublicationDonnees": "2025-05-12"
        } }],
        "procedure": "Appel d'offres ouvert",
        "lieuExecution": { "code": "13002", "typeCode": "Code postal", "nom": "Marseille" },
        "dureeMois": 24, "dateNotification": "2025-01-15", "datePublicationDonnees": "2025-02-01", "montant": 575000.25,
        "typesPrix": { "typePrix": ["Définitif ferme", "Provisoire"] }, "formePrix": "Mixte",
        "origineUE": 0.5, "origineFrance": 0.07,
        "titulaires": [{ "titulaire": { "id": "12345", "typeIdentifiant": "TVA", "denominationSociale": "Bâti SA" } }],
        "considerationsSociales": { "considerationSociale": ["Clause sociale", "Critère social"] },
        "considerationsEnvironnementales": { "considerationEnvironnementale": ["Clause environnementale"] },
        "modifications": [{ "modification": {
            "id": 3, "objetModification": "Travaux en plus", "dureeMois": 30, "montant": 600000,
            "dateNotificationModification": "2025-06-01", "datePublicationDonneesModification": "2025-06-10",
            "titulaires": [{ "titulaire": { "id": "98765", "typeIdentifiant": "TVA", "denominationSociale": "Autre" } }]
        } }]
    }"#,
    )
    .expect("a record")
}

fn concession() -> Value {
    serde_json::from_str(
        r#"{
        "id": "C1", "autoriteConcedante": { "id": "20005480700017", "nom": "Métropole d’essai" },
        "nature": "Concession de service", "objet": "Piscine", "procedure": "Procédure négociée ouverte",
        "dureeMois": 60, "dateSignature": "2024-01-15", "datePublicationDonnees": "2024-02-01",
        "dateDebutExecution": "2024-03-01", "valeurGlobale": 900000, "montantSubventionPublique": 0,
        "concessionnaires": [{ "id": "123", "typeIdentifiant": "TVA", "denominationSociale": "Eaux vives" }],
        "considerationsSociales": { "considerationSociale": ["Concession réservée"] },
        "donneesExecution": [{ "donneesAnnuelles": {
            "datePublicationDonneesExecution": "2025-02-01", "depensesInvestissement": 40000,
            "tarifs": [{ "tarif": { "intituleTarif": "Entrée", "tarif": 5.5 } }]
        } }],
        "modifications": [{ "modification": {
            "id": 2, "objetModification": "Avenant", "dureeMois": 72, "valeurGlobale": 950000,
            "dateSignatureModification": "2025-06-01", "datePublicationDonneesModification": "2025-06-10"
        } }]
    }"#,
    )
    .expect("a record")
}

fn read(value: Value, concession: bool) -> IncomingContract {
    let asked = Asked {
        buyer: None,
        table: false,
        doubtful: Doubtful { below: 0, from: i64::MAX, before_year: 1990 },
        unread: RefCell::default(),
        decimal: None,
    };
    let raw = value.to_string();
    match incoming(Found::Record { value, concession, raw, repaired: false, absent: Vec::new() }, &asked) {
        Incoming::Contract(read) => *read,
        other => unreachable!("{other:?}"),
    }
}

/// Takes every value at `path` out, lists and the names of their items passed through; whether there was one.
fn without(value: &mut Value, path: &[&str]) -> bool {
    match value {
        Value::Array(items) => items.iter_mut().map(|item| without(item, path)).filter(|found| *found).count() > 0,
        Value::Object(fields) => match path {
            [last] if fields.get(*last).is_some_and(|value| !value.is_object() || *last != "tarif") => {
                fields.remove(*last).is_some()
            }
            [first, rest @ ..] if !rest.is_empty() && fields.contains_key(*first) => {
                fields.get_mut(*first).is_some_and(|inner| without(inner, rest))
            }
            // The name of one item.
            _ if fields.len() == 1 => fields.values_mut().any(|inner| without(inner, path)),
            _ => false,
        },
        _ => false,
    }
}

/// What is kept, without the raw record.
fn kept(read: &IncomingContract) -> String {
    format!("{:?} {:?}", read.contract, read.modifications)
}

#[test]
fn every_field_of_the_schemas_is_kept() {
    for field in schema_fields() {
        let path: Vec<&str> = field.split('.').collect();
        let (mut tried, mut differs) = (false, false);
        for (whole, is_concession) in [(market(), false), (concession(), true)] {
            let mut less = whole.clone();
            if !without(&mut less, &path) {
                continue;
            }
            tried = true;
            // The kind of record, and the number that is one everywhere, say what other fields say.
            if matches!(field, "_type" | "uid") {
                continue;
            }
            let [full, less] = [whole, less].map(|value| match field {
                "id" => Err(value["id"].clone()),
                _ => Ok(kept(&read(value, is_concession))),
            });
            differs |= full != less;
        }
        assert!(tried, "{field} stands in no record of this test");
        assert!(differs || matches!(field, "_type" | "uid"), "{field} is not kept");
    }
}

#[test]
fn nothing_of_a_record_of_the_schemas_is_called_unread() {
    for (whole, is_concession) in [(market(), false), (concession(), true)] {
        let said: Vec<_> = read(whole, is_concession).remarks.into_iter().map(|r| (r.field, r.code)).collect();
        assert_eq!(said.iter().filter(|(_, code)| code == "unread").count(), 0, "{said:?}");
    }
    let mut other = market();
    other["couleur"] = "bleu".into();
    other["uid"] = "autre".into();
    let said = read(other, false).remarks;
    let unread: Vec<&str> = said.iter().filter(|r| r.code == "unread").map(|r| r.field.as_str()).collect();
    assert_eq!(unread, ["couleur", "uid"]);
}

#[test]
fn terms_are_read_as_they_are_written() {
    let made = read(market(), false).contract;
    assert_eq!(made.place, "13002 Marseille (Code postal)");
    assert_eq!(
        (made.techniques.as_str(), made.price_types.as_str()),
        ("Accord-cadre ; Concours", "Définitif ferme ; Provisoire")
    );
    assert_eq!((made.advance.as_str(), made.advance_rate.as_str()), ("no", "12,5 %"));
    assert_eq!((made.origin_eu.as_str(), made.origin_france.as_str()), ("50 %", "7 %"));
    assert_eq!(
        made.subcontracts.replace(['\u{a0}', '\u{202f}'], " "),
        "n° 1 : FR12345678901 (TVA) – 12 000,50 € HT – 6 mois – notification 03/03/2025 – Révisable – publication 09/03/2025\n\
         n° 1, modification : 15 000 € HT – 8 mois – notification 05/05/2025 – publication 12/05/2025"
    );
    let made = read(concession(), true).contract;
    assert_eq!(made.subsidy_cents, Some(0));
    assert_eq!(
        made.execution_data.replace(['\u{a0}', '\u{202f}'], " "),
        "publication 01/02/2025 – investissement 40 000 € – Entrée 5,50 €"
    );
}

#[test]
fn rates_and_flags_are_read_in_every_spelling_or_told() {
    let rate = |value: Value| {
        let mut record = market();
        record["tauxAvance"] = value;
        let read = read(record, false);
        let code = read.remarks.into_iter().find(|r| r.field == "tauxAvance").map(|r| r.code).unwrap_or_default();
        (read.contract.advance_rate, code)
    };
    for (given, kept, code) in [
        (json!(0.05), "5 %", ""),
        (json!("0.05"), "5 %", ""),
        (json!("0,05"), "5 %", "number-text"),
        (json!(0), "0 %", ""),
        (json!(1), "100 %", ""),
        (json!(20), "20 %", "rate-percent"),
        (json!("20 %"), "20 %", ""),
        (json!("12,5%"), "12,5 %", ""),
        (json!(0.3333), "33,33 %", ""),
        (json!(250), "", "number"),
        (json!(-0.1), "", "number"),
        (json!("beaucoup"), "", "number"),
        (json!("NC %"), "", "number"),
    ] {
        assert_eq!(rate(given.clone()), (kept.to_owned(), code.to_owned()), "{given}");
    }
    let flag = |value: Value| {
        let mut record = market();
        record["marcheInnovant"] = value;
        let read = read(record, false);
        let code = read.remarks.into_iter().find(|r| r.field == "marcheInnovant").map(|r| r.code).unwrap_or_default();
        (read.contract.innovative, code)
    };
    for (given, kept, code) in [
        (json!(true), "yes", ""),
        (json!("false"), "no", ""),
        (json!("Oui"), "yes", ""),
        (json!("0"), "no", ""),
        (json!("peut-être"), "", "flag"),
        (json!(""), "", ""),
    ] {
        assert_eq!(flag(given.clone()), (kept.to_owned(), code.to_owned()), "{given}");
    }
}
