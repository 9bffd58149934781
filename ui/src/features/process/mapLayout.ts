/** Where the boxes of the process map stand and how its arrows run between them. Knows no screen. */
import type { Flow } from "../../ipc/bindings/Flow";
import type { MapBox } from "../../ipc/bindings/MapBox";

/** In pixels. Boxes are at least so wide, and no wider than reads well; arrows run in the gaps between them. */
const NARROWEST = 150;
const WIDEST = 260;
export const BOX_HEIGHT = 92;
const COLUMN_GAP = 32;
const ROW_GAP = 34;
const SIDE = 28;
const BOTTOM = 24;
const TITLE = 28;
const BAND_GAP = 12;
const LANE = 5;

export interface PlacedBox extends MapBox {
  /** Rows count through all bands. */
  row: number;
  column: number;
  x: number;
  y: number;
}

export interface PlacedBand {
  family: string;
  y: number;
  height: number;
}

export interface MapLayout {
  boxes: PlacedBox[];
  bands: PlacedBand[];
  boxWidth: number;
  width: number;
  height: number;
}

/** Bands below one another, boxes in rows of as many as fit. A band without a box stays, so that one can be put into it. */
export function layOut(all: readonly MapBox[], families: readonly string[], width: number): MapLayout {
  const room = Math.max(NARROWEST, width - 2 * SIDE);
  const fit = Math.max(1, Math.floor((room + COLUMN_GAP) / (NARROWEST + COLUMN_GAP)));
  const most = Math.max(1, ...families.map((family) => all.filter((box) => box.family === family).length));
  const columns = Math.min(fit, most);
  const boxWidth = Math.min(WIDEST, (room + COLUMN_GAP) / columns - COLUMN_GAP);
  const boxes: PlacedBox[] = [];
  const bands: PlacedBand[] = [];
  let y = 0;
  let row = 0;
  for (const family of families) {
    const own = all.filter((box) => box.family === family);
    const rows = Math.max(1, Math.ceil(own.length / columns));
    own.forEach((box, index) => {
      const [down, column] = [Math.floor(index / columns), index % columns];
      boxes.push({
        ...box,
        row: row + down,
        column,
        x: SIDE + column * (boxWidth + COLUMN_GAP),
        y: y + TITLE + down * (BOX_HEIGHT + ROW_GAP),
      });
    });
    const height = TITLE + rows * BOX_HEIGHT + (rows - 1) * ROW_GAP + BOTTOM;
    bands.push({ family, y, height });
    y += height + BAND_GAP;
    row += rows;
  }
  return { boxes, bands, boxWidth, width: Math.max(width, boxWidth + 2 * SIDE), height: y - BAND_GAP };
}

export type Point = readonly [x: number, y: number];

export interface Route {
  flow: Flow;
  points: Point[];
}

type Side = "top" | "bottom" | "left" | "right";

interface Course {
  flow: Flow;
  from: PlacedBox;
  to: PlacedBox;
  out: Side;
  in: Side;
  /** The gap below a row in which it runs first, and the one in which it comes in; none straight from neighbour to neighbour. */
  first?: number;
  last?: number;
  /** The column on whose left it goes from the one to the other. */
  across?: number;
}

function courseOf(flow: Flow, from: PlacedBox, to: PlacedBox): Course {
  const [down, right] = [to.row - from.row, to.column - from.column];
  if (down === 0 && Math.abs(right) === 1) {
    return { flow, from, to, out: right > 0 ? "right" : "left", in: right > 0 ? "left" : "right" };
  }
  const out: Side = down < 0 ? "top" : "bottom";
  const into: Side = down > 0 ? "top" : "bottom";
  const first = down < 0 ? from.row - 1 : from.row;
  const last = down > 0 ? to.row - 1 : to.row;
  const across = right >= 0 ? to.column : to.column + 1;
  return { flow, from, to, out, in: into, first, last, ...(first !== last && { across }) };
}

