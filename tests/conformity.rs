//! What veraPDF says of files.

use std::path::PathBuf;
use std::process::Command;

use crate::process::repository;

/// The broken rules of these files, one line each; empty when they all conform.
#[must_use]
pub fn broken_rules(files: &[PathBuf]) -> Vec<String> {
    let jars =
        ["jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation", "stax-ex", "txw2", "FastInfoset"];
    let validator = repository().join("ui/node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar");
    let path: Vec<String> =
        jars.iter().map(|jar| format!("/usr/share/java/{jar}.jar")).chain([validator.display().to_string()]).collect();
    let mut java = Command::new("java");
    java.args(["-Xmx2g", "-cp", &path.join(":")])
        .arg(repository().join("tests/conformance/Conformance.java"))
        .args(files);
    let output = java.output().expect("java is installed");
    let message = String::from_utf8_lossy(&output.stdout).into_owned();
    let passed = message.lines().filter(|l| l.starts_with("PASS")).count();
    let failed: Vec<String> = message.lines().filter(|l| l.starts_with("FAIL")).map(str::to_owned).collect();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(passed + failed.len() >= files.len() * 2, "every file is judged twice: {message} {errors}");
    failed
}
