//! Several records changed as one.

use language::Language::French;
use serde_json::{Value, json};

use super::tests::{is_sound, sighting};
use super::{Sighting, bench};
use crate::journal::{Intent, JournalFilter, entries_of, facets, last_seq};
use crate::record::{self, Condition, Filter, Query};
use crate::register::custom::{CustomFieldForm, add};
use crate::register::view::{remove_view, save_view, saved_views};
use crate::register::{self, AnyRegister, BulkChange, Typed};
use crate::{Dossier, Error};

fn birds(dossier: &mut Dossier, count: usize) -> Vec<String> {
    (0..count).map(|number| sighting(dossier, &format!("Lieu {number}")).id).collect()
}

fn get(dossier: &Dossier, id: &str) -> Sighting {
    record::get(dossier.connection(), id).expect("there")
}

const REGISTER: Typed<Sighting> = Typed::new();

#[test]
fn they_are_one_entry_and_one_undo() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let ids = birds(dossier, 3);
    let before = last_seq(dossier.connection()).expect("read");
    let form = CustomFieldForm { name: "Météo".into(), kind: "text".into(), choices: String::new() };
    let weather = add(dossier, "sighting", &form).expect("added").value.field().name;
    let values: Value =
        [("observer".to_owned(), json!(" Ada ")), (weather.to_owned(), json!("brume"))].into_iter().collect();
    let saved = REGISTER.change_several(dossier, &ids[..2], &BulkChange::Edit { values }).expect("changed");
    assert_eq!((saved.value.changed, saved.value.refused.len()), (2, 0));
    let entry = saved.entry.expect("an entry");
    assert_eq!(entry.seq, before + 2);
    let Intent::EditSeveral { count: 2, fields, .. } = entry.intent else { unreachable!("another intent") };
    assert_eq!(fields, ["custom:Météo", "observer"]);
    let observers = |dossier: &Dossier| ids.iter().map(|id| get(dossier, id).observer).collect::<Vec<_>>();
    assert_eq!(observers(dossier), ["Ada", "Ada", ""]);
    let said = |dossier: &Dossier| {
        record::row(dossier.connection(), "sighting", &ids[1], French).expect("a row").record[weather].clone()
    };
    assert_eq!(said(dossier), json!("brume"));
    dossier.undo().expect("undone");
    assert_eq!((observers(dossier), said(dossier)), (vec![String::new(); 3], Value::Null));
    assert!(is_sound(dossier));
}

#[test]
fn one_that_breaks_a_rule_stays_and_is_named() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let ids = birds(dossier, 2);
    register::edit::<Sighting>(dossier, &ids[0], json!({ "notes": "déjà" })).expect("changed");
    let values = json!({ "seen_on": "2999-01-01" });
    let saved = REGISTER.change_several(dossier, &ids, &BulkChange::Edit { values }).expect("answered");
    assert!(saved.entry.is_none(), "nothing was changed, nothing is recorded");
    let refused = saved.value.refused;
    assert!(refused.iter().all(|r| r.reference.starts_with("S-") && r.problems[0].code == "future"), "{refused:?}");
    assert_eq!(refused.len(), 2);
    let same = BulkChange::Edit { values: json!({ "notes": "déjà" }) };
    let saved = REGISTER.change_several(dossier, &ids, &same).expect("changed");
    assert_eq!(saved.value.changed, 1, "one said so already");
    let unknown = BulkChange::Edit { values: json!({ "colour": "blue" }) };
    assert!(matches!(REGISTER.change_several(dossier, &ids, &unknown), Err(Error::Unknown(_))));
    let missing = REGISTER.change_several(dossier, &["nobody".into()], &BulkChange::Archive { archived: true });
    assert!(matches!(missing, Err(Error::NoRecord(_))));
}

#[test]
fn they_are_archived_linked_and_found_by_their_identities() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let ids = birds(dossier, 3);
    let link = BulkChange::Link { register: "sighting".into(), id: ids[2].clone() };
    let saved = REGISTER.change_several(dossier, &ids, &link).expect("linked");
    assert_eq!(saved.value.changed, 2, "none is linked with itself");
    let links = |id: &str| register::links(bench.dossier.connection(), "sighting", id, French).expect("read").len();
    assert_eq!(ids.iter().map(|id| links(id)).collect::<Vec<_>>(), [1, 1, 2]);
    let dossier = &mut bench.dossier;
    assert_eq!(REGISTER.change_several(dossier, &ids, &link).expect("again").value.changed, 0);
    let archive = BulkChange::Archive { archived: true };
    REGISTER.change_several(dossier, &ids[..2], &archive).expect("archived");
    let filter = Filter { field: "id".into(), condition: Condition::Any, values: ids[1..].to_vec() };
    let query = Query { filters: vec![filter], ..Query::default() };
    assert_eq!(record::identities(dossier.connection(), "sighting", &query).expect("read"), ids[2..]);
    dossier.undo().expect("undone");
    assert_eq!(record::identities(dossier.connection(), "sighting", &query).expect("read"), ids[1..]);
    assert!(is_sound(dossier));
}

