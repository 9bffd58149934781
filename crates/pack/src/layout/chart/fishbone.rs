//! The fishbone of an Ishikawa diagram: branches of causes above and below a spine that leads to the effect.

use super::{Drawing, SIZE};
use crate::block::Span;
use crate::chart::Branch;
use crate::colour;
use crate::font::Face;
use crate::layout::sheet::MARGIN;
use crate::layout::strip::Shape;
use crate::layout::text::{Setting, lines};

const LEADING: f32 = 11.0;
/// The room of the effect at the head of the spine, in points.
const EFFECT: f32 = 96.0;
/// How far a bone leans over its length, in points.
const LEAN: f32 = 26.0;
/// Between two causes of a branch, in points.
const GAP: f32 = 5.0;
/// Branches beside each other: three above, three below.
const ACROSS: usize = 3;

impl Drawing<'_> {
    /// Branches in pairs, one above the spine and one below, as many fish as it takes.
    pub(super) fn fishbone(&mut self, effect: &str, branches: &[Branch]) {
        let mut top = 0.0;
        for pairs in branches.chunks(ACROSS * 2) {
            top = self.fish(top, effect, pairs) + 10.0;
        }
        self.strip.height = top;
    }

    fn fish(&mut self, top: f32, effect: &str, branches: &[Branch]) -> f32 {
        let across = branches.len().div_ceil(2).max(1);
        let spine = self.measure.width() - EFFECT;
        #[allow(clippy::cast_precision_loss)] // three at most
        let step = spine / across as f32;
        let room = step - LEAN - 12.0;
        let half = |side: usize| {
            let tall = branches.iter().skip(side).step_by(2).map(|branch| tall(branch, room));
            tall.fold(0.0, f32::max) + LEADING + 12.0
        };
        let (above, below) = (half(0), if branches.len() > 1 { half(1) } else { LEADING * 2.0 });
        let middle = top + above;
        self.put(MARGIN, middle, Shape::Line { dx: spine, dy: 0.0, thickness: 1.6, colour: colour::INK });
        self.put(MARGIN + spine, middle - 20.0, Shape::Fill { width: EFFECT, height: 40.0, colour: colour::FAINT });
        self.put(MARGIN + spine, middle - 20.0, Shape::Fill { width: 2.4, height: 40.0, colour: colour::ACCENT });
        let effect = Span::bold(effect);
        let count = lines(std::slice::from_ref(&effect), SIZE, EFFECT - 14.0, Setting::Ragged).len().clamp(1, 3);
        #[allow(clippy::cast_precision_loss)] // three at most
        let first = middle + 3.0 - (count - 1) as f32 * LEADING / 2.0;
        self.paragraph(MARGIN + spine + 9.0, first, &effect, EFFECT - 14.0, 3);
        for (index, branch) in branches.iter().enumerate() {
            #[allow(clippy::cast_precision_loss)] // three at most
            let foot = MARGIN + step * ((index / 2) + 1) as f32 - 8.0;
            let up = index % 2 == 0;
            let length = if up { above - LEADING - 4.0 } else { below - LEADING - 4.0 };
            let dy = if up { -length } else { length };
            self.put(foot, middle, Shape::Line { dx: -LEAN, dy, thickness: 1.0, colour: colour::MUTED });
            let name = Span::new(branch.name.clone(), Face::SemiBold, colour::ACCENT);
            let at = if up { middle - length - 5.0 } else { middle + length + LEADING - 1.0 };
            self.write(foot - LEAN - room, at, &name, SIZE, step - 12.0);
            let mut y = if up { middle - length + 3.0 } else { middle + 5.0 };
            for cause in &branch.causes {
                let cause = Span::plain(cause.clone());
                y = self.paragraph(foot - LEAN - room, y + SIZE, &cause, room - 4.0, usize::MAX) - SIZE + GAP;
                // The twig reaches the bone where it has come to at this height.
                let line = y - GAP + SIZE * 0.4;
                let bone = foot - LEAN * ((line - middle).abs() / length).min(1.0);
                let left = foot - LEAN - room;
                let twig = Shape::Line { dx: bone - left, dy: 0.0, thickness: 0.4, colour: colour::LINE };
                self.put(left, line, twig);
            }
        }
        middle + below
    }

    /// Some lines from a first baseline on; returns the baseline that would follow.
    fn paragraph(&mut self, x: f32, y: f32, span: &Span, room: f32, most: usize) -> f32 {
        let mut y = y;
        for line in lines(std::slice::from_ref(span), SIZE, room, Setting::Ragged).into_iter().take(most) {
            let mut left = x;
            for run in line {
                let wide = run.width();
                self.put(left, y, Shape::Text(run));
                left += wide;
            }
            y += LEADING;
        }
        y
    }
}

/// The height of the causes of a branch set in `room`, in points.
#[allow(clippy::cast_precision_loss)] // a few lines
fn tall(branch: &Branch, room: f32) -> f32 {
    let one = |cause: &String| {
        let count = lines(&[Span::plain(cause.clone())], SIZE, room - 4.0, Setting::Ragged).len();
        count as f32 * LEADING + GAP
    };
    branch.causes.iter().map(one).sum()
}
