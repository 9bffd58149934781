//! Every page: nothing an assistive technology would stumble on, no raw key, no English on a French screen.
//!
//! With `SCREENS=folder`, a picture of each page is kept there.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::Duration;

use journeys::{Home, Window, repository};
use serde_json::{Value, json};
use store::journal::Author;

const PAGES: &[&str] = &[
    "preparation",
    "drill",
    "pack",
    "clauses",
    "standards",
    "processes",
    "procedures",
    "audits",
    "findings",
    "actions",
    "contracts",
    "legality",
    "thresholds",
    "samples",
    "statistics",
    "open-data",
    "journal",
    "merge",
    "team",
    "settings",
];

/// What axe finds wrong on the page.
async fn axe(window: &Window) -> Vec<String> {
    let axe =
        std::fs::read_to_string(repository().join("ui/node_modules/axe-core/axe.min.js")).expect("npm ci was run");
    window.run(&format!("{axe}; return true"), vec![]).await;
    let script = "const done = arguments[arguments.length - 1];
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => done(
            r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 140) + ' ' + (n.any[0]?.message ?? '')).join(' | '))));";
    let found: Value = window.client.execute_async(script, vec![]).await.expect("axe runs");
    found.as_array().into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)).collect()
}

async fn keep(window: &Window, name: &str) {
    if let Some(folder) = std::env::var_os("SCREENS") {
        let folder = PathBuf::from(folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        window.picture(&folder.join(format!("{name}.png"))).await;
    }
}

async fn wait_until_idle() {
    tokio::time::sleep(Duration::from_millis(450)).await;
}

/// Keys of the locale files that would show where a sentence is missing: words that begin as some key does.
fn raw_keys(text: &str) -> Vec<&str> {
    static BEGINNINGS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let sources = language::Language::French.sources();
        let keys = sources
            .iter()
            .flat_map(|source| source.lines())
            .filter_map(|line| line.split_once(" = "))
            .filter(|(key, _)| !key.starts_with(' '));
        keys.filter_map(|(key, _)| Some(key.split_once('-')?.0.to_owned())).collect()
    });
    let is_key = |word: &&str| {
        let plain = word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_');
        plain && word.split_once('-').is_some_and(|(first, rest)| rest.len() > 2 && BEGINNINGS.contains(first))
    };
    text.split(|c: char| c.is_whitespace() || ",;:.()«»".contains(c)).filter(is_key).collect()
}

/// Small words that stand twice in a row: a sentence was put together from parts that both said them.
fn doubled_words(text: &str) -> Vec<String> {
    let small = [
        "le", "la", "les", "du", "de", "des", "un", "une", "au", "aux", "et", "à", "en", "est", "par", "sur", "pour",
        "the", "of", "on",
    ];
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let pairs = lines.flat_map(|words| words.windows(2).map(|pair| [pair[0], pair[1]]).collect::<Vec<_>>());
    pairs.filter(|[a, b]| a == b && small.contains(a)).map(|[a, _]| format!("{a} {a}")).collect()
}

