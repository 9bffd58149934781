//! Knowing what is missing, in the real window and on the command line.

use journeys::{Home, Window, probant};

async fn click(window: &Window, text: &str) {
    let script = "[...document.querySelectorAll('button')].find((b) => b.textContent.trim() === arguments[0]).click()";
    window.run(script, vec![text.into()]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gap_is_seen_narrowed_set_aside_with_a_reason_and_put_right() {
    let home = Home::new();
    let window = Window::open(&home, Some(&home.demonstration(0))).await;
    window.see("Ce qui manque avant l’audit").await;
    window.fill("Au", "22/11/2026").await;
    window.see_in(".countdown", "58").await;
    // Several of a kind are one line until they are opened.
    window.press("Revues dépassées").await;
    window.see("165 jours de retard").await;
    window.see("AI-2026-02-06").await;

    window.press("Tous les processus").await;
    window.press_at("[role=option][data-key=P7]").await;
    window.gone("PR-SMQ-06").await;
    window.see("PR-EXE-01").await;
    window.press("P7").await;
    window.press_at("[role=option][data-key='']").await;
    window.see("PR-SMQ-06").await;

    // Set aside with the keyboard: a reason is asked for, the gap is counted no more, Ctrl+Z brings it back.
    let focus = "[...document.querySelectorAll('button')].find((b) => b.ariaLabel?.endsWith('PR-SUP-03')).focus()";
    window.run(focus, vec![]).await;
    window.keys("\u{e007}").await;
    window.see("la raison reste au journal").await;
    window.keys("Revue faite en comité « archives »\u{e004}\u{e007}").await;
    window.gone("PR-SUP-03").await;
    window.see("1 écart mis de côté").await;
    // What was said of it lies over the foot of the list for a while.
    click(&window, "1 écart mis de côté").await;
    window.see("Revue faite en comité « archives »").await;
    click(&window, "Rétablir").await;
    window.see("Aucun écart n’est mis de côté").await;
    click(&window, "Revenir aux écarts ouverts").await;
    window.see("PR-SUP-03").await;

    // One click leads to the record.
    window.press("PR-EXE-01").await;
    window.see("Modifications, sous-traitance et bilan de marché").await;
    window.fill("Prochaine revue", "22/11/2028").await;
    window.run("location.hash = '#/preparation'", vec![]).await;
    window.see("PR-SMQ-06").await;
    window.gone("PR-EXE-01").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clause_that_does_not_apply_is_saved_with_its_reason_only() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque avant l’audit").await;
    window.run("location.hash = '#/clauses'", vec![]).await;
    window.press("9.1.1").await;
    window.press_at(".panel .select-button").await;
    window.press_at("[role=option][data-key=not-applicable]").await;
    window.see("un auditeur l’accepte rarement").await;
    window.fill("Justification", "Mesuré par la direction générale").await;
    window.see("Non applicable 2").await;
    window.run("location.hash = '#/journal'", vec![]).await;
    window.see("Exigence 9.1.1").await;
    window.close().await;
    let listed = probant(&home, &["readiness", file.to_str().expect("a path"), "--date", "2026-11-22"]);
    let listed = String::from_utf8_lossy(&listed.stderr).into_owned();
    assert!(listed.contains("non-applicabilité rarement acceptée"), "{listed}");
}

#[test]
fn the_command_line_lists_the_gaps_and_fails_while_one_blocks() {
    let home = Home::new();
    let file = home.demonstration(0);
    let path = file.to_str().expect("a path");
    let found = probant(&home, &["readiness", path, "--date", "2026-11-22", "--json"]);
    assert_eq!(found.status.code(), Some(1), "a major nonconformity is open");
    let report: serde_json::Value = serde_json::from_slice(&found.stdout).expect("JSON");
    assert_eq!(report["gaps"].as_array().map(Vec::len), Some(9));
    assert_eq!(report["gaps"][0]["rule"], "major-open");
    let message = probant(&home, &["readiness", path, "--date", "2026-11-22"]);
    let message = String::from_utf8_lossy(&message.stderr).into_owned();
    assert!(message.contains("PR-SMQ-06") && message.contains("10/06/2026"), "{message}");
    let early = probant(&home, &["readiness", path, "--date", "2026-09-20"]);
    assert_eq!(early.status.code(), Some(0), "{}", String::from_utf8_lossy(&early.stderr));
    assert_eq!(probant(&home, &["readiness", path, "--date", "demain"]).status.code(), Some(2));
    assert_eq!(probant(&home, &["readiness", "absent.probant"]).status.code(), Some(2));
}

/// The question stays in sight while one looks for its proof; how it went is kept.
#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_answered_against_the_clock_and_remembered() {
    let home = Home::new();
    let window = Window::open(&home, Some(&home.demonstration(0))).await;
    window.see("Ce qui manque avant l’audit").await;
    window.press("M’entraîner").await;
    window.see("Aucune question posée").await;
    window.press("Poser une question").await;
    window.see_in(".drill-time", "0:0").await;
    window.run("location.hash = '#/procedures'", vec![]).await;
    window.see("PR-ACH-01").await;
    if let Some(folder) = std::env::var_os("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join("drill-bar.png")).await;
    }
    window.press("La preuve est à l’écran").await;
    window.see("Trouvée en").await;
    window.press("Question suivante").await;
    window.see("Je ne trouve pas").await;
    window.press("Je ne trouve pas").await;
    window.see("Abandonnée après").await;
    window.press("Terminer").await;
    window.run("location.hash = '#/drill'", vec![]).await;
    window.see("introuvable").await;
    window.gone("Je ne trouve pas").await;
    window.run("location.hash = '#/journal'", vec![]).await;
    window.see("Entraînement").await;
    window.close().await;
}

/// The keyboard stands in the field to mend; the next gap is one press away, and the way back ends on the gap one left.
#[tokio::test(flavor = "multi_thread")]
async fn a_gap_opens_on_its_field_and_leads_to_the_next_and_back() {
    let home = Home::new();
    let window = Window::open(&home, Some(&home.demonstration(0))).await;
    window.see("Ce qui manque avant l’audit").await;
    window.fill("Au", "22/11/2026").await;
    window.press("Revues dépassées").await;
    window.see("PR-EXE-01").await;
    let open = "[...document.querySelectorAll('.gap')].find((b) => b.textContent.includes('PR-EXE-01')).click()";
    window.run(open, vec![]).await;
    window.see("Modifications, sous-traitance et bilan de marché").await;
    let label = "document.activeElement.closest('[data-name]')?.dataset.name ?? ''";
    window.is(label, "next_review_on").await;
    window.see("Écart suivant").await;
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join("gap-trail-light-1280.png")).await;
    }
    let before = window.run("return location.hash", vec![]).await;
    window.press("Écart suivant").await;
    window.is(&format!("location.hash !== {before}"), true).await;
    window.press("Retour aux écarts").await;
    window.see("Ce qui manque avant l’audit").await;
    window.is("document.activeElement.classList.contains('gap')", true).await;
    window.gone("Écart suivant").await;
    window.close().await;
}

