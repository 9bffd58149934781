//! The history of packs: each that was saved, with its hash and the state it came from.

use store::journal::Saved;
use store::{Dossier, ReadOnly, Result, record};

use crate::QualityIntent;

store::record! {
    /// A pack that was saved to a file.
    pub struct IssuedPack in "issued_pack" {
        /// When.
        issued_at: Option<chrono::DateTime<chrono::Utc>> => Instant,
        /// By whom: name and function.
        issued_by: String => Person,
        /// Name of the file, without its folder.
        file_name: String => Text,
        /// The title on its cover.
        title: String => Text,
        /// `only`, `full` or `redacted`.
        edition: String => Choice(&["only", "full", "redacted"]),
        /// The day it is dated.
        dated: Option<chrono::NaiveDate> => Day,
        /// `fr` or `en`.
        language: String => Text,
        /// How many pages it has.
        pages: i64 => Number,
        /// In bytes.
        size: i64 => Number,
        /// SHA-256 of the file, in hexadecimal.
        sha256: String => Text,
        /// The journal hash it comes from.
        state: String => Text,
    } MACHINE [language, sha256, state]
}

/// Keeps in the journal that a pack was saved. Who and when are those of the entry.
///
/// # Errors
/// As [`Dossier::transact`].
pub fn issue(dossier: &mut Dossier, pack: IssuedPack) -> Result<Saved<IssuedPack>> {
    let issued_by = dossier.author().signature();
    let intent = QualityIntent::IssuePack { name: pack.file_name.clone(), sha256: pack.sha256.clone() };
    dossier.transact(intent, |change| {
        let issued = IssuedPack { id: change.new_id(), issued_at: Some(change.at()), issued_by, ..pack };
        change.insert(&issued)?;
        Ok(issued)
    })
}

/// The packs that were saved, the newest first.
///
/// # Errors
/// Those of the database.
pub fn issued_packs(conn: &ReadOnly) -> Result<Vec<IssuedPack>> {
    record::find(conn, "t.archived_at IS NULL ORDER BY t.issued_at DESC, t.id DESC", [])
}

#[cfg(test)]
mod tests {
    use store::journal::{head, state};

    use super::*;
    use crate::testing::bench;

    #[test]
    fn a_saved_pack_is_kept_in_the_journal_and_leaves_the_state_of_the_records_as_it_was() {
        let mut bench = bench();
        let before = state(bench.dossier.connection()).expect("a state").expect("an entry");
        let pack = IssuedPack {
            file_name: "pack.pdf".into(),
            sha256: "ab".into(),
            dated: Some(crate::DEMONSTRATION_DAY),
            ..IssuedPack::default()
        };
        let issued = issue(&mut bench.dossier, pack).expect("issued").value;
        assert_eq!(issued_packs(bench.dossier.connection()).expect("packs"), [issued]);
        let after = state(bench.dossier.connection()).expect("a state").expect("an entry");
        assert_eq!(before.hash, after.hash);
        assert_ne!(head(bench.dossier.connection()).expect("a head").expect("an entry").hash, after.hash);
        assert_eq!(bench.dossier.undo().expect_err("nothing to undo").code(), "nothing-to-undo");
    }
}
