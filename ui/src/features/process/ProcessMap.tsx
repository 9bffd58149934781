/** The map of the processes: boxes in three bands, what flows between them, and how each of them is. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";

import type { ProcessGaps } from "../../ipc/bindings/ProcessGaps";
import type { ProcessMap as Map } from "../../ipc/bindings/ProcessMap";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { today } from "../../kit/day";
import { declarationOf } from "../../kit/declared";
import { useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { Arrows } from "./Arrows";
import { BoxState, stateOf } from "./BoxState";
import { describe, FlowList } from "./flows";
import {
  BOX_HEIGHT,
  layOut,
  neighbour,
  placeAt,
  placeBeside,
  routesOf,
  type Arrow,
  type Place,
  type Point,
} from "./mapLayout";

const PAGE = "processes";
/** Pixels that a press may wander and still be a press. */
const STILL = 4;

function familiesOf(): readonly string[] {
  const family = declarationOf("process").fields.find((field) => field.name === "family");
  return family?.kind.kind === "choice" ? family.kind.of : [];
}

/** What is held with the pointer: a box to move, or the end of a new arrow. */
interface Held {
  id: string;
  link: boolean;
  from: Point;
  at: Point;
}

export function ProcessMap({ readOnly }: { readOnly: boolean }) {
  const { data } = useQuery({ queryKey: keys.processMap(), queryFn: client.processMap });
  const day = today();
  // Counting takes a moment in a large dossier: the map does not wait for it.
  const gaps = useQuery({ queryKey: keys.processGaps(day), queryFn: () => client.processGaps(day) }).data;
  return data ? <Sheet map={data} gaps={gaps} readOnly={readOnly} /> : null;
}

interface SheetProps {
  map: Map;
  gaps: ProcessGaps[] | undefined;
  readOnly: boolean;
}

