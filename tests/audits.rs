//! An audit from its plan to its closure, in the window.

use journeys::{Home, Window, probant};
use serde_json::json;

const TAB: &str = "\u{e004}";
const CTRL_ENTER: &str = "\u{e009}\u{e007}\u{e000}";
const CTRL_DOWN: &str = "\u{e009}\u{e015}\u{e000}";
const CTRL_G: &str = "\u{e009}g\u{e000}";
const ENTER: &str = "\u{e007}";

#[tokio::test(flavor = "multi_thread")]
async fn an_audit_is_planned_held_and_written_up() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/audits/new'", vec![]).await;
    window.fill("Premier jour", "30/11/2026").await;
    window.fill("Dernier jour", "29/11/2026").await;
    window.fill("Périmètre", "Audit « surprise » de l’été").await;
    window.fill("Articles du périmètre", "§8.6 et 7.2").await;
    window.fill("Responsable d’audit", "Auditrice A").await;
    window.keys(CTRL_ENTER).await;
    window.see("Antérieure à la date de début").await;
    window.fill("Dernier jour", "30/11/2026").await;
    window.keys(CTRL_ENTER).await;
    window.see_in(".toast-done", "créé").await;
    window.press("Plan").await;
    window.press("Arrêter le plan").await;
    window.see("Le plan n’a aucun créneau").await;
    window.press("Ajouter un créneau").await;
    window.see("L’article 8.6 est dans le périmètre, et aucun créneau ne le couvre").await;
    window.pick("Processus", "P6", "P6").await;
    window.fill("Articles", "8.6").await;
    window.fill("Auditeurs", "Auditrice A").await;
    window.fill("Audités", "Cheffe du service Juridique").await;
    window.gone("L’article 8.6 est dans").await;
    window.press("Ajouter un créneau").await;
    window.see("L’article 7.2").await;
    // The new slot is the one that is open.
    window.see_value("Début", "10:00").await;
    window.fill("Début", "9h30").await;
    window.fill("Articles", "7.2").await;
    window.see("30/11/2026 : Auditrice A audite dans deux créneaux à la fois, 09:00–10:00 et 09:30–11:00").await;
    window.press("Arrêter le plan").await;
    window.see("Le plan ne peut pas être tenu").await;
    window.fill("Début", "10:00").await;
    window.see("Le plan peut être tenu").await;
    window.press("Arrêter le plan").await;
    window.see("Commencer l’audit").await;
    window.press("Questions").await;
    window.press("Construire depuis le plan").await;
    window.see("Qui donne le feu vert").await;
    window.press("Entretien plein écran").await;
    window.see_in(".interview-main header", "1 sur").await;
    // By the keyboard alone: answer, raise a finding, go on.
    window.keys("Deux visas sur huit manquent « été »").await;
    window.keys(CTRL_G).await;
    window.keys(&format!("{TAB}{ENTER}")).await;
    window.see_in(".toast-done", "créé").await;
    // A screenshot copied elsewhere is pasted.
    let paste = "const [bytes] = [new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0])];
        const data = new DataTransfer();
        data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
        document.querySelector('#interview-answer').dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    window.run(paste, vec![]).await;
    window.see("Image collée").await;
    window.run("document.querySelector('#interview-answer').focus()", vec![]).await;
    window.keys(CTRL_DOWN).await;
    window.see_in(".interview-main header", "2 sur").await;
    window.keys("Vu sur trois dossiers").await;
    window.press("Fermer").await;
    window.press("Questions").await;
    window.see("Vu sur trois dossiers").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.see("Deux visas sur huit manquent « été »").await;
    window.close().await;
    let checked = probant(&home, &["verify", file.to_str().expect("a path")]);
    assert!(checked.status.success());
}

