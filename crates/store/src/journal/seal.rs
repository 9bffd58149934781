//! Whether the records are what the journal says: the question a pack asks before it shows them, answered in one pass.

use rusqlite::OptionalExtension;

use super::digest::{holds, same_records, state_digest, take_sums_from};
use super::replay::{each_entry, replay};
use super::signing::{taken_away, unsigned, unsound_entry};
use super::verify::{Discrepancy, VerifyReport, attachments, verify};
use crate::dossier::Dossier;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::progress::{NoProgress, Progress, Stage};
use crate::record::search;

/// What is not as the journal says among records and attached files; empty where everything is. The chain of entries is
/// followed, each table is compared with the digest that the last entry vouches for, each attached file with its own. Only
/// where these differ is the journal replayed, to name what was altered.
///
/// # Errors
/// [`Error::Cancelled`], those of the database.
pub fn altered(conn: &ReadOnly, progress: &dyn Progress) -> Result<Vec<Discrepancy>> {
    let mut report = VerifyReport::default();
    attachments(conn, &mut report, progress)?;
    progress.stage(Stage::Tables, conn.catalogue().tables().len());
    if report.findings.is_empty() && is_as_noted(conn, progress)? {
        return Ok(Vec::new());
    }
    let derived = ["search", "index", "sums", "numbers"];
    let found = verify(conn, progress)?.findings.into_iter();
    Ok(found.filter(|finding| !derived.contains(&finding.code.as_str())).collect())
}

/// Whether chain, digests and the last signature hold, without a replay.
///
/// # Errors
/// [`Error::Cancelled`], those of the database.
pub fn is_as_noted(conn: &ReadOnly, progress: &dyn Progress) -> Result<bool> {
    let (mut chained, mut noted, mut last) = (true, None, 0);
    each_entry(conn, i64::MAX, |entry| {
        chained &= entry.holds;
        noted = entry.state.map(<[u8]>::to_vec);
        last = entry.seq;
        progress.tick()
    })?;
    let vouched = noted.is_some_and(|noted| state_digest(conn).is_ok_and(|sums| same_records(&sums, &noted)));
    if !chained
        || !vouched
        || unsound_entry(conn, last)?
        || unsigned(conn)?.contains(&last)
        || !taken_away(conn)?.is_empty()
    {
        return Ok(false);
    }
    for table in conn.catalogue().tables() {
        if !holds(conn, table.table)? {
            return Ok(false);
        }
        progress.tick()?;
    }
    Ok(true)
}

/// Refuses records that are not what the journal says.
///
/// # Errors
/// [`Error::Altered`] names them; otherwise those of [`altered`].
pub fn require(conn: &ReadOnly, progress: &dyn Progress) -> Result<()> {
    match altered(conn, progress)? {
        found if found.is_empty() => Ok(()),
        found => Err(Error::Altered(found)),
    }
}

/// Brings the sums of the record tables to what the last entry vouches for: in a file that an older program wrote they are not
/// there yet, and a spoilt disk may have changed them. They are made from the journal, never from the tables, which may have
/// been altered.
pub(crate) fn rebuild_sums(conn: &ReadOnly) -> Result<()> {
    let sql = "SELECT state FROM journal ORDER BY seq DESC LIMIT 1";
    let last: Option<Option<Vec<u8>>> = conn.query_row(sql, [], |row| row.get(0)).optional()?;
    let Some(noted) = last else { return Ok(()) };
    if noted.is_some_and(|noted| state_digest(conn).is_ok_and(|sums| same_records(&sums, &noted))) {
        return Ok(());
    }
    let transaction = conn.writer().unchecked_transaction()?;
    let replayed = replay(conn, i64::MAX, &mut VerifyReport::default(), &NoProgress)?;
    take_sums_from(conn, &replayed.conn)?;
    Ok(transaction.commit()?)
}

/// What is derived from the records and had to be made anew: `search`, `index`; empty where nothing had.
///
/// # Errors
/// Those of the database.
pub fn mend_derived(dossier: &mut Dossier) -> Result<Vec<&'static str>> {
    let mut mended = Vec::new();
    if dossier.is_read_only() {
        return Ok(mended);
    }
    dossier.check_still_there()?;
    let conn = dossier.connection();
    if !search::stale(conn)?.is_empty() || !search::own_index_holds(conn)? {
        search::rebuild(conn)?;
        mended.push("search");
    }
    if super::entry::mend_index(conn)? {
        mended.push("index");
    }
    Ok(mended)
}

/// Whether [`mend_derived`] has something to do, found without writing.
///
/// # Errors
/// Those of the database.
pub fn derived_is_spoilt(conn: &ReadOnly) -> Result<bool> {
    let _snapshot = conn.snapshot_if_none()?;
    let scratch = super::replay::Replayed::empty(conn)?;
    Ok(!search::stale(conn)?.is_empty()
        || !search::index_holds(conn, &scratch.conn)?
        || super::entry::index_differs(conn)?)
}
