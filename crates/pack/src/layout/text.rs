//! Lines: spans of text broken where the language allows, to a width.

use std::sync::Arc;

use language::Language;
use smallvec::SmallVec;
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::strip::Run;
use super::typography::language_of;
use crate::block::Span;
use crate::font::{Shaped, shape_hyphenated, shape_text};

/// How lines end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Where words end.
    Ragged,
    /// Where words or syllables of this language end.
    Hyphenated(Language),
    /// At the right edge, but for the last line of a paragraph; hyphenated.
    Justified(Language),
}

impl Setting {
    fn language(self) -> Option<Language> {
        match self {
            Self::Ragged => None,
            Self::Hyphenated(language) | Self::Justified(language) => Some(language),
        }
    }
}

/// A word is cut only where more than this share of the line would stay empty.
const EMPTY: f32 = 0.08;
/// A blank is stretched by this much at most, in ems; a line that asks for more stays ragged.
const LOOSEST: f32 = 0.3;
/// Letters that stay together before and after a hyphen.
const BEFORE: usize = 3;
const AFTER: usize = 3;

/// A stretch of one span.
#[derive(Clone)]
struct Piece<'a> {
    span: usize,
    text: &'a str,
    shaped: Arc<Shaped>,
}

/// Nearly every word is of one span.
type Pieces<'a> = SmallVec<[Piece<'a>; 1]>;

/// Pieces between two places where a line may break.
struct Word<'a> {
    pieces: Pieces<'a>,
    /// The line must end after it.
    ends_line: bool,
}

impl Word<'_> {
    /// In ems, without blanks at the end.
    fn visible(&self) -> f32 {
        let before: f32 = self.pieces.iter().rev().skip(1).map(|p| p.shaped.width).sum();
        before + self.pieces.last().map_or(0.0, |p| p.shaped.visible)
    }
}

/// Breaks `spans` into lines no wider than `width` points. A word wider than that is cut.
pub fn lines(spans: &[Span], size: f32, width: f32, setting: Setting) -> Vec<Vec<Run>> {
    let text: String = spans.iter().map(|s| s.text.as_str()).collect();
    let foreign = |span: &Span| language_of(&span.text).filter(|own| setting.language().is_some_and(|l| l != *own));
    let mut setter = Setter {
        spans,
        languages: spans.iter().map(foreign).collect(),
        size,
        room: width / size,
        setting,
        line: Vec::new(),
        used: 0.0,
        lines: Vec::new(),
    };
    for word in words(&text, spans) {
        let ends_line = word.ends_line;
        setter.set(word);
        if ends_line {
            setter.end(true);
        }
    }
    if !setter.line.is_empty() {
        setter.end(true);
    }
    setter.lines
}

/// The text as words, each with the blanks after it.
fn words<'a>(text: &'a str, spans: &[Span]) -> Vec<Word<'a>> {
    let mut ends = Vec::with_capacity(spans.len());
    let mut length = 0;
    for span in spans {
        length += span.text.len();
        ends.push(length);
    }
    let mut words = Vec::new();
    let mut from = 0;
    let mut span = 0;
    for (to, opportunity) in linebreaks(text) {
        let mut pieces = Pieces::new();
        while from < to {
            while ends[span] <= from {
                span += 1;
            }
            let end = ends[span].min(to);
            let part = text[from..end].trim_end_matches(['\n', '\r']);
            pieces.push(Piece { span, text: part, shaped: shape_text(spans[span].face, part) });
            from = end;
        }
        words.push(Word { pieces, ends_line: opportunity == BreakOpportunity::Mandatory && to < text.len() });
    }
    words
}

/// Fills lines from left to right.
struct Setter<'a, 't> {
    spans: &'a [Span],
    /// The language of each span, where it is not that of the setting.
    languages: SmallVec<[Option<Language>; 2]>,
    size: f32,
    /// Width of a line, in ems.
    room: f32,
    setting: Setting,
    line: Vec<Piece<'t>>,
    /// In ems.
    used: f32,
    lines: Vec<Vec<Run>>,
}

