use std::sync::Arc;

use language::Language::French;
use rusqlite::ToSql;
use serde_json::{Map, json};

use super::{BIRDS, Bench, Sighting, Species, author, bench};
use crate::copies::password::copy_under;
use crate::file::key::{self, Key};
use crate::file::{connection, write_beside};
use crate::journal::{DomainIntent, Intent, entries, history, seal, verify};
use crate::progress::NoProgress;
use crate::record::{self, Condition, Filter, Orders, Query, Sort, search};
use crate::redaction::{Redaction, hide};
use crate::register::{self, AnyRegister, Incoming, RowOutcome, Typed, attachment};
use crate::sync::merge::merge;
use crate::sync::team::Team;
use crate::{Dossier, Error, backup, reader, set_password};

/// A sighting at this place.
pub fn sighting(dossier: &mut Dossier, place: &str) -> Sighting {
    register::create::<Sighting>(dossier, json!({ "place": place, "count": 2 })).expect("made").value
}

pub fn is_sound(dossier: &Dossier) -> bool {
    let report = verify(dossier.connection(), &NoProgress).expect("verified");
    report.findings.is_empty() && seal::is_as_noted(dossier.connection(), &NoProgress).expect("read")
}

fn species(dossier: &mut Dossier) -> Species {
    register::create::<Species>(dossier, json!({ "code": "PMAJ", "name": "Mésange charbonnière" })).expect("made").value
}

/// The value of a field as it stands in the file.
fn field(dossier: &Dossier, id: &str, field: &str) -> String {
    let row = record::row(dossier.connection(), "sighting", id, French).expect("a row");
    row.record[field].as_str().unwrap_or_default().to_owned()
}

/// A copy of the dossier, opened by somebody else.
pub fn copy(bench: &Bench, name: &str) -> Dossier {
    let path = bench.folder.path().join(format!("{name}.birds"));
    bench.dossier.save_copy(&path).expect("copied");
    Dossier::open(&path, author(name), &BIRDS).expect("opened")
}

#[test]
fn a_change_is_kept_cited_undone_redone_and_verified() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let bird = species(dossier);
    let first = sighting(dossier, "Étang");
    assert!(first.reference.starts_with("S-") && first.reference.ends_with("-001"), "{}", first.reference);
    register::edit::<Sighting>(dossier, &first.id, json!({ "species_id": bird.id })).expect("edited");
    let reported = history(dossier.connection(), "sighting", &first.id, French).expect("read");
    assert_eq!(reported[0].alterations[0].new.as_deref(), Some("PMAJ Mésange charbonnière"));
    assert!(!history(dossier.connection(), "species", &bird.id, French).expect("read").is_empty(), "as its owner");
    dossier.undo().expect("undone");
    assert_eq!(field(dossier, &first.id, "species_id"), "");
    dossier.redo().expect("redone");
    assert_eq!(field(dossier, &first.id, "species_id"), bird.id);
    let refused = register::create::<Sighting>(dossier, json!({ "place": " " })).expect_err("a rule");
    assert_eq!(refused.problems()[0].field, "place");
    assert!(is_sound(dossier));
    dossier.connection().tamper_with().execute("UPDATE sighting SET count = 9", []).expect("altered");
    assert!(!is_sound(dossier));
}

