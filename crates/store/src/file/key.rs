//! Dossiers under a password: SQLCipher encrypts every page of the file, of its journal and of its copies. The key comes
//! from the password and the salt at the head of the file as SQLCipher 4 derives it, so that its own tools open the file
//! with the password alone. Passwords given since the program started are known to every connection.

use std::collections::HashMap;
use std::io::Read;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use openssl::hash::MessageDigest;
use openssl::pkcs5::pbkdf2_hmac;
use rusqlite::Connection;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::file::connection;
use crate::file::read_only::ReadOnly;

/// How often SQLCipher 4 hashes a password (PBKDF2-HMAC-SHA512).
const ROUNDS: usize = 256_000;
/// The size of a page, in bytes: a protected file is made of whole ones.
const PAGE: u64 = 4096;
/// What begins a file that is not protected.
pub(crate) const PLAIN: &[u8; 16] = b"SQLite format 3\0";

type Salt = [u8; 16];

/// The key of a file.
#[derive(Clone)]
pub(crate) struct Key {
    salt: Salt,
    bytes: Zeroizing<[u8; 32]>,
}

impl Key {
    fn derive(password: &str, salt: Salt) -> Result<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        pbkdf2_hmac(password.as_bytes(), &salt, ROUNDS, MessageDigest::sha512(), bytes.as_mut())
            .map_err(|e| Error::Value(e.to_string()))?;
        Ok(Self { salt, bytes })
    }

    /// A key for a file to be made, with a salt of its own.
    pub fn fresh(password: &str) -> Result<Self> {
        let mut salt = Salt::default();
        getrandom::fill(&mut salt).map_err(|e| Error::Value(e.to_string()))?;
        Self::derive(password, salt)
    }

    /// A key for a file that goes with the program: no password is behind it.
    pub fn of_nobody() -> Result<Self> {
        let (mut salt, mut bytes) = (Salt::default(), Zeroizing::new([0; 32]));
        getrandom::fill(&mut salt).map_err(|e| Error::Value(e.to_string()))?;
        getrandom::fill(bytes.as_mut()).map_err(|e| Error::Value(e.to_string()))?;
        Ok(Self { salt, bytes })
    }

    /// As SQLCipher takes a key that needs no more hashing.
    pub fn literal(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("x'{}{}'", hex::encode(self.bytes.as_slice()), hex::encode(self.salt)))
    }

    /// Gives the key to a connection that has read nothing yet.
    pub fn give(&self, conn: &Connection) -> Result<()> {
        // Its own messages would go to the standard error: ours say what there is to say.
        conn.pragma_update_and_check(None, "cipher_log_level", "NONE", |_| Ok(()))?;
        conn.pragma_update(None, "key", self.literal().as_str())?;
        // What does not fit into memory while rows are put in order goes nowhere.
        Ok(conn.pragma_update(None, "temp_store", "MEMORY")?)
    }

    fn opens(&self, path: &Path) -> bool {
        // The file alone, without a log beside it: its first page tells.
        let read = connection::immutable(path).map_err(Error::from).and_then(|conn| {
            self.give(&conn)?;
            Ok(conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?)
        });
        read.is_ok()
    }
}

/// What was given since the program started.
#[derive(Default)]
struct Ring {
    passwords: Vec<Zeroizing<String>>,
    keys: HashMap<Salt, Key>,
}

static RING: Mutex<Option<Ring>> = Mutex::new(None);

fn with_ring<R>(work: impl FnOnce(&mut Ring) -> R) -> R {
    let mut ring = RING.lock().unwrap_or_else(PoisonError::into_inner);
    work(ring.get_or_insert_default())
}

/// The head of the file at `path`; none when it has no 16 bytes.
fn head(path: &Path) -> Option<Salt> {
    let mut head = Salt::default();
    std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).ok().map(|()| head)
}

/// Whether the file at `path` can only be a dossier under a password, if it is one at all.
#[must_use]
pub fn is_protected(path: &Path) -> bool {
    let size = std::fs::metadata(path).map_or(0, |found| found.len());
    size > 0 && size.is_multiple_of(PAGE) && head(path).is_some_and(|head| head != *PLAIN)
}

/// Whether what a connection reads may be of a dossier under a password. A copy in memory does not tell, and counts as one.
#[must_use]
pub fn is_secret(conn: &ReadOnly) -> bool {
    conn.writer().path().is_none_or(|path| path.is_empty() || is_protected(Path::new(path)))
}

/// The key of the file at `path`; none when it needs none.
///
/// # Errors
/// [`Error::Locked`] when no password that was given opens it.
pub(crate) fn of(path: &Path) -> Result<Option<Key>> {
    let Some(salt) = head(path).filter(|_| is_protected(path)) else { return Ok(None) };
    let (known, passwords) = with_ring(|ring| (ring.keys.get(&salt).cloned(), ring.passwords.clone()));
    let found = known.or_else(|| {
        passwords.iter().rev().filter_map(|password| Key::derive(password, salt).ok()).find(|key| key.opens(path))
    });
    let key = found.ok_or_else(|| Error::Locked(path.into()))?;
    with_ring(|ring| ring.keys.insert(salt, key.clone()));
    Ok(Some(key))
}

/// Makes the key of a file that is being made known.
pub(crate) fn know(key: &Key) {
    with_ring(|ring| ring.keys.insert(key.salt, key.clone()));
}

/// Forgets a key, as the end of the program does.
#[cfg(test)]
pub(crate) fn forget(key: &Key) {
    with_ring(|ring| ring.keys.remove(&key.salt));
}

/// Makes a password known to every connection from now on, whatever it opens.
pub fn offer(password: &str) {
    with_ring(|ring| {
        if !ring.passwords.iter().any(|known| known.as_str() == password) {
            ring.passwords.push(Zeroizing::new(password.to_owned()));
        }
    });
}

/// Makes the password of the file at `path` known.
///
/// # Errors
/// [`Error::WrongPassword`] when it does not open the file: or the file is none of ours.
pub fn unlock(path: &Path, password: &str) -> Result<()> {
    let Some(salt) = head(path).filter(|_| is_protected(path)) else { return Ok(()) };
    for spelling in spellings(password) {
        let key = Key::derive(&spelling, salt)?;
        if key.opens(path) {
            offer(&spelling);
            with_ring(|ring| ring.keys.insert(salt, key));
            return Ok(());
        }
    }
    Err(Error::WrongPassword(path.into()))
}

/// A password as it was typed, then as other keyboards type it: letters with their accents in one, or apart.
fn spellings(password: &str) -> Vec<Zeroizing<String>> {
    let mut all = vec![Zeroizing::new(password.to_owned())];
    for other in [password.nfc().collect::<String>(), password.nfd().collect()].map(Zeroizing::new) {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

/// Whether `password` opens the file at `path`: asked again before the password is changed.
#[must_use]
pub fn fits(path: &Path, password: &str) -> bool {
    head(path)
        .filter(|_| is_protected(path))
        .is_none_or(|salt| spellings(password).iter().any(|p| Key::derive(p, salt).is_ok_and(|key| key.opens(path))))
}
