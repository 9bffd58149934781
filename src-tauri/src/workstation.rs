//! What belongs to the workstation, not to a dossier: who works here, in which language, on which files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use chrono::{DateTime, Utc};
use language::Language;
use serde::{Deserialize, Serialize};
use store::Result;
use store::journal::Author;
use store::journal::signature::Signer;
use store::sync::team::Team;
use ts_rs::TS;

/// How many dossiers the first screen offers.
const RECENT: usize = 8;

/// The file of the key that this workstation signs with.
const KEY: &str = "signing.key";

/// The settings of this workstation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Workstation {
    /// Which machine these settings are of: copied to another one, as with the image of a disk, they get an identity of its
    /// own. Empty where the system does not tell.
    pub machine: String,
    /// Whether the identity was made anew, until the person has been told.
    pub renewed: bool,
    /// Who works here; the name and function are empty until the person gives them.
    pub author: Author,
    /// Language of the window.
    pub language: Language,
    /// Where backups go; a folder beside the dossiers where none was chosen.
    pub backups: Option<PathBuf>,
    /// The shared folder of each dossier that a team works on, by the identity of the dossier.
    pub teams: BTreeMap<String, PathBuf>,
    /// Dossiers opened, the latest first.
    pub recent: Vec<Recent>,
}

/// A dossier opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Recent {
    /// Where it is.
    pub path: String,
    /// Whose it is.
    pub organisation: String,
    /// When it was last opened.
    pub opened_at: DateTime<Utc>,
}

impl Default for Workstation {
    fn default() -> Self {
        let station = uuid::Uuid::now_v7().to_string();
        let author = Author { name: String::new(), function: String::new(), station, signer: None };
        Self {
            machine: machine(),
            renewed: false,
            author,
            language: Language::French,
            backups: None,
            teams: BTreeMap::new(),
            recent: Vec::new(),
        }
    }
}

impl Workstation {
    /// Reads the settings of `folder`, which are begun there the first time. Settings that cannot be read are set aside, never
    /// a reason not to start.
    pub fn load(folder: &Path) -> Self {
        let path = file(folder);
        let mut workstation: Self = match std::fs::read_to_string(&path) {
            Ok(text) => serde_json::from_str(&text).unwrap_or_else(|error| {
                tracing::warn!(%error, "the settings cannot be read");
                if let Err(error) = std::fs::rename(&path, path.with_extension("illisible.json")) {
                    tracing::warn!(%error, "nor set aside");
                }
                Self::default()
            }),
            Err(_) => Self::begun(folder),
        };
        let here = machine();
        if workstation.machine.is_empty() || here.is_empty() {
            workstation.machine = here;
        } else if workstation.machine != here {
            tracing::warn!("these settings are those of another machine");
            if let Err(error) = workstation.renew(folder) {
                tracing::warn!(%error, "the identity is not made anew");
            }
        }
        workstation.author.signer = Signer::kept_at(&folder.join(KEY))
            .inspect_err(|error| tracing::warn!(%error, "entries are not signed"))
            .ok();
        workstation
    }

    /// The first settings, kept so that the workstation is the same one the next time.
    fn begun(folder: &Path) -> Self {
        let workstation = Self::default();
        if let Err(error) = workstation.save(folder) {
            tracing::warn!(%error, "the settings cannot be kept");
        }
        workstation
    }

    /// Gives this workstation an identity and a key of its own: the ones it has are another's too. The other key stays beside,
    /// for what it signed.
    ///
    /// # Errors
    /// A failure to write.
    pub fn renew(&mut self, folder: &Path) -> Result<()> {
        let key = folder.join(KEY);
        if key.exists() {
            let run_blocking = folder.join(format!("{KEY}.{}", self.author.station));
            std::fs::rename(&key, run_blocking).map_err(|e| store::Error::file(&key, e))?;
        }
        self.author.station = uuid::Uuid::now_v7().to_string();
        self.author.signer = Some(Signer::kept_at(&key)?);
        self.machine = machine();
        self.renewed = true;
        self.save(folder)
    }

    /// Where backups go.
    #[must_use]
    pub fn backup_folder(&self) -> PathBuf {
        self.backups.clone().unwrap_or_else(|| documents().join("Sauvegardes"))
    }

    /// The team of a dossier, on a workstation whose settings are in `home`; none where it is not shared.
    pub fn team(&self, home: &Path, dossier: &str) -> Option<Team> {
        Some(Team { shared: self.teams.get(dossier)?.clone(), kept: kept_copies(home) })
    }

    /// Writes the settings to `folder`.
    ///
    /// # Errors
    /// A failure to write.
    pub fn save(&self, folder: &Path) -> Result<()> {
        std::fs::create_dir_all(folder).map_err(|e| store::Error::file(folder, e))?;
        store::file::write_bytes(&file(folder), &serde_json::to_vec_pretty(self)?)
    }

    /// Puts a dossier first among the recent ones.
    pub fn remember(&mut self, path: &Path, organisation: &str) {
        let path = path.display().to_string();
        self.recent.retain(|r| r.path != path);
        self.recent.insert(0, Recent { path, organisation: organisation.into(), opened_at: Utc::now() });
        self.recent.truncate(RECENT);
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join("workstation.json")
}

/// What tells this machine from another made from the same image; empty where the system does not say.
fn machine() -> String {
    if let Ok(reported) = std::env::var(if cfg!(windows) { "COMPUTERNAME" } else { "PROBANT_MACHINE" }) {
        return reported;
    }
    // systemd and D-Bus make it anew where an image is set up for a new machine.
    ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .into_iter()
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .map(|text| text.trim().to_owned())
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

/// Where the copies of colleagues' dossiers are kept.
pub fn kept_copies(home: &Path) -> PathBuf {
    home.join("team")
}

/// The folder of the settings and the log.
pub fn folder() -> PathBuf {
    dirs::config_dir().unwrap_or_else(std::env::temp_dir).join("probant")
}

/// The folder new dossiers are offered in.
pub fn documents() -> PathBuf {
    dirs::document_dir().or_else(dirs::home_dir).unwrap_or_else(std::env::temp_dir).join("Probant")
}

/// Writes the log beside the settings, started anew when it has grown large. A log that cannot be written is done
/// without.
pub fn start_log(folder: &Path) -> Option<()> {
    const LARGE: u64 = 2_000_000;
    std::fs::create_dir_all(folder).ok()?;
    let path = folder.join("probant.log");
    let large = std::fs::metadata(&path).is_ok_and(|m| m.len() > LARGE);
    let mut options = std::fs::File::options();
    let file = options.create(true).append(!large).write(true).truncate(large).open(path).ok()?;
    tracing_subscriber::fmt().with_ansi(false).with_writer(Mutex::new(file)).try_init().ok()
}
