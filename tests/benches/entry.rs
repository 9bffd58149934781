//! `make bench`: what it takes to enter a whole audit from an empty dossier, in the window: nine processes, an audit of two
//! days, fourteen findings, twelve actions. Counted are keys and presses; the seconds are those of the keystroke-level
//! model (Card, Moran, Newell, 1980): 0.28 a key of an average typist, 1.35 to make up one's mind before each field, 2.1
//! to reach for the mouse, aim, press and come back.

use std::cell::Cell;

use journeys::{Home, Window, repository};
use serde_json::Value;

const CTRL_ENTER: &str = "\u{e009}\u{e007}\u{e000}";
const CTRL_SHIFT_ENTER: &str = "\u{e009}\u{e008}\u{e007}\u{e000}";

/// A person at the window, whose work is counted.
struct Hand {
    window: Window,
    /// Keys pressed.
    keys: Cell<usize>,
    /// Of those, letters of what the audit says: nobody can spare them.
    message: Cell<usize>,
    presses: Cell<usize>,
    /// Whom the dossier names so far.
    people: Cell<Vec<String>>,
    fields: Cell<usize>,
}

impl Hand {
    fn count(&self, keys: usize, presses: usize, fields: usize) {
        self.keys.set(self.keys.get() + keys);
        self.presses.set(self.presses.get() + presses);
        self.fields.set(self.fields.get() + fields);
    }

    /// Fills a field in, reached with Tab, where there is something to say.
    async fn fill(&self, label: &str, text: &str) {
        if !text.is_empty() {
            let letters = text.chars().count();
            self.message.set(self.message.get() + letters);
            self.count(letters + 1, 0, 1);
            self.window.fill(label, text).await;
        }
    }

    /// Cites a record by what people cite it by: Tab takes the one that it can only mean.
    async fn cite(&self, label: &str, reference: &str) {
        self.count(reference.chars().count() + 1, 0, 1);
        self.window.fill(label, reference).await;
        self.window.see_value(label, reference).await;
    }

    /// Names a person: whole the first time, by a few letters once the dossier knows them.
    async fn person(&self, label: &str, name: &str) {
        if name.is_empty() {
            return;
        }
        let known = self.people.take();
        let few = |name: &str| {
            (3..name.chars().count()).map(|n| name.chars().take(n).collect::<String>()).find(|start| {
                known.iter().filter(|one| one.contains(start.as_str())).count() == 1 && !start.ends_with(' ')
            })
        };
        match few(name).filter(|_| known.iter().any(|one| one == name)) {
            Some(start) => {
                // What the records say is not typed again: these are letters nobody is spared.
                self.count(start.chars().count() + 3, 0, 1);
                self.window.pick(label, &start, name).await;
            }
            None => self.fill(label, name).await,
        }
        let mut known = known;
        if !known.iter().any(|one| one == name) {
            known.push(name.to_owned());
        }
        self.people.set(known);
    }

    async fn choose(&self, label: &str, word: &str) {
        self.count(0, 2, 1);
        self.window.choose(label, word).await;
    }

    async fn press(&self, text: &str) {
        self.count(0, 1, 0);
        self.window.press(text).await;
    }

    /// Ends a record; with `another`, the next one is begun.
    async fn create(&self, another: bool) {
        self.count(if another { 3 } else { 2 }, 0, 0);
        self.window.keys(if another { CTRL_SHIFT_ENTER } else { CTRL_ENTER }).await;
        self.window.see("créé").await;
    }

    /// Goes to a page by the navigation and opens the form of a new record.
    async fn begin(&self, page: &str, title: &str) {
        self.count(1, 1, 0);
        self.window.run(&format!("location.hash = '#/{page}/new'"), vec![]).await;
        self.window.see(title).await;
    }

    /// Tells what the part since the last telling took.
    #[allow(clippy::cast_precision_loss)] // counts of keys
    fn tell(&self, what: &str, records: usize) -> f64 {
        let (keys, message, presses, fields) =
            (self.keys.take(), self.message.take(), self.presses.take(), self.fields.take());
        let seconds = keys as f64 * 0.28 + presses as f64 * 2.1 + (fields + presses) as f64 * 1.35;
        let spare = (keys - message) as f64 / records as f64;
        println!("{what:<12} {records:>8} {keys:>8} {message:>8} {spare:>10.1} {presses:>8} {:>8.1}", seconds / 60.0);
        seconds / 60.0
    }
}

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// As people type a day.
fn day(iso: &str) -> String {
    iso.split('-').rev().collect::<Vec<_>>().join("/")
}

