//! The journal: read, undo, redo, verify.

use store::journal::{self, Contribution, Entry, JournalFacets, JournalFilter, Saved, SignedEntry, VerifyReport};
use store::progress::Step;
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::run_blocking;
use crate::failure::CommandResult;
use crate::progress::ProgressReporter;
use crate::state::{AppState, Work};

/// Entries before `before`, the newest first.
#[tauri::command(async)]
pub fn entries(
    app_state: State<AppState>,
    filter: JournalFilter,
    before: Option<i64>,
    limit: u32,
) -> CommandResult<Vec<Entry>> {
    Ok(app_state.read(|conn| journal::entries_of(conn, &filter, before, limit))?)
}

/// What the journal can be narrowed by.
#[tauri::command(async)]
pub fn journal_facets(app_state: State<AppState>) -> CommandResult<JournalFacets> {
    Ok(app_state.read(journal::facets)?)
}

/// A record that an entry changed: its register and identity.
#[tauri::command(async)]
pub fn entry_record(app_state: State<AppState>, seq: i64) -> CommandResult<Option<(String, String)>> {
    Ok(app_state.read(|conn| journal::record_of(conn, seq))?)
}

/// Takes back the last change of this sitting.
#[tauri::command(async)]
pub fn undo(app_state: State<AppState>) -> CommandResult<Saved<()>> {
    Ok(app_state.with(store::Dossier::undo)?)
}

/// Makes again the last change taken back.
#[tauri::command(async)]
pub fn redo(app_state: State<AppState>) -> CommandResult<Saved<()>> {
    Ok(app_state.with(store::Dossier::redo)?)
}

/// Takes back one change, however old.
#[tauri::command(async)]
pub fn undo_entry(app_state: State<AppState>, seq: i64) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| dossier.undo_entry(seq))?)
}

/// Reads the whole dossier and says whether it holds; an index that does not is made anew.
#[tauri::command]
pub async fn verify(app: AppHandle, progress: Channel<Step>) -> CommandResult<VerifyReport> {
    run_blocking(app, |app_state| {
        let watch = ProgressReporter::new(app_state.start(Work::Verify), progress);
        let mut report = journal::verify(&app_state.reader()?, &watch)?;
        if report.next.iter().any(|next| next == "reopen") {
            report.mended = app_state.mended();
        }
        Ok(report)
    })
    .await
}

/// The entries from `first` to `last` that are signed, with the key of each.
#[tauri::command(async)]
pub fn signed_entries(app_state: State<AppState>, first: i64, last: i64) -> CommandResult<Vec<SignedEntry>> {
    Ok(app_state.read(|conn| journal::signed_entries(conn, first, last))?)
}

/// What others wrote that a merge took in.
#[tauri::command(async)]
pub fn contributions(app_state: State<AppState>, seq: i64) -> CommandResult<Vec<Contribution>> {
    Ok(app_state.read(|conn| journal::contributions(conn, seq))?)
}

/// Stops this long work, if it is under way.
#[tauri::command(async)]
pub fn cancel(app_state: State<AppState>, work: Work) {
    app_state.cancel(work);
}
