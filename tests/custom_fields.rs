//! Fields that people add: made in the settings or out of a column of a list, then used like any other.

use journeys::{Home, Window, probant};

const CTRL_Z: &str = "\u{e009}z\u{e000}";
const ENTER: &str = "\u{e007}";

#[tokio::test(flavor = "multi_thread")]
async fn a_field_is_added_filled_in_shown_found_and_taken_out() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/settings'", vec![]).await;
    window.press("Ajouter un champ").await;
    // Nothing typed, then what another field is called already.
    window.press("Créer").await;
    window.see("À renseigner.").await;
    window.fill("Nom du champ", "RISQUE").await;
    window.choose("Registre", "Constats").await;
    window.press("Créer").await;
    window.see("Ce nom est déjà celui d’un champ de ce registre.").await;
    window.fill("Nom du champ", "Site « visité »").await;
    // By keyboard: register, content, then the button.
    window.run("document.querySelector('.custom-field-form button[type=submit]')?.focus()", vec![]).await;
    window.keys(ENTER).await;
    window.see("Champ ajouté à Constats : Site « visité »").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("S2-2026-08").await;
    window.fill("Site « visité »", "Hôtel de Métropole, à l’étage").await;
    window.see("modifié (Site « visité »)").await;
    window.press("Historique").await;
    window.see("Hôtel de Métropole, à l’étage").await;
    window.press("Fiche").await;
    window.press("Colonnes").await;
    window.press("Site « visité »").await;
    window.keys("\u{e00c}").await;
    window.see_in(".table", "Hôtel de Métropole").await;
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join("custom-field-light-1280.png")).await;
    }
    window.run("document.activeElement?.blur()", vec![]).await;
    window.keys(CTRL_Z).await;
    window.see("Annulation").await;
    window.gone("Hôtel de Métropole").await;
    window.run("location.hash = '#/settings'", vec![]).await;
    window.press("Site « visité »").await;
    if let Ok(folder) = std::env::var("SCREENS") {
        window.run("document.querySelector('.custom-fields')?.scrollIntoView({ block: 'center' })", vec![]).await;
        window.picture(&std::path::Path::new(&folder).join("custom-settings-light-1280.png")).await;
    }
    window.press_at(".custom-field-form .button-quiet").await;
    window.see("Champ retiré de Constats : Site « visité »").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.see("14 constats").await;
    window.gone("Site « visité »").await;
    window.close().await;
    assert_eq!(probant(&home, &["verify", file.to_str().expect("a path")]).status.code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_column_that_fills_no_field_becomes_one() {
    let home = Home::new();
    let file = home.demonstration(0);
    let list = home.path("constats.csv");
    std::fs::write(&list, "Constat,Type,Salle d’entretien\nÉcart vu,NC mineure,B 204\n").expect("written");
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/import/finding'", vec![]).await;
    window.answer_dialogs(&list).await;
    window.press("Choisir un fichier").await;
    window.see("1 fiche créée").await;
    window.press_at("[aria-label*='Salle'] button, button[aria-label*='Salle']").await;
    window.press("Nouveau champ").await;
    window.see("Champ ajouté à Constats : Salle d’entretien").await;
    window.see("1 fiche créée").await;
    window.press("Importer 1 ligne").await;
    window.see("constats.csv importé, 1 créées").await;
    window.close().await;
    let out = home.path("constats-sortis.csv");
    let (file, out) = (file.to_str().expect("a path"), out.to_str().expect("a path"));
    let done = probant(&home, &["export", file, "--register", "finding", "--format", "csv", "--out", out]);
    assert!(done.status.success(), "{done:?}");
    let text = String::from_utf8_lossy(&std::fs::read(out).expect("a file")).into_owned();
    assert!(text.contains("Salle d’entretien") && text.contains("B 204"), "{text}");
}
