//! The audit pack: made beside the work, looked at, saved.

use std::path::PathBuf;

use dossier::Error;
use dossier::progress::Step;
use pack::PackOptions;
use serde::Serialize;
use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::aside;
use crate::failure::Answer;
use crate::pack_data;
use crate::state::{Desk, Work, lock};
use crate::watch::Watch;

/// A pack that was made.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct MadePack {
    /// Pages.
    pub pages: usize,
    /// Bytes.
    pub size: usize,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The journal's head hash it comes from.
    pub state: String,
}

/// Makes a pack and keeps it for preview.
#[tauri::command]
pub async fn make_pack(app: AppHandle, options: PackOptions, progress: Channel<Step>) -> Answer<MadePack> {
    aside(app, move |desk| {
        let watch = Watch::new(desk.start(Work::Pack), progress);
        let data = |conn: &rusqlite::Connection| pack_data::read(conn, &options);
        let made = pack::make(&desk.reader()?, &options, &data, &watch)?;
        let (size, sha256, state) = (made.bytes.len(), made.sha256.clone(), made.state.clone());
        let answer = MadePack { pages: made.pages, size, sha256, state };
        *lock(&desk.pack) = Some(made);
        Ok(answer)
    })
    .await
}

/// The bytes of the pack made last.
#[tauri::command(async)]
pub fn pack_bytes(desk: State<Desk>) -> Answer<Response> {
    let made = lock(&desk.pack);
    let made = made.as_ref().ok_or_else(|| Error::Unknown("pack".into()))?;
    Ok(Response::new(made.bytes.clone()))
}

/// Writes the pack made last to a file.
#[tauri::command(async)]
pub fn save_pack(desk: State<Desk>, path: PathBuf) -> Answer<()> {
    let made = lock(&desk.pack);
    let made = made.as_ref().ok_or_else(|| Error::Unknown("pack".into()))?;
    Ok(pack::write(made, &path)?)
}
