//! XML: each `marche` and `contrat-concession`, read by `quick-xml` into the tree that the JSON has.

use std::io::{BufRead, Read};

use quick_xml::events::{BytesStart, Event};
use serde_json::{Map, Value};
use store::Result;

use super::Found;

/// How deep a record is believed to go.
const DEEPEST: usize = 24;

/// A stream in UTF-8, whatever encoding its declaration names.
pub(super) struct Utf8<R> {
    input: R,
    decoder: Option<encoding_rs::Decoder>,
    /// Decoded, and not yet read.
    ready: Vec<u8>,
    begun: bool,
}

impl<R: BufRead> Utf8<R> {
    pub fn new(input: R) -> Self {
        Self { input, decoder: None, ready: Vec::new(), begun: false }
    }

    fn begin(&mut self) -> std::io::Result<()> {
        self.begun = true;
        let start = self.input.fill_buf()?;
        let start = String::from_utf8_lossy(&start[..start.len().min(200)]).into_owned();
        let named = start.split_once("encoding=").and_then(|(_, rest)| rest.get(1..)?.split(['"', '\'']).next());
        let encoding = named.and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()));
        self.decoder = encoding.filter(|e| *e != encoding_rs::UTF_8).map(encoding_rs::Encoding::new_decoder);
        Ok(())
    }
}

impl<R: BufRead> Read for Utf8<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if !self.begun {
            self.begin()?;
        }
        let Some(decoder) = &mut self.decoder else { return self.input.read(buffer) };
        if self.ready.is_empty() {
            let bytes = self.input.fill_buf()?;
            let count = bytes.len();
            if count == 0 {
                return Ok(0);
            }
            let mut text = String::with_capacity(decoder.max_utf8_buffer_length(count).unwrap_or(count * 3 + 16));
            let _ = decoder.decode_to_string(bytes, &mut text, false);
            self.input.consume(count);
            // The declaration would name the encoding that the text no longer has.
            self.ready = text.replacen("encoding=", "x=", 1).into_bytes();
        }
        let count = buffer.len().min(self.ready.len());
        buffer[..count].copy_from_slice(&self.ready[..count]);
        self.ready.drain(..count);
        Ok(count)
    }
}

/// Reads records from a stream.
pub(super) struct Reader<R: BufRead> {
    input: quick_xml::Reader<R>,
    buffer: Vec<u8>,
    done: bool,
}

impl<R: BufRead> Reader<R> {
    pub fn new(input: R) -> Self {
        let mut input = quick_xml::Reader::from_reader(input);
        input.config_mut().trim_text(true);
        Self { input, buffer: Vec::new(), done: false }
    }

    fn next_record(&mut self) -> Result<Option<Found>> {
        loop {
            self.buffer.clear();
            match self.input.read_event_into(&mut self.buffer) {
                Ok(Event::Start(start)) => {
                    let name = name(&start);
                    if name == "marche" || name == "contrat-concession" {
                        return Ok(Some(self.record(name == "contrat-concession")));
                    }
                }
                Ok(Event::Eof) => return Ok(None),
                Ok(_) => {}
                Err(quick_xml::Error::Io(error)) => return Err(super::reading(&error)),
                Err(error) => {
                    tracing::info!(%error, "open data in XML cannot be read on");
                    return Ok(Some(Found::Broken { raw: String::new(), code: "truncated" }));
                }
            }
        }
    }

    fn record(&mut self, concession: bool) -> Found {
        match self.element(0) {
            Some(value) => {
                Found::Record { raw: value.to_string(), value, concession, repaired: false, absent: Vec::new() }
            }
            None => Found::Broken { raw: String::new(), code: "truncated" },
        }
    }

    /// The rest of an element whose start was read: its text, or its children by name. None where it does not end well.
    fn element(&mut self, depth: usize) -> Option<Value> {
        let (mut text, mut children) = (String::new(), Map::new());
        loop {
            self.buffer.clear();
            match self.input.read_event_into(&mut self.buffer).ok()? {
                Event::Start(_) if depth >= DEEPEST => return None,
                Event::Start(start) => {
                    let name = name(&start);
                    let value = self.element(depth + 1)?;
                    put(&mut children, name, value);
                }
                Event::Empty(start) => put(&mut children, name(&start), Value::Null),
                Event::Text(part) => text.push_str(&part),
                Event::CData(part) => text.push_str(&part),
                Event::GeneralRef(name) => {
                    // Only the five names of XML and numbers mean something: nothing is ever expanded.
                    let plain = match &*name {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => name.resolve_char_ref().ok().flatten().unwrap_or(' '),
                    };
                    text.push(plain);
                }
                Event::End(_) => break,
                Event::Eof => return None,
                _ => {}
            }
        }
        Some(if !children.is_empty() {
            Value::Object(children)
        } else if text.is_empty() {
            Value::Null
        } else {
            Value::String(text)
        })
    }
}

fn name(start: &BytesStart) -> String {
    start.local_name().as_ref().to_owned()
}

/// A second child of one name makes a list of both.
fn put(children: &mut Map<String, Value>, name: String, value: Value) {
    match children.get_mut(&name) {
        None => {
            children.insert(name, value);
        }
        Some(Value::Array(list)) => list.push(value),
        Some(first) => *first = Value::Array(vec![first.take(), value]),
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Found>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let next = self.next_record();
        self.done = !matches!(next, Ok(Some(Found::Record { .. })));
        next.transpose()
    }
}
