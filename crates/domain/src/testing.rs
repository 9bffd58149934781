//! A dossier for tests: real SQLite, in a folder that goes with it.

use serde_json::json;
use store::journal::Author;
use store::{Dossier, register};

use crate::finding::Finding;
use crate::organisation::Organisation;
use crate::{Founding, found};

pub(crate) struct Bench {
    /// Kept for as long as the dossier is.
    pub _folder: tempfile::TempDir,
    pub dossier: Dossier,
}

pub(crate) fn author() -> Author {
    Author {
        name: "Claire Vidal".into(),
        function: "Responsable qualité".into(),
        station: "poste-1".into(),
        signer: None,
    }
}

/// A founded dossier without records.
pub(crate) fn bench() -> Bench {
    let folder = tempfile::tempdir().expect("a folder");
    let mut dossier = crate::create(&folder.path().join("essai.probant"), author()).expect("a dossier");
    let organisation =
        Organisation { name: "Ville d’essai".into(), scope: "Les marchés".into(), ..Organisation::default() };
    found(&mut dossier, Founding { organisation }).expect("founded");
    Bench { _folder: folder, dossier }
}

/// A finding with this observation.
pub(crate) fn finding(dossier: &mut Dossier, observation: &str) -> Finding {
    let values = json!({ "grade_id": "grade-minor", "observation": observation });
    register::create::<Finding>(dossier, values).expect("a finding").value
}

/// Every row of every journaled table, as text.
pub(crate) fn rows(dossier: &Dossier) -> Vec<String> {
    dossier.connection().every_row()
}
