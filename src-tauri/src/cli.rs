//! The command line, in the same binary. Messages go to the standard error, results to the standard output.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{Local, NaiveDate};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use language::{Language, key};
use serde_json::json;
use store::journal::verify;
use store::progress::NoProgress;
use store::record::Query;
use store::{Error, file};

use crate::cli_attach::{self, AttachCall};
use crate::cli_import::{self, ImportCall};
use crate::cli_merge::{self, MergeCall};
use crate::cli_pack::{self, PackCall};
use crate::cli_readiness::{self, ReadinessCall};
use crate::cli_sample::{self, SampleCall};
use crate::cli_team::{self, TeamCall};
use crate::help;
use crate::workstation::Workstation;

/// The words that start a command rather than open a file.
const COMMANDS: &[&str] = &[
    "demo",
    "pack",
    "verify",
    "attach",
    "import",
    "export",
    "readiness",
    "sample",
    "backup",
    "password",
    "merge",
    "team",
    "help",
    "-h",
    "--help",
    "-V",
    "--version",
];

/// What the program was called for.
pub enum Call {
    /// Open the window, on a file where one is given.
    Window(Option<PathBuf>),
    /// Run a command.
    Command(Command),
    /// Nothing more: the call asked for help, or was wrong.
    Answered(ExitCode),
}

#[derive(Parser)]
#[command(name = "probant", bin_name = "probant", arg_required_else_help = true, subcommand_required = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

/// A command.
#[derive(Subcommand)]
pub enum Command {
    /// Write the demonstration dossier
    Demo {
        /// The dossier to write; nothing may stand there yet
        file: PathBuf,
        /// Synthetic records to add to each register
        #[arg(long, default_value_t = 0)]
        scale: u32,
        /// The same seed gives the same dossier
        #[arg(long, default_value_t = 0)]
        seed: u64,
        /// The day it is set on, YYYY-MM-DD: its next audit lies 58 days later; today where none is given
        #[arg(long)]
        date: Option<NaiveDate>,
        /// Bring a demonstration that is there up to that day, instead of refusing
        #[arg(long)]
        refresh: bool,
        /// Say what was done as JSON
        #[arg(long)]
        json: bool,
    },
    /// Make the audit pack of a dossier
    Pack(PackCall),
    /// Check that a dossier is what its journal says it is, or that a pack is as it was made
    Verify {
        /// The dossier; with --pack, to know what has changed in it since
        #[arg(required_unless_present = "pack")]
        file: Option<PathBuf>,
        /// The PDF to check
        #[arg(long)]
        pack: Option<PathBuf>,
        /// Give the report as JSON
        #[arg(long)]
        json: bool,
    },
    /// Draw a sample of contracts
    Sample(SampleCall),
    /// List what an auditor would find missing
    Readiness(ReadinessCall),
    /// Back a dossier up into a folder
    Backup {
        /// The dossier
        file: PathBuf,
        /// The folder
        #[arg(long = "to")]
        folder: PathBuf,
    },
    /// Set, change or take away the password of a dossier
    Password {
        /// The dossier; the variable PROBANT_PASSWORD gives the password it has. The first line of the standard input
        /// gives the new one, an empty line none
        file: PathBuf,
    },
    /// Take a colleague's copy of a dossier in
    Merge(MergeCall),
    /// Exchange changes with a team through a shared folder
    Team(TeamCall),
    /// Attach files to a record
    Attach(AttachCall),
    /// Bring a spreadsheet into a register
    Import(ImportCall),
    /// Export a register
    Export {
        /// The dossier
        file: PathBuf,
        /// Name of the register: finding, procedure, process, clause
        #[arg(long)]
        register: String,
        /// Format of the file
        #[arg(long, value_enum)]
        format: FileFormat,
        /// The file to write
        #[arg(long)]
        out: PathBuf,
        /// Language of the headings
        #[arg(long, value_enum, default_value_t = Lang::Fr)]
        lang: Lang,
    },
}

/// `fr` or `en`.
#[derive(Clone, Copy, ValueEnum)]
pub enum Lang {
    /// French.
    Fr,
    /// English.
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::French,
            Lang::En => Self::English,
        }
    }
}

/// A format of export.
#[derive(Clone, Copy, ValueEnum)]
pub enum FileFormat {
    /// Open JSON.
    Json,
    /// Separated values.
    Csv,
    /// Excel workbook.
    Xlsx,
    /// Calendar.
    Ics,
}

/// Reads the call. A file alone opens the window, as a double click does.
pub fn parse(home: &Path) -> Call {
    let args: Vec<OsString> = std::env::args_os().collect();
    match args.get(1) {
        None => Call::Window(None),
        Some(word) if word.to_str().is_some_and(|w| COMMANDS.contains(&w)) => {
            read(args, Workstation::load(home).language)
        }
        Some(file) => {
            let file = PathBuf::from(file);
            Call::Window(Some(std::path::absolute(&file).unwrap_or(file)))
        }
    }
}

/// Reads a call for a command, or answers one that asks for help or is wrong.
fn read(mut args: Vec<OsString>, language: Language) -> Call {
    match args[1].to_str() {
        // `probant help pack` is `probant pack --help`.
        Some("help") => {
            args.remove(1);
            args.push("--help".into());
        }
        Some("-V" | "--version") => {
            let _ = writeln!(std::io::stdout(), "Probant {}", env!("CARGO_PKG_VERSION"));
            return Call::Answered(ExitCode::SUCCESS);
        }
        _ => {}
    }
    let command = help::localised(Line::command(), language);
    match command.try_get_matches_from(args).and_then(|matches| Line::from_arg_matches(&matches)) {
        Ok(line) => Call::Command(line.command),
        Err(error) => match help::wrong_call(&error, language) {
            Some(sentence) => {
                say(&sentence);
                Call::Answered(ExitCode::from(2))
            }
            None => {
                let _ = writeln!(std::io::stdout(), "{error}");
                Call::Answered(ExitCode::SUCCESS)
            }
        },
    }
}

