//! A team on a shared folder, which any synchroniser or network drive carries: each workstation writes files of its own
//! there and no other's, reads those of the others, and merges what they say as it merges a copy.
//!
//! A dossier has a folder of its own there, named after its first entry, and in it each workstation has one. A workstation
//! begins with a whole copy of its dossier (`<seq>-<hash>.probant`) and goes on with the entries it writes
//! (`<first>-<last>-<hash>.part`). Names are never used twice and files never change, so that a synchroniser has nothing to
//! reconcile. Every entry names the one before it by its hash: whatever comes late, twice, out of order or cut short is told
//! by that, and waits.
//!
//! What the others say is kept beside the settings of the workstation, as copies that grow with their entries: they are
//! made again when they are lost.

mod publish;
mod replica;
mod written;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use language::Language;
use replica::Replica;
use rusqlite::OptionalExtension;
use serde::Serialize;
use ts_rs::TS;
use written::Written;

use super::merge::{Conflict, Merging, between, merge_as};
use crate::catalogue::Catalogue;
use crate::dossier::{Dossier, reader};
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::{Saved, head};

/// The folder that a team shares, seen from one workstation.
#[derive(Debug, Clone)]
pub struct Team {
    /// The folder that everybody sees.
    pub shared: PathBuf,
    /// Where this workstation keeps what the others said.
    pub kept: PathBuf,
}

/// Why nothing can be taken from a colleague for now. The locale files hold `team-waits-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Waiting {
    /// Nothing: what has arrived can be read.
    Nothing,
    /// Files have not arrived, or not whole.
    Files,
    /// Their dossier is under another password.
    Password,
    /// Their program is newer than ours.
    Program,
    /// Their dossier never was one with ours.
    Unrelated,
}

impl Waiting {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Files => "files",
            Self::Password => "password",
            Self::Program => "program",
            Self::Unrelated => "unrelated",
        }
    }
}

/// A colleague's workstation, as far as what it published has arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Member {
    /// The workstation.
    pub station: String,
    /// Who wrote its last entry.
    pub author: String,
    /// When.
    pub last_at: Option<DateTime<Utc>>,
    /// The copy of its dossier that is kept here; empty where there is none yet.
    pub path: PathBuf,
    /// Records of ours that would change or are new when it is taken in.
    pub to_take: u32,
    /// Records of its own that would, if it took ours in as it was when it wrote its last entry.
    pub to_give: u32,
    /// Fields that both wrote, for a person to choose.
    pub conflicts: u32,
    /// What it waits for.
    pub waiting: Waiting,
}

impl Team {
    /// Where the workstations of this dossier have their folders.
    ///
    /// # Errors
    /// Those of the database.
    pub fn place(&self, conn: &ReadOnly) -> Result<PathBuf> {
        Ok(self.shared.join(format!("probant-{}", identity(conn)?)))
    }

    /// Writes what this workstation has not published yet; whether there was something.
    ///
    /// # Errors
    /// [`Error::NoSharedFolder`] when the shared folder is not there, [`Error::SharedIdentity`] when another workstation
    /// writes there under the same identity, [`Error::ReadOnly`], [`Error::DiskFull`].
    pub fn publish(&self, path: &Path, station: &str, catalogue: &'static Catalogue) -> Result<bool> {
        if !self.shared.is_dir() {
            return Err(Error::NoSharedFolder(self.shared.clone()));
        }
        let conn = reader(path, catalogue)?;
        let own = self.place(&conn)?.join(folder_name(station));
        let written = Written::of(&self.kept.join(identity(&conn)?), station)?;
        if publish::published(&own, catalogue.extension).iter().any(|file| !written.is_ours(file, &conn)) {
            return Err(Error::SharedIdentity);
        }
        std::fs::create_dir_all(&own).map_err(|e| Error::file(&own, e))?;
        publish::publish(&conn, path, &own, &written)
    }

