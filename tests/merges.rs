//! A colleague's copy comes back: in the window, and on the command line.

use std::path::Path;

use domain::finding::Finding;
use journeys::{Home, Window, probant, probant_once_free, repository};
use serde_json::json;
use store::journal::Author;
use store::register;

/// What a colleague does with a copy, on a workstation of theirs.
fn colleague(copy: &Path) {
    let author =
        Author { name: "Karim Benali".into(), function: "Acheteur".into(), station: "poste-2".into(), signer: None };
    let mut dossier = domain::open(copy, author).expect("opened");
    let id: String = dossier
        .connection()
        .query_row("SELECT id FROM finding WHERE reference = 'AI-2026-02-05'", [], |row| row.get(0))
        .expect("a finding");
    let values = json!({ "risk": "Écrit par « Karim »", "auditor": "Auditeur B" });
    register::edit::<Finding>(&mut dossier, &id, values).expect("edited");
    let values = json!({ "grade_id": "grade-weak", "observation": "Vu par Karim l’été dernier" });
    register::create::<Finding>(&mut dossier, values).expect("created");
    dossier.close().expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_comes_back_with_choices_and_the_merge_is_undone() {
    let home = Home::new();
    let file = home.demonstration(0);
    let copy = home.path("copie de Karim.probant");
    std::fs::copy(&file, &copy).expect("copied");
    colleague(&copy);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    window.fill("Risque", "Écrit ici").await;
    window.see("modifié (risque)").await;
    window.run("location.hash = '#/journal'", vec![]).await;
    window.press("Réunir avec une copie").await;
    window.see("Un collègue a travaillé sur une copie").await;
    // Something else than a dossier, then a dossier that never was this one.
    let wrong = home.path("notes.probant");
    std::fs::write(&wrong, "rien").expect("written");
    window.answer_dialogs(&wrong).await;
    window.press("Choisir la copie").await;
    window.see("n’est pas un dossier Probant").await;
    let other = home.path("autre.probant");
    assert!(probant(&home, &["demo", other.to_str().expect("a path"), "--seed", "7"]).status.success());
    window.answer_dialogs(&other).await;
    window.press("Choisir la copie").await;
    window.see("n’ont jamais été le même").await;
    window.answer_dialogs(&copy).await;
    window.press("Choisir la copie").await;
    window.see("2 changements à reprendre, de Karim Benali, Acheteur").await;
    window.see("Un choix à faire").await;
    window.see("Écrit par « Karim »").await;
    window.see("Vu par Karim l’été dernier").await;
    window.see("Il reste un choix à faire").await;
    if let Some(folder) = std::env::var_os("SCREENS") {
        window.picture(&Path::new(&folder).join("merge.png")).await;
    }
    window.press("Prendre celles de la copie partout").await;
    window.gone("Il reste un choix à faire").await;
    window.press_at(".merge-foot button").await;
    window.see("Réunion avec la copie copie de Karim.probant, de Karim Benali, Acheteur : 2 fiches").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.see("Vu par Karim l’été dernier").await;
    window.press("AI-2026-02-05").await;
    assert_eq!(window.value("Risque").await, "Écrit par « Karim »");
    window.run("document.activeElement?.blur()", vec![]).await;
    window.keys("\u{e009}z\u{e000}").await;
    window.gone("Vu par Karim l’été dernier").await;
    assert_eq!(window.value("Risque").await, "Écrit ici");
    window.close().await;
    assert!(probant_once_free(&home, &["verify", file.to_str().expect("a path")]).status.success());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_password_of_a_copy_is_asked_for() {
    let home = Home::new();
    let file = home.demonstration(0);
    let copy = home.path("copie chiffrée.probant");
    std::fs::copy(&file, &copy).expect("copied");
    colleague(&copy);
    let author =
        Author { name: "Karim Benali".into(), function: String::new(), station: "poste-2".into(), signer: None };
    domain::set_password(&copy, &author, Some("celui de Karim")).expect("protected");
    let refused = probant(&home, &["merge", file.to_str().expect("a path"), copy.to_str().expect("a path")]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("demande un mot de passe"));
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/merge'", vec![]).await;
    window.answer_dialogs(&copy).await;
    window.press("Choisir la copie").await;
    window.see("Ce dossier demande un mot de passe").await;
    window.keys("celui de Karim\u{e007}").await;
    window.see("2 changements à reprendre").await;
    window.gone("Ce dossier demande un mot de passe").await;
    window.press_at(".merge-foot button").await;
    window.see("2 fiches reprises").await;
    window.close().await;
}

#[test]
fn the_command_line_takes_a_copy_in_once_it_is_told_whose_words_count() {
    let home = Home::new();
    let file = home.demonstration(0);
    let copy = home.path("copie.probant");
    std::fs::copy(&file, &copy).expect("copied");
    colleague(&copy);
    let (path, copy) = (file.to_str().expect("a path"), copy.to_str().expect("a path"));
    let mine = Author { name: "Claire Vidal".into(), function: String::new(), station: "poste-1".into(), signer: None };
    let mut dossier = domain::open(&file, mine).expect("opened");
    let id: String = dossier
        .connection()
        .query_row("SELECT id FROM finding WHERE reference = 'AI-2026-02-05'", [], |row| row.get(0))
        .expect("a finding");
    register::edit::<Finding>(&mut dossier, &id, json!({ "risk": "Écrit ici" })).expect("edited");
    dossier.close().expect("closed");

    let open = probant_once_free(&home, &["merge", path, copy]);
    let message = String::from_utf8_lossy(&open.stderr).replace('\u{a0}', " ");
    assert_eq!(open.status.code(), Some(1), "{message}");
    assert!(message.contains("ici « Écrit ici », dans la copie « Écrit par « Karim » »"), "{message}");
    let done = probant_once_free(&home, &["merge", path, copy, "--take", "theirs", "--json"]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let reported: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!((reported["arrivals"].as_array().map(Vec::len), reported["open"].as_u64()), (Some(2), Some(0)));
    assert_eq!(reported["authors"], json!(["Karim Benali, Acheteur"]));
    let again = probant_once_free(&home, &["merge", path, copy, "--json"]);
    let reported: serde_json::Value = serde_json::from_slice(&again.stdout).expect("JSON");
    assert_eq!(reported["entries"], 0);
    assert!(probant_once_free(&home, &["verify", path]).status.success());
}

/// The same files, imported into two copies: nobody is asked anything, and nothing is there twice.
#[test]
fn the_same_files_imported_on_both_sides_are_one_import() {
    let home = Home::new();
    let mine = home.demonstration(0);
    let theirs = home.path("copie.probant");
    std::fs::copy(&mine, &theirs).expect("copied");
    let list = home.path("liste.csv");
    std::fs::write(&list, "Référence;Titre;Type\nXX-01;Gérer;Procédure\nXX-02;Archiver;Procédure\n").expect("written");
    let open_data = repository().join("tests/cases/decp-modifications-unordered.json");
    let text = |path: &Path| path.to_str().expect("a path").to_owned();
    for file in [&mine, &theirs] {
        let file = text(file);
        let data = ["import", &file, "--decp", &text(&open_data)].map(str::to_owned);
        let documents = ["import", &file, "--register", "procedure", "--sheet", &text(&list)].map(str::to_owned);
        for call in [&data[..], &documents[..]] {
            let call: Vec<&str> = call.iter().map(String::as_str).collect();
            let done = probant_once_free(&home, &call);
            assert_ne!(done.status.code(), Some(2), "{}", String::from_utf8_lossy(&done.stderr));
        }
    }
    let counts = || {
        let conn = domain::reader(&mine).expect("a reader");
        ["contract", "modification", "contract_import", "procedure"].map(|table| {
            let sql = format!("SELECT count(*) FROM {table}");
            conn.query_row(&sql, [], |row| row.get::<_, i64>(0)).expect("a count")
        })
    };
    let before = counts();
    let done = probant_once_free(&home, &["merge", &text(&mine), &text(&theirs)]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    assert_eq!(counts(), before);
}
