//! A team on a shared folder: five processes whose files come late, out of order, twice and cut short; and the page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use domain::finding::Finding;
use journeys::{Home, Window, probant, probant_once_free};
use serde_json::{Value, json};
use store::journal::Author;
use store::journal::signature::{Signer, fingerprint};
use store::register;
use store::sync::team::Team;

/// What carries files between the folders that each workstation sees, as badly as it can.
struct Carrier {
    folders: Vec<PathBuf>,
    /// Files that were last given in part, or not at all.
    owed: BTreeMap<PathBuf, Vec<u8>>,
}

impl Carrier {
    /// Every file that a workstation wrote, with the workstation.
    fn written(&self) -> Vec<(usize, PathBuf)> {
        let mut found = Vec::new();
        for (n, folder) in self.folders.iter().enumerate() {
            for place in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                for file in std::fs::read_dir(place.path().join(format!("poste-{n}"))).into_iter().flatten().flatten() {
                    found.push((n, file.path()));
                }
            }
        }
        fastrand::shuffle(&mut found);
        found
    }

    /// Carries some of what was written, and badly.
    fn carry(&mut self) {
        for (n, from) in self.written() {
            let hidden = from.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if hidden || fastrand::u32(..3) == 0 {
                continue;
            }
            let Ok(bytes) = std::fs::read(&from) else { continue };
            for to in self.others(n, &from) {
                match fastrand::u32(..6) {
                    0 => {}
                    1 => self.put(&to, &bytes[..fastrand::usize(..bytes.len())], &bytes),
                    2 => {
                        let twice =
                            to.with_extension(format!("copie.{}", to.extension().unwrap_or_default().display()));
                        self.put(&twice, &bytes, &bytes);
                        self.put(&to, &bytes, &bytes);
                    }
                    _ => self.put(&to, &bytes, &bytes),
                }
            }
        }
    }

    fn others(&self, n: usize, from: &Path) -> Vec<PathBuf> {
        let inside = from.strip_prefix(&self.folders[n]).expect("inside");
        let others = self.folders.iter().enumerate().filter(|(other, _)| *other != n);
        others.map(|(_, folder)| folder.join(inside)).collect()
    }

    fn put(&mut self, to: &Path, bytes: &[u8], whole: &[u8]) {
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("made");
        std::fs::write(to, bytes).expect("written");
        if bytes.len() < whole.len() {
            self.owed.insert(to.into(), whole.into());
        } else {
            self.owed.remove(to);
        }
    }

    /// Everything, at last.
    fn deliver_all(&mut self) {
        for (to, whole) in std::mem::take(&mut self.owed) {
            std::fs::write(to, whole).expect("written");
        }
        for (n, from) in self.written() {
            let Ok(bytes) = std::fs::read(&from) else { continue };
            for to in self.others(n, &from) {
                self.put(&to, &bytes, &bytes);
            }
        }
    }
}

fn rows(file: &Path) -> Vec<String> {
    domain::reader(file).expect("a reader").every_row()
}

