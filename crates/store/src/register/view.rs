//! Views of a register that people keep under a name: what is filtered, sorted and shown. They are part of the dossier, so
//! that everybody who works in it has them.

use language::text::fold;

use crate::dossier::Dossier;
use crate::error::{Error, Problem, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::{Intent, Saved};
use crate::record;

crate::record! {
    /// A view of a register.
    pub struct SavedView in "saved_view" {
        /// The register.
        register: String => Text,
        /// What people call it.
        name: String => Text,
        /// What the window shows in it, as JSON: only the window reads it.
        settings: String => Text,
    } MACHINE [register] SAME_BY [register, name] JSON [settings]
}

/// The longest name, in characters: it stands on a chip.
const LONGEST_NAME: usize = 60;

/// Those of every register, by their names.
///
/// # Errors
/// Those of the database.
pub fn saved_views(conn: &ReadOnly) -> Result<Vec<SavedView>> {
    record::find(conn, "t.archived_at IS NULL ORDER BY fold(t.name), t.id", [])
}

/// Keeps a view of `register` under a name; one of that name takes the new settings.
///
/// # Errors
/// [`Error::Rejected`] without a name or with one too long, [`Error::Unknown`] for a register that does not exist,
/// [`Error::Value`] for settings that are no JSON.
pub fn save_view(dossier: &mut Dossier, register: &str, name: &str, settings: &str) -> Result<Saved<SavedView>> {
    dossier.connection().catalogue().register(register)?;
    serde_json::from_str::<serde_json::Value>(settings)?;
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let problem = match name.chars().count() {
        0 => Some("required"),
        count if count > LONGEST_NAME => Some("too-long"),
        _ => None,
    };
    if let Some(code) = problem {
        return Err(Error::Rejected(vec![Problem::new("name", code)]));
    }
    let known: Vec<SavedView> = record::find(dossier.connection(), "t.register = ?1", [register])?;
    // One that was taken out comes back under its name: there is one of each.
    let known = known.into_iter().find(|view| fold(&view.name) == fold(&name));
    let intent = Intent::SaveView { register: register.into(), name: name.clone() };
    let (register, settings) = (register.to_owned(), settings.to_owned());
    dossier.transact(intent, |change| {
        if let Some(mut view) = known {
            (view.name, view.settings) = (name, settings);
            change.update(&view)?;
            if view.archived_at.is_some() {
                change.set_archived::<SavedView>(&view.id, false)?;
            }
            return record::get(change.read(), &view.id);
        }
        let view = SavedView { id: change.new_id(), register, name, settings, archived_at: None };
        change.insert(&view)?;
        Ok(view)
    })
}

/// Takes a view out.
///
/// # Errors
/// [`Error::NoRecord`].
pub fn remove_view(dossier: &mut Dossier, id: &str) -> Result<Saved<()>> {
    let view: SavedView = record::get(dossier.connection(), id)?;
    let intent = Intent::RemoveView { register: view.register, name: view.name };
    dossier.transact(intent, |change| change.set_archived::<SavedView>(id, true))
}
