//! The audit pack: made beside the work, looked at, saved, kept in the history.

use std::io::{Read, Seek, SeekFrom};
use std::path::PathBuf;

use chrono::NaiveDate;
use domain::issued_pack::{self, IssuedPack};
use pack::{Drawing, PackOptions, PackSection};
use serde::Serialize;
use store::Error;
use store::file::{self, key};
use store::journal::Saved;
use store::progress::{NoProgress, Progress, Step};
use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;
use tempfile::SpooledTempFile;
use ts_rs::TS;

use super::run_blocking;
use crate::failure::CommandResult;
use crate::pack_data;
use crate::progress::ProgressReporter;
use crate::state::{AppState, MadeFile, Work, lock};

/// A pack larger than this waits on the disk until it is saved, in a file without a name.
const IN_MEMORY: usize = 64 << 20;

/// A pack that was made.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MadePack {
    /// Pages.
    pub pages: usize,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The hash of the journal's entry that it comes from.
    pub state: String,
}

/// Makes a pack and keeps it for preview.
#[tauri::command]
pub async fn make_pack(app: AppHandle, options: PackOptions, progress: Channel<Step>) -> CommandResult<MadePack> {
    run_blocking(app, move |app_state| {
        let watch = ProgressReporter::new(app_state.start(Work::Pack), progress);
        let data = |conn: &store::ReadOnly, progress: &dyn Progress| pack_data::read(conn, &options, progress);
        let conn = app_state.reader()?;
        // What is under a password does not lie about in a file that is not.
        let mut file = SpooledTempFile::new(if key::is_secret(&conn) { usize::MAX } else { IN_MEMORY });
        let made = pack::make(&conn, &options, &data, &mut file, &watch)?;
        let (sha256, state) = (made.sha256.clone(), made.state.clone());
        let answer = MadePack { pages: made.pages, size: made.size, sha256, state };
        *lock(&app_state.pack) = Some(MadeFile { made, options, file });
        Ok(answer)
    })
    .await
}

/// How many pages the pack would have.
#[tauri::command]
pub async fn count_pages(app: AppHandle, options: PackOptions, progress: Channel<Step>) -> CommandResult<usize> {
    run_blocking(app, move |app_state| {
        let watch = ProgressReporter::new(app_state.start_anew(Work::Count), progress);
        Ok(pack::count_pages(&app_state.reader()?, &options, &watch)?)
    })
    .await
}

/// Some bytes of the pack made last: the preview reads those it needs.
#[tauri::command(async)]
pub fn pack_bytes(app_state: State<AppState>, from: u64, to: u64) -> CommandResult<Response> {
    let mut pack = lock(&app_state.pack);
    let pack = pack.as_mut().ok_or_else(|| Error::Unknown("pack".into()))?;
    let to = to.min(pack.made.size);
    let mut bytes = vec![0; usize::try_from(to.saturating_sub(from)).unwrap_or_default()];
    let read = pack.file.seek(SeekFrom::Start(from)).and_then(|_| pack.file.read_exact(&mut bytes));
    read.map_err(|e| Error::file(std::path::Path::new("PDF"), e))?;
    Ok(Response::new(bytes))
}

/// Writes the pack made last to a file, and keeps in the journal that it was: unless the dossier can only be read.
#[tauri::command]
pub async fn save_pack(app: AppHandle, path: PathBuf) -> CommandResult<Option<Saved<IssuedPack>>> {
    run_blocking(app, move |app_state| {
        let mut pack = lock(&app_state.pack);
        let pack = pack.as_mut().ok_or_else(|| Error::Unknown("pack".into()))?;
        file::write_beside(&path, true, |beside| {
            let mut out = std::fs::File::create(beside).map_err(|e| Error::file(&path, e))?;
            let copied = pack.file.rewind().and_then(|()| std::io::copy(&mut pack.file, &mut out));
            copied.map_err(|e| Error::file(&path, e))?;
            Ok(())
        })?;
        let (made, options) = (&pack.made, &pack.options);
        let issued = IssuedPack {
            file_name: path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
            title: made.title.clone(),
            edition: options.edition.code().into(),
            dated: Some(options.date),
            language: options.language.code().into(),
            pages: i64::try_from(made.pages).unwrap_or(i64::MAX),
            size: i64::try_from(made.size).unwrap_or(i64::MAX),
            sha256: made.sha256.clone(),
            state: made.state.clone(),
            ..IssuedPack::default()
        };
        Ok(app_state.with(|dossier| match dossier.is_read_only() {
            true => Ok(None),
            false => issued_pack::issue(dossier, issued).map(Some),
        })?)
    })
    .await
}

/// The packs that were saved, the newest first.
#[tauri::command(async)]
pub fn issued_packs(app_state: State<AppState>) -> CommandResult<Vec<IssuedPack>> {
    Ok(app_state.read(issued_pack::issued_packs)?)
}

/// Shows a saved file in its folder.
#[tauri::command(async)]
pub fn show_in_folder(app: AppHandle, path: PathBuf) -> CommandResult<()> {
    let shown = app.opener().reveal_item_in_dir(&path);
    Ok(shown.map_err(|e| Error::File(path, std::io::Error::other(e)))?)
}

/// The charts of a section, as the pack of today would have them.
#[tauri::command]
pub async fn charts(app: AppHandle, section: PackSection, date: NaiveDate) -> CommandResult<Vec<Drawing>> {
    run_blocking(app, move |app_state| {
        let options = PackOptions::full(app_state.language(), date);
        Ok(pack::charts(&app_state.reader()?, section, &options, &NoProgress)?)
    })
    .await
}

/// The fields that a redacted pack can leave out whole.
#[tauri::command(async)]
pub fn redaction_choices(app_state: State<AppState>) -> CommandResult<Vec<String>> {
    Ok(app_state.read(domain::catalogue::redactable)?)
}
