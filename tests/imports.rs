//! Lists that people have already, brought into a dossier: in the window, and from the command line.

use journeys::{Home, Window, probant, repository};
use serde_json::{Value, json};

const CTRL_Z: &str = "\u{e009}z\u{e000}";
const ENTER: &str = "\u{e007}";

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_looked_at_corrected_brought_in_and_taken_back() {
    let home = Home::new();
    let file = home.demonstration(0);
    let list = home.path("Liste des documents.csv");
    let rows = "Réf.;Nom usuel;Nature;Version;Date d'application\n\
                ZZ-1;« Relance » à l’été;Procédure;1.0;12 mars 2026\n\
                ZZ-2;Pense-bête;Bidule;1.0;le mois dernier\n\
                PR-ACH-02;;;9.0;01/09/2026\n";
    std::fs::write(&list, rows).expect("written");
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/procedures'", vec![]).await;
    window.press("Importer").await;
    window.see("Importer : Procédures").await;
    window.answer_dialogs(&repository().join("assets/guide/findings.png")).await;
    // The cursor is on « Choisir un fichier » already.
    window.keys(ENTER).await;
    window.see("ne contient aucune ligne lisible").await;
    window.answer_dialogs(&list).await;
    window.press("Choisir un fichier").await;
    window.see("Aucune colonne ne remplit « Titre »").await;
    window.see("2 lignes laissées de côté").await;
    window.press_at("[aria-label*='Nom usuel'] button, button[aria-label*='Nom usuel']").await;
    window.press("Titre").await;
    window.gone("Aucune colonne ne remplit").await;
    window.see("1 fiche créée").await;
    window.see("1 fiche mise à jour").await;
    window.see("C3 Type Bidule Choisissez une valeur de la liste. Ligne laissée de côté").await;
    // A word that means nothing to us is asked once, and what it means is remembered.
    window.see("« Bidule » (1) : que veut dire ce mot pour « Type » ?").await;
    window.press_at("[aria-label*='Bidule'] button, button[aria-label*='Bidule']").await;
    window.press("Formulaire").await;
    window.see("2 fiches créées").await;
    window.press("Importer 3 lignes").await;
    window.see("Liste des documents.csv importé, 2 créées, 1 mises à jour").await;
    window.see("« Relance » à l’été").await;
    window.run("document.activeElement?.blur()", vec![]).await;
    window.keys(CTRL_Z).await;
    window.see("Annulation").await;
    window.gone("« Relance » à l’été").await;
    // What was said of a heading is remembered for the next file.
    window.run("location.hash = '#/import/procedure'", vec![]).await;
    window.press("Choisir un fichier").await;
    window.see("2 fiches créées").await;
    window.press("Oublier mes réponses").await;
    window.see("1 fiche créée").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_is_saved_and_what_is_filled_in_comes_back_by_drop() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/import/process'", vec![]).await;
    let template = home.path("modèle.xlsx");
    window.answer_dialogs(&template).await;
    window.press("Enregistrer un modèle à remplir").await;
    window.see("Modèle enregistré : modèle.xlsx").await;
    assert!(std::fs::read(&template).expect("a template").starts_with(b"PK"));
    window.note_droppers().await;
    window.run("location.hash = '#/processes'", vec![]).await;
    window.see("processus").await;
    window.run("location.hash = '#/import/finding'", vec![]).await;
    window.see("Importer : Constats").await;
    let list = home.path("constats.csv");
    std::fs::write(&list, "Constat,Type\nÉcart vu,NC mineure\n").expect("written");
    window.drop_file(&list).await;
    window.see("1 fiche créée").await;
    window.press("Importer 1 ligne").await;
    window.see("constats.csv importé, 1 créées").await;
    window.close().await;
}

#[test]
fn a_script_brings_a_list_in_and_is_told_what_was_left_out() {
    let home = Home::new();
    let file = home.demonstration(0);
    let file = file.to_str().expect("a path");
    let list = repository().join("tests/fixtures/documents.ods");
    let list = list.to_str().expect("a path");
    let base = ["import", file, "--register", "procedure", "--sheet", list];
    let checked = probant(&home, &[&base[..], &["--check", "--json"]].concat());
    assert_eq!(checked.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&checked.stdout).expect("JSON");
    assert_eq!((&report["created"], &report["refused"], &report["heading_line"]), (&json!(4997), &json!(3), &json!(4)));
    let map = home.path("colonnes.json");
    std::fs::write(&map, json!({ "sheet": "Registre 2026", "columns": { "Ancien code": "note" } }).to_string())
        .expect("written");
    let done = probant(&home, &[&base[..], &["--map", map.to_str().expect("a path")]].concat());
    let message = String::from_utf8_lossy(&done.stderr).replace(['\u{202f}', '\u{a0}'], " ");
    assert!(message.contains("G82 · En vigueur le · « 31/02/2026 » : Ce jour n’existe pas"), "{message}");
    assert!(message.contains("4997 créées, 0 mises à jour"), "{message}");
    let verified = probant(&home, &["verify", file]);
    assert_eq!(verified.status.code(), Some(0));
    std::fs::write(&map, "[1]").expect("written");
    let wrong = probant(&home, &[&base[..], &["--map", map.to_str().expect("a path")]].concat());
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("quelle colonne"));
}

