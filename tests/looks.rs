//! Pages looked at in many states: pictures for whoever asks for them, and nothing cut, empty or untranslated for everybody.

use journeys::{Home, Window};
use serde_json::json;

/// Pages with a record open where they have one: name, address, what a row to open says.
const PAGES: &[(&str, &str, &str)] = &[
    ("preparation", "preparation", ""),
    ("findings", "findings", "AI-2026-02-06"),
    ("contracts", "contracts", "2026-S-042"),
    ("actions", "actions", "AC-08"),
    ("audits", "audits", "AI-2026-02"),
    ("procedures", "procedures", "PR-ACH-02"),
    ("processes", "processes", "P6"),
    ("journal", "journal", ""),
    ("settings", "settings", ""),
    ("clauses", "clauses", "8.6"),
    ("legality", "legality", ""),
    ("samples", "samples", ""),
    ("statistics", "statistics", ""),
    ("pack", "pack", ""),
];

async fn picture(window: &Window, name: &str) {
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join(format!("{name}.png"))).await;
    }
}

/// What a person would call cheap: a raw key, a text that lies over its neighbour's edge, a page that is wider than the window.
const CHEAP: &str = r"
    const wrong = [];
    const shown = (e) => e.checkVisibility?.() !== false && e.getClientRects().length > 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim();
        if (/^[a-z_]+(-[a-z_0-9]+){1,5}$/.test(text) && shown(walker.currentNode.parentElement)
            && !walker.currentNode.parentElement.closest('code, .path, input, textarea')) wrong.push('key ' + text);
    }
    if (document.documentElement.scrollWidth > innerWidth + 1) wrong.push('wider than the window');
    for (const button of document.querySelectorAll('.list-head .button, .panel-foot .button, .actions .button')) {
        if (shown(button) && button.scrollWidth > button.clientWidth + 1) wrong.push('cut ' + button.textContent);
    }
    return wrong.slice(0, 5).join(' | ')";

async fn walk(language: &str, width: u32, height: u32, zoom: f64) {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open_sized(&home, Some(&file), width, height).await;
    window.see("Ce qui manque").await;
    if language == "en" {
        window.run("location.hash = '#/settings'", vec![]).await;
        window.choose("Langue", "English").await;
        window.see("Settings").await;
    }
    if zoom > 1.0 {
        // As the person does it: Ctrl and +, five times from as it is to twice.
        for _ in 0..5 {
            window.keys("\u{e009}+\u{e000}").await;
        }
    }
    for (name, page, row) in PAGES {
        window.run("location.hash = arguments[0]", vec![json!(format!("#/{page}"))]).await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let label = format!("look-{name}-{language}-{width}-{zoom}");
        picture(&window, &label).await;
        let cheap = window.run(CHEAP, vec![]).await;
        assert_eq!(cheap, json!(""), "{label}");
        // However large, a table shows some rows at once.
        let rows = "const box = document.querySelector('.table')?.getBoundingClientRect();
            return box ? [...document.querySelectorAll('.table-row')].filter((r) =>
                r.getBoundingClientRect().bottom <= box.bottom + 1).length : null";
        let (rows, total) = (
            window.run(rows, vec![]).await,
            window.run("return document.querySelector('.table')?.ariaRowCount", vec![]).await,
        );
        if let (Some(rows), Some(total)) = (rows.as_u64(), total.as_str().and_then(|n| n.parse::<u64>().ok())) {
            assert!(rows >= 8.min(total - 1), "{label}: {rows} rows of {total}");
        }
        if !row.is_empty() {
            let open = "[...document.querySelectorAll('.table-row, .clause-row, .map-box-open, .split button, .list-side button')]
                .find((r) => r.textContent.includes(arguments[0]))?.click()";
            window.run(open, vec![json!(row)]).await;
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            picture(&window, &format!("{label}-open")).await;
            let cheap = window.run(CHEAP, vec![]).await;
            assert_eq!(cheap, json!(""), "{label} open");
        }
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_sound_in_french_on_a_small_screen() {
    walk("fr", 1280, 800, 1.0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_sound_in_english_on_a_large_screen() {
    walk("en", 1920, 1080, 1.0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_sound_at_twice_the_size() {
    walk("fr", 1280, 800, 2.0).await;
}
