use std::path::{Path, PathBuf};

use domain::catalogue::{self, by_name};
use domain::demonstration;
use domain::finding::Finding;
use domain::procedure::{Procedure, versions};
use language::Language;
use serde_json::json;
use store::journal::{Author, entries};
use store::progress::NoProgress;
use store::record::{self, Query};
use store::register::custom::{self, CustomFieldForm};
use store::{Dossier, Error, register};

use super::{ImportReport, ListSource, Mapping, import, preview};
use crate::{Format, export, template};

fn dossier() -> (tempfile::TempDir, Dossier) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("demo.probant");
    demonstration(&file, 0, 0).and_then(Dossier::close).expect("a dossier");
    let author = Author { name: "Claire Vidal".into(), function: String::new(), station: "essai".into(), signer: None };
    let dossier = domain::open(&file, author).expect("opened");
    (folder, dossier)
}

/// A list as LibreOffice writes it: a sheet of notes before, a title, headings merged over two lines and two columns,
/// blank lines, days as text in five ways, 5 000 rows, and eight things wrong.
fn list(extension: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/fixtures/documents.{extension}"))
}

fn written(folder: &tempfile::TempDir, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, content).expect("written");
    path
}

fn load(dossier: &mut Dossier, register: &str, path: &Path) -> ImportReport {
    import(dossier, register, path, &Mapping::default(), &NoProgress).expect("imported").value
}

fn counts(reported: &ImportReport) -> [u32; 5] {
    [reported.created, reported.updated, reported.unchanged, reported.refused, reported.blank]
}

fn problems(reported: &ImportReport) -> Vec<String> {
    let line = |p: &super::CellProblem| {
        format!("{} {} « {} » {}{}", p.cell, p.field, p.value, p.code, if p.row_refused { " row" } else { "" })
    };
    reported.problems.iter().map(line).collect()
}

#[test]
fn a_real_list_comes_in_with_a_report_cell_by_cell() {
    let (_folder, mut dossier) = dossier();
    let before = record::identities(dossier.connection(), "procedure", &Query::default()).expect("records").len();
    let reported = load(&mut dossier, "procedure", &list("xlsx"));
    assert_eq!((reported.sheet.as_str(), reported.heading_line), ("Registre 2026", 4));
    let filled: Vec<String> = reported
        .columns
        .iter()
        .map(|c| format!("{} {} → {}", c.letter, c.heading, c.field.as_deref().unwrap_or("–")))
        .collect();
    assert_eq!(
        filled,
        [
            "A Réf. → code",
            "B Intitulé → title",
            "C Nature → kind",
            "D Processus concerné → process_id",
            "E Responsable du document → owner",
            "F Indice → version",
            "G Date d'application → effective_on",
            "H Périodicité (mois) → review_months",
            "I Prochaine révision → next_review_on",
            "J Ancien code → –",
            "K Commentaires → note",
        ]
    );
    assert_eq!(
        problems(&reported),
        [
            "G81 effective_on « à définir » day",
            "G82 effective_on « 31/02/2026 » no-such-day",
            "C124 kind « Plan qualité » choice row",
            "A305 code « DOC-0299 » repeated row",
            "A306 code «  » required row",
            "D405 process_id « P99 » not-found",
        ]
    );
    assert_eq!(counts(&reported), [4_997, 0, 0, 3, 20]);
    let after = record::identities(dossier.connection(), "procedure", &Query::default()).expect("records").len();
    assert_eq!(after, before + 4_997);

    let found = record::find::<Procedure>(dossier.connection(), "t.code = 'DOC-0004'", []).expect("read");
    let made = &found[0];
    assert_eq!(made.title, "Titre « accentué » n° 4 – l'été à Œuvre-sur-Loire");
    assert_eq!((made.kind.as_str(), made.review_months), ("form", 12));
    let version = &versions(dossier.connection(), &made.id).expect("versions")[0];
    assert_eq!((version.version.as_str(), version.state.as_str()), ("1.1", "in-force"));
    assert_eq!(version.effective_on.map(|d| d.to_string()).as_deref(), Some("2025-05-05"));

    // The same file again says nothing new; and one undo takes the whole back.
    let again = load(&mut dossier, "procedure", &list("xlsx"));
    assert_eq!(counts(&again), [0, 0, 4_997, 3, 20]);
    let same = load(&mut dossier, "procedure", &list("ods"));
    assert_eq!(counts(&same), [0, 0, 4_997, 3, 20]);
    dossier.undo().expect("undone");
    let left = record::identities(dossier.connection(), "procedure", &Query::default()).expect("records").len();
    assert_eq!(left, before);
}