async fn walk(theme: &str, width: u32, height: u32) {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open_sized(&home, Some(&file), width, height).await;
    window.see("Ce qui manque avant l’audit").await;
    wait_until_idle().await;
    window.run("localStorage.setItem('theme', JSON.stringify(arguments[0])); document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)]).await;
    let mut wrong = Vec::new();
    for page in PAGES {
        window.run("location.hash = '#/' + arguments[0]", vec![json!(page)]).await;
        wait_until_idle().await;
        let name = format!("{page}-{theme}-{width}");
        if ["findings", "procedures", "processes", "audits", "actions", "contracts"].contains(page) {
            keep(&window, &format!("{name}-table")).await;
            let first = if *page == "processes" { ".map-box-open" } else { ".table-row .cell" };
            window.press_at(first).await;
            wait_until_idle().await;
        }
        if *page == "clauses" {
            window.press("Tableau").await;
            wait_until_idle().await;
            keep(&window, &format!("{name}-table")).await;
            wrong.extend(axe(&window).await.into_iter().map(|v| format!("{name}-table: {v}")));
            window.press("Tableau").await;
            window.press("8.6").await;
            wait_until_idle().await;
        }
        if *page == "standards" {
            window.press("Ajouter ISO 9001:2026").await;
            window.see("6.1.3").await;
            wait_until_idle().await;
        }
        if *page == "pack" {
            window.press("Préparer le dossier").await;
            window.see("Empreinte du journal").await;
            wait_until_idle().await;
        }
        keep(&window, &name).await;
        wrong.extend(axe(&window).await.into_iter().map(|v| format!("{name}: {v}")));
        let text = window.text().await;
        wrong.extend(raw_keys(&text).into_iter().map(|k| format!("{name}: raw key {k}")));
        wrong.extend(doubled_words(&text).into_iter().map(|pair| format!("{name}: {pair}")));
    }
    window.run("location.hash = '#/audits'", vec![]).await;
    window.press("Programme").await;
    window.see("articles que personne").await;
    wait_until_idle().await;
    keep(&window, &format!("programme-{theme}-{width}")).await;
    wrong.extend(axe(&window).await.into_iter().map(|v| format!("programme: {v}")));
    window.press("Programme").await;
    window.press("AI-2026-02").await;
    for tab in ["Plan", "Questions"] {
        window.press(tab).await;
        wait_until_idle().await;
        keep(&window, &format!("audit-{tab}-{theme}-{width}")).await;
        wrong.extend(axe(&window).await.into_iter().map(|v| format!("audit {tab}: {v}")));
    }
    window.press("Entretien plein écran").await;
    wait_until_idle().await;
    keep(&window, &format!("interview-{theme}-{width}")).await;
    wrong.extend(axe(&window).await.into_iter().map(|v| format!("interview: {v}")));
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("S2-2026-08").await;
    window.press("FNC").await;
    wait_until_idle().await;
    keep(&window, &format!("sheet-{theme}-{width}")).await;
    wrong.extend(axe(&window).await.into_iter().map(|v| format!("sheet: {v}")));
    window.run("location.hash = '#/actions'", vec![]).await;
    window.press("AC-07").await;
    window.press("Suivi").await;
    wait_until_idle().await;
    keep(&window, &format!("action-life-{theme}-{width}")).await;
    wrong.extend(axe(&window).await.into_iter().map(|v| format!("life: {v}")));
    window.run("location.hash = '#/actions'", vec![]).await;
    window.press("Par état").await;
    wait_until_idle().await;
    keep(&window, &format!("board-{theme}-{width}")).await;
    wrong.extend(axe(&window).await.into_iter().map(|v| format!("board: {v}")));
    wrong.extend(raw_keys(&window.text().await).into_iter().map(|k| format!("board: raw key {k}")));
    window.run("location.hash = '#/import/procedure'", vec![]).await;
    window.answer_dialogs(&repository().join("tests/fixtures/documents.xlsx")).await;
    window.press("Choisir un fichier").await;
    window.see("4 997 fiches créées").await;
    keep(&window, &format!("import-{theme}-{width}")).await;
    window.run("document.querySelector('.import-scroll').scrollIntoView()", vec![]).await;
    keep(&window, &format!("import-result-{theme}-{width}")).await;
    wrong.extend(axe(&window).await.into_iter().map(|v| format!("import: {v}")));
    wrong.extend(raw_keys(&window.text().await).into_iter().map(|k| format!("import: raw key {k}")));
    window.run("location.hash = '#/findings/new'", vec![]).await;
    wait_until_idle().await;
    keep(&window, &format!("finding-new-{theme}-{width}")).await;
    wrong.extend(axe(&window).await.into_iter().map(|v| format!("new: {v}")));
    window.keys("\u{e00c}").await;
    window.run("document.activeElement.blur()", vec![]).await;
    window.keys("\u{e009}k\u{e000}").await;
    window.find(".palette input").await.send_keys("signature").await.expect("keys");
    wait_until_idle().await;
    keep(&window, &format!("palette-{theme}-{width}")).await;
    wrong.extend(axe(&window).await.into_iter().map(|v| format!("palette: {v}")));
    window.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_in_light() {
    walk("light", 1280, 800).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_in_dark() {
    walk("dark", 1920, 1080).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_screen_and_the_guide() {
    let home = Home::new();
    let window = Window::open(&home, None).await;
    window.see("Nouveau dossier").await;
    wait_until_idle().await;
    keep(&window, "welcome").await;
    let mut wrong = axe(&window).await;
    window.press("Nouveau dossier").await;
    window.see("Votre certificat").await;
    wait_until_idle().await;
    keep(&window, "guide").await;
    wrong.extend(axe(&window).await);
    window.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_settings_and_the_first_screen_of_a_protected_dossier() {
    let home = Home::new();
    let file = home.demonstration(0);
    let author = Author { name: "Claire Vidal".into(), function: String::new(), station: "essai".into(), signer: None };
    domain::set_password(&file, &author, Some("trois mots secrets")).expect("protected");
    let window = Window::open(&home, Some(&file)).await;
    window.see("demande un mot de passe").await;
    wait_until_idle().await;
    keep(&window, "unlock").await;
    let mut wrong = axe(&window).await;
    window.keys("trois mots secrets\u{e007}").await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/settings'", vec![]).await;
    window.see("Ce dossier est chiffré").await;
    window.run("document.querySelector('form').scrollIntoView({ block: 'center' })", vec![]).await;
    wait_until_idle().await;
    keep(&window, "settings-password").await;
    wrong.extend(axe(&window).await);
    window.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
