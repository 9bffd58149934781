use std::path::{Path, PathBuf};

use language::Language;
use serde_json::json;
use store::journal::{Author, verify};
use store::progress::NoProgress;
use store::register::{self, attachment};
use store::sync::merge::merge;
use store::sync::team::{Member, Team, Waiting, identity};
use store::{Dossier, Error};
use tempfile::TempDir;

use crate::finding::Finding;
use crate::testing::{bench, finding, rows};

/// The files in the folder of a workstation, in order; a copy that a synchroniser made of one is none of them.
fn published(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|f| f.path()).collect();
    files.retain(|file| !file.to_string_lossy().contains('('));
    files.sort();
    files
}

/// People who share a folder, each with a dossier that was one with the others'.
struct Office {
    folder: TempDir,
    people: Vec<Dossier>,
}

impl Office {
    fn of(people: usize) -> Self {
        let bench = bench();
        let copy = |n: usize| {
            let path = bench.dossier.path().with_file_name(format!("dossier {n}.probant"));
            bench.dossier.save_copy(&path).expect("copied");
            let author = Author {
                name: format!("Personne {n}"),
                function: String::new(),
                station: format!("poste-{n}"),
                signer: None,
            };
            crate::open(&path, author).expect("opened")
        };
        let people = (0..people).map(copy).collect();
        std::fs::create_dir(bench.dossier.path().with_file_name("partage")).expect("a folder");
        Self { folder: bench._folder, people }
    }

    /// The folder as `n` sees it.
    fn team(&self, n: usize) -> Team {
        Team { shared: self.folder.path().join("partage"), kept: self.folder.path().join(format!("gardé {n}")) }
    }

    fn publish(&self, n: usize) -> bool {
        self.team(n).publish(self.people[n].path(), &format!("poste-{n}"), &crate::CATALOGUE).expect("published")
    }

    fn take_in(&mut self, n: usize) -> usize {
        let team = self.team(n);
        team.take_in(&mut self.people[n], Language::French, &|_| None).expect("taken").len()
    }

    fn members(&self, n: usize) -> Vec<Member> {
        let station = format!("poste-{n}");
        self.team(n).members(self.people[n].connection(), &station, Language::French).expect("members")
    }

    /// The files that `n` published, in order.
    fn files(&self, n: usize) -> Vec<PathBuf> {
        let place = self.team(n).place(self.people[n].connection()).expect("a place").join(format!("poste-{n}"));
        published(&place)
    }

    fn agree(&self) {
        let first = rows(&self.people[0]);
        for person in &self.people {
            assert_eq!(rows(person), first);
            assert_eq!(verify(person.connection(), &NoProgress).expect("verified").findings, []);
        }
    }
}

#[test]
fn what_each_writes_reaches_the_others_with_its_files() {
    let mut office = Office::of(2);
    assert!(office.publish(0) && office.publish(1));
    assert!(!office.publish(0), "nothing new");
    assert_eq!(office.take_in(0), 0);
    let found = finding(&mut office.people[0], "Visa « absent »");
    attachment::attach_bytes(&mut office.people[0], "finding", &found.id, "preuve.txt", b"du texte").expect("attached");
    assert!(office.publish(0));
    assert_eq!(office.files(0).len(), 2, "the copy, then the entries alone");
    let members = office.members(1);
    assert_eq!(members.len(), 1);
    let karim = &members[0];
    assert_eq!((karim.author.as_str(), karim.to_take, karim.to_give), ("Personne 0", 2, 0));
    assert_eq!((karim.conflicts, karim.waiting), (0, Waiting::Nothing));
    assert_eq!(office.take_in(1), 1);
    office.agree();
    assert_eq!(office.members(1)[0].to_take, 0);
    // Who has not published since is behind, and is told so.
    assert_eq!(office.members(0)[0].to_give, 2);
    office.publish(1);
    assert_eq!(office.members(0)[0].to_give, 0);
    assert_eq!(office.take_in(0), 0, "what came from here is no news");
}

