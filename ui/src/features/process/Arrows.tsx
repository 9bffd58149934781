/** The arrows of the process map: links drawn whole, what only inputs and outputs say in dashes. */
import type { MapLayout, Point, Route } from "./mapLayout";

interface ArrowsProps {
  layout: MapLayout;
  routes: Route[];
  /** The box whose arrows stand out. */
  active: string | null;
  /** The arrow that is being drawn. */
  drawn: [Point, Point] | null;
}

const lineOf = (points: readonly Point[]) =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");

export function Arrows({ layout, routes, active, drawn }: ArrowsProps) {
  const own = (route: Route) => route.flow.from === active || route.flow.to === active;
  // Those of the box one is at lie on top.
  const inOrder = [...routes].sort((a, b) => Number(own(a)) - Number(own(b)));
  return (
    <svg
      className="map-arrows"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
    >
      <defs>
        {["own", "other"].map((of) => (
          <marker
            key={of}
            id={`map-head-${of}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0.5 7.5 4 0 7.5Z" className={`map-head-${of}`} />
          </marker>
        ))}
      </defs>
      {inOrder.map((route) => (
        <polyline
          key={`${route.flow.from} ${route.flow.to}`}
          points={lineOf(route.points)}
          className={[
            "map-arrow",
            route.flow.link_id === null && "map-arrow-written",
            own(route) ? "map-arrow-own" : active !== null && "map-arrow-other",
          ]
            .filter(Boolean)
            .join(" ")}
          markerEnd={own(route) ? "url(#map-head-own)" : "url(#map-head-other)"}
        />
      ))}
      {drawn && <polyline points={lineOf(drawn)} className="map-arrow map-arrow-own" />}
    </svg>
  );
}