/** The arrows, at right angles, in the gaps between boxes; none runs through a box, and no two in one line. */
export function routesOf(layout: MapLayout, flows: readonly Flow[]): Route[] {
  const box = new Map(layout.boxes.map((own) => [own.id, own]));
  const courses = flows.flatMap((flow) => {
    const [from, to] = [box.get(flow.from), box.get(flow.to)];
    return from && to ? [courseOf(flow, from, to)] : [];
  });
  // Where each leaves and comes in: spread over the side of its box, in the order of where they go.
  const ports = new Map<string, { course: Course; end: "out" | "in"; towards: number }[]>();
  for (const course of courses) {
    for (const end of ["out", "in"] as const) {
      const [own, other] = end === "out" ? [course.from, course.to] : [course.to, course.from];
      const side = `${own.id} ${course[end]}`;
      ports.set(side, [...(ports.get(side) ?? []), { course, end, towards: other.x }]);
    }
  }
  const portOf = new Map<string, Point>();
  for (const [side, ends] of ports) {
    ends.sort((a, b) => a.towards - b.towards);
    ends.forEach(({ course, end }, index) => {
      const own = end === "out" ? course.from : course.to;
      const part = (index + 1) / (ends.length + 1);
      const along: Point = side.endsWith("left")
        ? [own.x, own.y + BOX_HEIGHT * part]
        : side.endsWith("right")
          ? [own.x + layout.boxWidth, own.y + BOX_HEIGHT * part]
          : [own.x + layout.boxWidth * part, side.endsWith("top") ? own.y : own.y + BOX_HEIGHT];
      portOf.set(`${courses.indexOf(course)} ${end}`, along);
    });
  }
  const rowTop = new Map(layout.boxes.map((own) => [own.row, own.y]));
  const rows = [...rowTop.keys()].sort((a, b) => a - b);
  const taken = new Map<string, number>();
  const lane = (gap: string, most: number) => {
    const at = taken.get(gap) ?? 0;
    taken.set(gap, at + 1);
    // In turn on either side of the middle, and again from there when the gap is full.
    const step = Math.ceil(at / 2) % (most + 1);
    return (at % 2 === 1 ? -1 : 1) * step * LANE;
  };
  // Rows of an empty band have no box: the gap below a row goes to the next one that has.
  const gapBelow = (row: number) => {
    const above = rows.filter((known) => known <= row).at(-1);
    const below = rows.find((known) => known > row);
    const top = above === undefined ? 0 : (rowTop.get(above) ?? 0) + BOX_HEIGHT;
    return below === undefined ? top + BOTTOM / 2 : ((rowTop.get(below) ?? top) + top) / 2;
  };
  const gapAt = (row: number) => gapBelow(row) + lane(`row ${row}`, 2);
  return courses.map((course, index) => {
    const start = portOf.get(`${index} out`) ?? [0, 0];
    const end = portOf.get(`${index} in`) ?? [0, 0];
    if (course.first === undefined || course.last === undefined) {
      // Neighbours: straight where both ports are level, else with a step half-way.
      const middle = (start[0] + end[0]) / 2;
      return { flow: course.flow, points: tidy([start, [middle, start[1]], [middle, end[1]], end]) };
    }
    const first = gapAt(course.first);
    if (course.across === undefined) {
      return { flow: course.flow, points: tidy([start, [start[0], first], [end[0], first], end]) };
    }
    const last = gapAt(course.last);
    const x =
      SIDE +
      course.across * (layout.boxWidth + COLUMN_GAP) -
      COLUMN_GAP / 2 +
      lane(`column ${course.across}`, 2);
    return {
      flow: course.flow,
      points: tidy([start, [start[0], first], [x, first], [x, last], [end[0], last], end]),
    };
  });
}

/** Without points that change nothing. */
function tidy(points: Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const level = before[1] === point[1] && point[1] === after[1];
    const upright = before[0] === point[0] && point[0] === after[0];
    return !level && !upright;
  });
}

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

/** The box that an arrow key leads to: beside it in its row, then on to the next row; else the nearest above or below. */
export function neighbour(layout: MapLayout, id: string, arrow: Arrow): PlacedBox | undefined {
  const at = layout.boxes.findIndex((box) => box.id === id);
  const box = layout.boxes[at];
  if (!box) return layout.boxes[0];
  if (arrow === "ArrowLeft") return layout.boxes[at - 1];
  if (arrow === "ArrowRight") return layout.boxes[at + 1];
  const rows = [...new Set(layout.boxes.map((own) => own.row))].sort((a, b) => a - b);
  const row = rows[rows.indexOf(box.row) + (arrow === "ArrowDown" ? 1 : -1)];
  const there = layout.boxes.filter((own) => own.row === row);
  return there.reduce<PlacedBox | undefined>(
    (best, own) => (best && Math.abs(best.x - box.x) <= Math.abs(own.x - box.x) ? best : own),
    undefined,
  );
}

/** A place in a band: before a box of it, or at its end. */
export interface Place {
  family: string;
  before: string | null;
}

/** Where a box goes that is let go of at a point. */
export function placeAt(layout: MapLayout, id: string, [x, y]: Point): Place | null {
  const distance = (band: PlacedBand) => Math.max(band.y - y, y - band.y - band.height, 0);
  const band = [...layout.bands].sort((a, b) => distance(a) - distance(b))[0];
  if (!band) return null;
  const others = layout.boxes.filter((box) => box.family === band.family && box.id !== id);
  const before = others.find(
    (box) =>
      y < box.y + BOX_HEIGHT + ROW_GAP / 2 && (x < box.x + layout.boxWidth / 2 || y < box.y - ROW_GAP / 2),
  );
  return { family: band.family, before: before?.id ?? null };
}

/** Where Alt and an arrow put a box: one place on within its band, or into the band above or below. */
export function placeBeside(
  layout: MapLayout,
  families: readonly string[],
  id: string,
  arrow: Arrow,
): Place | null {
  const box = layout.boxes.find((own) => own.id === id);
  if (!box) return null;
  const band = layout.boxes.filter((own) => own.family === box.family);
  const at = band.indexOf(box);
  if (arrow === "ArrowLeft")
    return at === 0 ? null : { family: box.family, before: band[at - 1]?.id ?? null };
  if (arrow === "ArrowRight") {
    return at === band.length - 1 ? null : { family: box.family, before: band[at + 2]?.id ?? null };
  }
  const family = families[families.indexOf(box.family) + (arrow === "ArrowDown" ? 1 : -1)];
  if (!family) return null;
  const there = layout.boxes.filter((own) => own.family === family);
  return { family, before: there[at]?.id ?? null };
}