#[test]
fn what_comes_late_twice_out_of_order_or_cut_short_waits_and_is_not_lost() {
    let mut office = Office::of(2);
    office.publish(0);
    office.publish(1);
    for n in 0..4 {
        finding(&mut office.people[0], &format!("Constat {n}"));
        office.publish(0);
    }
    let files = office.files(0);
    let parts: Vec<&PathBuf> = files.iter().filter(|f| f.extension().is_some_and(|e| e == "part")).collect();
    assert_eq!(parts.len(), 4);
    let whole: Vec<Vec<u8>> = parts.iter().map(|part| std::fs::read(part).expect("read")).collect();
    // The second has not come, the third is half there, the fourth came twice under another name.
    std::fs::remove_file(parts[1]).expect("removed");
    std::fs::write(parts[2], &whole[2][..whole[2].len() / 2]).expect("cut");
    std::fs::write(parts[3].with_file_name("conflit (1).part"), &whole[3]).expect("written");
    assert_eq!(office.take_in(1), 1);
    let member = office.members(1).remove(0);
    assert_eq!((member.waiting, member.to_take), (Waiting::Files, 0));
    let count = |office: &Office| -> i64 {
        let conn = office.people[1].connection();
        conn.query_row("SELECT count(*) FROM finding", [], |row| row.get(0)).expect("counted")
    };
    assert_eq!(count(&office), 1);
    // Any one bit that is not as it was written is no entry.
    for place in (0..whole[1].len()).step_by(whole[1].len() / 40) {
        let mut wrong = whole[1].clone();
        wrong[place] ^= 0x10;
        std::fs::write(parts[1], &wrong).expect("written");
        office.take_in(1);
        assert!(count(&office) <= 2);
    }
    std::fs::write(parts[1], &whole[1]).expect("written");
    std::fs::write(parts[2], &whole[2]).expect("written");
    office.take_in(1);
    assert_eq!(office.members(1)[0].waiting, Waiting::Nothing);
    office.agree();
}

#[test]
fn a_field_written_by_both_waits_for_a_person_and_the_rest_comes_when_it_is_settled() {
    let mut office = Office::of(2);
    let found = finding(&mut office.people[0], "Visa absent");
    office.publish(0);
    office.take_in(1);
    for (n, risk) in ["Recours", "Indemnisation"].into_iter().enumerate() {
        register::edit::<Finding>(&mut office.people[n], &found.id, json!({ "risk": risk })).expect("edited");
        office.publish(n);
    }
    assert_eq!(office.take_in(0), 0);
    let member = office.members(0).remove(0);
    assert_eq!((member.conflicts, member.to_take), (1, 0));
    merge(&mut office.people[0], &member.path, Language::French, &|_| Some(false)).expect("settled");
    office.publish(0);
    assert_eq!(office.take_in(1), 1);
    office.agree();
}

#[test]
fn a_dossier_brought_back_from_a_backup_goes_on_for_the_others_too() {
    let mut office = Office::of(2);
    office.publish(0);
    let backup = office.folder.path().join("avant.probant");
    office.people[0].save_copy(&backup).expect("copied");
    finding(&mut office.people[0], "Oublié depuis");
    office.publish(0);
    assert_eq!(office.take_in(1), 1);
    // Restored: the same number of entries, but others.
    let author = office.people[0].author().clone();
    office.people[0] = crate::open(&backup, author).expect("opened");
    finding(&mut office.people[0], "Écrit après");
    office.publish(0);
    office.take_in(1);
    let seen: Vec<String> = office.people[1]
        .connection()
        .prepare("SELECT observation FROM finding ORDER BY 1")
        .and_then(|mut s| s.query_map([], |row| row.get(0))?.collect())
        .expect("findings");
    assert_eq!(seen, ["Oublié depuis", "Écrit après"]);
    office.publish(1);
    office.take_in(0);
    office.agree();
}

#[test]
fn many_files_become_one_copy_and_what_others_keep_can_be_lost() {
    let mut office = Office::of(2);
    office.publish(0);
    for n in 0..66 {
        finding(&mut office.people[0], &format!("Constat {n}"));
        office.publish(0);
    }
    assert!(office.files(0).len() < 10, "{:?}", office.files(0));
    assert_eq!(office.take_in(1), 1);
    std::fs::remove_dir_all(office.folder.path().join("gardé 1")).expect("removed");
    assert_eq!(office.members(1)[0].to_take, 0);
    office.agree();
}

#[test]
fn a_shared_folder_that_is_not_there_and_another_dossier_in_it_are_told() {
    let office = Office::of(1);
    let gone = Team { shared: office.folder.path().join("débranché"), kept: office.folder.path().join("gardé") };
    assert!(matches!(
        gone.publish(office.people[0].path(), "poste-0", &crate::CATALOGUE),
        Err(Error::NoSharedFolder(_))
    ));
    assert!(matches!(
        gone.members(office.people[0].connection(), "poste-0", Language::French),
        Err(Error::NoSharedFolder(_))
    ));
    let other = Office::of(1);
    let both = Team { shared: office.folder.path().join("partage"), kept: office.folder.path().join("gardé") };
    both.publish(other.people[0].path(), "poste-9", &crate::CATALOGUE).expect("published");
    office.publish(0);
    assert_eq!(office.members(0), [], "another dossier has another folder");
    // A folder of ours with the copy of another dossier in it.
    let place = both.place(office.people[0].connection()).expect("a place").join("poste-9");
    std::fs::create_dir(&place).expect("a folder");
    let theirs = both.place(other.people[0].connection()).expect("a place").join("poste-9");
    for file in published(&theirs) {
        std::fs::copy(&file, place.join(file.file_name().expect("a name"))).expect("copied");
    }
    assert_eq!(office.members(0)[0].waiting, Waiting::Unrelated);
}

