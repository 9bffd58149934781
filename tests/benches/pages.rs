//! `make bench`: the same findings, in pages of the same parts, through Probant and through what else the machine has.
//! Pages a second, peak memory, size, and how many times slower than Probant each is. Probant reads its dossier and
//! attaches its data too; krilla, which has no layout, gets the simplest there is. `PEERS=python` names the interpreter
//! that has the others. The floor is what nobody can do without: the same page streams, compressed and written.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Instant;

use domain::DEMONSTRATION_DAY;
use journeys::{Home, repository};
use language::Language;
use pack::{PackOptions, PackSection};
use rayon::prelude::*;
use serde_json::{Value, json};
use store::Dossier;
use store::progress::{NoProgress, Progress, Stage};
use store::record::{self, Query, Row, Shown};

/// One run of an engine.
struct Run {
    seconds: f64,
    megabytes: f64,
    pages: usize,
    size: u64,
}

/// Packs are made of small pieces: the same allocator as in the application.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    println!(
        "{:<18} {:>7} {:>9} {:>9} {:>8} {:>8} {:>10}",
        "findings", "pages", "seconds", "pages/s", "MB peak", "MB file", "× seconds"
    );
    for count in [1_000, 5_000, 20_000] {
        let home = Home::new();
        let file = home.path("mesure.probant");
        domain::demonstration(&file, count, 1).and_then(Dossier::close).expect("a dossier");
        let content = home.path("constats.json");
        std::fs::write(&content, findings(&file).to_string()).expect("written");
        let out = home.path("mesure.pdf");
        let ours = fastest(5, || probant(&file, &out)).expect("Probant is built");
        line(&format!("{count} Probant"), &ours, 1.0);
        let alone = (0..5).map(|_| pages_alone(&file, &out)).fold(f64::INFINITY, f64::min);
        println!("{:<18} {:>7} {alone:>9.2} {:>48.1}", format!("{count} pages alone"), "", alone / ours.seconds);
        let floor = floor(&out, &home.path("plancher"));
        println!("{:<18} {:>7} {floor:>9.2} {:>48.1}", format!("{count} floor"), "", floor / ours.seconds);
        if let Some(run) = fastest(3, || krilla(&content, &out)) {
            line(&format!("{count} krilla"), &run, run.seconds / ours.seconds);
        }
        // The slowest of them take minutes on the largest.
        let peers: &[&str] = if count > 5_000 { &["typst"] } else { &["typst", "reportlab", "weasyprint", "chromium"] };
        for engine in peers {
            match peer(engine, &content, &out) {
                Some(run) => line(&format!("{count} {engine}"), &run, run.seconds / ours.seconds),
                None => println!("{:<18} absent", format!("{count} {engine}")),
            }
        }
    }
}

#[allow(clippy::cast_precision_loss)] // pages and bytes
fn line(what: &str, run: &Run, ratio: f64) {
    let (rate, size) = (run.pages as f64 / run.seconds, run.size as f64 / 1e6);
    let Run { pages, seconds, megabytes, .. } = run;
    println!("{what:<18} {pages:>7} {seconds:>9.2} {rate:>9.0} {megabytes:>8.0} {size:>8.1} {ratio:>10.1}");
}

/// The findings as every engine gets them.
fn findings(file: &Path) -> Value {
    let conn = domain::reader(file).expect("a reader");
    let query = Query { language: Language::French, ..Query::default() };
    let rows = record::rows(&conn, "finding", &query, &NoProgress).expect("rows");
    let all = rows.iter().map(|row| {
        let text = |field: &str| row.record.get(field).and_then(Value::as_str).unwrap_or_default();
        let cited = |field: &str| row.shown.get(field).map(|s| s.reference.clone()).unwrap_or_default();
        json!({
            "reference": text("reference"), "grade": cited("grade_id"), "clause": cited("clause_id"),
            "process": line_of(row, "process_id"), "procedure": line_of(row, "procedure_id"),
            "audit": text("audit"), "auditor": text("auditor"), "found_on": text("found_on"), "requirement": text("requirement"), "observation": text("observation"),
            "evidence": text("evidence"), "risk": text("risk"),
        })
    });
    all.collect()
}

