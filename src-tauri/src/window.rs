//! The window.

use std::path::PathBuf;
use std::process::ExitCode;

use tauri::{Emitter, Manager, WebviewUrl, WebviewWindowBuilder};

use crate::commands;
use crate::state::{Desk, lock};

/// Opens the window, on `file` where one is given, and returns when it is closed.
pub fn open(home: PathBuf, file: Option<PathBuf>) -> ExitCode {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, args, folder| another(app, &args, &folder)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(Desk::new(home, file))
        .invoke_handler(commands::handler())
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Probant")
                .inner_size(1280.0, 800.0)
                .min_inner_size(900.0, 560.0)
                .build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let tauri::RunEvent::Exit = event
                    && let Err(error) = app.state::<Desk>().close()
                {
                    tracing::warn!(%error, "on closing");
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "no window");
            crate::cli::no_window();
            ExitCode::from(2)
        }
    }
}

/// Probant was started once more: this window comes forward, and opens the file it was given.
fn another(app: &tauri::AppHandle, args: &[String], folder: &str) {
    if let Some(file) = args.get(1).filter(|a| !a.starts_with('-')) {
        *lock(&app.state::<Desk>().asked) = Some(PathBuf::from(folder).join(file));
        if let Err(error) = app.emit("open-asked", ()) {
            tracing::warn!(%error, "the window does not answer");
        }
    }
    if let Some(window) = app.get_webview_window("main")
        && let Err(error) = window.unminimize().and_then(|()| window.set_focus())
    {
        tracing::warn!(%error, "the window does not come forward");
    }
}
