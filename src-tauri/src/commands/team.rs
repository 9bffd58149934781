//! The team on a shared folder: what this workstation publishes, what the others did.

use std::path::PathBuf;

use serde::Serialize;
use store::Error;
use store::sync::team::{Member, Team, identity};
use tauri::AppHandle;
use ts_rs::TS;

use super::run_blocking;
use crate::failure::CommandResult;
use crate::state::AppState;

/// The team of the open dossier.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Sharing {
    /// The shared folder; none where the dossier is not shared.
    pub folder: Option<PathBuf>,
    /// The colleagues who published something there.
    pub members: Vec<Member>,
    /// Whether this workstation has just got an identity of its own, because another has the one it had.
    pub renewed: bool,
}

/// The shared folder of the open dossier.
fn team(app_state: &AppState) -> store::Result<Option<Team>> {
    let dossier = app_state.read(identity)?;
    Ok(app_state.workstation().team(&app_state.home, &dossier))
}

/// Publishes what is new here, and tells what the others published.
#[tauri::command]
pub async fn exchange_team(app: AppHandle) -> CommandResult<Sharing> {
    run_blocking(app, |app_state| {
        let Some(team) = team(app_state)? else {
            return Ok(Sharing { folder: None, members: Vec::new(), renewed: false });
        };
        let about = app_state.about()?;
        if !about.read_only
            && let Err(error) = team.publish(&about.path, &app_state.workstation().author.station, &domain::CATALOGUE)
        {
            let Error::SharedIdentity = error else { return Err(error.into()) };
            app_state.renew_identity()?;
            team.publish(&about.path, &app_state.workstation().author.station, &domain::CATALOGUE)?;
        }
        let (station, renewed) = (app_state.workstation().author.station, app_state.workstation().renewed);
        if renewed {
            app_state.set_workstation(|workstation| workstation.renewed = false)?;
        }
        let members = team.members(&app_state.reader()?, &station, app_state.language())?;
        Ok(Sharing { folder: Some(team.shared), members, renewed })
    })
    .await
}

/// Says which folder the open dossier is shared through from now on; none for none.
#[tauri::command]
pub async fn set_team_folder(app: AppHandle, folder: Option<PathBuf>) -> CommandResult<()> {
    run_blocking(app, move |app_state| {
        let dossier = app_state.read(identity)?;
        app_state.set_workstation(|workstation| {
            match folder {
                Some(folder) => workstation.teams.insert(dossier, folder),
                None => workstation.teams.remove(&dossier),
            };
        })?;
        Ok(())
    })
    .await
}