/// What was typed a moment ago is there after a power cut in the middle of an interview.
#[tokio::test(flavor = "multi_thread")]
async fn a_power_cut_in_an_interview_loses_the_last_word_at_most() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/audits'", vec![]).await;
    window.press("AI-2026-02").await;
    window.press("Questions").await;
    window.press("Entretien plein écran").await;
    window.see("1 sur 7").await;
    window.keys(CTRL_DOWN).await;
    window.see("2 sur 7").await;
    window.keys(CTRL_DOWN).await;
    window.see("3 sur 7").await;
    window.keys("Treize entrées revues une à une. ").await;
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    window.keys("Et").await;
    window.kill();
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/audits'", vec![]).await;
    window.press("AI-2026-02").await;
    window.press("Questions").await;
    window.see("Treize entrées revues une à une.").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_action_is_closed_only_when_somebody_else_saw_that_it_works() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/actions'", vec![]).await;
    window.press("AC-07").await;
    window.press("Suivi").await;
    window.press("Clore\u{a0}: efficace").await;
    window.see("À renseigner").await;
    window.fill("Vérifiée par", "Cheffe du service Passation travaux").await;
    window.see("La vérification revient à une autre personne").await;
    window.fill("Vérifiée par", "Responsable qualité").await;
    window.fill("Vérifiée le", "24/11/2026").await;
    window.fill("Résultat de la vérification", "Plus aucune réclamation").await;
    window.press("Clore\u{a0}: efficace").await;
    window.see("Action AC-07 : close Annuler").await;
    window.press("Par état").await;
    window.see("Close 6").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nonconformity_is_answered_on_its_sheet_and_printed() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.press("AI-2026-02-05").await;
    window.press("FNC").await;
    window.see("Réponse acceptée").await;
    window.press("Fournir la preuve").await;
    window.see("À renseigner").await;
    window.fill("Preuve de mise en œuvre", "Paramétrage recetté").await;
    window.fill("Fournie le", "24/11/2026").await;
    window.press("Fournir la preuve").await;
    window.see("Preuve fournie").await;
    window.fill("Mode de levée", "Sur documents").await;
    window.press("Lever").await;
    window.see("fiche de non-conformité, levée").await;
    window.press("Fiches en PDF").await;
    window.see("Fiches de non-conformité").await;
    window.press("Préparer le dossier").await;
    window.see("Empreinte du fichier").await;
    let out = home.path("fiche.pdf");
    window.answer_dialogs(&out).await;
    window.press("Enregistrer sous").await;
    window.see("Dossier d’audit enregistré").await;
    window.close().await;
    let text = std::process::Command::new("pdftotext").arg(&out).arg("-").output().expect("poppler-utils");
    let text = String::from_utf8_lossy(&text.stdout).replace(['\u{202f}', '\u{a0}'], " ");
    assert!(text.contains("Paramétrage recetté") && text.contains("AI-2026-02-05"), "{text}");
    assert!(!text.contains("S2-2026-07"), "one sheet alone was asked for");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_programme_shows_the_gaps_and_a_finding_is_helped_along() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/audits'", vec![]).await;
    window.press("Programme").await;
    window.press("Par article").await;
    window.see("7.1.4 Environnement").await;
    window.press("Par processus").await;
    window.see("2 audits internes réalisés sur 3 prévus").await;
    window.see("articles que personne n’audite dans le cycle").await;
    window.press("Reprendre les audits internes").await;
    window.see("Programme : audits internes repris pour").await;
    window.run("location.hash = '#/findings/new'", vec![]).await;
    window.press("Aide au classement").await;
    window.press("Oui").await;
    window.see("Le risque pour les clients").await;
    window.press("Limité").await;
    window.fill("Constat", "Vu avec Mme Martin « hier »").await;
    window.see("NC min. : il manque article, exigence, preuve, risque").await;
    window.see("Ce texte semble nommer quelqu’un (Mme Martin)").await;
    window.pick("Article", "8.6", "8.6 Libération").await;
    window.pick("Processus", "P6", "P6").await;
    window.see("Récurrence : un constat sur le même article").await;
    window.press("S2-2026-08 Le marché").await;
    window.see_in("[role=tab]", "FNC").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn findings_are_written_one_after_the_other() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings/new'", vec![]).await;
    window.see("Nouveau constat").await;
    window.pick("Type", "sensible", "Point sensible").await;
    window.fill("Constat", "Premier « d’une série »").await;
    window.pick("Article", "8.6", "8.6 Libération").await;
    window.pick("Audit", "AI-2026-02", "AI-2026-02").await;
    window.fill("Auditeur", "Auditrice A").await;
    window.fill("Référence", "ESSAI-1").await;
    window.keys("\u{e009}\u{e008}\u{e007}\u{e000}").await;
    window.see("ESSAI-1 créé").await;
    // What they have in common is there, what the first one said is not.
    assert_eq!(window.value("Auditeur").await, "Auditrice A");
    assert!(window.value("Audit").await.starts_with("AI-2026-02"));
    assert_eq!(window.value("Article").await, "");
    assert_eq!(window.value("Constat").await, "");
    let focused = window.run("return document.activeElement.value", vec![]).await;
    assert_eq!(focused, "", "the first field, empty");
    window.pick("Type", "fort", "Point fort").await;
    window.fill("Référence", "ESSAI-2").await;
    // One that is refused stays as it is.
    window.press("Créer et continuer").await;
    window.see("À renseigner").await;
    assert!(window.value("Type").await.contains("Point fort"));
    // Coming to a field that is filled, one types over what it holds.
    window.field("Type").await.click().await.expect("a field");
    let over = "const it = document.activeElement; return it.selectionEnd - it.selectionStart === it.value.length";
    assert_eq!(window.run(over, vec![]).await, true);
    window.fill("Constat", "Second").await;
    window.keys(CTRL_ENTER).await;
    window.see("ESSAI-2 créé").await;
    window.see("Historique").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slot_is_dragged_and_stretched_with_the_pointer() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open_sized(&home, Some(&file), 1600, 1000).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/audits'", vec![]).await;
    window.press("AI-2026-02").await;
    window.press("Plan").await;
    window.run("document.querySelector('.panel [aria-label=\"Ouvrir en pleine page\"]')?.click()", vec![]).await;
    let time = "document.querySelector('.slot .slot-time')?.textContent ?? ''";
    window.is(&format!("/^\\d\\d:\\d\\d–/.test({time})"), json!(true)).await;
    let before = window.run(&format!("return {time}"), vec![]).await;
    let before = before.as_str().expect("a time").to_owned();
    let edge = async |from_bottom: i64| {
        let script = "const slot = document.querySelector('.slot'); slot.scrollIntoView({ block: 'center' });
            const box = slot.getBoundingClientRect();
            return [Math.round(box.left + 20), Math.round(box.top), Math.round(box.bottom)]";
        let place = window.run(script, vec![]).await;
        let at = |index: usize| place[index].as_i64().expect("a place");
        (at(0), if from_bottom > 0 { at(2) - from_bottom } else { at(1) + 6 })
    };
    let minutes = |time: &str, part: usize| -> i64 {
        let text = time.split('–').nth(part).expect("two times");
        let (hours, minutes) = text.split_once(':').expect("a time");
        hours.parse::<i64>().expect("hours") * 60 + minutes.parse::<i64>().expect("minutes")
    };
    // An hour is 56 pixels: half of it further up is half an hour earlier, as long as before.
    let from = edge(0).await;
    window.drag(from, (from.0, from.1 - 28)).await;
    let moved = (minutes(&before, 0) - 30, minutes(&before, 1) - 30);
    let shown =
        |(starts, ends): (i64, i64)| format!("{:02}:{:02}–{:02}:{:02}", starts / 60, starts % 60, ends / 60, ends % 60);
    window.is(time, json!(shown(moved))).await;
    // By its lower edge it ends later; what clashes is told above the timetable first, which moves it.
    tokio::time::sleep(std::time::Duration::from_millis(900)).await;
    let from = edge(3).await;
    window.drag(from, (from.0, from.1 + 14)).await;
    window.is(time, json!(shown((moved.0, moved.1 + 15)))).await;
    window.close().await;
}
