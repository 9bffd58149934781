//! Backups: whole copies of a dossier in a folder, each checked once it is written, the older ones thinned out.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use chrono::{Datelike, Local, NaiveDateTime, Timelike};
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use crate::catalogue::Catalogue;
use crate::dossier::{reader, reader_as_is};
use crate::error::{Error, Result};
use crate::file::connection::copy_whole;
use crate::file::medium::Medium;
use crate::file::read_only::ReadOnly;
use crate::file::{key, write_beside};
use crate::journal::{Entry, check_pages, entries, head, seal};
use crate::progress::NoProgress;

/// How the moment stands in the name of a backup: it sorts, and every disk takes it.
const MOMENT: &str = "%Y-%m-%d %Hh%Mm%S";
/// Its length, in characters.
const MOMENT_LENGTH: usize = 19;
/// Changes that a preview lists; their number speaks of all.
const LISTED: u32 = 200;

/// A backup of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, in the time of the workstation.
    pub made_at: NaiveDateTime,
    /// In bytes.
    pub size: u64,
    /// Whether it is under a password.
    pub protected: bool,
}

/// What going back to a backup would take away.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Restoring {
    /// The last change that the backup holds.
    pub last: Option<Entry>,
    /// The changes made since, the newest first; at most 200 of them.
    pub since: Vec<Entry>,
    /// How many there are in all.
    pub count: u32,
    /// Whether the backup is an earlier state of this very dossier.
    pub same_history: bool,
}

/// Backs the dossier at `path` up into `folder`, unless its last backup is of the same state; thins out older ones.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::ReadOnly`] or another failure to write; [`Error::Damaged`] when what was written is not
/// what was to be: nothing is then kept of it, and the earlier backups stay.
pub fn back_up(path: &Path, folder: &Path, catalogue: &'static Catalogue) -> Result<Option<Backup>> {
    std::fs::create_dir_all(folder).map_err(|e| Error::file(folder, e))?;
    let conn = reader_as_is(path, catalogue)?;
    // What is saved from here on belongs to the next backup.
    let moment = conn.snapshot()?;
    let state = head(&moment)?.map(|entry| entry.hash);
    if let Some(last) = backups(path, folder, catalogue)?.first()
        && reader_as_is(&last.path, catalogue)
            .and_then(|conn| head(&conn))
            .is_ok_and(|entry| entry.map(|e| e.hash) == state)
    {
        return Ok(None);
    }
    let made_at = Local::now().naive_local();
    let made_at = made_at.with_nanosecond(0).unwrap_or(made_at);
    let to = folder.join(format!("{} {}.{}", stem(path), made_at.format(MOMENT), catalogue.extension));
    write_beside(&to, false, |beside| {
        if Medium::of(path) == Medium::Network {
            // Without a write-ahead log, reading keeps others from saving: only as long as it takes to have a copy here.
            let here = crate::file::private_folder()?;
            let near = here.path().join(format!("copy.{}", catalogue.extension));
            copy(&moment, &near)?;
            drop(moment);
            std::fs::copy(&near, beside).map_err(|e| Error::file(beside, e))?;
        } else {
            copy(&moment, beside)?;
        }
        // What stands on the disk is read again: a backup that nobody can open is none.
        let written = reader_as_is(beside, catalogue)?;
        let sound = check_pages(&written)?.is_empty() && head(&written)?.map(|entry| entry.hash) == state;
        if sound { Ok(()) } else { Err(Error::Damaged(to.display().to_string())) }
    })?;
    let size = std::fs::metadata(&to).map_err(|e| Error::file(&to, e))?.len();
    thin_out(path, folder, made_at, catalogue)?;
    let protected = key::is_protected(&to);
    Ok(Some(Backup { path: to, made_at, size, protected }))
}

fn copy(conn: &ReadOnly, to: &Path) -> Result<()> {
    let mut target = Connection::open(to)?;
    // A copy of a protected dossier opens with the same password.
    if let Some(key) = conn.writer().path().map(|path| key::of(Path::new(path))).transpose()?.flatten() {
        key.give(&target)?;
    }
    copy_whole(conn, &mut target)?;
    // One file, without a log beside it, whatever the dossier is kept in.
    target.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    target.close().map_err(|(_, error)| error.into())
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The backups of the dossier at `path` in `folder`, the newest first; none where there is no folder.
///
/// # Errors
/// A folder that cannot be read.
pub fn backups(path: &Path, folder: &Path, catalogue: &Catalogue) -> Result<Vec<Backup>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::file(folder, error)),
    };
    let (prefix, suffix) = (format!("{} ", stem(path)), format!(".{}", catalogue.extension));
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| Error::file(folder, e))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let moment = name.strip_suffix(&suffix).and_then(|name| name.strip_prefix(&prefix));
        let Some(moment) = moment.filter(|m| m.chars().count() == MOMENT_LENGTH) else { continue };
        if let (Ok(made_at), Ok(metadata)) = (NaiveDateTime::parse_from_str(moment, MOMENT), entry.metadata()) {
            let (path, size) = (entry.path(), metadata.len());
            let protected = key::is_protected(&path);
            found.push(Backup { path, made_at, size, protected });
        }
    }
    found.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    Ok(found)
}