/// Sixty-nine gaps of a new dossier are a few lines below five steps.
#[tokio::test(flavor = "multi_thread")]
async fn a_new_dossier_begins_with_five_steps() {
    let home = Home::new();
    let window = Window::open(&home, None).await;
    window.press("Nouveau dossier").await;
    window.fill("Nom", "Claire Vidal").await;
    window.fill("Organisme", "Ville d’Œuvre-sur-Loire").await;
    window.fill("Domaine d’application", "Procédures « formalisées » de plus de 150 000 € HT").await;
    window.press("Créer le dossier").await;
    window.see("Pour commencer").await;
    window.see("Articles à évaluer").await;
    window.is("document.querySelectorAll('.gaps li').length < 8", true).await;
    window.is("document.activeElement !== document.body", true).await;
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join("first-steps-light-1280.png")).await;
    }
    window.press_at("[aria-label='Saisir : Vos processus']").await;
    window.fill("Code", "P1").await;
    window.fill("Processus", "Acheter").await;
    window.choose("Famille", "Réalisation").await;
    window.press("Créer").await;
    window.see("P1").await;
    window.run("location.hash = '#/preparation'", vec![]).await;
    window.see_in(".first-steps", "1 sur 5").await;
    window.press("Masquer").await;
    window.gone("Pour commencer").await;
    window.close().await;
}
