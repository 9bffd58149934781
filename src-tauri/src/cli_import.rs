//! The command line of imports: what was brought in, and each cell that was not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap::builder::PossibleValuesParser;
use domain::catalogue::{by_name, importable};
use domain::contract::import::remark_sums;
use exchange::decp;
use exchange::sheet::{self, ImportReport, Mapping};
use language::text::fold;
use language::{Language, key};
use serde::de::DeserializeOwned;
use store::Error;
use store::progress::NoProgress;
use store::record::Field;
use store::register::enterable;

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
    /// Name of the register: procedure, process, finding, action, contract
    #[arg(long, required_unless_present = "decp", value_parser = PossibleValuesParser::new(importable()))]
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
    /// Which sheet and which column fills which field, as JSON: a file, or the JSON itself
    #[arg(long, value_name = "FILE|JSON")]
    map: Option<String>,
    /// What every new record takes that the list does not say; may be repeated
    #[arg(long = "default", value_name = "FIELD=VALUE", conflicts_with = "decp")]
    defaults: Vec<String>,
    /// What words of the list mean, by field, as JSON: a file, or the JSON itself
    #[arg(long, value_name = "FILE|JSON", conflicts_with = "decp")]
    words: Option<String>,
    /// Say what would change, and change nothing
    #[arg(long)]
    check: bool,
    /// Give the report as JSON
    #[arg(long)]
    json: bool,
}

/// Brings a file into a dossier; 1 when a row, a record, a column or a value stayed out.
///
/// # Errors
/// Those of reading either file, and of the database; nothing is then written.
pub fn run(call: &ImportCall, workstation: &Workstation) -> store::Result<ExitCode> {
    match (&call.decp, &call.sheet, &call.register) {
        (Some(path), ..) => open_data(call, path, workstation),
        (_, Some(sheet), Some(register)) => spreadsheet(call, sheet, register, workstation),
        _ => Err(Error::Unknown("import".into())),
    }
}

