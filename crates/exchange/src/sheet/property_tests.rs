//! What holds of every list: what we write comes back as it was, and how a list is laid out changes nothing of what it says.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use domain::action::Action;
use domain::contract::Contract;
use domain::demonstration;
use language::Language;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use store::progress::NoProgress;
use store::record::{self, Query};
use store::{Dossier, register};

use super::{ImportReport, Mapping, import};
use crate::{Format, export};

/// The demonstration as a file, made once.
static DEMONSTRATION: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("demo.probant");
    demonstration(&path, 0, 0).and_then(Dossier::close).expect("a dossier");
    std::fs::read(path).expect("a file")
});

fn dossier(folder: &Path, name: &str) -> Dossier {
    let path = folder.join(name);
    std::fs::write(&path, &*DEMONSTRATION).expect("written");
    let author =
        store::journal::Author { name: "Essai".into(), function: String::new(), station: "poste".into(), signer: None };
    domain::open(&path, author).expect("opened")
}

fn load(dossier: &mut Dossier, register: &str, path: &Path) -> ImportReport {
    import(dossier, register, path, &Mapping::default(), &NoProgress).expect("imported").value
}

/// The actions that a test made, without what each dossier gives of its own.
fn made(dossier: &Dossier) -> BTreeMap<String, Action> {
    let all: Vec<Action> = record::find(dossier.connection(), "t.reference LIKE 'ESSAI-%'", []).expect("actions");
    all.into_iter().map(|action| (action.reference.clone(), Action { id: String::new(), ..action })).collect()
}

/// Text as people and other programs write it, and as no list should understand it.
fn texts() -> impl Strategy<Value = String> {
    let odd = select(vec![
        "0012",
        "1e5",
        "12/03/2026",
        "TRUE",
        "oui",
        "=SOMME(A1)",
        "'apostrophe",
        "+33 1",
        "- tiret",
        "@nom",
        "• puce",
        "« guillemets »",
        "a;b,c\td",
        "ligne\nautre ligne",
        "dit \"oui\"",
        "12,5 %",
        "#N/A",
        "\"",
        "…",
        "’",
        "œuvre",
        "5 000 €",
        "Total",
        "1.",
        "a) b",
        "null",
    ]);
    prop_oneof![3 => odd.prop_map(str::to_owned), 2 => "[ -~éèàçœ’«» €]{0,30}", 1 => Just(String::new())]
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (2021..2026_i32, 1..=12_u32, 1..=28_u32)
        .prop_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).expect("a day"))
}