#[test]
fn a_view_is_kept_under_its_name_changed_taken_out_and_brought_back() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let names = |dossier: &Dossier| {
        let views = saved_views(dossier.connection()).expect("read");
        views.into_iter().map(|view| format!("{} {}", view.name, view.settings)).collect::<Vec<_>>()
    };
    let made = save_view(dossier, "sighting", "  Mes  étangs ", "{}").expect("kept").value;
    save_view(dossier, "species", "Mes étangs", "[]").expect("another register has its own");
    assert_eq!(names(dossier), ["Mes étangs {}", "Mes étangs []"]);
    let again = save_view(dossier, "sighting", "mes ETANGS", "{\"a\":1}").expect("changed").value;
    assert_eq!((again.id.as_str(), names(dossier)[0].as_str()), (made.id.as_str(), "mes ETANGS {\"a\":1}"));
    remove_view(dossier, &made.id).expect("taken out");
    assert_eq!(names(dossier), ["Mes étangs []"]);
    dossier.undo().expect("undone");
    assert_eq!(names(dossier).len(), 2);
    remove_view(dossier, &made.id).expect("taken out");
    assert_eq!(save_view(dossier, "sighting", "Mes étangs", "{}").expect("back").value.id, made.id);
    let refused = |name: &str, settings: &str, register: &str, dossier: &mut Dossier| {
        save_view(dossier, register, name, settings).expect_err("refused").code()
    };
    assert_eq!(refused(" ", "{}", "sighting", dossier), "rejected");
    assert_eq!(refused(&"x".repeat(61), "{}", "sighting", dossier), "rejected");
    assert_eq!(refused("Vue", "{", "sighting", dossier), "value");
    assert_eq!(refused("Vue", "{}", "planets", dossier), "unknown");
    assert!(is_sound(dossier));
}

#[test]
fn people_are_offered_once_functions_first_as_most_write_them() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let named = ["Ada Byron", "Garde du parc", "garde du  parc", "Garde du parc", "Ada Byron", "A ; B", ""];
    for observer in named {
        register::create::<Sighting>(dossier, json!({ "place": "Bois", "count": 1, "observer": observer }))
            .expect("made");
    }
    let people = record::people(dossier.connection()).expect("read");
    assert_eq!(people[..2], ["Garde du parc", "Ada Byron"].map(str::to_owned), "{people:?}");
    assert_eq!(people.len(), 2, "{people:?}");
}

#[test]
fn a_journal_is_narrowed_and_leads_to_its_records() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    let bird = sighting(dossier, "Étang");
    register::edit::<Sighting>(dossier, &bird.id, json!({ "observer": "Ada" })).expect("changed");
    register::archive::<Sighting>(dossier, &bird.id, true).expect("archived");
    let conn = dossier.connection();
    let found = |filter: JournalFilter| entries_of(conn, &filter, None, 100).expect("read").len();
    let all = found(JournalFilter::default());
    assert_eq!(found(JournalFilter { code: "edit".into(), ..JournalFilter::default() }), 1);
    assert_eq!(found(JournalFilter { register: "sighting".into(), ..JournalFilter::default() }), 3);
    assert_eq!(found(JournalFilter { author: "Ada".into(), ..JournalFilter::default() }), all);
    assert_eq!(found(JournalFilter { author: "Bob".into(), ..JournalFilter::default() }), 0);
    let words = format!("OBSERVER {}", bird.reference.to_lowercase());
    assert_eq!(found(JournalFilter { words, ..JournalFilter::default() }), 1);
    let today = chrono::Local::now().date_naive();
    assert_eq!(found(JournalFilter { from: Some(today), to: Some(today), ..JournalFilter::default() }), all);
    assert_eq!(found(JournalFilter { to: today.pred_opt(), ..JournalFilter::default() }), 0);
    assert_eq!(found(JournalFilter { from: today.succ_opt(), ..JournalFilter::default() }), 0);
    let facets = facets(conn).expect("read");
    assert!(facets.codes.contains(&"archive".to_owned()) && facets.registers == ["sighting"], "{facets:?}");
}
