//! The command line, as scripts and IT departments use it.

use std::process::Output;

use journeys::{Home, binary, probant};

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ended by itself")
}

fn message(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).replace(['\u{202f}', '\u{a0}'], " ")
}

/// The text of a PDF, as pdftotext reads it.
fn pdf_text(path: &std::path::Path) -> String {
    let text =
        std::process::Command::new("pdftotext").arg("-layout").arg(path).arg("-").output().expect("poppler-utils");
    String::from_utf8_lossy(&text.stdout).replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn the_same_demonstration_gives_the_same_pack_to_the_byte() {
    let (one, two) = (Home::new(), Home::new());
    let packs = [&one, &two].map(|home| {
        let file = home.demonstration(3);
        let out = home.path("pack.pdf");
        let args =
            ["pack", file.to_str().expect("a path"), "--out", out.to_str().expect("a path"), "--date", "2026-11-22"];
        assert_eq!(code(&probant(home, &args)), 0);
        std::fs::read(out).expect("a pack")
    });
    assert!(packs[0] == packs[1], "two packs of one state differ");
}

#[test]
fn the_pack_is_a_sound_file_that_says_what_the_dossier_holds() {
    let home = Home::new();
    let file = home.demonstration(0);
    let out = home.path("pack.pdf");
    let args = ["pack", file.to_str().expect("a path"), "--out", out.to_str().expect("a path"), "--date", "2026-11-22"];
    let made = probant(&home, &args);
    assert_eq!(code(&made), 0, "{}", message(&made));
    let checked = std::process::Command::new("qpdf").arg("--check").arg(&out).output().expect("qpdf");
    assert!(checked.status.success(), "{checked:?}");
    let text = pdf_text(&out);
    for expected in [
        "Dossier de préparation à l’audit de renouvellement",
        "Sommaire",
        "Seuil du domaine, en € HT",
        "150 000 € HT",
        "PR-ACH-09",
        "Non-conformité majeure (2)",
        "S2-2026-08",
        "Intégrité du dossier",
        "page 2 / ",
        "Fiche de contrôle avant signature.png",
    ] {
        assert!(text.contains(expected), "« {expected} » is not in:\n{text}");
    }
    let english = [&args[..4], &["--lang", "en", "--date", "2026-11-22"]].concat();
    assert_eq!(code(&probant(&home, &english)), 0);
    assert!(pdf_text(&out).contains("Integrity of the file"));
}

#[test]
fn every_register_leaves_in_every_format() {
    let home = Home::new();
    let file = home.demonstration(0);
    for register in ["finding", "procedure", "process", "clause"] {
        for format in ["json", "csv", "xlsx"] {
            let out = home.path(&format!("{register}.{format}"));
            let args = ["export", file.to_str().expect("a path"), "--register", register, "--format", format, "--out"];
            let made = probant(&home, &[&args[..], &[out.to_str().expect("a path")]].concat());
            assert_eq!(code(&made), 0, "{}", message(&made));
            assert!(std::fs::metadata(&out).expect("a file").len() > 200);
        }
    }
    let json: serde_json::Value =
        serde_json::from_slice(&std::fs::read(home.path("finding.json")).expect("a file")).expect("JSON");
    assert_eq!(json["records"].as_array().map(Vec::len), Some(14));
    let csv = std::fs::read_to_string(home.path("procedure.csv")).expect("a file");
    assert!(csv.starts_with("\u{feff}Code;Titre;Type;"), "{csv}");
    assert!(csv.contains("PR-ACH-03;Analyse des offres;Procédure;P5;"));
}

#[test]
fn a_dossier_altered_from_outside_fails_its_verification() {
    let home = Home::new();
    let file = home.demonstration(0);
    home.call(&["verify", "demo.probant"]).stderr("Tout concorde : 2 écritures, 545 fiches, 2 pièces jointes.").run();
    let bytes = std::fs::read(&file).expect("a file");
    let needle = "neuf jours après".as_bytes();
    let mut altered = bytes.clone();
    let places: Vec<usize> = (0..bytes.len() - needle.len()).filter(|i| bytes[*i..].starts_with(needle)).collect();
    assert!(!places.is_empty());
    altered[places[0]..places[0] + 4].copy_from_slice(b"onze");
    std::fs::write(&file, altered).expect("written");
    home.call(&["verify", "demo.probant"])
        .status(1)
        .stderr(
            "L’écriture 2 du journal a été altérée.\nUne fiche n’est pas ce que dit le journal : constat \
         S2-2026-08.\nQue faire : n’écrivez plus dans ce fichier, gardez-le de côté, et regardez la dernière \
         sauvegarde dans les réglages ; si elle concorde, repartez d’elle.",
        )
        .run();
    let bad = home
        .call(&["verify", "demo.probant", "--json"])
        .status(1)
        .stdout("{[…]}")
        .stderr(
            "L’écriture 2 du journal a été altérée.\nUne fiche n’est pas ce que dit le journal : constat \
         S2-2026-08.\nQue faire : n’écrivez plus dans ce fichier, gardez-le de côté, et regardez la dernière \
         sauvegarde dans les réglages ; si elle concorde, repartez d’elle.",
        )
        .run();
    let report: serde_json::Value = serde_json::from_slice(&bad.stdout).expect("JSON");
    assert!(report["findings"].as_array().is_some_and(|f| !f.is_empty()));
}

#[test]
fn wrong_calls_get_a_sentence_and_leave_nothing() {
    let home = Home::new();
    let _ = home.demonstration(0);
    std::fs::write(home.path("photo.probant"), b"\x89PNG not a dossier").expect("written");
    let refused = |args: &[&str], sentence: &str| {
        home.call(args).status(2).stderr(sentence).run();
    };
    refused(
        &["verify", "absent.probant"],
        "Le fichier « absent.probant » est introuvable. Il a peut-être été déplacé ou renommé : \
         retrouvez-le par « Ouvrir un dossier ».",
    );
    refused(
        &["verify", "photo.probant"],
        "« photo.probant » n’est pas un dossier Probant. Rien n’y a été changé. Choisissez un \
         fichier .probant.",
    );
    refused(
        &["demo", "demo.probant"],
        "Un fichier « demo.probant » existe déjà à cet endroit. Choisissez un autre nom : rien \
         n’a été remplacé.",
    );
    refused(
        &["export", "demo.probant", "--register", "nothing", "--format", "csv", "--out", "out.csv"],
        "Élément inconnu : nothing.",
    );
    refused(
        &["pack", "demo.probant", "--out", "/nowhere/at/all.pdf"],
        "Le fichier « at » est introuvable. Il a peut-être été déplacé ou renommé : retrouvez-le \
         par « Ouvrir un dossier ».",
    );
    refused(
        &["pack", "demo.probant", "--out", "out.pdf", "--from", "2026-02-01", "--to", "2026-01-01"],
        "Des valeurs sont à corriger. --to — Antérieure à la date de début.",
    );
    refused(&["pack", "demo.probant"], "Appel incomplet ou incompris : --out <OUT>. Voir probant help.");
    let mut left: Vec<_> = std::fs::read_dir(home.path("")).expect("a home").flatten().map(|e| e.file_name()).collect();
    left.sort();
    assert_eq!(left, ["config", "demo.probant", "photo.probant"]);
}

#[test]
fn a_pack_is_verified_alone_and_against_its_dossier() {
    let home = Home::new();
    let _ = home.demonstration(0);
    let made = ["pack", "demo.probant", "--out", "remis.pdf", "--date", "2026-11-22"];
    home.call(&made).stderr("Dossier d’audit écrit : remis.pdf (44 pages)").run();
    home.call(&["verify", "--pack", "remis.pdf"])
        .stderr(
            "Fichier intact depuis qu’il a été fait : état f1416e00121c, du 22/11/2026, 2 pièces \
         jointes. Ce qu’il montre n’est comparé au journal qu’avec le dossier à côté.",
        )
        .run();
    home.call(&["verify", "demo.probant", "--pack", "remis.pdf"])
        .stderr("Dossier d’audit intact : état f1416e00121c, du 22/11/2026, 2 pièces jointes.")
        .run();
    let out = home.path("remis.pdf");
    let listed = std::process::Command::new("pdfdetach").arg("-list").arg(&out).output().expect("poppler-utils");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    for name in ["probant.json", "Constats.json", "Constats.xlsx", "Procédures.xlsx"] {
        assert!(listed.contains(name), "{listed}");
    }
    let mut bytes = std::fs::read(&out).expect("a pack");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&out, bytes).expect("written");
    home.call(&["verify", "--pack", "remis.pdf"])
        .status(1)
        .stderr(
            "Ce fichier n’est plus tel qu’il a été fait.\nQue faire : ne remettez pas ce fichier ; \
         refaites-le depuis le dossier, et demandez d’où vient celui-ci.",
        )
        .run();
    home.call(&["verify", "--pack", "demo.probant"])
        .status(2)
        .stderr(
            "« demo.probant » n’est pas un dossier d’audit fait par Probant, ou il a perdu ce qui le \
         dit.",
        )
        .run();
    home.call(&["verify", "--pack", "/nulle/part.pdf"])
        .status(2)
        .stderr(
            "Le fichier « part.pdf » est introuvable. Il a peut-être été déplacé ou renommé : \
         retrouvez-le par « Ouvrir un dossier ».",
        )
        .run();
}

