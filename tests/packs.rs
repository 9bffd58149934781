//! The page of the pack in the real window: choosing, counting, making, looking, saving, remembering.

use std::time::Duration;

use journeys::{Home, Window, probant};

/// Chooses another template. The end of a drag with the keyboard takes a press for itself while it is being announced:
/// whoever sees no list presses again.
async fn choose_template(window: &Window, from: &str, to: &str) {
    let open = "return document.querySelectorAll('[role=option]').length > 0 && !!document.querySelector('.popover')";
    'pressing: for _ in 0..5 {
        window.press(from).await;
        for _ in 0..40 {
            tokio::time::sleep(Duration::from_millis(100)).await;
            if window.run(open, vec![]).await == true {
                break 'pressing;
            }
        }
    }
    window.press(to).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sections_of_a_pack_are_chosen_and_ordered_with_the_keyboard_and_remembered_by_template() {
    const RIGHT: &str = "\u{e014}";
    const DOWN: &str = "\u{e015}";
    const ENTER: &str = "\u{e007}";
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/pack'", vec![]).await;
    window.find(".section-item").await;
    let order = async || {
        window.run("return [...document.querySelectorAll('.section-item')].map((e) => e.dataset.key + (e.ariaSelected === 'true'))", vec![]).await
    };
    let first = [
        "summarytrue",
        "scopetrue",
        "matrixtrue",
        "programmetrue",
        "processestrue",
        "procedurestrue",
        "findingstrue",
        "nonconformitiestrue",
        "actionstrue",
    ];
    let rest = ["samplesfalse", "audit-planfalse", "audit-reportfalse", "readinessfalse"];
    assert_eq!(order().await, serde_json::json!([&first[..], &["legalitytrue"], &rest[..]].concat()));
    window.run("document.querySelector('.section-item').focus()", vec![]).await;
    for key in [" ", RIGHT, RIGHT, ENTER, DOWN, DOWN, DOWN, ENTER] {
        window.keys(key).await;
        tokio::time::sleep(Duration::from_millis(120)).await;
    }
    let moved = serde_json::json!([&first[1..], &["legalitytrue", "summaryfalse"], &rest[..]].concat());
    assert_eq!(order().await, moved);
    choose_template(&window, "Préparation complète", "Rapport de constats").await;
    window.see("Constats").await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    let report = order().await.to_string();
    assert!(report.starts_with(r#"["scopetrue","findingstrue","summaryfalse","matrixfalse""#), "{report}");
    window.press("Préparer le dossier").await;
    window.see("Empreinte du fichier").await;
    window.find(".thumbnail").await;
    let search = window.find(".viewer-search").await;
    search.send_keys(&format!("carto risques cotes{ENTER}")).await.expect("keys");
    window.see("Introuvable").await;
    search.clear().await.expect("cleared");
    search.send_keys(&format!("douze risques COTÉS{ENTER}")).await.expect("keys");
    window.gone("Page 1 sur").await;
    window.find(".thumbnail[aria-current='page']").await;
    choose_template(&window, "Rapport de constats", "Préparation complète").await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(order().await, moved);
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_is_counted_limited_redacted_saved_and_found_in_its_history() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/pack'", vec![]).await;
    let count = async || {
        let script = "return document.querySelector('[data-testid=page-count]').textContent";
        for _ in 0..100 {
            let message = window.run(script, vec![]).await;
            let message = message.as_str().unwrap_or_default();
            if let Some(pages) = message.split_whitespace().next().and_then(|n| n.parse::<u32>().ok()) {
                return pages;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the pages are never counted");
    };
    let whole = count().await;
    window.press("Période et filtres").await;
    window.fill("Fiches du", "01/09/2026").await;
    for _ in 0..50 {
        if count().await < whole {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let limited = count().await;
    assert!(limited < whole, "{limited} pages of {whole}");

    window.press("Version expurgée").await;
    window.press("Sans version expurgée").await;
    window.press_at("[role=option][data-key=redacted]").await;
    window.see("Remplacer les noms de personnes").await;
    window.fill("Mots à masquer", "fiche ; marché").await;
    window.press("Préparer le dossier").await;
    window.see("Empreinte du fichier").await;
    window.see("Page 1 sur").await;
    let out = home.path("expurgé.pdf");
    window.answer_dialogs(&out).await;
    window.press("Enregistrer sous").await;
    window.see("Ouvrir le dossier").await;
    window.press("Dossiers d’audit enregistrés (1)").await;
    window.see("expurgé.pdf").await;
    window.run("location.hash = '#/journal'", vec![]).await;
    window.see("Dossier d’audit enregistré : expurgé.pdf").await;
    window.close().await;

    let read = std::process::Command::new("pdftotext").arg(&out).arg("-").output().expect("poppler-utils");
    let text = String::from_utf8_lossy(&read.stdout).to_lowercase();
    assert!(text.contains("[masqué]") && text.contains("version expurgée"), "{text}");
    let [pack, dossier] = [&out, &file].map(|p| p.to_str().expect("a path"));
    let checked = probant(&home, &["verify", "--pack", pack, dossier]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    assert!(probant(&home, &["verify", dossier]).status.success());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_charts_of_the_pack_are_on_the_pages_of_the_window_and_follow_its_records() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    let message = async || {
        let script = "return [...document.querySelectorAll('.chart svg')].map((e) => e.getAttribute('aria-label'))";
        for _ in 0..50 {
            let message = window.run(script, vec![]).await;
            if message.as_array().is_some_and(|all| !all.is_empty()) {
                return message.to_string();
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("no chart");
    };
    window.see("Cycle de certification").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("Graphiques").await;
    window.see("Processus et chapitres de la norme").await;
    assert!(message().await.contains("Non-conformité majeure 2"), "{}", message().await);
    window.run("location.hash = '#/findings/new'", vec![]).await;
    window.pick("Type", "maj", "Non-conformité majeure").await;
    window.fill("Constat", "Une de plus").await;
    window.field("Risque").await.click().await.expect("a field");
    window.keys("x\u{e009}\u{e007}\u{e000}").await;
    window.see_in(".toast-done", "créé").await;
    for _ in 0..50 {
        if message().await.contains("Non-conformité majeure 3") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(message().await.contains("Non-conformité majeure 3"), "{}", message().await);
    window.close().await;
}

/// What has the focus: its label, and whether it opens something that is shut.
const FOCUSED: &str = "const e = document.activeElement;
    if (!e || e === document.body) return null;
    const by = (e.getAttribute('aria-labelledby') ?? '').split(' ').map((i) => document.getElementById(i)?.textContent ?? '');
    const label = e.ariaLabel || by.join(' ').trim() || e.labels?.[0]?.textContent || e.closest('label')?.textContent
        || e.textContent || e.placeholder;
    const box = e.getBoundingClientRect();
    const shut = e.tagName === 'SUMMARY' && !e.parentElement.open;
    return { label: label.trim(), shut, seen: box.bottom > 0 && box.top < innerHeight };";

#[tokio::test(flavor = "multi_thread")]
async fn every_choice_of_the_pack_is_reached_with_the_tab_key_alone() {
    const TAB: &str = "\u{e004}";
    let home = Home::new();
    let window = Window::open(&home, Some(&home.demonstration(0))).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/pack'", vec![]).await;
    window.find(".section-item").await;
    let mut reached: Vec<String> = Vec::new();
    for _ in 0..70 {
        window.keys(TAB).await;
        let mut focused = window.run(FOCUSED, vec![]).await;
        let Some(label) = focused["label"].as_str().map(str::to_owned) else { continue };
        // What has the focus scrolls into sight, which takes a moment while the page is still being laid out.
        for _ in 0..100 {
            if focused["seen"] == true {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            focused = window.run(FOCUSED, vec![]).await;
        }
        assert_eq!(focused["seen"], true, "{label} has the focus out of sight");
        reached.push(label);
        if focused["shut"] == true {
            window.keys(" ").await;
        }
    }
    for wanted in [
        "Filtre — Constats",
        "Modèle",
        "Titre",
        "Version",
        "Diffusion",
        "Langue",
        "Fiches du",
        "Version expurgée",
        "Période et filtres",
        "Préparer le dossier",
    ] {
        assert!(reached.iter().any(|label| label.contains(wanted)), "{wanted} is not among {reached:#?}");
    }
    window.close().await;
}
