//! The journal: read, undo, redo, verify.

use dossier::journal::{self, Entry, Saved, VerifyReport};
use tauri::State;
use tauri::ipc::Channel;

use crate::failure::Answer;
use crate::state::{Desk, lock};
use crate::watch::Watch;

/// Entries before `before`, the newest first.
#[tauri::command(async)]
pub fn entries(desk: State<Desk>, before: Option<i64>, limit: u32) -> Answer<Vec<Entry>> {
    Ok(desk.read(|conn| journal::entries(conn, before, limit))?)
}

/// Takes back the last change of this sitting.
#[tauri::command(async)]
pub fn undo(desk: State<Desk>) -> Answer<Saved<()>> {
    Ok(desk.with(dossier::Dossier::undo)?)
}

/// Makes again the last change taken back.
#[tauri::command(async)]
pub fn redo(desk: State<Desk>) -> Answer<Saved<()>> {
    Ok(desk.with(dossier::Dossier::redo)?)
}

/// Takes back one change, however old.
#[tauri::command(async)]
pub fn undo_entry(desk: State<Desk>, seq: i64) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| dossier.undo_entry(seq))?)
}

/// Reads the whole dossier and says whether it holds.
#[tauri::command(async)]
pub fn verify(desk: State<Desk>, progress: Channel<u32>) -> Answer<VerifyReport> {
    let watch = Watch::new(desk.start(), |done| {
        if let Err(error) = progress.send(done) {
            tracing::debug!(%error, "nobody watches");
        }
    });
    Ok(journal::verify(&desk.reader()?, &watch)?)
}

/// Stops the long work under way.
#[tauri::command(async)]
pub fn cancel(desk: State<Desk>) {
    lock(&desk.cancel).raise();
}
