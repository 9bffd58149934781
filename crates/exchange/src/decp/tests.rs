use std::path::{Path, PathBuf};

use domain::contract::import::{ContractImport, RemarkGroup, remark_sums, remarks};
use domain::contract::{Contract, Modification};
use store::journal::Author;
use store::progress::NoProgress;
use store::{Dossier, Error, record};

use super::import;

pub(super) struct Bench {
    folder: tempfile::TempDir,
    pub(super) dossier: Dossier,
}

pub(super) fn bench() -> Bench {
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Claire".into(), function: String::new(), station: "poste".into(), signer: None };
    let mut dossier = domain::create(&folder.path().join("d.probant"), author).expect("a dossier");
    let organisation = domain::organisation::Organisation {
        name: "Ville".into(),
        scope: "Les marchés".into(),
        ..domain::organisation::Organisation::default()
    };
    domain::found(&mut dossier, domain::Founding { organisation }).expect("founded");
    Bench { folder, dossier }
}

impl Bench {
    pub(super) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    }

    pub(super) fn import(&mut self, path: &Path) -> ContractImport {
        let import = import(&mut self.dossier, path, None, &NoProgress).expect("imported").value;
        assert_eq!(
            import.records,
            import.other_buyers + import.merged + import.unread + import.created + import.updated + import.unchanged,
            "the counts add up: {import:?}"
        );
        import
    }

    pub(super) fn contracts(&self) -> Vec<Contract> {
        record::find(self.dossier.connection(), "t.archived_at IS NULL ORDER BY t.reference", []).expect("contracts")
    }

    fn codes(&self, import: &ContractImport) -> Vec<(String, u32)> {
        let sums = remark_sums(self.dossier.connection(), &import.id).expect("sums");
        let mut counts = std::collections::BTreeMap::new();
        for sum in sums {
            *counts.entry(sum.code).or_default() += sum.count;
        }
        counts.into_iter().collect()
    }
}

fn corpus(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/decp").join(path);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: corpus absent");
    None
}

/// Made-up files of each generation and way of writing, with the oddities of real ones: what becomes of each record is told,
/// and no other is. The large files that platforms publish are tried beside, where they are at hand.
#[test]
fn each_generation_comes_in_and_its_oddities_are_told() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/open-data");
    let mut found = Vec::new();
    for name in ["2019.json", "2022.json", "2022.xml"] {
        let mut bench = bench();
        let made = bench.import(&folder.join(name));
        let codes: Vec<String> = bench.codes(&made).iter().map(|(code, count)| format!("{code} {count}")).collect();
        let sql = "SELECT count(*) FROM modification";
        let changes: i64 = bench.dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a count");
        found.push(format!(
            "{name}: {} read, {} created, {} merged, {changes} modified; {}",
            made.records,
            made.created,
            made.merged,
            codes.join(", ")
        ));
        let again = bench.import(&folder.join(name));
        assert_eq!((again.created, again.updated), (0, 0), "{name}: the same file changes nothing");
    }
    assert_eq!(
        found,
        [
            "2019.json: 9 read, 8 created, 1 merged, 1 modified; amount-low 1, day-zone 2, duplicate 1, missing 1, number-text 1, place-code 1, procedure-old 1",
            "2022.json: 2 read, 2 created, 0 merged, 1 modified; ",
            "2022.xml: 1 read, 1 created, 0 merged, 1 modified; ",
        ]
    );
}

/// Records, merged, created, repaired, flagged.
type Counts = (i64, i64, i64, i64, i64);

#[test]
fn real_files_come_in_and_the_counts_are_those_of_the_files() {
    let expected: &[(&str, Counts)] = &[
        ("reel/2018-2019_marches-publics.info.json", (4509, 12, 4497, 537, 593)),
        ("reel/2018-2019_e-marchespublics.json", (470, 5, 465, 22, 98)),
        ("reel/2017-2026_extrait_decp2022_5301lignes.csv", (5301, 240, 5061, 358, 2065)),
        ("reel/AMP_20005480700017_extrait_2024S2_8lignes.csv", (8, 0, 8, 0, 5)),
        ("reel/AMP_20005480700017_extrait_objets_36lignes.csv", (36, 4, 32, 5, 36)),
        ("derive/derive_format2022_partiel_2024S2_5180marches.json", (5180, 0, 5180, 1, 33)),
        ("derive/derive_format2022_partiel_300marches.xml", (300, 0, 300, 0, 0)),
    ];
    let mut found = Vec::new();
    for (path, _) in expected {
        let Some(file) = corpus(path) else { return };
        let mut bench = bench();
        let made = bench.import(&file);
        found.push((*path, (made.records, made.merged, made.created, made.repaired, made.flagged)));
        assert_eq!(made.unread, 0, "{path}");
        let again = bench.import(&file);
        assert_eq!((again.created, again.updated, again.merged), (0, 0, 0), "{path}: the same file changes nothing");
        bench.dossier.undo().expect("undone");
        bench.dossier.undo().expect("undone");
        assert_eq!(bench.contracts(), [], "{path}: one import is one change");
    }
    assert_eq!(found, expected);
}