#[test]
fn an_intent_of_the_domain_is_stored_as_it_was_said() {
    #[derive(serde::Serialize)]
    struct Said {
        code: &'static str,
        zone: &'static str,
        count: u32,
    }
    let mut bench = bench();
    let said = |code| Intent::of(&Said { code, zone: "nord", count: 3 }).expect("an intent");
    for code in ["ringed", "migrated"] {
        let id = sighting(&mut bench.dossier, code).id;
        let work = |change: &crate::journal::Change| change.set_archived::<Sighting>(&id, true);
        bench.dossier.transact(said(code), work).expect("done");
    }
    let stored = "SELECT intent FROM journal ORDER BY seq DESC LIMIT 1";
    let text: String = bench.dossier.connection().query_row(stored, [], |row| row.get(0)).expect("an entry");
    assert_eq!(text, r#"{"code":"migrated","zone":"nord","count":3}"#, "in its order");
    let last = &entries(bench.dossier.connection(), None, 1).expect("read")[0];
    assert!(matches!(&last.intent, Intent::Domain(intent) if intent.code() == "migrated") && !last.undoable);
    let edit: Intent =
        serde_json::from_str(r#"{"code":"link","register":"a","reference":"b","to":"c"}"#).expect("read");
    assert!(matches!(edit, Intent::Link { .. }));
    assert!(serde_json::from_str::<DomainIntent>("[]").is_err());
}

#[test]
fn pages_sort_filter_and_search_and_are_kept_until_something_changes() {
    let mut bench = bench();
    for place in ["Étang", "Forêt", "école"] {
        sighting(&mut bench.dossier, place);
    }
    let conn = reader(bench.dossier.path(), &BIRDS).expect("a reader");
    let mut orders = Orders::default();
    let sort = vec![Sort { field: "place".into(), descending: false }];
    let query = Query { sort, limit: 2, ..Query::default() };
    let page = record::page(&conn, &mut orders, "sighting", &query).expect("a page");
    let places: Vec<_> = page.rows.iter().map(|row| row.record["place"].as_str().expect("a text")).collect();
    assert_eq!((page.total, places), (3, vec!["école", "Étang"]));
    let kept = orders.of(&conn, "sighting", &query).expect("an order");
    let next = Query { offset: 2, ..query.clone() };
    assert!(Arc::ptr_eq(&kept, &orders.of(&conn, "sighting", &next).expect("an order")));
    let contains = Filter { field: "place".into(), condition: Condition::Contains, values: vec!["ECO".into()] };
    let only = Query { filters: vec![contains], limit: 9, ..Query::default() };
    assert_eq!(record::page(&conn, &mut orders, "sighting", &only).expect("a page").total, 1);
    assert_eq!(search::search(&conn, "etan", 5, French).expect("hits").len(), 1);
    sighting(&mut bench.dossier, "Étangs d’en haut");
    assert_eq!(orders.of(&conn, "sighting", &query).expect("an order").len(), 4);
    assert_eq!(search::search(&conn, "etan", 5, French).expect("hits").len(), 2);
    let unknown = record::page(&conn, &mut orders, "finding", &query).expect_err("no such register");
    assert_eq!(unknown.code(), "unknown");
}

#[test]
fn rows_of_a_file_come_in_as_one_change() {
    let mut bench = bench();
    let row = |line, values: serde_json::Value| Incoming {
        line,
        values: values.as_object().cloned().unwrap_or_else(Map::new),
        ..Incoming::default()
    };
    let rows = [row(1, json!({ "place": "Étang" })), row(2, json!({ "count": 3 }))];
    let typed = Typed::<Sighting>::new();
    let seen = typed.preview(bench.dossier.connection(), &rows, &NoProgress).expect("looked at");
    assert_eq!(seen.iter().map(|outcome| outcome.fate).collect::<Vec<_>>(), [RowOutcome::Created, RowOutcome::Refused]);
    let done = typed.import(&mut bench.dossier, &rows, "liste.csv", &NoProgress).expect("brought");
    assert!(matches!(done.entry.expect("an entry").intent, Intent::Import { created: 1, .. }));
    assert!(is_sound(&bench.dossier));
}

#[test]
fn a_copy_is_merged_with_what_goes_along_with_its_records() {
    let mut bench = bench();
    let id = sighting(&mut bench.dossier, "Étang").id;
    let mut other = copy(&bench, "Bob");
    register::edit::<Sighting>(&mut other, &id, json!({ "notes": "Chante" })).expect("edited");
    register::edit::<Sighting>(&mut bench.dossier, &id, json!({ "place": "Grand étang" })).expect("edited");
    let new = sighting(&mut other, "Forêt");
    let intent = Intent::Edit { register: "sighting".into(), reference: new.reference, fields: Vec::new() };
    other
        .transact(intent, |change| {
            change.set_archived::<Sighting>(&new.id, true)?;
            let values: [&dyn ToSql; 3] = [&new.id, &1, &"tsi-tsi-bé"];
            change.keep_beside("recording", &values)?;
            change.keep_beside("finding", &values).map_or_else(|_| Ok(()), |()| Err(Error::Cancelled))
        })
        .expect("kept");
    attachment::attach_bytes(&mut other, "sighting", &id, "photo.png", b"\x89PNG\r\n\x1a\n").expect("attached");
    let path = other.path().to_path_buf();
    let done = merge(&mut bench.dossier, &path, French, &|_| None).expect("merged");
    assert!(done.value.conflicts.is_empty() && done.entry.is_some());
    assert_eq!(field(&bench.dossier, &id, "place"), "Grand étang");
    assert_eq!(field(&bench.dossier, &id, "notes"), "Chante");
    let conn = bench.dossier.connection();
    let sound: String = conn.query_row("SELECT sound FROM recording", [], |row| row.get(0)).expect("come along");
    assert_eq!(sound, "tsi-tsi-bé");
    assert_eq!(attachment::attachments(conn, &id).expect("read").len(), 1);
    assert!(is_sound(&bench.dossier));
    // Both write one field: a person chooses.
    register::edit::<Sighting>(&mut other, &id, json!({ "notes": "Crie" })).expect("edited");
    register::edit::<Sighting>(&mut bench.dossier, &id, json!({ "notes": "Dort" })).expect("edited");
    let asked = merge(&mut bench.dossier, &path, French, &|_| None);
    assert!(matches!(asked, Err(Error::Undecided(1))), "{asked:?}");
    merge(&mut bench.dossier, &path, French, &|_| Some(true)).expect("merged");
    assert_eq!(field(&bench.dossier, &id, "notes"), "Crie");
}

#[test]
fn a_team_exchanges_what_each_writes() {
    let mut bench = bench();
    let id = sighting(&mut bench.dossier, "Étang").id;
    let mut other = copy(&bench, "Bob");
    let shared = bench.folder.path().join("partage");
    std::fs::create_dir(&shared).expect("a folder");
    let team = |name: &str| Team { shared: shared.clone(), kept: bench.folder.path().join(format!("ici-{name}")) };
    team("Ada").publish(bench.dossier.path(), "poste-Ada", &BIRDS).expect("published");
    register::edit::<Sighting>(&mut other, &id, json!({ "notes": "Chante" })).expect("edited");
    team("Bob").publish(other.path(), "poste-Bob", &BIRDS).expect("published");
    let taken = team("Ada").take_in(&mut bench.dossier, French, &|_| None).expect("taken");
    assert_eq!(taken.len(), 1);
    assert_eq!(field(&bench.dossier, &id, "notes"), "Chante");
    sighting(&mut other, "Forêt");
    team("Bob").publish(other.path(), "poste-Bob", &BIRDS).expect("published");
    team("Ada").take_in(&mut bench.dossier, French, &|_| None).expect("taken");
    let found = record::page(bench.dossier.connection(), &mut Orders::default(), "sighting", &Query::default());
    assert_eq!(found.expect("a page").total, 2);
    assert!(is_sound(&bench.dossier));
}

#[test]
fn a_backup_is_made_once_and_brought_back() {
    let mut bench = bench();
    sighting(&mut bench.dossier, "Étang");
    let (path, folder) = (bench.dossier.path().to_path_buf(), bench.folder.path().join("Sauvegardes"));
    let made = backup::back_up(&path, &folder, &BIRDS).expect("made").expect("something new");
    assert!(made.path.extension().is_some_and(|extension| extension == "birds"));
    assert_eq!(backup::back_up(&path, &folder, &BIRDS).expect("looked at"), None, "the same state");
    sighting(&mut bench.dossier, "Forêt");
    assert_eq!(backup::preview(bench.dossier.connection(), &made.path).expect("compared").count, 1);
    let back = bench.folder.path().join("revenu.birds");
    backup::restore(&made.path, &back, &BIRDS).expect("restored");
    let dossier = Dossier::open(&back, author("Ada"), &BIRDS).expect("opened");
    assert!(is_sound(&dossier));
    assert_eq!(backup::last_good(&path, &folder, &BIRDS).expect("looked for"), Some(made));
}

#[test]
fn names_are_left_out_of_what_a_snapshot_shows() {
    let mut bench = bench();
    let values = json!({ "place": "Chez Léa Petit", "observer": "Léa Petit" });
    register::create::<Sighting>(&mut bench.dossier, values).expect("made");
    let moment = bench.dossier.connection().snapshot().expect("a moment");
    hide(&moment, &Redaction { people: true, ..Redaction::default() }, French).expect("hidden");
    let shown: String =
        moment.query_row("SELECT place || ' ' || observer FROM sighting", [], |row| row.get(0)).expect("a row");
    assert!(!shown.contains("Petit"), "{shown}");
}

#[test]
fn a_file_of_another_domain_is_none_of_ours() {
    let bench = bench();
    static STONES: crate::Catalogue = crate::Catalogue {
        application_id: 7,
        extension: "stones",
        migrations: &[crate::Migration::up(record::schema::KERNEL)],
        registers: &[],
        tables: &[],
        recorded_first: &[],
        side_tables: &[],
        owners: &[],
        irrevocable: &[],
        unprinted: &[],
        on_open: |_| Ok(()),
        on_verify: |_, _| Ok(Vec::new()),
        cache: crate::Cache::new(),
    };
    let opened = Dossier::open_read_only(bench.dossier.path(), author("Ada"), &STONES).map(|_| ());
    assert!(matches!(opened, Err(Error::NotADossier(_))), "{opened:?}");
}

#[test]
fn without_its_password_a_dossier_says_that_it_needs_one() {
    const PASSWORD: &str = "un mot de passe inconnu";
    let bench = bench();
    let path = bench.dossier.path().to_path_buf();
    bench.dossier.close().expect("closed");
    let conn = connection::open(&path, false, &BIRDS).expect("opened");
    // Under a key that nobody was told of.
    let foreign = path.with_file_name("autre.birds");
    let key = Key::fresh(PASSWORD).expect("a key");
    key::know(&key);
    write_beside(&foreign, false, |beside| copy_under(&conn, beside, Some(&key))).expect("copied");
    key::forget(&key);
    let open = || Dossier::open(&foreign, author("Ada"), &BIRDS);
    assert!(matches!(open(), Err(Error::Locked(_))));
    assert!(matches!(reader(&foreign, &BIRDS), Err(Error::Locked(_))));
    let noise = path.with_file_name("bruit.birds");
    std::fs::write(&noise, vec![7; 8192]).expect("written");
    assert!(matches!(key::unlock(&noise, PASSWORD), Err(Error::WrongPassword(_))));
    key::unlock(&foreign, PASSWORD).expect("unlocked");
    assert!(open().is_ok());
    drop(conn);
    set_password(&path, &author("Ada"), Some("un autre mot de passe"), &BIRDS).expect("protected");
    assert!(key::is_protected(&path));
}