#[tokio::main]
async fn main() {
    let demo = std::fs::read_to_string(repository().join("assets/demo/demo.json")).expect("the demonstration");
    let demo: Value = serde_json::from_str(&demo).expect("JSON");
    let list = |name: &str| demo[name].as_array().cloned().unwrap_or_default();
    let home = Home::new();
    let window = Window::open(&home, None).await;
    let count = || Cell::new(0);
    let hand =
        Hand { window, keys: count(), message: count(), presses: count(), people: Cell::default(), fields: count() };
    println!(
        "{:<12} {:>8} {:>8} {:>8} {:>10} {:>8} {:>8}",
        "", "records", "keys", "of text", "others/1", "presses", "minutes"
    );
    hand.press("Nouveau dossier").await;
    hand.fill("Nom", "Claire Vidal").await;
    hand.fill("Fonction", "Responsable qualité").await;
    hand.fill("Organisme", "Ville d’Œuvre-sur-Loire").await;
    hand.fill("Domaine d’application", "Procédures de plus de 150 000 € HT").await;
    hand.press("Créer le dossier").await;
    hand.window.see("Ce qui manque").await;
    let mut minutes = hand.tell("dossier", 1);

    let processes = list("processus");
    hand.begin("processes", "Nouveau processus").await;
    let mut family = "";
    for (index, process) in processes.iter().enumerate() {
        hand.fill("Code", text(process, "code")).await;
        hand.fill("Processus", text(process, "nom")).await;
        if text(process, "famille") != family {
            family = text(process, "famille");
            hand.choose("Famille", family).await;
        }
        hand.person("Pilote", text(process, "pilote")).await;
        hand.create(index + 1 < processes.len()).await;
        hand.window.see(text(process, "code")).await;
    }
    minutes += hand.tell("processes", processes.len());

    hand.begin("audits", "Nouvel audit").await;
    hand.fill("Premier jour", "03/02/2026").await;
    hand.fill("Dernier jour", "04/02/2026").await;
    hand.fill("Périmètre", "Audit de surveillance 2").await;
    hand.fill("Responsable d’audit", "Auditrice A").await;
    hand.fill("Référence", "S2-2026").await;
    hand.create(false).await;
    hand.press("Plan").await;
    let slots = [("P1", "5.1"), ("P2", "9.1"), ("P6", "8.6"), ("P9", "7.5")];
    for (process, clauses) in slots {
        hand.press("Ajouter un créneau").await;
        hand.cite("Processus", process).await;
        hand.fill("Articles", clauses).await;
        hand.fill("Auditeurs", "Auditrice A").await;
        hand.fill("Audités", "Cheffe de service").await;
    }
    minutes += hand.tell("audit", 1);

    let findings = list("constats");
    let number = |index: usize| format!("S2-2026-{:02}", index + 1);
    hand.begin("findings", "Nouveau constat").await;
    for (index, finding) in findings.iter().enumerate() {
        let grade = match text(finding, "grade") {
            "NCm" => "NC min.",
            "NCM" => "NC maj.",
            code => code,
        };
        hand.cite("Type", grade).await;
        hand.fill("Constat", text(finding, "constat")).await;
        hand.cite("Article", text(finding, "clause")).await;
        hand.fill("Exigence", text(finding, "exigence")).await;
        hand.fill("Preuve", text(finding, "preuve")).await;
        hand.fill("Risque", text(finding, "risque")).await;
        hand.fill("Intérêt", text(finding, "interet")).await;
        hand.cite("Processus", text(finding, "processus")).await;
        if index == 0 {
            hand.cite("Audit", "S2-2026").await;
            hand.person("Auditeur", "Auditrice A").await;
        }
        // Day and number follow the audit.
        hand.create(index + 1 < findings.len()).await;
        hand.window.see(&number(index)).await;
    }
    minutes += hand.tell("findings", findings.len());

    let actions = list("actions");
    hand.begin("actions", "Nouvelle action").await;
    for (index, action) in actions.iter().enumerate() {
        hand.fill("Action", text(action, "action")).await;
        let origin = text(action, "origine");
        if let Some(index) = findings.iter().position(|finding| text(finding, "id") == origin) {
            let origin = number(index);
            hand.cite("Constat d’origine", &origin).await;
        } else {
            hand.fill("Autre origine", origin).await;
        }
        hand.fill("Cause", text(action, "cause")).await;
        hand.person("Responsable", text(action, "responsable")).await;
        hand.fill("Échéance", &day(text(action, "echeance"))).await;
        // Numbers are given.
        hand.create(index + 1 < actions.len()).await;
    }
    minutes += hand.tell("actions", actions.len());
    println!("in all {minutes:.0} minutes of an average typist");
    hand.window.close().await;
}
