//! An empty window of the same shell: what start-up is measured against.

use tauri::{Url, WebviewUrl, WebviewWindowBuilder};

fn main() {
    let built = tauri::Builder::default()
        .setup(|app| {
            let page = WebviewUrl::External(Url::parse("data:text/html,<h1>vide</h1>")?);
            WebviewWindowBuilder::new(app, "main", page).title("Vide").inner_size(1280.0, 800.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = built {
        eprintln!("{error}");
    }
}