/// Runs a command: 0 done, 1 a check failed, 2 the input or the call is wrong.
pub fn run(command: Command, home: &Path) -> ExitCode {
    let workstation = Workstation::load(home);
    if let Ok(password) = std::env::var("PROBANT_PASSWORD") {
        store::file::key::offer(&password);
    }
    match execute(command, &workstation, home) {
        Ok(code) => code,
        Err(error) => {
            tracing::warn!(code = error.code(), "{error}");
            say(&sentence(workstation.language, &error));
            ExitCode::from(2)
        }
    }
}

/// The window could not be opened: a sentence instead of silence.
pub fn no_window() {
    say(&Language::French.text(key!("error-no-window")));
}

fn sentence(language: Language, error: &Error) -> String {
    let subject = error.subject();
    let mut sentence = language.composed_with(&format!("error-{}", error.code()), &[("subject", &subject)]);
    for problem in error.problems() {
        let why = language.composed(&format!("problem-{}", problem.code));
        // What is wrong in a pack is wrong in an option of the call.
        let option = ["from", "to"].contains(&problem.field.as_str());
        let field = if option { format!("--{}", problem.field) } else { problem.field.clone() };
        sentence.push_str(&format!(" {field} — {why}"));
    }
    sentence
}

pub fn say(text: &str) {
    // A closed standard error is nobody to talk to.
    let _ = writeln!(std::io::stderr(), "{text}");
}

pub fn print(value: &serde_json::Value) {
    let _ = writeln!(std::io::stdout(), "{value:#}");
}

fn execute(command: Command, workstation: &Workstation, home: &Path) -> store::Result<ExitCode> {
    let language = workstation.language;
    match command {
        Command::Demo { file, scale, seed, date, refresh, json } => {
            let day = date.unwrap_or_else(|| Local::now().date_naive());
            if refresh && file.exists() {
                let mut dossier = domain::open(&file, workstation.author.clone())?;
                domain::keep_alive(&mut dossier, day)?;
                dossier.close()?;
            } else {
                domain::demonstration_on(&file, scale, seed, day)?.close()?;
            }
            let path = file.display().to_string();
            if json {
                print(&json!({ "dossier": path }));
            } else {
                say(&language.text_with(key!("cli-demo-done"), &[("path", &path)]));
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Pack(call) => cli_pack::run(call, workstation),
        Command::Verify { file, pack: Some(pack), json } => cli_pack::check(&pack, file.as_deref(), json, language),
        Command::Verify { file, pack: None, json } => check(&file.unwrap_or_default(), json, language),
        Command::Sample(call) => cli_sample::run(&call, workstation),
        Command::Readiness(call) => cli_readiness::run(&call, language),
        Command::Backup { file, folder } => {
            let made = domain::backup::back_up(&file, &folder)?;
            let path = made.as_ref().map(|backup| backup.path.display().to_string()).unwrap_or_default();
            let key = if made.is_some() { "cli-backup-done" } else { "cli-backup-same" };
            say(&language.composed_with(key, &[("path", &path)]));
            Ok(ExitCode::SUCCESS)
        }
        Command::Password { file } => {
            let mut password = String::new();
            std::io::stdin().read_line(&mut password).map_err(|e| Error::file(&file, e))?;
            let password = Some(password.trim_end_matches(['\r', '\n'])).filter(|password| !password.is_empty());
            domain::set_password(&file, &workstation.author, password)?;
            say(&language.text(if password.is_some() { key!("cli-password-set") } else { key!("cli-password-none") }));
            Ok(ExitCode::SUCCESS)
        }
        Command::Merge(call) => cli_merge::run(&call, workstation),
        Command::Team(call) => cli_team::run(&call, workstation.clone(), home),
        Command::Attach(call) => cli_attach::run(&call, workstation),
        Command::Import(call) => cli_import::run(&call, workstation),
        Command::Export { file, register, format, out, lang } => {
            let format = match format {
                FileFormat::Json => exchange::Format::Json,
                FileFormat::Csv => exchange::Format::Csv,
                FileFormat::Xlsx => exchange::Format::Xlsx,
                FileFormat::Ics => exchange::Format::Ics,
            };
            let query = Query { language: lang.into(), ..Query::default() };
            let bytes = exchange::export(&domain::reader(&file)?, &register, format, &query, &NoProgress)?;
            file::write_bytes(&out, &bytes)?;
            say(&language.text_with(key!("cli-export-done"), &[("path", &out.display().to_string())]));
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn check(file: &Path, json: bool, language: Language) -> store::Result<ExitCode> {
    let conn = match domain::reader_as_is(file) {
        // A file too damaged to open fails the check; the call itself was right.
        Err(error @ Error::Damaged(_)) => {
            say(&sentence(language, &error));
            return Ok(ExitCode::from(1));
        }
        other => other?,
    };
    let report = verify(&conn, &NoProgress)?;
    if json {
        print(&serde_json::to_value(&report)?);
    }
    report.findings.iter().for_each(|finding| say(&finding.sentence(language)));
    report.next.iter().for_each(|next| say(&language.composed(&format!("verify-next-{next}"))));
    if !report.findings.is_empty() {
        return Ok(ExitCode::from(1));
    }
    let counts = [report.entries, report.records, report.attachments].map(|n| n.to_string());
    let args = [("entries", counts[0].as_str()), ("records", &counts[1]), ("attachments", &counts[2])];
    say(&language.text_with(key!("cli-verify-done"), &args));
    Ok(ExitCode::SUCCESS)
}
