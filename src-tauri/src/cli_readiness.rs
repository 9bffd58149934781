//! The command line of readiness: what is missing, the gravest first.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{Local, NaiveDate};
use clap::Args;
use domain::readiness::{Gap, Severity, readiness};
use language::{Language, key};

use crate::cli::{print, say};

/// What `readiness` is called with.
#[derive(Args)]
pub struct ReadinessCall {
    /// The dossier
    file: PathBuf,
    /// The day asked for, YYYY-MM-DD; today where none is given
    #[arg(long)]
    date: Option<NaiveDate>,
    /// Give the list as JSON
    #[arg(long)]
    json: bool,
}

/// Lists the gaps; 1 when one that stands in the way of the certificate is open.
///
/// # Errors
/// Those of the database.
pub fn run(call: &ReadinessCall, language: Language) -> store::Result<ExitCode> {
    let date = call.date.unwrap_or_else(|| Local::now().date_naive());
    let found = readiness(&domain::reader(&call.file)?, date, language)?;
    if call.json {
        print(&serde_json::to_value(&found)?);
    } else {
        found.gaps.iter().filter(|gap| gap.waiver.is_none()).for_each(|gap| say(&line(gap, language)));
        let [blocking, treat, watch] = [Severity::Blocking, Severity::ToTreat, Severity::ToWatch]
            .map(|severity| found.count(severity).to_string());
        let day = language.day(date);
        let args = [("date", day.as_str()), ("blocking", &blocking), ("treat", &treat), ("watch", &watch)];
        say(&language.text_with(key!("cli-readiness-done"), &args));
    }
    Ok(if found.count(Severity::Blocking) > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// A gap on one line: severity, clause, sentence, who should act, by when.
fn line(gap: &Gap, language: Language) -> String {
    let severity = language.composed(&format!("severity-{}", gap.severity.code()));
    let args = [("reference", gap.reference.as_str()), ("title", gap.title.as_str())];
    let sentence = language.composed_with(&format!("rule-{}", gap.rule), &args);
    let due = gap.due_on.map(|day| language.day(day)).unwrap_or_default();
    let parts = [severity.as_str(), &gap.clause, &sentence, &gap.owner, &due];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
