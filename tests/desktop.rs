//! What the desktop does around the window, which a virtual display does not have: file dialogs, files dropped.

use std::path::Path;

use serde_json::json;

use crate::Window;

impl Window {
    /// Makes the next file dialogs answer `path` without asking, at the edge between the page and the shell.
    pub async fn answer_dialogs(&self, path: &Path) {
        let script = "
            window.__fetch ??= window.fetch;
            window.fetch = (address, options) => {
                const command = decodeURIComponent(String(address).split('/').pop());
                if (!command.startsWith('plugin:dialog|')) return window.__fetch(address, options);
                const many = String(options.body).includes('\"multiple\":true');
                const headers = { 'Content-Type': 'application/json', 'Tauri-Response': 'ok' };
                return Promise.resolve(new Response(JSON.stringify(many ? [arguments0] : arguments0), { headers }));
            };";
        self.run(&script.replace("arguments0", &json!(path).to_string()), vec![]).await;
    }

    /// Takes note of who listens for files dropped on the window, from now on.
    pub async fn note_droppers(&self) {
        let script = "
            window.__plain ??= window.fetch;
            window.__droppers = [];
            window.fetch = (address, options) => {
                if (decodeURIComponent(String(address)).endsWith('plugin:event|listen')) {
                    const asked = JSON.parse(options.body);
                    if (asked.event === 'tauri://drag-drop') window.__droppers.push(asked.handler);
                }
                return window.__plain(address, options);
            };";
        self.run(script, vec![]).await;
    }

    /// Drops a file on the window, as the shell tells it: a virtual display has no file manager to drag from.
    pub async fn drop_file(&self, path: &Path) {
        self.drop_file_on("body", path).await;
    }

    /// Drops a file on what this selector finds first.
    pub async fn drop_file_on(&self, css: &str, path: &Path) {
        let script = "
            const target = document.querySelector(arguments[1]);
            target.scrollIntoView({ block: 'center' });
            const { left, top } = target.getBoundingClientRect();
            const position = { x: (left + 10) * devicePixelRatio, y: (top + 10) * devicePixelRatio };
            const payload = { paths: [arguments[0]], position };
            window.__TAURI_INTERNALS__.runCallback(window.__droppers.at(-1), { event: 'tauri://drag-drop', id: 0, payload });";
        self.run(script, vec![json!(path), json!(css)]).await;
    }
}
