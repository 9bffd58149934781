//! The command line of evidence: files attached to a record, so that scripts can.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use language::text::bare;
use serde_json::json;
use store::Error;
use store::record::options;
use store::register::attachment;

use crate::cli::{print, say};
use crate::workstation::Workstation;

/// What `attach` is called with.
#[derive(Args)]
pub struct AttachCall {
    /// The dossier
    file: PathBuf,
    /// Name of the register of the record
    #[arg(long)]
    register: String,
    /// What people cite the record by
    #[arg(long)]
    record: String,
    /// The files to attach
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Say what was done as JSON
    #[arg(long)]
    json: bool,
}

/// Attaches files to a record, one after the other; those before one that cannot be read stay attached.
///
/// # Errors
/// [`Error::Unknown`] for a register, or a reference that no record has or several have, and those of
/// attaching.
pub fn run(call: &AttachCall, workstation: &Workstation) -> store::Result<ExitCode> {
    let language = workstation.language;
    let mut dossier = domain::open(&call.file, workstation.author.clone())?;
    let all = options(dossier.connection(), &call.register, "", u32::MAX, language)?;
    let mut cited = all.into_iter().filter(|shown| bare(&shown.reference) == bare(&call.record));
    let (Some(record), None) = (cited.next(), cited.next()) else {
        return Err(Error::Unknown(call.record.clone()));
    };
    let mut attached = Vec::new();
    for path in &call.paths {
        let done = attachment::attach(&mut dossier, &call.register, &record.id, path)?;
        attached.push(json!({ "name": done.value.name, "sha256": done.value.sha256, "new": done.entry.is_some() }));
        if !call.json {
            let key = if done.entry.is_some() { "cli-attach-done" } else { "cli-attach-known" };
            say(&language.composed_with(key, &[("name", &done.value.name), ("record", &record.line())]));
        }
    }
    dossier.close()?;
    if call.json {
        print(&json!({ "record": record.reference, "attached": attached }));
    }
    Ok(ExitCode::SUCCESS)
}
