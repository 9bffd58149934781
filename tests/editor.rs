//! Edits one finding a thousand times and says each number once it is saved: what the crash test kills.

use std::io::Write;

use domain::finding::Finding;
use store::journal::Author;
use store::register;

fn main() {
    let mut args = std::env::args().skip(1);
    let (file, id) = (args.next().expect("a dossier"), args.next().expect("a finding"));
    let author = Author { name: "Essai".into(), function: String::new(), station: "essai".into(), signer: None };
    let mut dossier = domain::open(file.as_ref(), author).expect("opened");
    let mut out = std::io::stdout();
    for number in 0..1000 {
        let values = serde_json::json!({ "risk": format!("numéro {number}") });
        register::edit::<Finding>(&mut dossier, &id, values).expect("saved");
        writeln!(out, "{number}").and_then(|()| out.flush()).expect("said");
    }
}
