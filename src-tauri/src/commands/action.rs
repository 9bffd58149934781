//! The life of actions.

use domain::action::{self, Action};
use store::Error;
use store::journal::Saved;
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use crate::failure::CommandResult;
use crate::state::AppState;

/// Moves an action one step on.
#[tauri::command(async)]
pub fn step_action(app_state: State<AppState>, id: &str, state: &str) -> CommandResult<Saved<Action>> {
    Ok(app_state.with(|dossier| action::step(dossier, id, state))?)
}

/// Opens a message in the mail program, with its subject and its text; the person names who gets it and sends it. Nothing is
/// sent by us.
#[tauri::command(async)]
pub fn write_mail(app: AppHandle, subject: &str, body: &str) -> CommandResult<()> {
    let mail = format!("mailto:?subject={}&body={}", encoded(subject), encoded(body));
    let opened = app.opener().open_url(mail, None::<&str>);
    Ok(opened.map_err(|error| Error::Other("no-mail", error.to_string()))?)
}

/// A text as a part of an address (RFC 6068): every byte but letters, digits and a few signs in hexadecimal.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_message_keeps_its_lines_and_its_letters() {
        assert_eq!(super::encoded("Été & « 1 »\r\nfin"), "%C3%89t%C3%A9%20%26%20%C2%AB%201%20%C2%BB%0D%0Afin");
    }
}
