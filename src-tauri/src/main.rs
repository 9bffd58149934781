//! Probant: one binary, a window or a command line.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod cli;
mod cli_attach;
mod cli_import;
mod cli_merge;
mod cli_pack;
mod cli_readiness;
mod cli_sample;
mod cli_team;
mod commands;
mod failure;
mod help;
mod pack_data;
mod progress;
mod state;
mod window;
mod workstation;

use std::process::ExitCode;

/// Packs are made of very many small pieces, which the allocator of the system is slow with.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let home = workstation::folder();
    let _log = workstation::start_log(&home);
    match cli::parse(&home) {
        cli::Call::Window(file) => window::open(home, file),
        cli::Call::Command(command) => cli::run(command, &home),
        cli::Call::Answered(code) => code,
    }
}