#[test]
fn help_and_wrong_calls_speak_the_language_of_the_workstation() {
    let home = Home::new();
    for args in [&["help"][..], &["--help"], &["help", "pack"], &["verify", "--help"]] {
        let output = probant(&home, args);
        let message = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(message.contains("Afficher cette aide") && message.contains("Usage"), "{message}");
        for english in ["Print", "Options:", "Commands:", "possible values", "The "] {
            assert!(!message.contains(english), "{english} in {message}");
        }
    }
    for (args, what) in [
        (&["verify"][..], "<FILE>"),
        (&["pack", "x.probant"], "--out"),
        (&["pack", "x.probant", "--out", "y.pdf", "--lang", "de"], "de"),
        (&["demo", "x.probant", "--scale", "beaucoup"], "beaucoup"),
        (&["export", "x.probant", "--colour"], "--colour"),
    ] {
        let output = probant(&home, args);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(message.starts_with("Appel incomplet ou incompris") && message.contains(what), "{args:?}: {message}");
    }
}

/// Settings that were copied to another machine, as with the image of a disk, get an identity and a key of its own before
/// anything is written under them.
#[test]
fn settings_copied_to_another_machine_get_an_identity_of_its_own() {
    let home = Home::new();
    let file = home.demonstration(0);
    let settings = home.path("config/probant");
    let run = |machine: &str| {
        let mut command = std::process::Command::new(binary());
        home.point(&mut command);
        command.env("PROBANT_MACHINE", machine).arg("readiness").arg(&file).args(["--date", "2026-11-22"]);
        assert!(command.output().expect("it runs").status.code().is_some());
        let text = std::fs::read_to_string(settings.join("workstation.json")).expect("settings");
        let kept: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let key = std::fs::read_to_string(settings.join("signing.key")).expect("a key");
        (kept["author"]["station"].as_str().expect("a station").to_owned(), key, kept["renewed"].as_bool())
    };
    std::fs::remove_file(settings.join("workstation.json")).expect("as on the first day");
    let first = run("machine-a");
    assert_eq!(run("machine-a"), first, "the same machine is the same workstation");
    let (station, key, renewed) = run("machine-b");
    assert!(station != first.0 && key != first.1 && renewed == Some(true));
    assert!(settings.join(format!("signing.key.{}", first.0)).exists(), "the other key stays for what it signed");
}