function Sheet({ map, gaps, readOnly }: SheetProps) {
  const text = useText();
  const { act } = useChanges();
  const sheet = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [current, setCurrent] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [linking, setLinking] = useState<string | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    const own = sheet.current;
    if (!own) return;
    const measure = () => setWidth(own.clientWidth);
    const watcher = new ResizeObserver(measure);
    watcher.observe(own);
    measure();
    return () => watcher.disconnect();
  }, []);
  // What a pointer dragged is no press: the click that ends it is not one.
  const dragged = useClickAfterDrag(held);

  const families = familiesOf();
  const layout = layOut(map.boxes, families, width);
  const routes = routesOf(layout, map.flows);
  const active = pointed ?? linking ?? current;
  const codeOf = (id: string) => map.boxes.find((box) => box.id === id)?.code ?? "";
  const focusOn = (id: string) => {
    setCurrent(id);
    sheet.current?.querySelector<HTMLElement>(`[data-box="${id}"]`)?.focus();
  };
  const place = (id: string, to: Place | null) => {
    const own = layout.boxes.find((box) => box.id === id);
    const band = layout.boxes.filter((box) => box.family === to?.family);
    const next = own && band[band.indexOf(own) + 1];
    const stays = own?.family === to?.family && (to?.before === id || (next?.id ?? null) === to?.before);
    if (to && !stays) act(() => client.placeProcess(id, to.family, to.before));
  };
  const link = (from: string, to: string) => {
    setLinking(null);
    if (from === to) return;
    const both = [from, to];
    const drawn = map.flows.find(
      (flow) => flow.link_id !== null && both.includes(flow.from) && both.includes(flow.to),
    );
    if (drawn?.link_id) {
      const id = drawn.link_id;
      act(() => client.unlink(id));
    } else act(() => client.link("process", from, "process", to));
  };
  const press = (id: string) => {
    if (linking) link(linking, id);
    else goTo(PAGE, id);
  };
  const onKey = (event: KeyboardEvent, id: string) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key.startsWith("Arrow")) {
      const arrow = event.key as Arrow;
      if (event.altKey) {
        if (!readOnly) place(id, placeBeside(layout, families, id, arrow));
      } else {
        const next = neighbour(layout, id, arrow);
        if (next) focusOn(next.id);
      }
    } else if (event.key.toLowerCase() === "l" && !readOnly) setLinking(id);
    else if (event.key === "Escape" && linking) setLinking(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const at = (event: PointerEvent): Point => {
    const box = sheet.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const boxUnder = ([x, y]: Point) =>
    layout.boxes.find(
      (box) => x >= box.x && x <= box.x + layout.boxWidth && y >= box.y && y <= box.y + BOX_HEIGHT,
    );
  const grip = (id: string, isLink: boolean) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || readOnly) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setHeld({ id, link: isLink, from: at(event), at: at(event) });
    },
    onPointerMove: (event: PointerEvent) => {
      if (held?.id === id && held.link === isLink) setHeld({ ...held, at: at(event) });
    },
    onPointerUp: (event: PointerEvent) => {
      if (held?.id !== id || held.link !== isLink) return;
      event.stopPropagation();
      setHeld(null);
      if (!wandered(held)) return;
      if (isLink) {
        const other = boxUnder(held.at);
        if (other) link(id, other.id);
      } else place(id, placeAt(layout, id, held.at));
    },
    onPointerCancel: () => setHeld(null),
  });
  const drop = held && !held.link && wandered(held) ? placeAt(layout, held.id, held.at) : null;
  return (
    <div className="process-map">
      <p className="process-map-help small muted">
        {linking ? (
          <strong role="status">{text("process-map-linking", { code: codeOf(linking) })}</strong>
        ) : (
          !readOnly && text("process-map-mouse")
        )}
      </p>
      <div
        ref={sheet}
        className="process-map-sheet"
        role="group"
        aria-label={text("process-map-label")}
        style={{ height: layout.height }}
      >
        {layout.bands.map((band) => (
          <div
            key={band.family}
            className={drop?.family === band.family ? "map-band map-band-drop" : "map-band"}
            style={{ top: band.y, height: band.height }}
          >
            <span className="map-band-title">{text.composed(`process-family-${band.family}`)}</span>
          </div>
        ))}
        <Arrows
          layout={layout}
          routes={routes}
          active={active}
          drawn={held?.link && wandered(held) ? [held.from, held.at] : null}
        />
        {layout.boxes.map((box) => {
          const moved = held?.id === box.id && !held.link && wandered(held) ? held : null;
          const state = stateOf(text, box, gaps);
          return (
            <div
              key={box.id}
              className={[
                "map-box",
                moved && "map-box-moved",
                linking === box.id && "map-box-linking",
                drop?.before === box.id && "map-box-before",
              ]
                .filter(Boolean)
                .join(" ")}
              style={{
                left: box.x,
                top: box.y,
                width: layout.boxWidth,
                height: BOX_HEIGHT,
                ...(moved && {
                  transform: `translate(${moved.at[0] - moved.from[0]}px, ${moved.at[1] - moved.from[1]}px)`,
                }),
              }}
              onPointerEnter={() => setPointed(box.id)}
              onPointerLeave={() => setPointed(null)}
            >
              <button
                type="button"
                className="map-box-open"
                data-box={box.id}
                tabIndex={box.id === (current ?? layout.boxes[0]?.id) ? 0 : -1}
                aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight L"
                title={`${box.code} ${box.name} · ${state.label}`}
                onFocus={() => setCurrent(box.id)}
                onKeyDown={(event) => onKey(event, box.id)}
                onClick={() => {
                  if (!dragged.current) press(box.id);
                }}
                {...grip(box.id, false)}
              >
                <span className="map-box-code">{box.code}</span>
                <span className="map-box-name">{box.name}</span>
                <BoxState state={state} />
                <span className="unseen">{describe(text, box, map.flows, codeOf)}</span>
              </button>
              {!readOnly && (
                <span
                  className="map-box-handle"
                  title={text("process-map-handle", { code: box.code })}
                  aria-hidden="true"
                  {...grip(box.id, true)}
                />
              )}
            </div>
          );
        })}
      </div>
      <p className="small muted">{text("process-map-keys")}</p>
      <FlowList flows={map.flows} of={active} codeOf={codeOf} />
    </div>
  );
}

function wandered(held: Held): boolean {
  return Math.hypot(held.at[0] - held.from[0], held.at[1] - held.from[1]) > STILL;
}

/** True from a drag until the click that ends it is over. */
function useClickAfterDrag(held: Held | null) {
  const dragged = useRef(false);
  const wanders = held !== null && wandered(held);
  useEffect(() => {
    if (wanders) {
      dragged.current = true;
      return () => {
        window.setTimeout(() => {
          dragged.current = false;
        });
      };
    }
    return undefined;
  }, [wanders]);
  return dragged;
}
