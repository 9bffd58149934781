//! Kinds of lists that were read wrongly once, several inputs to a kind: `tests/cases`, and others of the same kinds.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use domain::{action::Action, contract::Contract, demonstration, finding::Finding, procedure::Procedure};
use language::Language;
use store::progress::NoProgress;
use store::{Dossier, record};

use super::value::{KNOWN as KNOWN_WORDS, stem};
use super::{ImportReport, Mapping, import, preview};

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases").join(name)
}

struct Bench {
    folder: tempfile::TempDir,
    dossier: Dossier,
}

/// The demonstration: its processes, clauses and kinds of findings are what lists cite.
fn bench() -> Bench {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = demonstration(&folder.path().join("demo.probant"), 0, 0).expect("a dossier");
    Bench { folder, dossier }
}

impl Bench {
    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    }
}

fn with(bench: &mut Bench, register: &str, path: &Path, mapping: &Mapping) -> ImportReport {
    let reported = preview(bench.dossier.connection(), register, path, mapping, &NoProgress).expect("a preview");
    let done = import(&mut bench.dossier, register, path, mapping, &NoProgress).expect("imported").value;
    assert_eq!((reported.created, reported.updated, reported.refused), (done.created, done.updated, done.refused));
    done
}

fn load(bench: &mut Bench, register: &str, path: &Path) -> ImportReport {
    with(bench, register, path, &Mapping::default())
}

fn list(bench: &mut Bench, register: &str, text: &str) -> ImportReport {
    let path = bench.write("liste.csv", text.as_bytes());
    load(bench, register, &path)
}

