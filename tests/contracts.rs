//! Contracts in the window: the register, the legality checks, and what becomes of an alert.

use journeys::{Home, Window, probant, probant_once_free};

const CTRL_ENTER: &str = "\u{e009}\u{e007}\u{e000}";

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_is_seen_set_aside_and_made_a_finding() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    // All rules over all files, then one file.
    window.press("Contrôles").await;
    window.see("Délai de suspension").await;
    window.press("Délai de suspension").await;
    window.see("9 jours de l’envoi des rejets (28/04/2025) à la signature (07/05/2025) ; minimum 11").await;
    window.press("2024-S-009").await;
    window.see("Curage et inspection").await;
    window.press_at("[role=tab][data-key=checks]").await;
    window.see("9 jours de l’envoi").await;
    window.press("Écarter…").await;
    window.fill("Motif", "Lot unique : « aucun » candidat évincé").await;
    window.see("Écartée : Lot unique").await;
    window.press("Rétablir l’alerte").await;
    window.see("Alerte Délai de suspension").await;
    window.press("En faire un constat").await;
    window.see("Constats 15").await;
    assert_eq!(window.value("Exigence").await, "CCP R2182-1 – Délai de suspension");
    // A document that is missing is an alert.
    window.run("location.hash = '#/contracts'", vec![]).await;
    window.press_at(".filter-words").await;
    window.keys("2024-S-001").await;
    window.see("Collecte des déchets").await;
    window.press_at(".table-row .cell").await;
    window.press_at("[role=tab][data-key=pieces]").await;
    window.see("2 pièces vérifiées sur").await;
    window.choose("Avis de marché publié", "Manquante").await;
    window.see("3 pièces vérifiées sur").await;
    window.choose("Rapport d’analyse des offres", "Présente").await;
    window.see("4 pièces vérifiées sur").await;
    window.see("Joindre un fichier").await;
    window.press_at("[role=tab][data-key=checks]").await;
    window.see("4 pièces vérifiées. Manquantes : Avis de marché publié").await;
    window.close().await;
    let checked = probant(&home, &["verify", file.to_str().expect("a path")]);
    assert!(checked.status.success(), "{checked:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contract_is_entered_and_checked_by_the_thresholds_of_its_day() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.note_droppers().await;
    window.run("location.hash = '#/contracts/new'", vec![]).await;
    window.fill("Objet", "Acquisition de « bancs » pour l’été").await;
    window.pick("Code CPV", "bancs", "Bancs").await;
    window.fill("Estimation", "218 000").await;
    window.fill("Avis envoyé le", "31/12/2025").await;
    window.keys(CTRL_ENTER).await;
    window.see("M-2026-001").await;
    assert_eq!(window.value("Code CPV").await, "39113600");
    window.see("CPV 39113600 · Bancs").await;
    window.fill("Code CPV", "99999999").await;
    window.fill("Soumissionnaires", "Mobilier & Fils (Aix)\u{e007}Société « Bancs d’été »").await;
    window.see("ce code n’existe pas dans le vocabulaire commun").await;
    window.fill("Code CPV", "39113600-5").await;
    window.see("CPV 39113600-5 · Bancs").await;
    assert_eq!(window.value("Offres reçues").await, "2");
    window.see("Dans le périmètre du certificat : 218 000 € HT, au-dessus de 150 000 € HT").await;
    window.press_at("[role=tab][data-key=checks]").await;
    window.see("Non renseigné : Procédure").await;
    window.press_at("[role=tab][data-key=record]").await;
    window.choose("Procédure", "Procédure adaptée").await;
    window.press_at("[role=tab][data-key=checks]").await;
    // Below the threshold of 2025, above that of 2026.
    window.see("seuil européen au 31/12/2025 : 221 000 € HT").await;
    window.press_at("[role=tab][data-key=record]").await;
    window.fill("Avis envoyé le", "01/01/2026").await;
    window.press_at("[role=tab][data-key=checks]").await;
    window.see("seuil européen au 01/01/2026 : 216 000 € HT").await;
    window.see("Alerte Procédure et seuil").await;
    window.press_at("[role=tab][data-key=modifications]").await;
    window.press("Ajouter une modification").await;
    window.see("Modification n° 1").await;
    window.fill("Montant", "abc").await;
    window.see("Nombre attendu").await;
    // A file goes to the document that it is dropped on.
    let proof = home.path("fiche besoin.txt");
    std::fs::write(&proof, "besoin").expect("written");
    window.press_at("[role=tab][data-key=pieces]").await;
    window.press_at(".pieces li:first-child button").await;
    window.press("Présente").await;
    window.see("Aucune pièce jointe").await;
    window.drop_file_on(".pieces li:first-child", &proof).await;
    window.see("fiche besoin.txt joint").await;
    window.find(".pieces li:first-child .proofs li").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn open_data_come_in_with_a_report_and_go_out_again_at_once() {
    let home = Home::new();
    let file = home.demonstration(0);
    let data = home.path("données.json");
    let text = r#"{"marches":{"marche":[
        {"id":"2024A1","acheteur":{"id":"200 054 807 00017"},"objet":"L¿entretien « été »","codeCPV":"90910000-9",
         "procedure":"Appel d'offres ouvert","dateNotification":"2024-05-02+02:00","montant":"250 000,00","offresRecues":2,"titulaires":[]},
        {"id":"2024A2","montant":},
        {"id":"2024A3","acheteur":{"id":"20005480700017"},"objet":"<b>Gras</b>","codeCPV":"45000000","procedure":"Procédure adaptée",
         "dateNotification":"2024-06-02","montant":300000000,"titulaires":[]}]}}"#;
    std::fs::write(&data, text).expect("written");
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/contracts'", vec![]).await;
    window.press("Importer").await;
    window.press("Données essentielles (DECP)").await;
    window.answer_dialogs(&data).await;
    window.press("Choisir un fichier").await;
    window.see("Enregistrements lus 3").await;
    window.see("Illisibles 1").await;
    // What stayed out is told first, by field; a rule leads to its records, and a record to its contract and back.
    window.see("Non lu").await;
    window.press("Montant très élevé").await;
    window.see("300000000.00").await;
    if let Some(folder) = std::env::var_os("SCREENS") {
        window.picture(&std::path::PathBuf::from(folder).join("open-data.png")).await;
    }
    window.press("Apostrophe perdue").await;
    window.see("L’entretien « été »").await;
    window.press_at(".remark-lines td .link").await;
    window.press_at("[role=tab][data-key=data]").await;
    window.press("Voir le rapport d’import").await;
    window.see("Remarques, valeur par valeur").await;
    window.run("location.hash = '#/contracts'", vec![]).await;
    window.see("62 marchés").await;
    window.press_at(".filter-words").await;
    window.keys("2024A3").await;
    window.see("<b>Gras</b>").await;
    window.press_at(".table-row .cell").await;
    window.press_at("[role=tab][data-key=checks]").await;
    window.see("Montant vraisemblable").await;
    window.press_at("[role=tab][data-key=data]").await;
    window.press("Données d’origine").await;
    window.see("\"codeCPV\": \"45000000\"").await;
    window.keys("\u{e00c}").await;
    window.run("document.activeElement.blur()", vec![]).await;
    window.keys("\u{e009}z\u{e000}").await;
    window.see("Tous 60").await;
    let not = home.path("page.html");
    std::fs::write(&not, "<html></html>").expect("written");
    window.run("location.hash = '#/open-data'", vec![]).await;
    window.answer_dialogs(&not).await;
    window.press("Choisir").await;
    window.see("ne contient aucun marché lisible").await;
    window.close().await;
    // The command line says the same, and its report opens in a spreadsheet.
    let (path, report) = (file.to_str().expect("a path"), home.path("rapport.csv"));
    let data = data.to_str().expect("a path");
    let made = probant_once_free(
        &home,
        &[
            "import",
            path,
            "--decp",
            data,
            "--buyer",
            "20005480700017",
            "--report",
            report.to_str().expect("a path"),
            "--json",
        ],
    );
    assert_eq!(made.status.code(), Some(1), "one record cannot be read: {made:?}");
    let message: serde_json::Value = serde_json::from_slice(&made.stdout).expect("JSON");
    assert_eq!((&message["import"]["created"], &message["import"]["unread"]), (&2.into(), &1.into()), "{message}");
    let report = std::fs::read_to_string(report).expect("a report");
    assert!(report.starts_with('\u{feff}') && report.contains("Date avec fuseau"), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sample_is_asked_for_drawn_looked_at_and_printed() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.press("Échantillons").await;
    window.see("2 dossiers défectueux sur 12 examinés (16,7 %)").await;
    window.press("Nouvel échantillon").await;
    window.see("Sur 60 dossiers,").await;
    window.fill("Objet", "Visas « été »").await;
    window.fill("Taux tolérable", "0").await;
    window.see("Entre 0,1 et 50").await;
    window.fill("Taux tolérable", "10").await;
    window.see("20 suffisent : si aucun n’est défectueux").await;
    window.fill("Graine", "abc").await;
    window.press("Tirer l’échantillon").await;
    window.see("2026-S-029").await;
    window.see("Aucun dossier n’a encore été examiné").await;
    window.press("Tirer de nouveau").await;
    window.see("Les mêmes dossiers, dans le même ordre").await;
    window.choose("Résultat 2026-S-029", "Défectueux").await;
    window.see("1 dossier défectueux sur 1 examinés ; 19 restent à examiner").await;
    window.press("Fiche en PDF").await;
    window.press("Préparer le dossier").await;
    window.see("Empreinte du journal").await;
    // Another program, told the same, draws the same.
    let path = file.to_str().expect("a path");
    window.close().await;
    let drawn = probant_once_free(&home, &["sample", path, "--seed", "abc", "--tolerable", "10", "--json"]);
    let message: serde_json::Value = serde_json::from_slice(&drawn.stdout).expect("JSON");
    assert_eq!(
        (&message["files"][0]["reference"], &message["sample"]["size"]),
        (&"2026-S-029".into(), &20.into()),
        "{message}"
    );
    let refused = probant(&home, &["sample", path, "--method", "stratified"]);
    assert!(!refused.status.success(), "strata are to be named");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("strata — À renseigner"), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn statistics_say_what_they_rest_on() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.press("Statistiques").await;
    window.see("Appel d’offres ouvert 31").await;
    window.see("sans donnée").await;
    window.press("Par direction").await;
    window.see("Eau et assainissement 7").await;
    window.press("Par année").await;
    window.see_in(".statistics table", "2025").await;
    window.close().await;
}