#[test]
fn five_workstations_whose_files_come_late_twice_disordered_and_cut_come_to_the_same_dossier() {
    let home = Home::new();
    let original = home.demonstration(0);
    let stop = home.path("stop");
    let part = |n: usize, what: &str| home.path(&format!("{what} {n}"));
    let files: Vec<PathBuf> = (0..5).map(|n| home.path(&format!("dossier {n}.probant"))).collect();
    for file in &files {
        std::fs::copy(&original, file).expect("copied");
    }
    let start = |n: usize| -> Child {
        std::fs::create_dir_all(part(n, "partage")).expect("made");
        std::fs::create_dir_all(part(n, "gardé")).expect("made");
        let mut command = Command::new(env!("CARGO_BIN_EXE_colleague"));
        command.arg(&files[n]).arg(format!("poste-{n}")).arg(part(n, "partage")).arg(part(n, "gardé")).arg(&stop);
        command.spawn().expect("the colleague")
    };
    let mut running: Vec<Child> = (0..5).map(start).collect();
    let mut carrier = Carrier { folders: (0..5).map(|n| part(n, "partage")).collect(), owed: BTreeMap::new() };
    // However slow the machine, each writes all that it has to write.
    let rounds = |n: usize| std::fs::read_to_string(part(n, "gardé").join("tours")).ok()?.parse::<u32>().ok();
    let wrote = |n: usize| rounds(n).is_some_and(|rounds| rounds > 24);
    let until = Instant::now() + Duration::from_secs(240);
    while !(0..5).all(wrote) {
        assert!(Instant::now() < until, "they write too slowly");
        carrier.carry();
        std::thread::sleep(Duration::from_millis(fastrand::u64(20..200)));
        // Now and then one of them is killed, and starts again.
        if fastrand::u32(..12) == 0 {
            let n = fastrand::usize(..5);
            running[n].kill().expect("killed");
            running[n].wait().expect("ended");
            running[n] = start(n);
        }
    }
    std::fs::write(&stop, "").expect("written");
    for child in &mut running {
        assert!(child.wait().expect("ended").success());
    }
    // Everything arrives; a few rounds more, and there is nothing left to take.
    let author = |n: usize| Author {
        name: format!("Personne poste-{n}"),
        function: String::new(),
        station: format!("poste-{n}"),
        signer: None,
    };
    let mut rounds = 0;
    loop {
        rounds += 1;
        carrier.deliver_all();
        let mut taken = 0;
        for (n, file) in files.iter().enumerate() {
            let team = Team { shared: part(n, "partage"), kept: part(n, "gardé") };
            let mut dossier = domain::open(file, author(n)).expect("opened");
            let done = team.take_in(&mut dossier, language::Language::French, &|c| Some(c.theirs > c.mine));
            taken += done.expect("taken").len();
            dossier.close().expect("closed");
            team.publish(file, &format!("poste-{n}"), &domain::CATALOGUE).expect("published");
        }
        if taken == 0 {
            break;
        }
        assert!(rounds < 20, "they go on taking each other in");
    }
    let first = rows(&files[0]);
    for file in &files {
        let other = rows(file);
        let differing: Vec<_> = other.iter().zip(&first).filter(|(row, same)| row != same).collect();
        assert_eq!(other.len(), first.len());
        assert!(differing.is_empty(), "{differing:#?}");
        let checked = probant(&home, &["verify", file.to_str().expect("a path")]);
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    }
    let found = first.iter().filter(|row| row.starts_with("finding ")).count();
    assert!(found > 20, "only {found} findings: too little was written to prove anything");
}

fn karim() -> Author {
    Author {
        name: "Karim Benali".into(),
        function: "Acheteur".into(),
        station: "0198-poste-karim".into(),
        signer: Some(Signer::of(&[7; 32]).expect("a key")),
    }
}