/// What is told of cells: address and code.
fn reported(report: &ImportReport) -> Vec<(String, String)> {
    report.problems.iter().map(|p| (p.cell.clone(), p.code.clone())).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

fn findings(bench: &Bench) -> HashMap<String, Finding> {
    let all: Vec<Finding> = record::find(bench.dossier.connection(), "TRUE", []).expect("findings");
    all.into_iter().map(|finding| (finding.reference.clone(), finding)).collect()
}

fn actions(bench: &Bench) -> HashMap<String, Action> {
    let all: Vec<Action> = record::find(bench.dossier.connection(), "TRUE", []).expect("actions");
    all.into_iter().map(|action| (action.reference.clone(), action)).collect()
}

#[test]
fn what_a_list_does_not_say_is_asked_once_for_all_rows() {
    let mut bench = bench();
    let path = case("action-plan-usual.xlsx");
    let asked = load(&mut bench, "action", &path);
    assert_eq!((asked.created, asked.refused, asked.lacking), (0, 2, vec!["kind".to_owned()]));
    for answer in ["corrective", "Action corrective", "curative"] {
        let mapping = Mapping { defaults: [("kind".into(), answer.into())].into(), ..Mapping::default() };
        let done = preview(bench.dossier.connection(), "action", &path, &mapping, &NoProgress).expect("a preview");
        assert_eq!((done.created, done.refused, done.lacking), (2, 0, Vec::new()), "{answer}");
    }
    let mapping = Mapping { defaults: [("kind".into(), "corrective".into())].into(), ..Mapping::default() };
    with(&mut bench, "action", &path, &mapping);
    let all = actions(&bench);
    assert_eq!((all["A1"].state.as_str(), all["A2"].state.as_str()), ("in-progress", "closed"));
    assert_eq!(all["A1"].kind, "corrective");
    // A record that is there keeps what it says.
    let mapping = Mapping { defaults: [("kind".into(), "risk".into())].into(), ..Mapping::default() };
    assert_eq!(with(&mut bench, "action", &path, &mapping).unchanged, 2);
    let wrong = Mapping { defaults: [("kind".into(), "bricole".into())].into(), ..Mapping::default() };
    let refused = preview(bench.dossier.connection(), "action", &path, &wrong, &NoProgress);
    assert!(matches!(refused, Err(store::Error::Rejected(_))), "{refused:?}");
}

#[test]
fn an_unknown_word_is_asked_and_never_replaced() {
    let mut bench = bench();
    let path = case("action-status-words.csv");
    let reported = load(&mut bench, "action", &path);
    assert_eq!((reported.created, reported.refused), (1, 1));
    assert_eq!(actions(&bench)["A1"].state, "closed");
    let asked: Vec<(&str, &str, u32)> =
        reported.unknown.iter().map(|u| (u.field.as_str(), u.word.as_str(), u.count)).collect();
    assert_eq!(asked, [("state", "Annulée", 1)]);
    let answers = |answer: &str| [("state".into(), [("Annulée".into(), answer.into())].into())].into();
    let mapping = Mapping { words: answers("ineffective"), ..Mapping::default() };
    assert_eq!(with(&mut bench, "action", &path, &mapping).created, 1);
    assert_eq!(actions(&bench)["A2"].state, "ineffective");
    for (word, state) in [
        ("Soldées", "closed"),
        ("Terminé", "done"),
        ("réalisées", "done"),
        ("À FAIRE", "validated"),
        ("non démarrée", "validated"),
        ("En retard", "in-progress"),
        ("50 %", "in-progress"),
        ("0%", "validated"),
        ("100 %", "done"),
        ("Closed", "closed"),
        ("Not started", "validated"),
        ("Ongoing", "in-progress"),
        ("Engagée", "in-progress"),
        ("En attente de vérification", "to-check"),
    ] {
        let mut bench = self::bench();
        list(&mut bench, "action", &format!("N°;Action;Type;Statut\nA1;Former;Corrective;{word}\n"));
        assert_eq!(actions(&bench).get("A1").map(|a| a.state.as_str()), Some(state), "{word}");
    }
}

#[test]
fn no_word_means_two_things_in_one_field() {
    for (name, words) in KNOWN_WORDS.iter().filter(|(name, _)| name.as_str() != "grade") {
        let mut seen: HashMap<String, &str> = HashMap::new();
        let (register, field) = name.split_once('-').expect("a register and a field");
        for (word, others) in words {
            let labels = Language::ALL.map(|language| language.composed(&format!("{register}-{field}-{word}")));
            for other in others.iter().chain(&labels) {
                let known = seen.insert(stem(other), word.as_str());
                assert!(known.is_none_or(|known| known == word), "{name}: {other} is {word} and {known:?}");
            }
        }
    }
}

#[test]
fn where_case_carries_the_meaning_it_is_kept() {
    let mut bench = bench();
    load(&mut bench, "finding", &case("ncm-case.csv"));
    let all = findings(&bench);
    assert_eq!((all["W1"].grade_id.as_str(), all["W2"].grade_id.as_str()), ("grade-minor", "grade-major"));
    let reported = list(&mut bench, "finding", "Référence;Constat;Type\nX1;a;NC m\nX2;b;NC M\nX3;c;ncm\nX4;d;NC maj\n");
    let all = findings(&bench);
    assert_eq!((all["X1"].grade_id.as_str(), all["X2"].grade_id.as_str()), ("grade-minor", "grade-major"));
    assert_eq!(all["X4"].grade_id, "grade-major");
    assert_eq!(reported.unknown.iter().map(|u| u.word.as_str()).collect::<Vec<_>>(), ["ncm"], "neither is guessed");
}

#[test]
fn rows_of_one_file_never_stand_for_each_other_in_silence() {
    let mut of_file = bench();
    let reported = load(&mut of_file, "contract", &case("no-reference-collapse.csv"));
    assert_eq!((reported.created, reported.unchanged), (3, 0));
    // Without a reference that is read, rows that differ anywhere are as many records, and come back as they are.
    let text = "Cote inconnue;Constat;Type\n1;Visa absent;NC\n2;Visa absent;NC\n3;Visa absent;NC\n";
    let mut bench = bench();
    assert_eq!(list(&mut bench, "finding", text).created, 3);
    let again = list(&mut bench, "finding", text);
    assert_eq!((again.created, again.unchanged), (0, 3));
    let one_more = list(&mut bench, "finding", &format!("{text}4;Visa absent;NC\n"));
    assert_eq!((one_more.created, one_more.unchanged), (1, 3));
    let twice = list(&mut bench, "finding", "Constat;Type\nDélai oublié;NC\nDélai oublié;NC\n");
    assert_eq!((twice.created, twice.refused), (1, 1));
    assert_eq!(twice.problems[0].code, "repeated-line");
}

#[test]
fn what_people_cite_decides_blanks_and_case_apart() {
    let mut bench = bench();
    let open = bench.write(
        "decp.json",
        r#"[{"id": "202190006", "acheteur": {"id": "90010000300038"}, "objet": "Maintenance", "montant": 14700, "dateNotification": "2021-01-01",
             "codeCPV": "48411000", "procedure": "Procédure adaptée", "titulaires": [{"id": "90010000100016", "typeIdentifiant": "SIRET"}]}]"#,
    );
    crate::decp::import(&mut bench.dossier, &open, None, &NoProgress).expect("imported");
    let reported = load(&mut bench, "contract", &case("siret-spaces.csv"));
    assert_eq!((reported.created, reported.updated + reported.unchanged), (0, 1));
    // Without its buyer a row means the only contract of that number; two buyers may have one each.
    let reported = list(&mut bench, "contract", "Référence;Objet\n2021 90006;Maintenance\n");
    assert_eq!((reported.created, reported.unchanged), (0, 1));
    let other =
        "Référence;Objet;SIRET acheteur\n202190006;Voirie;21060088800015\n202190006;Maintenance;900 100 003 00038\n";
    let reported = list(&mut bench, "contract", other);
    assert_eq!((reported.created, reported.unchanged, reported.refused), (1, 1, 0));
    let all: Vec<Contract> =
        record::find(bench.dossier.connection(), "t.reference = '202190006'", []).expect("contracts");
    assert_eq!(all.len(), 2);
    list(&mut bench, "finding", "Référence;Constat;Type\nC-01;Visa;NC\n");
    let reported = list(&mut bench, "finding", "Référence;Constat;Type\nc - 01;Visa;NC\n");
    assert_eq!((reported.created, reported.unchanged), (0, 1));
}

