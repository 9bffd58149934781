//! Which files this workstation wrote for the team: what it finds under its own name and did not write comes from another that
//! has the same identity, as when both were made from one image.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::publish::{Published, tells};
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::file::write_bytes;

/// The names of the files that this workstation wrote for one dossier, kept beside its settings.
pub struct Written {
    note: PathBuf,
    /// None where nothing was noted yet: programs before this one did not.
    names: Option<BTreeSet<String>>,
}

impl Written {
    /// What was noted in `kept` for the workstation.
    ///
    /// # Errors
    /// A note that cannot be read.
    pub fn of(kept: &Path, station: &str) -> Result<Self> {
        let note = kept.join(format!("{}.written", super::folder_name(station)));
        let names = match std::fs::read_to_string(&note) {
            Ok(text) => Some(text.lines().map(str::to_owned).collect()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::file(&note, error)),
        };
        Ok(Self { note, names })
    }

    /// Whether this workstation wrote the file; where nothing was noted yet, one that says what its journal says is.
    pub fn is_ours(&self, file: &Published, conn: &ReadOnly) -> bool {
        let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match &self.names {
            Some(names) => names.contains(&name),
            None => tells(conn, file).unwrap_or(false),
        }
    }

    /// Notes that this workstation is about to write a file, and that it has those of `there`.
    ///
    /// # Errors
    /// A failure to write.
    pub fn note(&self, file: &Path, there: &[PathBuf]) -> Result<()> {
        let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
        let names: BTreeSet<String> = there.iter().map(PathBuf::as_path).chain([file]).filter_map(name).collect();
        if let Some(folder) = self.note.parent() {
            std::fs::create_dir_all(folder).map_err(|e| Error::file(folder, e))?;
        }
        write_bytes(&self.note, names.into_iter().collect::<Vec<_>>().join("\n").as_bytes())
    }
}