/// What the description of the real files counts, found again by the codes.
#[test]
fn the_oddities_of_real_files_are_told_by_name() {
    let Some(file) = corpus("reel/2018-2019_marches-publics.info.json") else { return };
    let mut bench = bench();
    let made = bench.import(&file);
    let codes = bench.codes(&made);
    let count = |code: &str| codes.iter().find(|(c, _)| c == code).map_or(0, |(_, count)| *count);
    assert_eq!((count("duplicate"), count("same-number")), (12, 1), "one number is two contracts'");
    assert_eq!(count("day-zone"), 346, "173 records, two days each");
    assert_eq!(count("procedure-old"), 135, "145 less the ten concessions");
    assert_eq!(count("place-code"), 419, "typeCode « Code postal », and in no list of communes");
    let concessions = bench.contracts().iter().filter(|c| c.nature == "concession").count();
    assert_eq!(concessions, 10);
    let above = bench.contracts().iter().filter(|c| c.awarded_cents > Some(15_000_000)).count();
    assert!((1_160..=1_174).contains(&above), "1 174 records above 150 000 €, duplicates counted: {above}");
}

/// Records, contracts and modifications are those that a count of the elements of each file gives.
const EXAMPLES: &[&str] = &include!("expected_examples.rs");

#[test]
fn official_examples_come_in_with_their_modifications() {
    let Some(folder) = corpus("exemples_officiels") else { return };
    let mut found = Vec::new();
    for generation in ["2019_v1.5.0", "2022_v2.0.3"] {
        for format in ["json", "xml"] {
            let inside = folder.join(generation).join("exemples").join(format);
            for file in std::fs::read_dir(inside).expect("a folder") {
                let path = file.expect("a file").path();
                let mut bench = bench();
                let made = bench.import(&path);
                let sql = "SELECT count(*) FROM modification";
                let count: i64 = bench.dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a count");
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                found.push(format!(
                    "{generation} {name}: {} read, {} created, {} merged, {count} modifications, {} repaired, {} flagged",
                    made.records, made.created, made.merged, made.repaired, made.flagged
                ));
                assert_eq!(made.unread, 0, "{name}");
            }
        }
    }
    found.sort();
    assert_eq!(found, EXAMPLES);
}

const ODD: &str = r#"{"marches": [
 {"id": "A1", "acheteur": {"id": "200 054 807 00017"}, "nature": "Marché", "objet": "L¿entretien\ndes locaux &amp; abords",
  "codeCPV": "90910000-9", "procedure": "Appel d offres ouvert",
  "lieuExecution": {"code": "13567", "typeCode": "Code postal"}, "dureeMois": "24", "dateNotification": "2024-05-02+02:00",
  "datePublicationDonnees": "12/06/2024", "montant": "150 000,50", "titulaires": [{"id": "123", "typeIdentifiant": "SIRET", "denominationSociale": "ACME"}],
  "modifications": [{"modification": {"id": 1, "montant": 160000.5, "dureeMois": 30, "dateNotificationModification": "2024-09-01"}}], "dureeMois ": 12},
 {"id": "A2", "acheteur": {"id": "20005480700017"}, "objet": "=SOMME(A1)<script>", "montant": 0, "dateNotification": "9999-12-31", "procedure": "Au petit bonheur", "codeCPV": "99999999"},
 {"id": "A3", "montant": },
 {"acheteur": {"id": "20005480700017"}, "objet": "Sans numéro"},
 {"id": "A1", "acheteur": {"id": "20005480700017"}, "objet": "L’entretien, deuxième publication", "montant": 151000,
  "datePublicationDonnees": "2024-07-01", "dateNotification": "2024-05-02", "procedure": "Appel d'offres ouvert", "codeCPV": "90910000",
  "titulaires": [{"titulaire": {"id": "12345678901234", "typeIdentifiant": "SIRET"}}]},
 {"id": "B1", "acheteur": {"id": "21060088800015"}, "objet": "D’un autre", "montant": 200000000, "dateNotification": "2005-01-01",
  "codeCPV": "45000000", "procedure": "Procédure adaptée", "titulaires": {"titulaire": [{"id": "DE1", "typeIdentifiant": "TVA"}, {"id": "DE2", "typeIdentifiant": "TVA"}]}}
]}"#;