#[test]
fn amounts_are_read_by_the_whole_column() {
    let mut of_file = bench();
    load(&mut of_file, "contract", &case("amount-dot-thousands.xlsx"));
    let amount = |bench: &Bench, reference: &str| {
        let all: Vec<Contract> =
            record::find(bench.dossier.connection(), "t.reference = ?1", [reference]).expect("contracts");
        all[0].awarded_cents
    };
    assert_eq!((amount(&of_file, "M3"), amount(&of_file, "M4")), (Some(1_250_000), Some(125_000_000)));
    for (heading, cells, cents, doubts) in [
        ("Montant", ["12.500", "1.250.000"], [1_250_000, 125_000_000], 0),
        ("Montant", ["12.500", "7.5"], [1_250, 750], 0),
        ("Montant", ["12.500", "900"], [1_250_000, 90_000], 1),
        ("Montant HT (k€)", ["12,5", "150"], [1_250_000, 15_000_000], 0),
        ("Montant en M€", ["1,5", "2"], [150_000_000, 200_000_000], 0),
    ] {
        let mut bench = bench();
        let [a, b] = cells;
        let text = format!("N° de marché;Objet;Procédure;{heading}\nM1;Travaux;MAPA;{a}\nM2;Travaux;MAPA;{b}\n");
        let reported = list(&mut bench, "contract", &text);
        assert_eq!(
            (amount(&bench, "M1"), amount(&bench, "M2")),
            (Some(cents[0]), Some(cents[1])),
            "{heading} {cells:?}"
        );
        let doubted = reported.problems.iter().filter(|p| p.code == "number-doubt" && !p.read_as.is_empty()).count();
        assert_eq!(doubted, doubts, "{heading} {cells:?}");
    }
}

#[test]
fn a_cell_is_what_it_shows() {
    let mut bench = bench();
    load(&mut bench, "procedure", &case("number-format-reference.xlsx"));
    let all: Vec<Procedure> = record::find(bench.dossier.connection(), "TRUE", []).expect("procedures");
    let codes: Vec<&str> =
        all.iter().map(|p| p.code.as_str()).filter(|c| matches!(*c, "PR-007" | "012" | "7" | "12")).collect();
    assert_eq!(codes.len(), 2, "{codes:?}");
    assert!(codes.contains(&"PR-007") && codes.contains(&"012"), "{codes:?}");
    let mut merged = self::bench();
    load(&mut merged, "procedure", &case("vertical-merge.xlsx"));
    let all: Vec<Procedure> =
        record::find(merged.dossier.connection(), "t.code LIKE 'PR-9%' ORDER BY t.code", []).expect("procedures");
    let processes: Vec<Option<String>> = all.into_iter().map(|p| p.process_id).collect();
    assert!(processes[0].is_some() && processes[0] == processes[1] && processes[1] != processes[2], "{processes:?}");
}

