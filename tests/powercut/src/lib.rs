//! A power cut below SQLite: a file system (VFS) that knows which writes were synced, stops answering at a moment of its own
//! choosing, and then leaves on the disk what was synced and any part of what was not, as a drive does whose cache is lost.

mod disk;

use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use rusqlite::ffi;

use disk::Disk;

/// The file system underneath, as SQLite has it.
struct Real(*mut ffi::sqlite3_vfs);
// SAFETY: SQLite never changes a registered file system, and lets any thread call it.
unsafe impl Send for Real {}
// SAFETY: as above.
unsafe impl Sync for Real {}

static REAL: OnceLock<Real> = OnceLock::new();
static DISK: Mutex<Disk> = Mutex::new(Disk::new());

fn disk() -> MutexGuard<'static, Disk> {
    DISK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Puts the file system in front of SQLite's own, for every connection from now on.
///
/// # Panics
/// When SQLite has none.
pub fn install() {
    REAL.get_or_init(|| {
        // SAFETY: the calls are those that SQLite documents; what is registered lives as long as the program.
        unsafe {
            assert_eq!(ffi::sqlite3_initialize(), ffi::SQLITE_OK);
            let real = ffi::sqlite3_vfs_find(std::ptr::null());
            assert!(!real.is_null());
            let mut ours = *real;
            ours.zName = c"powercut".as_ptr();
            ours.pNext = std::ptr::null_mut();
            ours.szOsFile = c_int::try_from(size_of::<File>()).expect("small") + (*real).szOsFile;
            ours.xOpen = Some(open);
            ours.xDelete = Some(delete);
            assert_eq!(ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1), ffi::SQLITE_OK);
            Real(real)
        }
    });
}

/// From now on the power lasts for so many writes and syncs.
pub fn arm(steps: u64) {
    *disk() = Disk::armed(steps);
}

/// Whether the power is gone.
#[must_use]
pub fn is_out() -> bool {
    disk().is_out()
}

/// The power comes back: the files are what was synced, and some of what was not. Nothing is watched any more.
///
/// # Panics
/// When a file cannot be written.
pub fn restore() {
    disk().flush_all();
    *disk() = Disk::new();
}

/// Passes a call on to the real file.
macro_rules! call {
    ($file:expr, $method:ident, $otherwise:expr $(, $argument:expr)*) => {{
        let under = real($file);
        (*(*under).pMethods).$method.map_or($otherwise, |method| method(under $(, $argument)*))
    }};
}

/// A file of ours: the real one stands behind it in memory.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    /// What it is called on the disk; 0 for a temporary one. Leaked: a test opens few.
    name: Option<&'static str>,
}

/// The real file behind ours.
unsafe fn real(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: SQLite gave `szOsFile` bytes, of which ours are the first.
    unsafe { file.cast::<u8>().add(size_of::<File>()).cast() }
}

unsafe fn name(file: *mut ffi::sqlite3_file) -> Option<&'static str> {
    // SAFETY: every file that these methods are called for was opened by `open`.
    unsafe { (*file.cast::<File>()).name }
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    path: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    let Some(under) = REAL.get() else { return ffi::SQLITE_CANTOPEN };
    // SAFETY: the arguments are SQLite's own, passed on; the memory of the file is as long as `szOsFile` says.
    unsafe {
        let Some(real_open) = (*under.0).xOpen else { return ffi::SQLITE_CANTOPEN };
        let code = real_open(under.0, path, real(file), flags, out);
        let ours = &mut *file.cast::<File>();
        ours.base.pMethods = if code == ffi::SQLITE_OK { &raw const METHODS } else { std::ptr::null() };
        ours.name = if path.is_null() {
            None
        } else {
            CStr::from_ptr(path).to_str().ok().map(|path| &*Box::leak(path.to_owned().into_boxed_str()))
        };
        code
    }
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, path: *const c_char, sync: c_int) -> c_int {
    let Some(under) = REAL.get() else { return ffi::SQLITE_IOERR_DELETE };
    // SAFETY: the arguments are SQLite's own, passed on.
    unsafe {
        if let Ok(path) = CStr::from_ptr(path).to_str()
            && !disk().removes(path, sync != 0)
        {
            return ffi::SQLITE_IOERR_DELETE;
        }
        (*under.0).xDelete.map_or(ffi::SQLITE_IOERR_DELETE, |real| real(under.0, path, sync))
    }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    bytes: *const c_void,
    count: c_int,
    at: ffi::sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite gives `count` bytes; the file is one of ours.
    unsafe {
        if let Some(name) = name(file) {
            let length = usize::try_from(count).unwrap_or_default();
            let new = std::slice::from_raw_parts(bytes.cast::<u8>(), length);
            if !disk().writes(name, u64::try_from(at).unwrap_or_default(), new) {
                return ffi::SQLITE_IOERR_WRITE;
            }
        }
        call!(file, xWrite, ffi::SQLITE_IOERR_WRITE, bytes, count, at)
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: ffi::sqlite3_int64) -> c_int {
    // SAFETY: the file is one of ours.
    unsafe {
        if let Some(name) = name(file)
            && !disk().cuts(name, u64::try_from(size).unwrap_or_default())
        {
            return ffi::SQLITE_IOERR_TRUNCATE;
        }
        call!(file, xTruncate, ffi::SQLITE_IOERR_TRUNCATE, size)
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    let _ = flags;
    // SAFETY: the file is one of ours. The real disk is not asked: what counts is what would be there.
    unsafe { if name(file).is_none_or(|name| disk().syncs(name)) { ffi::SQLITE_OK } else { ffi::SQLITE_IOERR_FSYNC } }
}

/// Methods that pass through as they are.
macro_rules! through {
    ($($name:ident $method:ident ($($argument:ident: $kind:ty),*) $otherwise:expr;)*) => {
        $(unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $kind)*) -> c_int {
            // SAFETY: the arguments are SQLite's own, passed on.
            unsafe { call!(file, $method, $otherwise $(, $argument)*) }
        })*
    };
}

through! {
    close xClose() ffi::SQLITE_OK;
    read xRead(bytes: *mut c_void, count: c_int, at: ffi::sqlite3_int64) ffi::SQLITE_IOERR_READ;
    file_size xFileSize(size: *mut ffi::sqlite3_int64) ffi::SQLITE_IOERR_FSTAT;
    lock xLock(level: c_int) ffi::SQLITE_IOERR_LOCK;
    unlock xUnlock(level: c_int) ffi::SQLITE_IOERR_UNLOCK;
    check_lock xCheckReservedLock(found: *mut c_int) ffi::SQLITE_IOERR_LOCK;
    control xFileControl(what: c_int, value: *mut c_void) ffi::SQLITE_NOTFOUND;
    sector_size xSectorSize() 512;
    shm_map xShmMap(page: c_int, size: c_int, extend: c_int, at: *mut *mut c_void) ffi::SQLITE_IOERR_SHMMAP;
    shm_lock xShmLock(offset: c_int, count: c_int, flags: c_int) ffi::SQLITE_IOERR_SHMLOCK;
    shm_unmap xShmUnmap(delete: c_int) ffi::SQLITE_OK;
}

/// A drive that promises nothing: no write is whole, in order, or safe to append.
unsafe extern "C" fn characteristics(_: *mut ffi::sqlite3_file) -> c_int {
    0
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: the file is one of ours.
    unsafe {
        let under = real(file);
        if let Some(method) = (*(*under).pMethods).xShmBarrier {
            method(under);
        }
    }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_lock),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
