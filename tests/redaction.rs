//! A redacted pack holds nothing of what it leaves out: a secret stands in every text of every record table, and is looked
//! for in everything that the file is made of.

use std::io::Read;
use std::path::Path;

use domain::contract::{self, check};
use journeys::{Home, probant};
use language::Language;
use lopdf::Object;
use store::Dossier;
use store::journal::Author;
use store::progress::NoProgress;
use store::record::Kind;
use store::register::attachment;

/// What is left out: each field has a secret of its own, so that one which stays tells where from.
fn secret(number: usize) -> String {
    format!("Zorglub{number}ine")
}

/// Texts that the program reads itself, and that people do not write.
const OWN: &[&str] = &[
    "link.",
    "attachment.register",
    "attachment.record_id",
    "attachment.media_type",
    "attachment.sha256",
    "issued_pack.language",
    "issued_pack.sha256",
    "issued_pack.state",
    "silence.rule",
    "silence.record_id",
    "contract_import.sha256",
    "contract_import.format",
    "contract_import.lines_sha256",
    "sample.strata",
    "sample.generator",
    "sample.population_hash",
    "check_override.rule",
    "piece.code",
    "clause.number",
    "clause.documented",
    "clause.comes_from",
    "clause.change",
    "slot.starts_at",
    "slot.ends_at",
    "slot.clauses",
    "audit.scope_clauses",
    "threshold.code",
    "grade.mark",
];

fn author() -> Author {
    Author { name: "Claire Vidal".into(), function: String::new(), station: "poste".into(), signer: None }
}

/// The demonstration with a row in every record table and a secret in each text; which secret stands where.
fn filled(file: &Path) -> Vec<String> {
    let mut dossier = domain::open(file, author()).expect("opened");
    let id = |dossier: &Dossier, table: &str| -> String {
        let sql = format!("SELECT id FROM {table} ORDER BY id LIMIT 1");
        dossier.connection().query_row(&sql, [], |row| row.get(0)).expect("a row")
    };
    let day = domain::DEMONSTRATION_DAY;
    let legality = check::legality(dossier.connection(), false, day, Language::French, &NoProgress).expect("checked");
    let alert =
        legality.flagged.iter().find(|line| line.check.outcome == check::CheckOutcome::Alert).expect("an alert");
    contract::override_check(&mut dossier, &alert.contract.id, &alert.check.rule, "Raison").expect("set aside");
    let procedure = id(&dossier, "procedure");
    domain::readiness::waive(&mut dossier, "review-overdue", &procedure, "Raison", None).expect("set aside");
    let finding = id(&dossier, "finding");
    attachment::attach_bytes(&mut dossier, "finding", &finding, "pièce.txt", b"rien").expect("attached");
    let mut placed = Vec::new();
    dossier
        .transact(domain::QualityIntent::Demonstration, |change| {
            for (table, fields) in domain::CATALOGUE.tables().iter().map(|known| (known.table, known.fields)) {
                for field in fields {
                    let text = matches!(field.kind, Kind::Code | Kind::Text | Kind::Person | Kind::LongText);
                    let name = format!("{table}.{}", field.name);
                    if !text || OWN.iter().any(|own| name == *own || (own.ends_with('.') && name.starts_with(own))) {
                        continue;
                    }
                    let (column, word) = (field.name, secret(placed.len()));
                    // What holds JSON goes on being it.
                    let with = if name == "sample.filters" {
                        format!("json_insert({column}, '$[0].values[#]', '{word}')")
                    } else {
                        format!("\"{column}\" || ' {word}'")
                    };
                    let sql = format!("SELECT id, {with} FROM \"{table}\"");
                    let read = |row: &rusqlite::Row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?));
                    let values: Vec<_> = change.read().prepare(&sql)?.query_map([], read)?.collect::<Result<_, _>>()?;
                    for (id, value) in values {
                        change.set(table, &id, column, value)?;
                    }
                    placed.push(name);
                }
            }
            Ok(())
        })
        .expect("written");
    dossier.close().expect("closed");
    placed
}

