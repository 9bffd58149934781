//! What the window holds: the workstation's settings, and the one dossier that is open.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use dossier::language::Language;
use dossier::{Dossier, Error, Result};
use pack::Pack;
use rusqlite::Connection;

use crate::watch::Cancel;
use crate::workstation::Workstation;

/// The state shared by all commands.
pub struct Desk {
    /// Where the settings are.
    pub home: PathBuf,
    workstation: Mutex<Workstation>,
    open: Mutex<Option<Open>>,
    /// The last pack made, until it is saved or another one is made.
    pub pack: Mutex<Option<Pack>>,
    /// Stops the long work under way.
    pub cancel: Mutex<Cancel>,
    /// The file the system asked to open, until the window takes it.
    pub asked: Mutex<Option<PathBuf>>,
}

/// An open dossier with a second connection to read beside it.
struct Open {
    dossier: Dossier,
    reader: Connection,
}

/// A lock that a panic elsewhere does not take from us: what it guards is whole at every step.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// A desk with no dossier on it.
    pub fn new(home: PathBuf, asked: Option<PathBuf>) -> Self {
        let workstation = Mutex::new(Workstation::load(&home));
        Self {
            home,
            workstation,
            open: Mutex::default(),
            pack: Mutex::default(),
            cancel: Mutex::default(),
            asked: Mutex::new(asked),
        }
    }

    /// The settings of the workstation.
    pub fn workstation(&self) -> Workstation {
        lock(&self.workstation).clone()
    }

    /// Changes the settings and writes them down.
    pub fn set_workstation(&self, change: impl FnOnce(&mut Workstation)) -> Result<Workstation> {
        let mut workstation = lock(&self.workstation);
        change(&mut workstation);
        workstation.save(&self.home)?;
        Ok(workstation.clone())
    }

    /// The language of the window.
    pub fn language(&self) -> Language {
        lock(&self.workstation).language
    }

    /// Puts a dossier on the desk; the one that was there is closed.
    pub fn put(&self, dossier: Dossier) -> Result<()> {
        let reader = dossier::reader(dossier.path())?;
        *lock(&self.open) = Some(Open { dossier, reader });
        *lock(&self.pack) = None;
        Ok(())
    }

    /// Closes the open dossier, if any.
    pub fn close(&self) -> Result<()> {
        let open = lock(&self.open).take();
        *lock(&self.pack) = None;
        match open {
            Some(Open { dossier, reader }) => {
                drop(reader);
                dossier.close()
            }
            None => Ok(()),
        }
    }

    /// Works with the open dossier.
    pub fn with<R>(&self, work: impl FnOnce(&mut Dossier) -> Result<R>) -> Result<R> {
        let mut open = lock(&self.open);
        let open = open.as_mut().ok_or_else(|| Error::Unknown("dossier".into()))?;
        work(&mut open.dossier)
    }

    /// Reads from the open dossier.
    pub fn read<R>(&self, work: impl FnOnce(&Connection) -> Result<R>) -> Result<R> {
        let open = lock(&self.open);
        let open = open.as_ref().ok_or_else(|| Error::Unknown("dossier".into()))?;
        work(&open.reader)
    }

    /// A connection of its own to the open dossier, for long reading that blocks nobody.
    pub fn reader(&self) -> Result<Connection> {
        let path = self.with(|dossier| Ok(dossier.path().to_path_buf()))?;
        dossier::reader(&path)
    }

    /// Starts long work: what stopped the last one no longer counts.
    pub fn start(&self) -> Cancel {
        let cancel = Cancel::default();
        *lock(&self.cancel) = cancel.clone();
        cancel
    }
}
