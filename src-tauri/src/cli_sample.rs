//! The command line of samples: drawn, written, and only then told.

use language::key;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use domain::sample::{SampleRequest, draw_sample, items, plan};
use serde_json::json;
use store::record::{Condition, Filter};

use crate::cli::{print, say};
use crate::workstation::Workstation;

/// How files are chosen by the command line: a choice by judgement is made in the window.
#[derive(Clone, Copy, ValueEnum)]
pub enum Method {
    /// Each file as likely as any other.
    Simple,
    /// In proportion from each stratum.
    Stratified,
    /// In proportion to amounts.
    MonetaryUnit,
    /// Every so many files.
    Systematic,
}

/// By what strata are cut.
#[derive(Clone, Copy, ValueEnum)]
pub enum Strata {
    /// By procedure.
    Procedure,
    /// By bands of amounts.
    Amount,
    /// By requesting department.
    Department,
}

/// What `sample` is called with.
#[derive(Args)]
pub struct SampleCall {
    /// The dossier
    file: PathBuf,
    /// How files are chosen
    #[arg(long, value_enum, default_value_t = Method::Simple)]
    method: Method,
    /// By what strata are cut
    #[arg(long, value_enum)]
    strata: Option<Strata>,
    /// The seed; one is made where it is not given
    #[arg(long, default_value = "")]
    seed: String,
    /// In percent
    #[arg(long, default_value_t = 95)]
    confidence: i64,
    /// The tolerated rate of defects, in percent
    #[arg(long, default_value_t = 5.0)]
    tolerable: f64,
    /// The expected rate of defects, in percent
    #[arg(long, default_value_t = 0.0)]
    expected: f64,
    /// How many files; computed where it is not given
    #[arg(long)]
    size: Option<i64>,
    /// Contracts out of the scope of the certificate too
    #[arg(long)]
    all: bool,
    /// Give the sample as JSON
    #[arg(long)]
    json: bool,
}

fn name(value: impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// Draws a sample.
///
/// # Errors
/// [`store::Error::Rejected`] for rates that make no sense; those of the database.
pub fn run(call: &SampleCall, workstation: &Workstation) -> store::Result<ExitCode> {
    #[allow(clippy::cast_possible_truncation)] // rates are checked where they are used
    let tenths = |percent: f64| (percent * 10.0).round() as i64;
    let in_scope = Filter { field: "scope".into(), condition: Condition::Any, values: vec!["in".into()] };
    let drawing = SampleRequest {
        method: name(call.method),
        strata: call.strata.map(name).unwrap_or_default(),
        filters: if call.all { Vec::new() } else { vec![in_scope] },
        seed: call.seed.clone(),
        confidence: call.confidence,
        tolerable: tenths(call.tolerable),
        expected: tenths(call.expected),
        size: call.size,
        ..SampleRequest::default()
    };
    let mut dossier = domain::open(&call.file, workstation.author.clone())?;
    let plan = plan(dossier.connection(), &drawing, workstation.language)?;
    let sample = draw_sample(&mut dossier, &drawing)?.value;
    let items = items(dossier.connection(), &sample.id)?;
    dossier.close()?;
    if call.json {
        let files: Vec<_> = items
            .iter()
            .map(|line| json!({ "position": line.item.position, "reference": line.contract.reference, "stratum": line.item.stratum }))
            .collect();
        print(&json!({ "sample": sample, "says": plan.says, "files": files }));
    } else {
        for line in &items {
            say(&format!("{:>4}  {}", line.item.position, line.contract.line()));
        }
        say(&plan.says);
        let reported =
            [("reference", sample.reference.as_str()), ("seed", &sample.seed), ("hash", &sample.population_hash)];
        say(&workstation.language.text_with(key!("cli-sample-done"), &reported));
    }
    Ok(ExitCode::SUCCESS)
}