fn line_of(row: &Row, field: &str) -> String {
    row.shown.get(field).map(Shown::line).unwrap_or_default()
}

/// Notes when the blocks are put together, and the pages begin.
#[derive(Default)]
struct FromLayout(OnceLock<Instant>);

impl Progress for FromLayout {
    fn stage(&self, stage: Stage, _: usize) {
        if stage == Stage::Layout {
            self.0.get_or_init(Instant::now);
        }
    }

    fn tick(&self) -> store::Result<()> {
        Ok(())
    }
}

/// Seconds that the pages take by themselves, from their blocks to the file: what the other engines are given is read
/// already, and they attach nothing.
fn pages_alone(file: &Path, out: &Path) -> f64 {
    let conn = domain::reader(file).expect("a reader");
    let options =
        PackOptions { sections: vec![PackSection::Findings], ..PackOptions::full(Language::French, DEMONSTRATION_DAY) };
    let watch = FromLayout::default();
    pack::make_file(&conn, &options, &|_, _| Ok(Vec::new()), out, &watch).expect("a pack");
    watch.0.get().map_or(f64::INFINITY, |started| started.elapsed().as_secs_f64())
}

/// Seconds that it takes to compress the page streams of a pack again, on all cores, and to write them.
fn floor(pack: &Path, out: &Path) -> f64 {
    let file = lopdf::Document::load(pack).expect("a PDF");
    let streams: Vec<Vec<u8>> = file.page_iter().map(|page| file.get_page_content(page)).collect();
    let run = || {
        let started = Instant::now();
        let packed: Vec<Vec<u8>> = streams.par_iter().map(|stream| pack::deflate(stream)).collect();
        std::fs::write(out, packed.concat()).expect("written");
        started.elapsed().as_secs_f64()
    };
    (0..5).map(|_| run()).fold(f64::INFINITY, f64::min)
}

fn krilla(content: &Path, out: &Path) -> Option<Run> {
    let mut command = measured(&repository().join("target/krilla/release/krilla-peer"));
    command.arg(content).arg(out);
    finish(command, out)
}

fn fastest(times: usize, run: impl Fn() -> Option<Run>) -> Option<Run> {
    (0..times).filter_map(|_| run()).min_by(|a, b| a.seconds.total_cmp(&b.seconds))
}

fn probant(file: &Path, out: &Path) -> Option<Run> {
    let mut command = measured(&repository().join("target/release/probant"));
    let date = DEMONSTRATION_DAY.to_string();
    command.arg("pack").arg(file).arg("--out").arg(out).args(["--sections", "findings", "--date", &date]);
    finish(command, out)
}

fn peer(engine: &str, content: &Path, out: &Path) -> Option<Run> {
    let python = std::env::var_os("PEERS").map_or_else(|| PathBuf::from("python3"), PathBuf::from);
    let mut command = measured(&python);
    command.arg(repository().join("tests/benches/peers.py")).arg(engine).arg(content).arg(out);
    finish(command, out)
}

/// A command under GNU time, which tells seconds and the peak of memory on the last line.
fn measured(program: &Path) -> Command {
    let mut command = Command::new("/usr/bin/time");
    command.args(["-f", "%e %M"]).arg(program);
    command
}

fn finish(mut command: Command, out: &Path) -> Option<Run> {
    let output = command.output().ok().filter(|o| o.status.success())?;
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    let (seconds, kilobytes) = message.lines().last()?.split_once(' ')?;
    let information = Command::new("pdfinfo").arg(out).output().ok()?;
    let information = String::from_utf8_lossy(&information.stdout).into_owned();
    let pages = information.lines().find_map(|l| l.strip_prefix("Pages:"))?.trim().parse().ok()?;
    Some(Run {
        seconds: seconds.parse().ok()?,
        megabytes: kilobytes.parse::<f64>().ok()? / 1024.0,
        pages,
        size: std::fs::metadata(out).ok()?.len(),
    })
}
