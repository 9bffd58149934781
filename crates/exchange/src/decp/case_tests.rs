//! Kinds of open data that were read wrongly once, several inputs to a kind: `tests/cases`, and others of the same kinds.

use domain::contract::import::remarks;
use domain::contract::{Modification, modifications};
use language::Language;

use super::tests::{Bench, bench};

fn case(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases").join(name)
}

/// What a file makes of an empty dossier, and what is said of it: code, field, what stands there, what is kept.
fn read(bench: &mut Bench, path: &std::path::Path) -> Vec<[String; 4]> {
    let made = bench.import(path);
    let all = remarks(bench.dossier.connection(), &made.id, None, 0, 1_000).expect("remarks");
    all.into_iter().map(|r| [r.code, r.field, r.given, r.kept]).collect()
}

fn reported(all: &[[String; 4]], code: &str) -> Vec<[String; 3]> {
    let of = all.iter().filter(|said| said[0] == code);
    of.map(|[_, field, given, kept]| [field.clone(), given.clone(), kept.clone()]).collect()
}

/// A market as a platform writes it, with `more` in it.
fn market(more: &str) -> String {
    format!(
        r#"{{"id": "2026-01", "acheteur": {{"id": "90010000200022"}}, "nature": "Marché", "objet": "Travaux",
            "codeCPV": "45214200-2", "procedure": "Procédure adaptée", "dureeMois": 12, "dateNotification": "2024-03-02",
            "datePublicationDonnees": "2024-03-10", "montant": 100000,
            "titulaires": [{{"id": "90010000100016", "typeIdentifiant": "SIRET"}}] {more}}}"#
    )
}

