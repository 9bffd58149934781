//! The command line of imports: what was brought in, and each cell that was not.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use dossier::contract::import::remark_counts;
use dossier::language::Language;
use dossier::progress::Unwatched;
use dossier::{Dossier, Error};
use exchange::decp;
use exchange::sheet::{self, ImportReport, Mapping};

use crate::cli::{print, say};
use crate::workstation::Workstation;

/// What `import` is called with.
#[derive(Args)]
pub struct ImportCall {
    /// The dossier
    file: PathBuf,
    /// The spreadsheet: Excel, ODS or CSV
    #[arg(long, requires = "register", required_unless_present = "decp")]
    sheet: Option<PathBuf>,
    /// Name of the register: procedure, process, finding
    #[arg(long, required_unless_present = "decp")]
    register: Option<String>,
    /// Open data of contracts: JSON, XML or CSV
    #[arg(long, conflicts_with_all = ["sheet", "register", "map", "check"])]
    decp: Option<PathBuf>,
    /// Only the contracts of this buyer, by SIRET
    #[arg(long, requires = "decp")]
    buyer: Option<String>,
    /// Where to write what was said of each value, as CSV
    #[arg(long, requires = "decp")]
    report: Option<PathBuf>,
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

/// Brings a file into a dossier; 1 when a row or a record was left out.
///
/// # Errors
/// Those of reading either file, and of the database; nothing is then written.
pub fn run(call: &ImportCall, workstation: &Workstation) -> dossier::Result<ExitCode> {
    match (&call.decp, &call.sheet, &call.register) {
        (Some(path), ..) => open_data(call, path, workstation),
        (_, Some(sheet), Some(register)) => spreadsheet(call, sheet, register, workstation),
        _ => Err(Error::Unknown("import".into())),
    }
}

fn open_data(call: &ImportCall, path: &Path, workstation: &Workstation) -> dossier::Result<ExitCode> {
    let mut dossier = Dossier::open(&call.file, workstation.author.clone())?;
    let import = decp::import(&mut dossier, path, call.buyer.as_deref(), &Unwatched)?.value;
    if let Some(report) = &call.report {
        decp::write_report(dossier.connection(), &import, report, workstation.language)?;
    }
    let counts = remark_counts(dossier.connection(), &import.id)?;
    dossier.close()?;
    if call.json {
        print(&serde_json::json!({ "import": import, "remarks": counts }));
    } else {
        let language = workstation.language;
        for (code, count) in &counts {
            let (kind, count) = (language.text(&format!("remark-{code}")), count.to_string());
            say(&language.text_with("cli-remark", &[("kind", &kind), ("count", &count)]));
        }
        let numbers = [
            ("records", import.records),
            ("other", import.other_buyers),
            ("merged", import.merged),
            ("unread", import.unread),
            ("created", import.created),
            ("updated", import.updated),
            ("unchanged", import.unchanged),
        ];
        let told: Vec<(&str, String)> = numbers.iter().map(|(name, n)| (*name, language.number(*n))).collect();
        let told: Vec<(&str, &str)> = told.iter().map(|(name, n)| (*name, n.as_str())).collect();
        say(&language.text_with("cli-open-data-done", &told));
    }
    Ok(if import.unread > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn spreadsheet(call: &ImportCall, path: &Path, register: &str, workstation: &Workstation) -> dossier::Result<ExitCode> {
    let mapping: Mapping = match &call.map {
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|e| Error::file(path, e))?;
            serde_json::from_str(&text).map_err(|_| Error::NotAMap(path.clone()))?
        }
        None => Mapping::default(),
    };
    let report = if call.check {
        sheet::preview(&dossier::reader(&call.file)?, register, path, &mapping, &Unwatched)?
    } else {
        let mut dossier = Dossier::open(&call.file, workstation.author.clone())?;
        let saved = sheet::import(&mut dossier, register, path, &mapping, &Unwatched)?;
        dossier.close()?;
        saved.value
    };
    if call.json {
        print(&serde_json::to_value(&report)?);
    } else {
        tell(&report, register, workstation.language);
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
