//! The map of the processes and the programme of audits: walked, opened and changed, with the keys and with the pointer.

use journeys::{Home, Window};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const DELETE: &str = "\u{e017}";
const DOWN: &str = "\u{e015}";
const RIGHT: &str = "\u{e014}";
const LEFT: &str = "\u{e012}";
const ESCAPE: &str = "\u{e00c}";
/// Held down until [`UP`].
const ALT: &str = "\u{e00a}";
const UP: &str = "\u{e000}";

async fn look(window: &Window, name: &str) {
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join(format!("{name}.png"))).await;
    }
}

/// The code of the box that has the focus, and the codes of all in their order.
const HERE: &str = "document.activeElement?.querySelector('.map-box-code')?.textContent ?? null";
const CODES: &str = "[...document.querySelectorAll('.map-box-code')].map((e) => e.textContent).join(' ')";
const ARROWS: &str = "document.querySelectorAll('.map-arrows polyline:not(.map-arrow-written)').length";

#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_walked_opened_and_changed_with_the_keys() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/processes'", vec![]).await;
    window.is(CODES, json!("P1 P2 P3 P4 P5 P6 P7 P8 P9")).await;
    // What the list of gaps says of a process stands on its box.
    window.see_in("[data-testid=box-state]", "écart").await;
    look(&window, "map-light-1280").await;
    window.run("document.querySelector('[data-box]').focus()", vec![]).await;
    window.keys(&format!("{RIGHT}{DOWN}")).await;
    let here = window.run(&format!("return {HERE}"), vec![]).await;
    assert!(matches!(here.as_str(), Some("P3" | "P4")), "{here}");
    window
        .run(
            "[...document.querySelectorAll('[data-box]')].find((b) => b.firstChild.textContent === 'P4').focus()",
            vec![],
        )
        .await;
    window.see("Flèches de P4").await;
    // One place to the left, and back by undoing.
    window.keys(&format!("{ALT}{LEFT}{UP}")).await;
    window.see("P4 : place sur la carte des processus").await;
    window.is(CODES, json!("P1 P2 P4 P3 P5 P6 P7 P8 P9")).await;
    window.is(HERE, json!("P4")).await;
    window.press("Annuler").await;
    window.is(CODES, json!("P1 P2 P3 P4 P5 P6 P7 P8 P9")).await;
    // Into another band: its sheet says so.
    window
        .run(
            "[...document.querySelectorAll('[data-box]')].find((b) => b.firstChild.textContent === 'P9').focus()",
            vec![],
        )
        .await;
    let before = window.run(&format!("return {ARROWS}"), vec![]).await.as_u64().expect("a number");
    window.keys("l").await;
    window.see("Relier P9 à").await;
    window.keys(&format!("{LEFT}{ENTER}")).await;
    window.is(ARROWS, json!(before + 1)).await;
    window.keys(&format!("l{RIGHT}{ENTER}")).await;
    window.is(ARROWS, json!(before)).await;
    // Giving up links nothing.
    window.keys(&format!("l{ESCAPE}")).await;
    window.gone("Relier").await;
    window.is(HERE, json!("P9")).await;
    window.keys(ENTER).await;
    window.see_in(".panel", "P9").await;
    look(&window, "map-open-light-1280").await;
    window.keys(ESCAPE).await;
    // The table is one press away, and stays what one comes back to.
    window.press("Carte").await;
    window.is("document.querySelectorAll('.table-row').length", json!(9)).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn boxes_and_arrows_are_dragged() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/processes'", vec![]).await;
    window.is(CODES, json!("P1 P2 P3 P4 P5 P6 P7 P8 P9")).await;
    let point = |code: &'static str, part: &'static str| {
        format!(
            "const own = [...document.querySelectorAll('.map-box')].find((b) => b.querySelector('.map-box-code').textContent === '{code}');
             const box = own.querySelector('{part}').getBoundingClientRect();
             return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]"
        )
    };
    let at = async |code, part| {
        let place = window.run(&point(code, part), vec![]).await;
        (place[0].as_i64().expect("a place"), place[1].as_i64().expect("a place"))
    };
    let (from, to) = (at("P6", ".map-box-open").await, at("P3", ".map-box-open").await);
    window.drag(from, (to.0 - 60, to.1)).await;
    window.is(CODES, json!("P1 P2 P6 P3 P4 P5 P7 P8 P9")).await;
    // What was dragged is not opened.
    window.is("location.hash", json!("#/processes")).await;
    let before = window.run(&format!("return {ARROWS}"), vec![]).await.as_u64().expect("a number");
    let (from, to) = (at("P1", ".map-box-handle").await, at("P2", ".map-box-open").await);
    window.drag(from, to).await;
    window.is(ARROWS, json!(before + 1)).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_programme_is_planned_cell_by_cell() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/audits'", vec![]).await;
    window.press("Programme").await;
    window.see("2 audits internes réalisés sur 3 prévus").await;
    look(&window, "programme-light-1280").await;
    let planned = "[...document.querySelectorAll('tr')].find((r) => r.textContent.includes('P8'))
        ?.querySelectorAll('.programme-movable').length";
    // Next month, in which nothing is planned yet.
    window
        .run(
            "const row = [...document.querySelectorAll('tr')].find((r) => r.textContent.includes('P8'));
        const now = Number(document.querySelector('[data-now]').cellIndex);
        row.querySelector(`[data-month=\"${now + 1}\"]`).focus()",
            vec![],
        )
        .await;
    window.see("Rien de prévu").await;
    window.keys(ENTER).await;
    window.see("Programme : P8 prévu dans").await;
    window.is(planned, json!(1)).await;
    window.see("sur 4 prévus").await;
    look(&window, "programme-planned-light-1280").await;
    let month = "Number(document.querySelector('.programme-movable[aria-selected=true]')?.dataset.month)";
    let begins = window.run(&format!("return {month}"), vec![]).await.as_u64().expect("a month");
    window.keys(&format!("{ALT}{RIGHT}{UP}")).await;
    window.see("Programme : P8 déplacé dans").await;
    window.is(month, json!(begins + 1)).await;
    window.keys(DELETE).await;
    window.see("Programme : P8 retiré de").await;
    window.is(planned, json!(0)).await;
    window.press("Annuler").await;
    window.is(planned, json!(1)).await;
    // With the pointer, a month before the one it was planned for.
    let place = |month: u64| {
        format!(
            "const row = [...document.querySelectorAll('tr')].find((r) => r.textContent.includes('P8'));
             const box = row.querySelector('[data-month=\"{month}\"]').getBoundingClientRect();
             return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]"
        )
    };
    let at = async |month| {
        let place = window.run(&place(month), vec![]).await;
        (place[0].as_i64().expect("a place"), place[1].as_i64().expect("a place"))
    };
    window.drag(at(begins + 1).await, at(begins - 1).await).await;
    window.is(month, json!(begins - 1)).await;
    window.keys(ENTER).await;
    window.is("location.hash.startsWith('#/audits/')", json!(true)).await;
    window.close().await;
}
