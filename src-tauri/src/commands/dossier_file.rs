//! The file: new, open, demonstration, copy, close; and whose it is.

use std::path::{Path, PathBuf};

use chrono::Local;
use domain::organisation::{self, ORGANISATION_ID, Organisation};
use domain::{Founding, found};
use serde::Serialize;
use serde_json::Value;
use store::file::key;
use store::file::medium::Medium;
use store::journal::{Saved, head};
use store::{Dossier, Result, register};
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::run_blocking;
use crate::failure::CommandResult;
use crate::state::{About, AppState, Checked, lock};
use crate::workstation;

/// The dossier on the desk.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Current {
    /// Where it is.
    pub path: String,
    /// The file's name.
    pub name: String,
    /// Whether it refuses changes.
    pub read_only: bool,
    /// Whether it is under a password.
    pub protected: bool,
    /// Whether it lies on another machine's disk.
    pub remote: bool,
    /// Whose it is.
    pub organisation: Organisation,
    /// The journal's head hash.
    pub head: String,
}

fn describe(app_state: &AppState) -> Result<Current> {
    let About { path, read_only, medium } = app_state.about()?;
    app_state.read(|conn| {
        Ok(Current {
            path: path.display().to_string(),
            name: path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
            read_only,
            protected: key::is_protected(&path),
            remote: medium == Medium::Network,
            organisation: organisation::organisation(conn)?,
            head: head(conn)?.map(|e| e.hash).unwrap_or_default(),
        })
    })
}

/// Puts a dossier on the desk and among the recent ones.
pub(super) fn take(app_state: &AppState, dossier: Dossier) -> CommandResult<Current> {
    let path = dossier.path().to_path_buf();
    app_state.put(dossier)?;
    let current = describe(app_state)?;
    app_state.set_workstation(|w| w.remember(&path, &current.organisation.name))?;
    Ok(current)
}

/// The file the system asked to open, once.
#[tauri::command(async)]
pub fn asked(app_state: State<AppState>) -> Option<PathBuf> {
    lock(&app_state.asked).take()
}

/// The open dossier, if any.
#[tauri::command(async)]
pub fn current(app_state: State<AppState>) -> CommandResult<Option<Current>> {
    match app_state.about() {
        Err(store::Error::Unknown(_)) => Ok(None),
        _ => Ok(Some(describe(&app_state)?)),
    }
}

/// Where a new dossier of this organisation would go.
#[tauri::command(async)]
pub fn suggest_path(organisation: &str) -> PathBuf {
    let name: String = organisation.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { "Dossier".to_owned() } else { name };
    let free = |n: u32| {
        let suffix = if n == 1 { String::new() } else { format!(" {n}") };
        workstation::documents().join(format!("{name}{suffix}.probant"))
    };
    (1..).map(free).find(|p| !p.exists()).unwrap_or_default()
}

/// Founds a new dossier and opens it.
#[tauri::command(async)]
pub fn create(app_state: State<AppState>, path: PathBuf, founding: Founding) -> CommandResult<Current> {
    let path = with_extension(path);
    app_state.close()?;
    make_folder(&path)?;
    let mut dossier = domain::create(&path, app_state.workstation().author)?;
    if let Err(error) = found(&mut dossier, founding) {
        // Nothing was typed into it yet: a file that was never founded is no dossier of anybody's.
        dossier.close()?;
        std::fs::remove_file(&path).map_err(|e| store::Error::file(&path, e))?;
        return Err(error.into());
    }
    take(&app_state, dossier)
}

fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|e| e == "probant") {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".probant");
    PathBuf::from(name)
}

fn make_folder(path: &Path) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|e| store::Error::file(folder, e))
}

/// Where the demonstration of the first screen lies.
fn demonstration_path() -> PathBuf {
    workstation::documents().join("Démonstration.probant")
}

/// Opens the demonstration dossier, which is made the first time.
#[tauri::command(async)]
pub fn demonstration(app_state: State<AppState>) -> CommandResult<Current> {
    app_state.close()?;
    let path = demonstration_path();
    make_folder(&path)?;
    let author = app_state.workstation().author;
    let today = Local::now().date_naive();
    if !path.exists() {
        domain::demonstration_on(&path, 0, 0, today)?.close()?;
    }
    let mut dossier = domain::open(&path, author)?;
    // Opened on any day, it is as far from its audit as on the first.
    domain::keep_alive(&mut dossier, today)?;
    take(&app_state, dossier)
}

/// Opens a dossier.
#[tauri::command(async)]
pub fn open(app_state: State<AppState>, path: PathBuf, read_only: bool) -> CommandResult<Current> {
    let author = app_state.workstation().author;
    let already = app_state.about().is_ok_and(|about| about.path == path);
    if already {
        app_state.close()?;
    }
    let mut dossier = if read_only { domain::open_read_only(&path, author)? } else { domain::open(&path, author)? };
    // The demonstration opened again from the list is as far from its audit as from the first screen.
    if path == demonstration_path() {
        domain::keep_alive(&mut dossier, Local::now().date_naive())?;
    }
    app_state.close()?;
    take(&app_state, dossier)
}

/// Checks the pages of the open dossier, beside the work, and makes a spoilt index anew.
#[tauri::command]
pub async fn check_pages(app: AppHandle) -> CommandResult<Checked> {
    run_blocking(app, |app_state| Ok(app_state.check()?)).await
}

/// Writes a whole copy of the open dossier.
#[tauri::command(async)]
pub fn save_copy(app_state: State<AppState>, path: PathBuf) -> CommandResult<()> {
    let path = with_extension(path);
    Ok(app_state.with(|dossier| dossier.save_copy(&path))?)
}

/// Closes the open dossier.
#[tauri::command(async)]
pub fn close(app_state: State<AppState>) -> CommandResult<()> {
    Ok(app_state.close()?)
}

/// Whose dossier it is.
#[tauri::command(async)]
pub fn organisation(app_state: State<AppState>) -> CommandResult<Organisation> {
    Ok(app_state.read(organisation::organisation)?)
}

/// Changes the fields of the organisation named in `values`.
#[tauri::command(async)]
pub fn edit_organisation(app_state: State<AppState>, values: Value) -> CommandResult<Saved<Organisation>> {
    Ok(app_state.with(|dossier| register::edit::<Organisation>(dossier, ORGANISATION_ID, values))?)
}