#[test]
fn the_same_list_as_separated_values_of_an_old_windows() {
    let (_folder, mut dossier) = dossier();
    let reported = load(&mut dossier, "procedure", &list("csv"));
    assert_eq!((reported.sheet.as_str(), reported.heading_line), ("documents", 4));
    assert_eq!(counts(&reported), [312, 0, 0, 3, 1]);
    let made = record::find::<Procedure>(dossier.connection(), "t.code = 'DOC-0004'", []).expect("read");
    assert_eq!(made[0].title, "Titre « accentué » n° 4 – l'été à Œuvre-sur-Loire");
}

#[test]
fn what_a_register_exports_comes_back_unchanged() {
    let (folder, mut dossier) = dossier();
    for register in catalogue::importable() {
        for (format, name) in [(Format::Xlsx, "sortie.xlsx"), (Format::Csv, "sortie.csv")] {
            for language in Language::ALL {
                let query = Query { language, ..Query::default() };
                let bytes = export(dossier.connection(), register, format, &query, &NoProgress).expect("exported");
                let file = written(&folder, name, bytes);
                let reported = load(&mut dossier, register, &file);
                assert_eq!(problems(&reported), Vec::<String>::new(), "{register} {name}");
                assert_eq!(
                    (reported.created, reported.updated, reported.refused),
                    (0, 0, 0),
                    "{register} {name} {reported:?}"
                );
                assert!(reported.unchanged > 3);
            }
        }
    }
}

#[test]
fn a_template_names_every_field_it_takes() {
    let (folder, mut dossier) = dossier();
    for register in catalogue::importable() {
        for language in Language::ALL {
            let file = written(
                &folder,
                "modèle.xlsx",
                template(dossier.connection(), register, language).expect("a template"),
            );
            let reported = load(&mut dossier, register, &file);
            let filled: Vec<&str> = reported.columns.iter().filter_map(|c| c.field.as_deref()).collect();
            let all: Vec<&str> = by_name(register).expect("known").enterable().iter().map(|f| f.name).collect();
            assert_eq!(filled, all);
            assert_eq!(counts(&reported)[..4], [0, 0, 0, 0]);
        }
    }
}

#[test]
fn findings_without_reference_are_not_doubled() {
    let (folder, mut dossier) = dossier();
    let text = "Constat;Type;Article;Date\nÉcart vu;NC majeure;§8.6 Libération;12/03/26\nÉcart vu;Non-conformité majeure;8.6;12/03/2026\nRien;;4.1;\n";
    let file = written(&folder, "constats.csv", text);
    let reported = load(&mut dossier, "finding", &file);
    assert_eq!(counts(&reported), [2, 0, 0, 1, 0], "rows that differ are never one record");
    assert_eq!(problems(&reported), ["B4 grade_id «  » required row"]);
    let made = &reported.rows[0].reference;
    assert!(made.starts_with("C-20"), "{made}");
    assert_eq!(counts(&load(&mut dossier, "finding", &file)), [0, 0, 2, 1, 0]);
}

