//! `make bench`: Probant beside the barest peer of each thing it does, in one run. Figures are medians and ratios.

use std::path::Path;
use std::time::{Duration, Instant};

use domain::DEMONSTRATION_DAY;
use domain::finding::Finding;
use journeys::{Home, Window, repository};
use language::Language;
use rusqlite::Connection;
use serde_json::json;
use store::journal::Author;
use store::progress::NoProgress;
use store::record::{self, Condition, Filter, Orders, Query, Sort, search};
use store::{Dossier, register};

const RECORDS: u32 = 100_000;

fn main() {
    let home = Home::new();
    let file = home.path("cent-mille.probant");
    let made = Instant::now();
    domain::demonstration(&file, RECORDS, 1).and_then(Dossier::close).expect("a dossier");
    println!("{RECORDS} records in each register, made in {:.1} s", made.elapsed().as_secs_f64());
    println!("{:<44} {:>10} {:>10} {:>7}", "", "Probant", "peer", "ratio");
    saving(&home, &file);
    reading(&file);
    searching(&file);
    packing(&file);
    starting(&home, &file);
}

/// The median and the 95th percentile of some runs.
fn timed(runs: usize, mut work: impl FnMut(usize)) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..runs)
        .map(|run| {
            let start = Instant::now();
            work(run);
            start.elapsed()
        })
        .collect();
    times.sort();
    (times[runs / 2], times[runs * 95 / 100])
}

fn line(what: &str, ours: Duration, peer: Duration) {
    let (a, b) = (ours.as_secs_f64(), peer.as_secs_f64());
    println!("{what:<44} {:>7.2} ms {:>7.2} ms {:>7.2}", a * 1e3, b * 1e3, a / b);
}

fn alone(what: &str, (median, high): (Duration, Duration)) {
    println!("{what:<44} {:>7.2} ms {:>7.2} ms (95th)", median.as_secs_f64() * 1e3, high.as_secs_f64() * 1e3);
}

/// One durable save, against the same row written by bare SQLite with the same settings.
fn saving(home: &Home, file: &Path) {
    let author = Author { name: "Banc".into(), function: String::new(), station: "banc".into(), signer: None };
    let mut dossier = domain::open(file, author).expect("opened");
    let one = register::create::<Finding>(
        &mut dossier,
        json!({ "grade_id": "grade-weak", "observation": "Un constat pour mesurer." }),
    );
    let one = one.expect("created").value;
    let bare = Connection::open(home.path("bare.db")).expect("a database");
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE finding (id TEXT PRIMARY KEY, observation TEXT, risk TEXT) STRICT;
         INSERT INTO finding VALUES ('1', 'Un constat pour mesurer.', '')",
    )
    .expect("a table");
    let peer = timed(200, |run| {
        bare.execute("UPDATE finding SET risk = ?1 WHERE id = '1'", [format!("Risque {run}")]).expect("saved");
    });
    let ours = timed(200, |run| {
        let values = json!({ "risk": format!("Risque {run}") });
        register::edit::<Finding>(&mut dossier, &one.id, values).expect("saved");
    });
    line("save one field, durably / bare SQLite", ours.0, peer.0);
    dossier.close().expect("closed");
}

