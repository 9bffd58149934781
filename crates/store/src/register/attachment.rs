//! Files attached to records, their bytes stored once by SHA-256.

use std::path::Path;

use language::Language;
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use crate::dossier::Dossier;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::{Change, Intent, Saved};
use crate::record::{self, option};

crate::record! {
    /// A file attached to a record.
    pub struct Attachment in "attachment" {
        /// Register of the record.
        register: String => Text,
        /// The record.
        record_id: String => Text,
        /// Name of the file, without its folder.
        name: String => Text,
        /// What it is, told from its first bytes, then from its name.
        media_type: String => Text,
        /// Its size in bytes.
        size: i64 => Number,
        /// SHA-256 of its bytes, in hexadecimal.
        sha256: String => Text,
        /// When it was attached.
        added_at: Option<chrono::DateTime<chrono::Utc>> => Instant,
    } OWNERS [record_id] MACHINE [register, record_id, media_type, sha256]
}

/// The largest file that can be attached, in bytes: beyond it one file could no longer be copied at ease.
pub const MAX_SIZE: u64 = 500_000_000;

/// The current attachments of a record, in the order they were added.
///
/// # Errors
/// Those of the database.
pub fn attachments(conn: &ReadOnly, record_id: &str) -> Result<Vec<Attachment>> {
    record::find(conn, "t.record_id = ?1 AND t.archived_at IS NULL ORDER BY t.id", [record_id])
}

/// Attaches the file at `path` to a record. The same file attached twice to one record changes nothing.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::NoRecord`], or a failure to read the file.
pub fn attach(dossier: &mut Dossier, register: &str, record_id: &str, path: &Path) -> Result<Saved<Attachment>> {
    let size = std::fs::metadata(path).map_err(|e| Error::file(path, e))?;
    if size.is_dir() {
        return Err(Error::File(path.into(), std::io::Error::other("a folder")));
    }
    if size.len() > MAX_SIZE {
        return Err(Error::TooLarge(size.len(), MAX_SIZE));
    }
    let bytes = std::fs::read(path).map_err(|e| Error::file(path, e))?;
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    attach_bytes(dossier, register, record_id, &name, &bytes)
}

/// Attaches bytes under a name, such as a pasted picture.
///
/// # Errors
/// As [`attach`].
pub fn attach_bytes(
    dossier: &mut Dossier,
    register: &str,
    record_id: &str,
    name: &str,
    bytes: &[u8],
) -> Result<Saved<Attachment>> {
    let cited = option(dossier.connection(), register, record_id, Language::French)?;
    let intent = Intent::Attach { register: register.into(), reference: cited.reference, name: name.into() };
    dossier.transact(intent, |change| add(change, register, record_id, name, bytes))
}

/// Attaches bytes inside a change.
///
/// # Errors
/// Those of the database.
pub fn add(change: &Change, register: &str, record_id: &str, name: &str, bytes: &[u8]) -> Result<Attachment> {
    let sha256 = hex::encode(Sha256::digest(bytes));
    let known = "t.record_id = ?1 AND t.sha256 = ?2 AND t.archived_at IS NULL";
    if let Some(known) = record::find::<Attachment>(change.read(), known, [record_id, &sha256])?.into_iter().next() {
        return Ok(known);
    }
    change.keep_content(&sha256, bytes)?;
    let attachment = Attachment {
        id: change.new_id(),
        register: register.into(),
        record_id: record_id.into(),
        name: name.into(),
        media_type: media_type(name, bytes).into(),
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        sha256,
        added_at: Some(change.at()),
        ..Attachment::default()
    };
    change.insert(&attachment)?;
    Ok(attachment)
}

/// Takes an attachment off its record. Its bytes stay, so that it can be put back.
///
/// # Errors
/// [`Error::NoRecord`].
pub fn detach(dossier: &mut Dossier, id: &str) -> Result<Saved<()>> {
    let attachment: Attachment = record::get(dossier.connection(), id)?;
    let cited = option(dossier.connection(), &attachment.register, &attachment.record_id, Language::French)?;
    let intent = Intent::Detach { register: attachment.register, reference: cited.reference, name: attachment.name };
    dossier.transact(intent, |change| change.set_archived::<Attachment>(id, true))
}

/// The bytes of an attachment.
///
/// # Errors
/// [`Error::Damaged`] when they are missing or no longer what they were.
pub fn content(conn: &ReadOnly, attachment: &Attachment) -> Result<Vec<u8>> {
    let mut statement = conn.prepare_cached("SELECT bytes FROM content WHERE sha256 = ?1")?;
    let bytes: Option<Vec<u8>> = statement.query_row([&attachment.sha256], |row| row.get(0)).optional()?;
    match bytes {
        Some(bytes) if hex::encode(Sha256::digest(&bytes)) == attachment.sha256 => Ok(bytes),
        _ => Err(Error::Damaged(attachment.name.clone())),
    }
}

/// What a file is: its first bytes count more than its name.
fn media_type(name: &str, bytes: &[u8]) -> &'static str {
    const SIGNATURES: &[(&[u8], &str)] = &[
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"II*\0", "image/tiff"),
        (b"MM\0*", "image/tiff"),
        (b"GIF87a", "image/gif"),
        (b"GIF89a", "image/gif"),
    ];
    if let Some((_, kind)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return kind;
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return "image/webp";
    }
    // Two letters are few: the four bytes that nobody uses are nothing.
    if bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]) {
        return "image/bmp";
    }
    let family = bytes.get(4..8).filter(|mark| *mark == b"ftyp").and_then(|_| bytes.get(8..12));
    if family.is_some_and(|family| [b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"].iter().any(|f| *f == family))
    {
        return "image/heic";
    }
    match name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).as_deref() {
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("odt") => "application/vnd.oasis.opendocument.text",
        Some("ods") => "application/vnd.oasis.opendocument.spreadsheet",
        Some("eml") => "message/rfc822",
        Some("txt" | "csv") => "text/plain",
        _ => "application/octet-stream",
    }
}