#[test]
fn every_oddity_is_repaired_or_told_and_none_stops_the_others() {
    let mut bench = bench();
    let file = bench.write("odd.json", ODD);
    let made = bench.import(&file);
    assert_eq!((made.records, made.created, made.merged, made.unread), (6, 3, 1, 2));
    let codes: Vec<String> = bench.codes(&made).into_iter().map(|(code, _)| code).collect();
    let reported = [
        "amount-high",
        "amount-low",
        "cpv",
        "day-early",
        "day-french",
        "day-late",
        "day-zone",
        "duplicate",
        "identifier-spaces",
        "key",
        "missing",
        "no-id",
        "number-text",
        "place-code",
        "procedure-old",
        "procedure-unknown",
        "siret",
        "text-apostrophe",
        "text-entity",
        "text-lines",
        "unreadable",
    ];
    assert_eq!(codes, reported);
    let [a1, a2, b1] = &bench.contracts()[..] else { panic!("three contracts") };
    assert_eq!(a1.object, "L’entretien, deuxième publication", "the later publication counts");
    assert_eq!(a1.holders, "ACME (123)\n12345678901234", "holders of both");
    assert_eq!((a1.awarded_cents, a1.duration_months, a1.cpv.as_str()), (Some(15_100_000), Some(24), "90910000"));
    assert_eq!(
        (a1.procedure.as_str(), a1.category.as_str(), a1.buyer.as_str()),
        ("open", "services", "20005480700017")
    );
    assert_eq!(a1.notified_on.map(|d| d.to_string()), Some("2024-05-02".into()));
    assert_eq!((a2.object.as_str(), a2.procedure.as_str(), a2.cpv.as_str()), ("=SOMME(A1)<script>", "", ""));
    assert_eq!(b1.holders, "TVA DE1\nTVA DE2");
    let modification: Vec<Modification> = record::find(bench.dossier.connection(), "1", []).expect("modifications");
    assert_eq!(modification.len(), 1);
    assert_eq!((modification[0].delta_cents, modification[0].delta_months), (Some(1_000_000), Some(6)));
    let raw = domain::contract::import::raw_record(bench.dossier.connection(), a2).expect("read").expect("kept");
    assert!(raw.contains("Au petit bonheur"));
    let first =
        remarks(bench.dossier.connection(), &made.id, Some(("montant", "number-text")), 0, 10).expect("remarks");
    assert_eq!(
        (first[0].line, first[0].field.as_str(), first[0].given.as_str(), first[0].kept.as_str()),
        (1, "montant", "150 000,50", "150000.50")
    );
    // What nothing could be made of is told before what is only to be looked at.
    let sums = remark_sums(bench.dossier.connection(), &made.id).expect("sums");
    let of =
        |group| sums.iter().filter(move |sum| sum.group == group).map(|sum| (sum.field.as_str(), sum.code.as_str()));
    assert_eq!(of(RemarkGroup::Unread).collect::<Vec<_>>(), [("", "unreadable"), ("id", "no-id")]);
    assert_eq!(of(RemarkGroup::LeftOut).collect::<Vec<_>>(), [("codeCPV", "cpv"), ("procedure", "procedure-unknown")]);
    assert_eq!(of(RemarkGroup::Merged).collect::<Vec<_>>(), [("id", "duplicate")]);
    assert!(sums.is_sorted_by_key(|sum| sum.group));
    let report = store::journal::verify(bench.dossier.connection(), &NoProgress).expect("a report");
    assert_eq!(report.findings, []);
}

#[test]
fn a_later_file_says_what_changed_and_keeps_what_people_corrected() {
    let mut bench = bench();
    let file = |bench: &Bench, amount: u32, published: &str| {
        let text = format!(
            r#"[{{"id": "A1", "acheteur": {{"id": "20005480700017"}}, "objet": "Papier", "montant": {amount}, "codeCPV": "30192000",
               "procedure": "Procédure adaptée", "dateNotification": "2024-05-02", "datePublicationDonnees": "{published}", "titulaires": []}}]"#
        );
        bench.write("a.json", text)
    };
    let first = file(&bench, 50_000, "2024-06-01");
    bench.import(&first);
    let id = bench.contracts()[0].id.clone();
    let corrected =
        serde_json::json!({ "department": "Moyens généraux", "object": "Papier recyclé", "state": "completed" });
    store::register::edit::<Contract>(&mut bench.dossier, &id, corrected).expect("edited");
    assert_eq!(bench.import(&first).unchanged, 1);
    assert_eq!(bench.contracts()[0].object, "Papier recyclé", "the file said nothing new");
    let later = file(&bench, 60_000, "2024-09-01");
    let made = bench.import(&later);
    assert_eq!((made.updated, made.flagged), (1, 1), "only that nobody holds it is to be looked at");
    let changed = remarks(bench.dossier.connection(), &made.id, None, 0, 10).expect("remarks");
    let changed: Vec<_> = changed.into_iter().filter(|remark| remark.code == "updated").collect();
    let changed: Vec<(&str, &str, &str)> =
        changed.iter().map(|r| (r.field.as_str(), r.given.as_str(), r.kept.as_str())).collect();
    let expected = [
        ("object", "Papier recyclé", "Papier"),
        ("awarded_cents", "5000000", "6000000"),
        ("data_published_on", "2024-06-01", "2024-09-01"),
    ];
    assert_eq!(changed, expected, "what a later publication changes is told field by field");
    let contract = &bench.contracts()[0];
    assert_eq!((contract.awarded_cents, contract.department.as_str()), (Some(6_000_000), "Moyens généraux"));
    assert_eq!(contract.state, "completed", "no file says where one's work is");
    let older = file(&bench, 1, "2020-01-01");
    assert_eq!(bench.import(&older).unchanged, 1);
    assert_eq!(bench.contracts()[0].awarded_cents, Some(6_000_000), "an older publication changes nothing");
}