/// Every text that a file is made of: its pages, every string and name in it, what is attached, unpacked.
fn everything(pdf: &Path) -> Vec<String> {
    let pages = std::process::Command::new("pdftotext").arg(pdf).arg("-").output().expect("poppler-utils");
    let mut all = vec![String::from_utf8_lossy(&pages.stdout).into_owned(), pdf.display().to_string()];
    let file = lopdf::Document::load(pdf).expect("a PDF");
    let mut left: Vec<Object> =
        file.objects.values().cloned().chain([Object::Dictionary(file.trailer.clone())]).collect();
    while let Some(object) = left.pop() {
        match object {
            Object::String(..) => all.extend(lopdf::decode_text_string(&object).ok()),
            Object::Name(name) => all.push(String::from_utf8_lossy(&name).into_owned()),
            Object::Array(items) => left.extend(items),
            Object::Dictionary(entries) => left.extend(entries.iter().map(|(_, value)| value.clone())),
            Object::Stream(stream) => {
                left.extend(stream.dict.iter().map(|(_, value)| value.clone()));
                let bytes = stream.decompressed_content().unwrap_or(stream.content);
                if let Ok(mut book) = zip::ZipArchive::new(std::io::Cursor::new(bytes.clone())) {
                    for place in 0..book.len() {
                        let mut part = String::new();
                        book.by_index(place).expect("a part").read_to_string(&mut part).unwrap_or_default();
                        all.push(part);
                    }
                }
                all.push(String::from_utf8_lossy(&bytes).into_owned());
            }
            _ => {}
        }
    }
    all
}

fn holds(all: &[String], secret: &str) -> bool {
    let secret = secret.to_lowercase();
    all.iter().any(|text| text.to_lowercase().contains(&secret))
}

#[test]
fn a_secret_in_any_text_of_any_table_is_nowhere_in_a_redacted_pack() {
    let home = Home::new();
    let file = home.demonstration(0);
    let placed = filled(&file);
    assert!(placed.len() > 90, "{placed:?}");
    let words: Vec<String> = (0..placed.len()).map(secret).collect();
    let make = |edition: &str, name: &str| {
        let out = home.path(name);
        let sections =
            "scope,processes,procedures,findings,audit-plan,audit-report,nonconformities,actions,legality,samples";
        let mut args = vec!["pack", file.to_str().expect("a path"), "--out", out.to_str().expect("a path")];
        args.extend(["--edition", edition, "--sections", sections, "--date", "2026-11-22", "--redact", "people"]);
        let title = format!("Dossier {}", words[0]);
        args.extend(["--title", &title, "--label", &words[1]]);
        for word in &words {
            args.extend(["--redact-words", word]);
        }
        let made = probant(&home, &args);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        out
    };
    // What the whole pack shows is what there is to hide: the test would pass on a pack of nothing.
    let whole = everything(&make("full", "entier.pdf"));
    let shown: Vec<&String> =
        placed.iter().zip(&words).filter(|(_, word)| holds(&whole, word)).map(|(at, _)| at).collect();
    assert!(shown.len() > 55, "{} of {} are shown in the whole pack: {shown:?}", shown.len(), placed.len());
    assert!(shown.iter().any(|at| *at == "check_override.reason"), "{shown:?}");
    let redacted = make("redacted", "expurgé.pdf");
    let hidden = everything(&redacted);
    let left: Vec<&String> =
        placed.iter().zip(&words).filter(|(_, word)| holds(&hidden, word)).map(|(at, _)| at).collect();
    assert_eq!(left, Vec::<&String>::new());
    assert!(holds(&hidden, "Référence 1") && holds(&hidden, "[masqué]"), "codes stay apart, words are told");
    let known =
        probant(&home, &["verify", "--pack", redacted.to_str().expect("a path"), file.to_str().expect("a path")]);
    assert!(known.status.success(), "{}", String::from_utf8_lossy(&known.stderr));
}
