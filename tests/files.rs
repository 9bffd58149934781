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

/// Runs a command that may write files of so many kilobytes and no larger, as where a disk fills up under it.
#[cfg(unix)]
fn probant_on_a_full_disk(home: &Home, kilobytes: u32, stdin: &str, args: &[&str]) -> std::process::Output {
    use std::io::Write;
    let mut command = std::process::Command::new("sh");
    // A shell counts blocks of 512 bytes; the signal that ends a program by default is ignored, so that writing fails.
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", kilobytes * 2);
    command.args(["-c", &script]).arg(journeys::binary()).args(args);
    home.point(&mut command);
    command
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped());
    let mut running = command.spawn().expect("a shell");
    running.stdin.take().expect("piped").write_all(stdin.as_bytes()).expect("written");
    running.wait_with_output().expect("ended")
}

#[cfg(unix)]
#[test]
fn a_disk_that_fills_up_under_a_pack_a_password_or_a_copy_loses_nothing() {
    let home = Home::new();
    let file = home.demonstration(0);
    let before = std::fs::read(&file).expect("read");
    let path = |name: &str| home.path(name).to_str().expect("a path").to_owned();
    let (dossier, pdf, csv) = (path("demo.probant"), path("dossier.pdf"), path("constats.csv"));
    let backups = path("sauvegardes");
    std::fs::create_dir(&backups).expect("made");
    std::fs::write(&pdf, "le dossier d’avant").expect("written");
    let calls: [(u32, &str, Vec<&str>); 4] = [
        (40, "", vec!["pack", &dossier, "--out", &pdf]),
        (200, "un mot de passe assez long\n", vec!["password", &dossier]),
        (200, "", vec!["backup", &dossier, "--to", &backups]),
        (1, "", vec!["export", &dossier, "--register", "clause", "--format", "csv", "--out", &csv]),
    ];
    for (kilobytes, stdin, args) in calls {
        let ended = probant_on_a_full_disk(&home, kilobytes, stdin, &args);
        let message = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(2), "{args:?}: {message}");
        assert!(
            message.contains("plein") || message.contains("échoué") || message.contains("endommagé"),
            "{args:?}: {message}"
        );
        assert_eq!(std::fs::read(&file).expect("read"), before, "{args:?}: the dossier is as it was");
    }
    assert_eq!(std::fs::read_to_string(&pdf).expect("read"), "le dossier d’avant");
    assert!(!std::path::Path::new(&csv).exists());
    let left: Vec<_> = std::fs::read_dir(home.path(""))
        .expect("a folder")
        .chain(std::fs::read_dir(&backups).expect("a folder"))
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains(".part"))
        .collect();
    assert_eq!(left, Vec::<String>::new(), "nothing half-written is left");
    assert!(probant(&home, &["pack", &dossier, "--out", &pdf]).status.success(), "and with room, it is done");
}

/// Another program has the file in its hands for a moment, as those that look for viruses do.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_held_by_another_program_is_waited_for_and_then_told() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    let holder = rusqlite::Connection::open(&file).expect("opened");
    holder.execute_batch("BEGIN IMMEDIATE").expect("held");
    window.fill("Risque", "Écrit pendant ce temps").await;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    holder.execute_batch("ROLLBACK").expect("let go");
    window.see("modifié (risque)").await;
    // Held for longer than anybody waits: said, and what was typed stays on the screen.
    holder.execute_batch("BEGIN IMMEDIATE").expect("held");
    window.fill("Risque", "Écrit trop tôt").await;
    tokio::time::sleep(std::time::Duration::from_secs(6)).await;
    window.see("Non enregistré").await;
    assert_eq!(window.value("Risque").await, "Écrit trop tôt");
    holder.execute_batch("ROLLBACK").expect("let go");
    drop(holder);
    window.fill("Risque", "Écrit ensuite").await;
    window.see("Enregistré").await;
    window.close().await;
    assert!(journeys::probant_once_free(&home, &["verify", file.to_str().expect("a path")]).status.success());
}
