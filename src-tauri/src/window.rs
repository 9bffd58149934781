//! The window.

use std::path::PathBuf;
use std::process::ExitCode;

use tauri::{Emitter, Manager, WebviewUrl, WebviewWindowBuilder};

use crate::commands;
use crate::state::{AppState, lock};

/// So many commands can wait at once: changes wait for an import or a slow disk, and what only reads must not wait with them.
const COMMANDS_AT_ONCE: usize = 32;

/// Opens the window, on `file` where one is given, and returns when it is closed.
pub fn open(home: PathBuf, file: Option<PathBuf>) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(COMMANDS_AT_ONCE).enable_all().build();
    match &runtime {
        Ok(runtime) => tauri::async_runtime::set(runtime.handle().clone()),
        Err(error) => tracing::warn!(%error, "commands run on as many threads as there are cores"),
    }
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, args, folder| another(app, &args, &folder)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(AppState::new(home, file))
        .invoke_handler(commands::handler())
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Probant")
                .inner_size(1280.0, 800.0)
                .min_inner_size(900.0, 560.0)
                // Rows of a table are copied as a spreadsheet takes them.
                .enable_clipboard_access()
                .build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let tauri::RunEvent::Exit = event {
                    let app_state = app.state::<AppState>();
                    if let Err(error) = app_state.close() {
                        tracing::warn!(%error, "on closing");
                    }
                    app_state.forget_copies();
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
        *lock(&app.state::<AppState>().asked) = Some(PathBuf::from(folder).join(file));
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