fn action() -> impl Strategy<Value = Value> {
    let kind = select(vec!["corrective", "improvement"]);
    (texts(), texts(), texts(), texts(), proptest::option::of(days()), kind).prop_map(
        |(description, cause, owner, criterion, due, kind)| {
            json!({ "description": format!("x{description}"), "cause": cause, "owner": owner.replace('\n', " "),
                "check_criterion": criterion, "due_on": due, "kind": kind })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// A list that we wrote changes nothing where it comes from, and says the same to another dossier.
    #[test]
    fn what_we_write_comes_back_as_it_was(
        actions in prop::collection::vec(action(), 1..6),
        workbook in any::<bool>(),
        english in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut first = dossier(folder.path(), "un.probant");
        for (n, values) in actions.iter().enumerate() {
            let mut values = values.clone();
            values["reference"] = format!("ESSAI-{n:02}").into();
            register::create::<Action>(&mut first, values).expect("created");
        }
        let language = if english { Language::English } else { Language::French };
        let query = Query { words: "ESSAI".into(), language, ..Query::default() };
        let (format, name) = if workbook { (Format::Xlsx, "liste.xlsx") } else { (Format::Csv, "liste.csv") };
        let bytes = export(first.connection(), "action", format, &query, &NoProgress).expect("exported");
        let list = folder.path().join(name);
        std::fs::write(&list, bytes).expect("written");
        let before = made(&first);
        let count = u32::try_from(before.len()).expect("few");
        prop_assert_eq!(before.len(), actions.len());
        let report = load(&mut first, "action", &list);
        prop_assert_eq!((report.created, report.updated, report.refused), (0, 0, 0), "{:?}", report.problems);
        prop_assert_eq!(&made(&first), &before);
        let mut second = dossier(folder.path(), "deux.probant");
        let report = load(&mut second, "action", &list);
        prop_assert_eq!((report.created, report.refused), (count, 0), "{:?}", report.problems);
        prop_assert_eq!(made(&second), before);
    }
}

/// The headings that are known for each field of a register.
static HEADINGS: LazyLock<BTreeMap<String, BTreeMap<String, Vec<String>>>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../assets/import/headings.json")).expect("headings"));

fn spelt_day(day: NaiveDate, how: usize) -> String {
    let (year, month, number) = (day.year(), day.month(), day.day());
    match how % 7 {
        0 => format!("{number:02}/{month:02}/{year}"),
        1 => format!("{number}/{month}/{year}"),
        2 => format!("{year}-{month:02}-{number:02}"),
        3 => format!("{number:02}.{month:02}.{}", year % 100),
        4 => format!("{number} {} {year}", Language::French.composed(&format!("month-{month}"))),
        5 => format!("{number:02}-{month:02}-{year}"),
        _ => format!("{number:02}/{month:02}/{year} 10:30"),
    }
}

/// An amount in cents as people write it: thousands and decimals set apart in every way, with its sign or without.
fn spelt_amount(cents: i64, how: usize) -> String {
    let (whole, rest) = (cents / 100, cents % 100);
    let grouped = |mark: &str| {
        let digits = whole.to_string();
        let places = digits.len();
        let each = digits.chars().enumerate();
        each.map(|(at, c)| if at > 0 && (places - at) % 3 == 0 { format!("{mark}{c}") } else { c.to_string() })
            .collect::<String>()
    };
    match how % 7 {
        0 => format!("{whole},{rest:02}"),
        1 => format!("{whole}.{rest:02}"),
        2 => format!("{},{rest:02} €", grouped(" ")),
        3 => format!("{},{rest:02}\u{a0}€ HT", grouped("\u{202f}")),
        4 => format!("{},{rest:02}", grouped(".")),
        5 => format!("{},{rest:02} EUR", grouped("\u{a0}")),
        _ => format!("{}.{rest:02}", grouped("'")),
    }
}

/// A list of columns, each under one of its known headings, in any order.
fn laid_out(
    register: &str,
    columns: &[(&str, Vec<String>)],
    order: &[Index],
    headings: &[Index],
    separator: char,
) -> String {
    let mut left: Vec<usize> = (0..columns.len()).collect();
    let order: Vec<usize> = order.iter().take(columns.len()).map(|at| left.remove(at.index(left.len()))).collect();
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line =
        |cells: Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(&separator.to_string());
    let heading = |place: usize| headings[place].get(&HEADINGS[register][columns[place].0]).clone();
    let mut lines = vec![line(order.iter().map(|place| heading(*place)).collect())];
    for row in 0..columns[0].1.len() {
        lines.push(line(order.iter().map(|place| columns[*place].1[row].clone()).collect()));
    }
    lines.join("\r\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// The order of columns, the words of their headings, the separator and the spelling of days change nothing.
    #[test]
    fn however_a_list_is_laid_out_it_says_the_same(
        rows in prop::collection::vec((days(), days(), 0..7_usize), 3..6),
        order in prop::collection::vec(any::<Index>(), 6),
        headings in prop::collection::vec(any::<Index>(), 6),
        separator in select(vec![';', ',', '\t']),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let text = |of: &dyn Fn(usize) -> String| (0..rows.len()).map(of).collect::<Vec<String>>();
        let columns = [
            ("reference", text(&|n| format!("ESSAI-{n:02}"))),
            ("description", text(&|n| format!("Faire la chose {n}"))),
            ("owner", text(&|n| format!("Fonction {n}"))),
            ("due_on", text(&|n| spelt_day(rows[n].0, rows[n].2))),
            ("cause", text(&|n| format!("Cause {n}, et une autre"))),
            ("proof", text(&|n| format!("Preuve « {n} »"))),
        ];
        let list = folder.path().join("liste.csv");
        std::fs::write(&list, laid_out("action", &columns, &order, &headings, separator)).expect("written");
        let mut dossier = dossier(folder.path(), "un.probant");
        let mapping = Mapping { defaults: [("kind".to_owned(), "corrective".to_owned())].into(), ..Mapping::default() };
        let report = import(&mut dossier, "action", &list, &mapping, &NoProgress).expect("imported").value;
        let said = std::fs::read_to_string(&list).expect("a list");
        prop_assert_eq!((report.refused, report.problems.len()), (0, 0), "{:?}\n{}", report.problems, said);
        let made = made(&dossier);
        prop_assert_eq!(made.len(), rows.len(), "{}", said);
        for (n, (due, ..)) in rows.iter().enumerate() {
            let one = &made[&format!("ESSAI-{n:02}")];
            let found = (one.description.as_str(), one.owner.as_str(), one.due_on, one.cause.as_str(), one.proof.as_str());
            let expected = (format!("Faire la chose {n}"), format!("Fonction {n}"), format!("Cause {n}, et une autre"), format!("Preuve « {n} »"));
            prop_assert_eq!(found, (expected.0.as_str(), expected.1.as_str(), Some(*due), expected.2.as_str(), expected.3.as_str()), "{}", said);
        }
    }

    /// An amount is the same in every spelling, whatever the others of its column.
    #[test]
    fn amounts_are_the_same_in_every_spelling(
        rows in prop::collection::vec((0..2_000_000_000_i64, 0..7_usize), 3..8),
        order in prop::collection::vec(any::<Index>(), 3),
        headings in prop::collection::vec(any::<Index>(), 3),
        separator in select(vec![';', '\t']),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let text = |of: &dyn Fn(usize) -> String| (0..rows.len()).map(of).collect::<Vec<String>>();
        let columns = [
            ("reference", text(&|n| format!("ESSAI-{n:02}"))),
            ("object", text(&|n| format!("Objet {n}"))),
            ("estimated_cents", text(&|n| spelt_amount(rows[n].0, rows[n].1))),
        ];
        let list = folder.path().join("liste.csv");
        std::fs::write(&list, laid_out("contract", &columns, &order, &headings, separator)).expect("written");
        let mut dossier = dossier(folder.path(), "un.probant");
        load(&mut dossier, "contract", &list);
        let made: Vec<Contract> = record::find(dossier.connection(), "t.reference LIKE 'ESSAI-%' ORDER BY t.reference", []).expect("contracts");
        let found: Vec<Option<i64>> = made.iter().map(|one| one.estimated_cents).collect();
        let expected: Vec<Option<i64>> = rows.iter().map(|(cents, _)| Some(*cents)).collect();
        prop_assert_eq!(found, expected, "{}", std::fs::read_to_string(&list).expect("a list"));
    }
}
