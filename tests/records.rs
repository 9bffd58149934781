//! The room that a record takes: beside its table, dragged wider, or as a page of its own.

use journeys::{Home, Window};
use serde_json::json;

const DOWN: &str = "\u{e015}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const LEFT: &str = "\u{e012}";

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_opened_as_a_page_and_widened_by_keyboard_alone() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.see("14 constats").await;
    window.is("document.activeElement.className", json!("table")).await;
    // Enter opens the record beside its table, Enter again as a page, in its first field.
    window.keys(&format!("{DOWN}{ENTER}")).await;
    window.see("Aide au classement").await;
    window.is("location.hash.endsWith('/full')", json!(false)).await;
    window.keys(ENTER).await;
    window.is("location.hash.endsWith('/full')", json!(true)).await;
    window.is("document.querySelector('.list-side').checkVisibility()", json!(false)).await;
    window.is("document.activeElement.closest('.panel') !== null", json!(true)).await;
    window.is("['INPUT', 'TEXTAREA'].includes(document.activeElement.tagName)", json!(true)).await;
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join("finding-full-light-1280.png")).await;
    }
    // Escape leaves the page for the place beside the table, then the record.
    window.run("document.activeElement.blur(); document.querySelector('.panel').focus()", vec![]).await;
    window.keys(ESCAPE).await;
    window.is("location.hash.endsWith('/full')", json!(false)).await;
    window.is("document.querySelector('.list-side').checkVisibility()", json!(true)).await;
    window.see("Aide au classement").await;
    // The line between them is walked with the arrows, and stays where it was put.
    let width = "return document.querySelector('.panel').clientWidth";
    let before = window.run(width, vec![]).await.as_u64().expect("pixels");
    window.run("document.querySelector('.splitter').focus()", vec![]).await;
    window.keys(&format!("{LEFT}{LEFT}{LEFT}")).await;
    window.is(&format!("document.querySelector('.panel').clientWidth === {}", before + 72), json!(true)).await;
    window.run("location.hash = '#/procedures'", vec![]).await;
    window.press("PR-ACH-09").await;
    window.is(&format!("document.querySelector('.panel').clientWidth === {}", before + 72), json!(true)).await;
    // As a page from the button, and back by the address.
    window.press_at("[aria-label='Ouvrir en pleine page']").await;
    window.is("location.hash.endsWith('/full')", json!(true)).await;
    window.run("history.back()", vec![]).await;
    window.is("location.hash.endsWith('/full')", json!(false)).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tabs_and_head_of_a_page_stay_on_one_line() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    for (page, record) in [("contracts", "2026-T-059"), ("audits", "AI-2026-02"), ("findings", "S2-2026-08")] {
        window.run(&format!("location.hash = '#/{page}'"), vec![]).await;
        window.press(record).await;
        window.see("Historique").await;
        let lines = "new Set([...document.querySelectorAll('.tabs .tab')].map((tab) => tab.offsetTop)).size";
        window.is(lines, json!(1)).await;
        let head = "new Set([...document.querySelectorAll('.list-head .button')].map((one) => one.offsetTop)).size";
        window.is(head, json!(1)).await;
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_on_a_sheet_and_every_part_of_the_window_is_reached_by_one() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("S2-2026-08").await;
    window.see("Aide au classement").await;
    let f6 = "\u{e036}";
    window.run("document.querySelector('.table').focus()", vec![]).await;
    let mut reached = Vec::new();
    for _ in 0..4 {
        window.keys(f6).await;
        let part = "return ['navigation', 'top', 'list-side', 'panel']
            .find((part) => document.activeElement.closest('.' + part)) ?? 'nowhere'";
        reached.push(window.run(part, vec![]).await.as_str().unwrap_or_default().to_owned());
    }
    assert_eq!(reached, ["panel", "navigation", "top", "list-side"]);
    window.keys("?").await;
    window.see("Raccourcis clavier").await;
    window.see("Ouvrir la fiche à côté de la liste").await;
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join("shortcuts-light-1280.png")).await;
    }
    window.keys(ESCAPE).await;
    window.gone("Passer à la partie suivante").await;
    // A question mark that is typed stays one.
    window.run("document.querySelector('.filter-words').focus()", vec![]).await;
    window.keys("?").await;
    window.is("document.querySelector('.filter-words').value", json!("?")).await;
    // Every state of the actions is in sight at once.
    window.run("location.hash = '#/actions'", vec![]).await;
    window.press("Par état").await;
    window.see("Efficacité à vérifier").await;
    window.is("((one) => one.scrollWidth <= one.clientWidth)(document.querySelector('.board'))", json!(true)).await;
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join("board-light-1280.png")).await;
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picker_makes_what_it_does_not_find() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings/new'", vec![]).await;
    window.pick("Type", "sensible", "Point sensible").await;
    window.fill("Constat", "Vu hors procédure").await;
    window.pick("Processus", "Archiver « au long cours »", "Créer «").await;
    window.see_in("[role=dialog]", "Nouveau processus").await;
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join("picker-create.png")).await;
    }
    // What is missing is said beside its field, and what was typed is there.
    window.keys("\u{e009}\u{e007}\u{e000}").await;
    window.see_in("[role=dialog]", "À renseigner").await;
    window.fill("Code", "P10").await;
    window.run("document.querySelector('[role=dialog] .select-button').click()", vec![]).await;
    window.press("Support").await;
    window.press_at("[role=dialog] .button-first").await;
    window.see("Processus : P10 créé").await;
    window.see_value("Processus", "P10 Archiver « au long cours »").await;
    window.see_value("Constat", "Vu hors procédure").await;
    window.field("Risque").await.click().await.expect("a field");
    window.keys("x\u{e009}\u{e007}\u{e000}").await;
    window.see_in(".toast-done", "créé").await;
    window.see_value("Processus", "P10 Archiver « au long cours »").await;
    window.close().await;
}