/// What a script is told of a list, answer by answer: each line of it, and how the command ends.
#[test]
fn a_script_answers_for_a_whole_list_and_for_its_words() {
    let home = Home::new();
    let file = home.demonstration(0);
    let file = file.to_str().expect("a path");
    let list = home.path("plan.csv");
    std::fs::write(&list, "N°;Action;Statut;Humeur\nX1;Former;Terminée;bonne\nX2;Relire;Annulée;bonne\n")
        .expect("written");
    let base = ["import", file, "--register", "action", "--sheet", list.to_str().expect("a path"), "--check"];
    let run = |more: &[&str]| {
        let done = probant(&home, &[&base[..], more].concat());
        (
            done.status.code(),
            String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr),
        )
    };
    let (code, message) = run(&[]);
    assert_eq!(code, Some(1), "{message}");
    for reported in ["Colonnes non lues\u{a0}: Humeur", "--default kind=VALEUR", "«\u{a0}Annulée\u{a0}» (1)", "--words"]
    {
        assert!(message.contains(reported), "{reported} in {message}");
    }
    let aside = r#"{"columns": {"Humeur": ""}}"#;
    let words = r#"{"État": {"Annulée": "Inefficace"}}"#;
    let (code, message) = run(&["--map", aside, "--default", "Type=corrective", "--words", words]);
    assert_eq!(code, Some(0), "{message}");
    assert!(message.contains("2 créées"), "{message}");
    for (more, reported) in [
        (["--default", "corrective"], "CHAMP=VALEUR"),
        (["--default", "humeur=bonne"], "Élément inconnu"),
        (["--map", "absent.json"], "n’existe pas"),
        (["--words", "{"], "JSON"),
    ] {
        let (code, message) = run(&more);
        assert_eq!(code, Some(2), "{message}");
        assert!(message.contains(reported), "{reported} in {message}");
    }
    let nothing = home.path("rien.csv");
    std::fs::write(&nothing, "Foo;Bar\n1;2\n").expect("written");
    let done = probant(&home, &["import", file, "--register", "action", "--sheet", nothing.to_str().expect("a path")]);
    let message = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(1), "{message}");
    assert!(message.contains("Colonnes non lues\u{a0}: Foo, Bar"), "{message}");
}

#[test]
fn a_script_attaches_evidence_to_a_record() {
    let home = Home::new();
    let file = home.demonstration(0);
    let file = file.to_str().expect("a path");
    let proof = home.path("preuve « été ».txt");
    std::fs::write(&proof, "du texte").expect("written");
    let proof = proof.to_str().expect("a path");
    let base = ["attach", file, "--register", "finding", "--record"];
    let run = |more: &[&str]| {
        let done = probant(&home, &[&base[..], more].concat());
        (done.status.code(), String::from_utf8_lossy(&done.stderr).into_owned(), done.stdout)
    };
    let (code, message, _) = run(&["ai-2026-02-05 ", proof]);
    assert_eq!(code, Some(0), "{message}");
    assert!(message.contains("joint à AI-2026-02-05"), "{message}");
    let (code, message, out) = run(&["AI-2026-02-05", proof, "--json"]);
    assert_eq!(code, Some(0), "{message}");
    let reported: Value = serde_json::from_slice(&out).expect("JSON");
    assert_eq!((&reported["record"], &reported["attached"][0]["new"]), (&json!("AI-2026-02-05"), &json!(false)));
    for (more, what) in [
        (vec!["XX-99", proof], "XX-99"),
        (vec!["AI-2026-02-05", "/nowhere/x.pdf"], "x.pdf"),
        (vec!["AI-2026-02-05"], ""),
    ] {
        let (code, message, _) = run(&more);
        assert_eq!(code, Some(2), "{more:?} {message}");
        assert!(message.contains(what), "{message}");
    }
}
