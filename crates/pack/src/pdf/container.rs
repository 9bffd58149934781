//! The file around the pages: numbered objects, object streams, a cross-reference stream (ISO 32000-1, 7.5).

use std::cell::RefCell;
use std::io::Write;
use std::path::Path;

use libdeflater::{CompressionLvl, Compressor};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use store::{Error, Result};

/// The number of an object.
pub type Id = u32;

/// Objects in one object stream: enough to compress well, few enough to read one without reading all.
const PER_STREAM: usize = 400;
/// How hard to compress, of 12.
const LEVEL: i32 = 5;
/// Full object streams that wait to be compressed together.
const WAITING: usize = 32;

/// Where an object is, as the cross-reference stream says it: a kind, five bytes, two bytes. A long pack has millions.
type Place = [u8; 8];

const FREE: Place = [0; 8];

/// At this byte of the file.
fn at(byte: u64) -> Place {
    place(1, byte, 0)
}

/// In this object stream, at this rank.
fn within(stream: Id, rank: u16) -> Place {
    place(2, stream.into(), rank)
}

fn place(kind: u8, where_: u64, rank: u16) -> Place {
    let ([_, _, _, a, b, c, d, e], [f, g]) = (where_.to_be_bytes(), rank.to_be_bytes());
    [kind, a, b, c, d, e, f, g]
}

/// Objects on their way into an object stream, one after the other.
#[derive(Default)]
pub struct Batch {
    starts: Vec<(Id, usize)>,
    text: String,
}

impl Batch {
    /// Adds an object, written by `write`.
    pub fn add(&mut self, id: Id, write: impl FnOnce(&mut String)) {
        self.starts.push((id, self.text.len()));
        write(&mut self.text);
        self.text.push('\n');
    }
}

/// A PDF file being written. What is finished goes out at once: a file larger than the memory can be made.
pub struct Container<'a> {
    out: Out<'a>,
    places: Vec<Place>,
    batches: Vec<Batch>,
}

/// A finished file.
pub struct Finished {
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// In bytes.
    pub size: u64,
}

/// Where the bytes go, counted and hashed on their way. After a failure nothing more is written.
struct Out<'a> {
    sink: &'a mut (dyn Write + Send),
    hash: Sha256,
    length: u64,
    failed: Option<std::io::Error>,
}

impl Out<'_> {
    fn put(&mut self, bytes: &[u8]) {
        if self.failed.is_none() {
            self.failed = self.sink.write_all(bytes).err();
            self.hash.update(bytes);
            self.length += bytes.len() as u64;
        }
    }
}

