//! The command line of merges.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use language::{Language, key};
use store::Result;
use store::sync::merge::{Conflict, merge, preview};

use crate::cli::{print, say};
use crate::workstation::Workstation;

/// Whose value is taken where both wrote one.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Side {
    /// The dossier's own.
    Mine,
    /// The copy's.
    Theirs,
}

/// What `merge` is called with.
#[derive(Args)]
pub struct MergeCall {
    /// The dossier that takes in
    file: PathBuf,
    /// The copy that comes back
    copy: PathBuf,
    /// Whose value is taken where both wrote one; without it, nothing is taken in while there is something to choose
    #[arg(long, value_enum)]
    take: Option<Side>,
    /// Say what came in as JSON
    #[arg(long)]
    json: bool,
}

/// Takes a copy in: 0 done, 1 something is to be chosen first.
pub fn run(call: &MergeCall, workstation: &Workstation) -> Result<ExitCode> {
    let language = workstation.language;
    let mut dossier = domain::open(&call.file, workstation.author.clone())?;
    let reported = preview(dossier.connection(), &call.copy, language)?;
    if call.take.is_none() && reported.open > 0 {
        reported.conflicts.iter().for_each(|conflict| say(&line(language, conflict)));
        say(&language.text_with(key!("error-undecided"), &[("subject", &reported.open.to_string())]));
        if call.json {
            print(&serde_json::to_value(&reported)?);
        }
        dossier.close()?;
        return Ok(ExitCode::from(1));
    }
    let done = merge(&mut dossier, &call.copy, language, &|_| Some(call.take == Some(Side::Theirs)))?.value;
    dossier.close()?;
    let counts = [done.arrivals.len(), done.conflicts.len(), done.renumbered.len()].map(|n| n.to_string());
    let args = [("records", counts[0].as_str()), ("conflicts", &counts[1]), ("renumbered", &counts[2])];
    say(&language.text_with(key!("cli-merge-done"), &args));
    if call.json {
        print(&serde_json::to_value(&done)?);
    }
    Ok(ExitCode::SUCCESS)
}

fn line(language: Language, conflict: &Conflict) -> String {
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| language.text(key!("history-empty")));
    let (mine, theirs) = (value(&conflict.mine), value(&conflict.theirs));
    let args = [("record", conflict.record.as_str()), ("field", &conflict.field), ("mine", &mine), ("theirs", &theirs)];
    language.text_with(key!("cli-merge-conflict"), &args)
}
