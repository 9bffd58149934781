//! What the window holds: the workstation's settings, and the one dossier that is open.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};

use language::Language;
use pack::{Made, PackOptions};
use rusqlite::InterruptHandle;
use serde::{Deserialize, Serialize};
use store::file::key;
use store::file::medium::Medium;
use store::journal::{self, Author, seal};
use store::record::{self, Orders, Page, Query};
use store::{Dossier, Error, ReadOnly, Result};
use tempfile::{SpooledTempFile, TempDir};
use ts_rs::TS;

use crate::progress::Cancel;
use crate::workstation::Workstation;

/// The state shared by all commands.
pub struct AppState {
    /// Where the settings are.
    pub home: PathBuf,
    workstation: Mutex<Workstation>,
    /// Held by whoever works with the dossier, together; alone by who puts another in its place.
    open: RwLock<Option<Open>>,
    /// The last pack made, until it is saved or another one is made.
    pub pack: Mutex<Option<MadeFile>>,
    /// The table that was pasted last, and the headings of the columns it was pasted over.
    pub pasted: Mutex<Option<(String, Vec<String>)>>,
    /// What stops each long work under way.
    cancels: Mutex<Vec<(Work, Cancel)>>,
    /// Held while the pages of the file are checked.
    checking: Mutex<()>,
    /// Breaks that check off.
    interrupt: Mutex<Option<InterruptHandle>>,
    /// Where copies of attachments lie that other programs show: a folder of this person's own, gone when the window is.
    copies: Mutex<Option<TempDir>>,
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

/// An open dossier: one connection that writes, as many that read as are needed at once, so that no page waits for an import.
struct Open {
    about: About,
    dossier: Mutex<Dossier>,
    readers: Mutex<Vec<Reader>>,
}

/// A connection that reads, with the orders it worked out: SQLite counts for each connection apart how often others committed,
/// so that one connection cannot tell whether an order of another one still holds.
struct Reader {
    conn: ReadOnly,
    orders: Orders,
}

impl Reader {
    fn open(path: &Path) -> Result<Self> {
        Ok(Self { conn: domain::reader(path)?, orders: Orders::default() })
    }
}

/// What is known of the open dossier without asking it.
#[derive(Debug, Clone)]
pub struct About {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it refuses changes.
    pub read_only: bool,
    /// What it lies on.
    pub medium: Medium,
}

/// So many connections wait to read again; each keeps some memory.
const IDLE_READERS: usize = 4;

/// A lock that a panic elsewhere does not take from us: what it guards is whole at every step.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AppState {
    /// A desk with no dossier on it.
    pub fn new(home: PathBuf, asked: Option<PathBuf>) -> Self {
        let workstation = Mutex::new(Workstation::load(&home));
        Self {
            home,
            workstation,
            open: RwLock::default(),
            pack: Mutex::default(),
            pasted: Mutex::default(),
            cancels: Mutex::default(),
            checking: Mutex::default(),
            interrupt: Mutex::default(),
            copies: Mutex::default(),
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
        let path = dossier.path().to_path_buf();
        let readers = Mutex::new(vec![Reader::open(&path)?]);
        let about = About { path, read_only: dossier.is_read_only(), medium: dossier.medium() };
        let open = Open { about, dossier: Mutex::new(dossier), readers };
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(open);
        *lock(&self.pack) = None;
        Ok(())
    }

    /// Closes the open dossier, if any, once what reads it has ended.
    pub fn close(&self) -> Result<()> {
        self.stop_reading();
        let open = self.open.write().unwrap_or_else(PoisonError::into_inner).take();
        *lock(&self.pack) = None;
        match open {
            Some(Open { about, dossier, readers, .. }) => {
                drop(readers);
                if key::is_protected(&about.path) {
                    self.forget_copies();
                }
                dossier.into_inner().unwrap_or_else(PoisonError::into_inner).close()
            }
            None => Ok(()),
        }
    }

    fn with_open<R>(&self, work: impl FnOnce(&Open) -> Result<R>) -> Result<R> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        work(open.as_ref().ok_or_else(|| Error::Unknown("dossier".into()))?)
    }

    /// What is known of the open dossier, whatever it is busy with.
    pub fn about(&self) -> Result<About> {
        self.with_open(|open| Ok(open.about.clone()))
    }

