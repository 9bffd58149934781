/** A chart: the very shapes that are printed, in the colours of the window. */
import type { Drawing } from "../ipc/bindings/Drawing";
import type { Drawn } from "../ipc/bindings/Drawn";
import { SHAPES } from "./Mark";

export function Chart({ drawing }: { drawing: Drawing }) {
  return (
    <figure className="chart">
      <figcaption>{drawing.title}</figcaption>
      <svg role="img" aria-label={drawing.says} viewBox={`0 -2 ${drawing.width} ${drawing.height + 4}`}>
        {drawing.shapes.map((shape, index) => (
          <Shape key={index} shape={shape} />
        ))}
      </svg>
    </figure>
  );
}

/** A colour of the window by its name; a shade of a heat map as it is. */
function ink(colour: string): string {
  return colour.startsWith("#") ? colour : `var(--${colour})`;
}

function Shape({ shape }: { shape: Drawn }) {
  switch (shape.kind) {
    case "text":
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.bold ? 600 : 400}
          fill={ink(shape.colour)}
          textLength={shape.width}
          lengthAdjust="spacingAndGlyphs"
        >
          {shape.text}
        </text>
      );
    case "fill":
      return (
        <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={ink(shape.colour)} />
      );
    case "line":
      return (
        <line
          x1={shape.x}
          y1={shape.y}
          x2={shape.x + shape.dx}
          y2={shape.y + shape.dy}
          strokeWidth={shape.thickness}
          stroke={ink(shape.colour)}
        />
      );
    case "mark":
      return (
        <svg
          x={shape.x}
          y={shape.y}
          width={shape.size}
          height={shape.size}
          viewBox="0 0 12 12"
          className={`mark-${shape.mark}`}
          fill="currentColor"
        >
          {SHAPES[shape.mark] ?? SHAPES["note"]}
        </svg>
      );
  }
}