/// The newest backup of the dossier at `path` that is what its own journal says; none where there is none.
///
/// # Errors
/// A folder that cannot be read.
pub fn last_good(path: &Path, folder: &Path, catalogue: &'static Catalogue) -> Result<Option<Backup>> {
    let good = |backup: &Backup| {
        let found = reader(&backup.path, catalogue).and_then(|conn| seal::altered(&conn, &NoProgress));
        found.is_ok_and(|found| found.is_empty())
    };
    Ok(backups(path, folder, catalogue)?.into_iter().find(good))
}

/// Keeps the last of each hour of a day, of each day of two weeks, of each week of two months, of each month of three
/// years, and the newest whatever its age.
fn thin_out(path: &Path, folder: &Path, now: NaiveDateTime, catalogue: &Catalogue) -> Result<()> {
    let all = backups(path, folder, catalogue)?;
    let kept = kept(&all.iter().map(|backup| backup.made_at).collect::<Vec<_>>(), now);
    for backup in all.iter().filter(|backup| !kept.contains(&backup.made_at)) {
        std::fs::remove_file(&backup.path).map_err(|e| Error::file(&backup.path, e))?;
    }
    Ok(())
}

/// Which of these moments, the newest first, are kept at `now`. A clock that was set back keeps what seems to come.
fn kept(moments: &[NaiveDateTime], now: NaiveDateTime) -> HashSet<NaiveDateTime> {
    let mut spans = HashSet::new();
    let mut kept = HashSet::new();
    for (index, moment) in moments.iter().enumerate() {
        let age = now.signed_duration_since(*moment);
        let date = moment.date();
        let days = age.num_days();
        let span = if age.num_hours() < 24 {
            Some(format!("hour {date} {}", moment.hour()))
        } else if days <= 14 {
            Some(format!("day {date}"))
        } else if days <= 62 {
            Some(format!("week {:?}", date.iso_week()))
        } else if days <= 1096 {
            Some(format!("month {} {}", date.year(), date.month()))
        } else {
            None
        };
        if index == 0 || span.is_some_and(|span| spans.insert(span)) {
            kept.insert(*moment);
        }
    }
    kept
}

/// What going back from the dossier `conn` reads to the backup at `path` would take away.
///
/// # Errors
/// A backup that cannot be read, those of the database.
pub fn preview(conn: &ReadOnly, path: &Path) -> Result<Restoring> {
    let backup = reader(path, conn.catalogue())?;
    let last = head(&backup)?;
    let seq = last.as_ref().map_or(0, |entry| entry.seq);
    let known: Option<String> =
        conn.query_row("SELECT lower(hex(hash)) FROM journal WHERE seq = ?1", [seq], |row| row.get(0)).ok();
    let same_history = known.is_some() && known == last.as_ref().map(|entry| entry.hash.clone());
    let count: u32 = conn.query_row("SELECT count(*) FROM journal WHERE seq > ?1", [seq], |row| row.get(0))?;
    let since = entries(conn, None, LISTED.min(count))?;
    Ok(Restoring { last, since, count, same_history })
}

/// Writes the backup at `from` as a new dossier at `to`, never over one that is there.
///
/// # Errors
/// [`Error::Exists`], [`Error::Damaged`] for a backup that is, a failure to write.
pub fn restore(from: &Path, to: &Path, catalogue: &'static Catalogue) -> Result<()> {
    let conn = reader_as_is(from, catalogue)?;
    if !check_pages(&conn)?.is_empty() {
        return Err(Error::Damaged(from.display().to_string()));
    }
    write_beside(to, false, |beside| copy(&conn, beside))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn older_backups_are_thinned_out_by_hour_day_week_and_month() {
        let now = NaiveDateTime::parse_from_str("2026-11-25 14h00m00", MOMENT).expect("a moment");
        // One every ten minutes for four years.
        let moments: Vec<NaiveDateTime> = (0..6 * 24 * 365 * 4).map(|n| now - TimeDelta::minutes(10 * n)).collect();
        let left = kept(&moments, now);
        assert!(left.contains(&now));
        let within = |from: i64, to: i64| {
            left.iter().filter(|m| (from..to).contains(&now.signed_duration_since(**m).num_hours())).count()
        };
        assert_eq!(within(0, 24), 24 + 1, "an hour each; this one has begun");
        assert!((13..=15).contains(&within(24, 15 * 24)), "{}", within(24, 15 * 24));
        assert!((6..=9).contains(&within(15 * 24, 63 * 24)));
        assert!((33..=37).contains(&within(63 * 24, 1097 * 24)));
        assert_eq!(within(1097 * 24, i64::MAX), 0);
        // Thinning out twice takes no more away; a single old one stays.
        let mut again: Vec<NaiveDateTime> = left.iter().copied().collect();
        again.sort_by_key(|moment| std::cmp::Reverse(*moment));
        assert_eq!(kept(&again, now), left);
        let old = [now - TimeDelta::days(4000)];
        assert_eq!(kept(&old, now).len(), 1);
    }
}