    /// Gives this workstation an identity of its own.
    pub fn renew_identity(&self) -> Result<()> {
        let author = {
            let mut workstation = lock(&self.workstation);
            workstation.renew(&self.home)?;
            workstation.author.clone()
        };
        self.set_author(author)
    }

    /// Says who is working from now on, in the open dossier too.
    pub fn set_author(&self, author: Author) -> Result<()> {
        let reported = self.with(|dossier| {
            dossier.set_author(author);
            Ok(())
        });
        match reported {
            // Without an open dossier there is nobody to tell.
            Err(Error::Unknown(_)) => Ok(()),
            other => other,
        }
    }

    /// Works with the open dossier, after whoever is changing it.
    pub fn with<R>(&self, work: impl FnOnce(&mut Dossier) -> Result<R>) -> Result<R> {
        self.with_open(|open| work(&mut lock(&open.dossier)))
    }

    /// Reads from the open dossier, whoever is changing it.
    pub fn read<R>(&self, work: impl FnOnce(&ReadOnly) -> Result<R>) -> Result<R> {
        self.with_open(|open| open.read(|reader| work(&reader.conn)))
    }

    /// One page of a table of the open dossier.
    pub fn page(&self, register: &str, query: &Query) -> Result<Page> {
        self.with_open(|open| open.read(|reader| record::page(&reader.conn, &mut reader.orders, register, query)))
    }

    /// Checks the pages of the open dossier, beside the work, and makes anew what is derived from the records where it is
    /// spoilt. Closing the dossier breaks the check off.
    pub fn check(&self) -> Result<Checked> {
        let _one_at_a_time = lock(&self.checking);
        let reader = self.reader()?;
        *lock(&self.interrupt) = Some(reader.get_interrupt_handle());
        let found = journal::check_pages(&reader)
            .and_then(|damaged| Ok((damaged.is_empty() && seal::derived_is_spoilt(&reader)?, damaged)));
        *lock(&self.interrupt) = None;
        let (spoilt, damaged) = found?;
        let mended = if spoilt { self.mended() } else { Vec::new() };
        Ok(Checked { damaged: !damaged.is_empty(), mended })
    }

    /// Makes anew what is derived from the records, and says what was. Where that fails, as on a full disk, what is wrong is
    /// told all the same and stays so.
    pub fn mended(&self) -> Vec<String> {
        let mended = self.with(seal::mend_derived).inspect_err(|error| tracing::warn!(%error, "nothing is mended"));
        mended.unwrap_or_default().into_iter().map(Into::into).collect()
    }

    /// Ends everything that still reads the dossier.
    fn stop_reading(&self) {
        lock(&self.cancels).iter().for_each(|(_, cancel)| cancel.raise());
        if let Some(check) = lock(&self.interrupt).as_ref() {
            check.interrupt();
        }
        drop(lock(&self.checking));
    }

    /// A connection of its own to the open dossier, for long reading that blocks nobody.
    pub fn reader(&self) -> Result<ReadOnly> {
        domain::reader(&self.about()?.path)
    }

    /// Starts long work, beside what may be under way of its kind.
    pub fn start(&self, work: Work) -> Cancel {
        let cancel = Cancel::default();
        let mut cancels = lock(&self.cancels);
        cancels.retain(|(_, known)| known.is_awaited());
        cancels.push((work, cancel.clone()));
        cancel
    }

    /// Starts long work whose last answer nobody waits for any more.
    pub fn start_anew(&self, work: Work) -> Cancel {
        self.cancel(work);
        self.start(work)
    }

    /// Stops all long work of this kind.
    pub fn cancel(&self, work: Work) {
        lock(&self.cancels).iter().filter(|(of, _)| *of == work).for_each(|(_, cancel)| cancel.raise());
    }

    /// Where copies of attachments go that other programs show; nobody else can look into it.
    ///
    /// # Errors
    /// A failure to make the folder.
    pub fn copies(&self) -> Result<PathBuf> {
        let mut copies = lock(&self.copies);
        let folder = match copies.take() {
            Some(folder) => folder,
            None => store::file::private_folder()?,
        };
        let path = folder.path().to_path_buf();
        *copies = Some(folder);
        Ok(path)
    }

