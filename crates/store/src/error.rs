//! What can go wrong, each with a stable code. The sentences are in `assets/locales`.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use serde::Serialize;
use ts_rs::TS;

use crate::journal::Discrepancy;

/// The result of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A rule that a value breaks, shown beside its field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Problem {
    /// Name of the field, as in the struct.
    pub field: String,
    /// Stable code; the locale files hold `problem-<code>`.
    pub code: String,
}

impl Problem {
    /// The problem `code` on `field`.
    #[must_use]
    pub fn new(field: &str, code: &str) -> Self {
        Self { field: field.into(), code: code.into() }
    }
}

/// Every failure a person can meet. `code` names the sentence, the rest goes to the log.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No file at this path.
    #[error("no file at {0}")]
    Missing(PathBuf),
    /// A file stands where a new one was to be made.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// The file is not a dossier.
    #[error("{0} is not a dossier")]
    NotADossier(PathBuf),
    /// A failure that is not the store's own: its stable code, and what it is about.
    #[error("{0}: {1}")]
    Other(&'static str, String),
    /// The file was made by a newer version: its schema number, then ours.
    #[error("schema {0} is newer than {1}")]
    Newer(i64, i64),
    /// The dossier is under a password that was not given.
    #[error("{0} is under a password")]
    Locked(PathBuf),
    /// The password does not open the file.
    #[error("not the password of {0}")]
    WrongPassword(PathBuf),
    /// Two dossiers that never were one.
    #[error("no entry in common")]
    Unrelated,
    /// Conflicts of a merge for which nothing was chosen: how many.
    #[error("{0} conflicts are open")]
    Undecided(u32),
    /// The file is damaged.
    #[error("damaged: {0}")]
    Damaged(String),
    /// Records or attached files that are not what the journal says: which.
    #[error("altered: {0:?}")]
    Altered(Vec<Discrepancy>),
    /// The dossier was opened read-only, or the disk refuses writing.
    #[error("read-only")]
    ReadOnly,
    /// Another program holds the dossier.
    #[error("in use by {0}")]
    InUse(String),
    /// No room left on the disk.
    #[error("disk full")]
    DiskFull,
    /// The open file was removed, moved or replaced by somebody else.
    #[error("{0} was removed or replaced while open")]
    Vanished(PathBuf),
    /// Values that break rules.
    #[error("rejected: {0:?}")]
    Rejected(Vec<Problem>),
    /// A value that another record already has: the field.
    #[error("duplicate {0}")]
    Duplicate(String),
    /// No such record.
    #[error("no record {0}")]
    NoRecord(String),
    /// A register, field or value that does not exist.
    #[error("unknown {0}")]
    Unknown(String),
    /// Nothing left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing left to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// A later change stands in the way of undoing this one.
    #[error("a later change stands in the way")]
    UndoConflict,
    /// A step the life cycle does not allow: from, to.
    #[error("no step from {0} to {1}")]
    NoStep(String, String),
    /// A file too large to attach: its size and the limit, in bytes.
    #[error("{0} bytes is over the limit of {1}")]
    TooLarge(u64, u64),
    /// The folder that a team shares is not there.
    #[error("no shared folder at {0:?}")]
    NoSharedFolder(PathBuf),
    /// Another workstation writes to the team's folder under the identity of this one.
    #[error("another workstation has the identity of this one")]
    SharedIdentity,
    /// The person cancelled.
    #[error("cancelled")]
    Cancelled,
    /// Reading or writing a file failed.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// The database refused, for a reason not foreseen above.
    #[error("database: {0}")]
    Database(rusqlite::Error),
    /// A value could not be read as its type.
    #[error("value: {0}")]
    Value(String),
}

impl Error {
    /// The failure `code` about the file at `path`, by its name.
    #[must_use]
    pub fn of_file(code: &'static str, path: &Path) -> Self {
        Self::Other(code, file_name(path))
    }