#[test]
fn files_that_are_cut_short_or_something_else_are_told() {
    let mut bench = bench();
    let cut = bench.write("cut.json", &ODD.as_bytes()[..ODD.len() - 500]);
    let made = bench.import(&cut);
    assert!(bench.codes(&made).iter().any(|(code, _)| code == "truncated"), "{:?}", bench.codes(&made));
    assert!(made.created > 0, "what stands before the cut is in");
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE marches [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <marches><marche><id>X&b;1</id><acheteur><id>20005480700017</id></acheteur><objet>Caf&#233; &amp; th&eacute;</objet></marche></marches>"#;
    let bomb = bench.write("bomb.xml", bomb);
    assert_eq!(bench.import(&bomb).created, 1, "nothing is expanded");
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><marches><marche><id>L1</id><objet>\u{e9}t\u{e9}</objet></marche></marches>";
    let latin: Vec<u8> = latin.chars().map(|c| c as u8).collect();
    let latin = bench.write("latin.xml", latin);
    bench.import(&latin);
    assert!(bench.contracts().iter().any(|c| c.reference == "L1" && c.object == "été"));
    let table = "Id march\u{e9};Objet;Montant;Id acheteur\r\n1;Caf\u{e9};1 234,50;200 054 807 00017\r\n";
    let table: Vec<u8> = table.chars().map(|c| c as u8).collect();
    let table = bench.write("t.csv", table);
    bench.import(&table);
    let contract = bench.contracts().into_iter().find(|c| c.reference == "1").expect("a contract");
    assert_eq!((contract.object.as_str(), contract.awarded_cents), ("Café", Some(123_450)));
    let before = bench.contracts().len();
    for (name, bytes) in [
        ("empty.json", &b""[..]),
        ("other.json", b"{\"a\": 1}"),
        ("list.json", b"[1, 2, 3]"),
        ("deep.json", &[b'['; 100_000]),
        ("page.xml", b"<html><body>Bonjour</body></html>"),
        ("notes.csv", b"a,b,c\n1,2,3\n"),
        ("book.xlsx", b"PK\x03\x04rest"),
        ("paper.pdf", b"%PDF-1.7"),
        ("zeros.json", &[0; 5_000]),
    ] {
        let path = bench.write(name, bytes);
        let refused = import(&mut bench.dossier, &path, None, &NoProgress);
        assert!(matches!(refused, Err(Error::Other("not-open-data", _))), "{name}: {refused:?}");
    }
    assert_eq!(bench.contracts().len(), before);
    let gone = import(&mut bench.dossier, Path::new("/nowhere/x.json"), None, &NoProgress);
    assert!(matches!(gone, Err(Error::Missing(_))), "{gone:?}");
}

#[test]
fn one_buyer_can_be_asked_for_and_a_cancelled_import_leaves_nothing() {
    let mut bench = bench();
    let file = bench.write("odd.json", ODD);
    let made = import(&mut bench.dossier, &file, Some("210 600 888 00015"), &NoProgress).expect("imported").value;
    assert_eq!((made.records, made.created, made.other_buyers), (6, 1, 4));
    struct Impatient;
    impl store::progress::Progress for Impatient {
        fn stage(&self, _: store::progress::Stage, _: usize) {}
        fn tick(&self) -> store::Result<()> {
            Err(Error::Cancelled)
        }
    }
    let stopped = import(&mut bench.dossier, &file, None, &Impatient);
    assert!(matches!(stopped, Err(Error::Cancelled)), "{stopped:?}");
    assert_eq!(bench.contracts().len(), 1);
    let lines: i64 =
        bench.dossier.connection().query_row("SELECT count(*) FROM import_line", [], |r| r.get(0)).expect("a count");
    assert_eq!(lines, made.records - made.other_buyers);
}
