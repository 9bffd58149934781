//! What a file that somebody was sent may do: nothing but be read, or be refused with a sentence. Each function takes the
//! bytes of one kind of file through everything the application does with it. `tests/fuzz` makes up such bytes for as long
//! as it is let; what it finds is kept in `tests/fixtures/hostile` and tried again by `tests/fuzzed.rs`.

use std::path::PathBuf;

use domain::DEMONSTRATION_DAY;
use domain::finding::Finding;
use domain::organisation::Organisation;
use language::Language;
use pack::{PackOptions, PackSection};
use serde_json::json;
use store::journal::{Author, verify};
use store::progress::NoProgress;
use store::register::{self, attachment};
use store::{Dossier, Error};

/// A kind of file, and what is done with one.
pub type Kind = (&'static str, fn(&[u8]));

/// Every kind.
pub const KINDS: &[Kind] =
    &[("dossier", dossier_file), ("open_data", open_data), ("list", list), ("annex", annex), ("standard", standard)];

fn author() -> Author {
    Author { name: "Essai".into(), function: String::new(), station: "essai".into(), signer: None }
}

/// A dossier of its own for one try.
pub struct Desk {
    folder: tempfile::TempDir,
    pub dossier: Dossier,
}

impl Desk {
    pub fn new() -> Self {
        static TEMPLATE: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("essai.probant");
        let template = TEMPLATE.get_or_init(|| {
            let first = folder.path().join("modele.probant");
            let mut dossier = domain::create(&first, author()).expect("a dossier");
            let organisation =
                Organisation {
                    name: "Ville d’essai".into(), scope: "Les marchés".into(), ..Organisation::default()
                };
            domain::found(&mut dossier, domain::Founding { organisation }).expect("founded");
            let values = json!({ "grade_id": "grade-weak", "observation": "Un constat" });
            register::create::<Finding>(&mut dossier, values).expect("created");
            dossier.close().expect("closed");
            std::fs::read(first).expect("read")
        });
        std::fs::write(&path, template).expect("written");
        let dossier = domain::open(&path, author()).expect("opened");
        Self { folder, dossier }
    }

    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    }

    /// A finding of it.
    pub fn finding(&self) -> String {
        let sql = "SELECT id FROM finding ORDER BY reference LIMIT 1";
        self.dossier.connection().query_row(sql, [], |row| row.get(0)).expect("a finding")
    }

    /// Whatever came in or not, the dossier is what its journal says.
    pub fn sound(&self) {
        assert_eq!(verify(self.dossier.connection(), &NoProgress).expect("verified").findings, []);
    }
}

/// What is said to a person: a code with a sentence, and a subject that is no message of a library.
pub fn reported(error: &Error) {
    let sentence = Language::French.composed(&format!("error-{}", error.code()));
    assert!(!sentence.is_empty() && !sentence.starts_with("error-"), "no sentence for {error:?}");
}

/// A file that calls itself a dossier.
pub fn dossier_file(bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("recu.probant");
    std::fs::write(&path, bytes).expect("written");
    match domain::reader_as_is(&path).and_then(|conn| verify(&conn, &NoProgress)) {
        Ok(_) => {}
        Err(error) => reported(&error),
    }
    match domain::open(&path, author()) {
        Ok(mut dossier) => {
            let values = json!({ "grade_id": "grade-weak", "observation": "Écrit quand même" });
            if let Err(error) = register::create::<Finding>(&mut dossier, values) {
                reported(&error);
            }
            if let Err(error) = dossier.close() {
                reported(&error);
            }
        }
        Err(error) => reported(&error),
    }
    let mine = Desk::new();
    if let Err(error) = store::sync::merge::preview(mine.dossier.connection(), &path, Language::French) {
        reported(&error);
    }
}

/// Open data of contracts, in JSON, XML or CSV.
pub fn open_data(bytes: &[u8]) {
    let mut desk = Desk::new();
    let path = desk.file("donnees", bytes);
    match exchange::decp::import(&mut desk.dossier, &path, None, &NoProgress) {
        Ok(made) => {
            let made = made.value;
            let parts = made.other_buyers + made.merged + made.unread + made.created + made.updated + made.unchanged;
            assert_eq!(made.records, parts, "every record is somewhere");
        }
        Err(error) => reported(&error),
    }
    desk.sound();
}

/// A list for a register: a workbook, or separated values.
pub fn list(bytes: &[u8]) {
    let mut desk = Desk::new();
    for name in ["liste.xlsx", "liste.ods", "liste.csv"] {
        let path = desk.file(name, bytes);
        let mapping = exchange::sheet::Mapping::default();
        for register in ["finding", "contract"] {
            if let Err(error) = exchange::sheet::import(&mut desk.dossier, register, &path, &mapping, &NoProgress) {
                reported(&error);
            }
        }
    }
    desk.sound();
}

/// A PDF or a picture that is attached, then shown in the pack.
pub fn annex(bytes: &[u8]) {
    let mut desk = Desk::new();
    let finding = desk.finding();
    for name in ["piece.pdf", "piece.png", "piece.jpg", "piece.tif"] {
        let path = desk.file(name, bytes);
        if let Err(error) = attachment::attach(&mut desk.dossier, "finding", &finding, &path) {
            reported(&error);
        }
    }
    let sections = vec![PackSection::Findings];
    let options = PackOptions { sections, ..PackOptions::full(Language::French, DEMONSTRATION_DAY) };
    let mut out = Vec::new();
    match pack::make(desk.dossier.connection(), &options, &|_, _| Ok(Vec::new()), &mut out, &NoProgress) {
        Ok(_) => assert!(out.starts_with(b"%PDF-")),
        Err(error) => reported(&error),
    }
}

/// A standard of the user's own.
pub fn standard(bytes: &[u8]) {
    let mut desk = Desk::new();
    let path = desk.file("norme.json", bytes);
    let read = domain::requirement::read_standard(&path)
        .and_then(|file| domain::requirement::add_standard(&mut desk.dossier, &file));
    if let Err(error) = read {
        reported(&error);
    }
    desk.sound();
}