/// Records enough to press a button while they come in, in the layout of 2022.
fn many(count: usize) -> String {
    let record = |n: usize| {
        format!(
            r#"{{"id":"2024X{n:06}","acheteur":{{"id":"20005480700017"}},"objet":"Fournitures n° {n}","codeCPV":"30192000",
            "procedure":"Procédure adaptée","dateNotification":"2024-05-02","montant":{},"titulaires":[]}}"#,
            n + 40_000
        )
    };
    format!(r#"{{"marches":{{"marche":[{}]}}}}"#, (0..count).map(record).collect::<Vec<_>>().join(","))
}

#[tokio::test(flavor = "multi_thread")]
async fn open_data_on_their_way_in_can_be_given_up_and_leave_nothing() {
    let home = Home::new();
    let file = home.demonstration(0);
    let data = home.path("beaucoup.json");
    std::fs::write(&data, many(60_000)).expect("written");
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/open-data'", vec![]).await;
    window.answer_dialogs(&data).await;
    window.press("Choisir un fichier").await;
    window.find(".making progress[value]").await;
    window.press_at(".making button").await;
    window.see("Annulé. Rien n’a été écrit.").await;
    window.see("Enregistré").await;
    // Work goes on at once, and nothing of the file is there.
    window.run("location.hash = '#/contracts'", vec![]).await;
    window.see("60 marchés").await;
    window.run("location.hash = '#/journal'", vec![]).await;
    window.see("Vérifier").await;
    assert!(!window.text().await.contains("beaucoup.json"));
    window.close().await;
    let checked = probant(&home, &["verify", file.to_str().expect("a path")]);
    assert!(checked.status.success(), "{checked:?}");
}
