//! Separated values: their encoding, their separator, and quotes that somebody forgot to close.

use calamine::Data;
use store::Result;

use super::book::Sheet;
use super::limits;
use crate::csv_file::is_formula;

/// Lines of the start of a file by which its separator is known.
const SAMPLE_LINES: usize = 50;
/// Quotes that are mended in one file at most: one with more is something else.
const MOST_QUOTES: usize = 1_000;

/// Reads the one sheet of a file; none when it is no text.
///
/// # Errors
/// [`Error::Other`] `too-many-cells`.
pub fn read(bytes: &[u8], name: String) -> Result<Option<Vec<Sheet>>> {
    let Some((text, encoding)) = decoded(bytes) else { return Ok(None) };
    let records = |text: &str, separator: u8, lines: usize| -> Vec<csv::StringRecord> {
        let reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        reader.into_records().take(lines).flatten().collect()
    };
    // The separator is the one that cuts most lines into the same number of cells, and into more than one.
    let best = [b';', b',', b'\t', b'|'].into_iter().max_by_key(|separator| {
        let widths: Vec<usize> = records(&text, *separator, SAMPLE_LINES).iter().map(csv::StringRecord::len).collect();
        let widest = widths.iter().copied().max().unwrap_or_default();
        if widest < 2 { 0 } else { widths.iter().filter(|w| **w == widest).count() * 100 + widest }
    });
    let best = best.unwrap_or(b';');
    let (text, opened) = with_closed_quotes(text, best);
    let (mut rows, mut width, mut open_quotes) = (Vec::new(), 0_usize, Vec::new());
    // Lines are counted as a spreadsheet shows them: an empty line is one, a cell of several lines is in one.
    let mut next_line = 1;
    for record in records(&text, best, usize::MAX) {
        width = width.max(record.len());
        let (line, byte) = record.position().map_or((next_line, 0), |p| (p.line(), p.byte()));
        // Empty lines before it are passed over.
        let start = text.get(usize::try_from(byte).unwrap_or_default()..).unwrap_or_default();
        let empty = start.chars().take_while(|c| matches!(c, '\r' | '\n')).filter(|c| *c == '\n').count();
        let line = line + empty as u64;
        let blank = usize::try_from(line.saturating_sub(next_line)).unwrap_or_default();
        rows.resize_with(rows.len() + blank, Vec::new);
        let inside: u64 = record.iter().map(|cell| cell.matches('\n').count() as u64).sum();
        next_line = line + inside + 1;
        if opened.iter().any(|at| (line..next_line).contains(at)) {
            open_quotes.push(rows.len());
        }
        rows.push(record.iter().map(|cell| Data::String(unguarded(cell).to_owned())).collect());
        limits::cells(&name, (rows.len() as u64).saturating_mul(width as u64))?;
    }
    rows.iter_mut().for_each(|row: &mut Vec<Data>| row.resize(width, Data::Empty));
    Ok(Some(vec![Sheet { name, rows, open_quotes, encoding, ..Sheet::default() }]))
}

/// A cell without the apostrophe that is put before what a spreadsheet would run as a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

/// The text without the quotes that open a cell and never close it, and their lines, from 1. One that is closed only by the
/// opening quote of a later line, so that letters follow it, is none that closes either.
fn with_closed_quotes(mut text: String, separator: u8) -> (String, Vec<u64>) {
    let mut lines = Vec::new();
    let mut from = 0;
    while lines.len() < MOST_QUOTES {
        let Some(at) = unclosed(text.as_bytes(), from, separator) else { break };
        lines.push(text[..at].matches('\n').count() as u64 + 1);
        text.remove(at);
        from = at;
    }
    (text, lines)
}

/// The place of the first quote from `from` on, the start of a cell or within one, that opens a cell and does not close it.
fn unclosed(bytes: &[u8], from: usize, separator: u8) -> Option<usize> {
    let mut at = from;
    let mut start = from == 0 || bytes.get(from - 1).is_some_and(|b| *b == separator || *b == b'\n');
    while let Some(byte) = bytes.get(at) {
        if *byte == b'"' && start {
            let (mut end, mut broken) = (at + 1, false);
            loop {
                match bytes.get(end) {
                    None => return Some(at),
                    Some(b'"') if bytes.get(end + 1) == Some(&b'"') => end += 1,
                    Some(b'"') => break,
                    Some(b'\n') => broken = true,
                    Some(_) => {}
                }
                end += 1;
            }
            let after = bytes.get(end + 1);
            if broken && after.is_some_and(|b| *b != separator && !matches!(b, b'\n' | b'\r')) {
                return Some(at);
            }
            at = end;
        }
        start = bytes[at] == separator || bytes[at] == b'\n';
        at += 1;
    }
    None
}

