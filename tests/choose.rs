//! Rows that are chosen and changed as one; columns made wider and moved; tables copied, printed and pasted.

use journeys::{Home, Window};
use serde_json::json;

const DOWN: &str = "\u{e015}";
const RIGHT: &str = "\u{e014}";
const ESCAPE: &str = "\u{e00c}";
/// Held down until [`UP`].
const CONTROL: &str = "\u{e009}";
const SHIFT: &str = "\u{e008}";
const ALT: &str = "\u{e00a}";
const UP: &str = "\u{e000}";

async fn look(window: &Window, name: &str) {
    if let Ok(folder) = std::env::var("SCREENS") {
        window.picture(&std::path::Path::new(&folder).join(format!("{name}.png"))).await;
    }
}

const CHOSEN: &str = "document.querySelectorAll('.table-row.chosen').length";

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_chosen_from_the_keyboard_changed_as_one_and_put_back() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/actions'", vec![]).await;
    window.see("12 actions").await;
    window.is("document.activeElement.className", json!("table")).await;
    window.keys(" ").await;
    window.is(CHOSEN, json!(1)).await;
    window.keys(&format!("{SHIFT}{DOWN}{DOWN}{UP}")).await;
    window.is(CHOSEN, json!(3)).await;
    window.see("3 choisies").await;
    look(&window, "chosen-light-1280").await;
    window.press("Changer un champ").await;
    window.choose("Champ", "Responsable").await;
    window.fill("Responsable", "Claire Vidal").await;
    look(&window, "chosen-change-light-1280").await;
    window.press("Changer 3 fiches").await;
    window.see("3 fiches modifiées ensemble (responsable)").await;
    let mine =
        "[...document.querySelectorAll('[data-cell=owner]')].filter((c) => c.textContent === 'Claire Vidal').length";
    window.is(mine, json!(3)).await;
    // One step back takes all three back.
    window.press("Annuler").await;
    window.is(mine, json!(0)).await;
    window.see("3 choisies").await;
    // A rule that one of them breaks is said, and nothing is changed by halves.
    window.run("location.hash = '#/findings'", vec![]).await;
    window.see("14 constats").await;
    window.keys(&format!(" {SHIFT}{DOWN}{UP}")).await;
    window.press("Changer un champ").await;
    window.choose("Champ", "Date").await;
    window.fill("Date", "31/12/2199").await;
    window.press("Changer 2 fiches").await;
    window.see("2 fiches n’ont pas été changées").await;
    look(&window, "chosen-refused-light-1280").await;
    window.run("location.hash = '#/actions'", vec![]).await;
    window.see("12 actions").await;
    window.run("document.querySelector('.table').focus()", vec![]).await;
    window.keys(&format!("{CONTROL}a{UP}")).await;
    window.see("12 choisies").await;
    window.press("Archiver").await;
    window.see("12 fiches archivées ensemble").await;
    window.press("Annuler").await;
    window.see("12 actions").await;
    // Escape lets go what was chosen, and does nothing else.
    window.run("document.querySelector('.table').focus()", vec![]).await;
    window.keys(&format!("{CONTROL}a{UP}")).await;
    window.see("12 choisies").await;
    window.keys(ESCAPE).await;
    window.is(CHOSEN, json!(0)).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_printed_copied_and_comes_back_pasted() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/actions'", vec![]).await;
    window.see("12 actions").await;
    window.keys(&format!(" {CONTROL}c{UP}")).await;
    window.see("1 ligne copiée").await;
    window.run("navigator.clipboard.writeText = async (text) => { window.copied = text }", vec![]).await;
    window.keys(&format!("{SHIFT}{DOWN}{UP}")).await;
    window.see("2 choisies").await;
    window.keys(&format!("{CONTROL}c{UP}")).await;
    window.see("2 lignes copiées").await;
    let copied = window.run("return window.copied", vec![]).await.as_str().expect("text").to_owned();
    assert_eq!(copied.lines().count(), 3, "{copied}");
    assert!(copied.starts_with("Référence\t"), "{copied}");
    let list = home.path("liste.pdf");
    window.answer_dialogs(&list).await;
    window.press("Exporter").await;
    window.press("Liste à imprimer (PDF)").await;
    window.see("liste.pdf est prêt à imprimer").await;
    assert!(std::fs::read(&list).expect("a list").starts_with(b"%PDF"));
    // What was copied and changed in a spreadsheet is looked at like any list before it comes in.
    let changed = copied.replacen("\r\n", "\r\nAC-99\tUne action collée : « vérifier »", 1);
    let table = changed.lines().next().expect("headings").to_owned() + "\r\nAC-99\tUne action « collée »\r\n";
    let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
        document.querySelector('.table').dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
    window.run(paste, vec![json!(table)]).await;
    window.see("Tableau collé").await;
    look(&window, "pasted-light-1280").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_are_made_wider_moved_and_put_back() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open_sized(&home, Some(&file), 1920, 1080).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/contracts'", vec![]).await;
    window.see("60 marchés").await;
    // With room beside it, nothing in a column that does not grow is cut.
    let cut = "[...document.querySelectorAll('.table-row .cell')].filter((cell) => {
        const range = document.createRange(); range.selectNodeContents(cell);
        return !cell.matches('.cell-long') && range.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1;
    }).map((cell) => cell.textContent).slice(0, 3).join('|')";
    window.is(cut, json!("")).await;
    look(&window, "contracts-widths-light-1920").await;
    let fields =
        "[...document.querySelectorAll('.table-head [data-field]')].map((h) => h.dataset.field).slice(0, 3).join()";
    let before = window.run(&format!("return {fields}"), vec![]).await;
    let [first, second, third] = before.as_str().expect("fields").split(',').collect::<Vec<_>>()[..] else {
        panic!("{before}")
    };
    window.run("document.querySelector('.sort-button').focus()", vec![]).await;
    let width = "Math.round(document.querySelector('.table-head [data-field]').getBoundingClientRect().width)";
    let narrow = window.run(&format!("return {width}"), vec![]).await.as_i64().expect("pixels");
    window.keys(&format!("{SHIFT}{RIGHT}{RIGHT}{UP}")).await;
    window.is(width, json!(narrow + 32)).await;
    window.keys(&format!("{ALT}{RIGHT}{UP}")).await;
    window.is(fields, json!(format!("{second},{first},{third}"))).await;
    window.press("Colonnes").await;
    window.press("Colonnes d’origine").await;
    window.is(fields, before.clone()).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_is_kept_under_a_name_and_found_again() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/findings'", vec![]).await;
    window.see("14 constats").await;
    look(&window, "findings-states-light-1280").await;
    window.press("À traiter").await;
    window.press("Garder cette vue").await;
    window.fill("Nom de la vue", "Mes NC ouvertes").await;
    window.keys("\u{e007}").await;
    window.see("vue « Mes NC ouvertes » gardée").await;
    let pressed = "[...document.querySelectorAll('.chip[aria-pressed=true]')].map((c) => c.textContent).join()";
    window.is(pressed, json!("Mes NC ouvertes")).await;
    let open = window.run("return document.querySelector('[data-testid=count]').textContent", vec![]).await;
    window.press_at(".filter-bar .chip").await;
    window.see("14 constats").await;
    window.press("Mes NC ouvertes").await;
    window.is("document.querySelector('[data-testid=count]').textContent", open).await;
    look(&window, "view-kept-light-1280").await;
    window.press("Modifier la vue").await;
    window.press("Retirer la vue").await;
    window.see("vue « Mes NC ouvertes » retirée").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_offered_as_the_dossier_spells_them() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/actions/new'", vec![]).await;
    window.see("Nouvelle action").await;
    window.pick("Responsable", "serv jur", "Cheffe du service Juridique").await;
    window.see_value("Responsable", "Cheffe du service Juridique").await;
    // The list is gone: what stands below it takes the next press.
    window.fill("Échéance", "31/12/2026").await;
    window.fill("Action", "Relire").await;
    window.see_value("Responsable", "Cheffe du service Juridique").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn several_alerts_are_made_findings_or_set_aside_as_one_change() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/legality'", vec![]).await;
    window.see("Délai de suspension").await;
    let boxes = "document.querySelectorAll('.legality input[type=checkbox]')";
    let all = window.run(&format!("return {boxes}.length"), vec![]).await.as_u64().expect("alerts");
    window.run(&format!("[...{boxes}].slice(0, 2).forEach((box) => box.click())"), vec![]).await;
    window.press("En faire 2 constats").await;
    window.see("2 constats créés depuis les contrôles").await;
    window.press("Annuler").await;
    window.see("2 constats créés depuis les contrôles").await;
    window.press("Par marché").await;
    window.press("Tout choisir").await;
    window.see(&format!("{all} choisies")).await;
    window.press("Écarter").await;
    window.fill("Motif", "Vu en « comité »").await;
    window.keys("\u{e007}").await;
    window.see(&format!("{all} alertes mises de côté ensemble")).await;
    window.see("Aucune alerte").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reminders_stand_by_owner_and_go_out_as_sheet_and_workbook() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/actions'", vec![]).await;
    window.press("Rappels").await;
    window.see("Référente ressources humaines").await;
    look(&window, "reminders-light-1280").await;
    for (button, name, start) in [("Fiche (PDF)", "rappel.pdf", &b"%PDF"[..]), ("Classeur", "rappel.xlsx", &b"PK"[..])]
    {
        let path = home.path(name);
        window.answer_dialogs(&path).await;
        window.press(button).await;
        window.see(&format!("Exporté : {name}")).await;
        assert!(std::fs::read(&path).expect("a file").starts_with(start), "{name}");
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_journal_is_narrowed_goes_out_and_leads_to_the_record() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open(&home, Some(&file)).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/actions'", vec![]).await;
    window.press("AC-08").await;
    window.fill("Responsable", "Claire Vidal").await;
    window.see("AC-08 modifié").await;
    window.run("location.hash = '#/journal'", vec![]).await;
    window.see("Contenu de démonstration").await;
    window.fill("Du", "23/11/2026").await;
    window.gone("Contenu de démonstration").await;
    window.see("AC-08 modifié").await;
    look(&window, "journal-narrowed-light-1280").await;
    let path = home.path("journal.csv");
    window.answer_dialogs(&path).await;
    window.press("Exporter").await;
    window.press("CSV").await;
    window.see("Exporté : journal.csv").await;
    let text = std::fs::read_to_string(&path).expect("a file");
    assert!(text.contains("AC-08") && !text.contains("démonstration"), "{text}");
    window.press_at(".entry-what").await;
    window.is("location.hash.startsWith('#/actions/')", json!(true)).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn slots_of_a_plan_are_moved_and_stretched_from_the_keyboard() {
    let home = Home::new();
    let file = home.demonstration(0);
    let window = Window::open_sized(&home, Some(&file), 1920, 1080).await;
    window.see("Ce qui manque").await;
    window.run("location.hash = '#/audits'", vec![]).await;
    window.press("AI-2026-02").await;
    window.press("Plan").await;
    window.see("P2 Système qualité").await;
    let slot = "[...document.querySelectorAll('.slot')].find((s) => s.textContent.includes('P2 Système qualité'))";
    window.run(&format!("{slot}.focus()"), vec![]).await;
    window.keys(DOWN).await;
    window.keys(DOWN).await;
    window.is(&format!("{slot}.querySelector('.slot-time').textContent"), json!("10:00–12:30")).await;
    window.see("créneau").await;
    window.keys(&format!("{SHIFT}{DOWN}{UP}")).await;
    window.is(&format!("{slot}.querySelector('.slot-time').textContent"), json!("10:00–12:45")).await;
    look(&window, "timetable-light-1920").await;
    // Arrows pressed one after the other are one change.
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    window.run("location.hash = '#/journal'", vec![]).await;
    window.is("document.querySelectorAll('.entries > li').length", json!(3)).await;
    window.close().await;
}
