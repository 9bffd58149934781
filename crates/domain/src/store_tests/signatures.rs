use language::Language;
use serde_json::json;
use store::journal::signature::{Signer, fingerprint};
use store::journal::{Author, Intent, SignedEntry, contributions, signed_entries, verify};
use store::progress::NoProgress;
use store::sync::merge::merge;
use store::{Dossier, Error, register};

use crate::finding::Finding;
use crate::testing::{bench, finding};

fn author(name: &str, secret: u8) -> Author {
    let signer = Some(Signer::of(&[secret; 32]).expect("a key"));
    Author { name: name.into(), function: String::new(), station: format!("poste-{name}"), signer }
}

fn key(secret: u8) -> String {
    fingerprint(Signer::of(&[secret; 32]).expect("a key").public_key())
}

fn wrong(dossier: &Dossier) -> Vec<String> {
    let found = verify(dossier.connection(), &NoProgress).expect("verified").findings;
    found.into_iter().map(|finding| format!("{} {}", finding.code, finding.subject)).collect()
}

#[test]
fn what_is_written_is_signed_and_an_altered_signature_is_named() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    finding(dossier, "Sans signature");
    dossier.set_author(author("Claire", 1));
    finding(dossier, "Signé");
    let last = store::journal::last_seq(dossier.connection()).expect("a place");
    let signed = signed_entries(dossier.connection(), 1, last).expect("read");
    assert_eq!(signed, [SignedEntry { seq: last, key: key(1) }]);
    assert_eq!(wrong(dossier), Vec::<String>::new());
    for sql in [
        "UPDATE journal_signature SET signature = zeroblob(64)",
        "UPDATE journal_signature SET public_key = zeroblob(32)",
        "UPDATE journal_signature SET seq = seq - 1",
    ] {
        dossier.connection().tamper_with().execute_batch(&format!("SAVEPOINT tried; {sql}")).expect("written");
        assert!(wrong(dossier)[0].starts_with("signature "), "{sql}: {:?}", wrong(dossier));
        dossier.connection().tamper_with().execute_batch("ROLLBACK TO tried; RELEASE tried").expect("as it was");
    }
}

#[test]
fn a_signature_that_was_taken_away_is_named_though_none_is_left() {
    let mut bench = bench();
    let dossier = &mut bench.dossier;
    finding(dossier, "Sans signature");
    dossier.set_author(author("Claire", 1));
    let mut signed = Vec::new();
    for text in ["Un", "Deux", "Trois"] {
        finding(dossier, text);
        signed.push(store::journal::last_seq(dossier.connection()).expect("a place"));
    }
    // Somebody without a key writes last, and vouches for them.
    dossier.set_author(Author { signer: None, station: "autre".into(), ..author("Karim", 2) });
    finding(dossier, "Quatre");
    assert_eq!(wrong(dossier), Vec::<String>::new());
    let named = |seqs: &[i64]| seqs.iter().map(|seq| format!("unsigned {seq}")).collect::<Vec<_>>();
    for (sql, seqs) in [
        ("DELETE FROM journal_signature".to_owned(), &signed[..]),
        (format!("DELETE FROM journal_signature WHERE seq = {}", signed[0]), &signed[..1]),
        (format!("DELETE FROM journal_signature WHERE seq < {}", signed[2]), &signed[..2]),
    ] {
        dossier.connection().tamper_with().execute_batch(&format!("SAVEPOINT tried; {sql}")).expect("written");
        assert_eq!(wrong(dossier), named(seqs), "{sql}");
        let refused = store::journal::seal::require(dossier.connection(), &NoProgress);
        assert!(matches!(refused, Err(Error::Altered(_))), "{sql}: {refused:?}");
        dossier.connection().tamper_with().execute_batch("ROLLBACK TO tried; RELEASE tried").expect("as it was");
    }
}

#[test]
fn a_merge_keeps_who_wrote_what_through_a_third_too_and_vouches_for_it() {
    let mut bench = bench();
    let id = finding(&mut bench.dossier, "Visa absent").id;
    let copy = |name: &str, secret: u8| {
        let path = bench.dossier.path().with_file_name(format!("{name}.probant"));
        bench.dossier.save_copy(&path).expect("copied");
        crate::open(&path, author(name, secret)).expect("opened")
    };
    let (mut claire, mut karim, mut lea) = (copy("Claire", 1), copy("Karim", 2), copy("Léa", 3));
    register::edit::<Finding>(&mut lea, &id, json!({ "risk": "Recours" })).expect("edited");
    let path = lea.path().to_path_buf();
    merge(&mut karim, &path, Language::French, &|_| None).expect("merged");
    register::edit::<Finding>(&mut karim, &id, json!({ "evidence": "Registre" })).expect("edited");
    let path = karim.path().to_path_buf();
    let seq = merge(&mut claire, &path, Language::French, &|_| None).expect("merged").entry.expect("an entry").seq;
    let written = contributions(claire.connection(), seq).expect("read");
    let reported: Vec<_> = written.iter().map(|one| (one.author.as_str(), one.key.clone(), one.sound)).collect();
    assert_eq!(reported, [("Léa", Some(key(3)), true), ("Karim", Some(key(2)), true)]);
    assert!(matches!(&written[0].intent, Intent::Edit { fields, .. } if fields == &["risk"]));
    assert_eq!(wrong(&claire), Vec::<String>::new());
    // Taken in by who wrote it, nothing of it is noted as somebody else's.
    let path = claire.path().to_path_buf();
    if let Some(entry) = merge(&mut lea, &path, Language::French, &|_| None).expect("merged").entry {
        let written = contributions(lea.connection(), entry.seq).expect("read");
        assert!(written.iter().all(|one| one.author == "Karim"), "{written:?}");
    }
    for sql in [
        "UPDATE contribution SET author = 'Claire' WHERE author = 'Karim'",
        "UPDATE contribution SET signature = NULL, public_key = NULL",
        "DELETE FROM contribution WHERE author = 'Léa'",
        "UPDATE contribution SET merge_seq = merge_seq + 1",
    ] {
        claire.connection().tamper_with().execute_batch(&format!("SAVEPOINT tried; {sql}")).expect("written");
        assert!(wrong(&claire).contains(&format!("signature {seq}")), "{sql}: {:?}", wrong(&claire));
        claire.connection().tamper_with().execute_batch("ROLLBACK TO tried; RELEASE tried").expect("as it was");
    }
}
