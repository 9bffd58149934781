//! How the arrows of a process map run: at right angles, in the gaps between boxes, no two in one line.

use std::collections::BTreeMap;

/// A box: left, top, row through all bands, column.
#[derive(Clone, Copy)]
pub(super) struct Placed {
    pub x: f32,
    pub y: f32,
    pub row: usize,
    pub column: usize,
}

/// How large boxes are and how far apart, in points.
pub(super) struct Grid {
    pub width: f32,
    pub height: f32,
    /// Between two columns.
    pub gap: f32,
    /// Below the last row.
    pub below: f32,
}

/// Between two arrows that run side by side.
const LANE: f32 = 2.2;

type Point = (f32, f32);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Top,
    Bottom,
    Left,
    Right,
}

struct Course {
    from: usize,
    to: usize,
    out: Side,
    into: Side,
    /// The gaps below these rows in which it leaves and comes in; none from neighbour to neighbour. A gap above the first row
    /// is counted from 0, those below rows from 1.
    gaps: Option<(usize, usize)>,
    /// The column on whose left it goes from one gap to the other.
    across: usize,
}

fn course((from, to): (usize, usize), boxes: &[Placed]) -> Course {
    let (a, b) = (boxes[from], boxes[to]);
    if a.row == b.row && a.column.abs_diff(b.column) == 1 {
        let right = b.column > a.column;
        let (out, into) = if right { (Side::Right, Side::Left) } else { (Side::Left, Side::Right) };
        return Course { from, to, out, into, gaps: None, across: 0 };
    }
    let (up, down) = (b.row < a.row, b.row > a.row);
    let first = if up { a.row } else { a.row + 1 };
    let last = if down { b.row } else { b.row + 1 };
    let across = if b.column >= a.column { b.column } else { b.column + 1 };
    let out = if up { Side::Top } else { Side::Bottom };
    let into = if down { Side::Top } else { Side::Bottom };
    Course { from, to, out, into, gaps: Some((first, last)), across }
}

/// The points of each arrow, in the order of `links`.
#[allow(clippy::cast_precision_loss)] // a few boxes
pub(super) fn routes(boxes: &[Placed], links: &[(usize, usize)], grid: &Grid) -> Vec<Vec<Point>> {
    let known = links.iter().filter(|(from, to)| from != to && *from < boxes.len() && *to < boxes.len());
    let courses: Vec<Course> = known.map(|link| course(*link, boxes)).collect();
    let ports = ports(&courses, boxes, grid);
    let mut tops: BTreeMap<usize, f32> = BTreeMap::new();
    let mut left = f32::MAX;
    for own in boxes {
        tops.insert(own.row, own.y);
        left = left.min(own.x - own.column as f32 * (grid.width + grid.gap));
    }
    let mut taken: BTreeMap<(bool, usize), usize> = BTreeMap::new();
    let mut lane = |upright: bool, at: usize| {
        let count = taken.entry((upright, at)).or_default();
        *count += 1;
        let step = ((*count / 2) % 3) as f32 * LANE;
        if count.is_multiple_of(2) { -step } else { step }
    };
    // The middle of the gap below the row before `gap`.
    let middle = |gap: usize| {
        let above = tops.range(..gap).next_back().map(|(_, top)| top + grid.height);
        let below = tops.range(gap..).next().map(|(_, top)| *top);
        match (above, below) {
            (Some(above), Some(below)) => f32::midpoint(above, below),
            (Some(above), None) => above + grid.below / 2.0,
            (None, Some(below)) => below - grid.below / 2.0,
            (None, None) => 0.0,
        }
    };
    let route = |(index, course): (usize, &Course)| {
        let (start, end) = ports[index];
        let Some((first, last)) = course.gaps else {
            let half = f32::midpoint(start.0, end.0);
            return vec![start, (half, start.1), (half, end.1), end];
        };
        let out = middle(first) + lane(false, first);
        if first == last {
            return vec![start, (start.0, out), (end.0, out), end];
        }
        let into = middle(last) + lane(false, last);
        let x = left + course.across as f32 * (grid.width + grid.gap) - grid.gap / 2.0 + lane(true, course.across);
        vec![start, (start.0, out), (x, out), (x, into), (end.0, into), end]
    };
    courses.iter().enumerate().map(route).collect()
}

/// The end of an arrow at a box: which arrow, whether it leaves there, how far left the other end is.
type End = (usize, bool, f32);

/// Where each arrow leaves and comes in: spread over the side of its box, in the order of where they go.
#[allow(clippy::cast_precision_loss)] // a few arrows
fn ports(courses: &[Course], boxes: &[Placed], grid: &Grid) -> Vec<(Point, Point)> {
    let mut sides: BTreeMap<(usize, Side), Vec<End>> = BTreeMap::new();
    for (index, course) in courses.iter().enumerate() {
        sides.entry((course.from, course.out)).or_default().push((index, true, boxes[course.to].x));
        sides.entry((course.to, course.into)).or_default().push((index, false, boxes[course.from].x));
    }
    let mut ports = vec![((0.0, 0.0), (0.0, 0.0)); courses.len()];
    for ((own, side), mut ends) in sides {
        ends.sort_by(|a, b| a.2.total_cmp(&b.2));
        let own = boxes[own];
        let all = ends.len() as f32 + 1.0;
        for (place, (index, leaves, _)) in ends.into_iter().enumerate() {
            let part = (place as f32 + 1.0) / all;
            let point = match side {
                Side::Left => (own.x, own.y + grid.height * part),
                Side::Right => (own.x + grid.width, own.y + grid.height * part),
                Side::Top => (own.x + grid.width * part, own.y),
                Side::Bottom => (own.x + grid.width * part, own.y + grid.height),
            };
            if leaves {
                ports[index].0 = point;
            } else {
                ports[index].1 = point;
            }
        }
    }
    ports
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a piece of a route goes through the inside of a box.
    fn crosses(boxes: &[Placed], grid: &Grid, points: &[Point]) -> bool {
        points.windows(2).any(|pair| {
            let (x, y) = (
                (pair[0].0.min(pair[1].0), pair[0].0.max(pair[1].0)),
                (pair[0].1.min(pair[1].1), pair[0].1.max(pair[1].1)),
            );
            boxes.iter().any(|own| {
                x.0 < own.x + grid.width - 0.5
                    && x.1 > own.x + 0.5
                    && y.0 < own.y + grid.height - 0.5
                    && y.1 > own.y + 0.5
            })
        })
    }

    #[test]
    fn no_arrow_goes_through_a_box() {
        let grid = Grid { width: 90.0, height: 46.0, gap: 14.0, below: 14.0 };
        let mut boxes = Vec::new();
        for row in 0..6_u8 {
            for column in 0..5_u8 {
                let (x, y) = (f32::from(column) * 104.0, f32::from(row) * 58.0);
                boxes.push(Placed { x, y, row: row.into(), column: column.into() });
            }
        }
        let all: Vec<(usize, usize)> = (0..30).flat_map(|a| (0..30).map(move |b| (a, b))).collect();
        let drawn = routes(&boxes, &all, &grid);
        assert_eq!(drawn.len(), 30 * 29, "none to itself");
        assert_eq!(drawn.iter().filter(|points| crosses(&boxes, &grid, points)).count(), 0);
        assert!(routes(&boxes, &[(0, 99)], &grid).is_empty());
    }
}
