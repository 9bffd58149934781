//! What the window says is so: saved, refused, nothing to judge; and nothing that was typed goes without a word.

use std::path::{Path, PathBuf};
use std::process::Command;

use journeys::{Home, Window, binary, probant};

const CTRL_Z: &str = "\u{e009}z\u{e000}";

fn text(path: &Path) -> &str {
    path.to_str().expect("a path")
}

fn alter(file: &Path, sql: &str) {
    let conn = rusqlite::Connection::open(file).expect("a file");
    conn.busy_timeout(std::time::Duration::from_secs(10)).expect("set");
    conn.execute_batch(sql).expect(sql);
}

async fn opened(home: &Home, page: &str) -> (PathBuf, Window) {
    let file = home.demonstration(0);
    let window = Window::open(home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run(&format!("location.hash = '#/{page}'"), vec![]).await;
    (file, window)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_blocks_a_new_record_and_the_only_match_is_taken() {
    let home = Home::new();
    let (_, window) = opened(&home, "procedures/new").await;
    window.fill("Code", "PR-ESSAI").await;
    window.fill("Titre", "Essai").await;
    window.fill("Prochaine revue", "31/02/2027").await;
    window.press("Créer").await;
    window.see("28 jours en février 2027").await;
    window.see_in(".saved", "Non enregistré").await;
    let focused = window.run("return document.activeElement.value", vec![]).await;
    assert_eq!(focused, "31/02/2027", "the first correction has the cursor, and what was typed is there");
    window.run("location.hash = '#/findings/new'", vec![]).await;
    window.see("Nouveau constat").await;
    window.fill("Article", "7.5.2").await;
    window.see_value("Article", "7.5.2 Création").await;
    window.fill("Article", "rien de tel").await;
    window.see("Rien ne correspond à « rien de tel »").await;
    window.fill("Constat", "Un constat").await;
    window.press("Créer").await;
    window.see("Rien ne correspond").await;
    window.see("Nouveau constat").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_on_the_disk_stays_told_until_it_is() {
    let home = Home::new();
    let (file, window) = opened(&home, "findings").await;
    window.press("AI-2026-02-05").await;
    window.see("Historique").await;
    // Another program keeps the file to itself: the change waits, is refused, and stays marked.
    let held = rusqlite::Connection::open(&file).expect("a file");
    held.execute_batch("BEGIN IMMEDIATE").expect("held");
    window.fill("Risque", "Premier essai").await;
    window.see_in(".saved", "En attente").await;
    window.see_in(".saved", "Non enregistré").await;
    held.execute_batch("ROLLBACK").expect("free");
    window.fill("Intérêt", "Autre champ").await;
    window.see("AI-2026-02-05 modifié (intérêt)").await;
    window.see_in(".saved", "Non enregistré").await;
    window.press("changement à reprendre").await;
    window.press("Réessayer").await;
    window.see("AI-2026-02-05 modifié (risque)").await;
    window.see_in(".saved", "Enregistré").await;
    window.close().await;
    let json = probant(
        &home,
        &["export", text(&file), "--register", "finding", "--format", "json", "--out", text(&home.path("c.json"))],
    );
    assert!(json.status.success());
    let kept = std::fs::read_to_string(home.path("c.json")).expect("a file");
    assert!(kept.contains("Premier essai") && kept.contains("Autre champ"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_not_named_is_asked_once_before_the_first_change() {
    let home = Home::nameless();
    let (file, window) = opened(&home, "findings").await;
    window.press("AI-2026-02-05").await;
    window.fill("Risque", "Sans nom").await;
    window.see("Qui travaille sur ce poste").await;
    window.press("Annuler").await;
    // What was typed still stands there, and is not on the disk.
    window.see_in(".saved", "Non enregistré").await;
    window.fill("Risque", "Avec un nom").await;
    window.see("Qui travaille sur ce poste").await;
    window.press("Continuer").await;
    window.see("À renseigner").await;
    let name = window.find("#author-name").await;
    name.send_keys("Claire Vidal").await.expect("typed");
    window.press("Continuer").await;
    window.see("AI-2026-02-05 modifié (risque)").await;
    window.fill("Preuve", "Une seconde fois").await;
    window.see("AI-2026-02-05 modifié (preuve)").await;
    window.run("location.hash = '#/journal'", vec![]).await;
    window.see_in(".entries", "Claire Vidal").await;
    window.close().await;
    assert!(file.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dossier_altered_behind_its_journal_gives_no_pack_in_the_window_either() {
    let home = Home::new();
    let (file, window) = opened(&home, "journal").await;
    alter(&file, "UPDATE finding SET observation = 'modifié par ailleurs' WHERE reference = 'AI-2026-02-05'");
    window.run("location.hash = '#/pack'", vec![]).await;
    window.press("Préparer le dossier").await;
    window.see("Aucun dossier d’audit n’est tiré de ce dossier").await;
    window.see("Une fiche n’est pas ce que dit le journal : constat AI-2026-02-05").await;
    // The one that was made on opening.
    window.see("La dernière sauvegarde qui concorde").await;
    assert!(!window.text().await.contains("Empreinte du fichier"));
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ctrl_z_takes_back_letters_then_the_last_change() {
    let home = Home::new();
    let (_, window) = opened(&home, "findings").await;
    window.press("AI-2026-02-05").await;
    let before = window.value("Risque").await;
    window.fill("Risque", "Tout autre chose").await;
    window.see("AI-2026-02-05 modifié (risque)").await;
    // Just after Tab, nothing is being typed: the change itself is taken back.
    window.field("Preuve").await.click().await.expect("a field");
    window.keys(CTRL_Z).await;
    window.see("Annulation").await;
    window.see_value("Risque", &before).await;
    // While letters are typed they go first, and the change before them stays.
    let proof = window.value("Preuve").await;
    window.field("Preuve").await.click().await.expect("a field");
    window.keys("xyz").await;
    window.keys(CTRL_Z).await;
    window.see_exactly("Preuve", &proof).await;
    window.see_value("Risque", &before).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grade_archived_and_proposed_again_is_made() {
    let home = Home::new();
    let (_, window) = opened(&home, "settings").await;
    for code in ["T1", "T2"] {
        window.press("Nouveau type").await;
        window.see_in(".grades", code).await;
        window.press_at(".grade-form .button-quiet").await;
        window.see(&format!("{code} archivé")).await;
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_drill_asks_the_same_question_whatever_is_saved_meanwhile() {
    let home = Home::new();
    let (_, window) = opened(&home, "drill").await;
    window.press("Poser une question").await;
    window.see_in(".drill-bar", "0:0").await;
    let script = "return document.querySelector('.drill-question').innerText";
    let asked = window.run(script, vec![]).await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    window.fill("Risque", "Saisi pendant la question").await;
    window.see("AI-2026-02-05 modifié (risque)").await;
    window.fill("Preuve", "Et encore").await;
    window.see("AI-2026-02-05 modifié (preuve)").await;
    assert_eq!(window.run(script, vec![]).await, asked);
    window.press("La preuve est à l’écran").await;
    window.see_in(".drill-bar", "Question suivante").await;
    assert_eq!(window.run(script, vec![]).await, asked);
    window.close().await;
}

/// A library that makes every sync of a database wait while a file is there: a drive that stalls.
fn stalling(folder: &Path) -> PathBuf {
    let (source, library) = (folder.join("stall.c"), folder.join("stall.so"));
    let code = r#"
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>
        static void wait_for_drive(int fd) {
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t length = readlink(link, path, sizeof path - 1);
            path[length > 0 ? length : 0] = 0;
            const char *flag = getenv("STALL_WHILE");
            while (flag && strstr(path, ".probant") && access(flag, F_OK) == 0) usleep(20000);
        }
        int fsync(int fd) { wait_for_drive(fd); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
        int fdatasync(int fd) { wait_for_drive(fd); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
    "#;
    std::fs::write(&source, code).expect("written");
    let built = Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).arg(&source).arg("-ldl").status();
    assert!(built.expect("cc").success());
    library
}

#[tokio::test(flavor = "multi_thread")]
async fn a_drive_that_stalls_leaves_the_window_alive_and_is_told() {
    let home = Home::new();
    let file = home.demonstration(0);
    let (library, flag) = (stalling(&home.path("")), home.path("stalled"));
    let program = home.path("probant");
    let script = format!(
        "#!/bin/sh\nLD_PRELOAD='{}' STALL_WHILE='{}' exec '{}' \"$@\"\n",
        text(&library),
        text(&flag),
        text(&binary())
    );
    std::fs::write(&program, script).expect("written");
    assert!(Command::new("chmod").arg("+x").arg(&program).status().expect("chmod").success());
    let window = Window::open_binary(&program, &home, Some(&file), 1280, 800).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    window.see("Historique").await;
    std::fs::write(&flag, "").expect("stalled");
    window.fill("Risque", "Sur un disque lent").await;
    window.see_in(".saved", "En attente").await;
    // Everything that is read is there meanwhile.
    for (page, sign) in [("procedures", "PR-ACH-03"), ("contracts", "2026-T-059"), ("journal", "Écriture")] {
        window.run(&format!("location.hash = '#/{page}'"), vec![]).await;
        window.see(if page == "journal" { "Vérifier le dossier" } else { sign }).await;
    }
    std::fs::remove_file(&flag).expect("it answers again");
    window.see_in(".saved", "Enregistré").await;
    window.close().await;
    let verified = probant(&home, &["verify", text(&file)]);
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
}
