//! An empty window of the same shell: what start-up is measured against.

use tauri::http::Response;
use tauri::{Url, WebviewUrl, WebviewWindowBuilder};

fn main() {
    let built = tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let page = b"<!doctype html><title>Vide</title><h1>vide</h1>".to_vec();
            Response::builder().header("Content-Type", "text/html").body(page).unwrap_or_default()
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol(Url::parse("empty://localhost/")?);
            WebviewWindowBuilder::new(app, "main", page).title("Vide").inner_size(1280.0, 800.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = built {
        eprintln!("{error}");
    }
}
