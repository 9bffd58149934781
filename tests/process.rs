//! The binary under test, and a home of its own that goes with the test.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of the repository.
///
/// # Panics
/// When the tests are not in their repository.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests are in a folder").to_path_buf()
}

/// The binary: the one named by `PROBANT`, else the development build.
#[must_use]
pub fn binary() -> PathBuf {
    std::env::var_os("PROBANT").map_or_else(|| repository().join("target/debug/probant"), PathBuf::from)
}

/// An identity that no other test has.
fn uuid() -> String {
    format!("poste-{:016x}", fastrand::u64(..))
}

/// A home folder for one test: settings, documents and caches stay in it.
pub struct Home {
    folder: tempfile::TempDir,
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

impl Home {
    /// An empty home.
    ///
    /// # Panics
    /// When no temporary folder can be made.
    #[must_use]
    pub fn new() -> Self {
        let home = Self::nameless();
        let settings = home.path("config/probant");
        std::fs::create_dir_all(&settings).expect("a folder");
        let author =
            serde_json::json!({ "name": "Claire Vidal", "function": "Responsable qualité", "station": uuid() });
        let workstation = serde_json::json!({ "author": author });
        std::fs::write(settings.join("workstation.json"), workstation.to_string()).expect("settings");
        home
    }

    /// A home as on the first day: nobody is named in it.
    ///
    /// # Panics
    /// When no temporary folder can be made.
    #[must_use]
    pub fn nameless() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A path in it.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Points a command at this home.
    pub fn point(&self, command: &mut Command) {
        let folder = self.folder.path();
        command.env("HOME", folder).env("LANG", "C.UTF-8").env("TZ", "Europe/Paris");
        for name in ["CONFIG", "DATA", "CACHE", "STATE"] {
            command.env(format!("XDG_{name}_HOME"), folder.join(name.to_lowercase()));
        }
        command.env("XDG_RUNTIME_DIR", folder);
    }

    /// Writes the demonstration dossier into it, with `scale` synthetic records per register.
    ///
    /// # Panics
    /// When the command fails.
    #[must_use]
    pub fn demonstration(&self, scale: u32) -> PathBuf {
        let file = self.path("demo.probant");
        let day = "2026-11-22";
        let path = file.to_str().expect("a path");
        let made = probant(self, &["demo", path, "--scale", &scale.to_string(), "--date", day]);
        assert!(made.status.success(), "{made:?}");
        file
    }
}

/// Runs a command that writes to a dossier whose window has just been closed: it waits until the file is free, ten seconds
/// at most.
///
/// # Panics
/// As [`probant`].
#[must_use]
pub fn probant_once_free(home: &Home, args: &[&str]) -> Output {
    let mut output = probant(home, args);
    for _ in 0..100 {
        if !String::from_utf8_lossy(&output.stderr).contains("déjà ouvert") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        output = probant(home, args);
    }
    output
}

/// Runs a command of the binary to its end.
///
/// # Panics
/// When the binary cannot be started.
#[must_use]
pub fn probant(home: &Home, args: &[&str]) -> Output {
    let mut command = Command::new(binary());
    command.args(args);
    home.point(&mut command);
    command.output().expect("the binary is built")
}