/// Pages of the table of findings.
fn reading(file: &Path) {
    let conn = domain::reader(file).expect("a reader");
    let page = |query: &Query| drop(record::page(&conn, &mut Orders::default(), "finding", query).expect("a page"));
    let first = Query { limit: 100, sort: vec![by("reference", true)], ..Query::default() };
    let peer = timed(20, |_| {
        let count = "SELECT count(*) FROM finding WHERE archived_at IS NULL";
        let page = "SELECT * FROM finding WHERE archived_at IS NULL ORDER BY reference DESC LIMIT 100";
        for sql in [count, page] {
            let mut statement = conn.prepare(sql).expect("SQL");
            let mut rows = statement.query([]).expect("rows");
            while rows.next().expect("a row").is_some() {}
        }
    });
    line("first page / bare SQL", timed(20, |_| page(&first)).0, peer.0);
    alone(
        "page in the middle",
        timed(20, |run| {
            let offset = u32::try_from(run * 4_900).unwrap_or_default();
            page(&Query { offset, ..first.clone() });
        }),
    );
    for field in ["observation", "grade_id", "found_on", "process_id"] {
        let query = Query { sort: vec![by(field, false)], ..first.clone() };
        alone(&format!("sorted by {field}"), timed(10, |_| page(&query)));
    }
    let major = Filter { field: "grade_id".into(), condition: Condition::Any, values: vec!["grade-major".into()] };
    alone("one grade only", timed(10, |_| page(&Query { filters: vec![major.clone()], ..first.clone() })));
    alone("words in the list", timed(10, |_| page(&Query { words: "visa delegation".into(), ..first.clone() })));
}

fn by(field: &str, descending: bool) -> Sort {
    Sort { field: field.into(), descending }
}

/// Search as one types, against the bare full-text queries that answer the same question: of each register, what matches
/// by reference or title, then what matches elsewhere.
fn searching(file: &Path) {
    let conn = domain::reader(file).expect("a reader");
    let typed = ["s", "si", "sig", "signature", "visa absent", "8.6", "deleg", "pr-mes-0500", "metho notation", "zzz"];
    let ours = timed(200, |run| {
        drop(search::search(&conn, typed[run % typed.len()], 8, Language::French).expect("hits"));
    });
    let mut statement = conn.prepare("SELECT rowid FROM search WHERE search MATCH ?1 LIMIT 8").expect("SQL");
    let peer = timed(200, |run| {
        let words: Vec<String> = typed[run % typed.len()].split(' ').map(|w| format!("\"{w}\"*")).collect();
        for register in ["finding", "procedure", "process", "clause"] {
            for columns in ["{reference title}", "body"] {
                let query = format!("register : \"{register}\" AND {columns} : ({})", words.join(" AND "));
                let mut rows = statement.query([query]).expect("rows");
                while rows.next().expect("a row").is_some() {}
            }
        }
    });
    line("search as you type / bare FTS5, median", ours.0, peer.0);
    line("search as you type / bare FTS5, 95th", ours.1, peer.1);
}

/// The pack of the demonstration dossier.
fn packing(file: &Path) {
    let demo = file.with_file_name("demo.probant");
    domain::demonstration(&demo, 0, 0).and_then(Dossier::close).expect("a dossier");
    let conn = domain::reader(&demo).expect("a reader");
    let options = pack::PackOptions::full(Language::French, DEMONSTRATION_DAY);
    let mut pages = 0;
    let times = timed(5, |_| {
        pages = pack::make(&conn, &options, &|_, _| Ok(Vec::new()), &mut std::io::sink(), &NoProgress)
            .expect("a pack")
            .pages
    });
    alone(&format!("pack of the demonstration, {pages} pages"), times);
}

/// From nothing to a usable window, through the same driver: the empty window of the shell, the demonstration, and a
/// dossier of a hundred thousand records.
fn starting(home: &Home, file: &Path) {
    let empty = repository().join("target/release/examples/empty_window");
    let ours = repository().join("target/release/probant");
    let demo = file.with_file_name("demo.probant");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let open = |binary: &Path, file: Option<&Path>, sign: &str| {
        runtime.block_on(async {
            let start = Instant::now();
            let window = Window::open_binary(binary, home, file, 1280, 800).await;
            window.find(sign).await;
            let taken = start.elapsed();
            window.close().await;
            taken
        })
    };
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..7 {
        times[0].push(open(&empty, None, "h1"));
        times[1].push(open(&ours, Some(&demo), ".countdown-number"));
        times[2].push(open(&ours, Some(file), ".countdown-number"));
    }
    let medians = times.map(|mut t| {
        t.sort();
        t[t.len() / 2]
    });
    line("start to usable window / empty window", medians[1], medians[0]);
    line("the same, 100 000 records / empty window", medians[2], medians[0]);
}
