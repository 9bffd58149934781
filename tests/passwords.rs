//! A dossier under a password: in the window, and on the command line.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use journeys::{Home, Window, binary};

const PASSWORD: &str = "trois mots « d’été »";
const ENTER: &str = "\u{e007}";

/// The files below a folder in which these words stand, in either encoding that a database has.
fn shows(folder: &Path, words: &str) -> Vec<String> {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let holds = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|window| window == words);
    let mut found = Vec::new();
    for entry in folder.read_dir().into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(shows(&path, words));
        } else if std::fs::read(&path).is_ok_and(|bytes| holds(&bytes, words.as_bytes()) || holds(&bytes, &wide)) {
            found.push(path.display().to_string());
        }
    }
    found
}

/// Runs the program with a password in its surroundings and a line on its standard input.
fn run(home: &Home, args: &[&str], password: Option<&str>, line: &str) -> Output {
    let mut command = Command::new(binary());
    home.point(&mut command);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    if let Some(password) = password {
        command.env("PROBANT_PASSWORD", password);
    }
    let mut child = command.spawn().expect("started");
    child.stdin.take().expect("an input").write_all(line.as_bytes()).expect("written");
    child.wait_with_output().expect("ended")
}

/// Begins a finding and does not save it.
async fn draft(window: &Window, words: &str) {
    window.run("location.hash = '#/findings/new'", vec![]).await;
    window.see("Nouveau constat").await;
    window.field("Constat").await.send_keys(words).await.expect("typed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dossier_is_put_under_a_password_asked_for_it_and_freed_again() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    // Without a password a draft goes to the disk, where it survives a crash.
    draft(&window, "Ouvertissime").await;
    for _ in 0..100 {
        if !shows(&home.path(""), "Ouvertissime").is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert_ne!(shows(&home.path(""), "Ouvertissime"), Vec::<String>::new());
    window.run("location.hash = '#/settings'", vec![]).await;
    window.see("Sans mot de passe, qui a le fichier peut le lire").await;
    window.fill("Nouveau mot de passe", "court").await;
    window.fill("Le même", "court").await;
    window.press("Mettre un mot de passe").await;
    window.see("Au moins 10 caractères.").await;
    window.fill("Nouveau mot de passe", PASSWORD).await;
    window.fill("Le même", "un autre mot").await;
    window.press("Mettre un mot de passe").await;
    window.see("Les deux ne sont pas les mêmes").await;
    window.fill("Le même", PASSWORD).await;
    window.press("Mettre un mot de passe").await;
    window.see("Le dossier est chiffré avec ce mot de passe").await;
    window.see("faite avant le mot de passe").await;
    // Work goes on as before; what is typed and not saved yet stays off the disk.
    draft(&window, "Secretissime").await;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    assert_eq!(shows(&home.path(""), "Secretissime"), Vec::<String>::new());
    window.close().await;
    assert_eq!(shows(file.parent().expect("a folder"), "Signature"), Vec::<String>::new());

    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce dossier demande un mot de passe").await;
    window.keys(&format!("un mauvais mot{ENTER}")).await;
    window.see("Ce mot de passe n’ouvre pas").await;
    window.fill("Mot de passe", PASSWORD).await;
    window.press("Ouvrir").await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/pack'", vec![]).await;
    window.press("Préparer le dossier").await;
    window.see("Empreinte du fichier").await;
    window.run("location.hash = '#/settings'", vec![]).await;
    window.see("Ce dossier est chiffré").await;
    window.press("Sauvegarder maintenant").await;
    window.press("Retirer le mot de passe").await;
    window.see("Ce mot de passe n’ouvre pas").await;
    window.fill("Mot de passe", PASSWORD).await;
    window.press("Retirer le mot de passe").await;
    window.see("Sans mot de passe, qui a le fichier peut le lire").await;
    window.close().await;
    let checked = run(&home, &["verify", file.to_str().expect("a path")], None, "");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn the_command_line_takes_the_password_from_its_surroundings() {
    let home = Home::new();
    let file = home.demonstration(0);
    let path = file.to_str().expect("a path");
    let message = |output: &Output| String::from_utf8_lossy(&output.stderr).into_owned();
    let plain = home.path("en clair.pdf");
    let made = run(&home, &["pack", path, "--out", plain.to_str().expect("a path")], None, "");
    assert!(made.status.success(), "{}", message(&made));
    let put = run(&home, &["password", path], None, &format!("{PASSWORD}\n"));
    assert!(put.status.success(), "{}", message(&put));
    let refused = run(&home, &["verify", path], None, "");
    assert_eq!(refused.status.code(), Some(2));
    assert!(message(&refused).contains("demande un mot de passe"), "{}", message(&refused));
    let wrong = run(&home, &["verify", path], Some("un autre mot"), "");
    assert_eq!(wrong.status.code(), Some(2));
    let checked = run(&home, &["verify", path], Some(PASSWORD), "");
    assert!(checked.status.success(), "{}", message(&checked));
    let out = home.path("remis.pdf");
    let made = run(&home, &["pack", path, "--out", out.to_str().expect("a path")], Some(PASSWORD), "");
    assert!(made.status.success(), "{}", message(&made));
    let same = std::fs::read(&plain).expect("a pack") == std::fs::read(&out).expect("a pack");
    assert!(same, "the pack of the same state");
    let folder = home.path("Sauvegardes");
    let saved = run(&home, &["backup", path, "--to", folder.to_str().expect("a path")], Some(PASSWORD), "");
    assert!(saved.status.success(), "{}", message(&saved));
    assert_eq!(shows(&folder, "SQLite format 3"), Vec::<String>::new());
    let freed = run(&home, &["password", path], Some(PASSWORD), "\n");
    assert!(freed.status.success(), "{}", message(&freed));
    assert!(run(&home, &["verify", path], None, "").status.success());
}
