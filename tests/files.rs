//! Files that are wrong, go wrong, or go away: each has its sentence in the real window, and nothing is lost.

use journeys::{Home, Window, probant};

const CTRL_K: &str = "\u{e009}k\u{e000}";

#[tokio::test(flavor = "multi_thread")]
async fn a_dossier_that_cannot_be_opened_says_why_and_offers_a_way_on() {
    let home = Home::new();
    let file = home.demonstration(0);
    let picture = home.path("photo.probant");
    std::fs::write(&picture, b"\x89PNG").expect("written");
    let window = Window::open(&home, Some(&picture)).await;
    window.see("« photo.probant » n’est pas un dossier Probant").await;
    window.close().await;

    let held = Window::open(&home, Some(&file)).await;
    held.see("Ce qui manque").await;
    let other = Home::new();
    let second = Window::open(&other, Some(&file)).await;
    second.see("Ce dossier est déjà ouvert").await;
    second.press("Ouvrir en lecture seule").await;
    second.see("Lecture seule").await;
    second.close().await;
    held.close().await;
}

/// Spoils a copy of the dossier `good`, and says what the window must say of it and the way on it must offer.
fn spoilt(home: &Home, good: &std::path::Path) -> Vec<(std::path::PathBuf, &'static str, &'static str)> {
    let bytes = std::fs::read(good).expect("a dossier");
    let made = |name: &str, bytes: &[u8]| {
        let path = home.path(name);
        std::fs::write(&path, bytes).expect("written");
        path
    };
    let newer = made("plus récent.probant", &bytes);
    rusqlite::Connection::open(&newer)
        .and_then(|c| c.pragma_update(None, "user_version", 9_000))
        .expect("a newer schema");
    let other = home.path("autre logiciel.probant");
    rusqlite::Connection::open(&other).and_then(|c| c.execute_batch("CREATE TABLE t (x)")).expect("a database");
    let kept = made("protégé.probant", &bytes);
    let mut rights = std::fs::metadata(&kept).expect("a file").permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&kept, rights).expect("protected");
    let folder = home.path("un dossier de fichiers.probant");
    std::fs::create_dir(&folder).expect("a folder");
    vec![
        (made("vide.probant", b""), "n’est pas un dossier Probant", ""),
        (made("tronqué.probant", &bytes[..5_000]), "Ce dossier est endommagé", ""),
        (newer, "version plus récente de Probant", ""),
        (other, "« autre logiciel.probant » n’est pas un dossier Probant", ""),
        (folder, "« un dossier de fichiers.probant »", ""),
        (home.path("parti.probant"), "« parti.probant » est introuvable", ""),
        (kept, "Ce dossier ne peut pas être modifié", "Ouvrir en lecture seule"),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn each_spoilt_file_has_its_own_sentence_and_is_left_as_it_is() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, None).await;
    window.see("Nouveau dossier").await;
    for (path, sentence, way_on) in spoilt(&home, &file) {
        let before = std::fs::read(&path).ok();
        window.answer_dialogs(&path).await;
        window.press("Ouvrir un dossier").await;
        window.see(sentence).await;
        assert_eq!(std::fs::read(&path).ok(), before, "{} was touched", path.display());
        if !way_on.is_empty() {
            window.press(way_on).await;
            window.see("Ce qui manque").await;
            window.see("Lecture seule").await;
            window.run("location.hash = '#/findings'", vec![]).await;
            window.press("AI-2026-02-05").await;
            window.see("Historique").await;
            assert!(window.field("Risque").await.attr("readonly").await.expect("a field").is_some());
        }
    }
    window.close().await;
}

/// The file goes away, or goes bad, under the open window: the sentence says so, and what was saved leaves as a copy.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_goes_away_during_the_work_can_be_saved_elsewhere() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    std::fs::rename(&file, home.path("déplacé.probant")).expect("moved");
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    window.fill("Risque", "Écrit après le déplacement").await;
    window.see("a été déplacé, supprimé ou remplacé").await;
    window.see("Non enregistré").await;
    let copy = home.path("copie.probant");
    window.answer_dialogs(&copy).await;
    window.run("document.activeElement?.blur()", vec![]).await;
    window.keys(CTRL_K).await;
    window.find(".palette input").await.send_keys("copie").await.expect("keys");
    window.press("Enregistrer une copie du dossier").await;
    window.see("Copie enregistrée").await;
    window.close().await;
    let checked = probant(&home, &["verify", copy.to_str().expect("a path")]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_page_is_announced_after_opening() {
    let home = Home::new();
    let file = home.demonstration(0);
    let conn = rusqlite::Connection::open(&file).expect("a database");
    let root: u32 =
        conn.query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'link_to'", [], |r| r.get(0)).expect("a page");
    drop(conn);
    let mut bytes = std::fs::read(&file).expect("a file");
    let start = (root as usize - 1) * 4096;
    bytes[start..start + 4096].fill(0xA5);
    std::fs::write(&file, bytes).expect("written");
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce fichier est endommagé").await;
    window.press("Vérifier le dossier").await;
    window.see("Dossier créé pour").await;
    window.press_at(".verification button").await;
    window.see("Le fichier est endommagé").await;
    window.close().await;
}
