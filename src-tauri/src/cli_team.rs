//! The command line of teams on a shared folder.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use language::{Language, key};
use serde_json::json;
use store::sync::team::{Member, Team, Waiting};
use store::{Error, Result};

use crate::cli::{print, say};
use crate::cli_merge::Side;
use crate::workstation::{Workstation, kept_copies};

/// What `team` is called with.
#[derive(Args)]
pub struct TeamCall {
    /// The dossier
    file: PathBuf,
    /// The folder that the team shares
    #[arg(long)]
    shared: PathBuf,
    /// Whose value is taken where both wrote one; without it, such a colleague's changes wait
    #[arg(long, value_enum)]
    take: Option<Side>,
    /// Say what came in, and how far everybody is, as JSON
    #[arg(long)]
    json: bool,
}

/// Publishes, takes in what the others published, and publishes again: 0 done, 1 something waits for a choice or a file.
pub fn run(call: &TeamCall, workstation: Workstation, home: &std::path::Path) -> Result<ExitCode> {
    let language = workstation.language;
    let team = Team { shared: call.shared.clone(), kept: kept_copies(home) };
    let mut workstation = workstation;
    let mut dossier = domain::open(&call.file, workstation.author.clone())?;
    if let Err(error) = team.publish(&call.file, &workstation.author.station, &domain::CATALOGUE) {
        let Error::SharedIdentity = error else { return Err(error) };
        workstation.renew(home)?;
        dossier.set_author(workstation.author.clone());
        team.publish(&call.file, &workstation.author.station, &domain::CATALOGUE)?;
    }
    if workstation.renewed {
        say(&language.text(key!("team-renewed")));
        workstation.renewed = false;
        workstation.save(home)?;
    }
    let station = &workstation.author.station;
    let taken = team.take_in(&mut dossier, language, &|_| call.take.map(|side| side == Side::Theirs))?;
    team.publish(&call.file, station, &domain::CATALOGUE)?;
    let members = team.members(dossier.connection(), station, language)?;
    dossier.close()?;
    let records: usize = taken.iter().map(|(_, merging)| merging.value.arrivals.len()).sum();
    say(&language.text_with(key!("cli-team-done"), &[("records", &records.to_string())]));
    members.iter().for_each(|member| say(&line(language, member)));
    if call.json {
        print(&json!({ "records": records, "members": members }));
    }
    let waits = members.iter().any(|member| member.conflicts > 0 || member.waiting != Waiting::Nothing);
    Ok(ExitCode::from(u8::from(waits)))
}

fn line(language: Language, member: &Member) -> String {
    let counts = [member.to_take, member.to_give, member.conflicts].map(|n| n.to_string());
    // A colleague of whom nothing has arrived yet has no name here, and the identity of a workstation says nothing to anybody.
    let name = if member.author.is_empty() { language.text(key!("team-unknown")) } else { member.author.clone() };
    let args = [("name", name.as_str()), ("take", &counts[0]), ("give", &counts[1]), ("conflicts", &counts[2])];
    let line = language.text_with(key!("cli-team-member"), &args);
    match member.waiting {
        Waiting::Nothing => line,
        waiting => format!("{line} {}", language.composed(&format!("team-waits-{}", waiting.code()))),
    }
}