#[test]
fn what_a_protected_dossier_publishes_is_under_its_password() {
    let office = Office::of(1);
    let author = office.people[0].author().clone();
    let Office { folder, people } = office;
    let paths: Vec<PathBuf> = people.iter().map(|person| person.path().to_path_buf()).collect();
    people.into_iter().for_each(|person| person.close().expect("closed"));
    crate::set_password(&paths[0], &author, Some("un mot de passe d’équipe")).expect("protected");
    let second = paths[0].with_file_name("dossier 1.probant");
    std::fs::copy(&paths[0], &second).expect("copied");
    let other = Author { name: "Personne 1".into(), station: "poste-1".into(), ..author.clone() };
    let people = vec![crate::open(&paths[0], author).expect("opened"), crate::open(&second, other).expect("opened")];
    let mut office = Office { folder, people };
    office.publish(0);
    finding(&mut office.people[0], "Signature anticipée");
    office.publish(0);
    let files = office.files(0);
    assert_eq!(files.len(), 2);
    let shows = |path: &PathBuf, words: &str| {
        std::fs::read(path).expect("read").windows(words.len()).any(|window| window == words.as_bytes())
    };
    assert!(files.iter().all(|file| !shows(file, "SQLite format") && !shows(file, "Signature anticip")));
    assert_eq!(office.take_in(1), 1);
    let kept = office.members(1).remove(0).path;
    assert!(!shows(&kept, "SQLite format"), "nor in the copy that is kept");
    office.agree();
}

#[test]
fn files_of_a_newer_program_wait_for_ours_to_be_newer() {
    let mut office = Office::of(2);
    office.publish(0);
    office.take_in(1);
    finding(&mut office.people[0], "Écrit plus tard");
    office.publish(0);
    let part = office.files(0).into_iter().find(|file| file.extension().is_some_and(|e| e == "part")).expect("a part");
    let set = |version: i64| {
        let conn = rusqlite::Connection::open(&part).expect("opened");
        conn.pragma_update(None, "user_version", version).expect("written");
    };
    set(9_000);
    assert_eq!(office.take_in(1), 0);
    assert_eq!(office.members(1)[0].waiting, Waiting::Program);
    set(crate::CATALOGUE.version());
    assert_eq!(office.take_in(1), 1);
    office.agree();
}

/// Two workstations made from one image write under one name: the second to come notices, before it writes or removes
/// anything there.
#[test]
fn a_workstation_that_has_the_identity_of_another_is_noticed_before_it_writes() {
    for noted in [true, false] {
        let mut office = Office::of(2);
        office.publish(0);
        let folder = office.folder.path();
        if noted {
            // The image was made of a workstation that had published already.
            let name = identity(office.people[0].connection()).expect("an identity");
            let kept = [0, 1].map(|n| folder.join(format!("gardé {n}")).join(&name));
            std::fs::create_dir_all(&kept[1]).expect("made");
            std::fs::copy(kept[0].join("poste-0.written"), kept[1].join("poste-0.written")).expect("copied");
        }
        finding(&mut office.people[0], "Écrit sur le premier poste");
        office.publish(0);
        let files = office.files(0);
        finding(&mut office.people[1], "Écrit sur le second");
        let path = office.people[1].path().to_path_buf();
        assert!(
            matches!(office.team(1).publish(&path, "poste-0", &crate::CATALOGUE), Err(Error::SharedIdentity)),
            "noted: {noted}"
        );
        assert_eq!(office.files(0), files, "nothing was written or taken away");
        // A copy that a synchroniser made of a file is none of another workstation's.
        let last = files.last().expect("a file");
        let stem = last.file_stem().expect("a name").to_string_lossy();
        let extension = last.extension().expect("one").to_string_lossy();
        std::fs::copy(last, last.with_file_name(format!("{stem} (1).{extension}"))).expect("copied");
        assert_eq!(office.files(0), files);
        let first = office.people[0].path().to_path_buf();
        assert!(!office.team(0).publish(&first, "poste-0", &crate::CATALOGUE).expect("not taken for another's"));
        // Under an identity of its own it is one of the team.
        assert!(office.publish(1));
        assert_eq!(office.members(0).iter().map(|m| m.to_take).sum::<u32>(), 1);
        assert!(!office.publish(0), "the first goes on under its own");
    }
}
