//! A call of the command line, and all that it should say: both streams whole, and how it ends.

use std::process::{Command, Output};

use crate::process::{Home, binary};

/// Built with [`Home::call`]; says nothing and ends well unless it is told otherwise.
#[must_use]
pub struct Call<'a> {
    home: &'a Home,
    args: Vec<String>,
    status: i32,
    stdout: String,
    stderr: String,
}

impl Home {
    /// A call made in this home: paths are those of its folder.
    pub fn call<'a>(&'a self, args: &[&str]) -> Call<'a> {
        let args = args.iter().map(|arg| (*arg).to_owned()).collect();
        Call { home: self, args, status: 0, stdout: String::new(), stderr: String::new() }
    }
}

impl Call<'_> {
    /// How it should end.
    pub fn status(mut self, status: i32) -> Self {
        self.status = status;
        self
    }

    /// All that it should say on standard output; `[…]` stands for anything.
    pub fn stdout(mut self, text: &str) -> Self {
        text.clone_into(&mut self.stdout);
        self
    }

    /// All that it should say on standard error.
    pub fn stderr(mut self, text: &str) -> Self {
        text.clone_into(&mut self.stderr);
        self
    }

    /// Makes the call.
    ///
    /// # Panics
    /// When it says or does anything else.
    pub fn run(self) -> Output {
        let mut command = Command::new(binary());
        self.home.point(&mut command);
        let output = command.args(&self.args).current_dir(self.home.path("")).output().expect("the binary is built");
        let (stdout, reported) = (read(&output.stdout), read(&output.stderr));
        let ends = output.status.code();
        let same = ends == Some(self.status) && agrees(&stdout, &self.stdout) && agrees(&reported, &self.stderr);
        assert!(
            same,
            "probant {}\n— ends with {ends:?}, not {}\n— says:\n{stdout}\n— instead of:\n{}\n— tells:\n{reported}\n— instead of:\n{}",
            self.args.join(" "),
            self.status,
            self.stdout,
            self.stderr
        );
        output
    }
}

/// As a person reads it: spaces that do not break are spaces.
fn read(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace(['\u{202f}', '\u{a0}'], " ").trim_end().to_owned()
}

/// Whether a text is what was expected, `[…]` standing for anything.
fn agrees(text: &str, expected: &str) -> bool {
    let mut parts = expected.split("[…]");
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.is_empty()
}
