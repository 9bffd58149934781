//! Displays and processes of a test, which end with it; and the application as people start it.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::process::{Home, binary};

/// A group of processes that ends with the test.
pub struct Group(Child);

impl Group {
    pub fn start(command: &mut Command) -> Self {
        Self(command.process_group(0).spawn().expect("the program is installed"))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// The application as people start it, without a driver.
pub struct PlainWindow {
    _application: Group,
    _display: Group,
}

impl PlainWindow {
    /// Starts the application on `file`.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn open(home: &Home, file: &Path) -> Self {
        let (display, name) = display(1280, 800);
        let mut application = Command::new("dbus-run-session");
        application.arg("--").arg(binary()).arg(file);
        home.point(&mut application);
        application.env("DISPLAY", &name).env_remove("WAYLAND_DISPLAY").env_remove("DBUS_SESSION_BUS_ADDRESS");
        let application = Group::start(application.stdout(Stdio::null()).stderr(Stdio::null()));
        Self { _application: application, _display: display }
    }
}

/// Starts a virtual display and returns its name.
pub fn display(width: u32, height: u32) -> (Group, String) {
    let screen = format!("{width}x{height}x24");
    let mut xvfb = Command::new("Xvfb");
    xvfb.args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"]);
    let mut group = Group::start(xvfb.stdout(Stdio::piped()).stderr(Stdio::null()));
    let mut number = String::new();
    let out = group.0.stdout.take().expect("piped");
    BufReader::new(out).read_line(&mut number).expect("a display");
    (group, format!(":{}", number.trim()))
}

/// A port nobody listens on.
pub fn free_port() -> u16 {
    let socket = std::net::TcpListener::bind("127.0.0.1:0").expect("a socket");
    socket.local_addr().expect("an address").port()
}
