//! Contracts in the window: the register, the legality checks, and what becomes of an alert.

use journeys::{Home, Window, probant};

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
    window.press("Contrôles").await;
    window.run("location.hash = '#/contracts'", vec![]).await;
    window.press("2024-S-009").await;
    window.press_at("[role=tab][data-key=checks]").await;
    window.see("9 jours de l’envoi").await;
    window.press("Écarter…").await;
    window.fill("Motif", "Lot unique : « aucun » candidat évincé").await;
    window.see("Écartée : Lot unique").await;
    window.press("Rétablir l’alerte").await;
    window.see("Alerte Délai de suspension").await;
    window.press("En faire un constat").await;
    window.see("CCP R2182-1 – Délai de suspension").await;
    window.see("Marché 2024-S-009").await;
    // A document that is missing is an alert.
    window.run("location.hash = '#/contracts'", vec![]).await;
    window.press("2024-S-001").await;
    window.press_at("[role=tab][data-key=pieces]").await;
    window.see("2 pièces vérifiées sur").await;
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
    window.run("location.hash = '#/contracts/new'", vec![]).await;
    window.fill("Objet", "Acquisition de « bancs » pour l’été").await;
    window.fill("Code CPV", "39113600").await;
    window.fill("Estimation", "218 000").await;
    window.fill("Avis envoyé le", "31/12/2025").await;
    window.keys(CTRL_ENTER).await;
    window.see("M-2026-001").await;
    window.see("39113600").await;
    window.press_at("[role=tab][data-key=checks]").await;
    window.see("Non renseigné : Procédure").await;
    window.press_at("[role=tab][data-key=record]").await;
    window.press_at("label ~ * button[aria-label*='Procédure'], .field:nth-of-type(6) button").await;
    window.press("Procédure adaptée").await;
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
    window.see("nombre").await;
    window.close().await;
}