    /// The stable code of the failure; the locale files hold `error-<code>`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing",
            Self::Exists(_) => "exists",
            Self::NotADossier(_) => "not-a-dossier",
            Self::Other(code, _) => code,
            Self::Newer(..) => "newer",
            Self::Locked(_) => "locked",
            Self::WrongPassword(_) => "wrong-password",
            Self::Unrelated => "unrelated",
            Self::Undecided(_) => "undecided",
            Self::Damaged(_) => "damaged",
            Self::ReadOnly => "read-only",
            // Somebody keeps the file to themselves, and does not say who they are.
            Self::InUse(who) if who.is_empty() => "busy",
            Self::InUse(_) => "in-use",
            Self::DiskFull => "disk-full",
            Self::Vanished(_) => "vanished",
            Self::Rejected(_) => "rejected",
            Self::Duplicate(_) => "duplicate",
            Self::NoRecord(_) => "no-record",
            Self::Unknown(_) => "unknown",
            Self::NothingToUndo => "nothing-to-undo",
            Self::NothingToRedo => "nothing-to-redo",
            Self::UndoConflict => "undo-conflict",
            Self::NoStep(..) => "no-step",
            Self::TooLarge(..) => "too-large",
            Self::NoSharedFolder(_) => "no-shared-folder",
            Self::Altered(_) => "altered",
            Self::SharedIdentity => "shared-identity",
            Self::Cancelled => "cancelled",
            Self::File(..) => "file",
            Self::Database(_) => "database",
            Self::Value(_) => "value",
        }
    }

    /// What the sentence names: a file's name, a field, a size in megabytes, the other user.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::Missing(p)
            | Self::NoSharedFolder(p)
            | Self::Exists(p)
            | Self::NotADossier(p)
            | Self::Vanished(p)
            | Self::Locked(p)
            | Self::WrongPassword(p)
            | Self::File(p, _) => file_name(p),
            Self::InUse(who) => who.clone(),
            Self::Altered(found) => {
                found.iter().map(|f| f.subject.as_str()).filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", ")
            }
            Self::Other(_, what) | Self::Duplicate(what) | Self::NoRecord(what) | Self::Unknown(what) => what.clone(),
            Self::Undecided(count) => count.to_string(),
            Self::TooLarge(_, limit) => (limit / 1_000_000).to_string(),
            _ => String::new(),
        }
    }

    /// The rules broken, field by field; empty for any other failure.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Rejected(problems) => problems.clone(),
            Self::Duplicate(field) => vec![Problem::new(field, "duplicate")],
            _ => Vec::new(),
        }
    }

    /// Wraps an input or output failure on `path`, telling apart a full disk, a missing file and a refused one.
    #[must_use]
    pub fn file(path: &Path, error: std::io::Error) -> Self {
        match error.kind() {
            // A quota that is used up, and a drive that takes no larger files, are full in the same way.
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded | std::io::ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            std::io::ErrorKind::NotFound => Self::Missing(path.into()),
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::File(path.into(), error),
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned())
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(cause, message) = &error else { return Self::Database(error) };
        match cause.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged(message.clone().unwrap_or_default()),
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::OperationInterrupted => Self::Cancelled,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse(String::new()),
            ErrorCode::ConstraintViolation => match message.as_deref().and_then(unique_field) {
                Some(field) => Self::Duplicate(field),
                None => Self::Database(error),
            },
            _ => Self::Database(error),
        }
    }
}

/// `UNIQUE constraint failed: finding.reference` names the last field of the broken key.
fn unique_field(message: &str) -> Option<String> {
    let columns = message.strip_prefix("UNIQUE constraint failed: ")?;
    columns.rsplit('.').next().map(str::to_owned)
}

impl From<serde_rusqlite::Error> for Error {
    fn from(error: serde_rusqlite::Error) -> Self {
        match error {
            serde_rusqlite::Error::Rusqlite(error) => error.into(),
            other => Self::Value(other.to_string()),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Value(error.to_string())
    }
}
