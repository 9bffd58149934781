//! What assistive technology meets: every page at 320 CSS pixels of width, and the path of a keyboard or a screen reader
//! through three journeys. Colours, names, roles and sizes of targets are axe's (`pages.rs`).

use journeys::{Home, Window};
use serde_json::json;

const TAB: &str = "\u{e004}";

const PAGES: &[&str] = &[
    "preparation",
    "pack",
    "clauses",
    "processes",
    "procedures",
    "contracts",
    "legality",
    "samples",
    "statistics",
    "audits",
    "findings",
    "actions",
    "journal",
    "team",
    "settings",
    "findings/new",
    "thresholds",
    "standards",
];

/// What stands out of the page to the right, but in what may scroll sideways: tables, charts, maps, timetables (WCAG 1.4.10).
const OUTSIDE: &str = r"
    const wrong = [];
    if (document.documentElement.scrollWidth > innerWidth + 1) wrong.push('page ' + document.documentElement.scrollWidth);
    const scrolls = (e) => {
        for (let p = e.parentElement; p; p = p.parentElement) {
            if (/auto|scroll|hidden/.test(getComputedStyle(p).overflowX) && p !== document.body) return true;
        }
        return false;
    };
    for (const e of document.querySelectorAll('button, input, textarea, h1, h2, p, a, label')) {
        const box = e.getBoundingClientRect();
        if (box.width > 0 && box.right > innerWidth + 1 && e.checkVisibility?.() !== false && !scrolls(e)) {
            wrong.push(e.tagName + ' ' + (e.textContent ?? '').trim().slice(0, 30) + ' ' + Math.round(box.right));
        }
    }
    return wrong.slice(0, 4).join(' | ')";

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_read_at_320_pixels_without_scrolling_sideways() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open_sized(&home, Some(&file), 1280, 1024).await;
    window.see("Ce qui manque").await;
    for _ in 0..8 {
        window.keys("\u{e009}+\u{e000}").await;
    }
    window.is("innerWidth", json!(320)).await;
    let mut wrong = Vec::new();
    for page in PAGES {
        window.run("location.hash = '#/' + arguments[0]", vec![json!(page)]).await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        if let Ok(folder) = std::env::var("SCREENS") {
            let name = format!("narrow-{}.png", page.replace('/', "-"));
            window.picture(&std::path::Path::new(&folder).join(name)).await;
        }
        let outside = window.run(OUTSIDE, vec![]).await;
        if outside != json!("") {
            wrong.push(format!("{page}: {outside}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    window.close().await;
}

/// Buttons, titles and labels that are cut once the person has put more space into texts (WCAG 1.4.12).
const SPACED: &str = r"
    const style = document.getElementById('spaced') ?? document.head.appendChild(Object.assign(document.createElement('style'), { id: 'spaced' }));
    style.textContent = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; } p { margin-bottom: 2em !important; }';
    return [...document.querySelectorAll('button:not(.icon-button), h1, h2, label')]
        .filter((e) => e.checkVisibility?.() !== false && e.clientWidth > 4 && !e.closest('.table, .process-map, .timetable, .programme-grid'))
        .filter((e) => getComputedStyle(e).overflow === 'hidden'
            && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 4))
        .map((e) => e.textContent.trim().slice(0, 30)).slice(0, 5).join(' | ')";

#[tokio::test(flavor = "multi_thread")]
async fn texts_with_more_space_are_not_cut() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    let mut wrong = Vec::new();
    for page in PAGES {
        window.run("location.hash = '#/' + arguments[0]", vec![json!(page)]).await;
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        let cut = window.run(SPACED, vec![]).await;
        if cut != json!("") {
            wrong.push(format!("{page}: {cut}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    window.close().await;
}

/// The role and the name of what has the focus, as a screen reader says them, and whether it is in sight.
const HEARD: &str = r"
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const by = (e.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
        .map((i) => document.getElementById(i)?.textContent ?? '').join(' ').trim();
    const label = e.ariaLabel || by || e.labels?.[0]?.textContent || e.closest('label')?.textContent || e.textContent
        || e.title || e.placeholder || '';
    const implied = { BUTTON: 'button', A: 'link', INPUT: e.type, TEXTAREA: 'textbox', SELECT: 'listbox', SUMMARY: 'summary' };
    const box = e.getBoundingClientRect();
    const ring = getComputedStyle(e);
    return {
        role: e.getAttribute('role') ?? implied[e.tagName] ?? '',
        name: label.replace(/\s+/g, ' ').trim().slice(0, 60),
        seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
        ring: e.matches(':focus-visible') && (ring.outlineStyle !== 'none' || ring.boxShadow !== 'none'
            || e.closest('[data-focus-visible], [data-focused]') !== null),
    }";

/// Walks a page with the tab key until it comes round, and says what it met.
async fn path(window: &Window, page: &str, most: usize) -> Vec<String> {
    window.run("location.hash = '#/' + arguments[0]", vec![json!(page)]).await;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    window.run("document.activeElement?.blur()", vec![]).await;
    let mut heard: Vec<String> = Vec::new();
    let mut wrong = Vec::new();
    for _ in 0..most {
        window.keys(TAB).await;
        let here = window.run(HEARD, vec![]).await;
        if here.is_null() {
            // Past the last stop the focus leaves the page, as in any window.
            continue;
        }
        let (role, name) = (here["role"].as_str().unwrap_or_default(), here["name"].as_str().unwrap_or_default());
        let line = format!("{role}: {name}");
        if role.is_empty() || name.is_empty() {
            wrong.push(format!("without a role or a name: {line}"));
        }
        let stuck = name
            .chars()
            .zip(name.chars().skip(1))
            .any(|(a, b)| a.is_lowercase() && (b.is_uppercase() || b.is_numeric()));
        if stuck {
            wrong.push(format!("words run together: {line}"));
        }
        if here["seen"] != json!(true) {
            wrong.push(format!("out of sight: {line}"));
        }
        if here["ring"] != json!(true) {
            wrong.push(format!("no ring: {line}"));
        }
        if heard.len() > 3 && heard[..3].contains(&line) {
            break;
        }
        heard.push(line);
    }
    if let Ok(folder) = std::env::var("SCREENS") {
        let name = format!("path-{}.txt", page.replace('/', "-"));
        std::fs::write(std::path::Path::new(&folder).join(name), heard.join("\n")).expect("written");
    }
    assert!(wrong.is_empty(), "{page}:\n{}\nafter\n{}", wrong.join("\n"), heard.join("\n"));
    heard
}

/// Whether these are met in this order, whatever lies between.
fn in_order(heard: &[String], wanted: &[&str]) {
    let mut rest = heard.iter();
    for one in wanted {
        assert!(rest.any(|line| line.contains(one)), "« {one} » is not met in its place:\n{}", heard.join("\n"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_screen_reader_s_path_through_three_journeys() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    // Preparing: from the search to the gaps, each with what it says.
    let heard = path(&window, "preparation", 80).await;
    in_order(
        &heard,
        &["Aller au contenu", "Préparation 10", "Rechercher partout", "M’entraîner", "Bloquant", "AI-2026-02-06"],
    );
    // Writing a finding: the fields in the order of the form, then the two ways to end.
    let heard = path(&window, "findings/new", 90).await;
    in_order(
        &heard,
        &["Nouveau constat", "Type", "Constat", "Article", "Exigence", "Preuve", "Risque", "Créer", "Annuler"],
    );
    // Making a pack: its choices, then what makes it.
    let heard = path(&window, "pack", 120).await;
    in_order(&heard, &["Modèle", "Date du dossier", "Synthèse", "Période et filtres", "Préparer le dossier"]);
    window.close().await;
}