#[test]
fn an_update_changes_what_the_file_says_and_nothing_else() {
    let (folder, mut dossier) = dossier();
    let values = json!({ "reference": "C-1", "grade_id": "grade-weak", "observation": "Vu", "risk": "Recours" });
    register::create::<Finding>(&mut dossier, values).expect("created");
    let file = written(&folder, "c.csv", "référence,Risque,Preuve\nc-1,,Relevé\n");
    let reported = load(&mut dossier, "finding", &file);
    assert_eq!(counts(&reported), [0, 1, 0, 0, 0]);
    assert_eq!(reported.rows[0].changed, ["evidence"]);
    let found = record::find::<Finding>(dossier.connection(), "t.reference = 'C-1'", []).expect("read");
    assert_eq!((found[0].risk.as_str(), found[0].evidence.as_str()), ("Recours", "Relevé"));
    let entry = &entries(dossier.connection(), None, 1).expect("entries")[0];
    assert_eq!(serde_json::to_value(&entry.intent).expect("JSON")["updated"], 1);
    // A new version supersedes the one in force; an archived record is not touched.
    let file = written(&folder, "p.csv", "Code\tVersion\tEn vigueur le\nPR-ACH-02\t9.9\t1er mars 2026\n");
    assert_eq!(load(&mut dossier, "procedure", &file).rows[0].changed, ["version", "state", "effective_on"]);
    let changed = record::find::<Procedure>(dossier.connection(), "t.code = 'PR-ACH-02'", []).expect("read");
    let states: Vec<String> = versions(dossier.connection(), &changed[0].id)
        .expect("read")
        .into_iter()
        .map(|v| v.version + " " + &v.state)
        .collect();
    assert_eq!(states[0], "9.9 in-force");
    assert_eq!(states.iter().filter(|s| s.ends_with("in-force")).count(), 1);
    register::archive::<Procedure>(&mut dossier, &changed[0].id, true).expect("archived");
    assert_eq!(problems(&load(&mut dossier, "procedure", &file)), ["A2 code « PR-ACH-02 » archived row"]);
}