    /// The colleagues who published something, and how far each of us is behind the other.
    ///
    /// # Errors
    /// [`Error::NoSharedFolder`] when the shared folder is not there.
    pub fn members(&self, conn: &ReadOnly, station: &str, language: Language) -> Result<Vec<Member>> {
        if !self.shared.is_dir() {
            return Err(Error::NoSharedFolder(self.shared.clone()));
        }
        let Ok(folders) = std::fs::read_dir(self.place(conn)?) else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for folder in folders.flatten() {
            let name = folder.file_name().to_string_lossy().into_owned();
            if folder.path().is_dir() && name != folder_name(station) && !name.starts_with('.') {
                found.push(self.member(conn, &folder.path(), name, language)?);
            }
        }
        found.sort_by(|a, b| (&a.author, &a.station).cmp(&(&b.author, &b.station)));
        Ok(found)
    }

    fn member(&self, conn: &ReadOnly, folder: &Path, station: String, language: Language) -> Result<Member> {
        let kept = self.kept.join(identity(conn)?);
        std::fs::create_dir_all(&kept).map_err(|e| Error::file(&kept, e))?;
        let path = kept.join(format!("{station}.{}", conn.catalogue().extension));
        let replica = Replica::brought_up(&path, folder, &identity(conn)?, conn.catalogue())?;
        let mut member = Member {
            station,
            author: String::new(),
            last_at: None,
            path: PathBuf::new(),
            to_take: 0,
            to_give: 0,
            conflicts: 0,
            waiting: replica.waiting,
        };
        if !replica.there {
            return Ok(member);
        }
        let theirs = reader(&path, conn.catalogue())?;
        if let Some(last) = head(&theirs)? {
            (member.author, member.last_at) = (last.author, Some(last.at));
        }
        let (brought, given) = (between(conn, &theirs, language)?, between(&theirs, conn, language)?);
        let count = |merging: &Merging| u32::try_from(merging.arrivals.len()).unwrap_or(u32::MAX);
        (member.to_take, member.to_give, member.conflicts) = (count(&brought), count(&given), brought.open);
        member.path = path;
        Ok(member)
    }

    /// Takes in what needs nobody to choose, colleague by colleague; what was taken from each.
    ///
    /// # Errors
    /// Those of [`merge`].
    pub fn take_in(
        &self,
        dossier: &mut Dossier,
        language: Language,
        choose: &dyn Fn(&Conflict) -> Option<bool>,
    ) -> Result<Vec<(Member, Saved<Merging>)>> {
        let station = dossier.author().station.clone();
        let mut taken = Vec::new();
        let mut left = self.members(dossier.connection(), &station, language)?;
        left.retain(|member| member.to_take + member.conflicts > 0);
        loop {
            let mut waiting = Vec::new();
            let before = taken.len();
            for member in left {
                match merge_as(dossier, &member.path, "", language, choose) {
                    Ok(done) if done.entry.is_some() => taken.push((member, done)),
                    Ok(_) => {}
                    Err(Error::Undecided(_)) => waiting.push(member),
                    Err(error) => return Err(error),
                }
            }
            // What stood against one colleague may have been settled by what came from another.
            if waiting.is_empty() || taken.len() == before {
                return Ok(taken);
            }
            left = waiting;
        }
    }
}

/// What tells a dossier from every other, copies alike: the hash of its first entry, as far as a name needs it.
///
/// # Errors
/// Those of the database.
pub fn identity(conn: &ReadOnly) -> Result<String> {
    let first: Option<Vec<u8>> =
        conn.query_row("SELECT hash FROM journal WHERE seq = 1", [], |row| row.get(0)).optional()?;
    Ok(hex::encode(first.unwrap_or_default()).chars().take(16).collect())
}

/// The folder of a workstation: its identity, without anything a path could mean.
fn folder_name(station: &str) -> String {
    station.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_folder_is_named_after_its_workstation_without_anything_a_path_could_mean() {
        assert!(super::folder_name("../../é").chars().all(|c| c == '_' || c.is_ascii_alphanumeric()));
    }
}
