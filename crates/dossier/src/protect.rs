//! Setting, changing and removing the password of a dossier.

use std::path::Path;

use crate::connection;
use crate::dossier::{check_kind, reader_as_is};
use crate::error::{Error, Problem, Result};
use crate::file::Lock;
use crate::file::write_beside;
use crate::journal::{Author, check_pages, head};
use crate::key::{self, Key};
use crate::read_only::ReadOnly;
use crate::schema;

/// The fewest letters of a password: what is written on a sticker protects nothing, what is guessed neither.
const SHORTEST: usize = 10;

/// Puts the closed dossier at `path` under a password, under another one, or under none. The whole file is written anew
/// beside, read again, and takes the place of the other in one step: a power cut leaves the one or the other.
///
/// # Errors
/// [`Error::Rejected`] for a password of fewer than ten letters, [`Error::InUse`], [`Error::Locked`], [`Error::DiskFull`],
/// [`Error::Damaged`] when what was written is not what was to be. The file is then as it was.
pub fn set_password(path: &Path, author: &Author, password: Option<&str>) -> Result<()> {
    if password.is_some_and(|password| password.chars().count() < SHORTEST) {
        return Err(Error::Rejected(vec![Problem::new("password", "short-password")]));
    }
    let _lock = Lock::take(path, author)?;
    let conn = connection::open(path, false)?;
    check_kind(&conn, path)?;
    conn.writer().pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    let key = password.map(Key::fresh).transpose()?;
    if let (Some(password), Some(key)) = (password, &key) {
        key::offer(password);
        key::know(key);
    }
    write_beside(path, true, |beside| copy_under(&conn, beside, key.as_ref()))?;
    conn.close()
}

