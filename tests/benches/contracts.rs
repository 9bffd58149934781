//! `make bench`: a file of open data with a million contracts into a dossier, and into a table by others: seconds, contracts
//! a second, peak memory. The others make one table and stop there; Probant checks, repairs and remarks every value, matches
//! buyer and number, keeps each record as it stood, records the change so that it can be undone, and fills its search.
//! `PEERS=python` names the interpreter that has the others; `CONTRACTS=N` makes the file smaller.

use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use journeys::{Home, repository};
use store::Dossier;

fn main() {
    let count: usize = std::env::var("CONTRACTS").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let home = Home::new();
    let data = home.path("marches.json");
    generate(&data, count);
    println!(
        "{:<22} {:>9} {:>12} {:>8} {:>10}",
        format!("{count} contracts"),
        "seconds",
        "a second",
        "MB peak",
        "× seconds"
    );
    let file = home.path("mesure.probant");
    domain::demonstration(&file, 0, 1).and_then(Dossier::close).expect("a dossier");
    let mut ours = measured(&repository().join("target/release/probant"));
    ours.arg("import").arg(&file).arg("--decp").arg(&data).arg("--json");
    let ours = finish(ours).expect("Probant is built");
    line("Probant", count, ours, 1.0);
    let Some(python) = std::env::var_os("PEERS") else {
        println!("PEERS is not set: duckdb and ijson are absent");
        return;
    };
    for engine in ["duckdb", "ijson"] {
        let mut command = measured(Path::new(&python));
        command.arg(repository().join("tests/benches/contract_peers.py")).arg(engine).arg(&data).arg(home.path(engine));
        match finish(command) {
            Some(run) => line(engine, count, run, run.0 / ours.0),
            None => println!("{engine:<22} absent"),
        }
    }
}

#[allow(clippy::cast_precision_loss)] // a million
fn line(what: &str, count: usize, (seconds, megabytes): (f64, f64), ratio: f64) {
    println!("{what:<22} {seconds:>9.1} {:>12.0} {megabytes:>8.0} {ratio:>10.2}", count as f64 / seconds);
}

/// Contracts in the layout of 2022, one like another but for numbers, days and amounts.
fn generate(path: &Path, count: usize) {
    let mut out = std::io::BufWriter::new(std::fs::File::create(path).expect("a file"));
    write!(out, "{{\"marches\":{{\"marche\":[").expect("written");
    for n in 0..count {
        let (comma, buyer, day, month) =
            (if n == 0 { "" } else { "," }, 20_000_000_000_000_u64 + n as u64 % 5_000, n % 28 + 1, n % 12 + 1);
        write!(
            out,
            "{comma}\n{{\"id\":\"2024M{n:07}\",\"acheteur\":{{\"id\":\"{buyer}\"}},\"nature\":\"Marché\",\"objet\":\"Fournitures et services n° {n} \
             pour la collectivité, lot {}\",\"codeCPV\":\"{}\",\"procedure\":\"Procédure adaptée\",\"dureeMois\":{},\"dateNotification\":\"2024-{month:02}-{day:02}\",\
             \"datePublicationDonnees\":\"2024-12-31\",\"montant\":{}.5,\"offresRecues\":{},\"titulaires\":[{{\"titulaire\":{{\"typeIdentifiant\":\"SIRET\",\"id\":\"{}\"}}}}]}}",
            n % 9 + 1,
            ["45214200", "90911200", "30192000", "72267000"][n % 4],
            n % 48 + 1,
            n % 900_000 + 40_000,
            n % 7 + 1,
            40_000_000_000_000_u64 + n as u64 % 90_000,
        )
        .expect("written");
    }
    write!(out, "]}}}}").expect("written");
    out.flush().expect("written");
}

fn measured(program: &Path) -> Command {
    let mut command = Command::new("/usr/bin/time");
    command.args(["-f", "%M"]).arg(program);
    command
}

/// Seconds, and peak memory in MB.
fn finish(mut command: Command) -> Option<(f64, f64)> {
    let started = Instant::now();
    let output = command.output().expect("GNU time is installed");
    let seconds = started.elapsed().as_secs_f64();
    let message = String::from_utf8_lossy(&output.stderr);
    let kilobytes: f64 = message.lines().last()?.trim().parse().ok()?;
    output.status.success().then_some((seconds, kilobytes / 1e3))
}
