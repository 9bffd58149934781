//! Two editions side by side, and who has read what, in the window.

use journeys::{Home, Window};

const CTRL_Z: &str = "\u{e009}z\u{e000}";

#[tokio::test(flavor = "multi_thread")]
async fn the_next_edition_is_added_compared_taken_over_and_chosen() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/clauses'", vec![]).await;
    window.see("8.6 Libération").await;
    window.press("Éditions").await;
    window.press("Ajouter ISO 9001:2026").await;
    window.see("Référentiel ajouté : ISO 9001 2026").await;
    window.see("à vérifier sur le texte acheté").await;
    window.see("6.1.3 Actions face aux opportunités").await;
    window.see("Les opportunités ont leur propre article").await;
    window.press("Tout").await;
    window.see("à reprendre").await;
    window.press("Reprendre les preuves et réponses").await;
    window.see("ISO 9001 2026 : preuves et réponses reprises").await;
    window.gone("à reprendre").await;
    window.press("Prendre pour le certificat").await;
    window.see("Référentiel du certificat : ISO 9001 2026").await;
    window.run("location.hash = '#/clauses'", vec![]).await;
    window.see("ISO 9001:2026").await;
    window.see("6.1.3").await;
    window.run("document.activeElement?.blur()", vec![]).await;
    window.keys(CTRL_Z).await;
    window.see("Annulation").await;
    window.see("ISO 9001:2015").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_standard_of_ones_own_starts_from_the_template_and_a_wrong_one_is_said() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/standards'", vec![]).await;
    let own = home.path("référentiel.json");
    window.answer_dialogs(&own).await;
    window.press("Enregistrer un modèle").await;
    window.see("Modèle enregistré").await;
    let template = std::fs::read_to_string(&own).expect("a template");
    std::fs::write(&own, template.replace("\"parent\": \"1\"", "\"parent\": \"7\"")).expect("written");
    window.press("Importer un référentiel").await;
    window.see("L’article 1.1 dépend d’un article qui ne le précède pas").await;
    std::fs::write(&own, template).expect("written");
    window.press("Importer un référentiel").await;
    window.see("Mon référentiel:2026").await;
    window.press("Importer un référentiel").await;
    window.see("Mon référentiel 2026 est déjà dans ce dossier").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_confirm_the_version_in_force() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/procedures'", vec![]).await;
    window.press("PR-ACH-01").await;
    window.fill("Doivent l’avoir lue", "Acheteurs\u{e007}Juristes « marchés »").await;
    window.see("PR-ACH-01 modifié").await;
    window.press("Lectures").await;
    window.see("Juristes « marchés » En attente").await;
    window.press("Noter la lecture").await;
    window.see("lue par Acheteurs").await;
    window.see("Acheteurs Lue le").await;
    window.fill("Autre lecteur", "Stagiaire").await;
    window.fill("Lue le", "01/01/2001").await;
    let buttons = window.client.find_all(fantoccini::Locator::Css(".readers .button")).await.expect("buttons");
    buttons.last().expect("a button").click().await.expect("pressed");
    window.see("Antérieure au jour où la version s’applique").await;
    // A clause is linked from its own page.
    window.run("location.hash = '#/clauses/iso-9001-2015%2F8.6'", vec![]).await;
    window.see("Libération").await;
    window.pick("Fiche", "PR-EXE-02", "PR-EXE-02").await;
    window.see_in(".toast-done", "lié à").await;
    window.see("PR-EXE-02 Recours et contentieux").await;
    window.close().await;
}
