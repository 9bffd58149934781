//! The journal: read, undo, redo, verify.

use store::journal::{self, Contribution, Entry, Saved, SignedEntry, VerifyReport};
use store::progress::Step;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::aside;
use crate::failure::Answer;
use crate::state::{Desk, Work};
use crate::watch::Watch;

/// Entries before `before`, the newest first.
#[tauri::command(async)]
pub fn entries(desk: State<Desk>, before: Option<i64>, limit: u32) -> Answer<Vec<Entry>> {
    Ok(desk.read(|conn| journal::entries(conn, before, limit))?)
}

/// Takes back the last change of this sitting.
#[tauri::command(async)]
pub fn undo(desk: State<Desk>) -> Answer<Saved<()>> {
    Ok(desk.with(store::Dossier::undo)?)
}

/// Makes again the last change taken back.
#[tauri::command(async)]
pub fn redo(desk: State<Desk>) -> Answer<Saved<()>> {
    Ok(desk.with(store::Dossier::redo)?)
}

/// Takes back one change, however old.
#[tauri::command(async)]
pub fn undo_entry(desk: State<Desk>, seq: i64) -> Answer<Saved<()>> {
    Ok(desk.with(|dossier| dossier.undo_entry(seq))?)
}

/// Reads the whole dossier and says whether it holds; an index that does not is made anew.
#[tauri::command]
pub async fn verify(app: AppHandle, progress: Channel<Step>) -> Answer<VerifyReport> {
    aside(app, |desk| {
        let watch = Watch::new(desk.start(Work::Verify), progress);
        let mut report = journal::verify(&desk.reader()?, &watch)?;
        if report.next.iter().any(|next| next == "reopen") {
            report.mended = desk.mended();
        }
        Ok(report)
    })
    .await
}

/// The entries from `first` to `last` that are signed, with the key of each.
#[tauri::command(async)]
pub fn signed_entries(desk: State<Desk>, first: i64, last: i64) -> Answer<Vec<SignedEntry>> {
    Ok(desk.read(|conn| journal::signed_entries(conn, first, last))?)
}

/// What others wrote that a merge took in.
#[tauri::command(async)]
pub fn contributions(desk: State<Desk>, seq: i64) -> Answer<Vec<Contribution>> {
    Ok(desk.read(|conn| journal::contributions(conn, seq))?)
}

/// Stops this long work, if it is under way.
#[tauri::command(async)]
pub fn cancel(desk: State<Desk>, work: Work) {
    desk.cancel(work);
}
