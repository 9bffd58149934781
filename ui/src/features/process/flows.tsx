/** The arrows of the map in words: beside a box, and below the map. */
import type { Flow } from "../../ipc/bindings/Flow";
import type { MapBox } from "../../ipc/bindings/MapBox";
import { useText, type Text } from "../../kit/language";

/** What a box does not show of itself: its band and where its arrows lead. */
export function describe(
  text: Text,
  box: MapBox,
  flows: readonly Flow[],
  codeOf: (id: string) => string,
): string {
  const to = [...new Set(flows.filter((flow) => flow.from === box.id).map((flow) => codeOf(flow.to)))];
  const from = [...new Set(flows.filter((flow) => flow.to === box.id).map((flow) => codeOf(flow.from)))];
  const parts = [
    text.composed(`process-family-${box.family}`),
    to.length > 0 && text("process-map-to", { codes: to.join(", ") }),
    from.length > 0 && text("process-map-from", { codes: from.join(", ") }),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** What flows into and out of the box one is at. */
export function FlowList({
  flows,
  of,
  codeOf,
}: {
  flows: readonly Flow[];
  of: string | null;
  codeOf: (id: string) => string;
}) {
  const text = useText();
  const own = flows.filter((flow) => of !== null && (flow.from === of || flow.to === of));
  if (of === null || own.length === 0) return <div className="map-flows" />;
  return (
    <div className="map-flows">
      <h2>{text("process-map-arrows", { code: codeOf(of) })}</h2>
      <ul>
        {own.map((flow) => {
          const [from, to, what] = [codeOf(flow.from), codeOf(flow.to), flow.carries.join(", ")];
          return (
            <li key={`${flow.from} ${flow.to}`}>
              {flow.link_id === null
                ? text("process-map-written", { from, to, what })
                : what === ""
                  ? text("process-map-link-only", { from, to })
                  : text("process-map-carries", { from, to, what })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