/// Karim edits his copy and publishes it.
fn karim_works(home: &Home, copy: &Path, shared: &Path, values: Value) {
    let mut dossier = domain::open(copy, karim()).expect("opened");
    let id: String = dossier
        .connection()
        .query_row("SELECT id FROM finding WHERE reference = 'AI-2026-02-05'", [], |row| row.get(0))
        .expect("a finding");
    register::edit::<Finding>(&mut dossier, &id, values).expect("edited");
    dossier.close().expect("closed");
    let team = Team { shared: shared.into(), kept: home.path("gardé chez Karim") };
    team.publish(copy, &karim().station, &domain::CATALOGUE).expect("published");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_on_the_shared_folder_is_seen_taken_in_and_settled_with() {
    let home = Home::new();
    let file = home.demonstration(0);
    let (copy, shared) = (home.path("chez Karim.probant"), home.path("Partage « équipe »"));
    std::fs::copy(&file, &copy).expect("copied");
    std::fs::create_dir(&shared).expect("made");
    karim_works(&home, &copy, &shared, json!({ "auditor": "Vu par Karim" }));
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/team'", vec![]).await;
    window.see("Plusieurs postes travaillent chacun sur leur exemplaire").await;
    window.answer_dialogs(&shared).await;
    window.press("Choisir le dossier partagé").await;
    window.see("Karim Benali, Acheteur").await;
    window.see("Des changements à reprendre").await;
    window.see("Équipe : 1 à reprendre").await;
    if let Some(folder) = std::env::var_os("SCREENS") {
        window.picture(&Path::new(&folder).join("team.png")).await;
    }
    window.press("Reprendre leurs changements").await;
    window.see("Reprise des changements de Karim Benali, Acheteur : une fiche").await;
    window.see("Équipe : à jour").await;
    // The journal tells who really wrote it, by the key of the workstation.
    window.run("location.hash = '#/journal'", vec![]).await;
    window.press("Qui a écrit quoi").await;
    window.see("modifié (auditeur)").await;
    let key = fingerprint(Signer::of(&[7; 32]).expect("a key").public_key());
    window.see(&format!("clé {key}")).await;
    if let Some(folder) = std::env::var_os("SCREENS") {
        window.picture(&Path::new(&folder).join("signatures.png")).await;
    }
    window.run("location.hash = '#/settings'", vec![]).await;
    window.see("Clé de signature de ce poste").await;
    // Both write one field: that waits for a choice.
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    window.fill("Risque", "Écrit ici").await;
    window.see("modifié (risque)").await;
    karim_works(&home, &copy, &shared, json!({ "risk": "Écrit chez Karim" }));
    window.run("location.hash = '#/team'", vec![]).await;
    window.press("Échanger maintenant").await;
    window.press("Un choix à faire").await;
    window.see("Écrit chez Karim").await;
    window.press("Garder les miennes partout").await;
    window.press_at(".merge-foot button").await;
    window.see("Équipe : à jour").await;
    window.see("N’a pas encore repris les vôtres").await;
    // The folder goes: work goes on, and the window says so.
    std::fs::rename(&shared, home.path("débranché")).expect("moved");
    window.press("Échanger maintenant").await;
    window.see("Équipe injoignable").await;
    window.see("n’est pas là").await;
    window.press("Ne plus partager").await;
    window.gone("Équipe injoignable").await;
    window.see("Choisir le dossier partagé").await;
    window.close().await;
    assert!(probant_once_free(&home, &["verify", file.to_str().expect("a path")]).status.success());
}

/// A drive that stalls: a read of a colleague's file never comes back.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_shared_folder_that_does_not_answer_holds_nobody_up() {
    let home = Home::new();
    let file = home.demonstration(0);
    let (copy, shared) = (home.path("chez Karim.probant"), home.path("partage"));
    std::fs::copy(&file, &copy).expect("copied");
    std::fs::create_dir(&shared).expect("made");
    karim_works(&home, &copy, &shared, json!({ "auditor": "Vu par Karim" }));
    let place = std::fs::read_dir(&shared).expect("a folder").flatten().next().expect("the dossier").path();
    let stalled = place.join("0199-poste-muet");
    std::fs::create_dir(&stalled).expect("made");
    let pipe = stalled.join("0000000009-aaaaaaaaaaaaaaaa.probant");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/team'", vec![]).await;
    window.answer_dialogs(&shared).await;
    window.press("Choisir le dossier partagé").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    // The exchange hangs; work does not.
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    window.fill("Risque", "Écrit pendant ce temps").await;
    window.see("modifié (risque)").await;
    tokio::time::sleep(Duration::from_secs(15)).await;
    window.see("Équipe injoignable").await;
    let asked = Instant::now();
    window.close().await;
    let checked = probant_once_free(&home, &["verify", file.to_str().expect("a path")]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    assert!(asked.elapsed() < Duration::from_secs(40), "closing waited {:?}", asked.elapsed());
}

#[test]
fn the_command_line_exchanges_and_says_who_is_behind() {
    let home = Home::new();
    let file = home.demonstration(0);
    let (copy, shared) = (home.path("chez Karim.probant"), home.path("partage"));
    std::fs::copy(&file, &copy).expect("copied");
    let path = file.to_str().expect("a path");
    let call = ["team", path, "--shared", shared.to_str().expect("a path"), "--json"];
    let missing = probant(&home, &call);
    assert_eq!(missing.status.code(), Some(2), "the folder is not there");
    std::fs::create_dir(&shared).expect("made");
    karim_works(&home, &copy, &shared, json!({ "auditor": "Vu par Karim" }));
    let done = probant(&home, &call);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let reported: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(
        (&reported["records"], &reported["members"][0]["author"]),
        (&json!(1), &json!("Karim Benali, Acheteur"))
    );
    assert_eq!(
        (&reported["members"][0]["to_take"], &reported["members"][0]["waiting"]),
        (&json!(0), &json!("nothing"))
    );
    // What is under another password than ours waits, and says why.
    let copy_under = home.path("protégé.probant");
    std::fs::copy(&copy, &copy_under).expect("copied");
    domain::set_password(&copy_under, &karim(), Some("celui de Karim")).expect("protected");
    let other = Author { station: "0199-poste-autre".into(), ..karim() };
    let team = Team { shared: shared.clone(), kept: home.path("gardé ailleurs") };
    team.publish(&copy_under, &other.station, &domain::CATALOGUE).expect("published");
    let done = probant(&home, &call);
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&done.stderr).contains("un autre mot de passe"));
}
