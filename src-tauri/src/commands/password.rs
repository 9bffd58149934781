//! The password of a dossier: given, set, changed, taken away.

use std::path::PathBuf;

use domain::set_password as put_under;
use store::Error;
use store::file::key;
use tauri::AppHandle;

use super::dossier_file::{Current, take};
use super::run_blocking;
use crate::failure::CommandResult;

/// Gives the password of the dossier at `path`; of whichever dossier is opened next, where no path is named.
#[tauri::command]
pub async fn unlock(app: AppHandle, path: PathBuf, password: String) -> CommandResult<()> {
    run_blocking(app, move |_| {
        if path.as_os_str().is_empty() {
            key::offer(&password);
            return Ok(());
        }
        Ok(key::unlock(&path, &password)?)
    })
    .await
}

/// Puts the open dossier under a password, under another one, or under none. `current` is the one it has.
#[tauri::command]
pub async fn set_password(app: AppHandle, current: String, password: Option<String>) -> CommandResult<Current> {
    run_blocking(app, move |app_state| {
        let path = app_state.about()?.path;
        if key::is_protected(&path) && !key::fits(&path, &current) {
            return Err(Error::WrongPassword(path).into());
        }
        let author = app_state.workstation().author;
        app_state.close()?;
        // Whatever came of it, the person works on where they were.
        let changed = put_under(&path, &author, password.as_deref());
        let opened = take(app_state, domain::open(&path, author)?);
        changed?;
        opened
    })
    .await
}