    /// Takes away the copies that other programs were given to show.
    pub fn forget_copies(&self) {
        if let Some(Err(error)) = lock(&self.copies).take().map(TempDir::close) {
            tracing::warn!(%error, "copies of attachments stay behind");
        }
    }
}

impl Open {
    fn read<R>(&self, work: impl FnOnce(&mut Reader) -> Result<R>) -> Result<R> {
        let idle = lock(&self.readers).pop();
        let mut reader = match idle {
            Some(reader) => reader,
            None => Reader::open(&self.about.path)?,
        };
        let done = work(&mut reader);
        let mut idle = lock(&self.readers);
        if idle.len() < IDLE_READERS {
            idle.push(reader);
        }
        done
    }
}

/// What the check of an open dossier found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Checked {
    /// Whether pages of the file are damaged.
    pub damaged: bool,
    /// What is derived from the records and was made anew: `search`, `index`. The locale files hold `verify-mended-<name>`.
    pub mended: Vec<String>,
}

#[cfg(test)]
mod tests {
    use store::progress::NoProgress;

    use super::*;

    fn open() -> (TempDir, AppState) {
        let folder = tempfile::tempdir().expect("a folder");
        let dossier = domain::demonstration(&folder.path().join("d.probant"), 0, 0).expect("a dossier");
        let app_state = AppState::new(folder.path().join("home"), None);
        app_state.put(dossier).expect("opened");
        (folder, app_state)
    }

    #[test]
    fn all_work_of_a_kind_is_stopped_and_no_other() {
        let (_folder, app_state) = open();
        let (first, second, other) =
            (app_state.start(Work::Verify), app_state.start(Work::Verify), app_state.start(Work::Pack));
        app_state.cancel(Work::Verify);
        assert!(first.is_raised() && second.is_raised() && !other.is_raised());
        let count = app_state.start(Work::Count);
        let anew = app_state.start_anew(Work::Count);
        assert!(count.is_raised() && !anew.is_raised());
        app_state.close().expect("closed");
        assert!(other.is_raised() && anew.is_raised(), "closing stops what still reads");
    }

    /// A page does not wait for an import, nor for a verification, however long they take.
    #[test]
    fn pages_are_read_while_a_change_is_under_way() {
        let (_folder, app_state) = open();
        std::thread::scope(|scope| {
            let (tell, reported) = std::sync::mpsc::channel::<()>();
            let (go, wait) = std::sync::mpsc::channel::<()>();
            let app_state = &app_state;
            scope.spawn(move || {
                app_state.with(|_| {
                    tell.send(()).expect("begun");
                    wait.recv().expect("told to go on");
                    Ok(())
                })
            });
            reported.recv().expect("a change is under way");
            let query = Query { limit: 10, ..Query::default() };
            assert_eq!(app_state.page("finding", &query).expect("a page").total, 14);
            assert!(app_state.read(|conn| journal::verify(conn, &NoProgress)).expect("verified").findings.is_empty());
            go.send(()).expect("goes on");
        });
        app_state.close().expect("closed");
    }

    /// Two readers count the changes of others each from its own beginning: the same number means another moment.
    #[test]
    fn a_page_shows_what_was_saved_whichever_reader_serves_it() {
        let (_folder, app_state) = open();
        let query = Query { limit: 100, ..Query::default() };
        let add = || {
            let values = serde_json::json!({ "grade_id": "grade-minor", "observation": "Vu." });
            app_state
                .with(|dossier| store::register::create::<domain::finding::Finding>(dossier, values))
                .expect("saved");
        };
        let total = || app_state.page("finding", &query).expect("a page").total;
        let before = total();
        add();
        // The second reader begins after the first change.
        app_state.read(|_| app_state.read(|_| Ok(()))).expect("read");
        assert_eq!(total(), before + 1);
        add();
        let beside = app_state.read(|_| Ok(total())).expect("read");
        assert_eq!((beside, total()), (before + 2, before + 2));
        app_state.close().expect("closed");
    }

    #[test]
    fn copies_of_attachments_lie_where_nobody_else_looks_and_go() {
        let (_folder, app_state) = open();
        let folder = app_state.copies().expect("a folder");
        assert_eq!(app_state.copies().expect("the same"), folder);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&folder).expect("there").permissions().mode() & 0o077, 0);
        }
        app_state.forget_copies();
        assert!(!folder.exists());
    }
}
