//! Several records changed as one.

use language::Language::French;
use serde_json::{Value, json};

use super::tests::{is_sound, sighting};
use super::{Sighting, bench};
use crate::journal::{Intent, last_seq};
use crate::record::{self, Condition, Filter, Query};
use crate::register::custom::{CustomFieldForm, add};
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
    let Intent::EditSeveral { count: 2, fields, .. } = entry.intent else { panic!("another intent") };
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
