//! JSON: the objects of the first array on the way down, cut out of the stream one by one and read by `serde_json`. What
//! is wrong in one of them is wrong in that one only.

use std::io::BufRead;

use store::Result;

use super::{Found, MAX_RECORD_BYTES, decoded, reading};

/// Objects in which the records may be: the root, and `marches`.
const DEEPEST: usize = 3;

/// Cuts records out of a stream.
pub(super) struct Reader<R> {
    input: R,
    /// What is open around the current place, outermost first.
    open: Vec<u8>,
    /// The last string seen outside a record: a key, when a bracket follows.
    string: Vec<u8>,
    /// Key of each open object or array.
    keys: Vec<String>,
    done: bool,
}

impl<R: BufRead> Reader<R> {
    pub fn new(input: R) -> Self {
        Self { input, open: Vec::new(), string: Vec::new(), keys: Vec::new(), done: false }
    }

    /// Whether an object that opens here is a record: it stands in an array that only objects surround.
    fn in_list(&self) -> bool {
        self.open.last() == Some(&b'[')
            && self.open.len() <= DEEPEST
            && self.open[..self.open.len() - 1].iter().all(|bracket| *bracket == b'{')
    }

    fn byte(&mut self) -> Result<Option<u8>> {
        let buffer = self.input.fill_buf().map_err(|e| reading(&e))?;
        let Some(byte) = buffer.first().copied() else { return Ok(None) };
        self.input.consume(1);
        Ok(Some(byte))
    }

    /// The rest of a string whose quote was read.
    fn read_string(&mut self) -> Result<()> {
        self.string.clear();
        let mut escaped = false;
        while let Some(byte) = self.byte()? {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => return Ok(()),
                _ => {}
            }
            if self.string.len() < 64 {
                self.string.push(byte);
            }
        }
        Ok(())
    }

    /// The rest of a record whose brace was read, as it stands; whether its end was found.
    fn read_record(&mut self) -> Result<(Vec<u8>, bool)> {
        let mut raw = vec![b'{'];
        let (mut depth, mut quoted, mut escaped) = (1_usize, false, false);
        loop {
            let buffer = self.input.fill_buf().map_err(|e| reading(&e))?;
            if buffer.is_empty() || raw.len() > MAX_RECORD_BYTES {
                return Ok((raw, false));
            }
            let mut used = 0;
            for byte in buffer {
                used += 1;
                match byte {
                    _ if escaped => escaped = false,
                    b'\\' if quoted => escaped = true,
                    b'"' => quoted = !quoted,
                    b'{' | b'[' if !quoted => depth += 1,
                    b'}' | b']' if !quoted => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
            raw.extend_from_slice(&buffer[..used]);
            self.input.consume(used);
            if depth == 0 {
                return Ok((raw, true));
            }
        }
    }

    fn next_record(&mut self) -> Result<Option<Found>> {
        while let Some(byte) = self.byte()? {
            match byte {
                b'"' => self.read_string()?,
                b'{' if self.in_list() => {
                    let (raw, whole) = self.read_record()?;
                    let concession = self.keys.last().is_some_and(|key| key.contains("concession"));
                    return Ok(Some(found(&raw, whole, concession)));
                }
                b'{' | b'[' => {
                    self.open.push(byte);
                    self.keys.push(String::from_utf8_lossy(&self.string).into_owned());
                    self.string.clear();
                }
                b'}' | b']' => {
                    self.open.pop();
                    self.keys.pop();
                    if self.open.is_empty() {
                        return Ok(None);
                    }
                }
                _ => {}
            }
        }
        // The end came before everything that was opened was closed.
        let broken = !self.open.is_empty();
        Ok(broken.then(|| Found::Broken { raw: String::new(), code: "truncated" }))
    }
}

fn found(raw: &[u8], whole: bool, concession: bool) -> Found {
    let (raw, repaired) = decoded(raw);
    if !whole {
        return Found::Broken { raw, code: "truncated" };
    }
    match serde_json::from_str(&raw) {
        Ok(value) => Found::Record { value, concession, raw, repaired, absent: Vec::new() },
        Err(error) => {
            let (text, absent) = without_no_data(&raw);
            if let Ok(value) = serde_json::from_str(&text) {
                return Found::Record { value, concession, raw, repaired, absent };
            }
            tracing::info!(%error, "a record of open data cannot be read");
            Found::Broken { raw, code: "unreadable" }
        }
    }
}

/// JSON whose bare words are those of JSON: what libraries of data write for nothing, such as `NaN`, is `null`. With each such
/// word, and the key before it.
fn without_no_data(raw: &str) -> (String, Vec<(String, String)>) {
    let (mut text, mut absent, mut key) = (String::with_capacity(raw.len()), Vec::new(), String::new());
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' => {
                let mut escaped = false;
                let end = rest.char_indices().skip(1).find(|(_, c)| {
                    let ends = *c == '"' && !escaped;
                    escaped = *c == '\\' && !escaped;
                    ends
                });
                end.map_or(rest.len(), |(at, _)| at + 1)
            }
            c if c.is_ascii_alphabetic() || c == '-' => {
                rest.find(|c: char| !c.is_ascii_alphabetic() && c != '-').unwrap_or(rest.len())
            }
            c => c.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        match piece {
            "true" | "false" | "null" | "-" => text.push_str(piece),
            "True" | "False" => text.push_str(&piece.to_ascii_lowercase()),
            _ if c.is_ascii_alphabetic() || c == '-' => {
                text.push_str("null");
                absent.push((key.clone(), piece.to_owned()));
            }
            _ => {
                if c == '"' && after.trim_start().starts_with(':') {
                    piece.trim_matches('"').clone_into(&mut key);
                }
                text.push_str(piece);
            }
        }
        rest = after;
    }
    (text, absent)
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Found>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let next = self.next_record();
        self.done = !matches!(next, Ok(Some(Found::Record { .. } | Found::Broken { code: "unreadable", .. })));
        next.transpose()
    }
}
