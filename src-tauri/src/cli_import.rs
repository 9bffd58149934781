//! The command line of imports: what was brought in, and each cell that was not.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use dossier::language::Language;
use dossier::progress::Unwatched;
use dossier::{Dossier, Error};
use exchange::sheet::{self, ImportReport, Mapping};

use crate::cli::{print, say};
use crate::workstation::Workstation;

/// What `import` is called with.
#[derive(Args)]
pub struct ImportCall {
    /// The dossier
    file: PathBuf,
    /// The spreadsheet: Excel, ODS or CSV
    #[arg(long)]
    sheet: PathBuf,
    /// Name of the register: procedure, process, finding
    #[arg(long)]
    register: String,
    /// Which sheet and which column fills which field, as JSON
    #[arg(long)]
    map: Option<PathBuf>,
    /// Say what would change, and change nothing
    #[arg(long)]
    check: bool,
    /// Give the report as JSON
    #[arg(long)]
    json: bool,
}

/// Brings a spreadsheet into a register; 1 when a row was left out.
///
/// # Errors
/// Those of reading either file, and of the database; nothing is then written.
pub fn run(call: &ImportCall, workstation: &Workstation) -> dossier::Result<ExitCode> {
    let mapping: Mapping = match &call.map {
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|e| Error::file(path, e))?;
            serde_json::from_str(&text).map_err(|_| Error::NotAMap(path.clone()))?
        }
        None => Mapping::default(),
    };
    let report = if call.check {
        sheet::preview(&dossier::reader(&call.file)?, &call.register, &call.sheet, &mapping, &Unwatched)?
    } else {
        let mut dossier = Dossier::open(&call.file, workstation.author.clone())?;
        let saved = sheet::import(&mut dossier, &call.register, &call.sheet, &mapping, &Unwatched)?;
        dossier.close()?;
        saved.value
    };
    if call.json {
        print(&serde_json::to_value(&report)?);
    } else {
        tell(&report, &call.register, workstation.language);
    }
    Ok(if report.refused > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn tell(report: &ImportReport, register: &str, language: Language) {
    for problem in &report.problems {
        let field = language.text(&format!("{register}-{}", problem.field));
        let why = language.text(&format!("problem-{}", problem.code));
        let left = language.text(if problem.row_refused { "import-row-refused" } else { "import-cell-refused" });
        let args = [
            ("cell", problem.cell.as_str()),
            ("field", &field),
            ("value", &problem.value),
            ("why", &why),
            ("left", &left),
        ];
        say(&language.text_with("import-problem", &args));
    }
    let counts = [report.created, report.updated, report.unchanged, report.refused].map(|n| n.to_string());
    let args = [
        ("sheet", report.sheet.as_str()),
        ("created", &counts[0]),
        ("updated", &counts[1]),
        ("unchanged", &counts[2]),
        ("refused", &counts[3]),
    ];
    say(&language.text_with("cli-import-done", &args));
}