fn one(more: &str) -> (Bench, Vec<[String; 4]>) {
    let mut bench = bench();
    let file = bench.write("un.json", format!(r#"{{"marches": [{}]}}"#, market(more)));
    let said = read(&mut bench, &file);
    (bench, said)
}

fn changes(bench: &Bench) -> Vec<Modification> {
    modifications(bench.dossier.connection(), &bench.contracts()[0].id).expect("modifications")
}

#[test]
fn an_empty_key_is_an_absent_key() {
    let mut bench = bench();
    read(&mut bench, &case("decp-empty-concession-keys.json"));
    for more in [
        r#", "autoriteConcedante": "", "valeurGlobale": 0, "concessionnaires": """#,
        r#", "autoriteConcedante": {"id": ""}, "concessionnaires": []"#,
        r#", "autoriteConcedante": {}, "concessionnaires": [{"concessionnaire": {"id": null}}]"#,
        r#", "autoriteConcedante": [], "dateSignature": " ""#,
    ] {
        let (bench, _) = one(more);
        let contract = &bench.contracts()[0];
        assert_eq!((contract.nature.as_str(), contract.awarded_cents), ("market", Some(10_000_000)), "{more}");
        assert!(contract.notified_on.is_some() && contract.holders == "90010000100016", "{more}");
    }
    let contract = &bench.contracts()[0];
    assert_eq!((contract.nature.as_str(), contract.awarded_cents), ("market", Some(10_000_000)));
    assert_eq!(contract.holders, "90010000100016");
}

#[test]
fn what_libraries_write_for_nothing_is_no_data_and_the_rest_is_read() {
    let mut of_file = bench();
    let said = read(&mut of_file, &case("decp-nan.json"));
    assert_eq!(reported(&said, "no-data"), [["tauxAvance", "NaN", ""]]);
    assert_eq!(of_file.contracts().len(), 1);
    for (more, field, given) in [
        (r#", "offresRecues": NaN"#, "offresRecues", "NaN"),
        (r#", "offresRecues": -Infinity"#, "offresRecues", "-Infinity"),
        (r#", "offresRecues": None"#, "offresRecues", "None"),
        (r#", "offresRecues": "nan""#, "offresRecues", "nan"),
        (r#", "sousTraitanceDeclaree": True, "offresRecues": NaN"#, "offresRecues", "NaN"),
        (r#", "lieu": "a \" NaN: \\", "offresRecues": NaN"#, "offresRecues", "NaN"),
    ] {
        let (bench, said) = one(more);
        assert_eq!(reported(&said, "no-data"), [[field, given, ""]], "{more}");
        let contract = &bench.contracts()[0];
        assert_eq!((contract.awarded_cents, contract.bids), (Some(10_000_000), None), "{more}");
    }
    let (bench, said) = one(r#", "titre": "Nanterre, NaN rue None""#);
    assert_eq!((reported(&said, "no-data").len(), bench.contracts().len()), (0, 1), "words in a text are text");
}

#[test]
fn different_contracts_under_one_number_stay_apart() {
    let mut of_file = bench();
    let said = read(&mut of_file, &case("decp-zero-id.json"));
    let all = of_file.contracts();
    assert!(all.len() > 1, "{all:?}");
    assert!(all.iter().all(|contract| contract.holders.lines().count() == 1), "nobody holds the contract of another");
    assert_eq!(reported(&said, "same-number").len(), all.len() - 1, "{said:?}");
    // The same file changes nothing, and neither does one whose records come in another order.
    let again = of_file.import(&case("decp-zero-id.json"));
    assert_eq!((again.created, again.updated), (0, 0));
    let line = |object: &str, day: &str, holder: &str, published: &str, amount: u32| {
        format!(
            r#"{{"id": "0", "acheteur": {{"id": "90010000200022"}}, "objet": "{object}", "montant": {amount}, "codeCPV": "45214200",
                "dateNotification": "{day}", "datePublicationDonnees": "{published}", "procedure": "Procédure adaptée",
                "titulaires": [{{"id": "{holder}", "typeIdentifiant": "SIRET"}}]}}"#
        )
    };
    let (a, b) = ("90010000100016", "90010000400044");
    for (first, second, count) in [
        // The same twice, and published again with another amount.
        (line("Papier", "2024-01-02", a, "2024-02-01", 10), line("Papier", "2024-01-02", a, "2024-02-01", 10), 1),
        (line("Papier", "2024-01-02", a, "2024-02-01", 10), line("Papier", "2024-01-02", a, "2024-03-01", 12), 1),
        (line("Papier", "2024-01-02", a, "2024-02-01", 10), line("Papier A4", "2024-01-02", a, "2024-03-01", 10), 1),
        // One contract and its two holders.
        (line("Papier", "2024-01-02", a, "2024-02-01", 10), line("Papier", "2024-01-02", b, "2024-02-01", 10), 1),
        // Lots, years, and whatever else bears the number.
        (line("Papier", "2024-01-02", a, "2024-02-01", 10), line("Papier", "2024-01-02", b, "2024-02-01", 99), 2),
        (line("Papier", "2024-01-02", a, "2024-02-01", 10), line("Papier", "2025-01-02", a, "2024-02-01", 10), 2),
        (line("Papier", "2024-01-02", a, "2024-02-01", 10), line("Toiture", "2024-06-02", b, "2024-02-01", 10), 2),
        (line("Papier", "2024-01-02", a, "2024-02-01", 10), line("Toiture", "2024-01-02", b, "2024-02-01", 10), 2),
    ] {
        let mut bench = bench();
        let file = bench.write("zéro.json", format!("[{first}, {second}]"));
        read(&mut bench, &file);
        assert_eq!(bench.contracts().len(), count, "{first}\n{second}");
        let turned = bench.write("tourné.json", format!("[{second}, {first}]"));
        assert_eq!(bench.import(&turned).created, 0, "{first}\n{second}");
    }
}

#[test]
fn holders_are_read_under_every_heading_and_columns_that_are_not_read_are_named() {
    let mut plural = bench();
    let said = read(&mut plural, &case("decp-plural-headings.csv"));
    assert_eq!(plural.contracts()[0].holders, "SARL EXEMPLE (90010000100016)");
    assert_eq!(reported(&said, "unread"), Vec::<[String; 3]>::new());
    let mut numbered = bench();
    read(&mut numbered, &case("decp-numbered-holders.csv"));
    assert_eq!(numbered.contracts()[0].holders, "90010000100016\n90010000400044");
    for (headings, cells, holders) in [
        ("titulaires.0.id;titulaires.1.id", "90010000100016;90010000400044", "90010000100016\n90010000400044"),
        ("titulaires[0].denominationSociale;titulaires[0].id", "ACME;90010000100016", "ACME (90010000100016)"),
        ("titulaire_denominationSociale_1;titulaire_denominationSociale_2", "ACME;Beta", "ACME\nBeta"),
        ("Id titulaire;Nom du titulaire", "90010000100016;ACME", "ACME (90010000100016)"),
        ("Titulaire(s)", "ACME", "ACME"),
        ("titulaires_id", "\"90010000100016;90010000400044\"", "90010000100016\n90010000400044"),
        ("concessionnaires_id", "90010000100016", "90010000100016"),
    ] {
        let mut bench = bench();
        let text = format!(
            "id;objet;montant;dateNotification;{headings};Couleur;Vide\nA1;Papier;1000;2024-01-02;{cells};bleu;\n"
        );
        let file = bench.write("t.csv", text);
        let said = read(&mut bench, &file);
        assert_eq!(bench.contracts()[0].holders, holders, "{headings}");
        assert_eq!(reported(&said, "unread"), [["Couleur", "bleu", ""]], "{headings}");
    }
    let (_, said) = one(r#", "inconnue": {"a": 1}, "titulaire": "x""#);
    let keys: Vec<String> = reported(&said, "unread").into_iter().map(|[field, ..]| field).collect();
    assert_eq!(keys, ["inconnue", "titulaire"]);
}

#[test]
fn modifications_have_their_day_their_holder_their_order_and_no_invented_ground() {
    let mut signed = bench();
    read(&mut signed, &case("decp-date-signature.json"));
    assert_eq!(changes(&signed)[0].signed_on.map(|day| day.to_string()), Some("2024-09-30".into()));

    let mut basis = bench();
    let said = read(&mut basis, &case("decp-modification-basis.json"));
    assert_eq!(changes(&basis)[0].basis, "", "nobody said on what ground");
    assert_eq!(reported(&said, "basis-named")[0][2], "review-clause");

    let conn = basis.dossier.connection();
    let day = domain::DEMONSTRATION_DAY;
    let checks = domain::contract::check::checks(conn, &basis.contracts()[0].id, day, Language::French);
    let check = checks.expect("checked").into_iter().find(|check| check.rule == "modifications").expect("a check");
    assert_eq!(check.outcome, domain::contract::check::CheckOutcome::NotVerifiable, "{check:?}");

    let mut holder = bench();
    read(&mut holder, &case("decp-new-holder.json"));
    assert!(!changes(&holder)[0].holders.is_empty());

    let mut unordered = bench();
    read(&mut unordered, &case("decp-modifications-unordered.json"));
    let deltas: Vec<(String, Option<i64>)> =
        changes(&unordered).into_iter().map(|m| (m.number, m.delta_cents)).collect();
    assert_eq!(deltas.iter().filter_map(|(_, delta)| *delta).sum::<i64>(), 3_000_000, "{deltas:?}");
    assert_eq!(deltas.iter().map(|(number, _)| number.as_str()).collect::<Vec<_>>(), ["1", "2"]);

    for (more, deltas, doubts) in [
        (
            r#"{"id": 2, "dateNotificationModification": "2025-01-01", "montant": 130000},
               {"id": 1, "dateSignatureModification": "2024-06-01", "montant": 110000}"#,
            vec![Some(1_000_000), Some(2_000_000)],
            0,
        ),
        (r#"{"id": 1, "dateNotificationModification": "2024-06-01", "montant": -5000}"#, vec![Some(-500_000)], 1),
        (
            r#"{"id": 1, "dateNotificationModification": "2024-06-01", "montant": 4000},
               {"id": 2, "dateNotificationModification": "2024-07-01", "montant": 110000}"#,
            vec![Some(400_000), Some(600_000)],
            1,
        ),
        (r#"{"id": 1, "dateNotificationModification": "2024-06-01", "montant": 90000}"#, vec![Some(-1_000_000)], 0),
    ] {
        let (bench, said) = one(&format!(r#", "modifications": [{more}]"#));
        let found: Vec<Option<i64>> = changes(&bench).into_iter().map(|m| m.delta_cents).collect();
        assert_eq!((found, reported(&said, "modification-delta").len()), (deltas, doubts), "{more}");
    }
}

#[test]
fn amounts_are_read_by_the_whole_column_and_told_where_it_does_not_say() {
    let mut of_file = bench();
    read(&mut of_file, &case("decp-dot-thousands.csv"));
    let amounts: Vec<Option<i64>> = of_file.contracts().iter().map(|c| c.awarded_cents).collect();
    assert_eq!(amounts, [Some(123_456), Some(1_250_000), Some(125_000_000)]);
    for (amounts, cents, doubts) in [
        (["1.234,56", "12.500"], [123_456, 1_250_000], 0),
        (["1234.5", "12.500"], [123_450, 1_250], 0),
        (["12.500", "1.250.000"], [1_250_000, 125_000_000], 0),
        (["12,500", "0,75"], [1_250, 75], 0),
        (["12.500", "800"], [1_250_000, 80_000], 1),
    ] {
        let mut bench = bench();
        let [a, b] = amounts;
        let file = bench.write("t.csv", format!("id;objet;montant\nA1;Papier;{a}\nA2;Toiture;{b}\n"));
        let said = read(&mut bench, &file);
        let found: Vec<Option<i64>> = bench.contracts().iter().map(|c| c.awarded_cents).collect();
        assert_eq!(found, cents.map(Some), "{amounts:?}");
        assert_eq!(reported(&said, "number-doubt").len(), doubts, "{amounts:?}");
    }
}

#[test]
fn an_instant_is_the_day_that_it_was_in_paris() {
    let mut of_file = bench();
    read(&mut of_file, &case("decp-utc-midnight.json"));
    assert_eq!(of_file.contracts()[0].notified_on.map(|day| day.to_string()), Some("2024-04-01".into()));
    for (written, day) in [
        ("2024-03-31T22:00:00.000Z", "2024-04-01"),
        ("2024-01-14T23:00:00Z", "2024-01-15"),
        ("2024-07-14T22:00:00+00:00", "2024-07-15"),
        ("2024-07-14T00:00:00Z", "2024-07-14"),
        ("2024-07-14T00:00:00+02:00", "2024-07-14"),
        ("2024-07-14+02:00", "2024-07-14"),
        ("2024-07-14", "2024-07-14"),
        ("2024-10-26T22:00:00Z", "2024-10-27"),
        ("2024-10-27T23:00:00Z", "2024-10-28"),
        ("2024-03-30T23:00:00Z", "2024-03-31"),
    ] {
        let mut bench = bench();
        let record = market("").replace("2024-03-02", written);
        let file = bench.write("j.json", format!("[{record}]"));
        read(&mut bench, &file);
        assert_eq!(bench.contracts()[0].notified_on.map(|day| day.to_string()).as_deref(), Some(day), "{written}");
    }
}

#[test]
fn amounts_beyond_belief_are_left_out_and_told() {
    for amount in ["1e17", "100000000000000000", "-1e17", "1e300"] {
        let mut bench = bench();
        let text = format!(
            r#"{{"marches": [{{"id": "A1", "acheteur": {{"id": "20005480700017"}}, "objet": "Papier", "dateNotification": "2024-05-02",
              "montant": {amount}, "modifications": [{{"modification": {{"id": 1, "montant": 1, "dateNotificationModification": "2024-09-01"}}}}]}}]}}"#
        );
        let path = bench.write("enorme.json", text);
        let said = read(&mut bench, &path);
        assert_eq!(bench.contracts()[0].awarded_cents, None, "{amount}");
        assert!(said.iter().any(|[code, field, ..]| code == "number" && field == "montant"), "{amount}: {said:?}");
    }
}

#[test]
fn a_record_without_a_number_that_says_what_was_bought_is_kept_under_one_made_of_it() {
    let mut bench = bench();
    let text = r#"{"marches": [{"id": "", "acheteur": {"id": "20005480700017"}, "objet": "Câbles", "montant": 91890.00,
                   "dateNotification": "2024-05-02"}]}"#;
    let path = bench.write("sans.json", text);
    let said = read(&mut bench, &path);
    let made = bench.contracts();
    let given: Vec<&str> = said.iter().filter(|s| s[0] == "number-made").map(|s| s[3].as_str()).collect();
    assert_eq!((made.len(), given), (1, vec![made[0].reference.as_str()]));
    read(&mut bench, &path);
    assert_eq!(bench.contracts().len(), 1, "the same record is the same contract");
}

#[test]
fn tables_say_nothing_with_their_own_words_and_write_lists_into_cells() {
    let mut bench = bench();
    let table = "id;acheteur_id;objet;montant;dateNotification;titulaire_id_1;titulaire_typeIdentifiant_1;titulaire_id_2;\
                 titulaire_typeIdentifiant_2;idAccordCadre;modaliteExecution;technique;typesPrix;idModification;\
                 objetModification;montantModification;dateNotificationModificationModification\n\
                 2020CP007F;20005480700017;Fournitures;2080000;2020-05-04;12345678901234;SIRET;CDL;CDL;CDL;\
                 ['Bons de commande', 'Tranches'];[\"Système d'acquisition dynamique\"];['Définitif ferme'];1;\
                 Augmentation du maximum;2344000;2021-03-01\n";
    let path = bench.write("national.csv", table);
    let said = read(&mut bench, &path);
    let made = &bench.contracts()[0];
    assert_eq!((made.holders.as_str(), made.framework.as_str()), ("12345678901234", ""));
    assert_eq!((made.nature.as_str(), made.execution_modes.as_str()), ("market", "Bons de commande ; Tranches"));
    assert_eq!(
        (made.techniques.as_str(), made.price_types.as_str()),
        ("Système d'acquisition dynamique", "Définitif ferme")
    );
    let changed = &changes(&bench)[0];
    assert_eq!((changed.number.as_str(), changed.delta_cents), ("1", Some(26_400_000)));
    assert_eq!(changed.object, "Augmentation du maximum");
    assert_eq!(reported(&said, "unread"), Vec::<[String; 3]>::new());
}

#[test]
fn headings_of_other_tables_are_known() {
    for (headings, row) in [
        (
            "MARCHE_ID;ACHETEURS_ID;MARCHE_OBJET;CPV_CODE;NOTIFICATION_DATE;MONTANT",
            "A1;20005480700017;Papier;30197630;2024-05-02;1000",
        ),
        (
            "Id du marché;SIRETMandataire;Objet;CPV;Date de notification;Montant attribue HT",
            "A1;20005480700017;Papier;30197630;2024-05-02;1000",
        ),
        (
            "identifiantMarche;acheteur.id;objet;codeCPV;dateNotification;montant",
            "A1;20005480700017;Papier;30197630;2024-05-02;1000",
        ),
    ] {
        let mut bench = bench();
        let path = bench.write("autre.csv", format!("{headings}\n{row}\n"));
        read(&mut bench, &path);
        let made = &bench.contracts()[0];
        let kept = (
            made.reference.as_str(),
            made.buyer.as_str(),
            made.cpv.as_str(),
            made.awarded_cents,
            made.notified_on.is_some(),
        );
        assert_eq!(kept, ("A1", "20005480700017", "30197630", Some(100_000), true), "{headings}");
    }
}
