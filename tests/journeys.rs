//! What people do, from the first screen to the pack, in the real window.

use std::time::Duration;

use journeys::{Home, Window, probant};

const CTRL_Z: &str = "\u{e009}z\u{e000}";
const CTRL_SHIFT_Z: &str = "\u{e009}\u{e008}z\u{e000}";
const CTRL_K: &str = "\u{e009}k\u{e000}";
const CTRL_ENTER: &str = "\u{e009}\u{e007}\u{e000}";

/// Leaves the field under way, so that keys go to the page.
async fn leave_fields(window: &Window) {
    window.run("document.activeElement?.blur()", vec![]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_first_screen_to_the_first_pack() {
    let home = Home::new();
    let window = Window::open(&home, None).await;
    window.press("Nouveau dossier").await;
    window.see("Votre certificat").await;
    window.press("Créer le dossier").await;
    window.see("À renseigner.").await;
    window.fill("Nom", "Claire Vidal").await;
    window.fill("Fonction", "Responsable qualité").await;
    window.fill("Organisme", "Ville d’Œuvre-sur-Loire « test »").await;
    window.fill("Domaine d’application", "Procédures de plus de 150 000 € HT").await;
    window.fill("Décision de certification", "12/03/2026").await;
    window.fill("Échéance du certificat", "11/03/2020").await;
    window.press("Créer le dossier").await;
    window.see("Le certificat expire avant").await;
    window.fill("Échéance du certificat", "11/03/2029").await;
    window.fill("Prochain audit", "Audit de surveillance 1").await;
    window.fill("Premier jour de l’audit", "+30j").await;
    window.press("Créer le dossier").await;
    window.see("jours avant l’audit de surveillance 1").await;
    window.see_in(".countdown", "30").await;

    window.run("location.hash = '#/processes'", vec![]).await;
    window.see("Aucun processus pour l’instant").await;
    leave_fields(&window).await;
    window.keys("n").await;
    window.fill("Code", "P1").await;
    window.fill("Processus", "Attribuer et notifier").await;
    window.press_at(".panel .select-button").await;
    window.press("Réalisation").await;
    window.press("Créer").await;
    window.see("Processus : P1 créé").await;

    window.run("location.hash = '#/findings/new'", vec![]).await;
    window.pick("Type", "maj", "Non-conformité majeure").await;
    window.fill("Constat", "Signature avant la fin du délai").await;
    window.pick("Article", "8.6", "8.6 Libération").await;
    window.pick("Processus", "attri", "P1 Attribuer").await;
    window.field("Risque").await.click().await.expect("a field");
    window.keys(&format!("Recours{CTRL_ENTER}")).await;
    window.see_in(".toast-done", "créé").await;
    window.see("1 constat").await;

    window.run("location.hash = '#/pack'", vec![]).await;
    window.press("Préparer le dossier").await;
    window.see("Empreinte du fichier").await;
    window.see("Page 1 sur").await;
    let out = home.path("remis.pdf");
    window.answer_dialogs(&out).await;
    window.press("Enregistrer sous").await;
    window.see("Dossier d’audit enregistré").await;
    window.close().await;
    let text = std::process::Command::new("pdftotext").arg(&out).arg("-").output().expect("poppler-utils");
    let text = String::from_utf8_lossy(&text.stdout).replace('\u{202f}', " ");
    assert!(text.contains("Signature avant la fin du délai") && text.contains("Ville d’Œuvre-sur-Loire"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_is_edited_undone_redone_and_found_again_after_closing() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    window.fill("Risque", "Preuve de la relecture « perdue » à l’été").await;
    window.see("AI-2026-02-05 modifié (risque)").await;
    leave_fields(&window).await;
    window.keys(CTRL_Z).await;
    window.see("Annulation").await;
    let risk = window.field("Risque").await.prop("value").await.expect("a value").unwrap_or_default();
    assert!(risk.starts_with("Impossible de prouver"), "{risk}");
    window.keys(CTRL_SHIFT_Z).await;
    window.see("Rétablissement").await;
    window.press("Historique").await;
    window.see("Impossible de prouver que les exigences").await;
    window.close().await;

    let window = Window::open(&home, None).await;
    window.press("Métropole de démonstration").await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    let risk = window.field("Risque").await.prop("value").await.expect("a value").unwrap_or_default();
    assert_eq!(risk, "Preuve de la relecture « perdue » à l’été");
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn evidence_is_attached_by_dialog_and_by_drop_and_taken_off_again() {
    let home = Home::new();
    let file = home.demonstration(0);
    let (chosen, dropped) = (home.path("Accusé d’envoi.txt"), home.path("photo.txt"));
    std::fs::write(&chosen, "un").expect("written");
    std::fs::write(&dropped, "deux").expect("written");
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.note_droppers().await;
    window.press("S2-2026-07").await;
    window.press("Preuves").await;
    window.see("Aucune pièce jointe").await;
    window.answer_dialogs(&chosen).await;
    window.press("Joindre un fichier").await;
    window.see("Accusé d’envoi.txt").await;
    window.drop_file(&dropped).await;
    window.see("photo.txt joint").await;
    leave_fields(&window).await;
    window.keys(CTRL_Z).await;
    window.see("Annulation : S2-2026-07 : photo.txt joint").await;
    window.see("Accusé d’envoi.txt").await;
    window.close().await;
    let checked = probant(&home, &["verify", file.to_str().expect("a path")]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[tokio::test(flavor = "multi_thread")]
async fn search_finds_without_accents_and_opens_with_the_keyboard() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    for (typed, seen) in [
        ("definition besoin", "Définition du besoin et estimation"),
        ("8.6", "Libération des produits et services"),
        ("REGLAGES", "Qui travaille sur ce poste"),
    ] {
        leave_fields(&window).await;
        window.keys(CTRL_K).await;
        let field = window.find(".palette input").await;
        field.send_keys(typed).await.expect("keys");
        window.keys("\u{e007}").await;
        window.gone("Entrée pour ouvrir").await;
        window.see(seen).await;
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_of_a_procedure_lives_its_life() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/procedures'", vec![]).await;
    window.press("PR-SMQ-06").await;
    window.press("Versions").await;
    window.fill("Version", "2.0").await;
    window.press("Préparer une version").await;
    window.see("version 2.0 : brouillon").await;
    window.see("Envoyer en relecture").await;
    window.fill("Rédaction", "Responsable qualité").await;
    window.press("Envoyer en relecture").await;
    window.see("version 2.0 : en relecture").await;
    window.fill("Vérification", "Responsable qualité").await;
    window.fill("Approbation", "Responsable qualité").await;
    window.press("Approuver").await;
    window.see("ne peuvent pas revenir à la même personne").await;
    window.fill("Approbation", "Directrice de la commande publique").await;
    window.press("Approuver").await;
    window.see("version 2.0 : approuvée").await;
    window.press("Mettre en vigueur").await;
    window.see("version 2.0 : en vigueur").await;
    window.see("Remplacée").await;
    window.close().await;
}

/// As much long work at once as the window can ask for, and it still answers whoever cancels it: whoever is told nothing
/// presses again.
#[tokio::test(flavor = "multi_thread")]
async fn long_work_is_cancelled_however_much_of_it_there_is() {
    let home = Home::new();
    let file = home.demonstration(4_000);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    let target = home.path("annulé.csv");
    let script = "const [path, done] = [arguments[0], arguments[arguments.length - 1]];
        const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
        const progress = () => `__CHANNEL__:${transformCallback(() => {})}`;
        const query = { sort: [], filters: [], words: '', archived: false, offset: 0, limit: 0, language: 'fr' };
        const works = [invoke('verify', { progress: progress() }),
            invoke('export', { register: 'finding', format: 'csv', query, path, progress: progress() }),
            invoke('verify', { progress: progress() })];
        const ends = works.map((work) => work.then(() => 'done', (failure) => failure.code));
        const asking = setInterval(() => ['verify', 'export'].forEach((work) => invoke('cancel', { work })), 5);
        Promise.all(ends.slice(1)).then((all) => { clearInterval(asking); done(all); });";
    let ends = window.client.execute_async(script, vec![serde_json::json!(target)]).await.expect("a page");
    assert_eq!(ends, serde_json::json!(["cancelled", "cancelled"]));
    assert!(!target.exists(), "nothing half-written is left");
    window.close().await;
}

/// The application as people start it, without a driver, holds no network socket at all.
#[test]
fn the_running_application_touches_no_network() {
    let home = Home::new();
    let file = home.demonstration(0);
    let plain = journeys::PlainWindow::open(&home, &file);
    std::thread::sleep(Duration::from_secs(4));
    let sockets = network_sockets(&file);
    drop(plain);
    assert_eq!(sockets, Vec::<String>::new());
}

/// No command opens a socket of any kind: import, pack, merge, exchange with a team, verification.
#[test]
fn no_command_opens_a_socket() {
    let home = Home::new();
    let file = home.demonstration(60);
    let path = |name: &str| home.path(name).to_str().expect("a path").to_owned();
    let (copy, shared, data) = (path("copie.probant"), path("partage"), path("marches.json"));
    std::fs::copy(&file, &copy).expect("copied");
    std::fs::create_dir(&shared).expect("made");
    let record = r#"{"id":"1","acheteur":{"id":"20005480700017"},"objet":"Papier","montant":50000,"dateNotification":"2024-05-02"}"#;
    std::fs::write(&data, format!(r#"{{"marches":[{record}]}}"#)).expect("written");
    let (file, pdf) = (path("demo.probant"), path("dossier.pdf"));
    let (csv, backups) = (path("constats.csv"), path("sauvegardes"));
    for args in [
        vec!["import", &file, "--decp", &data],
        vec!["export", &file, "--register", "finding", "--format", "csv", "--out", &csv],
        vec!["pack", &file, "--out", &pdf],
        vec!["verify", &file],
        vec!["verify", &file, "--pack", &pdf],
        vec!["merge", &file, &copy],
        vec!["team", &file, "--shared", &shared],
        vec!["backup", &file, "--to", &backups],
        vec!["readiness", &file],
    ] {
        let mut command = std::process::Command::new(journeys::binary());
        command.args(&args).stdin(std::process::Stdio::null()).stdout(std::process::Stdio::null());
        home.point(&mut command);
        let mut running = command.stderr(std::process::Stdio::null()).spawn().expect("the binary is built");
        let open = format!("/proc/{}/fd", running.id());
        let (mut seen, mut looks) = (Vec::new(), 0);
        while running.try_wait().expect("a process").is_none() {
            looks += 1;
            let links = std::fs::read_dir(&open).into_iter().flatten().flatten();
            let names = links.filter_map(|link| std::fs::read_link(link.path()).ok());
            seen.extend(names.map(|name| name.display().to_string()).filter(|name| name.starts_with("socket:")));
            std::thread::sleep(Duration::from_micros(500));
        }
        assert!(looks > 3, "{args:?} was over before anybody looked");
        assert_eq!(seen, Vec::<String>::new(), "{args:?}");
    }
}

/// The page itself is refused any address, this machine's included.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_refused_the_network() {
    let home = Home::new();
    let window = Window::open(&home, None).await;
    window.see("Nouveau dossier").await;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a socket");
    let address = format!("http://{}/", listener.local_addr().expect("an address"));
    let script = "const done = arguments[arguments.length - 1];
        fetch(arguments[0], { mode: 'no-cors' }).then(() => done('reached'), () => done('refused'))";
    let answer = window.client.execute_async(script, vec![serde_json::json!(address)]).await.expect("a page");
    assert_eq!(answer, "refused");
    listener.set_nonblocking(true).expect("a socket");
    assert!(listener.accept().is_err(), "somebody knocked");
    window.close().await;
}

/// The network sockets of the application that has `file` open, and of the processes it started.
fn network_sockets(file: &std::path::Path) -> Vec<String> {
    let wanted = file.to_string_lossy().into_owned();
    let read = |pid: &str, name: &str| std::fs::read_to_string(format!("/proc/{pid}/{name}")).unwrap_or_default();
    let pids: Vec<String> = std::fs::read_dir("/proc")
        .expect("proc")
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned())
        .filter(|n| n.chars().all(|c| c.is_ascii_digit()))
        .collect();
    let parent = |pid: &str| {
        let stat = read(pid, "stat");
        stat.rsplit(')').next().and_then(|r| r.split_whitespace().nth(1).map(str::to_owned)).unwrap_or_default()
    };
    let main: Vec<&String> = pids
        .iter()
        .filter(|p| {
            let c = read(p, "cmdline");
            c.starts_with('/') && c.contains("probant\0") && c.contains(&wanted)
        })
        .collect();
    assert_eq!(main.len(), 1, "the application runs");
    let mut family: Vec<String> = vec![main[0].clone()];
    for _ in 0..4 {
        let more: Vec<String> =
            pids.iter().filter(|p| family.contains(&parent(p)) && !family.contains(p)).cloned().collect();
        family.extend(more);
    }
    assert!(family.len() >= 2, "WebKit's processes are found");
    let mut found = Vec::new();
    for pid in family {
        let inodes: Vec<String> = std::fs::read_dir(format!("/proc/{pid}/fd"))
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|f| std::fs::read_link(f.path()).ok())
            .filter_map(|l| l.to_string_lossy().strip_prefix("socket:[").map(|i| i.trim_end_matches(']').to_owned()))
            .collect();
        for table in ["tcp", "tcp6", "udp", "udp6"] {
            for line in read(&pid, &format!("net/{table}")).lines().skip(1) {
                if line.split_whitespace().nth(9).is_some_and(|i| inodes.iter().any(|o| o == i)) {
                    found.push(format!("{table} {line}"));
                }
            }
        }
    }
    found
}