/// Writes a whole copy of what `conn` reads to `to`, under a key or under none, and reads it again.
///
/// # Errors
/// As [`set_password`].
pub(crate) fn copy_under(conn: &ReadOnly, to: &Path, key: Option<&Key>) -> Result<()> {
    let literal = key.map(Key::literal);
    let literal = literal.as_ref().map_or("", |literal| literal.as_str());
    let version = schema::version(conn)?;
    conn.writer().execute("ATTACH DATABASE ?1 AS beside KEY ?2", [&*to.to_string_lossy(), literal])?;
    let copied = conn
        .writer()
        .query_row("SELECT sqlcipher_export('beside')", [], |_| Ok(()))
        .and_then(|()| conn.writer().pragma_update(Some("beside"), "user_version", version))
        .and_then(|()| conn.writer().pragma_update(Some("beside"), "application_id", schema::APPLICATION_ID));
    conn.writer().execute("DETACH DATABASE beside", [])?;
    copied?;
    let written = reader_as_is(to)?;
    let state = |conn: &ReadOnly| Ok::<_, Error>(head(conn)?.map(|entry| entry.hash));
    let sound = check_pages(&written)?.is_empty() && state(&written)? == state(conn)?;
    if sound { Ok(()) } else { Err(Error::Damaged(to.display().to_string())) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::{back_up, preview, restore};
    use crate::journal::verify;
    use crate::progress::Unwatched;
    use crate::testing::{author, bench, finding};
    use crate::{Dossier, reader};

    const FIRST: &str = "premier mot de passe « été »";
    const SECOND: &str = "second mot de passe";

    /// Whether any of these bytes stand in a file of the folder, as they are or in the encoding of the database.
    fn shows(folder: &Path, words: &str) -> bool {
        let holds = |path: &Path| {
            let bytes = std::fs::read(path).expect("a file");
            bytes.windows(words.len()).any(|window| window == words.as_bytes())
        };
        folder
            .read_dir()
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path())
            .any(|path| if path.is_dir() { shows(&path, words) } else { holds(&path) })
    }

    #[test]
    fn a_password_protects_the_file_its_log_its_copies_and_its_backups() {
        let mut bench = bench();
        finding(&mut bench.dossier, "Signature anticipée");
        let path = bench.dossier.path().to_path_buf();
        let folder = path.parent().expect("a folder").to_path_buf();
        let (folder, state) =
            (folder.as_path(), head(bench.dossier.connection()).expect("read").expect("an entry").hash);
        bench.dossier.close().expect("closed");
        assert!(shows(folder, "Signature anticip"));
        set_password(&path, &author(), Some(FIRST)).expect("protected");
        assert!(key::is_protected(&path));
        assert!(!shows(folder, "Signature anticip"), "nothing in clear");

        // As any tool of SQLCipher opens it: with the words themselves.
        let tool = rusqlite::Connection::open(&path).expect("a file");
        tool.pragma_update(None, "key", FIRST).expect("a key");
        let entries: i64 = tool.query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).expect("read");
        assert!(entries > 0);
        drop(tool);

        let mut dossier = Dossier::open(&path, author()).expect("opened");
        assert_eq!(head(dossier.connection()).expect("read").expect("an entry").hash, state);
        finding(&mut dossier, "Délai « oublié »");
        assert!(!shows(folder, "Délai"), "nor in the log while it is open");
        let made = back_up(&path, &folder.join("Sauvegardes")).expect("made").expect("something new");
        let copy = folder.join("copie.probant");
        dossier.save_copy(&copy).expect("copied");
        let told = preview(dossier.connection(), &made.path).expect("compared");
        assert_eq!((told.count, told.same_history), (0, true));
        let back = folder.join("revenu.probant");
        restore(&made.path, &back).expect("restored");
        dossier.close().expect("closed");
        for file in [&path, &made.path, &copy, &back] {
            assert!(key::is_protected(file) && key::fits(file, FIRST), "{}", file.display());
            let conn = reader(file).expect("a reader");
            assert_eq!(verify(&conn, &Unwatched).expect("verified").findings, [], "{}", file.display());
        }
        assert!(!shows(folder, "oublié"));
    }

    #[test]
    fn a_password_is_changed_and_removed_and_a_wrong_one_opens_nothing() {
        let mut bench = bench();
        finding(&mut bench.dossier, "Un constat");
        let path = bench.dossier.path().to_path_buf();
        let refused = set_password(&path, &author(), Some(FIRST));
        assert!(matches!(refused, Err(Error::InUse(_))), "while it is open: {refused:?}");
        bench.dossier.close().expect("closed");
        let before = std::fs::read(&path).expect("a file");
        let short = set_password(&path, &author(), Some("123456789"));
        assert!(matches!(short, Err(Error::Rejected(_))), "{short:?}");
        assert!(std::fs::read(&path).expect("a file") == before, "nothing was changed");

        set_password(&path, &author(), Some(FIRST)).expect("protected");
        set_password(&path, &author(), Some(SECOND)).expect("changed");
        assert!(key::fits(&path, SECOND) && !key::fits(&path, FIRST));
        assert!(matches!(key::unlock(&path, FIRST), Err(Error::WrongPassword(_))));
        set_password(&path, &author(), None).expect("removed");
        assert!(!key::is_protected(&path));
        let conn = reader(&path).expect("a reader");
        assert_eq!(verify(&conn, &Unwatched).expect("verified").findings, []);
    }

    #[test]
    fn a_password_opens_whichever_way_its_accents_are_typed() {
        for (set, typed) in [
            ("été à Nîmes", "e\u{301}te\u{301} a\u{300} Ni\u{302}mes"),
            ("e\u{301}te\u{301} a\u{300} Ni\u{302}mes", "été à Nîmes"),
        ] {
            let bench = bench();
            let path = bench.dossier.path().to_path_buf();
            bench.dossier.close().expect("closed");
            set_password(&path, &author(), Some(set)).expect("protected");
            key::unlock(&path, typed).expect("unlocked");
            assert!(key::fits(&path, typed) && !key::fits(&path, "ete a Nimes"));
        }
    }

    #[test]
    fn without_its_password_a_dossier_says_that_it_needs_one() {
        let bench = bench();
        let path = bench.dossier.path().to_path_buf();
        bench.dossier.close().expect("closed");
        let conn = connection::open(&path, false).expect("opened");
        // Under a key that nobody was told of.
        let foreign = path.with_file_name("autre.probant");
        let key = Key::fresh("un mot de passe inconnu").expect("a key");
        key::know(&key);
        write_beside(&foreign, false, |beside| copy_under(&conn, beside, Some(&key))).expect("copied");
        key::forget(&key);
        assert!(matches!(Dossier::open(&foreign, author()), Err(Error::Locked(_))));
        assert!(matches!(reader(&foreign), Err(Error::Locked(_))));
        let noise = path.with_file_name("bruit.probant");
        std::fs::write(&noise, vec![7; 8192]).expect("written");
        assert!(matches!(key::unlock(&noise, FIRST), Err(Error::WrongPassword(_))));
        key::unlock(&foreign, "un mot de passe inconnu").expect("unlocked");
        assert!(Dossier::open(&foreign, author()).is_ok());
    }
}