impl<'t> Setter<'_, 't> {
    fn set(&mut self, mut word: Word<'t>) {
        while self.used + word.visible() > self.room {
            if let Some(rest) = self.cut(&word) {
                self.end(false);
                word.pieces = rest;
            } else {
                self.end(false);
            }
        }
        for piece in word.pieces {
            self.push(piece);
        }
    }

    fn push(&mut self, piece: Piece<'t>) {
        self.used += piece.shaped.width;
        self.line.push(piece);
    }

    /// Puts the first part of a word that does not fit on the line, and returns the rest: by syllables where the
    /// setting allows, by letters where the word alone is wider than a line.
    fn cut(&mut self, word: &Word<'t>) -> Option<Pieces<'t>> {
        let (piece, later) = word.pieces.split_first()?;
        let free = self.room - self.used;
        if free > self.room * EMPTY
            && let Some((head, tail)) = self.syllables(piece, free)
        {
            self.push(head);
            return Some(std::iter::once(tail).chain(later.iter().cloned()).collect());
        }
        if !self.line.is_empty() {
            return None;
        }
        let face = self.spans[piece.span].face;
        let mut end = 0;
        for (start, letter) in piece.text.char_indices() {
            let next = start + letter.len_utf8();
            if end > 0 && shape_text(face, &piece.text[..next]).visible > self.room {
                break;
            }
            end = next;
        }
        let part = |text: &'t str| Piece { span: piece.span, text, shaped: shape_text(face, text) };
        self.push(part(&piece.text[..end]));
        let rest = &piece.text[end..];
        let rest = (!rest.is_empty()).then(|| part(rest));
        Some(rest.into_iter().chain(later.iter().cloned()).collect())
    }

    /// The most syllables of a word that fit into `free` ems with a hyphen, and the others.
    fn syllables(&self, piece: &Piece<'t>, free: f32) -> Option<(Piece<'t>, Piece<'t>)> {
        let language = match self.languages[piece.span].or(self.setting.language())? {
            Language::French => hypher::Lang::French,
            Language::English => hypher::Lang::English,
        };
        let letters = piece.text.trim_end_matches(not_a_letter);
        // The last letters in a row: `l’exécution` is cut in « exécution ».
        let start = letters.char_indices().rfind(|(_, c)| not_a_letter(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        let (face, word) = (self.spans[piece.span].face, &letters[start..]);
        let mut at = start;
        let mut best = None;
        for syllable in hypher::hyphenate(word, language) {
            at += syllable.len();
            let (head, tail) = (&piece.text[..at], &letters[at..]);
            if head[start..].chars().count() < BEFORE || tail.chars().count() < AFTER {
                continue;
            }
            let shaped = shape_hyphenated(face, head);
            if shaped.width > free {
                break;
            }
            best = Some((at, shaped));
        }
        let (at, shaped) = best?;
        let (head, tail) = piece.text.split_at(at);
        let tail = Piece { span: piece.span, text: tail, shaped: shape_text(face, tail) };
        Some((Piece { span: piece.span, text: head, shaped }, tail))
    }

    /// Ends the line.
    fn end(&mut self, last: bool) {
        let stretch = if last { 0.0 } else { self.stretch() };
        let mut runs: Vec<(usize, Run)> = Vec::new();
        for piece in self.line.drain(..) {
            match runs.last_mut() {
                Some((span, run)) if *span == piece.span => run.words.push(piece.shaped),
                _ => {
                    let span = &self.spans[piece.span];
                    let run = Run {
                        face: span.face,
                        size: self.size,
                        colour: span.colour,
                        words: vec![piece.shaped],
                        stretch: stretch * self.size,
                        to: span.to.clone(),
                        page: span.page,
                        language: self.languages[piece.span],
                    };
                    runs.push((piece.span, run));
                }
            }
        }
        self.lines.push(runs.into_iter().map(|(_, run)| run).collect());
        self.used = 0.0;
    }

    /// What each blank of a full line takes besides its own width, in ems.
    fn stretch(&self) -> f32 {
        let (Setting::Justified(_), Some(last)) = (self.setting, self.line.last()) else { return 0.0 };
        let trailing = last.shaped.width - last.shaped.visible;
        let blanks: f32 = self.line.iter().map(|p| p.shaped.blanks).sum::<f32>() - f32::from(trailing > 0.0);
        let each = (self.room - self.used + trailing) / blanks;
        if each.is_finite() && (0.0..=LOOSEST).contains(&each) { each } else { 0.0 }
    }
}

fn not_a_letter(c: char) -> bool {
    !c.is_alphabetic()
}