fn open_data(call: &ImportCall, path: &Path, workstation: &Workstation) -> store::Result<ExitCode> {
    let mut dossier = domain::open(&call.file, workstation.author.clone())?;
    let import = decp::import(&mut dossier, path, call.buyer.as_deref(), &NoProgress)?.value;
    if let Some(report) = &call.report {
        decp::write_report(dossier.connection(), &import, report, workstation.language)?;
    }
    let sums = remark_sums(dossier.connection(), &import.id)?;
    dossier.close()?;
    if call.json {
        print(&serde_json::json!({ "import": import, "remarks": sums }));
    } else {
        let language = workstation.language;
        for sum in &sums {
            let (kind, count) =
                (language.composed(&format!("remark-{}", sum.code)), language.number(i64::from(sum.count)));
            let key = if sum.field.is_empty() { "cli-remark" } else { "cli-remark-field" };
            say(&language.composed_with(key, &[("kind", &kind), ("field", &sum.field), ("count", &count)]));
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
        let reported: Vec<(&str, String)> = numbers.iter().map(|(name, n)| (*name, language.number(*n))).collect();
        let reported: Vec<(&str, &str)> = reported.iter().map(|(name, n)| (*name, n.as_str())).collect();
        say(&language.text_with(key!("cli-open-data-done"), &reported));
    }
    let stayed_out = sums.iter().any(|sum| sum.group.stayed_out());
    Ok(if import.unread > 0 || stayed_out { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn spreadsheet(call: &ImportCall, path: &Path, register: &str, workstation: &Workstation) -> store::Result<ExitCode> {
    let fields = enterable(&domain::reader(&call.file)?, by_name(register)?)?;
    let mut mapping: Mapping = call.map.as_deref().map_or_else(|| Ok(Mapping::default()), given)?;
    if let Some(words) = &call.words {
        let words: BTreeMap<String, BTreeMap<String, String>> = given(words)?;
        for (field, words) in words {
            mapping.words.entry(field_named(&fields, register, &field)?).or_default().extend(words);
        }
    }
    for answer in &call.defaults {
        let (field, value) = answer.split_once('=').ok_or_else(|| Error::Other("not-a-default", answer.clone()))?;
        mapping.defaults.insert(field_named(&fields, register, field.trim())?, value.trim().to_owned());
    }
    let report = if call.check {
        sheet::preview(&domain::reader(&call.file)?, register, path, &mapping, &NoProgress)?
    } else {
        let mut dossier = domain::open(&call.file, workstation.author.clone())?;
        let saved = sheet::import(&mut dossier, register, path, &mapping, &NoProgress)?;
        dossier.close()?;
        saved.value
    };
    if call.json {
        print(&serde_json::to_value(&report)?);
    } else {
        tell(&report, register, workstation.language);
    }
    // Whatever of value stayed out: a row, a line that nothing of is read, a cell, a column that nobody left aside.
    let run_blocking = |heading: &str| mapping.columns.get(heading).is_some_and(String::is_empty);
    let columns = report.columns.iter().any(|c| c.field.is_none() && !c.sample.is_empty() && !run_blocking(&c.heading));
    let cells = report.problems.iter().any(|problem| problem.read_as.is_empty());
    let left = report.refused + report.unread > 0 || columns || cells;
    Ok(if left { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// JSON, or what a file of it holds.
fn given<T: DeserializeOwned>(text: &str) -> store::Result<T> {
    let path = Path::new(text);
    if text.trim_start().starts_with('{') {
        return serde_json::from_str(text).map_err(|_| Error::Other("not-a-map", "JSON".into()));
    }
    let text = std::fs::read_to_string(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::of_file("not-a-map", path),
        _ => Error::file(path, error),
    })?;
    serde_json::from_str(&text).map_err(|_| Error::of_file("not-a-map", path))
}

/// The field of a register that is called so: by its name, or by its label in either language.
fn field_named(fields: &[Field], register: &str, called: &str) -> store::Result<String> {
    let label = |field: &Field| Language::ALL.map(|language| fold(&field.label(register, language)));
    let found = fields.iter().find(|f| f.name == called || label(f).contains(&fold(called)));
    found.map(|field| field.name.to_owned()).ok_or_else(|| Error::Unknown(called.into()))
}

fn tell(report: &ImportReport, register: &str, language: Language) {
    let label = |name: &str| {
        let field = report.fields.iter().find(|field| field.name == name);
        field.map_or_else(|| language.composed(&format!("{register}-{name}")), |field| field.label(register, language))
    };
    if !report.encoding.is_empty() {
        say(&language.text_with(key!("import-encoding"), &[("encoding", &report.encoding)]));
    }
    for problem in &report.problems {
        let named = !problem.field.is_empty();
        let field = if named { label(&problem.field) } else { "–".into() };
        let why = language.composed(&format!("problem-{}", problem.code));
        let left = match (problem.row_refused, problem.read_as.as_str()) {
            (true, _) => language.text(key!("import-row-refused")),
            (false, "") if named => language.text(key!("import-cell-refused")),
            (false, "") => language.text(key!("import-line-read")),
            (false, read_as) => language.text_with(key!("import-read-as"), &[("value", read_as)]),
        };
        let args = [
            ("cell", problem.cell.as_str()),
            ("field", &field),
            ("value", &problem.value),
            ("why", &why),
            ("left", &left),
        ];
        say(&language.text_with(key!("import-problem"), &args));
    }
    for run_blocking in &report.asides {
        let line = run_blocking.line.to_string();
        say(&language.text_with(key!("import-aside-line"), &[("line", &line), ("text", &run_blocking.text)]));
    }
    let unread: Vec<&str> = report
        .columns
        .iter()
        .filter(|c| c.field.is_none())
        .map(|c| c.heading.as_str())
        .filter(|h| !h.is_empty())
        .collect();
    if !unread.is_empty() {
        say(&language.text_with(key!("cli-import-columns"), &[("columns", &unread.join(", "))]));
    }
    if report.unread > 0 {
        say(&language.text_with(key!("import-unread"), &[("count", &report.unread.to_string())]));
    }
    for field in &report.lacking {
        say(&language.text_with(key!("cli-import-lacking"), &[("label", &label(field)), ("field", field)]));
    }
    for unknown in &report.unknown {
        let (label, count) = (label(&unknown.field), unknown.count.to_string());
        let args = [("label", label.as_str()), ("field", &unknown.field), ("word", &unknown.word), ("count", &count)];
        say(&language.text_with(key!("cli-import-unknown"), &args));
    }
    let counts = [report.created, report.updated, report.unchanged, report.refused].map(|n| n.to_string());
    let args = [
        ("sheet", report.sheet.as_str()),
        ("created", &counts[0]),
        ("updated", &counts[1]),
        ("unchanged", &counts[2]),
        ("refused", &counts[3]),
    ];
    say(&language.text_with(key!("cli-import-done"), &args));
}
