import { describe, expect, it } from "vitest";

import type { MapBox } from "../../ipc/bindings/MapBox";
import { BOX_HEIGHT, layOut, neighbour, placeAt, placeBeside, routesOf, type MapLayout } from "./mapLayout";

const FAMILIES = ["management", "realisation", "support"];

function boxes(...codes: string[]): MapBox[] {
  const of: Record<string, string> = { M: "management", R: "realisation", S: "support" };
  return codes.map((code) => ({
    id: code,
    code,
    name: code,
    family: of[code.slice(0, 1)] ?? "",
    pilot: "",
    open_findings: 0,
  }));
}

const flow = (from: string, to: string) => ({ from, to, link_id: null, carries: [] });

/** Whether a piece of a route goes through the inside of a box. */
function crosses(layout: MapLayout, points: readonly (readonly [number, number])[]): boolean {
  return points.slice(1).some((end, index) => {
    const start = points[index] ?? end;
    return layout.boxes.some((box) => {
      const [left, right] = [box.x + 1, box.x + layout.boxWidth - 1];
      const [top, bottom] = [box.y + 1, box.y + BOX_HEIGHT - 1];
      const [x1, x2] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
      const [y1, y2] = [Math.min(start[1], end[1]), Math.max(start[1], end[1])];
      return x1 < right && x2 > left && y1 < bottom && y2 > top;
    });
  });
}

describe("the layout of the process map", () => {
  it("puts boxes in rows of as many as fit, and keeps a band without any", () => {
    const layout = layOut(boxes("R1", "R2", "R3", "R4", "R5"), FAMILIES, 600);
    expect(layout.bands.map((band) => band.family)).toEqual(FAMILIES);
    expect(layout.boxes.map((box) => [box.row, box.column])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 0],
      [2, 1],
    ]);
    expect(Math.max(...layout.boxes.map((box) => box.x + layout.boxWidth))).toBeLessThanOrEqual(600);
  });

  it("stays one column where there is room for no more", () => {
    const layout = layOut(boxes("M1", "R1", "R2"), FAMILIES, 100);
    expect(layout.boxes.every((box) => box.column === 0)).toBe(true);
  });

  it("leads no arrow through a box, thirty processes and every pair of them included", () => {
    const codes = ["M", "R", "S"].flatMap((band) => Array.from({ length: 10 }, (_, n) => `${band}${n}`));
    for (const width of [400, 700, 1200, 1700]) {
      const layout = layOut(boxes(...codes), FAMILIES, width);
      const flows = codes.flatMap((from) => codes.filter((to) => to !== from).map((to) => flow(from, to)));
      const through = routesOf(layout, flows).filter((route) => crosses(layout, route.points));
      expect(through.map((route) => `${route.flow.from} ${route.flow.to} ${width}`)).toEqual([]);
    }
  });

  it("begins an arrow at the box that delivers and ends it at the one that takes", () => {
    const layout = layOut(boxes("M1", "R1", "R2"), FAMILIES, 800);
    const [one] = routesOf(layout, [flow("R1", "R2")]);
    const [r1, r2] = [layout.boxes[1], layout.boxes[2]];
    expect(one?.points[0]?.[0]).toBe((r1?.x ?? 0) + layout.boxWidth);
    expect(one?.points.at(-1)?.[0]).toBe(r2?.x);
    expect(routesOf(layout, [flow("R1", "gone")])).toEqual([]);
  });

  it("is walked with arrows, row by row", () => {
    const layout = layOut(boxes("M1", "R1", "R2", "S1"), FAMILIES, 800);
    const walk = (id: string, arrow: Parameters<typeof neighbour>[2]) => neighbour(layout, id, arrow)?.id;
    expect(walk("M1", "ArrowDown")).toBe("R1");
    expect(walk("R2", "ArrowDown")).toBe("S1");
    expect(walk("R1", "ArrowRight")).toBe("R2");
    expect(walk("R2", "ArrowRight")).toBe("S1");
    expect(walk("M1", "ArrowUp")).toBeUndefined();
  });

  it("says where a box goes that is dropped or pushed", () => {
    const layout = layOut(boxes("M1", "R1", "R2", "R3"), FAMILIES, 800);
    const r2 = layout.boxes[2];
    const [x, y] = [r2?.x ?? 0, (r2?.y ?? 0) + 10];
    expect(placeAt(layout, "R3", [x, y])).toEqual({ family: "realisation", before: "R2" });
    expect(placeAt(layout, "R1", [x + 600, y])).toEqual({ family: "realisation", before: null });
    expect(placeAt(layout, "R1", [x, 9_999])).toEqual({ family: "support", before: null });
    const push = (id: string, arrow: Parameters<typeof neighbour>[2]) =>
      placeBeside(layout, FAMILIES, id, arrow);
    expect(push("R1", "ArrowRight")).toEqual({ family: "realisation", before: "R3" });
    expect(push("R2", "ArrowLeft")).toEqual({ family: "realisation", before: "R1" });
    expect(push("R3", "ArrowRight")).toBeNull();
    expect(push("R2", "ArrowUp")).toEqual({ family: "management", before: null });
    expect(push("M1", "ArrowUp")).toBeNull();
  });
});