#[test]
fn two_days_in_a_cell_are_told_and_left_to_the_person() {
    let mut bench = bench();
    let report = load(&mut bench, "action", &case("day-postponed.xlsx"));
    assert_eq!(reported(&report), pairs(&[("D2", "two-days"), ("D3", "two-days")]));
    let all = actions(&bench);
    assert!(["A1", "A2"].iter().all(|reference| all[*reference].due_on.is_none()));
    for (cell, day) in [
        ("12/03/2026", Some("2026-03-12")),
        ("2026-03-12", Some("2026-03-12")),
        ("2026-03-12T00:00:00", Some("2026-03-12")),
        ("12/03/2026 14:00:00", Some("2026-03-12")),
        ("lundi 12 mars 2026 à 14h00", Some("2026-03-12")),
        ("1er mars 2026", Some("2026-03-01")),
        ("du 12/03/2026 au 15/04/2026", None),
        ("12/03/2026 puis le 15 avril 2026", None),
        ("2026-03-12 / 2026-04-15", None),
        ("12/03/26 (initial : 01/02/26)", None),
    ] {
        let mut bench = self::bench();
        let report = list(&mut bench, "action", &format!("N°;Action;Type;Échéance\nA1;Former;Corrective;{cell}\n"));
        assert_eq!(actions(&bench)["A1"].due_on.map(|d| d.to_string()).as_deref(), day, "{cell}");
        assert_eq!(report.problems.iter().any(|p| p.code == "two-days"), day.is_none(), "{cell}");
    }
}

#[test]
fn a_formula_without_a_value_is_told_by_cell() {
    let mut bench = bench();
    let report = load(&mut bench, "finding", &case("formula-without-value.xlsx"));
    assert_eq!(reported(&report), pairs(&[("D2", "formula-unvalued")]));
    assert_eq!(findings(&bench)["C1"].found_on, None);
}

#[test]
fn a_quote_that_is_never_closed_is_told_and_the_rest_is_read() {
    let mut bench = bench();
    let report = load(&mut bench, "finding", &case("open-quote.csv"));
    assert_eq!(report.created, 5);
    assert_eq!(reported(&report), pairs(&[("3", "open-quote")]));
    assert_eq!(findings(&bench)["C2"].observation, "guillemet jamais fermé");
}

#[test]
fn what_we_write_comes_back_unchanged() {
    let mut bench = bench();
    load(&mut bench, "finding", &case("bullet-roundtrip.csv"));
    let text =
        "Référence;Constat;Grade\nZ2;\"=SOMME(A1)\";NC\nZ3;\"+ un\";NC\nZ4;\"@ici\";NC\nZ5;\"' -apostrophe\";NC\n";
    list(&mut bench, "finding", text);
    let long = "é".repeat(32_767) + " fin";
    let values = serde_json::json!({ "reference": "Z6", "grade_id": "grade-minor", "observation": long });
    store::register::create::<Finding>(&mut bench.dossier, values).expect("created");
    let before = findings(&bench);
    for (format, name) in [(crate::Format::Csv, "s.csv"), (crate::Format::Xlsx, "s.xlsx")] {
        let query = store::record::Query::default();
        let bytes =
            crate::export(bench.dossier.connection(), "finding", format, &query, &NoProgress).expect("exported");
        let path = bench.write(name, bytes);
        let report = load(&mut bench, "finding", &path);
        assert_eq!((report.created, report.updated), (0, 0), "{name}: {report:?}");
        let cut: Vec<&str> = report.problems.iter().map(|p| p.code.as_str()).collect();
        assert_eq!(cut, if name == "s.xlsx" { vec!["cut"] } else { Vec::new() }, "what a workbook cannot hold is told");
    }
    assert_eq!(findings(&bench), before);
}

#[test]
fn titles_totals_sections_and_notes_are_no_records() {
    let mut bench = bench();
    let text = "Plan d’actions 2026;;;\n;;;\nN°;Action;Type;Échéance\nService achats;;;\nA1;Former;Corrective;01/12/2026\n\
                A2;Relire;Corrective;02/12/2026\nJuridique;;;\nA3;Signer;Corrective;03/12/2026\nTotal;3 actions;;\nMis à jour le 3 mai;;;\n";
    let report = list(&mut bench, "action", text);
    assert_eq!((report.created, report.refused), (3, 0), "{:?}", report.problems);
    let asides: Vec<&str> = report.asides.iter().map(|aside| aside.text.as_str()).collect();
    assert_eq!(asides, ["Service achats", "Juridique", "Total", "Mis à jour le 3 mai"]);
    // A record that says little is one.
    let report =
        list(&mut bench, "contract", "N° de marché;Objet;Procédure;Montant\nM1;Total énergies;MAPA;100\nM2;;;\n");
    assert_eq!((report.created, report.refused, report.asides.len()), (1, 1, 0));
}

#[test]
fn a_list_in_which_nothing_is_recognised_says_what_it_lacks() {
    let mut bench = bench();
    let report = list(&mut bench, "finding", "Foo;Bar\n1;2\n3;4\n");
    assert_eq!((report.created, report.unread, report.blank), (0, 2, 0));
}

