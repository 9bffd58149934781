//! Lines: spans of text broken where the language allows, to a width.

use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::strip::Run;
use crate::block::Span;
use crate::font::{Shaped, Shaper};

/// A piece of text between two places where a line may break.
struct Piece {
    span: usize,
    shaped: Arc<Shaped>,
    /// The line may break after it.
    may_break: bool,
    /// The line must break after it.
    must_break: bool,
}

/// Breaks `spans` into lines no wider than `width` points. A word wider than that is cut.
pub fn lines(shaper: &mut Shaper, spans: &[Span], size: f32, width: f32) -> Vec<Vec<Run>> {
    let mut lines = Vec::new();
    let mut line: Vec<Piece> = Vec::new();
    let room = width / size;
    for piece in pieces(shaper, spans, room) {
        let used: f32 = line.iter().map(|p| p.shaped.width).sum();
        if used + piece.shaped.visible > room && !line.is_empty() {
            // Back to the last place the line may break; without one it breaks here.
            let keep = line.iter().rposition(|p| p.may_break).map_or(line.len(), |i| i + 1);
            let rest = line.split_off(keep);
            lines.push(runs(&line, spans, size));
            line = rest;
        }
        let must_break = piece.must_break;
        line.push(piece);
        if must_break {
            lines.push(runs(&line, spans, size));
            line.clear();
        }
    }
    if !line.is_empty() {
        lines.push(runs(&line, spans, size));
    }
    lines
}

fn pieces(shaper: &mut Shaper, spans: &[Span], room: f32) -> Vec<Piece> {
    let text: String = spans.iter().map(|s| s.text.as_str()).collect();
    let mut starts = Vec::with_capacity(spans.len());
    let mut length = 0;
    for span in spans {
        starts.push(length);
        length += span.text.len();
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    for (to, opportunity) in linebreaks(&text) {
        let must_break = opportunity == BreakOpportunity::Mandatory && to < text.len();
        while from < to {
            let span = starts.iter().rposition(|s| *s <= from).unwrap_or_default();
            let end = starts.get(span + 1).copied().unwrap_or(text.len()).min(to);
            let word = text[from..end].trim_end_matches(['\n', '\r']);
            let last = end == to;
            let shaped = shaper.shape(spans[span].face, word);
            if shaped.visible > room {
                pieces.extend(cut(shaper, spans, span, word));
            } else {
                pieces.push(Piece { span, shaped, may_break: last, must_break: last && must_break });
            }
            from = end;
        }
    }
    pieces
}

/// A word too wide for its place, letter by letter.
fn cut(shaper: &mut Shaper, spans: &[Span], span: usize, word: &str) -> Vec<Piece> {
    let mut letter = [0; 4];
    word.chars()
        .map(|c| Piece {
            span,
            shaped: shaper.shape(spans[span].face, c.encode_utf8(&mut letter)),
            may_break: true,
            must_break: false,
        })
        .collect()
}

fn runs(line: &[Piece], spans: &[Span], size: f32) -> Vec<Run> {
    let mut runs: Vec<(usize, Run)> = Vec::new();
    for piece in line {
        match runs.last_mut() {
            Some((span, run)) if *span == piece.span => run.words.push(Arc::clone(&piece.shaped)),
            _ => {
                let span = &spans[piece.span];
                let words = vec![Arc::clone(&piece.shaped)];
                runs.push((piece.span, Run { face: span.face, size, colour: span.colour, words }));
            }
        }
    }
    runs.into_iter().map(|(_, run)| run).collect()
}
