//! Backups in the window and from the command line: made without being asked, looked into, restored beside the dossier.

use journeys::{Home, Window, probant};

#[tokio::test(flavor = "multi_thread")]
async fn a_dossier_is_backed_up_by_itself_and_comes_back_beside_itself() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Sauvegardé :").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    window.fill("Risque", "Changé « après » la sauvegarde").await;
    window.see("modifié (risque)").await;
    window.run("location.hash = '#/settings'", vec![]).await;
    window.press("Voir ce qui changerait").await;
    window.see("Un changement a été fait depuis").await;
    window.see("AI-2026-02-05 modifié (risque)").await;
    let restored = home.path("revenu.probant");
    window.answer_dialogs(&restored).await;
    window.press("Restaurer dans un nouveau fichier").await;
    window.see("Restauré : revenu.probant").await;
    window.press("Restaurer dans un nouveau fichier").await;
    window.see("existe déjà à cet endroit").await;
    // Closing backs up what has changed since.
    window.press("Fermer le dossier").await;
    window.see("Nouveau dossier").await;
    window.close().await;
    assert!(probant(&home, &["verify", restored.to_str().expect("a path")]).status.success());
    let folder = home.path("copies");
    let args = ["backup", file.to_str().expect("a path"), "--to", folder.to_str().expect("a path")];
    let made = probant(&home, &args);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert_eq!(folder.read_dir().expect("a folder").count(), 1);
    let again = probant(&home, &args);
    assert!(String::from_utf8_lossy(&again.stderr).contains("Rien de nouveau"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_cannot_be_made_is_said_and_the_work_goes_on() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Sauvegardé :").await;
    // A file stands where the folder was to be.
    let taken = home.path("pris");
    std::fs::write(&taken, "rien").expect("written");
    window.run("location.hash = '#/settings'", vec![]).await;
    window.answer_dialogs(&taken).await;
    window.press("Changer de dossier").await;
    window.see("La sauvegarde a échoué").await;
    window.see("Enregistré").await;
    let other = home.path("clé");
    window.answer_dialogs(&other).await;
    window.press("Changer de dossier").await;
    window.see("Sauvegardé :").await;
    assert_eq!(other.read_dir().expect("a folder").count(), 1);
    window.close().await;
}
