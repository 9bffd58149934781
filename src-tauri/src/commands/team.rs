//! The team on a shared folder: what this workstation publishes, what the others did.

use std::path::PathBuf;

use serde::Serialize;
use store::Error;
use store::sync::team::{Member, Team, identity};
use tauri::AppHandle;
use ts_rs::TS;

use super::aside;
use crate::failure::Answer;
use crate::state::Desk;

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
fn team(desk: &Desk) -> store::Result<Option<Team>> {
    let dossier = desk.read(identity)?;
    Ok(desk.workstation().team(&desk.home, &dossier))
}

/// Publishes what is new here, and tells what the others published.
#[tauri::command]
pub async fn exchange_team(app: AppHandle) -> Answer<Sharing> {
    aside(app, |desk| {
        let Some(team) = team(desk)? else {
            return Ok(Sharing { folder: None, members: Vec::new(), renewed: false });
        };
        let about = desk.about()?;
        if !about.read_only
            && let Err(error) = team.publish(&about.path, &desk.workstation().author.station, &domain::CATALOGUE)
        {
            let Error::SharedIdentity = error else { return Err(error.into()) };
            desk.renew_identity()?;
            team.publish(&about.path, &desk.workstation().author.station, &domain::CATALOGUE)?;
        }
        let (station, renewed) = (desk.workstation().author.station, desk.workstation().renewed);
        if renewed {
            desk.set_workstation(|workstation| workstation.renewed = false)?;
        }
        let members = team.members(&desk.reader()?, &station, desk.language())?;
        Ok(Sharing { folder: Some(team.shared), members, renewed })
    })
    .await
}

/// Says which folder the open dossier is shared through from now on; none for none.
#[tauri::command]
pub async fn set_team_folder(app: AppHandle, folder: Option<PathBuf>) -> Answer<()> {
    aside(app, move |desk| {
        let dossier = desk.read(identity)?;
        desk.set_workstation(|workstation| {
            match folder {
                Some(folder) => workstation.teams.insert(dossier, folder),
                None => workstation.teams.remove(&dossier),
            };
        })?;
        Ok(())
    })
    .await
}
