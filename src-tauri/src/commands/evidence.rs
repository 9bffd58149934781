//! Files attached to records.

use std::path::PathBuf;

use store::journal::Saved;
use store::register::attachment::{self, Attachment};
use store::{Error, file, record};
use tauri::ipc::{InvokeBody, Request};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use crate::failure::CommandResult;
use crate::state::AppState;

/// The attachments of a record.
#[tauri::command(async)]
pub fn attachments(app_state: State<AppState>, record_id: &str) -> CommandResult<Vec<Attachment>> {
    Ok(app_state.read(|conn| attachment::attachments(conn, record_id))?)
}

/// Attaches a file to a record.
#[tauri::command(async)]
pub fn attach(
    app_state: State<AppState>,
    register: &str,
    record_id: &str,
    path: PathBuf,
) -> CommandResult<Saved<Attachment>> {
    Ok(app_state.with(|dossier| attachment::attach(dossier, register, record_id, &path))?)
}

/// Attaches a pasted picture. Its bytes are the body of the call; the headers say to which record, under which name,
/// in percent-encoding.
#[tauri::command(async)]
pub fn attach_pasted(app_state: State<AppState>, request: Request) -> CommandResult<Saved<Attachment>> {
    let InvokeBody::Raw(bytes) = request.body() else { return Err(Error::Value("no bytes".into()).into()) };
    let header = |name: &str| {
        let value = request.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
        percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned()
    };
    let (register, record_id, name) = (header("register"), header("record"), header("name"));
    Ok(app_state.with(|dossier| attachment::attach_bytes(dossier, &register, &record_id, &name, bytes))?)
}

/// Takes an attachment off its record.
#[tauri::command(async)]
pub fn detach(app_state: State<AppState>, id: &str) -> CommandResult<Saved<()>> {
    Ok(app_state.with(|dossier| attachment::detach(dossier, id))?)
}

fn content(app_state: &AppState, id: &str) -> store::Result<(Attachment, Vec<u8>)> {
    app_state.read(|conn| {
        let attachment: Attachment = record::get(conn, id)?;
        let bytes = attachment::content(conn, &attachment)?;
        Ok((attachment, bytes))
    })
}

/// Opens a copy of an attachment with the program the system has for it.
#[tauri::command(async)]
pub fn open_attachment(app: AppHandle, app_state: State<AppState>, id: &str) -> CommandResult<()> {
    let (attachment, bytes) = content(&app_state, id)?;
    let folder = app_state.copies()?.join(&attachment.sha256[..16.min(attachment.sha256.len())]);
    std::fs::create_dir_all(&folder).map_err(|e| Error::file(&folder, e))?;
    let path = folder.join(plain_name(&attachment.name));
    file::write_bytes(&path, &bytes)?;
    let opened = app.opener().open_path(path.to_string_lossy(), None::<&str>);
    Ok(opened.map_err(|e| Error::File(path, std::io::Error::other(e)))?)
}

/// A name that stays in its folder and reads as it is, whatever was attached: no letters that turn what follows them around
/// or cannot be seen, which make a program look like a picture.
fn plain_name(name: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let kept = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => Some('_'),
        c if c.is_control() || turns(c) => None,
        c => Some(c),
    };
    let name: String = name.chars().filter_map(kept).collect();
    let name = name.trim_start_matches('.').trim();
    if name.is_empty() { "_".into() } else { name.to_owned() }
}

/// Writes a copy of an attachment to a file.
#[tauri::command(async)]
pub fn save_attachment(app_state: State<AppState>, id: &str, path: PathBuf) -> CommandResult<()> {
    let (_, bytes) = content(&app_state, id)?;
    Ok(file::write_bytes(&path, &bytes)?)
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_name_stays_in_its_folder_and_reads_as_it_is() {
        for (name, plain) in [
            ("Rapport « été ».pdf", "Rapport « été ».pdf"),
            ("../../.ssh/authorized_keys", "_.._.ssh_authorized_keys"),
            ("..\\..\\C:\\x.exe", "_.._C__x.exe"),
            ("/etc/passwd", "_etc_passwd"),
            ("facture\u{202e}fdp.exe", "facturefdp.exe"),
            ("a\u{200b}\0b\nc", "abc"),
            ("..", "_"),
            ("", "_"),
        ] {
            assert_eq!(plain_name(name), plain);
        }
    }
}