/// The upper half of code page 850, in which MS-DOS wrote French.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
/// What French texts hold besides plain letters.
const FRENCH: &str = "éèêëàâäîïôöùûüçÉÈÊËÀÂÎÏÔÙÛÇœŒæÆ«»’‘“”€°–—…\u{a0}²³§½ÄÖÜñß·";

/// The text of a file, in the encoding its byte order mark says or its letters betray. None when it is no text.
fn decoded(bytes: &[u8]) -> Option<(String, Option<&'static str>)> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return Some((encoding.decode(bytes).0.into_owned(), None));
    }
    if bytes.contains(&0) {
        return None;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"fr"), chardetng::Utf8Detection::Allow);
    let usual = guess.decode(bytes).0.into_owned();
    if guess == encoding_rs::UTF_8 || bytes.is_ascii() {
        return Some((usual, None));
    }
    // What fewest letters speak against: those of no French text count.
    let strange = |text: &str| text.chars().filter(|c| !c.is_ascii() && !FRENCH.contains(*c)).count();
    let dos = || bytes.iter().map(|b| if b.is_ascii() { char::from(*b) } else { upper(*b) }).collect::<String>();
    let others = [("CP850", dos()), ("MacRoman", encoding_rs::MACINTOSH.decode(bytes).0.into_owned())];
    let best =
        others.into_iter().min_by_key(|(_, text)| strange(text)).filter(|(_, text)| strange(text) < strange(&usual));
    Some(best.map_or((usual, None), |(name, text)| (text, Some(name))))
}

fn upper(byte: u8) -> char {
    CP850.chars().nth(usize::from(byte) - 128).unwrap_or('\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_upper_half_of_a_code_page_has_its_length() {
        assert_eq!(CP850.chars().count(), 128);
    }

    #[test]
    fn letters_betray_the_encoding() {
        let text = "Référence;Constat « déjà vu »;Été à Nîmes;cœur";
        let mac: Vec<u8> = encoding_rs::MACINTOSH.encode(text).0.into_owned();
        assert_eq!(decoded(&mac), Some((text.to_owned(), Some("MacRoman"))));
        let plain = "Référence;Constat « déjà vu »;Été à Nîmes;où";
        let dos = |c: char| {
            let high = CP850.chars().position(|known| known == c).unwrap_or_default();
            if c.is_ascii() { c as u8 } else { u8::try_from(high + 128).expect("a byte") }
        };
        let dos: Vec<u8> = plain.chars().map(dos).collect();
        assert_eq!(decoded(&dos), Some((plain.to_owned(), Some("CP850"))));
        let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        assert_eq!(decoded(&windows), Some((text.to_owned(), None)));
        assert_eq!(decoded(text.as_bytes()), Some((text.to_owned(), None)));
    }

    #[test]
    fn a_quote_that_nobody_closes_takes_nothing_with_it() {
        for (text, lines, open) in [
            ("a;b\n1;\"x\n2;y\n3;z\n", 4, vec![1]),
            ("a;b\n1;\"x\n\"2\";y\n3;z\n", 4, vec![1]),
            ("a;b\n1;\"x\ny\"\n2;\"z \"\" t\"\n", 3, vec![]),
            ("a;b\n1;5\" de tuyau\n2;y\n", 3, vec![]),
            ("a;b\n1;\"x\n2;\"y\n", 3, vec![1, 2]),
        ] {
            let sheet = read(text.as_bytes(), "s".into()).expect("read").expect("text").remove(0);
            assert_eq!((sheet.rows.len(), sheet.open_quotes), (lines, open), "{text}");
        }
    }

    #[test]
    fn lines_are_those_that_a_spreadsheet_shows() {
        let text = "a;b\n1;\"x\ny\nz\"\n\n2;t\n";
        let sheet = read(text.as_bytes(), "s".into()).expect("read").expect("text").remove(0);
        assert_eq!(sheet.rows.len(), 4);
        assert_eq!(sheet.rows[3][0], Data::String("2".into()));
    }
}
