//! What the window holds: the workstation's settings, and the one dossier that is open.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use dossier::journal::{self, VerifyFinding};
use dossier::language::Language;
use dossier::register::{self, Orders, Page, Query};
use dossier::{Dossier, Error, Result, key};
use pack::{Made, PackOptions};
use rusqlite::{Connection, InterruptHandle};
use serde::{Deserialize, Serialize};
use tempfile::SpooledTempFile;
use ts_rs::TS;

use crate::commands::evidence;
use crate::watch::Cancel;
use crate::workstation::Workstation;

/// The state shared by all commands.
pub struct Desk {
    /// Where the settings are.
    pub home: PathBuf,
    workstation: Mutex<Workstation>,
    open: Mutex<Option<Open>>,
    /// The last pack made, until it is saved or another one is made.
    pub pack: Mutex<Option<MadeFile>>,
    /// Stops each long work under way.
    cancels: Mutex<HashMap<Work, Cancel>>,
    /// Held while the pages of the file are checked.
    checking: Mutex<()>,
    /// Breaks that check off.
    interrupt: Mutex<Option<InterruptHandle>>,
    /// The file the system asked to open, until the window takes it.
    pub asked: Mutex<Option<PathBuf>>,
}

/// Long work that a person can stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Work {
    /// A pack is made.
    Pack,
    /// The pages of a pack are counted.
    Count,
    /// The dossier is verified.
    Verify,
    /// A register goes out to a file.
    Export,
    /// A file comes into a register.
    Import,
}

/// A pack that waits to be saved.
pub struct MadeFile {
    /// What it is.
    pub made: Made,
    /// What it was made with.
    pub options: PackOptions,
    /// Its bytes.
    pub file: SpooledTempFile,
}

/// An open dossier with a second connection to read beside it.
struct Open {
    dossier: Dossier,
    reader: Connection,
    orders: Orders,
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
            cancels: Mutex::default(),
            checking: Mutex::default(),
            interrupt: Mutex::default(),
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
        *lock(&self.open) = Some(Open { dossier, reader, orders: Orders::default() });
        *lock(&self.pack) = None;
        Ok(())
    }

    /// Closes the open dossier, if any.
    pub fn close(&self) -> Result<()> {
        self.stop_reading();
        let open = lock(&self.open).take();
        *lock(&self.pack) = None;
        match open {
            Some(Open { dossier, reader, .. }) => {
                drop(reader);
                if key::is_protected(dossier.path()) {
                    evidence::forget_copies();
                }
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

    /// One page of a table of the open dossier.
    pub fn page(&self, register: &str, query: &Query) -> Result<Page> {
        let mut open = lock(&self.open);
        let open = open.as_mut().ok_or_else(|| Error::Unknown("dossier".into()))?;
        register::page(&open.reader, &mut open.orders, register, query)
    }

    /// Checks the pages of the open dossier, beside the work. Closing the dossier breaks the check off.
    pub fn check(&self) -> Result<Vec<VerifyFinding>> {
        let _one_at_a_time = lock(&self.checking);
        let reader = self.reader()?;
        *lock(&self.interrupt) = Some(reader.get_interrupt_handle());
        let found = journal::check_pages(&reader);
        *lock(&self.interrupt) = None;
        found
    }

    /// Ends everything that still reads the dossier.
    fn stop_reading(&self) {
        lock(&self.cancels).values().for_each(Cancel::raise);
        if let Some(check) = lock(&self.interrupt).as_ref() {
            check.interrupt();
        }
        drop(lock(&self.checking));
    }

    /// A connection of its own to the open dossier, for long reading that blocks nobody.
    pub fn reader(&self) -> Result<Connection> {
        let path = self.with(|dossier| Ok(dossier.path().to_path_buf()))?;
        dossier::reader(&path)
    }

    /// Starts long work: what stopped the last of its kind no longer counts.
    pub fn start(&self, work: Work) -> Cancel {
        let cancel = Cancel::default();
        lock(&self.cancels).insert(work, cancel.clone());
        cancel
    }

    /// Stops long work of this kind, if there is some.
    pub fn cancel(&self, work: Work) {
        if let Some(cancel) = lock(&self.cancels).get(&work) {
            cancel.raise();
        }
    }
}
