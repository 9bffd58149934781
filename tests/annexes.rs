//! Files of all kinds as annexes: each goes in as it is, goes in as an image of itself, or is named with the reason why
//! not; the pack is made whatever they are, and stays what an archive takes.

use std::path::PathBuf;
use std::process::Command;

use journeys::{AnnexBench, broken_rules, line, message, probant};

/// A PDF of numbered objects, the first of which is the catalog.
fn written(objects: &[&str]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", index + 1).as_bytes());
    }
    let start = out.len();
    out.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for place in places {
        out.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let end = format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    out.extend_from_slice(end.as_bytes());
    out
}

/// A PDF of one page with these operators, resources and page entries.
fn page(operators: &str, resources: &str, entries: &str, more: &[&str]) -> Vec<u8> {
    let one =
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Resources<<{resources}>>/Contents 4 0 R{entries}>>");
    let content = format!("<</Length {}>>\nstream\n{operators}\nendstream", operators.len());
    let mut objects = vec!["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", &one, &content];
    objects.extend(more);
    written(&objects)
}

fn qpdf(args: &[&str]) {
    let done = Command::new("qpdf").args(args).output().expect("qpdf is installed");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// A file that qpdf makes from another one.
fn turn(bench: &mut AnnexBench, from: &str, args: &[&str], to: &str) {
    let (from, made) = (bench.path(from), bench.path(to));
    let all: Vec<&str> = std::iter::once(from.as_str()).chain(args.iter().copied()).chain([made.as_str()]).collect();
    qpdf(&all);
    bench.files.push(to.to_owned());
}

#[test]
fn pdf_files_of_every_kind_go_in_or_are_named_and_the_pack_conforms() {
    let mut bench = AnnexBench::demonstration();
    let (demo, plain) = (bench.file.to_str().expect("a path").to_owned(), bench.path("simple.pdf"));
    let args = ["pack", &demo, "--out", &plain, "--sections", "scope", "--no-annexes", "--date", "2026-11-22"];
    assert!(probant(&bench.home, &args).status.success());
    bench.files.push("simple.pdf".into());
    turn(&mut bench, "simple.pdf", &["--rotate=+90:1-z"], "tourne.pdf");
    turn(&mut bench, "simple.pdf", &["--linearize"], "lineaire.pdf");
    turn(&mut bench, "simple.pdf", &["--qdf", "--object-streams=disable"], "deplie.pdf");
    turn(&mut bench, "simple.pdf", &["--encrypt", "secret", "maitre", "256", "--"], "chiffre.pdf");
    turn(&mut bench, "simple.pdf", &["--encrypt", "", "maitre", "256", "--"], "protege.pdf");
    let pages = vec!["1"; 300].join(",");
    turn(&mut bench, "simple.pdf", &["--pages", ".", &pages, "--"], "long.pdf");
    let whole = std::fs::read(bench.home.path("simple.pdf")).expect("a file");
    bench.add("tronque.pdf", &whole[..whole.len() * 2 / 3]);
    bench.add("vide.pdf", &written(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"]));
    bench.add("faux.pdf", b"%PDF-1.7\nceci n'est pas un PDF");
    bench.add("recadre.pdf", &page("0 0 1 rg 0 0 300 400 re f", "", "/CropBox[50 50 250 150]", &[]));
    let helvetica = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    bench.add("police.pdf", &page("BT /F1 24 Tf 40 200 Td (Bonjour) Tj ET", helvetica, "", &[]));
    bench.add("imprimeur.pdf", &page("1 0 0 0 k 10 10 100 100 re f", "", "", &[]));
    let field = "<</Type/Annot/Subtype/Widget/FT/Tx/T(nom)/V(Jean)/Rect[20 20 200 60]/F 4/AP<</N 6 0 R>>>>";
    let seen = "<</Type/XObject/Subtype/Form/BBox[0 0 180 40]/Length 31>>\nstream\n0.9 g 0 0 180 40 re f 0 0 5 5 re\nendstream";
    bench.add("formulaire.pdf", &page("0 g 10 300 50 50 re f", "", "/Annots[5 0 R]", &[field, seen]));
    let script = "<</S/JavaScript/JS(app.alert\\('x'\\))>>";
    bench.add("script.pdf", &page("0 g 10 10 50 50 re f", "", "/AA<</O 5 0 R>>", &[script]));
    let (out, text) = bench.pack();

    for (name, state) in [
        ("simple.pdf", "4 pages"),
        ("tourne.pdf", "4 pages"),
        ("lineaire.pdf", "4 pages"),
        ("deplie.pdf", "4 pages"),
        ("chiffre.pdf", "protégé par un mot de passe"),
        ("protege.pdf", "4 pages"),
        ("long.pdf", "300 pages"),
        ("vide.pdf", "Non reproduit"),
        ("faux.pdf", "illisible"),
        ("recadre.pdf", "1 page"),
        ("police.pdf", "police non incorporée"),
        ("imprimeur.pdf", "couleurs d’imprimerie"),
        ("formulaire.pdf", "champs ou commentaires"),
        ("script.pdf", "1 page"),
    ] {
        assert!(line(&text, name).contains(state), "{name}: {}", line(&text, name));
    }
    // A file cut short has lost its index: what can be found of it is shown, or it is named.
    let cut = line(&text, "tronque.pdf");
    assert!(cut.contains("page") || cut.contains("Non reproduit"), "{cut}");
    // What goes in as it is can be searched; each page stands on its own sheet, its number stamped.
    assert!(text.matches("Empreinte du journal").count() > 5, "the text of an annex is text");
    assert!(text.contains("Annexe 3 · 2/4") && text.contains("Annexe 4 · 3/4"), "stamped");
    assert!(text.contains("page A-2 / A-"), "numbered on their own");
    assert_eq!(broken_rules(std::slice::from_ref(&out)), Vec::<String>::new());
    let names = Command::new("pdfdetach").arg("-list").arg(&out).output().expect("poppler-utils");
    let names = String::from_utf8_lossy(&names.stdout).into_owned();
    for name in &bench.files {
        assert!(names.contains(name.as_str()), "the original of {name} is attached: {names}");
    }
}

#[test]
fn a_redacted_pack_and_the_full_one_name_each_other_and_the_redacted_one_hides_everywhere() {
    let bench = AnnexBench::demonstration();
    let file = bench.file.to_str().expect("a path").to_owned();
    let make = |edition: &str| {
        let out = bench.path(&format!("{edition}.pdf"));
        let args = [
            "pack",
            &file,
            "--out",
            &out,
            "--edition",
            edition,
            "--redact",
            "people,finding.evidence",
            "--redact-words",
            "habilitation",
            "--date",
            "2026-11-22",
        ];
        let made = probant(&bench.home, &args);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let checked = probant(&bench.home, &["verify", "--pack", &out, "--json"]);
        let report: serde_json::Value = serde_json::from_slice(&checked.stdout).expect("JSON");
        (PathBuf::from(out), report["manifest"].clone())
    };
    let ((full, whole), (redacted, hidden)) = (make("full"), make("redacted"));
    assert_eq!((&whole["twin"], &hidden["twin"]), (&hidden["identity"], &whole["identity"]));
    for (file, other) in [(&full, &hidden), (&redacted, &whole)] {
        let pages = message(file).replace(' ', "");
        assert!(pages.contains(other["identity"].as_str().expect("an identity")));
    }
    // Everything in the file, unpacked: pages, attached data, metadata.
    let plain = bench.path("clair.pdf");
    qpdf(&["--qdf", "--object-streams=disable", redacted.to_str().expect("a path"), &plain]);
    let folder = bench.home.path("joints");
    std::fs::create_dir(&folder).expect("a folder");
    let detached = Command::new("pdfdetach").args(["-saveall", "-o"]).arg(&folder).arg(&redacted).status();
    assert!(detached.expect("poppler-utils").success());
    let mut everything =
        vec![message(&redacted), String::from_utf8_lossy(&std::fs::read(&plain).expect("read")).into_owned()];
    for entry in std::fs::read_dir(&folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|e| e == "json") {
            everything.push(std::fs::read_to_string(path).expect("read"));
        }
    }
    for text in everything {
        let text = text.to_lowercase();
        for gone in [" habilitation ", "registre de suivi, acte", "responsable d’audit"] {
            assert!(!text.contains(gone), "{gone} is still there");
        }
    }
    assert!(message(&redacted).contains("[masqué]") && message(&redacted).contains("Personne 1"));
    assert_eq!(broken_rules(&[full, redacted]), Vec::<String>::new());
}
