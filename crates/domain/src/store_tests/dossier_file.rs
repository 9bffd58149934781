use crate::{CATALOGUE, reader_as_is};

#[test]
fn a_file_whose_program_was_killed_before_it_opened_it_is_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("d.probant");
    store::make_empty(&path, &CATALOGUE).expect("made");
    let reader = reader_as_is(&path).expect("a reader");
    let report = store::journal::verify(&reader, &store::progress::NoProgress).expect("verified");
    assert_eq!(report.findings, []);
}
