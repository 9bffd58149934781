//! Reads `tauri.conf.json` and the capabilities into the binary.

fn main() {
    // The window is part of the binary: a new one makes a new binary.
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