#[test]
fn a_list_of_long_ago_says_its_encoding() {
    let mut bench = bench();
    let text = "Référence;Constat;Type\nC1;Visa oublié à l’été, déjà;NC\n";
    let bytes = encoding_rs::MACINTOSH.encode(text).0.into_owned();
    let path = bench.write("mac.csv", bytes);
    let report = load(&mut bench, "finding", &path);
    assert_eq!((report.created, report.encoding.as_str()), (1, "MacRoman"));
    assert_eq!(findings(&bench)["C1"].observation, "Visa oublié à l’été, déjà");
}

#[test]
fn columns_come_in_any_order() {
    let columns =
        [("N°", "A1"), ("Action", "Former"), ("Type", "Corrective"), ("Échéance", "01/12/2026"), ("Statut", "Faite")];
    let mut first = None;
    for turn in 0..columns.len() {
        let mut turned = columns;
        turned.rotate_left(turn);
        let line = |which: fn(&(&'static str, &'static str)) -> &'static str| {
            turned.iter().map(which).collect::<Vec<_>>().join(";")
        };
        let mut bench = bench();
        list(&mut bench, "action", &format!("{}\n{}\n", line(|c| c.0), line(|c| c.1)));
        let made = actions(&bench).remove("A1").expect("made");
        let made = (made.description, made.kind, made.state, made.due_on);
        assert_eq!(*first.get_or_insert(made.clone()), made);
    }
}

#[test]
fn headings_and_words_of_programs_are_read_as_those_of_people() {
    let mut bench = bench();
    let text = "action_id;planned_remediation;action_type;assigned_to;target_date;status\n\
                ESSAI-1;Former les acheteurs;corrective;Responsable qualité;2026-12-01;in_progress\n\
                ESSAI-2;Revoir la trame;CORRECTIVE;Juriste;2026-12-02;TO_DO\n";
    let report = list(&mut bench, "action", &text.replace("action_type", "type"));
    assert_eq!((report.created, report.refused, reported(&report)), (2, 0, Vec::new()));
    let made = actions(&bench);
    assert_eq!(
        (made["ESSAI-1"].owner.as_str(), made["ESSAI-1"].state.as_str()),
        ("Responsable qualité", "in-progress")
    );
    assert_eq!(made["ESSAI-2"].state, "validated");
    // What only begins with the name of a field may be about something else.
    let text =
        "action_id;finding_summary;status date;description;kind\nESSAI-3;Trop tard;2026-12-01;Former;corrective\n";
    let report = list(&mut bench, "action", text);
    let filled = |field: &str| report.columns.iter().any(|column| column.field.as_deref() == Some(field));
    assert!(report.created == 1 && !filled("finding_id") && !filled("state"), "{:?}", report.columns);
}

#[test]
fn a_line_of_data_is_not_taken_for_headings_by_one_word() {
    let bench = bench();
    // « no » is what some call a number.
    let text = "identifiant du cas;service;ce qui a été vu par nous;validé\n\
                F-1;Achats;Visa absent du rapport;no\nF-2;Achats;Registre non tenu;no\n";
    let path = bench.write("liste.csv", text);
    let reported =
        preview(bench.dossier.connection(), "finding", &path, &Mapping::default(), &NoProgress).expect("read");
    assert_eq!(reported.heading_line, 1);
    // One word in a table of two columns, under a title, is a heading all the same.
    let path = bench.write("titre.csv", "Plan 2026;\nAction;Divers\nFormer;x\nRevoir;y\n");
    let reported =
        preview(bench.dossier.connection(), "action", &path, &Mapping::default(), &NoProgress).expect("read");
    assert_eq!(reported.heading_line, 2);
}

#[test]
fn answers_are_found_whatever_the_case_and_may_name_a_record_by_its_identity() {
    let mut bench = bench();
    let path = bench.write("constats.csv", "Constat;Type\nVisa absent;High\nRegistre;HIGH\nTrame;low\n");
    let words = |value: &str| [("high".to_owned(), value.to_owned()), ("Low".to_owned(), "PS".to_owned())].into();
    let mapping = Mapping { words: [("grade_id".to_owned(), words("grade-major"))].into(), ..Mapping::default() };
    let done = with(&mut bench, "finding", &path, &mapping);
    assert_eq!((done.created, done.refused, done.unknown.len()), (3, 0, 0), "{:?}", done.problems);
}
