//! Rows that are chosen and changed as one; columns made wider and moved; tables copied, printed and pasted.

use journeys::{Home, Window};
use serde_json::{Value, json};

const DOWN: &str = "\u{e015}";
const RIGHT: &str = "\u{e014}";
const ESCAPE: &str = "\u{e00c}";
/// Held down until [`UP`].
const CONTROL: &str = "\u{e009}";
const SHIFT: &str = "\u{e008}";
const ALT: &str = "\u{e00a}";
const UP: &str = "\u{e000}";

async fn is(window: &Window, script: &str, wanted: Value) {
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(10);
    loop {
        let found = window.run(&format!("return {script}"), vec![]).await;
        if found == wanted {
            return;
        }
        assert!(std::time::Instant::now() < deadline, "{script} is {found}, not {wanted}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

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
    is(&window, "document.activeElement.className", json!("table")).await;
    window.keys(" ").await;
    is(&window, CHOSEN, json!(1)).await;
    window.keys(&format!("{SHIFT}{DOWN}{DOWN}{UP}")).await;
    is(&window, CHOSEN, json!(3)).await;
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
    is(&window, mine, json!(3)).await;
    // One step back takes all three back.
    window.press("Annuler").await;
    is(&window, mine, json!(0)).await;
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
    is(&window, CHOSEN, json!(0)).await;
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
    is(&window, cut, json!("")).await;
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
    is(&window, width, json!(narrow + 32)).await;
    window.keys(&format!("{ALT}{RIGHT}{UP}")).await;
    is(&window, fields, json!(format!("{second},{first},{third}"))).await;
    window.press("Colonnes").await;
    window.press("Colonnes d’origine").await;
    is(&window, fields, before.clone()).await;
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
    is(&window, pressed, json!("Mes NC ouvertes")).await;
    let open = window.run("return document.querySelector('[data-testid=count]').textContent", vec![]).await;
    window.press_at(".filter-bar .chip").await;
    window.see("14 constats").await;
    window.press("Mes NC ouvertes").await;
    is(&window, "document.querySelector('[data-testid=count]').textContent", open).await;
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
    window.close().await;
}