impl<'a> Container<'a> {
    pub fn new(sink: &'a mut (dyn Write + Send)) -> Self {
        let mut out = Out { sink, hash: Sha256::new(), length: 0, failed: None };
        out.put(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
        Self { out, places: vec![FREE], batches: Vec::new() }
    }

    /// Breaks off where writing has failed.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::ReadOnly`] or another failure to write.
    pub fn check(&mut self) -> Result<()> {
        self.out.failed.take().map_or(Ok(()), |error| Err(Error::file(Path::new("PDF"), error)))
    }

    /// A number for an object to come.
    pub fn reserve(&mut self) -> Id {
        self.reserve_many(1)
    }

    /// The first of `count` consecutive numbers.
    pub fn reserve_many(&mut self, count: usize) -> Id {
        let first = self.places.len();
        self.places.resize(first + count, FREE);
        id(first)
    }

    /// Adds an object that is not a stream.
    pub fn object(&mut self, id: Id, text: &str) {
        if self.batches.last().is_none_or(|b| b.starts.len() >= PER_STREAM) {
            if self.batches.len() >= WAITING {
                self.flush();
            }
            self.batches.push(Batch::default());
        }
        if let Some(batch) = self.batches.last_mut() {
            batch.add(id, |out| out.push_str(text));
        }
    }

    /// Adds many objects at once.
    pub fn objects(&mut self, batches: impl IntoIterator<Item = Batch>) {
        self.batches.extend(batches);
        if self.batches.len() >= WAITING {
            self.flush();
        }
    }

    /// Compresses the object streams that are full, and writes them.
    fn flush(&mut self) {
        let packed: Vec<(String, Vec<u8>)> = self.batches.par_iter().map(pack).collect();
        for (batch, (head, bytes)) in std::mem::take(&mut self.batches).into_iter().zip(packed) {
            let stream = self.reserve();
            for (index, (id, _)) in batch.starts.iter().enumerate() {
                self.places[*id as usize] = within(stream, u16::try_from(index).unwrap_or(u16::MAX));
            }
            self.stream(stream, &head, &bytes);
        }
    }

    /// Adds a stream whose bytes are as its dictionary `head` says.
    pub fn stream(&mut self, id: Id, head: &str, bytes: &[u8]) {
        self.places[id as usize] = at(self.out.length);
        self.out.put(format!("{id} 0 obj\n<<{head}/Length {}>>\nstream\n", bytes.len()).as_bytes());
        self.out.put(bytes);
        self.out.put(b"\nendstream\nendobj\n");
    }

    /// Adds a stream, compressed.
    pub fn compressed(&mut self, id: Id, head: &str, bytes: &[u8]) {
        self.stream(id, &format!("{head}/Filter/FlateDecode"), &deflate(bytes));
    }

    /// Ends the file. Its identity comes from all that it holds.
    ///
    /// # Errors
    /// As [`Container::check`].
    pub fn finish(mut self, root: Id, information: Id) -> Result<Finished> {
        self.flush();
        let made = self.out.hash.clone().finalize();
        let index = self.reserve();
        let start = self.out.length;
        self.places[index as usize] = at(start);
        let (size, table) = (self.places.len(), deflate(self.places.as_flattened()));
        let head = format!("{index} 0 obj\n<</Type/XRef/Size {size}/W[1 5 2]/Root {root} 0 R/Info {information} 0 R");
        let mut tail = format!("/Filter/FlateDecode/Length {}>>\nstream\n", table.len()).into_bytes();
        tail.extend_from_slice(&table);
        tail.extend_from_slice(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").as_bytes());
        let whole = seal(&made, head.as_bytes(), &tail);
        let identity = format!("/ID[<{}><{}>]", hex::encode_upper(made), hex::encode_upper(whole));
        for part in [head.as_bytes(), identity.as_bytes(), &tail] {
            self.out.put(part);
        }
        if self.out.failed.is_none() {
            self.out.failed = self.out.sink.flush().err();
        }
        self.check()?;
        Ok(Finished { sha256: self.out.hash.finalize().into(), size: self.out.length })
    }
}

/// The second half of a file's identity: what its first half and everything around it come to.
fn seal(made: &[u8], head: &[u8], tail: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(made).chain_update(head).chain_update(tail).finalize().into()
}

/// Whether a file is, to the last byte, as [`Container::finish`] left it. None when it never came from here.
pub fn is_sealed(file: &[u8]) -> Option<bool> {
    let mark = b"startxref\n";
    let at = file.windows(mark.len()).rposition(|w| w == mark)? + mark.len();
    let start: usize = std::str::from_utf8(&file[at..]).ok()?.lines().next()?.parse().ok()?;
    let end = file.get(start..)?;
    let open = end.windows(5).position(|w| w == b"/ID[<")?;
    let close = open + end[open..].windows(2).position(|w| w == b">]")?;
    let (made, whole) = std::str::from_utf8(&end[open + 5..close]).ok()?.split_once("><")?;
    let tail = &end[close + 2..];
    let body = Sha256::digest(&file[..start]);
    let same = |hash: &[u8], said: &str| hex::encode_upper(hash) == said;
    Some(same(&body, made) && same(&seal(&body, &end[..open], tail), whole))
}

/// An object stream: the numbers and starts of its objects, then the objects.
fn pack(batch: &Batch) -> (String, Vec<u8>) {
    let mut text = String::with_capacity(batch.text.len() + batch.starts.len() * 12);
    for (id, start) in &batch.starts {
        number(&mut text, *id);
        text.push(' ');
        number(&mut text, u32::try_from(*start).unwrap_or(u32::MAX));
        text.push(' ');
    }
    let first = text.len();
    text.push_str(&batch.text);
    let head = format!("/Type/ObjStm/N {}/First {first}/Filter/FlateDecode", batch.starts.len());
    (head, deflate(text.as_bytes()))
}

thread_local! {
    /// A compressor is large, and serves again and again.
    static COMPRESSOR: RefCell<Compressor> = RefCell::new(Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default()));
}

/// Compresses bytes as PDF's `FlateDecode` reads them.
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    COMPRESSOR.with_borrow_mut(|compressor| {
        let mut packed = vec![0; compressor.zlib_compress_bound(bytes.len())];
        // The room is what the worst case takes.
        let length = compressor.zlib_compress(bytes, &mut packed).unwrap_or_default();
        packed.truncate(length);
        packed.shrink_to_fit();
        packed
    })
}

/// The most letters of a text outside of pages: nobody hears more, and 32 767 bytes is all that an archive takes in one
/// string (ISO 19005-3, 6.1.13).
const MAX_CHARS: usize = 8_000;

/// A text as PDF writes it outside of pages; one without end is cut short.
pub fn text(words: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut hex = String::with_capacity(words.len().min(MAX_CHARS) * 4 + 6);
    hex.push_str("<FEFF");
    let cut = words.char_indices().nth(MAX_CHARS).map_or(words, |(at, _)| &words[..at]);
    for unit in cut.encode_utf16().chain((cut.len() < words.len()).then_some(0x2026)) {
        for place in [12, 8, 4, 0] {
            hex.push(char::from(DIGITS[usize::from(unit >> place & 0xF)]));
        }
    }
    hex.push('>');
    hex
}

/// Adds a reference to an object. Packs have millions: the formatter of the language takes three times as long.
pub fn refer(out: &mut String, id: Id) {
    number(out, id);
    out.push_str(" 0 R ");
}

/// Adds a number.
pub fn number(out: &mut String, number: u32) {
    let mut digits = [0; 10];
    let mut first = digits.len();
    let mut rest = number;
    loop {
        first -= 1;
        digits[first] = b"0123456789"[(rest % 10) as usize];
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    digits[first..].iter().for_each(|digit| out.push(char::from(*digit)));
}

/// The number at place `index` of the table.
fn id(index: usize) -> Id {
    Id::try_from(index).unwrap_or(Id::MAX)
}