#[test]
fn a_preview_says_what_the_import_then_does_and_writes_nothing() {
    let (_folder, mut dossier) = dossier();
    let mapping = Mapping {
        columns: [("Ancien code", "note"), ("Commentaires", ""), ("Nature", "nothing")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .into(),
        ..Mapping::default()
    };
    let before = entries(dossier.connection(), None, 1).expect("entries")[0].seq;
    let reported = preview(dossier.connection(), "procedure", &list("csv"), &mapping, &NoProgress).expect("a preview");
    assert_eq!(entries(dossier.connection(), None, 1).expect("entries")[0].seq, before);
    let note = reported.columns.iter().find(|c| c.field.as_deref() == Some("note")).expect("a column");
    assert_eq!(note.heading, "Ancien code");
    // Without a column for the kind, which is required, no row can come in.
    assert_eq!((reported.created, reported.refused), (0, 315));
    let done = import(&mut dossier, "procedure", &list("csv"), &mapping, &NoProgress).expect("imported").value;
    assert_eq!(counts(&done), counts(&reported));
    assert_eq!(problems(&done), problems(&reported));
    let missing = Mapping { sheet: Some("Feuille 9".into()), ..Mapping::default() };
    assert!(matches!(
        preview(dossier.connection(), "procedure", &list("xlsx"), &missing, &NoProgress),
        Err(Error::Unknown(name)) if name == "Feuille 9"
    ));
}

#[test]
fn a_file_that_is_not_what_it_claims_is_said_and_changes_nothing() {
    let (folder, mut dossier) = dossier();
    let whole = std::fs::read(list("xlsx")).expect("read");
    let mut spoilt = whole.clone();
    spoilt.iter_mut().skip(40_000).step_by(97).for_each(|byte| *byte ^= 0x5A);
    for (name, bytes) in [
        ("vide.csv", Vec::new()),
        ("blancs.csv", b" ; ;\n;;\n".to_vec()),
        ("image.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        ("coupé.xlsx", whole[..whole.len() / 2].to_vec()),
        ("abîmé.xlsx", spoilt),
        ("archive.ods", b"PK\x03\x04rien".to_vec()),
        ("ancien.xls", [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat()),
    ] {
        let file = written(&folder, name, bytes);
        let refused = import(&mut dossier, "procedure", &file, &Mapping::default(), &NoProgress);
        assert!(matches!(refused, Err(Error::Other("not-a-sheet", _))), "{name}: {refused:?}");
    }
    let nothing = import(&mut dossier, "grade", &list("csv"), &Mapping::default(), &NoProgress);
    assert!(matches!(nothing, Err(Error::Unknown(_))));
}

struct Impatient;
impl store::progress::Progress for Impatient {
    fn stage(&self, _: store::progress::Stage, _: usize) {}
    fn tick(&self) -> store::Result<()> {
        Err(Error::Cancelled)
    }
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let (_folder, mut dossier) = dossier();
    let before = entries(dossier.connection(), None, 1).expect("entries")[0].seq;
    let cancelled = import(&mut dossier, "procedure", &list("csv"), &Mapping::default(), &Impatient);
    assert!(matches!(cancelled, Err(Error::Cancelled)));
    assert_eq!(entries(dossier.connection(), None, 1).expect("entries")[0].seq, before);
}

/// What software for public contracts exports: its headings, its words, its amounts.
#[test]
fn a_list_of_contracts_comes_in_with_the_words_of_buyers() {
    let (folder, mut dossier) = dossier();
    let list = written(
        &folder,
        "suivi.csv",
        "N° de marché;Objet du marché;Type de marché;Procédure de passation;Montant estimé HT;Montant attribué;Date de publication;\
         DLRO;Notification;Nb offres;Titulaire;Statut\r\n\
         26-001;Bancs « été »;F;MAPA;98 500,00;;02/03/2026;27/03/2026;;;;En consultation\r\n\
         26-002;Réfection du pont;Travaux;AOO;6 200 000;6 150 000,50;05/01/2026;16/02/2026;30/04/2026;5;ACME;Notifié\r\n",
    );
    let reported = load(&mut dossier, "contract", &list);
    assert_eq!((counts(&reported), problems(&reported)), ([2, 0, 0, 0, 0], Vec::<String>::new()));
    let all: Vec<domain::contract::Contract> =
        record::find(dossier.connection(), "t.reference LIKE '26-%' ORDER BY t.reference", []).expect("contracts");
    let [bench, bridge] = &all[..] else { panic!("two contracts") };
    assert_eq!(
        (bench.procedure.as_str(), bench.category.as_str(), bench.state.as_str()),
        ("adapted", "supplies", "consultation")
    );
    assert_eq!(
        (bench.estimated_cents, bench.awarded_cents, bench.bids),
        (Some(9_850_000), None, None),
        "unknown is not zero"
    );
    assert_eq!(
        (bridge.procedure.as_str(), bridge.state.as_str(), bridge.awarded_cents),
        ("open", "running", Some(615_000_050))
    );
    assert_eq!(bridge.holders, "ACME");
}

#[test]
fn what_each_record_has_of_its_own_is_not_asked_once_for_all() {
    let (folder, dossier) = dossier();
    let path = written(&folder, "documents.csv", "Intitulé;Type\nRédiger;Procédure\nVérifier;Procédure\n");
    let reported = preview(dossier.connection(), "procedure", &path, &Mapping::default(), &NoProgress).expect("read");
    assert_eq!((reported.refused, reported.lacking), (2, Vec::new()), "each document has a code of its own");
}

/// What people add to a register goes out and comes back like any other column, under the name they gave it.
#[test]
fn custom_fields_go_out_and_come_back() {
    let (folder, mut dossier) = dossier();
    let mut made = |name: &str, kind: &str, choices: &str| {
        let form = CustomFieldForm { name: name.into(), kind: kind.into(), choices: choices.into() };
        custom::add(&mut dossier, "finding", &form).expect("added").value.field().name
    };
    let place = made("Lieu du constat", "text", "");
    let seen = made("Revu le", "day", "");
    let level = made("Niveau d’alerte", "choice", "Élevé\nFaible");
    let asked = made("Demandé par la DGS", "flag", "");
    let one =
        record::find::<Finding>(dossier.connection(), "TRUE ORDER BY t.reference LIMIT 1", []).expect("read").remove(0);
    let values = json!({ place: "Salle « B »", seen: "2026-11-27", level: "Élevé", asked: true });
    register::edit::<Finding>(&mut dossier, &one.id, values.clone()).expect("entered");
    let query = Query::default();
    for (format, extension) in [(Format::Xlsx, "xlsx"), (Format::Csv, "csv")] {
        let bytes = export(dossier.connection(), "finding", format, &query, &NoProgress).expect("exported");
        let file = written(&folder, &format!("constats.{extension}"), bytes);
        let same =
            preview(dossier.connection(), "finding", &file, &Mapping::default(), &NoProgress).expect("previewed");
        assert_eq!((same.updated, same.created, same.refused), (0, 0, 0), "{extension}: {:?}", same.problems);
        let empty = json!({ place: null, seen: null, level: null, asked: null });
        register::edit::<Finding>(&mut dossier, &one.id, empty).expect("emptied");
        assert_eq!(load(&mut dossier, "finding", &file).updated, 1, "{extension}");
        let row = record::row(dossier.connection(), "finding", &one.id, Language::French).expect("a row").record;
        for (field, value) in values.as_object().expect("an object") {
            assert_eq!(&row[field], value, "{extension} {field}");
        }
    }
    let bytes = export(dossier.connection(), "finding", Format::Json, &query, &NoProgress).expect("exported");
    let text = String::from_utf8(bytes).expect("text");
    assert!(text.contains("\"Lieu du constat\":\"Salle « B »\"") && !text.contains("custom:"));
}

#[test]
fn a_table_that_was_copied_comes_back_pasted_with_its_headings_or_without() {
    let (_folder, mut dossier) = dossier();
    let fields = ["reference", "owner", "due_on", "description"].map(str::to_owned);
    let query = Query { language: Language::French, ..Query::default() };
    let copied = crate::copied(dossier.connection(), "action", &fields, &query).expect("copied");
    let looked = |dossier: &Dossier, text: &str, shown: &[String]| {
        preview(dossier.connection(), "action", ListSource::Pasted(text, shown), &Mapping::default(), &NoProgress)
    };
    let again = looked(&dossier, &copied, &[]).expect("read");
    let all = record::identities(dossier.connection(), "action", &query).expect("read").len();
    assert_eq!((counts(&again), again.problem_count), ([0, 0, u32::try_from(all).expect("few"), 0, 0], 0), "{again:?}");
    // Rows without their headings are taken for the columns that they were pasted over.
    let (_, rows) = copied.split_once("\r\n").expect("headings");
    let changed = rows.replacen("\t", "\tNouvelle responsable ", 1);
    let headings = ["Référence", "Responsable", "Échéance", "Action"].map(str::to_owned);
    let reported = looked(&dossier, &changed, &headings).expect("read");
    assert_eq!(counts(&reported)[..2], [0, 1], "{reported:?}");
    let saved =
        import(&mut dossier, "action", ListSource::Pasted(&changed, &headings), &Mapping::default(), &NoProgress);
    assert_eq!(counts(&saved.expect("imported").value)[..2], [0, 1]);
    assert_eq!(looked(&dossier, " \n", &[]).expect_err("nothing").code(), "nothing-pasted");
    let unknown = crate::copied(dossier.connection(), "action", &["colour".into()], &query);
    assert!(matches!(unknown, Err(Error::Unknown(_))));
}
