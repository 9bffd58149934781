//! The power goes: everything that was called saved is there.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use journeys::{Home, Window, binary, probant};
use serde_json::json;

/// Kills a command that writes a large demonstration at a random moment: the dossier it leaves, if any, is whole.
#[test]
fn a_command_killed_at_any_moment_leaves_a_whole_dossier_or_none() {
    for round in 0..12_u64 {
        let home = Home::new();
        let file = home.path("demo.probant");
        let mut command = Command::new(binary());
        command.args(["demo", file.to_str().expect("a path"), "--scale", "4000"]).stderr(Stdio::null());
        home.point(&mut command);
        let mut running = command.spawn().expect("the binary is built");
        std::thread::sleep(Duration::from_millis(30 + round * 95));
        running.kill().expect("killed");
        running.wait().expect("ended");
        if file.exists() {
            let checked = probant(&home, &["verify", file.to_str().expect("a path")]);
            let message = String::from_utf8_lossy(&checked.stderr).into_owned();
            assert_eq!(checked.status.code(), Some(0), "round {round}: {message}");
        }
    }
}

/// Kills a thousand edits fifty times: every one that was called saved is there, and the dossier verifies.
#[test]
fn every_edit_called_saved_survives_fifty_kills() {
    let home = Home::new();
    let file = home.demonstration(0);
    let path = file.to_str().expect("a path");
    let conn = domain::reader(&file).expect("a reader");
    let id: String = conn.query_row("SELECT id FROM finding LIMIT 1", [], |r| r.get(0)).expect("a finding");
    drop(conn);
    let mut edits = 0;
    for round in 0..50 {
        let mut command = Command::new(env!("CARGO_BIN_EXE_editor"));
        let mut running = command.args([path, &id]).stdout(Stdio::piped()).spawn().expect("the editor");
        let out = running.stdout.take().expect("piped");
        let reader = std::thread::spawn(move || BufReader::new(out).lines().map_while(Result::ok).last());
        std::thread::sleep(Duration::from_millis(fastrand::u64(10..350)));
        running.kill().expect("killed");
        running.wait().expect("ended");
        let Some(saved) = reader.join().expect("read") else { continue };
        let saved: i64 = saved.parse().expect("a number");
        edits += saved + 1;
        let conn = domain::reader(&file).expect("a reader");
        let kept: String =
            conn.query_row("SELECT risk FROM finding WHERE id = ?1", [&id], |r| r.get(0)).expect("a finding");
        let kept: i64 = kept.rsplit(' ').next().and_then(|n| n.parse().ok()).expect("a number");
        assert!(kept == saved || kept == saved + 1, "round {round}: saved {saved}, found {kept}");
    }
    assert!(edits > 500, "only {edits} edits were saved: the kills come too early to prove anything");
    let checked = probant(&home, &["verify", path]);
    assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// Edits a thousand times in the window's own process, kills it at a random moment, and finds every edit that the
/// window was told is saved.
#[tokio::test(flavor = "multi_thread")]
async fn every_change_the_window_called_saved_survives_a_kill() {
    let home = Home::new();
    let file = home.demonstration(0);
    for round in 0..4_u64 {
        let window = Window::open(&home, Some(&file)).await;
        window.see("Constats").await;
        let script = "
            const done = arguments[arguments.length - 1];
            const { invoke } = window.__TAURI_INTERNALS__;
            const language = 'fr';
            const query = { sort: [], filters: [], words: '', archived: false, offset: 0, limit: 1, language };
            invoke('page', { register: 'finding', query }).then(async (page) => {
                const id = page.rows[0].record.id;
                window.savedUpTo = -1;
                done(id);
                for (let i = 0; i < 1000; i++) {
                    await invoke('edit_record', { register: 'finding', id, values: { risk: 'essai ' + arguments[0] + ' numéro ' + i } });
                    window.savedUpTo = i;
                }
            });";
        let script = script.replace("arguments[0]", &round.to_string());
        let id = window.client.execute_async(&script, vec![]).await.expect("a finding");
        tokio::time::sleep(Duration::from_millis(150 + round * 230)).await;
        let saved = window.run("return window.savedUpTo", vec![]).await.as_i64().expect("a number");
        window.kill();
        assert!(saved >= 0, "nothing was saved in time");
        let out = home.path("findings.json");
        let exported = probant(
            &home,
            &[
                "export",
                file.to_str().expect("a path"),
                "--register",
                "finding",
                "--format",
                "json",
                "--out",
                out.to_str().expect("a path"),
            ],
        );
        assert!(exported.status.success(), "{exported:?}");
        let found: serde_json::Value = serde_json::from_slice(&std::fs::read(&out).expect("a file")).expect("JSON");
        let kept = found["records"].as_array().into_iter().flatten().find(|r| r["id"] == id).map(|r| r["risk"].clone());
        let kept = kept
            .as_ref()
            .and_then(|k| k.as_str())
            .and_then(|k| k.rsplit(' ').next())
            .and_then(|n| n.parse::<i64>().ok());
        assert!(kept.is_some_and(|k| k >= saved), "saved {saved}, found {kept:?}: {}", json!(found["records"][0]));
        let checked = probant(&home, &["verify", file.to_str().expect("a path")]);
        assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stderr));
    }
}
